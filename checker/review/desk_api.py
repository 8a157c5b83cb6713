"""The REST API of the desk itself: rules, exports, reports, accounts and tokens."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import Response, StreamingResponse
from pydantic import BaseModel, Field
from sqlalchemy import select

from checker.config import UsageError
from checker.review import access, precision
from checker.review.access import Visitor
from checker.review.api import PROBLEMS, Data, Who, Writer
from checker.review.database import Database
from checker.review.export import TYPES, Form, What, exported
from checker.review.guard import admin, signer
from checker.review.journal import Entry
from checker.review.merging import Merged, merge
from checker.review.orders import Body, Number
from checker.review.precision import RulePrecision
from checker.review.states import MOST_NAME, Role
from checker.review.tables import account

Admin = Annotated[Visitor, Depends(admin)]
Signer = Annotated[Visitor, Depends(signer)]
Name = Annotated[str, Field(min_length=1, max_length=MOST_NAME, pattern=r"^[^\x00]+$")]
Password = Annotated[
    str, Field(min_length=access.SHORTEST_PASSWORD, max_length=access.LONGEST_PASSWORD)
]
NO_ACCOUNT = "Tokens belong to accounts, and there is none yet."
router = APIRouter(prefix="/api", responses=PROBLEMS)


class ThresholdBody(Body):
    """The lowest confidence (or score) that counts; null lets all in."""

    value: Annotated[float, Field(ge=0, le=1)] | None


class AccountBody(Body):
    """A new account, or another role and password for one."""

    role: Role
    password: Password


class AccountChange(Body):
    """What changes."""

    role: Role | None = None
    disabled: bool | None = None


class AccountOut(BaseModel):
    """Who may log in."""

    name: str
    role: Role
    disabled: bool
    made: str


class TokenBody(Body):
    """What the token is for."""

    label: Annotated[str, Field(max_length=MOST_NAME, pattern=r"^[^\x00]*$")] = ""


class TokenOut(BaseModel):
    """An API token; `token` itself is told once, when it is made."""

    id: int
    label: str
    made: str
    token: str | None = None


@router.get("/rules")
def rules(data: Data, who: Who) -> list[RulePrecision]:
    """How precise each rule is here, and the threshold that would give 95 %."""
    with data.reading() as db:
        return precision.rule_precisions(db)


@router.put("/rules/{rule}/threshold")
def adopt(request: Request, data: Data, who: Admin, rule: Name, body: ThresholdBody) -> Entry:
    """Adopt a threshold for the queue and for `checker check --decisions`."""
    with data.writing() as db:
        made = precision.adopt(db, who.name, rule, body.value)
    request.app.state.feed.poke()
    return made


@router.get(
    "/export",
    response_class=StreamingResponse,
    responses={200: {"content": {kind.partition(";")[0]: {} for kind in TYPES.values()}}},
)
def export(data: Data, who: Who, what: What = "pairs", format: Form = "jsonl") -> StreamingResponse:
    """Labelled pairs, decisions or the log as a file."""
    name = {"Content-Disposition": f'attachment; filename="{what}.{format}"'}
    return StreamingResponse(_pieces(data, what, format), media_type=TYPES[format], headers=name)


@router.post(
    "/reports",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"type": "object"}}},
        }
    },
)
async def merge_report(request: Request, data: Data, who: Writer) -> Merged:
    """Merge a report, the body, as `checker check --format json --with-text` writes it."""
    from fastapi.concurrency import run_in_threadpool

    handle, name = tempfile.mkstemp(prefix="checker-", suffix=".json")
    file = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            async for piece in request.stream():
                opened.write(piece)
        merged = await run_in_threadpool(merge, data, file, "sent by the API", who.name)
    except UsageError as problem:
        raise HTTPException(422, problem.what) from None
    finally:
        file.unlink()
    request.app.state.feed.poke()
    return merged


@router.get("/accounts")
def accounts(data: Data, who: Admin) -> list[AccountOut]:
    """All accounts, by name."""
    with data.reading() as db:
        rows = db.execute(select(account).order_by(account.c.name)).all()
    return [AccountOut(name=r.name, role=r.role, disabled=r.disabled, made=r.made) for r in rows]


@router.put("/accounts/{name}", status_code=204)
def add_account(data: Data, who: Admin, name: Name, body: AccountBody) -> Response:
    """Make an account, or give it another role and password. The first has to be an admin."""
    try:
        with data.writing() as db:
            access.add_account(db, name, body.role, body.password)
    except UsageError as problem:
        raise HTTPException(422, f"{problem.what}: {problem.todo}") from None
    return Response(status_code=204)


@router.patch("/accounts/{name}", status_code=204)
def change_account(data: Data, who: Admin, name: Name, body: AccountChange) -> Response:
    """Change the role, shut or open an account; one admin has to stay."""
    try:
        with data.writing() as db:
            known = access.change_account(db, name, body.role, body.disabled)
    except ValueError as problem:
        raise HTTPException(409, str(problem)) from None
    if not known:
        raise HTTPException(404, "There is no such account.")
    return Response(status_code=204)


@router.get("/tokens")
def tokens(data: Data, who: Who) -> list[TokenOut]:
    """One's own API tokens."""
    with data.reading() as db:
        return [TokenOut(**row) for row in access.tokens_of(db, who.name)]


@router.post("/tokens", status_code=201)
def add_token(data: Data, who: Signer, body: TokenBody) -> TokenOut:
    """A new API token; needs an account."""
    try:
        with data.writing() as db:
            secret = access.add_token(db, who.name, body.label)
            row = access.tokens_of(db, who.name)[-1]
    except UsageError:
        raise HTTPException(409, NO_ACCOUNT) from None
    return TokenOut(**row, token=secret)


@router.delete("/tokens/{number}", status_code=204)
def remove_token(data: Data, who: Signer, number: Number) -> Response:
    """End one of one's own tokens."""
    with data.writing() as db:
        known = access.remove_token(db, who.name, number)
    if not known:
        raise HTTPException(404, "There is no such token.")
    return Response(status_code=204)


def _pieces(data: Database, what: What, form: Form) -> Iterator[bytes]:
    with data.reading() as db:
        yield from exported(db, what, form)
