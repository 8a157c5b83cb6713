"""Pairs of short reports that can both be right, though a hasty reader would see a conflict: parts,
hours of one day, shares, kin, stages (`both_right.txt`: two lines a pair)."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check
from tests.newsroom import Neutral, article

PAIRS = [
    tuple(pair.split("\n"))
    for pair in Path(__file__).with_name("both_right.txt").read_text("utf-8").strip().split("\n\n")
]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair[0][:50] for pair in PAIRS])
def test_nothing_is_reported(pair: tuple[str, ...]) -> None:
    told = [article(name, "2024-05-17", text) for name, text in zip("ab", pair, strict=True)]
    found = check(told, judge=Neutral()).findings
    assert [(f.rule, f.message) for f in found if f.level != "note"] == []
