"""Amounts that change from hour to hour or day to day: "400 acres by Tuesday evening".

Two articles that give two of them may both be right.
"""

from __future__ import annotations

import re

from checker.particulars.amounts import read
from checker.particulars.outcomes import Told, together
from checker.types import Article, Fact

# Sums and areas that grow as counts do.
_GROWING = re.compile(
    r"(?i)\b(?:rewards?|raised|donat\w+|fund|acres?|hectares|collected|damages?)\b"
)
# "71 delegates short of the mark": fewer every day.
_LACKING = re.compile(r"(?i) ?(?:short|shy|left|remaining|to go|away)\b")
_HOUR = re.compile(r"\b(\d{1,2})(?::\d\d)? ?([ap])\.? ?m\b", re.IGNORECASE)
# "had burned 400 acres by Tuesday evening", "as of the morning".
_BY_PART = re.compile(
    r"\b(?:by|as of)\s(?:early |late |mid-?)?(?:the |[A-Z][a-z]+day )?"
    r"(morning|midday|noon|afternoon|evening|nightfall|night|midnight)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(dawn|morning|midday|noon|afternoon|evening|dusk|nightfall|night|midnight)\b",
    re.IGNORECASE,
)
# "94 millimetres in three hours", "121 within 24 hours".
_SPAN = re.compile(r"\b(?:in|within|over)\s(\w+(?:-\w+)?\s(?:minutes|hours|days))\b", re.IGNORECASE)
_BAIL = re.compile(r"\b(?:bail|bond)\b", re.IGNORECASE)


def grew(articles: tuple[Article, Article], left: Fact, right: Fact, told: str) -> bool:
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


def shrinks(left: Told, right: Told) -> bool:
    """Whether one is what is lacking: "71 delegates short"."""
    return any(
        _LACKING.match(claim.text, fact.span.end - claim.span.start)
        for claim, fact in (left, right)
    )


def other_hour(one: str, two: str) -> bool:
    """Whether each is told of an hour of its own, another part of the day or another span: a storm
    moves, water rises, a fire is contained."""
    for found in (_HOUR.findall, _BY_PART.findall, _SPAN.findall):
        hours = [{str(hour).lower() for hour in found(text)} for text in (one, two)]
        if all(hours) and hours[0].isdisjoint(hours[1]):
            return True
    # "12,000 homes in the morning", "4,000 by noon".
    by, parts = (
        [{str(part).lower() for part in found(text)} for text in (one, two)]
        for found in (_BY_PART.findall, _PART.findall)
    )
    return any(by[i] and parts[1 - i] and by[i].isdisjoint(parts[1 - i]) for i in (0, 1))


def bail_set_anew(articles: tuple[Article, Article], left: Told, right: Told) -> bool:
    """Whether a judge may have changed what the police had set."""
    both = all(_BAIL.search(claim.text) for claim, _ in (left, right))
    return both and articles[0].day != articles[1].day
