"""A group: the people that one phrase counts, names or points to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from checker.casualties.lexicon import BE, HAVE, MODALS, PREPOSITIONS, Gender, Harm
from checker.casualties.numbers import NUMERALS
from checker.types import Count

Shape = Literal["number", "single", "plural", "name", "pronoun", "none"]

ONE = Count(1, 1)
# Longest run of describing words before a noun ("three off-duty Afghan National Police officers").
REACH = 6
# Words that no noun phrase runs across.
STOP = (
    frozenset(
        'and or but , ; . : ( ) " “ ” — – who whom whose that which when where while after before'
        " as because if since until than then so both said says saying had by what how why"
        " do does did didn't doesn't don't".split()
    )
    | PREPOSITIONS
    | BE
    | HAVE
    | MODALS
)
_AGE = re.compile(r"(\d{1,3}|[a-z]+(?:-[a-z]+)?)-?(?:year|yr)s?-?(?:olds?)?(?:'s)?$")
_MONTHS = re.compile(r"(\d{1,2}|[a-z]+)-(?:month|week|day)s?-?(?:olds?)?(?:'s)?$")


@dataclass(frozen=True, slots=True)
class Group:
    """People in a sentence: tokens `first` to `last` (half-open) and what they say.

    `harm` is set where the phrase is a count of harm by itself ("12 deaths"). `part` marks "three
    of them", `others` "seven more", `known` a definite mention ("the victims", "he"). `bare`
    numbers have no noun; `owns` marks a possessive ("the boy's [death]"). An `unborn` child is
    counted by some and not by others. `nation` is whose nationals they are who
    are told by nothing else.
    """

    first: int
    last: int
    count: Count
    shape: Shape
    of: str = "people"
    head: str = ""
    attacker: bool = False
    gender: Gender = ""
    age: int | None = None
    name: str = ""
    part: bool = False
    others: bool = False
    known: bool = False
    harm: tuple[Harm, ...] = ()
    bare: bool = False
    owns: bool = False
    unborn: bool = False
    nation: str = ""


def age_of(low: str) -> int | None:
    """The age in years that a word such as "21-year-old" gives; months count as whole years."""
    found = _AGE.match(low)
    if found:
        word = found.group(1)
        return int(word) if word.isdigit() else NUMERALS.get(word)
    found = _MONTHS.match(low)
    if found and "old" in low:
        word = found.group(1)
        months = int(word) if word.isdigit() else NUMERALS.get(word, 0)
        return months // 12 if "month" in low else 0
    return None
