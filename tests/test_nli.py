"""The judge: labels by name, any architecture, a self-test, a cache, and no effect of batches."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Protocol

import numpy as np
import pytest
import torch
from compressed_tensors.compressors.pack_quantized.helpers import pack_to_int32
from tokenizers import Tokenizer
from transformers.models.mpnet.modeling_mpnet import MPNetEncoder

from checker.cli import main
from checker.nli import (
    ModelNotFound,
    ModelRefused,
    TextPair,
    default_folder,
    load_judge,
    open_model,
)
from checker.nli.cache import CachedJudge
from checker.nli.compare import Labelled, PairsUnread, compared, read_labelled
from checker.nli.joined import PairTokenizer
from checker.nli.labels import label_indices
from checker.nli.onnx_engine import OnnxJudge
from checker.nli.onnx_graph import buckets
from checker.nli.packed import dense, opened
from checker.nli.selftest import CERTAIN, self_test, strongest
from checker.nli.transformers_engine import TransformersJudge
from checker.types import Judgement, Probabilities
from tests.tiny_checkpoints import ARCHITECTURES, checkpoint, packed_checkpoint

FAST = ["bert", "mpnet"]  # the architectures that ONNX Runtime runs
NLI = ["entailment", "neutral", "contradiction"]
PAIRS: list[TextPair] = [
    ("a man is asleep .", "a man is not outside ."),
    ("twelve people died .", "a dog died ."),
    ("a man , a dog , a man , a dog , twelve people , a man .", "a man ."),
]


class Make(Protocol):
    """A checkpoint of an architecture in a folder, with these output names."""

    def __call__(self, folder: Path, labels: list[str], architecture: str) -> Path: ...


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


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setattr("checker.nli.onnx_engine.user_cache_path", lambda name: folder / name)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_any_architecture_gives_probabilities_by_name(architecture: str, tmp_path: Path) -> None:
    judge = open_model(str(checkpoint(tmp_path, NLI, architecture)))
    assert judge.engine == ("onnxruntime" if architecture in FAST else "torch")
    for judgement in judge.judge(PAIRS):
        for direction in (judgement.forward, judgement.backward):
            total = direction.entails + direction.neutral + direction.contradicts
            assert total == pytest.approx(1.0)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_a_score_does_not_depend_on_its_batch(architecture: str, tmp_path: Path) -> None:
    judge = TransformersJudge(str(checkpoint(tmp_path, NLI, architecture)))
    together = judge.judge(PAIRS)
    alone = [judge.judge([pair])[0] for pair in PAIRS]
    for a, b in zip(together, alone, strict=True):
        assert a.forward.entails == pytest.approx(b.forward.entails, abs=5e-5)
        assert a.backward.contradicts == pytest.approx(b.backward.contradicts, abs=5e-5)


def test_without_batches_a_score_is_the_same_to_the_last_digit(tmp_path: Path) -> None:
    judge = OnnxJudge(checkpoint(tmp_path, NLI))
    assert judge.judge(PAIRS) == [judge.judge([pair])[0] for pair in PAIRS]


@pytest.mark.parametrize("architecture", FAST)
@pytest.mark.parametrize("make", [checkpoint, packed_checkpoint])
def test_both_engines_are_one_model(make: Make, architecture: str, tmp_path: Path) -> None:
    folder = make(tmp_path, NLI, architecture)
    fast, reference = OnnxJudge(folder, int8=False), TransformersJudge(str(folder))
    long = (" ".join(["a man , a dog"] * 9), " ".join(["twelve people died ."] * 12))
    assert fast.digest == reference.digest
    assert fast.labels == reference.labels
    for a, b in zip(fast.judge([*PAIRS, long]), reference.judge([*PAIRS, long]), strict=True):
        assert a.forward.entails == pytest.approx(b.forward.entails, abs=1e-5)
        assert a.backward.neutral == pytest.approx(b.backward.neutral, abs=1e-5)


def test_four_bits_a_weight_are_nearly_the_same_model(tmp_path: Path) -> None:
    whole = OnnxJudge(checkpoint(tmp_path / "whole", NLI, "mpnet"), int8=False)
    packed = OnnxJudge(packed_checkpoint(tmp_path / "packed", NLI, "mpnet"), int8=False)
    assert whole.digest != packed.digest
    for a, b in zip(whole.judge(PAIRS), packed.judge(PAIRS), strict=True):
        assert a.forward.entails == pytest.approx(b.forward.entails, abs=0.2)


@pytest.mark.parametrize("bits", range(1, 9))
def test_whole_numbers_of_any_width_are_unpacked(bits: int) -> None:
    limit = 2 ** (bits - 1)
    whole = torch.arange(3 * 64).reshape(3, 64) % (2 * limit) - limit
    tensors = {
        "map.weight_packed": pack_to_int32(whole.to(torch.int8), bits).numpy(),
        "map.weight_scale": np.full((3, 4), 0.5, np.float16),
        "map.weight_shape": np.array([3, 64]),
    }
    found = opened(tensors, {"quantization_config": {"format": "pack-quantized"}})
    assert (dense(found["map.weight"]) == whole.numpy() / 2).all()


@pytest.mark.parametrize(
    ("format_", "shape", "groups", "says"),
    [
        ("float-quantized", (3, 64), 4, "'float-quantized'"),
        ("pack-quantized", (3, 500), 4, "do not hold"),
        ("pack-quantized", (4, 64), 4, "unequal size"),
        ("pack-quantized", (3, 64), 5, "unequal size"),
    ],
)
def test_weights_packed_otherwise_are_left_to_the_reference(
    format_: str, shape: tuple[int, int], groups: int, says: str
) -> None:
    tensors = {
        "map.weight_packed": np.zeros((3, 8), np.int32),
        "map.weight_scale": np.ones((3, groups), np.float16),
        "map.weight_shape": np.array(shape),
    }
    with pytest.raises(ValueError, match=says):
        opened(tensors, {"quantization_config": {"format": format_}})


def test_a_distance_has_the_bucket_that_the_reference_gives_it() -> None:
    far = np.arange(-513, 514)
    theirs = MPNetEncoder.relative_position_bucket(torch.from_numpy(far), num_buckets=32)
    assert buckets(far, 32).tolist() == theirs.tolist()


def test_int8_differs_by_little_and_says_so_in_its_digest(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path, NLI)
    rounded, exact = OnnxJudge(folder), OnnxJudge(folder, int8=False)
    assert rounded.digest != exact.digest
    for a, b in zip(rounded.judge(PAIRS), exact.judge(PAIRS), strict=True):
        assert strongest(a.forward) == strongest(b.forward)
        assert a.forward.entails == pytest.approx(b.forward.entails, abs=0.05)


@pytest.mark.parametrize("one", [0, 1, 7, 20, 21, 22, 60])
@pytest.mark.parametrize("two", [0, 1, 7, 20, 21, 22, 60])
def test_long_pairs_are_cut_as_the_tokenizer_cuts_them(one: int, two: int, tmp_path: Path) -> None:
    checkpoint(tmp_path, NLI)
    pair = (" ".join(["man"] * one), " ".join(["dog"] * two))
    reference = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    reference.enable_truncation(44)
    whole = reference.encode(*pair)
    assert PairTokenizer(tmp_path, 44).joined([pair]) == [(whole.ids, whole.type_ids)]


def test_a_cut_off_graph_in_the_cache_is_built_anew(tmp_path: Path) -> None:
    folder, cache = checkpoint(tmp_path / "model", NLI), tmp_path / "cache"
    first = OnnxJudge(folder, cache).judge(PAIRS)
    for graph in cache.iterdir():
        graph.write_bytes(graph.read_bytes()[:200])
    assert OnnxJudge(folder, cache).judge(PAIRS) == first


def test_lone_surrogates_are_judged(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path, NLI)
    for judge in (OnnxJudge(folder), TransformersJudge(str(folder))):
        assert len(judge.judge([("a man \ud800", "")])) == 1


def test_a_temperature_softens_and_is_another_model(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path, NLI)
    sharp = open_model(str(folder))
    (folder / "calibration.json").write_text('{"temperature": 3.0}')
    for engine in ("onnxruntime", "torch"):
        soft = open_model(str(folder), engine)
        assert soft.digest != sharp.digest
        assert max_of(soft.judge(PAIRS)[0].forward) < max_of(sharp.judge(PAIRS)[0].forward)
    (folder / "calibration.json").write_text('{"temperature": 0}')
    with pytest.raises(ModelRefused, match="temperature"):
        open_model(str(folder))


def max_of(p: Probabilities) -> float:
    return max(p.entails, p.neutral, p.contradicts)


def test_the_order_of_the_outputs_changes_nothing(tmp_path: Path) -> None:
    one = TransformersJudge(str(checkpoint(tmp_path / "one", NLI)))
    other = TransformersJudge(str(checkpoint(tmp_path / "other", NLI[::-1])))
    assert one.labels == {"entails": 0, "neutral": 1, "contradicts": 2}
    assert other.labels == {"entails": 2, "neutral": 1, "contradicts": 0}
    assert one.digest != other.digest
    assert one.judge(PAIRS)[0].forward.entails == pytest.approx(
        other.judge(PAIRS)[0].forward.contradicts
    )


def test_a_two_class_checkpoint_never_contradicts(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path, ["not_entailment", "entailment"])
    for engine in ("onnxruntime", "torch"):
        judge = open_model(str(folder), engine)
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
        load_judge(str(checkpoint(tmp_path, NLI)))


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


def damaged(folder: Path, name: str, content: bytes) -> Path:
    (checkpoint(folder, NLI) / name).write_bytes(content)
    return folder


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("model.safetensors", b"x" * 100),
        ("model.safetensors", b""),
        ("tokenizer.json", b"{}"),
        ("config.json", b"[]"),
        ("calibration.json", b"not JSON"),
        ("calibration.json", b"[]"),
        ("calibration.json", b"\xff"),
        ("calibration.json", b'{"temperature": Infinity}'),
        ("calibration.json", b'{"temperature": true}'),
    ],
)
def test_a_damaged_checkpoint_is_refused_with_a_reason(
    name: str, content: bytes, tmp_path: Path, capsys
) -> None:
    folder = damaged(tmp_path / "broken", name, content)
    assert main(["model", "--model", str(folder)]) == 3
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith(f"checker: model refused: {folder}")


def test_outputs_that_are_not_there_are_refused() -> None:
    with pytest.raises(ModelRefused, match="output 5 of 3"):
        label_indices({0: "entailment", 1: "neutral", 5: "contradiction"})


def test_a_model_that_fails_on_its_first_pairs_is_refused() -> None:
    class Broken(Scripted):
        def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
            raise IndexError("index out of range in self")

    with pytest.raises(ModelRefused, match="fails on its first pairs"):
        self_test(Broken({}))


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


def kept(inner: Scripted, folder: Path) -> Path:
    """The cache file after one question."""
    CachedJudge(inner, folder).judge([("a", "b")])
    return folder / f"judgements-{inner.digest[:16]}.db"


def test_a_cache_damaged_inside_is_made_anew(tmp_path: Path) -> None:
    inner = Scripted({})
    file = kept(inner, tmp_path)
    file.write_bytes(file.read_bytes()[:4096] + b"\xaa" * 8192)
    for _ in range(2):
        assert len(CachedJudge(inner, tmp_path).judge([("a", "b")])) == 1
    CachedJudge(inner, tmp_path).judge([("a", "b")])
    assert inner.asked == 2


@pytest.mark.parametrize(
    "change",
    [
        "update judgement set fe = null",
        "drop table judgement",
        "alter table judgement rename column pair to other",
    ],
)
def test_a_cache_of_another_make_is_no_answer(change: str, tmp_path: Path) -> None:
    inner = Scripted({})
    with closing(sqlite3.connect(kept(inner, tmp_path))) as connection, connection:
        connection.execute(change)
    assert len(CachedJudge(inner, tmp_path).judge([("a", "b")])) == 1
    assert inner.asked == 2


def test_a_cache_that_another_run_has_locked_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda file, timeout: connect(file, timeout=0))
    inner = Scripted({})
    file = kept(inner, tmp_path)
    before = file.stat().st_ino
    with closing(connect(file, isolation_level=None)) as other:
        other.execute("begin exclusive")
        assert len(CachedJudge(inner, tmp_path).judge([("c", "d")])) == 1
    assert file.stat().st_ino == before


def test_the_engine_reports_nothing_home(tmp_path: Path) -> None:
    program = "import checker.nli.onnx_engine as e; print(e.os.environ['ORT_DISABLE_TELEMETRY'])"
    run = [sys.executable, "-c", program]
    env = os.environ | {"XDG_CACHE_HOME": str(tmp_path)}
    env.pop("ORT_DISABLE_TELEMETRY", None)
    said = subprocess.run(run, env=env, capture_output=True, text=True, check=True)
    assert said.stdout == "1\n"
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def shipped() -> TransformersJudge:
    return TransformersJudge(str(default_folder()))


def test_judging_imports_neither_torch_nor_transformers(tmp_path: Path) -> None:
    program = (
        "import sys; from checker.nli import load_judge;"
        "load_judge(cache=False).judge([('A man sleeps.', 'A man is awake.')]);"
        "print(*sorted({'torch', 'transformers'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"XDG_CACHE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == ""


def test_the_model_that_ships_passes_its_self_test(shipped: TransformersJudge) -> None:
    assert self_test(shipped).right >= 6


LABELLED = """premise,hypothesis,label,source
a man is asleep .,a man is not outside .,Entailment,one
twelve people died .,a dog died .,REFUTES,one
"a man , a dog",a man .,not_entailment,two
"""


def test_two_models_are_compared_on_labelled_pairs(tmp_path: Path, capsys) -> None:
    one = checkpoint(tmp_path / "one", NLI)
    two = checkpoint(tmp_path / "two", ["not_entailment", "entailment"], "roberta")
    file = tmp_path / "pairs.csv"
    file.write_text(LABELLED)
    assert main(["model", "compare", str(one), str(two), "--pairs", str(file)]) == 0
    said = capsys.readouterr().out
    assert "A  one" in said
    assert "B  two" in said
    assert "contradicts" in said
    lines = tmp_path / "pairs.jsonl"
    lines.write_text(
        "".join(json.dumps(row) + "\n" for row in csv.DictReader(LABELLED.split("\n")))
    )
    assert [item.pair for item in read_labelled(lines)] == [
        item.pair for item in read_labelled(file)
    ]


def test_a_model_against_itself_differs_by_chance_only(tmp_path: Path) -> None:
    judge = open_model(str(checkpoint(tmp_path, NLI)))
    labelled = [Labelled(pair, "entails") for pair in PAIRS]
    found = compared(judge, judge, labelled)
    assert found.only == (0, 0)
    assert found.same_label == len(PAIRS)
    assert found.chance == 1.0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no labelled pair"),
        ("{}\n", "pairs.jsonl:1"),
        ("nonsense\n", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('{"premise": "a", "hypothesis": "b", "label": "maybe"}\n', "'maybe' is none of"),
    ],
)
def test_unread_pairs_name_the_line(text: str, says: str, tmp_path: Path, capsys) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text(text)
    assert main(["model", "compare", "default", "default", "--pairs", str(file)]) == 2
    assert says in capsys.readouterr().err


def test_a_line_of_unread_csv_is_a_line_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text('premise,hypothesis,label\n"a\nb",c,neutral\na,b,maybe\n')
    with pytest.raises(PairsUnread, match=r"pairs\.csv:4"):
        read_labelled(file)


@pytest.mark.parametrize("label", ["not_entailment", "Not-Entailment", "notentailment"])
def test_not_entailed_is_one_label_in_any_spelling(label: str, tmp_path: Path) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text(f"premise,hypothesis,label\na,b,{label}\n")
    assert [item.label for item in read_labelled(file)] == ["other"]


@pytest.mark.parametrize(
    "words",
    [
        ["compare"],
        ["compare", "a", "b"],
        ["--pairs", "x"],
        ["compare", "a", "b", "--pairs", "x", "--model", "c"],
    ],
)
def test_compare_says_how_it_is_written(words: list[str], capsys) -> None:
    assert main(["model", *words]) == 2
    assert "compare A B --pairs FILE" in capsys.readouterr().err
