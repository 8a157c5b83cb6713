"""`checker model`: which model judges, whether it is fit to, and whether another is better."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from checker.commands import options as flags
from checker.config import UsageError

NAME = "model"
USAGE = "[compare A B --pairs FILE] [flags]"
SAYS = "what is loaded: name, digest, labels, self-test; or two models compared"
DETAILS = """compare: A and B are folders or names of NLI checkpoints ("default": the built-in one);
FILE is JSON Lines or CSV with premise, hypothesis, label, and source where there are several.
exit code: 0 fit to judge, 2 no such model or file, 3 the model failed its self-test"""
COMPARE = "write `checker model compare A B --pairs FILE`"
DEFAULT = "default"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """See Command.add_arguments."""
    parser.add_argument("action", nargs="?", choices=["compare"], help=argparse.SUPPRESS)
    parser.add_argument("models", nargs="*", metavar="A B", help="checkpoints to compare")
    parser.add_argument("--pairs", metavar="FILE", help="labelled pairs to compare them on")
    flags.add_model(parser)
    flags.add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Load the model, print what it is, run its self-test; or compare two."""
    settings = flags.settings_from(options)
    if options.action == "compare":
        if options.model is not None:
            raise UsageError("--model beside `compare`", options.model, COMPARE)
        return _compare(options.models, options.pairs)
    if options.pairs is not None:
        raise UsageError("--pairs without `compare`", options.pairs, COMPARE)

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


def _compare(models: list[str], pairs: str | None) -> int:
    if len(models) != 2 or pairs is None:
        raise UsageError("compare takes two models and a file", " ".join(models) or "none", COMPARE)

    from checker.nli import open_model
    from checker.nli.compare import PairsUnread, compared, read_labelled

    try:
        labelled = read_labelled(Path(pairs))
    except PairsUnread as problem:
        todo = "give JSON Lines or CSV with premise, hypothesis, label"
        raise UsageError(problem.reason, problem.where, todo) from None
    one, two = (open_model(None if name == DEFAULT else name) for name in models)
    for letter, engine in (("A", one), ("B", two)):
        print(f"{letter}  {engine.name}  {engine.digest[:16]}  {engine.engine}")
    found = compared(one, two, labelled)
    print(f"\n{'':24}{'pairs':>7}{'A right':>10}{'B right':>10}")
    _lines({"all": (found.pairs, *found.right)})
    _lines(found.by_label)
    if set(found.by_source) != {""}:
        _lines(found.by_source)
    print(f"\nsame label on {found.same_label / found.pairs:.1%} of the pairs")
    print(f"only A right {found.only[0]}, only B right {found.only[1]}; ", end="")
    print(f"a coin would differ so far with p = {found.chance:.3f}")
    return 0


def _lines(counts: Mapping[str, tuple[int, int, int]]) -> None:
    from checker.reports.typeset.columns import one_line

    for name, (pairs, first, second) in counts.items():
        name = one_line(name) or "(none)"
        print(f"{name[:23]:24}{pairs:7}{first / pairs:10.1%}{second / pairs:10.1%}")
