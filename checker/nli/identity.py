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
    a copy in another precision that rounds nothing is the same model.
    """
    made = hashlib.sha256(repr((sorted(indices.items()), MAX_LENGTH, temperature)).encode())
    for name in sorted(weights):
        made.update(name.encode())
        made.update(np.ascontiguousarray(weights[name], dtype=np.float32).tobytes())
    made.update(repr(sorted(vocabulary.items())).encode())
    return made.hexdigest()
