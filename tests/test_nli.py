"""The judge: labels by name, any architecture, a self-test, a cache, and no effect of batches."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.nli import ModelNotFound, ModelRefused, TextPair, default_folder, load_judge
from checker.nli.cache import CachedJudge
from checker.nli.labels import label_indices
from checker.nli.selftest import CERTAIN, self_test
from checker.nli.transformers_engine import TransformersJudge
from checker.types import Judgement, Probabilities
from tests import tiny_checkpoints

NLI = ["entailment", "neutral", "contradiction"]
PAIRS: list[TextPair] = [
    ("a man is asleep .", "a man is not outside ."),
    ("twelve people died .", "a dog died ."),
    ("a man , a dog , a man , a dog , twelve people , a man .", "a man ."),
]


class Scripted:
    """Answers from a table, neutral otherwise, and counts what it was asked."""

    name = "scripted"
    digest = "0" * 64

    def __init__(self, answers: dict[TextPair, Probabilities]) -> None:
        self.answers = answers
        self.asked = 0

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        self.asked += len(pairs)
        neutral = Probabilities(0.0, 1.0, 0.0)
        return [
            Judgement(self.answers.get((a, b), neutral), self.answers.get((b, a), neutral))
            for a, b in pairs
        ]


@pytest.mark.parametrize("make", [tiny_checkpoints.bert, tiny_checkpoints.roberta])
def test_any_architecture_gives_probabilities_by_name(make, tmp_path: Path) -> None:
    judge = TransformersJudge(str(make(tmp_path, NLI)))
    for judgement in judge.judge(PAIRS):
        for direction in (judgement.forward, judgement.backward):
            total = direction.entails + direction.neutral + direction.contradicts
            assert total == pytest.approx(1.0)


@pytest.mark.parametrize("make", [tiny_checkpoints.bert, tiny_checkpoints.roberta])
def test_a_score_does_not_depend_on_its_batch(make, tmp_path: Path) -> None:
    judge = TransformersJudge(str(make(tmp_path, NLI)))
    together = judge.judge(PAIRS)
    alone = [judge.judge([pair])[0] for pair in PAIRS]
    for a, b in zip(together, alone, strict=True):
        assert a.forward.entails == pytest.approx(b.forward.entails, abs=5e-5)
        assert a.backward.contradicts == pytest.approx(b.backward.contradicts, abs=5e-5)


def test_the_order_of_the_outputs_changes_nothing(tmp_path: Path) -> None:
    one = TransformersJudge(str(tiny_checkpoints.bert(tmp_path / "one", NLI)))
    other = TransformersJudge(str(tiny_checkpoints.bert(tmp_path / "other", NLI[::-1])))
    assert one.labels == {"entails": 0, "neutral": 1, "contradicts": 2}
    assert other.labels == {"entails": 2, "neutral": 1, "contradicts": 0}
    assert one.digest != other.digest
    assert one.judge(PAIRS)[0].forward.entails == pytest.approx(
        other.judge(PAIRS)[0].forward.contradicts
    )


def test_a_two_class_checkpoint_never_contradicts(tmp_path: Path) -> None:
    judge = TransformersJudge(
        str(tiny_checkpoints.bert(tmp_path, ["not_entailment", "entailment"]))
    )
    assert judge.judge(PAIRS)[0].forward.contradicts == 0.0


@pytest.mark.parametrize(
    "labels", [["LABEL_0", "LABEL_1", "LABEL_2"], ["neutral", "contradiction"], ["positive"]]
)
def test_unnamed_labels_are_refused(labels: list[str]) -> None:
    with pytest.raises(ModelRefused):
        label_indices(dict(enumerate(labels)))


def test_spellings_of_published_checkpoints() -> None:
    assert label_indices({0: "CONTRADICTION", 1: "NEUTRAL", 2: "ENTAILMENT"})["entails"] == 2
    assert label_indices({0: "entailment", 1: "not_entailment"}) == {"entails": 0, "neutral": 1}
    assert label_indices({0: "SUPPORTS", 1: "REFUTES", 2: "NOT ENOUGH INFO"})["neutral"] == 2


def test_a_model_that_knows_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelRefused, match="certain pairs"):
        load_judge(str(tiny_checkpoints.bert(tmp_path, NLI)))


def test_mixed_up_labels_are_refused() -> None:
    swapped = {"entails": "contradicts", "contradicts": "entails", "neutral": "neutral"}
    answers = {
        (premise, hypothesis): Probabilities(
            *(float(name == swapped[label]) for name in ("entails", "neutral", "contradicts"))
        )
        for premise, hypothesis, label in CERTAIN
    }
    with pytest.raises(ModelRefused, match="mixed up"):
        self_test(Scripted(answers))


def test_a_folder_without_a_checkpoint_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFound, match="no sequence-classification checkpoint"):
        TransformersJudge(str(tmp_path))


def test_the_cache_asks_only_once_and_keeps_models_apart(tmp_path: Path) -> None:
    answers = {("a", "b"): Probabilities(0.7, 0.2, 0.1)}
    inner = Scripted(answers)
    first = CachedJudge(inner, tmp_path).judge([("a", "b"), ("c", "d"), ("a", "b")])
    assert inner.asked == 2
    again = CachedJudge(inner, tmp_path).judge([("c", "d"), ("a", "b")])
    assert inner.asked == 2
    assert again == [first[1], first[0]]
    other = Scripted({})
    other.digest = "1" * 64
    CachedJudge(other, tmp_path).judge([("a", "b")])
    assert other.asked == 1


def test_a_broken_cache_file_is_made_anew(tmp_path: Path) -> None:
    inner = Scripted({})
    file = tmp_path / f"judgements-{inner.digest[:16]}.db"
    file.write_bytes(b"this is no database, " * 100)
    assert len(CachedJudge(inner, tmp_path).judge([("a", "b")])) == 1


@pytest.fixture(scope="module")
def shipped() -> TransformersJudge:
    return TransformersJudge(str(default_folder()))


def test_the_model_that_ships_passes_its_self_test(shipped: TransformersJudge) -> None:
    assert self_test(shipped).right >= 6
