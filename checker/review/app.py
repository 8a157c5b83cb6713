"""The web application: what every request passes, then the pages and the REST API."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exception_handlers import (
    http_exception_handler,
    request_validation_exception_handler,
)
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

import checker.review.api as api
import checker.review.desk_api as desk_api
import checker.review.desk_pages as desk_pages
import checker.review.doors as doors
import checker.review.pages as pages
from checker.review.database import Database, secret_of
from checker.review.guard import Guard, NotLoggedIn
from checker.review.ledger import Nothing, Overtaken, Unknown
from checker.review.live import Feed
from checker.review.orders import carry_out, quick
from checker.review.printing import problem_page
from checker.review.scribe import Scribe
from checker.review.states import Refused
from checker.version import VERSION


@dataclass(frozen=True, slots=True)
class Desk:
    """What the application serves: a database, and who decides where there are no accounts.

    `hosts` are the names under which it may be asked for; a page that reaches this machine by
    another name is somebody else's. None: any.
    """

    database: Database
    editor: str
    hosts: frozenset[str] | None = None
    reports: Path | None = None  # a report to merge again whenever it changes


def app_of(desk: Desk) -> Starlette:
    """The ASGI application."""
    feed = Feed(desk.database, desk.reports, desk.editor)
    scribe = Scribe(desk.database, carry_out)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with feed.running():
            yield
        scribe.close()

    inner = FastAPI(
        title="Checker review queue",
        version=VERSION,
        docs_url=None,  # both load scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/openapi.json",
        exception_handlers=HANDLERS,
    )
    with desk.database.reading() as db:
        inner.state.secret = secret_of(db)
    inner.state.desk, inner.state.database = desk, desk.database
    inner.state.feed, inner.state.scribe = feed, scribe
    inner.state.accounts = False  # not known to have any
    inner.include_router(api.router)
    inner.include_router(desk_api.router)
    inner.include_router(pages.router)
    inner.include_router(desk_pages.router)
    inner.include_router(doors.router)
    static = StaticFiles(directory=str(files("checker.review").joinpath("static")))
    app = Starlette(
        routes=[*quick, Mount("/static", static, name="static"), Mount("/", inner)],
        middleware=[Middleware(Guard, hosts=desk.hosts)],
        exception_handlers=HANDLERS,
        lifespan=lifespan,
    )
    app.state = inner.state
    return app


def _told(status: int) -> Any:
    """A handler that answers with what the exception says."""

    def handle(request: Request, problem: Exception) -> Response:
        if request.url.path.startswith("/api/"):
            body: dict[str, object] = {"detail": str(problem)}
            if isinstance(problem, Overtaken):
                body["finding"] = problem.finding
            return JSONResponse(body, status)
        finding = problem.finding if isinstance(problem, Overtaken) else None
        return problem_page(request, str(problem), status, finding)

    return handle


async def _refused(request: Request, problem: Exception) -> Response:
    """What the framework refuses: for people as a page, for programs as JSON."""
    assert isinstance(problem, HTTPException | RequestValidationError)
    if not request.url.path.startswith("/api/"):
        says, status = "This address or form was not understood.", 422
        if isinstance(problem, HTTPException):
            missing = problem.status_code == 404 and problem.detail == "Not Found"
            says = "There is no such page." if missing else str(problem.detail)
            status = problem.status_code
        return await run_in_threadpool(problem_page, request, says, status)
    if isinstance(problem, HTTPException):
        return await http_exception_handler(request, problem)
    return await request_validation_exception_handler(request, problem)


HANDLERS: dict[Any, Any] = {
    Unknown: _told(404),
    Refused: _told(422),
    Overtaken: _told(409),
    Nothing: _told(409),
    NotLoggedIn: doors.send_to_login,
    HTTPException: _refused,
    RequestValidationError: _refused,
}
