"""How much of a claim other articles have: its words, its names and its numbers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from checker.events.words import Rarity
from checker.support.archive import Archive
from checker.support.terms import Terms


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one article has of a claim; shares in 0..1, words weighed by how rare they are.

    `window`   of the content words, in the sentence that has most and its neighbours
    `article`  of the content words, anywhere in the article
    `names`    of the words of names, anywhere in the article; 1 where the claim has none
    `numbers`  of the figures, likewise
    `best`     places in the archive of the two sentences that have most, the better one first
    """

    window: float = 0.0
    article: float = 0.0
    names: float = 0.0
    numbers: float = 0.0
    best: tuple[int, ...] = ()


NOTHING = Evidence()


def evidence_of(
    claim: Terms, archive: Archive, articles: Collection[str] | None = None
) -> list[Evidence]:
    """What the articles that come nearest have of `claim`, the one that has most first.

    `articles` None: of the whole archive.
    """
    by_home: dict[str, list[int]] = {}
    for index in archive.nearest(claim, articles):
        by_home.setdefault(archive.claims[index].span.article, []).append(index)
    found = [_of_article(claim, archive, home, near) for home, near in by_home.items()]
    return sorted(found, key=lambda e: (-(e.window + e.article + e.names + e.numbers), e.best))


def share(claim: Collection[str], said: Collection[str], rarity: Rarity) -> float:
    """Share of the claim's words that are said, by weight; 1 where it has none."""
    total = sum(map(rarity, claim))
    return sum(rarity(word) for word in claim if word in said) / total if total else 1.0


def _of_article(claim: Terms, archive: Archive, home: str, near: list[int]) -> Evidence:
    ranked = []
    for index in near:
        alone = share(claim.words, archive.terms[index].words, archive.rarity)
        around = share(claim.words, archive.window_terms(index).words, archive.rarity)
        ranked.append((-(alone + around), index, around))
    ranked.sort()
    whole = archive.whole(home)
    numbers = claim.numbers
    return Evidence(
        window=max(around for _, _, around in ranked),
        article=share(claim.words, whole.words, archive.rarity),
        names=share(claim.names, whole.words, archive.rarity),
        numbers=len(numbers & whole.numbers) / len(numbers) if numbers else 1.0,
        best=tuple(index for _, index, _ in ranked[:2]),
    )
