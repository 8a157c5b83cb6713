"""Training: adapters, losses, several processes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from unittest import mock

import numpy as np
import pandas as pd
import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import AutoModelForSequenceClassification, MPNetConfig

from models import adapters, group_scales
from models import average as averaging
from models.batches import collate
from models.forward import logits_of
from models.scores import LABELS
from models.sources import COMPATIBLE, EITHER
from models.targets import loss_of, targets
from models.train import read_recipe
from models.weights import is_packed, weights_of
from models.workers import Workers
from tests.tiny_checkpoints import checkpoint, packed_checkpoint

PAIRS = [([2, 5, 7, 3, 6, 8, 3], 4), ([2, 9, 3, 10, 3], 3)]


def mpnet() -> torch.nn.Module:
    torch.manual_seed(1)
    sizes = {"hidden_size": 16, "num_attention_heads": 2, "intermediate_size": 32}
    config = MPNetConfig(vocab_size=40, num_hidden_layers=2, num_labels=3, **sizes)
    model = AutoModelForSequenceClassification.from_config(config).eval()
    with torch.no_grad():
        for weight in model.parameters():
            weight += 0.3 * torch.randn_like(weight)
    return model


def test_an_mpnet_computes_what_the_library_computes() -> None:
    model, batch = mpnet(), collate(PAIRS, torch.device("cpu"))
    # Of padding, which differs between the two, nothing reaches the answer.
    asked = {"input_ids": batch["input_ids"], "attention_mask": batch["attention_mask"]}
    asked["input_ids"] = asked["input_ids"].masked_fill(asked["attention_mask"] == 0, 1)
    with torch.inference_mode():
        assert torch.allclose(logits_of(model, batch), model(**asked).logits, atol=1e-5)


def test_an_adapter_changes_nothing_at_first_and_can_be_merged() -> None:
    model, batch = mpnet(), collate(PAIRS, torch.device("cpu"))
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        plain = logits_of(model, batch)
        adapters.adapt(model.base_model.encoder.layer, rank=4)
        assert torch.allclose(logits_of(model, batch), plain, atol=0.05)
        for part in model.modules():
            if isinstance(part, adapters.Adapted):
                part.up.normal_()
        learned = logits_of(model, batch)
        assert not torch.allclose(learned, plain, atol=0.2)
        adapters.merge(model)
        assert not any(isinstance(part, adapters.Adapted) for part in model.modules())
        assert torch.allclose(logits_of(model, batch), learned, atol=0.1)


def test_only_adapters_learn() -> None:
    model = mpnet()
    model.base_model.requires_grad_(False)
    adapters.adapt(model.base_model.encoder.layer[1:], rank=4)
    learning = {n for n, w in model.named_parameters() if w.requires_grad and "classifier" not in n}
    assert learning
    assert all(".layer.1." in n and n.endswith((".down", ".up")) for n in learning)


def test_a_label_is_learned_by_name_and_a_two_way_row_left_open() -> None:
    rows = pd.DataFrame({"label": ["contradiction", EITHER, COMPATIBLE]})
    sure, *two_way = targets(rows, smoothing=0.0)
    assert dict(zip(LABELS, sure, strict=True))["contradiction"] == 1
    for either, settled in zip(two_way, ("entailment", "contradiction"), strict=True):
        shares = dict(zip(LABELS, either, strict=True))
        assert shares.pop(settled) == 0
        assert all(share != share for share in shares.values())


def test_a_two_way_row_asks_only_that_it_is_no_entailment() -> None:
    two_way = torch.from_numpy(targets(pd.DataFrame({"label": [EITHER]}), smoothing=0.0))
    surely_not = loss_of(torch.tensor([[-9.0, 3.0, 3.0]]), two_way)
    either = loss_of(torch.tensor([[-9.0, 6.0, 0.0]]), two_way)
    assert surely_not < 0.01
    assert either < 0.01
    assert loss_of(torch.tensor([[5.0, 0.0, 0.0]]), two_way) > 3


def test_a_sure_row_beside_two_way_rows_learns_finitely() -> None:
    towards = torch.from_numpy(targets(pd.DataFrame({"label": [COMPATIBLE, "neutral"]}), 0.0))
    logits = torch.tensor([[0.0, 0.0, 5.0], [1.0, 0.0, 0.0]], requires_grad=True)
    loss_of(logits, towards).backward()
    assert logits.grad is not None
    assert logits.grad.isfinite().all()
    assert logits.grad[0, 2] > 0


def gradients_of(rank: int, count: int, meeting: str, found: Path) -> None:
    """One process of `count`: its share of a batch, the mean gradient, and a word from one."""
    with mock.patch.dict(os.environ, {"RANK": str(rank), "WORLD_SIZE": str(count)}):
        workers = Workers(meeting)
    weight = torch.nn.Parameter(torch.zeros(2))
    frozen = torch.nn.Parameter(torch.zeros(2), requires_grad=False)
    rows = workers.own([1, 2, 3, 4])
    (weight * torch.tensor([1.0, 10.0])).sum().mul(float(np.mean(rows))).backward()
    workers.average([weight, frozen])
    told = {"rows": rows, "mean": weight.grad.tolist(), "leads": workers.leads}  # type: ignore[union-attr]
    told |= {"one was told": workers.any(rank == 1), "none was": workers.any(False)}
    workers.leave()
    (found / f"{rank}.json").write_text(json.dumps(told))


def test_two_processes_step_as_one_of_the_whole_batch(tmp_path: Path) -> None:
    meeting = f"file://{tmp_path / 'meeting'}"
    torch.multiprocessing.spawn(gradients_of, (2, meeting, tmp_path), nprocs=2)
    one, two = (json.loads((tmp_path / f"{rank}.json").read_text()) for rank in (0, 1))
    assert (one["rows"], two["rows"]) == ([1, 3], [2, 4])
    assert one["mean"] == two["mean"] == [2.5, 25.0]
    assert (one["leads"], two["leads"]) == (True, False)
    assert one["one was told"]
    assert two["one was told"]
    assert not one["none was"]
    assert not two["none was"]


def test_one_process_keeps_its_batch_and_a_small_batch_is_shown_by_all() -> None:
    workers = Workers()
    assert (workers.own([4, 5]), workers.leads) == ([4, 5], True)
    assert workers.any(True)
    assert not workers.any(False)
    workers.count, workers.rank = 2, 1
    assert workers.own([4]) == [4]


def test_an_average_lies_between_its_two_and_says_so(tmp_path: Path) -> None:
    for name, seen in (("one", 100), ("two", 300)):
        checkpoint(tmp_path / name, list(LABELS))
        (tmp_path / name / "training.json").write_text(json.dumps({"pairs_seen": seen}))
    weights = load_file(tmp_path / "one" / "model.safetensors")
    moved = {name: weight + 1 for name, weight in weights.items()}
    save_file(moved, tmp_path / "two" / "model.safetensors", {"format": "pt"})
    folders = [str(tmp_path / name) for name in ("one", "two", "both")]
    command = ["average", *folders[:2], "--share", "0.25", "--out", folders[2]]
    with mock.patch("sys.argv", command):
        averaging.main()
    found = load_file(tmp_path / "both" / "model.safetensors")
    assert all(torch.allclose(found[name], weights[name] + 0.25) for name in weights)
    told = json.loads((tmp_path / "both" / "training.json").read_text())
    assert told["averages"] == [{"of": [100, 300], "share of the second": 0.25}]
    checkpoint(tmp_path / "two", list(LABELS[::-1]))
    with mock.patch("sys.argv", command), pytest.raises(SystemExit, match="labels alike"):
        averaging.main()


def test_a_packed_checkpoint_can_be_gone_on_from_but_not_be_averaged_into(tmp_path: Path) -> None:
    packed = packed_checkpoint(tmp_path / "packed", list(LABELS), "mpnet")
    loaded = AutoModelForSequenceClassification.from_pretrained(packed, dtype=torch.float32)
    plain = checkpoint(tmp_path / "plain", list(LABELS), "mpnet")
    model = AutoModelForSequenceClassification.from_pretrained(plain)
    model.load_state_dict(weights_of(packed))
    ids = torch.tensor([PAIRS[0][0]])
    with torch.no_grad():
        assert torch.allclose(model(ids).logits, loaded(ids).logits, atol=1e-5)
    assert (is_packed(packed), is_packed(plain)) == (True, False)
    command = ["average", str(plain), str(packed), "--out", str(tmp_path / "both")]
    with mock.patch("sys.argv", command), pytest.raises(SystemExit, match="is packed"):
        averaging.main()


def plain_model(packed: Path) -> torch.nn.Module:
    """What a packed folder computes, in single precision, with weights that could learn."""
    model = AutoModelForSequenceClassification.from_pretrained(packed, dtype=torch.float32)
    return model.requires_grad_(True).eval()


def test_scales_that_learned_are_written_with_nothing_lost(tmp_path: Path) -> None:
    packed = packed_checkpoint(tmp_path / "packed", list(LABELS), "mpnet")
    model, batch = plain_model(packed), collate(PAIRS, torch.device("cpu"))
    with torch.inference_mode():
        plain = logits_of(model, batch)
    group_scales.adapt(model, packed)
    with torch.inference_mode():
        assert torch.allclose(logits_of(model, batch), plain, atol=1e-5)
    learning = {name for name, weight in model.named_parameters() if weight.requires_grad}
    assert any(name.endswith(".change") for name in learning)
    assert not any("embeddings.weight" in name for name in learning)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if name in learning:
                weight += 0.05 * torch.randn_like(weight)
                weight.copy_(weight.half())  # as the file holds biases and norms
        learned = logits_of(model, batch)
        assert not torch.allclose(learned, plain, atol=0.1)
        group_scales.write(model, packed, tmp_path / "learned")
        assert torch.allclose(
            logits_of(plain_model(tmp_path / "learned"), batch), learned, atol=1e-4
        )


def test_a_gradient_reaches_the_scales_but_not_those_of_a_frozen_layer(tmp_path: Path) -> None:
    packed = packed_checkpoint(tmp_path / "packed", list(LABELS), "mpnet")
    model = plain_model(packed)
    frozen = model.base_model.encoder.layer[0].requires_grad_(False)
    group_scales.adapt(model, packed)
    assert not any(isinstance(part, group_scales.Scaled) for part in frozen.modules())
    logits_of(model, collate(PAIRS, torch.device("cpu"))).square().sum().backward()
    assert model.classifier.dense.change.grad.abs().min() > 0
    group_scales.write(model, packed, tmp_path / "same")
    before, after = (load_file(f / "model.safetensors") for f in (packed, tmp_path / "same"))
    assert before.keys() == after.keys()
    assert all(torch.equal(before[name], after[name]) for name in before)


def test_an_average_of_learned_scales_stays_packed(tmp_path: Path) -> None:
    one = packed_checkpoint(tmp_path / "one", list(LABELS), "mpnet")
    model = plain_model(one)
    group_scales.adapt(model, one)
    with torch.no_grad():
        model.classifier.dense.change += 0.5
    group_scales.write(model, one, tmp_path / "two")
    for folder in (one, tmp_path / "two"):
        (folder / "training.json").write_text(json.dumps({"pairs_seen": 1}))
    command = ["average", str(one), str(tmp_path / "two"), "--out", str(tmp_path / "both")]
    with mock.patch("sys.argv", command):
        averaging.main()
    before, after = (load_file(f / "model.safetensors") for f in (one, tmp_path / "both"))
    for name, held in before.items():
        factor = 1.25 if name == "classifier.dense.weight_scale" else 1
        assert torch.allclose(after[name].float(), factor * held.float(), rtol=2**-7)
    assert torch.equal(
        after["classifier.dense.weight_packed"], before["classifier.dense.weight_packed"]
    )
    other = packed_checkpoint(tmp_path / "other", list(LABELS), "mpnet")
    numbers = load_file(other / "model.safetensors")
    numbers["classifier.dense.weight_packed"] += 1
    save_file(numbers, other / "model.safetensors", {"format": "pt"})
    (other / "training.json").write_text(json.dumps({"pairs_seen": 1}))
    command[2] = str(other)
    with mock.patch("sys.argv", command), pytest.raises(SystemExit, match="no whole numbers"):
        averaging.main()


def test_scales_of_weights_that_are_not_packed_cannot_learn(tmp_path: Path) -> None:
    plain = checkpoint(tmp_path / "plain", list(LABELS), "mpnet")
    with pytest.raises(ValueError, match="nothing in it is packed"):
        group_scales.adapt(plain_model(plain), plain)


def test_a_recipe_changes_another_source_by_source(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text("seed = 3\nrate = 1e-4\n[repeat]\nold = 2\nboth = 1\n")
    (tmp_path / "two.toml").write_text('like = "one.toml"\nseed = 4\n[repeat]\nboth = 5\nnew = 6\n')
    found = read_recipe(tmp_path / "two.toml")
    assert (found.seed, found.rate) == (4, 1e-4)
    assert found.repeat == {"old": 2, "both": 5, "new": 6}
