"""The whole flow on corpora of two to five articles."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from checker import Report, Settings, check
from checker.reports import formats
from checker.types import Article
from tests.newsroom import FIRE, OTHER_TOWN, REWRITTEN, Neutral, article

DAY, NEXT = "2024-05-14", "2024-05-15"


def run(*articles: Article, **settings: object) -> Report:
    return check(articles, Settings(**settings), judge=Neutral())  # type: ignore[arg-type]


def rules_of(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_two_outlets_that_count_differently_on_one_day() -> None:
    report = run(
        article("herald", DAY, FIRE.format("12")), article("post", DAY, REWRITTEN.format("17"))
    )
    (finding,) = report.findings
    assert (finding.rule, finding.level, finding.fact) == ("casualty-conflict", "error", "killed")
    assert finding.right is not None
    assert {finding.left.value, finding.right.value} == {"12", "17"}
    for side in (finding.left, finding.right):
        text = next(a.text for a in report.articles if a.id == side.article)
        assert text[side.start : side.end] == side.text
        assert side.value in side.text


def test_the_next_day_raises_the_figure() -> None:
    report = run(
        article("herald", DAY, FIRE.format("12")), article("post", NEXT, REWRITTEN.format("17"))
    )
    assert rules_of(report) == ["figure-superseded"]


@pytest.mark.parametrize(
    ("left", "right"),
    [("12", "twelve"), ("at least 12", "17"), ("more than ten", "12"), ("dozens of", "30")],
)
def test_figures_that_agree_stay_silent(left: str, right: str) -> None:
    report = run(
        article("herald", DAY, FIRE.format(left)), article("post", DAY, REWRITTEN.format(right))
    )
    assert rules_of(report) == []


def test_a_later_report_of_the_same_day_is_no_news_of_another() -> None:
    """Both open with their figure, two days apart, and date it to one day."""
    rally = (
        "Thousands rallied in Karachi on Thursday over a fire in a textile factory in the Korangi "
        "district that killed {} workers on Tuesday. The exits of the factory had been locked."
    )
    late = article("post", "2024-05-16", rally.format("9"))
    assert rules_of(run(article("herald", DAY, FIRE.format("12")), late)) == ["casualty-conflict"]


def test_a_headline_without_victims_is_as_local_as_its_text() -> None:
    nobody = FIRE.replace("killed {} workers", "broke out").replace(
        "police said", "but nobody was killed or injured, police said"
    )
    spared = article("herald", DAY, nobody, "No casualties in factory fire")
    assert rules_of(run(spared, article("post", DAY, REWRITTEN.format("9")))) == [
        "casualty-conflict"
    ]


def test_a_look_alike_in_another_town_stays_silent() -> None:
    report = run(
        article("herald", DAY, FIRE.format("12")), article("post", DAY, OTHER_TOWN.format("17"))
    )
    assert rules_of(report) == []
    assert all(len(event.articles) == 1 for event in report.events)


def test_copies_of_one_wire_are_one_witness() -> None:
    wire = FIRE.format("12")
    report = run(
        article("alpha", DAY, wire),
        article("beta", DAY, wire),
        article("gamma", DAY, wire),
        article("post", DAY, REWRITTEN.format("17")),
    )
    (finding,) = report.findings
    sides = (finding.left, finding.right)
    assert sorted(len(side.copies) for side in sides if side) == [0, 2]
    assert finding.others == ()


def test_a_copy_that_changes_the_figure_is_a_witness_of_its_own() -> None:
    report = run(article("alpha", DAY, FIRE.format("12")), article("beta", DAY, FIRE.format("21")))
    assert rules_of(report) == ["casualty-conflict"]


def test_the_order_of_the_input_changes_nothing() -> None:
    corpus = [
        article("alpha", DAY, FIRE.format("12")),
        article("beta", DAY, REWRITTEN.format("17")),
        article("gamma", NEXT, REWRITTEN.format("19")),
        article("delta", DAY, OTHER_TOWN.format("4")),
    ]
    first = run(*corpus)
    random.Random(5).shuffle(corpus)
    again = run(*corpus)
    assert again.findings == first.findings
    assert again.events == first.events


def test_one_more_copy_keeps_the_fingerprint() -> None:
    corpus = [article("beta", DAY, FIRE.format("12")), article("post", DAY, REWRITTEN.format("17"))]
    (before,) = run(*corpus).findings
    (after,) = run(*corpus, article("gamma", NEXT, FIRE.format("12"))).findings
    assert after.fingerprint == before.fingerprint


def test_moved_text_keeps_the_fingerprint() -> None:
    post = article("post", DAY, REWRITTEN.format("17"))
    (before,) = run(article("beta", DAY, FIRE.format("12")), post).findings
    moved = article("beta", DAY, "\n\n  " + FIRE.format("12"))
    (after,) = run(moved, post).findings
    assert after.fingerprint == before.fingerprint


def test_strangers_are_left_out_when_our_copy_is_checked() -> None:
    corpus = [
        article("herald", DAY, FIRE.format("12")),
        article("post", DAY, REWRITTEN.format("17")),
    ]
    assert rules_of(run(*corpus, ours=("Gazette",))) == []
    (finding,) = run(*corpus, ours=("Post",)).findings
    assert [side.ours for side in (finding.left, finding.right) if side] == [False, True]


def test_references_are_never_compared_with_each_other() -> None:
    corpus = [
        article("draft", DAY, FIRE.format("12")),
        article("archive-1", DAY, REWRITTEN.format("12")),
        article("archive-2", DAY, REWRITTEN.format("17")),
    ]
    references = frozenset({"archive-1", "archive-2"})
    found = run(*corpus, references=references, ignore=("unsupported",)).findings
    (finding,) = found
    assert {side.article for side in (finding.left, finding.right) if side} == {
        "draft",
        "archive-2",
    }
    assert rules_of(run(*corpus[1:], references=references)) == []


def test_since_keeps_findings_with_a_recent_side() -> None:
    corpus = [
        article("herald", DAY, FIRE.format("12")),
        article("post", NEXT, REWRITTEN.format("17")),
    ]
    assert rules_of(run(*corpus, since=date(2024, 5, 15))) == ["figure-superseded"]
    assert rules_of(run(*corpus, since=date(2024, 5, 16))) == []


def test_a_withdrawn_article_is_listed_and_never_quoted() -> None:
    killed = replace(article("herald", DAY, FIRE.format("12")), status="withdrawn")
    report = run(killed, article("post", DAY, REWRITTEN.format("17")))
    assert rules_of(report) == []
    assert [a.status for a in report.articles] == ["withdrawn", "usable"]


def test_a_headline_against_its_body() -> None:
    report = run(
        article("herald", DAY, FIRE.format("12"), title="Karachi factory fire kills 21 workers")
    )
    assert rules_of(report) == ["headline-conflict"]


def test_rules_are_selected_and_ignored() -> None:
    corpus = [
        article("herald", DAY, FIRE.format("12")),
        article("post", DAY, REWRITTEN.format("17")),
    ]
    assert rules_of(run(*corpus, ignore=("casualty-conflict",))) == []
    assert rules_of(run(*corpus, select=("headline-conflict",))) == []


def test_two_articles_of_one_id_are_refused() -> None:
    one = article("herald", DAY, FIRE.format("12"))
    with pytest.raises(ValueError, match="herald"):
        run(one, one)


def test_nothing_to_read_is_an_empty_report() -> None:
    report = run()
    assert report.findings == ()
    assert report.counts["articles"] == 0


def test_findings_as_a_data_frame() -> None:
    frame = run(
        article("herald", DAY, FIRE.format("12")), article("post", DAY, REWRITTEN.format("17"))
    ).to_pandas()
    assert list(frame["rule"]) == ["casualty-conflict"]
    assert set(frame.loc[0, ["left_value", "right_value"]]) == {"12", "17"}


def test_every_format_renders_every_report() -> None:
    report = run(
        article("herald", DAY, FIRE.format("12")), article("post", DAY, REWRITTEN.format("17"))
    )
    for name, module in formats().items():
        assert "12" in module.render(report), name
