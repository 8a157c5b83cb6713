"""A classifier in eight-bit integers by OpenVINO, for asking a large one many questions on a CPU.

Post-training quantisation by NNCF, the rest in bfloat16, two streams: on two cores 1.8 times the
pairs a second of bfloat16 alone (2026-11-28, the teacher, 42 tokens a pair). `pip install openvino
nncf`; only models/teach.py uses it, where it is installed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from models.batches import collate
from models.forward import logits_of

Encoded = list[tuple[list[int], int]]
CALIBRATED_ON = 400  # pairs
INPUTS = ("input_ids", "attention_mask")


class _Forward(nn.Module):
    def __init__(self, model: nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        return logits_of(self.model, {"input_ids": input_ids, "attention_mask": attention_mask})


class Int8:
    """A model without token types, quantised on the first of `sample` and compiled."""

    def __init__(self, model: nn.Module, sample: Encoded) -> None:
        import nncf
        import openvino

        batches = [_inputs(sample[i : i + 8]) for i in range(0, CALIBRATED_ON, 8) if sample[i:]]
        with torch.inference_mode():
            graph = openvino.convert_model(
                _Forward(model),
                example_input={k: torch.from_numpy(v) for k, v in batches[0].items()},
                input=[(name, [-1, -1]) for name in INPUTS],
            )
        graph = nncf.quantize(graph, nncf.Dataset(batches), model_type=nncf.ModelType.TRANSFORMER)
        settings = {"PERFORMANCE_HINT": "THROUGHPUT", "INFERENCE_PRECISION_HINT": "bf16"}
        compiled = openvino.Core().compile_model(graph, "CPU", settings)
        self._queue = openvino.AsyncInferQueue(compiled)
        self._queue.set_callback(self._keep)
        self._logits: dict[int, NDArray[np.float32]] = {}

    def _keep(self, request: object, number: int) -> None:
        self._logits[number] = request.get_output_tensor().data.copy()  # type: ignore[attr-defined]

    def logits(self, batches: Sequence[Encoded]) -> list[NDArray[np.float32]]:
        """Logits of each batch, shape (pairs, classes)."""
        self._logits = {}
        for number, batch in enumerate(batches):
            self._queue.start_async(_inputs(batch), number)
        self._queue.wait_all()
        return [self._logits[number] for number in range(len(batches))]


def _inputs(batch: Encoded) -> dict[str, NDArray[np.int64]]:
    padded = collate(batch, torch.device("cpu"))
    return {name: padded[name].numpy() for name in INPUTS}
