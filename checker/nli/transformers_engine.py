"""The reference engine: any Hugging Face sequence-classification checkpoint, by folder or name."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from safetensors import safe_open
from safetensors.numpy import load_file

from checker.nli import MAX_LENGTH, ModelNotFound, ModelRefused, TextPair, judgements
from checker.nli.calibration import read_temperature, softmax
from checker.nli.identity import digest_of
from checker.nli.labels import label_indices, named
from checker.types import Judgement, Probabilities

# Tokens in one batch, padding included: about 60 MB of activations for a 384-wide encoder.
BATCH_TOKENS = 8192


class TransformersJudge:
    """A checkpoint run by torch in float32 on CPU, or on CUDA where there is a device.

    Raises ModelNotFound where `model` leads nowhere, ModelRefused where its labels are unclear.
    """

    engine = "torch"

    def __init__(self, model: str) -> None:
        import torch
        from transformers import AutoConfig, AutoModelForSequenceClassification, AutoTokenizer
        from transformers.utils import logging

        quiet: Any = logging
        quiet.disable_progress_bar()
        quiet.set_verbosity_error()
        try:
            if not Path(model).is_dir():
                # First, as the tokenizer asks for four files: offline each is waited for in turn.
                AutoConfig.from_pretrained(model)
            self._tokenizer: Any = AutoTokenizer.from_pretrained(model)
            loaded, info = AutoModelForSequenceClassification.from_pretrained(
                model, dtype=torch.float32, output_loading_info=True
            )
        except (OSError, ValueError) as problem:
            raise ModelNotFound(
                f"{model}: no sequence-classification checkpoint ({_first_line(problem)})"
            ) from None
        except Exception as problem:  # the parsers below raise what they like for a damaged file
            kind = type(problem).__name__
            raise ModelRefused(
                f"{model}: cannot be loaded ({kind}: {_first_line(problem)})"
            ) from None
        if missing := sorted(info["missing_keys"]):
            raise ModelRefused(
                f"{model}: weights are missing ({', '.join(missing[:3])}): not fine-tuned"
            )
        self._device = "cuda" if torch.cuda.is_available() else "cpu"
        self._model: Any = loaded.eval().to(self._device)
        self._indices = label_indices(loaded.config.id2label)
        limit = getattr(loaded.config, "max_position_embeddings", MAX_LENGTH) or MAX_LENGTH
        self._max_length = max(8, min(MAX_LENGTH, limit - 4))
        folder = Path(model)
        self.name = folder.name if folder.is_dir() else model
        self._temperature = read_temperature(folder) if folder.is_dir() else 1.0
        self.digest = digest_of(
            _arrays(folder, loaded), self._tokenizer.get_vocab(), self._indices, self._temperature
        )

    @property
    def labels(self) -> dict[str, int]:
        """Meaning to output index, as resolved from the checkpoint's own names."""
        return dict(self._indices)

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        """See Judge.judge: both directions of every pair, sorted by length, padded in batches."""
        return judgements(self.classify, pairs)

    def classify(self, pairs: Sequence[TextPair]) -> list[Probabilities]:
        """See Engine.classify."""
        import torch

        if not pairs:
            return []
        encoded = self._tokenizer(
            [_plain(premise) for premise, _ in pairs],
            [_plain(hypothesis) for _, hypothesis in pairs],
            truncation="longest_first",
            max_length=self._max_length,
        )
        lengths = [len(ids) for ids in encoded["input_ids"]]
        places = sorted(range(len(pairs)), key=lengths.__getitem__, reverse=True)
        said: list[Probabilities] = [Probabilities(0.0, 1.0, 0.0)] * len(pairs)
        while places:
            width = math.ceil(lengths[places[0]] / 16) * 16
            size = max(1, BATCH_TOKENS // width)
            part, places = places[:size], places[size:]
            rows = {key: [encoded[key][i] for i in part] for key in encoded}
            batch = self._tokenizer.pad(rows, padding="max_length", max_length=width)
            tensors = {
                key: torch.tensor(value, device=self._device) for key, value in batch.items()
            }
            with torch.inference_mode():
                rows_of_logits = self._model(**tensors).logits.double().tolist()
            for i, logits in zip(part, rows_of_logits, strict=True):
                said[i] = named(softmax(logits, self._temperature), self._indices)
        return said


def _arrays(folder: Path, loaded: Any) -> dict[str, Any]:
    """The weights by name; packed ones as the file has them, as every engine reads them alike."""
    file = folder / "model.safetensors"
    if file.is_file():
        with safe_open(file, framework="numpy") as stored:
            names = stored.keys()
        if any(name.endswith(".weight_packed") for name in names):
            return load_file(file)
    return {k: v.detach().cpu().float().numpy() for k, v in loaded.state_dict().items()}


def _first_line(problem: Exception) -> str:
    return next(iter(str(problem).strip().splitlines()), "no reason")


def _plain(text: str) -> str:
    """Lone surrogates, which no tokenizer takes, replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")
