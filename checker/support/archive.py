"""Sentences of many articles, found by their words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from checker.events.words import Rarity
from checker.support.terms import Terms, terms_of
from checker.types import Claim

# A sentence and its neighbours: what one says of "he" the sentence before says of a name.
REACH = 1
# Sentences of the archive that a claim is held against, by BM25; of these articles at most.
SENTENCES = 24
ARTICLES = 5


class Archive:
    """The sentences of `told` (article id to its claims in order), ready to be searched."""

    def __init__(self, told: Mapping[str, Sequence[Claim]], rarity: Rarity | None = None) -> None:
        self.claims = [claim for claims in told.values() for claim in claims]
        self.terms = [terms_of(claim.text) for claim in self.claims]
        self._first: dict[str, range] = {}
        at = 0
        for article, claims in told.items():
            self._first[article] = range(at, at + len(claims))
            at += len(claims)
        self._whole: dict[str, Terms] = {}
        self._together: dict[tuple[str, ...], Terms] = {}
        self.rarity = rarity or Rarity(self.whole(article).words for article in told)

    @property
    def articles(self) -> list[str]:
        """The ids of all articles, in the order told."""
        return list(self._first)

    def whole(self, article: str) -> Terms:
        """All terms of one article."""
        if article not in self._whole:
            self._whole[article] = _joined(self.terms[i] for i in self._first[article])
        return self._whole[article]

    def said_in(self, articles: Collection[str]) -> Terms:
        """All terms of some articles together."""
        key = tuple(sorted(articles))
        if key not in self._together:
            self._together[key] = _joined(self.whole(article) for article in key)
        return self._together[key]

    def window(self, index: int) -> range:
        """The places of a sentence and its neighbours in its article."""
        home = self._first[self.claims[index].span.article]
        return range(max(home.start, index - REACH), min(home.stop, index + REACH + 1))

    def window_terms(self, index: int) -> Terms:
        """What a sentence and its neighbours say together."""
        return _joined(self.terms[i] for i in self.window(index))

    def nearest(self, terms: Terms, articles: Collection[str] | None = None) -> list[int]:
        """Places of the sentences nearest to `terms`, best first; `articles` None: of all."""
        import numpy

        query = sorted(terms.words | terms.numbers)
        if not any(said.words or said.numbers for said in self.terms):
            return []  # nothing is told: all references are withdrawn, say
        known = [word for word in query if word in self._index.vocab_dict]
        if not known:
            return []
        scores = self._index.get_scores(known)
        best = numpy.argsort(-scores, kind="stable")
        found: list[int] = []
        homes: set[str] = set()
        for index in map(int, best):
            if scores[index] <= 0 or len(found) == SENTENCES:
                break
            home = self.claims[index].span.article
            if articles is not None and home not in articles:
                continue
            if home in homes or len(homes) < ARTICLES:
                homes.add(home)
                found.append(index)
        return found

    @cached_property
    def _index(self) -> Any:
        import bm25s

        made = bm25s.BM25()
        made.index([sorted(t.words | t.numbers) for t in self.terms], show_progress=False)
        return made


def _joined(parts: Iterator[Terms]) -> Terms:
    every = list(parts)
    return Terms(
        frozenset().union(*(t.words for t in every)),
        numbers=frozenset().union(*(t.numbers for t in every)),
    )
