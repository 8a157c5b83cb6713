"""The hours that two articles give for one act of one day: "at 6.40 in the morning", "It was 9.15
on Thursday morning when a bomb exploded".

Only acts that are over in a moment and are the story's own; an hour that may be of another clock
(the same minutes, whole hours apart) or another step is no conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from checker.casualties.numbers import NUMERALS
from checker.particulars.act_days import one_act, one_matter, pairs_of_one_matter
from checker.particulars.act_words import acts_in
from checker.particulars.acts import Act, act_of
from checker.particulars.dates import days_apart
from checker.particulars.marks import head_of
from checker.thresholds import HOURS_APART
from checker.types import Claim, Fact

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]

_NUMBER = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PART = r"(?:morning|afternoon|evening|night)"
_DAY = r"(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?"
_CLOCK = re.compile(
    r"(?<![\w.:,£$€-])(?P<past>(?:half past|a?\s?quarter (?:past|to)) )?"
    rf"(?P<hour>{_NUMBER})(?:[.:](?P<minute>[0-5]\d))?"
    r"(?P<rest>"
    r" ?(?P<half>[ap])\.?m\b\.?"
    rf"| (?:o['’]clock )?(?:in the |at )(?P<part>{_PART})\b"
    rf"|(?: o['’]clock)? (?:on )?{_DAY}(?P<day>{_PART})\b"
    r"| o['’]clock\b)?(?![\w%°]|[.:,]\d|-)",
    re.IGNORECASE,
)
_IT_WAS = re.compile(r"It was [^.;,]{0,8}\d?\d?(?:\.\d\d)?[^.;,]{0,50}? when ")
_AMOUNT = re.compile(r"\s(?:percent|per cent|million|billion|metres|meters|points|on the)\b")
_LEAD = re.compile(
    r"\b(?:at|around|about|before|after|was|from|until|till|to|past|near|nearly|almost|between|by)"
    r" (?:(?:about|around|exactly|shortly|just|nearly|almost|only|precisely) )*$",
    re.IGNORECASE,
)
# Who writes so counts by another clock, or of several moments.
_ELSEWHERE = re.compile(
    r"\b(?:GMT|UTC|CET|EST|EDT|PST|ET|local time|between|until|from \d"
    r"|for (?:two|three|four|\d+) hours"
    r"|lasted|hours? (?:later|earlier|before|after)|minutes? (?:later|earlier|before|after))\b"
)
_MINUTES = 24 * 60
# Between the two that "at 6.40" may mean.
_OR = " or "
# Parts of the day, first and last minute; a night has none that nobody disputes.
_PARTS: Mapping[str, tuple[int, int]] = {
    "dawn": (180, 480),
    "daybreak": (180, 480),
    "sunrise": (240, 480),
    "morning": (300, 720),
    "noon": (660, 810),
    "midday": (660, 810),
    "lunchtime": (660, 840),
    "afternoon": (720, 1110),
    "evening": (1020, 1439),
}
_PART_OF_DAY = re.compile(
    r"\b(?:(?:in the|on|early|late|at|before|after|around|shortly before|this|that)\s)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s)?"
    rf"(?P<part>{'|'.join(_PARTS)})\b",
    re.IGNORECASE,
)
# What a fact that is an hour is of.
HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day at `start:end` of a text: minutes after midnight; with `either` it may be of
    the first or the second half of the day."""

    start: int
    end: int
    minutes: int
    either: bool


def hours_in(text: str) -> Iterator[Hour]:
    """The times of day that a sentence gives by the clock, in order."""
    for match in _CLOCK.finditer(text):
        told = match["minute"] or match["rest"] or match["past"]
        if not told or not _LEAD.search(text, 0, match.start()):
            continue
        if match["minute"] and not match["rest"] and "." in match.group():
            # "at 6.40": a time, "rose to 6.4": none; a price or a mark has a unit.
            if _AMOUNT.match(text, match.end()):
                continue
        hour = _hour(match)
        if hour is not None:
            yield hour


