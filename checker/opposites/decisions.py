"""One vote or ruling with two outcomes: the crews accepted the pay offer, the crews threw it out.

The two sentences need few words in common, as "offer" is here what is "the 4 per cent rise" there.
Each article has to tell of one outcome only, and of nobody else who voted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from checker.calendar_words import MONTH_NAMES, WEEKDAY_NAMES
from checker.opposites.ends import fact_of
from checker.opposites.parts import of_two_parties
from checker.opposites.rivals import first_rivals, pair_of
from checker.opposites.trades import trades_in, unions_in
from checker.opposites.verdicts import Decided, decisions_in
from checker.particulars.dates import days_apart
from checker.particulars.deeds import clause_at
from checker.particulars.tallies import bodies_apart
from checker.types import Claim, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

DECISION = "decision"
# Who decides before or beside those whose decision counts.
_LEADERS = re.compile(
    r"(?i)\b(?:leaders?|leadership|executive|negotiators?|chiefs?|bosses|board|committee"
    r"|officials)\b"
    r"(?:\s\w+){0,2}\s?$"
)
_CHAMBER = re.compile(
    r"(?i)\b(?:(?:supreme|high|lower|upper|appeals?|district|constitutional|county|crown"
    r"|magistrates)"
    r"(?:['’]s?)? (?:court|house|chamber)|court of appeal|senate|house|commons|lords|tribunal"
    r"|council"
    r"|cabinet|assembly|parliament|planning committee)\b"
)


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with the sentence that tells of it."""

    claim: Claim
    fact: Fact
    told: Decided
    whose: frozenset[str]


def rival_decisions(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """For two articles of one day and surely one event, the first two decisions on one matter
    that exclude each other."""
    for event in events:
        for left, right in first_rivals(event, scene, _read, _rivals):
            yield pair_of(event.id, rule, left, right)


def _read(claims: Sequence[Claim]) -> tuple[str, list[Decision]]:
    """The text of an article, and what it tells to have been decided."""
    return " ".join(claim.text for claim in claims), [
        Decision(claim, fact_of(claim, one.start, one.end, DECISION), one, _whose(claims, at))
        for at, claim in enumerate(claims)
        if claim.story and claim.stance not in ("predicts", "doubts")
        for one in decisions_in(claim.text)
    ]


def _rivals(
    one: tuple[str, Sequence[Decision]], two: tuple[str, Sequence[Decision]]
) -> Iterator[tuple[Decision, Decision]]:
    texts = one[0], two[0]
    for left, right in product(one[1], two[1]):
        mine, other = left.told, right.told
        if mine.matter != other.matter or mine.side == other.side:
            continue
        if not (mine.surely and other.surely):
            continue
        if _tells_both(one[1], left) or _tells_both(two[1], right):
            continue
        # A craft is where it is, whoever tells of it.
        if _one_matter(left, right) and (mine.matter == "flight" or _one_body(left, right, texts)):
            yield left, right


def _tells_both(decisions: Sequence[Decision], own: Decision) -> bool:
    """Whether an article tells of the other outcome as well, be it of another vote."""
    return any(
        one.told.matter == own.told.matter
        and one.told.side != own.told.side
        and (own.told.matter != "court" or _may_be_one(one, own))
        for one in decisions
    )


def _may_be_one(one: Decision, own: Decision) -> bool:
    """Whether two rulings of one article may be on one case: another court's are not."""
    courts = [_chambers(side.claim.text) for side in (one, own)]
    if all(courts) and courts[0].isdisjoint(courts[1]):
        return False
    return bool(one.whose & own.whose) or not one.whose


def _one_matter(left: Decision, right: Decision) -> bool:
    """Whether both decisions are on one matter."""
    told = " ".join(side.claim.text[side.told.end :] for side in (left, right))
    # "the suspension he was given in October last year": the day of that, and not of the ruling.
    if days_apart((left.claim, left.fact), (right.claim, right.fact)) and not _LAST.search(told):
        return False
    if left.told.matter == "plan":
        return left.told.purpose != "" and left.told.purpose == right.told.purpose
    if left.told.matter == "court":
        seats = [set(_SEAT.findall(side.claim.text)) for side in (left, right)]
        if all(seats) and seats[0].isdisjoint(seats[1]):
            return False
        if any(_both_ways(side.claim.text) for side in (left, right)):
            return False
        return bool(left.whose & right.whose)
    return True


_SEAT = re.compile(r"\b(?:[Cc]ourt|[Tt]ribunal|[Jj]udges?) (?:in|at|of) (?:the )?([A-Z]\w+)")
_UPHELD = re.compile(r"\b(?:upheld|upholds|confirmed|confirms|let stand)\b")
_UNDONE = re.compile(r"\b(?:annul\w+|quash\w+|overturn\w*|lifted|struck down|reversed)\b")


def _both_ways(text: str) -> bool:
    """Whether a court did both: "upheld the driver's sentence but annulled that of the guard"."""
    return _UPHELD.search(text) is not None and _UNDONE.search(text) is not None


_LAST = re.compile(r"\b(?:last|previous) (?:year|month)\b")


def _chambers(words: str) -> set[str]:
    return {match.group().lower() for match in _CHAMBER.finditer(words)}


def _whose(claims: Sequence[Claim], at: int) -> frozenset[str]:
    """The full names in a sentence, without those of courts, by their last word; where it has
    none ("the panel threw out his appeal"), those of the sentences right before it."""
    for claim in reversed(claims[max(0, at - _BACK) : at + 1]):
        names = (name for name in claim.names if not _CHAMBER.search(name))
        if found := frozenset(name.split()[-1].lower() for name in names if " " in name):
            return found
    return frozenset()


# Sentences that whoever appeals may have been named before.
_BACK = 2


def _one_body(left: Decision, right: Decision, texts: Sequence[str]) -> bool:
    """Whether both may be decisions of one body."""
    if bodies_apart(left.claim.text, right.claim.text):
        return False
    if of_two_parties(left.claim, right.claim):
        return False
    before = [side.claim.text[: side.told.start] for side in (left, right)]
    if any(_LEADERS.search(words) for words in before):
        return False
    # "The rebels of Tamar accepted the deal", "Norvania rejected the deal": two who decide.
    deciders = [_deciders(side) for side in (left, right)]
    if left.told.matter == "pay" and all(deciders) and deciders[0].isdisjoint(deciders[1]):
        return False
    chambers = [_chambers(words) for words in before]
    if all(chambers) and chambers[0].isdisjoint(chambers[1]):
        return False
    for mine, text in ((before[0], texts[1]), (before[1], texts[0])):
        if not trades_in(mine) <= trades_in(text):
            return False
    unions = [unions_in(text) for text in texts]
    return not (all(unions) and unions[0].isdisjoint(unions[1]))


def _deciders(side: Decision) -> set[str]:
    """The words in capitals in the clause before the verb that says what was decided."""
    at = side.told.start
    low, _ = clause_at(side.claim.text, at, at)
    words = _NAME.findall(side.claim.text[low:at])
    return {re.sub(r"['’]s$", "", word.lower()) for word in words} - _NO_NAMES


_NAME = re.compile(r"(?<!^)(?<![.“\"] )\b[A-ZÀ-ÖØ-Þ][\w’'-]+")
_NO_NAMES = {name.lower() for name in WEEKDAY_NAMES | MONTH_NAMES}
