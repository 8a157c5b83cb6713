"""Amounts that two articles give of the same thing: "burned 400 acres", "burned 900 acres"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from checker.facts import compare
from checker.particulars.ages import OF
from checker.particulars.alike import alike, has_amount
from checker.particulars.amount_weights import weight_of
from checker.particulars.amounts import read
from checker.particulars.deeds import told_elsewhere
from checker.particulars.former import former_years
from checker.particulars.outcomes import Both, Side, Told
from checker.particulars.sums import adds_up
from checker.particulars.years import ages_apart
from checker.thresholds import STATEMENTS_PER_THING
from checker.types import Article

# A storm has another one every hour.
_FLEETING = "speed"


def amounts_apart(
    articles: tuple[Article, Article],
    both: Both,
    stated: tuple[Sequence[Told], Sequence[Told]],
    same: bool,
    certain: bool = False,
) -> Iterator[tuple[Told, Told]]:
    """Pairs of amounts that no number fits, the likeliest to be of one thing first.

    `same` says that the two articles tell of one deed beyond doubt; `certain` that the gate has
    none, whatever else they share.
    """
    one, two = (_by_thing(told) for told in stated)
    found: list[tuple[float, Told, Told]] = []
    for thing in one.keys() & two.keys():
        if thing == _FLEETING:
            continue
        if thing.startswith(OF):
            pairs: Iterator[tuple[float, Told, Told]] = (
                (9.0, left, right)
                for left, right in ages_apart(articles, both, one[thing], two[thing], same)
            )
        else:
            pairs = _apart(articles, both, thing, (one[thing], two[thing]), same, certain)
        found += pairs
    found.sort(key=lambda pair: (-pair[0], pair[1][1].span, pair[2][1].span))
    yield from ((left, right) for _, left, right in found)


def _by_thing(stated: Sequence[Told]) -> dict[str, list[Told]]:
    things: defaultdict[str, list[Told]] = defaultdict(list)
    for claim, fact in stated:
        thing = OF if fact.of.startswith(OF) else fact.of
        if len(things[thing]) < STATEMENTS_PER_THING:
            things[thing].append((claim, fact))
    return things


def _apart(
    articles: tuple[Article, Article],
    both: Both,
    thing: str,
    stated: tuple[Sequence[Told], Sequence[Told]],
    same: bool,
    certain: bool,
) -> Iterator[tuple[float, Told, Told]]:
    one, two = stated
    open_one = [told for told in one if not has_amount(both[1], told[1])]
    open_two = [told for told in two if not has_amount(both[0], told[1])]
    former = {
        told[1].span: former_years(article, told)
        for article, side in zip(articles, (open_one, open_two), strict=True)
        for told in side
    }
    now = [
        [t for t in told if not former[t[1].span] and not told_elsewhere(t)] or told
        for told in (open_one, open_two)
    ]
    only, lone = (
        all(len({str(f.value) for _, f in told}) == 1 for told in kept)
        for kept in ((open_one, open_two), now)
    )
    sole = all(len({read(str(f.value)) for _, f in told}) == 1 for told in stated)
    where = Side(articles, both, thing, same, only, lone, sole, certain)
    for left, right in product(open_one, open_two):
        if former[left[1].span] != former[right[1].span]:
            continue
        if compare(left[1], right[1]) == "conflict" and alike(left[1], right[1]):
            if adds_up(both[0], left[1], right[1]) or adds_up(both[1], right[1], left[1]):
                continue
            weight = weight_of(where, left, right)
            if weight is not None:
                yield weight, left, right
