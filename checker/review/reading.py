"""A report's file as a stream, so that one of any size costs little memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import ijson  # type: ignore[import-untyped]

from checker.config import UsageError

Record = Mapping[str, Any]


def items_of(report: Path, part: str) -> Iterator[Record]:
    """The records of one list: articles, events or findings."""
    with report.open("rb") as opened:
        yield from ijson.items(opened, f"{part}.item", use_float=True)


def settings_of(report: Path) -> Record:
    """The settings of the run that wrote it."""
    with report.open("rb") as opened:
        found: Any = next(ijson.items(opened, "settings"), {})
    return found if isinstance(found, dict) else {}


def check_version(report: Path, source: str) -> str:
    """The digest of the report's model. Raises UsageError where the file is no report."""
    todo = "write it with `checker check --format json:FILE --with-text`"
    try:
        with report.open("rb") as opened:
            version = next(ijson.items(opened, "schema_version"), None)
        with report.open("rb") as opened:
            model: Any = next(ijson.items(opened, "model"), {})
    except ijson.JSONError:
        raise UsageError("report is not valid JSON", source, todo) from None
    if version != 1:
        raise UsageError("no report of version 1", source, todo)
    return str(model.get("digest", "")) if isinstance(model, dict) else ""


def digest_of(report: Path, source: str) -> str:
    """SHA-256 of the file. Raises UsageError where it cannot be read."""
    try:
        with report.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as problem:
        reason = problem.strerror or "cannot be read"
        raise UsageError(f"report: {reason}", source, "name a report or a folder") from None
