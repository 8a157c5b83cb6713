"""What editors have settled, as `checker check --decisions` honours it.

Read from the queue's database, or from a file that `checker review export --what decisions`
wrote: one JSON object a line, to be kept beside the articles and read without the extra.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from checker.config import UsageError, hidden_password
from checker.review.states import REASON_WORDS
from checker.types import Finding, Suppression

WHERE = "review:"  # every suppression that comes from the queue begins so
_FLAG = "--decisions"
_SETTLED = (
    "SELECT fingerprint, state, reason, note, decided_by, decided_at FROM finding "
    "WHERE state IN ('confirmed', 'dismissed') ORDER BY fingerprint"
)
_THRESHOLDS = "SELECT rule, value, measure, actor FROM threshold ORDER BY rule"


@dataclass(frozen=True, slots=True)
class Decision:
    """One finding that an editor confirmed or dismissed, by its fingerprint."""

    fingerprint: str
    state: str
    reason: str | None
    note: str | None
    decided_by: str | None
    decided_at: str | None


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a finding of `rule` has to reach; `measure` is "confidence" or "score"."""

    rule: str
    value: float
    measure: str
    actor: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """All of it: decisions by fingerprint, thresholds by rule."""

    settled: Mapping[str, Decision] = field(default_factory=dict)
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)

    def applied(self, finding: Finding, enforce: bool) -> Finding:
        """`finding`, suppressed where an editor dismissed it or a threshold leaves it out.

        With `enforce`, what an editor confirmed is a new error whatever the level of its rule and
        whatever a baseline knows.
        """
        decision = self.settled.get(finding.fingerprint)
        if decision is not None and decision.state == "dismissed":
            return replace(finding, state="suppressed", suppression=_why(decision))
        if decision is not None:
            return replace(finding, level="error", state="new") if enforce else finding
        low = self.thresholds.get(finding.rule)
        if low is None or finding.state != "new":
            return finding
        sure = finding.confidence if low.measure == "confidence" else finding.score
        if sure is None or sure >= low.value:
            return finding
        reason = f"{low.measure} {sure:.2f} is below the {low.value:.2f} that {low.actor} adopted"
        where = f"{WHERE} threshold of {low.rule}"
        return replace(finding, state="suppressed", suppression=Suppression(where, reason))


def read_decisions(where: str) -> Decisions:
    """The decisions in a database, by URL or file, or in a file of JSON lines.

    Raises UsageError where there is none, or it is neither.
    """
    if "://" in where and not where.startswith("sqlite:"):
        return _from_url(where)
    file = Path(re.sub("^sqlite:(///)?", "", where))
    try:
        with file.open("rb") as opened:
            head = opened.read(16)
    except OSError as problem:
        reason = problem.strerror or "cannot be read"
        todo = "name the database of `checker review`, or what it exported"
        raise UsageError(f"decisions: {reason}", where, todo) from None
    return _from_sqlite(file) if head == b"SQLite format 3\0" else _from_lines(file)


def _from_sqlite(file: Path) -> Decisions:
    import sqlite3  # only for who asks for decisions

    problem: sqlite3.Error | None = None
    # Read-only needs a file for the lock beside the database; where none can be made, nobody
    # writes either.
    for mode in ("mode=ro", "mode=ro&immutable=1"):
        try:
            with closing(sqlite3.connect(f"file:{quote(str(file))}?{mode}", uri=True)) as db:
                return _decisions(
                    db.execute(_SETTLED).fetchall(), db.execute(_THRESHOLDS).fetchall()
                )
        except sqlite3.Error as error:
            problem = error
    raise UsageError(f"decisions: {problem}", str(file), "name a database of `checker review`")


def _from_url(where: str) -> Decisions:
    from checker.review import require_extra

    require_extra(_FLAG)
    from sqlalchemy import create_engine, text
    from sqlalchemy.exc import SQLAlchemyError

    from checker.review.database import url_of

    try:
        engine = create_engine(url_of(where))
        with engine.connect() as db:
            settled, low = db.execute(text(_SETTLED)).all(), db.execute(text(_THRESHOLDS)).all()
        engine.dispose()
    except SQLAlchemyError as problem:
        reason = " ".join(str(getattr(problem, "orig", problem)).split())
        raise UsageError(f"decisions: {reason}", hidden_password(where), f"check {_FLAG}") from None
    return _decisions(settled, low)


def _decisions(settled: Iterable[Any], thresholds: Iterable[Any]) -> Decisions:
    return Decisions(
        {row[0]: Decision(*row) for row in settled},
        {row[0]: Threshold(*row) for row in thresholds},
    )


def _from_lines(file: Path) -> Decisions:
    settled: dict[str, Decision] = {}
    low: dict[str, Threshold] = {}
    todo = "write it with `checker review export --what decisions`"
    with file.open(encoding="utf-8-sig", errors="replace") as opened:
        for number, line in enumerate(opened, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                if "threshold" in row:
                    one = Threshold(
                        row["rule"], float(row["threshold"]), row["measure"], row["decided_by"]
                    )
                    low[one.rule] = one
                    continue
                names = Decision.__dataclass_fields__
                made = Decision(**{name: _text(row.get(name)) for name in names})
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
                raise UsageError("no decision", f"{file}:{number}", todo) from None
            if not isinstance(made.fingerprint, str) or made.state not in (
                "confirmed",
                "dismissed",
            ):
                raise UsageError("no decision", f"{file}:{number}", todo)
            settled[made.fingerprint] = made
    return Decisions(settled, low)


def _text(value: object) -> Any:
    if value is not None and not isinstance(value, str):
        raise TypeError("no text")
    return value


def _why(decision: Decision) -> Suppression:
    reason = REASON_WORDS.get(decision.reason or "", decision.reason or "dismissed")
    said = f"{reason}: {decision.note}" if decision.note else reason
    day = f" on {decision.decided_at[:10]}" if decision.decided_at else ""
    return Suppression(f"{WHERE} {decision.decided_by or 'an editor'}{day}", said)
