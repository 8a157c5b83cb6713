"""One mention: people of one sentence said to have come to harm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.casualties.lexicon import ADVERBS, BE, HAVE, MODALS, NEGATIONS, Harm
from checker.casualties.listed import listed_right
from checker.casualties.people import Group
from checker.casualties.tape import Tape, of_them
from checker.types import Count

# Where these stand before it, a verb of harm is denied or open: "denied killing him".
_DENIED = frozenset("denied denies deny denying whether".split())
_UNDONE = frozenset(
    "attempted threatened missed nearly almost without if avoid let me us you".split()
)
_KNOWN = frozenset("known confirmed understood established found shown reported".split())
# "used a rifle to kill three people" tells of three dead; "wanted to kill" does not.
_MEANS = frozenset("used using uses".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """People of `groups` came to `harm`; `start` and `end` are offsets into the sentence.

    `parts` are groups told to be among them ("including two children"); `part` mentions are some
    of a larger number themselves ("were among the dead"). `light` mentions only hint at harm ("was
    taken to hospital"); `weak` ones only presuppose it ("the deadly attack"). `object` says that
    somebody does it to them ("shot another man": other than himself).
    """

    harm: Harm
    groups: tuple[Group, ...]
    start: int
    end: int
    parts: tuple[Group, ...] = ()
    light: bool = False
    weak: bool = False
    part: bool = False
    object: bool = False

    @property
    def count(self) -> Count:
        """All groups together; an unborn child counts or not."""
        low = sum(g.count.low for g in self.groups if not g.unborn or len(self.groups) == 1)
        low -= sum(g.count.low for g in self.parts if g.unborn and low > g.count.low)
        highs = [g.count.high for g in self.groups]
        return Count(low, None if None in highs else sum(h for h in highs if h is not None))


def mention(
    tape: Tape,
    harm: Harm,
    members: Sequence[int],
    cue: int,
    *,
    light: bool = False,
    part: bool = False,
    object: bool = False,
) -> Mention:
    """The mention of the groups at `members` (items of `tape`), told by the word at `cue`."""
    told = [g for k in members if (g := tape.group(k)) is not None]
    among = [g for g in told if g is not told[0] and of_them(tape, g)]
    groups = tuple(g for g in told if g not in among)
    start, _ = offsets(tape, min(members[0], cue))
    _, end = offsets(tape, max(members[-1], cue))
    part = part or any(tape.low(k) == "among" for k in range(members[-1] + 1, cue))
    parts = tuple(_parts(tape, max(members[-1], cue) + 1)) or tuple(_parts(tape, members[-1] + 1))
    aside = [replace(g, part=True) for k in members for g in tape.asides.get(k, ())]
    parts = parts or (*among, *aside)
    return Mention(harm, groups, start, end, parts, light=light, part=part, object=object)


def bare_mention(
    tape: Tape, harm: Harm, at: int, group: Group, *, weak: bool = False, last: int | None = None
) -> Mention:
    """A mention whose people stand in no group of the tape: the words `at` to `last` tell them."""
    start, _ = offsets(tape, at)
    _, end = offsets(tape, at if last is None else last)
    return Mention(harm, (group,), start, end, weak=weak)


def offsets(tape: Tape, at: int) -> tuple[int, int]:
    """Where the item at `at` starts and ends in its sentence."""
    item = tape.items[at]
    return tape.tokens[item.first].start, tape.tokens[item.last - 1].end


def unreal(tape: Tape, at: int) -> bool:
    """Whether the verb at `at` is only wished, feared, ordered or denied: "could have died"."""
    if any(tape.low(k) in _DENIED for k in range(max(0, at - 4), at)):
        return True
    if tape.low(at - 1) == "either":
        # "either dead or arrested".
        return True
    for k in range(at - 1, max(-1, at - 6), -1):
        if tape.group(k) is not None:
            return False
        low = tape.low(k)
        if low == "to":
            if tape.low(k - 1) in ("had", "having", "needed") or _established(tape, k):
                # "29 had to be hospitalised", "three are known to have died".
                return False
            means = any(tape.low(n) in _MEANS for n in range(max(0, k - 8), k))
            return not means and not tape.low(at).endswith("ing")
        if low in MODALS or low in NEGATIONS:
            return True
        if low.endswith("ly") and low not in _UNDONE:
            continue
        if low not in ADVERBS and low not in BE and low not in HAVE and low not in ("and", ","):
            return low in _UNDONE
    return False


def _established(tape: Tape, at: int) -> bool:
    """Whether the "to" at `at` stands behind what is known: "are now known to have drowned"."""
    return tape.low(at - 1) in _KNOWN and tape.low(at + 1) in ("have", "be")


def _parts(tape: Tape, at: int) -> Iterator[Group]:
    """Groups behind ", including" or ", among them"."""
    at = tape.skip(at, 1, frozenset(","))
    low = tape.low(at)
    if low not in ("including", "includes", "among"):
        return
    at = at + 1 if low != "among" else at + 2
    if tape.group(at) is None:
        at += 1
    if tape.group(at) is not None:
        for member in listed_right(tape, at):
            group = tape.group(member)
            if group is not None:
                yield replace(group, part=True)
