"""JSON lines: one object a line. Standard input is read the same way."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from checker.articles.content import MARKS, bytes_of, text_of
from checker.articles.outcomes import BAD_RECORD, ENCODING, REPAIRED, UNREADABLE
from checker.articles.records import article_of
from checker.types import Article, Skipped

SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")

LINE_END = re.compile(rb"\r\n|\n|\r")


def read(path: Path) -> Iterator[Article | Skipped]:
    """The articles of the file in order, bad lines listed with their number. Raises OSError."""
    data, damage = bytes_of(path)
    yield from articles_in(data)
    if damage:
        yield Skipped("", None, damage, UNREADABLE)


def articles_in(data: bytes) -> Iterator[Article | Skipped]:
    """The articles of JSON lines. Each line is decoded alone, so that one costs no other."""
    if any(data.startswith(mark) for mark, _ in MARKS):
        text, repair = text_of(data)
        if repair:
            yield Skipped("", None, repair, REPAIRED)
        data = text.encode()
    # Inside a JSON string line ends are always escaped, so that any of them ends the record.
    for number, line in enumerate(LINE_END.split(data), start=1):
        if line.strip():
            yield from _article(line, number)


def _article(line: bytes, number: int) -> Iterator[Article | Skipped]:
    try:
        record = json.loads(line.decode("utf-8"), strict=False)
    except UnicodeDecodeError as error:
        yield Skipped("", number, f"not UTF-8 at byte {error.start} of the line", ENCODING)
    except (ValueError, RecursionError) as error:
        yield Skipped("", number, f"not JSON: {error}", BAD_RECORD)
    else:
        yield from article_of(record, number)
