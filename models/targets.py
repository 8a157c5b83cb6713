"""What a run learns towards."""

from __future__ import annotations

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray
from torch.nn import functional

from models.scores import LABELS

Targets = NDArray[np.float32]


def targets(rows: pd.DataFrame, smoothing: float) -> Targets:
    """Shape (rows, 3), in the order of `LABELS`; of a two-way row NaN."""
    found = np.full((len(rows), len(LABELS)), np.nan, dtype=np.float32)
    for k, label in enumerate(LABELS):
        found[rows.label == label] = smoothing / len(LABELS)
        found[rows.label == label, k] += 1 - smoothing
    return found


def loss_of(logits: torch.Tensor, towards: torch.Tensor) -> torch.Tensor:
    """Cross-entropy; of a two-way row (NaN) the mass of all classes but entailment counts."""
    log_p = functional.log_softmax(logits.float(), dim=-1)
    either = towards[:, 0].isnan()
    full = -(towards.nan_to_num() * log_p).sum(-1)
    return torch.where(either, -torch.logsumexp(log_p[:, 1:], dim=-1), full).mean()
