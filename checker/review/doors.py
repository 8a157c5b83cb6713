"""Coming in and leaving: names, sessions, and the style that every page needs."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from checker.review import access
from checker.review.api import Data, Who
from checker.review.guard import NAME, SESSION, VISIT, check_form, visit
from checker.review.printing import page
from checker.review.states import MOST_NAME

YEAR = 365 * 24 * 3600

router = APIRouter(include_in_schema=False, dependencies=[Depends(visit)])


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
    if not clean.isprintable():
        raise HTTPException(422, "This is no name.")
    # Quoted, since a cookie holds plain ASCII only and a name does not.
    answer.set_cookie(NAME, quote(clean), max_age=YEAR, httponly=True, samesite="strict")
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
        session = access.log_in(data, name, password, address)
    except access.TooManyTries as problem:
        return page(request, "login.html", None, 429, says=str(problem), known=name)
    if session is None:
        says = "Name or password is wrong."
        return page(request, "login.html", None, 403, says=says, known=name)
    answer = RedirectResponse("/", 303)
    # Behind a proxy with TLS the request is plain, but the browser tells where it is.
    origin = request.headers.get("origin", "")
    secure = request.url.scheme == "https" or origin.startswith("https://")
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


@cache
def _report_style() -> str:
    return files("checker.reports").joinpath("templates", "report.css").read_text("utf-8")
