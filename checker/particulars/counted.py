"""Amounts that two articles give of the same thing, and ages of the same person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from checker.facts import compare
from checker.particulars.ages import OF, last_name, named, one_body
from checker.particulars.amounts import read
from checker.particulars.deeds import digresses, digresses_at
from checker.particulars.distances import FARTHER, bearing, near_enough, times
from checker.particulars.marks import head_of
from checker.particulars.matters import BIRTHDAY
from checker.particulars.prices import one_price
from checker.particulars.units import DIMENSION_OF
from checker.particulars.wordings import MOST, beside, done_with, same_verb, shared_words
from checker.types import Article, Claim, Fact
from checker.verdict import (
    ALIKE_IN_AMOUNT,
    SAME_ALL_AMOUNT,
    SAME_AMOUNT,
    SAME_BESIDE_AMOUNT,
    SAME_LOOSE_AMOUNT,
    SAME_ONLY_AMOUNT,
    SAME_SITE_AMOUNT,
    STATEMENTS_PER_THING,
    TOGETHER,
)

Told = tuple[Claim, Fact]
Both = tuple[Sequence[Claim], Sequence[Claim]]

# What is told of a thing by its noun alone; shares have too many things to be of.
_LOOSE = frozenset(("percent", "length", "area", "power", "weight", "volume"))
# What an amount is of, where that is nothing counted (`checker.particulars.amounts`).
_MEASURES = frozenset((*DIMENSION_OF.values(), "money", "percent", "magnitude"))
# A storm has another one every hour.
_FLEETING = "speed"
# The price of another model, or of part of a deal.
_PRICE = re.compile(r"(?i)\b(?:price[sd]?|costs?|deal|acqui\w+|bid)\b")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
# Sums and areas that grow as counts do.
_GROWING = re.compile(
    r"(?i)\b(?:rewards?|raised|donat\w+|fund|acres?|hectares|collected|damages?)\b"
)
# Years that may lie between two articles without a date.
UNDATED_YEARS = 3
# Characters of a number that hardly stands in an article by chance.
_TELLING = 3


def amounts_apart(
    articles: tuple[Article, Article],
    both: Both,
    stated: tuple[Sequence[Told], Sequence[Told]],
    same: bool,
) -> Iterator[tuple[Told, Told]]:
    """Pairs of amounts that no number fits, the likeliest to be of one thing first.

    `same` says that the two articles tell of one deed beyond doubt.
    """
    one, two = (_by_thing(told) for told in stated)
    found: list[tuple[float, Told, Told]] = []
    for thing in one.keys() & two.keys():
        if thing == _FLEETING:
            continue
        if thing.startswith(OF):
            pairs: Iterator[tuple[float, Told, Told]] = (
                (9.0, left, right)
                for left, right in _ages_apart(articles, both, one[thing], two[thing], same)
            )
        else:
            pairs = _apart(articles, both, thing, one[thing], two[thing], same)
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
    one: Sequence[Told],
    two: Sequence[Told],
    same: bool,
) -> Iterator[tuple[float, Told, Told]]:
    open_one = [told for told in one if not _has_amount(both[1], told[1])]
    open_two = [told for told in two if not _has_amount(both[0], told[1])]
    # Where each article leaves but one amount of a thing open, that they differ is telling.
    only = all(len({str(f.value) for _, f in told}) == 1 for told in (open_one, open_two))
    for left, right in product(open_one, open_two):
        if compare(left[1], right[1]) != "conflict" or not _alike(left[1], right[1]):
            continue
        if thing == "magnitude":
            if only and all(
                _leads(told, side) for told, side in zip(both, (left, right), strict=True)
            ):
                yield MOST, left, right
            continue
        if thing == "length":
            if same and only and bearing(left) and bearing(left) == bearing(right):
                if (
                    times(left[1], right[1]) >= FARTHER
                    and shared_words(left, right) >= SAME_SITE_AMOUNT
                ):
                    yield MOST, left, right
                continue
            if near_enough(left, right):
                continue
        if thing == "money" and one_price(left, right):
            yield 2 * MOST, left, right
            continue
        if thing == "money" and any(_PRICE.search(told[0].text) for told in (left, right)):
            continue
        if _other_hour(left[0].text, right[0].text) or _bail_set_anew(articles, left, right):
            continue
        if _grew(articles, left[1], right[1], left[0].text + right[0].text):
            continue
        if thing not in _MEASURES and not same_verb(left, right):
            continue
        shared = shared_words(left, right)
        aside = [_aside(told) for told in (left, right)]
        # Both may compare with one former thing: "dwarfing the $90 million deal of Hale".
        average = _AVERAGE.search(left[0].text + right[0].text)
        if any(aside) and (average or not all(aside) or shared < SAME_AMOUNT):
            continue
        asked = SAME_ONLY_AMOUNT if only else SAME_AMOUNT
        if thing in _LOOSE:
            asked += SAME_LOOSE_AMOUNT
        near = beside(left, right) if thing not in _LOOSE and (same or shared) else 0.0
        if only and same and thing not in _MEASURES and done_with(left) & done_with(right):
            near = SAME_BESIDE_AMOUNT
        if only and same and thing == "percent" and shared >= SAME_ALL_AMOUNT:
            near = beside(left, right) - SAME_ALL_AMOUNT + SAME_BESIDE_AMOUNT
        if shared >= asked or (only and near >= SAME_BESIDE_AMOUNT and not _shrinks(left, right)):
            yield max(shared, near), left, right


# "71 delegates short of the mark": fewer every day.
_LACKING = re.compile(r"(?i) ?(?:short|shy|left|remaining|to go|away)\b")


def _shrinks(left: Told, right: Told) -> bool:
    return any(
        _LACKING.match(claim.text, fact.span.end - claim.span.start)
        for claim, fact in (left, right)
    )


_HOUR = re.compile(r"\b(\d{1,2})(?::\d\d)? ?([ap])\.? ?m\b", re.IGNORECASE)
_AVERAGE = re.compile(r"(?i)\b(?:average|median|per)\b")
_BAIL = re.compile(r"\b(?:bail|bond)\b", re.IGNORECASE)


def _other_hour(one: str, two: str) -> bool:
    """Whether each is told of an hour of its own: a storm moves, water rises."""
    hours = [{(h, half.lower()) for h, half in _HOUR.findall(text)} for text in (one, two)]
    return all(hours) and hours[0].isdisjoint(hours[1])


def _bail_set_anew(articles: tuple[Article, Article], left: Told, right: Told) -> bool:
    """Whether a judge may have changed what the police had set."""
    both = all(_BAIL.search(claim.text) for claim, _ in (left, right))
    return both and articles[0].day != articles[1].day


def _ages_apart(
    articles: tuple[Article, Article],
    both: Both,
    one: Sequence[Told],
    two: Sequence[Told],
    same: bool,
) -> Iterator[tuple[Told, Told]]:
    for left, right in product(one, two):
        if compare(left[1], right[1]) != "conflict" or _grown_up(articles, left[1], right[1]):
            continue
        if named(_whose(left[1])):
            if not _gives(one, right[1]) and not _gives(two, left[1]):
                if _whose(left[1]) == _whose(right[1]) or not _namesakes([*one, *two], left[1]):
                    yield left, right
        elif not _has_age(both[0], right[1]) and not _has_age(both[1], left[1]):
            shared = shared_words(left, right)
            if shared >= SAME_AMOUNT or (
                _alone(one, left[1])
                and _alone(two, right[1])
                and left[0] in head_of(both[0])
                and right[0] in head_of(both[1])
                and (shared >= SAME_ONLY_AMOUNT or same)
            ):
                yield left, right


def _namesakes(stated: Sequence[Told], fact: Fact) -> bool:
    """Whether ages of several people of one last name are told: of "Omar Samir Hale", Samir may be
    the father."""
    last = last_name(_whose(fact))
    names = {_whose(other) for _, other in stated if named(_whose(other))}
    family = [name for name in names if last_name(name) == last]
    return any(not one_body(a, b) for a in family for b in family)


def _grown_up(articles: tuple[Article, Article], left: Fact, right: Fact) -> bool:
    """Whether two ages may be those of two years: a trial follows long after the deed."""
    days = articles[0].day, articles[1].day
    gap = abs((days[0] - days[1]).days) // 365 if days[0] and days[1] else UNDATED_YEARS
    years = [int(str(fact.value).split()[0]) for fact in (left, right)]
    return abs(years[0] - years[1]) <= gap + BIRTHDAY


def _whose(fact: Fact) -> str:
    return fact.of.removeprefix(OF)


def _gives(stated: Sequence[Told], fact: Fact) -> bool:
    """Whether an article gives the age to that person as well."""
    return any(compare(other, fact) == "agree" for _, other in stated)


def _alone(stated: Sequence[Told], fact: Fact) -> bool:
    """Whether an article gives but one age to whoever it calls so."""
    return len({str(other.value) for _, other in stated if other.of == fact.of}) == 1


def _has_age(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article gives the number of years to anybody, or writes it at all."""
    number = str(fact.value).split()[0]
    return any(number in _NUMBER.findall(claim.text) for claim in told)


