"""Numbers in words and digits, and what hedges make of them: intervals of people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.casualties.lexicon import MONTHS
from checker.casualties.tokens import Token
from checker.types import Count

_UNITS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen".split(),
        range(1, 20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
NUMERALS: dict[str, int] = {
    **_UNITS,
    **_TENS,
    **{
        f"{t}-{u}": tens + units
        for t, tens in _TENS.items()
        for u, units in _UNITS.items()
        if units < 10
    },
    **{
        f"{t}{u}": tens + units
        for t, tens in _TENS.items()
        for u, units in _UNITS.items()
        if units < 10
    },
    "zero": 0,
    "both": 2,
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}

# How many people a vague word can mean. "dozens" and "hundreds" are the contract's.
_VAGUE: dict[str, tuple[int, int | None]] = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "tens": (20, 99),
    "several": (3, 9),
    "numerous": (3, None),
    "many": (3, None),
    "countless": (20, None),
    "multiple": (2, None),
    "some": (2, None),
}
_VAGUE_PHRASES: dict[tuple[str, ...], tuple[int, int | None]] = {
    ("a", "few"): (2, 9),
    ("a", "handful", "of"): (3, 9),
    ("a", "number", "of"): (2, None),
    ("a", "couple", "of"): (2, 2),
    ("a", "pair", "of"): (2, 2),
    ("a", "score", "of"): (20, 20),
    ("half", "a", "dozen"): (6, 6),
    ("half-a-dozen",): (6, 6),
    ("half-dozen",): (6, 6),
    ("dozens", "of"): (24, 99),
    ("several", "dozen"): (24, 99),
    ("several", "hundred"): (200, 999),
    ("scores", "of"): (40, 199),
    ("tens", "of", "thousands", "of"): (20_000, 99_999),
    ("tens", "of", "thousands"): (20_000, 99_999),
    ("hundreds", "of", "thousands", "of"): (200_000, 999_999),
    ("hundreds", "of"): (200, 999),
    ("thousands", "of"): (2000, 9999),
    ("tens", "of"): (20, 99),
    ("the", "lone"): (1, 1),
    ("the", "sole"): (1, 1),
}

_AT_LEAST = (
    ("at", "least"),
    ("no", "fewer", "than"),
    ("no", "less", "than"),
    ("not", "less", "than"),
    ("not", "fewer", "than"),
)
_MORE = (("more", "than"), ("over",), ("upwards", "of"), ("upward", "of"), ("in", "excess", "of"))
_AT_MOST = (
    ("up", "to"),
    ("as", "many", "as"),
    ("no", "more", "than"),
    ("not", "more", "than"),
    ("a", "maximum", "of"),
)
_LESS = (("fewer", "than"), ("less", "than"), ("under",))
_NEARLY = (("nearly",), ("almost",), ("close", "to"), ("just", "under"))
_ABOUT = (
    ("about",),
    ("around",),
    ("some",),
    ("roughly",),
    ("approximately",),
    ("an", "estimated"),
    ("estimated",),
    ("approx",),
    ("perhaps",),
)
_HEDGES = sorted(
    (
        (words, name)
        for name, table in {
            "at least": _AT_LEAST,
            "more": _MORE,
            "at most": _AT_MOST,
            "less": _LESS,
            "nearly": _NEARLY,
            "about": _ABOUT,
        }.items()
        for words in table
    ),
    key=lambda entry: -len(entry[0]),
)
_HEDGE_FIRST = {words[0] for words, _ in _HEDGES}
_PHRASE_FIRST = {words[0] for words in _VAGUE_PHRASES}

# What carries a number of its own: "Channel 3", "Route 9", "Ward 5".
_NUMBERED = frozenset(
    "channel route highway interstate flight ward precinct district gate terminal exit room unit"
    " apartment apt category platform bus".split()
)

# "15-20 people": one token.
_SPAN = re.compile(r"(\d{1,4})-(\d{1,4})")

# "about 30" and "nearly 30" span a fifth: wires round to fives and tens.
_ABOUT_BAND = 0.2
# A number that is no multiple of this was counted, not guessed.
_ROUND = 5


def number_at(tokens: Sequence[Token], at: int) -> tuple[Count, int] | None:
    """The number of people that starts at token `at`, hedges included, and the token after it.

    None where no number starts there. Digits with a decimal point, clock times and four-digit
    years without a thousands mark are no number of people.
    """
    hedge, after = _hedge_at(tokens, at)
    plain = _plain_at(tokens, after)
    if plain is None:
        return None
    count, end = plain
    count, end = _range(tokens, count, end)
    if hedge == "at most" and tokens[at].low == "as" and count.low % _ROUND:
        # "As many as 46 workers": so many were counted; a bound is a round number.
        hedge = ""
    count = _hedged(count, hedge)
    follows = tuple(t.low for t in tokens[end : end + 2])
    if follows in (("or", "more"), ("or", "so")):
        count = Count(count.low, None) if follows[1] == "more" else _hedged(count, "about")
        end += 2
    return count, end


def _hedge_at(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    if tokens[at].low not in _HEDGE_FIRST:
        return "", at
    for words, name in _HEDGES:
        if _reads(tokens, at, words):
            return name, at + len(words)
    return "", at


def _reads(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    if at + len(words) > len(tokens):
        return False
    return all(tokens[at + k].low == word for k, word in enumerate(words))


def _hedged(count: Count, hedge: str) -> Count:
    low, high = count.low, count.high
    if hedge == "at least":
        return Count(low, None)
    if hedge == "more":
        return Count(low + 1, None)
    if hedge == "at most":
        return Count(min(1, low), high)
    if hedge == "less":
        return Count(min(1, low), None if high is None else max(0, high - 1))
    if hedge == "nearly":
        return Count(low - max(1, round(low * _ABOUT_BAND)), high)
    if hedge == "about" and high == low:
        band = max(1, round(low * _ABOUT_BAND))
        return Count(max(0, low - band), high + band)
    return count


def _plain_at(tokens: Sequence[Token], at: int) -> tuple[Count, int] | None:
    if at >= len(tokens):
        return None
    if tokens[at].low == "between":
        return _between(tokens, at)
    if tokens[at].low in _PHRASE_FIRST:
        for words, (low, high) in _VAGUE_PHRASES.items():
            if _reads(tokens, at, words):
                return Count(low, high), at + len(words)
    if tokens[at].low in ("a", "an") and at + 1 < len(tokens) and tokens[at + 1].low in _SCALES:
        return _scaled(tokens, 1, at + 1)
    if tokens[at].low == "many" and at and tokens[at - 1].low in ("how", "so", "too", "that"):
        return None
    if tokens[at].low in _VAGUE:
        return Count(*_VAGUE[tokens[at].low]), at + 1
    if span := _SPAN.fullmatch(tokens[at].low):
        low, high = int(span[1]), int(span[2])
        return (Count(low, high), at + 1) if low < high else None
    value = _value(tokens, at)
    if value is None:
        return None
    number, open_ended = value
    count, end = _scaled(tokens, number, at + 1)
    return (Count(count.low, None) if open_ended else count), end


def _value(tokens: Sequence[Token], at: int) -> tuple[int, bool] | None:
    """The integer that one token writes, and whether it is open upwards ("12+")."""
    low = tokens[at].low
    if low in NUMERALS:
        return NUMERALS[low], False
    open_ended = low.endswith("+")
    digits = low.rstrip("+").replace(",", "").replace(" ", "")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 7:
        return None
    before = tokens[at - 1].low if at else ""
    if before in _NUMBERED or _is_age(tokens, at):
        return None
    if before in MONTHS or (before == "." and at > 1 and tokens[at - 2].low in MONTHS):
        return None
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if before in ("$", "£", "€", "#", "/") or after in ("%", "/", "°"):
        return None
    if after in (":", ".") and at + 2 < len(tokens) and tokens[at + 2].low[0].isdigit():
        # "4. 6 magnitude": a decimal that lost its place.
        if after == "." or tokens[at + 2].start == tokens[at + 1].end:
            return None
    if before in (".", ":") and tokens[at - 1].end == tokens[at].start:
        return None
    if before == "." and at > 1 and tokens[at - 2].low.isdigit():
        return None
    if len(digits) == 4 and "," not in low and 1900 <= int(digits) <= 2100:
        return None
    if len(digits) > 1 and digits[0] == "0":
        return None
    return int(digits), open_ended


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """Whether digits tell an age: "both 21", "Jared Lee, 8 — were found"."""
    before = tokens[at - 1].low if at else ""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    named = at > 1 and before == "," and tokens[at - 2].capital
    return before == "both" or (named and after in ("—", "–", "--", ")", ";"))


def _scaled(tokens: Sequence[Token], number: int, at: int) -> tuple[Count, int]:
    """Multiplies on: "two hundred and ten", "three dozen", "1.2 million" is left alone."""
    total, end = number, at
    while end < len(tokens) and tokens[end].low in _SCALES:
        total *= _SCALES[tokens[end].low]
        end += 1
        rest = end + 1 if end < len(tokens) and tokens[end].low == "and" else end
        more = NUMERALS.get(tokens[rest].low) if rest < len(tokens) else None
        if more is not None and 0 < more < 100 and tokens[end - 1].low != "dozen":
            total, end = total + more, rest + 1
    return Count(total, total), end


def _between(tokens: Sequence[Token], at: int) -> tuple[Count, int] | None:
    low = _plain_at(tokens, at + 1) if at + 1 < len(tokens) else None
    if low is None or low[1] >= len(tokens) or tokens[low[1]].low != "and":
        return None
    high = _plain_at(tokens, low[1] + 1)
    if high is None or high[0].high is None or high[0].high < low[0].low:
        return None
    return replace(low[0], high=high[0].high), high[1]


def _range(tokens: Sequence[Token], count: Count, end: int) -> tuple[Count, int]:
    """Reads on over "five or six", "5 to 7", "5-7" (one token is left to its digits)."""
    if end + 1 < len(tokens) and tokens[end].low in ("or", "to", "-", "–"):
        unsure = tokens[end + 1].low in ("possibly", "perhaps", "maybe")
        upper = _plain_at(tokens, end + 2 if unsure else end + 1)
        if upper is not None and upper[0].low > count.low and count.high is not None:
            return Count(count.low, upper[0].high), upper[1]
    return count, end