def _hour(match: re.Match[str]) -> Hour | None:
    low = match["hour"].lower()
    hour = int(low) if low.isdigit() else NUMERALS[low]
    minute = int(match["minute"] or 0)
    past = (match["past"] or "").lower()
    if hour > 23 or (hour == 0 and not match["minute"]):
        return None
    if "half" in past:
        minute = 30
    elif "quarter" in past:
        minute = 15 if "past" in past else -15
    part = (match["part"] or match["day"] or "").lower()
    half = (match["half"] or "").lower()
    if part in ("afternoon", "evening") or (part == "night" and 6 <= hour < 12):
        half = "p"
    elif part == "morning" or (part == "night" and (hour < 6 or hour == 12)):
        half = "a"
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    minutes = (hour * 60 + minute) % _MINUTES
    either = not half and hour <= 12
    return Hour(match.start(), match.end(), minutes, either)


def hours_of_acts(
    by_article: Mapping[str, Sequence[Claim]], scene: Scene
) -> Iterator[tuple[Told, Told]]:
    """Pairs of hours of one act on one day that cannot both be right."""
    read = cache(lambda name: list(_timed(by_article[name])))
    for one, two in pairs_of_one_matter(by_article, scene):
        if len(read(one)) != 1 or len(read(two)) != 1:
            # An article that tells of several hours tells of several moments.
            continue
        both = by_article[one], by_article[two]
        same = one_matter(scene.odds(one, two), both)
        for left, right in product(read(one), read(two)):
            if (
                hours_apart(left, right)
                and not days_apart(left.told, right.told)
                and one_act(left, right, both, same=same)
            ):
                yield left.told, right.told


def _timed(told: Sequence[Claim]) -> Iterator[Act]:
    """The acts at the head of an article to which it gives an hour."""
    if not any(True for claim in told for _ in hours_in(claim.text)):
        yield from _parts(told)
        return
    head = {claim.span for claim in head_of(told)}
    for claim in told:
        hours = list(hours_in(claim.text)) if claim.span in head else []
        if len(hours) != 1 or _ELSEWHERE.search(claim.text):
            continue
        (hour,) = hours
        words = claim.text[hour.start : hour.end]
        value = _clock(hour.minutes)
        if hour.either:
            value += f"{_OR}{_clock((hour.minutes + _MINUTES // 2) % _MINUTES)}"
        fact = Fact("date", value, words, claim.span.part(hour.start, hour.end), of=HOUR)
        act = _when(claim, fact) or act_of(claim, fact, told)
        if act is not None:
            yield act


def _parts(told: Sequence[Claim]) -> Iterator[Act]:
    """The acts at the head of an article without a clock to which it gives a part of the day."""
    for claim in head_of(told):
        found = list(_PART_OF_DAY.finditer(claim.text))
        if len(found) != 1 or _ELSEWHERE.search(claim.text):
            continue
        match = found[0]
        fact = Fact(
            "date", match["part"].lower(), match.group(), claim.span.part(*match.span()), of=HOUR
        )
        act = act_of(claim, fact, told)
        if act is not None:
            yield act


def _when(claim: Claim, fact: Fact) -> Act | None:
    """ "It was 9.15 on Thursday morning when a bomb exploded." """
    lead = _IT_WAS.match(claim.text)
    if lead is None or not lead.end() > fact.span.start - claim.span.start:
        return None
    words = claim.text[lead.end() :]
    kinds = acts_in(words)
    return Act(claim, fact, kinds, words) if kinds else None


def hours_apart(left: Act, right: Act) -> bool:
    """Whether the hours of two acts lie further apart than a loose word allows, and by no whole
    hours of another time zone; at least one has to be of the clock."""
    times = [str(act.fact.value) for act in (left, right)]
    parts = [_PARTS.get(time) for time in times]
    if all(parts):
        return False
    if any(parts):
        clock = next(time for time, part in zip(times, parts, strict=True) if part is None)
        first, last = next(part for part in parts if part is not None)
        minutes = _minutes(clock)
        halves = (minutes, (minutes + _MINUTES // 2) % _MINUTES) if _OR in clock else (minutes,)
        return all(_outside(minute, first, last) >= HOURS_APART for minute in halves)
    one, two = map(_minutes, times)
    turn = _MINUTES // 2 if any(_OR in time for time in times) else _MINUTES
    gap = abs(one - two) % turn
    if one % 60 == two % 60 != 0 and gap % 60 == 0:
        return False
    return min(gap, turn - gap) >= HOURS_APART


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:5])


def _outside(minute: int, first: int, last: int) -> int:
    """How many minutes a time lies outside a part of the day; 0 inside."""
    if first <= minute <= last:
        return 0
    return min((first - minute) % _MINUTES, (minute - last) % _MINUTES)
