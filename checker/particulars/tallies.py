"""How a vote went, how a match ended: two numbers that belong together, or the votes for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.casualties.numbers import NUMERALS

VOTE: Literal["ballot"] = "ballot"
SCORE: Literal["score"] = "score"
IN_FAVOUR: Literal["votes for"] = "votes for"
TALLIES = frozenset((VOTE, SCORE, IN_FAVOUR))
_WORD = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
# What may follow: no thing that there are so many of ("12 to 15 houses").
_PAIR = (
    r"(?<![\d.,–-])(?P<one>\d{1,4})(?P<by>\s?[-–]\s?|\sto\s|\sagainst\s)(?P<two>\d{1,4})"
    r"(?=[.,;:)]?$|[.,;:)]\s|\s(?:on|to|for|in|at|against|that|after|with|as|by|and|but|over|when"
    r"|before|late|early|from|thanks|(?:mon|tues|wednes|thurs|fri|satur|sun)day|home|away|win"
    r"|victory|loss|defeat|draw|vote|majority|winners?|victors|success|triumph|rout|thrashing"
    r"|drubbing)\b)"
)
_COUNT = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four"
    r"|five|six|seven|eight|nine))?|ten|eleven|twelve|\w+teen|one|two|three|four|five|six|seven|eight|nine)"
)
_MEMBERS = r"(?:members|deputies|lawmakers|mps|senators|legislators|councillors|delegates|judges)"
_CAST = rf"(?:{_MEMBERS}\s(?:of the (?:\w+\s){{1,2}})?|votes\s)?(?:voted\s|were\s|voting\s)?"
_FOR = r"(?:in favou?r|for|yes|(?:supported|backed|endorsed)(?: it| the \w+)?)"
_AGAINST = r"(?:against|(?:opposed|rejected)(?: it| the \w+)?)"
_AND = r"(?:,|;|\sand|\swith|\sbut|\swhile)\s(?:and\s|with\s|while\s)?"
# "voted 61 to 40", "by 61 votes to 40", "in a 61-40 vote", "a vote of 61-40".
_VOTES = (
    re.compile(
        r"\b(?:voted|votes|passed|approved|rejected|adopted|carried|defeated|backed|cleared|failed)"
        rf"\s(?:(?!\d)\S+\s){{0,14}}?{_PAIR}"
    ),
    re.compile(rf"\b(?:vote|majority)\sof\s{_PAIR}"),
    re.compile(rf"{_PAIR}\s(?:vote|majority)\b"),
    re.compile(r"\b(?P<one>\d{1,4})\svotes\s(?P<by>to)\s(?P<two>\d{1,4})\b"),
    # "13 votes in favour and eight against", "eight members opposed it and 13 supported it".
    re.compile(
        rf"\b(?P<one>{_COUNT})\s{_CAST}{_FOR}{_AND}(?P<by>)(?P<two>{_COUNT})\s{_CAST}{_AGAINST}\b"
    ),
    re.compile(
        rf"\b(?P<one>{_COUNT})\s{_CAST}{_AGAINST}{_AND}(?P<by>)(?P<two>{_COUNT})\s{_CAST}{_FOR}\b"
    ),
    # "by six votes to two", "voted six to two".
    re.compile(
        rf"\b(?:by\s(?P<one>{_COUNT})\svotes|voted\s(?:by\s)?(?P<of>{_COUNT}))\s(?P<by>to)\s(?P<two>{_COUNT})\b"
        r"(?=[.,;)]|$|\s(?:on|to|for|in|against|that|after|with|and|late|early|not)\b)"
    ),
)
_BALLOT = re.compile(
    r"(?i)\b(?:bills?|parliament|lawmakers|senat\w+|house|congress|assembly|council|mps|deputies"
    r"|vote[sd]?|resolution|motion|votes|roll|members|cabinet|councillors|text|measure|reform|legislat\w+|budget|referendum|committee|law)\b"
)
_MATCH = re.compile(
    r"\b(?:beat|beats|beating|defeat(?:ed|s|ing)?|edged|edges|thrash(?:ed|es|ing)|hammer(?:ed|s)"
    r"|lost|loses|losing|lose|drew|draws?|won|wins|winning|win|victory|loss|tied|ties|triumph(?:ed|s)?"
    r"|overcame|downed|held|winners?|victors|success|prevail(?:ed)?|thumping|rout)\b"
)
# Scores that are not the end of one match.
_NO_END = re.compile(
    r"(?i)\b(?:lead|led|leads|trail\w*|series|record|half-?time|half|aggregate"
    r"|(?:on|after|in|by) penalt\w+|shoot-?out|quarter"
    r"|sets?|first leg|last (?:year|season|month)|previous\w*|odds|seasons?|ahead|behind|down|up)\b"
)
# What is told of it is of the end all the same: "turned it round in the second half to win 3-1".
_LATER_HALF = re.compile(r"\b(?:in|of|midway through|late in|early in) the second half\b")
# "34 deputies voted for it", "had drawn the support of thirty-nine members".
_FAVOURED = (
    re.compile(
        rf"(?<![\d.,–-])\b(?P<one>{_COUNT})\s(?:of the \d+ )?{_MEMBERS}\s(?:had\s|have\s)?voted\s"
        r"(?:for|in favou?r|in support|yes)\b"
    ),
    re.compile(rf"\b(?:support|backing|votes)\sof\s(?P<one>{_COUNT})\s(?:of the )?{_MEMBERS}\b"),
)
# "by two goals to one", "by three goals to nil".
_GOALS = re.compile(
    rf"\b(?P<one>{_WORD})\s(?:goals?|points?|runs|tries)\sto\s(?P<two>{_WORD}|nil|nothing)\b"
)
_SEVERAL = re.compile(r"\d\s?[-–]\s?\d")
_ANY_BODY = frozenset(("assembly", "chamber", "congres"))
_NOUGHT = frozenset(("nil", "nothing"))
# Who voted, and on what beside the whole.
_BODY = re.compile(
    r"(?i)\b(?:lok sabha|rajya sabha|bundestag|bundesrat|duma|sejm"
    r"|senate|house|committee|council|assembly|upper|lower|chamber|commons|lords|congress"
    r"|amendments?|procedural|override|veto|cloture|table|first reading|second reading)\b"
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Two numbers at `start:end` of a text, in the order told; one where it is of `IN_FAVOUR`."""

    start: int
    end: int
    of: Literal["ballot", "score", "votes for"]


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
                start = match.start("of") if start < 0 else start
                found.setdefault((start, end), Tally(start, end, VOTE))
    if not found:
        for pattern in _FAVOURED:
            for match in pattern.finditer(low):
                found.setdefault(match.span("one"), Tally(*match.span("one"), IN_FAVOUR))
    if (
        not found
        and _MATCH.search(low)
        and not _NO_END.search(_LATER_HALF.sub("", low))
        and not _BALLOT.search(low)
    ):
        goals = list(_GOALS.finditer(low))
        scores = list(re.finditer(_PAIR, low))
        if len(goals) == 1 and not scores:
            found[goals[0].span()] = Tally(*goals[0].span(), SCORE)
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
    """Whether two sentences tell of the votes of two bodies, or one of an amendment only; a
    parliament may be called an assembly by one of them alone."""
    bodies = [_bodies(text) for text in (one, two)]
    return bodies[0] != bodies[1] and not (bodies[0] ^ bodies[1] <= _ANY_BODY and not all(bodies))


def _numbers(words: str) -> list[int]:
    found = re.findall(r"\d+|[a-z]+(?:-[a-z]+)?", words.lower())
    spelt = [NUMERALS.get(word, 0 if word in _NOUGHT else None) for word in found]
    told = (int(w) if w.isdigit() else n for w, n in zip(found, spelt, strict=True))
    return sorted(int(number) for number in told if number is not None)


def _bodies(text: str) -> set[str]:
    return {match.group().lower().rstrip("s") for match in _BODY.finditer(text)}
