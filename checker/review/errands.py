"""What `checker review` does besides opening the queue: export, accounts and API tokens."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from checker.config import UsageError, did_you_mean
from checker.review import access
from checker.review.database import Database, open_database
from checker.review.export import FORMS, WHAT, exported

_COMMAND = "checker review"


def export(database: Database, options: argparse.Namespace) -> None:
    """Write a file, or to standard output; its name says the format where no flag does."""
    words = options.paths[1:]
    if words:
        raise UsageError(f"unexpected '{words[0]}'", f"{_COMMAND} export", "see --output")
    what = options.what or "pairs"
    if what not in WHAT:
        raise UsageError(f"nothing called '{what}'", "--what", did_you_mean(what, WHAT))
    suffixes = Path(options.output).suffixes if options.output else []
    named = [suffix[1:] for suffix in suffixes if suffix[1:] in FORMS]
    form = options.format or (named[0] if named else "jsonl")
    if form not in FORMS:
        raise UsageError(f"unknown format '{form}'", "--format", did_you_mean(form, FORMS))
    if form == "parquet" and not options.output:
        raise UsageError("parquet is not for reading", "--format", "name a file with --output")
    with database.reading() as db:
        pieces = exported(db, what, form)
        if options.output is None:
            for piece in pieces:
                sys.stdout.write(piece.decode())
        else:
            _write(Path(options.output), pieces)


def account(database: Database, options: argparse.Namespace) -> None:
    """Make an account, or give one another password, and another role where one is named."""
    name = _one_name(options, "account")
    if sys.stdin.isatty():
        password = getpass.getpass(f"Password for {name}: ")
        if getpass.getpass("Once more: ") != password:
            raise UsageError("two different passwords", f"{_COMMAND} account", "try again")
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    with database.writing() as db:
        role = options.role or access.role_of(db, name) or "editor"
        access.add_account(db, name, role, password)
    print(f"checker: {name} may log in", file=sys.stderr)


def token(database: Database, options: argparse.Namespace) -> None:
    """Print a new API token of an account."""
    name = _one_name(options, "token")
    with database.writing() as db:
        made = access.add_token(db, name, "command line")
    print(made)


ERRANDS: dict[str, Callable[[Database, argparse.Namespace], None]] = {
    "export": export,
    "account": account,
    "token": token,
}


def run_errand(options: argparse.Namespace) -> int:
    """Do what the first word says. Raises UsageError."""
    name = options.paths[0]
    with closing(open_database(options.database, create=name == "account")) as database:
        ERRANDS[name](database, options)
    return 0


def _one_name(options: argparse.Namespace, what: str) -> str:
    if len(options.paths) != 2:
        raise UsageError("one name is needed", f"{_COMMAND} {what}", f"{_COMMAND} {what} NAME")
    return str(options.paths[1])


def _write(file: Path, pieces: Iterable[bytes]) -> None:
    """Compressed where the name ends in .xz or .gz."""
    import gzip
    import lzma

    opening: dict[str, Any] = {".xz": lzma.open, ".gz": gzip.open}
    try:
        with opening.get(file.suffix, open)(file, "wb") as opened:
            for piece in pieces:
                opened.write(piece)
    except OSError as problem:
        reason = problem.strerror or "cannot be written"
        raise UsageError(f"export: {reason}", str(file), "choose another file") from None
