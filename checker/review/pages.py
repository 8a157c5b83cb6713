"""The pages: rendered on the server, usable without script, quicker with it."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from importlib.resources import files
from typing import Annotated, Any
from urllib.parse import urlencode, urlsplit

from fastapi import APIRouter, Depends, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment

from checker.reports.typeset.pages import printing
from checker.reports.typeset.words import day_words
from checker.review import access, journal, ledger, queue
from checker.review.api import Data, Wanted, filters
from checker.review.guard import (
    NAME,
    SESSION,
    VISIT,
    NotLoggedIn,
    check_form,
    form_signature,
    visit,
    visitor,
)
from checker.review.orders import Number
from checker.review.states import (
    DID_WORDS,
    MOST_NAME,
    REASON_WORDS,
    ROLES,
    SHOWN_WORDS,
    Wish,
)
from checker.review.views import article_view, finding_view
from checker.version import VERSION

LISTED_BEFORE = 6
LISTED = 40  # findings in the list beside the one that is open
LOGGED = 100  # entries on one page of the log
YEAR = 365 * 24 * 3600

router = APIRouter(include_in_schema=False, dependencies=[Depends(visit)])
Who = Annotated[access.Visitor, Depends(visitor)]


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
        counts = queue.counts_of(db, wanted)
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
        raise HTTPException(422, "unknown action")
    if reason and reason not in REASON_WORDS:
        raise HTTPException(422, "unknown reason")
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


@router.post("/name")
def choose_name(
    request: Request,
    data: Data,
    who: Who,
    form: Annotated[str, Form()],
    name: Annotated[str, Form()],
) -> Response:
    """Under which name to decide, where there are no accounts."""
    check_form(request, who.ticket, form)
    with data.reading() as db:
        if access.has_accounts(db):
            raise HTTPException(403, "Accounts have their own names.")
    answer = RedirectResponse("/", 303)
    clean = name.strip()[:MOST_NAME]
    if clean.isascii() and clean.isprintable() and ";" not in clean:
        answer.set_cookie(NAME, clean, max_age=YEAR, httponly=True, samesite="strict")
    return answer


@router.get("/login")
def login(request: Request) -> HTMLResponse:
    """The door."""
    return page(request, "login.html", None, says="", known="")


@router.post("/login")
def log_in(
    request: Request,
    data: Data,
    form: Annotated[str, Form()],
    name: Annotated[str, Form(max_length=MOST_NAME)],
    password: Annotated[str, Form(max_length=access.LONGEST_PASSWORD)],
) -> Response:
    """Start a session."""
    check_form(request, request.cookies.get(VISIT, ""), form)
    address = request.client.host if request.client else ""
    try:
        with data.writing() as db:
            session = access.log_in(db, name, password, address)
    except access.TooManyTries as problem:
        return page(request, "login.html", None, 429, says=str(problem), known=name)
    if session is None:
        says = "Name or password is wrong."
        return page(request, "login.html", None, 403, says=says, known=name)
    answer = RedirectResponse("/", 303)
    secure = request.url.scheme == "https"
    answer.set_cookie(
        SESSION,
        session,
        max_age=access.SESSION_DAYS * 24 * 3600,
        httponly=True,
        samesite="strict",
        secure=secure,
    )
    return answer


@router.post("/logout")
def log_out(request: Request, data: Data, who: Who, form: Annotated[str, Form()]) -> Response:
    """End the session."""
    check_form(request, who.ticket, form)
    with data.writing() as db:
        access.log_out(db, request.cookies.get(SESSION, ""))
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(SESSION)
    return answer


@router.get("/static-report/report.css")
def report_style() -> Response:
    """The typography of the HTML report, which these pages share."""
    return Response(_report_style(), media_type="text/css")


async def send_to_login(request: Request, problem: Exception) -> Response:
    """The answer to NotLoggedIn."""
    if request.url.path.startswith("/api/"):
        return Response(
            '{"detail":"Log in, or send an API token."}', 401, media_type="application/json"
        )
    return RedirectResponse("/login", 303)


def problem_page(request: Request, says: str, status: int) -> HTMLResponse:
    """A page that says what went wrong and leads back."""
    who: access.Visitor | None = None
    with suppress(NotLoggedIn):
        who = visitor(request)
    visit(request)
    return page(request, "problem.html", who, status, says=says)


def _may_change(request: Request, who: access.Visitor, form: str) -> None:
    check_form(request, who.ticket, form)
    if not who.may_decide:
        raise HTTPException(403, "Readers cannot change anything.")


def _back_to(query: str, **more: int) -> Response:
    """To the queue with the filters of `query` and nothing else of it."""
    from urllib.parse import parse_qsl

    known = filters.__annotations__.keys()
    kept = [(key, value) for key, value in parse_qsl(query) if key in known]
    return RedirectResponse("/?" + urlencode([*kept, *more.items()]), 303)


def page(
    request: Request, name: str, who: access.Visitor | None, status: int = 200, **told: Any
) -> HTMLResponse:
    """Render a template; every page goes through here."""
    state = request.app.state
    if who is not None:
        form = form_signature(request, who)
    else:
        form = access.signature(state.secret, request.state.visit)
    with state.database.reading() as db:
        accounts = access.has_accounts(db)
    html = (
        _pages()
        .get_template(name)
        .render(who=who, form=form, accounts=accounts, path=request.url.path, **told)
    )
    answer = HTMLResponse(html.encode("utf-8", "backslashreplace"), status)
    if VISIT not in request.cookies:
        answer.set_cookie(VISIT, request.state.visit, httponly=True, samesite="strict")
    return answer


@cache
def _pages() -> Environment:
    made = printing("checker.review")
    made.filters.update(
        moment=lambda stamp: f"{day_words(stamp[:10])}, {stamp[11:16]} UTC",
        query=urlencode,
        host=lambda url: urlsplit(url).netloc,
    )
    made.globals.update(
        version=VERSION,
        reasons=REASON_WORDS,
        states=SHOWN_WORDS,
        did=DID_WORDS,
        roles=ROLES,
        nobody=queue.NOBODY,
    )
    return made


@cache
def _report_style() -> str:
    return files("checker.reports").joinpath("templates", "report.css").read_text("utf-8")
