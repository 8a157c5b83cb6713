"""JSON files: a list of objects, an object that holds such a list, or one object."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from checker.articles.content import bytes_of, text_of
from checker.articles.json_lines import articles_in
from checker.articles.ninjs import is_ninjs
from checker.articles.outcomes import BAD_RECORD, REPAIRED, UNREADABLE
from checker.articles.records import article_of, field_named
from checker.types import Article, Skipped

SUFFIXES = (".json",)

# An unescaped quote cannot stand inside a JSON string, hence this finds keys only, at any depth:
# {"articles": […]}, {"response": {"results": […]}}.
LIST = re.compile(
    r'(?<!\\)"(?:articles|items|data|results|records|documents|docs|entries|stories)"\s*:\s*\['
)
SPACE = re.compile(r"[ \t\r\n]*")
LINE_END = re.compile(r"\r\n|\n|\r")
# Not strict: exports with raw tabs and newlines inside strings are common, and unambiguous.
DECODER = json.JSONDecoder(strict=False)


def read(path: Path) -> Iterator[Article | Skipped]:
    """The articles of the file in order, each with the line it begins at.

    What stands before a damage is read; the rest is listed. Raises OSError, and ValueError where
    the bytes are no text.
    """
    data, damage = bytes_of(path)
    if damage:
        yield Skipped("", None, damage, UNREADABLE)
    text, repair = text_of(data)
    if repair:
        yield Skipped("", None, repair, REPAIRED)
    if not text.strip():
        return
    start = _after_space(text, 0)
    if text[start] == "[":
        yield from _list(text, start + 1)
        return
    problem = ""
    try:
        value, end = DECODER.raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        value, end, problem = None, len(text), f"not JSON: {error}"
    more = bool(text[end:].strip())
    if more and isinstance(value, dict):  # JSON lines under the wrong name
        yield from articles_in(text.encode())
    elif isinstance(value, dict) and (is_ninjs(value) or "text" in map(field_named, value)):
        yield from article_of(value, _line(text, start))
    elif found := LIST.search(text):
        yield from _list(text, found.end())
    elif problem or more:
        yield Skipped("", None, problem or "not JSON: more than one value", BAD_RECORD)
    else:
        yield from article_of(value, _line(text, start))


def _list(text: str, at: int) -> Iterator[Article | Skipped]:
    """The articles of the JSON list whose first value begins at or after `at`."""
    line, counted = 1, 0
    while True:
        at = _after_space(text, at)
        if text[at : at + 1] == "]":
            return
        line += len(LINE_END.findall(text, counted, at))
        counted = at
        try:
            value, at = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            yield Skipped("", line, f"not JSON from here on: {error}", BAD_RECORD)
            return
        yield from article_of(value, line)
        at = _after_space(text, at)
        if text[at : at + 1] == ",":
            at += 1
        elif text[at : at + 1] != "]":
            yield Skipped("", line, "the list ends in the middle after this record", BAD_RECORD)
            return


def _after_space(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at


def _line(text: str, at: int) -> int:
    return 1 + len(LINE_END.findall(text, 0, at))
