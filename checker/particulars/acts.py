"""What each sentence of an article tells as done at one moment, with the words that tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.particulars.act_words import acts_in, main_acts_in, points_at_main
from checker.particulars.deeds import clause_at, digresses_at
from checker.particulars.marks import head_of
from checker.types import Claim, Fact

# Sentences that say what an article is about.
_HEAD = 3
# Clauses before "…, on 6 May" in which the verb of that day may stand.
_BACK = 3
# "on 13 June at half past eleven": words that a clause without a verb has at most.
_BARE = 14
_VERB = re.compile(
    r"\b(?:[a-z]{3,}ed|was|were|is|are|has|had|have|said|will|would|died|came|went|told|says|met"
    r"|left|began|held|made)\b"
)
# Not the act itself, but another one like it, or a part of it.
_MANY = r"suspects|arrests|attacks|blasts|bombs|explosions|crashes|raids|robberies|fires"
_OTHER = re.compile(
    r"\b(?:second|third|another|earlier|previous(?:ly)?|separate|similar|latest|recent|first round"
    r"|run-?off|re-?run|by then|so far|anniversary|a (?:year|week|month) (?:ago|earlier|before)"
    r"|in (?:19|20)\d\d|arrests|attacks|robberies|crashes|funerals|burials"
    r"|(?:two|three|four|five|several|some|other|more|further|\d+) (?:others|more"
    rf"|(?:\w+ )?(?:{_MANY})))\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:not|never|denied|denies|if|could|may|might|threat\w*|warn\w*|foiled|attempted|alleged\w*"
    r"|feared?|instead of|rather than)\b"
)
# "had charred 60,000 acres by Wednesday", "were fighting the fire on Thursday": a state, no act.
_LASTS = re.compile(
    r"\b(?:(?:was|were|is|are|been|kept|still) (?:\w+ )?(?:burning|raging|fighting|battling"
    r"|spreading|tackling|searching|smouldering|smoldering|recovering|looking)|still|continued)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|until|since|before|after|from|(?<!night )to) (?:(?:late|early) )?(?:on )?$",
    re.IGNORECASE,
)
# "shortly before 3 a.m. on Tuesday", "just after noon": an hour, and no other clause.
_HOUR = re.compile(r"\b(?:before|after)$")
_CLOCK = re.compile(r"\s(?:\d|noon|midnight|midday|dawn|dusk|sunrise|sunset|[a-z]+ o['’]clock)")


@dataclass(frozen=True, slots=True)
class Act:
    """A day or a place (`fact`) of an act: its kinds, and the words of the clause that tell it.

    `main` where the sentence only points at what the article is about: "It happened on …".
    """

    claim: Claim
    fact: Fact
    kinds: frozenset[str]
    words: str
    main: bool = False

    @property
    def told(self) -> tuple[Claim, Fact]:
        """The sentence and its day or place."""
        return self.claim, self.fact


def act_of(claim: Claim, fact: Fact, told: Sequence[Claim]) -> Act | None:
    """The act whose day or place `fact` is, in the article of the claims `told`; None where the
    words around it tell of none, of another one or of a state that lasts."""
    start = fact.span.start - claim.span.start
    end = start + len(fact.text)
    low, high = _reach(claim.text, start, end)
    words = claim.text[low:high]
    before = claim.text[low:start]
    if _OTHER.search(words) or _NOT_SO.search(before) or _LASTS.search(words):
        return None
    if digresses_at(claim.text, start, end) or _BY.search(claim.text, 0, start):
        return None
    kinds, main = acts_in(words), False
    if points_at_main(words):
        kinds, main = kinds | main_acts(told), True
    return Act(claim, fact, kinds, words, main) if kinds else None


def main_acts(told: Sequence[Claim]) -> frozenset[str]:
    """What an article is about, of the acts that a whole story is of."""
    found: frozenset[str] = frozenset()
    for claim in head_of(told)[: _HEAD + 1]:
        found |= main_acts_in(claim.text)
    return found


def _reach(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The clause around `start:end`, with those before it as long as it has no verb of its own:
    "The service is at noon, in St Mary's church, on 6 May"."""
    low, high = clause_at(sentence, start, end)
    until = high
    for _ in range(_BACK):
        words = sentence[low:until]
        if low == 0 or _VERB.search(words) or len(words.split()) > _BARE or acts_in(words):
            break
        hour = _HOUR.search(sentence, 0, low) and _CLOCK.match(sentence, low)
        if not hour and sentence[:low].rstrip()[-1:] != ",":
            break
        until = low
        cut = low - (len("before") if hour else 2)
        low, _ = clause_at(sentence, cut, cut)
    return low, high
