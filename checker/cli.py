"""The command line: finds the command, turns every problem into one line and an exit code."""

from __future__ import annotations

import argparse
import errno
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
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)  # of an output that takes no more


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` (None: the process's own) names; the exit code of contract.md.

    Never raises for what a user or an article can do; a defect in here is printed with its
    traceback and counts as "could not be judged", so that no crash looks like a clean run.
    """
    _open_streams()
    try:
        code = _run(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
        return code
    except UsageError as problem:
        return _fail(str(problem), USAGE)
    except BrokenPipeError:
        _drop_output()  # the reader has gone, as with `| head`
        return UNJUDGED
    except KeyboardInterrupt:
        return _fail("stopped", INTERRUPTED)
    except Exception as problem:
        return _fail_on(problem)


def parser_of(command: Command) -> argparse.ArgumentParser:
    """The parser of one command; it raises UsageError instead of leaving the process."""
    end = "" if command.SAYS.endswith("?") else "."
    parser = _Parser(
        prog=f"checker {command.NAME}",
        usage=f"%(prog)s {command.USAGE}",
        description=f"{command.SAYS[0].upper()}{command.SAYS[1:]}{end}",
        epilog=command.DETAILS or None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    return parser


def _run(argv: list[str]) -> int:
    if sys.stdout is None:
        raise UsageError("closed", "standard output", "send it to a file or to /dev/null")
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
    try:
        options, unknown = parser.parse_known_intermixed_args(_with_paths(rest))
    except SystemExit as leave:  # argparse, after --help
        return int(leave.code or 0)
    for word in unknown:
        known = parser._option_string_actions
        raise UsageError(f"unexpected '{word}'", parser.prog, did_you_mean(word, known))
    _refuse_empty(parser, options)
    return commands[name].run(options)


def _with_paths(words: list[str]) -> list[str]:
    """What follows `--` are paths even where they begin with a dash, which argparse forgets."""
    at = words.index("--") if "--" in words else len(words)
    dashed = (f"./{w}" if w.startswith("-") and w != "-" else w for w in words[at + 1 :])
    return [*words[: at + 1], *dashed]


def _refuse_empty(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Raises UsageError for "", which a script gives where its variable is not set.

    As a path it would mean the current folder, as a file none at all.
    """
    for action in parser._actions:
        value = getattr(options, action.dest, None)
        if "" in (value if isinstance(value, list) else [value]):
            where = action.option_strings[0] if action.option_strings else action.metavar
            raise UsageError("an empty value", str(where or action.dest), "is a variable unset?")


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


def _fail_on(problem: Exception) -> int:
    """Exit for a model that is missing or refused, an output that takes no more, and defects."""
    from checker.nli import ModelNotFound, ModelRefused

    if isinstance(problem, ModelNotFound):
        return _fail(str(problem), USAGE)
    if isinstance(problem, ModelRefused):
        return _fail(f"model refused: {problem}", UNJUDGED)
    if _was_stopped(problem):
        return _fail("stopped", INTERRUPTED)
    # Files that cannot be written are told by name, as usage errors, where they are written.
    if isinstance(problem, OSError) and problem.errno in FULL and problem.filename is None:
        _drop_output()
        return _fail(f"report: {problem.strerror}: standard output: send it elsewhere", UNJUDGED)
    traceback.print_exception(problem)
    return _fail(f"defect: {type(problem).__name__}: please report the lines above", UNJUDGED)


def _was_stopped(problem: BaseException | None) -> bool:
    """Whether Ctrl-C is behind it: a library that it meets while it loads raises what it likes."""
    while problem is not None and not isinstance(problem, KeyboardInterrupt):
        problem = problem.__cause__ or problem.__context__
    return problem is not None


def _drop_output() -> None:
    """What is left to write goes nowhere: nothing may fail once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(line: str, code: int) -> int:
    from checker.reports.typeset.columns import one_line

    with suppress(OSError):
        print(f"checker: {one_line(line).strip()}", file=sys.stderr)
    return code


def _open_streams() -> None:
    """Reports are UTF-8 whatever the locale says, and hostile text cannot make writing fail.

    Python has no stream at all where the caller closed it.
    """
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
