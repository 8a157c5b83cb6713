"""The day that an article's own text gives as that of its publication.

"Published: Tuesday, July 19, 2016", "19 Jul 2016" on a line of its own or at the very beginning:
crawled news often has no other date, or one of the crawl. Of 982 web pages without a date (ECB+) 4
in 10 have such a line, of 636 with one (FA-KES) 8 in 10, a fifth of them days or months off the
date beside them (2026-11-28).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from checker.articles.outcomes import OTHER_DATE
from checker.calendar_words import month_number
from checker.types import Article, Skipped

# Characters of a text in which such a line stands.
WINDOW = 300
# Days by which it may differ from the date given beside the text: time zones, the crawl at night.
APART = 1

_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_MONTH}\s+{_DAY},?\s*{_YEAR}",
        rf"\b{_DAY}\s+{_MONTH},?\s*{_YEAR}",
        # With points the day comes first wherever it is written so.
        r"\b(?P<day>\d\d?)\.(?P<number>\d\d?)\.(?P<year>(?:19|20)\d\d)\b",
        r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b",
    )
)
_WEEKDAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b[.,]?"
_LABEL = re.compile(
    r"\b(?:published|posted|updated|date of publication|for immediate release)\b[^.\n]{0,25}$",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\W{0,3}(?:last )?updated\b", re.IGNORECASE)
# All that may stand beside a date on a line of its own: weekday, time of day, an agency.
_ALONE = re.compile(
    rf"(?:{_WEEKDAY}|on\b|at\b|by\b|[ap]\. ?m\.|\d{{1,4}}(?:[:.] ?\d\d)? ?(?:[ap]m)?\b"
    r"|[A-Z]{2,6}\b|(?:UTC|GMT) ?[+-] ?\d{1,2}(?:: ?\d+)?|reuters\b|[\s|,:;()/–—-])*",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"\W*(?:{_WEEKDAY}\s*)?", re.IGNORECASE)
_AGENCY = re.compile(rf"\b(?:[A-Z]{{2,6}}|Reuters|Agencies),?\s+(?i:{_WEEKDAY})\s*$")
# The sentence goes on: "March 20, 2007, the day on which".
_GOES_ON = re.compile(r"['’]s|[,;)]?\s*[a-z]|[,;]\s*\d{0,2}\s*[a-z]")


def dated(articles: Mapping[str, Article]) -> dict[str, Article]:
    """`articles` by id, published on the day of their own line where no or another one is given."""
    return {name: _dated(article) for name, article in articles.items()}


def redated(given: Mapping[str, Article], own: Mapping[str, Article]) -> Iterator[Skipped]:
    """A note for each article whose own day line counts instead of the date `given` with it."""
    for name, article in own.items():
        before = given[name].day
        if before is not None and before != article.day:
            reason = f"its text says {article.day}, the date with it {before}: the text's counts"
            yield Skipped(article.path or name, article.line, reason, OTHER_DATE)


def _dated(article: Article) -> Article:
    own, given = set(day_lines(article.text)), article.day
    if not own or (given and any(abs((given - day).days) <= APART for day in own)):
        return article
    return replace(article, published=max(own).isoformat())


def day_lines(text: str) -> Iterator[date]:
    """The days that a text gives as its own: posted on one, updated on another."""
    head = text[:WINDOW]
    for pattern in _DATES:
        for found in pattern.finditer(head):
            day = _day(found)
            if day is not None and _is_line(head, found.start(), found.end()):
                yield day


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    month = parts.get("month")
    number = month_number(month) if month else int(parts["number"])
    try:
        return date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return None


def _is_line(head: str, start: int, end: int) -> bool:
    """Whether the date at `start` to `end` tells of the article, not of what happened."""
    if _LABEL.search(head[:start]) or _UPDATED.match(head, end):
        return True
    if _GOES_ON.match(head, end):
        return False
    line = head.rfind("\n", 0, start) + 1
    after = head[end : head.find("\n", end)] if "\n" in head[end:] else None
    if after is not None and _ALONE.fullmatch(head[line:start]) and _ALONE.fullmatch(after):
        return True
    return _OPENING.fullmatch(head[:start]) is not None or bool(_AGENCY.search(head[:start]))
