"""The wounded among those that were hit: "four shot, one fatally" leaves three."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.casualties.tally import Tally
from checker.casualties.told import Told, beside
from checker.types import Count

_SURVIVED = re.compile(
    r"\b(?:surviv(?:e|ed|ing)|non-?(?:fatal|life)|nonfatal|not life[- ]threatening)\b",
    re.IGNORECASE,
)
_NOT_SURVIVED = re.compile(r"\b(?:did not|didn['’]t) survive\b", re.IGNORECASE)
# "1 dead, 3 shot", "one killed and three shot".
_JUST_LISTED = re.compile(r"\W*(?:(?:and|at least|another|as)\W+)*", re.IGNORECASE)
_LUMPED = re.compile(r"\b(?:double|triple|quadruple|quintuple)\b", re.IGNORECASE)


def dead_of(told: Sequence[Told], tally: Tally) -> int:
    """How many of those hit are known to have died, in the whole article."""
    stated = [one.mention.count.low for one in told if _dead(one)]
    tallied = sum(v.harm == "killed" and not v.attacker for v in tally.victims)
    return max([*stated, tallied])


def wounded(one: Told, dead: int, told: Sequence[Told]) -> tuple[Count, bool]:
    """Who of the people hit are alive, and whether the sentence itself tells how many died.

    `dead` is the number of the whole article: whether they are among those whom this sentence
    counts is a guess.
    """
    value = one.mention.count
    if _alive(one, told):
        return value, True
    here = [other.mention.count.low for other in beside(one, told) if _dead(other)]
    left = _less(value, max([*here, dead]))
    lumped = _LUMPED.search(one.words) is not None
    return left, dead == 0 or (bool(here) and max(here) == dead and not lumped)


def _dead(one: Told) -> bool:
    """Whether it counts dead that are no attackers."""
    killed = one.mention.harm == "killed" and one.scope == "total" and not one.mention.weak
    return killed and not all(g.attacker for g in one.mention.groups)


def _alive(one: Told, told: Sequence[Told]) -> bool:
    """Whether none of those hit is among the dead: "two others were shot", "all survived"."""
    if any(group.others for group in one.mention.groups):
        return True
    if _SURVIVED.search(one.claim.text) and not _NOT_SURVIVED.search(one.claim.text):
        return True
    return any(
        other.mention.end <= one.mention.start
        and _dead(other)
        and not any(g.part for g in (*other.mention.groups, *one.mention.groups))
        and _JUST_LISTED.fullmatch(one.claim.text, other.mention.end, one.mention.start)
        for other in beside(one, told)
    )


def _less(count: Count, dead: int) -> Count:
    return Count(
        max(0, count.low - dead), None if count.high is None else max(0, count.high - dead)
    )
