"""How sentences say that a matter ended: what they have come, and what they only name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.opposites.matters import ANY, SIDES
from checker.particulars.deeds import clause_at
from checker.types import Claim, Fact

# Before a verb these undo it, or leave it open.
_UNDONE = re.compile(
    r"(?i)\b(?:not|n't|never|no|nobody|without|if|whether|would|could|should|may|might|must|will"
    r"|plans?|planned|wants?|wanted|hop(?:es?|ed)|to be|due|set|expected|likely|asked|urged"
    r"|called|demand\w*|threaten\w*|before|until|unless|since|had|has been|previously|earlier)\b"
)
_NEGATED = re.compile(r"(?i)\b(?:not|never|no|nobody)\s$|n['’]t\s$")
_BEFORE = 40
_BORDER = 8
# Characters of what is still a sentence, and no list without full stops.
_LONGEST = 2_000
# In the clause of the verb these tell of another matter or another time.
_OTHER = re.compile(
    r"(?i)\b(?:earlier|previous(?:ly)?|similar|another|anniversary|ago|last (?:year|month|week)"
    r"|since|in the past|once|meanwhile|elsewhere|usually|initially|at first|first leg"
    r"|part(?:ly|s)?|some|most|many|half of|one of|several)\b"
)
# Verbs that sentences of denial have.
_DENYING = re.compile(r"reject|deni|refus|turn|oppos|rule|den")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a sentence says that a matter ended: on side 0 or 1; `told_so`: that it did so end."""

    claim: Claim
    fact: Fact
    matter: str
    side: int
    told_so: bool

    @property
    def told(self) -> tuple[Claim, Fact]:
        """The sentence and the words for the end."""
        return self.claim, self.fact


def ends_in(claim: Claim) -> Iterator[Ended]:
    """The ends of matters that a sentence names; `told_so` where it has one of them come."""
    if not claim.story or len(claim.text) > _LONGEST or not ANY.search(claim.text):
        return
    for matter, sides in SIDES.items():
        found = [
            (side, match)
            for side, words in enumerate(sides)
            for match in words.finditer(claim.text)
            if not _NEGATED.search(claim.text, max(0, match.start() - _BORDER), match.start())
        ]
        come = [(side, match) for side, match in found if not left_open(claim.text, match)]
        # A sentence of denial denies something else, or it denies by this very verb.
        if claim.stance == "denies":
            come = [(side, match) for side, match in come if _DENYING.match(match.group())]
        one = len({side for side, _ in come}) == 1
        for side, match in found:
            fact = fact_of(claim, *match.span(), matter)
            yield Ended(claim, fact, matter, side, one and (side, match) == come[0])


def left_open(text: str, match: re.Match[str]) -> bool:
    """Whether a verb is undone, or it is open whether it came so: "may reject", "had rejected"."""
    low, high = clause_at(text, match.start(), match.end())
    # "before it reached": the word that begins the clause counts.
    before = text[max(0, low - _BORDER, match.start() - _BEFORE) : match.start()]
    return _UNDONE.search(before) is not None or _OTHER.search(text, low, high) is not None


def fact_of(claim: Claim, start: int, end: int, matter: str) -> Fact:
    """The words at `start:end` of a sentence, as what is told of a matter."""
    words = claim.text[start:end]
    return Fact("outcome", words.lower(), words, claim.span.part(start, end), of=matter)
