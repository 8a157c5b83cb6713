"""The pages of the desk itself: rules, exports, accounts and tokens."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import ValidationError
from sqlalchemy import select

from checker.config import UsageError
from checker.review import access, precision
from checker.review.api import Data, Who
from checker.review.desk_api import NO_ACCOUNT, ThresholdBody
from checker.review.export import FORMS
from checker.review.guard import check_form, require, visit
from checker.review.orders import Number
from checker.review.printing import page
from checker.review.states import ENOUGH, MOST_NAME, ROLES
from checker.review.tables import account

router = APIRouter(include_in_schema=False, dependencies=[Depends(visit)])
Signed = Annotated[str, Form()]


@router.get("/rules")
def rules(request: Request, data: Data, who: Who) -> HTMLResponse:
    """How precise each rule is here."""
    with data.reading() as db:
        known = precision.rule_precisions(db)
    return page(request, "rules.html", who, rules=known, enough=ENOUGH, goal=precision.GOAL)


@router.post("/rules")
def adopt(
    request: Request,
    data: Data,
    who: Who,
    form: Signed,
    rule: Annotated[str, Form()],
    value: Annotated[str, Form()] = "",
) -> Response:
    """Adopt or drop a threshold."""
    _admin(request, who, form)
    try:
        wanted = ThresholdBody(value=value or None).value  # type: ignore[arg-type]
    except ValidationError:
        raise HTTPException(422, "A threshold is a number from 0 to 1.") from None
    with data.writing() as db:
        precision.adopt(db, who.name, rule, wanted)
    request.app.state.feed.poke()
    return RedirectResponse("/rules", 303)


@router.get("/export")
def export(request: Request, who: Who) -> HTMLResponse:
    """What can be taken away."""
    return page(request, "export.html", who, forms=FORMS)


@router.get("/accounts")
def accounts(request: Request, data: Data, who: Who) -> HTMLResponse:
    """One's own tokens; for admins all accounts."""
    return _accounts(request, data, who)


@router.post("/accounts")
def save_account(
    request: Request,
    data: Data,
    who: Who,
    form: Signed,
    name: Annotated[str, Form(max_length=MOST_NAME)],
    role: Annotated[str, Form()],
    password: Annotated[str, Form(max_length=access.LONGEST_PASSWORD)],
) -> Response:
    """Make an account."""
    _admin(request, who, form)
    try:
        with data.writing() as db:
            access.add_account(db, name, role, password)
    except UsageError as problem:
        return _accounts(request, data, who, f"{problem.what}: {problem.todo}.", 422)
    return RedirectResponse("/accounts", 303)


@router.post("/accounts/change")
def change_account(
    request: Request,
    data: Data,
    who: Who,
    form: Signed,
    name: Annotated[str, Form(max_length=MOST_NAME)],
    to: Annotated[str, Form()],
) -> Response:
    """Shut or open an account, or give it another role."""
    _admin(request, who, form)
    role = next((role for role in ROLES if role == to), None)
    shut = {"shut": True, "open": False}.get(to)
    try:
        with data.writing() as db:
            access.change_account(db, name, role, shut)
    except ValueError as problem:
        return _accounts(request, data, who, f"{str(problem).capitalize()}.", 409)
    return RedirectResponse("/accounts", 303)


@router.post("/tokens")
def add_token(
    request: Request,
    data: Data,
    who: Who,
    form: Signed,
    label: Annotated[str, Form(max_length=MOST_NAME)] = "",
) -> Response:
    """A new API token, shown this once."""
    check_form(request, who.ticket, form)
    try:
        with data.writing() as db:
            secret = access.add_token(db, who.name, label)
    except UsageError:
        raise HTTPException(409, NO_ACCOUNT) from None
    return _accounts(request, data, who, made=secret)


@router.post("/tokens/remove")
def remove_token(
    request: Request, data: Data, who: Who, form: Signed, number: Annotated[Number, Form()]
) -> Response:
    """End a token."""
    check_form(request, who.ticket, form)
    with data.writing() as db:
        access.remove_token(db, who.name, number)
    return RedirectResponse("/accounts", 303)


def _accounts(
    request: Request,
    data: Data,
    who: access.Visitor,
    says: str = "",
    status: int = 200,
    made: str = "",
) -> HTMLResponse:
    with data.reading() as db:
        all_accounts = db.execute(select(account).order_by(account.c.name)).all()
        tokens = access.tokens_of(db, who.name)
    shown = all_accounts if who.role == "admin" else []
    more = {"people": shown, "tokens": tokens, "says": says, "made": made}
    return page(request, "accounts.html", who, status, **more)


def _admin(request: Request, who: access.Visitor, form: str) -> None:
    check_form(request, who.ticket, form)
    require(who, "admin")
