"""Who says what, against PolNeAR's dev documents (political news of seven outlets).

One annotator a document; rows without a source are left out. A token is a run of word characters.
`speaker` and `content` are F1 over the tokens that lie in any speaker, in any content, of a
document, summed over all documents (micro); a speaker is the mention as it is written.
`speaker of the content` asks more: of each gold row the checker's row is taken that shares most
content with it, and their speakers' tokens are compared; rows left over on either side count
against it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.corpora import rows
from eval.measures import Measure, Outcome, rate

SUITE = "polnear"
# 150 rows of the dev documents drawn by a fixed seed from those whose cue the checker finds, read
# once by hand: document, where the cue starts, stance. No text.
STANCES = Path(__file__).with_name("polnear_stance.jsonl")
SPLIT = "dev"
# Code points between two cues that may be one: "has also said", "said".
NEAR = 25
Tokens = frozenset[int]
Row = tuple[Tokens, Tokens]


def run(data: Path, split: str = SPLIT) -> Outcome:
    """The listing shows the documents with what was missed and what was made up."""
    texts = {row["id"]: row["text"] for row in rows(data, "polnear_articles")}
    totals = {name: [0, 0, 0] for name in ("speaker", "content", "speaker of the content")}
    listing: list[str] = []
    for name, gold_rows in by_document(data, split).items():
        text = texts[name]
        starts = [match.span() for match in re.finditer(r"\w+", text)]
        gold = [
            (tokens(starts, row["source_span"]), tokens(starts, row["content_span"]))
            for row in gold_rows
        ]
        found = [
            (tokens(starts, speaker), tokens(starts, content)) for speaker, content in read(text)
        ]
        for part, what in ((0, "speaker"), (1, "content")):
            add(totals[what], union(g[part] for g in gold), union(f[part] for f in found))
        aligned(totals["speaker of the content"], gold, found)
        listing += described(name, text, starts, gold, found)
    goals = {"speaker": 70.0, "content": 70.0, "speaker of the content": None}
    measures = tuple(
        Measure(SUITE, f"{what} F1", 100 * f1(*counts), better="higher", goal=goals[what])
        for what, counts in totals.items()
    )
    if split == SPLIT:
        measures += (stance(texts, listing),)
    listing.insert(0, f"tokens in both, in gold, found: {totals}")
    return Outcome(measures, tuple(listing))


def stance(texts: Mapping[str, str], listing: list[str]) -> Measure:
    """How often the checker gives the stance that a reader gave; a cue not found is wrong."""
    from checker.attribution import attributions_of

    labels = [json.loads(line) for line in STANCES.read_text(encoding="utf-8").splitlines()]
    right = 0
    known = {name: attributions_of(texts[name]) for name in {row["id"] for row in labels}}
    for row in labels:
        told = {one.stance for one in known[row["id"]] if one.cue[0] <= row["cue"] < one.cue[1]}
        near = {one.stance for one in known[row["id"]] if abs(one.cue[0] - row["cue"]) <= NEAR}
        right += row["stance"] in (told or near)
        if row["stance"] not in (told or near):
            found = sorted(told or near)
            listing.append(f"stance: {row['id']} {row['cue']}: {row['stance']}, found {found}")
    return rate(SUITE, "stance right", right, len(labels), goal=85)


def read(text: str) -> list[tuple[list[tuple[int, int]], list[tuple[int, int]]]]:
    """Speakers and contents as the checker reads them, as ranges of the text."""
    from checker.attribution import attributions_of

    return [
        ([one.speaker], list(one.content))
        for one in attributions_of(text)
        if one.speaker and one.content
    ]


def by_document(data: Path, split: str) -> dict[str, list[Mapping[str, Any]]]:
    """Document -> the rows of its first annotator that have a source."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    annotator: dict[str, str] = {}
    for row in rows(data, "polnear_attributions"):
        if row["split"] != split:
            continue
        if row["annotator"] != annotator.setdefault(row["id"], row["annotator"]):
            continue
        found.setdefault(row["id"], [])
        if row["source_span"]:
            found[row["id"]].append(row)
    return found


def tokens(starts: Sequence[tuple[int, int]], ranges: Iterable[Sequence[int]]) -> Tokens:
    """Numbers of the tokens that lie in any of the ranges."""
    wanted = list(ranges)
    return frozenset(
        n
        for n, (start, end) in enumerate(starts)
        if any(low <= start and end <= high for low, high in wanted)
    )


def union(parts: Iterable[Tokens]) -> Tokens:
    """All tokens of the parts."""
    return frozenset().union(*parts)


def add(counts: list[int], gold: Tokens, found: Tokens) -> None:
    """Add to (both, gold, found)."""
    counts[0] += len(gold & found)
    counts[1] += len(gold)
    counts[2] += len(found)


def aligned(counts: list[int], gold: Sequence[Row], found: Sequence[Row]) -> None:
    """Add speakers row by row, each row of either side used once, most shared content first."""
    shared = sorted(
        ((len(g[1] & f[1]), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        reverse=True,
    )
    left, right = set(range(len(gold))), set(range(len(found)))
    for size, i, j in shared:
        if size and i in left and j in right:
            left.remove(i)
            right.remove(j)
            add(counts, gold[i][0], found[j][0])
    for i in left:
        counts[1] += len(gold[i][0])
    for j in right:
        counts[2] += len(found[j][0])


def f1(both: int, gold: int, found: int) -> float:
    """F1 in 0..1; 0 where there is nothing."""
    return 2 * both / (gold + found) if gold + found else 0.0


def described(
    name: str,
    text: str,
    starts: Sequence[tuple[int, int]],
    gold: Sequence[Row],
    found: Sequence[Row],
) -> list[str]:
    """Rows without a counterpart, as lines of text."""

    def words(part: Tokens) -> str:
        if not part:
            return ""
        return text[starts[min(part)][0] : starts[max(part)][1]].replace("\n", " ")

    lines = [f"== {name}"]
    for what, mine, theirs in (("missed", gold, found), ("made up", found, gold)):
        for speaker, content in mine:
            if not any(speaker & s and content & c for s, c in theirs):
                lines.append(f"  {what}: [{words(speaker)}] {words(content)}")
    return lines
