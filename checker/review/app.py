"""The web application: what every request passes, then the pages and the REST API."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.staticfiles import StaticFiles

import checker.review.api as api
import checker.review.desk_api as desk_api
import checker.review.desk_pages as desk_pages
import checker.review.pages as pages
from checker.review.database import Database, secret_of
from checker.review.guard import Guard, NotLoggedIn
from checker.review.ledger import Nothing, Overtaken, Unknown
from checker.review.live import Feed
from checker.review.orders import carry_out, quick
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


def app_of(desk: Desk) -> FastAPI:
    """The ASGI application."""
    feed = Feed(desk.database, desk.reports, desk.editor)
    scribe = Scribe(desk.database, carry_out)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with feed.running():
            yield
        scribe.close()

    app = FastAPI(
        title="Checker review queue",
        version=VERSION,
        lifespan=lifespan,
        docs_url=None,  # both load scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    with desk.database.reading() as db:
        app.state.secret = secret_of(db)
    app.state.desk, app.state.database = desk, desk.database
    app.state.feed, app.state.scribe = feed, scribe
    app.state.accounts = False  # not known to have any
    static = files("checker.review").joinpath("static")
    app.mount("/static", StaticFiles(directory=str(static)), name="static")
    app.router.routes.extend(quick)
    app.include_router(api.router)
    app.include_router(desk_api.router)
    app.include_router(pages.router)
    app.include_router(desk_pages.router)
    for problem, status in ((Unknown, 404), (Refused, 422), (Overtaken, 409), (Nothing, 409)):
        app.add_exception_handler(problem, _told(status))
    app.add_exception_handler(NotLoggedIn, pages.send_to_login)
    app.add_middleware(Guard, hosts=desk.hosts)
    return app


def _told(status: int) -> Any:
    """A handler that answers with what the exception says."""

    def handle(request: Request, problem: Exception) -> Response:
        if request.url.path.startswith("/api/"):
            body: dict[str, object] = {"detail": str(problem)}
            if isinstance(problem, Overtaken):
                body["finding"] = problem.finding
            return JSONResponse(body, status)
        answer: Response = pages.problem_page(request, str(problem), status)
        return answer

    return handle
