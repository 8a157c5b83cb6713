"""What the sentences of an event tell of who did it, and which two of them tell of one act.

Two sentences tell of the same act if they share the words for it: what was done, to whom, where.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.attribution.parties import identity
from checker.attribution.sides import fire_back
from checker.attribution.ways import SOME_ACT
from checker.events.anchors import of_several, places_of
from checker.events.words import words_of
from checker.facts.responsible import same_kind
from checker.particulars.marks import head_of
from checker.particulars.wordings import name_words
from checker.reconciled.happenings import other_weapons
from checker.thresholds import (
    SAME_ACT_SHARE,
    SAME_ACT_WORDS,
    SAME_CLAIM_WORDS,
    SAME_NAMED_WORDS,
)
from checker.types import Claim, Event, Fact

# Fewest letters of initials that say by themselves which organisation is meant.
INITIALS = 4
# "claimed responsibility for the attack.", "claimed responsibility.": which one it was, has been
# told before.
_POINTS = re.compile(
    r"\bthe (?:attack|bombing|blast|explosion|ambush|raid|assault|killing|murder|assassination"
    r"|shooting|kidnapping|abduction|(?:air ?)?strikes?|air raid|shelling)(?=\s*[.,;]|$)"
    r"|\bclaim(?:s|ed|ing) responsibility(?! for)\b"
)
# "accused the army of blowing it up": what it was, the sentence before has told.
_IT = re.compile(
    r"\b(?:of|for) (?:\w+ly |having )?\w+(?:ing|ed|own) (?:up |down )?(?:it|them)\b"
    r"|\bdid it\b|\b(?:was|were|is|are|being) (?:behind|responsible for) it\b"
)
# Characters on either side of a party that tell of its act.
NEAR = 120


@dataclass(frozen=True, slots=True)
class Told:
    """A party that a sentence holds responsible, with the words that tell of the act.

    `pointing`: where it only points at "the attack", whose words are those of the article's lead,
    all that the article tells. `before`: the sentence before one that calls the act "it".
    """

    claim: Claim
    fact: Fact
    words: frozenset[str]
    pointing: str = ""
    before: Claim | None = None

    @property
    def pair(self) -> tuple[Claim, Fact]:
        """The sentence and the party, without their words."""
        return self.claim, self.fact

    @property
    def own_voice(self) -> bool:
        """Whether the article itself says so, without a source."""
        return self.fact.held == "fact" and self.claim.said_by is None


def acts_told(event: Event) -> list[Told]:
    """Every party that the event's claims hold responsible; what only points at "the attack" comes
    last, once more in the words of its article's lead."""
    by_article = event.by_article()
    plain, pointing = [], []
    for claim in event.claims:
        for fact in claim.facts:
            if fact.kind == "responsible":
                article = by_article[claim.span.article]
                before = _before(claim, fact, article)
                told = f"{before.text if before else ''} {_around(claim, fact)}"
                words = frozenset(words_of(told)) - set(words_of(fact.text))
                plain.append(Told(claim, fact, words, before=before))
                pointing += _of_lead(claim, fact, article)
    return plain + pointing


def _before(claim: Claim, fact: Fact, article: Sequence[Claim]) -> Claim | None:
    """The sentence before one that calls the act "it", or blames somebody for "the strike"; else
    None."""
    points = fact.held in ("denied", "suspected") and _POINTS.search(claim.text)
    if not points and not _IT.search(claim.text):
        return None
    earlier = [c for c in article if c.span.field == "text" and c.span.end <= claim.span.start]
    return max(earlier, key=lambda c: c.span.end, default=None)


def _of_lead(claim: Claim, fact: Fact, article: Sequence[Claim]) -> list[Told]:
    """Somebody's word on "the attack" that the article opens with, in the words of its lead."""
    head = head_of(article)
    if fact.held not in ("claimed", "suspected") or claim not in head:
        return []
    lead = next((c for c in head if c.span.field == "text"), claim)
    if lead is claim or not _POINTS.search(claim.text) or not SOME_ACT.search(lead.text):
        return []
    if any(of_several(c.text) for c in head):
        return []
    told = " ".join(one.text for one in article)
    return [Told(claim, fact, frozenset(words_of(lead.text)), told)]


def _around(claim: Claim, fact: Fact) -> str:
    """The words near the party: a long sentence may tell of two acts."""
    start, end = (at - claim.span.start for at in (fact.span.start, fact.span.end))
    return claim.text[max(0, start - NEAR) : end + NEAR]


def same_act(left: Told, right: Told) -> float:
    """How much of the shorter sentence's words the other shares, in 0..1; 0 where they may be two
    acts."""
    if not same_kind(left.fact.of, right.fact.of):
        return 0.0
    if other_weapons(left.claim.text, right.claim.text):
        return 0.0
    if fire_back(left.pair, right.pair):
        return 0.0
    shared = left.words & right.words
    accused = _accused(left) + _accused(right)
    if accused == 2 or (accused and (left.before or right.before)):
        if len(shared) >= SAME_NAMED_WORDS - accused and _same_name(left, right, shared):
            return SAME_ACT_SHARE
    if _own_word(left, right) and len(shared) >= SAME_CLAIM_WORDS:
        return SAME_ACT_SHARE
    share = len(shared) / max(1, min(len(left.words), len(right.words)))
    # What the leads share makes no sentence of the one the other.
    share = min(share, SAME_ACT_SHARE) if left.pointing or right.pointing else share
    return share if len(shared) >= SAME_ACT_WORDS and share >= SAME_ACT_SHARE else 0.0


def _own_word(left: Told, right: Told) -> bool:
    """Whether one party claims the act in one sentence and denies it in the other."""
    if {left.fact.held, right.fact.held} != {"claimed", "denied"}:
        return False
    return identity(str(left.fact.value), str(right.fact.value)) == "same"


def _accused(told: Told) -> bool:
    """Whether the sentence is about who did it: an accusation, a suspicion, a claim."""
    return told.fact.held in ("suspected", "claimed")


def _same_name(left: Told, right: Told, shared: frozenset[str]) -> bool:
    """Whether both sentences name what was hit, by a name that is no mere place of the day."""
    told = [(t.claim, t.before) if t.before else (t.claim,) for t in (left, right)]
    names = [name_words(*part) for part in told]
    places = {
        w for part in told for c in part for place in places_of(c.text) for w in words_of(place)
    }
    # Initials are of an organisation, wherever it stands.
    initials = {
        word
        for word in shared
        if len(word) >= INITIALS and all(word.upper() in t.claim.text for t in (left, right))
    }
    return bool((names[0] & names[1] & shared) - places or initials)
