"""An article against itself: literate cases, one file each."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check, read_articles
from tests.newsroom import Neutral

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
