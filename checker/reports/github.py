"""The report as workflow commands of GitHub Actions, which annotate the files of a change.

New findings only: an annotation cannot say that it is known. The host shows the first ten of a
level in a step, hence the order.
"""

from __future__ import annotations

from collections import Counter

from checker.articles.outcomes import NOT_READ
from checker.reports.typeset.columns import shown
from checker.reports.typeset.front import changed_in, sides_of
from checker.reports.typeset.order import in_order, skipped_in_order
from checker.reports.typeset.words import counted, day_words, listed, place_of
from checker.types import LEVELS, Finding, Report, Side, Skipped

NAME = "github"
SUFFIX = ".github.txt"

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, *, with_text: bool = False) -> str:
    """A command for every new finding and unread file, and a line for people at the end."""
    changed = changed_in(report)
    new = [finding for finding in in_order(report.findings) if finding.state == "new"]
    unread = [skip for skip in skipped_in_order(report.skipped) if skip.what in NOT_READ]
    lines = [_annotation(finding, sides_of(finding, changed)) for finding in new]
    lines += map(_unread, unread)
    return "\n".join([*lines, _summary(report, new)]) + "\n"


def command(name: str, message: str, **properties: object) -> str:
    """A workflow command on one line, with all that has a meaning in it escaped."""
    said = ",".join(
        f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None
    )
    return f"::{name} {said}::{_data(message)}" if said else f"::{name}::{_data(message)}"


def _annotation(finding: Finding, sides: list[Side]) -> str:
    first = sides[0]
    end = first.column and first.column + len(first.text) if "\n" not in first.text else None
    told = [_told(side) for side in (finding.left, finding.right) if side and side is not first]
    message = "\n".join([f"{finding.message}.", f"Here: “{_flat(first.claim_text)}”", *told])
    return command(
        COMMANDS[finding.level],
        message,
        file=first.path or first.article,
        line=first.line or 1,
        endLine=first.line if end else None,
        col=first.column if end else None,
        endColumn=end,
        title=finding.rule,
    )


def _told(side: Side) -> str:
    outlet = ", ".join(filter(None, (side.source or side.article, day_words(side.published))))
    return f"{outlet}: “{_flat(side.claim_text)}” ({place_of(side)})"


def _unread(skip: Skipped) -> str:
    reason = f"not checked: {skip.reason} [{skip.what}]"
    return command("warning", reason, file=skip.path, line=skip.line or 1, title="not read")


def _summary(report: Report, new: list[Finding]) -> str:
    levels = Counter(finding.level for finding in new)
    found = [counted(levels[level], level) for level in LEVELS if levels[level]]
    states = Counter(finding.state for finding in report.findings)
    known = [f"{states[x]:,} {x}" for x in ("baselined", "suppressed") if states[x]]
    said = f"{listed(found) if found else 'no new findings'} in " + counted(
        len(report.articles), "article"
    )
    return f"checker: {said}" + (f"; not shown: {listed(known)}" if known else "")


def _flat(text: str) -> str:
    return " ".join(text.split())


def _data(text: str) -> str:
    text = shown(text).replace("%", "%25").replace("\r", "%0D")
    return text.replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
