"""The event encoder and its benchmark: which pairs it is asked, and how the answers are counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from transformers import BertConfig, BertModel

from checker.types import Article
from eval import event_pairs
from models import event_sources, train_events
from models.event_encoder import Base, EventEncoder
from models.event_sources import Told


def test_average_precision_is_the_mean_precision_at_the_true_ones() -> None:
    truth = [True, False, True, False]
    assert event_pairs.average_precision([4, 3, 2, 1], truth) == pytest.approx((1 + 2 / 3) / 2)
    assert event_pairs.average_precision([4, 1, 3, 2], truth) == 1.0
    assert event_pairs.average_precision([], []) == 0.0


def test_a_score_that_cannot_tell_gets_no_credit_for_ties() -> None:
    assert event_pairs.average_precision([1, 1, 1, 1], [True, False, False, False]) == 0.25


def test_a_bench_ranks_same_pairs_against_look_alikes() -> None:
    told = [Article(id=one, text=one) for one in "abc"]
    vectors = np.array([[1, 0], [0.8, 0.6], [0, 1]], dtype=np.float32)
    bench = event_pairs.Bench("ours", {one.id: one for one in told}, [("a", "b")], [("a", "c")])
    assert bench.precision(event_pairs.cosine(told, vectors)) == 1.0
    assert bench.precision(lambda pair: -event_pairs.cosine(told, vectors)(pair)) == 0.5


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("16 NOV 89", {date(1989, 11, 16)}),
        ("- 08 JAN 90", {date(1990, 1, 8)}),
        ("08 JAN 90 - 09 JAN 90", {date(1990, 1, 8), date(1990, 1, 9)}),
        ("31 NOV 89", set()),
        ("", set()),
    ],
)
def test_days_that_a_template_names(value: str, days: set[date]) -> None:
    assert event_pairs.days_of(value) == days


def test_days_between_publication_count_where_both_are_known() -> None:
    days = {"a": "2021-03-01", "b": "2021-03-08", "c": None}
    told = [Article(id=one, text=one, published=day) for one, day in days.items()]
    score = event_pairs.with_days(told, lambda _: 0.5)
    assert score(("a", "a")) == score(("a", "c")) == 0.5
    assert score(("a", "b")) < 0.2


def test_held_out_are_whole_topics_look_alikes_together() -> None:
    both = {"ecb:36ecb", "ecb:36ecbplus"}
    assert event_sources.ecb_held_out({"ecb:1ecb", "ecb:1ecbplus", *both}) == both


def told(event: str, day: date | None = None, source: str = "ours") -> Told:
    return Told("text", event, source, day)


def test_articles_of_two_labels_on_one_day_count_neither_way() -> None:
    first, next_day = told("e1", date(2021, 3, 1)), told("e2", date(2021, 3, 2))
    assert train_events.ambiguous(first, next_day)
    assert not train_events.ambiguous(first, told("e2", date(2021, 3, 9)))
    assert not train_events.ambiguous(first, told("e1", date(2021, 3, 2)))
    assert not train_events.ambiguous(told("e1"), told("e2"))


def test_the_loss_falls_as_fellows_come_together_and_strangers_part() -> None:
    articles = [told("e1"), told("e1"), told("e2")]
    together = torch.tensor([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    mixed = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]])
    assert train_events.loss_of(together, articles, 0.1) < 0.01
    assert train_events.loss_of(mixed, articles, 0.1) > 5


def test_look_alikes_are_the_most_similar_of_other_events_of_the_source() -> None:
    texts = {
        "ferry Mombasa": "A ferry sank near Mombasa and drowned passengers.",
        "ferry Lagos": "A ferry sank near Lagos and drowned passengers.",
        "budget": "Parliament passed the budget after a long night.",
    }
    articles = [Told(text, event, "ours", None) for event, text in texts.items()]
    elsewhere = Told(texts["ferry Lagos"], "another source", "theirs", None)
    found = train_events.lookalikes_of([*articles, elsewhere])
    assert found[0][0] == 1
    assert found[1][0] == 0
    assert 3 not in found[0]


def test_an_embedding_does_not_depend_on_what_it_is_computed_beside(tmp_path: Path) -> None:
    base = tiny_base(tmp_path)
    ids = [[2, 5, 6, 3], [2, 7, 3], [2, 5, 8, 9, 6, 7, 3]]
    model = EventEncoder(base)
    together = model.vectors(base.activations(ids))
    alone = np.concatenate([model.vectors(base.activations([one])) for one in ids])
    assert np.allclose(together, alone, atol=1e-3)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-4)


def tiny_base(folder: Path) -> Base:
    """Six narrow layers of random weights, and a tokenizer that nobody asks."""
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=10,
        hidden_size=16,
        num_hidden_layers=6,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=16,
    )
    BertModel(config).save_pretrained(folder)
    Tokenizer(WordLevel({"[UNK]": 0}, unk_token="[UNK]")).save(str(folder / "tokenizer.json"))
    return Base(folder)
