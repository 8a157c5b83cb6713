"""What a casualty sentence measures: its own happening, a longer series, another happening."""

from __future__ import annotations

import re
from datetime import date
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
    r"|\d+(?:st|nd|rd|th) (?:homicide|murder|killing|fatal|deadly|person|victim))"
)
_ELSEWHERE = re.compile(
    r"\b(?:a similar|another (?:attack|shooting|incident|blast|bombing|crash|strike|explosion)"
    r"|(?:an?|the) (?:earlier|previous|separate|unrelated|prior) \w+|separate(?:ly| incident| shooting)"
    r"|in (?:an )?unrelated|last (?:month|week)(?:'s)?|(?:days|weeks|months|years|month|year|week|decade|decades) (?:ago|earlier|before)"
    r"|earlier this month|anniversary|a year (?:ago|earlier)|elsewhere)"
)
_YEAR = re.compile(r"\b(?:in|of|the|since|,) (1[89]\d\d|20\d\d)\b")
# Two days round the main day still tell of one happening: reports follow, nights span two days.
_NEAR = 3


def scope_of(claim: Claim, article: Article, main: date | None) -> Scope:
    """What a figure in `claim` counts. `main` is the day of the article's happening, if known."""
    low = claim.text.lower().replace("’", "'")
    if _SERIES.search(low):
        return "toll"
    if claim.span.field == "title":
        return "total"
    if _ELSEWHERE.search(low):
        return "other"
    days = [date.fromisoformat(day) for day in claim.when if len(day) == 10]
    if main is not None and days:
        if all(abs((day - main).days) > _NEAR for day in days):
            return "other"
    year = (main or article.day or date.max).year
    years = [int(found) for found in _YEAR.findall(low)]
    if years and year != date.max.year and all(found < year for found in years):
        return "other"
    return "total"


def main_day(article: Article, claims: list[Claim]) -> date | None:
    """The day that the article's happening fell on: the first day that its sentences name."""
    for claim in claims[:8]:
        for day in claim.when:
            if len(day) == 10:
                return date.fromisoformat(day)
    return article.day


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
