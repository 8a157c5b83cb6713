"""What every request passes: host and origin, size, headers; and who the visitor is."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal
from urllib.parse import unquote, urlsplit

from fastapi import Depends, HTTPException, Request
from sqlalchemy import Connection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checker.review.access import (
    Badge,
    Visitor,
    has_accounts,
    is_signed,
    signature,
    visitors_of,
)
from checker.review.states import MOST_NAME

SESSION, VISIT, NAME = "checker_session", "checker_visit", "checker_name"
SAFE = ("GET", "HEAD", "OPTIONS")
MOST_BYTES = 1 << 20  # of a request's body; reports are let in by their own route
UPLOAD = "/api/reports"
MOST_UPLOADED = 1 << 30
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # without one a form would come from nowhere
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_ALWAYS = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
_STILL = (*_ALWAYS, (b"cache-control", b"no-cache"))  # what changes with the version only
_FRESH = (*_ALWAYS, (b"cache-control", b"no-store"))


class NotLoggedIn(Exception):
    """The queue has accounts, and the request comes from none of them."""


class Guard:
    """ASGI middleware: refuses foreign hosts and origins and huge bodies, and sets headers."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str] | None) -> None:
        self.app, self.hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        # By hand: every request passes here, and the framework's headers are slow to ask.
        headers = {name: value.decode("latin-1") for name, value in reversed(scope["headers"])}
        most = MOST_UPLOADED if scope["path"] == UPLOAD else MOST_BYTES
        if refusal := self._refusal(scope, headers, most):
            await refusal(scope, receive, _with_headers(send, scope))
            return
        await self.app(scope, _limited(receive, most), _with_headers(send, scope))

    def _refusal(
        self, scope: Scope, headers: Mapping[bytes, str], most: int
    ) -> PlainTextResponse | None:
        host = headers.get(b"host", "")
        if self.hosts is not None and _hostname(host) not in self.hosts:
            # A foreign name that leads to this machine is how a web page reaches local servers.
            return PlainTextResponse("This queue does not answer to that name.\n", 421)
        length = headers.get(b"content-length", "0")
        if length.isdigit() and int(length) > most:
            return PlainTextResponse("Too large.\n", 413)
        if scope["method"] in SAFE:
            return None
        origin = headers.get(b"origin")
        if origin is not None and _netloc(origin) != host:
            return PlainTextResponse("Not from this page.\n", 403)
        if headers.get(b"sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return PlainTextResponse("Not from this page.\n", 403)
        return None


def _netloc(origin: str) -> str:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def _hostname(host: str) -> str:
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _with_headers(send: Send, scope: Scope) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            told = message["headers"]
            known = {name for name, _ in told}
            ours = _STILL if scope["path"].startswith("/static/") else _FRESH
            message["headers"] = [*told, *(pair for pair in ours if pair[0] not in known)]
        await send(message)

    return sending


def _limited(receive: Receive, most: int) -> Receive:
    seen = 0

    async def receiving() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise HTTPException(413, "Too large.")
        return message

    return receiving


def visitor(request: Request) -> Visitor:
    """Who sends the request. Raises NotLoggedIn."""
    with request.app.state.database.reading() as db:
        (found,) = visitors_in(db, [request])
    if found is None:
        raise NotLoggedIn
    return found


def visitors_in(db: Connection, requests: Sequence[Request]) -> list[Visitor | None]:
    """Who sends these requests of one application, in order; None: nobody who is logged in."""
    state = requests[0].app.state
    state.accounts = state.accounts or has_accounts(db)  # accounts are shut, never deleted
    if state.accounts:
        return visitors_of(db, [_badge(request) for request in requests])
    return [_here(request) for request in requests]


def _badge(request: Request) -> Badge:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return Badge("token", token.strip())
    return Badge("session", request.cookies.get(SESSION, ""))


def _here(request: Request) -> Visitor:
    """Whoever sits at this machine, under the name of their choice."""
    name = unquote(request.cookies.get(NAME, "")).strip()[:MOST_NAME]
    name = name or request.app.state.desk.editor
    return Visitor(_plain(name), "admin", request.cookies.get(VISIT, ""))


def signer(request: Request, who: Annotated[Visitor, Depends(visitor)]) -> Visitor:
    """Who changes something of their own by the API. Raises HTTPException without a signature.

    A browser adds cookies by itself, so what comes with a session has to show its signature. JSON
    from elsewhere needs a browser's leave, which is never given; so do foreign origins.
    """
    if SESSION in request.cookies and who.ticket:
        given = request.headers.get("x-checker-form", "")
        if not is_signed(request.app.state.secret, who.ticket, given):
            raise HTTPException(403, "The signature of the page is missing: reload the page.")
    return who


def writer(request: Request, who: Annotated[Visitor, Depends(visitor)]) -> Visitor:
    """Who changes something of the desk by the API. Raises HTTPException where they may not."""
    require(who, "editor")
    return signer(request, who)


def admin(who: Annotated[Visitor, Depends(writer)]) -> Visitor:
    """Who manages accounts and thresholds."""
    require(who, "admin")
    return who


def require(who: Visitor, role: Literal["editor", "admin"]) -> None:
    """Raises HTTPException where somebody may less than this role may."""
    if not who.may_decide:
        raise HTTPException(403, "Readers cannot change anything.")
    if role == "admin" and who.role != "admin":
        raise HTTPException(403, "Only admins can do this.")


def form_signature(request: Request, who: Visitor) -> str:
    """What the forms of a page carry; see `visit`."""
    ticket = who.ticket or request.state.visit
    return signature(request.app.state.secret, ticket)


def visit(request: Request) -> str:
    """The cookie that forms are signed for where nobody is logged in; made on the first page."""
    request.state.visit = request.cookies.get(VISIT) or secrets.token_urlsafe(24)
    return str(request.state.visit)


def check_form(request: Request, ticket: str, given: str) -> None:
    """Raises HTTPException where a form was not sent from a page of this queue."""
    if not ticket or not is_signed(request.app.state.secret, ticket, given):
        raise HTTPException(403, "The form is out of date: go back, reload the page, try again.")


def _plain(name: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in name) or "?"
