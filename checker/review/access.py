"""Who is there and what they may do: accounts, sessions, API tokens, signed forms.

A queue without accounts belongs to whoever sits at this machine, under a name of their choice;
with the first account everybody logs in.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Literal

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, bindparam, delete, func, select, update

from checker.config import UsageError
from checker.review.database import Database
from checker.review.states import MOST_NAME, ROLES, Role
from checker.review.tables import account, login_try, ticket

SESSION_DAYS = 14
SHORTEST_PASSWORD = 10  # characters; long beats intricate
LONGEST_PASSWORD = 1_000
# Wrong passwords within the window, after which an account or an address has to wait.
TRIES_OF_ACCOUNT, TRIES_OF_ADDRESS = 5, 20
TRIES_WINDOW = timedelta(minutes=15)


# Made once: every request asks this.
_VISITORS = (
    select(ticket.c.hash, ticket.c.kind, account.c.name, account.c.role)
    .join(ticket, ticket.c.account == account.c.name)
    .where(
        ticket.c.hash.in_(bindparam("hashes", expanding=True)),
        account.c.disabled.is_(False),
        (ticket.c.expires.is_(None)) | (ticket.c.expires > bindparam("now")),
    )
)
_ANYBODY = select(account.c.name).limit(1)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who may come in. `ticket` is what their forms are signed for, "" with an API token
    or without a browser."""

    name: str
    role: Role
    ticket: str = ""

    @property
    def may_decide(self) -> bool:
        """Readers only look."""
        return self.role in ("editor", "admin")


@dataclass(frozen=True, slots=True)
class Badge:
    """What a visitor shows: the secret of a session or of an API token."""

    kind: Literal["session", "token"]
    secret: str


class TooManyTries(Exception):
    """Somebody guesses passwords; the text says how long to wait."""


def has_accounts(db: Connection) -> bool:
    """Whether people have to log in."""
    return db.execute(_ANYBODY).first() is not None


def add_account(db: Connection, name: str, role: str, password: str) -> None:
    """Make an account, or give an existing one this role and password and let it in again.

    Raises UsageError for a name, role or password that will not do.
    """
    name = name.strip()
    if not name or len(name) > MOST_NAME or not name.isprintable():
        raise UsageError("no name for an account", repr(name), f"1 to {MOST_NAME} characters")
    if role not in ROLES:
        raise UsageError(f"unknown role '{role}'", name, f"use one of: {', '.join(ROLES)}")
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        todo = f"use at least {SHORTEST_PASSWORD} characters"
        raise UsageError("password too short or far too long", name, todo)
    admins = select(account.c.name).where(
        account.c.role == "admin", account.c.name != name, account.c.disabled.is_(False)
    )
    if role != "admin" and db.execute(admins.limit(1)).first() is None:
        raise UsageError("the first account has to be an admin", name, "use --role admin")
    values = {"role": role, "password": _hasher().hash(password), "disabled": False}
    if db.execute(select(account.c.name).where(account.c.name == name)).first():
        db.execute(update(account).where(account.c.name == name).values(**values))
        db.execute(delete(ticket).where(ticket.c.account == name, ticket.c.kind == "session"))
    else:
        db.execute(account.insert().values(name=name, made=_now(), **values))


def role_of(db: Connection, name: str) -> str | None:
    """The role of an account, None where there is none."""
    found = select(account.c.role).where(account.c.name == name.strip())
    return db.execute(found).scalar_one_or_none()


def change_account(db: Connection, name: str, role: Role | None, disabled: bool | None) -> bool:
    """Change the role, or shut or open an account; its sessions and tokens end when shut.

    False where there is no such account. Raises ValueError where no admin would be left.
    """
    row = db.execute(select(account).where(account.c.name == name)).first()
    if row is None:
        return False
    values = {
        "role": row.role if role is None else role,
        "disabled": row.disabled if disabled is None else disabled,
    }
    db.execute(update(account).where(account.c.name == name).values(**values))
    if values["disabled"]:
        db.execute(delete(ticket).where(ticket.c.account == name))
    admins = select(func.count()).where(account.c.role == "admin", account.c.disabled.is_(False))
    if row.role == "admin" and not db.execute(admins).scalar_one():
        raise ValueError("one admin has to stay")
    return True


