"""What a run learns towards: labels, a teacher's answers, or both."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray
from torch.nn import functional

from models.scores import LABELS
from models.sources import EITHER

Targets = NDArray[np.float32]
ANSWERED = "answered"
TEACHER = "teacher.json"  # beside its answers: the teacher's own `training.json`


def read_answers(folder: Path) -> pd.DataFrame:
    """Everything that models.teach wrote into a folder; FileNotFoundError where that is nothing."""
    files = sorted(folder.glob("*.jsonl.xz"))
    if not files:
        raise FileNotFoundError(f"no *.jsonl.xz in {folder}: run models.teach first")
    return pd.concat([pd.read_json(file, lines=True) for file in files], ignore_index=True)


def with_answers(train: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    """The labelled pairs with the teacher's columns, and after them the pairs it alone answers.

    Such a pair is labelled as the teacher thinks likeliest. No answer: NaN. The source of a
    labelled pair with an answer is `ANSWERED`: a recipe may show them more often than the others.
    """
    pair = ["premise", "hypothesis"]
    shares = answers.drop_duplicates(pair).set_index(pair)[list(LABELS)]
    known = train.join(shares, on=pair)
    known.loc[known[LABELS[0]].notna(), "source"] = ANSWERED
    own = answers[answers.source.str.startswith("taught_")]
    likeliest = own[list(LABELS)].idxmax(axis=1)
    return pd.concat([known, own.assign(label=likeliest, group="")], ignore_index=True)


def targets(rows: pd.DataFrame, trust: float, smoothing: float) -> Targets:
    """Shape (rows, 3), in the order of `LABELS`; of a two-way row without an answer NaN.

    `trust` is the weight of a teacher's answer beside a label; alone, either counts whole.
    """
    found = np.full((len(rows), len(LABELS)), np.nan, dtype=np.float32)
    for k, label in enumerate(LABELS):
        found[rows.label == label] = smoothing / len(LABELS)
        found[rows.label == label, k] += 1 - smoothing
    if LABELS[0] in rows:
        said = rows[list(LABELS)].to_numpy(np.float32)
        answered = ~np.isnan(said[:, 0]) & (rows.label != EITHER).to_numpy()
        weight = np.where(rows.source.str.startswith("taught_"), 1.0, trust)[answered, None]
        found[answered] = (1 - weight) * found[answered] + weight * said[answered]
    return found


def loss_of(logits: torch.Tensor, towards: torch.Tensor) -> torch.Tensor:
    """Cross-entropy; of a two-way row (NaN) the mass of all classes but entailment counts."""
    log_p = functional.log_softmax(logits.float(), dim=-1)
    either = towards[:, 0].isnan()
    full = -(towards.nan_to_num() * log_p).sum(-1)
    return torch.where(either, -torch.logsumexp(log_p[:, 1:], dim=-1), full).mean()
