"""Two checkpoints on the user's own labelled pairs: who is right where the other is not."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import comb
from pathlib import Path
from typing import TextIO

from checker.nli import Engine, TextPair
from checker.nli.labels import is_not_entailment, meaning_of
from checker.nli.selftest import strongest
from checker.types import Probabilities

COLUMNS = ("premise", "hypothesis", "label")


class PairsUnread(Exception):
    """A file of labelled pairs that cannot be read: why, and in which line (a usage error)."""

    def __init__(self, reason: str, where: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.reason, self.where = reason, where


@dataclass(frozen=True, slots=True)
class Labelled:
    """One pair and what it means: entails, neutral, contradicts, or "other" than entails.

    `source` is the file's own column of that name, "" without one.
    """

    pair: TextPair
    label: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How one model did against another on the same pairs."""

    pairs: int
    right: tuple[int, int]
    only: tuple[int, int]
    same_label: int
    by_label: Mapping[str, tuple[int, int, int]]
    by_source: Mapping[str, tuple[int, int, int]]

    @property
    def chance(self) -> float:
        """Probability that a fair coin splits the pairs on which they differ at least so far.

        McNemar's exact test, two-sided: below 0.05, the better one is hardly so by luck.
        """
        few, total = min(self.only), sum(self.only)
        return min(1.0, 2 * sum(comb(total, k) for k in range(few + 1)) / (1 << total))


def read_labelled(file: Path) -> list[Labelled]:
    """Pairs of a JSON Lines or CSV file with the columns premise, hypothesis, label.

    Labels are read by name, in any spelling that a checkpoint may use for its outputs. Raises
    PairsUnread with the line that is wrong.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            found = [
                _labelled(row, file, number)
                for number, row in (_csv if file.suffix.lower() == ".csv" else _json)(lines, file)
            ]
    except (OSError, UnicodeDecodeError) as problem:
        raise PairsUnread(f"cannot be read ({problem})", str(file)) from None
    if not found:
        raise PairsUnread("no labelled pair in it", str(file))
    return found


def compared(one: Engine, two: Engine, labelled: Sequence[Labelled]) -> Comparison:
    """Both models on every pair, premise to hypothesis."""
    pairs = [item.pair for item in labelled]
    said = [engine.classify(pairs) for engine in (one, two)]
    right = [
        [_agrees(item.label, p, engine) for item, p in zip(labelled, answers, strict=True)]
        for engine, answers in zip((one, two), said, strict=True)
    ]
    both = list(zip(*right, strict=True))
    return Comparison(
        pairs=len(pairs),
        right=(sum(right[0]), sum(right[1])),
        only=(both.count((True, False)), both.count((False, True))),
        same_label=sum(strongest(a) == strongest(b) for a, b in zip(*said, strict=True)),
        by_label=_counted([item.label for item in labelled], both),
        by_source=_counted([item.source for item in labelled], both),
    )


def _counted(
    keys: Sequence[str], both: Sequence[tuple[bool, ...]]
) -> dict[str, tuple[int, int, int]]:
    """Key -> (pairs, first right, second right), by name."""
    pairs, first, second = Counter(keys), Counter[str](), Counter[str]()
    for key, (a, b) in zip(keys, both, strict=True):
        first[key] += a
        second[key] += b
    return {key: (pairs[key], first[key], second[key]) for key in sorted(pairs)}


def _agrees(label: str, p: Probabilities, engine: Engine) -> bool:
    """A two-class model, or a label that only says "not entailed", tells entailment from rest."""
    said = strongest(p)
    if label == "other" or "contradicts" not in engine.labels:
        return (said == "entails") == (label == "entails")
    return said == label


def _json(lines: TextIO, file: Path) -> Iterator[tuple[int, object]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError) as problem:
                raise PairsUnread(f"not JSON ({problem})", f"{file}:{number}") from None


def _csv(lines: TextIO, file: Path) -> Iterator[tuple[int, object]]:
    rows = csv.DictReader(lines, strict=True)
    begins = 2  # a record goes over several lines where a text does
    try:
        for row in rows:
            yield begins, row
            begins = rows.line_num + 1
    except csv.Error as problem:
        raise PairsUnread(f"not CSV ({problem})", f"{file}:{begins}") from None


def _labelled(row: object, file: Path, number: int) -> Labelled:
    if not isinstance(row, dict) or any(not isinstance(row.get(name), str) for name in COLUMNS):
        raise PairsUnread(f"no texts {', '.join(COLUMNS)}", f"{file}:{number}")
    label = meaning_of(row["label"])
    if label is None:
        known = "entailment, neutral, contradiction, not_entailment"
        raise PairsUnread(f"label {row['label']!r} is none of {known}", f"{file}:{number}")
    if is_not_entailment(row["label"]):
        label = "other"
    return Labelled((row["premise"], row["hypothesis"]), label, str(row.get("source") or ""))
