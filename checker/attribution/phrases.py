"""Who speaks in one sentence: the words for the speaker around a verb of saying.

Works on a sentence whose quoted words are blanked, so that what is said inside a quotation is
nobody's attribution here.
"""

from __future__ import annotations

import re

from checker.calendar_words import MONTHS

# Auxiliaries, which no name holds: their sentence part is a clause.
_IS = "was|were|is|are"
_HAS = "had|has|have"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,? (?:morning|afternoon|evening|night))?"
DATE = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?"
PASSIVE = re.compile(
    rf"\b(?:{_IS}|be|been|being|get|got|having|to|so|it’s|it's|what)(?: \w+ly)?\s*$"
)
ADVERBS = re.compile(
    rf"(?:\s*\b(?:{_HAS}|also|later|then|reportedly|initially|further|since|previously|again"
    r"|still|did not|do not|does not|would|could|will|\w+n['’]t|may|might|must|should|can|never"
    r"|often|(?!family\b|assembly\b|ally\b)[a-z]{3,}ly|earlier|first|now|just|once|twice"
    rf"|(?:late |early )?(?:on )?{WEEKDAY}|(?:on )?{DATE}|today|yesterday|last week"
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
LEAD_IN = re.compile(
    r"^(?:and|but|meanwhile|however|still|also|later|earlier|then|so|yet|or|now|nevertheless"
    r"|in (?:an? )?(?:\w+ )?(?:statement|interview|release)|at one point|soon after"
    rf"|(?:late |early )?(?:on )?{WEEKDAY})\b,?\s+",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i)", re.IGNORECASE)
_STARTS_ELSEWHERE = re.compile(
    r"(?:to|of|in|on|at|by|for|with|from|among|without|including|not|there|(?:this|these|those)$"
    r"|you|that|who|whose|whom|which|where|said|please|he|she|they|it|we|i|him|them|me|us|and|or|no"
    rf"|nobody|nothing|going|trying|being|having|{_IS}|{_HAS}|be|been|would|will|can|could)"
    r"\b(?!\s+(?:of the|of its)\b)",
    re.IGNORECASE,
)
_ENDS_OPEN = re.compile(
    r"\b(?:to|of|in|on|at|by|for|with|from|and|or|not|the|an?|this|these|those|without|very|more"
    rf"|{_IS}|has|had|be|\w+n['’]t)$",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    rf"\b(?:{_IS}|{_HAS}|will|would|can|could|did|does|do|\w+n['’]t|gets?|goes|went|killed|wounded"
    r"|died|shot)\b"
)
# A point after these, or after an initial, ends no sentence.
TITLE_POINT = (
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|Lt|St|Jr))(?<!\b(?:Capt|Cmdr))"
    r"(?<!\b(?:Mrs|Sgt|Gen|Col|Maj|Det|Rep|Sen|Gov|Rev|Cpl))"
)
_RIGHT_END = re.compile(rf"[,;:“”\"()\[\]—–―!?]|--|{TITLE_POINT}\.(?=\s|$)")
_TAIL = re.compile(
    r"\s+(?:who|whom|which|that|when|while|after|before|as|during|where|because|adding|referring"
    r"|speaking|told|said|says|into|under|through"
    r"|amid|across|outside|via|in (?:an?|his|her|their|its|the)\b|on|at|about|to|by|was|were|is"
    rf"|{_HAS}|late|early|today|yesterday|{WEEKDAY})\b.*",
    re.DOTALL,
)
# "said police chief Ann Poe in Norvik": where it was said.
_IN_PLACE = re.compile(r"^((?:[a-z-]+ ){0,4}(?:[A-Z][\w.’'-]* ){2,4})in [A-Z][^,]*$")
_NOUN_PHRASE_END = re.compile(
    r"(?:\b(?:the|an?|his|her|their|its|one|two|another|some|several|many)\s+(?:[\w’'.-]+\s+){0,6}"
    r"[\w’'.-]+|(?:[A-Z][\w’'.-]*\s+(?:of\s+|for\s+|al-)?){0,6}[A-Z][\w’'-]+"
    r"|\b(?:police|officials|authorities|activists|witnesses|residents|sources|medics|monitors"
    r"|rebels|investigators|prosecutors))$"
)
# "Hale was quoted as saying", "state media quoted Hale as saying".
_WAS_QUOTED = re.compile(
    r"\b(?:was|were|is) quoted (?:by (?:[\w’'-]+ ){1,5})?as (?:saying|telling)\b"
)
_QUOTED_AS = re.compile(
    r"(?P<by>(?<![\w’'.-])(?:[\w’'-]+ ){1,5}(?:quoted|cited) )"
    r"(?P<whom>(?:[\w’'.-]+ ){1,8}?)as saying\b"
)
_LABEL = re.compile(r"(?P<who>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}):\s+\S")
_LABEL_AFTER = re.compile(r"(?<=\w)(?::|\s[-–—])\s+(?P<who>[\w’'.-]+(?:\s+[\w’'.-]+){0,2})$")
_SPEAKING_NOUN = re.compile(
    r"(?:.*\b)?(?:police|cops|officials?|authorities|sheriff|deputies|officers?|investigators"
    r"|prosecutors?|witnesses|monitor|activists?|sources?|report|study|ministry|army|military"
    r"|minister|mayor|chief|governor|president|coroner|d\.?a\.?|lawyer|attorney|family|mother|father|[A-Z]{2,4}PD"
    r"|PD|NYPD|LAPD|FBI|UN|NGO|state media|state tv)$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    rf"(?:{WEEKDAY}|(?:{MONTHS})(?: \d+)?|today|yesterday)",
    re.IGNORECASE,
)
# "experts", "police sources", "neighbors of the victim": what needs no article.
_BARE_NOUN = re.compile(
    r"(?:[\w’'-]+ ){0,2}(?:[\w’'-]+s|police|people|media|family|state (?:tv|television|radio))"
    r"(?: (?:of|for|in|with|from|at|close to|near|and) .+)?"
)
# "former president Ann Poe", "resident Al Roe".
_ENDS_IN_NAME = re.compile(r"^(?:[a-z-]+ ){1,4}(?:[A-Z][\w.’'-]* ?){1,6}$")
_DETERMINED = re.compile(
    r"(?:the|an?|his|her|their|its|one|two|three|four|another|some|several|many|most|both|other|all"
    r"|each|every|local|state|federal|this|these|those)\b",
    re.IGNORECASE,
)
_WORDLIKE = re.compile(r"[^\W\d_]{3}|^(?:the )?(?:AP|UN|EU|UK|US|PA)$")
_MAX_WORDS = 12


