"""What can be decided about a finding, in an editor's words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

State = Literal["open", "second", "confirmed", "dismissed"]
Action = Literal["confirm", "dismiss", "second", "reopen", "assign", "note"]
Reason = Literal["other-event", "other-group", "update", "misread", "not-checkable"]
Role = Literal["reader", "editor", "admin"]
# What the queue shows: a decision's state, or why there is none to take.
Shown = Literal["open", "second", "confirmed", "dismissed", "aside", "known", "resolved"]
ACTIONS: tuple[Action, ...] = get_args(Action)
ROLES: tuple[Role, ...] = get_args(Role)
SHOWN: tuple[Shown, ...] = get_args(Shown)
WAITING: tuple[Shown, ...] = ("open", "second")

SHOWN_WORDS: dict[str, str] = {
    "open": "Open",
    "second": "Second reader",
    "confirmed": "Confirmed",
    "dismissed": "Dismissed",
    "aside": "Below threshold",
    "known": "Known before",
    "resolved": "No longer found",
}
REASON_WORDS: dict[str, str] = {
    "other-event": "Another event",
    "other-group": "Another group of people",
    "update": "An update, not a clash",
    "misread": "A text was misread",
    "not-checkable": "Cannot be checked",
}
DID_WORDS: dict[str, str] = {
    "confirm": "confirmed",
    "dismiss": "dismissed",
    "second": "asked for a second reader",
    "reopen": "reopened",
    "assign": "assigned",
    "note": "noted",
    "undo": "took back",
    "redo": "did again",
    "adopt": "adopted a threshold",
    "import": "merged a report",
}
# Decisions on one rule from which its precision at this desk is told.
ENOUGH = 50
MOST_NOTE = 4_000  # code points
MOST_NAME = 80
LARGEST = 2**31 - 1  # what both databases hold in an integer


class Refused(Exception):
    """A decision that the rules of the desk do not allow; the text tells the editor why."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What editors have settled about one finding; every log entry holds one before, one after.

    `asked_by` is who asked for a second reader, in state "second" only.
    """

    state: State = "open"
    reason: str | None = None
    assignee: str | None = None
    note: str | None = None
    asked_by: str | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What an editor wants done with a finding.

    `version` is that of the finding as the editor saw it, None to decide whatever happened since;
    `key` makes a repeated request the same request.
    """

    action: Action
    reason: Reason | None = None
    assignee: str | None = None
    note: str | None = None
    version: int | None = None
    key: str | None = None


def after(standing: Standing, wish: Wish, actor: str) -> Standing:
    """What `wish` of `actor` makes of `standing`. Raises Refused."""
    match wish.action:
        case "note":
            return replace(standing, note=_text(wish.note, MOST_NOTE, "the note"))
        case "assign":
            return replace(standing, assignee=_text(wish.assignee, MOST_NAME, "the name"))
        case "reopen":
            if standing.state == "open":
                raise Refused("It is open already.")
            return replace(standing, state="open", reason=None, asked_by=None)
        case "second":
            if standing.state == "second":
                raise Refused(f"{standing.asked_by} has asked for a second reader already.")
            return replace(standing, state="second", reason=None, asked_by=actor)
        case "confirm" | "dismiss":
            if standing.state == "second" and standing.asked_by == actor:
                raise Refused("You asked for a second reader: somebody else decides, or undo that.")
            if wish.action == "dismiss" and wish.reason is None:
                raise Refused("Dismissing needs a reason.")
            note = _text(wish.note, MOST_NOTE, "the note") if wish.note else standing.note
            return replace(
                standing,
                state="confirmed" if wish.action == "confirm" else "dismissed",
                reason=wish.reason if wish.action == "dismiss" else None,
                asked_by=None,
                note=note,
            )


def _text(text: str | None, most: int, what: str) -> str | None:
    """`text` without white space around it, None where nothing is left."""
    clean = (text or "").replace("\0", "\ufffd").strip()  # PostgreSQL holds no NUL in a text
    if len(clean) > most:
        raise Refused(f"{what.capitalize()} is longer than {most:,} characters.")
    return clean or None


def shown_state(state: str, *, gone: bool, aside: bool, known: bool) -> Shown:
    """What the queue shows; a decision outlives thresholds and baselines, not the finding."""
    if gone:
        return "resolved"
    if state != "open":
        return state  # type: ignore[return-value]
    return "known" if known else "aside" if aside else "open"
