"""`checker explain`: why two articles were found to clash, or why nothing was said."""

from __future__ import annotations

import argparse

from checker.commands import options as flags

NAME = "explain"
USAGE = "ARTICLE_A ARTICLE_B [flags]"
SAYS = "two articles: same event? which pairs? what verdict, why silent?"
DETAILS = "An ARTICLE is a file with one article, or FILE#ID for one of several."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """See Command.add_arguments."""
    parser.add_argument("left", metavar="ARTICLE_A", help="a file, or FILE#ID")
    parser.add_argument("right", metavar="ARTICLE_B", help="a file, or FILE#ID")
    flags.add_model(parser)
    flags.add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Print what happened on the way from two articles to a verdict."""
    raise NotImplementedError
