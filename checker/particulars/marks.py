"""What shows, beside days and places, that two articles tell of one happening.

The event gate weighs days and places, too; where just these differ, an editor has to see from
something else that the happening is the same: a street, a time of day, the people in it, or words
that few stories use.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from checker.events import anchors
from checker.events.anchors import ages_of, streets_of
from checker.events.words import Rarity, words_of
from checker.types import Claim, Count

# Sentences after the title that say what an article is about; people and streets come later, too.
HEAD = 6
BODY = 30
# Rarity (checker.events.words, 0 to about 8) from which on a word that both heads use tells.
TELLING = 4.5
# Victims of one happening from which on two happenings hardly have as many.
MANY = 4
_HARMED = ("killed", "injured")
# "Hale, of the 900 block of Elm Street, was charged": where somebody lives.
_HOME = re.compile(r", of (?:the )?\d[\w-]* (?:block of )?[^,.;]*")


@dataclass(frozen=True, slots=True)
class Marks:
    """The people (two words and more), of them those told of with an age, streets, ages, times of
    day (minutes after midnight) and the words of the head of one article; `tolls` are how many its
    head counts as killed or injured, where few stories have as many."""

    people: frozenset[str]
    aged: frozenset[str]
    streets: frozenset[str]
    ages: frozenset[int]
    clocks: frozenset[int]
    words: frozenset[str]
    tolls: frozenset[int] = frozenset()


def head_of(told: Sequence[Claim]) -> list[Claim]:
    """The title and the first sentences, which say what an article is about."""
    return anchors.head_of(told, HEAD)


def marks_of(told: Sequence[Claim]) -> Marks:
    """The marks of the claims of one article, in order."""
    told = told[:BODY]
    return Marks(
        people=frozenset(n.lower() for c in told for n in c.names if 1 <= n.count(" ") <= 3),
        aged=frozenset(
            n.lower() for c in told if ages_of(c.text) for n in c.names if 1 <= n.count(" ") <= 3
        ),
        streets=frozenset(street for c in told for street in streets_of(_HOME.sub(",", c.text))),
        ages=frozenset(age for c in told for age in ages_of(c.text)),
        clocks=frozenset(clock for c in told for clock in anchors.clocks_of(c.text)),
        words=frozenset(word for c in head_of(told) for word in words_of(c.text)),
        tolls=frozenset(
            fact.value.low
            for c in head_of(told)
            for fact in c.facts
            if fact.kind in _HARMED and isinstance(fact.value, Count)
            if fact.value.low == fact.value.high and fact.value.low >= MANY
        ),
    )


def kinship(one: Marks, two: Marks) -> float:
    """How much shows that two articles tell of one happening: from 2 on it is plain.

    A single name may be that of a mayor or a spokesman, a single age anybody's.
    """
    rare = sum(rarity_of(word) >= TELLING for word in one.words & two.words)
    return (
        min(len(one.people & two.people), 2)
        + min(2 * len(one.streets & two.streets), 2)
        + min(len(one.ages & two.ages), 2)
        + min(len(one.clocks & two.clocks), 1)
        + min(rare / 3, 2)
    )


def same_people(one: Marks, two: Marks) -> bool:
    """Whether both tell of one victim: by name and age, or by age and street."""
    return bool(one.ages & two.ages) and bool(one.aged & two.aged or one.streets & two.streets)


def identity(one: Marks, two: Marks, agree: bool) -> float:
    """How much shows that two deeds are one, the kind of fact that differs aside: 1.5 is plain.

    A street, a toll and a person of an age are seldom shared by chance; an hour or an age may be
    that of any other shooting of the week, and so may a town or a day on which both `agree`.
    """
    persons = (one.aged & two.people) | (two.aged & one.people)
    sure = (one.streets & two.streets, one.tolls & two.tolls, persons)
    half = (one.clocks & two.clocks, one.ages & two.ages, agree)
    return sum(map(bool, sure)) + sum(map(bool, half)) / 2


def rarity_of(word: str) -> float:
    """How rare a stem is in ordinary news, whatever the corpus: 0 to about 8."""
    return _rarity()(word)


@cache
def _rarity() -> Rarity:
    """That of ordinary news, whatever the corpus."""
    return Rarity(())
