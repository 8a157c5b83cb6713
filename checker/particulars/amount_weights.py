"""How surely two amounts are of one thing, by what is told of it and by the words around them.

Two magnitudes that open two articles on one quake are; two prices seldom are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.events.words import only_one_says
from checker.particulars.asides import aside_of
from checker.particulars.changing import bail_set_anew, grew, other_hour, shrinks
from checker.particulars.counted_people import many, of_some_kind, same_noun, some_of_all
from checker.particulars.deeds import digresses
from checker.particulars.distances import FARTHER, bearing, near_enough, times
from checker.particulars.headcounts import (
    DEEDS,
    IN_SEVERAL,
    adds,
    goes_on_elsewhere,
    rescuers_in,
)
from checker.particulars.lone import lone_amounts, of_the_whole
from checker.particulars.marks import head_of
from checker.particulars.outcomes import OUTCOMES, Side, Told, weight_of_outcome
from checker.particulars.prices import one_price
from checker.particulars.sums import (
    dearer_then,
    for_two_things,
    in_two_dollars,
    lone_sums,
    of_other_kinds,
    some_of_it,
)
from checker.particulars.units import DIMENSION_OF
from checker.particulars.wordings import (
    MOST,
    beside,
    done_with,
    same_subject,
    same_verb,
    shared_words,
)
from checker.thresholds import (
    SAME_ALL_AMOUNT,
    SAME_AMOUNT,
    SAME_BESIDE_AMOUNT,
    SAME_LOOSE_AMOUNT,
    SAME_ONLY_AMOUNT,
    SAME_SITE_AMOUNT,
)
from checker.types import Article, Claim

# What is told of a thing by its noun alone; shares have too many things to be of.
_LOOSE = frozenset(("percent", "length", "area", "power", "weight", "volume"))
# What an amount is of, where that is nothing counted (`checker.particulars.amounts`).
_MEASURES = frozenset((*DIMENSION_OF.values(), "money", "percent", "magnitude"))
# The price of another model, or of part of a deal.
_PRICE = re.compile(r"(?i)\b(?:price[sd]?|costs?|deal|acqui\w+|bid)\b")
_SHOCKS = re.compile(
    r"(?i)\b(?:quakes|tremors|aftershocks?|foreshocks?|shocks|one of|also|again)\b"
)
_ASSUMED = re.compile(r"(?i)\b(?:assum\w+|simulat\w+|scenario|hypothetical|model(?:s|led|ed)?)\b")
# Two institutes measure one shock in two ways.
_MEASURED_BY = re.compile(
    r"\b(?:geological survey|institute|observatory|seismolog\w+ \w+|seismic \w+|emsc|gfz|ingv"
    r"|bmkg|jma|meteorological \w+|geophysical \w+|earthquake (?:cent\w+|administration))\b"
)
# Of the jobs that go, those whose holders are dismissed.
_FORCED = re.compile(
    r"(?i)\b(?:against their will|compulsory|forced|outright) ?(?:redundan|layoff)?"
)
# All the works of a firm, and not one of them.
_GROUP = re.compile(
    r"(?i)\b(?:across|worldwide|globally|group|countries|nationwide|company-wide|sites|plants)\b"
)
_AVERAGE = re.compile(r"(?i)\b(?:average|median|per)\b")


_BY = re.compile(r"\bby (?:about |some |nearly |almost )?$")
_OF = re.compile(r" of\b")
# "Turnout was 70 percent at six o'clock": of those who had voted by then.
_SO_FAR = re.compile(
    r"(?i)\b(?:(?:at|by) (?:noon|midday|\w+ (?:o['’]clock|[ap]\.?m\b)|\d\d?[:.]\d\d)|so far|counted"
    r"|preliminary|provisional|exit poll|estimated)\b"
)


def weight_of(where: Side, left: Told, right: Told) -> float | None:
    """How surely two amounts of `where.thing` are of one thing; None where not surely enough."""
    if where.thing == "turnout" and only_one_says(_SO_FAR, left[0].text, right[0].text):
        return None
    weight = _WEIGHED.get(where.thing, _counts)(where, left, right)
    if weight is None and where.thing not in _JUDGED and lone_amounts(where, left, right):
        return None if other_hour(left[0].text, right[0].text) else 1.0
    return weight


def _magnitudes(where: Side, left: Told, right: Told) -> float | None:
    """Of the shock that both articles begin with, or of the only one that two articles of one
    shock give a magnitude to: a quake has others after it."""
    if any(_ASSUMED.search(claim.text) for claim, _ in (left, right)):
        return None
    measured = [_measurers(claim.text) for claim, _ in (left, right)]
    if all(measured) and measured[0].isdisjoint(measured[1]):
        return None
    leading = all(_leads(t, side) for t, side in zip(where.both, (left, right), strict=True))
    if where.only and leading:
        return MOST
    plain = all("." in f.text and not _SHOCKS.search(c.text) for c, f in (left, right))
    told = where.lone and where.one_report and not any(map(aside_of, (left, right)))
    return MOST if told and plain else None


def _measurers(text: str) -> frozenset[str]:
    return frozenset(_MEASURED_BY.findall(text.lower().replace("usgs", "geological survey")))


def _leads(told: Sequence[Claim], side: Told) -> bool:
    claim, fact = side
    return "." in fact.text and claim in head_of(told) and not digresses(claim.text)


def _lengths(where: Side, left: Told, right: Told) -> float | None:
    """Of one direction from one town, or told in the same words and far enough apart."""
    if where.same and where.only and bearing(left) and bearing(left) == bearing(right):
        far = times(left[1], right[1]) >= FARTHER
        return MOST if far and shared_words(left, right) >= SAME_SITE_AMOUNT else None
    return None if near_enough(left, right) else _counts(where, left, right)


def _sums(where: Side, left: Told, right: Told) -> float | None:
    """Of one purchase, of anything else that has no price, or the only sums of one happening."""
    if dearer_then(left, right) or some_of_it(left, right, where.both):
        return None
    if in_two_dollars(left, right, where.both):
        return None
    if one_price(left, right):
        return 2 * MOST
    if of_other_kinds(left, right) or for_two_things(left, right, where.both):
        return None
    priced = any(_PRICE.search(claim.text) for claim, _ in (left, right))
    weight = None if priced else _counts(where, left, right)
    if (
        weight is None
        and where.of_one_day
        and (where.lone if where.same else where.certain and where.sole and not priced)
        and lone_sums(left, right)
    ):
        return 1.0
    return weight


def _counts(where: Side, left: Told, right: Told) -> float | None:
    """How surely two amounts are of one thing, by the words around them; None where not enough."""
    if other_hour(left[0].text, right[0].text) or bail_set_anew(where.articles, left, right):
        return None
    if grew(where.articles, left[1], right[1], left[0].text + right[0].text):
        return None
    if where.thing in DEEDS:
        if not _dated(where.articles):
            return None
        if any(adds(claim.text, where.thing) for told in where.both for claim in told):
            return None
        if any(goes_on_elsewhere(claim.text) for claim, _ in (left, right)):
            return None
        texts = left[0].text, right[0].text
        if any(only_one_says(words, *texts) for words in (_FORCED, IN_SEVERAL)):
            return None
        if where.thing == "layoff" and only_one_says(_GROUP, *_again(where, left, right)):
            return None
        if some_of_all(left, right) or of_some_kind(left, right):
            return None
        if where.thing == "rescue" and _by_others(where, left, right):
            return None
    elif where.thing not in _MEASURES:
        if not done_with(left) & done_with(right) and not same_verb(left, right):
            return None
    if where.thing == "percent" and (
        not same_subject(left, right) or _share_and_change(left, right)
    ):
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
    telling = where.only and near >= SAME_BESIDE_AMOUNT and not shrinks(left, right)
    only_count = where.thing in DEEDS and where.certain and where.sole and where.of_one_day
    if only_count and of_the_whole(left, right):
        return max(shared, near, 1.0)
    return max(shared, near) if shared >= asked or telling else None


def _again(where: Side, left: Told, right: Told) -> Iterator[str]:
    """All that each of two articles says of its number."""
    for told, (_, fact) in zip(where.both, (left, right), strict=True):
        number = fact.text.split()[0]
        yield " ".join(claim.text for claim in told if number in claim.text.split())


def _by_others(where: Side, left: Told, right: Told) -> bool:
    """Whether a sentence names rescuers and the other article knows of others: a boat's people are
    picked up by whoever is near."""
    for side, told in ((left, where.both[1]), (right, where.both[0])):
        mine = rescuers_in(side[0].text)
        if mine and any(rescuers_in(claim.text) - mine for claim in told):
            return True
    return False


def _dated(articles: tuple[Article, Article]) -> bool:
    """Whether both are of a known day: else one may tell of a day, the other of a week."""
    return all(article.day is not None for article in articles)


def _share_and_change(left: Told, right: Told) -> bool:
    """Whether one is a share, one a change: "78 percent of admissions", "by 52 percent"."""
    told = []
    for claim, fact in (left, right):
        start, end = fact.span.start - claim.span.start, fact.span.end - claim.span.start
        told.append((bool(_BY.search(claim.text, 0, start)), bool(_OF.match(claim.text, end))))
    return (True, False) in told and (False, True) in told


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
