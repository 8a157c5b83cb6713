"""Two numbers that belong together: how a vote went, how a match ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

VOTE: Literal["ballot"] = "ballot"
SCORE: Literal["score"] = "score"
TALLIES = frozenset((VOTE, SCORE))
# What may follow: no thing that there are so many of ("12 to 15 houses").
_PAIR = (
    r"(?<![\d.,–-])(?P<one>\d{1,4})(?P<by>\s?[-–]\s?|\sto\s|\sagainst\s)(?P<two>\d{1,4})"
    r"(?=[.,;:)]?$|[.,;:)]\s|\s(?:on|to|for|in|at|against|that|after|with|as|by|and|but|over|when"
    r"|before|late|early|from|thanks|(?:mon|tues|wednes|thurs|fri|satur|sun)day|home|away|win"
    r"|victory|loss|defeat|draw|vote|majority)\b)"
)
# "voted 61 to 40", "by 61 votes to 40", "in a 61-40 vote", "a vote of 61-40".
_VOTES = (
    re.compile(
        r"\b(?:voted|votes|passed|approved|rejected|adopted|carried|defeated|backed|cleared|failed)"
        rf"\s(?:(?!\d)\S+\s){{0,14}}?{_PAIR}"
    ),
    re.compile(rf"\b(?:vote|majority)\sof\s{_PAIR}"),
    re.compile(rf"{_PAIR}\s(?:vote|majority)\b"),
    re.compile(r"\b(?P<one>\d{1,4})\svotes\s(?P<by>to)\s(?P<two>\d{1,4})\b"),
    re.compile(
        r"\b(?P<one>\d{1,4})\s(?:lawmakers\s|members\s|mps\s|senators\s|deputies\s)?"
        r"(?:votes\s|voted\s)?(?:in favou?r|for)(?:\sand|,)\s(?P<by>)(?P<two>\d{1,4})\s(?:votes\s)?"
        r"against\b",
        re.IGNORECASE,
    ),
)
_BALLOT = re.compile(
    r"(?i)\b(?:bills?|parliament|lawmakers|senat\w+|house|congress|assembly|council|mps|deputies"
    r"|vote[sd]?|resolution|motion|legislat\w+|budget|referendum|committee|law)\b"
)
_MATCH = re.compile(
    r"\b(?:beat|beats|beating|defeat(?:ed|s|ing)?|edged|edges|thrash(?:ed|es|ing)|hammer(?:ed|s)"
    r"|lost|loses|losing|lose|drew|draws?|won|wins|winning|win|victory|loss|tied|ties|triumph(?:ed|s)?"
    r"|overcame|downed|held)\b"
)
# Scores that are not the end of one match.
_NO_END = re.compile(
    r"(?i)\b(?:lead|led|leads|trail\w*|series|record|half-?time|half|aggregate|penalt\w+|quarter"
    r"|sets?|first leg|last (?:year|season|month)|previous\w*|odds|seasons?|ahead|behind|down|up)\b"
)
_SEVERAL = re.compile(r"\d\s?[-–]\s?\d")
# Who voted, and on what beside the whole.
_BODY = re.compile(
    r"(?i)\b(?:senate|house|committee|council|assembly|upper|lower|chamber|commons|lords|congress"
    r"|amendments?|procedural|override|veto|cloture|table|first reading|second reading)\b"
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Two numbers at `start:end` of a text, in the order told."""

    start: int
    end: int
    of: Literal["ballot", "score"]


def tallies_in(text: str) -> Iterator[Tally]:
    """The vote or the score that a sentence gives; none where it gives several."""
    low = text.lower()
    if len(low) != len(text):
        return
    found: dict[tuple[int, int], Tally] = {}
    if _BALLOT.search(low):
        for pattern in _VOTES:
            for match in pattern.finditer(low):
                start, end = match.start("one"), match.end("two")
                found.setdefault((start, end), Tally(start, end, VOTE))
    if not found and _MATCH.search(low) and not _NO_END.search(low) and not _BALLOT.search(low):
        scores = list(re.finditer(_PAIR, low))
        if len(_SEVERAL.findall(low)) == len(scores) == 1 and scores[0]["by"].strip() in ("-", "–"):
            start, end = scores[0].start("one"), scores[0].end("two")
            if max(int(scores[0]["one"]), int(scores[0]["two"])) < 200:
                found[start, end] = Tally(start, end, SCORE)
    if len(found) == 1:
        yield from found.values()


def same_tally(one: str, two: str) -> bool:
    """Whether two tallies, as they are written, give the same two numbers, in whatever order."""
    return _numbers(one) == _numbers(two)


def bodies_apart(one: str, two: str) -> bool:
    """Whether two sentences tell of the votes of two bodies, or one of an amendment only."""
    return _bodies(one) != _bodies(two)


def _numbers(words: str) -> list[int]:
    return sorted(map(int, re.findall(r"\d+", words)))


def _bodies(text: str) -> set[str]:
    return {match.group().lower().rstrip("s") for match in _BODY.finditer(text)}
