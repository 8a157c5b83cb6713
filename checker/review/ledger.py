"""Decide, undo, redo: each one transaction, each an entry of a log that only grows."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, select, update

from checker.review.states import DID_WORDS, Refused, Standing, Wish, after, shown_state
from checker.review.tables import clock, entry, finding, step

Fields = dict[str, object]
_STANDING = tuple(Standing.__dataclass_fields__)
# Statements of every decision, made once: making them costs as much as carrying them out.
_NEXT = update(clock).values(seq=clock.c.seq + 1).returning(clock.c.seq)
_BACK = update(clock).values(seq=clock.c.seq - 1)
_KEYED = select(entry).where(entry.c.key == bindparam("the_key"))
_FINDING = select(
    finding.c.id,
    finding.c.fingerprint,
    finding.c.version,
    finding.c.gone,
    finding.c.aside,
    finding.c.known,
    finding.c.decided_by,
    finding.c.decided_at,
    *(finding.c[name] for name in _STANDING),
).where(finding.c.id == bindparam("number"))
_SETTLED = ("version", "shown", "decided_by", "decided_at")
_SETTLE = (
    update(finding)
    .where(finding.c.id == bindparam("number"))
    .values({name: bindparam(name) for name in (*_STANDING, *_SETTLED)})
)
_WRITE = entry.insert()
_FORGET = delete(step).where(step.c.actor == bindparam("who"), step.c.undone.is_(True))
_STEP = step.insert()


class Unknown(Exception):
    """There is no such finding."""


class Overtaken(Exception):
    """Somebody else was faster; the text says who did what, and `finding` is how it stands now."""

    def __init__(self, says: str, finding: int) -> None:
        super().__init__(says)
        self.finding = finding


class Nothing(Exception):
    """There is nothing to undo or redo; the text says so."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log: who did what to which finding, from which state to which.

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


def decide(db: Connection, actor: str, number: int, wish: Wish) -> Entry:
    """Carry out `wish` on the finding `number`, and log it.

    The same `wish.key` of the same actor again gives the entry of the first time. Raises Unknown,
    Refused, and Overtaken where the finding is no longer as the editor saw it.
    """
    seq = _next(db)
    if done := _repeated(db, actor, wish.key):
        return done
    row = _finding(db, number)
    if wish.version is not None and wish.version != row.version:
        raise Overtaken(_told(db, row), number)
    before = standing_of(row)
    result = after(before, wish, actor)
    made = _append(db, seq, actor, wish.action, row, before, result, key=wish.key)
    db.execute(_FORGET, {"who": actor})
    db.execute(_STEP, {"seq": seq, "actor": actor, "undone": False})
    return made


def undo(db: Connection, actor: str, key: str | None = None) -> Entry:
    """Take back the actor's latest decision that stands, whatever others did elsewhere.

    Raises Nothing, and Overtaken where somebody has changed the same finding since.
    """
    return _again(db, actor, key, undone=True)


def redo(db: Connection, actor: str, key: str | None = None) -> Entry:
    """Do once more what the actor took back last. Raises as undo does."""
    return _again(db, actor, key, undone=False)


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


def latest(db: Connection) -> int:
    """The number of the last entry, 0 for an empty log."""
    return int(db.execute(select(clock.c.seq)).scalar_one())


def note_down(
    db: Connection, actor: str, action: str, before: Fields, result: Fields, key: str | None = None
) -> Entry:
    """Log something that is about no single finding, such as a report that was merged."""
    return _write(db, _next(db), actor, action, None, None, before, result, None, 0, key)


def standing_of(row: Row[Any]) -> Standing:
    """What editors have settled, from a row of the table `finding`."""
    return Standing(*(getattr(row, name) for name in _STANDING))


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


