"""Sentences that two articles share word for word but for a figure: one of the two was altered.

Shared agency copy makes most of a corpus. Where such a sentence carries another number, no
question of group, part or place is open: the words around it are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.casualties.numbers import NUMERALS
from checker.types import Claim, Count, Fact

# Words that a sentence has at least, its numbers left out: shorter ones ("Two people died.") are
# everybody's.
LONG_ENOUGH = 7
# Most wordings of one sentence that are compared with each other; the earliest are kept.
WORDINGS = 8

_NUMBER = re.compile(
    rf"\b(?:\d[\d,.]*\d|\d|(?:{'|'.join(sorted(NUMERALS, key=len, reverse=True))}))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")

Twin = tuple[Claim, Fact]


def twins_of(claims: Sequence[Claim]) -> Iterator[tuple[Twin, Twin]]:
    """Figures that cannot both be right in sentences of two articles that differ in nothing else.

    Both are of one kind, and every number in which the sentences differ stands inside such a
    figure. `claims` are those of one event, in order; so are the pairs.
    """
    alike: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        if any(isinstance(fact.value, Count) for fact in claim.facts):
            words = tuple(_WORD.findall(_NUMBER.sub("", claim.text).lower()))
            if len(words) >= LONG_ENOUGH:
                alike.setdefault(words, []).append(claim)
    for group in alike.values():
        first: dict[tuple[str, ...], Claim] = {}
        for claim in group:
            first.setdefault(_numbers(claim), claim)
        for left, right in combinations(list(first.values())[:WORDINGS], 2):
            if left.span.article != right.span.article:
                yield from _altered(left, right)


def _numbers(claim: Claim) -> tuple[str, ...]:
    return tuple(match.group().lower() for match in _NUMBER.finditer(claim.text))


def _altered(left: Claim, right: Claim) -> Iterator[tuple[Twin, Twin]]:
    """The clashing figures of two sentences with the same words, if only figures differ."""
    found: list[tuple[Twin, Twin]] = []
    places = list(_NUMBER.finditer(left.text)), list(_NUMBER.finditer(right.text))
    if len(places[0]) != len(places[1]):
        return
    for one, two in zip(*places, strict=True):
        if one.group().lower() == two.group().lower():
            continue
        mine, other = _fact_at(left, one.start()), _fact_at(right, two.start())
        if mine is None or other is None or mine.kind != other.kind:
            return
        if not _meet(mine, other):
            found.append(((left, mine), (right, other)))
    yield from found


def _meet(one: Fact, two: Fact) -> bool:
    a, b = one.value, two.value
    return isinstance(a, Count) and isinstance(b, Count) and a.meets(b)


def _fact_at(claim: Claim, place: int) -> Fact | None:
    """The shortest figure that covers the character `place` of the claim's text."""
    at = claim.span.start + place
    over = [
        fact
        for fact in claim.facts
        if isinstance(fact.value, Count) and fact.span.start <= at < fact.span.end
    ]
    return min(over, key=lambda fact: fact.span.end - fact.span.start, default=None)
