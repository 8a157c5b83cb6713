"""The places that two articles give for one act in different words, or for its one site.

"drove into an ambush near Gao", "the vehicles were attacked outside Timbuktu"; "at a fishing camp
in Mpulungu", "at a fishing camp in Nchelenge".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from checker.particulars.act_days import one_act, pairs_of_one_matter
from checker.particulars.acts import Act, act_of
from checker.particulars.dates import days_apart
from checker.particulars.gazetteer import NEAR, Spot
from checker.particulars.hosts import HOSTING, hosts_in
from checker.particulars.openings import has_place
from checker.particulars.places import NAME
from checker.particulars.sites import site_before
from checker.particulars.villages import anywhere, small
from checker.types import Claim, Fact

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]

_SITED = re.compile(
    r"\b(?:in|near|outside|at|off|close to|on the (?:edge|outskirts) of)\s"
    r"(?:the (?:\w+ )?(?:town|village|city|port|hamlet|resort|settlement) of\s)?"
    rf"(?P<name>{NAME})(?!\s(?:Street|Road|Avenue|Lane|Square|Park|Hospital|University|County))"
)
# "in this northern Tanzanian city": that of the date line.
_HERE = re.compile(
    r"\bin this (?:[a-zA-Z-]+ ){0,3}(?:city|town|village|port|resort|capital|community)\b"
)
# "had been hiding in Malaga, and seldom left the flat where he was caught".
_HIDING = re.compile(
    r"\b(?:hiding|living|staying|hidden|holed up|lying low|laying low|sheltering)\b[^,;.]{0,30}\s$"
)
_TAKEN = re.compile(
    r"\b(?:where|when|until) (?:he|she|they|police|officers|agents) [^,;.]{0,20}\b(?:picked up"
    r"|caught|seized|arrested|captured|found|detained|apprehended|took|tracked)\b"
)
_DATELINE = re.compile(r"^\W{0,3}(?P<name>[A-Z][A-Z'’ -]{2,30}?)(?=\s*(?:,|\(|--|[—–:-]\s))")


def places_of_acts(
    by_article: Mapping[str, Sequence[Claim]], scene: Scene
) -> Iterator[tuple[Told, Told]]:
    """Pairs of places of one act, or of its one site, that cannot both be right."""
    read = cache(lambda name: list(_placed(by_article[name])))
    for one, two in pairs_of_one_matter(by_article, scene):
        both = by_article[one], by_article[two]
        for left, right in product(read(one), read(two)):
            if (
                far_apart(left.fact, right.fact, exact=HOSTING in left.kinds & right.kinds)
                and one_act(left, right, both)
                and _alone(left, read(one))
                and _alone(right, read(two))
                and not days_apart(left.told, right.told)
                and not has_place(both[0], right.fact, left.fact)
                and not has_place(both[1], left.fact, right.fact)
            ):
                yield left.told, right.told


def _placed(told: Sequence[Claim]) -> Iterator[Act]:
    """The acts and sites of an article to which it gives a town or a village."""
    for claim in told:
        for match in _SITED.finditer(claim.text):
            fact = _place(claim, match["name"], *match.span("name"))
            yield from _act(claim, fact, match.start(), told)
        here = _HERE.search(claim.text)
        home = _home(told) if here else None
        if here and home:
            fact = _place(claim, home, *here.span())
            yield from _act(claim, fact, here.start(), told)
    for claim, name, start, end in hosts_in(told):
        fact = _place(claim, name, start, end)
        yield Act(claim, fact, frozenset((HOSTING,)), claim.text)


def _act(claim: Claim, fact: Fact, by: int, told: Sequence[Claim]) -> Iterator[Act]:
    act = act_of(claim, fact, told)
    site = site_before(claim.text, by)
    if act is not None:
        yield act if not site else Act(claim, fact, act.kinds | {site}, act.words, act.main)
    elif site:
        yield Act(claim, fact, frozenset((site,)), claim.text)
    elif _HIDING.search(claim.text, 0, by) and _TAKEN.search(claim.text, by):
        yield Act(claim, fact, frozenset(("arrest",)), claim.text)


def _home(told: Sequence[Claim]) -> str | None:
    """The town of an article's date line."""
    for claim in told:
        if claim.span.field == "text":
            match = _DATELINE.match(claim.text)
            return match["name"].title() if match else None
    return None


def _place(claim: Claim, name: str, start: int, end: int) -> Fact:
    span = claim.span.part(start, end)
    return Fact("place", name, claim.text[start:end], span, of="", scope="other")


def far_apart(one: Fact, two: Fact, exact: bool = False) -> bool:
    """Whether two names are surely of two towns that do not lie beside each other.

    Of namesakes every reading has to lie apart; towns of one province may stand for the land
    around them, villages and (`exact`) the host of a congress do not.
    """
    names = str(one.value), str(two.value)
    here, there = map(anywhere, names)
    villages = exact or any(map(small, names))
    pairs = [(a, b) for a in here for b in there]
    if not pairs or any(spot.kind != "town" for spot in (*here, *there)):
        return False
    if villages and not any(a.country == b.country for a, b in pairs):
        return False
    return all(_distant(a, b, villages) for a, b in pairs)


def _distant(one: Spot, two: Spot, villages: bool) -> bool:
    if one.kilometres_to(two) <= NEAR:
        return False
    return villages or (one.country, one.region) != (two.country, two.region)


def _alone(act: Act, acts: Iterable[Act]) -> bool:
    """Whether an article gives acts of the kind no other town."""
    return all(
        other.fact.value == act.fact.value or not far_apart(act.fact, other.fact)
        for other in acts
        if act.kinds & other.kinds
    )
