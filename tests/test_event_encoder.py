"""The event encoder and its benchmark: which pairs it is asked, and how the answers are counted."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from checker.types import Article
from eval import event_pairs
from models import event_sources


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


def test_held_out_events_are_whole_topics_and_whatever_has_several_articles() -> None:
    both = {"ecb:36ecb", "ecb:36ecbplus"}
    assert event_sources.ecb_held_out({"ecb:1ecb", "ecb:1ecbplus", *both}) == both
    several = ["muc:a", "muc:a", *(f"muc:{i}" for i in range(40)), ""]
    held = event_sources.muc_held_out(several)
    assert "muc:a" in held
    assert 10 < len(held) < 30
