"""What labelled probabilities are worth: accuracy, calibration, thresholds. Plain functions.

`shares` are rows (entailment, neutral, contradiction) that sum to 1; `labels` the gold labels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.sources import TWO_WAY

LABELS = ("entailment", "neutral", "contradiction")
BINS = 15  # equal widths of confidence, as in Guo et al. 2017
Shares = NDArray[np.float64]


def agreeing(shares: Shares, labels: Sequence[str]) -> NDArray[np.bool_]:
    """Whether the likeliest label is the gold one, or one of the two that a two-way label names."""
    said = shares.argmax(1)
    return np.array(
        [LABELS[k] in TWO_WAY.get(label, (label,)) for k, label in zip(said, labels, strict=True)],
        dtype=bool,
    )


def calibration_error(shares: Shares, labels: Sequence[str]) -> float:
    """Expected calibration error of the likeliest label, 0..1."""
    sure, right = shares.max(1), agreeing(shares, labels)
    places = np.minimum((sure * BINS).astype(int), BINS - 1)
    return float(
        sum(
            abs(sure[places == i].sum() - right[places == i].sum())
            for i in range(BINS)
            if (places == i).any()
        )
        / max(1, len(labels))
    )


def risk_by_coverage(
    shares: Shares, labels: Sequence[str], kept: Sequence[float] = (1.0, 0.8, 0.6, 0.4, 0.2)
) -> dict[str, float]:
    """Share of wrong answers among the surest part of all answers, by the size of that part."""
    order = np.argsort(-shares.max(1), kind="stable")
    right = agreeing(shares, labels)[order]
    sizes = {part: max(1, round(part * len(labels))) for part in kept}
    return {f"{part:.0%}": round(float(1 - right[:n].mean()), 4) for part, n in sizes.items()}


def tempered(shares: Shares, temperature: float) -> Shares:
    """The same logits at another temperature, relative to that of `shares`."""
    logits = np.log(np.maximum(shares, 1e-12)) / temperature
    raised = np.exp(logits - logits.max(1, keepdims=True))
    found: Shares = raised / raised.sum(1, keepdims=True)
    return found


def best_temperature(shares: Shares, labels: Sequence[str]) -> float:
    """The temperature of least cross-entropy among 0.5 to 3 in steps of 0.02; three-way rows."""
    gold = np.array([LABELS.index(label) for label in labels])
    rows = np.arange(len(gold))

    def loss(temperature: float) -> float:
        return float(-np.log(np.maximum(tempered(shares, temperature)[rows, gold], 1e-12)).mean())

    return min((round(0.5 + 0.02 * i, 2) for i in range(126)), key=loss)


# Of a normal distribution: one-sided 90 %.
SURELY = 1.28


def threshold(shares: Shares, labels: Sequence[str], precision: float = 0.9) -> float:
    """Lowest probability of contradiction from which on calls are surely right this often.

    Surely: by the lower end of Wilson's interval (1927), one-sided at `SURELY`, so that other pairs
    keep the precision as well. At least twenty calls lie above it; inf where there is none.
    """
    sure = shares[:, 2]
    gold = np.array([label == "contradiction" for label in labels])
    order = np.argsort(-sure, kind="stable")
    calls = np.arange(1, len(order) + 1)
    share = np.cumsum(gold[order]) / calls
    spread = SURELY * np.sqrt(share * (1 - share) / calls + (SURELY / (2 * calls)) ** 2)
    lowest = (share + SURELY**2 / (2 * calls) - spread) / (1 + SURELY**2 / calls)
    held = np.flatnonzero((lowest >= precision) & (calls >= 20))
    return (
        round(math.ceil(float(sure[order[held[-1]]]) * 1000) / 1000, 3) if held.size else math.inf
    )


def called(shares: Shares, labels: Sequence[str], cut: float) -> tuple[int, int, int]:
    """(right calls, calls, contradictions there are) of contradiction at a cut."""
    calls = shares[:, 2] >= cut
    gold = np.array([label == "contradiction" for label in labels], dtype=bool)
    return int((calls & gold).sum()), int(calls.sum()), int(gold.sum())
