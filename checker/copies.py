"""Copies of one text: a wire report that several clients carry, trimmed or with a new headline."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from checker.types import Article

# Runs of this many words; unrelated texts share hardly any.
SHINGLE = 8
# Share of the shorter text's shingles that stands in the longer one.
CONTAINED = 0.6
# A shorter text is too little to tell a copy from a stock phrase.
FEWEST = 12
# A shingle in more texts than this is boilerplate, not a trace of one wire.
COMMON = 40


def copies_of(articles: Sequence[Article]) -> dict[str, str]:
    """Each copy's article id to the id of the earliest article of its group (itself not listed)."""
    ordered = sorted(articles, key=lambda a: (a.published or "9999", a.id))
    shingles = {a.id: _shingles(a.text) for a in ordered}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for article in ordered:
        for shingle in shingles[article.id]:
            holders[shingle].append(article.id)
    shared: defaultdict[tuple[str, str], int] = defaultdict(int)
    for ids in holders.values():
        if 1 < len(ids) <= COMMON:
            for pair in combinations(ids, 2):
                shared[pair] += 1
    first: dict[str, str] = {a.id: a.id for a in ordered}
    for (left, right), count in shared.items():
        size = min(len(shingles[left]), len(shingles[right]))
        if size >= FEWEST and count >= CONTAINED * size:
            _join(first, left, right, [a.id for a in ordered])
    return {key: root for key, root in sorted(first.items()) if key != root}


def _join(first: dict[str, str], left: str, right: str, order: Iterable[str]) -> None:
    one, two = first[left], first[right]
    if one == two:
        return
    root = next(key for key in order if key in (one, two))
    for key, value in first.items():
        if value in (one, two):
            first[key] = root


def _shingles(text: str) -> set[int]:
    words = re.findall(r"\w+", text.lower())
    return {hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1)}
