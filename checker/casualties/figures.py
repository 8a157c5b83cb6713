"""The figure that one article states for one happening, chosen among its statements."""

from __future__ import annotations

from collections.abc import Sequence

from checker.thresholds import MAGNITUDE
from checker.types import Claim, Count, Fact

# Weights of one statement, set on 1,350 articles of local shootings (of eight settings the best,
# by 0.5 points in the injured; the killed do not depend on them).
_PLACE = {"title": 1.5, "text": 1.2}
_LEAD = (1.5, 0.7)
_EVERYBODY = 0.4
_VAGUE = -0.3
_ATTACKERS_ONLY = -1.0


def figures_of(claims: Sequence[Claim]) -> dict[str, Fact]:
    """For each kind of casualty the fact that states the whole figure, as one article gives it.

    `claims` are one article's claims about one happening, with their facts, in order. A total is
    preferred to a tally unless the tally shows more victims than any total allows; parts, longer
    series and other happenings are never chosen.
    """
    found: dict[str, list[Fact]] = {}
    for claim in claims:
        for fact in claim.facts:
            if isinstance(fact.value, Count) and fact.scope in ("total", "tally") and not fact.weak:
                if fact.value.high != 0 or fact.of == "people":
                    found.setdefault(fact.kind, []).append(fact)
    chosen = {kind: _chosen(facts) for kind, facts in sorted(found.items())}
    if "killed" not in chosen:
        for claim in claims:
            for fact in claim.facts:
                if fact.weak and fact.scope == "total" and fact.value == Count(1, None):
                    chosen.setdefault("killed", fact)
    return chosen


def _chosen(facts: Sequence[Fact]) -> Fact:
    totals = [fact for fact in facts if fact.scope == "total"]
    totals = [fact for fact in totals if fact.attackers != "only"] or totals
    totals = [fact for fact in totals if fact.value != Count(0, 0)] or totals
    tallies = [fact for fact in facts if fact.scope == "tally"]
    if not totals:
        return tallies[-1]
    weight: dict[Count | str, float] = {}
    for order, fact in enumerate(totals):
        points = _PLACE[fact.span.field] + (_LEAD[order] if order < len(_LEAD) else 0.0)
        points += _EVERYBODY if fact.of == "people" else 0.0
        points += _VAGUE if vague(fact) else 0.0
        points += _ATTACKERS_ONLY if fact.attackers == "only" else 0.0
        weight[fact.value] = weight.get(fact.value, 0.0) + points
    best = max(totals, key=lambda f: weight[f.value])
    if vague(best):
        # "dozens of lives" in the lead, "some 30 people" below: the number is the figure.
        exact = [f for f in totals if not vague(f) and (_refines(f, best) or _exceeds(f, best))]
        best = max(exact, key=lambda f: weight[f.value], default=best)
    best = _everybody(_risen_since(best, totals), totals)
    if tallies and _low(tallies[-1]) > _low(best) and _low(best) <= 1:
        return tallies[-1]
    return best


def _risen_since(best: Fact, totals: Sequence[Fact]) -> Fact:
    """The text's first figure where it is higher than a headline's that the text never repeats.

    Tolls of dead rise while headlines stay; of the injured the headline is right more often.
    """
    if best.kind != "killed" or best.span.field != "title":
        return best
    told = [f for f in totals if f.span.field == "text"]
    if not told or vague(told[0]) or any(f.value == best.value for f in told):
        return best
    return told[0] if _low(told[0]) > _low(best) else best


def _everybody(best: Fact, totals: Sequence[Fact]) -> Fact:
    """The article's number of people where that is larger than a narrower group's, told before.

    "Three nurses of one ward were killed", "the deaths of nineteen people".
    """
    if best.of == "people" or best.span.field == "title":
        return best
    whole = [f for f in totals if f.of == "people" and not vague(f) and _low(f) > _low(best)]
    sized = [f for f in whole if _low(f) <= MAGNITUDE * _low(best)]
    return max(sized, key=_low) if sized and best.attackers != "only" else best


def _low(fact: Fact) -> int:
    return fact.value.low if isinstance(fact.value, Count) else 0


def vague(fact: Fact) -> bool:
    """Whether no number is told: "several", "dozens", "multiple deaths"."""
    if not isinstance(fact.value, Count):
        return False
    low, high = fact.value.low, fact.value.high
    return low < 4 if high is None else high >= 2 * low > 0


def _exceeds(fact: Fact, best: Fact) -> bool:
    """Whether the fact gives more than the vague `best`, which only this article's guess was."""
    return best.derived and not fact.derived and _low(fact) >= _low(best)


def _refines(fact: Fact, best: Fact) -> bool:
    """Whether the fact says more exactly what the vague `best` says."""
    assert isinstance(fact.value, Count)
    assert isinstance(best.value, Count)
    return fact.value.low >= best.value.low and fact.value.meets(best.value)
