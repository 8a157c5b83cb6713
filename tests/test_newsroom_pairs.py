"""What was written for training: well-formed, and the exams apart from the rest."""

from __future__ import annotations

from collections import Counter

from models import general, newsroom
from models.scores import LABELS
from models.sources import COMPATIBLE


def test_every_pair_has_a_label_by_name() -> None:
    for written in (newsroom, general):
        labels = Counter(row["label"] for row in written.rows())
        assert set(labels) == set(LABELS)
        assert min(labels.values()) > 1_000


def test_the_exams_share_no_text_with_training() -> None:
    rows = [*newsroom.rows(), *newsroom.asides(), *general.rows()]
    texts = {
        split: {row["premise"] for row in rows if row["split"] == split}
        for split in ("train", "dev")
    }
    assert len(texts["dev"]) > 100
    assert not {text for text in texts["train"] & texts["dev"] if len(text.split()) > 6}


def test_sentences_of_two_articles_without_conflict_are_compatible() -> None:
    asides = list(newsroom.asides())
    assert {row["label"] for row in asides} == {COMPATIBLE}
    disputed = {
        (row["premise"], row["hypothesis"])
        for row in newsroom.rows()
        if row["label"] == "contradiction"
    }
    assert disputed.isdisjoint((row["premise"], row["hypothesis"]) for row in asides)


def test_a_conflict_is_one_in_both_directions() -> None:
    conflicts = {
        (row["premise"], row["hypothesis"])
        for row in newsroom._of_articles()
        if row["label"] == "contradiction"
    }
    assert conflicts
    assert all((two, one) in conflicts for one, two in conflicts)
