"""Numbers, days and places as an editor reads them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from checker.types import Count, Side

# strftime("%B") would follow the machine's language.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_VALUE = re.compile(
    r"(?P<open>at least )(?P<low>\d+)|(?P<from>\d+) to (?P<to>\d+)|(?P<exact>\d+)", re.ASCII
)


def counted(number: int, noun: str) -> str:
    """ "1 note", "2 notes"; nouns with a regular plural only."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def share_words(share: float) -> str:
    """ "87 %" for 0.87; nothing is told as certain ("over 99 %", "under 1 %")."""
    if share > 0.99:
        return "over 99 %"
    return "under 1 %" if share < 0.01 else f"{100 * share:.0f} %"


def listed(words: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def interval_of(value: str) -> Count | None:
    """The count that `str(Count)` wrote, None for any other value (a name, a date)."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    if match["open"]:
        return Count(int(match["low"]), None)
    if match["exact"]:
        return Count(int(match["exact"]), int(match["exact"]))
    return Count(int(match["from"]), int(match["to"]))


def moment_of(stamp: str | None) -> datetime | None:
    """An ISO day or moment as an aware moment (days and bare times as UTC), else None."""
    try:
        moment = datetime.fromisoformat(stamp) if stamp else None
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def day_words(stamp: str | None, *, short: bool = False) -> str:
    """ "17 March 2020" or "17 March 2020, 21:05 UTC"; the stamp itself where it is no ISO date."""
    moment = moment_of(stamp)
    if not stamp or moment is None:
        return stamp or ""
    day = _day(moment.date(), short)
    if len(stamp) <= len("2020-03-17"):
        return day
    offset = moment.strftime("%z")
    zone = "UTC" if offset == "+0000" else f"{offset[:3]}:{offset[3:]}"
    return f"{day}, {moment:%H:%M}" if short else f"{day}, {moment:%H:%M} {zone}"


def span_of_days(stamps: list[str]) -> str:
    """ "16 to 18 March 2020": the first and last day among ISO stamps, "" where none is one."""
    days = sorted(moment.date() for moment in map(moment_of, stamps) if moment)
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return _day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} to {_day(last)}"
    return f"{_day(first)} to {_day(last)}"


def figure_words(side: Side, fact: str | None) -> str:
    """ "at least 12 killed" for counts, the bare value otherwise."""
    return f"{side.value} {fact}" if fact and interval_of(side.value) else side.value


def place_of(side: Side) -> str:
    """path:line:column as editors and terminals make links of it, as far as it is known."""
    parts = [side.path or side.article, side.line, side.column]
    return ":".join(str(part) for part in parts if part is not None)


def as_of_words(side: Side) -> str:
    """The day the statement speaks for, "" where that is the day it was published."""
    if not side.as_of or (side.published or "").startswith(side.as_of):
        return ""
    return f"as of {day_words(side.as_of)}"


def _day(day: date, short: bool = False) -> str:
    month = _MONTHS[day.month - 1]
    return f"{day.day} {month[:3] if short else month} {day.year}"
