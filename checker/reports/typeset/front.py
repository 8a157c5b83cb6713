"""Which side of a finding a host shows it at, and which findings fail the run."""

from __future__ import annotations

from checker.run import within
from checker.types import LEVELS, Finding, Report, Side

_NONE: frozenset[str] = frozenset()


def changed_in(report: Report) -> frozenset[str]:
    """Ids of the articles that the run was narrowed to with `only`; empty where it was not."""
    only = report.settings.get("only")
    if not isinstance(only, list | tuple):
        return _NONE
    return within(map(str, only), report.articles)


def sides_of(finding: Finding, changed: frozenset[str] = _NONE) -> list[Side]:
    """The clashing sides and then the other witnesses, the one to look at first in front.

    That is our own copy, else a changed article, be it a further witness, else the left side.
    """
    clashing = [side for side in (finding.left, finding.right) if side]
    every = [*clashing, *finding.others]
    wanted = [side for side in clashing if side.ours]
    wanted += [side for side in every if not changed.isdisjoint((side.article, *side.copies))]
    first = wanted[0] if wanted else finding.left
    return [first, *(side for side in every if side is not first)]


def fails(finding: Finding, report: Report) -> bool:
    """Whether the finding makes the exit code 1: new, and at or above `fail_on`."""
    level = report.settings.get("fail_on", "error")
    if finding.state != "new" or level not in LEVELS:
        return False
    return LEVELS.index(finding.level) <= LEVELS.index(level)
