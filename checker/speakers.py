"""Who speaks in one sentence: the words for the speaker around a verb of saying.

Works on a sentence whose quoted words are blanked, so that what is said inside a quotation is
nobody's attribution here.
"""

from __future__ import annotations

import re
from itertools import islice

_VERBS = """said says say saying told tells tell added adds announced announces stated claimed
    confirmed confirms confirm wrote writes tweeted warned warns insisted insists argued argues
    noted explained explains acknowledged acknowledges admitted admits testified recalled recalls
    declared declares alleged alleges allege believe believes believed denied denies deny reported
    described describes estimated suggested suggests suggest indicated indicates indicate revealed
    reveals concluded concludes stressed replied responded asserted asserts disclosed vowed
    predicted predicts doubted disputed disputes dismissed rejected rejects concedes conceded
    maintained maintains complained complains remembered shouted found finds showed shows ruled show
    learned identified called questioned criticized accused thinks thought tweets states claims
    claim reports report notes estimates asked asks blamed blames mentioned"""
# These are as often nouns; they count only where what is said follows or the sentence ends.
_NOUN_TOO = re.compile(r"show|states|claims|claim|reports|report|notes|estimates|tweets|shows")
_CUE = re.compile(
    rf"(?<![\w’'-])(?:{'|'.join(_VERBS.split())})(?![\w-])"
    r"|\b(?:Said|Says|Adds|Added)(?= [A-Z])|\b[Aa]ccording to\b|\b(?:[Cc]iting|[Qq]uoting)\b"
)
# Before these words they are participles: "found in a car", "identified as", "called by".
_PARTICIPLE = re.compile(r"found|identified|called|accused|described|shown|learned")
_PARTICIPLE_GOES_ON = re.compile(r"\s+(?:in|at|on|by|near|to|dead|guilty|inside|of)\b")
_SOURCE_FOLLOWS = frozenset({"according to", "citing", "quoting"})
_SAID_FOLLOWS = re.compile(
    r"\s+(?:that|it|he|she|they|there|at least|more than|[“\"])|\s*[.,:]?\s*$"
)
_INVERTING = re.compile(
    r"said|says|adds|added|writes|wrote|tweeted|noted|explained|recalled|announced|stated"
    r"|replied|asked|insisted|warned|argued|claimed|shouted|concluded"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|got|having|to|so|it’s|it's|what)(?: \w+ly)?\s*$"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,? (?:morning|afternoon|evening|night))?"
_MONTH_DAY = (
    r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4},?)?"
)
_ADVERBS = re.compile(
    r"(?:\s*\b(?:has|have|had|also|later|then|reportedly|initially|further|since|previously|again"
    r"|still|did not|do not|does not|would|could|will"
    r"|(?!family\b|assembly\b|ally\b)[a-z]{3,}ly|earlier|first|now|just|once|twice"
    rf"|(?:late |early )?(?:on )?{_WEEKDAY}|(?:on )?{_MONTH_DAY}|today|yesterday|last week"
    r"|in an? (?:[\w-]+ ){0,3}(?:statement|release|interview|tweet|e-?mail|report|post|affidavit)"
    r"|at an? (?:[\w-]+ ){0,3}(?:conference|briefing|hearing|event|rally))\b,?)+\s*$"
)
_PARENTHESES = re.compile(r"\s*\([^()]*\)")
_DASH = re.compile(r"\s*(?:—|―|–|--)\s*")
_BOUNDARY = re.compile(
    r"[;:“”\"()\[\]—–―?!]|--|(?<=\s)-(?=\s)|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.\s"
    r"|\b(?:that|but|because|when|while|after|before|if|where|which|who|whom|although|though|so"
    r"|than|as|since|until|unless|what|how|why|whether)\b",
    re.IGNORECASE,
)
# What an apposition cannot reach across.
_ASIDE_BOUNDARY = re.compile(r"[;:“”\"\[\]?!]|\b(?:that|but|because|if|although|whether)\b")
_LEAD_IN = re.compile(
    r"^(?:and|but|meanwhile|however|still|also|later|earlier|then|so|yet|or|now|nevertheless"
    r"|in (?:an? )?(?:\w+ )?(?:statement|interview|release)|at one point|soon after"
    rf"|(?:late |early )?(?:on )?{_WEEKDAY})\b,?\s+",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i)", re.IGNORECASE)
