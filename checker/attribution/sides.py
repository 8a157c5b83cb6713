"""How the parties of two sentences stand to each other: at war, or one a part of the other."""

from __future__ import annotations

import re

from checker.attribution.parties import fights_for, has_own_name, party_of
from checker.types import Claim, Fact

Told = tuple[Claim, Fact]

# What an attack hits, and whose it is: "shelled government positions".
_HIT = re.compile(
    r"\b(government|regime|army|military|police|rebel|guerrilla|insurgent|militant|militia|opposition)"
    r"(?:[’']s)?\s(?:positions?|posts?|outposts?|checkpoints?|bases?|convoys?|patrols?|troops|forces"
    r"|soldiers|fighters|stations?|barracks|camps?|lines|targets|vehicles?|garrisons?|headquarters)\b",
    re.IGNORECASE,
)
# "the armed wing of", "a group linked to", "through its branch".
_PART_OF = re.compile(
    r"\b(?:wing|branch|arm|affiliate|affiliated|offshoot|unit|part|faction|splinter|ally"
    r"|allied|linked|loyal|ties|links|allegiance)\b",
    re.IGNORECASE,
)


def fire_back(left: Told, right: Told) -> bool:
    """Whether the party of one sentence is who is hit in the other, and there alone: two sides that
    shell each other do two things."""
    one, two = _hit(left), _hit(right)
    return any(
        fights_for(str(fact.value)) & fights_for(whose)
        for (_, fact), hits in ((left, two - one), (right, one - two))
        for whose in hits
    )


def _hit(told: Told) -> set[str]:
    """The sides that a sentence names as those who are hit."""
    claim, fact = told
    start, end = fact.span.start - claim.span.start, fact.span.end - claim.span.start
    return {
        match[1].lower()
        for match in _HIT.finditer(claim.text)
        if match.end() <= start or match.start() >= end
    }


def part_of(left: Told, right: Told) -> bool:
    """Whether one sentence tells that its party belongs to that of the other: "its armed wing"."""
    return any(
        _PART_OF.search(claim.text) and names(claim.text, other)
        for (claim, _), (_, other) in ((left, right), (right, left))
    )


def both_claim(left: Told, right: Told) -> bool:
    """Whether two groups claim an act: who does is a party, whatever its name looks like."""
    return all(
        fact.held == "claimed" and has_own_name(str(fact.value)) and not names(claim.text, fact)
        for (claim, _), (_, fact) in ((left, right), (right, left))
    )


def names(text: str, fact: Fact) -> bool:
    """Whether a text names a party."""
    low = text.lower()
    return any(re.search(rf"\b{re.escape(n)}\b", low) for n in party_of(str(fact.value)).names)
