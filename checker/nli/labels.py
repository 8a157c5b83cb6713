"""Which output of a checkpoint means what: by name, never by position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.nli import ModelRefused
from checker.types import Probabilities

NOT_ENTAILMENT = ("notentailment", "nonentailment")
# Spellings seen on published NLI checkpoints; compared in lower case with separators removed.
NAMES = {
    "entails": ("entailment", "entail", "entails", "entailed", "support", "supports", "supported"),
    "neutral": ("neutral", *NOT_ENTAILMENT, "notenoughinfo", "nei", "unknown"),
    "contradicts": ("contradiction", "contradict", "contradicts", "contradictory", "refutes"),
}


def meaning_of(label: str) -> str | None:
    """ "entails", "neutral" or "contradicts" for a label in any known spelling, else None."""
    plain = _plain(label)
    return next((meaning for meaning, names in NAMES.items() if plain in names), None)


def is_not_entailment(label: str) -> bool:
    """Whether a label only says "not entailed", be it neutral or a contradiction."""
    return _plain(label) in NOT_ENTAILMENT


def _plain(label: str) -> str:
    return "".join(c for c in label.lower() if c.isalnum())


def label_indices(id2label: Mapping[int, str]) -> dict[str, int]:
    """Map "entails", "neutral", "contradicts" to output indices of a checkpoint.

    A two-class checkpoint (entailment / not_entailment) has no "contradicts"; its second class
    counts as neutral, since it does not tell a conflict from silence. Raises ModelRefused where
    the names do not say which output means entailment, or where two say the same.
    """
    found: dict[str, int] = {}
    for index, label in id2label.items():
        meaning = meaning_of(str(label))
        if meaning is None:
            raise ModelRefused(
                f"label {label!r} (output {index}) is not an NLI label; name the labels in "
                "config.json (id2label): entailment, neutral, contradiction"
            )
        if meaning in found:
            raise ModelRefused(f"two labels mean {meaning!r}: {dict(id2label)}")
        if not 0 <= int(index) < len(id2label):
            raise ModelRefused(f"label {label!r} is output {index} of {len(id2label)}")
        found[meaning] = int(index)
    if "entails" not in found or len(found) < 2:
        raise ModelRefused(f"labels {dict(id2label)} do not tell entailment from the rest")
    return found


def named(shares: Sequence[float], indices: Mapping[str, int]) -> Probabilities:
    """One row of output probabilities by meaning; what a two-class model lacks is 0."""
    values = {meaning: shares[index] for meaning, index in indices.items()}
    return Probabilities(
        values["entails"], values.get("neutral", 0.0), values.get("contradicts", 0.0)
    )
