"""A report read through and held against what the queue needs, before anybody waits for it.

While a report is merged nobody can decide, so that everything that needs no database happens first:
its records are parsed, checked and laid down in a temporary file, from which they come quickly.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO

from checker.review.reading import Record, check_version, items_of, settings_of
from checker.review.records import PARTS, SettingsPart

BATCH = 500


@dataclass(frozen=True, slots=True)
class Spool:
    """What a merge needs of a report; `model` is the digest of the model that judged."""

    model: str
    settings: SettingsPart
    _file: IO[bytes]
    _starts: dict[str, int]

    def batches(self, part: str) -> Iterator[Sequence[Record]]:
        """The records of one list: articles, events or findings; one list at a time."""
        self._file.seek(self._starts[part])
        while batch := pickle.load(self._file):
            yield batch


@contextmanager
def spooled(report: Path, source: str) -> Iterator[Spool]:
    """The report, as long as the block lasts. Raises UsageError where the file is none."""
    model, settings = check_version(report, source), settings_of(report, source)
    starts: dict[str, int] = {}
    with tempfile.TemporaryFile(prefix="checker-") as file:
        for part in PARTS:
            starts[part] = file.tell()
            items = items_of(report, part, source)
            while batch := list(islice(items, BATCH)):
                pickle.dump(batch, file, pickle.HIGHEST_PROTOCOL)
            pickle.dump([], file)
        yield Spool(model, settings, file, starts)
