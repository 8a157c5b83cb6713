"""`checker explain`: why two articles were found to clash, or why nothing was said."""

from __future__ import annotations

import argparse
import math
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.articles.day_line import dated
from checker.articles.embargo import released
from checker.commands import options as flags
from checker.commands.reading import articles_at
from checker.config import UsageError
from checker.types import Article, Count, Event, Fact, Finding, Judgement, Pair

if TYPE_CHECKING:
    from checker.nli import Judge
    from checker.pairs import Scene
    from checker.witnesses import Witness

NAME = "explain"
USAGE = "ARTICLE_A ARTICLE_B [flags]"
SAYS = "two articles: same event? which pairs? what verdict, why silent?"
DETAILS = "An ARTICLE is a file with one article, or PATH#ID or PATH#LINE for one of several."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """See Command.add_arguments."""
    parser.add_argument("left", metavar="ARTICLE_A", help="a file, or PATH#ID")
    parser.add_argument("right", metavar="ARTICLE_B", help="a file, or PATH#ID")
    flags.add_model(parser)
    flags.add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Print what happened on the way from two articles to a verdict."""
    settings = flags.settings_from(options)
    left, right = apart(
        *(
            released(dated({"": article_at(place)}), settings.today)[""]
            for place in (options.left, options.right)
        )
    )

    @cache
    def load() -> Judge:
        from checker.nli import load_judge

        return load_judge(settings.model)

    from checker.reports.typeset.columns import shown

    print("\n".join(map(shown, explained(left, right, load))))
    return 0


def apart(left: Article, right: Article) -> tuple[Article, Article]:
    """Two articles under two ids: files of one name in two folders are called by their paths.

    Raises UsageError where they are one and the same.
    """
    if left.id != right.id:
        return left, right
    if os.path.abspath(left.path) == os.path.abspath(right.path):
        raise UsageError("the same article twice", left.id, "name two articles")
    return replace(left, id=left.path), replace(right, id=right.path)


def article_at(place: str) -> Article:
    """The one article at `place`, a path or PATH#ID. Raises UsageError where there is none."""
    path, mark, wanted = place, "", ""
    if not Path(place).exists():
        path, mark, wanted = place.partition("#")
    articles, skipped = articles_at([path])
    if mark:
        named = [one for one in articles if wanted in (one.id, one.id.rpartition("#")[2])]
        # A record without an id is easiest named by its line.
        articles = named or [one for one in articles if wanted == str(one.line)]
    if len(articles) == 1:
        return articles[0]
    if articles:
        raise UsageError(f"{len(articles)} articles", place, "name one of them: PATH#ID")
    reason = skipped[0].reason if skipped and not mark else "no such article"
    raise UsageError(reason, place, "name a file with one article, or PATH#ID")


def explained(left: Article, right: Article, load_judge: Callable[[], Judge]) -> Iterator[str]:
    """The way from two articles to a verdict, line by line.

    The model is loaded only where it would have been asked.
    """
    from checker.claims import claims_of
    from checker.copies import copies_of
    from checker.events import events_of, gate_of
    from checker.facts import with_facts
    from checker.pairs import Scene

    articles = {article.id: article for article in (left, right)}
    claims = {one.id: with_facts(one, claims_of(one)) for one in articles.values()}
    for article in articles.values():
        # Withdrawn and embargoed articles are never quoted, and nothing is told of what they say.
        usable = article.status == "usable"
        yield from _introduced(article, events_of([article], claims) if usable else None)
    held = [f"{one.id} is {one.status}" for one in articles.values() if one.status != "usable"]
    if held:
        yield f"\nnot compared: {', '.join(held)}"
        return
    copies = copies_of([left, right])
    if copies:
        yield "\ncopies: one is a copy of the other, so they are one witness"
    gate = gate_of([left, right], claims)
    together = [event for event in gate.events if set(articles) <= set(event.articles)]
    scene = Scene(articles, copies, lambda *_: True, lambda _: None, gate.certainty)
    yield f"\nsame event: {'yes' if together else 'no, so nothing in them is compared'}"
    yield from (f"  {reason}" for reason in gate.why(left.id, right.id))
    if not together:
        yield "were it one event:"
        told = (*claims[left.id], *claims[right.id])
        together = [Event("", tuple(sorted(articles)), tuple(c for c in told if c.story))]
    elif not scene.sure(left.id, right.id):
        yield "not surely enough for their figures to clash; were it certain:"
    if not scene.sure(left.id, right.id):
        scene = replace(scene, odds=lambda *_: math.inf)
    for event in together:
        yield from _compared(event, scene, load_judge)


def _introduced(article: Article, events: Sequence[Event] | None) -> Iterator[str]:
    named = (article.id, article.source, article.published)
    yield " | ".join(" ".join(name.split()) for name in named if name)
    if events is None:
        yield f"  ({article.status})"
        return
    yield f"  {' '.join(article.title.split()) or '(no title)'}"
    for event in events:
        parts = [event.kind or "?", event.where or "place not named", event.when or "day unknown"]
        yield f"  tells of: {', '.join(parts)}"


