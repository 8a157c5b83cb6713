"""What two articles say of the same thing in words of their own.

Days and places: of the happening that both open with (`happenings`). Amounts: of the same noun in
sentences that share their rarer words, and ages (`counted`). Offices: of the same person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product
from typing import TYPE_CHECKING

from checker.facts import compare
from checker.particulars.act_days import days_of_acts
from checker.particulars.act_places import places_of_acts
from checker.particulars.counted import amounts_apart
from checker.particulars.former import former_years
from checker.particulars.happenings import happenings_of, one_story
from checker.particulars.hours import hours_of_acts
from checker.particulars.lone_places import lone_places
from checker.particulars.offices import read
from checker.particulars.posts import mentions, moves
from checker.particulars.same_verb import days_of_verbs, places_of_verbs
from checker.thresholds import CERTAIN, STATEMENTS_PER_THING, WELL
from checker.types import Article, Claim, Event, Fact

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]

# Days after which an office may be another one.
TERM = 120


def clashes_of(kind: str, event: Event, scene: Scene) -> Iterator[tuple[Told, Told]]:
    """Pairs of facts of `kind` that cannot both be right, the clearest first."""
    by_article = event.by_article()
    if kind in ("date", "place"):
        pairs = chain(
            happenings_of(kind, by_article, scene),
            (days_of_verbs if kind == "date" else places_of_verbs)(by_article, scene),
            (days_of_acts if kind == "date" else places_of_acts)(by_article, scene),
            (hours_of_acts if kind == "date" else lone_places)(by_article, scene),
        )
        # "the 2017 fire at a school in Norvik": a town of former years is another happening's.
        yield from (p for p in pairs if kind == "date" or not any(_recalled(t, scene) for t in p))
        return
    stated = {
        name: found
        for name, told in by_article.items()
        if (found := [(c, f) for c in told for f in c.facts if f.kind == kind and not f.weak])
    }
    for one, two in combinations(sorted(stated), 2):
        if not scene.sure(one, two):
            continue
        both = by_article[one], by_article[two]
        if kind == "quantity":
            articles = scene.articles[one], scene.articles[two]
            odds = scene.odds(one, two)
            same = odds >= WELL and one_story(both)
            told = stated[one], stated[two]
            yield from amounts_apart(articles, both, told, same, certain=odds >= CERTAIN)
        elif not _long_apart(scene.articles[one], scene.articles[two]):
            yield from _offices_apart(both, stated[one], stated[two])


def _recalled(told: Told, scene: Scene) -> bool:
    return bool(former_years(scene.articles[told[0].span.article], told))


def _long_apart(one: Article, two: Article) -> bool:
    """Whether somebody may have been promoted between two articles."""
    return one.day is not None and two.day is not None and abs((one.day - two.day).days) > TERM


def _offices_apart(
    both: tuple[Sequence[Claim], Sequence[Claim]], one: Sequence[Told], two: Sequence[Told]
) -> Iterator[tuple[Told, Told]]:
    for left, right in product(one[:STATEMENTS_PER_THING], two[:STATEMENTS_PER_THING]):
        if compare(left[1], right[1]) != "conflict":
            continue
        if not _has_value(both[0], right[1]) and not _has_value(both[1], left[1]):
            if not any(_may_hold_both(told, left[1], right[1]) for told in both):
                yield left, right


def _may_hold_both(told: Sequence[Claim], left: Fact, right: Fact) -> bool:
    """Whether an article may know of both posts: a sentence on their holder tells of a move from
    one to another, or has words for both."""
    words = [str(fact.value) for fact in (left, right)]
    if all(read(one) for one in words):
        return False
    last = left.of.split()[-1]
    about = [claim.text for claim in told if last in claim.text]
    return any(moves(text) or all(mentions(text, one) for one in words) for text in about)


def _has_value(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article states the same of the same person as well."""
    return any(
        other.kind == fact.kind and compare(other, fact) == "agree"
        for claim in told
        for other in claim.facts
    )
