"""What two articles say of the same thing in words of their own.

Days and places: of the deed that both open with. Amounts and offices: of the same noun, or the same
person, in sentences that share most of their words, or where only one such thing can be meant (the
magnitude of an earthquake).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING

from checker.days import stretch_of
from checker.events.anchors import of_several
from checker.events.words import words_of
from checker.facts import compare
from checker.particulars.dates import SLACK
from checker.particulars.deeds import digresses, one_deed
from checker.particulars.gazetteer import spots_of
from checker.particulars.places import apart
from checker.types import Claim, Event, Fact
from checker.verdict import (
    DEED_SHARE,
    DEED_WORDS,
    SAME_THING_SHARE,
    SAME_THING_WORDS,
    STATEMENTS_PER_THING,
)

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]

# The title and so many sentences say what an article is about.
HEAD = 5
# Days between the happening and the report of it: older ones are background.
FRESH = 10


def clashes_of(kind: str, event: Event, scene: Scene) -> Iterator[tuple[Told, Told]]:
    """Pairs of facts of `kind` that cannot both be right, the clearest first."""
    by_article: dict[str, list[Claim]] = {}
    for claim in event.claims:
        by_article.setdefault(claim.span.article, []).append(claim)
    find = {"date": _days, "place": _places, "quantity": _amounts, "role": _offices}[kind]
    stated = {name: found for name, told in by_article.items() if (found := find(told, scene))}
    settled = _SETTLES[kind]
    for one, two in combinations(sorted(stated), 2):
        sure = None
        for left, right in _clashing(stated[one], stated[two], kind):
            sure = scene.sure(one, two) if sure is None else sure
            if not sure:
                break
            if not settled(by_article[one], right[1]) and not settled(by_article[two], left[1]):
                yield left, right


def _clashing(one: Sequence[Told], two: Sequence[Told], kind: str) -> Iterator[tuple[Told, Told]]:
    for left, right in product(one[:STATEMENTS_PER_THING], two[:STATEMENTS_PER_THING]):
        if compare(left[1], right[1]) == "conflict" and _one_thing(left, right, kind):
            yield left, right


def _one_thing(left: Told, right: Told, kind: str) -> bool:
    """Whether the sentences themselves show that they speak of one thing."""
    if kind == "role" or left[1].of == "magnitude":
        return True
    if kind in ("date", "place"):
        if of_several(left[0].text) != of_several(right[0].text):
            return False
        # A killing told as an attack asks for more.
        same = left[1].of == right[1].of
        return _shares(left, right, DEED_WORDS, DEED_SHARE if same else SAME_THING_SHARE)
    if left[0].as_of != right[0].as_of or any(digresses(c.text) for c, _ in (left, right)):
        return False
    return _shares(left, right, SAME_THING_WORDS, SAME_THING_SHARE)


def _shares(left: Told, right: Told, fewest: int, share: float) -> bool:
    """Whether two sentences share `fewest` words beside the facts, and `share` of the shorter's."""
    words = [frozenset(words_of(c.text)) - frozenset(words_of(f.text)) for c, f in (left, right)]
    shared = len(words[0] & words[1])
    return shared >= fewest and shared >= share * min(map(len, words))


def _head(told: Sequence[Claim]) -> list[Claim]:
    title = [claim for claim in told if claim.span.field == "title"]
    return title + [claim for claim in told if claim.span.field == "text"][:HEAD]


def _days(told: Sequence[Claim], scene: Scene) -> list[Told]:
    """The day of the deed that an article opens with, where it gives only one."""
    published = scene.articles[told[0].span.article].day
    if published is None:
        return []
    found = [
        (claim, fact)
        for claim in _head(told)
        for fact in claim.facts
        if fact.kind == "date" and fact.scope == "total" and len(str(fact.value)) == 10
    ]
    return [
        (claim, fact)
        for claim, fact in _single(found, _near)
        if 0 <= (published - stretch_of(str(fact.value))[0]).days <= FRESH
    ]


def _places(told: Sequence[Claim], scene: Scene) -> list[Told]:
    """The place of the deed that an article opens with, where it gives only one."""
    found = [
        (claim, fact)
        for claim in _head(told)
        for fact in claim.facts
        if fact.kind == "place" and fact.scope == "total"
    ]
    return _single(found, lambda one, two: apart(one, two) == "agree")


# What is told of a thing by its noun alone. Shares and distances have too many things to be of.
_LOOSE = frozenset(("percent", "length", "area", "speed", "power"))


def _amounts(told: Sequence[Claim], scene: Scene) -> list[Told]:
    """Amounts of things; a magnitude only where the head of an article gives a single one."""
    found = [(c, f) for c in told for f in c.facts if f.kind == "quantity" and f.of not in _LOOSE]
    head = _head(told)
    strengths = {str(f.value) for _, f in found if f.of == "magnitude"}
    return [
        (c, f)
        for c, f in found
        if f.of != "magnitude" or (len(strengths) == 1 and c in head and not digresses(c.text))
    ]


def _offices(told: Sequence[Claim], scene: Scene) -> list[Told]:
    return [(c, f) for c in told for f in c.facts if f.kind == "role" and not f.weak]


def _single(found: Sequence[Told], agree: Callable[[Fact, Fact], bool]) -> list[Told]:
    """The statements of those deeds whose statements all agree."""
    return [
        told
        for told in found
        if all(agree(told[1], fact) for _, fact in found if one_deed(told[1].of, fact.of))
    ]


def _near(one: Fact, two: Fact) -> bool:
    (a, b), (c, d) = stretch_of(str(one.value)), stretch_of(str(two.value))
    return (c - b).days <= SLACK and (a - d).days <= SLACK


def _has_day(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article gives the day for any happening as well."""
    return any(
        other.kind == "date" and other.of and len(str(other.value)) == 10 and _near(other, fact)
        for claim in told
        for other in claim.facts
    )


def _has_place(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article names the place, or one that holds it or lies in it, anywhere."""
    spots = spots_of(str(fact.value))
    return any(
        other.kind == "place"
        and any(a.holds(b) or b.holds(a) for a in spots for b in spots_of(str(other.value)))
        for claim in told
        for other in claim.facts
    ) or any(str(fact.value).split(",")[0] in claim.text for claim in told)


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


_SETTLES = {"date": _has_day, "place": _has_place, "quantity": _has_amount, "role": _has_value}
