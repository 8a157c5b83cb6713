"""The default engine where it is installed: ONNX Runtime on CPU, without torch or transformers."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from platformdirs import user_cache_path
from safetensors.numpy import load_file

from checker.nli import MAX_LENGTH, TextPair, cores, judgements
from checker.nli.calibration import read_temperature, softmax
from checker.nli.identity import digest_of
from checker.nli.joined import Joined, PairTokenizer
from checker.nli.labels import label_indices, named
from checker.nli.onnx_names import NAMES
from checker.nli.packed import opened
from checker.types import Judgement, Probabilities

# A newsroom's runs are nobody else's affair: ONNX Runtime reports home and keeps a device id in the
# user's cache, unless it is told not to before it is loaded.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
import onnxruntime

# Part of the cached graph's name: to be raised when onnx_graph.py computes anything else.
GRAPH = 4
# Where int8 leaves the two likeliest labels this near, single precision decides. On 2,000 held-out
# pairs (2026-11-30) that are 4 %, and all labels are then those of single precision (99.2 %
# without, 99.85 % at 0.06).
CLOSE = 0.15


class Unsupported(Exception):
    """The checkpoint is of another kind than the graph; the reference engine takes it."""


class OnnxJudge:
    """A folder of a BERT or an MPNet with `model.safetensors` and `tokenizer.json`, one pair a run.

    In int8, and once more in single precision where that leaves two labels close: its own digest,
    since probabilities differ by a hundredth. With `int8` off, judgements are those of the
    reference engine to six digits, and so is the digest. Graphs are built on first use and kept in
    the user's cache by digest.

    Raises Unsupported for any other checkpoint, ModelRefused where its labels are unclear.
    """

    engine = "onnxruntime"

    def __init__(self, folder: Path, cache: Path | None = None, int8: bool = True) -> None:
        config = _config(folder)
        self._indices = label_indices(config["id2label"])
        self._max_length = max(8, min(MAX_LENGTH, config["max_position_embeddings"] - 4))
        try:
            self._typed = NAMES[config["model_type"]].types
            self._tokenizer = PairTokenizer(folder, self._max_length, self._typed)
            tensors = load_file(folder / "model.safetensors")
        except Exception as problem:  # their parsers raise what they like for a damaged file
            raise Unsupported(str(problem)) from None
        self._temperature = read_temperature(folder)
        self.name = folder.name
        exact = digest_of(tensors, self._tokenizer.vocabulary, self._indices, self._temperature)
        mark = f"{exact} int8 {GRAPH} {CLOSE}"
        self.digest = hashlib.sha256(mark.encode()).hexdigest() if int8 else exact
        cache = cache or user_cache_path("checker") / "engines"
        file = cache / f"{exact[:16]}-{GRAPH}"
        # Few runs need both: the second is loaded when it is.
        exact_file, rounded_file = file.with_suffix(".onnx"), file.with_suffix(".int8.onnx")
        self._load_exact = partial(_session, config, tensors, exact_file, int8=False)
        self._lock = Lock()
        self._exact: Any = None
        self._rounded: Any = None
        if int8:
            self._rounded = _session(config, tensors, rounded_file, int8=True)
        else:
            self._exact = self._load_exact()
        self._threads = cores()

    @property
    def labels(self) -> dict[str, int]:
        """Meaning to output index, as resolved from the checkpoint's own names."""
        return dict(self._indices)

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        """See Judge.judge: both directions of every pair, each by itself, over all cores."""
        return judgements(self.classify, pairs)

    def classify(self, pairs: Sequence[TextPair]) -> list[Probabilities]:
        """See Engine.classify."""
        joined = self._tokenizer.joined(pairs)
        # Longest first: what is left when one core runs dry is short.
        order = sorted(range(len(pairs)), key=lambda i: -len(joined[i][0]))
        said: list[Probabilities] = [Probabilities(0.0, 1.0, 0.0)] * len(pairs)
        with ThreadPoolExecutor(self._threads) as pool:
            ordered = pool.map(self._logits, (joined[i] for i in order))
            for i, logits in zip(order, ordered, strict=True):
                said[i] = named(softmax(logits, self._temperature), self._indices)
        return said

    def _logits(self, pair: Joined) -> list[float]:
        ids, types = (np.array(part, dtype=np.int64) for part in pair)
        given = {"ids": ids, "types": types} if self._typed else {"ids": ids}
        if self._rounded is not None:
            logits = _run(self._rounded, given)
            first, second = sorted(softmax(logits, 1.0), reverse=True)[:2]
            if first - second >= CLOSE:
                return logits
        with self._lock:
            self._exact = self._exact or self._load_exact()
        return _run(self._exact, given)


def _run(session: Any, given: Mapping[str, NDArray[np.int64]]) -> list[float]:
    found: list[float] = session.run(None, given)[0].tolist()
    return found


def _config(folder: Path) -> dict[str, Any]:
    """The checkpoint's config.json. Raises Unsupported where the graph would not be the model."""
    try:
        config: dict[str, Any] = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as problem:
        raise Unsupported(str(problem)) from None
    if not isinstance(config, dict):
        raise Unsupported("config.json holds no object")
    names = NAMES.get(str(config.get("model_type")))
    if names is None or config.get("architectures") != [names.architecture]:
        raise Unsupported(f"{config.get('architectures')}: no graph for it")
    if config.get("hidden_act") != "gelu":
        raise Unsupported(f"hidden_act is {config.get('hidden_act')!r}, not 'gelu'")
    if config.get("position_embedding_type", "absolute") != "absolute" or "id2label" not in config:
        raise Unsupported("positions are not absolute, or labels are not named")
    try:
        labels = {int(output): name for output, name in config["id2label"].items()}
        positions = int(config["max_position_embeddings"])
    except (AttributeError, KeyError, TypeError, ValueError) as problem:
        raise Unsupported(f"config.json: {problem}") from None
    return {**config, "id2label": labels, "max_position_embeddings": positions}


def _session(config: Mapping[str, Any], tensors: Mapping[str, Any], file: Path, int8: bool) -> Any:
    """The graph from the cache, else built and put there; one that does not load is rebuilt.

    Raises Unsupported where the tensors are not what the configuration says.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # the pairs run side by side
    options.log_severity_level = 3
    providers = ["CPUExecutionProvider"]
    if file.is_file():
        with suppress(Exception):  # a cut-off file fails in as many ways as protobuf knows
            return onnxruntime.InferenceSession(str(file), options, providers=providers)
    from checker.nli.onnx_graph import build

    try:
        graph = build(config, opened(tensors, config), int8).SerializeToString()
    except KeyError as problem:
        raise Unsupported(f"no weights {problem}") from None
    except ValueError as problem:
        raise Unsupported(str(problem)) from None
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(graph)
        part.replace(file)
    return onnxruntime.InferenceSession(graph, options, providers=providers)
