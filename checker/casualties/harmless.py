"""Verbs of harm that harm nobody: "a warning shot", "missing from the squad", "fired one shot"."""

from __future__ import annotations

from checker.casualties.chains import Chain
from checker.casualties.numbers import NUMERALS
from checker.casualties.tape import Tape

# "the hardest hit towns": no blow.
_HARD = frozenset("hardest hard worst badly heavily".split())
# Behind "shot", not in the passive: something that is no person was shot or hit.
_THING_AHEAD = frozenset("his her their the a an that this several its".split())
# "the gun shot", "a warning shot": a noun.
_SHOT_NOUN = frozenset(
    "a the gun single first warning fatal this that each every long head".split()
)
_FIRED_BEFORE = frozenset("fired firing heard fire with just".split())
_FIRED_AFTER = frozenset("was rang fired went that from and into".split())
# What one may be missing from without being lost.
_SQUADS = frozenset(
    "squad team side line-up lineup roster eleven xi game match training tour list ballot photo"
    " photograph meeting summit debate vote parliament class work".split()
)
# A bare number this high may be a year.
_YEARLIKE = 1000
_GERUNDS = frozenset("shooting stabbing killing".split())
_ADJECTIVES = _GERUNDS | frozenset("missing dead slain deceased".split())


def no_person(tape: Tape, chain: Chain, passive: bool) -> bool:
    """Whether nobody is hurt: "a warning shot", "shot his weapon", "brain dead"."""
    first, last = chain.first, chain.last
    if tape.low(last) == "hit" and tape.low(last - 1) in _HARD:
        return True
    noun = tape.low(first - 1) in _SHOT_NOUN and tape.group(first - 1) is None
    if tape.low(first) == "shot" and noun:
        return True
    if tape.low(last) == "dead" and tape.low(last - 1) in ("brain", "for"):
        return True
    if passive or "participle" not in chain.forms or tape.group(last + 1) is not None:
        return False
    ahead = tape.low(last + 1)
    at_thing = tape.low(last) == "shot" and ahead == "at"
    counted = ahead.isdigit() or ahead in NUMERALS
    times = counted and tape.low(last + 2) in ("times", "time", "days", "hours")
    return at_thing or ahead in _THING_AHEAD or (counted and not times)


def fired(tape: Tape, subject: list[int], chain: Chain) -> bool:
    """Whether "one shot" is a shot: "fired one shot", "one shot was fired"."""
    group = tape.group(subject[0])
    if tape.low(chain.first) != "shot" or group is None or not group.bare:
        return False
    if subject != [chain.last - 1]:
        return False
    before, after = tape.low(subject[0] - 1), tape.low(chain.last + 1)
    return before in _FIRED_BEFORE or after in _FIRED_AFTER


def describes(tape: Tape, chain: Chain, after: int) -> bool:
    """Whether the verb only describes the noun behind it: "shooting victim", "missing child"."""
    at, group = chain.first, tape.group(after)
    if not chain.forms <= {"active", "adjective"} or group is None or after > at + 1:
        return False
    if tape.low(at) not in _ADJECTIVES or group.shape not in ("single", "plural"):
        return False
    if tape.tokens[group.first].low != group.head:
        return False
    return tape.low(at) not in _GERUNDS or group.attacker or group.head.startswith("victim")


def not_lost(tape: Tape, chain: Chain, first: int) -> bool:
    """Whether nobody is lost: "missing from the squad", "the bodies of 22 people missing"."""
    group = tape.group(first)
    if group is not None and group.bare and group.count.low >= _YEARLIKE:
        # "The chapel, built in 1641, vanished".
        return True
    if tape.low(first - 1) == "of" and tape.low(first - 2) in ("bodies", "remains"):
        return True
    if tape.low(chain.last + 1) != "from":
        return False
    return any(tape.low(k) in _SQUADS for k in range(chain.last + 2, chain.last + 6))
