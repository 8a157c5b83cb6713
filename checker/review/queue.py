"""What is in the queue: filters, right counts, and what comes up next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, select

from checker.review.merging import folded
from checker.review.states import SHOWN, WAITING
from checker.review.tables import account, event, finding, record, run, witness
from checker.types import LEVELS

Order = Literal["severity", "confidence", "age"]
ORDERS: tuple[Order, ...] = get_args(Order)
NOBODY = "-"  # the filter for findings that are assigned to nobody
MOST_CHOICES = 60  # events and outlets offered; the search finds the rest


@dataclass(frozen=True, slots=True)
class Filters:
    """Which findings, and in which order. An empty value filters nothing; `state` "" is waiting:
    open or with a second reader asked for, "all" everything."""

    state: str = ""
    rule: str = ""
    level: str = ""
    event: str = ""
    outlet: str = ""
    assignee: str = ""
    ours: bool = False
    words: str = ""
    order: Order = "severity"

    def said(self) -> dict[str, str]:
        """What differs from the plain queue, as a query string has it."""
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        values["ours"] = "1" if self.ours else ""
        if self.order == "severity":
            values["order"] = ""
        return {name: value for name, value in values.items() if value}


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


def wanted_states(filters: Filters) -> Sequence[str]:
    """The states that the filter lets through."""
    if not filters.state:
        return WAITING
    return SHOWN if filters.state == "all" else (filters.state,)


def place_column(filters: Filters) -> ColumnElement[int]:
    """The column that numbers the findings in the order asked for."""
    return finding.c[f"by_{filters.order}"]


def conditions(filters: Filters) -> list[ColumnElement[bool]]:
    """All filters as SQL."""
    return [*_narrow(filters), *_small(filters).values()]


def counts_of(db: Connection, filters: Filters) -> Counts:
    """The counts; from one pass over the small columns, and one for events and outlets each."""
    small = ("shown", "rule", "level", "ours", "assignee")
    columns = [finding.c[name] for name in small]
    cube = db.execute(
        select(*columns, func.count().label("number")).where(*_narrow(filters)).group_by(*columns)
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
        events=_events(db, filters),
        outlets=_outlets(db, filters),
    )


def page_of(db: Connection, filters: Filters, after: int, limit: int) -> list[Row[Any]]:
    """Findings behind the place `after`, in order, at most `limit`."""
    place = place_column(filters)
    return list(
        db.execute(
            _listed().where(*conditions(filters), place > after).order_by(place).limit(limit)
        )
    )


def next_of(db: Connection, filters: Filters, place: int) -> Row[Any] | None:
    """The finding that comes up behind `place`; from the top where none follows."""
    for start in (place, 0):
        if rows := page_of(db, filters, start, 1):
            return rows[0]
    return None


def before_of(db: Connection, filters: Filters, place: int) -> Row[Any] | None:
    """The finding that stands before `place`."""
    column = place_column(filters)
    wanted = _listed().where(*conditions(filters), column < place)
    return db.execute(wanted.order_by(column.desc()).limit(1)).first()


def position_of(db: Connection, filters: Filters, place: int) -> int:
    """How many findings stand before `place`."""
    column = place_column(filters)
    wanted = select(func.count()).select_from(finding)
    return int(db.execute(wanted.where(*conditions(filters), column < place)).scalar_one())


def finding_at(db: Connection, number: int) -> Row[Any] | None:
    """One finding with its record (`json`) and event, None where there is none."""
    wanted = (
        select(finding, record.c.json, event.c.title.label("event_title"), event.c.about)
        .join(record, record.c.finding == finding.c.id)
        .outerjoin(event, event.c.id == finding.c.event)
        .where(finding.c.id == number)
    )
    return db.execute(wanted).first()


def _listed() -> Select[Any]:
    columns = [column for column in finding.c if column.name != "words"]
    return select(*columns, event.c.title.label("event_title")).outerjoin(
        event, event.c.id == finding.c.event
    )


def _narrow(filters: Filters) -> list[ColumnElement[bool]]:
    """The filters whose values are too many to count all at once."""
    made: list[ColumnElement[bool]] = []
    if filters.event:
        made.append(finding.c.event == filters.event)
    if filters.outlet:
        by = select(witness.c.finding).where(witness.c.outlet == filters.outlet)
        made.append(finding.c.id.in_(by))
    for word in folded(filters.words).split():
        made.append(finding.c.words.contains(word, autoescape=True))
    return made


def _small(filters: Filters) -> dict[str, ColumnElement[bool]]:
    made: dict[str, ColumnElement[bool]] = {}
    states = wanted_states(filters)
    if states != SHOWN:
        made["shown"] = finding.c.shown.in_(states)
    if filters.rule:
        made["rule"] = finding.c.rule == filters.rule
    if filters.level:
        made["level"] = finding.c.level == filters.level
    if filters.ours:
        made["ours"] = finding.c.ours.is_(True)
    if filters.assignee:
        nobody = finding.c.assignee.is_(None)
        made["assignee"] = (
            nobody if filters.assignee == NOBODY else finding.c.assignee == filters.assignee
        )
    return made


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


def _events(db: Connection, filters: Filters) -> tuple[Choice, ...]:
    open_event = Filters(**{**_plain(filters), "event": ""})
    counted = (
        select(finding.c.event, func.count().label("number"))
        .where(*conditions(open_event))
        .group_by(finding.c.event)
        .order_by(func.count().desc(), finding.c.event)
        .limit(MOST_CHOICES)
        .subquery()
    )
    rows = db.execute(
        select(counted.c.event, counted.c.number, event.c.title)
        .outerjoin(event, event.c.id == counted.c.event)
        .order_by(counted.c.number.desc(), event.c.title)
    ).all()
    found = [Choice(row.event, row.title or row.event, row.number) for row in rows]
    if filters.event and filters.event not in {one.value for one in found}:
        title = db.execute(select(event.c.title).where(event.c.id == filters.event)).scalar()
        count = total_of(db, filters)
        found.append(Choice(filters.event, title or filters.event, count))
    return tuple(found)


def _outlets(db: Connection, filters: Filters) -> tuple[Choice, ...]:
    anywhere = Filters(**{**_plain(filters), "outlet": ""})
    both = and_(witness.c.finding == finding.c.id, *conditions(anywhere))
    number = func.count(witness.c.finding.distinct())
    rows = db.execute(
        select(witness.c.outlet, number.label("number"))
        .join_from(witness, finding, both)
        .group_by(witness.c.outlet)
        .order_by(number.desc(), witness.c.outlet)
        .limit(MOST_CHOICES)
    ).all()
    found = [Choice(row.outlet, row.outlet, row.number) for row in rows]
    if filters.outlet and filters.outlet not in {one.value for one in found}:
        found.append(Choice(filters.outlet, filters.outlet, total_of(db, filters)))
    return tuple(found)


def total_of(db: Connection, filters: Filters) -> int:
    """How many findings fit all filters."""
    wanted = select(func.count()).select_from(finding).where(*conditions(filters))
    return int(db.execute(wanted).scalar_one())


def _plain(filters: Filters) -> dict[str, Any]:
    return {name: getattr(filters, name) for name in filters.__dataclass_fields__}


def window_start(db: Connection, filters: Filters, place: int, before: int = 6) -> int:
    """The place behind which a list begins that shows a few findings before `place`."""
    column = place_column(filters)
    wanted = select(column).where(*conditions(filters), column < place)
    rows = db.execute(wanted.order_by(column.desc()).limit(before)).scalars().all()
    return int(rows[-1]) - 1 if rows else 0


def people_of(db: Connection) -> list[str]:
    """Everybody to whom something can be assigned: accounts, and who has been at the desk."""
    accounts = db.execute(select(account.c.name).where(account.c.disabled.is_(False))).scalars()
    assigned = db.execute(select(finding.c.assignee).distinct()).scalars()
    return sorted({name for name in (*accounts, *assigned) if name})


def last_run(db: Connection) -> Row[Any] | None:
    """The report that was merged last."""
    return db.execute(select(run).order_by(run.c.id.desc()).limit(1)).first()


def messages_of(db: Connection, numbers: set[int]) -> dict[int, str]:
    """What findings say, by number."""
    wanted = select(finding.c.id, finding.c.message).where(finding.c.id.in_(list(numbers)))
    return {row.id: row.message for row in db.execute(wanted)}
