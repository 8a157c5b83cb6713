"""The weights of a checkpoint as torch computes with them, packed into few bits or not."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.numpy import load_file

from checker.nli.packed import Grouped, Matrix, opened


def is_packed(folder: Path) -> bool:
    """Whether models/pack.py (or its like) wrote the folder."""
    return "quantization_config" in json.loads((folder / "config.json").read_text())


def weights_of(folder: Path) -> dict[str, torch.Tensor]:
    """Every weight of a Hugging Face folder by name, in the file's precision.

    Packed ones as the checker multiplies by them, in single precision: a run can go on from what
    ships.
    Raises ValueError where the weights are packed in a way that the checker does not read.
    """
    return {
        name: torch.from_numpy(matrix.dense() if isinstance(matrix, Grouped) else matrix)
        for name, matrix in matrices_of(folder).items()
    }


def matrices_of(folder: Path) -> dict[str, Matrix]:
    """The same, packed ones as whole numbers and scales. Raises ValueError likewise."""
    config = json.loads((folder / "config.json").read_text())
    return opened(load_file(folder / "model.safetensors"), config)


def stored_scales(scales: torch.Tensor) -> torch.Tensor:
    """Scales of groups as a packed file holds them, in bfloat16.

    Eight binary digits, so that a scale's product with a whole number is exact in half precision,
    too; and no smaller than half precision tells well from zero.
    """
    return scales.clamp_min(2**-13).bfloat16()
