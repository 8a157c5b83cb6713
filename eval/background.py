"""Articles of unrelated events: whatever is reported as an error is a false alarm, until read.

One article per event of a political news crawl, and triplets of one political event; hardly two
tell of the same deaths. Counted are findings at the level `error`; every one is listed for reading.
Findings inside one article are warnings and are listed too, without a bound.
"""

from __future__ import annotations

from pathlib import Path

from eval import product
from eval.measures import Measure, Outcome, count

SUITE = "background"
CORPORA = ("abp_background", "basil_articles")


def run(data: Path) -> Outcome:
    """The listing shows errors first, then warnings and notes."""
    corpus, report = product.checked(data, *CORPORA)
    thousands = len(corpus.articles) / 1000
    by_level = {
        level: [one for one in report.findings if one.level == level]
        for level in ("error", "warning", "note")
    }
    errors = len(by_level["error"])
    measures = (
        Measure(
            SUITE,
            "errors per 1,000 articles",
            errors / thousands,
            errors,
            len(corpus.articles),
            better="lower",
            goal=2,
            unit="",
        ),
        count(SUITE, "warnings", len(by_level["warning"])),
        count(SUITE, "notes", len(by_level["note"])),
    )
    names = {
        one.id: f"{corpus.incident[one.id]} {corpus.gold_id[one.id]}" for one in corpus.articles
    }
    listing = [
        line for found in by_level.values() for one in found for line in product.shown(one, names)
    ]
    return Outcome(measures, tuple(listing))
