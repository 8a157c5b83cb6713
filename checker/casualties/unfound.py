"""Missing people told by the search for them: "two have still not been found", "the whereabouts of
six are unknown", "divers were searching for four others"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.casualties.lexicon import ADVERBS, BE, HAVE, NEGATIONS
from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, mention
from checker.casualties.subjects import subject_of
from checker.casualties.tape import Tape

_FOUND = frozenset("found located traced reached recovered rescued".split())
_AUXILIARIES = BE | HAVE | ADVERBS | frozenset("could yet still be been to so far by".split())
# "The bodies of two have not been found": those are dead.
_REMAINS = frozenset("body bodies corpse corpses remains dead victims".split())
_UNKNOWN = frozenset("unknown unclear unconfirmed".split())
_SEARCHING = frozenset("searching looking searched combing".split())
# Police search for suspects as well; these do not.
_SEARCHERS = frozenset(
    "rescuers divers rescue coastguard lifeboats lifeboat navy firefighters helicopters volunteers"
    " crews guard searchers".split()
)
# How far to the left of a search those who search stand, in items.
_SIGHT = 10

# What nobody knows of the missing, and what there is none of.
_LOST = frozenset("whereabouts fate".split())
_TRACES = frozenset("trace traces sign".split())
_HUNTS = frozenset("search searches hunt hunts".split())
CUES = _FOUND | _SEARCHING | _LOST | _TRACES | _HUNTS | {"heard", "sought"}


def by_search(tape: Tape) -> Iterator[Mention]:
    """The mentions that the search for people makes in one sentence."""
    for at in range(len(tape.items)):
        low = tape.low(at)
        if low in _FOUND or (low == "heard" and tape.low(at + 1) == "from"):
            yield from _not_found(tape, at)
        elif low in _LOST:
            yield from _unknown(tape, at)
        elif low in _TRACES and tape.low(at - 1) in ("no", "without", "any"):
            if tape.low(at + 1) == "of":
                yield from _counted(tape, at + 2, at)
        elif low in _SEARCHING and tape.low(at + 1) == "for":
            yield from _searched_for(tape, at)
        elif low in _HUNTS and tape.low(at + 1) == "for" and _rescue_at_work(tape):
            yield from _counted(tape, at + 2, at)
        elif low == "sought" and tape.low(at - 1) == "being" and _rescue_at_work(tape):
            people = subject_of(tape, at - 1, far=False)
            if people:
                yield from _counted(tape, people[0], at)


def _not_found(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "have still not been found", "are yet to be located", "had not been heard from"."""
    k, denied = at - 1, False
    while k >= 0 and (tape.low(k) in _AUXILIARIES or tape.low(k) in NEGATIONS):
        negated = tape.low(k) in NEGATIONS
        yet_to = tape.low(k) in ("yet", "still") and tape.low(k + 1) == "to"
        denied, k = denied or negated or yet_to, k - 1
    if not denied or k == at - 1 or tape.low(at + 1) in ("guilty", "alive", "any", "dead"):
        return
    people = subject_of(tape, k + 1, far=False)
    groups = [g for n in people if (g := tape.group(n)) is not None]
    if groups and not any(g.harm or g.head in _REMAINS or g.attacker for g in groups):
        yield mention(tape, "missing", people, at)


def _unknown(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the whereabouts of six fishermen are unknown"."""
    if tape.low(at + 1) != "of" or tape.group(at + 2) is None:
        return
    people = listed_right(tape, at + 2)
    ahead = [tape.low(k) for k in range(people[-1] + 1, people[-1] + 6)]
    if _UNKNOWN & set(ahead) or ("not" in ahead and "known" in ahead):
        yield mention(tape, "missing", people, at)


def _searched_for(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "rescuers were searching for four people"; police who do may be after suspects.

    "We are still looking for four," a rescuer says.
    """
    before = {tape.low(k) for k in range(max(0, at - _SIGHT), at)}
    told = tape.low(at - 1) == "still" and "police" not in before and _rescue_at_work(tape)
    if before & _SEARCHERS or told:
        yield from _counted(tape, at + 2, at)


def _rescue_at_work(tape: Tape) -> bool:
    """Whether the sentence names people who rescue."""
    return any(item.low in _SEARCHERS for item in tape.items)


def _counted(tape: Tape, at: int, cue: int) -> Iterator[Mention]:
    """The number of people at `at` as missing, where no attackers and no dead are sought."""
    group = tape.group(at)
    if group is None or group.shape != "number":
        return
    if not (group.attacker or group.harm or group.head in _REMAINS):
        yield mention(tape, "missing", listed_right(tape, at), cue)
