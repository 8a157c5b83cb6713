"""Harm told by wounds and care: "suffered burns", "taken to hospital", "in critical condition"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.casualties.lexicon import BE, Harm
from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, mention, unreal
from checker.casualties.subjects import subject_of
from checker.casualties.tape import BREAKS, Tape

_GOT = frozenset(
    "suffered suffering sustained received receiving sustaining suffer nursing nursed"
    " experienced developed".split()
)
_WOUNDS = frozenset("wound wounds injury injuries burns".split())
# Wounds as well where somebody has them or is treated for them; not "pay cuts".
_SLIGHTER = frozenset(
    "cuts bruises fractures grazes lacerations concussion concussions abrasions sprains scratches"
    " inhalation bruising whiplash".split()
)
_NO_CUTS = frozenset("pay job jobs wage wages budget spending tax benefit funding power".split())
# "breathing difficulties", "trouble breathing".
_TROUBLES = frozenset("difficulty difficulties trouble problem problems distress".split())
_BROKEN = frozenset("bones bone leg legs arm arms limbs limb ribs rib hip wrist ankle neck".split())
# Who comes away with wounds has them: "escaped with cuts".
_AWAY = frozenset("away out off up".split())
_ESCAPED = frozenset(
    "escaped escape escaping came come got walked emerged survived ended hospital".split()
)
_NEEDED = frozenset("needed need needing required require requiring receiving received".split())
_NEEDS = frozenset("treatment care attention surgery stitches hospitalisation hospital".split())
_TREATED = frozenset(
    "treat treated treating treats attended attending tended tending handled handling patched"
    " admitted received saw triaged".split()
)
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

CUES = (
    _GOT
    | _WOUNDS
    | _SLIGHTER
    | _CARE
    | _SENT
    | _NEEDED
    | _TREATED
    | {"condition", "stretchers", "breathing"}
)
_READ = CUES | {"with", "had", "has"}


def by_treatment(tape: Tape) -> Iterator[Mention]:
    """The mentions that wounds and care make in one sentence; care alone is only a hint."""
    for at, item in enumerate(tape.items):
        if item.low not in _READ or not tape.plain(at) or unreal(tape, at):
            continue
        if item.low in _TREATED and (treated := _treats(tape, at)):
            yield from treated
        elif item.low in _SENT:
            yield from _sent(tape, at)
        elif item.low == "with" and _wounds_ahead(tape, at):
            away = _away(tape, at)
            yield from _hurt(tape, away, _wounds(tape, at), far=away < at)
        elif _needs_care(tape, at) or (item.low == "stretchers" and tape.low(at - 1) == "on"):
            yield from _hurt(tape, at, "injured")
        elif _left_so(tape, at):
            continue
        elif (item.low in _GOT and _wounds_ahead(tape, at)) or _had_wounds(tape, at):
            yield from _hurt(tape, at, _wounds(tape, at))
        elif _treated_for(tape, at):
            yield from _hurt(tape, at, "injured")
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
        if _wound(tape, k) or (group is not None and group.harm):
            return True
    return False


def _wound(tape: Tape, at: int) -> bool:
    """Whether a wound is told at `at`: "cuts", "a broken arm"."""
    low = tape.low(at)
    if low in _SLIGHTER:
        return tape.low(at - 1) not in _NO_CUTS
    if low in _TROUBLES:
        return "breathing" in (tape.low(at - 1), tape.low(at + 1))
    return low in _WOUNDS or (low in _BROKEN and tape.low(at - 1) in ("broken", "fractured"))


def _left_so(tape: Tape, at: int) -> bool:
    """Whether it is told of people without a number: "killing four and leaving many more
    suffering"."""
    if tape.low(at) != "suffering":
        return False
    before = range(at - 1, max(-1, at - _WOUNDS_AHEAD), -1)
    k = next((k for k in before if tape.low(k) in ("leaving", "left") or tape.group(k)), None)
    return k is not None and tape.group(k) is None


def _away(tape: Tape, at: int) -> int:
    """Where "came away" starts before the "with" at `at`; `at` where there is none."""
    k = at - 1 if tape.low(at - 1) in _AWAY else at
    return k - 1 if tape.low(k - 1) in _ESCAPED else at


def _needs_care(tape: Tape, at: int) -> bool:
    """Whether it reads "needed medical care for injuries", "required hospital treatment"."""
    if tape.low(at) not in _NEEDED:
        return False
    ahead = [tape.low(k) for k in range(at + 1, at + 6)]
    care = next((n for n, low in enumerate(ahead) if low in _NEEDS), None)
    if care is None or any(low in ("for", "of", "after", ".") for low in ahead[:care]):
        return False
    return _for_wounds(tape, at + 1 + care)


def _for_wounds(tape: Tape, at: int) -> bool:
    """Whether wounds are told behind "for" or "with" within sight of `at`."""
    for k in range(at + 1, at + 1 + _WOUNDS_AHEAD):
        if tape.low(k) in BREAKS or tape.low(k) in (",", "or", "and"):
            return False
        if tape.low(k) in ("for", "with"):
            return _wounds_ahead(tape, k)
    return False


def _treated_for(tape: Tape, at: int) -> bool:
    """Whether it reads "were treated for burns", "in hospital with burns"."""
    low = tape.low(at)
    if low in _CARE:
        # Whoever is still treated is one of more.
        still = "still" in (tape.low(at - 1), tape.low(at - 2))
        return not still and tape.low(tape.skip(at - 1, -1)) in BE and _for_wounds(tape, at)
    return False


def _treats(tape: Tape, at: int) -> list[Mention]:
    """Reads "doctors treated 12 people for burns", "had attended to 63 injured people"."""
    k = at + 2 if tape.low(at + 1) in ("to", "up") else at + 1
    group = tape.group(k)
    if group is None or group.shape != "number" or group.count.low == 0:
        return []
    if tape.low(tape.skip(at - 1, -1)) in BE:
        return []
    members = listed_right(tape, k)
    if "injured" in group.harm or _for_wounds(tape, members[-1]):
        return [mention(tape, "injured", members, at)]
    return []


def _had_wounds(tape: Tape, at: int) -> bool:
    """Whether it reads "had serious injuries", "had difficulty breathing"."""
    if tape.low(at) not in ("had", "has"):
        return False
    troubled = any(tape.low(k) in _TROUBLES and _wound(tape, k) for k in (at + 1, at + 2))
    return troubled or tape.low(at + 2) in _WOUNDS


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
