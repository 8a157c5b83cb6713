"""Decide, undo, redo: each an entry of the log, those that wait together in one transaction.

What editors ask for is worked out in memory, one order after the other, and then written with a few
statements however many orders there are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from checker.review import journal
from checker.review.held import (
    DECIDED,
    FINDINGS,
    SETTLE,
    STANDING,
    Decider,
    Held,
    decider_before,
    fields_of,
    held_of,
    row_of,
)
from checker.review.journal import Entry, Fields
from checker.review.states import DID_WORDS, Refused, Standing, Wish, after
from checker.review.tables import entry, step

# Statements of every decision, made once: making them costs as much as carrying them out.
_STEPS = step.insert()
_FORGET = delete(step).where(step.c.actor == bindparam("who"), step.c.undone.is_(True))
_MARK = update(step).where(step.c.seq == bindparam("of")).values(undone=bindparam("mark"))
_MINE = select(entry).join(step, step.c.seq == entry.c.seq).where(step.c.actor == bindparam("who"))
_UNDOABLE = _MINE.where(step.c.undone.is_(False)).order_by(step.c.seq.desc()).limit(1)
_REDOABLE = _MINE.where(step.c.undone.is_(True)).order_by(step.c.seq).limit(1)


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
class Decide:
    """Carry out `wish` on the finding `number`."""

    number: int
    wish: Wish

    @property
    def key(self) -> str | None:
        """What makes a repeated request the same request."""
        return self.wish.key


@dataclass(frozen=True, slots=True)
class Turn:
    """Undo one's own latest decision that stands, or redo what was taken back last."""

    undo: bool
    key: str | None = None


Order = Decide | Turn
Told = Entry | Unknown | Refused | Overtaken | Nothing


def decide(db: Connection, actor: str, number: int, wish: Wish) -> Entry:
    """Carry out `wish` on the finding `number`, and log it.

    The same `wish.key` of the same actor again gives the entry of the first time. Raises Unknown,
    Refused, and Overtaken where the finding is no longer as the editor saw it.
    """
    return _only(carry_out(db, [(actor, Decide(number, wish))]))


def undo(db: Connection, actor: str, key: str | None = None) -> Entry:
    """Take back the actor's latest decision that stands, whatever others did elsewhere.

    Raises Nothing, and Overtaken where somebody has changed the same finding since.
    """
    return _only(carry_out(db, [(actor, Turn(True, key))]))


def redo(db: Connection, actor: str, key: str | None = None) -> Entry:
    """Do once more what the actor took back last. Raises as undo does."""
    return _only(carry_out(db, [(actor, Turn(False, key))]))


def carry_out(db: Connection, orders: Sequence[tuple[str, Order]]) -> list[Told]:
    """Carry out the orders of these actors, one after the other; what each came to, in order.

    An order that comes to an exception changes nothing; the others are not touched by it.
    """
    if not orders:
        return []
    desk = _Desk(db, orders)
    told: list[Told] = []
    for actor, order in orders:
        try:
            told.append(desk.carry_out(actor, order))
        except (Unknown, Refused, Overtaken, Nothing) as problem:
            told.append(problem)
    desk.write()
    desk.give_back()
    return told


