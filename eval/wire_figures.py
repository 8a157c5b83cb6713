"""The figures that reports from elsewhere state (wars, attacks, disasters), read by hand.

`wire_read.md` says how `wire_read.jsonl` was read. A figure is right by the rule of
`eval.gva_figures`, with two differences that this reading asks for: a value that the article hedges
("some 20", "nearly 500") was read with the reader's own band, so an interval is right if it meets
the one read and neither is far wider; and an implied zero was read as nothing.

Two shares of each kind: *right where stated*, of the articles that state the figure, abstaining
counts as wrong; *right of those given*, of the figures that the checker gives, which is what a
false alarm starts from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from checker.types import Count
from eval import product
from eval.corpora import blind, corpus
from eval.gva_figures import ZERO, Figure, is_right, value_of
from eval.gva_figures import figure as figure_of
from eval.measures import Better, Measure, Outcome, rate

SUITE = "wire-figures"
GOLD = Path(__file__).with_name("wire_read.jsonl")
CORPORA = ("fakes_articles", "abp_casualty_events", "muc4_articles")
KINDS = ("killed", "injured", "missing", "captured")
# Kinds with enough articles that state them to hold a floor.
HELD = ("killed", "injured")


def run(data: Path) -> Outcome:
    """The listing shows every figure that was read wrong."""
    mixed = corpus(data, *CORPORA)
    articles = {one.id: one for one in mixed.articles}
    readings = hand_read()
    measures: list[Measure] = []
    wrong: list[str] = []
    read = {one: product.stated(articles[one]) for one in readings}
    for kind in KINDS:
        stated = right = given = right_given = 0
        for one, reading in readings.items():
            gold, fact = reading[kind], read[one].get(kind)
            value = value_of(fact)
            fits = is_right(value, gold) or close(value, gold)
            stated += gold.value is not None
            right += gold.value is not None and fits
            given += value is not None
            right_given += value is not None and fits
            if not fits:
                words = "nothing" if fact is None else f"{value} ({fact.scope}) in {fact.text!r}"
                wrong.append(f"{mixed.gold_id[one]} {kind}: read {gold.value}, stated {words}")
        better: Better = "higher" if kind in HELD else ""
        measures += [
            rate(SUITE, f"{kind} right where stated", right, stated, better),
            rate(SUITE, f"{kind} right of those given", right_given, given, better),
        ]
    return Outcome(tuple(measures), tuple(wrong))


def hand_read(path: Path = GOLD) -> dict[str, Mapping[str, Figure]]:
    """Hidden article id -> kind -> what was read."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    return {blind(row["id"]): {kind: figure_of(row, kind) for kind in KINDS} for row in records}


def close(stated: Count | None, gold: Figure) -> bool:
    """Whether both are bands of one hedge: they meet, and share their middle within a tenth.

    "Some 20" is 16 to 24 to the reader; a checker may draw its band a little wider.
    """
    if stated is None or gold.value in (None, ZERO) or stated.high is None:
        return False
    return any(
        one.high is not None
        and one.low < one.high
        and stated.meets(one)
        and abs(stated.low + stated.high - one.low - one.high) * 10 <= one.low + one.high
        for one in gold.readings
    )
