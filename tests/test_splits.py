"""How many of the dead, hurt or abducted were of which kind."""

from __future__ import annotations

import pytest

from checker import check
from tests.newsroom import Neutral, article

LEAD = (
    "Gunmen on motorcycles attacked the boarding school of Alton in Norvik province on Thursday "
    "night and cut the telephone line. "
)


def found(one: str, two: str) -> list[str]:
    told = [article(n, "2024-05-17", LEAD + t) for n, t in (("herald", one), ("post", two))]
    return [f.message for f in check(told, judge=Neutral()).findings if f.level != "note"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("They abducted 44 pupils, all of them girls.", "Those taken are 26 girls and 18 boys."),
        (
            "Three soldiers and five civilians were killed.",
            "Five soldiers and three civilians lost their lives.",
        ),
        (
            "They killed two teachers, a soldier and four children.",
            "Killed were one teacher, two soldiers and four children.",
        ),
    ],
)
def test_one_number_split_in_two_ways(one: str, two: str) -> None:
    assert found(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("They abducted 44 pupils, all of them girls.", "They took 44 pupils."),
        ("They took 44 pupils.", "Those taken are 26 girls and 18 boys."),
        ("They killed three men and five women.", "They killed three men and five women."),
        ("They killed two miners and three fathers.", "They killed three miners and two fathers."),
        (
            "Three soldiers and five civilians were killed.",
            "At least five soldiers and three civilians were killed.",
        ),
        ("They abducted 44 pupils, all of them girls.", "44 children were taken by them."),
        ("They took 26 girls and 18 boys.", "They took 44 pupils, 18 of them boys."),
    ],
)
def test_splits_that_may_both_be(one: str, two: str) -> None:
    assert not found(one, two)
