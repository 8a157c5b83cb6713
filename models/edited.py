"""Hypotheses with a word exchanged for one of its neighbours, or dropped: pairs for a teacher.

What one word does to a claim is what a small model learns last. The neighbours are the words whose
embeddings lie nearest, synonyms and opposites alike, so that no rule says what the new pair's label
would be: the teacher does (as TinyBERT multiplies its pairs; Jiao et al. 2020, arXiv:1909.10351,
section 3.2).
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

# How many pairs of each source.
EDITED = {
    "mnli_dev": 13_000,
    "mnli_train_part": 30_000,
    "lingnli": 22_000,
    "snli_devtest": 12_000,
    "wanli_part": 18_000,
    "vitaminc_real": 18_000,
    "cad_nli": 4_000,
    "commitmentbank": 3_000,
    "verb_veridicality": 2_000,
    "glue_rte": 3_000,
    "healthver": 2_000,
    "emergent": 2_000,
}
NEAREST = 16  # neighbours of a word, one of which takes its place
STEM = 4  # first letters by which two words are forms of one: such exchanges only spoil the grammar
DROPPED, TWICE = 0.2, 0.25  # shares of hypotheses that lose a word; that change two
SHORTEST = 4  # words of a hypothesis
_WORD = re.compile(r"(?<!['’])\b(?:[A-Za-z]{3,}|no)\b(?!['’])")
# Exchanged for a neighbour these make no sentence.
_KEPT = frozenset(
    "the an of to is are was were be been being and that it its this these those has had have "
    "do does did as by at with for he she they his her their him them who which what".split()
)

Neighbours = Mapping[str, Sequence[str]]


def neighbours(vocabulary: Mapping[str, int], embeddings: NDArray[np.float32]) -> Neighbours:
    """For every whole word of a vocabulary those nearest to it by the cosine of embeddings.

    `embeddings` is of shape (tokens, width); `vocabulary` gives each token its row.
    """
    whole = [word for word in vocabulary if word.islower() and _WORD.fullmatch(word)]
    words = [word for word in whole if word not in _KEPT]
    rows = embeddings[[vocabulary[word] for word in words]]
    rows = rows - rows.mean(axis=0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    found: dict[str, Sequence[str]] = {}
    for start in range(0, len(words), 2_048):
        near = rows[start : start + 2_048] @ rows.T
        near[np.arange(len(near)), np.arange(start, start + len(near))] = -1
        best = np.argpartition(-near, min(NEAREST, len(words)) - 1, axis=1)[:, :NEAREST]
        for word, places in zip(words[start : start + 2_048], best.tolist(), strict=True):
            found[word] = [words[i] for i in places if words[i][:STEM] != word[:STEM]]
    return found


def edited(real: pd.DataFrame, near: Neighbours, chance: random.Random) -> Iterator[dict[str, str]]:
    """The labelled pairs of `EDITED`, as many as it says, each with another hypothesis."""
    for source, most in EDITED.items():
        own = real[real.source == source]
        own = own[own.hypothesis.str.split().str.len() >= SHORTEST]
        if own.empty:
            continue
        for row in own.sample(most, replace=most > len(own), random_state=most).itertuples():
            text = str(row.hypothesis)
            for _ in range(1 + (chance.random() < TWICE)):
                text = _changed(text, near, chance)
            if text != row.hypothesis:
                yield {"premise": row.premise, "hypothesis": text, "source": "taught_edited"}


def _changed(text: str, near: Neighbours, chance: random.Random) -> str:
    """The text with one of its words exchanged or dropped; as it is where it has no fit word."""
    words = [word for word in _WORD.finditer(text) if near.get(word[0].lower())]
    if not words:
        return text
    word = chance.choice(words)
    before, after = text[: word.start()], text[word.end() :]
    if before and chance.random() < DROPPED:
        return before.rstrip() + after
    new = chance.choice(near[word[0].lower()])
    return before + (new.capitalize() if word[0][0].isupper() else new) + after
