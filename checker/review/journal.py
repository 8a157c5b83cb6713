"""The log: who did what when, from which state to which. It only grows, and its numbers have no
gaps."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from checker.review.tables import clock, entry

Fields = dict[str, object]
# Statements of every decision, made once: making them costs as much as carrying them out.
_TAKE = (
    update(clock).values(seq=clock.c.seq + bindparam("many", type_=clock.c.seq.type))
).returning(clock.c.seq)
_LATEST = select(clock.c.seq)
_KEYED = select(entry).where(entry.c.key.in_(bindparam("keys", expanding=True)))
_WRITE = entry.insert()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log.

    `of` is the entry that an undo or redo is about; `version` the finding's after it.
    """

    seq: int
    at: str
    actor: str
    action: str
    finding: int | None
    fingerprint: str | None
    before: Fields
    after: Fields
    of: int | None
    version: int

    def fields(self) -> Fields:
        """By name, as the API tells them."""
        return {name: getattr(self, name) for name in _NAMES}


_NAMES = tuple(Entry.__dataclass_fields__)


def take(db: Connection, many: int) -> int:
    """The first of `many` new numbers of the log; a negative `many` gives the last ones back.

    The row stays locked to the end of the transaction: whoever comes second waits, so that numbers
    have neither gaps nor races.
    """
    return int(db.execute(_TAKE, {"many": many}).scalar_one()) - many + 1


def write(db: Connection, entries: Iterable[tuple[Entry, str | None]]) -> None:
    """Add entries, each with the key that makes a repeat of its request the same request."""
    rows = [
        {
            **made.fields(),
            "before": json.dumps(made.before),
            "after": json.dumps(made.after),
            "key": key,
        }
        for made, key in entries
    ]
    if rows:
        db.execute(_WRITE, rows)


def note_down(
    db: Connection,
    actor: str,
    action: str,
    before: Fields,
    result: Fields,
    seq: int | None = None,
) -> Entry:
    """Log something that is about no single finding, such as a report that was merged; under the
    number `seq` where one has been taken before."""
    seq = take(db, 1) if seq is None else seq
    made = Entry(seq, now(), actor, action, None, None, before, result, None, 0)
    write(db, [(made, None)])
    return made


def log_of(
    db: Connection, *, after: int = 0, limit: int | None = None, number: int | None = None
) -> list[Entry]:
    """Entries in the order in which they were written, from `after` on; of one finding or all."""
    wanted = select(entry).where(entry.c.seq > after).order_by(entry.c.seq)
    if number is not None:
        wanted = wanted.where(entry.c.finding == number)
    if limit is not None:
        wanted = wanted.limit(limit)
    return [entry_of(row) for row in db.execute(wanted)]


def last_about(db: Connection, number: int) -> Entry | None:
    """The latest entry about one finding."""
    about = select(entry).where(entry.c.finding == number)
    row = db.execute(about.order_by(entry.c.seq.desc()).limit(1)).first()
    return None if row is None else entry_of(row)


def entries_with(db: Connection, keys: Sequence[str]) -> dict[str, Entry]:
    """The entries of requests that were carried out already, by key."""
    rows = db.execute(_KEYED, {"keys": keys}).all() if keys else []
    return {row.key: entry_of(row) for row in rows}


def latest(db: Connection) -> int:
    """The number of the last entry, 0 for an empty log."""
    return int(db.execute(_LATEST).scalar_one())


def entry_of(row: Row[Any]) -> Entry:
    """An entry from a row of the log."""
    return Entry(
        row.seq,
        row.at,
        row.actor,
        row.action,
        row.finding,
        row.fingerprint,
        json.loads(row.before),
        json.loads(row.after),
        row.of,
        row.version,
    )


def now() -> str:
    """This moment as the database has it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
