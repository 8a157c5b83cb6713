"""The people on the left of a verb: who was killed, in "12 people in the bus were killed"."""

from __future__ import annotations

from collections.abc import Mapping, Set

from checker.casualties.lexicon import ADVERBS, BE, GROUPS, HARMS, HAVE, PREPOSITIONS
from checker.casualties.listed import listed_left
from checker.casualties.people import Group
from checker.casualties.tape import BREAKS, Tape, light

# How far to the left a verb looks for its people, in items.
_SIGHT = 20
# How far behind a preposition the people may stand that it describes ("a man in the car with ...").
_ATTACHED = 10
# How near a noun that is no known word for people must stand to be people ("3 bandmates died").
_BESIDE = 4
# ", which was on patrol, " stands between people and their verb.
_RELATIVE = frozenset("which where whose".split())
_WHILE = frozenset("when while as after before where".split())
NOT = ADVERBS - BE
_COLLECTIVE = frozenset("family couple pair trio duo police".split())
# "deaths of six, including a child, and left three wounded": a verb with people of its own.
_LEFT = frozenset("left leaves leaving".split())
_DASHES = frozenset("- – —".split())
_NO_LENDERS: Mapping[int, list[int]] = {}


def subject_of(
    tape: Tape,
    at: int,
    *,
    far: bool = True,
    subjects: Mapping[int, list[int]] = _NO_LENDERS,
    taken: Set[int] = frozenset(),
) -> list[int]:
    """Items of the list of people on the left of the word at `at`; empty where there are none.

    Unless `far`, only words without weight may stand between. Verbs on the way lend their own
    subject (`subjects`, by item); people that an earlier verb took as its object (`taken`) are
    passed over unless "who" follows them.
    """
    k, closed = at - 1, False
    while k >= max(0, at - _SIGHT):
        if tape.group(k) is not None:
            found, k = _people(tape, k, at, taken)
            if found:
                return found
            continue
        if tape.verb(k) is not None:
            if k in subjects:
                return subjects[k]
            if not taken:
                return []
        if tape.low(k) in _RELATIVE and tape.low(k - 1) == "," and closed:
            k -= 2
            continue
        closed = closed or tape.low(k) == ","
        if tape.low(k) in _WHILE and not closed and (found := _who(tape, k, at)):
            return found
        if (tape.low(k) in BREAKS and tape.low(k) != "that") or (not far and not light(tape, k)):
            return []
        k -= 1
    return []


def _who(tape: Tape, k: int, at: int) -> list[int]:
    """The people of "six men who were on the bridge when it fell are missing", whose verb stands
    at `at` and whose "when" at `k`."""
    verb = tape.verb(at)
    if verb is None or verb.form != "adjective" or tape.low(tape.skip(at - 1, -1, NOT)) not in BE:
        return []
    for n in range(k - 1, max(0, k - _SIGHT), -1):
        if tape.low(n) in BREAKS - {"that"} or tape.low(n) == "," or tape.verb(n) is not None:
            return []
        group = tape.group(n)
        if group is not None and tape.low(n + 1) in ("who", "that"):
            return listed_left(tape, n) if group.shape == "number" else []
    return []


def _people(tape: Tape, k: int, at: int, taken: Set[int]) -> tuple[list[int], int]:
    """The list that ends with the group at `k`, or none and the item to go on from."""
    group = tape.group(k)
    assert group is not None
    if group.shape == "name" and k < at - 1 and _noun_follows(tape, k + 1):
        return [], k - 1
    if unknown_noun(group) and k < at - _BESIDE:
        return [], k - 1
    if group.count.low > 1 and group.shape == "number" and _one_person(tape, at, group):
        return [], k - 1
    members = listed_left(tape, k)
    before = members[0] - 1
    if k in taken and not {"who", "that"} & {tape.low(k + 1), tape.low(k + 2)}:
        return [], before - 1 if tape.verb(before) is not None else before
    lead = tape.low(before)
    if group.shape == "name" and lead == "the":
        # "three climbers from the Czech Republic": no person.
        return [], before - 1
    counted = tape.group(before - 1)
    if lead in _DASHES and _adds_up(tape, counted, members):
        return [before - 1], k
    if tape.low(k + 1) in ("who", "that") and k + 2 >= at - 3:
        return ([k] if tape.low(k + 2) == "was" else members), k
    if lead == "among" and k == at - 1:
        return members, k
    included = _included(tape, before)
    if included is not None and group.shape == "number" and _told_before(tape, included):
        # "two were killed, including the suspect, and six others were injured".
        return [k], k
    if included is not None:
        return [], included - 1
    if lead == "to" and tape.low(before - 1) == "addition":
        return members, k
    besides = lead == "with" and tape.low(before - 1) == "," and group.shape == "number"
    if k == at - 1 and besides:
        # ", with 50 people killed": told by itself, not of those before.
        return members, k
    if k == at - 1 and lead in ("of", "as") and _told_by_verb(tape, k, counted):
        return members, k
    attached = (lead in PREPOSITIONS or lead == "as") and _more_left(tape, before)
    # "one of three people hit" are three; "one of three people hit has died" is one.
    one_of = lead == "of" and counted is not None and tape.low(at - 1) in BE | HAVE
    if attached or one_of:
        return [], before - 1
    if tape.low(k + 1) == "who" and tape.low(k + 2) in ("was", "is", "has", "had"):
        return [k], k
    return members, k


