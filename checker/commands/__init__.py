"""The commands of the command line: one file in this folder is one command.

A command is a module with `NAME`, `USAGE` (what follows the name), `SAYS` (one line for the
list), `DETAILS` (what its help adds), `add_arguments(parser)` and `run(options) -> int`, the exit
code. Everything heavy is imported inside `run`, so that help and usage errors come at once.
"""

from __future__ import annotations

import argparse
from typing import Protocol

from checker.commands import baseline, check, claims, explain, model, review, rule


class Command(Protocol):
    """What a module in this folder offers."""

    NAME: str
    USAGE: str
    SAYS: str
    DETAILS: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare flags and positional arguments; a `PATH...` is called `paths`."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it; the exit code. Raises UsageError."""


# In the order in which the help lists them.
COMMANDS: tuple[Command, ...] = (check, explain, claims, rule, model, baseline, review)
