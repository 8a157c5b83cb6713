"""The one day of the calendar that each of two reports of one happening names.

"the fire that broke out on 9 March", "The blaze of 11 March": where either report has but one such
day, and not the other's, they mostly date one thing, in whatever words. Whether these two do is for
the model to read: a man who died on the tenth was buried on the fourteenth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from checker.calendar_words import MONTHS, SHORT_MONTHS, month_number
from checker.events.words import only_one_says
from checker.opposites.parts import of_two_parties
from checker.opposites.rivals import first_rivals, pair_of
from checker.particulars.dates import SLACK
from checker.thresholds import READ
from checker.types import Article, Claim, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTHS}|(?:{SHORT_MONTHS})\b)"
    rf"|(?P<month_first>{MONTHS}|(?:{SHORT_MONTHS})\.?) (?P<day_last>\d{{1,2}})(?!\d|:))"
)
_LEAP = 2000
# What only one of the two says: a plan that was changed, a state up to its end.
_OTHER_TIMES = (
    re.compile(r"(?i)\bnow\b"),
    re.compile(r"(?i)\b(?:until|till)\b"),
    re.compile(
        r"(?i)\b(?:originally|initially|had been (?:due|set|planned|to)|postponed"
        r"|brought forward|moved|instead|earlier)\b"
    ),
)
# The number of a case carries a day as well.
_REFERENCE = re.compile(
    r"(?i)\b(?:reference|incident|number|case|quoting)\b[^.;]{0,30}\d (?:of|dated) $"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """The only calendar day of an article, by its number in a year of 366, with its sentence."""

    claim: Claim
    fact: Fact
    day: int


def lone_days(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """For two articles of one day and surely one event that name one calendar day each, and not
    the same, the sentences that do so."""

    def read(told: Sequence[Claim]) -> list[_Told]:
        return _read(told, scene.articles[told[0].span.article])

    for event in events:
        for left, right in first_rivals(event, scene, read, _rivals, READ):
            yield replace(pair_of(event.id, rule, left, right), why="one calendar day each")


def _read(told: Sequence[Claim], article: Article) -> list[_Told]:
    """The sentence with the only day of the calendar that an article names."""
    if len({_day(match) for match in _DAY.finditer(article.text)}) != 1:
        return []
    for claim in told:
        match = _DAY.search(claim.text) if claim.story and claim.span.field == "text" else None
        if match and not _REFERENCE.search(claim.text, 0, match.start()):
            span, words = claim.span.part(*match.span()), match.group()
            return [_Told(claim, Fact("date", words, words, span), _day(match))]
    return []


def _day(match: re.Match[str]) -> int:
    parts = match.groupdict()
    day, month = parts["day"] or parts["day_last"], parts["month"] or parts["month_first"]
    # No year has a 31 June, but a misprint may.
    return date(_LEAP, month_number(month), 1).timetuple().tm_yday + int(day)


def _rivals(one: Sequence[_Told], two: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    for left, right in zip(one, two, strict=False):
        texts = left.claim.text, right.claim.text
        # A night, or another zone's date.
        if abs(left.day - right.day) <= SLACK or of_two_parties(left.claim, right.claim):
            continue
        if not any(only_one_says(words, *texts) for words in _OTHER_TIMES):
            yield left, right
