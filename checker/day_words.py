"""Words that name a moment, and the moment they name seen from a day of publication.

Each expression is a pattern with its resolver, which gives ISO 8601 prefixes (see `checker.days`);
a resolver gives nothing for words that need the day of publication where that is None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from checker.calendar_words import ORDINALS, day_number, month_number, weekday_number

_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_SMALL = {word: number for number, word in enumerate(_NUMBERS)} | {"a": 1, "an": 1}

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = (
    r"(?P<weekday>Mon(?:day|\.)|Tues?(?:day|\.)|Wed(?:nesday|\.)|Thu(?:rs)?(?:day|\.)"
    r"|Fri(?:day|\.)|Sat(?:urday|\.)|Sun(?:day|\.))"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:]|,\d|\s?[ap]\.?m\b)"
_UNTIL = r"(?:\s?(?:-|–|to|and|&)\s?(?P<until>[0-3]?\d)(?:st|nd|rd|th)?(?![\w:,]))?"

# Once a year: "Easter Sunday" is not last Sunday.
_HOLIDAY = re.compile(
    r"\b(?:Easter|Palm|Good|Holy|Black|Ash|Fat|Shrove|Super Bowl|Cyber|Bloody|Memorial Day)\s$"
)

Resolver = Callable[["re.Match[str]", "date | None"], Iterator[str]]


def exact(match: re.Match[str], published: date | None) -> Iterator[str]:
    """Month and day, with or without year and weekday; a range gives both ends."""
    parts = match.groupdict()
    month = month_number(match["month"])
    year = int(parts["year"]) if parts["year"] else None
    for day in (parts["day"], parts.get("until")):
        if day is None:
            continue
        if year is not None:
            found = _date(year, month, day_number(day))
        else:
            found = _latest(month, day_number(day), parts.get("weekday"), published)
        if found:
            yield found.isoformat()


def _latest(month: int, day: int, weekday: str | None, published: date | None) -> date | None:
    """The last such day up to publication, of the years in which the weekday fits."""
    if published is None:
        return None
    wanted = weekday_number(weekday) if weekday else None
    for year in range(published.year, published.year - 7, -1):
        found = _date(year, month, day)
        # Time zones and early printing let a story name the day after its date line.
        if found is None or found > published + timedelta(days=1):
            continue
        if wanted is None or found.weekday() == wanted:
            return found
    return None


def _iso(match: re.Match[str], published: date | None) -> Iterator[str]:
    found = _date(int(match["year"]), int(match["month"]), int(match["day"]))
    if found:
        yield found.isoformat()


def _slashed(match: re.Match[str], published: date | None) -> Iterator[str]:
    """12/31/2016 as Americans write it, 31/12/2016 where that is the only reading; of two the one
    before the day of publication, and nearer to it."""
    year = int(match["year"])
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    first, second = int(match["first"]), int(match["second"])
    read = (_date(year, first, second), _date(year, second, first))
    found = [day for day in read if day is not None]
    if found and published is not None:
        today = published
        found.sort(key=lambda day: (day > today, abs((today - day).days)))
    if found:
        yield found[0].isoformat()


def _nine_eleven(match: re.Match[str], published: date | None) -> Iterator[str]:
    yield "2001-09-11"


def _month_of_year(match: re.Match[str], published: date | None) -> Iterator[str]:
    yield f"{match['year']}-{month_number(match['month']):02}"


def _bare_month(match: re.Match[str], published: date | None) -> Iterator[str]:
    if published is None:
        return
    month = month_number(match["month"])
    yield f"{published.year - (month > published.month)}-{month:02}"


def weekday(match: re.Match[str], published: date | None) -> Iterator[str]:
    """The last such weekday up to publication; the words "last Monday" exclude today."""
    which = (match["which"] or "").lower()
    if published is None or which in {"next", "this coming", "coming", "every", "each"}:
        return
    if _HOLIDAY.search(match.string, 0, match.start()):
        return
    back = (published.weekday() - weekday_number(match["weekday"])) % 7
    if back == 0 and "last" in which:
        back = 7
    yield (published - timedelta(days=back)).isoformat()


def _ago(match: re.Match[str], published: date | None) -> Iterator[str]:
    if published is None:
        return
    word = match["number"].lower()
    number = _SMALL[word] if word in _SMALL else int(word)
    unit = match["unit"]
    if unit == "day":
        yield (published - timedelta(days=number)).isoformat()
    elif unit == "week":
        yield _week(published - timedelta(weeks=number))
    elif unit == "month":
        months = published.year * 12 + published.month - 1 - number
        yield f"{months // 12}-{months % 12 + 1:02}"
    else:
        yield str(published.year - number)


def _near(match: re.Match[str], published: date | None) -> Iterator[str]:
    if published is None:
        return
    words = match["near"].lower()
    which, _, unit = words.partition(" ")
    last = which == "last"
    if unit == "week":
        yield _week(published - timedelta(weeks=last))
    elif unit == "month":
        yield (published.replace(day=1) - timedelta(days=last)).isoformat()[:7]
    elif unit == "year":
        yield str(published.year - last)
    else:
        yield (published - timedelta(days=words in {"yesterday", "last night"})).isoformat()


def _bare_year(match: re.Match[str], published: date | None) -> Iterator[str]:
    yield match["year"]


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# Tried in this order; a later expression never reads words that an earlier one has read.
EXPRESSIONS: tuple[tuple[re.Pattern[str], Resolver], ...] = tuple(
    (re.compile(pattern), resolve)
    for pattern, resolve in (
        (
            r"\b9/11\b|\bSept(?:ember|\.)? 11,?(?= (?:terror(?:ist)? )?(?:attack|hijack))",
            _nine_eleven,
        ),
        (rf"\b{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b", _iso),
        (r"\b(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/(?P<year>(?:19|20)\d\d|\d\d)\b", _slashed),
        (rf"(?:\b{_WEEKDAY},?\s+)?\b{_MONTH}\s+{_DAY}{_UNTIL}(?:,?\s+{_YEAR}\b)?", exact),
        (
            rf"(?:\b{_WEEKDAY},?\s+)?\b(?:the )?{_DAY}\s+(?:of )?{_MONTH}(?!\w)"
            rf"(?:,?\s+{_YEAR}\b)?",
            exact,
        ),
        (
            rf"(?:\b{_WEEKDAY},?\s+)?(?<!eve of )\bthe (?P<day>(?i:{'|'.join(ORDINALS)}))"
            rf" of {_MONTH}(?!\w)(?:,?\s+{_YEAR}\b)?",
            exact,
        ),
        # "on the last Saturday of June, the 28th"
        (
            rf"\bof {_MONTH}, the (?P<day>[0-3]?\d)(?:st|nd|rd|th)\b(?:,?\s+{_YEAR}\b)?",
            exact,
        ),
        (rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}\b", _month_of_year),
        (
            r"\b(?:[Ii]n|(?<!Fourth )of|since|[Dd]uring|from|until|last|this|early|late|mid-?)"
            rf"\s+{_MONTH}"
            r"(?!\w)(?!\s+[\dA-Z])",
            _bare_month,
        ),
        (
            r"(?:\b(?P<which>[Ll]ast|(?:[Tt]his )?past|[Nn]ext|(?:[Tt]his )?coming|[Ee]very"
            r"|[Ee]ach)\s+)?"
            rf"\b{_WEEKDAY}(?!\w)",
            weekday,
        ),
        (
            r"\b(?P<number>\d{1,2}|[Aa]n?|(?i:one|two|three|four|five|six|seven|eight|nine|ten"
            r"|eleven|twelve)) (?P<unit>day|week|month|year)s? ago\b",
            _ago,
        ),
        (
            r"\b(?P<near>(?i:today|tonight|this (?:morning|afternoon|evening)|yesterday|last night"
            r"|overnight|(?:last|this) (?:week|month|year)))\b(?!end)",
            _near,
        ),
        (
            r"\b(?:[Ii]n|[Ss]ince|of|from|[Dd]uring|until|by|early|late|and|to|between|the)\s+"
            rf"{_YEAR}\b(?![-,]\d|\s+(?:block|feet|people|miles|[a-z]+s were))",
            _bare_year,
        ),
    )
)
