"""The only home of update-versus-conflict logic; its thresholds are in `checker.thresholds`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checker.casualties.figures import figures_of
from checker.events.words import Rarity
from checker.support.evidence import Evidence
from checker.support.terms import Terms
from checker.thresholds import (
    BIAS,
    CONTRADICTED,
    CONTRADICTION,
    DATED,
    ENTAILED,
    GROWS,
    MAGNITUDE,
    MISSED_NAME,
    MISSED_WORDS,
    MODEL_BIAS,
    NAMES,
    NUMBERS,
    OPPOSED,
    REPORTED,
    SAME,
    SETTLED,
    SMOOTHING,
    SUPPORTED,
    WORDS_ANYWHERE,
    WORDS_NEAR,
)
from checker.types import Claim, Count, Fact, Judgement, SupportVerdict
from checker.witnesses import Witness


@dataclass(frozen=True, slots=True)
class Clash:
    """A pair of witnesses that cannot both stand, the earlier one left, and what to call it.

    `altered` says that the two sentences differ in nothing but the figure.
    """

    rule: str
    left: Witness
    right: Witness
    altered: bool = False


def between(left: Witness, right: Witness, earlier: Sequence[Witness]) -> str | None:
    """The rule that two disjoint figures of two articles break, None where they may both stand.

    `left` is the earlier witness by `Witness.order`; `earlier` are all witnesses of the same
    figure, to tell a stale repeat from a figure of its own. See contract.md, "When is it a
    conflict?".
    """
    kind, first, second = left.fact.kind, _count(left.fact), _count(right.fact)
    risen = first.high is not None and second.low > first.high
    smaller = left if risen else right
    if smaller.fact.revised:
        return None
    days = left.article.day, right.article.day
    if None in days or (days[0] == days[1] and not _known_order(left, right)):
        # The larger one says itself that it came after a smaller.
        if (right.fact.rising and risen) or (left.fact.rising and not risen):
            return "figure-superseded"
        return "casualty-conflict"
    if kind not in GROWS:
        same_day = days[0] == days[1]
        return "casualty-conflict" if same_day and _dead_told_alike(left, right) else None
    if risen:
        return "figure-superseded"
    if any(_repeats(right, left, old) for old in earlier):
        return None if _revised_down(right, left, earlier) else "figure-stale"
    return "casualty-conflict"


def _dead_told_alike(left: Witness, right: Witness) -> bool:
    """Whether two articles of one day know of equally many dead: the search stands where it stood.

    Who is missing at noon may be found by one o'clock, and is then among the dead or the saved.
    """
    dead = [figures_of(side.told).get("killed") for side in (left, right)]
    one, two = (_count(fact) if fact is not None else None for fact in dead)
    return one is not None and one == two and one.low == one.high and one.low > 0


def alike_in_size(one: Fact, two: Fact) -> bool:
    """Whether two figures could be meant for the same people: see `MAGNITUDE`."""
    small, large = sorted((_count(one), _count(two)), key=lambda count: count.low)
    highest = small.low if small.high is None else small.high
    return small.low == 0 or large.low <= MAGNITUDE * highest


def _repeats(late: Witness, raised: Witness, old: Witness) -> bool:
    """Whether `late` gives the figure of `old`, which `raised` had superseded a day before."""
    days = old.article.day, raised.article.day, late.article.day
    return (
        None not in days
        and old.order < raised.order
        and days[1] != days[2]
        and old.article.id != late.article.id
        and _count(old.fact) == _count(late.fact)
    )


def _revised_down(late: Witness, raised: Witness, others: Sequence[Witness]) -> bool:
    """Whether another outlet, too, gives the lower figure of `late` after it had been raised."""
    return any(
        old.article.day is not None
        and raised.article.day is not None
        and old.article.day > raised.article.day
        and old.article.id != late.article.id
        and old.article.source != late.article.source
        and _count(old.fact) == _count(late.fact)
        for old in others
    )


def _known_order(left: Witness, right: Witness) -> bool:
    """Whether both moments of publication are known, comparable and differ."""
    a, b = left.article.moment, right.article.moment
    if a is None or b is None or (a.tzinfo is None) != (b.tzinfo is None):
        return False
    return a != b


def _count(fact: Fact) -> Count:
    assert isinstance(fact.value, Count)
    return fact.value


def other_day(left: Claim, right: Claim) -> bool:
    """Whether two sentences name days further apart than a deed and the report of it."""
    return days_apart(left.days, right.days)


def days_apart(one: Sequence[date], two: Sequence[date]) -> bool:
    """Whether both name days, and none of one is within `REPORTED` of any of the other."""
    return bool(one and two) and all(abs((a - b).days) > REPORTED for a in one for b in two)


def clarity(clash: Clash) -> tuple[object, ...]:
    """Sorts clashes: exact stated figures, body before headline, short sentences, the earliest."""
    sides = (clash.left, clash.right)
    return (
        sum(_vagueness(side.fact) for side in sides),
        sum(side.claim.span.field == "title" for side in sides),
        sum(len(side.claim.text) for side in sides),
        clash.left.order,
        clash.right.order,
        clash.left.fact.span,
        clash.right.fact.span,
    )


def _vagueness(fact: Fact) -> int:
    value = _count(fact)
    return (value.low != value.high) + 2 * (fact.scope == "tally")


def contradicts(judgement: Judgement) -> bool:
    """Whether the model finds that two sentences of one happening cannot both be true."""
    return mean_of(judgement) >= CONTRADICTION


def dated_apart(judgement: Judgement) -> bool:
    """Whether the model finds two sentences irreconcilable that name the only calendar days of two
    reports of one happening."""
    return mean_of(judgement) >= DATED


def ends_apart(judgement: Judgement) -> bool:
    """Whether the model finds sentences irreconcilable that end one matter in opposite ways.

    One direction is enough: the longer sentence of the two often has more to tell.
    """
    return score_of(judgement) >= OPPOSED


def holds(clash: Clash, written: Judgement) -> bool:
    """Whether the model leaves the clash standing. Typed facts decide; the model may only object.

    It objects when it is sure that both sentences say the same as written. (Asked to see a
    contradiction, too, where the gate is less than sure, it kept no clash of two incidents out
    that the gate lets through, and 3 of 19 hand-read conflicts: 2026-11-22. Of 360 true clashes of
    invented news and 41 wrong ones it would keep out 44 and 6 below 0.1: 2026-11-30.) It has no
    say where the sentences differ in nothing but the figure: small models find those alike.
    """
    return clash.altered or min(written.forward.entails, written.backward.entails) < SAME


def confidence_of(clash: Clash, written: Judgement) -> float | None:
    """Calibrated probability that an editor would agree; None until it has been measured."""
    return None


def mean_of(judgement: Judgement) -> float:
    """How strongly the model sees a clash in both directions, in 0..1."""
    return (judgement.forward.contradicts + judgement.backward.contradicts) / 2


def score_of(written: Judgement) -> float:
    """How strongly the model itself sees a clash, in 0..1."""
    return max(written.forward.contradicts, written.backward.contradicts)


def support_of_evidence(
    evidence: Evidence,
    entails: float | None = None,
    weight: float = ENTAILED,
    bias: float = MODEL_BIAS,
) -> float:
    """Probability in 0..1 that an article bears a claim out; `entails` is the model's word.

    `weight` and `bias` are what that word weighs (eval/fit_support.py tries others).
    """
    odds = (
        BIAS
        + WORDS_NEAR * evidence.window
        + WORDS_ANYWHERE * evidence.article
        + NAMES * evidence.names
        + NUMBERS * evidence.numbers
    )
    if entails is not None:
        odds += bias + weight * math.log((entails + SMOOTHING) / (1 + SMOOTHING - entails))
    return 1 / (1 + math.exp(-odds))


def settled(evidence: Evidence) -> bool:
    """Whether one article has all of a claim so near together that no model need be asked."""
    return evidence.window >= SETTLED and min(evidence.names, evidence.numbers) >= 1


def support_verdict(score: float, contradicts: float) -> SupportVerdict:
    """What references say of a claim: its support, and how surely the model sees a clash."""
    if contradicts >= CONTRADICTED:
        return "contradicted"
    return "supported" if score >= SUPPORTED else "unsupported"


def nobody_has(claim: Terms, others: Terms, rarity: Rarity) -> bool:
    """Whether a name, a figure or much of the deed stands in none of the `others` at all."""
    missing = claim.words - others.words
    if any(rarity(word) >= MISSED_NAME for word in missing & claim.names):
        return True
    if claim.numbers - others.numbers:
        return True
    total = sum(map(rarity, claim.words))
    return total > 0 and sum(map(rarity, missing)) / total >= MISSED_WORDS
