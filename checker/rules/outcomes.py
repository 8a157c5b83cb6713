"""One person with two fates, one decision with two ends: what is read without the model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.findings import fingerprint, side_of
from checker.opposites.decisions import rival_decisions
from checker.opposites.fates import FATE, fates_apart, rival_fates
from checker.opposites.rival_endings import endings_apart, rival_endings
from checker.opposites.sole_parts import rival_parts
from checker.opposites.splits import rival_splits
from checker.opposites.victims import VICTIMS, rival_victims
from checker.opposites.walkouts import walkouts_apart
from checker.pairs import Scene
from checker.rules import rules
from checker.types import Event, Finding, Pair, Rule
from checker.witnesses import Witness

CONTRADICTION, INSIDE, HEADLINE = "contradiction", "self-contradiction", "headline-conflict"
ATTRIBUTION = "attribution-conflict"
# Their rules are those of `contradiction` and `within`.
_MATTERS = {FATE: "One person, two fates", VICTIMS: "Who they were"}
RULES: tuple[Rule, ...] = ()


def findings(
    events: Sequence[Event], scene: Scene, ours: Sequence[str], on: frozenset[str]
) -> Iterator[Finding]:
    """The fates and the decisions that exclude each other, for the rules that are on."""
    found: list[Pair] = []
    if CONTRADICTION in on:
        found += rival_fates(events, scene, CONTRADICTION)
        found += rival_decisions(events, scene, CONTRADICTION)
        found += rival_endings(events, scene, CONTRADICTION)
        found += rival_victims(events, scene, CONTRADICTION)
        found += rival_splits(events, scene, CONTRADICTION)
    if ATTRIBUTION in on:
        found += rival_parts(events, scene, ATTRIBUTION)
    if INSIDE in on:
        found += fates_apart(events, scene, INSIDE)
    if HEADLINE in on:
        found += walkouts_apart(events, scene, HEADLINE)
        found += endings_apart(events, scene, HEADLINE)
    shown: set[tuple[str, str, str]] = set()
    for pair in found:
        articles = sorted((pair.left.span.article, pair.right.span.article))
        # One fate and one vote may be read in two ways: each two articles are shown once.
        if (key := (pair.rule, articles[0], articles[1])) not in shown:
            shown.add(key)
            yield _finding(pair, scene, ours)


def _finding(pair: Pair, scene: Scene, ours: Sequence[str]) -> Finding:
    assert pair.left_fact is not None
    assert pair.right_fact is not None
    told = ((pair.left, pair.left_fact), (pair.right, pair.right_fact))
    one, two = sorted(
        (Witness(scene.articles[claim.span.article], claim, fact) for claim, fact in told),
        key=lambda side: side.order,
    )
    sides = [
        f"{side.fact.text} ({side.article.source or side.article.id})"
        if pair.rule in (CONTRADICTION, ATTRIBUTION)
        else side.fact.text
        for side in (one, two)
    ]
    matter = _MATTERS.get(pair.left_fact.of, "One matter, two ends")
    message = f"{matter}: {sides[0]} or {sides[1]}: both cannot be right"
    if pair.rule == ATTRIBUTION:
        message = f"The {pair.left_fact.of} is {sides[0]} or {sides[1]}: both cannot be right"
    if pair.rule == HEADLINE:
        message = f"The headline says {pair.left_fact.text}, the text {pair.right_fact.text}"
    claims = [(side.claim.text, side.article.id) for side in (one, two)]
    return Finding(
        rule=pair.rule,
        level=rules()[pair.rule].level,
        message=message,
        fact=None,
        event=pair.event,
        left=side_of(one, ours),
        right=side_of(two, ours),
        confidence=None,
        score=0.0,
        fingerprint=fingerprint(pair.rule, None, claims, scene.copies),
    )
