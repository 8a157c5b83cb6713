"""Both figures stand because one is of a wider area than the other's, or of years ago."""

from __future__ import annotations

import re

from checker.casualties.figures import vague
from checker.reconciled.extracts import by_size, words
from checker.types import Claim
from checker.witnesses import Witness

# What an area is called, the narrowest first.
_AREAS = (
    "street quarter neighbourhood neighborhood suburb hamlet village settlement ward camp",
    "town city borough township commune parish",
    "district county municipality regency tehsil subdistrict sub-district taluk upazila canton"
    " valley",
    "province state region governorate prefecture department island territory",
    "country nation nationwide countrywide kingdom continent",
)
_RANK = {word: rank for rank, line in enumerate(_AREAS, start=1) for word in line.split()}
_AREA = re.compile(rf"\b(?:{'|'.join(sorted(_RANK, key=len, reverse=True))})\b", re.IGNORECASE)
# "… across northwest Brandia": of all of it.
_ACROSS = re.compile(r"\b(?:across|throughout|all over)\s(?:the\s)?(?:[a-z-]+\s)?[A-Z]")
_ALL_OF_IT = 4
# What strikes many places of an area at once; a bus crashes in one, whatever that is called.
_SPREADS = frozenset(
    "flood floods flooding flooded rain rains rainfall monsoon deluge storm storms cyclone typhoon"
    " hurricane quake earthquake heatwave heat snow snowstorm landslides mudslides tornado"
    " tornadoes wildfires bushfires drought outbreak cholera dengue measles flu virus epidemic"
    " clashes protests riots unrest violence attacks strikes raids".split()
)


def wider_area(left: Witness, right: Witness) -> bool:
    """ "Six died in Kolm district" beside "floods killed 19 in the province" or "across Arvia"."""
    small, large = by_size(left, right)
    narrow, wide = _area(small), _area(large)
    if not narrow or narrow >= wide:
        return False
    return not _SPREADS.isdisjoint(words(small) | words(large))


def _area(side: Witness) -> int:
    """The rank of the widest area in the sentences that tell the figure, 0 where none is named."""
    ranks = [0]
    for claim in _telling(side):
        ranks += [_RANK[found.lower()] for found in _AREA.findall(claim.text)]
        ranks += [_ALL_OF_IT] if _ACROSS.search(claim.text) else []
    return max(ranks)


def _telling(side: Witness) -> list[Claim]:
    """The sentence of a figure, and those that give it again."""
    if vague(side.fact):
        return [side.claim]
    again = (side.fact.kind, side.fact.value)
    return [side.claim] + [
        claim
        for claim in side.told
        if claim is not side.claim and any((f.kind, f.value) == again for f in claim.facts)
    ]


_AGO = re.compile(
    r"\b(?:years?|decades?|months?) (?:ago|earlier|before)\b|\blast (?:year|month|season|decade)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r"[,;:—–]|\b(?:where|which|while|when|after|as|following|before|whose)\b")


def years_ago(left: Witness, right: Witness) -> bool:
    """ "Six years ago nine fans were killed at this gate" recalls another day than the story's."""
    one, two = (_recalled(side) for side in (left, right))
    return one != two


def _recalled(side: Witness) -> bool:
    text, base = side.claim.text, side.claim.span.start
    start, end = side.fact.span.start - base, side.fact.span.end - base
    for found in _AGO.finditer(text):
        between = text[end : found.start()] if found.start() >= end else text[found.end() : start]
        if not _PARTED.search(between):
            return True
    return False
