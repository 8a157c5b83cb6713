"""What the model is asked about a clash of figures: two texts, and the figure exchanged."""

from __future__ import annotations

from collections.abc import Sequence

from checker.nli import Judge, TextPair
from checker.pairs import Group
from checker.types import Claim, Fact
from checker.verdict import Opinion


def opinions_of(groups: Sequence[Group], judge: Judge) -> list[tuple[Opinion, ...]]:
    """For each group one opinion for each of its clashes; all texts go in one call."""
    asked: list[TextPair] = []
    places: list[list[tuple[int, int | None]]] = []
    for group in groups:
        places.append([])
        for clash in group.clashes:
            left, right = clash.left, clash.right
            asked.append((left.claim.text, right.claim.text))
            swapped = with_figure(right.claim, right.fact, left.fact)
            places[-1].append((len(asked) - 1, len(asked) if swapped else None))
            if swapped:
                asked.append((left.claim.text, swapped))
    said = judge.judge(asked)
    return [
        tuple(Opinion(said[i], None if j is None else said[j]) for i, j in group)
        for group in places
    ]


def with_figure(claim: Claim, fact: Fact, figure: Fact) -> str | None:
    """The claim's sentence with its own figure replaced by the words of the other one.

    None for a figure that stands in no words of its own (a tally of victims told one by one).
    """
    if "tally" in (fact.scope, figure.scope) or not claim.span.covers(fact.span):
        return None
    start, end = (at - claim.span.start for at in (fact.span.start, fact.span.end))
    return claim.text[:start] + figure.text + claim.text[end:]
