"""The made training pairs, what measures a model, and its card: all on sentences of our own."""

from __future__ import annotations

import json
import math
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import AutoModelForSequenceClassification

from models import (
    attribution,
    card,
    commitment,
    counts,
    details,
    implicatives,
    lookalikes,
    scores,
)
from models.bank import Sentence
from models.batches import collate, repeated
from models.card import DEFAULT
from models.counts import Figure, follows
from models.forward import logits_of
from models.sources import EITHER
from models.train import rate_at, read_recipe
from tests.tiny_checkpoints import checkpoint

TOLL = Sentence(
    "A ferry sank near Mombasa on Tuesday, drowning 15 passengers.", "train", "g", "ours"
)


@pytest.mark.parametrize(
    ("premise", "hypothesis", "label"),
    [
        ((15, 15), (12, None), "entailment"),
        ((15, 15), (20, None), "contradiction"),
        ((12, None), (15, 15), "neutral"),
        ((12, None), (9, 9), "contradiction"),
        ((12, None), (0, 11), "contradiction"),
        ((0, 50), (20, 20), "neutral"),
        ((51, None), (40, None), "entailment"),
        ((24, 99), (30, 30), "neutral"),
    ],
)
def test_figures_follow_as_intervals_do(premise, hypothesis, label: str) -> None:
    assert follows(Figure("", *premise), Figure("", *hypothesis)) == label


def test_number_edits_change_nothing_but_the_number() -> None:
    made = [pair for seed in range(30) for pair in counts.pairs_of(TOLL, random.Random(str(seed)))]
    assert {label for _, _, label in made} == {"entailment", "neutral", "contradiction"}
    for premise, hypothesis, _ in made:
        assert premise != hypothesis
        for text in (premise, hypothesis):
            assert text.startswith("A ferry sank near Mombasa on Tuesday, drowning ")
            assert text.endswith(" passengers.")


@pytest.mark.parametrize(
    "text",
    [
        "Windows 95 crashed on most of the machines there.",
        "The village did not lose 15 houses in the flood.",
        "The law of 1998 years later was found to be void.",
        "Were 15 passengers on board when the ferry sank?",
        "More than 15 passengers drowned when the ferry sank.",
    ],
)
def test_numbers_that_count_nothing_plainly_are_left_alone(text: str) -> None:
    sentence = Sentence(text, "train", "g", "ours")
    assert not list(counts.pairs_of(sentence, random.Random(1)))


def test_an_entailed_number_can_be_kept_true_or_broken() -> None:
    made = list(
        counts.rewritten(
            "Rescuers said the sinking killed 15 people.",
            "The sinking killed fifteen people.",
            random.Random(3),
        )
    )
    assert [label for _, label in made] == ["entailment", "contradiction"]


def test_details_are_exchanged_or_dropped_with_the_label_of_that() -> None:
    seen = set()
    for seed in range(60):
        for premise, hypothesis, label in details.pairs_of(TOLL, random.Random(str(seed))):
            seen.add(label)
            if label == "entailment":
                assert len(hypothesis) < len(premise)
            if label == "contradiction":
                assert "15 passengers" in hypothesis
            if label == "neutral" and len(hypothesis.split()) == len(premise.split()):
                assert "15 passengers" not in hypothesis
    assert seen == {"entailment", "neutral", "contradiction"}


def test_who_claims_a_thing_does_not_make_it_so() -> None:
    clause = Sentence("The bridge was closed by the floods.", "train", "g", "ours")
    labels = {}
    for seed in range(400):
        for premise, hypothesis, label in attribution.pairs_of(clause, random.Random(str(seed))):
            if hypothesis == clause.text:
                verb = next(
                    (v for v in ("denied", "confirmed", "feared") if f" {v} that" in premise), ""
                )
                labels.setdefault(verb, set()).add(label)
    assert labels["denied"] == {EITHER}
    assert labels["confirmed"] == {"entailment"}
    assert labels["feared"] == {"neutral"}


def test_what_one_did_not_know_holds_and_what_one_did_not_say_is_open() -> None:
    clause = Sentence("The bridge was closed by the floods.", "train", "g", "ours")
    labels: dict[str, set[str]] = {}
    for seed in range(3000):
        for premise, hypothesis, label in commitment.pairs_of(clause, random.Random(str(seed))):
            assert hypothesis == clause.text
            frame = premise.partition("the bridge was closed by the floods")[0]
            for words in ("did not know", "never forgot", "did not say", "I do not"):
                if f"{words} " in frame:
                    labels.setdefault(words, set()).add(label)
    assert labels["did not know"] == labels["never forgot"] == {"entailment"}
    assert labels["did not say"] == {"neutral"}
    assert labels["I do not"] == {"contradiction"}


