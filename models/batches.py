"""Pairs as batches of token ids: encoded once, shown as often as told, alike in length."""

from __future__ import annotations

import math
import random

import numpy as np
import torch
from tokenizers import Tokenizer


def encode(tokenizer: Tokenizer, rows: object, max_length: int) -> list[tuple[list[int], int]]:
    """(ids, length of the premise part) for each pair, cut to `max_length` tokens."""
    tokenizer.enable_truncation(max_length)
    tokenizer.no_padding()
    found: list[tuple[list[int], int]] = []
    pairs = list(zip(rows["premise"], rows["hypothesis"], strict=True))  # type: ignore[index]
    for start in range(0, len(pairs), 20_000):
        for encoding in tokenizer.encode_batch_fast(pairs[start : start + 20_000]):
            found.append((encoding.ids, encoding.type_ids.count(0)))
    return found


def collate(batch: list[tuple[list[int], int]], device: torch.device) -> dict[str, torch.Tensor]:
    """Pad to a multiple of 4: every new shape costs a compile of the matrix kernels."""
    width = math.ceil(max(len(ids) for ids, _ in batch) / 4) * 4
    ids = np.zeros((len(batch), width), dtype=np.int64)
    types = np.zeros_like(ids)
    mask = np.zeros_like(ids)
    for row, (tokens, premise) in enumerate(batch):
        ids[row, : len(tokens)] = tokens
        types[row, premise : len(tokens)] = 1
        mask[row, : len(tokens)] = 1
    return {
        "input_ids": torch.from_numpy(ids).to(device),
        "token_type_ids": torch.from_numpy(types).to(device),
        "attention_mask": torch.from_numpy(mask).to(device),
    }


def repeated(sources: list[str], repeat: dict[str, float], seed: int) -> list[int]:
    """Places of the pairs that one pass shows, each as often as its source is repeated."""
    chance = random.Random(seed)
    return [
        place
        for place, source in enumerate(sources)
        for _ in range(int(repeat.get(source, 1.0) + chance.random()))
    ]


def order(lengths: list[int], places: list[int], batch: int, seed: int) -> list[list[int]]:
    """Shuffled batches of similar lengths: sorted inside windows of 64 batches."""
    indices = list(places)
    shuffle = random.Random(seed)
    shuffle.shuffle(indices)
    batches = []
    for start in range(0, len(indices), batch * 64):
        window = sorted(indices[start : start + batch * 64], key=lengths.__getitem__)
        part = [window[i : i + batch] for i in range(0, len(window), batch)]
        shuffle.shuffle(part)
        batches += part
    return batches
