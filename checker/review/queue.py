"""What is in the queue: filters, right counts, and what comes up next."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
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

Order = Literal["severity", "confidence", "age"]
ORDERS: tuple[Order, ...] = get_args(Order)
NOBODY = "-"  # the filter for findings that are assigned to nobody
MOST_SEARCHES = 32  # searches whose hits are kept in memory
Named = Literal["event", "outlet"]  # filters with more values than a page can list
_searches: dict[tuple[str, int, str], Hits] = {}
_called: dict[tuple[str, int, str, str], tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True)
class Filters:
    """Which findings, and in which order. An empty value filters nothing; `state` "" is waiting:
    open or with a second reader asked for, "all" everything. `event` and `outlet` are names, or
    words of names."""

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
class Hits:
    """What a search found: these findings, or all `but` these, whichever are fewer."""

    numbers: tuple[int, ...]
    but: bool


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
    return [*narrow(db, filters), *_small(filters).values()]


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


def narrow(db: Connection, filters: Filters) -> list[ColumnElement[bool]]:
    """The filters whose values are too many to count all at once."""
    made: list[ColumnElement[bool]] = []
    if filters.event:
        made.append(among(db, finding.c.event, called(db, "event", filters.event)))
    if filters.outlet:
        names = called(db, "outlet", filters.outlet)
        by = select(witness.c.finding).where(among(db, witness.c.outlet, names))
        made.append(finding.c.id.in_(by))
    if words := folded(filters.words).split():
        hits = _found(db, " ".join(words))
        if hits.numbers or not hits.but:
            listed = among(db, finding.c.id, hits.numbers)
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


def called(db: Connection, kind: Named, name: str) -> tuple[str, ...]:
    """The ids of events, or the outlets, that are called `name`: exactly, else with all its words.

    An event is called by its id as well. Names change with reports only.
    """
    key = (str(db.engine.url), latest_run(db), kind, name)
    if key not in _called:
        while len(_called) >= MOST_SEARCHES:
            _called.pop(next(iter(_called)), None)
        known = select(event.c.id, event.c.title)
        if kind == "outlet":
            known = select(witness.c.outlet, witness.c.outlet.label("title")).distinct()
        names = [(str(row[0]), str(row[1])) for row in db.execute(known)]
        words = folded(name).split()
        exact = [one for one, title in names if name in (one, title)]
        held = (one for one, title in names if all(word in folded(title) for word in words))
        _called[key] = tuple(exact or held)
    return _called[key]


def among(
    db: Connection, column: ColumnElement[Any], values: Sequence[int] | Sequence[str]
) -> ColumnElement[bool]:
    """Whether `column` holds one of `values`, which may be very many: they travel as one value."""
    if len(values) == 1:
        return column == values[0]
    if db.dialect.name == "sqlite":
        listed = func.json_each(json.dumps(list(values))).table_valued("value")
        return column.in_(select(listed.c.value))
    return column == any_(cast(list(values), ARRAY(column.type)))


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
