"""The words of a quotation as they are spoken: contractions written out, numerals as figures.

"We don't have twenty-five beds" and "We do not have 25 beds" are of the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.calendar_words import MONTH_NAMES, ORDINALS, WEEKDAY_NAMES

GAP = "…"
# Words that carry no matter of their own.
LIGHT = frozenset(
    """a an the and or but so that this that these those there here it its he she they we i you me
    him her us them my your his our their is are was were be been being am do does did done have has
    had will would can could shall should may might must of to in on at by for from with as into
    than then if when while who which that what where how why up out off over about now only also
    all any some more most many much s re ll ve d m just very really well too even still
    going""".split()
)
_TOKEN = re.compile(
    r"\[[^\]]*\]|\([^)]*\)|\.\.+|…|\. \. \.|\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?|%"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
_WHOLE = {
    "cannot": "can not",
    "can't": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "percent": "per cent",
    "%": "per cent",
}
_ENDINGS = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'d": "would", "'m": "am"}
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMERALS = {word: number for number, word in enumerate(_UNITS)}
_NUMERALS |= {word: 20 + 10 * place for place, word in enumerate(_TENS)}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "m": 10**6,
    "bn": 10**9,
}
_ORDINALS = {word: f"{number}." for number, word in enumerate(ORDINALS, 1)}
_NOT_NAMES = MONTH_NAMES | WEEKDAY_NAMES


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken word in lower case; `capital` where it has one inside the quotation (a name),
    `upper` where it is initials, `figure` where it is a number, in digits."""

    text: str
    capital: bool = False
    upper: bool = False
    figure: bool = False


def spoken_words(sentence: str) -> tuple[Word, ...]:
    """The words of a sentence; insertions in brackets and gaps are one mark each."""
    return tuple(_with_figures(list(_words(sentence))))


def _words(sentence: str) -> Iterator[Word]:
    for place, token in enumerate(_TOKEN.findall(sentence)):
        if token[0] in "[(.…":
            yield Word(GAP)
            continue
        lower = token.lower().replace("’", "'")
        capital = place > 0 and token[0].isupper() and token not in _NOT_NAMES and token != "I"
        for part in _written_out(lower).split():
            own = len(token) > 1 and token.isupper()
            yield Word(part, capital and part != "not", capital and own)


def _written_out(word: str) -> str:
    if word in _WHOLE:
        return _WHOLE[word]
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return f"{word.removesuffix(ending)} {full}"
    # "it's" may be "it is" or a genitive: a small word either way.
    return word.removesuffix("'s").removesuffix("'").replace("'", "")


def _with_figures(words: list[Word]) -> Iterator[Word]:
    """The words with each numeral as one figure: "two", "hundred" as "200"."""
    at = 0
    while at < len(words):
        stop, value = _numeral(words, at)
        if value is not None and (stop - at > 1 or words[at].text != "one"):
            yield Word(f"{value:g}" if value < 10**6 else str(round(value)), figure=True)
            at = stop
            continue
        ordinal = _ORDINALS.get(words[at].text)
        if re.fullmatch(r"\d+(?:st|nd|rd|th)", words[at].text):
            ordinal = words[at].text[:-2] + "."
        yield Word(ordinal, figure=True) if ordinal and ordinal != "1." else words[at]
        at += 1


def _numeral(words: list[Word], at: int) -> tuple[int, float | None]:
    """Where the numeral that begins at `at` stops, and what it is; None where none begins."""
    total, current, start = 0.0, None, at
    while at < len(words):
        word = words[at].text
        if re.fullmatch(r"\d[\d,]*(?:\.\d+)?", word):
            if current is not None:
                break
            current = float(word.replace(",", "") or 0)
        elif word in _NUMERALS:
            if current is not None and not (
                current % 100 == 0 or (current % 10 == 0 and _NUMERALS[word] < 10)
            ):
                break
            current = (current or 0) + _NUMERALS[word]
        elif word in _SCALES and current is not None:
            scale = _SCALES[word]
            if scale >= 1000:
                total, current = total + current * scale, 0.0
            else:
                current *= scale
        elif word == "and" and at > start and at + 1 < len(words) and current:
            following = words[at + 1].text
            if words[at - 1].text not in ("hundred", "thousand") or following not in _NUMERALS:
                break
        else:
            break
        at += 1
    return (at, None) if current is None else (at, total + current)
