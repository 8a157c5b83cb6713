"""Findings while orders are carried out on them, and how the database has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from checker.review.journal import Entry, Fields
from checker.review.states import Standing, shown_state
from checker.review.tables import finding

STANDING = tuple(Standing.__dataclass_fields__)
DECIDED = ("confirmed", "dismissed")
Decider = tuple[str | None, str | None]  # who decided, and when; nobody and never
_SETTLED = ("version", "shown", "decided_by", "decided_at")
# Statements of every decision, made once: making them costs as much as carrying them out.
FINDINGS = select(
    finding.c.id,
    finding.c.fingerprint,
    finding.c.version,
    finding.c.gone,
    finding.c.aside,
    finding.c.known,
    finding.c.decided_by,
    finding.c.decided_at,
    *(finding.c[name] for name in STANDING),
).where(finding.c.id.in_(bindparam("numbers", expanding=True)))
SETTLE = (
    update(finding)
    .where(finding.c.id == bindparam("number"))
    .values({name: bindparam(name) for name in (*STANDING, *_SETTLED)})
)


@dataclass(slots=True)
class Held:
    """A finding while orders are carried out."""

    number: int
    fingerprint: str
    version: int
    flags: dict[str, bool]
    decided_by: str | None
    decided_at: str | None
    standing: Standing


def held_of(row: Row[Any]) -> Held:
    """A finding from a row of FINDINGS."""
    flags = {"gone": row.gone, "aside": row.aside, "known": row.known}
    standing = Standing(*(getattr(row, name) for name in STANDING))
    by, at = row.decided_by, row.decided_at
    return Held(row.id, row.fingerprint, row.version, flags, by, at, standing)


def row_of(held: Held) -> Fields:
    """The columns that decisions change, for SETTLE."""
    return {
        **fields_of(held.standing),
        "number": held.number,
        "version": held.version,
        "shown": shown_state(held.standing.state, **held.flags),
        "decided_by": held.decided_by,
        "decided_at": held.decided_at,
    }


def fields_of(standing: Standing) -> Fields:
    """By name, as the log has it."""
    return {name: getattr(standing, name) for name in STANDING}


def decider_before(entries: Iterable[Entry], seq: int) -> Decider:
    """Whose decision stood when the entry `seq` was written, told from all entries of its finding.

    An undo brings back a decision together with who had taken it.
    """
    stood: dict[int, Decider] = {}
    now: Decider = (None, None)
    for one in entries:
        if one.seq == seq:
            break
        stood[one.seq] = now
        if one.after["state"] not in DECIDED:
            now = (None, None)
        elif any(one.before[name] != one.after[name] for name in ("state", "reason")):
            back = stood.get(one.of or 0) if one.action == "undo" else None
            now = back or (one.actor, one.at)
    return now
