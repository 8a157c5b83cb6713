"""What one article tells of how matters ended, and with which sentences.

"Parliament passes the levy bill": a sentence with the end "passed" of the matter "bill". An article
leaves the matter at that where no sentence of it names another end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.opposites.endings import MATTERS, Ending, Matter, endings_in
from checker.opposites.ends import fact_of
from checker.types import Claim, Fact


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of an article with an end that it tells of."""

    claim: Claim
    fact: Fact
    ending: Ending


@dataclass(frozen=True)
class Article:
    """What one article tells, and the ends in it, sentence by sentence."""

    told: Sequence[Claim]
    text: str
    endings: tuple[Told, ...]

    def ends(self, matter: str) -> set[str]:
        """The ends of a matter that the article names at all."""
        return {one.ending.end for one in self.endings if one.ending.matter == matter}


def read_of(told: Sequence[Claim]) -> Article:
    """An article with the ends that its sentences tell of."""
    text = " ".join(claim.text for claim in told)
    matters = matters_of(text)
    return Article(told, text, tuple(one for claim in told for one in endings_told(claim, matters)))


def matters_of(text: str) -> tuple[Matter, ...]:
    """The matters that a text may be about."""
    return tuple(matter for matter in MATTERS if matter.may_be_of(text))


def endings_told(claim: Claim, matters: tuple[Matter, ...]) -> Iterator[Told]:
    """The ends that a sentence tells of, of some matters."""
    if not claim.story or (claim.stance in ("predicts", "doubts") and claim.said_by is None):
        return
    for ending in endings_in(claim.text, matters):
        fact = fact_of(claim, ending.start, ending.stop, f"ending {ending.matter}")
        yield Told(claim, fact, ending)
