"""`checker check`: articles in, a report out, and an exit code."""

from __future__ import annotations

import argparse
import inspect
import os
import shutil
import sys
from collections.abc import Collection
from pathlib import Path

from checker.baseline import is_expired, read_baseline
from checker.commands import options as flags
from checker.commands.reading import articles_at, read_code, with_references
from checker.config import Output, Settings, UsageError, did_you_mean
from checker.progress import Bars
from checker.review.decisions import read_decisions
from checker.run import within
from checker.types import LEVELS, Article, Report

NAME = "check"
USAGE = "PATH... [flags]"
SAYS = "report which statements of different articles cannot both be right"
DETAILS = """\
exit code: 0 no new finding at or above --fail-on, 1 there is one, 2 usage or no articles,
3 something could not be read or judged (the report is still written)"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """See Command.add_arguments."""
    flags.add_paths(parser)
    flags.add_what_to_find(parser)
    flags.add_outcome(parser)
    flags.add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Check, write every report that is asked for, and say how it went."""
    settings = flags.settings_from(options)
    outputs = outputs_of(settings)
    report = report_on(options.paths, settings)
    write(report, outputs, settings)
    return exit_code(report, settings)


def report_on(paths: list[str], settings: Settings, own: Collection[str] = ()) -> Report:
    """Read and check the articles at `paths`. Raises UsageError.

    What an earlier run wrote between the articles is none of them: the reports, the baseline and
    the decisions of `settings`, and the files in `own`.
    """
    files = [output.file for output in _every_output(settings)]
    own = [*own, *filter(None, (*files, settings.baseline, settings.decisions))]
    if settings.baseline:
        read_baseline(settings.baseline)  # fails now rather than after the work
    if settings.decisions:
        read_decisions(settings.decisions)
    if not settings.quiet:
        for one in settings.suppressions:
            if is_expired(one, settings.day):
                print(
                    f"checker: suppression expired on {one.expires}: {one.where}: "
                    "remove it or give it a later date",
                    file=sys.stderr,
                )
    articles, skipped = articles_at(paths, own)
    if settings.only and not settings.quiet and not within(settings.only, articles):
        print("checker: --only: no article read is among these paths", file=sys.stderr)
    articles, more_skipped, settings = with_references(paths, articles, settings, own)
    if not settings.quiet:
        _tell_unknown_sources(settings, articles)

    from checker.pipeline import check

    with Bars(settings.quiet) as bars:
        return check(articles, settings, skipped=[*skipped, *more_skipped], progress=bars)


def _tell_unknown_sources(settings: Settings, articles: list[Article]) -> None:
    """A misspelt source would leave everything out, and the run would look clean."""
    for name in sorted(set(settings.ours) - {article.source for article in articles}):
        print(
            f"checker: --ours: no article read is of {name!r}: write it letter by letter as its "
            "articles do",
            file=sys.stderr,
        )


def outputs_of(settings: Settings) -> tuple[Output, ...]:
    """Every report to write, `--output-dir` included; folders for them are made.

    Raises UsageError for an unknown format, two reports on standard output, or a folder that
    cannot be made.
    """
    from checker.reports import formats

    known = formats()
    for output in settings.formats:
        if output.format not in known:
            raise UsageError(
                f"unknown format '{output.format}'", "--format", did_you_mean(output.format, known)
            )
    if sum(output.file is None for output in settings.formats) > 1:
        raise UsageError(
            "two reports on standard output", "--format", "give all but one a file, NAME:FILE"
        )
    outputs = _every_output(settings)
    files = [output.file for output in outputs if output.file]
    if twice := [file for at, file in enumerate(files) if file in files[:at]]:
        raise UsageError("two reports into one file", twice[0], "give each its own file")
    for file in files:
        _make_room(file)
    return outputs


def _every_output(settings: Settings) -> tuple[Output, ...]:
    from checker.reports import formats

    if not settings.output_dir:
        return settings.formats
    folder = Path(settings.output_dir)
    every = (Output(name, str(folder / f"report{form.SUFFIX}")) for name, form in formats().items())
    return (*settings.formats, *every)


def _make_room(file: str) -> None:
    """Make the folder of a report; what cannot be written is told before the work, not after."""
    try:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise _unwritable(problem, file) from None
    if os.path.isdir(file):
        raise UsageError("report: Is a directory", file, "choose another file")


def write(report: Report, outputs: tuple[Output, ...], settings: Settings) -> None:
    """Render and write each output. Raises UsageError where a file cannot be written."""
    from checker.reports import formats

    for output in outputs:
        form = formats()[output.format]
        if output.file is None:
            terminal = _terminal() if "colour" in inspect.signature(form.render).parameters else {}
            sys.stdout.write(form.render(report, with_text=settings.with_text, **terminal))
            continue
        text = form.render(report, with_text=settings.with_text)
        try:
            # Lone surrogates can come from hostile input; no report may fail on them.
            Path(output.file).write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError as problem:
            raise _unwritable(problem, output.file) from None


def exit_code(report: Report, settings: Settings) -> int:
    """The contract's exit code for a report that was written.

    Nothing read at all is never a success: 2 even where skipping is allowed.
    """
    if code := read_code(report.articles, report.skipped, settings.allow_skipped):
        return code
    if settings.fail_on == "never":
        return 0
    failing = LEVELS[: LEVELS.index(settings.fail_on) + 1]
    new = (finding for finding in report.findings if finding.state == "new")
    return int(any(finding.level in failing for finding in new))


def _terminal() -> dict[str, object]:
    """What a format for people may know of the terminal it prints to."""
    if not sys.stdout.isatty():
        return {}
    colour = "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return {"colour": colour, "width": shutil.get_terminal_size().columns}


def _unwritable(problem: OSError, file: str) -> UsageError:
    reason = problem.strerror or "cannot be written"
    return UsageError(f"report: {reason}", file, "choose another file")
