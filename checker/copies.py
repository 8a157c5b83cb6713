"""Copies of one text: a wire report that several clients carry, trimmed or with a new headline."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import combinations
from zlib import crc32

from checker.types import Article

# Runs of this many words; two reports of one event by different hands share hardly any.
RUN = 8
# Share of the shorter text's runs that stand in the longer one: a copy with two sentences of
# seven rewritten still has it, a report that quotes the same statement does not.
CONTAINED = 0.6
# A shorter text, in runs, is too little to tell a copy from a stock phrase.
FEWEST = 12
# A copy is cut to no less than this share of the longer text: a live page that swallowed a
# bulletin is not the bulletin.
TRIMMED = 0.15
# Clients print a wire within days. What recurs over a longer time is the page, not the report.
DAYS = 7
# So does what stands in more articles than any one report is printed in.
COMMON = 60


def copies_of(articles: Sequence[Article]) -> dict[str, str]:
    """Each copy's article id to the id of the earliest article of its group (itself not listed).

    Earliest by publication, then by id; undated articles come last. The order of `articles`
    changes nothing.
    """
    ordered = sorted(articles, key=lambda a: (a.published or "9999", a.id))
    runs = [_runs(article.text) for article in ordered]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for index, found in enumerate(runs):
        for run in found:
            holders[run].append(index)
    shared: defaultdict[tuple[int, int], int] = defaultdict(int)
    sizes = [0] * len(ordered)
    for held in holders.values():
        if len(held) > COMMON or _far_apart(ordered[held[0]], ordered[held[-1]]):
            continue
        for index in held:
            sizes[index] += 1
        for pair in combinations(held, 2):
            shared[pair] += 1
    earliest = list(range(len(ordered)))
    # By the later article: an earlier one has found its place by then.
    for (left, right), count in sorted(shared.items(), key=lambda item: item[0][::-1]):
        fewer, more = sorted((sizes[left], sizes[right]))
        if fewer >= FEWEST and count >= CONTAINED * fewer and fewer >= TRIMMED * more:
            earliest[right] = min(earliest[right], earliest[left])
    return {
        article.id: ordered[first].id
        for article, first in sorted(zip(ordered, earliest, strict=True), key=lambda p: p[0].id)
        if article.id != ordered[first].id
    }


def _runs(text: str) -> set[int]:
    words = [_number(word) for word in re.findall(r"\w+", text.lower())]
    return {hash(tuple(words[at : at + RUN])) for at in range(len(words) - RUN + 1)}


@cache
def _number(word: str) -> int:
    """A number for the word that is the same in every run, as a string's own hash is not."""
    return crc32(word.encode("utf-8", "surrogatepass"))


def _far_apart(first: Article, last: Article) -> bool:
    """Whether two articles are more than `DAYS` apart; undated ones are near everything."""
    return bool(first.day and last.day and (last.day - first.day).days > DAYS)
