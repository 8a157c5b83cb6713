"""Right counts: how many findings fit, and how many each value of each filter would leave."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, func, select

from checker.review.queue import (
    NOBODY,
    Filters,
    Named,
    among,
    called,
    conditions,
    narrow,
    wanted_states,
)
from checker.review.states import SHOWN
from checker.review.tables import event, finding
from checker.types import LEVELS

MOST_CHOICES = 60  # of these offered at once; who types finds the rest


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, its words, and how many findings it would leave."""

    value: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings fit all filters, and for each filter how many each of its values leaves,
    the other filters kept."""

    total: int
    states: dict[str, int]
    rules: dict[str, int]
    levels: dict[str, int]
    assignees: dict[str, int]
    ours: int
    events: tuple[Choice, ...] = ()
    outlets: tuple[Choice, ...] = field(default=())


def counts_of(db: Connection, filters: Filters, *, named: bool = True) -> Counts:
    """The counts, from one pass over the small columns; if `named`, one for events and outlets
    each, which take as long as all the rest of a page."""
    small = ("shown", "rule", "level", "ours", "assignee")
    columns = [finding.c[name] for name in small]
    cube = db.execute(
        select(*columns, func.count().label("number"))
        .where(*narrow(db, filters))
        .group_by(*columns)
    ).all()

    def left(but: str, of: str) -> Counter[Any]:
        counted: Counter[Any] = Counter()
        for row in cube:
            if _fits(row, filters, but):
                counted[getattr(row, of)] += row.number
        return counted

    states = left("shown", "shown")
    return Counts(
        total=sum(left("", "shown").values()),
        states={state: states[state] for state in SHOWN if states[state]},
        rules=dict(sorted(left("rule", "rule").items())),
        levels={level: left("level", "level")[level] for level in LEVELS},
        assignees={
            name or NOBODY: count
            for name, count in sorted(
                left("assignee", "assignee").items(), key=lambda pair: pair[0] or ""
            )
        },
        ours=left("ours", "ours")[True],
        events=choices_of(db, filters, "event", "") if named else (),
        outlets=choices_of(db, filters, "outlet", "") if named else (),
    )


def _fits(row: Any, filters: Filters, but: str) -> bool:
    """Whether a row of the cube fits all small filters but one."""
    assignee = row.assignee or NOBODY
    return (
        (but == "shown" or row.shown in wanted_states(filters))
        and (but == "rule" or filters.rule in ("", row.rule))
        and (but == "level" or filters.level in ("", row.level))
        and (but == "ours" or not filters.ours or bool(row.ours))
        and (but == "assignee" or filters.assignee in ("", assignee))
    )


def choices_of(
    db: Connection, filters: Filters, kind: Named, name: str, most: int = MOST_CHOICES
) -> tuple[Choice, ...]:
    """Events or outlets that are called `name` ("": any) and how many findings each would leave,
    the other filters kept; the `most` common ones."""
    if kind == "event":
        return _events(db, filters, called(db, kind, name) if name else None, most)
    return _outlets(db, filters, called(db, kind, name) if name else None, most)


def _events(
    db: Connection, filters: Filters, only: tuple[str, ...] | None, most: int
) -> tuple[Choice, ...]:
    number = func.count()
    wanted = select(finding.c.event, number).where(*conditions(db, replace(filters, event="")))
    if only is not None:
        wanted = wanted.where(among(db, finding.c.event, only))
    grouped = wanted.group_by(finding.c.event).order_by(number.desc(), finding.c.event)
    counted = [(str(row[0]), int(row[1])) for row in db.execute(grouped.limit(most))]
    known = select(event.c.id, event.c.title).where(event.c.id.in_([name for name, _ in counted]))
    titles = {row.id: row.title for row in db.execute(known)}
    return tuple(Choice(name, titles.get(name) or name, of) for name, of in counted)


def _outlets(
    db: Connection, filters: Filters, only: tuple[str, ...] | None, most: int
) -> tuple[Choice, ...]:
    wanted = select(finding.c.outlets, func.count()).where(
        *conditions(db, replace(filters, outlet=""))
    )
    kept = None if only is None else set(only)
    counted: Counter[str] = Counter()
    for names, number in db.execute(wanted.group_by(finding.c.outlets)):
        for name in names.split("\n"):
            if kept is None or name in kept:
                counted[name] += number
    return tuple(Choice(name, name, number) for name, number in counted.most_common(most))
