"""The judge: one protocol, few engines, every heavy import inside the engine's own module."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from checker.types import Judgement

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


def load_judge(model: str | None = None, cache: bool = True) -> Judge:
    """The judge for a Hugging Face folder or name (None: the model that ships), self-tested.

    Raises ModelNotFound and ModelRefused.
    """
    from checker.nli.cache import CachedJudge
    from checker.nli.selftest import self_test
    from checker.nli.transformers_engine import TransformersJudge

    judge: Judge = TransformersJudge(str(default_folder()) if model is None else model)
    self_test(judge)
    return CachedJudge(judge) if cache else judge
