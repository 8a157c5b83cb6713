"""Names of people: runs of capitalised words that are no places, offices or headlines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checker.casualties.lexicon import DAYS, MONTHS, PEOPLE, VERBS
from checker.casualties.people import ONE, Group
from checker.casualties.tokens import Token

_WRITTEN = re.compile(r"[A-Z][\w'’-]*[a-z]$|[A-Z]$")
_NO_NAME = (
    DAYS
    | MONTHS
    | frozenset(
        "the a an according i we it this that these those he she they his her their there in on at"
        " after when while but and or if as for from with by to of no not new update read more"
        " photo"
        " share posted updated published associated press news copyright all both one two three"
        " four"
        " five six seven eight nine ten dead killed shot wounded injured shooting child children"
        " also"
        " however meanwhile u.s us isis isil islamic what who how why where since during another"
        " several some many most mr mrs ms dr related video watch story previous next now here"
        " then christmas eve thanksgiving easter halloween memorial labor independence"
        " valentine's".split()
    )
)
# A run of capitals with one of these names a place, an office or a thing.
_PLACES = frozenset(
    "street avenue road boulevard drive lane court way place highway interstate park plaza square"
    " hospital center centre medical clinic school university college academy church mosque temple"
    " camp fort base bridge port tower stadium harbor harbour county city town village township"
    " heights hills beach lake river valley island airport"
    " north south east west northern southern eastern western central united states new los san"
    " police sheriff's sheriff department office officers officials authorities division bureau"
    " club bar lounge hotel inn restaurant grill store mall market apartments apartment complex"
    " homes house battalion brigade army force forces front party union league committee"
    " district court news times post herald press radio television fire homicide crime medicare"
    " high elementary middle regional general memorial community avenue st ave rd blvd dr. stoppers"
    " crimestoppers service squad unit team group inc corp company council board agency commission"
    " foundation association institute library station ministry senate congress observatory network"
    " marshals rescue ambulance american african israeli iraqi syrian afghan russian turkish"
    " british french"
    " german hispanic black white u.s america state national".split()
)
_TITLES = frozenset(
    "mr mrs ms dr officer sgt sergeant lt lieutenant gen general col colonel capt captain maj major"
    " pvt cpl deputy trooper detective rev reverend judge sen senator rep president mayor"
    " pastor".split()
)
_BEFORE_PLACE = frozenset("in near at across from outside to".split())
# What begins a sentence and is nobody's first name.
_COMMON_FIRST = frozenset("rain snow wind bombs bullets shells gunmen relatives friends".split())
_TAKEN = frozenset("capturing captured seizing seized taking took".split())
_DEATH_AHEAD = frozenset(
    "death murder killing slaying homicide shooting stabbing apparent accidental suicide".split()
)


def known_names(sentences: Iterable[Sequence[Token]]) -> frozenset[str]:
    """Words that are parts of people's names in these sentences, in lower case.

    They come from runs of two or more; words that also follow "in" or "near" are places.
    """
    parts: set[str] = set()
    places: set[str] = set()
    for tokens in sentences:
        at = 0
        while at < len(tokens):
            if not tokens[at].text[0].isupper():
                at += 1
                continue
            if at and tokens[at - 1].low in _BEFORE_PLACE:
                places.add(tokens[at].low)
            end = _run(tokens, at)
            if end - at > 1 and not (at and tokens[at - 1].low in _BEFORE_PLACE):
                parts.update(t.low.removesuffix("'s") for t in tokens[at:end] if len(t.text) > 2)
            at = max(end, at + 1)
    return frozenset(parts - places)


def named_at(tokens: Sequence[Token], at: int, known: frozenset[str], free: bool) -> Group | None:
    """The name that starts at token `at`.

    A single word must be one of `known`; so must every word unless `free` (prose, where capitals
    mark names, as against headlines).
    """
    first = at
    if tokens[at].low in _TITLES:
        first = at + 2 if at + 1 < len(tokens) and tokens[at + 1].low == "." else at + 1
    if first >= len(tokens) or not tokens[first].text[0].isupper():
        return None
    end = _run(tokens, first)
    words = [t.low.removesuffix("'s") for t in tokens[first:end] if len(t.text) > 1]
    if not words or len(words) > 5:
        return None
    if len(words) == 1 or not free:
        shares = len(words) == 1 and free and _shares_family_name(tokens, end)
        if not shares and not all(word in known for word in words):
            return None
    elif first and tokens[first - 1].low in _BEFORE_PLACE and not set(words) & known:
        return None
    owns = tokens[end - 1].low.endswith("'s")
    if owns and (end >= len(tokens) or tokens[end].low not in _DEATH_AHEAD):
        return None
    if end + 1 < len(tokens) and tokens[end].low == "," and tokens[end + 1].low in ("jr", "sr"):
        end += 3 if end + 2 < len(tokens) and tokens[end + 2].low == "." else 2
    return Group(at, end, ONE, "name", name=" ".join(words), known=True, owns=owns)


def _shares_family_name(tokens: Sequence[Token], end: int) -> bool:
    """Whether a first name that ends at `end` goes on like "Pia and Omar Hale"."""
    if end + 1 >= len(tokens) or tokens[end].low != "and" or tokens[end - 1].low in _COMMON_FIRST:
        return False
    before = tokens[end - 2].low if end > 1 else ""
    return _run(tokens, end + 1) - end == 3 and before not in _BEFORE_PLACE | _TAKEN


def _run(tokens: Sequence[Token], at: int) -> int:
    """The end of a run of capitalised words from `at` on; `at` where it names no person."""
    end = at
    while end < len(tokens):
        token = tokens[end]
        if token.text in "\"“”'" and end > at and _nickname(tokens, end):
            end += 3
            continue
        if not _WRITTEN.match(token.text) or token.low in _NO_NAME or token.low in VERBS:
            break
        if token.low in PEOPLE:
            break
        if token.low in _PLACES:
            return at
        end += 1
        initial = len(token.text) == 1 or token.low in ("jr", "sr")
        if initial and end < len(tokens) and tokens[end].low == ".":
            end += 1
    if end < len(tokens) and tokens[end].low in _PLACES and tokens[end].text[0].isupper():
        return at
    return end


def _nickname(tokens: Sequence[Token], at: int) -> bool:
    return (
        at + 3 < len(tokens) and tokens[at + 2].text in "\"”'" and tokens[at + 3].text[0].isupper()
    )
