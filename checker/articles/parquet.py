"""Parquet tables."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.articles.content import bytes_of
from checker.articles.outcomes import BAD_RECORD, UNREADABLE
from checker.articles.records import article_of, field_named
from checker.types import Article, Skipped

SUFFIXES = (".parquet", ".pq")

BATCH = 1000


def read(path: Path) -> Iterator[Article | Skipped]:
    """The articles of the rows in order; `line` is the row, counted from 1.

    Raises OSError and ValueError (pyarrow's errors are of these kinds).
    """
    import pyarrow.parquet  # type: ignore[import-untyped]

    data, damage = bytes_of(path)
    if damage:
        yield Skipped("", None, damage, UNREADABLE)
    table = pyarrow.parquet.ParquetFile(io.BytesIO(data))
    if "text" not in map(field_named, table.schema_arrow.names):
        yield Skipped("", None, "no column of text", UNREADABLE)
        return
    row = 0
    for batch in table.iter_batches(batch_size=BATCH):
        for record in _records(batch):
            row += 1
            if isinstance(record, str):
                yield Skipped("", row, record, BAD_RECORD)
            else:
                yield from article_of(record, row)


def _records(batch: Any) -> Iterator[dict[str, object] | str]:
    """The rows of a batch, or why one cannot be read: a date beyond all calendars, say."""
    try:
        yield from batch.to_pylist()
    except (OverflowError, ValueError):  # of one row, which costs no other
        for at in range(batch.num_rows):
            try:
                yield from batch.slice(at, 1).to_pylist()
            except (OverflowError, ValueError) as error:
                yield f"not a row: {error}"
