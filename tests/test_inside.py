"""An article against itself: literate cases, one file each."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check, read_articles
from checker.nli import Judge, load_judge
from checker.rules.within import RULES
from tests.newsroom import Neutral, article

CASES = Path(__file__).parent / "cases"
CONTRADICT = sorted((CASES / "self_contradictions").glob("*.txt"))
NEAR_MISSES = sorted((CASES / "near_misses").glob("*.txt"))


def rules_of(file: Path) -> list[str]:
    articles, _ = read_articles([str(file)])
    return [finding.rule for finding in check(articles, judge=Neutral()).findings]


def test_there_are_cases() -> None:
    assert CONTRADICT
    assert len(NEAR_MISSES) >= 4


@pytest.mark.parametrize("file", CONTRADICT, ids=lambda file: file.stem)
def test_an_article_that_contradicts_itself(file: Path) -> None:
    assert rules_of(file) == ["self-contradiction"]


@pytest.mark.parametrize("file", NEAR_MISSES, ids=lambda file: file.stem)
def test_a_near_miss_stays_silent(file: Path) -> None:
    assert rules_of(file) == []


EXAMPLES = [
    pytest.param(rule.name, pair, told, id=f"{rule.name}-{told}-{pair[0][:30]}")
    for rule in RULES
    for told, pairs in ((True, rule.fires), (False, rule.silent))
    for pair in pairs
]


@pytest.fixture(scope="module")
def shipped() -> Judge:
    """The model that ships: how a headline ends a matter is for it to see."""
    return load_judge()


@pytest.mark.parametrize(("rule", "pair", "told"), EXAMPLES)
def test_the_examples_of_the_rules(
    rule: str, pair: tuple[str, str], told: bool, shipped: Judge
) -> None:
    title, text = pair if pair[1] else ("", pair[0])
    report = check([article("post", "2024-05-14", text, title)], judge=shipped)
    assert (rule in [finding.rule for finding in report.findings]) is told
