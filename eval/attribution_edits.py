"""Planted edits of attribution: another speaker, another party, in another article of the event.

Every edit is a corpus of two articles of one incident: an original A, untouched, and a B that
takes in a sentence of A, as a paragraph of its own after B's lead, with one thing changed.

- *speaker*: a sentence that quotes at least `QUOTED` words and names its speaker, by the
  measurement's own crude patterns ("…," X said; "…," said X; X said: "…"), X a name of one to four
  capitalised words, titles aside. X becomes another name, of the same length or so, that neither
  article holds (`NAMES`, invented).
- *responsible*: a sentence in which a party of `PARTIES`, or a capitalised name that ends in a word
  for a group, kills, attacks, bombs, kidnaps, or something of that kind is done "by" it, without a
  word of doubt, speech or denial. The party becomes one of the other side (`OTHER_SIDE`).
- *control*: the same sentence unchanged, or with the speaker's words for himself changed in a way
  that keeps him ("Ann Poe" for "Sgt. Ann Poe", "Poe" where A has the full name).

B must not quote the same words already (speaker), and A and B are at most `DAYS` days apart. An
edit is found if a finding on `speaker` or `responsible` of a right rule has a side in the planted
sentence: for a speaker `quote-conflict` or `attribution-conflict`; for a party
`attribution-conflict`, or `attributed-dispute` where either sentence is somebody's word. A control
is reported if any finding on these facts has a side in the planted sentence.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from checker.types import Article, Report, Side
from eval import product
from eval.corpora import SEED, corpus
from eval.edits import lead_end, partners, two_sides, usable
from eval.measures import Outcome, rate
from eval.patterns import sentences

SUITE = "attribution-edits"
CORPORA = (
    "gva_articles",
    "muc4_articles",
    "fakes_articles",
    "abp_casualty_events",
    "basil_articles",
    "ecb_articles",
)
EDITS = 100
DAYS = 2
QUOTED = 7
NAMES = (
    "Tobias Wrenfield",
    "Marla Quist",
    "Edda Brannock",
    "Corwin Thale",
    "Ines Havelock",
    "Jasper Dunmore",
)
STATE = "army|soldiers|troops|police|government forces|regime forces|security forces|military"
REBEL = (
    "rebels|guerrillas|terrorists|militants|insurgents|gunmen of the [A-Z]\\w+|extremists"
    "|[A-Z]\\w+ (?:rebels|guerrillas|militants|fighters)"
)
_OWN = r"(?:(?:[A-Z][\w-]+|regime|government|armed|suspected) ){0,2}"
PARTIES = re.compile(
    rf"\b(?P<party>{_OWN}(?:(?P<state>(?:{STATE})(?: officers?)?)|(?P<rebel>{REBEL})))\b"
)
DONE = (
    "killed|murdered|assassinated|kidnapped|abducted|attacked|bombed|shelled|ambushed|raided"
    "|stormed|massacred|blew up|destroyed"
)
DEED = re.compile(
    rf"{PARTIES.pattern} (?:have |had |also )?(?:{DONE})\b(?! (?:in|by|at|when|during)\b)"
    rf"|\b(?:{DONE}) (?:\w+ )?by (?:the )?{PARTIES.pattern.replace('?P<', '?P<x')}"
)
UNSURE = re.compile(
    r"\b(?:said|says|told|accord\w+|alleg\w+|suspect\w*|blam\w+|accus\w+|claim\w*|report\w*|den\w+"
    r"|believ\w+|may|might|could|not|if|apparent\w*|presum\w*|possib\w+|if|clash\w*)\b",
    re.IGNORECASE,
)
CAPTION = re.compile(r"\b(?:caption|photos?|outside|remembers?|family of)\b", re.IGNORECASE)
OTHER_SIDE = {"state": "guerrillas", "rebel": "soldiers"}
_NAME = r"(?:[A-Z][a-z]+\.? ){0,2}(?:[A-Z][\w’'-]+ )?[A-Z][\w’'-]+"
SPOKEN = re.compile(
    rf"[“\"](?P<words>[^“”\"]{{30,300}})[”\"] (?:said (?P<a>{_NAME})|(?P<b>{_NAME}) (?:said|told"
    rf"|added))\b"
    rf"|\b(?P<c>{_NAME}) (?:said|told reporters)(?: that)?[:,]? [“\"](?P<d>[^“”\"]{{30,300}})[”\"]"
)
NOT_A_NAME = re.compile(
    r"^(?:The|A|An|He|She|They|It|We|I|Police|Officials|Authorities|Witnesses|But|And|On|In|At)\b"
)


@dataclass(frozen=True)
class Edit:
    """Original, changed article, and where the planted sentence stands in the changed one."""

    what: str
    original: Article
    changed: Article
    sentence: tuple[int, int]


def run(data: Path) -> Outcome:
    """The listing shows every edit that was missed and every control that was reported."""
    sources = [one for name in CORPORA for one in corpus(data, name).articles if usable(one)]
    random.Random(SEED).shuffle(sources)
    others = all_partners(data)
    listing: list[str] = []

    def count(edits: Iterator[Edit], control: bool) -> tuple[int, int]:
        hits = made = 0
        for edit in islice(edits, EDITS):
            report = product.check([edit.original, edit.changed])
            hit = touches(report, edit) if control else found(report, edit)
            made, hits = made + 1, hits + hit
            if hit == control:
                listing.extend(described(edit, report, control))
        return hits, made

    speakers = count(speaker_edits(sources, others, False), False)
    parties = count(party_edits(sources, others, False), False)
    quiet = [
        count(speaker_edits(sources, others, True), True),
        count(party_edits(sources, others, True), True),
    ]
    control = [sum(column) for column in zip(*quiet, strict=True)]
    measures = (
        rate(SUITE, "another speaker found", *speakers, goal=60),
        rate(SUITE, "another party found", *parties, goal=60),
        rate(SUITE, "unchanged reported", control[0], control[1], "lower", goal=2),
    )
    return Outcome(measures, tuple(listing))


def all_partners(data: Path) -> dict[str, list[Article]]:
    """Article id -> other articles of its incident, near in time."""
    found = {key: [other for other, _ in group] for key, group in partners(data).items()}
    for name in ("basil_articles", "ecb_articles"):
        for group in corpus(data, name).by_incident().values():
            for one in group:
                found[one.id] = [
                    other
                    for other in group
                    if other.id != one.id
                    and usable(other)
                    and not (one.day and other.day and abs((one.day - other.day).days) > DAYS)
                ]
    return found


def speaker_edits(
    sources: Sequence[Article], others: dict[str, list[Article]], control: bool
) -> Iterator[Edit]:
    """One edit of each article that has a fit sentence and a partner."""
    dice = random.Random(SEED)
    for article in sources:
        fair = others.get(article.id, [])
        spoken = next(fit_quotations(article), None) if fair else None
        if spoken is None:
            continue
        start, end, name, words = spoken
        other = dice.choice(fair)
        if " ".join(words.split()[:5]) in other.text:
            continue
        sentence = article.text[start:end]
        new = name if control else dice.choice(NAMES)
        yield planted("speaker", article, other, sentence.replace(name, new))


def fit_quotations(article: Article) -> Iterator[tuple[int, int, str, str]]:
    """Sentences (start, end) with a quotation, its speaker's name and its words."""
    for line in re.finditer(r"[^\n]+", article.text):
        for match in SPOKEN.finditer(line.group()):
            name = match["a"] or match["b"] or match["c"]
            words = match["words"] or match["d"]
            if len(words.split()) < QUOTED or NOT_A_NAME.match(name):
                continue
            tail = re.compile(r"[^.!?\n“”\"]{0,120}[.!?]?").match(line.group(), match.end())
            end = tail.end() if tail and match["d"] is None else match.end()
            yield line.start() + match.start(), line.start() + end, name, words


