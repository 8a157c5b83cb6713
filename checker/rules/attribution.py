"""Parties to one act who differ between articles. Pairs sentences that tell of the same act.

Two sentences tell of the same act if they share the words for it: what was done, to whom, where.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.attribution.parties import identity, is_person, opposed
from checker.attribution.sides import both_claim, fire_back, names, part_of
from checker.attribution.ways import SOME_ACT
from checker.events.anchors import of_several, places_of
from checker.events.words import words_of
from checker.facts.responsible import same_kind
from checker.findings import fingerprint, side_of
from checker.pairs import Scene
from checker.particulars.marks import head_of
from checker.reconciled.happenings import other_weapons
from checker.rules import rules
from checker.thresholds import (
    ACTS_PER_EVENT,
    SAME_ACT_SHARE,
    SAME_ACT_WORDS,
    SAME_NAMED_WORDS,
    VERBATIM,
)
from checker.types import Claim, Event, Fact, Finding, Rule
from checker.witnesses import Witness

CONFLICT, DISPUTE, DROPPED = "attribution-conflict", "attributed-dispute", "attribution-dropped"
RULES = (
    Rule(
        name=DISPUTE,
        level="note",
        says=(
            "The articles differ on who did it, and at least one of them says whose word it is: "
            "claimed, blamed on somebody, suspected, denied."
        ),
        fires=(
            (
                "Police blamed the Blue Star for the bombing of the Harbour Bridge in Norvik.",
                "The Green Dawn claimed responsibility for bombing the Harbour Bridge in Norvik.",
            ),
        ),
        silent=(
            (
                "Police blamed the Blue Star for the bombing of the Harbour Bridge in Norvik.",
                "The Blue Star claimed responsibility for bombing the Harbour Bridge in Norvik.",
            ),
        ),
    ),
    Rule(
        name=DROPPED,
        level="warning",
        says=(
            "One article tells as a fact who did it; on the same day another one has it only as "
            "a suspicion, an accusation or a claim of somebody."
        ),
        fires=(
            (
                "The Blue Star bombed the Harbour Bridge in Norvik.",
                "Police blamed the Blue Star for the bombing of the Harbour Bridge in Norvik.",
            ),
        ),
        silent=(
            (
                "The Blue Star bombed the Harbour Bridge in Norvik, police said.",
                "Police blamed the Blue Star for the bombing of the Harbour Bridge in Norvik.",
            ),
        ),
    ),
)


# Fewest letters of initials that say by themselves which organisation is meant.
INITIALS = 4
# "claimed responsibility for the attack.": which one it was, has been told before.
_POINTS = re.compile(
    r"\bthe (?:attack|bombing|blast|explosion|ambush|raid|assault|killing|murder|assassination"
    r"|shooting|kidnapping|abduction|(?:air ?)?strikes?|air raid|shelling)(?=\s*[.,;]|$)"
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


def findings(
    events: Iterable[Event], scene: Scene, ours: Sequence[str], on: frozenset[str]
) -> Iterator[Finding]:
    """At most one finding for each event, rule and kind of act."""
    if not on & {CONFLICT, DISPUTE, DROPPED}:
        return
    for event in events:
        told = _told(event)
        if len({one.claim.span.article for one in told}) < 2:
            continue
        seen: set[tuple[str, str]] = set()
        for rule, left, right in _clashes(told[:ACTS_PER_EVENT], scene):
            if rule in on and (rule, left.fact.of) not in seen:
                seen.add((rule, left.fact.of))
                yield _finding(rule, event.id, left, right, scene, ours)


def _told(event: Event) -> list[Told]:
    by_article: dict[str, list[Claim]] = {}
    for claim in event.claims:
        by_article.setdefault(claim.span.article, []).append(claim)
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
    """The sentence before one that calls the act "it", or denies "the strike"; else None."""
    denies = fact.held == "denied" and _POINTS.search(claim.text)
    if not denies and not _IT.search(claim.text):
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


def _clashes(told: Sequence[Told], scene: Scene) -> Iterator[tuple[str, Told, Told]]:
    """Clashes by how alike the sentences are, the most alike first."""
    ranked: list[tuple[float, str, Told, Told]] = []
    for left, right in combinations(sorted(told, key=lambda t: _order(t, scene)), 2):
        one, two = (scene.articles[t.claim.span.article] for t in (left, right))
        if one.id == two.id or not scene.may_meet(one, two):
            continue
        likeness = _same_act(left, right)
        # One sentence in both is as good a sign of one happening as the articles' likeness.
        same = likeness >= VERBATIM or (likeness and scene.sure(one.id, two.id))
        if same and (rule := _rule(left, right, told, one.day == two.day)):
            ranked.append((-likeness, rule, left, right))
    ranked.sort(key=lambda item: (item[0], item[1], item[2].fact.span, item[3].fact.span))
    for _, rule, left, right in ranked:
        yield rule, left, right


def _rule(left: Told, right: Told, told: Sequence[Told], same_day: bool) -> str | None:
    one, other = str(left.fact.value), str(right.fact.value)
    held = {left.fact.held, right.fact.held}
    # An article that names the other's party may have said so in words that are not read.
    if names(left.pointing, right.fact) or names(right.pointing, left.fact):
        return None
    if identity(one, other) == "same":
        if left.pointing or right.pointing:
            return None
        if "denied" in held and len(held) == 2:
            return DISPUTE
        flat = next((t for t in (left, right) if t.own_voice), None)
        hedged = next((t for t in (left, right) if t.fact.held in ("suspected", "claimed")), None)
        if not (flat and hedged and same_day) or _also_flat(hedged, told):
            return None
        return DROPPED
    if "denied" in held or not (both_claim(left.pair, right.pair) or opposed(one, other)):
        return None
    if part_of(left.pair, right.pair):
        return None
    if _same_act(left, right) < VERBATIM and _settled(left, right, told):
        return None
    if left.own_voice and right.own_voice:
        return CONFLICT
    # Two people charged or suspected may have done it together.
    return None if is_person(one) and is_person(other) else DISPUTE


def _also_flat(hedged: Told, told: Sequence[Told]) -> bool:
    """Whether the careful article tells it as a fact elsewhere."""
    return any(
        one.own_voice
        and one.claim.span.article == hedged.claim.span.article
        and identity(str(one.fact.value), str(hedged.fact.value)) == "same"
        for one in told
    )


def _settled(left: Told, right: Told, told: Sequence[Told]) -> bool:
    """Whether one of the two articles tells of the other's party as well."""
    return any(
        one.claim.span.article == mine.claim.span.article
        and identity(str(mine.fact.value), str(other.fact.value)) == "same"
        and mine.fact.held != "denied"
        for one, other in ((left, right), (right, left))
        for mine in told
    )


