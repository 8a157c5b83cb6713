"""The days that two articles give for one act in different words, or for what both await.

"The men entered on Sunday evening", "the raid took place on the evening of 10 February"; "polling
will take place on 24 November", "will return to the polls on Thursday 21 November".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, product
from typing import TYPE_CHECKING

from checker.particulars.act_words import PERSONAL, PLANNED
from checker.particulars.acts import Act, act_of
from checker.particulars.dates import same_day
from checker.particulars.happenings import one_story, printed_together
from checker.particulars.openings import near, said_of_today
from checker.particulars.planned import planned_in
from checker.particulars.wordings import name_words
from checker.thresholds import WELL
from checker.types import Article, Claim, Fact

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]

# Days after which an act is no news any more.
_LATELY = 60
# Hours of the day that no time zone and no midnight moves to the day beside, if both name them.
_PART = re.compile(r"\b(?:(morning|dawn)|(afternoon|noon|midday|lunchtime)|(evening|dusk))\b")
# Characters on either side of a day in which its hour stands.
_AROUND = 45
_MOVED = re.compile(
    r"\b(?:postpone\w*|brought forward|resched\w*|put (?:back|off)|pushed (?:back|to)|delay(?:ed|s)?"
    r"|moved (?:to|from)|new date|original(?:ly)?|provisional(?:ly)?|instead)\b",
    re.IGNORECASE,
)


def days_of_acts(
    by_article: Mapping[str, Sequence[Claim]], scene: Scene
) -> Iterator[tuple[Told, Told]]:
    """Pairs of days of one act that cannot both be right, past ones first."""
    for read, differ in ((_past, _past_apart), (_ahead, _plans_apart)):
        found = {
            name: acts
            for name, told in by_article.items()
            if (acts := list(read(scene.articles[name], told)))
        }
        for one, two in combinations(sorted(found), 2):
            if not one_matter(one, two, by_article, scene):
                continue
            both = by_article[one], by_article[two]
            for left, right in product(found[one], found[two]):
                if (
                    differ(left, right)
                    and _alone(left, found[one])
                    and _alone(right, found[two])
                    and _one_act(left, right)
                    and not _names(both[0], scene.articles[one], right.fact)
                    and not _names(both[1], scene.articles[two], left.fact)
                ):
                    yield left.told, right.told


def one_matter(one: str, two: str, by_article: Mapping[str, Sequence[Claim]], scene: Scene) -> bool:
    """Whether two articles surely tell of one happening, and share much of it."""
    return (
        printed_together(scene.articles[one], scene.articles[two])
        and scene.odds(one, two) >= WELL
        and one_story((by_article[one], by_article[two]))
    )


def _past(article: Article, told: Sequence[Claim]) -> Iterator[Act]:
    """The acts of an article to which it gives a day that has passed."""
    for claim in told:
        for fact in claim.facts:
            if fact.kind == "date" and len(str(fact.value)) == 10 and not said_of_today(fact):
                act = act_of(claim, fact, told)
                if act is not None and _recent(article, fact):
                    yield act


def _ahead(article: Article, told: Sequence[Claim]) -> Iterator[Act]:
    """The acts that an article expects on a day."""
    for claim in told:
        for fact in planned_in(article, claim):
            act = act_of(claim, fact, told)
            if act is not None and not act.main and act.kinds.intersection(PLANNED):
                yield act


def _recent(article: Article, fact: Fact) -> bool:
    return (
        article.day is not None and (article.day - date.fromisoformat(str(fact.value))).days <= 60
    )


def _past_apart(left: Act, right: Act) -> bool:
    if same_day(left.fact, right.fact) == "conflict":
        return True
    parts = _part(left), _part(right)
    return parts[0] == parts[1] != "" and left.fact.value != right.fact.value


def _plans_apart(left: Act, right: Act) -> bool:
    if not left.kinds & right.kinds & frozenset(PLANNED):
        return False
    if any(map(_MOVED.search, (left.claim.text, right.claim.text))):
        return False
    return left.fact.value != right.fact.value


def _part(act: Act) -> str:
    start = act.fact.span.start - act.claim.span.start
    text = act.claim.text[max(0, start - _AROUND) : start + len(act.fact.text) + _AROUND]
    found = {str(match.lastindex) for match in _PART.finditer(text)}
    return found.pop() if len(found) == 1 else ""


def _one_act(left: Act, right: Act) -> bool:
    """Whether two clauses may tell of one act: a person's where both sentences name nobody else."""
    kinds = left.kinds & right.kinds
    if not kinds:
        return False
    names = name_words(left.claim), name_words(right.claim)
    if kinds <= PERSONAL:
        # "Mr Hale was buried", "the funeral is at noon"
        return not names[0].isdisjoint(names[1]) or not (names[0] and names[1])
    return True


def _alone(act: Act, acts: Iterable[Act]) -> bool:
    """Whether an article gives acts of the kind no other day."""
    return all(near(act.fact, other.fact) for other in acts if act.kinds & other.kinds)


def _names(told: Sequence[Claim], article: Article, fact: Fact) -> bool:
    """Whether an article names a day at all, of whatever."""
    return any(
        other.value == fact.value
        for claim in told
        for other in (*claim.facts, *planned_in(article, claim))
        if other.kind == "date"
    )
