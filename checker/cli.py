"""The command line: finds the command, turns every problem into one line and an exit code."""

from __future__ import annotations

import argparse
import os
import re
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from checker.commands import COMMANDS, Command
from checker.config import UsageError, did_you_mean
from checker.version import VERSION

USAGE, UNJUDGED = 2, 3
INTERRUPTED = 130  # 128 + SIGINT, as shells count it


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` (None: the process's own) names; the exit code of contract.md.

    Never raises for what a user or an article can do; a defect in here is printed with its
    traceback and counts as "could not be judged", so that no crash looks like a clean run.
    """
    _write_utf8()
    try:
        code = _run(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
        return code
    except SystemExit as leave:  # argparse, after --help
        return int(leave.code or 0)
    except UsageError as problem:
        return _fail(str(problem), USAGE)
    except BrokenPipeError:
        # The reader has gone, as with `| head`; nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNJUDGED
    except KeyboardInterrupt:
        return _fail("stopped", INTERRUPTED)
    except Exception as problem:
        return _fail_on_model(problem)


def parser_of(command: Command) -> argparse.ArgumentParser:
    """The parser of one command; it raises UsageError instead of leaving the process."""
    parser = _Parser(
        prog=f"checker {command.NAME}",
        usage=f"%(prog)s {command.USAGE}",
        description=f"{command.SAYS[0].upper()}{command.SAYS[1:]}.",
        epilog=command.DETAILS or None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    return parser


def _run(argv: list[str]) -> int:
    if not argv or argv[0] in ("-h", "--help"):
        print(_help())
        return 0 if argv else USAGE
    if argv[0] == "--version":
        print(f"checker {VERSION}")
        return 0
    commands = {command.NAME: command for command in COMMANDS}
    name, *rest = argv
    if name not in commands:
        raise UsageError(f"unknown command '{name}'", "checker", did_you_mean(name, commands))
    parser = parser_of(commands[name])
    options, unknown = parser.parse_known_intermixed_args(rest)
    for word in unknown:
        known = parser._option_string_actions
        raise UsageError(f"unexpected '{word}'", parser.prog, did_you_mean(word, known))
    return commands[name].run(options)


def _help() -> str:
    wide = max(len(command.NAME) for command in COMMANDS)
    return "\n".join(
        [
            "usage: checker COMMAND ...",
            "",
            "Reports which statements of different news articles cannot both be right.",
            "",
            *(f"  {command.NAME:{wide}}  {command.SAYS}" for command in COMMANDS),
            "",
            "`checker COMMAND --help` lists the flags of a command, --version prints the version.",
        ]
    )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Complain in the one form that all complaints have."""
        where = self.prog
        if found := re.fullmatch(r"argument ([^:]+): (.+)", message):
            where, message = found.groups()
        if found := re.fullmatch(r"the following arguments are required: (.+)", message):
            # A flag that takes several values also takes the paths that follow it.
            todo = "write it before the flags that take several values, or after --"
            raise UsageError(f"{found[1]} is missing", where, todo)
        raise UsageError(message, where, f"see `{self.prog} --help`")


def _fail_on_model(problem: Exception) -> int:
    """Exit for a model that is missing or refused, and for defects of the checker itself."""
    from checker.nli import ModelNotFound, ModelRefused

    if isinstance(problem, ModelNotFound):
        return _fail(str(problem), USAGE)
    if isinstance(problem, ModelRefused):
        return _fail(f"model refused: {problem}", UNJUDGED)
    traceback.print_exception(problem)
    return _fail(f"defect: {type(problem).__name__}: please report the lines above", UNJUDGED)


def _fail(line: str, code: int) -> int:
    print(f"checker: {' '.join(line.split())}", file=sys.stderr)
    return code


def _write_utf8() -> None:
    """Reports are UTF-8 whatever the locale says, and hostile text cannot make writing fail."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
