"""Planted edits: a figure is changed in a sentence of one article and put where it does not belong.

Every edit is a corpus of two articles of one incident: an original A, untouched, and a changed B.
All sources are mixed (GVA, FA-KES, MUC, ABP) and drawn by a fixed seed. A sentence is fit if the
measurement's own crude reader (`eval.patterns`, not the checker) finds in it exactly one figure of
its kind, from 2 to 200, without a hedge and without words of parts, perpetrators or other
happenings; if A gives no other figure of this kind; and if the figure is the incident's: in GVA the
registry holds the same value, elsewhere it stands among the first `TOP` characters. Words like
"Monday" or "yesterday" are fit only where both dates are one.

- *into another article*: B is another article of the incident, at most `DAYS` days away. By turns
  the changed sentence replaces B's own sentence with a figure of the kind, or stands as a paragraph
  of its own after B's lead; B's other figures stay, so B may then contradict itself as well as A.
  Where incidents are labelled by place and days only (FA-KES, ABP), B must give A's figure too,
  and one of at least `TELLING`, else the two may well tell of different things.
- *into a trimmed copy*: B is the first half of A (at least up to the sentence) under another outlet
  and the same date; the figure is changed in the sentence and, where it has it, in the title.
- *control*: the same two places and a paraphrase of the unchanged figure ("12" and "twelve", "at
  least 12", the speaker first). Into another article only where that article's own figures of the
  kind are the same or none.

The new figure differs by at least 2, so that a perpetrator counted or not does not explain it, and
stands in neither article. An edit is *found* if a finding's left or right side covers the planted
figure, in text or title, and its rule is right for its two sides: inside B `self-contradiction` or
`headline-conflict`; between A and B, by the days they are published: one day or undated
`casualty-conflict` or `figure-superseded` (an order within the day may be known); the later one
larger `figure-superseded`; the later one smaller `casualty-conflict` or `figure-stale`. A control
is *reported* if any finding on this kind of fact, of whatever rule, has a side in the sentence.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from checker.types import Article, Finding, Report, Side
from eval import product
from eval.corpora import SEED, corpus, rows
from eval.events import is_joined, main_stories
from eval.measures import Outcome, rate
from eval.patterns import figures, sentences
from eval.planting import LEAD, Planted, Source, changed, fit_sentence, paraphrased, values, written

SUITE = "edits"
# File -> whether its incidents are gold, not chained by place and days.
CORPORA = {
    "gva_articles": True,
    "muc4_articles": True,
    "fakes_articles": False,
    "abp_casualty_events": False,
}
EDITS = 150
DAYS = 2
TELLING = 5
TOP = 400
# Shorter ones are boilerplate; in a much longer text, a miss has other reasons.
SHORTEST, LONGEST = 200, 20_000
RELATIVE = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening|week)|last \w+|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Edit:
    """Two articles, and where planted sentence and figure stand in the text of the changed one.

    `title` is where the figure was changed in its title, None where it was not.
    """

    original: Article
    changed: Article
    kind: str
    value: int
    sentence: tuple[int, int]
    figure: tuple[int, int]
    title: tuple[int, int] | None = None


def run(data: Path) -> Outcome:
    """The listing shows every edit that was missed and every control that was reported."""
    sources = fit(data)
    others = partners(data)
    listing: list[str] = []

    def count(what: str, edits: Iterator[Edit], wanted: int, control: bool) -> tuple[int, int]:
        hits = made = 0
        for edit in islice(edits, wanted):
            report = product.check([edit.original, edit.changed])
            hit = reported(report, edit) if control else found(report, edit)
            made, hits = made + 1, hits + hit
            if hit == control:
                listing.extend(described(what, edit, report))
        return hits, made

    elsewhere = count("other article", into_others(sources, others, False), EDITS, False)
    trimmed = count("trimmed copy", into_copies(sources, False), EDITS, False)
    quiet = [
        count("control, other article", into_others(sources, others, True), EDITS, True),
        count("control, trimmed copy", into_copies(sources, True), EDITS, True),
    ]
    control = [sum(column) for column in zip(*quiet, strict=True)]
    measures = (
        rate(SUITE, "into another article found", *elsewhere, goal=70),
        rate(SUITE, "into a trimmed copy found", *trimmed, goal=90),
        rate(SUITE, "unchanged figures reported", control[0], control[1], "lower", goal=2),
    )
    return Outcome(measures, tuple(listing))


def fit(data: Path) -> list[Source]:
    """At most one fit sentence of each article and kind, all files mixed."""
    registry = {
        (row["event"], row["slot"]): int(row["value"])
        for row in rows(data, "gva_facts")
        if row["slot"] in product.KINDS
    }
    found = []
    for name in CORPORA:
        mixed = corpus(data, name)
        for article in filter(usable, mixed.articles):
            for kind in product.KINDS:
                source = fit_sentence(article, kind)
                if source is None:
                    continue
                true = registry.get((mixed.incident[article.id], kind))
                if source.start < TOP if true is None else true == source.figure.value:
                    found.append(source)
    random.Random(SEED).shuffle(found)
    return found


def usable(article: Article) -> bool:
    """Whether an article is neither boilerplate nor a book."""
    return SHORTEST <= len(article.text) <= LONGEST


def partners(data: Path) -> dict[str, list[tuple[Article, bool]]]:
    """Article id -> other articles of its incident, near in time, and whether the label is gold."""
    found: dict[str, list[tuple[Article, bool]]] = {}
    for name, gold in CORPORA.items():
        for group in corpus(data, name).by_incident().values():
            for one in group:
                found[one.id] = [
                    (other, gold)
                    for other in filter(usable, group)
                    if near(one, other) and other.text[:LEAD] != one.text[:LEAD]
                ]
    return found


def near(one: Article, other: Article) -> bool:
    """Whether both are dated and at most `DAYS` days apart."""
    if one.day is None or other.day is None:
        return False
    return abs((one.day - other.day).days) <= DAYS


def into_others(
    sources: Sequence[Source], others: dict[str, list[tuple[Article, bool]]], control: bool
) -> Iterator[Edit]:
    """Each source's sentence in another article of its incident, where there is a fair one."""
    dice = random.Random(SEED)
    for turn, source in enumerate(sources):
        article, kind, value = source.article, source.figure.kind, source.figure.value
        fair = [
            other
            for other, gold in others.get(article.id, ())
            if (gold or (value >= TELLING and value in values(other, kind)))
            and (other.day == article.day or not RELATIVE.search(source.sentence))
            and (not control or values(other, kind) <= {value})
        ]
        if not fair:
            continue
        other = dice.choice(fair)
        taken = values(article, kind) | values(other, kind)
        plant = paraphrased(source, dice) if control else changed(source, taken, dice)
        before, after = around(other.text, kind, replacing=turn % 2 == 0)
        text = before + plant.sentence + after
        yield edit_of(source, replace(other, text=text), plant, len(before))


