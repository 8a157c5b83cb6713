"""Whether an article gives an amount, and whether two amounts could be meant for one.

"40 acres" and "50 acres" could; "3 delegates" and "3,000 delegates" are of two things.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts import compare
from checker.particulars.amounts import read
from checker.particulars.prison import OF as TERM
from checker.particulars.sums import a_nought_apart
from checker.particulars.tallies import TALLIES
from checker.particulars.years import NUMBER
from checker.thresholds import ALIKE_IN_AMOUNT
from checker.types import Claim, Fact

# Characters of a number that hardly stands in an article by chance.
_TELLING = 3


def has_amount(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article states the amount, or its very number where that is no common one."""
    number = NUMBER.search(fact.text)
    if number and len(number.group()) >= _TELLING:
        if any(number.group() in NUMBER.findall(claim.text) for claim in told):
            return True
    return any(
        other.kind == fact.kind and compare(other, fact) == "agree"
        for claim in told
        for other in claim.facts
    )


def alike(one: Fact, two: Fact) -> bool:
    """Whether two amounts could be meant for one: see `ALIKE_IN_AMOUNT`; a nought may slip in."""
    if one.of == TERM or one.of in TALLIES:
        return True
    left, right = read(str(one.value)), read(str(two.value))
    if left is None or right is None or left.unit != right.unit:
        return True
    small, large = sorted((left, right), key=lambda amount: amount.low)
    if small.low <= 0 or large.low <= ALIKE_IN_AMOUNT * max(small.low, 1.0):
        return True
    return a_nought_apart(left, right)
