"""Two similar sentences of one event that the model finds irreconcilable, whatever the fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from checker.thresholds import SENTENCES_PER_EVENT
from checker.types import Article, Claim, Event, Pair, Rule, Span

MayMeet = Callable[[Article, Article], bool]
NAME = "contradiction"
RULES = (
    Rule(
        name=NAME,
        level="warning",
        says=(
            "The model finds that the two sentences cannot both be true. Off by default: select "
            "it to see what no typed fact covers yet."
        ),
        fires=(
            (
                "The suspect was arrested at the airport on Friday.",
                "The suspect is still at large after leaving the airport on Friday.",
            ),
        ),
        silent=(
            (
                "The suspect was arrested at the airport on Friday.",
                "Two more suspects of the airport plot are still at large.",
            ),
        ),
        on=False,
    ),
)
# Share of words in common (Jaccard) from which two sentences may tell of the same detail.
SIMILAR = 0.25


@dataclass(frozen=True, slots=True)
class Similar:
    """Pairs of similar sentences for the model to read, and how many a cap left out."""

    pairs: tuple[Pair, ...] = ()
    capped: int = 0


def similar_pairs(
    events: Iterable[Event], articles: Mapping[str, Article], may_meet: MayMeet
) -> Similar:
    """Each event's most similar sentence pairs of different articles."""
    pairs: list[Pair] = []
    capped = 0
    for event in events:
        scored = sorted(_scored(event, articles, may_meet), key=lambda item: (-item[0], item[1:3]))
        capped += max(0, len(scored) - SENTENCES_PER_EVENT)
        for share, _, _, left, right in scored[:SENTENCES_PER_EVENT]:
            pairs.append(Pair(event.id, NAME, left, right, f"{share:.0%} of the words in common"))
    return Similar(tuple(pairs), capped)


def _scored(
    event: Event, articles: Mapping[str, Article], may_meet: MayMeet
) -> Iterator[tuple[float, Span, Span, Claim, Claim]]:
    words = [(claim, _words(claim.text)) for claim in event.claims if claim.story]
    for (left, mine), (right, other) in combinations(words, 2):
        one, two = left.span.article, right.span.article
        if one == two or not may_meet(articles[one], articles[two]):
            continue
        share = len(mine & other) / max(1, len(mine | other))
        if SIMILAR <= share < 1:
            yield share, left.span, right.span, left, right


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in "".join(c if c.isalnum() else " " for c in text.lower()).split())
