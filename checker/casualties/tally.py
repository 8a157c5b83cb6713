"""Victims told one by one, made one entry each however often they are mentioned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.casualties.lexicon import Gender, Harm
from checker.casualties.people import Group

_SEVERITY: dict[Harm, int] = {"hit": 0, "injured": 1, "missing": 1, "captured": 1, "killed": 2}
_BABIES = frozenset("baby infant newborn toddler".split())
_GROWN = frozenset(
    "man woman father mother husband wife boyfriend girlfriend grandmother grandfather lady"
    " gentleman uncle aunt".split()
)
_SMALL = frozenset("boy girl child toddler baby infant kid newborn".split())


@dataclass(slots=True)
class Victim:
    """One person whom an article tells to have come to harm."""

    harm: Harm
    seen: int
    gender: Gender = ""
    age: int | None = None
    names: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    attacker: bool = False
    other: bool = False

    def fits(self, group: Group, harm: Harm) -> bool:
        """Whether nothing speaks against `group`, come to `harm`, being this person."""
        if {self.harm, harm} == {"killed", "injured"} and not self._pointed_at(group):
            return False
        if group.gender and self.gender and group.gender != self.gender:
            return False
        if group.age is not None and self.age is not None and group.age != self.age:
            # "20-month-old" and "1-year-old": months are rounded.
            if max(group.age, self.age) > 2:
                return False
        if group.name and self.names and not self.names & set(group.name.split()):
            return False
        if group.shape != "pronoun" and group.attacker != self.attacker:
            # Whoever "killed himself" may next be "the father" or a name, but not "a child".
            if not self.attacker or not group.known or group.head == "victim":
                return False
        if group.age is not None and group.age > 4 and self.heads & _BABIES:
            return False
        small = group.head in _SMALL and (group.age or 0) < 16
        grown = group.head in _GROWN
        return not (small and self.heads & _GROWN) and not (grown and self.heads & _SMALL)

    def _pointed_at(self, group: Group) -> bool:
        """Whether `group` names this person, or points back to somebody told before."""
        if group.shape == "pronoun" or (group.name and self.names & set(group.name.split())):
            return True
        if group.age is not None and group.age == self.age:
            return True
        return group.known and (not group.head or not self.heads or group.head in self.heads)

    def closeness(self, group: Group, harm: Harm) -> tuple[int, int]:
        """How much speaks for `group` being this person; later mentioned ones first."""
        points = 2 if harm == self.harm else 1 if self.harm == "hit" else 0
        if group.name and self.names & set(group.name.split()):
            points += 8
        if group.age is not None and group.age == self.age:
            points += 6
        if group.head and group.head in self.heads:
            points += 3
        if group.gender and group.gender == self.gender:
            points += 2
        return points, self.seen

    def take(self, group: Group, harm: Harm, seen: int) -> None:
        """Adds what a further mention says."""
        if _SEVERITY[harm] > _SEVERITY[self.harm]:
            self.harm = harm
        self.seen = seen
        self.gender = self.gender or group.gender
        self.age = group.age if self.age is None else self.age
        self.names |= {word for word in group.name.split() if len(word) > 1}
        if group.head:
            self.heads.add(group.head)
        self.attacker = self.attacker or group.attacker


class Tally:
    """The victims met so far, in order."""

    def __init__(self) -> None:
        self.victims: list[Victim] = []
        self._together: list[Victim] = []

    def together(self, victims: list[Victim]) -> None:
        """Notes people told in one breath: "they" may come next."""
        self._together = victims

    def all_of_them(self, harm: Harm, seen: int) -> None:
        """ "they died": what befell the people told together last."""
        for victim in self._together:
            if _SEVERITY[harm] > _SEVERITY[victim.harm]:
                victim.harm = harm
            victim.seen = seen

    def add(self, group: Group, harm: Harm, seen: int, apart: Iterable[Victim] = ()) -> Victim:
        """The victim that `group` speaks of, a new one if it fits nobody.

        `apart` are victims of the same sentence: somebody else, unless `group` points back.
        """
        others = list(apart)
        if group.shape == "number":
            # "five shot, one fatally. One man died": one and the same.
            others = [v for v in others if v.harm != harm]
        fitting = [
            v for v in self.victims if v.fits(group, harm) and not any(v is o for o in others)
        ]
        if not fitting and not group.others:
            # "Teen shot; boy, 15, dies": whoever was only hit so far may die in the same sentence.
            pair = {"hit", "killed"}
            fitting = [v for v in others if v.fits(group, harm) and {v.harm, harm} == pair]
        if group.others and not group.known:
            # "another wounded" of the headline comes again in the text.
            fitting = [v for v in fitting if v.other or v.closeness(group, harm)[0] >= 8]
        if group.shape == "pronoun":
            fitting = [v for v in self.victims if v.fits(group, harm)]
        if fitting:
            if group.shape == "pronoun":
                victim = max(fitting, key=lambda v: v.seen)
            else:
                victim = max(fitting, key=lambda v: v.closeness(group, harm))
            victim.take(group, harm, seen)
            return victim
        victim = Victim(harm, seen, other=group.others)
        victim.take(group, harm, seen)
        self.victims.append(victim)
        return victim
