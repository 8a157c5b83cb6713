"""Hand-read pairs: each pair's two full articles are checked alone, and the outcome is compared.

The outcome of a pair is the set of what the findings on the pair's fact say that join its two
articles: `conflict`, `superseded` (figure-stale included), `dispute`; no such finding is `silent`.
A pair within one article (headline against body) is joined by findings inside that article. A pair
is right if one of its outcomes is among those that the contract allows for it (`accept`).
Pairs on facts that no rule of today covers are counted apart and held to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checker.types import Article, Report
from eval import product
from eval.corpora import article, blind, rows
from eval.measures import Measure, Outcome, count, rate

SUITE = "gold-pairs"
# Where the articles of a pair stand, by the prefix of the gold id.
FILES = {
    "muc": ("muc4_articles",),
    "fakes": ("fakes_articles",),
    "abp": ("abp_casualty_events", "abp_background"),
    "gva": ("gva_articles",),
    "ecb": ("ecb_articles",),
}
OUTCOMES = {
    "casualty-conflict": "conflict",
    "headline-conflict": "conflict",
    "self-contradiction": "conflict",
    "figure-superseded": "superseded",
    "figure-stale": "superseded",
    "attributed-dispute": "dispute",
    "attribution-conflict": "conflict",
}
# What the checker calls a slot of the pairs.
FACTS = {"perpetrator": "responsible"}


def run(data: Path) -> Outcome:
    """Judges every pair; the listing shows each pair that came out wrong."""
    found = told = reported = silent = later = later_right = 0
    wrong: list[str] = []
    for pair in rows(data, "gold_pairs"):
        articles = pair_articles(data, pair)
        if not articles:
            wrong.append(f"{pair['id']} left out: an article of it is not in the corpus")
            continue
        report = product.check(articles)
        outcomes = outcomes_of(report, pair)
        right = bool(outcomes & set(pair["accept"]))
        if pair["slot"] not in product.KINDS:
            later += 1
            later_right += right
            continue
        if "silent" not in pair["accept"]:
            told += 1
            found += right
        if pair["accept"] == ["silent"]:
            silent += 1
            reported += not right
        if not right:
            wrong += described(pair, report, outcomes)
    measures: tuple[Measure, ...] = (
        rate(SUITE, "conflicts and superseded found", found, told, goal=75),
        count(SUITE, f"silent pairs reported, of {silent}", reported, "lower", goal=1),
        rate(SUITE, "facts of a later issue right", later_right, later, better=""),
    )
    return Outcome(measures, tuple(wrong))


def outcomes_of(report: Report, pair: Mapping[str, Any]) -> set[str]:
    """What the report says of this pair on its fact."""
    both = {blind(pair["a"]["id"]), blind(pair["b"]["id"])}
    said = {
        OUTCOMES.get(finding.rule, finding.rule)
        for finding in report.findings
        if finding.fact == FACTS.get(pair["slot"], pair["slot"])
        and both <= product.witnesses(finding)
    }
    return said or {"silent"}


def pair_articles(data: Path, pair: Mapping[str, Any]) -> list[Article]:
    """The one or two articles of a pair, in full; empty where the corpus lacks one of them."""
    ids = dict.fromkeys((pair["a"]["id"], pair["b"]["id"]))
    found = [_records(data, gold_id.split(":")[0]).get(gold_id) for gold_id in ids]
    return [article(one) for one in found if one is not None] if all(found) else []


@cache
def _records(data: Path, prefix: str) -> dict[str, Mapping[str, Any]]:
    return {row["id"]: row for name in FILES[prefix] for row in rows(data, name)}


def described(pair: Mapping[str, Any], report: Report, outcomes: set[str]) -> list[str]:
    """A wrong pair as lines of text."""
    names = {blind(pair[side]["id"]): pair[side]["id"] for side in ("a", "b")}
    lines = [
        f"{pair['id']} {pair['label']} {pair['slot']}: {pair['event']}",
        f"  accepts {', '.join(pair['accept'])}; came out {', '.join(sorted(outcomes))}",
    ]
    lines += [
        f"  {side}: {pair[side]['id']} {pair[side]['date']} [{pair[side]['value']}] "
        f"{pair[side]['sentence']}"
        for side in ("a", "b")
    ]
    for finding in report.findings:
        lines += [f"  {line}" for line in product.shown(finding, names)]
    return lines
