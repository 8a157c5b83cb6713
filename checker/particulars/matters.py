"""How two facts about amounts relate."""

from __future__ import annotations

from checker.particulars.ages import OF, one_body
from checker.particulars.amounts import meet, read
from checker.particulars.prison import OF as TERM
from checker.particulars.prison import same_term
from checker.particulars.tallies import TALLIES, same_tally
from checker.types import Fact, Relation

# Years that two ages of one person may be apart without one being wrong.
BIRTHDAY = 1


def same_amount(one: Fact, two: Fact) -> Relation:
    """Whether one amount fits both statements; silent between units of different kinds."""
    if one.of.startswith(OF) and two.of.startswith(OF):
        return _same_age(one, two)
    if one.of != two.of:
        return "silent"
    if one.of == TERM:
        return "agree" if same_term(str(one.value), str(two.value)) else "conflict"
    if one.of in TALLIES:
        return "agree" if same_tally(str(one.value), str(two.value)) else "conflict"
    if _by_house(one) != _by_house(two):
        return "silent"
    left, right = read(str(one.value)), read(str(two.value))
    if left is None or right is None:
        return "silent"
    fits = meet(left, right)
    return "silent" if fits is None else "agree" if fits else "conflict"


def _by_house(fact: Fact) -> bool:
    """Whether homes are counted: "1,200 families", of five or six people each."""
    return str(fact.value).endswith((" families", " households", " homes", " houses"))


def _same_age(one: Fact, two: Fact) -> Relation:
    """Ages of one person; a year more or less may be a birthday."""
    if not one_body(one.of.removeprefix(OF), two.of.removeprefix(OF)):
        return "silent"
    years = [int(str(fact.value).split()[0]) for fact in (one, two)]
    if years[0] == years[1]:
        return "agree"
    return "conflict" if abs(years[0] - years[1]) > BIRTHDAY else "silent"
