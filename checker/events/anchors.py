"""What pins a happening down: words, names, places, streets, people, ages, days, kinds."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.events.kinds import kinds_of
from checker.events.words import stem, words_of
from checker.types import Article, Claim

# The title and the lead say what an article is about; the tail repeats and digresses.
LEAD = 4
_TITLE_WEIGHT, _LEAD_WEIGHT, _BODY_WEIGHT = 2.0, 1.5, 1.0
_BODY_CLAIMS = 40

_CAP = r"[A-Z][\w'’.-]*\w"
_STREET = re.compile(
    rf"\b(?:(?:North|South|East|West|[NSEW])\.?\s+)?((?:{_CAP}|\d+(?:st|nd|rd|th))"
    rf"(?:\s+(?:{_CAP}|\d+(?:st|nd|rd|th))){{0,2}}?)\s+"
    r"(Street|St|Avenue|Ave|Av|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Place|Pl|Way"
    r"|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Terrace|Trail|Pike|Plaza|Square)\b\.?"
)
_BLOCK = re.compile(
    rf"\b(\d{{1,5}})(?:th|st|nd|rd|-)?\s*block\s+(?:of|on)\s+((?:{_CAP}|\d+(?:st|nd|rd|th))"
    rf"(?:\s+(?:{_CAP}|\d+(?:st|nd|rd|th))){{0,3}})"
)
_CORNER = re.compile(
    rf"\b(?:corner|intersection) of ({_CAP}(?:\s{_CAP})*|\d+\w\w) and ({_CAP}(?:\s{_CAP})*|\d+\w\w)"
)
_STREET_WORDS = frozenset(
    """north south east west n s e w ne nw se sw northeast northwest southeast southwest street st
    avenue ave av road rd drive dr boulevard blvd lane ln court ct place pl way parkway pkwy highway
    hwy circle cir terrace trail pike plaza square the block of""".split()
)
_AGE = re.compile(
    r"\b(\d{1,3})[ -]years?[ -]olds?\b|\b(?:aged?|age:)\s+(\d{1,3})\b|,\s(\d{1,2})\s?,"
)
_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]f|[Ff]rom|[Aa]cross|[Aa]round|[Tt]o)\s+(?:(?:the|downtown|central|eastern|western"
    rf"|northern|southern|nearby|suburban|north|south|east|west|rural)\s+)*({_CAP}(?:\s+{_CAP}){{0,2}})"
)
_DATELINE = re.compile(
    r"^\W{0,3}([A-Z][A-Z.'’-]{2,}(?:\s[A-Z][A-Z.'’-]+){0,2})\s*(?:,\s*[A-Z][\w.]+(?:\s[A-Z][\w.]+)?\s*)?"
    r"(?:\([^)]{1,30}\)\s*)?(?:--|[—–-]|\()"
)
_NAME = re.compile(rf"\b{_CAP}(?:\s+(?:(?:of|de|la|al|el|bin|the|and)\s+)?{_CAP})*")
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?\s?m\b", re.I)


@dataclass(frozen=True, slots=True)
class Anchors:
    """What one happening as one article tells it is pinned to.

    `words` and `lead` map a stem to its weight (1 + log of weighted counts; no rarity in them);
    `names` are stems of capitalised words; `people` full names of two words and more, lower case;
    `days` are the days the text names for what happened, `published` the day of publication.
    """

    words: Mapping[str, float]
    lead: Mapping[str, float]
    names: frozenset[str]
    people: frozenset[str]
    places: frozenset[str]
    streets: frozenset[str]
    ages: frozenset[int]
    clocks: frozenset[int]
    kinds: frozenset[str]
    days: frozenset[date]
    published: date | None


def anchors_of(article: Article, claims: Sequence[Claim]) -> Anchors:
    """The anchors of the happening that `claims` of `article` tell of, lead first."""
    counts: defaultdict[str, float] = defaultdict(float)
    lead: defaultdict[str, float] = defaultdict(float)
    lower: set[str] = set()
    names: set[str] = set()
    people: set[str] = set()
    places: set[str] = set()
    streets: set[str] = set()
    ages: set[int] = set()
    clocks: set[int] = set()
    days: set[date] = set()
    head: list[str] = []
    seen = 0
    for claim in claims[: _BODY_CLAIMS + 1]:
        title = claim.span.field == "title"
        seen += not title
        weight = _TITLE_WEIGHT if title else _LEAD_WEIGHT if seen <= LEAD else _BODY_WEIGHT
        for word in words_of(claim.text):
            counts[word] += weight
            if seen <= LEAD:
                lead[word] += weight
        lower.update(re.findall(r"\b[a-z]\w+", claim.text))
        if seen <= LEAD:
            head.append(claim.text)
        streets.update(streets_of(claim.text))
        ages.update(int(a or b or c) for a, b, c in _AGE.findall(claim.text))
        if not title:
            clocks.update(_minutes(*parts) for parts in _CLOCK.findall(claim.text))
            places.update(places_of(claim.text, first=seen == 1))
        for name in claim.names or _NAME.findall(claim.text):
            parts = name.split()
            if title and len(parts) > 3:
                continue
            names.update(words_of(name))
            if 2 <= len(parts) <= 4:
                people.add(name.lower())
    for claim in claims[: LEAD + 1]:
        days.update(date.fromisoformat(day) for day in claim.when if len(day) == 10)
    common = {stem(word) for word in lower}
    return Anchors(
        words={word: 1.0 + math.log(count) for word, count in counts.items()},
        lead={word: 1.0 + math.log(count) for word, count in lead.items()},
        names=frozenset(names - common),
        people=frozenset(people),
        places=frozenset(places),
        streets=frozenset(streets),
        ages=frozenset(age for age in ages if 0 < age < 110),
        clocks=frozenset(clocks),
        kinds=kinds_of(head),
        days=frozenset(days),
        published=article.day,
    )


def streets_of(text: str) -> set[str]:
    """The bare names of streets in `text`: "600 block of N. Bishop Drive" is "bishop"."""
    found = {m.group(1) for m in _STREET.finditer(text)}
    found |= {m.group(2) for m in _BLOCK.finditer(text)}
    for match in _CORNER.finditer(text):
        found |= {match.group(1), match.group(2)}
    keys = set()
    for name in found:
        words = [w for w in re.findall(r"\w[\w'’]*", name.lower()) if w not in _STREET_WORDS]
        if words:
            keys.add(" ".join(words[-2:]))
    return keys


def places_of(text: str, first: bool) -> set[str]:
    """Names after a preposition of place, and the dateline of a first sentence; lower case."""
    found = {
        m.group(1).lower().removesuffix("'s").removesuffix("’s") for m in _PLACE.finditer(text)
    }
    if first and (match := _DATELINE.match(text)):
        found.add(match.group(1).lower())
    return {name for name in found if next(words_of(name), None)}


def _minutes(hour: str, minute: str, half: str) -> int:
    return (int(hour) % 12 + (12 if half.lower() == "p" else 0)) * 60 + int(minute or 0)