def _told_by_verb(tape: Tape, at: int, before: Group | None) -> bool:
    """Whether the participle behind the group at `at` tells of it, and not of those before it.

    "One of the seven people killed" tells of seven; "father of 5 killed" of one.
    """
    group = tape.group(at)
    if group is None or group.others or group.head in _COLLECTIVE:
        return False
    if group.shape == "single":
        # "the brother of the woman killed".
        return tape.low(at) == "the" and before is not None and before.shape == "single"
    if group.shape != "number":
        return False
    several = group.count.high is None or group.count.high > 1
    definite = tape.low(at) in ("the", "all", "those", "these")
    return several and (definite or before is None or before.shape in ("number", "plural"))


def some_of(tape: Tape, members: list[int]) -> list[int]:
    """The people that the next verb speaks of: "one" in "one of three people hit has died"."""
    first = members[0]
    counted = tape.group(first - 2)
    if tape.low(first - 1) == "of" and counted is not None and counted.shape == "number":
        return [first - 2]
    return members


def unknown_noun(group: Group | None) -> bool:
    """Whether a counted noun is no known word for people: "killed 3 drummers", "hit 3 poles"."""
    return group is not None and group.shape == "number" and group.of not in GROUPS


def _one_person(tape: Tape, at: int, group: Group) -> bool:
    """Whether the verb is of one: "one victim of the crash that hurt five people has died"."""
    auxiliary = tape.skip(at - 1, -1)
    return tape.low(auxiliary) in ("was", "is", "has") and group.head not in _COLLECTIVE


def _adds_up(tape: Tape, counted: Group | None, members: list[int]) -> bool:
    """Whether a list tells the people of the number before it: "two - a man and a boy - died"."""
    told = [g.count.low for n in members if (g := tape.group(n)) is not None]
    return counted is not None and counted.shape == "number" and counted.count.low == sum(told)


def _noun_follows(tape: Tape, at: int) -> bool:
    """Whether a capitalised run only describes the next word: "Santo Domingo civil defence"."""
    low = tape.low(at)
    return low.isalpha() and not light(tape, at) and low not in PREPOSITIONS | BREAKS


def _included(tape: Tape, at: int) -> int | None:
    """Where "including" stands before a list that ends at `at`: "four, including a clerk and"."""
    for k in range(at, max(-1, at - _ATTACHED), -1):
        if tape.low(k) in ("including", "includes"):
            return k
        if tape.low(k) in _LEFT:
            return None
        if tape.verb(k) is not None or tape.low(k) in BREAKS:
            return None
    return None


def _told_before(tape: Tape, at: int) -> bool:
    """Whether the harm of those who are listed from "including" at `at` on is told before it."""
    for k in range(at - 1, max(-1, at - _BESIDE - 2), -1):
        if tape.verb(k) is not None or tape.low(k) in HARMS:
            return True
    return False


def _more_left(tape: Tape, at: int) -> bool:
    """Whether people stand before the preposition at `at`, in the same clause."""
    for k in range(at - 1, max(-1, at - _ATTACHED), -1):
        if tape.group(k) is not None:
            return True
        if tape.verb(k) is not None or tape.low(k) in BREAKS or tape.low(k) == "said":
            return False
    return False
