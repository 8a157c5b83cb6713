"""The day or the place that two articles give for the one happening that both open with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING

from checker.events.anchors import of_several
from checker.facts import compare
from checker.particulars.deeds import ANY
from checker.particulars.marks import Marks, head_of, identity, kinship, marks_of, same_people
from checker.particulars.openings import (
    days_of_opening,
    has_day,
    has_place,
    is_town,
    places_of_opening,
    said_of_today,
)
from checker.particulars.places import apart
from checker.particulars.wordings import shared_words
from checker.thresholds import EVEN, IDENTICAL, KINDRED, PLAIN, SAME_DEED, TOGETHER, WELL
from checker.types import Article, Claim, Fact

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]


def happenings_of(
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
        if not printed_together(scene.articles[one], scene.articles[two], kind == "place"):
            continue
        both = by_article[one], by_article[two]
        marks = marks_of(both[0]), marks_of(both[1])
        for left, right in product(opened[one], opened[two]):
            if (
                _differ(kind, left[1], right[1])
                and scene.odds(one, two) >= EVEN
                and not _settled(kind, both, left, right)
                and of_several(left[0].text) == of_several(right[0].text)
                and _one_deed(left, right, marks)
                and (
                    same_people(*marks)
                    or scene.odds(one, two) >= WELL
                    or identity(*marks, agree=_else_alike(kind, scene, both)) >= IDENTICAL
                )
                and kinship(*marks) >= _asked(kind, left, right, sure=scene.sure(one, two))
            ):
                yield left, right


def one_story(both: tuple[Sequence[Claim], Sequence[Claim]]) -> bool:
    """Whether two articles, of whose deed the gate is sure, have much else in common."""
    one, two = marks_of(both[0]), marks_of(both[1])
    several = [any(of_several(c.text) for c in head_of(told)[:2]) for told in both]
    return kinship(one, two) >= KINDRED and not any(several)


def _else_alike(kind: str, scene: Scene, both: tuple[Sequence[Claim], Sequence[Claim]]) -> bool:
    """Whether two articles whose days differ open with one town, or the other way round."""
    if kind == "date":
        towns = [places_of_opening(told) for told in both]
        return any(
            apart(a, b) == "agree" and is_town(a) and is_town(b)
            for (_, a), (_, b) in product(*towns)
        )
    days = [days_of_opening(told, scene.articles[told[0].span.article].day) for told in both]
    return any(compare(a, b) == "agree" for (_, a), (_, b) in product(*days))


# Whoever is killed may have been shot; the bomber's end is another day than the bomb's.
_CULPRIT = re.compile(r"\b(?:suspects?|bombers?|gunm[ae]n|attackers?|fugitives?|by officers)\b")
_PERSONAL = frozenset(("shooting", "stabbing", "killing"))


def _one_deed(left: Told, right: Told, marks: tuple[Marks, Marks]) -> bool:
    """Whether two sentences may date one deed: a bombing and a killing of one story may be two,
    unless the sentences share their words."""
    deeds = {left[1].of, right[1].of}
    if left[1].kind == "place" or ANY in deeds or len(deeds) == 1:
        return True
    if deeds <= _PERSONAL and (same_people(*marks) or kinship(*marks) >= KINDRED):
        return True
    if any(f.of == "killing" and _CULPRIT.search(c.text) for c, f in (left, right)):
        return False
    return shared_words(left, right, names=False) >= SAME_DEED


def _asked(kind: str, left: Told, right: Told, sure: bool) -> float:
    """How much else must show that two articles tell of one happening.

    A town that is only somebody's police is little of a witness, and so is "this morning"; nor may
    the gate be in doubt.
    """
    if kind == "date":
        told = not any(map(said_of_today, (left[1], right[1])))
        return PLAIN if told and sure else 4 * PLAIN
    told = "total" in (left[1].scope, right[1].scope)
    return 2 * PLAIN if told and sure else 4 * PLAIN


def _differ(kind: str, left: Fact, right: Fact) -> bool:
    if kind == "date":
        # "this morning" and "today": the date lines alone would tell them apart.
        both = said_of_today(left) and said_of_today(right)
        return compare(left, right) == "conflict" and not both
    return apart(left, right) == "conflict"


def _settled(
    kind: str, told: tuple[Sequence[Claim], Sequence[Claim]], left: Told, right: Told
) -> bool:
    if kind == "date":
        return has_day(told[0], right[1]) or has_day(told[1], left[1])
    return has_place(told[0], right[1], left[1]) or has_place(told[1], left[1], right[1])


def printed_together(one: Article, two: Article, undated: bool = False) -> bool:
    """Whether weekdays of both mean the same week: crawled dates of old stories are off; `undated`
    where one of the two has no date."""
    if one.day is None or two.day is None:
        return undated
    return abs((one.day - two.day).days) <= TOGETHER
