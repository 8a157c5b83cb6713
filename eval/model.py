"""The NLI model alone, on held-out pairs: what it knows, how sure it may be, what it costs.

Rows and sampling are those of `models.measure`, which the model card is generated from; here they
come on a smaller sample, so that the suite takes a few minutes. A source with the two labels
`entailment` / `not_entailment` is right if the model says entailment or does not. *Number edits*,
*details* and *attribution* are made from held-out sentences (models/counts.py, details.py,
attribution.py). *Look-alikes* are the most similar sentences of different held-out events.
The contradiction threshold is that of the model's `calibration.json`; precision, recall and
calibration error are of the half of the pooled three-way pairs that it was not fitted on.

*Speed* runs the same weights on the same pairs, texts to labels: `CrossEncoder.predict` of
sentence-transformers as it does it (batches of 32 in the given order, padded to the longest,
single precision) against the engine that the checker chose, by turns, best of three.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any, cast

import numpy as np

from checker.nli import MAX_LENGTH, Engine, TextPair, cores, default_folder, open_model
from checker.nli.calibration import FILE
from eval import product
from eval.measures import Measure, Outcome, count, rate
from models import measure, scores

SUITE = "model"
PAIRS_PER_SOURCE = 40
TIMED = 300
BATCH = 32  # of CrossEncoder.predict by default


def run(data: Path) -> Outcome:
    """The listing shows the pairs that came out wrong."""
    rows = measure.held_out(data, PAIRS_PER_SOURCE)
    pairs = measure.pairs_of(rows)
    held = measure.judged(rows, [one.forward for one in product.model().judge(pairs)])
    cut = shipped_cut()
    found = cast(dict[str, Any], measure.summary(held, math.inf if cut is None else cut))
    measures = [
        rate(SUITE, name, *hits, better="", goal=measure.GOALS.get(name))
        for name, hits in found["table"].items()
    ]
    measures += [
        rate(SUITE, what, *found[what], better=better, goal=goal)
        for what, better, goal in (
            ("contradiction precision", "", 90),
            ("contradiction recall", "", 60),
            ("look-alikes called contradiction", "lower", 1),
            ("look-alikes likeliest contradiction", "lower", None),
        )
    ]
    measures.append(count(SUITE, "calibration error", found["calibration error"]))
    measures += [
        rate(SUITE, f"source {name}", *hits, better="") for name, hits in found["sources"].items()
    ]
    if not isinstance(product.model(), product.NeutralJudge):
        measures += list(speed(pairs[:: max(1, len(pairs) // TIMED)][:TIMED]))
    return Outcome(tuple(measures), tuple(wrong(held)))


def shipped_cut() -> float | None:
    """The threshold of contradiction in the shipped model's calibration, None without one."""
    file = default_folder() / FILE
    if not file.is_file():
        return None
    return cast(float | None, json.loads(file.read_text(encoding="utf-8"))["contradiction"])


def wrong(held: measure.Held) -> list[str]:
    """One line for each pair that came out wrong."""
    right = scores.agreeing(held.shares, held.rows.label.tolist())
    said = [scores.LABELS[k] for k in held.shares.argmax(1)]
    return [
        f"{row.source}: {row.label}, said {label}: {row.premise!r} | {row.hypothesis!r}"
        for row, label, ok in zip(held.rows.itertuples(), said, right, strict=True)
        if not ok
    ]


def speed(pairs: Sequence[TextPair]) -> tuple[Measure, ...]:
    """How many times as fast as the usual way, and how often the labels are the same."""
    chosen, usual = open_model(), reference()
    timed: dict[str, list[float]] = {"usual": [], "ours": []}
    plain: list[int] = []
    ours: list[int] = []
    for _ in range(3):
        start = perf_counter()
        plain = predicted(usual, pairs)
        timed["usual"].append(perf_counter() - start)
        start = perf_counter()
        ours = labels_of(chosen, pairs)
        timed["ours"].append(perf_counter() - start)
    same = sum(a == b for a, b in zip(plain, ours, strict=True))
    ratio = min(timed["usual"]) / min(timed["ours"])
    return (
        count(SUITE, f"speed of {chosen.engine} over CrossEncoder.predict", ratio, goal=5),
        rate(SUITE, "labels equal to single precision", same, len(pairs), better="", goal=99),
    )


def labels_of(engine: Engine, pairs: Sequence[TextPair]) -> list[int]:
    """The likeliest output of every pair, as indices of the checkpoint."""
    index = engine.labels
    found = []
    for p in engine.classify(pairs):
        named = {"entails": p.entails, "neutral": p.neutral, "contradicts": p.contradicts}
        found.append(index[max(index, key=lambda name: named[name])])
    return found


@cache
def reference() -> tuple[Any, Any]:
    """Tokenizer and network of the shipped checkpoint in torch, as sentence-transformers has it."""
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    # As many as the checker's engine takes: a lane of the measurement is otherwise held to one.
    torch.set_num_threads(cores())
    folder = default_folder()
    network = AutoModelForSequenceClassification.from_pretrained(folder, dtype=torch.float32)
    return AutoTokenizer.from_pretrained(folder), network.eval()


def predicted(usual: tuple[Any, Any], pairs: Sequence[TextPair]) -> list[int]:
    """`CrossEncoder.predict`: every batch tokenised, padded to its longest pair, run, in order."""
    import torch

    tokenizer, network = usual
    found: list[int] = []
    for start in range(0, len(pairs), BATCH):
        part = pairs[start : start + BATCH]
        batch = tokenizer(
            [a for a, _ in part],
            [b for _, b in part],
            padding=True,
            truncation="longest_first",
            max_length=MAX_LENGTH,
            return_tensors="pt",
        )
        with torch.inference_mode():
            found += np.asarray(network(**batch).logits.argmax(-1)).tolist()
    return found
