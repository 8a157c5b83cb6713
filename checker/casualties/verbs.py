"""Harm told by a verb: "killed 12", "12 were shot dead", "two dead", "killed himself"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from checker.casualties.lexicon import ADVERBS, BE, Form, Gender, Harm
from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, bare_mention, mention, unreal
from checker.casualties.numbers import NUMERALS
from checker.casualties.people import ONE, Group
from checker.casualties.subjects import some_of, subject_of, unknown_noun
from checker.casualties.tape import BREAKS, Tape
from checker.types import Count

SELF = frozenset("himself herself themselves itself self".split())
_GENDERS: dict[str, Gender] = {"himself": "m", "herself": "f"}
_JOINS = ADVERBS | frozenset(", and or then &".split())
# Behind "shot", not in the passive: something that is no person was shot or hit.
# "the hardest hit towns": no blow.
_HARD = frozenset("hardest hard worst badly heavily".split())
_THEN = frozenset("and , then before later finally".split())
_THING_AHEAD = frozenset("his her their the a an that this several its".split())
# "the gun shot", "a warning shot": a noun.
_SHOT_NOUN = frozenset(
    "a the gun single first warning fatal this that each every long head".split()
)
_FIRED_BEFORE = frozenset("fired firing heard fire with just".split())
_FIRED_AFTER = frozenset("was rang fired went that from and into".split())
# "two remain hospitalized": of more who were.
_REMAIN = frozenset("remain remains remained".split())
# "either dead or arrested", "dead or alive".
_OR_ELSE = frozenset("arrested alive captured detained fled jailed in under".split())
# "a professionally executed boarding", "captured the town".
_DONE_TO_THINGS = frozenset(
    "executed captured captures capturing seized seizes seizing snatched snatches snatching".split()
)
# "Three paintings vanished" as well as people.
_GONE = frozenset("disappeared disappear disappears vanished vanish vanishes".split())
# "to treat those injured", "those killed were" count nobody.
_WHOEVER = frozenset("those anyone everyone anybody everybody whoever".split())
# What one may be missing from without being lost.
_SQUADS = frozenset(
    "squad team side line-up lineup roster eleven xi game match training tour list ballot photo"
    " photograph meeting summit debate vote parliament class work".split()
)
# A bare number this high may be a year.
_YEARLIKE = 1000
# Longest phrase between those whom something left so and "missing", in items.
_PHRASE = 7
_FEARED = frozenset("feared presumed believed thought".split())
_GERUNDS = frozenset("shooting stabbing killing".split())
_ADJECTIVES = _GERUNDS | frozenset("missing dead slain deceased".split())


@dataclass(slots=True)
class _Reading:
    """What earlier verbs of the sentence took: subjects by verb, and items that are objects."""

    tape: Tape
    subjects: dict[int, list[int]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def subject(self, at: int, far: bool = True) -> list[int]:
        return subject_of(self.tape, at, far=far, subjects=self.subjects, taken=self.taken)


@dataclass(frozen=True, slots=True)
class _Chain:
    """Verbs in a run that share their people: "shot and killed", "shot to death"."""

    first: int
    last: int
    forms: frozenset[Form]
    harm: Harm | None


def by_verb(tape: Tape) -> Iterator[Mention]:
    """The mentions that the verbs of one sentence make."""
    reading = _Reading(tape)
    at = 0
    while at < len(tape.items):
        if tape.verb(at) is None:
            at += 1
            continue
        chain = _chain(tape, at)
        if not unreal(tape, at):
            yield from _told(reading, chain)
        at = chain.last + 1


def _chain(tape: Tape, at: int) -> _Chain:
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
    return _Chain(at, last, frozenset(v.form for v in verbs), _harm({v.harm for v in verbs}, words))


def _parts_ways(tape: Tape, last: int, after: int) -> bool:
    """Whether the next verb takes people of its own: "left six dead and injuring about 180"."""
    one, other = tape.verb(last), tape.verb(after)
    if one is None or other is None:
        return False
    if one.harm == "missing" and {tape.low(k) for k in range(last + 1, after)} & _FEARED:
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


def _told(reading: _Reading, chain: _Chain) -> Iterator[Mention]:
    tape, at, harm = reading.tape, chain.first, chain.harm
    if harm is None:
        yield from _neither(reading, chain)
        return
    if tape.low(at - 1) == "the" and tape.group(at - 1) is None:
        yield from _among(tape, at, harm)
        return
    if tape.low(at - 1) in _WHOEVER and tape.low(at - 2) != "among":
        return
    if tape.low(at - 1) in ("a", "an") and tape.group(at - 1) is None:
        # "a wounded corporal": whoever that is.
        return
    if tape.low(chain.last + 1) == "or" and tape.low(chain.last + 2) in _OR_ELSE:
        return
    if tape.low(at - 1) == "of" and tape.low(at - 2) in ("number", "count", "tally", "and"):
        return
    after = tape.skip(chain.last + 1, 1)
    if tape.low(after) in SELF:
        yield _to_oneself(reading, at, after, harm)
        return
    if _describes(tape, chain, after):
        return
    before = tape.skip(at - 1, -1, ADVERBS | frozenset({"and"}))
    passive = tape.low(before) in BE or "intransitive" in chain.forms
    if not passive and _takes(tape, chain, after):
        members = listed_right(tape, after)
        reading.taken.update(members)
        harm = _outcome(tape, members[-1] + 1, harm)
        if tape.low(after) not in ("he", "she", "they") and not (
            (harm == "hit" or tape.low(at) in _DONE_TO_THINGS) and unknown_noun(tape.group(after))
        ):
            yield mention(tape, harm, members, at, object=True)
            yield from _and_oneself(tape, members[-1] + 1, harm)
        return
    relative = tape.low(before) in ("who", "that", "which") and "participle" in chain.forms
    if chain.forms <= {"active"} or (relative and not passive) or _no_person(tape, chain, passive):
        return
    if not passive and tape.low(at) in _DONE_TO_THINGS and tape.group(at - 1) is None:
        return
    far = "adjective" not in chain.forms or passive or _left_so(tape, at)
    far = far or tape.low(tape.skip(at - 1, -1)) in ("went", "gone", "go")
    subject = reading.subject(at, far=far)
    if harm == "missing" and subject and _not_lost(tape, chain, subject[0]):
        return
    things = harm == "hit" or tape.low(at) in _DONE_TO_THINGS or tape.low(at) in _GONE
    if things and any(unknown_noun(tape.group(k)) for k in subject):
        return
    if any(len(group.harm) > 1 for k in subject if (group := tape.group(k)) and group.count.high):
        # "13 casualties" says neither how many died nor how many were hurt.
        return
    if subject and not _fired(tape, subject, chain):
        reading.subjects[chain.last] = subject if passive else some_of(tape, subject)
        some = tape.low(before) in _REMAIN and harm != "missing"
        told = mention(tape, harm, subject, chain.last, part=some)
        feared = tape.low(chain.first - 1) in _FEARED
        yield _uncounted(told) if feared else told


def _left_so(tape: Tape, at: int) -> bool:
    """Whether it ends "left 48 residents of the delta missing"."""
    for k in range(at - 1, max(0, at - _PHRASE), -1):
        if tape.group(k) is not None:
            return tape.low(k - 1) in ("left", "leaves", "leaving", "leave")
        if tape.verb(k) is not None or tape.low(k) == "," or tape.low(k) in BREAKS:
            return False
    return False


def _not_lost(tape: Tape, chain: _Chain, first: int) -> bool:
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


def _uncounted(told: Mention) -> Mention:
    """The same of nobody or however many: of "40 feared dead" most may be found alive."""
    groups = tuple(replace(group, count=Count(0, None)) for group in told.groups)
    return replace(told, groups=groups)


def _and_oneself(tape: Tape, at: int, harm: Harm) -> Iterator[Mention]:
    """Reads on over "killed 58 people and himself", "shot his wife and then himself"."""
    itself = tape.skip(at, 1, _THEN)
    if itself > at and tape.low(itself) in SELF and tape.low(at) in ("and", ",", "before", "then"):
        item = tape.items[itself]
        group = Group(
            *(item.first, item.last, ONE, "pronoun"),
            head="self",
            gender=_GENDERS.get(item.low, ""),
            known=True,
            attacker=harm == "killed",
        )
        yield bare_mention(tape, harm, itself, group)


def _outcome(tape: Tape, after: int, harm: Harm) -> Harm:
    """What became of an object: "shot four people to death", "shot him dead"."""
    to_death = tape.low(after) == "to" and tape.low(after + 1) == "death"
    return "killed" if to_death or tape.low(after) == "dead" else harm


def _neither(reading: _Reading, chain: _Chain) -> Iterator[Mention]:
    """Reads "no one was killed or injured"; "12 were killed or injured" says neither how many."""
    subject = reading.subject(chain.first)
    group = reading.tape.group(subject[0]) if len(subject) == 1 else None
    if group is not None and group.count.high == 0:
        yield mention(reading.tape, "killed", subject, chain.last)
        yield mention(reading.tape, "injured", subject, chain.last)


def _among(tape: Tape, at: int, harm: Harm) -> Iterator[Mention]:
    """Reads "among the dead were two boys", "two were among the dead"; "the dead" counts nobody."""
    if tape.low(at - 2) != "among":
        return
    if tape.low(at + 1) in BE and tape.group(at + 2) is not None:
        yield mention(tape, harm, listed_right(tape, at + 2), at, part=True)
    elif tape.low(at - 3) in BE and (subject := subject_of(tape, at - 3, far=False)):
        yield mention(tape, harm, subject, at, part=True)


def _to_oneself(reading: _Reading, at: int, after: int, harm: Harm) -> Mention:
    """Reads "killed himself": the subject if it fits, else somebody who had done harm before."""
    tape = reading.tape
    gender = _GENDERS.get(tape.low(after), "")
    subject = reading.subject(at)
    told = [g for k in subject if (g := tape.group(k)) is not None]
    fits = all(g.count == ONE and g.gender in (gender, "") for g in told)
    if told and (fits or not gender):
        return mention(tape, harm, subject, at)
    item = tape.items[after]
    count = Count(2, None) if tape.low(after) == "themselves" else ONE
    group = Group(
        *(item.first, item.last, count, "pronoun"),
        head="self",
        gender=gender,
        known=True,
        attacker=harm == "killed",
    )
    return bare_mention(tape, harm, at, group, last=after)


def _describes(tape: Tape, chain: _Chain, after: int) -> bool:
    """Whether the verb only describes the noun behind it: "shooting victim", "missing child"."""
    at, group = chain.first, tape.group(after)
    if not chain.forms <= {"active", "adjective"} or group is None or after > at + 1:
        return False
    if tape.low(at) not in _ADJECTIVES or group.shape not in ("single", "plural"):
        return False
    if tape.tokens[group.first].low != group.head:
        return False
    return tape.low(at) not in _GERUNDS or group.attacker or group.head.startswith("victim")


def _takes(tape: Tape, chain: _Chain, after: int) -> bool:
    """Whether the group on the right is the object, and not the subject of what follows."""
    group = tape.group(after)
    if group is None or after > chain.last + 3:
        return False
    if "active" in chain.forms:
        return True
    if "participle" not in chain.forms:
        return False
    left = tape.group(tape.skip(chain.first - 1, -1))
    if left is None or left.attacker or left.shape == "pronoun":
        return True
    # "One killed three wounded", as headlines without commas have it.
    following = tape.verb(tape.skip(after + 1, 1))
    return following is None or following.form == "active"


def _no_person(tape: Tape, chain: _Chain, passive: bool) -> bool:
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


def _fired(tape: Tape, subject: list[int], chain: _Chain) -> bool:
    """Whether "one shot" is a shot: "fired one shot", "one shot was fired"."""
    group = tape.group(subject[0])
    if tape.low(chain.first) != "shot" or group is None or not group.bare:
        return False
    if subject != [chain.last - 1]:
        return False
    before, after = tape.low(subject[0] - 1), tape.low(chain.last + 1)
    return before in _FIRED_BEFORE or after in _FIRED_AFTER
