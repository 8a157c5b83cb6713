"""One person with two fates on one day: shot dead and held in jail, convicted and cleared.

The two sentences need no words in common. What is needed is that they tell of one person, and
that neither article tells of both fates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from checker.opposites.charges import other_charge, several_counts
from checker.opposites.ends import fact_of
from checker.opposites.ends_apart import courts_apart
from checker.opposites.parts import of_two_parties
from checker.opposites.persons import People, Person, same_person
from checker.opposites.rivals import first_rivals, pair_of
from checker.opposites.states import CULPRIT, EXCLUDE, HELD, State, states_in
from checker.types import Claim, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

OF_LIFE: frozenset[State] = frozenset({"dead", "alive"})
VERDICTS: frozenset[State] = frozenset({"convicted", "cleared", "hung"})
# What is said and decided at a trial, count by count.
OF_TRIALS: frozenset[State] = VERDICTS | {"admits", "denies"}
_DOER = re.compile(CULPRIT)
_NOW = re.compile(r"is |remains |being ")
# "The former treasurer of the club was found guilty": one who is told of by name elsewhere.
_DESCRIBED = re.compile(
    r"(?:[A-Z][A-Z .,]+ [-–—] )?(?:The|An?) (?!(?:jury|court|judge|panel|case|trial)\b)"
    r"(?:(?!(?:who|whose|and|or|as|when|after)\b)[\w’'-]+ ){1,9}"
)
_BESIDE = re.compile(
    r"(?i)\b(?:brothers?|sisters?|wife|husband|sons?|daughters?|father|mother|partner|friend"
    r"|accomplice|colleague|deputy|aide|associate|second|third|other|another|his|her|their|its)\b"
)
# A matter of life and liberty, as what a fact is of.
FATE = "fate"


@dataclass(frozen=True, slots=True)
class Fate:
    """What a sentence says became of somebody."""

    claim: Claim
    fact: Fact
    state: State
    person: Person
    surely: bool


def rival_fates(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """For two articles of one day and surely one event, the first two fates that one person
    cannot both have had."""
    for event in events:
        for left, right in first_rivals(event, scene, _read, _rivals):
            yield pair_of(event.id, rule, left, right)


def fates_apart(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """Inside one article, the one who did it killed in one sentence and in jail in another."""
    for event in events:
        for name, told in event.by_article().items():
            article = scene.articles[name]
            people = _people(told)
            if not _DOER.search(people.text) or not people.alone:
                continue
            if not scene.may_meet(article, article):
                continue
            fates = [f for f in fates_in(people) if f.surely and f.person.culprit]
            dead = [f for f in fates if f.state == "dead"]
            # "was arrested" may be of long before, as a shooter's record is told.
            held = [f for f in fates if f.state in HELD and _NOW.match(f.fact.text)]
            if dead and held:
                yield pair_of(event.id, rule, dead[0], held[0])


def _read(told: Iterable[Claim]) -> tuple[People, list[Fate]]:
    people = _people(told)
    return people, fates_in(people)


def _people(told: Iterable[Claim]) -> People:
    return People([claim for claim in told if claim.story and claim.span.field == "text"])


def fates_in(people: People) -> list[Fate]:
    """What an article says became of those in it."""
    found = []
    for index, claim in enumerate(people.told):
        for one in states_in(claim.text):
            whose = (
                people.at(index, one.whom) if one.whom else people.subject(index, one.start)
            ) or Person(open=one.state in VERDICTS and _is_described(claim.text[: one.start]))
            if one.state in OF_LIFE and whose == Person():
                whose = people.introduced(index) or people.posted(index, one.start)
            # Of two who are named, a verdict is on the one who is tried.
            if one.state in VERDICTS and not whose.names and whose.age is None:
                whose = people.defendant or whose
            # Where one did it, the one who is held is he.
            if one.state in HELD and people.alone and (whose.names or whose.open):
                whose = replace(whose, culprit=True)
            told = claim.stance in ("asserts", "relays") or one.state == "denies"
            surely = one.surely and told
            found.append(
                Fate(claim, fact_of(claim, one.start, one.end, FATE), one.state, whose, surely)
            )
    return found


def _is_described(before: str) -> bool:
    """Whether a sentence opens with one person by what he is, and nobody beside another."""
    return _DESCRIBED.fullmatch(before) is not None and _BESIDE.search(before) is None


def _rivals(
    one: tuple[People, Sequence[Fate]], two: tuple[People, Sequence[Fate]]
) -> Iterator[tuple[Fate, Fate]]:
    for left, right in product(one[1], two[1]):
        if not (left.surely and right.surely):
            continue
        if frozenset((left.state, right.state)) not in EXCLUDE:
            continue
        if of_two_parties(left.claim, right.claim):
            continue
        # What a magistrate refused, the high court may grant.
        if courts_apart(left.claim.text, right.claim.text):
            continue
        if {left.state, right.state} <= OF_TRIALS and (
            other_charge((left.claim, left.fact), (right.claim, right.fact))
            or any(several_counts(people.text) for people, _ in (one, two))
        ):
            continue
        if not (
            same_person(left.person, right.person, one[0], two[0])
            or _one_trial(left, right, one[0], two[0])
        ):
            continue
        if not _tells(one[1], left, right.state) and not _tells(two[1], right, left.state):
            yield left, right


def _one_trial(left: Fate, right: Fate, in_left: People, in_right: People) -> bool:
    """Whether both verdicts are on the only accused, whom one names and the other article knows."""
    if not {left.state, right.state} <= VERDICTS or not (in_left.alone and in_right.alone):
        return False
    if left.person.open and right.person.open:
        return not in_left.accused.isdisjoint(in_right.accused)
    return any(
        known.person.names in article.names
        and not other.person.names
        and (other.person.open or other.person.age)
        and known.person.age in (None, other.person.age)
        for known, other, article in ((left, right, in_right), (right, left, in_left))
    )


def _tells(fates: Sequence[Fate], own: Fate, other: State) -> bool:
    """Whether an article tells of the other fate as well, of that person or of nobody known."""
    return any(
        fate.state == other
        and (
            not fate.person.names
            or not own.person.names
            or fate.person.names[-1] == own.person.names[-1]
        )
        and (fate.person != Person() or not own.person.names)
        for fate in fates
        if fate is not own
    )
