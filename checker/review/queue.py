"""What is in the queue: filters, right counts, and what comes up next."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    and_,
    any_,
    cast,
    func,
    select,
)

from checker.review.merging import folded
from checker.review.states import SHOWN, WAITING
from checker.review.tables import account, event, finding, record, run, witness
from checker.types import LEVELS

Order = Literal["severity", "confidence", "age"]
ORDERS: tuple[Order, ...] = get_args(Order)
NOBODY = "-"  # the filter for findings that are assigned to nobody
MOST_SEARCHES = 32  # searches whose hits are kept in memory
_searches: dict[tuple[str, int, str], Hits] = {}
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
class Hits:
    """What a search found: these findings, or all `but` these, whichever are fewer."""

    numbers: tuple[int, ...]
    but: bool


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


def conditions(db: Connection, filters: Filters) -> list[ColumnElement[bool]]:
    """All filters as SQL."""
    return [*_narrow(db, filters), *_small(filters).values()]


def counts_of(db: Connection, filters: Filters) -> Counts:
    """The counts; from one pass over the small columns, and one for events and outlets each."""
    small = ("shown", "rule", "level", "ours", "assignee")
    columns = [finding.c[name] for name in small]
    cube = db.execute(
        select(*columns, func.count().label("number"))
        .where(*_narrow(db, filters))
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
        events=_events(db, filters),
        outlets=_outlets(db, filters),
    )


def page_of(db: Connection, filters: Filters, after: int, limit: int) -> list[Row[Any]]:
    """Findings behind the place `after`, in order, at most `limit`."""
    place = place_column(filters)
    fits = select(finding.c.id).where(*conditions(db, filters), place > after)
    numbers = db.execute(fits.order_by(place).limit(limit)).scalars().all()
    rows = {row.id: row for row in db.execute(_listed().where(finding.c.id.in_(numbers)))}
    return [rows[number] for number in numbers]


def next_of(db: Connection, filters: Filters, place: int) -> Row[Any] | None:
    """The finding that comes up behind `place`; from the top where none follows."""
    for start in (place, 0):
        if rows := page_of(db, filters, start, 1):
            return rows[0]
    return None


def before_of(db: Connection, filters: Filters, place: int, many: int) -> list[tuple[int, int]]:
    """Number and place of the findings before `place`, the nearest first, at most `many`."""
    column = place_column(filters)
    fits = select(finding.c.id, column).where(*conditions(db, filters), column < place)
    rows = db.execute(fits.order_by(column.desc()).limit(many)).all()
    return [(int(row[0]), int(row[1])) for row in rows]


def position_of(db: Connection, filters: Filters, place: int) -> int:
    """How many findings stand before `place`."""
    column = place_column(filters)
    wanted = select(func.count()).select_from(finding)
    return int(db.execute(wanted.where(*conditions(db, filters), column < place)).scalar_one())


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


def _narrow(db: Connection, filters: Filters) -> list[ColumnElement[bool]]:
    """The filters whose values are too many to count all at once."""
    made: list[ColumnElement[bool]] = []
    if filters.event:
        made.append(finding.c.event == filters.event)
    if filters.outlet:
        by = select(witness.c.finding).where(witness.c.outlet == filters.outlet)
        made.append(finding.c.id.in_(by))
    if words := folded(filters.words).split():
        hits = _found(db, " ".join(words))
        if hits.numbers or not hits.but:
            listed = _among(db, hits.numbers)
            made.append(~listed if hits.but else listed)
    return made


def _found(db: Connection, words: str) -> Hits:
    """In which findings all `words` stand.

    Searching reads every text once; a page asks several times, and texts change with reports only.
    """
    key = (str(db.engine.url), latest_run(db), words)
    if key not in _searches:
        while len(_searches) >= MOST_SEARCHES:
            _searches.pop(next(iter(_searches)), None)
        hit = and_(*(finding.c.words.contains(word, autoescape=True) for word in words.split()))
        of = int(db.execute(select(func.count()).select_from(finding)).scalar_one())
        numbers = tuple(db.execute(select(finding.c.id).where(hit)).scalars())
        but = 2 * len(numbers) > of
        if but:
            numbers = tuple(db.execute(select(finding.c.id).where(~hit)).scalars())
        _searches[key] = Hits(numbers, but)
    return _searches[key]


def _among(db: Connection, numbers: Sequence[int]) -> ColumnElement[bool]:
    """Whether a finding is one of `numbers`, which may be very many: they travel as one value."""
    if db.dialect.name == "sqlite":
        listed = func.json_each(json.dumps(list(numbers))).table_valued("value")
        return finding.c.id.in_(select(listed.c.value))
    return finding.c.id == any_(cast(list(numbers), ARRAY(Integer)))


def _small(filters: Filters) -> dict[str, ColumnElement[bool]]:
    made: dict[str, ColumnElement[bool]] = {}
    states = wanted_states(filters)
    if states != SHOWN:
        # Concatenated so that SQLite does not take the index on `shown` and sort what it finds:
        # walking the index of the order or group, which holds these columns too, is far quicker.
        made["shown"] = finding.c.shown.concat("").in_(states)
    if filters.rule:
        made["rule"] = finding.c.rule == filters.rule
    if filters.level:
        made["level"] = finding.c.level == filters.level
    if filters.ours:
        made["ours"] = finding.c.ours.is_(True)
    if filters.assignee:
        nobody = func.coalesce(finding.c.assignee, "") == ""  # not by its index, as above
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
    counted = _grouped(db, replace(filters, event=""), finding.c.event, MOST_CHOICES)
    most = counted.most_common()
    if filters.event and filters.event not in counted:
        most.append((filters.event, total_of(db, filters)))
    known = select(event.c.id, event.c.title).where(event.c.id.in_([name for name, _ in most]))
    titles = {row.id: row.title for row in db.execute(known)}
    return tuple(Choice(name, titles.get(name) or name, number) for name, number in most)


def _outlets(db: Connection, filters: Filters) -> tuple[Choice, ...]:
    sets = _grouped(db, replace(filters, outlet=""), finding.c.outlets)
    counted: Counter[str] = Counter()
    for names, number in sets.items():
        for name in names.split("\n"):
            counted[name] += number
    most = counted.most_common(MOST_CHOICES)
    if filters.outlet and filters.outlet not in dict(most):
        most.append((filters.outlet, counted[filters.outlet]))
    return tuple(Choice(name, name, number) for name, number in most)


def _grouped(
    db: Connection, filters: Filters, column: ColumnElement[str], most: int | None = None
) -> Counter[str]:
    """How many findings that fit have which value of `column`; of many values the `most` common."""
    number = func.count()
    wanted = select(column, number).where(*conditions(db, filters)).group_by(column)
    if most is not None:
        wanted = wanted.order_by(number.desc(), column).limit(most)
    return Counter({row[0]: row[1] for row in db.execute(wanted)})


def total_of(db: Connection, filters: Filters) -> int:
    """How many findings fit all filters."""
    wanted = select(func.count()).select_from(finding).where(*conditions(db, filters))
    return int(db.execute(wanted).scalar_one())


def people_of(db: Connection) -> list[str]:
    """Everybody to whom something can be assigned: accounts, and who has been at the desk."""
    accounts = db.execute(select(account.c.name).where(account.c.disabled.is_(False))).scalars()
    assigned = db.execute(select(finding.c.assignee).distinct()).scalars()
    return sorted({name for name in (*accounts, *assigned) if name})


def latest_run(db: Connection) -> int:
    """The number of the report that was merged last, 0 before the first."""
    return int(db.execute(select(func.coalesce(func.max(run.c.id), 0))).scalar_one())


def last_run(db: Connection) -> Row[Any] | None:
    """The report that was merged last."""
    return db.execute(select(run).order_by(run.c.id.desc()).limit(1)).first()


def messages_of(db: Connection, numbers: set[int]) -> dict[int, str]:
    """What findings say, by number."""
    wanted = select(finding.c.id, finding.c.message).where(finding.c.id.in_(list(numbers)))
    return {row.id: row.message for row in db.execute(wanted)}
