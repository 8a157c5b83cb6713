"""What only one can win, be elected or be named to, where two articles give it to two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from checker.events.words import stem, words_of
from checker.opposites.ends import fact_of, left_open
from checker.opposites.matters import WINNER
from checker.opposites.parts import part_of
from checker.opposites.rivals import first_rivals
from checker.particulars.dates import days_apart
from checker.particulars.deeds import clause_at
from checker.particulars.marks import head_of
from checker.types import Claim, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

_WON = re.compile(
    r"\b(?:won|wins|clinched|clinches|captured|(?:was|were|has been|is) (?:re-?)?(?:elected|named"
    r"|appointed|crowned|chosen)|becomes|became|succeeds|succeeded)\b"
)
# Of these there are many: seats, votes, medals, a share.
_MANY = re.compile(
    r"(?i)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|seats?|votes|medals?|games|matches"
    r"|first|second|third|one of|among|several|some|his|her|their|its)\b"
)
# One race has as many winners as it has of these.
CLASS = re.compile(
    r"(?i)\b(?:m[ae]n|wom[ae]n|girls?|boys?|junior|senior|under|doubles|singles|mixed|relay|team"
    r"|individual|deputy|vice|former|state|federal|regional|primary|north\w*|south\w*|east\w*"
    r"|west\w*)\b"
)
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]+)*")
# Words of the prize that both sentences have at least.
_SHARED = 2
_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Winner:
    claim: Claim
    fact: Fact
    head: str
    prize: frozenset[str]
    classes: frozenset[str]


def rival_winners(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """For two articles of one day and surely one event, the first two sentences that give one
    prize to two."""
    for event in events:
        for left, right in first_rivals(event, scene, _read, _rivals):
            why = f"{left.head} against {right.head}"
            yield Pair(event.id, rule, left.claim, right.claim, why, left.fact, right.fact)


def _read(told: Sequence[Claim]) -> list[_Winner]:
    return [winner for claim in head_of(told) for winner in _winners(claim)]


def _rivals(one: Sequence[_Winner], two: Sequence[_Winner]) -> Iterator[tuple[_Winner, _Winner]]:
    heads = {w.head for w in one}, {w.head for w in two}
    for left, right in product(one, two):
        if left.head in heads[1] or right.head in heads[0] or left.classes != right.classes:
            continue
        shared = left.prize & right.prize
        if len(shared) < max(_SHARED, _SHARE * min(len(left.prize), len(right.prize))):
            continue
        if not days_apart((left.claim, left.fact), (right.claim, right.fact)):
            yield left, right


def _winners(claim: Claim) -> Iterator[_Winner]:
    """Who by a sentence won something that there is one of: the first verb that says so."""
    match = _WON.search(claim.text)
    if match is None or not claim.story or claim.stance == "denies" or left_open(claim.text, match):
        return
    low, high = clause_at(claim.text, match.start(), match.end())
    after = claim.text[match.end() : high]
    if _MANY.search(after) or _MANY.search(claim.text[low : match.start()]):
        return
    head = part_of((claim, fact_of(claim, *match.span(), WINNER))).head
    runs = (m for m in _NAME.finditer(claim.text, 0, match.start()))
    named = next((m for m in runs if stem(m.group().split()[-1].lower()) == head), None)
    prize = frozenset(words_of(after))
    if named is None or len(prize) < _SHARED:
        return
    classes = frozenset(m.group().lower() for m in CLASS.finditer(claim.text))
    yield _Winner(
        claim,
        replace(fact_of(claim, *named.span(), WINNER), value=named.group()),
        head,
        prize,
        classes,
    )
