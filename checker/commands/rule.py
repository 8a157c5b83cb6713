"""`checker rule`: what the rules mean, with their own examples."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator

from checker.config import UsageError, did_you_mean
from checker.types import Rule

NAME = "rule"
USAGE = "[NAME] [flags]"
SAYS = "what a rule means, with its own examples; without a name, all rules"
DETAILS = ""
WIDTH = 80


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """See Command.add_arguments."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="name of a rule")
    parser.add_argument(
        "--markdown", action="store_true", help="all rules as one page of Markdown (docs/rules.md)"
    )


def run(options: argparse.Namespace) -> int:
    """Print one rule, or the list of them."""
    from checker.rules import rules

    known = rules()
    if options.markdown:
        from checker.commands.rule_page import page_of

        if options.name:
            raise UsageError("the page holds all rules", "--markdown", "leave the name out")
        sys.stdout.write(page_of(known))
    elif options.name is None:
        print("\n".join(_listed(known)))
    elif options.name in known:
        print("\n".join(_told(known[options.name])))
    else:
        raise UsageError(
            f"unknown rule '{options.name}'", "checker rule", did_you_mean(options.name, known)
        )
    return 0


def _listed(known: dict[str, Rule]) -> Iterator[str]:
    wide = max(map(len, known), default=0)
    for rule in known.values():
        off = "" if rule.on else " (off by default)"
        first = rule.says.split(". ")[0].rstrip(".")
        yield f"{rule.name:{wide}}  {rule.level:7}  {first}{off}"


def _told(rule: Rule) -> Iterator[str]:
    from checker.rules import examples_of

    yield f"{rule.name} ({rule.level}, {'on' if rule.on else 'off'} by default)"
    yield ""
    yield from textwrap.wrap(rule.says, WIDTH)
    fires, silent = examples_of(rule)
    for title, examples in (("reported", fires), ("not reported", silent)):
        yield f"\n{title}:"
        for pair in examples:
            for text, bullet in zip(filter(None, pair), ("  - ", "    "), strict=False):
                yield from textwrap.wrap(
                    text, WIDTH, initial_indent=bullet, subsequent_indent="      "
                )
