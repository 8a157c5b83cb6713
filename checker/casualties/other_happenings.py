"""Figures of another happening than the article's own: "since the start of the war", "elsewhere".

A longer row of happenings, an earlier one, or one of other years that the news recalls.
"""

from __future__ import annotations

import re

from checker.calendar_words import MONTHS
from checker.casualties.clause_cues import cue, near

_SPAN = r"(?:year|week|month|day)"
# A longer row of happenings: a war, a year, a habit.
_SERIES = cue(
    r"(?:so far |earlier )?this year",
    r"(?:have|has) (?:now |already )?(?:been killed|died|drowned|lost their lives|perished)"
    r"(?=[^;]{0,60}\bthis (?:month|summer|winter|season)\b)",
    rf"(?:each|every|per) {_SPAN}",
    rf"(?:people|deaths|die|killed|lives|women|children) a {_SPAN}",
    r"annually",
    r"on average",
    r"(?:nation|state|country|city)wide",
    r"in (?:\w+ )?(?:separate|different|unrelated)"
    r" (?:incidents|shootings|attacks|crashes|accidents)",
    r"in total over",
    r"(?:over|during|in) (?:two|three|four|five|six|seven|\d) days of",
    r"(?:in|of) a given year",
    r"since (?:\d{4}|january|february|march|april|may|june|july|august|september)",
    r"since (?:october|november|december)",
    r"since the (?:start|beginning|conflict|war|uprising|unrest|invasion|revolution)",
    r"(?:in|over|during) the (?:past|last) (?:\w+ )?(?:years?|months?|weeks|decades?|century)",
    r"year[- ]to[- ]date",
    r"by year's end",
    r"(?:years?|decades?)-long",
    r"of (?:civil )?war",
    r"(?:conflict|war|uprising|insurgency|rebellion)\b[^;]{0,70}"
    r"\b(?:has|have|had) (?:killed|left|claimed|cost)",
    r"in (?:the )?(?:\w+ )?(?:conflict|war) so far",
    r"in \d+ (?:months|years)",
    r"in \w+ (?:years|decades) of",
    r"homicides? (?:in|for) \d{4}",
    r"toll (?:of|from|in) (?:the |an? )?(?:\w+ )?(?:war|conflict|pandemic|virus|epidemic|outbreak)",
    r"in (?:all of )?20\d\d alone",
)
_IN_MONTH = re.compile(rf"[^.;:]{{0,25}}?\bin (?:{MONTHS.lower()})(?! \d)\b")
# Another happening, by the words themselves.
_ELSEWHERE = cue(
    r"a similar",
    r"another (?:attack|shooting|incident|blast|bombing|crash|strike|explosion)",
    r"(?:an?|the) (?:earlier|previous|separate|unrelated|prior) \w+",
    r"separate(?:ly| incident| shooting)",
    r"in (?:an )?unrelated",
    r"anniversary",
    r"elsewhere",
)
# Another happening where the article's own has been told before.
_BEFORE = cue(
    r"last (?:year|month|week)(?:'s)?",
    r"(?:days|weeks|months?|week|years?|decades?) (?:ago|earlier|before)",
    r"earlier this month",
    r"in (?:about |just |less than |under )?\w+ hours",
)
# "came a day after an attack left 49 people dead".
_AFTER = cue(
    rf"{_SPAN}s? after",
    r"(?:comes?|came|just) (?:\w+ ){0,2}after",
    r"follow(?:s|ed) (?:an?|the|another|several)",
    r"(?:had been|was once|previously) (?:sentenced|convicted|jailed|imprisoned)",
    r"(?:retaliation|retribution|revenge|payback) (?:for|to)",
)
# A happening of other years, told beside the article's own even in its first sentence.
_RECALLED = cue(
    r"(?:years?|decades?) after (?:an?|the|another)",
    r"(?:compar(?:ed|es|ing)|likened) (?=.*\b(?:19|20)\d\d\b)",
    r"(?:point(?:ed|s|ing) to|recall(?:ed|s|ing)|reminiscent of|echo(?:ed|es|ing)) (?:the|an?|that)"
    r" (?=.*\b(?:19|20)\d\d\b)",
    r"(?:after|in|during|by) an? (?:similar|comparable|earlier|previous)",
    r"(?:by|at) this (?:time|point|stage) last (?:year|season|month)",
    r"last (?:new year|christmas|easter|eid|diwali|ramadan)",
    r"(?:deadliest|worst|bloodiest|biggest|heaviest) (?:[\w'-]+ ){1,5}since",
)
# A main clause of its own starts: "a year after a fire killed 87, and two died".
_JOINED = re.compile(r"[;—–]|, (?:and|but|while)\b")


def of_series(low: str, at: tuple[int, int]) -> bool:
    """Whether the figure is that of a longer row: "40 people so far this year"."""
    return near(_SERIES, low, at)


def of_month(low: str, at: tuple[int, int]) -> bool:
    """Whether a headline sums up a month: "Nine dead in November: A9 claims more lives"."""
    return _IN_MONTH.match(low, at[1]) is not None


def elsewhere(low: str, at: tuple[int, int]) -> bool:
    """Whether the words say that it happened elsewhere: "another blast killed four"."""
    return near(_ELSEWHERE, low, at)


def followed(low: str, at: tuple[int, int]) -> bool:
    """Whether the article's own came after it: "came a day after an attack left 49 dead"."""
    return any(found.end() <= at[0] for found in _AFTER.finditer(low))


def earlier(low: str, at: tuple[int, int]) -> bool:
    """Whether the figure is of earlier days: "a week ago three died"."""
    return near(_BEFORE, low, at)


def tells_of_earlier(low: str) -> bool:
    """Whether any part of a sentence tells of earlier days."""
    return _BEFORE.search(low) is not None


def recalled(low: str, at: tuple[int, int]) -> bool:
    """Whether the figure is another year's: "comes eight years after a fire killed 87 people"."""
    return near(_RECALLED, low, at, _JOINED)
