"""Harm told by a toll: "the death toll rose to 130", "the number of dead is put at 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.casualties.lexicon import ADVERBS, HAVE, Harm
from checker.casualties.mention import Mention, bare_mention, mention
from checker.casualties.tape import BREAKS, Tape
from checker.types import Count

# How far behind "death toll" its number may stand, the verb that moves it, and what is counted.
_TOLL_SIGHT, _MOVE_SIGHT, _WHAT_SIGHT = 16, 40, 6
_MOVES = frozenset(
    "rose rises risen rise climbs climbed climb jumps jumped reaches reached reach grows grew"
    " grown stands stood increased up is was mounts mounted hits hit tops topped passes passed"
    " exceeds exceeded surpasses surpassed lowered revised cut reduced fell dropped corrected"
    " now come comes came totalled totaled totals settled put given".split()
)
# "The toll tops 200": 200 and more.
_BEYOND = frozenset("tops topped passes passed exceeds exceeded surpasses surpassed".split())
# These move a toll only right behind it: "the toll of the quake that hit two towns".
_BESIDE = frozenset("hit hits passed put given".split())
# What a toll, count or tally counts by the word before it: "injury toll", "body count".
_OF_WHAT: dict[str, Harm] = {
    **dict.fromkeys("death body fatality fatalities".split(), "killed"),
    **dict.fromkeys("injury injuries injured wounded".split(), "injured"),
    "missing": "missing",
}
# "The count was put at 12", "is believed to be 12".
_STANDS_AT = frozenset("put placed given set estimated now officially still".split())
_COME = frozenset("come comes came".split())
_FURTHER = ADVERBS | _STANDS_AT | frozenset("further sharply to at by from now".split())
_COUNTED: dict[str, Harm] = {
    **dict.fromkeys("killed dead deaths fatalities died".split(), "killed"),
    **dict.fromkeys("injured wounded hurt".split(), "injured"),
    **dict.fromkeys("missing unaccounted unfound disappeared".split(), "missing"),
}


PUT = frozenset("put puts putting placed places gave gives set".split())
_BRINGS = frozenset(
    "bring brings bringing brought take takes taking took raise raises raising raised push pushes"
    " pushing pushed lift lifts lifting lifted".split()
)
_HEARSAY = frozenset("caller callers rumour rumours rumor rumors posts post messages".split())
# "people not yet accounted for", "those yet to be found"
_STILL_OUT = re.compile(
    r"\b(?:not (?:yet |been )*(?:accounted|found|traced|located)|(?:yet|still) to be"
    r" (?:found|traced|located|accounted))\b"
)


def toll(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the death toll from the quake has risen to 130", "blast toll climbs to 154"."""
    harm = _OF_WHAT.get(tape.low(at - 1), "killed")
    if tape.low(at - 1) in ("casualty", "casualties"):
        # Dead and wounded together.
        return
    moved = next(_moves(tape, at + 1, harm), None)
    if moved is not None:
        yield moved
    elif tape.low(at + 1) in ("at", "now") and (stands := tape.group(at + 2)) is not None:
        # "Train crash toll at 16", in headlines.
        if stands.shape == "number":
            yield mention(tape, harm, [at + 2], at)
    elif tape.low(at - 1) == "death":
        yield from _toll_beside(tape, at)
    elif _brought(tape, at):
        yield from _number_behind("to", tape, at + 1, harm)


def _brought(tape: Tape, at: int) -> bool:
    """Whether the toll at `at` is what something is said to raise: "bringing the toll"."""
    return any(tape.low(k) in _BRINGS for k in range(at - 4, at))


def _toll_beside(tape: Tape, at: int) -> Iterator[Mention]:
    for k in range(at + 1, min(len(tape.items), at + _TOLL_SIGHT)):
        group = tape.group(k)
        if group is not None and group.shape == "number":
            yield mention(tape, "killed", [_goal(tape, k)], at)
            return
        if tape.low(k) in (".", ";"):
            return


