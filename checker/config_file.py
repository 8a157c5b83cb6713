"""Settings from a file: `checker.toml`, or `[tool.checker]` in `pyproject.toml`.

The nearest one upwards from the current folder counts; what the command line says wins. Every
flag of `checker check` but `--config` is a key of the file under the same name, and
`[[suppress]]` tables name findings that are known to be fine.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from checker.config import (
    FAIL_ON,
    Output,
    Settings,
    Suppress,
    UsageError,
    day_of,
    did_you_mean,
    output_of,
    paths_listed,
)

FILE_NAME = "checker.toml"

# Every key of the file and what it means; the README's table is tested against this.
KEYS: Mapping[str, str] = {
    "select": "rules to run instead of those that are on by default",
    "ignore": "rules to leave out",
    "fail-on": "lowest level that fails the run: error, warning, note or never",
    "against": "files and folders with references to check against",
    "ours": "sources whose copy is being checked",
    "since": "keep findings with a side published on this day or later",
    "only": "keep findings that these files or folders take part in; @FILE is a list of them",
    "today": "the day of the run, for expiry dates and embargoes",
    "model": "folder or name of another NLI checkpoint",
    "baseline": "file of known findings",
    "decisions": "database or file with what editors settled in the review queue",
    "enforce-confirmed": "findings that editors confirmed are errors, whatever their rule",
    "format": 'reports to write, as "NAME" or "NAME:FILE"',
    "output-dir": "folder to write every format into",
    "with-text": "write the whole text of the articles into the reports",
    "allow-skipped": "do not fail because something could not be read",
    "quiet": "no progress and no notices",
    "suppress": "tables of findings that are known to be fine",
}
SUPPRESS_KEYS: Mapping[str, str] = {
    "rule": "only findings of this rule",
    "fingerprint": "only the finding with this fingerprint",
    "articles": "only findings that these article ids take part in",
    "reason": "why it is fine (required)",
    "expires": "last day on which the table counts",
}


def find_config(start: Path) -> Path | None:
    """The nearest file with settings, from the folder `start` upwards; None where there is none.

    In one folder `checker.toml` wins over `pyproject.toml`, which counts only with a
    `[tool.checker]` table. Raises UsageError where a file on the way is no TOML.
    """
    for folder in (start, *start.parents):
        if (own := folder / FILE_NAME).is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and _table(project) is not None:
            return project
    return None


def read_config(file: Path) -> Settings:
    """The settings of `file`; paths in it are relative to its folder.

    Raises UsageError for a file that cannot be read, an unknown key or a value of the wrong type.
    """
    table = _table(file)
    if table is None:
        raise UsageError("no settings", str(file), "write a [tool.checker] table")
    return _Reader(table, str(file), file.parent).settings()


def suppressions_of(tables: Sequence[object], where: str = "") -> tuple[Suppress, ...]:
    """The `[[suppress]]` tables of a file, or of an article's own metadata.

    `where` stands before their numbers in messages. Raises UsageError for a table that is none,
    an unknown key, a value of the wrong type, no reason or no condition.
    """
    found = []
    for number, table in enumerate(tables, start=1):
        place = f"{where}suppress {number}"
        if not isinstance(table, Mapping):
            raise UsageError("no table", place, "write rule, articles, reason and the like")
        found.append(_Reader(table, place, Path()).suppress())
    return tuple(found)


def _table(file: Path) -> Mapping[str, object] | None:
    """The settings table of a TOML file; None for a pyproject.toml without one."""
    try:
        whole = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        reason = problem.strerror or "cannot be read"
        raise UsageError(f"settings: {reason}", str(file), "check --config") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as problem:
        raise UsageError("settings are not valid TOML", str(file), str(problem)) from None
    if file.name != "pyproject.toml":
        return whole
    tool = whole.get("tool")
    table = tool.get("checker") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise UsageError("tool.checker is no table", str(file), "write [tool.checker]")
    return table


class _Reader:
    """Takes one table apart, key by key; every complaint names the key and the file."""

    def __init__(self, table: Mapping[str, object], where: str, folder: Path) -> None:
        self._table, self._where, self._folder = table, where, folder

    def settings(self) -> Settings:
        self._known(KEYS)
        fail_on = self._text("fail-on")
        fail_on = "error" if fail_on is None else fail_on
        if fail_on not in FAIL_ON:
            raise self._wrong("fail-on", did_you_mean(fail_on, FAIL_ON))
        model = self._text("model")
        return Settings(
            select=self._texts("select"),
            ignore=self._texts("ignore"),
            fail_on=fail_on,
            ours=self._texts("ours"),
            since=self._day("since"),
            only=self._only(),
            today=self._day("today"),
            # A name on a model hub looks like a relative path: a folder that is there decides.
            model=self._path(model) if model and (self._folder / model).is_dir() else model,
            against=tuple(str(self._folder / path) for path in self._texts("against")),
            baseline=self._path(self._text("baseline")),
            decisions=self._database("decisions"),
            enforce_confirmed=self._flag("enforce-confirmed"),
            suppressions=self._suppressions(),
            with_text=self._flag("with-text"),
            allow_skipped=self._flag("allow-skipped"),
            formats=self._formats(),
            output_dir=self._path(self._text("output-dir")),
            quiet=self._flag("quiet"),
        )

    def _suppressions(self) -> tuple[Suppress, ...]:
        tables = self._table.get("suppress", [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self._wrong("suppress", "write [[suppress]] tables")
        return suppressions_of(tables, f"{self._where}: ")

    def _only(self) -> tuple[str, ...] | None:
        if "only" not in self._table:
            return None
        marks = [("@" if path.startswith("@") else "", path) for path in self._texts("only")]
        paths = [f"{mark}{self._folder / path.removeprefix('@')}" for mark, path in marks]
        return paths_listed(paths, f"{self._where}: only")

    def suppress(self) -> Suppress:
        self._known(SUPPRESS_KEYS)
        reason = self._text("reason")
        if not reason or not reason.strip():
            raise UsageError("suppression without a reason", self._where, 'add reason = "why"')
        made = Suppress(
            reason=reason.strip(),
            where=self._where,
            rule=self._text("rule"),
            fingerprint=self._text("fingerprint"),
            articles=self._texts("articles"),
            expires=self._day("expires"),
        )
        if not (made.rule or made.fingerprint or made.articles):
            raise UsageError(
                "suppression of everything", self._where, "add rule, fingerprint or articles"
            )
        return made

    def _formats(self) -> tuple[Output, ...]:
        try:
            outputs = [output_of(text) for text in self._texts("format")]
        except ValueError as problem:
            raise self._wrong("format", str(problem)) from None
        return tuple(Output(output.format, self._path(output.file)) for output in outputs) or (
            Output("text"),
        )

    def _known(self, keys: Mapping[str, str]) -> None:
        for key in self._table:
            if key not in keys:
                raise UsageError(f"unknown setting '{key}'", self._where, did_you_mean(key, keys))

    def _wrong(self, key: str, todo: str) -> UsageError:
        return UsageError(f"wrong value for '{key}'", self._where, todo)

    def _path(self, path: str | None) -> str | None:
        return None if path is None else str(self._folder / path)

    def _database(self, key: str) -> str | None:
        where = self._text(key)
        return where if where and "://" in where else self._path(where)

    def _text(self, key: str) -> str | None:
        value = self._table.get(key)
        if value is not None and not isinstance(value, str):
            raise self._wrong(key, "write one string")
        return value if value is None else self._sound(key, value)

    def _texts(self, key: str) -> tuple[str, ...]:
        value = self._table.get(key, [])
        if isinstance(value, str):
            return (self._sound(key, value),)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._wrong(key, "write a list of strings")
        return tuple(self._sound(key, item) for item in value)

    def _sound(self, key: str, text: str) -> str:
        if "\0" in text:  # no file can be called so
            raise self._wrong(key, "leave the NUL character out")
        return text

    def _flag(self, key: str) -> bool:
        value = self._table.get(key, False)
        if not isinstance(value, bool):
            raise self._wrong(key, "write true or false")
        return value

    def _day(self, key: str) -> date | None:
        value = self._table.get(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return None if value is None else day_of(str(value))
        except ValueError as problem:
            raise self._wrong(key, str(problem)) from None