def log_in(database: Database, name: str, password: str, address: str) -> str | None:
    """A session's secret, None for a wrong name or password. Raises TooManyTries."""
    name = name.replace("\0", "\ufffd").strip()  # phones put a space behind what they fill in
    found = select(account).where(account.c.name == name)
    with database.writing() as db:
        _count_try(db, name[:MOST_NAME], address)
        row = db.execute(found).first()
    # Slow on purpose, so that no decision may wait for it: whoever knocks would hold up the desk.
    # An unknown name costs as much time as a wrong password, so that it tells nothing.
    right = _verify(row.password if row else _nobody(), password[:LONGEST_PASSWORD])
    if row is None or not right:
        return None
    with database.writing() as db:
        now = db.execute(found).first()
        if now is None or now.disabled or now.password != row.password:
            return None
        db.execute(delete(login_try).where(login_try.c.name == name))
        expires = (datetime.now(UTC) + timedelta(days=SESSION_DAYS)).isoformat()
        return _ticket(db, name, "session", "", expires)


def log_out(db: Connection, session: str) -> None:
    """End a session."""
    db.execute(delete(ticket).where(ticket.c.hash == _hash(session)))


def add_token(db: Connection, name: str, label: str) -> str:
    """A new API token of an account, shown this once. Raises UsageError for an unknown account."""
    if db.execute(select(account.c.name).where(account.c.name == name)).first() is None:
        raise UsageError("no such account", name, "make it with `checker review account`")
    return _ticket(db, name, "token", label.replace("\0", "\ufffd")[:MOST_NAME], None)


def tokens_of(db: Connection, name: str) -> list[dict[str, Any]]:
    """Number, label and moment of an account's API tokens, oldest first."""
    columns = (ticket.c.id, ticket.c.label, ticket.c.made)
    mine = select(*columns).where(ticket.c.account == name, ticket.c.kind == "token")
    return [dict(row._mapping) for row in db.execute(mine.order_by(ticket.c.id))]


def remove_token(db: Connection, name: str, number: int) -> bool:
    """End an API token of an account; False where it has none of this number."""
    mine = delete(ticket).where(
        ticket.c.id == number, ticket.c.account == name, ticket.c.kind == "token"
    )
    return bool(db.execute(mine).rowcount)


def visitors_of(db: Connection, badges: Sequence[Badge]) -> list[Visitor | None]:
    """Whose they are, in order; None for one that is nobody's or has run out."""
    hashes = [_hash(badge.secret) for badge in badges]
    rows = db.execute(_VISITORS, {"hashes": sorted(set(hashes)), "now": _now()})
    known = {(row.hash, row.kind): row for row in rows}
    found = [known.get((hashed, badge.kind)) for hashed, badge in zip(hashes, badges, strict=True)]
    return [
        row and Visitor(row.name, row.role, badge.secret if badge.kind == "session" else "")
        for row, badge in zip(found, badges, strict=True)
    ]


def signature(secret: str, ticket_: str) -> str:
    """What a form has to carry to count as sent from a page of ours."""
    return hmac.new(secret.encode(), f"form\0{ticket_}".encode(), hashlib.sha256).hexdigest()


def is_signed(secret: str, ticket_: str, given: str) -> bool:
    """Whether `given` is that signature."""
    return hmac.compare_digest(
        signature(secret, ticket_).encode(), given.encode("utf-8", "replace")
    )


def _count_try(db: Connection, name: str, address: str) -> None:
    """Remember a try, which a right password takes back. Raises TooManyTries."""
    db.execute(delete(ticket).where(ticket.c.expires < _now()))
    since = (datetime.now(UTC) - TRIES_WINDOW).isoformat()
    db.execute(delete(login_try).where(login_try.c.at < since))
    for column, value, most in (
        (login_try.c.name, name, TRIES_OF_ACCOUNT),
        (login_try.c.address, address, TRIES_OF_ADDRESS),
    ):
        tries = db.execute(select(func.count()).where(column == value))
        if tries.scalar_one() >= most:
            minutes = TRIES_WINDOW.seconds // 60
            raise TooManyTries(f"Too many wrong passwords: try again in {minutes} minutes.")
    db.execute(login_try.insert().values(name=name, address=address, at=_now()))


def _ticket(db: Connection, name: str, kind: str, label: str, expires: str | None) -> str:
    secret = f"checker_{secrets.token_urlsafe(32)}"
    row = {"hash": _hash(secret), "kind": kind, "account": name, "label": label}
    db.execute(ticket.insert().values(**row, made=_now(), expires=expires))
    return secret


def _hash(secret: str) -> str:
    """Of 256 random bits; no salt and no slowness needed."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    return _hasher().hash(secrets.token_hex(16))


def _verify(stored: str, password: str) -> bool:
    try:
        return _hasher().verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def _now() -> str:
    return datetime.now(UTC).isoformat()
