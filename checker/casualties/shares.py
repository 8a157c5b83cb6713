"""A share of a number of people: "half of the 12", "most of the 30 passengers", "all but three of
the crew of nine"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.casualties.counted import counted_at
from checker.casualties.numbers import number_at
from checker.casualties.people import Group
from checker.casualties.tokens import Token
from checker.types import Count

# How far from the fraction its word may be meant: "a third" of 30 are 9 to 12.
_FRACTIONS: dict[tuple[str, ...], tuple[float, float]] = {
    ("half",): (0.45, 0.55),
    ("half", "of"): (0.45, 0.55),
    ("more", "than", "half", "of"): (0.5, 1.0),
    ("over", "half", "of"): (0.5, 1.0),
    ("nearly", "half", "of"): (0.4, 0.5),
    ("almost", "half", "of"): (0.4, 0.5),
    ("a", "third", "of"): (0.3, 0.37),
    ("one", "third", "of"): (0.3, 0.37),
    ("two", "thirds", "of"): (0.6, 0.72),
    ("two-thirds", "of"): (0.6, 0.72),
    ("a", "quarter", "of"): (0.22, 0.28),
    ("three", "quarters", "of"): (0.7, 0.8),
    ("most", "of"): (0.5, 1.0),
    ("nearly", "all", "of"): (0.7, 1.0),
    ("almost", "all", "of"): (0.7, 1.0),
    ("nearly", "all"): (0.7, 1.0),
    ("almost", "all"): (0.7, 1.0),
    ("many", "of"): (0.1, 1.0),
    ("some", "of"): (0.05, 1.0),
}
_FIRST = frozenset(words[0] for words in _FRACTIONS)
_THE = frozenset("the its their those these his her".split())
# Between "of the" and a number: "of the crew of nine".
_CREW = frozenset("crew party group team family".split())


def share_at(tokens: Sequence[Token], at: int) -> Group | None:
    """The share that starts at token `at` of people whose number is given; None where none does."""
    low = tokens[at].low
    if low == "all" and at + 2 < len(tokens) and tokens[at + 1].low == "but":
        return _all_but(tokens, at)
    if low not in _FIRST:
        return None
    for words, (least, most) in _FRACTIONS.items():
        end = at + len(words)
        if [token.low for token in tokens[at:end]] != list(words):
            continue
        whole = _whole(tokens, end)
        if whole is not None:
            total = whole.count.low
            count = Count(max(1, int(least * total)), max(1, -int(-most * total // 1)))
            return replace(whole, first=at, count=count)
    return None


def _all_but(tokens: Sequence[Token], at: int) -> Group | None:
    read = number_at(tokens, at + 2)
    if read is None or read[0].low != read[0].high:
        return None
    out, end = read
    if end >= len(tokens) or tokens[end].low != "of":
        return None
    whole = _whole(tokens, end + 1)
    if whole is None:
        return None
    left = max(0, whole.count.low - out.low)
    return replace(whole, first=at, count=Count(left, left))


def _whole(tokens: Sequence[Token], at: int) -> Group | None:
    """All the people of whom a share is told: "the 30 passengers", "the crew of nine"."""
    if at >= len(tokens) or tokens[at].low not in _THE:
        return None
    if at + 3 < len(tokens) and tokens[at + 1].low in _CREW and tokens[at + 2].low == "of":
        at += 2
    found = counted_at(tokens, at + 1) if at + 1 < len(tokens) else None
    if found is None or found.part or found.others or found.count.low != found.count.high:
        return None
    # "Many of the 23 who are missing": all 23 are.
    after = tokens[found.last].low if found.last < len(tokens) else ""
    return None if after in ("who", "that", "whom") else found
