"""Words by which two outlets call the same people: "miners" and "workers", "residents" and
"villagers"."""

from __future__ import annotations

import re

from checker.types import Fact

# Whoever is one of a line may be called any other of it.
_LIKE = (
    "villagers residents locals inhabitants townspeople townsfolk islanders",
    "workers miners employees labourers laborers colleagues staff colliers builders quarrymen"
    " staffers workmen",
    "passengers travellers travelers commuters tourists holidaymakers pilgrims vacationers",
    "fans supporters spectators",
    "children pupils schoolchildren youngsters kids",
    "students pupils schoolchildren",
    "crew sailors seamen crewmen mariners seafarers fishermen",
    "soldiers troops servicemen personnel",
    "protesters demonstrators marchers rioters",
    "inmates prisoners detainees",
    "migrants refugees passengers",
)
# Of these all or nearly all are men, as a report may call them.
_MANLY = frozenset("miners labourers laborers colliers quarrymen workmen crew sailors seamen"
                   " crewmen fishermen soldiers troops workers".split())  # fmt: skip
_KIN: dict[str, frozenset[int]] = {
    word: frozenset(k for k, line in enumerate(_LIKE) if word in line.split())
    for line in _LIKE
    for word in line.split()
}
_WORD = re.compile(r"[a-z]+")


def same_people(left: Fact, right: Fact) -> bool:
    """Whether the words of two figures may mean one group of people as a whole.

    "Eight miners died" and "six workers were killed" do; whoever says "people" may count others
    as well.
    """
    if left.of == right.of:
        return True
    one, two = _called(left), _called(right)
    if any(_KIN[a] & _KIN[b] for a in one for b in two):
        return True
    return _men_of(left, two) or _men_of(right, one)


def _called(fact: Fact) -> frozenset[str]:
    """The words of the figure that stand in a line."""
    return frozenset(word for word in _WORD.findall(fact.text.lower()) if word in _KIN)


def _men_of(fact: Fact, others: frozenset[str]) -> bool:
    return fact.of == "men" and not others.isdisjoint(_MANLY)
