"""The figure that one gun-violence report states, against figures read by hand.

`gva_read.md` says how `gva_read.jsonl` was read. A figure is right if it is the number read; where
the article itself states an interval ("at least two"), if it has the same lower bound and lies
inside; where nothing is stated, if the checker states nothing or none. An implied zero (an article
that tells only of wounded people has no dead) is right as zero and as nothing, since silence about
casualties is not zero casualties; a zero in words must be stated. The figure with or without the
perpetrators is right. Everything else is wrong, abstaining included. The peer is the crude pattern
of `eval.patterns` on title and text, held to the same bar.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from checker.types import Count, Fact
from eval import product
from eval.corpora import Corpus, blind, corpus
from eval.measures import Outcome, rate
from eval.patterns import crude

SUITE = "gva-figures"
GOLD = Path(__file__).with_name("gva_read.jsonl")
# Read after the grammar was built, and never looked into to mend it: shows what carries over.
SECOND = "gva-figures-2"
GOLD_2 = Path(__file__).with_name("gva_read_2.jsonl")
ZERO = Count(0, 0)


@dataclass(frozen=True)
class Figure:
    """What a person read of one kind: `value` None where the article states none.

    `said` is False for a value that no words of the article carry; `attackers` is how many of the
    people counted are perpetrators.
    """

    value: Count | None
    said: bool
    attackers: int

    @property
    def readings(self) -> tuple[Count, ...]:
        """The figure with and without the perpetrators; empty where none is stated."""
        if self.value is None:
            return ()
        return tuple(dict.fromkeys((self.value, less(self.value, self.attackers))))


@dataclass(frozen=True)
class Reading:
    """What a person read in one article; `round_up` where it tells of several incidents."""

    killed: Figure
    injured: Figure
    round_up: bool = False

    def of(self, kind: str) -> Figure:
        """The figure of one of `product.KINDS`."""
        return self.killed if kind == "killed" else self.injured


def run(data: Path) -> Outcome:
    """The listing shows every figure that was read wrong."""
    return _measured(data, SUITE, hand_read())


def run_second(data: Path) -> Outcome:
    """The same on the second reading, which is never listed: who reads it mends for it."""
    return Outcome(_measured(data, SECOND, hand_read(GOLD_2)).measures)


def _measured(data: Path, suite: str, readings: Mapping[str, Reading]) -> Outcome:
    mixed = corpus(data, "gva_articles")
    articles = {one.id: one for one in mixed.articles}
    right = dict.fromkeys(product.KINDS, 0)
    peer = dict.fromkeys(product.KINDS, 0)
    wrong: list[str] = []
    for one, reading in readings.items():
        article = articles[one]
        stated = product.stated(article)
        simple = crude(article.title, article.text)
        for kind in product.KINDS:
            gold = reading.of(kind)
            peer[kind] += is_right(
                Count(n, n) if (n := simple.get(kind)) is not None else None, gold
            )
            if is_right(value_of(stated.get(kind)), gold):
                right[kind] += 1
            else:
                wrong.append(
                    f"{mixed.gold_id[one]} {kind}: read {gold.value}, stated "
                    f"{_words(stated.get(kind))} | {article.title!r}"
                )
    measures = [
        rate(suite, f"{kind} right", right[kind], len(readings), goal=85) for kind in product.KINDS
    ]
    measures += [
        rate(suite, f"{kind} right, crude pattern", peer[kind], len(readings), better="")
        for kind in product.KINDS
    ]
    return Outcome(tuple(measures), tuple(wrong))


def hand_read(path: Path = GOLD) -> dict[str, Reading]:
    """Hidden article id -> what was read; empty where nobody has read yet."""
    if not path.exists():
        return {}
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    return {
        blind(row["id"]): Reading(
            figure(row, "killed"), figure(row, "injured"), row.get("round_up", False)
        )
        for row in records
    }


def figure(row: Mapping[str, Any], kind: str) -> Figure:
    """What one record of a reading says of one kind; its fields are told in `gva_read.md`."""
    value = row[kind]
    bounds = row.get(f"{kind}_low", value), row.get(f"{kind}_high", value)
    return Figure(
        value=None if value is None else Count(*bounds),
        said=row[f"{kind}_at"] is not None or bool(value),
        attackers=row.get(f"attackers_{kind}", 0),
    )


def is_right(stated: Count | None, gold: Figure) -> bool:
    """Whether a stated figure is the one read: see the first lines of this module."""
    if stated is None:
        return gold.value is None or (gold.value == ZERO and not gold.said)
    if gold.value is None:
        return stated == ZERO
    return any(stated.low == one.low and within(stated, one) for one in gold.readings)


def within(inner: Count, outer: Count) -> bool:
    """Whether every number of `inner` lies in `outer`."""
    return outer.low <= inner.low and (
        outer.high is None or (inner.high is not None and inner.high <= outer.high)
    )


def less(figure: Count, some: int) -> Count:
    """A figure without `some` people."""
    high = None if figure.high is None else max(0, figure.high - some)
    return Count(max(0, figure.low - some), high)


def value_of(fact: Fact | None) -> Count | None:
    """The interval of a fact; None where there is none."""
    return fact.value if fact is not None and isinstance(fact.value, Count) else None


def conflicting_pairs(mixed: Corpus, readings: Mapping[str, Reading]) -> list[tuple[str, str]]:
    """Pairs of hand-read articles of one incident that cannot both be right, by hidden id.

    In words both state the figure, and the intervals are disjoint, whether the perpetrators are
    counted or not. Round-ups of several incidents are left out.
    """
    read_of: dict[str, list[str]] = defaultdict(list)
    for one in sorted(readings):
        if not readings[one].round_up:
            read_of[mixed.incident[one]].append(one)
    return [
        (a, b)
        for ids in read_of.values()
        for a, b in combinations(ids, 2)
        if any(disjoint(readings[a].of(kind), readings[b].of(kind)) for kind in product.KINDS)
    ]


def disjoint(left: Figure, right: Figure) -> bool:
    """Whether two figures of one incident conflict."""
    pairs: Sequence[tuple[Count, Count]] = [(a, b) for a in left.readings for b in right.readings]
    return bool(left.said and right.said and pairs) and not any(a.meets(b) for a, b in pairs)


def _words(fact: Fact | None) -> str:
    return "nothing" if fact is None else f"{fact.value} ({fact.scope}) in {fact.text!r}"
