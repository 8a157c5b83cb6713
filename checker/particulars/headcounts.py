"""Numbers of people to whom something was done that is no harm: arrested, evacuated, rescued.

A small grammar: a number with its noun ("all 62 people named", "18 squatters", "46"), and before or
behind it a phrase of `deed_words` ("rounded up 46", "62 people named in the case are in custody").
`headcount_groups` reads the first, `headcount_before` and `headcount_behind` read the second.
Who was killed, hurt, missing or taken is the casualty facts' matter. How many rallied is nobody's:
every side counts its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.particulars.deed_words import JOBS, LEXICON, STAFF
from checker.particulars.headcount_before import acted_on, boarded, put, summed
from checker.particulars.headcount_behind import behind, between, named, of_all
from checker.particulars.headcount_groups import Group, Tape, group_at, is_numeral, tape_of
from checker.particulars.headcount_words import ADDED, LET_GO, NOT_NOW, RIDERS
from checker.particulars.heads import is_people

__all__ = ["DEEDS", "Headcount", "adds", "goes_on_elsewhere", "headcount_at", "is_people"]

DEEDS = frozenset(LEXICON)


@dataclass(frozen=True, slots=True)
class Headcount:
    """A number's deed, the end of its noun, and whether it adds to others: "nine more"."""

    deed: str
    end: int
    added: bool = False


def headcount_at(text: str, start: int, end: int) -> Headcount | None:
    """What is done to the people whose number stands at `start:end` of a sentence, where they are
    all to whom it was done; None for an addition or a part."""
    tape = tape_of(text)
    if tape is None or _AGED.match(tape.low, end) or _is_age(tape.low, start, end):
        return None
    found = _headcount(tape, tape.at(start), tape.at(end))
    return None if found is None or found.added else found


# "18-year-old", "in their 20s", "the 76ers".
_AGED = re.compile(r"[\w-]|['’]s\b| to \d| years? old")


def _is_age(low: str, start: int, end: int) -> bool:
    """ "James Oler, 44, was arrested": no 44 people."""
    return low[max(0, start - 2) : start] == ", " and low[end : end + 1] == ","


def adds(text: str, deed: str) -> bool:
    """Whether a sentence tells of more people to whom the same was done."""
    if not _MORE.search(text):
        return False
    tape = tape_of(text)
    return tape is not None and any(
        found.deed == deed and found.added for found in _additions(tape)
    )


# "A third was arrested later", "police detained two more": some beside those counted.
_MORE = re.compile(
    r"(?i)\b(?:another|an additional|a (?:second|third|fourth|fifth|sixth|further)|more|others?"
    r"|further)\b"
)


def _additions(tape: Tape) -> Iterator[Headcount]:
    for i, word in enumerate(tape.words):
        ordinal = word.low in _ORDINALS and tape.word(i - 1) == "a"
        more = tape.word(i + 1) in ADDED
        if not (ordinal or word.low == "another" or (more and is_numeral(word))):
            continue
        last = i + 1
        if word.low == "another" and last < len(tape.words) and is_numeral(tape.words[last]):
            last += 1
        found = _headcount(tape, i, last)
        if found:
            yield Headcount(found.deed, found.end, added=True)


_ORDINALS = frozenset("second third fourth fifth sixth further".split())


def _headcount(tape: Tape, first: int, last: int) -> Headcount | None:
    group = group_at(tape, first, last)
    if group is None or NOT_NOW.search(tape.low):
        return None
    if not group.head and tape.word(first) in ("one", "both"):
        return None
    deed = _deed(tape, group, last)
    if deed is None or not _fits(deed, group):
        return None
    if deed == "release" and group.head in STAFF and LET_GO.search(tape.low):
        deed = "layoff"
    end = tape.words[group.last - 1].end
    return Headcount(deed, end, group.added)


def _fits(deed: str, group: Group) -> bool:
    if group.head in JOBS:
        return deed == "layoff"
    return not (deed == "boarding" and group.head in RIDERS and not group.mixed)


def _deed(tape: Tape, group: Group, last: int) -> str | None:
    return (
        between(tape, group, last)
        or put(tape, group)
        or acted_on(tape, group)
        or boarded(tape, group)
        or behind(tape, group)
        or named(tape, group, last)
        or summed(tape, group)
        or of_all(tape, group)
    )


# "arrested 12 people in Arden and nine in Dunmere"
_AND_ELSEWHERE = re.compile(
    r"(?:\band|,)\s(?:another\s)?(?:\d+|[a-z]+(?:-[a-z]+)?)\s(?:more\s)?(?:in|at|near|from)\s"
    r"(?:the\s)?[A-Z]"
)


# "In three operations the coastguard saved 213": those of several boats, raids, days.
IN_SEVERAL = re.compile(
    r"(?i)\b(?:in|during|over|from|after|off) (?:two|three|four|five|six|seven|several|\d)"
    r" (?:\w+ )?(?:operations|rescues|incidents|boats|vessels|raids|places|towns|cities|days|nights"
    r"|buildings|houses|shops|districts|countries|states)\b"
)
_RESCUERS = re.compile(
    r"(?i)\b(?:navy|coast ?guard|charity|fisher\w+|fishing|fire(?:fighters|men)|helicopters?"
    r"|merchant|tanker|lifeboats?|army|soldiers|police|volunteers|red cross|rescue ship"
    r"|villagers)\b"
)


def rescuers_in(text: str) -> set[str]:
    """Who saves people in a text, by their nouns: "navy", "charity"."""
    return {word.lower() for word in _RESCUERS.findall(text)}


def goes_on_elsewhere(text: str) -> bool:
    """Whether a sentence counts people in a second place, without saying again what was done."""
    return _AND_ELSEWHERE.search(text) is not None
