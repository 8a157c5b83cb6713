"""What editors order by the API: deciding, undoing, redoing. The requests that have to be quick.

They share commits, and who sends them is asked on the connection that writes, once for all that
wait together. Deciding also has a way in of its own: FastAPI's costs several times what a decision
does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from sqlalchemy import Connection
from starlette.routing import Route

from checker.review import ledger
from checker.review.access import Visitor
from checker.review.guard import NotLoggedIn, visitors_in, writer
from checker.review.journal import Entry
from checker.review.states import LARGEST, MOST_NAME, MOST_NOTE, Action, Reason, Wish

Number = Annotated[int, Field(ge=0, le=LARGEST)]
Key = Annotated[str, Field(min_length=1, max_length=100, description="Makes a repeat the same.")]
Job = tuple[Request, ledger.Order]
_NUMBER: TypeAdapter[int] = TypeAdapter(Number)


class Body(BaseModel):
    """What a request may hold; anything else is refused."""

    model_config = ConfigDict(extra="forbid")


class DecisionBody(Body):
    """What to do with a finding. `version` is that of the finding as it was seen."""

    action: Action
    reason: Reason | None = None
    assignee: Annotated[str, Field(max_length=MOST_NAME)] | None = None
    note: Annotated[str, Field(max_length=MOST_NOTE)] | None = None
    version: Number | None = None
    key: Key | None = None

    def wish(self) -> Wish:
        """The same, as the ledger has it."""
        return Wish(
            self.action, self.reason, self.assignee, self.note, self.version, _clean(self.key)
        )


class KeyBody(Body):
    """Undo and redo."""

    key: Key | None = None

    def turn(self, undo: bool) -> ledger.Turn:
        """The same, as the ledger has it."""
        return ledger.Turn(undo, _clean(self.key))


async def logged(request: Request, order: ledger.Order) -> JSONResponse:
    """The entry that `order` came to, once it is on disk. Raises what it came to instead."""
    made: Entry = await request.app.state.scribe.write((request, order))
    request.app.state.feed.poke()
    return JSONResponse(made.fields())


def carry_out(db: Connection, jobs: Sequence[Job]) -> list[Entry | Exception]:
    """What the scribe does: the orders of these requests, as far as their senders may give them."""
    told: list[Any] = []
    senders = visitors_in(db, [request for request, _ in jobs])
    for (request, _), who in zip(jobs, senders, strict=True):
        try:
            told.append(NotLoggedIn() if who is None else writer(request, who))
        except HTTPException as problem:
            told.append(problem)
    let_in = [(at, who.name) for at, who in enumerate(told) if isinstance(who, Visitor)]
    results = ledger.carry_out(db, [(name, jobs[at][1]) for at, name in let_in])
    for (at, _), result in zip(let_in, results, strict=True):
        told[at] = result
    return told


async def decide_quickly(request: Request) -> JSONResponse:
    """The same as `api.decide`, which describes it."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    raw = await request.body()
    try:
        number = _NUMBER.validate_python(request.path_params["number"])
        # A page elsewhere may send any text to us, but JSON only by our leave.
        body = DecisionBody.model_validate_json(raw if kind == "application/json" else b"null")
    except ValidationError as problem:
        told = problem.errors(include_url=False, include_context=False, include_input=False)
        raise RequestValidationError(told) from None
    return await logged(request, ledger.Decide(number, body.wish()))


# In front of the API's own routes.
quick = [Route("/api/findings/{number}/decisions", decide_quickly, methods=["POST"])]


def _clean(key: str | None) -> str | None:
    """PostgreSQL holds no NUL in a text."""
    return key and key.replace("\0", "\ufffd")
