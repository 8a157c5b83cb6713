"""Places as they stand in a sentence, and whether two of them can be one."""

from __future__ import annotations

import re

from checker.particulars.deeds import deed_at, digresses
from checker.particulars.gazetteer import NEAR, Spot, known, spots_of
from checker.types import Claim, Fact, Relation, Span

_CAP = r"[A-ZÀ-ÖØ-Þ](?:\w|['’-](?!s\b)(?=\w))*\w"
_NOT = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b)"
)
_NAME = rf"{_NOT}{_CAP}(?:[ -](?:(?:de|del|la|las|los|al|el|of) )?{_NOT}{_CAP}){{0,3}}"
_PLACE = re.compile(
    r"\b(?P<by>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Ff]rom|[Tt]o|[Oo]f|[Ii]nto|[Aa]round)\s+"
    r"(?:(?:the|downtown|central|nearby|rural|(?:north|south|east|west)(?:[- ]?(?:east|west))?"
    r"(?:ern)?|rebel-held|\w+-controlled)\s+)*"
    r"(?:(?:city|town|village|capital|province|governorate|port|suburb|state|region|district)"
    r"(?: of)?,?\s+)?"
    rf"(?P<name>{_NAME})"
    r"(?P<area>\s(?:province|governorate|region|state|county|district|countryside))?"
    rf"(?P<in>,\s(?:(?:{_CAP}\.?)(?:\s{_CAP})?|[A-Z]\.\s?[A-Z]\.))?"
)
_SITES = frozenset(("in", "at", "near", "outside", "inside", "around"))


def places_in(claim: Claim) -> list[Fact]:
    """The places of one sentence that the gazetteer knows, with the deed that each belongs to."""
    found: list[Fact] = []
    aside: bool | None = None
    for match in _PLACE.finditer(claim.text):
        start, end = match.start("name"), match.end("area") if match["area"] else match.end("name")
        name = claim.text[start:end]
        if not known(match["name"]):
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
        aside = digresses(claim.text) if aside is None else aside
        deed = deed_at(claim.text, match.start(), end)
        plain = deed and not aside and match["by"].lower() in _SITES
        at = claim.span.start + start
        found.append(
            Fact(
                kind="place",
                value=value,
                text=value,
                span=Span(claim.span.article, claim.span.field, at, at + end - start),
                of=deed,
                scope="total" if plain else "other",
            )
        )
    return found


_DAY_NEXT = re.compile(
    r"\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)


def _goes_on(rest: str) -> bool:
    """Whether a day follows the place, and no further part of a name."""
    return _DAY_NEXT.match(rest) is not None


def same_place(one: Fact, two: Fact) -> Relation:
    """Whether two names may be of one place: the same, one inside the other, or neighbours.

    A name that several places bear conflicts only where none of them fits.
    """
    here, there = spots_of(str(one.value)), spots_of(str(two.value))
    if str(one.value).lower() == str(two.value).lower():
        return "agree"
    if not here or not there:
        return "silent"
    pairs = [(a, b) for a in here for b in there]
    if any(a.holds(b) or b.holds(a) for a, b in pairs):
        return "agree"
    return "silent" if any(_neighbours(a, b) for a, b in pairs) else "conflict"


def _neighbours(one: Spot, two: Spot) -> bool:
    return one.kind == two.kind == "town" and one.kilometres_to(two) <= NEAR


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