def test_what_was_managed_was_done_and_what_was_planned_is_open() -> None:
    said = Sentence("The soldiers stopped two buses near the border.", "train", "g", "ours")
    bank = [Sentence(f"They had to {word} there.", "train", "g", "ours") for word in ["stop"] * 3]
    pairs_of, labels = implicatives.maker(bank), {}
    for seed in range(600):
        for premise, hypothesis, label in pairs_of(said, random.Random(str(seed))):
            if hypothesis == said.text:
                verb = premise.removeprefix("The soldiers ").partition(" stop ")[0]
                labels.setdefault(verb, set()).add(label)
                assert premise.endswith(" stop two buses near the border.")
    assert labels["managed to"] == labels["did not fail to"] == {"entailment"}
    assert labels["failed to"] == labels["were unable to"] == {"contradiction"}
    assert labels["planned to"] == labels["did not want to"] == {"neutral"}


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers stopped to search two buses.",  # another infinitive
        "The soldiers never stopped two buses near the border.",
        "The soldiers stopped two buses and left the border.",  # two acts
        "The soldiers hummed a tune near the border.",  # no such base was seen
    ],
)
def test_a_sentence_of_more_than_one_plain_act_is_left_alone(text: str) -> None:
    bank = [Sentence(f"They had to {word} there.", "train", "g", "ours") for word in ["stop"] * 3]
    said = Sentence(text, "train", "g", "ours")
    assert not list(implicatives.maker(bank)(said, random.Random(1)))


def test_look_alikes_are_of_different_places_or_far_days() -> None:
    def sentence(event: str, day: str, place: str) -> Sentence:
        return Sentence("x", "train", event, "muc4_articles", event, day, place)

    lima = sentence("a", "1989-03-01", "peru: lima (city)")
    assert lookalikes.differ(lima, sentence("b", "1989-03-01", "peru: cusco (city)"))
    assert lookalikes.differ(lima, sentence("b", "1989-06-01", "peru: lima (city)"))
    assert not lookalikes.differ(lima, sentence("b", "1989-03-02", "peru: lima (city)"))
    assert not lookalikes.differ(lima, sentence("a", "1989-06-01", "peru: cusco (city)"))


SHARES = np.array([[0.9, 0.05, 0.05], [0.2, 0.7, 0.1], [0.1, 0.2, 0.7], [0.5, 0.3, 0.2]])
GOLD = ["entailment", "neutral", "contradiction", EITHER]


def test_scores_of_shares() -> None:
    assert scores.agreeing(SHARES, GOLD).tolist() == [True, True, True, False]
    assert scores.called(SHARES, GOLD, 0.6) == (1, 1, 1)
    assert scores.risk_by_coverage(SHARES, GOLD, (1.0, 0.5)) == {"100%": 0.25, "50%": 0.0}
    sure = np.array([[1.0, 0.0, 0.0]] * 10)
    half = ["entailment"] * 5 + ["neutral"] * 5
    assert scores.calibration_error(sure, half) == pytest.approx(0.5)


def test_a_temperature_undoes_overconfidence_and_changes_no_label() -> None:
    chance = np.random.default_rng(1)
    honest = chance.dirichlet([1, 1, 1], 4000)
    gold = [scores.LABELS[chance.choice(3, p=row)] for row in honest]
    loud = scores.tempered(honest, 0.5)
    found = scores.best_temperature(loud, gold)
    assert found == pytest.approx(2.0, abs=0.2)
    assert (scores.tempered(loud, found).argmax(1) == honest.argmax(1)).all()


def test_the_threshold_keeps_its_precision() -> None:
    sure = np.linspace(0.99, 0.01, 100)
    shares = np.stack([1 - sure, np.zeros(100), sure], 1)
    gold = ["contradiction"] * 50 + ["neutral"] * 50
    cut = scores.threshold(shares, gold)
    right, calls, _ = scores.called(shares, gold, cut)
    assert right >= 0.9 * calls
    assert calls >= 50
    # 27 of 30 may be luck: 27 of 27 are the calls that it lets through.
    assert scores.threshold(shares[:30], ["contradiction"] * 27 + ["neutral"] * 3) > shares[27, 2]
    assert scores.threshold(shares, ["neutral"] * 100) == math.inf


def test_the_card_that_ships_is_the_generated_one() -> None:
    parts = [json.loads((DEFAULT / f"{name}.json").read_text()) for name in card.PARTS]
    assert (DEFAULT / "README.md").read_text() == card.card(*parts)


def test_training_computes_what_the_library_computes(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path, list(scores.LABELS))
    model = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    pairs = [([2, 5, 7, 3, 6, 8, 3], 4), ([2, 9, 3, 10, 3], 3)]
    batch = collate(pairs, torch.device("cpu"))
    with torch.inference_mode():
        assert torch.allclose(logits_of(model, batch), model(**batch).logits, atol=1e-5)


def test_a_source_is_shown_as_often_as_the_recipe_says() -> None:
    places = repeated(["a"] * 1000 + ["b"] * 10 + ["c"], {"a": 0.3, "b": 2}, seed=1)
    assert len([p for p in places if p < 1000]) == pytest.approx(300, abs=60)
    assert [p for p in places if p >= 1000] == [*sorted([*range(1000, 1010)] * 2), 1010]


def test_a_recipe_that_names_an_unknown_setting_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "recipe.toml"
    file.write_text("decay = 100\n[repeat]\nmnli_dev = 2\n")
    recipe = read_recipe(file)
    assert recipe.repeat == {"mnli_dev": 2}
    assert [rate_at(seen, 5000, recipe) for seen in (4000, 5050, 5100)] == [1.0, 0.5, 0.0]
    other = tmp_path / "other.toml"
    other.write_text('like = "recipe.toml"\ndecay = 200\n')
    assert read_recipe(other) == replace(recipe, decay=200)
    file.write_text("dekay = 100\n")
    with pytest.raises(TypeError, match="dekay"):
        read_recipe(file)
