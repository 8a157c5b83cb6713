"""The one article as users have it: its own "deadly" clashes with a report without casualties."""

from __future__ import annotations

from pathlib import Path

from eval import product
from eval.measures import Outcome, count

SUITE = "seed"


def run(data: Path) -> Outcome:
    """The listing shows every finding."""
    report = product.check(product.seed_articles(data / "seed"))
    rules = [one.rule for one in report.findings]
    errors = sum(one.level == "error" for one in report.findings)
    measures = (
        count(SUITE, "self-contradiction found", rules.count("self-contradiction"), "higher", 1),
        count(SUITE, "errors", errors, "lower", goal=0),
        count(SUITE, "other findings", len(rules) - rules.count("self-contradiction") - errors),
    )
    return Outcome(measures, tuple(line for one in report.findings for line in product.shown(one)))
