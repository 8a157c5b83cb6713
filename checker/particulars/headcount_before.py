"""The deed that the words before a number of people tell of.

"rounded up 46", "took 33 workers into detention", "on board the launch were 45 people", "the number
of displaced stands at 31,000"; not "could rescue 400", nor "called for the release of 40".
"""

from __future__ import annotations

import re

from checker.particulars.deed_words import JOBS
from checker.particulars.headcount_groups import Group, Tape
from checker.particulars.headcount_words import (
    AT_END,
    AT_SEA,
    BOARDED,
    CLAUSE,
    COMES_TO,
    CUTS,
    DOES,
    DONE,
    DOUBTFUL,
    ENDS,
    LIGHT,
    PASSIVE,
    PLURAL,
    PUT,
    STATE,
    SUM,
    SUM_NOUNS,
    SUM_OF,
    TO,
    WISHES,
)

# Characters before a number in which what it is the number of stands.
_SIGHT = 110


def acted_on(tape: Tape, group: Group) -> str | None:
    """ "rounded up at least 12 fans", "the release of 40 prisoners", "axes 55"."""
    if group.before < 0:
        return None
    end = tape.words[group.before].end
    for size in range(4):
        i = group.before - size
        if i < 0 or not tape.word(i)[0].isalpha():
            break
        low = tape.low
        found = None
        if group.head in JOBS:
            if CUTS.fullmatch(low, tape.start(i), end):
                found = "layoff"
        else:
            match = TO.fullmatch(low, tape.start(i), end)
            found = match.lastgroup if match else None
        if found is None:
            continue
        if not group.head and not ENDS.match(low, tape.words[group.last - 1].end):
            return None
        planned = found == "layoff" and tape.word(i - 1) == "would"
        if (_doubted(tape, i) and not planned) or _is_done(tape, i) or _asked_for(tape, i):
            return None
        if found == "arrest" and tape.word(i).startswith("pick") and AT_SEA.search(tape.low):
            return "rescue"
        return found
    return None


def _doubted(tape: Tape, verb: int) -> bool:
    """Whether a verb tells of what may be: "could rescue 400", "did not arrest"."""
    return not DOUBTFUL.isdisjoint(tape.word(i) for i in (verb - 1, verb - 2))


def _asked_for(tape: Tape, noun: int) -> bool:
    """Whether a deed is only wished for: "called for the release of 40 prisoners"."""
    return not WISHES.isdisjoint(tape.word(i) for i in range(noun - 4, noun))


def _is_done(tape: Tape, verb: int) -> bool:
    """Whether the verb before a number is a passive, and the number no object of it."""
    if tape.word(verb).endswith("ing") or tape.word(verb - 1) == "to":
        return False
    return not PASSIVE.isdisjoint(tape.word(i) for i in (verb - 1, verb - 2)) and (
        tape.word(verb) not in ("arrests", "arrest", "release", "return", "evacuation", "loss")
    )


def put(tape: Tape, group: Group) -> str | None:
    """ "took 33 workers into detention", "put 31 pupils from the school in hospital"."""
    if group.before < 0:
        return None
    verb = tape.words[group.before]
    if tape.word(group.before) in ("out", "back", "some"):
        verb = tape.words[max(0, group.before - 1)]
    deeds = [name for name, light in LIGHT.items() if light.fullmatch(verb.low)]
    if not deeds or _doubted(tape, group.before) or _asked_for(tape, group.before):
        return None
    deeds.sort(key=lambda name: name != "rescue")
    for i in range(group.last, min(group.last + 9, len(tape.words))):
        word = tape.word(i)
        if word in CLAUSE or word in ".;:" or word == "and" or word in PLURAL:
            return None
        for name in deeds:
            if PUT[name].match(tape.low, tape.start(i)):
                return name
    return None


def boarded(tape: Tape, group: Group) -> str | None:
    """ "On board the launch were 45 people"."""
    if group.before < 0 or tape.word(group.before) not in ("were", "was", "are"):
        return None
    start = tape.words[group.before].end + 1
    return "boarding" if BOARDED.search(tape.low, 0, start) else None


def summed(tape: Tape, group: Group) -> str | None:
    """ "The number of displaced stands at 31,000", "job losses will total 400"."""
    if group.before < 0 or not AT_END.match(tape.low, tape.words[group.last - 1].end):
        return None
    start = tape.words[group.before].end + 1
    link = COMES_TO.search(tape.low, max(0, start - 24), start)
    if link is None:
        return None
    for head in SUM.finditer(tape.low, max(0, start - _SIGHT), link.start()):
        if re.search(r"[.;]", tape.low[head.end() : link.start()]):
            continue
        if head["bare"]:
            if link[0] in (", ", "of ", "at "):
                continue
            found = SUM_NOUNS.match(tape.low, head.start())
            if found:
                return found.lastgroup
            continue
        what = SUM_OF.match(tape.low, head.end())
        begin = what.end() if what else head.end()
        for pattern in (SUM_NOUNS, DONE, STATE, DOES):
            found = pattern.match(tape.low, begin)
            if found:
                return found.lastgroup
    return None
