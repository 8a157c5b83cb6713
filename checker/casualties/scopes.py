"""What a casualty sentence measures: its own happening, a longer series, another happening.

"The blast killed four" is the total of the article's own; "40 have died this year" is the toll of a
series; "another blast killed six" is of another happening.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from checker.casualties.clause_cues import CLAUSE, between
from checker.casualties.discounted import foretold, miscounted, played, refuted, turned_up
from checker.casualties.other_happenings import (
    earlier,
    elsewhere,
    followed,
    of_month,
    of_series,
    recalled,
    tells_of_earlier,
)
from checker.casualties.revisions import superseded
from checker.days import moments, stretch_of
from checker.types import Article, Claim

Scope = Literal["total", "toll", "other"]
_YEAR = re.compile(r"\b(?:in|of|the|since|,) (1[89]\d\d|20\d\d)\b")
_NEAR = timedelta(days=3)
Days = tuple[date, date]


class Setting:
    """Where in an article we are, and on which days its own happening may have fallen."""

    def __init__(self, article: Article) -> None:
        self._published = article.day
        self._today = [(article.day, article.day)] if article.day else []
        self._days: list[Days] = []
        self._head: list[Days] = []
        self._told = False
        self._long_ago = False
        # Whether the sentence is a headline, or the first of the text to tell of casualties.
        self.leads = True

    def enter(self, claim: Claim, casualties: bool) -> None:
        """Goes on to the next sentence; `casualties` says whether it tells of any."""
        if not casualties:
            self._head += [] if self._told else _days_of(claim)
            return
        self.leads = claim.span.field == "title" or not self._told
        if self.leads:
            self._long_ago = self._long_ago or tells_of_earlier(_plain(claim))
            self._days = self._days or _days_of(claim)
        else:
            # A follow-up first tells of an arrest; the day of the deed comes later, to the day.
            exact = [days for days in _days_of(claim) if days[0] == days[1]]
            self._days = self._days or self._head or exact
        self._told = self._told or claim.span.field == "text"

    def scope(self, claim: Claim, at: tuple[int, int], one: bool) -> Scope:
        """What the figure at `at` (offsets in `claim.text`) counts.

        `one` says that it is one person, who is never the toll of a series.
        """
        low = _plain(claim)
        if not one and of_series(low, at):
            return "toll"
        if not one and (foretold(low, at) or miscounted(low, at)):
            return "other"
        if refuted(low, at) or turned_up(low, at) or (not one and played(low, at)):
            return "other"
        if claim.span.field == "title":
            return "toll" if not one and of_month(low, at) else "total"
        if recalled(low, at) or elsewhere(low, at) or superseded(low, at):
            return "other"
        if not self.leads and followed(low, at):
            return "other"
        if not self.leads and not self._long_ago and earlier(low, at):
            return "other"
        own, days = self._days or self._today, self._days_at(claim, at)
        if own and days and not any(_meet(day, mine) for day in days for mine in own):
            return "other"
        years = [int(found) for found in _YEAR.findall(low)]
        if own and years and not self.leads and max(years) < max(own)[1].year:
            return "other"
        return "total"

    def _days_at(self, claim: Claim, at: tuple[int, int]) -> list[Days]:
        """The days that date the figure at `at`: of several, those of its own clause."""
        if len(claim.when) < 2:
            return _days_of(claim)
        named = [m for m in moments(claim.text, self._published) if m.role == "happened"]
        near = [m for m in named if not CLAUSE.search(between(claim.text, at, (m.start, m.end)))]
        return [stretch_of(m.iso) for m in near] or _days_of(claim)


def _plain(claim: Claim) -> str:
    return claim.text.lower().replace("’", "'")


def _days_of(claim: Claim) -> list[Days]:
    """The stretches of days that a claim names: a day, a week, a month or a year each."""
    return [stretch_of(prefix) for prefix in claim.when]


def _meet(one: Days, other: Days) -> bool:
    """Whether two stretches are one happening's: reports follow, nights span two days."""
    return one[0] - _NEAR <= other[1] and other[0] - _NEAR <= one[1]
