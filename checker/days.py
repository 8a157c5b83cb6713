"""Days that a sentence names, resolved against the day of publication.

A moment is written as an ISO 8601 prefix, as exact as the words are: a day "2020-03-16", a
month "2011-05", a year "2011", or a week "2020-W11". Words that need the day of publication
("Monday", "last week", "March 17" without a year) stay unresolved where it is not known, and so
do moments that lie ahead ("is due in court on Monday"): they do not date what happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from checker import day_words
from checker.calendar_words import (
    MONTH_NAMES,
    SHORT_MONTH_NAMES,
    WEEKDAY_NAMES,
    lowered,
)

# The names of months and weekdays, lower case: no places, though they follow "in" and "at".
CALENDAR = lowered(MONTH_NAMES, SHORT_MONTH_NAMES, WEEKDAY_NAMES)

# Nothing in a sentence without one of these can be a moment; most sentences end here.
_ANY = re.compile(
    r"\d{4}|9/11|\d/\d|day|ago|night|week|month|year|morning|afternoon|evening"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
_PAST = r"\b(?:was|were|had|died|killed|shot|happened|occurred)\b"
# What stands before a moment that lies ahead of the statement.
_AHEAD = re.compile(
    r"\b(?:will|due|expected|slated|set (?:for|to)|plan(?:s|ned|ning)?|is to|are to"
    # "the last scheduled check on 2 May", "a scheduled flight": habit, and no plan.
    r"|(?<!last )scheduled(?! (?:check|inspection|maintenance|service|flight|bus|train|ferry)\b)"
    r"|to be held|next|tomorrow|until|through(?=[\w ]{0,12}$)|deadline|would)\b"
    rf"(?:(?!{_PAST})[^,;.]){{0,60}}$",
    re.IGNORECASE,
)
_SAID = (
    r"(?<!was )(?<!were )(?<!been )(?:sa(?:id|ys?)|told (?:\w+ ){1,4}?|announced|reported|confirmed"
    rf"|added|stated|wrote|tweeted|identified|according to (?:(?!{_PAST})[^,;.]){{1,60}}?)"
)
# "police said Monday" dates the word, not the deed; "said Monday's attack" does not.
_SAID_BEFORE = re.compile(rf"\b{_SAID}\s*(?:,?\s*(?:late|early|on)\s+)*$")
_SAID_AFTER = re.compile(
    r"(?:,?\s+(?:morning|afternoon|evening|night))?,?\s+(?:have |had |has )?(?:also )?"
    r"(?:said|told|announced|confirmed|reported|identified|revised|raised|lowered)\b"
)
# "On Tuesday, the army said …", at the start of a sentence.
_OPENS_SENTENCE = re.compile(r"^\W*(?:(?:Late|Early) )?(?:[Oo]n (?:late |early )?)?$")
_SAID_SOON = re.compile(
    r"(?:,?\s+(?:morning|afternoon|evening|night))?,?\s+(?:[\w.’'-]+\s+){1,6}?"
    r"(?:said|told|announced|confirmed|reported)\b"
)
# "October 16, 2015: …", "Published 7 July 2015 …", "ROME (May 2, 2019): …": a date line of its
# own, to which the weekdays of its sentence belong.
_DATE_LINE = re.compile(
    r"^\W*(?:(?i:date of publication|published|posted|(?:last )?updated)(?: on| at|:)*\s*)?"
    r"(?:[A-Z][\w.,’' ]{1,40}\()?(?:[A-Z]{3}[\w.,’' ]{0,40}(?:,|--?|–|—)\s*)?"
    r"(?:(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun),?\s)?$"
)
# "a campaign that began on March 2": not the day of what it led to.
_BEGAN = re.compile(r"\b(?:began|begun|started)(?: (?:late|early|on))*\s*$")
# A fire's day is the one on which it began, however long it burns.
_FIRE_BEGAN = re.compile(
    r"(?:fire|[Bb]laze)\b(?! chief| service| brigade)[^;]{0,80} \w+(?: on)?\s*$"
)
# What the police and the courts do on a day that the sentence also names is not what happened.
_IN_COURT = re.compile(
    r"\b(?:arrest(?:ed|s)?|charged|pleaded (?:not )?guilty|sentenced|booked|indicted|convicted"
    r"|apprehended|arraigned|unsealed|turned (?:him|her|them)sel(?:f|ves) in|in court)"
    r"(?: late| early| on)*\s*$"
)
# "the 19 April Movement", "May 25 Avenue": a name, and no day.
_CALLED_SO = re.compile(
    r"\s(?:[Mm]ovement|[Bb]rigades?|[Rr]evolution|Front|Group|Organi[sz]ation|Party|Street|Square"
    r"|Avenue|Boulevard|Bridge|Hospital|Stadium|Agreement|Accords?)\b"
)
_DATE_LINE_SIGHT = 90
_AS_OF = re.compile(r"\b[Aa]s of\s+(?:late\s+|early\s+)?$")
_OWNED = re.compile(r"(?:\s+(?:morning|afternoon|evening|night))?['’]s\b|\s+(?:night|morning)['’]s")


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment that a sentence names: its ISO prefix and its place in the sentence.

    `role` "happened" dates what the sentence tells, "said" dates the statement itself.
    """

    iso: str
    start: int
    end: int
    role: str


