"""Dates as articles carry them, normalised to ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

# Outside these years a date in a news archive is a typing error, an unset field or an overflow.
FIRST_YEAR, LAST_YEAR = 1800, 2100
LONGEST = 100
EPOCH_SECONDS = re.compile(r"\d{9,10}(\.\d+)?")
EPOCH_MILLISECONDS = re.compile(r"\d{12,13}")
# Two dates that differ in year, month and day: what both leave in a result was not in the text.
DEFAULTS = (datetime(2000, 1, 1), datetime(2001, 2, 2))
# The abbreviations that US and UK news use, in hours from UTC; BST is British.
ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "EST": -5, "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7,
}  # fmt: skip


def iso_date(value: object) -> str | None:
    """`value` as an ISO 8601 day ("2020-03-17") or moment ("2020-03-17T21:05:00+03:00").

    Takes text, `date`, `datetime` (also pandas') and seconds or milliseconds since 1970. None
    and blank text give None. Midnight is no time of day: exports write it where they know only
    the day. A moment without a zone is taken as UTC, so that moments can be compared; its day
    stays the one written. "03/04/2020" is March 4. Raises ValueError for anything else.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    moment = _moment(value)
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"the year {moment.year} is out of range")
    if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return moment.date().isoformat()
    if moment.utcoffset() is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.replace(microsecond=0).isoformat()


def _moment(value: object) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = f"{value:.0f}"
    if not isinstance(value, str):
        raise ValueError(f"not a date: {type(value).__name__}")
    text = value.strip()
    if len(text) > LONGEST:
        raise ValueError("too long for a date")
    if EPOCH_SECONDS.fullmatch(text):
        return datetime.fromtimestamp(float(text), UTC)
    if EPOCH_MILLISECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text) / 1000, UTC)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return _written(text)


def _written(text: str) -> datetime:
    """Parse a date in words, refusing one in which year, month or day is missing."""
    from dateutil import parser

    try:
        first, second = (parser.parse(text, default=default, tzinfos=_zone) for default in DEFAULTS)
    except (ValueError, OverflowError, TypeError, ArithmeticError) as error:
        raise ValueError(f"not a date: {text!r}") from error
    if first.date() != second.date():
        raise ValueError(f"not a whole date: {text!r}")
    return first


def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    if offset is None and name:
        hours = ZONES.get(name.upper())
        return None if hours is None else timezone(timedelta(hours=hours))
    if offset is None or abs(offset) >= 86_400:
        return None
    return timezone(timedelta(seconds=offset))
