"""Amounts that two articles give of the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from checker.facts import compare
from checker.particulars.ages import OF
from checker.particulars.amounts import read
from checker.particulars.counted_people import many, same_noun, some_of_all
from checker.particulars.deeds import digresses, digresses_at, told_elsewhere
from checker.particulars.distances import FARTHER, bearing, near_enough, times
from checker.particulars.former import former_years
from checker.particulars.headcounts import DEEDS, adds, goes_on_elsewhere
from checker.particulars.lone import lone_amounts
from checker.particulars.marks import head_of
from checker.particulars.outcomes import OUTCOMES, Both, Side, Told, together, weight_of_outcome
from checker.particulars.prices import one_price
from checker.particulars.prison import OF as TERM
from checker.particulars.sums import a_nought_apart, adds_up, lone_sums, of_other_kinds
from checker.particulars.tallies import TALLIES
from checker.particulars.units import DIMENSION_OF
from checker.particulars.wordings import (
    MOST,
    beside,
    done_with,
    same_subject,
    same_verb,
    shared_words,
)
from checker.particulars.years import NUMBER, ages_apart
from checker.thresholds import (
    ALIKE_IN_AMOUNT,
    SAME_ALL_AMOUNT,
    SAME_AMOUNT,
    SAME_BESIDE_AMOUNT,
    SAME_LOOSE_AMOUNT,
    SAME_ONLY_AMOUNT,
    SAME_SITE_AMOUNT,
    STATEMENTS_PER_THING,
)
from checker.types import Article, Claim, Fact

# What is told of a thing by its noun alone; shares have too many things to be of.
_LOOSE = frozenset(("percent", "length", "area", "power", "weight", "volume"))
# What an amount is of, where that is nothing counted (`checker.particulars.amounts`).
_MEASURES = frozenset((*DIMENSION_OF.values(), "money", "percent", "magnitude"))
# A storm has another one every hour.
_FLEETING = "speed"
# The price of another model, or of part of a deal.
_PRICE = re.compile(r"(?i)\b(?:price[sd]?|costs?|deal|acqui\w+|bid)\b")
# Sums and areas that grow as counts do.
_GROWING = re.compile(
    r"(?i)\b(?:rewards?|raised|donat\w+|fund|acres?|hectares|collected|damages?)\b"
)
# Characters of a number that hardly stands in an article by chance.
_TELLING = 3


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
    weigh = _WEIGHED.get(thing, _counts)
    for left, right in product(open_one, open_two):
        if former[left[1].span] != former[right[1].span]:
            continue
        if compare(left[1], right[1]) == "conflict" and alike(left[1], right[1]):
            if adds_up(both[0], left[1], right[1]) or adds_up(both[1], right[1], left[1]):
                continue
            weight = weigh(where, left, right)
            if weight is None and thing not in _JUDGED and lone_amounts(where, left, right):
                weight = 1.0
            if weight is not None:
                yield weight, left, right


def _magnitudes(where: Side, left: Told, right: Told) -> float | None:
    """Of the shock that both articles begin with, or of the only one that two articles of one
    shock give a magnitude to: a quake has others after it."""
    leading = all(_leads(t, side) for t, side in zip(where.both, (left, right), strict=True))
    if where.only and leading:
        return MOST
    plain = all("." in f.text and not _SHOCKS.search(c.text) for c, f in (left, right))
    told = where.lone and where.one_report and not any(map(aside_of, (left, right)))
    return MOST if told and plain else None


_SHOCKS = re.compile(
    r"(?i)\b(?:quakes|tremors|aftershocks?|foreshocks?|shocks|one of|also|again)\b"
)


def _lengths(where: Side, left: Told, right: Told) -> float | None:
    """Of one direction from one town, or told in the same words and far enough apart."""
    if where.same and where.only and bearing(left) and bearing(left) == bearing(right):
        far = times(left[1], right[1]) >= FARTHER
        return MOST if far and shared_words(left, right) >= SAME_SITE_AMOUNT else None
    return None if near_enough(left, right) else _counts(where, left, right)


def _sums(where: Side, left: Told, right: Told) -> float | None:
    """Of one purchase, of anything else that has no price, or the only sums of one happening."""
    if one_price(left, right):
        return 2 * MOST
    if of_other_kinds(left, right):
        return None
    priced = any(_PRICE.search(claim.text) for claim, _ in (left, right))
    weight = None if priced else _counts(where, left, right)
    if (
        weight is None
        and where.of_one_day
        and (where.lone if where.same else where.certain and where.sole and not priced)
        and lone_sums(where.articles, left, right)
    ):
        return 1.0
    return weight


def _counts(where: Side, left: Told, right: Told) -> float | None:
    """How surely two amounts are of one thing, by the words around them; None where not enough."""
    if _other_hour(left[0].text, right[0].text) or _bail_set_anew(where.articles, left, right):
        return None
    if _grew(where.articles, left[1], right[1], left[0].text + right[0].text):
        return None
    if where.thing in DEEDS:
        if not _dated(where.articles):
            return None
        if any(adds(claim.text, where.thing) for told in where.both for claim in told):
            return None
        if any(goes_on_elsewhere(claim.text) for claim, _ in (left, right)):
            return None
        if some_of_all(left, right):
            return None
    elif where.thing not in _MEASURES:
        if not done_with(left) & done_with(right) and not same_verb(left, right):
            return None
    if where.thing == "percent" and not same_subject(left, right):
        return None
    shared = shared_words(left, right)
    aside = [aside_of(told) for told in (left, right)]
    # Both may compare with one former thing: "dwarfing the $90 million deal of Hale".
    average = _AVERAGE.search(left[0].text + right[0].text)
    if any(aside) and (average or not all(aside) or shared < SAME_AMOUNT):
        return None
    asked = SAME_ONLY_AMOUNT if where.only else SAME_AMOUNT
    if where.thing in _LOOSE:
        asked += SAME_LOOSE_AMOUNT
    near = _nearness(where, left, right, shared)
    telling = where.only and near >= SAME_BESIDE_AMOUNT and not _shrinks(left, right)
    return max(shared, near) if shared >= asked or telling else None


def _nearness(where: Side, left: Told, right: Told, shared: float) -> float:
    """What the words beside two amounts say, where the sentences at large say too little."""
    if where.only and where.same:
        if where.thing not in _MEASURES and done_with(left) & done_with(right):
            return SAME_BESIDE_AMOUNT
        if where.thing in DEEDS and (same_noun(left, right) or many(left, right)):
            return SAME_BESIDE_AMOUNT
        if where.thing == "percent" and shared >= SAME_ALL_AMOUNT:
            return beside(left, right) - SAME_ALL_AMOUNT + SAME_BESIDE_AMOUNT
    told = where.thing not in _LOOSE and (where.same or shared)
    return beside(left, right) if told else 0.0


_WEIGHED: Mapping[str, Callable[[Side, Told, Told], float | None]] = {
    "magnitude": _magnitudes,
    "length": _lengths,
    "money": _sums,
    **dict.fromkeys(OUTCOMES, weight_of_outcome),
}

# What has a reading of its own that no lone amount overrules.
_JUDGED = DEEDS | _WEIGHED.keys()


# "71 delegates short of the mark": fewer every day.
_LACKING = re.compile(r"(?i) ?(?:short|shy|left|remaining|to go|away)\b")


def _shrinks(left: Told, right: Told) -> bool:
    return any(
        _LACKING.match(claim.text, fact.span.end - claim.span.start)
        for claim, fact in (left, right)
    )


_HOUR = re.compile(r"\b(\d{1,2})(?::\d\d)? ?([ap])\.? ?m\b", re.IGNORECASE)
# "had burned 400 acres by Tuesday evening", "as of the morning".
_BY_PART = re.compile(
    r"\b(?:by|as of)\s(?:early |late |mid-?)?(?:the |[A-Z][a-z]+day )?"
    r"(morning|midday|noon|afternoon|evening|nightfall|night|midnight)\b"
)
_AVERAGE = re.compile(r"(?i)\b(?:average|median|per)\b")
_BAIL = re.compile(r"\b(?:bail|bond)\b", re.IGNORECASE)


def _other_hour(one: str, two: str) -> bool:
    """Whether each is told of an hour of its own, or of another part of the day: a storm moves,
    water rises, a fire is contained."""
    for found in (_HOUR.findall, _BY_PART.findall):
        hours = [{str(hour).lower() for hour in found(text)} for text in (one, two)]
        if all(hours) and hours[0].isdisjoint(hours[1]):
            return True
    return False


def _bail_set_anew(articles: tuple[Article, Article], left: Told, right: Told) -> bool:
    """Whether a judge may have changed what the police had set."""
    both = all(_BAIL.search(claim.text) for claim, _ in (left, right))
    return both and articles[0].day != articles[1].day


def has_amount(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article states the amount, or its very number where that is no common one."""
    number = NUMBER.search(fact.text)
    if number and len(number.group()) >= _TELLING:
        if any(number.group() in NUMBER.findall(claim.text) for claim in told):
            return True
    return any(
        other.kind == fact.kind and compare(other, fact) == "agree"
        for claim in told
        for other in claim.facts
    )


