"""People told of without a verb of their own: "14 died in the hall and 20 at the station", "14 were
hurt on Monday, nine of them by gunfire"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.casualties.lexicon import PEOPLE
from checker.casualties.mention import Mention, mention, offsets
from checker.casualties.people import Group
from checker.casualties.tape import BREAKS, Tape

_AT_PLACE = frozenset("at in on near outside inside aboard".split())
_PAUSES = frozenset(", - – — (".split())
_ENDS = BREAKS | frozenset(", and".split())
_JOINS = frozenset("and ,".split())
# "20 in hospital", "three in critical condition", "two at the scene": no scene of its own.
_NO_SCENE = frozenset(
    "hospital hospitals clinic clinics critical serious stable intensive custody large sea all"
    " surgery total jail prison addition scene spot arrival".split()
)
# Words behind the preposition among which the scene is named.
_SCENE_SIGHT = 3


def with_elided(tape: Tape, found: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence, and those of further scenes told with the same verb.

    All of them are parts: each counts the people of its own scene. The first one is the whole
    where the others tell it apart: "nine died, six in the hall and three at the gate".
    """
    told: list[Mention] = []
    for one in found:
        first = _item_from(tape, one.end)
        some = [] if one.parts or one.weak else _some_of_them(tape, _behind(tape, one, first))
        one = replace(one, parts=(*one.parts, *some))
        scenes = [] if one.weak or one.count.high == 0 else _scenes(tape, first)
        told.append(replace(one, part=True) if scenes and not _sum_of(tape, one, scenes) else one)
        told += [mention(tape, one.harm, [k], k, part=True) for k in scenes]
    return told


def _sum_of(tape: Tape, one: Mention, scenes: Sequence[int]) -> bool:
    """Whether the scenes together have as many as the first number counts."""
    return sum(g.count.low for k in scenes if (g := tape.group(k)) is not None) == one.count.low


def _item_from(tape: Tape, end: int) -> int:
    """The first item behind the offset `end` of the sentence."""
    return next((k for k in range(len(tape.items)) if offsets(tape, k)[0] >= end), len(tape.items))


def _behind(tape: Tape, one: Mention, first: int) -> int:
    """The first item behind the people and the verb of a mention, which itself may end with some
    of its people: "killing 27 people, 23 of them children"."""
    last = _item_from(tape, tape.tokens[one.groups[-1].last - 1].end)
    return first if any(tape.verb(k) is not None for k in range(last, first)) else last


def _some_of_them(tape: Tape, at: int) -> list[Group]:
    """The first ", nine of them by gunfire" from `at` on, where no verb tells their own fate."""
    for k in range(at, len(tape.items)):
        group = tape.group(k)
        if tape.verb(k) is not None or tape.low(k) in BREAKS:
            return []
        if group is None or group.shape != "number":
            continue
        if not (group.part and not group.bare and tape.low(k - 1) in _PAUSES):
            return []
        ends = (n for n in range(k + 1, len(tape.items)) if tape.low(n) in _ENDS)
        rest = range(k + 1, next(ends, len(tape.items)))
        if any(tape.verb(n) is not None for n in rest):
            return []
        return [replace(group, of=_who(tape, k))]
    return []


def _who(tape: Tape, at: int) -> str:
    """Of whom the "23 of them" at `at` are: "23 of them children"."""
    word = tape.tokens[tape.items[at].last - 1].low
    following = tape.group(at + 1)
    if word in PEOPLE:
        return PEOPLE[word].of
    return following.of if following is not None and following.shape == "plural" else "people"


def _scenes(tape: Tape, at: int) -> list[int]:
    """Bare numbers from `at` on, each with a place of its own: "in the hall and 20 at the gate".

    None where a verb of harm follows, to which they would belong, or where "and" does not end
    their list.
    """
    found: list[int] = []
    placed = ended = False
    for k in range(at, len(tape.items)):
        group = tape.group(k)
        if tape.verb(k) is not None:
            return []
        if tape.low(k) in BREAKS:
            break
        if group is not None and group.shape == "number":
            bare = group.bare and not group.part and tape.low(k - 1) in _JOINS
            if not (placed and bare and _at_scene(tape, k + 1)):
                break
            found.append(k)
            ended = ended or tape.low(k - 1) == "and"
        placed = placed or _at_scene(tape, k)
    return found if ended else []


def _at_scene(tape: Tape, at: int) -> bool:
    """Whether a place follows: "at the station", "in Tolma", not "in critical condition"."""
    if tape.low(at) not in _AT_PLACE:
        return False
    return not any(tape.low(k) in _NO_SCENE for k in range(at + 1, at + 1 + _SCENE_SIGHT))
