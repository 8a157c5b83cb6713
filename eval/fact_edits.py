"""Planted edits of days, places, amounts and offices: the sister of `eval.edits`.

Every edit is a corpus of two articles of one incident: an original A, untouched, and a changed B.
A sentence is fit if the measurement's own crude reader (`eval.particulars`, not the checker) finds
in it exactly one expression of the kind, and, for days and places, a word of a happening and none
of a statement, an arrest or a trial (a speaker at its end aside).

- *own words*: A and B both have a fit sentence that means the same (the same day, name, number of
  the same, person and office), but the two share less than 70 % of their words; the expression
  is changed in B wherever it stands, title included, and nothing else. Incidents are halved by a
  hash: on one half the checker was tuned, the other is only measured.
- *one mention*: the same, but the expression is changed in that one sentence, so that B may go on
  to contradict itself.
- *same sentence*: A's sentence, the expression changed, stands in B: by turns in place of B's own
  first sentence with one of the kind, or as a paragraph of its own after B's lead. Sentences with
  weekdays go only into an article of the same day.
- *control*: the sentence unchanged, or with the expression in other words ("late Monday",
  "at least 12 rockets"); and, of the own-words edits, the two articles as they are.

The new value stands in neither article. An edit is *found* if a finding of the kind's own rule has
a side that covers the planted words; a control is *reported* if any finding of the four rules has a
side in its sentence, or joins the two articles as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from checker.types import Report, Side
from eval import product
from eval.corpora import corpus
from eval.edits import CORPORA, two_sides
from eval.events import is_joined, main_stories
from eval.fact_planting import Edit, fit, incidents, planted, reworded
from eval.measures import Measure, Outcome, rate
from eval.particulars import KINDS

SUITE = "fact-edits"
RULE = {kind: f"{kind}-conflict" for kind in KINDS} | {"age": "quantity-conflict"}
# Edits of each kind and place, of own words in each half; two political files beside those of
# `eval.edits` have the offices.
EDITS = 60
# Those of the half that the checker was tuned on, to see the difference.
TUNED = 20
FILES = (*CORPORA, "basil_articles", "ecb_articles")
SURE = [*(name for name, sure in CORPORA.items() if sure), "basil_articles", "ecb_articles"]


def run(data: Path) -> Outcome:
    """The listing shows every edit that was missed and every control that was reported."""
    groups, surely = incidents(data, FILES), incidents(data, SURE)
    gold = frozenset(one.id for name in SURE for one in corpus(data, name).articles)
    partners = {one.id: group for group in groups for one in group}
    tally = Tally()
    for kind in KINDS:
        sources = fit(data, groups, kind)
        for half in ("tuned on", "held out"):
            wanted = EDITS if half == "held out" else TUNED
            own = list(islice(reworded(data, surely, kind, half), wanted))
            what = "own words" if half == "held out" else f"own words, {half},"
            tally.count(what, kind, [edit for edit, _, _ in own])
            if half == "held out":
                tally.count("one mention", kind, [edit for _, edit, _ in own[:TUNED]])
                tally.count("control", kind, [edit for _, _, edit in own[:TUNED]])
        for what, control in (("same sentence", False), ("control", True)):
            edits = planted(data, kind, sources, partners, gold, control)
            tally.count(what, kind, islice(edits, EDITS))
    return Outcome(tuple(tally.measures()), tuple(tally.listing))


class Tally:
    """Hits and edits made, by what was planted and the kind; `listing` tells of what went wrong."""

    def __init__(self) -> None:
        self.listing: list[str] = []
        self._hits: dict[tuple[str, str], list[bool]] = {}

    def count(self, what: str, kind: str, edits: Iterator[Edit] | Sequence[Edit]) -> None:
        """Run the checker on every edit."""
        control = what == "control"
        hits = self._hits.setdefault((what, kind), [])
        for edit in edits:
            report = product.check([edit.original, edit.changed])
            hits.append(reported(report, edit) if control else found(report, edit))
            if hits[-1] == control:
                self.listing.extend(described(what, edit, report))

    def measures(self) -> Iterator[Measure]:
        """One row a kind, and one for all kinds."""
        goals = {"own words": (60, 65), "same sentence": (60, 65)}
        for what in dict.fromkeys(what for what, _ in self._hits):
            if what == "control":
                continue
            each, whole = goals.get(what, (None, None))
            for kind in KINDS:
                hits = self._hits[what, kind]
                yield rate(SUITE, f"{kind}, {what} found", sum(hits), len(hits), goal=each)
            hits = [hit for kind in KINDS for hit in self._hits[what, kind]]
            yield rate(SUITE, f"{what} found", sum(hits), len(hits), goal=whole)
        hits = [hit for kind in KINDS for hit in self._hits["control", kind]]
        yield rate(SUITE, "unchanged reported", sum(hits), len(hits), "lower", goal=2)


def found(report: Report, edit: Edit) -> bool:
    """Whether a finding of the kind's rule has a side that covers planted words."""
    return any(
        finding.rule == RULE[edit.kind] and finding.right is not None and covers(side, edit)
        for finding in report.findings
        for side in two_sides(finding)
    )


def covers(side: Side, edit: Edit) -> bool:
    """Whether the clashing words of a side touch planted ones."""
    return side.article == edit.changed.id and any(
        side.field == field and side.start < end and start < side.end
        for field, start, end in edit.words
    )


def reported(report: Report, edit: Edit) -> bool:
    """Whether any finding of the four rules has a side in the planted sentence."""
    return any(
        finding.rule in RULE.values()
        and side.article == edit.changed.id
        and side.field == "text"
        and side.start < edit.sentence[1]
        and edit.sentence[0] < side.end
        for finding in report.findings
        for side in two_sides(finding)
    )


def described(what: str, edit: Edit, report: Report) -> Iterator[str]:
    """An edit that came out wrong as lines of text."""
    joined = is_joined(main_stories(report), (edit.original.id, edit.changed.id))
    yield f"{what}: {edit.kind}; {'one main story' if joined else 'kept apart'}"
    for one in (edit.original, edit.changed):
        yield f"  {one.published} {one.source} {one.title!r}: {one.text[:300]!r}"
    start, end = edit.sentence
    around = edit.changed.text[max(0, start - 150) : end + 150]
    told = [getattr(edit.changed, field)[start:end] for field, start, end in edit.words]
    yield f"  planted {told}: {around[:600]!r}"
    for finding in report.findings:
        yield from (f"  {line}" for line in product.shown(finding))
