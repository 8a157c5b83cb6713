"""Flags that several commands share, and the settings that they and the file add up to."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from checker.config import (
    FAIL_ON,
    FailOn,
    Output,
    Settings,
    UsageError,
    day_of,
    did_you_mean,
    output_of,
    paths_listed,
)
from checker.config_file import find_config, read_config

Parser = argparse.ArgumentParser


def add_paths(parser: Parser) -> None:
    """The articles."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", help="file or folder; - is standard input (JSON lines)"
    )


def add_common(parser: Parser) -> None:
    """Flags of every command that reads settings."""
    parser.add_argument("--config", metavar="FILE", help="settings, instead of the nearest file")
    add_quiet(parser)


def add_quiet(parser: Parser) -> None:
    """The flag that silences everything but reports and errors."""
    parser.add_argument(
        "--quiet", action="store_true", default=None, help="no progress and no notices"
    )


def add_model(parser: Parser) -> None:
    """The flag that names another checkpoint."""
    parser.add_argument(
        "--model", metavar="FOLDER_OR_NAME", help="NLI checkpoint to use instead of the built-in"
    )


def add_allow_skipped(parser: Parser) -> None:
    """The flag for input that may stay unread."""
    parser.add_argument(
        "--allow-skipped",
        action="store_true",
        default=None,
        help="do not fail because something could not be read",
    )


def add_what_to_find(parser: Parser) -> None:
    """Flags on which the findings depend."""
    group = parser.add_argument_group("what is compared")
    _several(group, "--against", "PATH", "references: check the PATHs against these only")
    _several(group, "--select", "RULE", "run these rules instead of the default ones")
    _several(group, "--ignore", "RULE", "leave these rules out")
    _several(group, "--ours", "SOURCE", "sources whose copy is being checked")
    group.add_argument(
        "--since", metavar="DATE", type=_day("--since"), help="only what concerns news since DATE"
    )
    group.add_argument(
        "--only",
        metavar="PATH",
        nargs="*",
        action="extend",
        help="only what these files or folders take part in; @FILE is a list of them",
    )
    group.add_argument(
        "--today",
        metavar="DATE",
        type=_day("--today"),
        help="the day of the run, for expiry dates and embargoes",
    )
    add_model(cast(Parser, group))


def add_outcome(parser: Parser) -> None:
    """Flags for the report and the exit code."""
    group = parser.add_argument_group("report and exit code")
    group.add_argument(
        "--format",
        dest="formats",
        metavar="NAME[:FILE]",
        type=_output,
        action="append",
        help="report to print, or to write into FILE; may be repeated (default: text)",
    )
    group.add_argument("--output-dir", metavar="DIR", help="write every format to DIR/report.*")
    group.add_argument(
        "--with-text",
        action="store_true",
        default=None,
        help="put the whole text of the articles into the reports",
    )
    group.add_argument(
        "--fail-on",
        metavar="LEVEL",
        type=_level,
        help=f"lowest level that fails the run: {', '.join(FAIL_ON)} (default: error)",
    )
    group.add_argument("--baseline", metavar="FILE", help="findings that are known already")
    group.add_argument(
        "--decisions", metavar="URL_OR_FILE", help="what editors settled with `checker review`"
    )
    group.add_argument(
        "--enforce-confirmed",
        action="store_true",
        default=None,
        help="findings that editors confirmed are errors, whatever their rule",
    )
    add_allow_skipped(cast(Parser, group))


def settings_from(options: argparse.Namespace) -> Settings:
    """The nearest configuration file, or --config, changed by the flags.

    Raises UsageError for a file or a rule name that does not work.
    """
    found = Path(options.config) if options.config else find_config(_here())
    # Relative, so that no message and no report depends on where the checkout lies.
    file = Path(os.path.relpath(found)) if found else None
    config = read_config(file) if file else Settings()
    said: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in vars(options).items()
        if value is not None and name in Settings.__dataclass_fields__
    }
    if "only" in said:
        said["only"] = paths_listed(said["only"], "--only")
    for name in {"select", "ignore"} & said.keys():
        said[name] = tuple(rule for text in said[name] for rule in text.split(",") if rule)
    _check_rules(said.get("select", ()), "--select")
    _check_rules(said.get("ignore", ()), "--ignore")
    _check_rules(config.select, f"{file}: select")
    _check_rules(config.ignore, f"{file}: ignore")
    for one in config.suppressions:
        _check_rules([one.rule] if one.rule else [], one.where)
    return replace(config, **said)


def _here() -> Path:
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise UsageError("it is gone", "the current folder", "go to one that is there") from None


def _check_rules(names: Sequence[str], where: str) -> None:
    """Raises UsageError for a name that no rule has."""
    if not names:
        return
    from checker.rules import rules

    for name in names:
        if name not in rules():
            raise UsageError(f"unknown rule '{name}'", where, did_you_mean(name, rules()))


def _several(group: argparse._ArgumentGroup, flag: str, name: str, says: str) -> None:
    group.add_argument(flag, metavar=name, nargs="+", action="extend", help=says)


def _day(flag: str) -> Callable[[str], date]:
    def parse(text: str) -> date:
        try:
            return day_of(text)
        except ValueError as problem:
            raise UsageError(f"'{text}' is no date", flag, str(problem)) from None

    return parse


def _level(text: str) -> FailOn:
    if text not in FAIL_ON:
        raise UsageError(f"unknown level '{text}'", "--fail-on", did_you_mean(text, FAIL_ON))
    return text


def _output(text: str) -> Output:
    try:
        return output_of(text)
    except ValueError as problem:
        raise UsageError(f"'{text}' names no format", "--format", str(problem)) from None
