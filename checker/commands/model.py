"""`checker model`: which model judges, and whether it can be trusted to."""

from __future__ import annotations

import argparse

from checker.commands import options as flags

NAME = "model"
USAGE = "[flags]"
SAYS = "what is loaded: name, digest, labels, self-test"
DETAILS = "exit code: 0 fit to judge, 2 no such model, 3 the model failed its self-test"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """See Command.add_arguments."""
    flags.add_model(parser)
    flags.add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Load the model, print what it is, run its self-test."""
    settings = flags.settings_from(options)

    from checker.nli import open_model
    from checker.nli.selftest import self_test

    judge = open_model(settings.model)
    print(f"name       {judge.name}")
    print(f"digest     {judge.digest}")
    print(f"engine     {judge.engine}")
    labels = sorted(judge.labels.items(), key=lambda item: item[1])
    print(f"labels     {', '.join(f'{index} {meaning}' for meaning, index in labels)}")
    result = self_test(judge)
    print(f"self-test  {result.right} of {result.total} certain pairs right")
    for line in result.wrong:
        print(f"           wrong: {line}")
    return 0
