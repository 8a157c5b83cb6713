"""What makes two models the same: the digest of weights, vocabulary, labels and temperature."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import numpy as np

from checker.nli import MAX_LENGTH


def digest_of(
    weights: Mapping[str, Any],
    vocabulary: Mapping[str, int],
    indices: Mapping[str, int],
    temperature: float,
) -> str:
    """SHA-256 of a model, whatever files and engine it came from.

    `weights` are arrays by their name in the checkpoint; they count in single precision, so that
    a copy in another precision that rounds nothing is the same model. Whole numbers, which packed
    weights are made of, count as they are.
    """
    made = hashlib.sha256(repr((sorted(indices.items()), MAX_LENGTH, temperature)).encode())
    for name in sorted(weights):
        made.update(name.encode())
        value = np.asarray(weights[name])
        kind = value.dtype if np.issubdtype(value.dtype, np.integer) else np.float32
        made.update(np.ascontiguousarray(value, dtype=kind).tobytes())
    made.update(repr(sorted(vocabulary.items())).encode())
    return made.hexdigest()
