"""The REST API: everything that the pages do; /api/openapi.json describes it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from checker.review import counting, journal, ledger, queue
from checker.review.access import Visitor
from checker.review.database import Database
from checker.review.guard import visitor, writer
from checker.review.journal import Entry
from checker.review.orders import DecisionBody, KeyBody, Number, logged
from checker.review.queue import Filters, Order
from checker.review.states import MOST_NAME, Shown

MOST_PAGE = 200
MOST_WORDS = 200

Who = Annotated[Visitor, Depends(visitor)]
Writer = Annotated[Visitor, Depends(writer)]


class Problem(BaseModel):
    """Why a request was refused; `finding` where somebody was faster."""

    detail: str | list[dict[str, Any]]
    finding: int | None = None


class FindingOut(BaseModel):
    """A finding and where it stands; `report` is its record in the newest report that has it."""

    id: int
    fingerprint: str
    rule: str
    level: str
    message: str
    fact: str | None
    confidence: float | None
    score: float
    event: str
    event_title: str | None
    day: str | None
    ours: bool
    shown: Shown
    state: str
    reason: str | None
    assignee: str | None
    note: str | None
    asked_by: str | None
    decided_by: str | None
    decided_at: str | None
    version: int
    report: dict[str, Any] | None = None


class PageOut(BaseModel):
    """Findings in order; `next` is the `after` of the following page, null at the end."""

    total: int
    findings: list[FindingOut]
    next: int | None


def filters(
    state: Annotated[Literal["", "all"] | Shown, Query(description="empty: waiting")] = "",
    rule: Annotated[str, Query(max_length=MOST_WORDS)] = "",
    level: Literal["", "error", "warning", "note"] = "",
    event: Annotated[str, Query(max_length=MOST_WORDS)] = "",
    outlet: Annotated[str, Query(max_length=MOST_WORDS * 10)] = "",
    assignee: Annotated[str, Query(max_length=MOST_NAME, description="-: nobody")] = "",
    ours: bool = False,
    words: Annotated[str, Query(max_length=MOST_WORDS)] = "",
    order: Order = "severity",
) -> Filters:
    """The filters of a query string."""
    texts = (rule, event, outlet, assignee, words)
    rule, event, outlet, assignee, words = (text.replace("\0", "") for text in texts)
    return Filters(state, rule, level, event, outlet, assignee, ours, words, order)


Wanted = Annotated[Filters, Depends(filters)]


def database(request: Request) -> Database:
    """The database of the application."""
    found: Database = request.app.state.database
    return found


Data = Annotated[Database, Depends(database)]

PROBLEMS: dict[int | str, dict[str, Any]] = {
    code: {"model": Problem} for code in (400, 401, 403, 404, 409, 413, 422)
}
router = APIRouter(prefix="/api", responses=PROBLEMS)


@router.get("/me")
def me(who: Who) -> dict[str, str]:
    """Name and role of who asks."""
    return {"name": who.name, "role": who.role}


@router.get("/findings")
def findings(
    data: Data,
    who: Who,
    wanted: Wanted,
    after: Number = 0,
    limit: Annotated[int, Query(ge=1, le=MOST_PAGE)] = 50,
) -> PageOut:
    """Findings that fit the filters, in the queue's order."""
    with data.reading() as db:
        rows = queue.page_of(db, wanted, after, limit + 1)
        total = queue.total_of(db, wanted)
    more = len(rows) > limit
    shown = rows[:limit]
    last = getattr(shown[-1], f"by_{wanted.order}") if more else None
    return PageOut(total=total, findings=[_finding(row) for row in shown], next=last)


@router.get("/counts")
def counts(data: Data, who: Who, wanted: Wanted) -> dict[str, Any]:
    """How many findings fit, and how many each value of each filter would leave."""
    with data.reading() as db:
        return asdict(counting.counts_of(db, wanted))


@router.get("/choices")
def choices(
    data: Data,
    who: Who,
    wanted: Wanted,
    of: queue.Named,
    name: Annotated[str, Query(max_length=MOST_WORDS)] = "",
    limit: Annotated[int, Query(ge=1, le=MOST_PAGE)] = 20,
) -> list[counting.Choice]:
    """Events or outlets by words of their names, and how many findings each would leave."""
    with data.reading() as db:
        return list(counting.choices_of(db, wanted, of, name.replace("\0", ""), limit))


@router.get("/findings/{number}")
def finding(data: Data, who: Who, number: Number) -> FindingOut:
    """One finding, with its record in the report."""
    with data.reading() as db:
        row = queue.finding_at(db, number)
    if row is None:
        raise ledger.Unknown(f"There is no finding {number}.")
    found = _finding(row)
    found.report = json.loads(row.json)
    return found


@router.post("/findings/{number}/decisions", response_model=Entry)
async def decide(request: Request, number: Number, body: DecisionBody) -> Any:
    """Decide; 409 where somebody was faster, 422 where the rules of the desk do not allow it."""
    return await logged(request, ledger.Decide(number, body.wish()))


@router.post("/undo", response_model=Entry)
async def undo(request: Request, body: KeyBody | None = None) -> Any:
    """Take back one's own latest decision; 409 where there is none or somebody changed it since."""
    return await logged(request, (body or KeyBody()).turn(undo=True))


@router.post("/redo", response_model=Entry)
async def redo(request: Request, body: KeyBody | None = None) -> Any:
    """Do once more what was taken back last."""
    return await logged(request, (body or KeyBody()).turn(undo=False))


@router.get("/log")
def log(
    data: Data,
    who: Who,
    after: Number = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    finding: Number | None = None,
) -> list[Entry]:
    """The log in the order in which it was written."""
    with data.reading() as db:
        entries = journal.log_of(db, after=after, limit=limit, number=finding)
    return entries


@router.get("/live", response_class=StreamingResponse)
def live(request: Request, who: Who) -> StreamingResponse:
    """What happens at the desk from now on, as text/event-stream."""
    messages: AsyncIterator[str] = request.app.state.feed.listen()
    return StreamingResponse(messages, media_type="text/event-stream")


def _finding(row: Any) -> FindingOut:
    names = [name for name in FindingOut.model_fields if name != "report"]
    return FindingOut(**{name: getattr(row, name) for name in names})
