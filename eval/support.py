"""Claims that nobody else has: planted ones found, real ones left alone, documents that support.

*Planted*: of each of `EVENTS` gold events of a file with at least three outlets, one article gets
a claim as a paragraph of its own after its lead: by turns an invented deed and a sentence borrowed
from an article on another event (`eval.inventing`). It is found if a finding of `unsupported`
stands in it. Borrowed ones have no goal: some tell of nothing that could be checked. FA-KES is
left out, as its events are chained by place and days.

*Unedited*: the same articles as they are; findings of the rule an article, of the median event.
What is found there may well be right; the listing shows it for reading.

*WiCE, DeFacto*: a claim against one document, as `--against` judges it. The weights and the
threshold were set on the claims whose group has an even checksum (`halves`); reported is balanced
accuracy on a sample of the others, at one threshold for both.
"""

from __future__ import annotations

import json
import lzma
import random
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

import checker
from checker.types import Article, Claim, Finding, Report
from eval import product
from eval.corpora import SEED, corpus
from eval.edits import lead_end, usable
from eval.inventing import borrowed, invented
from eval.measures import Measure, Outcome, count, rate

SUITE = "support"
RULE = "unsupported"
FILES = ("gva_articles", "basil_articles", "abp_casualty_events", "ecb_articles")
OUTLETS = 3
# Events of each file, and articles of each event.
EVENTS, LARGEST = 30, 8
# Claims of each label and document set that are judged.
CLAIMS = 100
DOCUMENTS = ("wice", "defacto")


def run(data: Path) -> Outcome:
    """The listing shows planted claims that were missed and what real articles are told."""
    listing: list[str] = []
    kinds = planted(data, listing)
    loud, events = unedited(data, listing)
    measures = [
        rate(SUITE, "invented claims found", *kinds["invented"], goal=75),
        rate(SUITE, "borrowed claims found", *kinds["borrowed"]),
        count(SUITE, "findings an article, median event", median(loud), "lower", goal=1.0),
        count(SUITE, "findings an article, mean", sum(loud) / len(loud), "lower"),
    ]
    listing.append(f"unedited: {events} events")
    for name in DOCUMENTS:
        measures.append(balanced(data, name, listing))
    return Outcome(tuple(measures), tuple(listing))


def groups(data: Path) -> Iterator[tuple[list[Article], list[str]]]:
    """Articles of one event, one an outlet, and sentences of other events to borrow."""
    for name in FILES:
        mixed = corpus(data, name)
        fit = {label: outlets(articles) for label, articles in sorted(mixed.by_incident().items())}
        fit = {label: articles for label, articles in fit.items() if len(articles) >= OUTLETS}
        labels = sorted(fit)
        random.Random(SEED).shuffle(labels)
        for at, label in enumerate(labels[:EVENTS]):
            others = [one for other in labels[at + 1 : at + 6] or labels[:1] for one in fit[other]]
            yield fit[label], borrowed(others)


def outlets(articles: Sequence[Article]) -> list[Article]:
    """The first usable article of each outlet."""
    first: dict[str, Article] = {}
    for one in filter(usable, articles):
        first.setdefault(one.source, one)
    return list(first.values())[:LARGEST]


def check(articles: Sequence[Article]) -> Report:
    """One run of the rule alone."""
    settings = checker.Settings(select=(RULE,))
    return checker.check(articles, settings, judge=product.model())


def planted(data: Path, listing: list[str]) -> dict[str, tuple[int, int]]:
    """How many planted claims of each kind are found, of how many."""
    dice = random.Random(SEED)
    made = {"invented": (0, 0), "borrowed": (0, 0)}
    for turn, (articles, lent) in enumerate(groups(data)):
        target = dice.choice(articles)
        kind = "borrowed" if turn % 2 and lent else "invented"
        claim = dice.choice(lent) if kind == "borrowed" else invented(dice)
        cut = lead_end(target.text)
        text = f"{target.text[:cut]}\n\n{claim}\n\n{target.text[cut:].lstrip()}"
        edited = replace(target, text=text)
        report = check([edited if one is target else one for one in articles])
        spot = range(cut + 2, cut + 2 + len(claim))
        hit = any(stands_in(one, edited.id, spot) for one in report.findings)
        made[kind] = made[kind][0] + hit, made[kind][1] + 1
        if not hit:
            listing.append(f"missed, {kind}, in {edited.source} ({len(articles)} outlets): {claim}")
            listing.extend(f"  {line}" for one in report.findings for line in product.shown(one))
    return made


def stands_in(finding: Finding, article: str, spot: range) -> bool:
    """Whether a finding of the rule lies in the planted words."""
    side = finding.left
    return (
        finding.rule == RULE
        and (side.article, side.field) == (article, "text")
        and side.start < spot.stop
        and spot.start < side.end
    )


def unedited(data: Path, listing: list[str]) -> tuple[list[float], int]:
    """Findings of the rule an article for each event."""
    loud = []
    for articles, _ in groups(data):
        report = check(articles)
        found = [one for one in report.findings if one.rule == RULE]
        loud.append(len(found) / len(articles))
        for one in found:
            listing.append(f"unedited, {len(articles)} outlets:")
            listing.extend(f"  {line}" for line in product.shown(one))
    return loud, len(loud)


def claims_on_documents(data: Path, name: str) -> list[Mapping[str, Any]]:
    """The rows of `nli/doc_NAME`."""
    with lzma.open(data / "nli" / f"doc_{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def reported_half(row: Mapping[str, Any]) -> bool:
    """Whether a row is of the half that is reported; the other one set the weights."""
    return zlib.crc32(str(row["group"]).encode()) % 2 == 1


def balanced(data: Path, name: str, listing: list[str]) -> Measure:
    """Balanced accuracy on a sample of one document set."""
    rows = [row for row in claims_on_documents(data, name) if reported_half(row)]
    random.Random(SEED).shuffle(rows)
    right = {0: 0, 1: 0}
    seen = {0: 0, 1: 0}
    for label in (0, 1):
        for row in [row for row in rows if row["label"] == label][:CLAIMS]:
            seen[label] += 1
            supported = verdict(row["document"], row["claim"]) == "supported"
            right[label] += supported == bool(label)
    listing.append(f"{name}: unsupported right {right[0]} of {seen[0]}, {right[1]} of {seen[1]}")
    value = 50 * (right[0] / seen[0] + right[1] / seen[1])
    return Measure(SUITE, f"{name} balanced accuracy", value, better="higher", goal=70.0)


def verdict(document: str, claim: str) -> str:
    """What the checker says of a claim against one document."""
    from checker.support.draft import supports_of

    (support,) = supports_of(*told(document, claim), product.model())
    return support.verdict


def told(document: str, claim: str) -> tuple[Sequence[Claim], Mapping[str, Sequence[Claim]]]:
    """A claim to be checked, and its one reference, as `supports_of` takes them."""
    from checker.claims import claims_of

    draft = claims_of(Article("draft", claim))[:1]
    return draft, {"document": claims_of(Article("document", document))}
