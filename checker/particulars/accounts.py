"""What two articles say of the same thing in words of their own.

Days and places: of the deed that both open with. Amounts and offices: of the same noun, or the same
person, in sentences that share most of their words, or where only one such thing can be meant (the
magnitude of an earthquake).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING

from checker.events.anchors import of_several
from checker.events.words import words_of
from checker.facts import compare
from checker.particulars.deeds import digresses
from checker.particulars.marks import head_of, kinship, marks_of
from checker.particulars.openings import (
    FRESH,
    days_of_opening,
    has_day,
    has_place,
    places_of_opening,
    said_of_today,
)
from checker.particulars.places import apart
from checker.types import Article, Claim, Event, Fact
from checker.verdict import (
    SAME_THING_SHARE,
    SAME_THING_WORDS,
    STATEMENTS_PER_THING,
)

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]

# Kinship of two articles (particulars.marks) from which on they plainly tell of one happening.
PLAIN = 1.0
# Log-odds of the gate below which they are kept apart: the difference itself speaks against them.
EVEN = 0.0


def clashes_of(kind: str, event: Event, scene: Scene) -> Iterator[tuple[Told, Told]]:
    """Pairs of facts of `kind` that cannot both be right, the clearest first."""
    by_article: dict[str, list[Claim]] = {}
    for claim in event.claims:
        by_article.setdefault(claim.span.article, []).append(claim)
    if kind in ("date", "place"):
        yield from _happenings(kind, by_article, scene)
        return
    find = {"quantity": _amounts, "role": _offices}[kind]
    stated = {name: found for name, told in by_article.items() if (found := find(told))}
    settled = _SETTLES[kind]
    for one, two in combinations(sorted(stated), 2):
        sure = None
        for left, right in _clashing(stated[one], stated[two], kind):
            sure = scene.sure(one, two) if sure is None else sure
            if not sure:
                break
            if not settled(by_article[one], right[1]) and not settled(by_article[two], left[1]):
                yield left, right


def _happenings(
    kind: str, by_article: Mapping[str, Sequence[Claim]], scene: Scene
) -> Iterator[tuple[Told, Told]]:
    """Days or places that two articles give for the happening that both open with."""
    opened: dict[str, list[Told]] = {}
    for name, told in by_article.items():
        found = (
            days_of_opening(told, scene.articles[name].day)
            if kind == "date"
            else places_of_opening(told)
        )
        if found:
            opened[name] = found
    for one, two in combinations(sorted(opened), 2):
        if not _printed_together(kind, scene.articles[one], scene.articles[two]):
            continue
        both = by_article[one], by_article[two]
        for left, right in product(opened[one], opened[two]):
            if (
                _differ(kind, left[1], right[1])
                and scene.odds(one, two) >= EVEN
                and not _settled(kind, both, left, right)
                and of_several(left[0].text) == of_several(right[0].text)
                and kinship(marks_of(both[0]), marks_of(both[1]))
                >= _asked(kind, left, right, sure=scene.sure(one, two))
            ):
                yield left, right


def _asked(kind: str, left: Told, right: Told, sure: bool) -> float:
    """How much else must show that two articles tell of one happening.

    A town that is only somebody's police is little of a witness, and so is "this morning"; nor may
    the gate be in doubt.
    """
    told = "total" in (left[1].scope, right[1].scope)
    if kind == "date":
        told = not any(map(said_of_today, (left[1], right[1])))
    return PLAIN if told and sure else 2 * PLAIN


def _differ(kind: str, left: Fact, right: Fact) -> bool:
    if kind == "date":
        return compare(left, right) == "conflict"
    return apart(left, right) == "conflict"


def _settled(
    kind: str, told: tuple[Sequence[Claim], Sequence[Claim]], left: Told, right: Told
) -> bool:
    if kind == "date":
        return has_day(told[0], right[1]) or has_day(told[1], left[1])
    return has_place(told[0], right[1], left[1]) or has_place(told[1], left[1], right[1])


def _printed_together(kind: str, one: Article, two: Article) -> bool:
    """Whether weekdays of both mean the same week: crawled dates of old stories are off."""
    if one.day is None or two.day is None:
        return kind == "place"
    return abs((one.day - two.day).days) <= FRESH


def _clashing(one: Sequence[Told], two: Sequence[Told], kind: str) -> Iterator[tuple[Told, Told]]:
    for left, right in product(one[:STATEMENTS_PER_THING], two[:STATEMENTS_PER_THING]):
        if compare(left[1], right[1]) == "conflict" and _one_thing(left, right, kind):
            yield left, right


def _one_thing(left: Told, right: Told, kind: str) -> bool:
    """Whether the sentences themselves show that they speak of one thing."""
    if kind == "role" or left[1].of == "magnitude":
        return True
    if left[0].as_of != right[0].as_of or any(digresses(c.text) for c, _ in (left, right)):
        return False
    return _shares(left, right, SAME_THING_WORDS, SAME_THING_SHARE)


def _shares(left: Told, right: Told, fewest: int, share: float) -> bool:
    """Whether two sentences share `fewest` words beside the facts, and `share` of the shorter's."""
    words = [frozenset(words_of(c.text)) - frozenset(words_of(f.text)) for c, f in (left, right)]
    shared = len(words[0] & words[1])
    return shared >= fewest and shared >= share * min(map(len, words))


# What is told of a thing by its noun alone. Shares and distances have too many things to be of.
_LOOSE = frozenset(("percent", "length", "area", "speed", "power"))


def _amounts(told: Sequence[Claim]) -> list[Told]:
    """Amounts of things; a magnitude only where the head of an article gives a single one."""
    found = [(c, f) for c in told for f in c.facts if f.kind == "quantity" and f.of not in _LOOSE]
    head = head_of(told)
    strengths = {str(f.value) for _, f in found if f.of == "magnitude"}
    return [
        (c, f)
        for c, f in found
        if f.of != "magnitude" or (len(strengths) == 1 and c in head and not digresses(c.text))
    ]


def _offices(told: Sequence[Claim]) -> list[Told]:
    return [(c, f) for c in told for f in c.facts if f.kind == "role" and not f.weak]


_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def _has_amount(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article states the amount, or its very number of anything."""
    number = _NUMBER.search(fact.text)
    if number and any(number.group() in _NUMBER.findall(claim.text) for claim in told):
        return True
    return _has_value(told, fact)


def _has_value(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article states the same of the same thing as well."""
    return any(
        other.kind == fact.kind and compare(other, fact) == "agree"
        for claim in told
        for other in claim.facts
    )


_SETTLES = {"quantity": _has_amount, "role": _has_value}