def _dated(articles: tuple[Article, Article]) -> bool:
    """Whether both are of a known day: else one may tell of a day, the other of a week."""
    return all(article.day is not None for article in articles)


def alike(one: Fact, two: Fact) -> bool:
    """Whether two amounts could be meant for one: see `ALIKE_IN_AMOUNT`; a nought may slip in."""
    if one.of == TERM or one.of in TALLIES:
        return True
    left, right = read(str(one.value)), read(str(two.value))
    if left is None or right is None or left.unit != right.unit:
        return True
    small, large = sorted((left, right), key=lambda amount: amount.low)
    if small.low <= 0 or large.low <= ALIKE_IN_AMOUNT * max(small.low, 1.0):
        return True
    return a_nought_apart(left, right)


def _leads(told: Sequence[Claim], side: Told) -> bool:
    claim, fact = side
    return "." in fact.text and claim in head_of(told) and not digresses(claim.text)


def aside_of(side: Told) -> bool:
    """Whether the clause of an amount tells of another happening than the story's."""
    claim, fact = side
    start = fact.span.start - claim.span.start
    return digresses_at(claim.text, start, start + len(fact.text))


def _grew(articles: tuple[Article, Article], left: Fact, right: Fact, told: str) -> bool:
    """Whether the later article may only know more: counts grow from day to day."""
    days = articles[0].day, articles[1].day
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    if not together(articles):
        return True
    amounts = read(str(left.value)), read(str(right.value))
    if amounts[0] is None or amounts[1] is None or (amounts[0].unit and not _GROWING.search(told)):
        return False
    return (amounts[0].low < amounts[1].low) == (days[0] < days[1])
