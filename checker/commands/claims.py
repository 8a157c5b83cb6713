"""`checker claims`: every claim of every article, as JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from checker.articles.day_line import dated
from checker.articles.embargo import released
from checker.articles.outcomes import NOT_READ
from checker.commands import options as flags
from checker.commands.reading import articles_at, read_code
from checker.progress import Bars
from checker.types import Claim, Count, Fact

NAME = "claims"
USAGE = "PATH... [flags]"
SAYS = "every claim as JSON lines: text, place, who says it, as of when, facts"
DETAILS = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """See Command.add_arguments."""
    flags.add_paths(parser)
    flags.add_allow_skipped(parser)
    flags.add_quiet(parser)


def run(options: argparse.Namespace) -> int:
    """Print the claims; the exit code says whether everything could be read."""
    read, skipped = articles_at(options.paths)
    articles = list(released(dated({one.id: one for one in read}), None).values())

    from checker.claims import claims_of
    from checker.facts import with_facts
    from checker.reports.typeset.columns import one_line

    with Bars(bool(options.quiet)) as bars:
        for done, article in enumerate(articles, start=1):
            # Withdrawn and embargoed articles are never quoted.
            if article.status == "usable":
                for claim in with_facts(article, claims_of(article)):
                    sys.stdout.write(json.dumps(record(claim)) + "\n")
            bars("claims", done, len(articles))
    if not options.quiet:
        for one in skipped:
            place = one.path if one.line is None else f"{one.path}:{one.line}"
            told = "not read: " if one.what in NOT_READ else ""
            print(one_line(f"checker: {told}{place}: {one.reason}"), file=sys.stderr)
    return read_code(articles, skipped, bool(options.allow_skipped))


def record(claim: Claim) -> dict[str, object]:
    """One claim as plain JSON values; offsets in code points of the field."""
    return {
        "article": claim.span.article,
        "field": claim.span.field,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.text,
        "said_by": claim.said_by,
        "stance": claim.stance,
        "as_of": claim.as_of,
        "when": list(claim.when),
        "story": claim.story,
        "facts": [_fact_record(fact) for fact in claim.facts],
    }


def _fact_record(fact: Fact) -> dict[str, object]:
    value = asdict(fact.value) if isinstance(fact.value, Count) else fact.value
    return {
        "kind": fact.kind,
        "value": value,
        "text": fact.text,
        "start": fact.span.start,
        "end": fact.span.end,
        "of": fact.of,
        "scope": fact.scope,
        "attackers": fact.attackers,
        "revised": fact.revised,
        "rising": fact.rising,
        "weak": fact.weak,
        "derived": fact.derived,
        "held": fact.held,
    }