_STARTS_ELSEWHERE = re.compile(
    r"(?:to|of|in|on|at|by|for|with|from|among|without|including|not|there|this|these|those|you"
    r"|that|who|whose|whom|which|where|said|please|he|she|they|it|we|i|him|them|me|us|and|or|no"
    r"|nobody|nothing|going|trying|being|having|was|were|is|are|has|had|have|be|been|would|will"
    r"|can|could)\b(?!\s+(?:of the|of its)\b)",
    re.IGNORECASE,
)
_ENDS_OPEN = re.compile(
    r"\b(?:to|of|in|on|at|by|for|with|from|and|or|not|the|an?|this|these|those|without|very|more"
    r"|was|were|is|are|has|had|be|\w+n['’]t)$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|would|can|could|did|does|do|\w+n['’]t|gets?|goes|went"
    r"|killed|wounded|died|shot)\b"
)
# A point after these, or after an initial, ends no sentence.
_TITLE_POINT = (
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|Lt|St|Jr))(?<!\b(?:Capt|Cmdr))"
    r"(?<!\b(?:Mrs|Sgt|Gen|Col|Maj|Det|Rep|Sen|Gov|Rev|Cpl))"
)
_RIGHT_END = re.compile(rf"[,;:“”\"()\[\]—–―!?]|--|{_TITLE_POINT}\.(?=\s|$)")
_TAIL = re.compile(
    r"\s+(?:who|whom|which|that|when|while|after|before|as|during|where|because|adding|referring"
    r"|speaking|told|said|says|in (?:an?|his|her|their|its|the)\b|on|at|about|to|by|was|were|is"
    rf"|has|had|have|late|early|today|yesterday|{_WEEKDAY})\b.*",
    re.DOTALL,
)
_NOUN_PHRASE_END = re.compile(
    r"(?:\b(?:the|an?|his|her|their|its|one|two|another|some|several|many)\s+(?:[\w’'.-]+\s+){0,6}"
    r"[\w’'.-]+|(?:[A-Z][\w’'.-]*\s+(?:of\s+|for\s+|al-)?){0,6}[A-Z][\w’'-]+"
    r"|\b(?:police|officials|authorities|activists|witnesses|residents|sources|medics|monitors"
    r"|rebels|investigators|prosecutors))$"
)
_LABEL = re.compile(r"(?P<who>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}):\s+\S")
_LABEL_AFTER = re.compile(r"(?<=\w)(?::|\s[-–—])\s+(?P<who>[\w’'.-]+(?:\s+[\w’'.-]+){0,2})$")
_SPEAKING_NOUN = re.compile(
    r"(?:.*\b)?(?:police|cops|officials?|authorities|sheriff|deputies|officers?|investigators"
    r"|prosecutors?|witnesses|monitor|activists?|sources?|report|study|ministry|army|military|minister|mayor"
    r"|chief|governor|president|coroner|d\.?a\.?|lawyer|attorney|family|mother|father|[A-Z]{2,4}PD"
    r"|PD|NYPD|LAPD|FBI|UN|NGO|state media|state tv)$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    rf"(?:{_WEEKDAY}|(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?: \d+)?|today|yesterday)",
    re.IGNORECASE,
)
# "experts", "police sources", "neighbors of the victim": what needs no article.
_BARE_NOUN = re.compile(
    r"(?:[\w’'-]+ ){0,2}(?:[\w’'-]+s|police|people|media|family|state (?:tv|television|radio))"
    r"(?: (?:of|for|in|with|from|at|close to|near|and) .+)?"
)
# "former president Ann Poe", "resident Al Roe".
_ENDS_IN_NAME = re.compile(r"^(?:[a-z-]+ ){1,4}(?:[A-Z][\w.’'-]* ?){1,4}$")
_DETERMINED = re.compile(
    r"(?:the|an?|his|her|their|its|one|two|three|four|another|some|several|many|most|both|other|all"
    r"|each|every|local|state|federal)\b",
    re.IGNORECASE,
)
_WORDLIKE = re.compile(r"[^\W\d_]{3}|^(?:the )?(?:AP|UN|EU|UK|US|PA)$")
_MAX_WORDS = 12
# How far from the verb, in characters, its speaker is looked for.
_REACH = 400
# No sentence of prose has more verbs of saying than this.
_MOST_CUES = 12


