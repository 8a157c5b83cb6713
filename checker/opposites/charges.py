"""On which charge a verdict is: who is cleared of one may be guilty of another.

"acquitted of racketeering" and "convicted Sal Roe, once a sheriff, of taking a bribe" agree.
"""

from __future__ import annotations

import re

from checker.calendar_words import MONTHS, WEEKDAYS
from checker.events.words import words_of
from checker.types import Claim, Fact

# "acquitted him of bribery", "guilty in the alleged sale of land", "pleaded guilty to arson".
_CHARGE = re.compile(
    r"\b(?:of|in|over|for|(?<=guilty )to)"
    rf"(?:\s(?!and\b|but\b|(?:on )?(?:{WEEKDAYS}|{MONTHS})\b|after\b|by\b|at\b|in [A-Z])"
    r"[$£€\w][\w,.$£€-]*){1,10}"
)
# "The verdict on that count", "one of the charges": there are others.
_COUNTS = re.compile(
    r"(?i)\b(?<!all )(?:(?:one|two|three|that|this|another|other|second|first|lesser|remaining|some"
    r"|the \w+|a) )(?:\w+ )?(?:counts?|charges?)\b"
)
_ALL = re.compile(
    r"(?i)\b(?:all|both|every|each|any) (?:of )?(?:the )?(?:\w+ )?(?:counts?|charges?)\b"
)


def other_charge(left: tuple[Claim, Fact], right: tuple[Claim, Fact]) -> bool:
    """Whether both verdicts name a charge and the charges share no word."""
    charges = []
    for claim, fact in (left, right):
        rest = claim.text[fact.span.start - claim.span.start :]
        found = _CHARGE.search(rest)
        # "bribery", "bribes"
        charges.append({word[:4] for word in words_of(found.group())} if found else set())
    return all(charges) and charges[0].isdisjoint(charges[1])


def several_counts(text: str) -> bool:
    """Whether an article tells of a count among others, so that a verdict may be on this one."""
    return _COUNTS.search(text) is not None and _ALL.search(text) is None
