"""Groups of happenings that are all alike, so that look-alikes do not chain."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

# Two groups are one happening from this mean log-odds of the better half of the pairs between
# them. The better half: a follow-up that shares little with the first alert still belongs where
# it fits most of the others. The mean of all pairs must not speak against it (`EVEN`).
# Mixed crime news: 0.82 joined at 0.99 kept apart; with the mean of all pairs alone 0.80.
JOIN = 0.5
EVEN = 0.0
# One pair counts for or against a join by this much at most.
BOUND = 6.0
# Of a large group this many members stand for all.
SAMPLE = 12


def clusters_of(
    keys: Iterable[str],
    scores: Mapping[tuple[str, str], float],
    score: Callable[[str, str], float],
    join: float = JOIN,
) -> list[tuple[str, ...]]:
    """`keys` in groups, each sorted, by decreasing likeness of the pairs that bring them together.

    `scores` holds the log-odds of the candidate pairs, each pair sorted; `score` gives those of
    any other pair when two groups are weighed.
    """
    group: dict[str, tuple[str, ...]] = {key: (key,) for key in sorted(keys)}
    known = dict(scores)

    def odds(left: str, right: str) -> float:
        pair = (left, right) if left < right else (right, left)
        if pair not in known:
            known[pair] = score(*pair)
        return max(-BOUND, min(BOUND, known[pair]))

    for _, (left, right) in sorted((-value, pair) for pair, value in scores.items() if value > 0):
        one, two = group[left], group[right]
        if one is two:
            continue
        values = sorted(map(odds, *zip(*product(one[:SAMPLE], two[:SAMPLE]), strict=True)))
        better = values[len(values) // 2 :]
        if _mean(better) >= join and _mean(values) >= EVEN:
            merged = tuple(sorted((*one, *two)))
            for key in merged:
                group[key] = merged
    return sorted(set(group.values()))


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)
