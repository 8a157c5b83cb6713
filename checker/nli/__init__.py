"""The judge: one protocol, few engines, every heavy import inside the engine's own module."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, Protocol

from checker.types import Judgement, Probabilities

# Longest pair in tokens; what is longer loses its end. 99 % of news sentence pairs have under 144.
# Of 279 held-out pairs that have more (tables, documents) 64.9 % came out right when cut to 144,
# 70.6 at 256, 72.0 at 384, though the model was trained with at most 160 (2026-11-29).
MAX_LENGTH = 384
# "auto" is ONNX Runtime where it is installed and knows the checkpoint, else torch.
EngineName = Literal["auto", "onnxruntime", "torch"]

# (premise, hypothesis) of the forward direction; the judge looks at both directions.
TextPair = tuple[str, str]


class Judge(Protocol):
    """Says of pairs of sentences whether one entails or contradicts the other.

    `digest` identifies weights, labels and encoding: equal digests give equal judgements.
    """

    name: str
    digest: str

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        """One judgement for each pair, in order; batches are the judge's own affair."""
        ...


class Engine(Judge, Protocol):
    """A judge that runs a checkpoint itself. `engine` names what runs it."""

    engine: str

    @property
    def labels(self) -> Mapping[str, int]:
        """Meaning to output index, as resolved from the checkpoint's own names."""
        ...

    def classify(self, pairs: Sequence[TextPair]) -> list[Probabilities]:
        """What the checkpoint says of each (premise, hypothesis), in order: one direction."""
        ...


class ModelNotFound(Exception):
    """The name or folder given leads to no checkpoint (a usage error)."""


class ModelRefused(Exception):
    """The checkpoint loads, but its labels or its self-test do not hold."""


def default_folder() -> Path:
    """The model that ships: inside the installed package, else the checkout's models/default.

    Raises ModelNotFound where neither is there.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "model", package.parent / "models" / "default"):
        if (folder / "config.json").is_file():
            return folder
    raise ModelNotFound(
        f"no default model beside {package}: reinstall checker, or pass --model FOLDER_OR_NAME"
    )


def load_judge(model: str | None = None, cache: bool = True, engine: EngineName = "auto") -> Judge:
    """The judge for a Hugging Face folder or name (None: the model that ships), self-tested.

    Raises ModelNotFound and ModelRefused.
    """
    from checker.nli.cache import CachedJudge
    from checker.nli.selftest import self_test

    judge = open_model(model, engine)
    self_test(judge)
    return CachedJudge(judge) if cache else judge


def open_model(model: str | None = None, engine: EngineName = "auto") -> Engine:
    """The checkpoint as it is, without self-test and cache.

    Raises ModelNotFound and ModelRefused; ImportError where an engine asked for by name is not
    installed.
    """
    folder = default_folder() if model is None else Path(model)
    installed = find_spec("onnxruntime") is not None and find_spec("onnx") is not None
    if folder.is_dir() and (engine == "onnxruntime" or (engine == "auto" and installed)):
        from checker.nli.onnx_engine import OnnxJudge, Unsupported

        try:
            return OnnxJudge(folder)
        except Unsupported as problem:
            if engine != "auto":
                raise ModelRefused(f"{folder}: not for this engine ({problem})") from None
    from checker.nli.transformers_engine import TransformersJudge

    return TransformersJudge(str(folder) if model is None else model)


def judgements(
    classify: Callable[[Sequence[TextPair]], list[Probabilities]], pairs: Sequence[TextPair]
) -> list[Judgement]:
    """Both directions of every pair, asked in one go."""
    said = classify([*pairs, *((hypothesis, premise) for premise, hypothesis in pairs)])
    return [Judgement(said[i], said[i + len(pairs)]) for i in range(len(pairs))]


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
