"""The report as one self-contained page that an editor reads, filters and prints."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.articles.outcomes import NOTES
from checker.reports.typeset.context import Quote, quote_of
from checker.reports.typeset.order import by_id, in_order, skipped_in_order
from checker.reports.typeset.pages import printing
from checker.reports.typeset.references import held_against_references
from checker.reports.typeset.timeline import Timeline, timeline_of
from checker.reports.typeset.words import counted, day_words, listed, span_of_days
from checker.types import LEVELS, Article, Event, Finding, Report, Side
from checker.version import VERSION

if TYPE_CHECKING:
    from jinja2 import Template

NAME = "html"
SUFFIX = ".html"
MOST_SKIPPED = 200
MOST_OTHERS = 20  # witnesses listed under one finding; their number is always told


@dataclass(frozen=True, slots=True)
class SideView:
    """One side as the template shows it."""

    side: Side
    quote: Quote | None
    link: str
    carriers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding as the template shows it; `outlets` are positions in the page's list."""

    finding: Finding
    sides: tuple[SideView, ...]
    others: tuple[Side, ...]
    more_others: int
    outlets: tuple[int, ...]
    ours: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """One event: its timelines and its findings, most severe first."""

    number: int
    title: str
    about: str
    timelines: tuple[Timeline, ...]
    findings: tuple[FindingView, ...]


def render(report: Report, *, with_text: bool = False) -> str:
    """The page. Quotes bring their neighbouring sentences; `with_text` changes nothing here."""
    articles = {article.id: article for article in report.articles}
    findings = in_order(report.findings)
    outlets = sorted({_outlet(side) for finding in findings for side in _sides(finding)})
    position = {outlet: number for number, outlet in enumerate(outlets)}
    chapters = _chapters(findings, {event.id: event for event in report.events}, articles, position)
    told = {finding.event for finding in findings}
    unread = [skip for skip in skipped_in_order(report.skipped) if skip.what not in NOTES]
    remarks = [skip for skip in skipped_in_order(report.skipped) if skip.what in NOTES]
    return _template().render(
        report=report,
        headline=_headline(findings),
        deck=_deck(report),
        chapters=chapters,
        held=held_against_references(report),
        quiet_events=[event for event in by_id(report.events) if event.id not in told],
        levels=[(level, sum(f.level == level for f in findings)) for level in LEVELS],
        rules=_choices(finding.rule for finding in findings),
        events=[(chapter.number, chapter.title) for chapter in chapters],
        outlets=list(enumerate(outlets)),
        states=_choices(finding.state for finding in findings),
        any_ours=any(view.ours for chapter in chapters for view in chapter.findings),
        skipped=unread[:MOST_SKIPPED],
        more_skipped=max(0, len(unread) - MOST_SKIPPED),
        remarks=remarks[:MOST_SKIPPED],
        more_remarks=max(0, len(remarks) - MOST_SKIPPED),
        withdrawn=[article for article in by_id(report.articles) if article.status != "usable"],
    )


def _chapters(
    findings: Sequence[Finding],
    events: Mapping[str, Event],
    articles: Mapping[str, Article],
    position: Mapping[str, int],
) -> list[Chapter]:
    """Findings by event; events in the order of their most severe finding."""
    by_event: dict[str, list[Finding]] = {}
    for finding in findings:
        by_event.setdefault(finding.event, []).append(finding)
    return [
        Chapter(
            number,
            _title(events.get(event)),
            _about(events.get(event)),
            _timelines(group, events.get(event)),
            tuple(_view(finding, articles, position) for finding in group),
        )
        for number, (event, group) in enumerate(by_event.items())
    ]


def _title(event: Event | None) -> str:
    if event is None:
        return "Outside any event"
    return event.summary or listed([part for part in (event.kind, event.where) if part]) or event.id


def _about(event: Event | None) -> str:
    if event is None:
        return ""
    told_by = counted(len(event.articles), "article")
    parts = (event.kind, event.where, day_words(event.when), told_by)
    return " · ".join(part for part in parts if part)


def _timelines(findings: Iterable[Finding], event: Event | None) -> tuple[Timeline, ...]:
    """One timeline for each kind of figure and group of people that findings are about."""
    groups = {
        (fact.span.field, fact.span.article, fact.span.start): fact.of
        for claim in (event.claims if event else ())
        for fact in claim.facts
    }
    by_kind: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.fact:
            side = finding.left
            group = groups.get((side.field, side.article, side.start), "people")
            kind = finding.fact if group == "people" else f"{finding.fact} ({group})"
            by_kind.setdefault(kind, []).append(finding)
    made = (timeline_of(kind, group) for kind, group in sorted(by_kind.items()))
    return tuple(timeline for timeline in made if timeline)


def _view(
    finding: Finding, articles: Mapping[str, Article], position: Mapping[str, int]
) -> FindingView:
    sides = _sides(finding)
    return FindingView(
        finding,
        tuple(
            _side_view(side, articles) for side in (finding.left, finding.right) if side is not None
        ),
        finding.others[:MOST_OTHERS],
        max(0, len(finding.others) - MOST_OTHERS),
        tuple(sorted({position[_outlet(side)] for side in sides})),
        any(side.ours for side in sides),
    )


def _side_view(side: Side, articles: Mapping[str, Article]) -> SideView:
    article = articles.get(side.article)
    carriers = [articles[copy].source or copy if copy in articles else copy for copy in side.copies]
    link = article.url if article and re.match(r"https?://", article.url, re.IGNORECASE) else ""
    return SideView(side, quote_of(side, article), link, tuple(sorted(set(carriers))))


def _sides(finding: Finding) -> list[Side]:
    return [side for side in (finding.left, finding.right, *finding.others) if side]


def _outlet(side: Side) -> str:
    return side.source or side.article


def _choices(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, value) for value in sorted(set(values))]


def _headline(findings: Iterable[Finding]) -> str:
    levels = Counter(finding.level for finding in findings if finding.state == "new")
    said = [counted(levels[level], level) for level in LEVELS if levels[level]]
    return listed(said) if said else "No new findings"


def _deck(report: Report) -> str:
    sources = {article.source for article in report.articles if article.source}
    days = span_of_days([article.published for article in report.articles if article.published])
    read = counted(len(report.articles), "article")
    read += f" from {counted(len(sources), 'outlet')}" if sources else ""
    told = counted(len(report.events), "event")
    states = Counter(finding.state for finding in report.findings)
    known = [f"{states[x]:,} {x}" for x in ("baselined", "suppressed") if states[x]]
    parts = (read, told, days and f"published {days}", *known)
    return ", ".join(part for part in parts if part)


@cache
def _template() -> Template:
    from markupsafe import Markup  # only for who wants a page

    page = printing()
    page.filters.update(
        spaced=lambda name: name.replace("_", " ").replace("-", " ").capitalize(),
        setting=lambda value: listed([str(x) for x in value]) if isinstance(value, list) else value,
    )
    style, script = _asset("report.css"), _asset("report.js")
    page.globals.update(
        version=VERSION,
        style=Markup(style),
        style_hash=_hash(style),
        script=Markup(script),
        script_hash=_hash(script),
    )
    return page.get_template("report.html")


def _asset(name: str) -> str:
    return files("checker.reports").joinpath("templates", name).read_text("utf-8")


def _hash(text: str) -> str:
    """What the page's Content-Security-Policy knows this style or script by."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
