"""Harm told before the people who came to it: "Injured in the crash were 29 people", "Missing are
seven men", "Killed: a nurse and the pilot", "injured: 13"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.casualties.lexicon import BE, Harm
from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, mention
from checker.casualties.tape import BREAKS, Tape

_HARMS: dict[str, Harm] = {
    **dict.fromkeys(("killed", "dead"), "killed"),
    **dict.fromkeys(("injured", "wounded", "hurt"), "injured"),
    "missing": "missing",
}
# How far behind the word its people may stand: "missing after the blast at the colliery are".
_SIGHT = 14
_OPENS = frozenset(["", ".", ";", ":", '"', "“", "also", "and", "still", "—", "–"])


def by_order(tape: Tape) -> Iterator[Mention]:
    """The mentions of one sentence that tell the harm first."""
    for at, item in enumerate(tape.items):
        harm = _HARMS.get(item.low) if item.group is None else None
        if harm is not None and _summed(tape, at):
            yield mention(tape, harm, [at + 2], at)
            continue
        if harm is None or tape.low(at - 1) not in _OPENS:
            continue
        who = _behind(tape, at)
        group = tape.group(who)
        if group is None or group.harm or group.shape not in ("number", "single", "name"):
            continue
        members = listed_right(tape, who)
        if tape.verb(tape.skip(members[-1] + 1, 1)) is None:
            yield mention(tape, harm, members, at)


def _summed(tape: Tape, at: int) -> bool:
    """Whether it reads "those who were hurt, 46 in all": nobody before, the sum behind."""
    group = tape.group(at + 2)
    if tape.low(at + 1) not in (",", "-", "–", "—") or group is None or group.shape != "number":
        return False
    k = tape.skip(at - 1, -1, BE | frozenset(("who", "were")))
    if tape.low(k) not in ("those", "the", "everyone", "all"):
        return False
    words = [tape.low(n) for n in range(at + 3, at + 5)]
    return words[0] == "altogether" or words in (["in", "all"], ["all", "told"], ["in", "total"])


def _behind(tape: Tape, at: int) -> int:
    """The item at which those who came to the harm at `at` are told; -1 for none.

    In the middle of a sentence only a colon right behind the word tells: "dead: 4; injured: 13".
    """
    if tape.low(at + 1) in (":", "–", "—"):
        return at + 2
    if tape.low(at - 1) not in ("", '"', "“", "also") and at > 1:
        return -1
    for k in range(at + 1, min(len(tape.items), at + _SIGHT)):
        low = tape.low(k)
        if low == "," or (low in BREAKS - {"after", "when"} and low != ":"):
            return -1
        if tape.verb(k) is not None:
            return -1
        if low == ":" or (low in BE and low not in ("being", "been", "get", "got")):
            return tape.skip(k + 1, 1)
    return -1
