"""Sentences that an outlet prints under story after story tell of no happening."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from checker.types import Article, Claim

# A sentence in this many articles of one outlet; follow-ups repeat theirs two or three times.
REPEATS = 4


def stories_of(
    articles: Sequence[Article], claims: Mapping[str, Sequence[Claim]]
) -> dict[str, tuple[Claim, ...]]:
    """Article id to its claims that belong to the story, in order."""
    keys = {
        article.id: [(article.source, _words(claim)) for claim in claims.get(article.id, ())]
        for article in articles
    }
    counts = Counter(key for repeated in keys.values() for key in set(repeated))
    return {
        article.id: tuple(
            claim
            for claim, key in zip(claims.get(article.id, ()), keys[article.id], strict=True)
            if claim.story and counts[key] < REPEATS
        )
        for article in articles
    }


def _words(claim: Claim) -> str:
    return re.sub(r"\W+", " ", claim.text.lower())
