"""`checker review`: the queue where editors settle findings."""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.commands import options as flags
from checker.config import Settings, UsageError

if TYPE_CHECKING:
    from checker.review.database import Database

NAME = "review"
USAGE = "REPORT.json|CORPUS | export | account NAME | token NAME [flags]"
SAYS = "open the queue where editors settle findings, in a browser"
DETAILS = """\
A report is what `checker check --format json:FILE --with-text` writes; a corpus (files or folders
with articles) is checked first. Without either the queue is opened as it is.

  checker review export                what was settled, as files: see --what, --format, --output
  checker review account NAME          let somebody log in, with the password on standard input
  checker review token NAME            print a new API token of an account"""
DATABASE = "review.sqlite"
PORT = 8765


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """See Command.add_arguments."""
    parser.add_argument("paths", metavar="REPORT|CORPUS", nargs="*", help="what to merge first")
    parser.add_argument(
        "--database", metavar="URL", default=DATABASE, help=f"file or URL (default: {DATABASE})"
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=PORT, help=f"port (default: {PORT})")
    export = parser.add_argument_group("export")
    export.add_argument("--what", metavar="NAME", help="pairs (default), decisions or log")
    export.add_argument("--format", metavar="NAME", help="jsonl (default), csv or parquet")
    export.add_argument("--output", metavar="FILE", help="file to write; .xz and .gz compress")
    accounts = parser.add_argument_group("account")
    accounts.add_argument(
        "--role",
        metavar="NAME",
        help="reader, editor or admin (default: as it is, of a new one editor)",
    )
    flags.add_what_to_find(parser)
    flags.add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Merge what is given and serve."""
    from checker.review import require_extra

    require_extra("checker review")
    from checker.review.errands import ERRANDS, run_errand

    if options.paths and options.paths[0] in ERRANDS:
        return run_errand(options)
    from checker.review.database import open_database
    from checker.review.serve import Address, serve

    with closing(open_database(options.database)) as database:
        report = merge_given(options, database)
        serve(database, Address(options.host, options.port), report, bool(options.quiet))
    return 0


def merge_given(options: argparse.Namespace, database: Database) -> Path | None:
    """Merge a report or a corpus; the report's file, to be merged again when it changes."""
    from checker.review.merging import merge
    from checker.review.serve import editor_here

    paths = [Path(path) for path in options.paths]
    if not paths:
        return None
    if len(paths) == 1 and is_report(paths[0]):
        merged = merge(database, paths[0], paths[0].name, editor_here())
        report: Path | None = paths[0]
    else:
        with tempfile.TemporaryDirectory(prefix="checker-") as folder:
            file = Path(folder) / "report.json"
            file.write_text(_checked(options), encoding="utf-8", errors="backslashreplace")
            name = ", ".join(options.paths)
            merged = merge(database, file, name, editor_here())
        report = None
    if not options.quiet and not merged.again:
        print(
            f"checker: merged {merged.found} findings: {merged.new} new, "
            f"{merged.vanished} no longer found",
            file=sys.stderr,
        )
    return report


def is_report(path: Path) -> bool:
    """Whether a file is a report rather than articles: a JSON object of our schema."""
    if not path.is_file() or path.suffix.lower() != ".json":
        return False
    try:
        with path.open(encoding="utf-8", errors="replace") as opened:
            return '"schema_version"' in opened.read(4096)
    except OSError as problem:
        reason = problem.strerror or "cannot be read"
        raise UsageError(f"report: {reason}", str(path), "name a report or a folder") from None


def _checked(options: argparse.Namespace) -> str:
    """The report on a corpus, as JSON with the articles' texts."""
    from checker.commands.check import report_on
    from checker.reports import formats

    settings: Settings = replace(flags.settings_from(options), with_text=True)
    report = report_on(options.paths, settings)
    return formats()["json"].render(report, with_text=True)
