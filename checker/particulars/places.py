"""Places as they stand in a sentence, and whether two of them can be one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.calendar_words import MONTHS
from checker.particulars.deeds import deed_at, digresses_at
from checker.particulars.gazetteer import NEAR, Spot, known, spots_of
from checker.types import Claim, Fact, Relation

_CAP = r"[A-ZÀ-ÖØ-Þ](?:\w|['’-](?!s\b)(?=\w))*\w"
_NOT = rf"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:{MONTHS})\b)"
NAME = rf"{_NOT}{_CAP}(?:[ -](?:(?:de|del|la|las|los|al|el|of) )?{_NOT}{_CAP}){{0,3}}"
_PLACE = re.compile(
    r"\b(?P<by>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Ff]rom|[Tt]o|[Oo]f|[Ii]nto|[Aa]round)\s+"
    r"(?:(?:the|downtown|central|nearby|rural|(?:north|south|east|west)(?:[- ]?(?:east|west))?"
    r"(?:ern)?|rebel-held|\w+-controlled)\s+)*"
    r"(?:(?:city|town|village|capital|province|governorate|port|suburb|state|region|district)"
    r"(?: of)?,?\s+)?"
    rf"(?P<name>{NAME})"
    r"(?P<area>\s(?:province|governorate|region|state|county|district|countryside))?"
    rf"(?P<in>,\s(?:(?:{_CAP}\.?)(?:\s{_CAP})?|[A-Z]\.\s?[A-Z]\.))?"
)
# "Norvik police", "the Norvik Fire Department", "Norvik's Old Harbour neighbourhood".
_WHOSE_AFTER = (
    r"(?:['’]s)?(?=\s(?:[Pp]olice|[Oo]fficers?|[Dd]etectives|[Ff]irefighters"
    r"|[Ff]ire (?:[Dd]epartment|officials)|[Ss]heriff|[Mm]ayor|[Cc]oroner|[Cc]ity|[Rr]esidents"
    r"|(?:[A-Z]\w+ ){1,2}neighbou?rhood|(?:(?!(?:the|an?|his|her|their|this|that|of|in|when|where"
    r"|while|who|as|after|before|and|or|at)\b)[A-Za-z]+ )"
    r"{0,2}(?:[Ss]hootings?|[Ss]tabbing|[Aa]ttack|[Bb]ombing|[Bb]last|[Ee]xplosion|[Cc]rash|[Ff]ire"
    r"|[Rr]obbery|[Hh]omicide|[Mm]urder|homes?|house|apartment|hotel|motel|nightclub|club|bar|school"
    r"|mall|party|funeral|barbecue|store|street|church|park|restaurant|station|neighbou?rhood|market"
    r"|mosque|theat(?:er|re))\b))"
)
_WHOSE = re.compile(rf"(?<![\w.&-])(?P<name>{NAME}){_WHOSE_AFTER}")
# What follows a town whose police, bar or shooting it is.
WHOSE = re.compile(_WHOSE_AFTER)
# "San Benito and Escalon neighbourhoods": a part of a town that may be called like another town.
_QUARTER = re.compile(
    rf"(?: and {NAME})?"
    r"(?: (?:residential|working-class|upmarket|wealthy|poor|eastern|western|northern|southern))?"
    r" (?:neighbou?rhoods?|quarters?|suburbs?|boroughs?|wards?|housing estate|shanty ?town)\b"
)
_SITES = frozenset(("in", "near", "outside", "inside", "around"))


# "a senior at Crest High School in Norvik": where he went to school.
_ATTENDED = re.compile(
    r"\b(?:senior|junior|sophomore|freshman|student|pupil|graduate|teacher|[a-z]+ grader)s?"
    r" (?:\w+ )?(?:at|of|from) (?:[A-Z][\w.’'-]* ){1,5}$"
)


def places_in(claim: Claim) -> list[Fact]:
    """The places of one sentence that the gazetteer knows, with the deed that each belongs to."""
    found: list[Fact] = []
    for match in _PLACE.finditer(claim.text):
        start, end = match.start("name"), match.end("area") if match["area"] else match.end("name")
        name = claim.text[start:end]
        if not known(match["name"]):
            continue
        if _QUARTER.match(claim.text, end):
            continue
        # The second of two names belongs to the first where the first lies in it.
        if match["in"] and spots_of(name + match["in"]):
            end = match.end("in")
        value = claim.text[start:end]
        # A street, a team or an office named after a town goes on in capitals.
        if re.match(r"\s[A-Z]", claim.text[end : end + 2]) and not _goes_on(claim.text[end:]):
            continue
        if re.match(r"-\w", claim.text[end : end + 2]):
            continue
        if _ATTENDED.search(claim.text, 0, match.start()):
            continue
        deed = deed_at(claim.text, match.start(), end)
        aside = digresses_at(claim.text, match.start(), end)
        # "shot at Norvik home", as headlines have it; "the Norvik home park" has a name.
        by = match["by"].lower()
        headed = by == "at" and start == match.end("by") + 1
        site = by in _SITES or (headed and WHOSE.match(claim.text, end) is not None)
        plain = deed and not aside and site
        found.append(
            Fact(
                kind="place",
                value=value,
                text=value,
                span=claim.span.part(start, end),
                of=deed,
                scope="total" if plain else "other",
            )
        )
    return sorted([*found, *_whose(claim, found)], key=lambda fact: fact.span)


def _whose(claim: Claim, found: Sequence[Fact]) -> Iterator[Fact]:
    """Towns that a sentence names as whose police, mayor or bar it is: no deed is told of them."""
    for match in _WHOSE.finditer(claim.text):
        start, end = match.span("name")
        name = match["name"]
        if not known(name) and start == 0:
            # "Two Norvik police": the capital of a sentence's first word.
            start += len(name.split(" ", 1)[0]) + 1
            name = name.partition(" ")[2]
        if not known(name):
            continue
        span = claim.span.part(start, end)
        if not any(fact.span.start < span.end and span.start < fact.span.end for fact in found):
            yield Fact(kind="place", value=name, text=name, span=span, of="", scope="other")


_DAY_NEXT = re.compile(rf"\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{MONTHS})\b")


def _goes_on(rest: str) -> bool:
    """Whether a day follows the place, and no further part of a name."""
    return _DAY_NEXT.match(rest) is not None


def same_place(one: Fact, two: Fact) -> Relation:
    """Whether two names may be of one place: the same, one inside the other, or neighbours.

    A name that several places bear conflicts only where none of them fits.
    """
    here, there = spots_of(str(one.value)), spots_of(str(two.value))
    if _as_heard(str(one.value)) == _as_heard(str(two.value)):
        return "agree"
    if not here or not there:
        return "silent"
    pairs = [(a, b) for a in here for b in there]
    if any(a.holds(b) or b.holds(a) for a, b in pairs):
        return "agree"
    return "silent" if any(_neighbours(a, b) for a, b in pairs) else "conflict"


def _as_heard(name: str) -> str:
    """A name without what desks spell in two ways: "Cuscatlan" and "Cuzcatlan", "Tikrit" and
    "Tiqrit"."""
    return re.sub(r"(.)\1", r"\1", name.lower().translate(_SPELT))


_SPELT = str.maketrans("zkqyw-’'", "scciv   ")


def _neighbours(one: Spot, two: Spot) -> bool:
    return one.kind == two.kind == "town" and one.kilometres_to(two) <= NEAR


def beside(one: Sequence[Spot], two: Sequence[Spot]) -> bool:
    """Whether some reading of two names has one place in, around or next to the other."""
    return any(a.holds(b) or b.holds(a) or _neighbours(a, b) for a in one for b in two)


def apart(one: Fact, two: Fact) -> Relation:
    """`same_place`, but silent within one province: a town may stand for the land around it."""
    relation = same_place(one, two)
    if relation != "conflict":
        return relation
    regions = [
        {(s.country, s.region) for s in spots_of(str(f.value)) if s.kind == "town"}
        for f in (one, two)
    ]
    return "silent" if regions[0] & regions[1] else "conflict"
