"""What a casualty sentence measures: its own happening, a longer series, another happening."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from checker.types import Article, Claim

Scope = Literal["total", "toll", "other"]

_SERIES = re.compile(
    r"\b(?:(?:so far|earlier) this year|this year|each (?:year|day|week|month)|every (?:year|day|week)"
    r"|per (?:year|week|month|day)\b|(?:people|deaths|die|killed|lives|women|children) a (?:year|week|month|day)\b|annually|on average"
    r"|since (?:\d{4}|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|the (?:start|beginning|conflict|war|uprising|unrest|invasion|revolution))"
    r"|(?:in|over|during) the (?:past|last) (?:\w+ )?(?:years?|months?|weeks|decades?|century)"
    r"|year[- ]to[- ]date|by year's end|(?:years?|decades?)-long|of (?:civil )?war\b"
    r"|(?:conflict|war|uprising|insurgency|rebellion)\b[^;]{0,70}\b(?:has|have|had) (?:killed|left|claimed|cost)"
    r"|in (?:the )?(?:\w+ )?(?:conflict|war) so far|in \d+ (?:months|years)"
    r"|in \w+ (?:years|decades) of|homicides? (?:in|for) \d{4}|nationwide|in (?:all of )?20\d\d alone)"
)
_ELSEWHERE = re.compile(
    r"\b(?:a similar|another (?:attack|shooting|incident|blast|bombing|crash|strike|explosion)"
    r"|(?:an?|the) (?:earlier|previous|separate|unrelated|prior) \w+|separate(?:ly| incident| shooting)"
    r"|in (?:an )?unrelated|anniversary|elsewhere)\b"
)
# Another happening when the article's own has been told before.
_BEFORE = re.compile(
    r"\b(?:last (?:year|month|week)(?:'s)?|(?:years?|decades?) (?:ago|earlier|before)"
    r"|(?:days|weeks|months|month|week) (?:ago|earlier|before)|earlier this month)\b"
)
_YEAR = re.compile(r"\b(?:in|of|the|since|,) (1[89]\d\d|20\d\d)\b")
_NEAR = timedelta(days=3)
Days = tuple[date, date]


class Setting:
    """Where in an article we are, and on which days its own happening may have fallen."""

    def __init__(self, article: Article) -> None:
        self._today = [(article.day, article.day)] if article.day else []
        self._days: list[Days] = []
        self._told = False
        self._long_ago = False
        # Whether the sentence is a headline, or the first of the text to tell of casualties.
        self.leads = True

    def enter(self, claim: Claim) -> None:
        """Goes on to the next sentence that tells of casualties."""
        self.leads = claim.span.field == "title" or not self._told
        if self.leads:
            self._long_ago = self._long_ago or bool(_BEFORE.search(_plain(claim)))
            self._days = self._days or _days_of(claim)
        else:
            # A follow-up first tells of an arrest; the day of the deed comes later, to the day.
            self._days = self._days or [days for days in _days_of(claim) if days[0] == days[1]]
        self._told = self._told or claim.span.field == "text"

    def scope(self, claim: Claim, at: tuple[int, int], one: bool) -> Scope:
        """What the figure at `at` (offsets in `claim.text`) counts.

        `one` says that it is one person, who is never the toll of a series.
        """
        low = _plain(claim)
        if not one and _near(_SERIES, low, at):
            return "toll"
        if claim.span.field == "title":
            return "total"
        if _near(_ELSEWHERE, low, at) or _near(_SUPERSEDED, low, at):
            return "other"
        if any(found.end() <= at[0] for found in _AFTER.finditer(low)):
            return "other"
        if not self.leads and not self._long_ago and _near(_BEFORE, low, at):
            return "other"
        own, days = self._days or self._today, _days_of(claim)
        if own and days and not any(_meet(day, mine) for day in days for mine in own):
            return "other"
        years = [int(found) for found in _YEAR.findall(low)]
        if own and years and not self.leads and max(years) < max(own)[1].year:
            return "other"
        return "total"


def _plain(claim: Claim) -> str:
    return claim.text.lower().replace("’", "'")


def _near(cue: re.Pattern[str], low: str, at: tuple[int, int]) -> bool:
    """Whether the cue stands in the same clause as the figure."""
    for found in cue.finditer(low):
        between = low[at[1] : found.start()] if found.start() >= at[1] else low[found.end() : at[0]]
        if not _CLAUSE.search(between):
            return True
    return False


_CLAUSE = re.compile(r"\b(?:where|which|while|when|after|as|following|before|whose)\b|[;—–]")
# "came a day after an attack left 49 people dead".
_AFTER = re.compile(
    r"\b(?:days?|weeks?|months?|years?) after\b|\b(?:comes?|came|just) (?:\w+ ){0,2}after\b|\bfollow(?:s|ed) (?:an?|the|another|several)\b"
)
_SUPERSEDED = re.compile(
    r"\b(?:initially|originally|at first|previously|earlier|mistakenly) (?:said|reported|believed|thought"
    r"|announced|told)|\b(?:earlier|initial|early) reports?\b"
)


def _days_of(claim: Claim) -> list[Days]:
    """The stretches of days that a claim names: a day, a week, a month or a year each."""
    return [_days(prefix) for prefix in claim.when]


def _days(prefix: str) -> Days:
    """First and last day of an ISO 8601 prefix: "2020-03-16", "2020-W11", "2011-05", "2011"."""
    if len(prefix) == 10:
        day = date.fromisoformat(prefix)
        return day, day
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
