"""People who are held, in other words than "hostage": "kept 15 people prisoner", "held three at
gunpoint"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, mention, unreal
from checker.casualties.tape import BREAKS, Tape

CUES = frozenset("gunpoint knifepoint prisoner captive hostage".split())
_HELD = frozenset("held hold holding holds kept keeping took take taking".split())
# How far behind "held" the words stand that say how: "held 15 men and women in a bank captive".
_SIGHT = 9


def by_holding(tape: Tape) -> Iterator[Mention]:
    """The mentions of one sentence that tell of people who are held."""
    for at in range(len(tape.items)):
        if tape.low(at) in _HELD and tape.group(at + 1) is not None:
            yield from _held(tape, at)


def _held(tape: Tape, at: int) -> Iterator[Mention]:
    group = tape.group(at + 1)
    assert group is not None
    if group.shape != "number" or group.harm or unreal(tape, at):
        return
    members = listed_right(tape, at + 1)
    for k in range(members[-1] + 1, min(len(tape.items), members[-1] + _SIGHT)):
        if tape.low(k) in BREAKS:
            return
        # "in a bank in Alton captive": the word may be taken for the name's noun.
        if tape.tokens[tape.items[k].last - 1].low in CUES:
            yield mention(tape, "captured", members, at)
            return