def _has_amount(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article states the amount, or its very number where that is no common one."""
    number = _NUMBER.search(fact.text)
    if number and len(number.group()) >= _TELLING:
        if any(number.group() in _NUMBER.findall(claim.text) for claim in told):
            return True
    return any(
        other.kind == fact.kind and compare(other, fact) == "agree"
        for claim in told
        for other in claim.facts
    )


def _alike(one: Fact, two: Fact) -> bool:
    """Whether two amounts could be meant for one: see `ALIKE_IN_AMOUNT`."""
    left, right = read(str(one.value)), read(str(two.value))
    if left is None or right is None or left.unit != right.unit:
        return True
    small, large = sorted((left, right), key=lambda amount: amount.low)
    return small.low <= 0 or large.low <= ALIKE_IN_AMOUNT * max(small.low, 1.0)


def _leads(told: Sequence[Claim], side: Told) -> bool:
    claim, fact = side
    return "." in fact.text and claim in head_of(told) and not digresses(claim.text)


def _aside(side: Told) -> bool:
    claim, fact = side
    start = fact.span.start - claim.span.start
    return digresses_at(claim.text, start, start + len(fact.text))


def _grew(articles: tuple[Article, Article], left: Fact, right: Fact, told: str) -> bool:
    """Whether the later article may only know more: counts grow from day to day."""
    days = articles[0].day, articles[1].day
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    if abs((days[0] - days[1]).days) > TOGETHER:
        return True
    amounts = read(str(left.value)), read(str(right.value))
    if amounts[0] is None or amounts[1] is None or (amounts[0].unit and not _GROWING.search(told)):
        return False
    return (amounts[0].low < amounts[1].low) == (days[0] < days[1])
