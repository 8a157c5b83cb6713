"""Tables as text: CSV and TSV with a header row.

The standard library reads them, for it keeps every character and tells the line of a record.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from checker.articles.content import bytes_of, text_of
from checker.articles.outcomes import BAD_RECORD, MAX_BYTES, REPAIRED, UNREADABLE
from checker.articles.records import article_of, field_named
from checker.types import Article, Skipped

SUFFIXES = (".csv", ".tsv")

DELIMITERS = (",", "\t", ";", "|")


def read(path: Path) -> Iterator[Article | Skipped]:
    """The articles of the rows in order, bad rows listed with their line.

    Raises OSError, and ValueError where the bytes are no text.
    """
    data, damage = bytes_of(path)
    if damage:
        yield Skipped("", None, damage, UNREADABLE)
    text, repair = text_of(data)
    if repair:
        yield Skipped("", None, repair, REPAIRED)
    lines = list(io.StringIO(text, newline=""))  # newlines inside quotes stay as they are
    if not lines:
        return
    rows = _rows(lines, _delimiter(lines[0]))
    _, header = next(rows)
    if isinstance(header, str) or "text" not in map(field_named, header):
        yield Skipped("", 1, "the header names no column of text", UNREADABLE)
        return
    for line, row in rows:
        if isinstance(row, str):
            yield Skipped("", line, row, BAD_RECORD)
        elif len(row) == len(header):
            yield from article_of(dict(zip(header, row, strict=True)), line)
        elif row:
            problem = f"{len(row)} cells under a header of {len(header)}"
            yield Skipped("", line, problem, BAD_RECORD)


def _rows(lines: list[str], delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """Each record's first line (1-based) and its cells, or why it cannot be read.

    After a bad record reading goes on at the next line: a quote that is never closed must not
    swallow the rest of the file.
    """
    csv.field_size_limit(min(MAX_BYTES, 2**31 - 1))
    at = 0
    while at < len(lines):
        rest = (lines[number] for number in range(at, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        try:
            row = next(reader)
        except csv.Error as error:
            yield at + 1, f"not a row: {error}"
            at += 1
        else:
            yield at + 1, row
            at += reader.line_num


def _delimiter(header: str) -> str:
    """The delimiter under which most cells of the header are names of fields."""

    def known(delimiter: str) -> int:
        cells = next(csv.reader([header], delimiter=delimiter), [])
        return sum(field_named(cell) is not None for cell in cells)

    return max(DELIMITERS, key=known)
