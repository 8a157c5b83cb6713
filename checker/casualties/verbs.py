"""Harm told by a verb: "killed 12", "12 were shot dead", "two dead", "killed himself"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from checker.casualties.chains import FEARED, Chain, chain_at
from checker.casualties.harmless import describes, fired, no_person, not_lost
from checker.casualties.lexicon import ADVERBS, BE, Harm
from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, mention, unreal
from checker.casualties.oneself import SELF, and_oneself, to_oneself
from checker.casualties.subjects import some_of, subject_of, unknown_noun
from checker.casualties.tape import BREAKS, Tape
from checker.types import Count

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
_OF_WHOM = frozenset(
    "of the those people persons victims who have has had been were so far".split()
)
_WHOEVER = frozenset("those anyone everyone anybody everybody whoever".split())
# Longest phrase between those whom something left so and "missing", in items.
_PHRASE = 7


@dataclass(slots=True)
class _Reading:
    """What earlier verbs of the sentence took: subjects by verb, and items that are objects."""

    tape: Tape
    subjects: dict[int, list[int]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def subject(self, at: int, far: bool = True) -> list[int]:
        return subject_of(self.tape, at, far=far, subjects=self.subjects, taken=self.taken)


def by_verb(tape: Tape) -> Iterator[Mention]:
    """The mentions that the verbs of one sentence make."""
    reading = _Reading(tape)
    at = 0
    while at < len(tape.items):
        if tape.verb(at) is None:
            at += 1
            continue
        chain = chain_at(tape, at)
        if not unreal(tape, at):
            yield from _told(reading, chain)
        at = chain.last + 1


def _told(reading: _Reading, chain: Chain) -> Iterator[Mention]:
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
    if _of_a_number(tape, at):
        return
    after = tape.skip(chain.last + 1, 1)
    if tape.low(after) in SELF:
        yield to_oneself(tape, at, after, harm, reading.subject(at))
        return
    if describes(tape, chain, after):
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
            yield from and_oneself(tape, members[-1] + 1, harm)
        return
    relative = tape.low(before) in ("who", "that", "which") and "participle" in chain.forms
    if chain.forms <= {"active"} or (relative and not passive) or no_person(tape, chain, passive):
        return
    if not passive and tape.low(at) in _DONE_TO_THINGS and tape.group(at - 1) is None:
        return
    far = "adjective" not in chain.forms or passive or _left_so(tape, at)
    far = far or tape.low(tape.skip(at - 1, -1)) in ("went", "gone", "go")
    subject = reading.subject(at, far=far)
    if harm == "missing" and subject and not_lost(tape, chain, subject[0]):
        return
    things = harm == "hit" or tape.low(at) in _DONE_TO_THINGS or tape.low(at) in _GONE
    if things and any(unknown_noun(tape.group(k)) for k in subject):
        return
    if any(len(group.harm) > 1 for k in subject if (group := tape.group(k)) and group.count.high):
        # "13 casualties" says neither how many died nor how many were hurt.
        return
    if subject and not fired(tape, subject, chain):
        reading.subjects[chain.last] = subject if passive else some_of(tape, subject)
        some = tape.low(before) in _REMAIN and harm != "missing"
        told = mention(tape, harm, subject, chain.last, part=some)
        feared = tape.low(chain.first - 1) in FEARED
        yield _uncounted(told) if feared else told


def _of_a_number(tape: Tape, at: int) -> bool:
    """Whether it is of those of whom a number is told: "the number of killed", "of people who have
    died", "and of wounded"."""
    k = at - 1
    while tape.plain(k) and k > 0 and tape.low(k) in _OF_WHOM:
        k -= 1
    if tape.low(k + 1) != "of":
        return False
    return tape.low(k) in ("number", "count", "tally") or (tape.low(k) == "and" and k == at - 2)


def _left_so(tape: Tape, at: int) -> bool:
    """Whether it ends "left 48 residents of the delta missing"."""
    for k in range(at - 1, max(0, at - _PHRASE), -1):
        if tape.group(k) is not None:
            return tape.low(k - 1) in ("left", "leaves", "leaving", "leave")
        if tape.verb(k) is not None or tape.low(k) == "," or tape.low(k) in BREAKS:
            return False
    return False


def _uncounted(told: Mention) -> Mention:
    """The same of nobody or however many: of "40 feared dead" most may be found alive."""
    groups = tuple(replace(group, count=Count(0, None)) for group in told.groups)
    return replace(told, groups=groups)


def _outcome(tape: Tape, after: int, harm: Harm) -> Harm:
    """What became of an object: "shot four people to death", "shot him dead"."""
    to_death = tape.low(after) == "to" and tape.low(after + 1) == "death"
    return "killed" if to_death or tape.low(after) == "dead" else harm


def _neither(reading: _Reading, chain: Chain) -> Iterator[Mention]:
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


def _takes(tape: Tape, chain: Chain, after: int) -> bool:
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
