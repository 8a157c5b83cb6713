"""Whether an article gives an amount, and whether two amounts could be meant for one.

"40 acres" and "50 acres" could; "3 delegates" and "3,000 delegates" are of two things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.facts import compare
from checker.particulars.amounts import number_of, read
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
    agrees = any(
        other.kind == fact.kind and compare(other, fact) == "agree"
        for claim in told
        for other in claim.facts
    )
    return agrees or _tells_as_part(told, fact)


def _tells_as_part(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article says of so many that they are some of more: "200 jobs, 80 of them in
    Alton" beside the 80 of Alton."""
    amount = read(str(fact.value))
    if amount is None or amount.unit or amount.high == float("inf"):
        return False
    return any(
        amount.low <= number[0] <= amount.high
        for claim in told
        for found in _SOME_OF.finditer(claim.text)
        if (number := number_of(found["of"] or found["among"])) is not None
    )


_NUMBER = r"(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)"
_SOME_OF = re.compile(
    rf"\b(?P<of>{_NUMBER}) of (?:them|those|these|which|whom)\b"
    rf"|\b(?:including|among them|of them|of which|of whom) (?P<among>{_NUMBER})\b",
    re.IGNORECASE,
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
