"""Parties to one act who differ between articles. Pairs sentences that tell of the same act
(`checker.same_act`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from checker.attribution.parties import identity, is_person, opposed
from checker.attribution.sides import both_claim, names, part_of
from checker.findings import fingerprint, side_of
from checker.pairs import Scene
from checker.rules import rules
from checker.same_act import Told, acts_told, same_act
from checker.thresholds import (
    ACTS_PER_EVENT,
    VERBATIM,
)
from checker.types import Event, Finding, Rule
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


def findings(
    events: Iterable[Event], scene: Scene, ours: Sequence[str], on: frozenset[str]
) -> Iterator[Finding]:
    """At most one finding for each event, rule and kind of act."""
    if not on & {CONFLICT, DISPUTE, DROPPED}:
        return
    for event in events:
        told = acts_told(event)
        if len({one.claim.span.article for one in told}) < 2:
            continue
        seen: set[tuple[str, str]] = set()
        for rule, left, right in _clashes(told[:ACTS_PER_EVENT], scene):
            if rule in on and (rule, left.fact.of) not in seen:
                seen.add((rule, left.fact.of))
                yield _finding(rule, event.id, left, right, scene, ours)


def _clashes(told: Sequence[Told], scene: Scene) -> Iterator[tuple[str, Told, Told]]:
    """Clashes by how alike the sentences are, the most alike first."""
    ranked: list[tuple[float, str, Told, Told]] = []
    for left, right in combinations(sorted(told, key=lambda t: _order(t, scene)), 2):
        one, two = (scene.articles[t.claim.span.article] for t in (left, right))
        if one.id == two.id or not scene.may_meet(one, two):
            continue
        likeness = same_act(left, right)
        # One sentence in both is as good a sign of one happening as the articles' likeness.
        same = likeness >= VERBATIM or (likeness and scene.sure(one.id, two.id))
        if same and (rule := _rule(left, right, told, scene)):
            ranked.append((-likeness, rule, left, right))
    ranked.sort(key=lambda item: (item[0], item[1], item[2].fact.span, item[3].fact.span))
    for _, rule, left, right in ranked:
        yield rule, left, right


def _rule(left: Told, right: Told, told: Sequence[Told], scene: Scene) -> str | None:
    days = [scene.articles[side.claim.span.article].day for side in (left, right)]
    same_day = days[0] == days[1]
    one, other = str(left.fact.value), str(right.fact.value)
    held = {left.fact.held, right.fact.held}
    # An article that names the other's party may have said so in words that are not read.
    if names(left.pointing, right.fact) or names(right.pointing, left.fact):
        return None
    if identity(one, other) == "same":
        if left.pointing or right.pointing:
            return None
        if "denied" in held and len(held) == 2:
            if _tell_both(left, right, told):
                return None
            own_word = "claimed" in held and same_day and not _word_taken_back(left, right, scene)
            return CONFLICT if own_word else DISPUTE
        flat = next((t for t in (left, right) if t.own_voice), None)
        hedged = next((t for t in (left, right) if t.fact.held in ("suspected", "claimed")), None)
        if not (flat and hedged and same_day) or _also_flat(hedged, told):
            return None
        return DROPPED
    if "denied" in held or not (both_claim(left.pair, right.pair) or opposed(one, other)):
        return None
    if part_of(left.pair, right.pair):
        return None
    if same_act(left, right) < VERBATIM and _settled(left, right, told):
        return None
    if left.own_voice and right.own_voice:
        return CONFLICT
    # Two people charged or suspected may have done it together.
    return None if is_person(one) and is_person(other) else DISPUTE


# Words of which the article that has the claim has none, and the one that has the denial.
_DENIAL = re.compile(r"(?i)\b(?:den(?:y|ie[ds]|ying|ials?)|disown\w*|retract\w*|withdr[ae]w\w*)\b")
_CLAIM = re.compile(r"(?i)\bclaim(?:s|ed|ing)?\b|\badmi(?:ts?|tted)\b|\bconfess\w*")


def _word_taken_back(left: Told, right: Told, scene: Scene) -> bool:
    """Whether an article that tells a party's claim knows of a denial, or the other way round."""
    for side in (left, right):
        text = scene.articles[side.claim.span.article].text
        other = _CLAIM if side.fact.held == "denied" else _DENIAL
        if other.search(text):
            return True
    return False


def _tell_both(left: Told, right: Told, told: Sequence[Told]) -> bool:
    """Whether one of the two articles tells the denial and what is denied."""
    for side in (left, right):
        held = {
            one.fact.held == "denied"
            for one in told
            if one.claim.span.article == side.claim.span.article
            and identity(str(one.fact.value), str(side.fact.value)) == "same"
        }
        if len(held) == 2:
            return True
    return False


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
        score=round(same_act(left, right), 4),
        fingerprint=fingerprint(rule, "responsible", claims, scene.copies),
    )


_HELD = {
    "fact": "as a fact",
    "suspected": "suspected or accused",
    "claimed": "by its own claim",
    "denied": "denied",
}
