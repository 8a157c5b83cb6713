"""Days, places, amounts and offices on which two articles of one event differ.

Two ways lead to a clash: sentences that differ in nothing else (`particulars.twins`), and what two
articles say of the same thing in words of their own (`particulars.accounts`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.facts import plugin_of
from checker.findings import fingerprint, side_of
from checker.pairs import Scene
from checker.particulars.accounts import clashes_of
from checker.particulars.ages import DEAD, OF, one_body
from checker.particulars.amounts import OF_PEOPLE
from checker.particulars.hours import HOUR
from checker.particulars.marks import kinship, marks_of
from checker.particulars.relations import RELATE
from checker.particulars.twins import twins_of
from checker.rules import rules
from checker.thresholds import PLAIN
from checker.types import Claim, Event, Fact, Finding, Rule
from checker.witnesses import Witness

# The rules themselves stand with their examples in checker.facts.
RULES: tuple[Rule, ...] = ()
KINDS = tuple(RELATE)

Told = tuple[Claim, Fact]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two facts that cannot both be right; `twin` where the sentences differ in nothing else."""

    left: Witness
    right: Witness
    twin: bool


def findings(
    events: Iterable[Event], scene: Scene, ours: Sequence[str], on: frozenset[str]
) -> Iterator[Finding]:
    """At most one finding for each event, kind of fact and what is dated, placed or counted."""
    wanted = [kind for kind in KINDS if f"{kind}-conflict" in on]
    for event in events:
        if len(event.articles) < 2:
            continue
        for kind in wanted:
            told = [(c, f) for c in event.claims for f in c.facts if f.kind == kind]
            # Days ahead and villages are read where they are compared.
            tellers = {claim.span.article for claim, _ in told}
            if len(tellers) < 2 and kind not in ("date", "place"):
                continue
            seen: set[str] = set()
            for clash in _clashes(event, kind, told, scene):
                # In words of their own two articles date and place one happening: the story's.
                of = clash.left.fact.of if clash.twin or kind not in ("date", "place") else ""
                if not _told_already(of, seen) and (of or not seen):
                    seen.add(of)
                    finding = _finding(event.id, clash, told, scene, ours)
                    # Two ages of one pair of sentences are one matter to decide.
                    if finding.fingerprint not in seen:
                        seen.add(finding.fingerprint)
                        yield finding


def _told_already(of: str, seen: set[str]) -> bool:
    """Whether what is dated, placed or counted has its finding, a person by whatever name."""
    if not of.startswith(OF):
        return of in seen
    ages = [other.removeprefix(OF) for other in seen if other.startswith(OF)]
    whose = of.removeprefix(OF)
    # Whoever died has perhaps been told of by name already.
    return any(whose == DEAD or other == DEAD or one_body(whose, other) for other in ages)


def _clashes(event: Event, kind: str, told: Sequence[Told], scene: Scene) -> Iterator[Clash]:
    """Altered sentences first, then what is told in other words."""
    for twin, pairs in (
        (True, twins_of(event.claims, kind, RELATE[kind])),
        (False, clashes_of(kind, event, scene)),
    ):
        for pair in pairs:
            sides = [Witness(scene.articles[c.span.article], c, fact) for c, fact in pair]
            left, right = sorted(sides, key=lambda side: side.order)
            if not scene.may_meet(left.article, right.article):
                continue
            if left.fact.of == OF_PEOPLE and left.article.day != right.article.day:
                # A later article may only know of more people.
                continue
            # What is told in words of its own has been asked for more than the gate's word.
            templates = twin and kind in ("date", "place")
            if templates and not scene.sure(left.article.id, right.article.id):
                if not _akin(event, left, right):
                    continue
            yield Clash(left, right, twin)


def _akin(event: Event, left: Witness, right: Witness) -> bool:
    """Whether two articles share more than the sentence that was altered.

    A notice that goes out with another day and town every week shares its phrases with all others.
    """
    one, two = (
        marks_of([c for c in event.claims if c.span.article == w.article.id and c != w.claim])
        for w in (left, right)
    )
    return kinship(one, two) >= PLAIN


def _finding(
    event: str, clash: Clash, told: Sequence[Told], scene: Scene, ours: Sequence[str]
) -> Finding:
    left, right = clash.left, clash.right
    kind = left.fact.kind
    rule = rules()[f"{kind}-conflict"]
    names = [w.article.source or w.article.id for w in (left, right)]
    one, other = (f"{w.fact.value} ({name})" for w, name in zip((left, right), names, strict=True))
    same = "in the same sentence" if clash.twin else _SAME[kind]
    what = _WHAT[kind]
    if left.fact.of.startswith(OF):
        what, same = "Two ages", "of the same person"
    if left.fact.of == HOUR:
        what = "Two hours"
        one, other = (
            f"{w.fact.text} ({name})" for w, name in zip((left, right), names, strict=True)
        )
    claims = [(w.claim.text, w.article.id) for w in (left, right)]
    return Finding(
        rule=rule.name,
        level=rule.level,
        message=f"{what} {same}: {one} or {other}",
        fact=kind,
        event=event,
        left=side_of(left, ours),
        right=side_of(right, ours),
        others=tuple(side_of(w, ours) for w in _others(clash, told, scene)),
        score=1.0 if clash.twin else 0.5,
        fingerprint=fingerprint(rule.name, kind, claims, scene.copies),
    )


_WHAT = {
    "date": "Two days",
    "place": "Two places",
    "quantity": "Two amounts",
    "role": "Two offices",
}


_SAME = {
    "date": "of the same happening",
    "place": "of the same happening",
    "quantity": "of the same thing",
    "role": "of the same person",
}


def _others(clash: Clash, told: Sequence[Told], scene: Scene) -> list[Witness]:
    """Who else gives one of the two values for the same thing, one statement an article."""
    if clash.left.fact.of == HOUR:
        return []
    compare = plugin_of(clash.left.fact.kind).compare
    found: dict[str, Witness] = {}
    shown = {clash.left.article.id, clash.right.article.id}
    for claim, fact in told:
        name = claim.span.article
        if name in shown or name in found or not all(scene.sure(name, one) for one in shown):
            continue
        if "agree" in (compare(fact, clash.left.fact), compare(fact, clash.right.fact)):
            found[name] = Witness(scene.articles[name], claim, fact)
    return sorted(found.values(), key=lambda witness: witness.order)
