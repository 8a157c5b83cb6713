"""Sentences of two articles that differ in nothing but one kind of particular.

The words around it are the same, so no question is open of what is dated, placed or counted:
one of the two was altered. The same thought as in `checker.twins`, for days, places, amounts and
offices, whose words are longer than a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from checker.types import Claim, Fact, Relation

# Words beside the particular that two sentences share at least: shorter ones are everybody's.
LONG_ENOUGH = 7
# Most wordings of one sentence that are compared with each other; the earliest are kept.
WORDINGS = 8

_WORD = re.compile(r"\w+")

Told = tuple[Claim, Fact]


def twins_of(
    claims: Sequence[Claim], kind: str, relate: Callable[[Fact, Fact], Relation]
) -> Iterator[tuple[Told, Told]]:
    """Facts of `kind` that `relate` finds in conflict, in sentences that differ in nothing else.

    `claims` are those of one event, in order; so are the pairs.
    """
    alike: dict[tuple[str, ...], list[tuple[Claim, list[Fact]]]] = {}
    for claim in claims:
        facts = [fact for fact in claim.facts if fact.kind == kind]
        if facts:
            words = _words_beside(claim, facts)
            if sum(word != "\0" for word in words) >= LONG_ENOUGH:
                alike.setdefault(words, []).append((claim, facts))
    for group in alike.values():
        first: dict[tuple[str, ...], tuple[Claim, list[Fact]]] = {}
        for claim, facts in group:
            first.setdefault(tuple(fact.text.lower() for fact in facts), (claim, facts))
        for left, right in combinations(list(first.values())[:WORDINGS], 2):
            if left[0].span.article != right[0].span.article:
                yield from _altered(left, right, relate)


def _words_beside(claim: Claim, facts: Sequence[Fact]) -> tuple[str, ...]:
    """The sentence's words with a mark for each fact."""
    parts: list[str] = []
    last = 0
    for fact in facts:
        start, end = fact.span.start - claim.span.start, fact.span.end - claim.span.start
        if start < last:
            continue
        parts += _WORD.findall(claim.text[last:start].lower())
        parts.append("\0")
        last = end
    return (*parts, *_WORD.findall(claim.text[last:].lower()))


def _altered(
    left: tuple[Claim, list[Fact]],
    right: tuple[Claim, list[Fact]],
    relate: Callable[[Fact, Fact], Relation],
) -> Iterator[tuple[Told, Told]]:
    if len(left[1]) != len(right[1]):
        return
    for one, two in zip(left[1], right[1], strict=True):
        if one.text.lower() != two.text.lower() and relate(one, two) == "conflict":
            yield (left[0], one), (right[0], two)