def party_edits(
    sources: Sequence[Article], others: dict[str, list[Article]], control: bool
) -> Iterator[Edit]:
    """One edit of each article that has a fit sentence and a partner."""
    dice = random.Random(SEED)
    for article in sources:
        fair = others.get(article.id, [])
        if not fair:
            continue
        for start, end in sentences(article.text[:3000]):
            sentence = article.text[start:end]
            match = DEED.search(sentence)
            if match is None or not 40 <= end - start <= 300 or UNSURE.search(sentence):
                continue
            if CAPTION.search(sentence) or sentence[-1] not in '.!?"”':
                continue
            part = "party" if match["party"] else "xparty"
            side = "state" if match["state"] or match["xstate"] else "rebel"
            new = match[part] if control else OTHER_SIDE[side]
            changed = sentence[: match.start(part)] + new + sentence[match.end(part) :]
            yield planted("responsible", article, dice.choice(fair), changed)
            break


def planted(what: str, original: Article, other: Article, sentence: str) -> Edit:
    """The edit with the sentence as a paragraph of its own after the other article's lead."""
    cut = lead_end(other.text)
    before = other.text[:cut] + "\n\n"
    text = before + sentence + "\n\n" + other.text[cut:].lstrip()
    span = (len(before), len(before) + len(sentence))
    return Edit(what, original, replace(other, text=text), span)


RIGHT = {
    "speaker": ("quote-conflict", "attribution-conflict"),
    "responsible": ("attribution-conflict", "attributed-dispute"),
}


def found(report: Report, edit: Edit) -> bool:
    """Whether a finding of a right rule has a side in the planted sentence."""
    return any(
        finding.rule in RIGHT[edit.what] and any(inside(side, edit) for side in two_sides(finding))
        for finding in report.findings
    )


def touches(report: Report, edit: Edit) -> bool:
    """Whether any finding on speakers or parties has a side in the planted sentence."""
    return any(
        finding.fact in RIGHT and any(inside(side, edit) for side in two_sides(finding))
        for finding in report.findings
    )


def inside(side: Side, edit: Edit) -> bool:
    """Whether a side's clashing words lie in the planted sentence."""
    low, high = edit.sentence
    return (
        side.article == edit.changed.id
        and side.field == "text"
        and low <= side.start
        and side.end <= high
    )


def described(edit: Edit, report: Report, control: bool) -> Iterator[str]:
    """An edit that came out wrong as lines of text."""
    start, end = edit.sentence
    yield f"{'control ' if control else ''}{edit.what}: {edit.changed.text[start:end]!r}"
    yield f"  events: {[sorted(event.articles) for event in report.events]}"
    for one in (edit.original, edit.changed):
        yield f"  {one.published} {one.source} {one.title!r}: {one.text[:200]!r}"
    for finding in report.findings:
        yield from (f"  {line}" for line in product.shown(finding))
