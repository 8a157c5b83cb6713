"""What the queue derives of findings: what is shown of each, and their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from checker.review.states import shown_state
from checker.review.tables import finding, threshold

ORDERS = ("by_severity", "by_confidence", "by_age")


def settle(db: Connection) -> None:
    """Bring `aside` and `shown` in line with thresholds and with what the newest report has."""
    low = {row.rule: (row.measure, row.value) for row in db.execute(select(threshold))}
    db.execute(
        update(finding)
        .where(finding.c.aside.is_(True), finding.c.rule.not_in(list(low)))
        .values(aside=False)
    )
    for rule, (measure, value) in low.items():
        under = func.coalesce(finding.c[measure], 1.0) < value
        db.execute(update(finding).where(finding.c.rule == rule).values(aside=under))
    flags = (finding.c.state, finding.c.gone, finding.c.aside, finding.c.known)
    combinations = db.execute(select(*flags, finding.c.shown).distinct()).all()
    for row in combinations:
        shown = shown_state(row.state, gone=row.gone, aside=row.aside, known=row.known)
        if shown != row.shown:
            same = [column == getattr(row, column.name) for column in (*flags, finding.c.shown)]
            db.execute(update(finding).where(*same).values(shown=shown))


def place(db: Connection) -> None:
    """Number all findings in the three orders of the queue; those of one event stand together.

    An event comes up with its first finding. Numbers leave out nobody, so that a finding keeps
    its place when its state changes.
    """
    columns = ("id", "event", "severity", "confidence", "score", "day", "fingerprint", *ORDERS)
    rows = db.execute(select(*(finding.c[name] for name in columns))).all()

    def sure(row: Any) -> float:
        return -float(row.score if row.confidence is None else row.confidence)

    def young(row: Any) -> tuple[bool, int]:
        """Newest first, undated last."""
        return row.day is None, -int((row.day or "").replace("-", "") or 0)

    orders: dict[str, Callable[[Any], tuple[object, ...]]] = {
        "by_severity": lambda row: (row.severity, sure(row), young(row)),
        "by_confidence": lambda row: (sure(row), row.severity, young(row)),
        "by_age": lambda row: (young(row), row.severity, sure(row)),
    }
    places: dict[int, dict[str, int]] = {row.id: {"number": row.id} for row in rows}
    for name, key in orders.items():
        ranks = {row.id: (*key(row), row.fingerprint) for row in rows}
        first: dict[str, Any] = {}
        for row in rows:
            first[row.event] = min(first.get(row.event, ranks[row.id]), ranks[row.id])
        ordered = sorted(rows, key=lambda row: (first[row.event], row.event, ranks[row.id]))
        for at, row in enumerate(ordered, start=1):
            places[row.id][name] = at
    # Most findings keep their places from one report to the next, and every row that is written
    # lengthens the time in which nobody can decide.
    moved = [
        places[row.id]
        for row in rows
        if any(places[row.id][name] != getattr(row, name) for name in orders)
    ]
    if moved:
        change = update(finding).where(finding.c.id == bindparam("number"))
        db.execute(change.values({name: bindparam(name) for name in orders}), moved)