def speaker_in(masked: str) -> tuple[str | None, str | None]:
    """The words for the speaker and the verb of saying, in lower case; both None if there is none.

    A pronoun is returned as it stands.
    """
    for cue in islice(_CUE.finditer(masked), _MOST_CUES):
        verb = cue.group().lower()
        left = masked[max(0, cue.start() - _REACH) : cue.start()]
        right = masked[cue.end() : cue.end() + _REACH]
        if _NOUN_TOO.fullmatch(verb) and not _SAID_FOLLOWS.match(right):
            continue
        if _PARTICIPLE.fullmatch(verb) and _PARTICIPLE_GOES_ON.match(right):
            continue
        if verb in _SOURCE_FOLLOWS:
            found = _after(right)
        elif _PASSIVE.search(left):
            continue
        else:
            found = (_INVERTING.fullmatch(verb) and _inverted(left, right)) or _before(left)
        if found:
            return found, verb
    return None, None


def labelled_speaker(headline: str) -> str | None:
    """The speaker that a headline names as a label: "Police: …", "…: police", else None."""
    for found in (_LABEL.match(headline), _LABEL_AFTER.search(headline)):
        if found and _SPEAKING_NOUN.match(found["who"]):
            return found["who"]
    return None


def _inverted(left: str, right: str) -> str | None:
    """The speaker after the verb: “…,” said X; or: …, said X."""
    if re.search(r"[”\"’'][,.]?\s*$", left):
        return _after(right)
    if re.search(r",\s*$", left):
        # After an apposition ("X, a spokesman, said he …") what follows is what is said.
        end = _RIGHT_END.search(right)
        words = right[: end.start() if end else None]
        if len(words.split()) <= 8 and not _CLAUSE.search(words):
            return _after(right)
    return None if left.strip() else _after(right)


def _after(right: str) -> str | None:
    end = _RIGHT_END.search(right.lstrip())
    head = right.lstrip()[: end.start() if end else None]
    head = _TAIL.sub("", head).strip(" .")
    return _checked(head)


def _before(left: str) -> str | None:
    left = _ADVERBS.sub("", _PARENTHESES.sub("", left)).rstrip()
    parts = _DASH.split(left)
    if len(parts) > 2 and not parts[-1]:
        left = parts[-3]  # "Some of them — the elder ones — said"
    if not left.endswith(","):
        return _noun_phrase(_BOUNDARY.split(left)[-1].rpartition(",")[2])
    # "X, 25, who works for Y, said": the speaker stands before appositions and asides.
    segments = _ASIDE_BOUNDARY.split(left[:-1])[-1].split(",")
    for segment in segments[-2:-6:-1]:
        if found := _noun_phrase(segment):
            return found
    return None


def _noun_phrase(clause: str) -> str | None:
    clause = clause.strip()
    while lead := _LEAD_IN.match(clause):
        clause = clause[lead.end() :]
    head, _, tail = clause.rpartition(" and ")
    if head and len(head.split()) > 4:
        clause = tail
    if len(clause.split()) > _MAX_WORDS or _CLAUSE.search(clause):
        end = _NOUN_PHRASE_END.search(clause)
        clause = end.group() if end else ""
    return _checked(clause)


def _checked(words: str) -> str | None:
    words = words.strip(" .’'_,").removesuffix("'s").removesuffix("’s")
    if _PRONOUN.fullmatch(words):
        return words
    if not _WORDLIKE.search(words) or "_" in words or len(words.split()) > _MAX_WORDS:
        return None
    if _STARTS_ELSEWHERE.match(words) or _ENDS_OPEN.search(words) or _CLAUSE.search(words):
        return None
    if _NO_NAME.fullmatch(words) or re.search(r"\b(?:I|you|he|they|we)$", words):
        return None
    if words[0].islower() and not (
        _DETERMINED.match(words) or _BARE_NOUN.fullmatch(words) or _ENDS_IN_NAME.search(words)
    ):
        return None
    return words
