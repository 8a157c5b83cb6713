"""What pins a happening down: words, names, places, streets, people, ages, times and days."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.events.holidays import holiday_words
from checker.events.words import stem, words_of
from checker.types import Article, Claim

# The title and the first sentences say what an article is about; the tail digresses.
LEAD = 4
TITLE_WEIGHT, LEAD_WEIGHT, BODY_WEIGHT = 2.0, 1.5, 1.0
# Sentences read of one article: live blogs tell of everything further down.
BODY = 40
# An undated article's date line stands within this many characters.
TOP = 400

_CAP = r"[A-Z][\w'’.-]*\w"
_STREET_NAME = rf"(?:{_CAP}|\d+(?:st|nd|rd|th))"
_STREET = re.compile(
    rf"\b({_STREET_NAME}(?:\s+{_STREET_NAME}){{0,2}}?)\s+"
    r"(?:Street|St|Avenue|Ave|Av|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Place|Pl|Way"
    r"|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Terrace|Trail|Pike|Plaza|Square)\b"
)
_BLOCK = re.compile(
    rf"\b\d{{1,5}}(?:st|nd|rd|th|-)?\s*block\s+(?:of|on)\s+({_STREET_NAME}(?:\s+{_STREET_NAME}){{0,3}})"
)
_CORNER = re.compile(
    rf"\b(?:corner|intersection) of ({_STREET_NAME}(?:\s{_CAP})*) and ({_STREET_NAME}(?:\s{_CAP})*)"
)
_STREET_PART = re.compile(
    r"(?:north|south|east|west)(?:east|west)?|[nsew]|[ns][ew]|street|st|avenue|ave?|road|rd|drive"
    r"|dr|boulevard|blvd|lane|ln|court|ct|place|pl|way|parkway|pkwy|highway|hwy|circle|cir"
    r"|terrace|trail|pike|plaza|square|the|block|of"
)
_AGE = re.compile(
    r"\b(\d{1,3})[ -]years?[ -]olds?\b|\b(?:aged?|age:)\s+(\d{1,3})\b|,\s(\d{1,2})\s?,"
)
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]f|[Ff]rom|[Aa]cross|[Aa]round|[Tt]o)\s+"
    r"(?:(?:the|downtown|central|nearby|suburban|rural|(?:north|south|east|west)(?:ern)?)\s+)*"
    rf"({_CAP}(?:\s+{_CAP}){{0,2}})"
)
# "SAN SALVADOR, Nov 2 (Agency) -": the town before the dash.
_DATELINE = re.compile(
    r"^\W{0,3}([A-Z][A-Z.'’-]{2,}(?:\s[A-Z][A-Z.'’-]+){0,2})\s*"
    r"(?:,\s*[A-Z][\w.]+(?:\s[A-Z\d][\w.]*)?\s*)?(?:\([^)]{1,30}\)\s*)?(?:--|[—–-]|\()"
)
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?\s?m\b", re.IGNORECASE)
_LOWER = re.compile(r"\b[a-z]\w+")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile("|".join(_WEEKDAYS))

# A round-up: "8 dead in weekend shootings", "18 shot in 48-hour span", "in separate attacks".
_DEEDS = (
    r"(?:shootings|stabbings|attacks|bombings|killings|homicides|murders|crashes|accidents|fires"
    r"|raids|robberies|explosions)"
)
# Attacks in one town on one day are one happening; shootings are one by one.
_CRIMES = r"(?:shootings|stabbings|killings|homicides|murders|crashes|accidents|fires|robberies)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SEVERAL = re.compile(
    rf"\b(?:separate|unrelated|weekend|overnight|city|string of|spate of|rash of|\w+day)\s+"
    rf"(?:\w+\s+)?{_DEEDS}\b"
    rf"|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:\w+ )?{_DEEDS}\b"
    rf"|\b{_DEEDS} (?:across|around|over|since|from|between)\b|\b{_CRIMES} (?:in|on|this|{_DAY})\b"
    r"|\b(?:across|around) the (?:city|county|state|country|region)\b|\bweekend violence\b"
    r"|\b(?:violent|bloody|deadly) (?:weekend|night|day|\d+[ -]hours?)\b|[- ]hour (?:span|period)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Anchors:
    """What one happening, as one article tells it, is pinned to.

    `words` and `lead` (title and first sentences) map a word's stem to 1 + log of its weighted
    count; rarity is not in them. `names` are the stems of words that are written as names only;
    `people` names of two words and more; `clocks` minutes after midnight; `days` the whole days
    that the lead names for what happened, `weekdays` 0..6 from Monday likewise; `published` the
    day of publication, or of the date line where the article carries no date; `several` says that
    the article opens as a round-up of several deeds.
    """

    words: Mapping[str, float]
    lead: Mapping[str, float]
    names: frozenset[str]
    people: frozenset[str]
    places: frozenset[str]
    streets: frozenset[str]
    ages: frozenset[int]
    clocks: frozenset[int]
    days: frozenset[date]
    weekdays: frozenset[int]
    published: date | None
    source: str
    several: bool


def anchors_of(article: Article, claims: Sequence[Claim], published: date | None = None) -> Anchors:
    """The anchors of the happening that `claims` of `article` tell of, lead first.

    `published` stands in where the article carries no date.
    """
    counts: defaultdict[str, float] = defaultdict(float)
    lead: defaultdict[str, float] = defaultdict(float)
    names: set[str] = set()
    written_small: set[str] = set()
    people: set[str] = set()
    told = claims[: BODY + 1]
    head = head_of(told, LEAD)
    holidays = holiday_words(claim.text for claim in told)
    for claim in told:
        in_head = claim in head
        title = claim.span.field == "title"
        weight = TITLE_WEIGHT if title else LEAD_WEIGHT if in_head else BODY_WEIGHT
        for word in words_of(claim.text):
            if word in holidays:
                continue
            counts[word] += weight
            if in_head:
                lead[word] += weight
        if not title:
            written_small.update(_LOWER.findall(claim.text))
        for name in claim.names:
            own = set(words_of(name)) - holidays
            names |= own
            if own and 1 <= name.count(" ") <= 3:
                people.add(name.lower())
    body = [claim.text for claim in told if claim.span.field == "text"]
    days = {day for claim in head for day in claim.days}
    named = {day for claim in head for day in _WEEKDAY.findall(claim.text)}
    return Anchors(
        words={word: 1.0 + math.log(count) for word, count in counts.items()},
        lead={word: 1.0 + math.log(count) for word, count in lead.items()},
        names=frozenset(names - {stem(word) for word in written_small}),
        people=frozenset(people),
        places=frozenset(place for i, text in enumerate(body) for place in places_of(text, i == 0)),
        streets=frozenset(street for claim in told for street in streets_of(claim.text)),
        ages=frozenset(age for claim in told for age in ages_of(claim.text)),
        clocks=frozenset(clock for text in body for clock in clocks_of(text)),
        days=frozenset(days),
        weekdays=frozenset(map(_WEEKDAYS.index, named)) | {day.weekday() for day in days},
        published=article.day or published,
        source=article.source,
        several=any(of_several(claim.text) for claim in head[:2]),
    )


def head_of(told: Sequence[Claim], sentences: int) -> list[Claim]:
    """The title and the first `sentences` of the text, which say what an article is about."""
    title = [claim for claim in told if claim.span.field == "title"]
    return title + [claim for claim in told if claim.span.field == "text"][:sentences]


def of_several(text: str) -> bool:
    """Whether a headline or sentence sums up several deeds: "27 wounded in weekend shootings"."""
    return _SEVERAL.search(text) is not None


def date_line(claims: Sequence[Claim]) -> date | None:
    """The first whole day named at the top of an article, boilerplate included."""
    for claim in claims:
        if claim.span.start > TOP:
            break
        if claim.days:
            return claim.days[0]
    return None


def streets_of(text: str) -> set[str]:
    """The bare names of streets in `text`: "600 block of N. Bishop Drive" is "bishop"."""
    found = {match.group(1) for match in _STREET.finditer(text)}
    found |= {match.group(1) for match in _BLOCK.finditer(text)}
    found |= {name for match in _CORNER.finditer(text) for name in match.groups()}
    bare = ([w for w in name.lower().split() if not _is_part(w)] for name in found)
    return {" ".join(words[-2:]) for words in bare if words}


def places_of(text: str, first: bool = False) -> set[str]:
    """Names after a preposition of place, and the dateline of a `first` sentence; lower case."""
    found = {match.group(1) for match in _PLACE.finditer(text)}
    if first and (match := _DATELINE.match(text)):
        found.add(match.group(1))
    return {re.sub(r"['’]s?$", "", name.lower()) for name in found if any(words_of(name))}


def ages_of(text: str) -> set[int]:
    """Ages of people named or described in `text`, in years."""
    return {int(a or b or c) for a, b, c in _AGE.findall(text) if 0 < int(a or b or c) < 110}


def clocks_of(text: str) -> set[int]:
    """The times of day in `text`, in minutes after midnight."""
    return {_minutes(*parts) for parts in _CLOCK.findall(text)}


def _is_part(word: str) -> bool:
    return _STREET_PART.fullmatch(word.strip(".,")) is not None


def _minutes(hour: str, minute: str, half: str) -> int:
    return (int(hour) % 12 + (12 if half.lower() == "p" else 0)) * 60 + int(minute or 0)
