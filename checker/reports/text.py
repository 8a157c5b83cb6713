"""The report as a good compiler prints it: the place, the sentence, the words underlined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from checker.articles.outcomes import NOTES
from checker.reports.typeset.columns import cells, head, one_line, window, wrapped
from checker.reports.typeset.context import sentence_of
from checker.reports.typeset.front import changed_in, sides_of
from checker.reports.typeset.order import in_order, skipped_in_order
from checker.reports.typeset.words import (
    as_of_words,
    counted,
    day_words,
    figure_words,
    listed,
    place_of,
)
from checker.types import LEVELS, Article, Finding, Report, Side, Skipped, SupportVerdict

NAME = "text"
SUFFIX = ".txt"
WIDTH = 100  # as wide as a line of prose stays readable
NARROWEST = 40  # below that underlines would say nothing
SHOWN_SKIPPED = 20
SHOWN_OUTLETS = 4
SHOWN_LINES = 4

_INDENT = "   "
_CODES = {"error": "1;31", "warning": "1;33", "note": "1;36", "bold": "1", "dim": "2", "bar": "34"}


def render(
    report: Report, *, with_text: bool = False, colour: bool = False, width: int = WIDTH
) -> str:
    """The new findings, most severe first, then what was skipped and a summary.

    `width` is the terminal's in cells. `with_text` changes nothing here: sentences are quoted
    anyway. Known and suppressed findings are counted, not shown.
    """
    articles = {article.id: article for article in report.articles}
    page = _Page(max(NARROWEST, width), colour, articles, changed_in(report))
    lines: list[str] = []
    for finding in in_order(report.findings):
        if finding.state == "new":
            lines += [*page.finding(finding), ""]
    if report.skipped:
        lines += [*page.skipped(report.skipped), ""]
    return "\n".join([*lines, *page.summary(report)]) + "\n"


@dataclass(frozen=True, slots=True)
class _Page:
    width: int
    colour: bool
    articles: dict[str, Article]
    changed: frozenset[str]

    def finding(self, finding: Finding) -> Iterator[str]:
        title = self._ink(finding.level, f"{finding.level}[{finding.rule}]")
        yield f"{title}{self._ink('bold', ': ' + one_line(finding.message))}"
        yield from self._side(finding.left, finding.fact, "^", finding.level)
        if finding.right:
            yield self._bar()
            yield from self._side(finding.right, finding.fact, "~", finding.level)
        notes = list(self._notes(finding))
        if notes:
            yield self._bar()
        for note in notes:
            yield f"{_INDENT}{self._ink('bar', '=')} {note}"

    def skipped(self, skipped: Sequence[Skipped]) -> Iterator[str]:
        unread = [skip for skip in skipped_in_order(skipped) if skip.what not in NOTES]
        remarks = [skip for skip in skipped_in_order(skipped) if skip.what in NOTES]
        if unread:
            title = f"skipped: {counted(len(unread), 'item')} could not be checked"
            yield from self._listed(title, unread)
        if remarks:
            yield from self._listed(f"remarks: {len(remarks):,} on the input", remarks)

    def _listed(self, title: str, ordered: Sequence[Skipped]) -> Iterator[str]:
        yield self._ink("bold", title)
        for skip in ordered[:SHOWN_SKIPPED]:
            place = one_line(f"{skip.path}:{skip.line}" if skip.line else skip.path)
            yield f"  {self._ink('bar', '-->')} {place}  {one_line(skip.reason)} [{skip.what}]"
        rest = Counter(skip.what for skip in ordered[SHOWN_SKIPPED:])
        if rest:
            kinds = ", ".join(f"{count} {what}" for what, count in sorted(rest.items()))
            yield f"  and {rest.total():,} more: {kinds} (--format json lists all)"

    def summary(self, report: Report) -> Iterator[str]:
        states = Counter(finding.state for finding in report.findings)
        levels = Counter(f.level for f in report.findings if f.state == "new")
        read = f"{counted(len(report.articles), 'article')}, {counted(len(report.events), 'event')}"
        if levels:
            by_level = [self._ink(x, counted(levels[x], x)) for x in LEVELS if levels[x]]
            total = self._ink("bold", counted(levels.total(), "finding"))
            yield f"{total}: {listed(by_level)} in {read}"
        else:
            yield f"{self._ink('bold', 'no new findings')} in {read}"
        if report.support is not None:
            said = Counter(one.verdict for one in report.support)
            told = [f"{said[x]:,} {x}" for x in get_args(SupportVerdict) if said[x]]
            yield f"held against references: {listed(told) or 'no checkable claim'}"
            if far := report.counts.get("far"):
                yield f"too far to be read closely: {counted(far, 'reference')}"
        if states["baselined"] or states["suppressed"]:
            known = [f"{states[x]:,} {x}" for x in ("baselined", "suppressed") if states[x]]
            yield f"not shown: {listed(known)}"
        held = Counter(article.status for article in report.articles)
        if kept := [f"{held[x]:,} {x}" for x in ("withdrawn", "embargoed") if held[x]]:
            yield f"not quoted: {listed(kept)}"
        if report.counts.get("capped"):
            yield f"capped: {counted(report.counts['capped'], 'pair')} not judged"

    def _side(self, side: Side, fact: str | None, line: str, level: str) -> Iterator[str]:
        outlet = one_line(side.source or "unnamed outlet")
        facts = [outlet, day_words(side.published), "headline" if side.field == "title" else ""]
        about = ", ".join(part for part in facts if part) + ("  (ours)" if side.ours else "")
        yield f"  {self._ink('bar', '-->')} {one_line(place_of(side))}  {self._ink('bold', about)}"
        yield self._bar()
        room = self.width - len(_INDENT) - 3
        before, words, after = map(one_line, sentence_of(side))
        *upper, words = wrapped(words, room, SHOWN_LINES)
        for row in upper:  # words wider than the page: whole sentences, where a model spoke
            yield f"{self._bar()}  {self._ink('bold', row)}"
            yield self._under(0, line * cells(row), level)
        before, words, after = window("" if upper else before.lstrip(), words, after.rstrip(), room)
        yield f"{self._bar()}  {before}{self._ink('bold', words)}{after}"
        offset, under = cells(before), line * max(1, cells(words))
        label = head(one_line(_label(side, fact)), room)
        if offset + len(under) + 1 + cells(label) <= room:
            yield self._under(offset, f"{under} {label}".rstrip(), level)
            return
        yield self._under(offset, under, level)
        yield self._under(min(offset, room - cells(label)), label, level)

    def _notes(self, finding: Finding) -> Iterator[str]:
        for side in (finding.left, finding.right):
            if side and side.copies:
                outlet = one_line(side.source or side.article)
                yield f"carried by: {self._carriers(side.copies)} (same words as {outlet})"
        first = sides_of(finding, self.changed)[0]
        if first in finding.others:  # the article that this run is about, though not the clearest
            value = one_line(figure_words(first, finding.fact)) or "the same"
            yield f"changed: {one_line(place_of(first))} says {value}"
        by_value: dict[str, list[Side]] = {}
        for side in finding.others:
            by_value.setdefault(figure_words(side, finding.fact), []).append(side)
        for value, sides in sorted(by_value.items(), key=lambda entry: (-len(entry[1]), entry[0])):
            outlets = sorted({one_line(side.source or side.article) for side in sides})
            say = "says" if len(outlets) == 1 else "say"
            yield f"also: {_named(outlets)} {say} {one_line(value) or 'the same'}"
        if finding.confidence is not None:
            yield f"confidence: {finding.confidence:.2f}"

    def _carriers(self, copies: Iterable[str]) -> str:
        named = {
            (self.articles[copy].source if copy in self.articles else "") or copy for copy in copies
        }
        return _named(sorted(one_line(name) for name in named))

    def _under(self, offset: int, text: str, level: str) -> str:
        return f"{self._bar()}  {' ' * offset}{self._ink(level, text)}"

    def _bar(self) -> str:
        return _INDENT + self._ink("bar", "|")

    def _ink(self, style: str, text: str) -> str:
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.colour and text else text


def _label(side: Side, fact: str | None) -> str:
    parts = [
        figure_words(side, fact),
        f"according to {side.said_by}" if side.said_by else "",
        as_of_words(side),
    ]
    return ", ".join(part for part in parts if part)


def _named(outlets: list[str]) -> str:
    if len(outlets) <= SHOWN_OUTLETS + 1:
        return listed(outlets)
    rest = len(outlets) - SHOWN_OUTLETS
    return listed([*outlets[:SHOWN_OUTLETS], f"{rest} more outlets"])