def number_of(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the number of people killed in the landslide rose to 112", "the count of missing",
    "the body count reached 14"."""
    before = _OF_WHAT.get(tape.low(at - 1))
    if before is not None and tape.low(at) != "number":
        yield from _moves(tape, at + 1, before)
        return
    ahead = [tape.low(k) for k in range(at + 2, at + 2 + _WHAT_SIGHT)]
    harm = next((_COUNTED[word] for word in ahead if word in _COUNTED), None)
    if harm is None and _STILL_OUT.search(" ".join(ahead)):
        harm = "missing"
    if tape.low(at + 1) == "of" and harm is not None and not _of_both(tape, at):
        moved = next(_moves(tape, at + 2, harm), None)
        if moved is not None:
            yield moved
        elif PUT & {tape.low(k) for k in range(at - 3, at)}:
            for word in ("at", "as"):
                yield from _number_behind(word, tape, at + 2, harm)


def _number_behind(word: str, tape: Tape, at: int, harm: Harm) -> Iterator[Mention]:
    """Reads on to the number behind a word: "put the number of missing | at 21", "bringing the toll
    | from 12 to 16"."""
    for k in range(at, min(len(tape.items), at + _TOLL_SIGHT)):
        if tape.low(k) != word and (tape.low(k) in BREAKS or tape.low(k) == ","):
            return
        group = tape.group(k)
        if tape.low(k - 1) == word and group is not None and group.shape == "number":
            yield mention(tape, harm, [k], k - 1)
            return


def they_number(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the dead number seven", "the missing numbered 21", "the wounded total four"."""
    harm = _COUNTED.get(tape.low(at - 1))
    group = tape.group(at + 1)
    if harm is None or tape.low(at - 2) != "the" or group is None or group.shape != "number":
        return
    if group.others or group.part:
        return
    yield mention(tape, harm, [at + 1], at)


def put_at(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "put the missing at 28", "puts the dead at 40 and the injured at 120"; what
    callers and posts say is hearsay."""
    first = tape.items[at].first
    if _HEARSAY & {token.low for token in tape.tokens[max(0, first - _WHAT_SIGHT) : first]}:
        return
    for k in range(at + 1, min(len(tape.items), at + _TOLL_SIGHT)):
        if tape.low(k) in BREAKS:
            return
        harm = _COUNTED.get(tape.low(k))
        group = tape.group(k + 2)
        if harm is None or tape.low(k - 1) != "the" or tape.low(k + 1) != "at" or group is None:
            continue
        if group.shape == "number" and not group.others:
            yield mention(tape, harm, [k + 2], k)


def _of_both(tape: Tape, at: int) -> bool:
    """Whether it tells two numbers: "the number of dead at 40 and of wounded at 120"."""
    return any(
        tape.low(k) == "and" and tape.low(k + 1) == "of" and tape.low(k + 2) in _COUNTED
        for k in range(at, min(len(tape.items), at + _TOLL_SIGHT))
    )


def _goal(tape: Tape, at: int) -> int:
    """The number behind "to" where the one at `at` stands behind "from": "from nine to seven"."""
    moved = tape.low(at - 1) == "from" and tape.low(at + 1) == "to"
    return at + 2 if moved and tape.group(at + 2) is not None else at


def _moves(tape: Tape, at: int, harm: Harm) -> Iterator[Mention]:
    """The number to which a toll moves: "… had risen sharply to 130", "rose from 12 to 15"."""
    for k in range(at, min(len(tape.items), at + _MOVE_SIGHT)):
        if tape.low(k) in (".", ";", ":"):
            return
        if tape.low(k) not in _MOVES or tape.low(k - 1) == "which":
            continue
        if tape.low(k) in _BESIDE and k > at and tape.low(k - 1) not in HAVE:
            continue
        if tape.low(k) in _COME and tape.low(k + 1) != "to":
            continue
        last = _goal(tape, tape.skip(k + 1, 1, _FURTHER))
        group = tape.group(last)
        if group is None or group.shape != "number" or group.others:
            continue
        high = group.count.high
        if tape.low(last - 1) in ("from", "by") and high is not None:
            # "from 12 to 15" reads like a range.
            yield bare_mention(tape, harm, k, replace(group, count=Count(high, high)), last=last)
        elif tape.low(k) in _BEYOND:
            least = replace(group, count=Count(group.count.low, None))
            yield bare_mention(tape, harm, k, least, last=last)
        else:
            yield mention(tape, harm, [last], k)
        return
