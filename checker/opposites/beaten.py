"""One match that each of two teams or players wins in one of two articles: "Norvik beat Alton",
"Alton beat Norvik"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from checker.opposites.ends import fact_of, left_open
from checker.opposites.matters import WINNER
from checker.opposites.part_words import NAME, WHAT
from checker.opposites.rivals import first_rivals, pair_of
from checker.particulars.dates import days_apart
from checker.particulars.marks import head_of
from checker.types import Claim, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

_WINNER, _LOSER = rf"(?P<winner>{NAME})", rf"(?:{WHAT})?(?P<loser>{NAME})"
_SCORE = r"(?:(?:\d+[-–]\d+|narrowly|comfortably|again|at home|away|late) )?"
_BEAT = re.compile(
    rf"{_WINNER} (?:have |has )?(?:beat|beats|beaten|defeated|defeats|thrashed|edged"
    rf"|overcame|overcome|saw off|knocked out|won {_SCORE}(?:against|over|at)) {_LOSER}"
)
# "Pia Lund won her first title on Sunday, beating the top seed Ana Holt": behind a comma.
_BEATING = re.compile(rf"^(?:[^,.;]{{1,40}}[’']s )?{_WINNER} [^,.;]{{1,80}}, beating {_LOSER}")
_LOST = re.compile(
    rf"(?P<loser>{NAME}) (?:lost|lose|went down|fell|(?:was|were) (?:beaten|defeated|thrashed"
    rf"|knocked out)) {_SCORE}(?:to|against|by|at) (?:{WHAT})?{_WINNER}"
)
# One of several matches, or a part of one.
_OF_SEVERAL = re.compile(
    r"(?i)\b(?:first|second|third|fourth|fifth|opening|return|earlier|last|previous)"
    r" (?:leg|set|game|match|round|frame|half|test|meeting|season|year|week|month)\b"
    r"|\bgame (?:one|two|three|\d)\b"
    r"|\b(?:aggregate|series|friendly|reserves|women|under-\d\d|youth|juniors?)\b"
)


@dataclass(frozen=True, slots=True)
class _Match:
    claim: Claim
    fact: Fact
    winner: str
    loser: str


def rival_matches(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """For two articles of one day and surely one event, the first match that they let two win."""
    for event in events:
        for left, right in first_rivals(event, scene, _read, _rivals):
            yield pair_of(event.id, rule, left, right)


def _read(told: Sequence[Claim]) -> list[_Match]:
    return [match for claim in head_of(told) for match in _matches(claim)]


def _matches(claim: Claim) -> Iterator[_Match]:
    if not claim.story or claim.stance in ("denies", "predicts", "doubts"):
        return
    if _OF_SEVERAL.search(claim.text):
        return
    for pattern in (_BEAT, _BEATING, _LOST):
        match = pattern.search(claim.text)
        if match and not left_open(claim.text, match):
            winner, loser = (match[side].split()[-1].lower() for side in ("winner", "loser"))
            fact = fact_of(claim, *match.span("winner"), WINNER)
            yield _Match(claim, fact, winner, loser)


def _rivals(one: Sequence[_Match], two: Sequence[_Match]) -> Iterator[tuple[_Match, _Match]]:
    # Who tells of both has told of two matches.
    if any(_told_two(matches) for matches in (one, two)):
        return
    for left, right in product(one, two):
        if (left.winner, left.loser) == (right.loser, right.winner):
            if not days_apart((left.claim, left.fact), (right.claim, right.fact)):
                yield left, right


def _told_two(matches: Sequence[_Match]) -> bool:
    won = {(match.winner, match.loser) for match in matches}
    return any((loser, winner) in won for winner, loser in won)
