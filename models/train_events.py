"""Train the event encoder: articles of one event together, look-alikes apart.

    python -m models.train_events --data DATA --encoder FOLDER --out runs/events

Contrastive, with several positives (InfoNCE; Khosla et al. 2020, arXiv:2004.11362): every batch
holds two articles of each of `batch` events and, for one of the two, a look-alike: one of its most
similar articles of another event of the source. Articles of other events within `AMBIGUOUS` days
count neither way, but for ECB+, whose look-alikes are gold. The frozen layers are run once; an
epoch of the rest is cheap: about ten minutes of one core in all. The same seed on the same machine
gives the same weights.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import bm25s
import numpy as np
import torch
from torch import Tensor, nn

from models.event_encoder import FILE, Base, EventEncoder, collate
from models.event_sources import Told, training_articles
from models.train import check_encoder

AMBIGUOUS = 3
# How often an event of a source is drawn: the events of FA-KES and ABP are heuristic.
DRAWN = {"ecb_articles": 1.0, "fakes_articles": 0.5, "abp_casualty_events": 0.7}
LOOKALIKES = 6


@dataclass(frozen=True, slots=True)
class Recipe:
    """Sizes in events, rates per step; `rate` is of the two layers, `head_rate` of the rest."""

    steps: int = 160
    batch: int = 12
    rate: float = 5e-5
    head_rate: float = 1e-3
    warmup: int = 10
    temperature: float = 0.06
    weight_decay: float = 0.01
    seed: int = 7


def lookalikes_of(told: Sequence[Told]) -> list[list[int]]:
    """For each article the most similar by words (BM25) of other events of its source."""
    words = bm25s.tokenize(
        [one.text for one in told], stopwords="en", return_ids=False, show_progress=False
    )
    index = bm25s.BM25()
    index.index(words, show_progress=False)
    found = []
    for i, one in enumerate(told):
        near = index.get_scores(sorted(set(words[i])))
        fit = (
            int(j)
            for j in np.argsort(-near, kind="stable")
            if told[j].source == one.source
            and told[j].event != one.event
            and not ambiguous(one, told[j])
        )
        found.append(list(islice(fit, LOOKALIKES)))
    return found


def ambiguous(one: Told, two: Told) -> bool:
    """Whether two articles of different labels may yet be one happening."""
    if one.source != two.source or one.source == "ecb_articles" or one.event == two.event:
        return False
    return bool(one.day and two.day) and abs((one.day - two.day).days) < AMBIGUOUS


def loss_of(vectors: Tensor, told: Sequence[Told], temperature: float) -> Tensor:
    """Mean cross-entropy of each article's fellows among all others of the batch."""
    same = torch.tensor([[a.event == b.event for b in told] for a in told])
    skipped = torch.tensor([[ambiguous(a, b) for b in told] for a in told])
    own = torch.eye(len(told), dtype=torch.bool)
    scores = (vectors @ vectors.T / temperature).masked_fill(own | skipped, -1e4)
    fellows = same & ~own
    has = fellows.any(1)
    each = (scores.log_softmax(1) * fellows).sum(1)[has] / fellows.sum(1)[has]
    return -each.mean()


def trained(base: Base, told: Sequence[Told], recipe: Recipe) -> EventEncoder:
    """The encoder after `recipe`; prints the loss every tenth step."""
    torch.manual_seed(recipe.seed)
    chance = np.random.default_rng(recipe.seed)
    activations = base.activations(base.ids([one.text for one in told]))
    alike = lookalikes_of(told)
    members: defaultdict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(told):
        members[one.event].append(i)
    events = [event for event, ids in members.items() if len(ids) > 1]
    share = np.array([DRAWN[told[members[e][0]].source] * min(len(members[e]), 4) for e in events])
    model = EventEncoder(base)
    rest = [p for name, p in model.named_parameters() if not name.startswith("top.")]
    optimizer = torch.optim.AdamW(
        [
            {"params": list(model.top.parameters()), "full": recipe.rate},
            {"params": rest, "full": recipe.head_rate},
        ],
        weight_decay=recipe.weight_decay,
    )
    model.train()
    losses: list[float] = []
    started = time.process_time()
    for step in range(recipe.steps):
        pace = min(1.0, (step + 1) / recipe.warmup) * (1 - step / recipe.steps)
        for group in optimizer.param_groups:
            group["lr"] = group["full"] * pace
        chosen: list[int] = []
        for k in chance.choice(len(events), recipe.batch, replace=False, p=share / share.sum()):
            chosen += chance.choice(members[events[k]], 2, replace=False).tolist()
        chosen += [int(chance.choice(alike[i])) for i in chosen[::2] if alike[i]]
        batch = list(dict.fromkeys(chosen))
        vectors = model(*collate([activations[i] for i in batch]))
        loss = loss_of(vectors, [told[i] for i in batch], recipe.temperature)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.item())
        if (step + 1) % 10 == 0:
            spent = time.process_time() - started
            print(f"{step + 1} loss {np.mean(losses[-10:]):.3f} {spent:.0f} s", flush=True)
    return model.eval()


def main() -> None:
    """Train and write the weights, in half precision, with the recipe beside them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    check_encoder(options.encoder)
    recipe, told = Recipe(), training_articles(options.data)
    print(f"{len(told)} articles of {len({one.event for one in told})} events", flush=True)
    model = trained(Base(options.encoder), told, recipe)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save({k: v.half() for k, v in model.state_dict().items()}, options.out / FILE)
    (options.out / "recipe.json").write_text(json.dumps(asdict(recipe), indent=1) + "\n")
    print(f"wrote {options.out}", flush=True)


if __name__ == "__main__":
    main()
