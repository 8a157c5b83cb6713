"""A draft against references: each checkable claim supported, contradicted or unsupported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.config import Settings
from checker.nli import Judge, TextPair
from checker.support.archive import Archive
from checker.support.evidence import NOTHING, Evidence, evidence_of
from checker.support.terms import Terms, terms_of
from checker.support.worth import worth_checking
from checker.thresholds import PAIRS_PER_CLAIM
from checker.types import Article, Claim, Finding, Judgement, Support
from checker.verdict import settled, support_of_evidence, support_verdict

RULE = "unsupported"
# A claim without names of its own can be borne out by a reference that has one of so many names
# of its draft: "the fire began at 8:30 p.m." is true of many fires.
ACTORS = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim, the article that has most of it, and the texts that the model is asked about."""

    claim: Claim
    evidence: Evidence
    texts: tuple[str, ...]


def supports_of(
    claims: Sequence[Claim], references: Mapping[str, Sequence[Claim]], judge: Judge
) -> list[Support]:
    """What `references` (article id to its claims in order) say of each of `claims`, in order.

    The model reads at most `PAIRS_PER_CLAIM` pairs of texts a claim, all in one call.
    """
    archive = Archive(references)
    asked = questions(claims, archive)
    pairs: list[TextPair] = [(text, one.claim.text) for one in asked for text in one.texts]
    said = iter(judge.judge(pairs))
    return [_support(one, [next(said) for _ in one.texts], archive) for one in asked]


def questions(claims: Sequence[Claim], archive: Archive) -> list[Asked]:
    """What has to be asked of the model about each of `claims`, in order; no texts if nothing."""
    terms = [terms_of(claim.text, claim.names) for claim in claims]
    actors = _actors(claims, terms)
    near = {
        draft: [home for home in archive.articles if archive.whole(home).words & names]
        for draft, names in actors.items()
    }
    return [
        _asked(claim, said, archive, None if said.names else near.get(claim.span.article))
        for claim, said in zip(claims, terms, strict=True)
    ]


def _actors(claims: Sequence[Claim], terms: Sequence[Terms]) -> dict[str, frozenset[str]]:
    """Each draft's names that most of its claims have: what a claim without names is about."""
    counts: dict[str, Counter[str]] = {}
    for claim, said in zip(claims, terms, strict=True):
        if said.names:
            counts.setdefault(claim.span.article, Counter()).update(sorted(said.names))
    return {
        draft: frozenset(name for name, _ in names.most_common(ACTORS))
        for draft, names in counts.items()
    }


def _asked(claim: Claim, terms: Terms, archive: Archive, articles: Collection[str] | None) -> Asked:
    found = evidence_of(terms, archive, articles)
    evidence = max(found, key=support_of_evidence, default=NOTHING)
    if not evidence.best or settled(evidence):
        return Asked(claim, evidence, ())
    window = archive.window(evidence.best[0])
    texts = [archive.claims[index].text for index in evidence.best]
    texts.append(" ".join(archive.claims[index].text for index in window))
    return Asked(claim, evidence, tuple(dict.fromkeys(texts))[:PAIRS_PER_CLAIM])


def strongest(said: Sequence[Judgement]) -> tuple[float, float]:
    """How surely any of the texts entails a claim, and how surely any contradicts it, each 0..1."""
    entails = max((one.forward.entails for one in said), default=0.0)
    both = (min(one.forward.contradicts, one.backward.contradicts) for one in said)
    return entails, max(both, default=0.0)


def _support(asked: Asked, said: Sequence[Judgement], archive: Archive) -> Support:
    entails, contradicts = strongest(said)
    score = support_of_evidence(asked.evidence, entails if said else None)
    best = asked.evidence.best
    return Support(
        claim=asked.claim,
        verdict=support_verdict(score, contradicts),
        by=archive.claims[best[0]] if best else None,
        score=round(score, 4),
    )


def drafts_support(
    told: Mapping[str, Sequence[Claim]],
    articles: Mapping[str, Article],
    settings: Settings,
    judge: Judge,
) -> tuple[Support, ...] | None:
    """What the references say of every checkable claim of the other articles, in order.

    `told` holds each article's claims. None where there are no references, or where the settings
    leave the rule out.
    """
    left_out = RULE in settings.ignore or (settings.select and RULE not in settings.select)
    if not settings.references or left_out:
        return None
    claims = [
        claim
        for name, said in sorted(told.items())
        if name not in settings.references
        for claim in said
        if worth_checking(claim, terms_of(claim.text, claim.names), articles[name].day)
    ]
    references = {name: said for name, said in sorted(told.items()) if name in settings.references}
    return tuple(supports_of(claims, references, judge))


def with_conflicts(
    support: Sequence[Support] | None, findings: Iterable[Finding]
) -> tuple[Support, ...] | None:
    """`support`, contradicted where a finding of two sides stands in the claim's sentence."""
    if support is None:
        return None
    clashing = {
        side.claim
        for finding in findings
        if finding.right and finding.level != "note"
        for side in (finding.left, finding.right)
    }
    return tuple(
        replace(one, verdict="contradicted") if one.claim.span in clashing else one
        for one in support
    )
