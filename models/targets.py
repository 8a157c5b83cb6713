"""What a run learns towards."""

from __future__ import annotations

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray
from torch.nn import functional

from models.scores import LABELS
from models.sources import TWO_WAY

Targets = NDArray[np.float32]


def targets(rows: pd.DataFrame, smoothing: float) -> Targets:
    """Shape (rows, 3), in the order of `LABELS`; of a two-way row NaN for either of its labels."""
    found = np.zeros((len(rows), len(LABELS)), dtype=np.float32)
    for k, label in enumerate(LABELS):
        found[rows.label == label] = smoothing / len(LABELS)
        found[rows.label == label, k] += 1 - smoothing
    for label, either in TWO_WAY.items():
        found[np.ix_(rows.label == label, [LABELS.index(name) for name in either])] = np.nan
    return found


def loss_of(logits: torch.Tensor, towards: torch.Tensor) -> torch.Tensor:
    """Cross-entropy; of a two-way row the mass of both its classes (NaN) counts."""
    log_p = functional.log_softmax(logits.float(), dim=-1)
    either = towards.isnan()
    full = -(towards.nan_to_num() * log_p).sum(-1)
    # A finite floor: a row without NaN is not used, but its gradient must not be NaN either.
    mass = torch.logsumexp(log_p.masked_fill(~either, -1e4), dim=-1)
    return torch.where(either.any(-1), -mass, full).mean()
