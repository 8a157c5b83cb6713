"""When two distances cannot both be right: they are rounded, and measured from anywhere."""

from __future__ import annotations

import re

from checker.particulars.amounts import read
from checker.types import Claim, Fact

Told = tuple[Claim, Fact]

# Distances are rounded and measured from anywhere: times that one must exceed the other.
_FURTHER = 1.2
# The same where both are told as so far in one direction from one town.
FARTHER = 1.35
_ROUNDED = re.compile(
    r"(?i)\b(?:about|around|some|nearly|almost|roughly|within|up to|less than)\s*$"
)


# "20 miles west of Norvik": of a happening told by two articles it is one distance.
_BEARING = re.compile(
    r"^\s(?:(?:north|south|east|west)[a-z]*) of (?:downtown )?[A-Z][\w.]*(?:\s[A-Z]\w+)*"
)


def bearing(told: Told) -> str:
    """Direction and town that a distance is told from ("west of Norvik"), "" where it has none."""
    claim, fact = told
    match = _BEARING.match(claim.text[fact.span.end - claim.span.start :])
    return match.group().strip(" .") if match else ""


def times(one: Fact, two: Fact) -> float:
    """How many times one distance is the other; 0 in two units."""
    left, right = read(str(one.value)), read(str(two.value))
    if left is None or right is None or left.unit != right.unit:
        return 0.0
    middles = sorted((side.low + min(side.high, 2 * side.low)) / 2 for side in (left, right))
    return middles[1] / middles[0] if middles[0] else 0.0


def near_enough(left: Told, right: Told) -> bool:
    """Whether two distances may be one, measured or rounded differently."""
    for claim, fact in (left, right):
        at = fact.span.start - claim.span.start
        if _ROUNDED.search(claim.text[:at]) or _ROUNDED.search(fact.text[:12]):
            return True
    one, two = read(str(left[1].value)), read(str(right[1].value))
    if one is None or two is None or one.unit != two.unit:
        return False
    small, large = sorted((one.low, two.low))
    return large < _FURTHER * small
