"""A report's file as a stream, so that one of any size costs little memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import ijson  # type: ignore[import-untyped]
from pydantic import ValidationError

from checker.config import UsageError
from checker.review.records import PARTS, SettingsPart

Record = Mapping[str, Any]
_TODO = "write it with `checker check --format json:FILE --with-text`"


def items_of(report: Path, part: str, source: str) -> Iterator[Record]:
    """The records of one list: articles, events or findings.

    Raises UsageError where the file has no such list, is cut off, or a record is not as a report of
    version 1 has it.
    """
    wanted, number = PARTS[part], 0
    with _told(source), report.open("rb") as opened:
        for number, one in enumerate(ijson.items(opened, f"{part}.item", use_float=True), start=1):
            try:
                wanted.model_validate(one)
            except ValidationError as problem:
                raise _no_report(problem, f"{part} {number}", source) from None
            yield _clean(one)
    if not number and not _has_list(report, part, source):
        raise UsageError(f"report has no list of {part}", source, _TODO)


def settings_of(report: Path, source: str) -> SettingsPart:
    """The settings of the run that wrote it. Raises UsageError."""
    with _told(source), report.open("rb") as opened:
        found: Any = next(ijson.items(opened, "settings"), {})
    try:
        return SettingsPart.model_validate(found)
    except ValidationError as problem:
        raise _no_report(problem, "settings", source) from None


def check_version(report: Path, source: str) -> str:
    """The digest of the report's model. Raises UsageError where the file is no report."""
    with _told(source):
        with report.open("rb") as opened:
            version = next(ijson.items(opened, "schema_version"), None)
        with report.open("rb") as opened:
            model: Any = next(ijson.items(opened, "model"), {})
    if version != 1:
        raise UsageError("no report of version 1", source, _TODO)
    return str(_clean(model.get("digest", ""))) if isinstance(model, dict) else ""


def digest_of(report: Path, source: str) -> str:
    """SHA-256 of the file. Raises UsageError where it cannot be read."""
    try:
        with report.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as problem:
        reason = problem.strerror or "cannot be read"
        raise UsageError(f"report: {reason}", source, "name a report or a folder") from None


def _has_list(report: Path, part: str, source: str) -> bool:
    with _told(source), report.open("rb") as opened:
        return any(at == part and kind == "start_array" for at, kind, _ in ijson.parse(opened))


@contextmanager
def _told(source: str) -> Iterator[None]:
    """Turns what the parser stumbles over into a UsageError."""
    try:
        yield
    except (ijson.JSONError, UnicodeDecodeError):
        raise UsageError("report is not valid JSON", source, _TODO) from None


def _no_report(problem: ValidationError, where: str, source: str) -> UsageError:
    (first, *_) = problem.errors(include_url=False, include_context=False, include_input=False)
    place = ".".join(str(step) for step in first["loc"])
    return UsageError(f"no report of version 1: {where}: {place}: {first['msg']}", source, _TODO)


def _clean(value: Any) -> Any:
    """`value` without NUL, which PostgreSQL holds in no text; every offset stays what it was."""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    if isinstance(value, list):
        return [_clean(one) for one in value]
    if isinstance(value, dict):
        return {key: _clean(one) for key, one in value.items()}
    return value
