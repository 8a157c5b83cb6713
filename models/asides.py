"""Sentences that stand in one article: they tell of one event, and hardly ever contradict.

Look-alikes of other events teach nothing of two sentences of one event that tell of different
things, and of those a check of two articles has dozens for each conflict.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from models import newsroom
from models.bank import Sentence, stories
from models.sources import COMPATIBLE

# Pairs of one article: neighbours, the most alike in words, and any others.
EACH = 2
# Of the invented articles' pairs, which are ten times as many as those of real ones would be.
INVENTED = 18_000


def rows(data: Path, chance: random.Random) -> Iterator[dict[str, str]]:
    """Pairs of the articles of the news files, and of the invented ones."""
    invented = list(newsroom.asides())
    yield from chance.sample(invented, min(INVENTED, len(invented)))
    for story in stories(data):
        for one, two in _chosen(story, chance):
            yield {
                "premise": one.text,
                "hypothesis": two.text,
                "label": COMPATIBLE,
                "split": one.split,
                "group": one.group,
            }


def _chosen(told: Sequence[Sentence], chance: random.Random) -> Iterator[tuple[Sentence, Sentence]]:
    words = [frozenset(one.text.lower().split()) for one in told]
    places = [(i, j) for i in range(len(told)) for j in range(len(told)) if i != j]
    alike = sorted(places, key=lambda at: -len(words[at[0]] & words[at[1]]))
    near = [(i, j) for i, j in places if abs(i - j) == 1]
    found = {*alike[: 2 * EACH : 2]}  # Each stands there in both orders.
    found |= {*chance.sample(near, min(EACH, len(near)))}
    found |= {*chance.sample(places, min(EACH, len(places)))}
    for i, j in sorted(found):
        if told[i].text != told[j].text:
            yield told[i], told[j]
