"""Train the tagger of perpetrators on MUC-4 (public domain).

    python -m models.train_tagger --data DATA --encoder FOLDER [--out runs/tagger]

Learns from the development articles but every tenth: each token of each wording that a template
gives for a perpetrator, wherever it stands. `python -m eval --data DATA --only muc4` then measures
it beside the checker's own reading. The frozen layers are run once; in all about six minutes of two
cores.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from torch import Tensor, nn
from torch.nn import functional

from models.event_encoder import Base, collate
from models.tagger import FILE, INDIVIDUAL, ORGANISATION, Tagger, Window, labels_of, windows
from models.train import check_encoder

SLOTS = {"PERP: ORGANIZATION ID": ORGANISATION, "PERP: INDIVIDUAL ID": INDIVIDUAL}
TRAINED_ON = "muc:DEV"
HELD_OUT_EVERY = 10


@dataclass(frozen=True, slots=True)
class Recipe:
    """Sizes in windows, rates per step; `rate` is of the two layers, `head_rate` of the labels."""

    passes: int = 4
    batch: int = 16
    rate: float = 1e-4
    head_rate: float = 1e-3
    warmup: int = 50
    weight_decay: float = 0.01
    party_weight: float = 2.0
    seed: int = 7


def trained_on(names: Sequence[str]) -> list[str]:
    """The articles that training may see, of all."""
    dev = sorted(name for name in names if name.startswith(TRAINED_ON))
    return [name for place, name in enumerate(dev) if place % HELD_OUT_EVERY]


def training_windows(base: Base, data: Path) -> tuple[list[Window], list[list[int]]]:
    """The windows of all training articles, and the label of each of their tokens."""
    news = data / "news"
    articles = pd.read_json(news / "muc4_articles.jsonl.xz", lines=True, dtype=False)
    facts = pd.read_json(news / "muc4_facts.jsonl.xz", lines=True, dtype=False)
    texts = dict(zip(articles.id, articles.text, strict=True))
    wordings: dict[str, dict[int, set[str]]] = {}
    for row in facts[facts.slot.isin(list(SLOTS))].itertuples():
        if row.value:
            told = [row.value] if isinstance(row.value, str) else row.value
            wordings.setdefault(row.id, {}).setdefault(SLOTS[row.slot], set()).update(told)
    found = [one for name in trained_on(list(texts)) for one in windows(base, name, texts[name])]
    return found, [labels_of(one, wordings.get(one.article, {})) for one in found]


def loss_of(logits: Tensor, labels: Sequence[Sequence[int]], party_weight: float) -> Tensor:
    """Cross-entropy over all tokens; a party's count `party_weight` times."""
    goal = torch.full(logits.shape[:2], -100)
    for row, told in enumerate(labels):
        goal[row, : len(told)] = torch.tensor(told)
    weight = torch.tensor([1.0, party_weight, party_weight])
    return functional.cross_entropy(logits.flatten(0, 1), goal.flatten(), weight=weight)


def trained(
    base: Base, told: Sequence[Window], labels: Sequence[Sequence[int]], recipe: Recipe
) -> Tagger:
    """The tagger after `recipe`; prints the loss of every pass."""
    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)
    activations = base.activations([list(one.ids) for one in told])
    model = Tagger(base)
    optimizer = torch.optim.AdamW(
        [
            {"params": list(model.top.parameters()), "full": recipe.rate},
            {"params": list(model.head.parameters()), "full": recipe.head_rate},
        ],
        weight_decay=recipe.weight_decay,
    )
    places = list(range(len(told)))
    starts = range(0, len(places) - recipe.batch + 1, recipe.batch)
    steps, step = recipe.passes * len(starts), 0
    model.train()
    for number in range(recipe.passes):
        chance.shuffle(places)
        losses = []
        for start in starts:
            batch = places[start : start + recipe.batch]
            pace = min(1.0, (step + 1) / recipe.warmup) * (1 - step / steps)
            for group in optimizer.param_groups:
                group["lr"] = group["full"] * pace
            logits = model(*collate([activations[i] for i in batch]))
            loss = loss_of(logits, [labels[i] for i in batch], recipe.party_weight)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            losses.append(loss.item())
        print(f"pass {number + 1} loss {np.mean(losses):.4f}", flush=True)
    return model.eval()


def main() -> None:
    """Train and write the weights, in half precision, with the recipe beside them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, default=Path("runs/tagger"))
    options = parser.parse_args()
    check_encoder(options.encoder)
    base, recipe = Base(options.encoder), Recipe()
    told, labels = training_windows(base, options.data)
    print(f"{len(told)} windows, {sum(map(any, labels))} with a party", flush=True)
    model = trained(base, told, labels, recipe)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save({k: v.half() for k, v in model.state_dict().items()}, options.out / FILE)
    (options.out / "recipe.json").write_text(json.dumps(asdict(recipe), indent=1) + "\n")
    print(f"wrote {options.out}", flush=True)


if __name__ == "__main__":
    main()
