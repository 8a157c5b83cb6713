"""The first two things told in two articles of one day that cannot both be so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol, TypeVar

from checker.thresholds import SURE
from checker.types import Claim, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene


class Side(Protocol):
    """What a sentence tells, as a fact."""

    @property
    def claim(self) -> Claim:
        """The sentence."""

    @property
    def fact(self) -> Fact:
        """What it tells."""


# What is read of one article, and what of it may have a rival.
Read = TypeVar("Read")
Told = TypeVar("Told")


def first_rivals(
    event: Event,
    scene: Scene,
    read: Callable[[Sequence[Claim]], Read],
    rivals: Callable[[Read, Read], Iterator[tuple[Told, Told]]],
    sure: float = SURE,
) -> Iterator[tuple[Told, Told]]:
    """The first rivals of each two articles of one day that tell of the event by log-odds of at
    least `sure`; of an article no more than once."""
    if len(event.articles) < 2:
        return
    articles = event.by_article()
    # Most articles have no partner of one day, and are not read.
    known = cache(lambda name: read(articles[name]))
    shown: set[str] = set()
    for one, two in scene.of_one_day(articles):
        if not shown.isdisjoint((one, two)) or scene.odds(one, two) < sure:
            continue
        found = next(rivals(known(one), known(two)), None)
        if found:
            shown |= {one, two}
            yield found


def pair_of(event: str, rule: str, left: Side, right: Side) -> Pair:
    """Two things told as a pair for a rule, with their words for the reason."""
    why = f"{left.fact.text} against {right.fact.text}"
    return Pair(event, rule, left.claim, right.claim, why, left.fact, right.fact)
