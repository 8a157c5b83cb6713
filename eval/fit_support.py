"""Fit what the model's word weighs in the support of a claim: run when the model has changed.

    python -m eval.fit_support --data DATA

Judges `CLAIMS` claims of each label from the fitting half of WiCE and of DeFacto (the half that
eval/support.py does not report) and prints the balanced accuracy of both, and their mean, for a
grid of `ENTAILED` by `MODEL_BIAS`; the shipped ones first. Nothing is written: the choice is made
by hand, since the surface is flat, and stands in checker/thresholds.py with its figures. A judge
that knows nothing must leave a sentence supported that the reference has nearly word for word:
tests/test_support.py rules out what is too strict for that.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from checker.support.archive import Archive
from checker.support.draft import questions, strongest
from checker.support.evidence import Evidence
from checker.thresholds import ENTAILED, MODEL_BIAS
from checker.verdict import support_of_evidence, support_verdict
from eval import product, support

CLAIMS = 100  # of each label and set
SEED = 5
WEIGHTS = (0.14, 0.17, 0.2, 0.23, 0.26, 0.29, 0.32, 0.36, 0.4)
BIASES = (-0.3, -0.18, -0.06, 0.0, 0.06, 0.12, 0.18, 0.24, 0.36, 0.5)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of one claim: its words' evidence, and the model's word unless not asked."""

    supported: bool
    evidence: Evidence
    entails: float | None
    contradicts: float

    def right(self, weight: float, bias: float) -> bool:
        """Whether these weights give the claim's label."""
        score = support_of_evidence(self.evidence, self.entails, weight, bias)
        return (support_verdict(score, self.contradicts) == "supported") == self.supported


def answers(data: Path, name: str) -> Iterator[Answer]:
    """Of one document set, as many of either label."""
    rows = [
        row for row in support.claims_on_documents(data, name) if not support.reported_half(row)
    ]
    random.Random(SEED).shuffle(rows)
    for label in (0, 1):
        for row in [row for row in rows if row["label"] == label][:CLAIMS]:
            claims, references = support.told(row["document"], row["claim"])
            (asked,) = questions(claims, Archive(references))
            judged = product.model().judge([(text, asked.claim.text) for text in asked.texts])
            entails, contradicts = strongest(judged)
            yield Answer(bool(label), asked.evidence, entails if judged else None, contradicts)


def balanced(told: Sequence[Answer], weight: float, bias: float) -> float:
    """Balanced accuracy in per cent."""
    of = {label: [one for one in told if one.supported == label] for label in (False, True)}
    return sum(50 * sum(one.right(weight, bias) for one in own) / len(own) for own in of.values())


def grid(sets: dict[str, list[Answer]]) -> pd.DataFrame:
    """One row a pair of weights, the shipped pair first, then by the mean."""
    found = [
        {"ENTAILED": weight, "MODEL_BIAS": bias}
        | {name: round(balanced(told, weight, bias), 1) for name, told in sets.items()}
        for weight in sorted({*WEIGHTS, ENTAILED})
        for bias in sorted({*BIASES, MODEL_BIAS})
    ]
    table = pd.DataFrame(found)
    table["mean"] = table[list(sets)].mean(axis=1).round(2)
    ships = (table.ENTAILED == ENTAILED) & (table.MODEL_BIAS == MODEL_BIAS)
    rest = table[~ships].sort_values("mean", ascending=False, kind="stable")
    return pd.concat([table[ships], rest], ignore_index=True)


def main() -> None:
    """Print the grid's best rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    sets = {name: list(answers(options.data, name)) for name in support.DOCUMENTS}
    print(grid(sets).head(40).to_string(index=False))


if __name__ == "__main__":
    main()