class _Desk:
    """What one transaction has read, and what it has still to write."""

    def __init__(self, db: Connection, orders: Sequence[tuple[str, Order]]) -> None:
        self._db = db
        self._next = journal.take(db, len(orders))  # from here on nobody else writes the log
        self._behind = self._next + len(orders)
        keys = [_key(actor, order.key) for actor, order in orders if order.key is not None]
        self._keyed = journal.entries_with(db, keys)
        self._held: dict[int, Held] = {}
        self._read({order.number for _, order in orders if isinstance(order, Decide)})
        self._empty()

    def carry_out(self, actor: str, order: Order) -> Entry:
        """One order. Raises Unknown, Refused, Overtaken, Nothing."""
        key = None if order.key is None else _key(actor, order.key)
        if key is not None and key in self._keyed:
            return self._keyed[key]
        if actor in self._turned or (isinstance(order, Turn) and actor in self._decided):
            self.write()  # what can be undone or redone is asked of the database
        if isinstance(order, Decide):
            made = self._decide(actor, order, key)
        else:
            made = self._turn(actor, order, key)
        if key is not None:
            self._keyed[key] = made
        return made

    def write(self) -> None:
        """Bring to the database what has been carried out so far."""
        db = self._db
        journal.write(db, self._entries)
        if changed := [row_of(self._held[number]) for number in self._changed]:
            db.execute(SETTLE, changed)
        if self._decided:
            db.execute(_FORGET, [{"who": actor} for actor in self._decided])
            db.execute(_STEPS, self._steps)
        if self._marks:
            db.execute(_MARK, self._marks)
        self._empty()

    def give_back(self) -> None:
        """Numbers of the log that no order needed."""
        if left := self._behind - self._next:
            journal.take(self._db, -left)

    def _empty(self) -> None:
        self._entries: list[tuple[Entry, str | None]] = []
        self._changed: dict[int, None] = {}
        self._decided: dict[str, None] = {}
        self._turned: dict[str, None] = {}
        self._steps: list[Fields] = []
        self._marks: list[Fields] = []

    def _decide(self, actor: str, order: Decide, key: str | None) -> Entry:
        held, wish = self._finding(order.number), order.wish
        if wish.version is not None and wish.version != held.version:
            raise self._overtaken(held)
        made = self._append(actor, wish.action, held, after(held.standing, wish, actor), key)
        self._decided[actor] = None
        self._steps.append({"seq": made.seq, "actor": actor, "undone": False})
        return made

    def _turn(self, actor: str, order: Turn, key: str | None) -> Entry:
        action = "undo" if order.undo else "redo"
        row = self._db.execute(_UNDOABLE if order.undo else _REDOABLE, {"who": actor}).first()
        if row is None:
            raise Nothing(f"There is nothing to {action}.")
        past = journal.entry_of(row)
        assert past.finding is not None
        self._read({past.finding})
        held = self._finding(past.finding)
        left, reached = (past.after, past.before) if order.undo else (past.before, past.after)
        stands = fields_of(held.standing)
        changed = {name for name in STANDING if left.get(name) != reached.get(name)}
        if any(stands[name] != left.get(name) for name in changed):
            raise self._overtaken(held)
        result: Any = {**stands, **{name: reached.get(name) for name in changed}}
        decider = self._decider(past) if order.undo and reached["state"] in DECIDED else None
        made = self._append(actor, action, held, Standing(**result), key, past.seq, decider)
        self._turned[actor] = None
        self._marks.append({"of": past.seq, "mark": order.undo})
        return made

    def _append(
        self,
        actor: str,
        action: str,
        held: Held,
        result: Standing,
        key: str | None,
        of: int | None = None,
        decider: Decider | None = None,
    ) -> Entry:
        """Note the entry, and in the finding what it comes to; `decider` None is the actor, now."""
        before, held.standing, held.version = held.standing, result, held.version + 1
        made = Entry(
            self._next,
            journal.now(),
            actor,
            action,
            held.number,
            held.fingerprint,
            fields_of(before),
            fields_of(result),
            of,
            held.version,
        )
        self._next += 1
        self._entries.append((made, key))
        if result.state not in DECIDED:
            held.decided_by = held.decided_at = None
        elif (before.state, before.reason) != (result.state, result.reason):
            held.decided_by, held.decided_at = decider or (actor, made.at)
        self._changed[held.number] = None
        return made

    def _decider(self, past: Entry) -> Decider:
        """Whose decision comes back when `past` is undone."""
        assert past.finding is not None
        self.write()  # the log is asked of the database
        return decider_before(journal.log_of(self._db, number=past.finding), past.seq)

    def _finding(self, number: int) -> Held:
        held = self._held.get(number)
        if held is None:
            raise Unknown(f"There is no finding {number}.")
        return held

    def _read(self, numbers: Collection[int]) -> None:
        wanted = [number for number in numbers if number not in self._held]
        if wanted:
            rows = self._db.execute(FINDINGS, {"numbers": wanted})
            self._held |= {row.id: held_of(row) for row in rows}

    def _overtaken(self, held: Held) -> Overtaken:
        """Who changed the finding last, and how."""
        here = (made for made, _ in reversed(self._entries) if made.finding == held.number)
        last = next(here, None) or journal.last_about(self._db, held.number)
        if last is None:
            return Overtaken("It has changed since.", held.number)
        did = DID_WORDS.get(last.action, last.action)
        return Overtaken(f"{last.actor} {did} this in the meantime.", held.number)


def _only(told: Sequence[Told]) -> Entry:
    (one,) = told
    if isinstance(one, Exception):
        raise one
    return one


def _key(actor: str, key: str | None) -> str:
    """Keys of two people never meet."""
    return f"{actor}\n{key}"
