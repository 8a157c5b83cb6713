"""How many of the dead, hurt or abducted were of which kind, where their whole number agrees.

"44 pupils, 26 girls and 18 boys" beside "44 pupils, all of them girls"; "three soldiers and five
civilians" beside "five soldiers and three civilians".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from checker.casualties.numbers import NUMERALS
from checker.facts.casualty import KINDS
from checker.opposites.ends import fact_of
from checker.opposites.parts import of_two_parties
from checker.opposites.rivals import first_rivals, pair_of
from checker.opposites.victims import APART, KIND_OF, VICTIMS
from checker.types import Claim, Count, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

_NUMBER = rf"(?:\d[\d,]*|an?|{'|'.join(sorted(NUMERALS, key=len, reverse=True))})"
_PLURALS = sorted(KIND_OF, key=len, reverse=True)
_SINGULARS = {
    word: KIND_OF[plural]
    for plural in _PLURALS
    for word in (plural, plural.removesuffix("s"), plural.replace("men", "man"))
}
_PART = (
    rf"(?P<n{{0}}>{_NUMBER}) (?:[a-z-]+ ){{{{0,2}}}}?"
    rf"(?P<k{{0}}>{'|'.join(sorted(_SINGULARS, key=len, reverse=True))})"
)
# "26 girls and 18 boys", "two teachers, a soldier and four children".
_SPLIT = re.compile(
    rf"\b{_PART.format(1)}(?:, {_PART.format(2)})?,? and {_PART.format(3)}\b", re.IGNORECASE
)
_ALL = re.compile(
    rf"\b(?P<n>{_NUMBER}) (?:[a-z-]+ ){{0,3}}?[a-z]+,? all(?: of them| of whom)?(?: were)?"
    rf" (?:[a-z-]+ )?(?P<k>{'|'.join(_PLURALS)})\b",
    re.IGNORECASE,
)
# Of some of them, of others as well, or of no sure number.
_OPEN = re.compile(
    r"(?i)\b(?:including|among|at least|about|around|nearly|almost|some|other|another|further|more"
    r"|initially|at first|earlier|so far|not|if|may|might|were expected|feared|believed)\b"
)


@dataclass(frozen=True, slots=True)
class _Split:
    """A sentence's number of each kind, and of all of them."""

    claim: Claim
    fact: Fact
    kinds: Mapping[str, int]

    @property
    def whole(self) -> int:
        """How many they were together."""
        return sum(self.kinds.values())


def rival_splits(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """For two articles of one day and surely one event, the first two splits of one number that
    cannot both be right."""
    for event in events:
        for left, right in first_rivals(event, scene, _read, _rivals):
            yield pair_of(event.id, rule, left, right)


def _read(told: Sequence[Claim]) -> list[_Split]:
    text = [claim for claim in told if claim.story and claim.span.field == "text"]
    harmed = {
        fact.value.low
        for claim in text
        for fact in claim.facts
        if fact.kind in KINDS and isinstance(fact.value, Count)
    }
    found = [split for claim in text for split in _splits(claim)]
    # "Those taken are 26 girls and 18 boys": where no harm is read, the other article has it.
    return [split for split in found if split.whole in harmed] if harmed else found


def _splits(claim: Claim) -> Iterator[_Split]:
    if claim.stance == "denies":
        return
    for match in _SPLIT.finditer(claim.text):
        parts = [(_kind(match[f"k{i}"]), _value(match[f"n{i}"])) for i in "123" if match[f"k{i}"]]
        kinds = dict(parts)
        if len(kinds) == len(parts) and all(kinds.values()) and not _open(claim, match):
            yield _Split(claim, fact_of(claim, *match.span(), VICTIMS), kinds)
    for match in _ALL.finditer(claim.text):
        if (number := _value(match["n"])) and not _open(claim, match):
            told = fact_of(claim, *match.span(), VICTIMS)
            yield _Split(claim, told, {_kind(match["k"]): number})


def _open(claim: Claim, match: re.Match[str]) -> bool:
    return _OPEN.search(claim.text, max(0, match.start() - 40), match.end()) is not None


def _kind(noun: str) -> str:
    return _SINGULARS[noun.lower()]


def _value(number: str) -> int:
    plain = number.replace(",", "").lower()
    if plain in ("a", "an"):
        return 1
    return int(plain) if plain.isdigit() else NUMERALS.get(plain, 0)


def _rivals(one: Sequence[_Split], two: Sequence[_Split]) -> Iterator[tuple[_Split, _Split]]:
    for left, right in product(one, two):
        if left.whole == right.whole and left.whole > 1 and _apart(left.kinds, right.kinds):
            if not of_two_parties(left.claim, right.claim):
                yield left, right


def _apart(one: Mapping[str, int], two: Mapping[str, int]) -> bool:
    """Whether two splits of one number cannot both be right."""
    if set(one) == set(two):
        return one != two and _exclusive(one)
    # All of them of one kind, of which some of the others cannot be.
    for whole, parts in ((one, two), (two, one)):
        if len(whole) == 1 and set(whole) < set(parts):
            (kind,) = whole
            return any(frozenset((kind, other)) in APART for other in set(parts) - {kind})
    return False


def _exclusive(kinds: Iterable[str]) -> bool:
    """Whether nobody is of two of the kinds."""
    return all(frozenset(p) in APART for p in product(kinds, kinds) if p[0] != p[1])
