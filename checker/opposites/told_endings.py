"""What one article tells of how matters ended, and with which sentences.

"Parliament passes the levy bill": a sentence with the end "passed" of the matter "bill". An article
leaves the matter at that where no sentence of it names another end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.opposites.endings import MATTERS, Ending, endings_in
from checker.opposites.ends import fact_of
from checker.types import Claim, Fact


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of an article's head with an end that it tells of."""

    claim: Claim
    fact: Fact
    ending: Ending


@dataclass(frozen=True)
class Article:
    """What one article tells, and the ends in its head and anywhere in it."""

    told: Sequence[Claim]
    text: str
    head: tuple[Told, ...]

    def ends(self, matter: str) -> set[str]:
        """The ends of a matter that the article names at all."""
        return {one.ending.end for one in self.head if one.ending.matter == matter}


def read_of(told: Sequence[Claim]) -> Article:
    """An article with the ends that its sentences tell of."""
    text = " ".join(claim.text for claim in told)
    return Article(told, text, tuple(one for claim in told for one in endings_told(claim, text)))


def endings_told(claim: Claim, article: str = "") -> Iterator[Told]:
    """The ends that a sentence tells of, of the matters that its article may be about."""
    if not claim.story or (claim.stance in ("predicts", "doubts") and claim.said_by is None):
        return
    for ending in endings_in(claim.text):
        matter = next(one for one in MATTERS if one.name == ending.matter)
        if not matter.may_be_of(article or claim.text):
            continue
        fact = fact_of(claim, ending.start, ending.stop, f"ending {ending.matter}")
        yield Told(claim, fact, ending)
