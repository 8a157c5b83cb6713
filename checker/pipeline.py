"""The whole flow, on one screen: articles in, a report out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from checker.articles.day_line import dated, redated
from checker.articles.embargo import released
from checker.baseline import unused, with_states
from checker.claims import claims_of
from checker.config import Settings
from checker.copies import copies_of
from checker.events import gate_of
from checker.facts import with_facts
from checker.findings import contradiction_of, finding_of, told_apart, unshown
from checker.nli import Judge, load_judge
from checker.nli.questions import judgements_of, judgements_of_pairs
from checker.pairs import Scene, groups_of
from checker.reports.typeset.order import in_order
from checker.rules import contradiction, found_by_rules, selected, unsupported
from checker.run import Progress, Run, asked_for, by_id, camp_of, counts_of, may_meet
from checker.support.draft import drafts_support, with_conflicts
from checker.support.nearby import near
from checker.types import Article, Report, Skipped


def check(
    articles: Iterable[Article],
    settings: Settings | None = None,
    *,
    judge: Judge | None = None,
    skipped: Sequence[Skipped] = (),
    progress: Progress | None = None,
) -> Report:
    """Check articles against each other and report what cannot both be right.

    `judge` None loads the model that `settings` name; `skipped` is passed on into the report;
    `progress(stage, done, total)` is called as the work goes. The order of `articles` changes
    nothing. Raises ValueError on two articles of one id, ModelNotFound and ModelRefused where
    the model cannot be used, UsageError on a baseline that cannot be read.
    """
    settings, run = settings or Settings(), Run(progress)
    on, meet = selected(settings.select, settings.ignore), may_meet(settings)
    given = by_id(articles)
    known = released(dated(given), settings.today)
    skipped = (*skipped, *redated(given, known))
    free = [article for article in known.values() if article.status == "usable"]
    usable = near(free, settings)

    with run.stage("model"):
        judge = judge or load_judge(settings.model)
    with run.stage("claims"):
        claims = {a.id: with_facts(a, claims_of(a)) for a in run.each("claims", usable)}
    with run.stage("copies"):
        copies = copies_of(usable)
    with run.stage("events"):
        gate = gate_of(usable, claims)
        events = gate.events
    with run.stage("pairs"):
        scene = Scene(known, copies, meet, camp_of(settings), cache(gate.certainty))
        figures = groups_of(events, scene)
        groups = [group for group in figures.groups if group.rule in on]
        wide = contradiction.NAME in settings.select
        similar = contradiction.pairs_of(events, scene, on, wide)
    with run.stage("judge"):
        written = judgements_of(groups, judge)
        ends, apart = (judgements_of_pairs(p, judge) for p in (similar.opposed, similar.near))
    with run.stage("support"):
        support = drafts_support(claims, known, settings, judge)
    with run.stage("verdict"):
        modelled = [
            *(
                finding_of(g, j, copies, settings.ours)
                for g, j in zip(groups, written, strict=True)
            ),
            *(
                contradiction_of(pair, judgement, known, copies, settings.ours)
                for pair, judgement in zip(similar.opposed, ends, strict=True)
            ),
        ]
        found = [one for one in modelled if one is not None]
        by_rules = found_by_rules(events, scene, settings.ours, unsupported.among(on, settings))
        found += unshown(by_rules, found)
        found += told_apart(similar.near, apart, found, known, copies, settings.ours)
        support = with_conflicts(support, found)
        found += unsupported.findings_of_draft(support, events, scene, settings.ours)
        marked = with_states(found, settings, known.values())
        findings = tuple(in_order(asked_for(marked, settings, known)))
        skipped = (*skipped, *unused(marked, settings, on, known.values()))
    alike = len(similar.opposed) + len(similar.near)
    parts = {
        "claims": sum(map(len, claims.values())),
        "facts": sum(len(claim.facts) for told in claims.values() for claim in told),
        "events": len(events),
        "pairs": figures.compared + alike,
        "judged": sum(len(group.clashes) for group in groups) + alike,
        "capped": figures.capped + similar.capped,
        "far": len(free) - len(usable),
        "skipped": len(skipped),
    }
    return Report(
        articles=tuple(known.values()),
        events=tuple(events),
        findings=findings,
        skipped=skipped,
        counts=counts_of(known, parts, findings),
        timings=run.timings,
        model={"name": judge.name, "digest": judge.digest},
        settings=settings.as_reported(),
        copies=copies,
        support=support,
    )
