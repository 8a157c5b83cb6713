"""Weights of a few bits each, as the library compressed-tensors packs them (`pack-quantized`).

Read here without torch, for the engine that does without. Every weight of a row is a whole number
times the scale of its group; whole numbers lie one after the other in 32-bit words, lowest bit
first, each with half its range added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Grouped:
    """A matrix: `whole`, int8 of shape (out, in), and `scales`, float32 of shape (out, groups)."""

    whole: NDArray[np.int8]
    scales: Floats

    @property
    def size(self) -> int:
        """Columns that share a scale."""
        return int(self.whole.shape[1] // self.scales.shape[1])

    @property
    def fits_nibbles(self) -> bool:
        """Whether ONNX Runtime multiplies by it as it is: four bits, groups of 16, 32, ... 256."""
        sizes = (16, 32, 64, 128, 256)
        return self.size in sizes and self.whole.min() >= -8 and self.whole.max() <= 7

    def dense(self) -> Floats:
        """The matrix as it is meant, float32 of shape (out, in)."""
        parts = self.whole.reshape(*self.scales.shape, -1).astype(np.float32)
        found: Floats = (parts * self.scales[:, :, None]).reshape(self.whole.shape)
        return found


Matrix = NDArray[Any] | Grouped


def stacked(matrices: Sequence[Matrix]) -> Matrix:
    """Matrices of one width below one another; packed if all of them are, in groups of one size."""
    packed = [one for one in matrices if isinstance(one, Grouped)]
    if len(packed) == len(matrices) and len({one.size for one in packed}) == 1:
        return Grouped(
            np.concatenate([one.whole for one in packed]),
            np.concatenate([one.scales for one in packed]),
        )
    return np.concatenate([dense(one) for one in matrices])


def times(matrix: Matrix, factor: np.float32) -> Matrix:
    """The matrix times a number."""
    if isinstance(matrix, Grouped):
        return Grouped(matrix.whole, matrix.scales * factor)
    return dense(matrix) * factor


def dense(matrix: Matrix) -> Floats:
    """The matrix in single precision."""
    if isinstance(matrix, Grouped):
        return matrix.dense()
    found: Floats = matrix.astype(np.float32)
    return found


def opened(tensors: Mapping[str, NDArray[Any]], config: Mapping[str, Any]) -> dict[str, Matrix]:
    """A file's tensors with each packed weight as one matrix under the name that it had.

    Raises ValueError where the configuration asks for another format than this.
    """
    settings = config.get("quantization_config")
    if settings is None:
        return dict(tensors)
    kind = settings.get("format") if isinstance(settings, dict) else settings
    if kind != "pack-quantized":
        raise ValueError(f"weights are stored as {kind!r}, not as 'pack-quantized'")
    found: dict[str, Matrix] = {}
    for name, value in tensors.items():
        stem, _, what = name.rpartition(".")
        if what == "weight_packed":
            shape = tuple(int(n) for n in tensors[f"{stem}.weight_shape"])
            scales = tensors[f"{stem}.weight_scale"].astype(np.float32)
            if f"{stem}.weight_zero_point" in tensors or len(shape) != 2 or scales.ndim != 2:
                raise ValueError(f"{stem}: not packed in groups around zero")
            if scales.shape[0] != shape[0] or shape[1] % scales.shape[1]:
                raise ValueError(f"{stem}: groups of unequal size")
            found[f"{stem}.weight"] = Grouped(_unpacked(value, shape), scales)
        elif what not in ("weight_scale", "weight_shape"):
            found[name] = value
    return found


def _unpacked(words: NDArray[Any], shape: tuple[int, ...]) -> NDArray[np.int8]:
    """Whole numbers of shape (out, in) from 32-bit words; bits a number follow from the widths.

    Raises ValueError where the widths do not fit.
    """
    rows, columns = shape
    size = words.shape[1] * 32 // columns
    if words.shape[0] != rows or not 1 <= size <= 8 or -(-columns * size // 32) != words.shape[1]:
        raise ValueError(f"{words.shape} words do not hold {shape} whole numbers")
    octets = np.ascontiguousarray(words.astype("<i4", copy=False)).view(np.uint8)
    if size == 4:  # what ships: two in an octet
        pairs = np.stack([octets & 15, octets >> 4], axis=-1).reshape(rows, -1)[:, :columns]
    else:
        bits = np.unpackbits(octets, axis=1, bitorder="little", count=columns * size)
        pairs = np.packbits(bits.reshape(rows, columns, size), axis=2, bitorder="little").squeeze(2)
    found: NDArray[np.int8] = (pairs.astype(np.int16) - (1 << (size - 1))).astype(np.int8)
    return found
