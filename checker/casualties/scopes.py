"""What a casualty sentence measures: its own happening, a longer series, another happening."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from checker.types import Article, Claim

Scope = Literal["total", "toll", "other"]

_SERIES = re.compile(
    r"\b(?:(?:so far|earlier) this year|this year|each (?:year|day|week|month)|every (?:year|day|week)"
    r"|(?:per|a) (?:year|week|month|day)\b(?! ago)|annually|on average"
    r"|since (?:\d{4}|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|the (?:start|beginning|conflict|war|uprising|unrest|invasion|revolution))"
    r"|(?:in|over|during) the (?:past|last) (?:\w+ )?(?:years?|months?|weeks|decades?|century)"
    r"|year[- ]to[- ]date|by year's end|(?:years?|decades?)-long|of (?:civil )?war\b"
    r"|in \w+ (?:years|decades) of|homicides? (?:in|for) \d{4}|nationwide|last year|in (?:all of )?20\d\d alone"
    r"|(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|\w+th) (?:homicide|murder|fatal|deadly))"
)
_ELSEWHERE = re.compile(
    r"\b(?:a similar|another (?:attack|shooting|incident|blast|bombing|crash|strike|explosion)"
    r"|(?:an?|the) (?:earlier|previous|separate|unrelated|prior) \w+|separate(?:ly| incident| shooting)"
    r"|in (?:an )?unrelated|anniversary|elsewhere)\b"
)
# Another happening when the article's own has been told before.
_BEFORE = re.compile(
    r"\b(?:last (?:month|week)(?:'s)?|(?:years?|decades?) (?:ago|earlier|before)"
    r"|(?:days|weeks|months|month|week) (?:ago|earlier|before)|earlier this month)\b"
)
_YEAR = re.compile(r"\b(?:in|of|the|since|,) (1[89]\d\d|20\d\d)\b")
_NEAR = timedelta(days=3)
Days = tuple[date, date]


def scope_of(
    claim: Claim, article: Article, main: Sequence[Days], lead: bool, at: tuple[int, int]
) -> Scope:
    """What the figure at `at` (offsets in `claim.text`) counts.

    `main` are the days that the article's own happening may have fallen on; `lead` says that no
    earlier sentence of the text told of casualties, so that this one is the article's own.
    """
    low = claim.text.lower().replace("’", "'")
    if _near(_SERIES, low, at):
        return "toll"
    if claim.span.field == "title":
        return "total"
    if _near(_ELSEWHERE, low, at) or _near(_SUPERSEDED, low, at):
        return "other"
    if any(found.end() <= at[0] for found in _AFTER.finditer(low)):
        return "other"
    days = days_of(claim)
    if days:
        return "total" if not main or any(_meet(day, own) for day in days for own in main) else "other"
    if not lead and _near(_BEFORE, low, at):
        return "other"
    year = max(main)[1].year if main else article.day.year if article.day else None
    years = [int(found) for found in _YEAR.findall(low)]
    if years and year is not None and not lead and all(found < year for found in years):
        return "other"
    return "total"


def _near(cue: re.Pattern[str], low: str, at: tuple[int, int]) -> bool:
    """Whether the cue stands in the same clause as the figure."""
    for found in cue.finditer(low):
        between = low[at[1] : found.start()] if found.start() >= at[1] else low[found.end() : at[0]]
        if not _CLAUSE.search(between):
            return True
    return False


_CLAUSE = re.compile(r"\b(?:where|which|while|when|after|as|following|before|whose)\b|[;—–]")
# "came a day after an attack left 49 people dead".
_AFTER = re.compile(r"\b(?:days?|weeks?|months?|years?) after\b|\b(?:comes?|came|just) (?:\w+ ){0,2}after\b")
_SUPERSEDED = re.compile(
    r"\b(?:initially|originally|at first|previously|earlier|mistakenly) (?:said|reported|believed|thought"
    r"|announced|told)|\b(?:earlier|initial|early) reports?\b"
)


def days_of(claim: Claim) -> list[Days]:
    """The stretches of days that a claim names: a day, a week, a month or a year each."""
    return [_days(prefix) for prefix in claim.when]


def one_day(day: date) -> Days:
    """A stretch of one day."""
    return day, day


def _days(prefix: str) -> Days:
    """First and last day of an ISO 8601 prefix: "2020-03-16", "2020-W11", "2011-05", "2011"."""
    if len(prefix) == 10:
        return one_day(date.fromisoformat(prefix))
    if "W" in prefix:
        first = date.fromisocalendar(int(prefix[:4]), int(prefix[6:]), 1)
        return first, first + timedelta(days=6)
    if len(prefix) == 7:
        first = date.fromisoformat(prefix + "-01")
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return date(int(prefix), 1, 1), date(int(prefix), 12, 31)


def _meet(one: Days, other: Days) -> bool:
    """Whether two stretches are one happening's: reports follow, nights span two days."""
    return one[0] - _NEAR <= other[1] and other[0] - _NEAR <= one[1]


_RISING = re.compile(
    r"\b(?:ris(?:es|en|ing)|rose|climb(?:s|ed|ing)|increas(?:es|ed)|new (?:death )?toll|updated toll"
    r"|jump(?:s|ed)|mount(?:s|ed)|grow(?:s|n)|grew|(?:bringing|brings|raising|raises|brought) the"
    r"|up from|now stands)\b"
)
_REVISED = re.compile(
    r"\b(?:revis\w+|correct(?:ed|ion|ing)\b|lowered|downgraded|miscounted|mistakenly|erroneously"
    r"|(?:earlier|previous|initial|preliminary) (?:reports?|figures?|count|toll|estimates?)"
    r"|not \w+ as (?:previously|earlier|initially)|previously (?:said|reported))\b"
)


def rising(text: str) -> bool:
    """Whether the sentence says that its figure rose."""
    return _RISING.search(text.lower()) is not None


def revised(text: str) -> bool:
    """Whether the sentence says that an earlier figure was wrong."""
    return _REVISED.search(text.lower()) is not None
