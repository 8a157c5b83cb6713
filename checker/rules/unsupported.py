"""A checkable claim that no independent source bears out, among those that tell of its event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.config import Settings
from checker.findings import claim_side, fingerprint
from checker.pairs import Scene
from checker.rules import rules
from checker.support.archive import Archive
from checker.support.evidence import NOTHING, evidence_of
from checker.support.sources import credited, origins_of, relayed
from checker.support.terms import terms_of
from checker.support.worth import worth_checking
from checker.thresholds import ALONE, COVERS, UNSUPPORTED_PER_ARTICLE, WITNESSES
from checker.types import Article, Claim, Event, Finding, Rule, Support
from checker.verdict import nobody_has, support_of_evidence

NAME = "unsupported"
RULES = (
    Rule(
        name=NAME,
        level="warning",
        says=(
            "A checkable claim about an event that at least two other independent sources cover, "
            "and none of them has its names, figures or deed. With --against: a claim of the "
            "draft that no reference bears out. Inside a corpus it is off by default. Opinion, "
            "forecast and background are no claims to check."
        ),
        fires=(
            (
                "Fire gutted the Halden cannery in Norvik. Police then arrested Pia Lund in Sund.",
                "Fire gutted the Halden cannery in Norvik. Nobody was hurt.",
            ),
        ),
        silent=(
            (
                "Fire gutted the Halden cannery in Norvik. Police then arrested Pia Lund in Sund.",
                "Police arrested Pia Lund in Sund after a fire at the Halden cannery in Norvik.",
            ),
        ),
        on=False,
    ),
)


@dataclass(frozen=True, slots=True)
class Alone:
    """A claim that nobody else has; `score` in 0..1, how surely; `others` are who could have it."""

    claim: Claim
    score: float
    others: int = 0


def among(on: frozenset[str], settings: Settings) -> frozenset[str]:
    """The rules `on`, this one left out where references take the place of a corpus."""
    return on - {NAME} if settings.references else on


def findings(
    events: Iterable[Event], scene: Scene, ours: Sequence[str], on: frozenset[str]
) -> Iterator[Finding]:
    """The few claims of each article that are most surely its own; nothing for references."""
    if NAME not in on:
        return
    origins = origins_of(scene.articles.values(), scene.copies)
    for event in events:
        told = event.by_article()
        sources = {origins[name] for name in told}
        if len(sources) <= WITNESSES:
            continue
        archive = Archive(dict(sorted(told.items())))
        alone = [one for name in told for one in _of_article(name, told, archive, origins, scene)]
        seen: set[tuple[str, str]] = set()
        for one in sorted(alone, key=lambda a: (-a.score, a.claim.span)):
            key = (origins[one.claim.span.article], " ".join(one.claim.text.lower().split()))
            if key not in seen:
                seen.add(key)
                message = f"None of {one.others} other sources on this event says so"
                yield _finding(event.id, one, message, scene, ours)


def _of_article(
    name: str,
    told: Mapping[str, Sequence[Claim]],
    archive: Archive,
    origins: Mapping[str, str],
    scene: Scene,
) -> list[Alone]:
    """The claims of one article that are most surely its own; none where too few others cover."""
    article = scene.articles[name]
    if not scene.may_meet(article, article):
        return []
    others = [
        other
        for other in told
        if origins[other] != origins[name] and scene.may_meet(article, scene.articles[other])
    ]
    covering = {origins[other] for other in others if scene.odds(name, other) >= COVERS}
    if len(covering) < WITNESSES:
        return []
    found = [
        replace(one, others=len(covering))
        for one in _alone(told[name], archive, others, scene)
        if one.score >= ALONE
    ]
    return sorted(found, key=lambda a: (-a.score, a.claim.span))[:UNSUPPORTED_PER_ARTICLE]


def findings_of_draft(
    support: Iterable[Support] | None, events: Iterable[Event], scene: Scene, ours: Sequence[str]
) -> Iterator[Finding]:
    """The claims of a draft that no reference bears out."""
    home = {name: event.id for event in events for name in event.articles}
    for one in support or ():
        if one.verdict == "unsupported":
            event = home.get(one.claim.span.article, "")
            score = round(1 - one.score, 4)
            message = "No reference bears this out"
            yield _finding(event, Alone(one.claim, score), message, scene, ours)


def _alone(
    claims: Sequence[Claim], archive: Archive, others: Sequence[str], scene: Scene
) -> Iterator[Alone]:
    passed_on = {other: _wires(scene.articles[other]) for other in others}
    for claim in claims:
        if claim.span.field == "title":
            continue
        terms = terms_of(claim.text, claim.names)
        if not worth_checking(claim, terms, scene.articles[claim.span.article].day):
            continue
        # Who passes on the same wire as this sentence does is no other source for it.
        wires = relayed(claim.text)
        free = [other for other in others if not wires & passed_on[other]]
        if not nobody_has(terms, archive.said_in(free), archive.rarity):
            continue
        best = next(iter(evidence_of(terms, archive, free)), NOTHING)
        odds = support_of_evidence(best)
        yield Alone(claim, round(1 - odds, 4))


def _wires(article: Article) -> frozenset[str]:
    """The agencies whose report an article is or whose word it passes on."""
    return credited(article) | relayed(article.text)


def _finding(event: str, alone: Alone, message: str, scene: Scene, ours: Sequence[str]) -> Finding:
    claim = alone.claim
    article = scene.articles[claim.span.article]
    rule = rules()[NAME]
    return Finding(
        rule=NAME,
        level=rule.level,
        message=message,
        fact=None,
        event=event,
        left=claim_side(article, claim, ours),
        right=None,
        score=alone.score,
        fingerprint=fingerprint(NAME, None, [(claim.text, article.id)], scene.copies),
    )
