"""The demo corpus: every planted conflict is found, and every look-alike stays silent."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest

from checker import Report, Settings, check, read_articles
from checker.types import Finding

EXAMPLES = Path(__file__).parent.parent / "examples"
EXPECTED = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def report() -> Report:
    articles, skipped = read_articles([str(EXAMPLES / "articles")])
    return check(articles, Settings(), skipped=skipped)


def tellers(finding: Finding) -> set[str]:
    """All articles of a finding, copies included."""
    sides = [side for side in (finding.left, finding.right, *finding.others) if side is not None]
    return {name for side in sides for name in (side.article, *side.copies)}


def pair_of(finding: Finding) -> set[frozenset[str]]:
    """The two articles that clash, each also by its copies."""
    assert finding.right is not None
    left = (finding.left.article, *finding.left.copies)
    right = (finding.right.article, *finding.right.copies)
    return {frozenset(pair) for pair in product(left, right)}


@pytest.mark.parametrize(
    "wanted",
    [
        # What the checker is known to miss: strict, so that the day it is found shows.
        pytest.param(w, marks=[pytest.mark.xfail(reason=w["missed"])] if "missed" in w else [])
        for w in EXPECTED["findings"]
    ],
    ids=lambda w: f"{w['rule']}:{w['articles'][0]}",
)
def test_what_is_planted_is_found(report: Report, wanted: dict[str, object]) -> None:
    assert any(
        finding.rule == wanted["rule"]
        and finding.fact == wanted["fact"]
        and tellers(finding) >= set(wanted["articles"])  # type: ignore[call-overload]
        for finding in report.findings
    )


@pytest.mark.parametrize("wanted", EXPECTED["silent"], ids=lambda w: "~".join(w["articles"]))
def test_what_agrees_stays_silent(report: Report, wanted: dict[str, object]) -> None:
    pair = frozenset(wanted["articles"])  # type: ignore[call-overload]
    loud = [
        finding
        for finding in report.findings
        if pair in pair_of(finding) and wanted.get("fact", finding.fact) == finding.fact
    ]
    assert not loud


def test_every_article_is_read(report: Report) -> None:
    assert not report.skipped
    assert len(report.articles) == 40


def test_nothing_unexpected_is_an_error(report: Report) -> None:
    wanted = [set(w["articles"]) for w in EXPECTED["findings"]]
    errors = [finding for finding in report.findings if finding.level == "error"]
    assert all(any(tellers(error) >= articles for articles in wanted) for error in errors)
