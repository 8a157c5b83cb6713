"""Groups of happenings that are all alike: average linkage, so that look-alikes do not chain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

# Mean log-odds over all pairs of two groups from which the groups are one happening.
JOIN = 0.5
# A pair is held against a join, or for it, by this much at most: one odd page neither makes
# nor breaks a group of twenty.
_BOUND = 6.0
# Of two large groups this many members each stand for all.
_SAMPLE = 8


def clusters_of(
    keys: Iterable[str],
    scores: Mapping[tuple[str, str], float],
    score: Callable[[str, str], float],
    join: float = JOIN,
) -> list[tuple[str, ...]]:
    """`keys` in groups, each sorted. `scores` holds log-odds of the candidate pairs (sorted
    pairs of keys); `score` gives those of any other pair when two groups are weighed.
    """
    group: dict[str, list[str]] = {key: [key] for key in keys}
    known: dict[tuple[str, str], float] = dict(scores)

    def odds(left: str, right: str) -> float:
        pair = (left, right) if left < right else (right, left)
        if pair not in known:
            known[pair] = score(*pair)
        return max(-_BOUND, min(_BOUND, known[pair]))

    ranked = sorted((-value, pair) for pair, value in scores.items() if value > 0)
    for _, (left, right) in ranked:
        one, two = group[left], group[right]
        if one is two:
            continue
        pairs = [(a, b) for a in one[:_SAMPLE] for b in two[:_SAMPLE]]
        if sum(odds(a, b) for a, b in pairs) / len(pairs) >= join:
            merged = sorted((*one, *two))
            for key in merged:
                group[key] = merged
    return sorted({id(members): tuple(members) for members in group.values()}.values())
