"""Who says a sentence, and how firmly: patterns of attribution in news prose.

Precise rather than complete: where the words leave the speaker open, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Stance = Literal["asserts", "denies", "relays", "doubts", "predicts"]


@dataclass(frozen=True, slots=True)
class Speech:
    """`said_by` as the article writes it, None where nobody is named; `stance` towards it."""

    said_by: str | None = None
    stance: Stance = "asserts"


_VERBS = (
    "said says say saying told tells tell added adds announced announces stated states claimed"
    " claims claim confirmed confirms confirm wrote writes tweeted tweets warned warns insisted"
    " insists argued argues noted notes explained explains acknowledged acknowledges admitted"
    " admits testified recalled recalls declared declares alleged alleges alleging believe"
    " believes believed denied denies deny reported reports report described estimated estimates"
    " suggested suggests suggest indicated indicates indicate revealed reveals concluded stressed"
    " replied responded asked asks asserted asserts disclosed vowed predicted predicts doubted"
    " disputed disputes dismissed rejected rejects concedes conceded maintained maintains"
    " complained remembered shouted continued"
).split()
_CUE = re.compile(rf"(?<![\w’'-])(?:{'|'.join(_VERBS)})(?![\w-])|\b[Aa]ccording to\b")
_INVERTING = set(
    "said says added adds wrote writes told tweeted noted explained recalled announced stated"
    " continued replied asked insisted warned argued claimed shouted concluded".split()
)
_DENYING = {"denied", "denies", "deny", "rejected", "rejects", "dismissed"}
_DOUBTING = {"doubted", "disputed", "disputes"}
_PREDICTING = {"predicted", "predicts"}
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got|it’s|it's)(?: \w+ly)?\s*$")
_AUXILIARY = re.compile(
    r"(?:\s*\b(?:has|have|had|also|later|then|reportedly|initially|further|since|previously|again"
    r"|still|did not|do not|would|could|will|\w{3,}ly|earlier|first|now|repeatedly|just"
    r"|(?:late |early )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?"
    r"|(?:on )?(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4},?)?"
    r"|today|yesterday|in an? (?:\w+ ){0,2}(?:statement|release|interview|tweet|email|report|post)"
    r"|at an? (?:\w+ ){0,2}(?:conference|briefing|hearing))\b)+\s*$"
)
_BOUNDARY = re.compile(
    r"[;:“”\"()\[\]—–]|--|(?<=\s)-(?=\s)"
    r"|\b(?:that|but|because|when|while|after|before|if|where|which|who|whom|although|though|so"
    r"|than|as|since|until|unless|what|how|why|whether)\b",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"^(?:and|but|meanwhile|however|still|also|later|earlier|then|so|yet|for (?:his|her|their) part"
    r"|in (?:an? )?(?:\w+ )?(?:statement|interview|release)|(?:late |early )?on \w+day(?: \w+)?"
    r"|\w+day(?: (?:morning|night|afternoon|evening))?|nevertheless|although)\b,?\s+",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i)", re.IGNORECASE)
_NO_SPEAKER = re.compile(
    r"(?:.*\b(?:to|of|in|on|at|by|for|with|from|and|or|not|the|a|an|was|were|is|are|be|been|has"
    r"|had|would|will|can|could|there|this|these|those|you|them|him|her|me|us)"
    r"|\d[\d.,]*|\W*)$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:who|whom|which|that|when|while|after|before|as|during|where|because|adding|referring"
    r"|speaking|told|said|says|in (?:an?|his|her|their|its|the)\b|on|at|about|to|by|was|were|is|has|had"
    r"|have|late|early|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b.*",
    re.DOTALL,
)
_NOUN_PHRASE_END = re.compile(
    r"(?:\b(?:the|an?|his|her|their|its|one|two|another|some|several|many)\s+(?:[\w’'.-]+\s+){0,6}"
    r"[\w’'.-]+|(?:[A-Z][\w’'.-]*\s+(?:of\s+|for\s+|al-)?){0,6}[A-Z][\w’'-]+"
    r"|\b(?:police|officials|authorities|activists|witnesses|residents|sources|reports|medics"
    r"|monitors|rebels|investigators|prosecutors))$"
)
_RELAYING = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|apparently|unconfirmed|rumou?r(?:s|ed)?"
    r"|(?:is|was|are|were) (?:said|reported|believed|thought|understood|rumou?red) to)\b",
    re.IGNORECASE,
)
_DOUBTFUL = re.compile(
    r"\b(?:could not (?:be |immediately |independently )*(?:confirm|verif)\w*"
    r"|(?:not|never) (?:been |be |immediately |independently )*(?:confirmed|verified)"
    r"|it (?:was|is) (?:not (?:\w+ )?clear|unclear)|no confirmation|cast doubt|doubts? that)\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:(?:is|are|was|were) (?:\w+ )?(?:expected|likely|feared|set|bound) to (?:rise|climb|grow"
    r"|increase|be|reach)|(?:could|may|might|will|would) (?:still |well |yet )?(?:rise|climb|grow"
    r"|increase|reach))\b",
    re.IGNORECASE,
)
_TOLD_BEFORE = re.compile(
    r"\b(?:was|were|been|killed|died|dead|wounded|injured|said|told|left|hit|struck|shot)\b"
)
_OPENS = '“"«'
_TITLE = re.compile(r"^(?:(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Gen|Col|Maj|Sen|Rep|Gov|Det|Rev)\.?\s+)+")

_MAX_WORDS = 12


def speech_of(sentences: Sequence[str], opens_paragraph: Sequence[bool]) -> list[Speech]:
    """The speech of each sentence of one text, in order.

    `opens_paragraph[i]` says that sentence i is the first of its paragraph. Pronouns are resolved
    to the last speaker, a surname to the fullest name the text gives for it.
    """
    found: list[Speech] = []
    speaker: str | None = None
    quoting = False
    names = _full_names(sentences)
    for index, sentence in enumerate(sentences):
        if opens_paragraph[index]:
            carried = quoting
            quoting = False
        else:
            carried = quoting
        masked, quoting, quoted = _masked(sentence, carried and not opens_paragraph[index])
        said_by, verb = _speaker(masked)
        if said_by and _PRONOUN.fullmatch(said_by):
            said_by = speaker if said_by.lower() not in {"i", "we", "it"} else None
        elif said_by:
            said_by = names.get(_key(said_by), said_by)
        if said_by:
            speaker = said_by
        elif verb is None and quoted > 0.6:
            said_by = speaker
        elif verb is None and not quoted and opens_paragraph[index]:
            pass
        found.append(Speech(said_by, _stance(masked, verb)))
    return found


def _masked(sentence: str, inside: bool) -> tuple[str, bool, float]:
    """The sentence with its quoted words blanked (same length), whether a quotation is still
    open at its end, and the share of it that is quoted."""
    out: list[str] = []
    quoted = 0
    for char in sentence:
        if char == "“" or (char == '"' and not inside):
            inside = True
            out.append(char)
        elif char == "”" or (char == '"' and inside):
            inside = False
            out.append(char)
        elif inside:
            quoted += 1
            out.append("_" if not char.isspace() else " ")
        else:
            out.append(char)
    return "".join(out), inside, quoted / max(len(sentence), 1)


def _speaker(masked: str) -> tuple[str | None, str | None]:
    """The words for the speaker and the verb of saying, both None where there is none."""
    for cue in _CUE.finditer(masked):
        verb = cue.group().lower()
        left, right = masked[: cue.start()], masked[cue.end() :]
        if verb == "according to":
            found = _right(right)
        elif _PASSIVE.search(left):
            continue
        elif verb in _INVERTING and re.search(r"[,”\"—?!]\s*$", left):
            found = _right(right) or _left(left)
        else:
            found = _left(left)
        if found:
            return found, verb
    return None, None


def _right(after: str) -> str | None:
    head = re.split(r"[,;:“”\"()\[\]—]|\.(?:\s|$)(?<![A-Z][a-z]\. )|--", after.strip(), maxsplit=1)[
        0
    ]
    head = _TAIL.sub("", head).strip(" .")
    return _checked(head)


def _left(before: str) -> str | None:
    before = _AUXILIARY.sub("", before).rstrip()
    if before.endswith(","):
        # "X, a spokesman for Y, said": the speaker stands before the apposition.
        head, comma, _ = before[:-1].rpartition(",")
        if not comma:
            return None
        before = head
    pieces = _BOUNDARY.split(before)
    clause = pieces[-1]
    clause = clause.rpartition(",")[2] if "," in clause else clause
    clause = clause.strip()
    while lead := _LEAD_IN.match(clause):
        clause = clause[lead.end() :]
    head, _, tail = clause.rpartition(" and ")
    if head and len(head.split()) > 4:
        clause = tail
    if len(clause.split()) > _MAX_WORDS:
        end = _NOUN_PHRASE_END.search(clause)
        clause = end.group() if end else ""
    return _checked(clause)


def _checked(words: str) -> str | None:
    words = words.strip(" .’'_")
    if not words or "_" in words or len(words.split()) > _MAX_WORDS or _NO_SPEAKER.match(words):
        return None
    return words


def _full_names(sentences: Sequence[str]) -> dict[str, str]:
    """Surname to the one fuller name the text has for it."""
    names: dict[str, str] = {}
    for sentence in sentences:
        for match in re.finditer(r"\b(?:[A-Z][\w’'-]+\.?\s+){1,4}[A-Z][\w’'-]+", sentence):
            words = match.group()
            key = _key(words.rsplit(None, 1)[-1])
            if key in names:
                continue
            names[key] = words
    return names


def _key(words: str) -> str:
    bare = _TITLE.sub("", words)
    return bare if " " not in bare else words


def _stance(masked: str, verb: str | None) -> Stance:
    if verb in _DENYING:
        return "denies"
    if verb in _DOUBTING or _DOUBTFUL.search(masked):
        return "doubts"
    forecast = _FORECAST.search(masked)
    if verb in _PREDICTING or forecast and not _TOLD_BEFORE.search(masked[: forecast.start()]):
        return "predicts"
    if verb == "according to" or _RELAYING.search(masked):
        return "relays"
    return "asserts"
