"""A large teacher with adapters, what it is asked, and what a small model learns of its answers."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from unittest import mock

import numpy as np
import pandas as pd
import pytest
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from transformers import AutoModelForSequenceClassification, MPNetConfig

from models import adapters, bank
from models import average as averaging
from models.batches import collate
from models.edited import edited, neighbours
from models.forward import logits_of
from models.scores import LABELS
from models.sources import EITHER, Pairs
from models.targets import loss_of, read_answers, targets, with_answers
from models.teach import answers, not_yet, plainly
from models.unlabelled import unlabelled
from models.workers import Workers
from tests.tiny_checkpoints import checkpoint

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


def test_the_teacher_computes_what_the_library_computes() -> None:
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


def test_answers_come_by_label_name(tmp_path: Path) -> None:
    rows = pd.DataFrame(
        {"premise": ["a man died .", "a dog"], "hypothesis": ["a man is asleep", "not a dog"]}
    )
    said = {}
    for order in (LABELS, LABELS[::-1]):
        folder = checkpoint(tmp_path / order[0], list(order))
        model = AutoModelForSequenceClassification.from_pretrained(folder).eval()
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        said[order] = answers(tokenizer, plainly(model), order, rows)
    one, two = said.values()
    assert np.allclose(one.entailment, two.contradiction)
    assert np.allclose(one[list(LABELS)].sum(axis=1), 1, atol=1e-3)


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


TRAIN = pd.DataFrame(
    [
        ("A bus fell.", "A bus crashed.", "entailment", "mnli_dev", "g1"),
        ("A bus fell.", "Nobody fell.", "contradiction", "mnli_dev", "g1"),
        ("Five died.", "Some died.", EITHER, "glue_rte", "g2"),
    ],
    columns=["premise", "hypothesis", "label", "source", "group"],
)
ANSWERS = pd.DataFrame(
    [
        ("A bus fell.", "A bus crashed.", "mnli_dev", 0.6, 0.3, 0.1),
        ("A bus crashed.", "Nobody fell.", "taught_siblings", 0.1, 0.2, 0.7),
        ("Five died.", "Some died.", "glue_rte", 0.9, 0.1, 0.0),
    ],
    columns=["premise", "hypothesis", "source", *LABELS],
)


def test_answers_join_labels_and_stand_alone_where_there_is_none(tmp_path: Path) -> None:
    for i in range(3):
        part = ANSWERS[i : i + 1]
        part.to_json(tmp_path / f"{i}.jsonl.xz", orient="records", lines=True, compression="xz")
    rows = with_answers(TRAIN, read_answers(tmp_path))
    assert rows.source.tolist() == ["answered", "mnli_dev", "answered", "taught_siblings"]
    assert rows.label.tolist() == ["entailment", "contradiction", EITHER, "contradiction"]
    found = targets(rows, trust=0.5, smoothing=0.0)
    assert found[0] == pytest.approx([0.8, 0.15, 0.05])
    assert found[1] == pytest.approx([0, 0, 1])
    assert np.isnan(found[2]).all()
    assert found[3] == pytest.approx([0.1, 0.2, 0.7])
    with pytest.raises(FileNotFoundError, match=r"models\.teach"):
        read_answers(tmp_path / "nowhere")


def test_a_two_way_row_asks_only_that_it_is_no_entailment() -> None:
    two_way = torch.full((1, 3), float("nan"))
    surely_not = loss_of(torch.tensor([[-9.0, 3.0, 3.0]]), two_way)
    either = loss_of(torch.tensor([[-9.0, 6.0, 0.0]]), two_way)
    assert surely_not < 0.01
    assert either < 0.01
    assert loss_of(torch.tensor([[5.0, 0.0, 0.0]]), two_way) > 3


# Rows of embeddings: "bus" lies beside "tram", "fell" beside "rose", "trams" is a form of "tram".
VOCABULARY = {"[CLS]": 0, "bus": 1, "tram": 2, "trams": 3, "fell": 4, "rose": 5, "##s": 6, "the": 7}
EMBEDDINGS = np.array(
    [[0, 0], [9, 1], [9, 1.1], [9, 1.2], [1, 9], [1.1, 9], [9, 1], [1, 9]], dtype=np.float32
)
NEAR = {"bus": ["tram"], "fell": ["rose"], "crashed": ["stopped"]}


def test_the_neighbours_of_a_word_are_whole_words_of_another_stem() -> None:
    found = neighbours(VOCABULARY, EMBEDDINGS)
    assert set(found) == {"bus", "tram", "trams", "fell", "rose"}
    assert {"tram", "trams"} <= set(found["bus"])
    assert "trams" not in found["tram"]
    assert all("the" not in near and "##s" not in near for near in found.values())


def test_an_edited_claim_differs_in_a_word_that_has_neighbours() -> None:
    rows = TRAIN.assign(hypothesis="The Bus crashed at noon and didn't stop.")
    said = {row["hypothesis"] for row in edited(rows, NEAR, random.Random(1))}
    assert "The Tram crashed at noon and didn't stop." in said
    assert "The Bus stopped at noon and didn't stop." in said
    assert "The crashed at noon and didn't stop." in said
    assert all(one.endswith("at noon and didn't stop.") for one in said)


def test_what_an_earlier_teacher_answered_is_not_asked_again() -> None:
    asked = TRAIN[["premise", "hypothesis", "source"]]
    assert not_yet(asked, ANSWERS).hypothesis.tolist() == ["Nobody fell."]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    text = "The mayor said that the old bridge near Kilifi fell into the river at night."
    for name in bank.NEWS:
        row = {"id": name, "date": None, "gold_event": f"{name}-3", "text": text}
        frame = pd.DataFrame([row])
        frame.to_json(folder / f"{name}.jsonl.xz", orient="records", lines=True, compression="xz")
    facts = pd.DataFrame([{"id": "other", "slot": "INCIDENT: LOCATION", "value": "PERU"}])
    facts.to_json(folder / "muc4_facts.jsonl.xz", orient="records", lines=True, compression="xz")
    return tmp_path


def test_the_unlabelled_pairs_are_new_arrangements_of_what_is_trained_on(news: Path) -> None:
    dev = TRAIN[:1].assign(premise="Nobody fell.", hypothesis="A bus crashed.")
    found = unlabelled(Pairs(TRAIN, dev), news, NEAR)
    pairs = set(zip(found.premise, found.hypothesis, found.source, strict=True))
    assert ("A bus crashed.", "Nobody fell.", "taught_siblings") in pairs
    assert ("Nobody fell.", "A bus fell.", "taught_turned") in pairs
    assert (
        "The mayor said that the old bridge near Kilifi fell into the river at night.",
        "The old bridge near Kilifi fell into the river at night.",
        "taught_clauses",
    ) in pairs
    # Held out as it stands, so not learned from.
    assert ("Nobody fell.", "A bus crashed.", "taught_siblings") not in pairs


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
