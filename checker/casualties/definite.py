"""Whether two figures of one article are meant for the same people, by the words around them."""

from __future__ import annotations

import re

from checker.events.words import words_of
from checker.types import Claim, Fact

# "The nine dead, seven women and two men," "all five who died had been at a party".
_THE_DEAD = re.compile(
    r"(?:the|all|those|these) (?:of the )?[\w-]+ (?:dead|deceased|victims|fatalities|missing"
    r"|(?:(?:people|persons|victims) )?who (?:\w+ )?(?:died|drowned|perished|lost their lives"
    r"|were killed))",
    re.IGNORECASE,
)
_OF_A_PLACE = re.compile(
    r"\W{0,2}(?:in|at|on|from|near|of|inside|aboard|so far|identified|named|whose|who|found)\b",
    re.IGNORECASE,
)
_WITH_OTHERS = re.compile(
    r"\b(?:together|along) with\b|\b(?:as well as|in addition to|besides)\b", re.IGNORECASE
)
# Whose word it is does not tell one party from another.
_ANY_OFFICIAL = re.compile(r"\b(?:officials?|authorit(?:y|ies)|sources?|reports?)\b", re.IGNORECASE)


def all_of_them(claim: Claim, fact: Fact) -> bool:
    """Whether the figure counts all the victims again, as people known by now: not "the two dead
    in Arden"."""
    at, end = (k - claim.span.start for k in (fact.span.start, fact.span.end))
    found = _THE_DEAD.match(claim.text, at)
    return found is not None and not _OF_A_PLACE.match(claim.text, max(end, found.end()))


def with_others(claim: Claim, fact: Fact) -> bool:
    """Whether a figure is of two known by name, or told with others: "both died together with"."""
    said = claim.text[fact.span.start - claim.span.start :]
    return said.lower().startswith("both") or _WITH_OTHERS.search(said) is not None


def two_parties(left: Claim, right: Claim) -> bool:
    """Whether each figure is a party's word: "21 died, according to the union", "the ministry
    maintains that only 13 did"."""
    if not left.said_by or not right.said_by:
        return False
    one, two = set(words_of(left.said_by)), set(words_of(right.said_by))
    named = not (_ANY_OFFICIAL.search(left.said_by) or _ANY_OFFICIAL.search(right.said_by))
    return named and one.isdisjoint(two)
