"""Calibrated probabilities: one temperature a checkpoint, in `calibration.json` beside it.

The temperature divides the logits before the softmax (Guo et al. 2017, arXiv:1706.04599); it
changes no label. models/calibrate.py fits it on one half of the held-out pairs, by group, and
writes what the other half says of it into the same file.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path

from checker.nli import ModelRefused

FILE = "calibration.json"


def read_temperature(folder: Path) -> float:
    """The temperature of a checkpoint folder; 1 where it has no calibration.

    Raises ModelRefused where the file is there and holds no positive number `temperature`.
    """
    file = folder / FILE
    if not file.is_file():
        return 1.0
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as problem:
        raise ModelRefused(f"{file}: cannot be read ({problem})") from None
    found = content.get("temperature") if isinstance(content, dict) else None
    if isinstance(found, bool) or not isinstance(found, int | float) or not 0 < found < math.inf:
        raise ModelRefused(f"{file}: `temperature` is {found!r}, not a positive number")
    return float(found)


def softmax(logits: Sequence[float], temperature: float) -> list[float]:
    """Probabilities of one row of logits at a temperature; they sum to 1."""
    top = max(logits)
    shares = [math.exp((logit - top) / temperature) for logit in logits]
    total = sum(shares)
    return [share / total for share in shares]