def _compared(event: Event, scene: Scene, load_judge: Callable[[], Judge]) -> Iterator[str]:
    from checker.nli.questions import judgements_of
    from checker.pairs import groups_of
    from checker.verdict import holds
    from checker.witnesses import witnesses_of

    groups = groups_of([event], scene).groups
    judgements = judgements_of(groups, load_judge()) if groups else []
    explained = set()
    joined = False
    for group, said in zip(groups, judgements, strict=True):
        for clash, written in zip(group.clashes, said, strict=True):
            yield from _pair(clash.left, clash.right)
            if holds(clash, written):
                yield f"  -> {clash.rule}"
                joined = joined or clash.left.article.id != clash.right.article.id
            else:
                yield f"  -> silent: the model objects ({clash.rule})"
            explained.add((clash.left.fact, clash.right.fact))
    nothing = True
    for witnesses in witnesses_of(event, scene.articles, scene.copies).values():
        nothing = False
        if len(witnesses) == 1:
            one = witnesses[0]
            both = f"both say {one.fact.value}" if one.copies else f"only {one.article.id} says it"
            yield f"\n{_figure(one.fact)}\n  -> silent: {both}"
        for at, left in enumerate(witnesses):
            for right in witnesses[at + 1 :]:
                if (left.fact, right.fact) not in explained:
                    yield from _pair(left, right)
                    yield f"  -> silent: {why_silent(left, right)}"
    others = _others(event, scene, load_judge, joined)
    for finding in others:
        yield f"\n{finding.message}"
        for side in filter(None, (finding.left, finding.right)):
            yield f"  {side.article}: {' '.join(side.claim_text.split())}"
        yield f"  -> {finding.rule}"
    if nothing and not groups and not others:
        yield "  -> silent: neither states a figure"


def _others(
    event: Event, scene: Scene, load_judge: Callable[[], Judge], joined: bool
) -> list[Finding]:
    """What is found besides figures: by the model of ends and by the other rules, and, unless
    figures or these have `joined` the articles, by the model alone."""
    from checker.findings import contradiction_of, told_apart
    from checker.nli.questions import judgements_of_pairs
    from checker.rules import contradiction, found_by_rules, selected

    def judged(pairs: Sequence[Pair]) -> list[Judgement]:
        return judgements_of_pairs(pairs, load_judge()) if pairs else []

    on = selected((), ())
    similar = contradiction.pairs_of([event], scene, on)
    told = scene.articles, scene.copies, ()
    ends = zip(similar.opposed, judged(similar.opposed), strict=True)
    found = [
        *(one for pair, said in ends if (one := contradiction_of(pair, said, *told)) is not None),
        *found_by_rules([event], scene, (), on),
    ]
    if not joined:
        found += told_apart(similar.near, judged(similar.near), found, *told)
    return found


def why_silent(left: Witness, right: Witness) -> str:
    """In words, why two witnesses of one figure of one event break no rule."""
    from checker.facts import compare
    from checker.reconciled import reconciled
    from checker.verdict import alike_in_size, between, other_day

    mine, other = left.fact, right.fact
    assert isinstance(mine.value, Count)
    assert isinstance(other.value, Count)
    if mine.value == other.value:
        return "the same figure"
    if mine.value.meets(other.value):
        return "some number fits both"
    if compare(mine, other) != "conflict":
        return f"they count different things ({_scope(mine)} against {_scope(other)})"
    for one, figure in ((left, other), (right, mine)):
        if any(compare(state, figure) == "agree" for state in one.states):
            return f"{one.article.id} states the other figure, too"
    rule = between(left, right, (left, right))
    if rule is None:
        if right.fact.revised:
            return "the later report says that the figure was revised"
        return f"the number of {mine.kind} may change from day to day"
    if other_day(left.claim, right.claim):
        return "their sentences name different days"
    reason = reconciled(left, right, risen=rule == "figure-superseded")
    if reason is not None:
        return f"both may be right ({reason.replace('_', ' ')})"
    if not alike_in_size(mine, other):
        return "they differ too much to be of the same people"
    return "fewer are injured because more have died"


def _pair(left: Witness, right: Witness) -> Iterator[str]:
    yield f"\n{_figure(left.fact)}, {_figure(right.fact)}"
    for witness in (left, right):
        speaker = f", according to {witness.claim.said_by}" if witness.claim.said_by else ""
        yield f"  {witness.article.id}{speaker}: {' '.join(witness.claim.text.split())}"


def _figure(fact: Fact) -> str:
    group = "" if fact.of == "people" else f" {fact.of}"
    return f"{fact.value}{group} {fact.kind}"


def _scope(fact: Fact) -> str:
    attackers = {"in": ", attackers included", "out": ", attackers left out"}
    return f"{fact.scope}{attackers.get(fact.attackers, '')}"
