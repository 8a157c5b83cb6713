"""Verbs of harm in a run that share their people: "shot and killed", "shot to death".

Not "left six dead and injuring about 180": the second verb has people of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.casualties.lexicon import ADVERBS, BE, Form, Harm
from checker.casualties.tape import Tape

_JOINS = ADVERBS | frozenset(", and or then &".split())
# "feared drowned": nobody knows yet.
FEARED = frozenset("feared presumed believed thought".split())


@dataclass(frozen=True, slots=True)
class Chain:
    """A run of verbs, the items `first` to `last`; no harm where it lumps two together."""

    first: int
    last: int
    forms: frozenset[Form]
    harm: Harm | None


def chain_at(tape: Tape, at: int) -> Chain:
    """The run that starts with the verb at `at`."""
    last = at
    while True:
        after = tape.skip(last + 1, 1, _JOINS)
        if after == last + 1 and tape.low(after) == "to" and tape.low(after + 1) == "death":
            last = after + 1
            continue
        verb = tape.verb(last)
        new_clause = verb is not None and verb.form == "adjective" and tape.low(last + 1) == ","
        if tape.verb(after) is None or (new_clause and after > last + 1):
            break
        if _parts_ways(tape, last, after):
            break
        last = after
    verbs = [verb for k in range(at, last + 1) if (verb := tape.verb(k)) is not None]
    words = [tape.low(k) for k in range(at, last + 1)]
    return Chain(at, last, frozenset(v.form for v in verbs), _harm({v.harm for v in verbs}, words))


def _parts_ways(tape: Tape, last: int, after: int) -> bool:
    """Whether the next verb takes people of its own: "left six dead and injuring about 180"."""
    one, other = tape.verb(last), tape.verb(after)
    if one is None or other is None:
        return False
    if one.harm == "missing" and {tape.low(k) for k in range(last + 1, after)} & FEARED:
        # "twelve are missing and feared drowned".
        return True
    if other.form == "intransitive" and one.form == "participle" and after == last + 1:
        # "two of the three people shot died".
        return True
    if {one.harm, other.harm} != {"killed", "injured"}:
        return False
    if one.form == other.form and tape.low(tape.skip(last - 1, -1)) not in BE:
        # "rockets killed and injured five": a count of both together.
        return False
    joined = {tape.low(k) for k in range(last + 1, after)} & {"and", ","}
    return bool(joined) and tape.group(tape.skip(after + 1, 1)) is not None


def _harm(harms: set[Harm], words: list[str]) -> Harm | None:
    """What a run of verbs says; None where it lumps the dead and the wounded together."""
    if {"fatally", "mortally"} & set(words):
        return "killed"
    if "or" in words and len(harms) > 1:
        return None
    if words[-1] == "death" or "killed" in harms:
        return None if "injured" in harms and words[-1] != "dead" else "killed"
    order: tuple[Harm, ...] = ("injured", "captured", "missing")
    return next((harm for harm in order if harm in harms), "hit")
