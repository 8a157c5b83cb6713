"""The reference engine: any Hugging Face sequence-classification checkpoint, by folder or name."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checker.nli import ModelNotFound, ModelRefused, TextPair
from checker.nli.labels import label_indices
from checker.types import Judgement, Probabilities

# Longest pair in tokens: the recipe of the model that ships was trained with this length
# (models/train.py); 99 % of news sentence pairs are shorter.
MAX_LENGTH = 144
# Tokens in one batch, padding included: about 60 MB of activations for a 384-wide encoder.
BATCH_TOKENS = 8192


class TransformersJudge:
    """A checkpoint run by torch in float32 on CPU, or on CUDA where there is a device.

    Raises ModelNotFound where `model` leads nowhere, ModelRefused where its labels are unclear.
    """

    def __init__(self, model: str) -> None:
        import torch
        from transformers import AutoModelForSequenceClassification, AutoTokenizer
        from transformers.utils import logging

        quiet: Any = logging
        quiet.disable_progress_bar()
        quiet.set_verbosity_error()
        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(model)
            loaded, info = AutoModelForSequenceClassification.from_pretrained(
                model, dtype=torch.float32, output_loading_info=True
            )
        except (OSError, ValueError) as problem:
            first = str(problem).strip().splitlines()[0] if str(problem).strip() else "no reason"
            raise ModelNotFound(
                f"{model}: no sequence-classification checkpoint ({first})"
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
        self.digest = _digest(loaded, self._tokenizer, self._indices)

    @property
    def labels(self) -> dict[str, int]:
        """Meaning to output index, as resolved from the checkpoint's own names."""
        return dict(self._indices)

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        """See Judge.judge: both directions of every pair, sorted by length, padded in batches."""
        both = [*pairs, *((hypothesis, premise) for premise, hypothesis in pairs)]
        said = self._classify(both)
        return [Judgement(said[i], said[i + len(pairs)]) for i in range(len(pairs))]

    def _classify(self, pairs: Sequence[TextPair]) -> list[Probabilities]:
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
                shares = self._model(**tensors).logits.double().softmax(-1).tolist()
            for i, share in zip(part, shares, strict=True):
                said[i] = self._named(share)
        return said

    def _named(self, share: Sequence[float]) -> Probabilities:
        values = {meaning: share[index] for meaning, index in self._indices.items()}
        return Probabilities(
            values["entails"], values.get("neutral", 0.0), values.get("contradicts", 0.0)
        )


def _plain(text: str) -> str:
    """Lone surrogates, which no tokenizer takes, replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _digest(model: Any, tokenizer: Any, indices: dict[str, int]) -> str:
    """SHA-256 over weights, labels and vocabulary, whatever files they came from."""
    made = hashlib.sha256(repr((sorted(indices.items()), MAX_LENGTH)).encode())
    for name, tensor in sorted(model.state_dict().items()):
        made.update(name.encode())
        made.update(tensor.detach().cpu().float().contiguous().numpy().tobytes())
    made.update(repr(sorted(tokenizer.get_vocab().items())).encode())
    return made.hexdigest()
