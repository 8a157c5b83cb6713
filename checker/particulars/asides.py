"""Amounts told in passing: "after last year's blaze burned 40 acres", in news of another fire."""

from __future__ import annotations

from checker.particulars.deeds import digresses_at
from checker.particulars.outcomes import Told


def aside_of(side: Told) -> bool:
    """Whether the clause of an amount tells of another happening than the story's."""
    claim, fact = side
    start = fact.span.start - claim.span.start
    return digresses_at(claim.text, start, start + len(fact.text))
