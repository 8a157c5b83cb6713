"""What a run is asked to do: `Settings`, and how a request that cannot be met is refused."""

from __future__ import annotations

import difflib
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

FailOn = Literal["error", "warning", "note", "never"]
FAIL_ON: tuple[FailOn, ...] = get_args(FailOn)


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
    of `articles` (ids) among its two sides. `where` names the table in its file, for messages;
    `inline` says that an article's own front matter holds it.
    """

    reason: str
    where: str = ""
    rule: str | None = None
    fingerprint: str | None = None
    articles: tuple[str, ...] = ()
    expires: date | None = None
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a run depends on besides the articles.

    `select`      rules to run; empty: those that are on by default
    `ignore`      rules to leave out, stronger than `select`
    `fail_on`     lowest level of a new finding that makes the run fail
    `ours`        sources whose copy is being checked; pairs of two strangers are left out
    `since`       keep findings with at least one side published on this day or later
    `only`        keep findings that articles in these files or folders take part in, while all
                  others still serve as witnesses; None: all, empty: none
    `today`       the day that expiry dates and embargoes are held against; None: the run's own
    `model`       folder or name of a checkpoint; None: the one inside the package
    `against`     files and folders with references, as the command line gives them
    `references`  ids of the articles read from there; empty: each article against all others.
                  Pairs join an article and a reference, never two references
    `baseline`    file of known findings
    `decisions`   database or file with what editors settled in the review queue
    `enforce_confirmed` what they confirmed fails the run, whatever its level
    `suppressions` findings known to be fine, by the configuration file
    `with_text`   write the whole text of the articles into the reports
    `formats`, `output_dir`, `allow_skipped`, `quiet`: of the command line, see contract
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    ours: tuple[str, ...] = ()
    since: date | None = None
    only: tuple[str, ...] | None = None
    today: date | None = None
    model: str | None = None
    against: tuple[str, ...] = ()
    references: frozenset[str] = frozenset()
    baseline: str | None = None
    decisions: str | None = None
    enforce_confirmed: bool = False
    suppressions: tuple[Suppress, ...] = ()
    with_text: bool = False
    allow_skipped: bool = False
    formats: tuple[Output, ...] = (Output("text"),)
    output_dir: str | None = None
    quiet: bool = False

    @property
    def day(self) -> date:
        """The day that expiry dates are held against."""
        return self.today or date.today()

    def as_reported(self) -> dict[str, object]:
        """What of the settings changes the findings, as plain JSON values."""
        return {
            "select": list(self.select),
            "ignore": list(self.ignore),
            "fail_on": self.fail_on,
            "ours": list(self.ours),
            "since": self.since.isoformat() if self.since else None,
            "only": None if self.only is None else list(self.only),
            "today": self.today.isoformat() if self.today else None,
            "model": self.model,
            "against": list(self.against),
            "baseline": self.baseline,
            "decisions": self.decisions and hidden_password(self.decisions),
            "enforce_confirmed": self.enforce_confirmed,
            "with_text": self.with_text,
            "allow_skipped": self.allow_skipped,
        }


def paths_listed(paths: Iterable[str], where: str) -> tuple[str, ...]:
    """`paths`, each "@FILE" replaced by the paths in that file ("@-": standard input).

    One path a line, or with NUL between them as `git diff -z` writes them. Raises UsageError
    where the file cannot be read.
    """
    found: list[str] = []
    for path in paths:
        if not path.startswith("@"):
            found.append(path)
            continue
        if path == "@-" and sys.stdin is None:
            raise UsageError("list of paths: closed", "standard input", "name a file after @")
        try:
            data = sys.stdin.buffer.read() if path == "@-" else Path(path[1:]).read_bytes()
        except OSError as problem:
            reason = problem.strerror or "cannot be read"
            raise UsageError(f"list of paths: {reason}", where, "name a file after @") from None
        listed = os.fsdecode(data)
        found += filter(None, listed.split("\0") if "\0" in listed else listed.splitlines())
    return tuple(found)


def hidden_password(where: str) -> str:
    """`where`, a file or URL, without the password that a URL may hold."""
    return re.sub(r"(://[^:/@]*):[^@/]*@", r"\1:***@", where)


def output_of(text: str) -> Output:
    """The output that "NAME" or "NAME:FILE" asks for. Raises ValueError for an empty half."""
    name, colon, file = text.partition(":")
    if not name or (colon and not file):
        raise ValueError("write NAME or NAME:FILE")
    return Output(name, file or None)


def day_of(text: str) -> date:
    """The day that an ISO date names. Raises ValueError where it names none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("write the date as YYYY-MM-DD") from None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Advice for an unknown word: the nearest known ones, else all of them."""
    names = sorted(known)
    near = difflib.get_close_matches(word.lower(), names, n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else f"use one of: {', '.join(names)}"
