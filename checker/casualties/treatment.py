"""Harm told by wounds and care: "suffered burns", "taken to hospital", "in critical condition"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.casualties.lexicon import BE, Harm
from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, mention, unreal
from checker.casualties.subjects import subject_of
from checker.casualties.tape import Tape

_GOT = frozenset(
    "suffered suffering sustained received receiving sustaining suffer nursing nursed".split()
)
_WOUNDS = frozenset("wound wounds injury injuries burns".split())
_CARE = frozenset(
    "hospitalized taken transported rushed airlifted flown treated recovering admitted".split()
)
# Of these it matters where to: "taken to the station", "sent for questioning".
_MOVED = frozenset("taken transported rushed flown treated".split())
_CLINICS = frozenset(
    "hospital hospitals medical center centre clinic trauma surgery treatment hospital's er"
    " infirmary wounds injuries scene health critical gunshot injury".split()
)
_UNHURT = frozenset("uninjured unharmed unhurt unscathed precaution precautionary".split())
_SENT = frozenset("put puts putting sent sends sending".split())
_CONDITIONS = frozenset("critical serious stable good fair grave".split())
_AFTER_RECOVERING = frozenset(["from", "in", "at", "after", ",", ".", ""])
# How far ahead the wounds, and the hospital, may stand: in items and in words.
_WOUNDS_AHEAD, _CLINIC_AHEAD = 6, 14

CUES = _GOT | _WOUNDS | _CARE | _SENT | {"condition"}
_READ = CUES | {"with", "had", "has"}


def by_treatment(tape: Tape) -> Iterator[Mention]:
    """The mentions that wounds and care make in one sentence; care alone is only a hint."""
    for at, item in enumerate(tape.items):
        if item.low not in _READ or not tape.plain(at) or unreal(tape, at):
            continue
        if item.low in _SENT:
            yield from _sent(tape, at)
        elif item.low == "with" and _wounds_ahead(tape, at):
            yield from _hurt(tape, at, _wounds(tape, at), far=False)
        elif (item.low in _GOT and _wounds_ahead(tape, at)) or _had_wounds(tape, at):
            yield from _hurt(tape, at, _wounds(tape, at))
        elif _cared_for(tape, at) or (item.low == "condition" and tape.low(at - 1) in _CONDITIONS):
            yield from _hurt(tape, at, "injured", light=True)


def _hurt(
    tape: Tape, at: int, harm: Harm, *, far: bool = True, light: bool = False
) -> Iterator[Mention]:
    subject = subject_of(tape, at, far=far)
    if subject:
        yield mention(tape, harm, subject, at, light=light)


def _wounds(tape: Tape, at: int) -> Harm:
    """What the wounds ahead say: injuries are survived, of shots and wounds one may have died."""
    ahead = {tape.low(k) for k in range(at + 1, at + 1 + _WOUNDS_AHEAD)}
    if ahead & {"fatal", "mortal"}:
        return "killed"
    return "hit" if ahead & {"wound", "wounds", "gunshot"} else "injured"


def _sent(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "sent three people to the hospital"."""
    ahead = {tape.low(k) for k in range(at + 2, at + 6)}
    if tape.group(at + 1) is not None and ahead & {"hospital", "hospitals"}:
        yield mention(tape, "injured", listed_right(tape, at + 1), at, light=True)


def _wounds_ahead(tape: Tape, at: int) -> bool:
    for k in range(at + 1, at + 1 + _WOUNDS_AHEAD):
        group = tape.group(k)
        if tape.low(k) in _WOUNDS or (group is not None and group.harm):
            return True
    return False


def _had_wounds(tape: Tape, at: int) -> bool:
    """Whether it reads "had serious injuries"."""
    return tape.low(at) in ("had", "has") and tape.low(at + 2) in _WOUNDS


def _cared_for(tape: Tape, at: int) -> bool:
    """Whether it reads "was taken to the hospital", "is recovering"; not "taken into custody"."""
    low = tape.low(at)
    if low not in _CARE:
        return False
    if tape.low(tape.skip(at - 1, -1)) not in BE:
        return low == "recovering" and tape.low(at + 1) in _AFTER_RECOVERING
    if low not in _MOVED:
        return True
    if any(token.low in _UNHURT for token in tape.tokens):
        return False
    last = tape.items[at].last
    ahead = [token.low for token in tape.tokens[last : last + _CLINIC_AHEAD]]
    return not _CLINICS.isdisjoint(ahead) and "custody" not in ahead[:2]
