"""What a run is asked to do: `Settings`, and the configuration file they may come from.

Settings come from `checker.toml` or from `[tool.checker]` in `pyproject.toml`, the nearest one
found upwards from the current folder; what the command line says wins. Every flag of
`checker check` but `--config` is a key of the file under the same name, and `[[suppress]]`
tables name findings that are known to be fine.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Literal, get_args

FailOn = Literal["error", "warning", "note", "never"]
FAIL_ON: tuple[FailOn, ...] = get_args(FailOn)
FILE_NAME = "checker.toml"


class UsageError(Exception):
    """Something the user asked for cannot be done: what, where, and what to do about it.

    `str(error)` is the one line that the command line prints after `checker: `; exit code 2.
    """

    def __init__(self, what: str, where: str, todo: str) -> None:
        super().__init__(f"{what}: {where}: {todo}")
        self.what, self.where, self.todo = what, where, todo


@dataclass(frozen=True, slots=True)
class Output:
    """One report to write: the name of a format, and a file (None: standard output)."""

    format: str
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Suppress:
    """One `[[suppress]]` table: findings that are known to be fine, why, and until when.

    A finding matches when it fits every condition given: its `rule`, its `fingerprint`, and all
    of `articles` (ids) among its two sides. `where` names the table in its file, for messages.
    """

    reason: str
    where: str = ""
    rule: str | None = None
    fingerprint: str | None = None
    articles: tuple[str, ...] = ()
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a run depends on besides the articles.

    `select`      rules to run; empty: those that are on by default
    `ignore`      rules to leave out, stronger than `select`
    `fail_on`     lowest level of a new finding that makes the run fail
    `ours`        sources whose copy is being checked; pairs of two strangers are left out
    `since`       keep findings with at least one side published on this day or later
    `today`       the day of expiry and embargo dates; None: the day of the run
    `model`       folder or name of a checkpoint; None: the one inside the package
    `references`  ids of the articles to check against; empty: each article against all others.
                  Pairs join an article and a reference, never two references
    `baseline`    file of known findings
    `suppressions` findings known to be fine, by the configuration file
    `with_text`   write the whole text of the articles into the reports
    `formats`, `output_dir`, `allow_skipped`, `quiet`: of the command line, see contract
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    ours: tuple[str, ...] = ()
    since: date | None = None
    today: date | None = None
    model: str | None = None
    references: frozenset[str] = frozenset()
    baseline: str | None = None
    suppressions: tuple[Suppress, ...] = ()
    with_text: bool = False
    allow_skipped: bool = False
    formats: tuple[Output, ...] = (Output("text"),)
    output_dir: str | None = None
    quiet: bool = False

    @property
    def day(self) -> date:
        """The day that expiry and embargo dates are held against."""
        return self.today or date.today()

    def as_reported(self) -> dict[str, object]:
        """What of the settings changes the findings, as plain JSON values."""
        return {
            "select": list(self.select),
            "ignore": list(self.ignore),
            "fail_on": self.fail_on,
            "ours": list(self.ours),
            "since": self.since.isoformat() if self.since else None,
            "today": self.today.isoformat() if self.today else None,
            "model": self.model,
            "references": len(self.references),
            "baseline": self.baseline,
            "with_text": self.with_text,
            "allow_skipped": self.allow_skipped,
        }
