"""The one place that each of two articles of one happening leaves open.

Where the gate is very sure of the happening, no words need be shared: "the ferry sank off Lamu",
"eleven drowned near Kilifi". What both name is set aside; of the rest each has to put its story in
one place only, of one sort: two lakes, two districts, two towns.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from checker.attribution.nations import nation_of
from checker.events.anchors import of_several
from checker.particulars.act_days import pairs_of_one_matter
from checker.particulars.act_words import MAIN, PERSONAL
from checker.particulars.dates import days_apart
from checker.particulars.gazetteer import NEAR, Spot, known, spots_of
from checker.particulars.happenings import one_story
from checker.particulars.marks import head_of
from checker.particulars.villages import anywhere
from checker.particulars.whereabouts import Whereabout, whereabouts_in
from checker.thresholds import LONE_PLACE
from checker.types import Claim, Fact

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]

# Kilometres between two towns of one province, beyond which neither stands for the land around it.
_WITHIN = 90.0
# Names that two articles share beside their places, which tell as much as a kindred opening.
_NAMES = 2
# Two names of one lake or river.
_ALIASES = (
    "malawi nyasa",
    "albert mobutu",
    "edward rutanzige",
    "geneva leman",
    "constance bodensee",
)


def lone_places(
    by_article: Mapping[str, Sequence[Claim]], scene: Scene
) -> Iterator[tuple[Told, Told]]:
    """Pairs of places of one happening, each the only one that its article leaves open."""
    read = cache(lambda name: list(whereabouts_in(by_article[name])))
    for one, two in pairs_of_one_matter(by_article, scene):
        if scene.odds(one, two) < LONE_PLACE:
            continue
        both = by_article[one], by_article[two]
        if any(_far_and_wide(told) for told in both):
            continue
        if not _one_witness_more(both, {w.name for w in (*read(one), *read(two))}):
            continue
        for sort in sorted({w.sort for w in read(one)} & {w.sort for w in read(two)}):
            mine = _open(read(one), both[0], read(two), both[1], sort)
            theirs = _open(read(two), both[1], read(one), both[0], sort)
            if len({w.name for w in mine}) == 1 == len({w.name for w in theirs}):
                told = _clearest(mine, theirs, read(one), read(two))
                if told is not None and differ(*told):
                    yield told[0].told, told[1].told


def _open(
    own: Sequence[Whereabout],
    told: Sequence[Claim],
    others: Sequence[Whereabout],
    other: Sequence[Claim],
    sort: str,
) -> list[Whereabout]:
    """The sites of a sort that the head of one article has and the other nowhere names."""
    head = set(map(id, head_of(told)))
    text = _plain(" ".join(claim.text for claim in other))
    return [
        w
        for w in own
        if w.sort == sort and w.site and id(w.claim) in head and _is_place(w)
        if not _named(w, text)
        if sort != "town" or not any(_beside(w, o) for o in others if o.sort in ("town", "village"))
    ]


# What is felt in many towns, each of which an article may tell of.
_WIDE = re.compile(
    r"(?i)\b(?:(?:earth)?quakes?|tremors?|aftershocks?|tsunamis?|typhoons?|cyclones?"
    r"|hurricanes?|(?:snow|thunder|wind|dust|sand)?storms?|heat ?waves?|cold snap|blackouts?"
    r"|power cuts?|epidemic|outbreak|general strike|nationwide|across the country)\b"
)


def _far_and_wide(told: Sequence[Claim]) -> bool:
    """Whether the head of an article tells of what befell a whole country or coast."""
    return any(_WIDE.search(claim.text) for claim in head_of(told)[:3])


def _is_place(w: Whereabout) -> bool:
    """Whether a name is surely one: by the noun beside it, or because the gazetteer has it."""
    if w.sort != "town":
        return True
    if w.typed and not anywhere(w.name):
        return True
    spots = _spots(w)
    return bool(spots) and all(spot.kind == "town" for spot in spots)


def _clearest(
    mine: Sequence[Whereabout],
    theirs: Sequence[Whereabout],
    one: Sequence[Whereabout],
    two: Sequence[Whereabout],
) -> tuple[Whereabout, Whereabout] | None:
    """The first two mentions that may tell of one act."""
    for left, right in product(mine, theirs):
        if (
            _one_act(left, right)
            and not days_apart(left.told, right.told)
            and not _agreed(left, right, one, two)
        ):
            return left, right
    return None


_OF_STORY = frozenset((*MAIN, "harm", "landing"))
# Of a thing or a gathering that is in one place only.
_LONE = frozenset(("signing", "siting", "hosting"))


def _one_act(left: Whereabout, right: Whereabout) -> bool:
    """Whether two clauses may tell of one act: an arrest is no robbery, a find no loss."""
    if left.kinds & right.kinds:
        return True
    either = left.kinds | right.kinds
    if either & PERSONAL and not either & {"wedding"}:
        return False
    if left.kinds and right.kinds:
        return not (left.kinds.isdisjoint(_OF_STORY) or right.kinds.isdisjoint(_OF_STORY))
    return left.sort != "town" or bool(either & {*_OF_STORY, *_LONE})


def _agreed(
    left: Whereabout, right: Whereabout, one: Sequence[Whereabout], two: Sequence[Whereabout]
) -> bool:
    """Whether both articles have the same act in one other place of the sort as well."""
    kinds = left.kinds & right.kinds
    shared = [
        (a, b)
        for a, b in product(one, two)
        if a.sort == b.sort == left.sort and a.site and b.site and _plain(a.name) == _plain(b.name)
        if left.sort != "town" or any(spot.kind == "town" for spot in anywhere(a.name))
    ]
    return any(not kinds or kinds & a.kinds or kinds & b.kinds for a, b in shared)


def differ(left: Whereabout, right: Whereabout) -> bool:
    """Whether two places of one sort are surely not one, nor side by side."""
    names = _plain(left.name), _plain(right.name)
    if _alike(*names):
        return False
    if left.sort == "code":
        return names[0].split()[0] == names[1].split()[0]
    if left.sort == "road":
        return _roads_apart(left.name, right.name)
    spots = _spots(left), _spots(right)
    if left.sort == "town" and not all(spots):
        # A village beside a town may be meant for it, but no town that is told as one.
        return any(w.typed for w in (left, right)) and not any(map(_around, (left, right)))
    if left.sort == "town":
        return _apart(*_one_country(*spots))
    if left.sort in ("area", "village"):
        if all(spots):
            here, there = _one_country(*spots)
            return all(a.kilometres_to(b) > NEAR for a, b in product(here, there))
        # A village that one list has may lie in one that it lacks: neither is to be known.
        return not any(spots)
    if left.sort in ("airport", "stadium"):
        # One of them may bear its town's name, the other a statesman's.
        return all(map(known, (left.name, right.name))) and _apart(*_one_country(*spots))
    if left.sort == "prison":
        return bool(spots[0]) == bool(spots[1]) and not _GENERIC & {*" ".join(names).split()}
    return True


# "Norvik, Tenn.", "Norvik, North Dakota"
_WITHIN_STATE = re.compile(r",\s(?:[A-Z]\.\s?[A-Z]\.|[A-Z]\w+\.?(?:\s[A-Z]\w+)?)")


def _spots(w: Whereabout) -> Sequence[Spot]:
    """Where a name may lie: in the state told with it, or that state where no list has it."""
    found = anywhere(w.name)
    state = _WITHIN_STATE.match(w.claim.text, w.fact.span.end - w.claim.span.start)
    around = spots_of(w.name + state[0]) if state else ()
    if not around:
        return found
    return [spot for spot in found if any(home.holds(spot) for home in around)] or around


def _around(w: Whereabout) -> bool:
    """Whether a name stands for the land around it: "near Tarma"."""
    start = w.fact.span.start - w.claim.span.start
    return re.search(r"\b(?:near|outside|around|off|of|to)\s$", w.claim.text[:start]) is not None


_GENERIC = frozenset(
    "central high maximum state national federal main county district city".split()
)


def _apart(here: Sequence[Spot], there: Sequence[Spot]) -> bool:
    """Whether every reading of two towns' names lies far from the other's."""
    if any(spot.kind != "town" for spot in (*here, *there)):
        return False
    return bool(here and there) and all(
        a.kilometres_to(b) > (_WITHIN if (a.country, a.region) == (b.country, b.region) else NEAR)
        for a, b in product(here, there)
    )


def _one_country(
    here: Sequence[Spot], there: Sequence[Spot]
) -> tuple[Sequence[Spot], Sequence[Spot]]:
    """The readings of two names in the country that they share, where they share just one."""
    shared = {spot.country for spot in here} & {spot.country for spot in there}
    if len(shared) != 1:
        return here, there
    return [s for s in here if s.country in shared], [s for s in there if s.country in shared]


def _roads_apart(one: str, two: str) -> bool:
    """Whether no end of one road lies on the other: one may be a stretch of the other."""
    ends = [[anywhere(name) for name in road.split(" - ")] for road in (one, two)]
    if not all(spots for road in ends for spots in road):
        return False
    countries = set.intersection(*({s.country for s in spots} for road in ends for spots in road))
    if len(countries) != 1:
        return False
    (country,) = countries
    (a, b), (c, d) = (
        [next(s for s in spots if s.country == country) for spots in road] for road in ends
    )
    return not (_on(a, c, d) or _on(b, c, d) or _on(c, a, b) or _on(d, a, b))


def _on(spot: Spot, start: Spot, end: Spot) -> bool:
    """Whether a town lies about on the way between two others."""
    detour = spot.kilometres_to(start) + spot.kilometres_to(end) - start.kilometres_to(end)
    return detour < NEAR


def _beside(w: Whereabout, other: Whereabout) -> bool:
    """Whether some reading of a name that the other article has lies next to the place."""
    return any(
        a.kind == b.kind == "town" and a.kilometres_to(b) <= NEAR
        for a, b in product(anywhere(w.name), anywhere(other.name))
    )


def _named(w: Whereabout, text: str) -> bool:
    if w.sort == "code":
        letter, number = w.name.split()
        return re.search(rf"\b{letter.lower()}[ -]?{number}\b", text) is not None
    words = _plain(w.name).split(" - ")
    return all(re.search(rf"\b{re.escape(word)}\b", text) for word in words)


def _alike(one: str, two: str) -> bool:
    """Whether two names may be one, spelled in two ways or shortened: "Shaddadi", "al-Shadadi"."""
    if one in two or two in one or any({one, two} <= {*pair.split()} for pair in _ALIASES):
        return True
    bones = [re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouywh' -]", "", name)) for name in (one, two)]
    return bones[0] == bones[1] or (one[:4] == two[:4] and bones[0][:3] == bones[1][:3])


def _one_witness_more(both: tuple[Sequence[Claim], Sequence[Claim]], places: set[str]) -> bool:
    """Whether two articles share the victim, the actor or the words of a story."""
    if one_story(both):
        return True
    if any(of_several(claim.text) for told in both for claim in head_of(told)[:2]):
        return False
    names = [
        {word for claim in told for name in claim.names for word in name.split() if len(word) > 3}
        for told in both
    ]
    towns = {word for name in places for word in name.split()}
    shared = {word for word in names[0] & names[1] - towns if nation_of(word) is None}
    return len(shared) >= _NAMES


def _plain(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9 -]", " ", flat.lower())
