"""The day and the place of the happening that an article opens with, where it gives only one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from checker.days import stretch_of
from checker.particulars.dates import SLACK
from checker.particulars.deeds import one_deed
from checker.particulars.gazetteer import known, spots_of
from checker.particulars.marks import head_of
from checker.particulars.places import WHOSE, beside, same_place
from checker.types import Claim, Fact

Told = tuple[Claim, Fact]

# Days between the happening and the report of it: older ones are background.
FRESH = 10


def days_of_opening(told: Sequence[Claim], published: date | None) -> list[Told]:
    """The day of the deed that an article opens with: its statements, where they all agree."""
    if published is None:
        return []
    found = [
        (claim, fact)
        for claim in head_of(told)
        for fact in claim.facts
        if fact.kind == "date" and fact.scope == "total" and len(str(fact.value)) == 10
        if -SLACK <= (published - stretch_of(str(fact.value))[0]).days <= FRESH
    ]
    found = [told for told in found if told[1].of not in _LASTING]
    # "killed Thursday were remembered today"
    found = [told for told in found if told[1].text.lower() != "overnight"]
    named = [told for told in found if not said_of_today(told[1])]
    return _most(named or found)


_TODAY = re.compile(r"\b(?:today|tonight|this|last night|yesterday)\b", re.IGNORECASE)
# Happenings of many days.
_LASTING = frozenset(("storm",))


def said_of_today(fact: Fact) -> bool:
    """Whether a day is named from the day of the report only: "this morning"."""
    return _TODAY.search(fact.text) is not None


def _most(found: Sequence[Told]) -> list[Told]:
    """The statements of the day that more of them give than any other, earliest first.

    A caption under the lead, or a sentence on the day after, is outvoted.
    """
    groups = [[other for other in found if near(told[1], other[1])] for told in found]
    best = max(groups, key=len, default=[])
    others = [told for told in found if all(not near(told[1], mine[1]) for mine in best)]
    return best if len(best) > len(others) else []


# What a town in the head of an article weighs: as the place of the deed, as whose police or bar it
# is, otherwise, and as the date line.
_OF_DEED, _WHOSE, _NAMED, _DATELINE = 3, 2, 1, 1
# Mentions of a town that a date line elsewhere does not unsay.
_OFTEN = 2
# Times that the town of the story must outweigh any other one.
_LEADS = 1.5
_TOP = re.compile(
    r"^\W{0,3}(?P<name>[A-Z][A-Z.'’-]{2,}(?:\s[A-Z][A-Z.'’-]+){0,2})(?=\s*(?:,\s*[A-Z][\w.]+\s*)?"
    r"(?:\([^)]{1,30}\)\s*)?(?:--|[—–-]))"
)
_QUARTER = (
    r"(?:(?:\b[Tt]he|['’]s)\s(?:\w+\s)?{0}\s"
    r"(?:section|area|district|community|quarter|police district)\b|\b{0}\sneighbou?rhood\b)"
)


def places_of_opening(told: Sequence[Claim]) -> list[Told]:
    """Where the story of an article happens: the statements of the town that its head names most.

    Those of the deed itself come first. Empty where two towns rival each other.
    """
    weights: list[tuple[int, Told]] = []
    for claim in head_of(told):
        for fact in claim.facts:
            if fact.kind == "place" and spots_of(str(fact.value)) and not is_quarter(fact, told):
                weights.append((_weight(claim, fact), (claim, fact)))
    body = [claim for claim in told if claim.span.field == "text"]
    weights += [(_DATELINE, (claim, fact)) for claim in body[:2] for fact in _dateline(claim)]
    if any(is_town(fact) and weight >= _WHOSE for weight, (_, fact) in weights):
        weights = [one for one in weights if is_town(one[1][1])]
    else:
        # Of a state or a country only the deed itself tells.
        weights = [one for one in weights if one[0] == _OF_DEED]
    if not weights:
        return []
    groups = {
        str(one.value).lower(): [
            (weight, told) for weight, told in weights if same_place(one, told[1]) == "agree"
        ]
        for _, (_, one) in weights
    }
    best = max(groups.values(), key=_sum)
    mine = {id(told[1]) for _, told in best}
    rest = [
        [(weight, told) for weight, told in group if id(told[1]) not in mine]
        for group in groups.values()
    ]
    plain = max(weight for weight, _ in best)
    if plain < _WHOSE or _sum(best) < _LEADS * max(map(_sum, rest)):
        return []
    named = [
        (claim, _with_state(fact, told)) for _, (claim, fact) in sorted(best, key=lambda b: -b[0])
    ]
    return [(claim, fact) for claim, fact in named if spots_of(str(fact.value))]


def _with_state(fact: Fact, told: Sequence[Claim]) -> Fact:
    """The place with the state that the article names after it, in its date line or elsewhere."""
    name = str(fact.value)
    if "," in name:
        return fact
    stated = re.compile(
        rf"(?i:\b{re.escape(name)}), ((?:[A-Z][a-z]+ )?[A-Z][a-z]+\.?|[A-Z]\.?[A-Z]\.?)(?!\w)"
    )
    for claim in told:
        if name.lower() not in claim.text.lower():
            continue
        match = stated.search(claim.text)
        if match and spots_of(f"{name}, {match[1]}"):
            return replace(fact, value=f"{name}, {match[1]}")
    return fact


def _sum(group: Sequence[tuple[int, Told]]) -> int:
    return sum(weight for weight, _ in group)


def _weight(claim: Claim, fact: Fact) -> int:
    """How much a town tells of where the story happens: "of Norvik" is where a person lives."""
    if fact.scope == "total":
        return _OF_DEED
    before = claim.text[: fact.span.start - claim.span.start]
    after = claim.text[fact.span.end - claim.span.start :]
    if WHOSE.match(after) and not fact.of:
        return _WHOSE
    if _ELSEWHERE.search(before):
        return 0
    return _NAMED if _IN.search(before) else 0


_ELSEWHERE = re.compile(r"\b(?:of|from|to|into|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[A-Z]\w+)\s$")
_IN = re.compile(r"\b(?:in|at|near|outside|inside|around)\s(?:[a-z-]+\s){0,3}$", re.IGNORECASE)


def is_town(fact: Fact) -> bool:
    """Whether a place may be a town, not only a country or a part of one."""
    return any(spot.kind == "town" for spot in spots_of(str(fact.value)))


def is_quarter(fact: Fact, told: Sequence[Claim]) -> bool:
    """Whether the article calls the name a part of a town: "the Austin neighbourhood"."""
    name = str(fact.value)
    naming = [claim.text for claim in told if name in claim.text]
    pattern = _QUARTER.format(re.escape(name))
    return any(re.search(pattern, text) for text in naming)


def _dateline(claim: Claim) -> Iterator[Fact]:
    match = _TOP.match(claim.text)
    if match and known(match["name"]):
        start, end = match.span("name")
        span = replace(claim.span, start=claim.span.start + start, end=claim.span.start + end)
        yield Fact("place", match["name"].title(), match["name"], span, of="", scope="other")


def near(one: Fact, two: Fact) -> bool:
    """Whether two days are one or lie side by side."""
    (a, b), (c, d) = stretch_of(str(one.value)), stretch_of(str(two.value))
    return (c - b).days <= SLACK and (a - d).days <= SLACK


_OWNS = re.compile(r"['’]s\b")


def has_day(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article gives the day for any happening as well, or its head one beside it.

    A day in the genitive is that of some happening: "Tuesday's market bombs".
    """
    head = head_of(told)
    return any(
        other.kind == "date"
        and (other.of or _OWNS.match(claim.text, other.span.end - claim.span.start))
        and len(str(other.value)) == 10
        and (
            other.value == fact.value
            or (claim in head and one_deed(other.of, fact.of) and near(other, fact))
        )
        for claim in told
        for other in claim.facts
    )


def has_place(told: Sequence[Claim], fact: Fact, own: Fact) -> bool:
    """Whether an article names the place anywhere, or one that holds it, lies in it or beside.

    `own` is where it has the deed happen; a date line speaks against that only where it says so
    but once.
    """
    spots = spots_of(str(fact.value))
    name = str(fact.value).split(",")[0]
    named = sum(claim.text.count(str(own.value)) for claim in told)
    if named < _OFTEN and any(name.upper() in claim.text for claim in told):
        return True
    return any(
        other.kind == "place"
        and other.scope == "total"
        and beside(spots, spots_of(str(other.value)))
        for claim in told
        for other in claim.facts
    ) or any(name in claim.text for claim in told)
