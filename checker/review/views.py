"""A stored finding as the templates show it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, cast
from urllib.parse import urlsplit

from sqlalchemy import Connection, Row, select

from checker.reports.typeset.context import Quote, quote_of
from checker.reports.typeset.timeline import Timeline, timeline_of
from checker.review.tables import article as articles
from checker.review.tables import finding as findings
from checker.review.tables import witness
from checker.types import Article, Field, Finding, Side, Span

MOST_OTHERS = 20  # witnesses listed under a finding; their number is always told
MOST_QUOTED = 1_200  # code points of a sentence on each side of the clashing words
MOST_MARKED = 300  # code points of the clashing words themselves
MOST_READ = 400_000  # code points of an article on its page


@dataclass(frozen=True, slots=True)
class SideView:
    """One side: its quote, the article's page (None where its text is not here), its copies.

    `held` is why it is not quoted any more: "withdrawn", "embargoed", "" where it may be.
    """

    side: Side
    quote: Quote
    page: int | None
    link: str
    carriers: tuple[str, ...]
    held: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding with everything that its page tells."""

    row: Row[Any]
    sides: tuple[SideView, ...]
    others: tuple[SideView, ...]
    more_others: int
    timeline: Timeline | None
    says: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article; `findings` are the numbers of those that quote it."""

    text: str
    findings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A whole article, headline and text cut into pieces at the edges of what is quoted."""

    row: Row[Any]
    title: tuple[Piece, ...]
    text: tuple[Piece, ...]
    findings: tuple[Row[Any], ...]
    left_out: int


def finding_view(db: Connection, row: Row[Any]) -> FindingView:
    """The view of a row of `queue.finding_at`."""
    finding = finding_of(json.loads(row.json))
    sides = [side for side in (finding.left, finding.right) if side]
    others = finding.others[:MOST_OTHERS]
    shown = [*sides, *others]
    names = {side.article for side in shown} | {copy for side in sides for copy in side.copies}
    known = _articles(db, names)
    views = [_side_view(side, known) for side in shown]
    timeline = timeline_of(finding.fact, [finding]) if finding.fact else None
    return FindingView(
        row,
        tuple(views[: len(sides)]),
        tuple(views[len(sides) :]),
        max(0, len(finding.others) - MOST_OTHERS),
        timeline,
        rule_words(finding.rule),
    )


def article_view(db: Connection, number: int) -> ArticleView | None:
    """The page of an article, None where there is none."""
    row = db.execute(select(articles).where(articles.c.id == number)).first()
    if row is None:
        return None
    quoted = db.execute(
        select(witness.c.finding, witness.c.field, witness.c.start, witness.c.end)
        .join(findings, findings.c.id == witness.c.finding)
        .where(witness.c.article == row.name, findings.c.gone.is_(False))
    ).all()
    numbers = sorted({mark.finding for mark in quoted})
    listed = db.execute(
        select(findings).where(findings.c.id.in_(numbers)).order_by(findings.c.by_severity)
    ).all()
    spans: dict[str, list[tuple[int, int, int]]] = {"title": [], "text": []}
    for mark in quoted:
        spans.setdefault(mark.field, []).append((mark.start, mark.end, mark.finding))
    text = row.text or ""
    return ArticleView(
        row,
        tuple(pieces_of(row.title, spans["title"])),
        tuple(pieces_of(text[:MOST_READ], spans["text"])),
        tuple(listed),
        max(0, len(text) - MOST_READ),
    )


def pieces_of(text: str, spans: Iterable[tuple[int, int, int]]) -> list[Piece]:
    """`text` cut at the edges of `spans` (start, end, number of the finding), which may overlap.

    The pieces add up to `text`; a span that reaches beyond it is cut.
    """
    size = len(text)
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for start, end, number in spans:
        first, last = max(0, start), min(size, end)
        if first < last:
            begins.setdefault(first, []).append(number)
            ends.setdefault(last, []).append(number)
    open_: Counter[int] = Counter()
    pieces = []
    for a, b in pairwise(sorted({0, size, *begins, *ends})):
        open_ += Counter(begins.get(a, ()))
        open_ -= Counter(ends.get(a, ()))  # leaves out whatever has come down to none
        pieces.append(Piece(text[a:b], tuple(sorted(open_))))
    return pieces


def finding_of(record: Mapping[str, Any]) -> Finding:
    """The finding that a report's record tells of."""
    return Finding(
        rule=record["rule"],
        level=record["level"],
        message=record["message"],
        fact=record["fact"],
        event=record["event"],
        left=side_of(record["left"]),
        right=side_of(record["right"]) if record["right"] else None,
        others=tuple(side_of(side) for side in record["others"]),
        confidence=record["confidence"],
        score=record["score"],
        fingerprint=record["fingerprint"],
    )


def side_of(record: Mapping[str, Any]) -> Side:
    """One side of a report's record."""
    field = cast(Field, record["field"])
    claim = record["claim"]
    return Side(
        article=record["article"],
        field=field,
        start=record["start"],
        end=record["end"],
        text=record["text"],
        claim=Span(record["article"], field, claim["start"], claim["end"]),
        claim_text=claim["text"],
        path=record["path"],
        line=record["line"],
        column=record["column"],
        source=record["source"],
        published=record["published"],
        said_by=record["said_by"],
        as_of=record["as_of"],
        value=record["value"],
        copies=tuple(record["copies"]),
        ours=record["ours"],
    )


def rule_words(name: str) -> str:
    """What a rule says, in an editor's words; "" for a rule of another version."""
    from checker.rules import rules

    rule = rules().get(name)
    return rule.says if rule else ""


def _articles(db: Connection, names: Iterable[str]) -> dict[str, Row[Any]]:
    rows = db.execute(select(articles).where(articles.c.name.in_(list(names))))
    return {row.name: row for row in rows}


def _side_view(side: Side, known: Mapping[str, Row[Any]]) -> SideView:
    row = known.get(side.article)
    whole = row is not None and row.text is not None
    article = (
        Article(row.name, row.text, title=row.title, status=row.status) if row and whole else None
    )
    held = row.status if row and row.status != "usable" else ""
    quote = _cut(quote_of(side, article))
    if row is not None and not whole and side.field == "text":
        quote = replace(quote, headline="" if held else row.title)
    link = _link(row.url) if row else ""
    carriers = {known[copy].source or copy if copy in known else copy for copy in side.copies}
    page = row.id if row and whole else None
    return SideView(side, quote, page, link, tuple(sorted(carriers)), held)


def _link(url: str) -> str:
    """`url` where it leads to a site, else ""."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""


def _cut(quote: Quote) -> Quote:
    """A quote that stays readable whatever the article holds."""
    lead, words, rest = quote.lead, quote.words, quote.rest
    if len(lead) > MOST_QUOTED:
        lead = "…" + lead[-MOST_QUOTED:]
    if len(rest) > MOST_QUOTED:
        rest = rest[:MOST_QUOTED] + "…"
    if len(words) > MOST_MARKED and (lead or rest):
        words = words[:MOST_MARKED] + "…"
    if len(words) > MOST_QUOTED:
        words = words[:MOST_QUOTED] + "…"
    return replace(quote, lead=lead, words=words, rest=rest, headline=quote.headline[:MOST_QUOTED])
