"""Prints the pages of the queue; every page goes through here."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import Any
from urllib.parse import urlencode, urlsplit

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment

from checker.reports.typeset.pages import printing
from checker.reports.typeset.words import day_words
from checker.review import access, queue
from checker.review.guard import VISIT, NotLoggedIn, form_signature, visit, visitor
from checker.review.states import DID_WORDS, REASON_WORDS, ROLES, SHOWN_WORDS
from checker.version import VERSION


def page(
    request: Request, name: str, who: access.Visitor | None, status: int = 200, **told: Any
) -> HTMLResponse:
    """A template as an answer, signed for who asks."""
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


def problem_page(
    request: Request, says: str, status: int, finding: int | None = None
) -> HTMLResponse:
    """A page that says what went wrong and leads back, to the finding that it is about if any."""
    who: access.Visitor | None = None
    with suppress(NotLoggedIn):
        who = visitor(request)
    visit(request)
    return page(request, "problem.html", who, status, says=says, finding=finding)