def labelled_speaker(headline: str) -> str | None:
    """The speaker that a headline names as a label: "Police: …", "…: police", else None."""
    for found in (_LABEL.match(headline), _LABEL_AFTER.search(headline)):
        if found and _SPEAKING_NOUN.match(found["who"]):
            return found["who"]
    return None


def plainly(masked: str) -> str:
    """The sentence with "said" for "was quoted as saying", of the same length."""
    if "as saying" not in masked and "as telling" not in masked:
        return masked
    masked = _WAS_QUOTED.sub(lambda match: "said".ljust(len(match.group())), masked)
    return _QUOTED_AS.sub(
        lambda match: " " * len(match["by"]) + match["whom"] + "said     ", masked
    )


def inverted(left: str, right: str) -> str | None:
    """The speaker after the verb: “…,” said X; or: …, said X."""
    if re.search(r"[”\"’'][,.]?\s*$", left):
        return after(right)
    if re.search(r",\s*$", left):
        # After an apposition ("X, a spokesman, said he …") what follows is what is said.
        end = _RIGHT_END.search(right)
        words = right[: end.start() if end else None]
        if len(words.split()) <= 8 and not CLAUSE.search(words):
            return after(right)
    return None if left.strip() else after(right)


def after(right: str) -> str | None:
    """The speaker at the start of what follows the cue: "… said X"."""
    end = _RIGHT_END.search(right.lstrip())
    head = right.lstrip()[: end.start() if end else None]
    head = _TAIL.sub("", head).strip(" .")
    words = _checked(_IN_PLACE.sub(r"\1", head))
    if words is None and (named := _UP_TO_NAME.match(head)):
        return named["who"]
    return words


# "opposition leader Ada Lund from the steps of the town hall"
_UP_TO_NAME = re.compile(
    r"(?P<who>(?:the |an? )?(?:[a-z][\w-]* ){1,4}(?:[A-ZÀ-ÖØ-Þ][\w.’'-]* )+"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+) (?:from|with|over|against|outside|near|across|as|upon|amid)\b"
)
# "the actress Ada Lund" behind words that open a clause: "On her page the actress Ada Lund".
_NAMED_LAST = re.compile(
    r"(?:(?:the|an?)\s(?:[a-z-]+\s){1,3})(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*\s){0,3}[A-ZÀ-ÖØ-Þ][\w’'-]+$"
)
_OPENS_WITH = re.compile(r"(?:In|On|At|From|With|After|During|By|For|Over|Under|No)\b")


def before(left: str) -> str | None:
    """The speaker at the end of what precedes the cue: "X said …"."""
    left = ADVERBS.sub("", _PARENTHESES.sub("", left)).rstrip()
    parts = _DASH.split(left)
    if len(parts) > 2 and not parts[-1]:
        left = parts[-3]  # "Some of them — the elder ones — said"
    if not left.endswith(","):
        return _noun_phrase(_BOUNDARY.split(left)[-1].rpartition(",")[2])
    # "X, 25, who works for Y, said": the speaker stands before appositions and asides.
    segments = _ASIDE_BOUNDARY.split(left[:-1])[-1].split(",")
    if len(segments) == 1:
        return _noun_phrase(_BOUNDARY.split(left[:-1])[-1])
    for segment in segments[-2:-6:-1]:
        if found := _noun_phrase(segment):
            return found
    return None


def _noun_phrase(clause: str) -> str | None:
    clause = clause.strip()
    while lead := LEAD_IN.match(clause):
        clause = clause[lead.end() :]
    if _OPENS_WITH.match(clause) and (named := _NAMED_LAST.search(clause)):
        clause = named.group()
    head, _, tail = clause.rpartition(" and ")
    joined = head[:1].isupper() and tail[:1].isupper() and head.split()[-1][0].isupper()
    if head and len(head.split()) > 4 and not joined:
        clause = tail
    if len(clause.split()) > _MAX_WORDS or CLAUSE.search(clause):
        end = _NOUN_PHRASE_END.search(clause)
        clause = end.group() if end else ""
    return _checked(clause)


def _checked(words: str) -> str | None:
    words = words.strip(" .’'_,").removesuffix("'s").removesuffix("’s")
    if _PRONOUN.fullmatch(words):
        return words
    if not _WORDLIKE.search(words) or "_" in words or len(words.split()) > _MAX_WORDS:
        return None
    if _STARTS_ELSEWHERE.match(words) or _ENDS_OPEN.search(words) or CLAUSE.search(words):
        return None
    if _NO_NAME.fullmatch(words) or re.search(r"\b(?:I|you|he|they|we)$", words):
        return None
    if words[0].islower() and not (
        _DETERMINED.match(words) or _BARE_NOUN.fullmatch(words) or _ENDS_IN_NAME.search(words)
    ):
        return None
    return words
