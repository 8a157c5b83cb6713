"""Pairs written for this project: two outlets on one event, as editors would judge them.

In `newsroom_pairs` each premise stands with hypotheses in other words: one that follows, one that
looks like a conflict and is none (a part, another stage, an earlier toll, another case), two that
cannot be true as well. The labelled sets that there are hold next to no such pairs: captions,
encyclopedia and single edits teach a model that what is worded otherwise is of something else.
In `newsroom_articles` stand short articles of two outlets, half of them with one fact in conflict.
Invented people, places and outlets.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.sources import COMPATIBLE

PAIRS = Path(__file__).parent / "newsroom_pairs"
ARTICLES = Path(__file__).parent / "newsroom_articles"
# By other hands than the rest, and never trained on.
HELD_OUT = ("wire", "daily", "exam", "twins_exam")

Row = dict[str, str]


def rows() -> Iterator[Row]:
    """The pairs, and what of the articles is in conflict or follows: premise, hypothesis, label,
    split, group."""
    yield from pairs_in(PAIRS, HELD_OUT)
    yield from (row for row in _of_articles() if row["label"] != COMPATIBLE)


def pairs_in(folder: Path, held_out: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a folder of written pairs; `held_out` names the files that are exams."""
    for told, split in _lines(folder, held_out):
        pair = {name: told[name] for name in ("premise", "hypothesis", "label")}
        yield pair | {"split": split, "group": told["premise"]}


def asides() -> Iterator[Row]:
    """Sentences of two articles on one event that tell of different things."""
    yield from (row for row in _of_articles() if row["label"] == COMPATIBLE)


def _of_articles() -> Iterator[Row]:
    for told, split in _lines(ARTICLES, HELD_OUT):
        conflict, entailed = ({tuple(at) for at in told[name]} for name in ("conflict", "entailed"))
        for i, one in enumerate(told["a"]):
            for j, two in enumerate(told["b"]):
                clash = (i, j) in conflict
                label = "contradiction" if clash else COMPATIBLE
                rest = {"split": split, "group": told["a"][0]}
                forward = "entailment" if (i, j) in entailed and not clash else label
                yield {"premise": one, "hypothesis": two, "label": forward} | rest
                yield {"premise": two, "hypothesis": one, "label": label} | rest


def _lines(folder: Path, held_out: tuple[str, ...]) -> Iterator[tuple[dict[str, Any], str]]:
    for file in sorted(folder.glob("*.jsonl")):
        split = "dev" if file.stem in held_out else "train"
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line), split
