"""Are articles of one event brought together, and look-alikes kept apart?

The main story of an article is the event that holds most of its claims; of several, the one that
holds the earliest such claim (side stories, "last week's attack", hold fewer). Two articles are
joined if they have one main story. Articles without an event are joined with nothing.

Same event: pairs of articles with one gold event, at most `PAIRS_PER_EVENT` of each event, so
that one much reported event does not stand for all. Look-alikes in ECB+: pairs of one topic and
different gold events, capped alike. Look-alikes in GVA: pairs of different incidents in one town
within `NEAR_DAYS`, and for each article the most similar one of another incident by its words.
"""

from __future__ import annotations

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from itertools import product as cross
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.types import Article, Report
from eval import product
from eval.corpora import SEED, Corpus, rows
from eval.measures import Outcome, rate

SUITE = "events"
PAIRS_PER_EVENT = 20
NEAR_DAYS = 30
# Rows of the similarity matrix held at a time, about 10 MB.
BLOCK = 512
Pairs = list[tuple[str, str]]


def run_ecb(data: Path) -> Outcome:
    """ECB+: 43 topics with two look-alike events each, all mixed."""
    corpus, report = product.checked(data, "ecb_articles")
    grouped = ids_by_incident(corpus)
    topics: dict[str, list[str]] = defaultdict(list)
    for label in grouped:
        topics[re.sub(r"\D", "", label)].append(label)
    apart = [
        pair
        for labels in topics.values()
        for one, other in combinations(sorted(labels), 2)
        for pair in some(cross(grouped[one], grouped[other]))
    ]
    return measured(corpus, report, "ECB+", same_pairs(grouped), {"look-alikes": apart})


def run_gva(data: Path) -> Outcome:
    """GVA: every incident of the crawl, all mixed."""
    corpus, report = product.checked(data, "gva_articles")
    grouped = ids_by_incident(corpus)
    apart = {
        f"same town within {NEAR_DAYS} days": neighbours(data, grouped),
        "most similar of others": most_similar(corpus),
    }
    return measured(corpus, report, "GVA", same_pairs(grouped), apart)


def measured(
    corpus: Corpus, report: Report, name: str, same: Pairs, apart: dict[str, Pairs]
) -> Outcome:
    """The rows of one corpus; the listing holds every pair that came out wrong."""
    main = main_stories(report)
    joined = [pair for pair in same if is_joined(main, pair)]
    measures = [rate(SUITE, f"{name} same event joined", len(joined), len(same), goal=80)]
    title = {one.id: one.title or one.text[:80].replace("\n", " ") for one in corpus.articles}

    def line(verdict: str, pair: tuple[str, str]) -> str:
        shown = " | ".join(f"{corpus.gold_id[one]} {title[one]!r}" for one in pair)
        return f"{verdict}: {corpus.incident[pair[0]]}, {corpus.incident[pair[1]]}: {shown}"

    wrong = [line(f"{name} not joined", pair) for pair in same if not is_joined(main, pair)]
    for what, pairs in apart.items():
        bad = [pair for pair in pairs if is_joined(main, pair)]
        kept = len(pairs) - len(bad)
        measures.append(rate(SUITE, f"{name} kept apart, {what}", kept, len(pairs), goal=95))
        wrong += [line(f"{name} joined, {what}", pair) for pair in bad]
    return Outcome(tuple(measures), tuple(wrong))


def main_stories(report: Report) -> dict[str, str]:
    """Article id -> id of the event that is its main story."""
    best: dict[str, tuple[int, int, str]] = {}
    for event in report.events:
        held: dict[str, list[int]] = defaultdict(list)
        for claim in event.claims:
            held[claim.span.article].append(-1 if claim.span.field == "title" else claim.span.start)
        for one, starts in held.items():
            rank = (-len(starts), min(starts), event.id)
            best[one] = min(rank, best.get(one, rank))
    return {one: event for one, (_, _, event) in best.items()}


def is_joined(main: dict[str, str], pair: tuple[str, str]) -> bool:
    """Whether both articles have one main story."""
    left, right = (main.get(one) for one in pair)
    return left is not None and left == right


def ids_by_incident(corpus: Corpus) -> dict[str, list[str]]:
    """Gold event -> hidden ids, in the order of the label."""
    grouped = corpus.by_incident()
    return {label: sorted(one.id for one in grouped[label]) for label in sorted(grouped)}


def same_pairs(grouped: dict[str, list[str]]) -> Pairs:
    """Pairs of articles of one gold event."""
    return [pair for ids in grouped.values() for pair in some(combinations(ids, 2))]


def some(pairs: Iterable[tuple[str, str]]) -> Pairs:
    """At most `PAIRS_PER_EVENT` of the pairs, by a fixed seed."""
    listed = list(pairs)
    return random.Random(SEED).sample(listed, min(len(listed), PAIRS_PER_EVENT))


def neighbours(data: Path, grouped: dict[str, list[str]]) -> Pairs:
    """Pairs of articles of different incidents in one town within `NEAR_DAYS` days."""
    facts: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows(data, "gva_facts"):
        if row["slot"] in ("date", "city", "state"):
            facts[row["event"]][row["slot"]] = row["value"]
    towns: dict[tuple[str, str], list[str]] = defaultdict(list)
    for label in grouped:
        if {"date", "city", "state"} <= facts[label].keys():
            towns[facts[label]["city"], facts[label]["state"]].append(label)
    day = {
        label: date.fromisoformat(facts[label]["date"]) for one in towns.values() for label in one
    }
    return [
        pair
        for labels in towns.values()
        for one, other in combinations(labels, 2)
        if abs((day[one] - day[other]).days) <= NEAR_DAYS
        for pair in some(cross(grouped[one], grouped[other]))
    ]


def most_similar(corpus: Corpus) -> Pairs:
    """For each article the nearest of another incident, by cosine of weighted words."""
    matrix = weighed_words(corpus.articles)
    labels = np.array([corpus.incident[one.id] for one in corpus.articles])
    pairs = set()
    for start in range(0, len(matrix), BLOCK):
        near = matrix[start : start + BLOCK] @ matrix.T
        near[labels[start : start + BLOCK, None] == labels[None, :]] = -1
        for row, other in enumerate(near.argmax(axis=1), start):
            left, right = sorted((corpus.articles[row].id, corpus.articles[int(other)].id))
            pairs.add((left, right))
    return sorted(pairs)


def weighed_words(articles: Sequence[Article]) -> NDArray[np.float32]:
    """One unit row for each article: log frequency times rarity of its words."""
    counts = [Counter(words(one)) for one in articles]
    spread = Counter(word for one in counts for word in one)
    kept = {word: n for n, word in enumerate(w for w, seen in spread.items() if 2 <= seen <= 400)}
    matrix = np.zeros((len(counts), len(kept)), dtype=np.float32)
    for row, one in enumerate(counts):
        for word, times in one.items():
            if word in kept:
                weight = math.log(len(counts) / spread[word])
                matrix[row, kept[word]] = (1 + math.log(times)) * weight
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
    return matrix


def words(one: Article) -> list[str]:
    """Lower-case words of the title and the first 1,500 characters of the text."""
    return re.findall(r"[a-z]{3,}", f"{one.title} {one.text[:1500]}".lower())
