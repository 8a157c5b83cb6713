"""Embeddings of articles by happening: all-MiniLM-L6-v2 with two layers and a head of its own.

The words, positions and first four layers stay those of the base encoder. On the fifth and sixth,
trained here, sit the mean of all tokens, as the base has it, and four weighings of the tokens that
training finds, over the last layer and over the plain words (names lose themselves in a context).
Both halves are unit vectors and count alike, so an article is never told worse than by the mean
alone where training knows nothing of its kind.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

TOKENS = 128
FROZEN = 4  # layers
WEIGHINGS = 4
WIDTH = 256
FILE = "events.pt"


class Base:
    """The base encoder's tokenizer and layers; activations come in half precision."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(TOKENS)
        self._tokenizer.no_padding()
        self.network = AutoModel.from_pretrained(
            folder, dtype=torch.float32, attn_implementation="eager"
        ).eval()

    def ids(self, texts: Sequence[str]) -> list[list[int]]:
        """Token ids of every text, at most `TOKENS`."""
        return [one.ids for one in self._tokenizer.encode_batch(list(texts))]

    def encoded(self, text: str) -> Encoding:
        """Token ids and offsets of one text, at most `TOKENS`."""
        return self._tokenizer.encode(text)

    def activations(self, ids: Sequence[list[int]]) -> list[Tensor]:
        """(2, tokens, width) of every text: its words, and what leaves the last frozen layer."""
        found: dict[int, Tensor] = {}
        for part in batches([len(one) for one in ids], 32):
            width = max(len(ids[i]) for i in part)
            padded = torch.tensor([ids[i] + [0] * (width - len(ids[i])) for i in part])
            mask = torch.tensor([[1] * len(ids[i]) + [0] * (width - len(ids[i])) for i in part])
            with torch.inference_mode():
                state = self.network.embeddings(input_ids=padded)
                words = state
                for layer in self.network.encoder.layer[:FROZEN]:
                    state = through(layer, state, mask.bool())
            for row, i in enumerate(part):
                both = torch.stack([words[row, : len(ids[i])], state[row, : len(ids[i])]])
                found[i] = both.half()
        return [found[i] for i in range(len(ids))]

    def top(self) -> nn.ModuleList:
        """A copy of the layers above the frozen ones."""
        return nn.ModuleList(copy.deepcopy(one) for one in self.network.encoder.layer[FROZEN:])


class EventEncoder(nn.Module):
    """From activations to unit vectors; see the module."""

    def __init__(self, base: Base) -> None:
        super().__init__()
        width = base.network.config.hidden_size
        self.top = base.top()
        self.weighings = nn.ModuleList(nn.Linear(width, WEIGHINGS) for _ in range(2))
        for one in self.weighings:
            nn.init.normal_(one.weight, std=0.01)
            nn.init.zeros_(one.bias)
        self.head = nn.Linear(2 * WEIGHINGS * width, WIDTH, bias=False)
        self.dropped = nn.Dropout(0.1)

    def forward(self, words: Tensor, state: Tensor, mask: Tensor) -> Tensor:
        """`words` and `state` (texts, tokens, width), `mask` (texts, tokens): unit rows."""
        for layer in self.top:
            state = through(layer, state, mask)
        parts = []
        for tokens, weighing in zip((words, state), self.weighings, strict=True):
            shares = weighing(tokens).masked_fill(~mask[..., None], -1e4).softmax(1)
            normed = functional.layer_norm(tokens, tokens.shape[-1:])
            parts.append(torch.einsum("btk,btd->bkd", shares, normed).flatten(1))
        own = functional.normalize(self.head(self.dropped(torch.cat(parts, 1))), dim=1)
        plain = functional.normalize(mean_of(state, mask), dim=1)
        return torch.cat([plain, own], 1) / math.sqrt(2)

    def vectors(self, activations: Sequence[Tensor]) -> NDArray[np.float32]:
        """One unit row for each text."""
        self.eval()
        return in_batches(lambda words, state, mask: self(words, state, mask), activations)


def base_vectors(base: Base, activations: Sequence[Tensor]) -> NDArray[np.float32]:
    """The unit vectors of the base encoder as it came: the mean of its last layer."""

    def embed(_: Tensor, state: Tensor, mask: Tensor) -> Tensor:
        for layer in base.network.encoder.layer[FROZEN:]:
            state = through(layer, state, mask)
        return functional.normalize(mean_of(state, mask), dim=1)

    return in_batches(embed, activations)


def in_batches(embed, activations: Sequence[Tensor]) -> NDArray[np.float32]:  # type: ignore[no-untyped-def]
    """Rows of `embed(words, state, mask)` for every text, in order."""
    found: dict[int, NDArray[np.float32]] = {}
    for part in batches([one.shape[1] for one in activations], 32):
        with torch.inference_mode():
            rows = embed(*collate([activations[i] for i in part])).numpy()
        found.update(zip(part, rows, strict=True))
    return np.stack([found[i] for i in range(len(activations))])


def collate(activations: Sequence[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
    """Words, states and mask of some texts, padded to the longest."""
    width = max(one.shape[1] for one in activations)
    both = torch.zeros(2, len(activations), width, activations[0].shape[2])
    mask = torch.zeros(len(activations), width, dtype=torch.bool)
    for row, one in enumerate(activations):
        both[:, row, : one.shape[1]] = one.float()
        mask[row, : one.shape[1]] = True
    return both[0], both[1], mask


def mean_of(state: Tensor, mask: Tensor) -> Tensor:
    """The mean over the tokens that are there."""
    return (state * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)


def batches(lengths: Sequence[int], size: int) -> Iterator[list[int]]:
    """Indices in batches of similar length."""
    order = sorted(range(len(lengths)), key=lengths.__getitem__)
    for start in range(0, len(order), size):
        yield order[start : start + size]


def through(layer: nn.Module, state: Tensor, mask: Tensor) -> Tensor:
    """The state after one layer; `mask` (texts, tokens) is true where a token is."""
    bias = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
    found = layer(state, bias)
    return found[0] if isinstance(found, tuple) else found