def around(text: str, kind: str, replacing: bool) -> tuple[str, str]:
    """What stands before and after a planted sentence."""
    own = [span for span in sentences(text[:LEAD]) if figures(text[slice(*span)], kind)]
    if replacing and own:
        return text[: own[0][0]], text[own[0][1] :]
    cut = lead_end(text)
    return text[:cut] + "\n\n", "\n\n" + text[cut:].lstrip()


def lead_end(text: str) -> int:
    """Where the first full sentence of at least 60 characters ends."""
    for start, end in sentences(text):
        if end - start >= 60 and text[end - 1] in '.!?"”':
            return end
    return len(text)


def into_copies(sources: Sequence[Source], control: bool) -> Iterator[Edit]:
    """The first half of each source's article under another outlet, with the planted sentence."""
    dice = random.Random(SEED)
    for source in sources:
        article, kind = source.article, source.figure.kind
        plant = (
            paraphrased(source, dice) if control else changed(source, values(article, kind), dice)
        )
        least = max(source.end, len(article.text) // 2)
        half = next((end for _, end in sentences(article.text) if end >= least), len(article.text))
        title, spot = article.title, None
        for one in [] if control else reversed(figures(title, kind)):
            new = written(plant.value, title[one.start : one.end])
            title = title[: one.start] + new + title[one.end :]
            spot = one.start, one.start + len(new)
        copy = replace(
            article,
            id=f"{article.id}copy",
            source="The Harbour Ledger",
            url="",
            title=title,
            text=article.text[: source.start] + plant.sentence + article.text[source.end : half],
        )
        yield replace(edit_of(source, copy, plant, source.start), title=spot)


def edit_of(source: Source, copy: Article, plant: Planted, start: int) -> Edit:
    """The edit whose planted sentence starts at `start` of the changed text."""
    end = start + len(plant.sentence)
    assert copy.text[start:end] == plant.sentence
    figure = start + plant.start, start + plant.end
    return Edit(source.article, copy, source.figure.kind, plant.value, (start, end), figure)


def found(report: Report, edit: Edit) -> bool:
    """Whether a finding of the right rule has a side that covers the planted figure."""
    return any(
        finding.fact == edit.kind
        and right_rule(finding, edit)
        and any(covers(side, edit) for side in two_sides(finding))
        for finding in report.findings
    )


def reported(report: Report, edit: Edit) -> bool:
    """Whether any finding on the figure has a side in the planted sentence."""
    return any(
        finding.fact == edit.kind
        and (side.article, side.field) == (edit.changed.id, "text")
        and side.start < edit.sentence[1]
        and edit.sentence[0] < side.end
        for finding in report.findings
        for side in two_sides(finding)
    )


def two_sides(finding: Finding) -> list[Side]:
    """Left and, where there is one, right."""
    return [finding.left] if finding.right is None else [finding.left, finding.right]


def covers(side: Side, edit: Edit) -> bool:
    """Whether the clashing words of a side hold the planted figure, in text or title."""
    spot = edit.figure if side.field == "text" else edit.title
    if side.article != edit.changed.id or spot is None:
        return False
    return side.start <= spot[0] and spot[1] <= side.end


def right_rule(finding: Finding, edit: Edit) -> bool:
    """Whether the rule fits the finding's two sides: see the first lines of this module."""
    if finding.right is None:
        return False
    if finding.left.article == finding.right.article:
        return finding.rule in ("self-contradiction", "headline-conflict")
    first, second = edit.original.day, edit.changed.day
    if first is None or second is None or first == second:
        return finding.rule in ("casualty-conflict", "figure-superseded")
    sides = {side.article: side for side in two_sides(finding)}
    other = re.search(r"\d+", sides[edit.original.id].value)
    larger = other is None or edit.value > int(other.group())
    if larger == (second > first):
        return finding.rule == "figure-superseded"
    return finding.rule in ("casualty-conflict", "figure-stale")


def described(what: str, edit: Edit, report: Report) -> Iterator[str]:
    """An edit that came out wrong as lines of text."""
    start, end = edit.sentence
    told = ", ".join(map(str, sorted(values(edit.changed, edit.kind))))
    joined = is_joined(main_stories(report), (edit.original.id, edit.changed.id))
    yield f"{what}: {edit.kind} {edit.value} (crude reader there: {told})"
    yield f"  the two {'have one main story' if joined else 'were kept apart'}"
    for one in (edit.original, edit.changed):
        yield f"  {one.published} {one.source} {one.title!r}: {one.text[:300]!r}"
    yield f"  planted at {start}: {edit.changed.text[start:end]!r}"
    for finding in report.findings:
        yield from (f"  {line}" for line in product.shown(finding))
