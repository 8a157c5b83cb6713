"""Missing people told by the search for them: "two have still not been found", "the whereabouts of
six are unknown", "divers were searching for four others"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.casualties.lexicon import ADVERBS, BE, HAVE, NEGATIONS
from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, mention
from checker.casualties.subjects import subject_of
from checker.casualties.tape import BREAKS, Tape

_FOUND = frozenset("found located traced reached recovered rescued seen".split())
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
_UNDER_WAY = (BE - {"get", "got"}) | frozenset(
    "underway way began begun started launched resumed continued continues continuing on".split()
)
# How far to the left of a search those who search stand, in items.
_SIGHT = 10

# What nobody knows of the missing, and what there is none of.
_LOST = frozenset("whereabouts fate".split())
_TRACES = frozenset("trace traces sign".split())
_HUNTS = frozenset("search searches hunt hunts".split())
# Who does not come back: "five of the divers never surfaced".
_BACK = frozenset("surfaced resurfaced surface resurface return returned reappeared".split())
_VEHICLES = frozenset(
    "plane aircraft jet airliner helicopter seaplane airplane boat vessel ship trawler yacht dinghy"
    " ferry canoe raft submarine submersible kayak tugboat tug freighter minibus bus bomber glider"
    " balloon coaster barge".split()
)
_OVERDUE = frozenset("missing disappeared vanished overdue lost".split())
CUES = (
    _BACK
    | _OVERDUE
    | {"nowhere", "find"}
    | _FOUND
    | _SEARCHING
    | _LOST
    | _TRACES
    | _HUNTS
    | {"heard", "sought", "word", "contact"}
)


def by_search(tape: Tape) -> Iterator[Mention]:
    """The mentions that the search for people makes in one sentence."""
    for at in range(len(tape.items)):
        low = tape.low(at)
        if low == "heard" and tape.low(at + 1) in ("from", "of") and _nobody(tape, at):
            yield from _counted(tape, at + 2, at)
        elif low in _FOUND or (low == "heard" and tape.low(at + 1) == "from"):
            yield from _not_found(tape, at)
        elif low in _LOST:
            yield from _unknown(tape, at)
        elif low in _TRACES and tape.low(at - 1) in ("no", "without", "any"):
            if tape.low(at + 1) == "of":
                yield from _counted(tape, at + 2, at)
            else:
                yield from _of_whom(tape, at)
        elif low in _BACK:
            yield from _not_back(tape, at)
        elif low in _OVERDUE:
            yield from _aboard(tape, at)
        elif low == "nowhere":
            yield from _nowhere(tape, at)
        elif low == "find" and tape.low(at - 1) == "to":
            yield from _to_find(tape, at)
        elif low in ("word", "contact"):
            yield from _no_word(tape, at)
        elif low in _SEARCHING and tape.low(at + 1) == "for":
            yield from _searched_for(tape, at)
        elif low in _HUNTS and tape.low(at + 1) == "for" and _rescue_at_work(tape):
            yield from _counted(tape, at + 2, at)
        elif low in _HUNTS:
            yield from _search_is_for(tape, at)
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
    if tape.low(at) == "seen" and tape.low(at + 1) not in ("since", "again", "or"):
        return
    if not denied or k == at - 1 or tape.low(at + 1) in ("guilty", "alive", "any", "dead"):
        return
    # "was washed overboard and has not been recovered"; by "found" alone many a thing is meant.
    joined = tape.low(k) in ("and", "but", "who", "which") and tape.low(k - 1) != ","
    people = subject_of(tape, k + 1, far=joined and tape.group(k - 1) is None)
    groups = [g for n in people if (g := tape.group(n)) is not None]
    if groups and not any(g.harm or g.head in _REMAINS or g.attacker for g in groups):
        yield mention(tape, "missing", people, at)


def _nobody(tape: Tape, at: int) -> bool:
    """Whether nobody has heard: "nobody has heard from", "nothing was heard from"."""
    k = tape.skip(at - 1, -1, ADVERBS | BE | HAVE)
    group = tape.group(k)
    return tape.low(k) == "nothing" or (group is not None and group.count.high == 0)


def _no_word(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "there was no word from six sailors", "contact was lost with six sailors"."""
    none = (
        tape.low(at) == "word" and tape.low(at - 1) == "no" and tape.low(at + 1) in ("from", "of")
    )
    lost = tape.low(at) == "contact" and "lost" in {tape.low(k) for k in range(at - 2, at + 3)}
    if none:
        yield from _counted(tape, at + 2, at)
    elif lost:
        k = next((k for k in range(at + 1, at + 4) if tape.low(k) == "with"), None)
        if k is not None and tape.group(k + 1) is not None:
            yield from _counted(tape, k + 1, at)


