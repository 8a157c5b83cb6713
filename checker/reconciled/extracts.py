"""What the reasons look at: a witness's count, its figures, places, days and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.casualties.figures import vague
from checker.days import CALENDAR, moments
from checker.events.anchors import head_of
from checker.thresholds import HEAD
from checker.types import Article, Claim, Count, Fact
from checker.witnesses import Witness

# Who is told of by what he rides in: a train or a ship is told of as a whole.
RIDING = re.compile(r"\b(?:on board|aboard|crew|passengers)\b", re.IGNORECASE)


def count_of(side: Witness) -> Count:
    """The count that a witness of a casualty figure states."""
    assert isinstance(side.fact.value, Count)
    return side.fact.value


def exact(fact: Fact) -> int | None:
    """The number of a count without hedge or range; None for any other."""
    value = fact.value
    return value.low if isinstance(value, Count) and value.low == value.high else None


def figures(side: Witness) -> Iterator[Fact]:
    """All that the article says of this kind of harm, but for single people and longer series."""
    for claim in side.told:
        for fact in claim.facts:
            if fact.kind == side.fact.kind and fact.scope != "toll" and not fact.weak:
                yield fact


def by_size(left: Witness, right: Witness) -> list[Witness]:
    """Both sides, the smaller count first."""
    return sorted((left, right), key=lambda side: count_of(side).low)


def telling(side: Witness) -> list[Claim]:
    """The sentence of a figure, and those that give it again."""
    if vague(side.fact):
        return [side.claim]
    again = (side.fact.kind, side.fact.value)
    return [side.claim] + [
        claim
        for claim in side.told
        if claim is not side.claim and any((f.kind, f.value) == again for f in claim.facts)
    ]


def sentence_before(side: Witness) -> Claim | None:
    """The sentence of the text right before that of a figure; None before the first, or of a
    headline's."""
    own = side.claim.span
    ahead = [c for c in side.told if c.span.field == "text" and c.span.end <= own.start]
    return max(ahead, key=lambda c: c.span.start, default=None) if own.field == "text" else None


def of_earlier_year(text: str, article: Article) -> bool:
    """Whether a sentence names years, and all of them before that of its article."""
    years = [int(year) for year in _YEAR.findall(text)]
    return article.day is not None and bool(years) and max(years) < article.day.year


_YEAR = re.compile(r"\b(19\d\d|20\d\d)\b")


def before(side: Witness) -> str:
    """What its sentence says before the figure."""
    return side.claim.text[: side.fact.span.start - side.claim.span.start]


def head(side: Witness) -> list[Claim]:
    """The title and the first sentences of the text."""
    return head_of(side.told, HEAD)


def head_words(side: Witness) -> set[str]:
    """The words of an article's title and first sentences, lower case."""
    return {word for claim in head(side) for word in words_of_text(claim.text)}


def words(side: Witness) -> set[str]:
    """The words of all that an article tells of the event, lower case."""
    return {word for claim in side.told for word in words_of_text(claim.text)}


def words_of_text(text: str) -> set[str]:
    """The words and numbers of a text, lower case."""
    return set(_WORD.findall(text.lower()))


_WORD = re.compile(r"[a-z0-9][\w-]*")
_CAP = r"[A-Z][\w’'-]+"
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round)\s+"
    r"(?:(?:the|downtown|central|nearby|eastern|western|northern|southern|north|south|east|west"
    rf"|town|city|village|province|district|of)\s+)*({_CAP}(?:\s+{_CAP}){{0,2}})"
)


def places(text: str) -> set[str]:
    """The words of the names that stand after "in", "at", "near"; lower case."""
    named = {word for name in _PLACE.findall(text) for word in words_of_text(name)}
    return named - CALENDAR


def happened(side: Witness) -> list[date]:
    """The days on which the sentence, else the head of its article, says that it happened; none
    where the sentence dates something else: "buried on Tuesday after a blast that killed nine"."""
    if not side.claim.days:
        return [day for claim in head(side) for day in claim.days]
    claim = side.claim
    start, end = (at - claim.span.start for at in (side.fact.span.start, side.fact.span.end))
    parted = {
        named.iso
        for named in moments(claim.text, side.article.day)
        if _OF_ANOTHER.search(_between(claim.text, start, end, named.start, named.end))
    }
    return [day for day in claim.days if day.isoformat() not in parted]


def day_of_figure(side: Witness) -> str:
    """The day (ISO) named next behind a figure, else before it; "" where none is, or one of
    something else: "on Monday, days after a fire killed nine".

    Of a headline it is that of the first sentence of the text which repeats its figure.
    """
    claim, fact = side.claim, side.fact
    if claim.span.field == "title":
        again = [
            (other, f)
            for other in side.told
            for f in other.facts
            if other.span.field == "text" and (f.kind, f.value) == (fact.kind, fact.value)
        ]
        if not again:
            return ""
        claim, fact = again[0]
    start, end = (at - claim.span.start for at in (fact.span.start, fact.span.end))
    near: list[tuple[bool, int, str]] = []
    for named in moments(claim.text, side.article.day):
        ahead = named.start < end
        gap = _between(claim.text, start, end, named.start, named.end)
        if named.role == "happened" and len(named.iso) == 10 and not _OF_ANOTHER.search(gap):
            near.append((ahead, len(gap), named.iso))
    return min(near, default=(False, 0, ""))[2]


def _between(text: str, start: int, end: int, low: int, high: int) -> str:
    """What stands between the words `start:end` of a text and those at `low:high`."""
    return text[high:start] if low < end else text[end:low]


# A day that these part from a figure is that of something else.
_OF_ANOTHER = re.compile(r"\b(?:after|before|following|since|earlier|later|until)\b", re.IGNORECASE)
