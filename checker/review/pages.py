"""The pages: rendered on the server, usable without script, quicker with it."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Depends, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from checker.review import access, counting, journal, ledger, queue
from checker.review.api import Data, Wanted, Who, filters
from checker.review.guard import check_form, require, visit
from checker.review.orders import Number
from checker.review.printing import page, problem_page
from checker.review.states import REASON_WORDS, Wish
from checker.review.views import article_view, finding_view

LISTED_BEFORE = 6
LISTED = 40  # findings in the list beside the one that is open
LOGGED = 100  # entries on one page of the log

router = APIRouter(include_in_schema=False, dependencies=[Depends(visit)])


@router.get("/")
def desk(
    request: Request,
    data: Data,
    who: Who,
    wanted: Wanted,
    at: Number | None = None,
    after: Number | None = None,
) -> HTMLResponse:
    """The queue: one finding open, the list and the filters beside it.

    `at` opens a finding, whatever its state; `after` the one that follows it. Else the first.
    """
    with data.reading() as db:
        row, missing = None, False
        if after is not None and (last := queue.finding_at(db, after)):
            place = getattr(last, f"by_{wanted.order}")
            following = queue.next_of(db, wanted, place)
            at = following.id if following else None
        if at is not None:
            row = queue.finding_at(db, at)
            missing = row is None
        if row is None and (first := queue.page_of(db, wanted, 0, 1)):
            row = queue.finding_at(db, first[0].id)
        view = finding_view(db, row) if row else None
        place = getattr(row, f"by_{wanted.order}") if row else 0
        counts = counting.counts_of(db, wanted, named=False)
        position = queue.position_of(db, wanted, place) if row else 0
        back = queue.before_of(db, wanted, place, LISTED_BEFORE)
        listing = queue.page_of(db, wanted, back[-1][1] - 1 if back else 0, LISTED)
        entries = journal.log_of(db, number=row.id) if row else []
        people = queue.people_of(db)
        last_run = queue.last_run(db)
    return page(
        request,
        "desk.html",
        who,
        view=view,
        row=row,
        missing=missing,
        counts=counts,
        filters=wanted,
        query=urlencode(wanted.said()),
        listing=listing,
        position=position,
        back=back[0][0] if back else None,
        entries=entries,
        people=people,
        run=last_run,
        inside=row is not None and row.shown in queue.wanted_states(wanted),
    )


@router.get("/articles/{number}")
def whole_article(request: Request, data: Data, who: Who, number: Number) -> HTMLResponse:
    """An article with all its findings marked."""
    with data.reading() as db:
        view = article_view(db, number)
    if view is None:
        return problem_page(request, f"There is no article {number}.", 404)
    return page(request, "article.html", who, view=view)


@router.get("/log")
def log(request: Request, data: Data, who: Who, before: Number | None = None) -> HTMLResponse:
    """Who decided what when, the latest first."""
    with data.reading() as db:
        end = journal.latest(db) + 1 if before is None else before
        first = max(0, end - LOGGED - 1)
        entries = journal.log_of(db, after=first, limit=max(0, end - first - 1))
        messages = queue.messages_of(db, {one.finding for one in entries if one.finding})
    return page(request, "log.html", who, entries=entries[::-1], messages=messages, older=first)


@router.post("/findings/{number}")
def decide(
    request: Request,
    data: Data,
    who: Who,
    number: Number,
    form: Annotated[str, Form()],
    action: Annotated[str, Form()],
    query: Annotated[str, Form()] = "",
    assignee: Annotated[str, Form()] = "",
    note: Annotated[str, Form()] = "",
    version: Annotated[int | None, Form()] = None,
) -> Response:
    """A decision from a page without script; `action` may bring its reason: "dismiss:update"."""
    _may_change(request, who, form)
    what, _, reason = action.partition(":")
    if what not in ("confirm", "dismiss", "second", "reopen", "assign", "note"):
        raise HTTPException(422, "This is nothing that can be decided.")
    if reason and reason not in REASON_WORDS:
        raise HTTPException(422, "This is no reason to dismiss a finding.")
    wish = Wish(what, reason or None, assignee or None, note or None, version)  # type: ignore[arg-type]
    with data.writing() as db:
        ledger.decide(db, who.name, number, wish)
    request.app.state.feed.poke()
    stays = what in ("assign", "note", "reopen")
    return _back_to(query, **{"at" if stays else "after": number})


@router.post("/undo")
@router.post("/redo")
def take_back(
    request: Request,
    data: Data,
    who: Who,
    form: Annotated[str, Form()],
    query: Annotated[str, Form()] = "",
) -> Response:
    """Undo or redo from a page without script."""
    _may_change(request, who, form)
    turn = ledger.undo if request.url.path == "/undo" else ledger.redo
    with data.writing() as db:
        made = turn(db, who.name)
    request.app.state.feed.poke()
    return _back_to(query, **({"at": made.finding} if made.finding else {}))


def _may_change(request: Request, who: access.Visitor, form: str) -> None:
    check_form(request, who.ticket, form)
    require(who, "editor")


def _back_to(query: str, **more: int) -> Response:
    """To the queue with the filters of `query` and nothing else of it."""
    known = filters.__annotations__.keys()
    kept = [(key, value) for key, value in parse_qsl(query) if key in known]
    return RedirectResponse("/?" + urlencode([*kept, *more.items()]), 303)