def _same_act(left: Told, right: Told) -> float:
    """How much of the shorter sentence's words the other shares; 0 where they may be two acts."""
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
    share = len(shared) / max(1, min(len(left.words), len(right.words)))
    # What the leads share makes no sentence of the one the other.
    share = min(share, SAME_ACT_SHARE) if left.pointing or right.pointing else share
    return share if len(shared) >= SAME_ACT_WORDS and share >= SAME_ACT_SHARE else 0.0


def _accused(told: Told) -> bool:
    """Whether the sentence is about who did it: an accusation, a suspicion, a claim."""
    return told.fact.held in ("suspected", "claimed")


def _same_name(left: Told, right: Told, shared: frozenset[str]) -> bool:
    """Whether both sentences name what was hit, by a name that is no mere place of the day."""
    told = [(t.claim, t.before) if t.before else (t.claim,) for t in (left, right)]
    names = [{w for c in part for name in c.names for w in words_of(name)} for part in told]
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


def _order(told: Told, scene: Scene) -> tuple[object, ...]:
    article = scene.articles[told.claim.span.article]
    return (article.published or "9999", article.id, told.fact.span)


def _finding(
    rule: str, event: str, left: Told, right: Told, scene: Scene, ours: Sequence[str]
) -> Finding:
    witnesses = [
        Witness(scene.articles[t.claim.span.article], t.claim, t.fact) for t in (left, right)
    ]
    names = [w.article.source or w.article.id for w in witnesses]
    one, other = (
        f"{t.fact.value} ({_HELD[t.fact.held]}, {name})"
        for t, name in zip((left, right), names, strict=True)
    )
    message = {
        CONFLICT: f"The same act is put down to {one} and to {other}",
        DISPUTE: f"Who did it is disputed: {one}, {other}",
        DROPPED: f"Told as a fact in one report, as somebody's word in the other: {one}, {other}",
    }[rule]
    claims = [(w.claim.text, w.article.id) for w in witnesses]
    return Finding(
        rule=rule,
        level=rules()[rule].level,
        message=message,
        fact="responsible",
        event=event,
        left=side_of(witnesses[0], ours),
        right=side_of(witnesses[1], ours),
        score=round(_same_act(left, right), 4),
        fingerprint=fingerprint(rule, "responsible", claims, scene.copies),
    )


_HELD = {
    "fact": "as a fact",
    "suspected": "suspected or accused",
    "claimed": "by its own claim",
    "denied": "denied",
}
