"""Both figures stand because one is of a wider area than the other's, or of years ago."""

from __future__ import annotations

import re

from checker.calendar_words import MONTHS
from checker.events.words import only_one_says
from checker.reconciled.extracts import by_size, of_earlier_year, sentence_before, telling, words
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


def one_town(left: Witness, right: Witness) -> bool:
    """ "Eighteen died in Kesh" beside "the quake killed 43 people in the province of Sarvan"."""
    if _SPREADS.isdisjoint(words(left) & words(right)):
        return False
    small, large = by_size(left, right)
    named = _DIED_IN.search(small.claim.text)
    wide = " ".join(claim.text for claim in telling(large))
    return bool(named and named["town"] not in wide and _AREA.search(wide))


_DIED_IN = re.compile(
    r"\b(?i:died|dead|killed|perished|injured|hurt|wounded|missing)\s(?:people\s)?in\s"
    r"(?P<town>[A-Z][\w’'-]+)"
)


def _area(side: Witness) -> int:
    """The rank of the widest area in the sentences that tell the figure, 0 where none is named."""
    ranks = [0]
    for claim in telling(side):
        ranks += [
            _RANK[found.group().lower()]
            for found in _AREA.finditer(claim.text)
            if not _OFFICE_OF.search(claim.text, 0, found.start())
            and not _ITS_OFFICE.match(claim.text, found.end())
        ]
        ranks += [_ALL_OF_IT] if _ACROSS.search(claim.text) else []
    return max(ranks)


# An area that only says whose official speaks: "the health office of the province", "the district
# health officer".
_OFFICE = (
    r"(?:office|officers?|officials?|administration|authorit(?:y|ies)|department|service|police"
    r"|governor|secretary|council|court|hospital|ministry|directorate|commissioner|chief|head)"
)
_OFFICE_OF = re.compile(rf"\b{_OFFICE} (?:of|for|in) (?:the |this )?(?:[\w-]+ )?$")
_ITS_OFFICE = re.compile(rf"(?:'s|’s)? (?:[a-z]+ )?{_OFFICE}\b")


def one_house(left: Witness, right: Witness) -> bool:
    """ "A family of six" is one house's dead where a quake, flood or storm struck many places."""
    house = only_one_says(_HOUSE, _with_antecedent(left), _with_antecedent(right))
    return house and not _SPREADS.isdisjoint(words(left) & words(right))


_HOUSE = re.compile(
    r"\b(?:family|household) of \w+\b"
    r"|\b(?:members?|people|children|brothers|sisters) of (?:one|a|the same|a single)"
    r" (?:\w+ )?(?:family|household)\b",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(r"(?:all|both|the) \w+", re.IGNORECASE)


def _with_antecedent(side: Witness) -> str:
    """The sentence of a figure; of "all six" after the one before it, which tells of whom."""
    last = sentence_before(side)
    if last is None or not _ALL_OF_THEM.match(side.fact.text):
        return side.claim.text
    return f"{last.text} {side.claim.text}"


_AGO = re.compile(
    r"\b(?:years?|decades?|months?) (?:ago|earlier|before)\b|\blast (?:year|month|season|decade)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r"[,;:—–]|\b(?:where|which|while|when|after|as|following|before|whose)\b")


# What leads a sentence back: "In February last year a shed blew up; four people died then".
_OPENS_AGO = re.compile(
    r"^(?:(?:in|back|just|only|some|about|nearly|almost|over|more|than|early|late|on|the|of|and"
    r"|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|few|several|couple|many"
    rf"|{MONTHS}|spring|summer|autumn|fall|winter),? ){{0,5}}(?:{_AGO.pattern})",
    re.IGNORECASE,
)
# What brings it forth again: "; on Monday three died".
_NOW = re.compile(
    r"\b(?:this time|now|(?:on|since) (?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday"
    r"|this (?:year|week|month|season)|latest|current)\b",
    re.IGNORECASE,
)


def years_ago(left: Witness, right: Witness) -> bool:
    """ "Six years ago nine fans were killed at this gate" recalls another day than the story's, and
    so does "Fourteen people died" right behind "In 2019 a dam collapsed"."""
    one, two = (_recalled(side) or _recalled_before(side) for side in (left, right))
    return one != two


def _recalled(side: Witness) -> bool:
    text, base = side.claim.text, side.claim.span.start
    start, end = side.fact.span.start - base, side.fact.span.end - base
    opening = _OPENS_AGO.match(text)
    if opening and opening.end() <= start and not _NOW.search(text[opening.end() : start]):
        return True
    for found in _AGO.finditer(text):
        between = text[end : found.start()] if found.start() >= end else text[found.end() : start]
        if not _PARTED.search(between):
            return True
    return False


def _recalled_before(side: Witness) -> bool:
    """Whether the sentence goes on with what the one before it, in its paragraph, recalls."""
    claim, article, last = side.claim, side.article, sentence_before(side)
    if last is None or claim.when or _NOW.search(claim.text) or not article.day:
        return False
    if "\n" in article.text[last.span.end : claim.span.start]:
        return False
    back = (
        of_earlier_year(last.text, article)
        or _OPENS_AGO.match(last.text)
        or _NOT_FIRST.search(last.text)
    )
    return bool(back) and not _NOW.search(last.text)


_NOT_FIRST = re.compile(
    r"\b(?:not|n['’]t|hardly) (?:the|its|their|her|his) first\b"
    r"|\b(?:recall|remember|bring(?:s|ing)? back|evok\w+|stir\w*)\w* (?:\w+ ){0,4}"
    r"(?:disaster|memor\w+|tragedy|accident|attack)\b",
    re.IGNORECASE,
)
