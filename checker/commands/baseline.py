"""`checker baseline`: take the findings of now as known."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from checker.baseline import baseline_of
from checker.commands import options as flags
from checker.commands.check import report_on
from checker.commands.reading import read_code
from checker.config import UsageError

NAME = "baseline"
USAGE = "PATH... [flags]"
SAYS = "write the findings of now into a file, as known"
DETAILS = """\
`checker check --baseline FILE` then marks them as baselined and fails on new ones only.
Without --output the file goes to standard output."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """See Command.add_arguments."""
    flags.add_paths(parser)
    parser.add_argument("--output", metavar="FILE", help="file to write")
    flags.add_what_to_find(parser)
    flags.add_allow_skipped(parser)
    flags.add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Check and write the baseline; the exit code says whether everything could be read."""
    # An older baseline changes nothing here, and it may be the very file to be replaced.
    given = flags.settings_from(options)
    settings = replace(given, baseline=None)
    report = report_on(
        options.paths, settings, list(filter(None, (options.output, given.baseline)))
    )
    text = baseline_of(report.findings)
    if options.output is None:
        sys.stdout.write(text)
    else:
        try:
            Path(options.output).write_text(text, encoding="utf-8")
        except OSError as problem:
            reason = problem.strerror or "cannot be written"
            raise UsageError(f"baseline: {reason}", options.output, "choose another file") from None
    return read_code(report.articles, report.skipped, settings.allow_skipped)
