"""Numbers in words and digits, their hedges, and what is no number of people."""

from __future__ import annotations

import pytest

from checker.casualties.numbers import number_at
from checker.casualties.tokens import tokens_of
from checker.types import Count


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("twelve", 12, 12),
        ("Thirty-three", 33, 33),
        ("thirtythree", 33, 33),
        ("1,200", 1200, 1200),
        ("two hundred and ten", 210, 210),
        ("a hundred", 100, 100),
        ("a dozen", 12, 12),
        ("half a dozen", 6, 6),
        ("two dozen", 24, 24),
        ("dozens of", 24, 99),
        ("scores of", 40, 199),
        ("hundreds of", 200, 999),
        ("tens of thousands of", 20_000, 99_999),
        ("several", 3, 9),
        ("a couple of", 2, 2),
        ("both", 2, 2),
        ("at least 12", 12, None),
        ("no fewer than 12", 12, None),
        ("more than 50", 51, None),
        ("over 50", 51, None),
        ("up to 40", 1, 40),
        ("as many as forty", 1, 40),
        ("fewer than 10", 1, 9),
        ("nearly 50", 40, 50),
        ("about 30", 24, 36),
        ("some 30", 24, 36),
        ("between 5 and 7", 5, 7),
        ("five or six", 5, 6),
        ("15 to 20", 15, 20),
        ("ten or more", 10, None),
        ("12+", 12, None),
    ],
)
def test_a_number_and_its_hedge_are_an_interval(text: str, low: int, high: int | None) -> None:
    read = number_at(tokens_of(text + " people"), 0)
    assert read is not None
    assert read[0] == Count(low, high)


@pytest.mark.parametrize(
    "text",
    ["$12 million", "2011", "7:30", "12%", "people", "May", "0800 hours", "3.5"],
)
def test_money_years_times_and_shares_count_nobody(text: str) -> None:
    tokens = tokens_of(text)
    at = 1 if text.startswith("$") else 0
    assert number_at(tokens, at) is None


def test_minutes_of_a_clock_are_no_number() -> None:
    tokens = tokens_of("at 7:30 killed")
    assert number_at(tokens, 3) is None


def test_a_day_behind_its_month_is_no_number() -> None:
    tokens = tokens_of("On April 30, a boy died")
    assert number_at(tokens, 2) is None
