"""One fire, crash or attack, and two that brought it about, each told flatly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from checker.attribution.causes import Cause, causes_in, kinds_apart, kinds_named
from checker.attribution.parties import identity, opposed
from checker.findings import fingerprint, side_of
from checker.pairs import Scene
from checker.rules import rules
from checker.types import Claim, Event, Fact, Finding, Rule, Span
from checker.witnesses import Witness

CONFLICT = "attribution-conflict"
# The rule is that of `facts.responsible`.
RULES: tuple[Rule, ...] = ()
# Where there was more than one, it is open which the article points at.
_SEVERAL = re.compile(
    r"(?i)\b(?:second|third|another|other|separate|two|three|both|twin|series of|wave of|string of)"
    r" (?:\w+ )?(?:attacks?|blasts?|bombings?|explosions?|strikes?|fires?|blazes?|crash(?:es)?"
    r"|raids?"
    r"|shootings?|collisions?|drones?)\b"
)


@dataclass(frozen=True, slots=True)
class _Told:
    claim: Claim
    cause: Cause


def findings(
    events: Sequence[Event], scene: Scene, ours: Sequence[str], on: frozenset[str]
) -> Iterator[Finding]:
    """For each event the first two articles of one day that name causes which exclude each
    other."""
    if CONFLICT not in on:
        return
    for event in events:
        if len(event.articles) < 2:
            continue
        articles = event.by_article()
        told = {name: found for name, claims in articles.items() if (found := _told(claims))}
        for one, two in scene.of_one_day(told):
            texts = [" ".join(c.text for c in articles[name]) for name in (one, two)]
            if any(_SEVERAL.search(text) for text in texts):
                continue
            pair = next(_rivals(told[one], told[two], texts), None)
            if pair:
                yield _finding(event.id, *pair, scene, ours)
                break


def _told(claims: Sequence[Claim]) -> list[_Told]:
    return [
        _Told(claim, cause)
        for claim in claims
        if claim.story and claim.span.field == "text"
        for cause in causes_in(claim.text)
    ]


def _rivals(
    one: Sequence[_Told], two: Sequence[_Told], texts: Sequence[str]
) -> Iterator[tuple[_Told, _Told]]:
    for left, right in product(one, two):
        if not (left.cause.surely and right.cause.surely) or not _one_voice(left, right):
            continue
        if not _apart(left, right):
            continue
        if all(_apart(mine, right) for mine in one) and all(_apart(left, mine) for mine in two):
            if not (
                kinds_named(right.cause.who, texts[0]) or kinds_named(left.cause.who, texts[1])
            ):
                yield left, right


def _apart(left: _Told, right: _Told) -> bool:
    """Whether two causes exclude each other."""
    one, two = left.cause.who, right.cause.who
    return kinds_apart(one, two) or (identity(one, two) != "same" and opposed(one, two))


def _one_voice(left: _Told, right: _Told) -> bool:
    """Whether both articles tell it themselves, or of one and the same source."""
    if not all(side.claim.stance in ("asserts", "relays") for side in (left, right)):
        return False
    said = [None if side.cause.aside else side.claim.said_by for side in (left, right)]
    if said == [None, None]:
        return True
    return all(said) and identity(str(said[0]), str(said[1])) == "same"


def _finding(event: str, left: _Told, right: _Told, scene: Scene, ours: Sequence[str]) -> Finding:
    one, two = sorted((_witness(side, scene) for side in (left, right)), key=lambda w: w.order)
    sides = [f"{w.fact.text} ({w.article.source or w.article.id})" for w in (one, two)]
    claims = [(w.claim.text, w.article.id) for w in (one, two)]
    return Finding(
        rule=CONFLICT,
        level=rules()[CONFLICT].level,
        message=f"The same happening is put down to {sides[0]} and to {sides[1]}",
        fact="responsible",
        event=event,
        left=side_of(one, ours),
        right=side_of(two, ours),
        score=0.0,
        fingerprint=fingerprint(CONFLICT, "responsible", claims, scene.copies),
    )


def _witness(side: _Told, scene: Scene) -> Witness:
    claim, cause = side.claim, side.cause
    base = claim.span.start
    span = Span(claim.span.article, claim.span.field, base + cause.start, base + cause.end)
    fact = Fact("responsible", cause.who, cause.who, span, of="cause", held="fact")
    return Witness(scene.articles[claim.span.article], claim, fact)