def _again(db: Connection, actor: str, key: str | None, *, undone: bool) -> Entry:
    """Undo where `undone`, else redo."""
    seq, action = _next(db), "undo" if undone else "redo"
    if done := _repeated(db, actor, key):
        return done
    nearest = func.max(step.c.seq) if undone else func.min(step.c.seq)
    mine = select(nearest).where(step.c.actor == actor, step.c.undone.is_(not undone))
    of = db.execute(mine).scalar_one()
    if of is None:
        raise Nothing(f"There is nothing to {action}.")
    past = entry_of(db.execute(select(entry).where(entry.c.seq == of)).one())
    assert past.finding is not None
    row = _finding(db, past.finding)
    left, reached = (past.after, past.before) if undone else (past.before, past.after)
    now_is = asdict(standing_of(row))
    changed = {name for name in _STANDING if left.get(name) != reached.get(name)}
    if any(now_is[name] != left.get(name) for name in changed):
        raise Overtaken(_told(db, row), row.id)
    result = Standing(**{**now_is, **{name: reached.get(name) for name in changed}})
    made = _append(db, seq, actor, action, row, standing_of(row), result, key=key, of=of)
    db.execute(update(step).where(step.c.seq == of).values(undone=undone))
    return made


def _append(
    db: Connection,
    seq: int,
    actor: str,
    action: str,
    row: Row[Any],
    before: Standing,
    result: Standing,
    *,
    key: str | None,
    of: int | None = None,
) -> Entry:
    """Write the entry, and into `finding` what it comes to."""
    was, becomes, version = asdict(before), asdict(result), row.version + 1
    made = _write(db, seq, actor, action, row.id, row.fingerprint, was, becomes, of, version, key)
    decided = result.state in ("confirmed", "dismissed")
    kept = decided and (before.state, before.reason) == (result.state, result.reason)
    by, at = (actor, made.at) if decided else (None, None)
    if kept:
        by, at = row.decided_by, row.decided_at
    values: Fields = {
        **becomes,
        "version": version,
        "shown": shown_state(result.state, gone=row.gone, aside=row.aside, known=row.known),
        "decided_by": by,
        "decided_at": at,
    }
    db.execute(_SETTLE, {**values, "number": row.id})
    return made


def _write(
    db: Connection,
    seq: int,
    actor: str,
    action: str,
    number: int | None,
    fingerprint: str | None,
    before: Fields,
    result: Fields,
    of: int | None,
    version: int,
    key: str | None,
) -> Entry:
    made = Entry(seq, now(), actor, action, number, fingerprint, before, result, of, version)
    db.execute(
        _WRITE,
        {
            "seq": seq,
            "at": made.at,
            "actor": actor,
            "action": action,
            "finding": number,
            "fingerprint": fingerprint,
            "before": json.dumps(before),
            "after": json.dumps(result),
            "of": of,
            "version": version,
            "key": _key(actor, key),
        },
    )
    return made


def _next(db: Connection) -> int:
    """The next number of the log. Its row stays locked to the end of the transaction."""
    return int(db.execute(_NEXT).scalar_one())


def _repeated(db: Connection, actor: str, key: str | None) -> Entry | None:
    if key is None:
        return None
    row = db.execute(_KEYED, {"the_key": _key(actor, key)}).first()
    if row is None:
        return None
    db.execute(_BACK)  # the number taken for it is free again
    return entry_of(row)


def _key(actor: str, key: str | None) -> str | None:
    """Keys of two people never meet."""
    return None if key is None else f"{actor}\n{key}"


def _finding(db: Connection, number: int) -> Row[Any]:
    row = db.execute(_FINDING, {"number": number}).first()
    if row is None:
        raise Unknown(f"There is no finding {number}.")
    return row


def _told(db: Connection, row: Row[Any]) -> str:
    """Who changed the finding last, and how."""
    last = db.execute(
        select(entry).where(entry.c.finding == row.id).order_by(entry.c.seq.desc()).limit(1)
    ).first()
    if last is None:
        return "It has changed since."
    return f"{last.actor} {DID_WORDS.get(last.action, last.action)} this in the meantime."


__all__ = ["Entry", "Nothing", "Overtaken", "Refused", "Unknown", "decide", "redo", "undo"]
