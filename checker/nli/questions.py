"""What the model is asked about a clash of figures: the two sentences as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from checker.nli import Judge
from checker.pairs import Group
from checker.types import Judgement, Pair


def judgements_of(groups: Sequence[Group], judge: Judge) -> list[tuple[Judgement, ...]]:
    """For each group one judgement for each of its clashes; all texts go in one call."""
    said: Iterator[Judgement] = iter(
        judge.judge([(c.left.claim.text, c.right.claim.text) for g in groups for c in g.clashes])
    )
    return [tuple(islice(said, len(group.clashes))) for group in groups]


def judgements_of_pairs(pairs: Sequence[Pair], judge: Judge) -> list[Judgement]:
    """One judgement for each pair of sentences; all texts go in one call."""
    return judge.judge([(pair.left.text, pair.right.text) for pair in pairs])
