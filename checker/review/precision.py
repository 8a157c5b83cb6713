"""How precise each rule is at this desk, and the threshold that would make it precise enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from sqlalchemy import Connection, delete, select

from checker.review.journal import Entry, note_down, now
from checker.review.placing import settle
from checker.review.states import ENOUGH, Refused
from checker.review.tables import finding, threshold

GOAL = 0.95
# Findings above a threshold that have to be decided before it is offered: of fewer, all right
# says little (20 of 20 has a 95 % interval that reaches down to 84 %).
KEPT_AT_LEAST = 20
_Z = 1.959964  # two-sided 95 % of the normal distribution


@dataclass(frozen=True, slots=True)
class RulePrecision:
    """Decisions on one rule. `share` is confirmed over decided, `low` and `high` its 95 % Wilson
    interval; all None below ENOUGH decisions.

    `offered` is the lowest `measure` ("confidence" or "score") at or above which GOAL of the
    `measured` decided findings were confirmed, None where there is none or none is needed; it would
    keep `kept` of them and lose `lost` that were confirmed. `adopted` is the threshold that counts
    now, of `adopted_measure`.
    """

    rule: str
    confirmed: int
    dismissed: int
    share: float | None
    low: float | None
    high: float | None
    measure: str
    offered: float | None
    kept: int
    lost: int
    adopted: float | None
    adopted_measure: str | None
    measured: int

    @property
    def decided(self) -> int:
        """Confirmed and dismissed together."""
        return self.confirmed + self.dismissed

    @property
    def missing(self) -> int:
        """Decisions until the precision is told."""
        return max(0, ENOUGH - self.decided)


def rule_precisions(db: Connection) -> list[RulePrecision]:
    """All rules on which something was decided or that have a threshold, by name."""
    rows = db.execute(
        select(finding.c.rule, finding.c.state, finding.c.confidence, finding.c.score).where(
            finding.c.state.in_(("confirmed", "dismissed"))
        )
    ).all()
    adopted = {row.rule: row for row in db.execute(select(threshold))}
    every = sorted({row.rule for row in rows} | set(adopted))
    made = []
    for rule in every:
        mine = [row for row in rows if row.rule == rule]
        # Confidence is calibrated; the bare score stands in where too few findings have one.
        sure = [row for row in mine if row.confidence is not None]
        by_confidence = bool(sure) and (len(sure) >= ENOUGH or len(sure) == len(mine))
        if not mine:
            by_confidence = adopted[rule].measure == "confidence"
        values = [
            (float(row.confidence if by_confidence else row.score), row.state == "confirmed")
            for row in (sure if by_confidence else mine)
        ]
        confirmed = sum(row.state == "confirmed" for row in mine)
        measure = "confidence" if by_confidence else "score"
        made.append(_precision(rule, confirmed, len(mine), values, measure, adopted.get(rule)))
    return made


def adopt(db: Connection, actor: str, rule: str, value: float | None) -> Entry:
    """Leave findings of `rule` below `value` out of the queue and the checks; None: let all in.

    Raises Refused for a rule on which too little was decided.
    """
    known = {one.rule: one for one in rule_precisions(db)}.get(rule)
    if known is None or (value is not None and known.missing):
        missing = known.missing if known else ENOUGH
        raise Refused(f"A threshold for {rule} needs {missing} more decisions.")
    entry = note_down(
        db,
        actor,
        "adopt",
        {"rule": rule, "value": known.adopted},
        {"rule": rule, "value": value, "measure": known.measure},
    )
    db.execute(delete(threshold).where(threshold.c.rule == rule))
    if value is not None:
        row = {"rule": rule, "value": value, "measure": known.measure, "actor": actor, "at": now()}
        db.execute(threshold.insert().values(**row))
    settle(db)
    return entry


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share, after Wilson (1927); `of` at least 1."""
    share, square = hits / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def threshold_for(values: Sequence[tuple[float, bool]]) -> tuple[float, int, int] | None:
    """The lowest value from which on GOAL of `values` (value, confirmed) are confirmed.

    With it how many stay, and how many confirmed ones are lost. None where no value does, or
    fewer than KEPT_AT_LEAST would stay.
    """
    ordered = sorted(values, reverse=True)
    total = sum(right for _, right in ordered)
    best, right = None, 0
    for kept, (value, confirmed) in enumerate(ordered, start=1):
        right += confirmed
        tied = kept < len(ordered) and ordered[kept][0] == value
        if not tied and kept >= KEPT_AT_LEAST and right >= GOAL * kept:
            best = value, kept, total - right
    return best


def _precision(
    rule: str,
    confirmed: int,
    decided: int,
    values: Sequence[tuple[float, bool]],
    measure: str,
    adopted: Any,
) -> RulePrecision:
    told = decided >= ENOUGH
    share = confirmed / decided if told else None
    low, high = wilson(confirmed, decided) if told else (None, None)
    found = threshold_for(values) if share is not None and share < GOAL else None
    offered, kept, lost = found or (None, 0, 0)
    return RulePrecision(
        rule=rule,
        confirmed=confirmed,
        dismissed=decided - confirmed,
        share=share,
        low=low,
        high=high,
        measure=measure,
        offered=offered,
        kept=kept,
        lost=lost,
        adopted=adopted.value if adopted else None,
        adopted_measure=adopted.measure if adopted else None,
        measured=len(values),
    )