def moments(sentence: str, published: date | None) -> list[Moment]:
    """The moments that `sentence` names, by place, resolved against `published`."""
    if not _ANY.search(sentence):
        return []
    found: list[Moment] = []
    taken: list[tuple[int, int]] = []
    weekdays: list[Moment] = []
    line = _date_line(sentence)
    if line is not None:
        published = date.fromisoformat(line.iso)
        found.append(line)
        taken.append((line.start, line.end))
    for pattern, resolve in day_words.EXPRESSIONS:
        for match in pattern.finditer(sentence):
            start, end = match.span()
            if any(start < high and low < end for low, high in taken):
                continue
            taken.append((start, end))
            before, after = sentence[max(0, start - 90) : start], sentence[end : end + 60]
            if _AHEAD.search(before):
                continue
            if _BEGAN.search(before) and not _FIRE_BEGAN.search(before):
                continue
            if resolve is day_words.exact and _CALLED_SO.match(after):
                continue
            role = _role(before, after)
            named = [Moment(iso, start, end, role) for iso in resolve(match, published)]
            (weekdays if resolve is day_words.weekday else found).extend(named)
    exact = [m for m in found if len(m.iso) == 10 and m.role == "happened"]
    if exact:
        # "was arrested Monday for the shooting on March 2".
        weekdays = [m for m in weekdays if not _IN_COURT.search(sentence[: m.start])]
    dated = {date.fromisoformat(m.iso).weekday() for m in found if len(m.iso) == 10}
    # "on January 8, … in the early hours of Wednesday": the weekday repeats the date.
    found += [
        m for m in weekdays if m.role == "said" or date.fromisoformat(m.iso).weekday() not in dated
    ]
    return sorted(found, key=lambda moment: moment.start)


def days_of(sentence: str, published: date | None) -> tuple[tuple[str, ...], str | None]:
    """When the things told happened, without repetition, and the day the statement speaks for.

    The second is an explicit day ("as of Tuesday", "police said Monday"), else the day of
    publication, None where that is unknown.
    """
    named = moments(sentence, published)
    happened = tuple(dict.fromkeys(m.iso for m in named if m.role == "happened"))
    said = [m.iso for m in named if m.role == "said" and len(m.iso) == 10]
    as_of = said[0] if said else published.isoformat() if published else None
    return happened, as_of


def _date_line(sentence: str) -> Moment | None:
    """The full date that a sentence opens with as a date line, None where there is none."""
    for pattern, resolve in day_words.EXPRESSIONS:
        if resolve is not day_words.exact:
            continue
        found = pattern.search(sentence, 0, _DATE_LINE_SIGHT)
        if found and found["year"] and _DATE_LINE.match(sentence[: found.start()]):
            for iso in resolve(found, None):
                return Moment(iso, found.start(), found.end(), "said")
    return None


def stretch_of(iso: str) -> tuple[date, date]:
    """First and last day of an ISO 8601 prefix: "2020-03-16", "2020-W11", "2011-05", "2011"."""
    if len(iso) == 10:
        day = date.fromisoformat(iso)
        return day, day
    if "W" in iso:
        monday = date.fromisocalendar(int(iso[:4]), int(iso[6:]), 1)
        return monday, monday + timedelta(days=6)
    if len(iso) == 7:
        first = date.fromisoformat(iso + "-01")
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return date(int(iso), 1, 1), date(int(iso), 12, 31)


def _role(before: str, after: str) -> str:
    if _AS_OF.search(before):
        return "said"
    if _OWNED.match(after):
        return "happened"
    if _OPENS_SENTENCE.match(before) and _SAID_SOON.match(after):
        return "said"
    if _SAID_BEFORE.search(before) or _SAID_AFTER.match(after):
        return "said"
    return "happened"
