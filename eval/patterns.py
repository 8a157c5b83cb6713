"""The measurement's own crude reader of figures, independent of the checker's grammar.

It serves twice: to find sentences whose figure can be changed (`eval.edits`), and as the peer that
the checker has to beat (`eval.gva_figures`). It is deliberately simple and knows nothing of parts,
perpetrators, other happenings or hedges beyond naming them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPELLED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
WORDS = {word: value for value, word in enumerate(_SPELLED.split(), 1)}
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS |= {word: value for value, word in zip(range(30, 100, 10), _TENS, strict=True)}
SPELLED = {value: word for word, value in WORDS.items()}

_NUMBER = rf"(?<![\w.,$-])(?P<n>\d{{1,3}}(?:,\d{{3}})*|\b(?:{'|'.join(WORDS)}))(?![\w%-]|[.,]\d)"
_NOT_PEOPLE = r"(?!\s(?:year|day|hour|minute|month|week|mile)s?\b)"
# At most "other" and two more words, as in "three other young men", "12 Syrian soldiers".
_PEOPLE = r"(?:\s(?:other|more))?(?:\s(?!and|of|in|with|that|who|which|when|after)[a-z]{3,}){0,2}"
_WAS = (
    r"(?:\s(?:is|are|was|were|has been|have been|had been|being))?"
    r"(?:\s(?:reported|confirmed|shot and|left))?"
)
_HEDGE = re.compile(
    r"\b(?:at least|more than|fewer than|less than|as many as|up to|about|around|nearly|almost|"
    r"over|some|approximately|an estimated)\s$",
    re.IGNORECASE,
)


def _pattern(outcome: str, verb: str, more: str = r"(?!)(?P<toll>)") -> re.Pattern[str]:
    """A number of people before `outcome` ("12 people were killed") or after `verb`."""
    after = _NUMBER.replace("?P<n>", "?P<m>")
    hedge = r"(?:(?:at least|more than|as many as|up to|about|around|nearly|almost|over|some)\s)?"
    return re.compile(
        rf"{_NUMBER}{_NOT_PEOPLE}{_PEOPLE}{_WAS}\s(?:{outcome})\b"
        rf"|\b(?:{verb})\s{hedge}{after}{_NOT_PEOPLE}|{more}",
        re.IGNORECASE,
    )


PATTERNS = {
    "killed": _pattern(
        r"killed|dead|slain|murdered",
        r"kill(?:s|ed|ing)?",
        r"death toll\s(?:[a-z]+\s){1,3}(?P<toll>\d{1,3}(?:,\d{3})*)(?![\w%-])",
    ),
    "injured": _pattern(r"injured|wounded|hurt", r"(?:injur|wound)(?:es|s|ed|ing)|hurt(?:s|ing)?"),
}


@dataclass(frozen=True)
class Figure:
    """A number of victims as the crude reader sees it; `start`, `end` delimit the number itself."""

    kind: str
    value: int
    start: int
    end: int
    hedged: bool


def figures(text: str, kind: str) -> list[Figure]:
    """All figures of one kind in a text, in order."""
    found = []
    for match in PATTERNS[kind].finditer(text):
        group = next(name for name in ("n", "m", "toll") if match.group(name))
        start, end = match.span(group)
        hedged = bool(_HEDGE.search(text, max(0, start - 20), start))
        found.append(Figure(kind, number(match.group(group)), start, end, hedged))
    return found


def number(words: str) -> int:
    """The value of "12", "1,200" or "twelve"."""
    lowered = words.lower()
    return WORDS[lowered] if lowered in WORDS else int(lowered.replace(",", ""))


_END = re.compile(r"(?<=[.!?])[\"'”’]?\s+(?=[\"'“‘]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|St|No|Jr)\.)$"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Rough sentences as (start, end) offsets into `text`, without surrounding white space."""
    bounds, start = [], 0
    for cut in _END.finditer(text):
        if "\n" not in cut.group() and _ABBREVIATION.search(text[start : cut.start()]):
            continue
        bounds.append((start, cut.end()))
        start = cut.end()
    bounds.append((start, len(text)))
    stripped = []
    for first, last in bounds:
        piece = text[first:last]
        if piece.strip():
            left = first + len(piece) - len(piece.lstrip())
            stripped.append((left, left + len(piece.strip())))
    return stripped


_ONE_DEAD = re.compile(
    r"\b(?:fatal(?:ly)?|homicide|murder(?:ed|s)?|dies|died|dead|killed|slain|shot to death)\b", re.I
)
_SHOT = re.compile(
    rf"{_NUMBER}{_PEOPLE}{_WAS}\s(?:shot|hospitalized|struck|hit)\b"
    r"(?!\s(?:and killed|dead|to death))",
    re.IGNORECASE,
)
_ONE_HURT = re.compile(
    r"\b(?:injured|wounded|injures|wounds|hurt|hospitalized|critical condition|stable condition|"
    r"non-life[- ]threatening)\b",
    re.IGNORECASE,
)


def crude(title: str, text: str) -> dict[str, int]:
    """Killed and injured of a report by the first pattern that matches, title before text.

    Without a figure, a word for a death or a wound counts as one victim.
    """
    stated: dict[str, int] = {}
    for kind, single in (("killed", _ONE_DEAD), ("injured", _ONE_HURT)):
        for field in (title, text):
            if matches := figures(field, kind):
                stated[kind] = matches[0].value
            elif kind == "injured" and (shot := _SHOT.search(field)):
                stated[kind] = max(0, number(shot.group("n")) - stated.get("killed", 0))
            elif single.search(field):
                stated[kind] = 1
            else:
                continue
            break
    return stated
