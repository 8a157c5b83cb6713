"""The report as Markdown for the comment on a pull request: a summary, then the findings folded.

It stays below the length that hosts take and says what it left out. Text from articles is shown
as text: no mark-up, no mention and no reference in it comes alive.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checker.articles.outcomes import NOT_READ
from checker.reports.typeset.columns import one_line
from checker.reports.typeset.context import sentence_of
from checker.reports.typeset.front import changed_in, sides_of
from checker.reports.typeset.order import in_order, skipped_in_order
from checker.reports.typeset.words import counted, day_words, figure_words, listed, place_of
from checker.types import LEVELS, Finding, Report, Side, Skipped

NAME = "markdown"
SUFFIX = ".md"

# GitHub takes 65,536 characters in a comment; counted in bytes, which are never fewer.
LONGEST = 65_000
# By this line a program finds its earlier comment again.
MARKER = "<!-- checker report -->"
MOST_ROWS = 50
MOST_OTHERS = 10
MOST_SKIPPED = 20
SIGNS = {"error": "🔴", "warning": "🟠", "note": "🔵"}

# What has a meaning inside a line, and at its beginning. A colon makes emoji of words.
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&!$^]|:(?=[\w+-]+:))|^([-+=]|\d+(?=[.)]))")
# Hosts turn these into links to people, issues and pages even behind a backslash.
_LIVE = re.compile(r"(?<=[@#])(?=\w)|(?<=\bGH-)(?=\d)|(?<=\bwww)(?=\.)|(?<=:)(?=//)")
_JOINER = "\u2060"  # takes no room, and breaks no word


def render(report: Report, *, with_text: bool = False) -> str:
    """Summary and table first, details while they fit; `with_text` changes nothing here."""
    changed = changed_in(report)
    new = [finding for finding in in_order(report.findings) if finding.state == "new"]
    page = [MARKER, f"### {_headline(new)}", "", f"{_deck(report)}.", ""]
    page += _table(new, changed)
    room = LONGEST - _size("\n".join(page)) - 2_000  # for what follows the details
    told = 0
    for finding in new:
        block = "\n".join(_details(finding, sides_of(finding, changed)))
        if _size(block) + 1 > room:
            break
        room -= _size(block) + 1
        page.append(block)
        told += 1
    if told < len(new):
        page += [f"*{len(new) - told:,} more in the full report: they do not fit here.*", ""]
    unread = [skip for skip in skipped_in_order(report.skipped) if skip.what in NOT_READ]
    page += _skipped(unread, max(0, room))
    return "\n".join(page).rstrip() + "\n"


def plain(text: str) -> str:
    """`text` on one line, shown by a Markdown host as it stands."""
    return _MARKUP.sub(_escaped, _LIVE.sub(_JOINER, one_line(text).strip()))


def _escaped(mark: re.Match[str]) -> str:
    inside, number = mark[1] or "", mark[2] or ""
    # A number that begins a list is escaped behind its digits: "1\\."
    return f"{number}\\" if number.isdigit() else f"\\{inside or number}"


def _headline(new: Sequence[Finding]) -> str:
    levels = Counter(finding.level for finding in new)
    found = [counted(levels[level], level) for level in LEVELS if levels[level]]
    return f"Checker: {listed(found) if found else 'no new findings'}"


def _deck(report: Report) -> str:
    states = Counter(finding.state for finding in report.findings)
    known = [f"{states[x]:,} {x}" for x in ("baselined", "suppressed") if states[x]]
    held = Counter(article.status for article in report.articles)
    kept = [f"{held[x]:,} {x}, not quoted" for x in ("withdrawn", "embargoed") if held[x]]
    read = f"{counted(len(report.articles), 'article')}, {counted(len(report.events), 'event')}"
    return "; ".join(filter(None, [read, f"not shown: {listed(known)}" if known else "", *kept]))


def _table(new: Sequence[Finding], changed: frozenset[str]) -> Iterator[str]:
    if not new:
        return
    yield "| | rule | what | where |"
    yield "|---|---|---|---|"
    for finding in new[:MOST_ROWS]:
        place = _short(place_of(sides_of(finding, changed)[0]), 100)
        what = _short(finding.message, 200)
        yield f"| {SIGNS[finding.level]} | {plain(finding.rule)} | {plain(what)} | {plain(place)} |"
    if len(new) > MOST_ROWS:
        yield f"| | | {len(new) - MOST_ROWS:,} more | |"
    yield ""


def _details(finding: Finding, sides: list[Side]) -> Iterator[str]:
    clashing = [side for side in sides if side is finding.left or side is finding.right]
    yield "<details>"
    # Inside the tag Markdown is not read, so that HTML's own escapes count.
    sign, rule = SIGNS[finding.level], _html(finding.rule)
    yield f"<summary>{sign} <b>{rule}</b>: {_html(_short(finding.message, 200))}</summary>"
    yield ""
    for side in clashing:
        yield f"{_outlet(side)}, {plain(place_of(side))}:"
        yield ""
        before, words, after = sentence_of(side)
        yield f"> {_marked(before, words, after)}"
        yield ""
    others = [side for side in sides if side not in clashing]
    for side in others[:MOST_OTHERS]:
        value = figure_words(side, finding.fact) or "the same"
        yield f"- also {_outlet(side)}: {plain(_short(value, 100))}"
    if len(others) > MOST_OTHERS:
        yield f"- and {len(others) - MOST_OTHERS:,} more"
    if others:
        yield ""
    if finding.confidence is not None:
        yield f"Confidence {finding.confidence:.2f}, fingerprint `{finding.fingerprint}`"
    else:
        yield f"Fingerprint `{finding.fingerprint}`"
    yield "</details>"
    yield ""


def _marked(before: str, words: str, after: str) -> str:
    """The sentence with the clashing words in bold, cut where it runs on."""
    before, after = one_line(before), one_line(after)
    before = f"…{before[-600:]}" if len(before) > 600 else before
    after = _short(after, 600)
    bold = f"<b>{plain(_short(words, 600))}</b>" if words.strip() else ""
    gap = " " if before.endswith(" ") else ""
    rest = " " if after.startswith(" ") else ""
    return f"{plain(before)}{gap}{bold}{rest}{plain(after)}"


def _outlet(side: Side) -> str:
    parts = [plain(_short(side.source or side.article, 100)), plain(day_words(side.published))]
    said = f"according to {plain(_short(side.said_by, 100))}" if side.said_by else ""
    return ", ".join(filter(None, [*parts, said, "ours" if side.ours else ""]))


def _skipped(unread: Sequence[Skipped], room: int) -> Iterator[str]:
    if not unread:
        return
    yield f"**{counted(len(unread), 'item')} could not be checked:**"
    yield ""
    for skip in unread[:MOST_SKIPPED]:
        place = f"{skip.path}:{skip.line}" if skip.line else skip.path
        line = f"- {plain(_short(place, 100))}: {plain(_short(skip.reason, 150))}"
        room -= _size(line)
        if room > 0:
            yield line
    if len(unread) > MOST_SKIPPED:
        yield f"- and {len(unread) - MOST_SKIPPED:,} more"


def _html(text: str) -> str:
    text = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LIVE.sub(_JOINER, text)


def _short(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
