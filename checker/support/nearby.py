"""The references of a large archive that may tell of what a draft tells, found before any reading.

Reading an article closely takes a hundred times as long as looking at its words; of ten thousand
references a draft has to do with a few.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from checker.config import Settings
from checker.sentences import sentences
from checker.types import Article

# Up to so many references are all read.
ALL = 400
# Of more, the nearest to each sentence of a draft, and so many a draft in all.
PER_SENTENCE, PER_DRAFT = 5, 60

_WORD = re.compile(r"[^\W_]{3,}|\d+")


def near(articles: Sequence[Article], settings: Settings) -> list[Article]:
    """`articles` in order, without the references that share least with every draft.

    A reference is near to a sentence by the words that they share, each by how few references
    have it.
    """
    references = [one for one in articles if one.id in settings.references]
    if len(references) <= ALL:
        return list(articles)
    drafts = [one for one in articles if one.id not in settings.references]
    asked = [
        [_words(text[slice(*span)]) for text in (one.title, one.text) for span in sentences(text)]
        for one in drafts
    ]
    wanted = frozenset().union(*(words for draft in asked for words in draft))
    shared = [_words(f"{one.title} {one.text}") & wanted for one in references]
    counts = Counter(word for words in shared for word in words)
    weights = {word: math.log(len(references) / times) for word, times in counts.items()}
    kept: set[str] = set()
    for draft in asked:
        kept |= _nearest(draft, references, shared, weights)
    return [one for one in articles if one.id in kept or one.id not in settings.references]


def _nearest(
    draft: Sequence[frozenset[str]],
    references: Sequence[Article],
    shared: Sequence[frozenset[str]],
    weights: dict[str, float],
) -> set[str]:
    """Ids of the references that are nearest to the sentences of one draft."""
    holders: dict[str, list[int]] = {}
    words = frozenset().union(*draft)
    for index, said in enumerate(shared):
        for word in said & words:
            holders.setdefault(word, []).append(index)
    best: dict[int, float] = {}
    for sentence in draft:
        scores: dict[int, float] = {}
        for word in sorted(sentence):
            for index in holders.get(word, ()):
                scores[index] = scores.get(index, 0.0) + weights[word]
        nearest = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:PER_SENTENCE]
        for index, score in nearest:
            best[index] = max(best.get(index, 0.0), score)
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))[:PER_DRAFT]
    return {references[index].id for index, _ in ranked}


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