def _of_whom(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "of the other six there is no trace"."""
    k = tape.skip(at - 1, -1, BE | HAVE | frozenset(("no", "there", "any", ",", "not")))
    if tape.low(k - 1) == "of" and tape.low(at - 1) == "no" and (k < 2 or tape.plain(k - 2)):
        yield from _counted(tape, k, at)


def _not_back(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "five divers never surfaced", "have not resurfaced"; who does not return is missing
    only where they are searched for."""
    if "surf" not in tape.low(at) and not _searched(tape):
        return
    k = at - 1
    failed = tape.low(k) == "to" and tape.low(k - 1) in ("failed", "fail", "yet")
    denied = failed
    k = k - 2 if failed else k
    while k >= 0 and (tape.low(k) in _AUXILIARIES | {"did"} or tape.low(k) in NEGATIONS):
        denied, k = denied or tape.low(k) in NEGATIONS, k - 1
    people = subject_of(tape, k + 1, far=False) if denied else []
    if people and (group := tape.group(people[0])) is not None and group.shape == "number":
        yield mention(tape, "missing", people, at)


def _searched(tape: Tape) -> bool:
    """Whether the sentence tells of a search or of rescuers."""
    return any(i.low in _HUNTS | _SEARCHING for i in tape.items) or _rescue_at_work(tape)


def _nowhere(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "nine are nowhere to be found"."""
    if [tape.low(k) for k in range(at + 1, at + 4)] == ["to", "be", "found"]:
        people = subject_of(tape, at, far=False)
        if people:
            yield from _counted(tape, people[0], at)


def _to_find(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "teams still have 37 people to find"."""
    have = tape.low(at - 3) in HAVE and "still" in (tape.low(at - 4), tape.low(at - 2))
    if have and tape.group(at - 2) is not None:
        yield from _counted(tape, at - 2, at)


def _search_is_for(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the search in the snow is for ten people", "a search began for two anglers"."""
    for k in range(at + 1, min(len(tape.items), at + _SIGHT)):
        if tape.low(k) in BREAKS or tape.group(k) is not None:
            return
        if tape.low(k) == "for" and tape.low(k - 1) in _UNDER_WAY:
            if "police" not in {i.low for i in tape.items}:
                yield from _counted(tape, k + 1, at)
            return


def _aboard(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "a plane carrying six people is missing", "the boat vanished with ten on board"."""
    vehicle = next((k for k in range(at - 1, max(-1, at - 14), -1) if _vehicle(tape, k)), None)
    if vehicle is None:
        return
    between = range(vehicle + 1, at)
    if any(tape.low(k) in BREAKS for k in between):
        return
    if tape.low(at) == "lost" and tape.low(at - 1) not in BE:
        return
    ahead = range(at + 1, min(len(tape.items), at + 3))
    for k in (*between, *ahead):
        if tape.low(k) in ("with", "carrying") and tape.group(k + 1) is not None:
            others = [n for n in between if n > k + 1 and tape.group(n) is not None]
            if not others:
                yield from _counted(tape, k + 1, at)
            return


def _vehicle(tape: Tape, at: int) -> bool:
    """Whether a boat or a plane is told at `at`, and nothing that only describes the next word."""
    if tape.low(at) not in _VEHICLES:
        return False
    return tape.low(at - 1) != "the" or tape.low(at + 1) in (*BE, *HAVE, "with", "carrying")


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
    gone = _OVERDUE & {tape.low(at + 3), tape.low(at + 4) if tape.low(at + 3) == "still" else ""}
    if before & _SEARCHERS or told or gone:
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
