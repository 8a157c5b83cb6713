"""Which happenings are worth comparing: neighbours over rare words, bounded for each of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from checker.events.anchors import Anchors
from checker.events.words import Rarity

# Each happening looks up its rarest words only, each word yields the neighbours nearest in time
# only, and the best of them are kept: the work per article does not grow with the corpus.
RARE_WORDS = 40
NEAREST = 30
KEPT = 24


def candidates_of(anchors: Mapping[str, Anchors], rarity: Rarity) -> list[tuple[str, str]]:
    """Pairs of keys of `anchors`, each pair sorted and the list sorted, worth a comparison."""
    order = sorted(anchors, key=lambda key: (_moment(anchors[key]), key))
    place = {key: index for index, key in enumerate(order)}
    rare = {key: _rare_words(anchors[key], rarity) for key in order}
    posted: defaultdict[str, list[int]] = defaultdict(list)
    for key in order:
        for word, _ in rare[key]:
            posted[word].append(place[key])
    found: set[tuple[str, str]] = set()
    for key in order:
        shared: defaultdict[int, float] = defaultdict(float)
        for word, weight in rare[key]:
            for index in _nearest(posted[word], place[key]):
                shared[index] += weight
        shared.pop(place[key], None)
        best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
        for index, _ in best:
            found.add((key, order[index]) if key < order[index] else (order[index], key))
    return sorted(found)


def _moment(anchors: Anchors) -> date:
    return anchors.published or max(anchors.days, default=date.max)


def _rare_words(anchors: Anchors, rarity: Rarity) -> list[tuple[str, float]]:
    weighed = [(word, weight * rarity(word) ** 2) for word, weight in anchors.words.items()]
    return sorted(weighed, key=lambda item: (-item[1], item[0]))[:RARE_WORDS]


def _nearest(posted: Sequence[int], index: int) -> Sequence[int]:
    if len(posted) <= NEAREST:
        return posted
    at = bisect_left(posted, index)
    start = max(0, min(at - NEAREST // 2, len(posted) - NEAREST))
    return posted[start : start + NEAREST]
