"""Parts that make a whole: a price, and the same one as its cash and the debts taken over."""

from __future__ import annotations

from collections.abc import Sequence

from checker.particulars.amounts import Amount, meet, read
from checker.types import Claim, Fact

# Characters between the end of a sentence and what the next one says of the same sum.
NEXT = 120


def adds_up(told: Sequence[Claim], part: Fact, whole: Fact) -> bool:
    """Whether an article gives, in the sentence of `part` or the next, an amount of the same thing
    that makes it the `whole` of another article.

    Anywhere in an article some two small numbers make a third.
    """
    one, sum_ = _exact(part), _exact(whole)
    if one is None or sum_ is None or one.unit != sum_.unit:
        return False
    others = (
        _exact(fact)
        for claim in told
        if claim.span.field == part.span.field
        and claim.span.start - NEXT <= part.span.start < claim.span.end + NEXT
        for fact in claim.facts
        if fact.kind == part.kind and fact.of == part.of and fact.span != part.span
    )
    return any(
        other is not None
        and other.unit == one.unit
        and meet(Amount(one.low + other.low, one.high + other.high, one.unit), sum_)
        for other in others
    )


def _exact(fact: Fact) -> Amount | None:
    """The amount of a fact, None where it has no upper bound: "at least" fits any sum."""
    amount = read(str(fact.value))
    return amount if amount is not None and amount.high < float("inf") else None
