"""Who did it, read by a tagger: a label for every token of an article.

The words, positions and first four layers are those of the base encoder, as for the event encoder;
two layers and the labels are trained here (models/train_tagger.py). Measured, not shipped: the
patterns of `checker.attribution` read parties better (models/README.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from checker.sentences import sentences
from models.event_encoder import TOKENS, Base, batches, collate, through

FILE = "tagger.pt"
OUTSIDE, ORGANISATION, INDIVIDUAL = range(3)
# Probability of being a party at all from which a token is one: the best of 0.3, 0.4, ... 0.9 on
# the tenth of the training articles that is held out.
PARTY = 0.4


@dataclass(frozen=True, slots=True)
class Window:
    """Some sentences of an article: their text, token ids and the characters of each token."""

    article: str
    text: str
    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]


class Tagger(nn.Module):
    """From activations to three logits for each token."""

    def __init__(self, base: Base) -> None:
        super().__init__()
        self.top = base.top()
        self.head = nn.Linear(base.network.config.hidden_size, 3)
        self.dropped = nn.Dropout(0.1)

    def forward(self, words: Tensor, state: Tensor, mask: Tensor) -> Tensor:
        """`state` (texts, tokens, width), `mask` (texts, tokens): (texts, tokens, 3)."""
        for layer in self.top:
            state = through(layer, state, mask)
        found: Tensor = self.head(self.dropped(state))
        return found


def windows(base: Base, article: str, text: str) -> Iterator[Window]:
    """`text` in stretches of whole sentences, as many as fit the encoder."""
    spans = sentences(text)
    sizes = [len(one) - 2 for one in base.ids([text[a:b] for a, b in spans])]
    start, end, size = 0, 0, 0
    for (low, high), more in zip(spans, sizes, strict=True):
        if size and size + more > TOKENS - 2:
            yield _window(base, article, text[start:end])
            size = 0
        start, end, size = (start if size else low), high, size + more
    if size:
        yield _window(base, article, text[start:end])


def _window(base: Base, article: str, text: str) -> Window:
    found = base.encoded(text)
    return Window(article, text, tuple(found.ids), tuple(found.offsets))


def labels_of(window: Window, parties: Mapping[int, Set[str]]) -> list[int]:
    """The label of every token: each place where a wording of a party stands, in any case."""
    found = [OUTSIDE] * len(window.ids)
    for label, wordings in parties.items():
        for wording in sorted(wordings):
            pattern = rf"(?<!\w){re.escape(wording)}(?!\w)"
            for match in re.finditer(pattern, window.text, re.IGNORECASE):
                for token, (start, end) in enumerate(window.offsets):
                    inside = match.start() <= start < end <= match.end()
                    if inside and found[token] == OUTSIDE:
                        found[token] = label
    return found


def parties_in(window: Window, outside: Sequence[float], least: float = PARTY) -> Iterator[str]:
    """The runs of tokens that are a party; `outside` is each token's probability of being none."""
    run: list[int] = []
    for token, (start, end) in enumerate((*window.offsets, (0, 0))):
        if end > start and outside[token] < 1 - least:
            run.append(token)
        elif run:
            yield window.text[window.offsets[run[0]][0] : window.offsets[run[-1]][1]]
            run = []


def read(
    model: Tagger, base: Base, told: Sequence[Window], least: float = PARTY
) -> dict[str, list[str]]:
    """Article -> the parties that its windows name, in order."""
    model.eval()
    activations = base.activations([list(one.ids) for one in told])
    outside: dict[int, list[float]] = {}
    for part in batches([len(one.ids) for one in told], 32):
        with torch.inference_mode():
            shares = model(*collate([activations[i] for i in part])).softmax(-1)
        outside.update(zip(part, shares[..., OUTSIDE].tolist(), strict=True))
    found: dict[str, list[str]] = {}
    for i, one in enumerate(told):
        found.setdefault(one.article, []).extend(parties_in(one, outside[i], least))
    return found
