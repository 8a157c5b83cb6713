"""The days over which what happened "on the night of 24 June" or "before dawn on Monday" may lie.

Two reports of one night may name the day on either side of midnight, and two that are an ocean
apart the day of either place: only where no word hints at that do neighbouring days differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from checker.days import stretch_of
from checker.types import Article, Claim, Fact

# Characters around a day in which its hour stands: "the early hours of Monday".
_BEFORE, _AFTER = 32, 28
# Hours that may have been told as the day after, and as the day before.
_LATE = re.compile(r"\b(?:late|evening|night|nightfall|dusk|sunset|sundown)\b", re.IGNORECASE)
_EARLY = re.compile(
    r"\b(?:early|small hours|early hours|dawn|daybreak|sunrise|first light|morning)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"\b(?:overnight|midnight|night (?:to|into|between)|turn of)\b|\b\d{1,2}[:.]\d\d\b"
    r"|\b\d ?[ap]\.?m\b",
    re.IGNORECASE,
)
# Words of an hour or of a clock elsewhere in an article, by which its days may shift.
_HOUR = re.compile(
    r"\b(?:overnight|midnight|night|nightfall|late (?:on )?[A-Z]|early (?:on )?[A-Z]|small hours"
    r"|early hours|dawn|daybreak|sunrise|evening|local time|GMT|UTC|[A-Z][a-z]+ time|hours later"
    r"|hours (?:earlier|before|after)|next (?:day|morning)|following (?:day|morning)|day after"
    r"|until the morning)\b"
    r"|\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b"
    r"|\b\d{1,2}[:.]\d\d\b(?! (?:million|billion|percent|km|m\b))"
)


def nights_of(claim: Claim, fact: Fact) -> tuple[date, date]:
    """First and last day that a day may be with the hour beside it."""
    first, last = stretch_of(str(fact.value))
    start = fact.span.start - claim.span.start
    end = start + len(fact.text)
    words = f"{claim.text[max(0, start - _BEFORE) : start]} · {claim.text[end : end + _AFTER]}"

    day = timedelta(days=1)
    either = _EITHER.search(words) is not None
    if either or _LATE.search(words):
        last += day
    if either or _EARLY.search(words):
        first -= day
    return first, last


def neighbours_differ(
    left: tuple[Claim, Fact],
    right: tuple[Claim, Fact],
    both: tuple[Iterable[Claim], Iterable[Claim]],
    articles: tuple[Article, Article],
) -> bool:
    """Whether two days side by side are surely two: no night lies between them that either article
    speaks of, and neither is the day of the report, which may be that of its words."""
    for (claim, fact), article in zip((left, right), articles, strict=True):
        if article.day is None or stretch_of(str(fact.value))[1] >= article.day:
            return False
        if len(str(fact.value)) != 10:
            return False
        if claim.span.field == "title":
            return False
    (a, b), (c, d) = nights_of(*left), nights_of(*right)
    if a <= d and c <= b:
        return False
    return not any(
        _HOUR.search(other.text)
        for told, (claim, _) in zip(both, (left, right), strict=True)
        for other in told
        if other is not claim
    )
