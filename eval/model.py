"""The NLI model alone, on a sample of the held-out pairs of each source.

A source with the two labels `entailment` / `not_entailment` is right if the model says entailment
or does not. What a model is worth on news is measured by the other suites; this one tells whether a
new checkpoint has unlearned something.
"""

from __future__ import annotations

import json
import lzma
import random
from pathlib import Path

from checker.types import Judgement
from eval import product
from eval.corpora import SEED
from eval.measures import Measure, Outcome, rate

SUITE = "model"
PAIRS_PER_SOURCE = 40


def run(data: Path) -> Outcome:
    """The listing shows the pairs that came out wrong."""
    measures: list[Measure] = []
    listing: list[str] = []
    right = total = 0
    for path in sorted((data / "nli").glob("*.jsonl.xz")):
        if path.name.startswith("doc_"):
            continue
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            pairs = [row for line in lines if (row := json.loads(line))["split"] == "dev"]
        pairs = random.Random(SEED).sample(pairs, min(len(pairs), PAIRS_PER_SOURCE))
        judged = product.model().judge([(row["premise"], row["hypothesis"]) for row in pairs])
        name = path.name.removesuffix(".jsonl.xz")
        wrong = [
            f"{name}: {row['label']}, said {said(one)}: {row['premise']!r} | {row['hypothesis']!r}"
            for row, one in zip(pairs, judged, strict=True)
            if not agrees(row["label"], said(one))
        ]
        measures.append(rate(SUITE, name, len(pairs) - len(wrong), len(pairs), better=""))
        right, total = right + len(pairs) - len(wrong), total + len(pairs)
        listing += wrong
    return Outcome((rate(SUITE, "all sources", right, total), *measures), tuple(listing))


def said(judgement: Judgement) -> str:
    """The most probable label of premise to hypothesis."""
    shares = {
        "entailment": judgement.forward.entails,
        "neutral": judgement.forward.neutral,
        "contradiction": judgement.forward.contradicts,
    }
    return max(shares, key=lambda label: shares[label])


def agrees(label: str, answer: str) -> bool:
    """Whether an answer is the gold label, two-way where the source is."""
    return answer != "entailment" if label == "not_entailment" else answer == label
