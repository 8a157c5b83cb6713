"""All gun-violence reports mixed and shuffled, one run: do findings join what belongs together?

Counted are the findings on casualties of every level that join at least two articles. One is right
if all its witnesses (left, right, others and their copies) report one incident; a finding inside
one article is right by construction and is not counted. `pairs joined right` counts every pair of
witnesses of those findings. Two incidents of one town within three days are confusable: nothing may
join them.

*Conflicts found*: pairs of articles of one incident whose figures conflict by the contract; found
if one finding has both among its witnesses. They come from the 150 articles hand-read for
`gva_figures` and, as those hold hardly any, from `gva_conflicts.jsonl` (ids and values only). For
the latter a language model as annotator went through the 96 incidents in which the crude reader of
`eval.patterns` gives two articles different figures, on 2026-11-22: first the words around the
figures, then, where those may conflict, every sentence on victims in both articles. Left out is
what an article leaves open, what the perpetrator explains, and sums over several shootings.
"""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

from eval import gva_figures, product
from eval.corpora import Corpus, blind, rows
from eval.measures import Outcome, count, rate

SUITE = "gva"
CONFLICTS = Path(__file__).with_name("gva_conflicts.jsonl")
CORPUS = "gva_articles"


def run(data: Path) -> Outcome:
    """The listing shows every finding that joins articles of different incidents."""
    corpus, report = product.checked(data, CORPUS)
    incident = corpus.incident
    confusable = {
        frozenset((row["event_a"], row["event_b"])) for row in rows(data, "gva_confusable_events")
    }
    joining = right = pairs = pairs_right = confused = 0
    wrong: list[str] = []
    for finding in product.casualty_findings(report):
        witnesses = sorted(product.witnesses(finding))
        if len(witnesses) < 2:
            continue
        incidents = {incident[one] for one in witnesses}
        joining += 1
        right += len(incidents) == 1
        both = [(incident[a], incident[b]) for a, b in combinations(witnesses, 2)]
        pairs += len(both)
        pairs_right += sum(a == b for a, b in both)
        confused += any(frozenset(pair) in confusable for pair in both)
        if len(incidents) > 1:
            names = {one: f"{incident[one]} {corpus.gold_id[one]}" for one in witnesses}
            wrong += product.shown(finding, names)
    seen = {
        frozenset(pair)
        for finding in product.casualty_findings(report)
        for pair in combinations(product.witnesses(finding), 2)
    }
    conflicts = hand_read_conflicts(corpus)
    missed = [pair for pair in conflicts if frozenset(pair) not in seen]
    wrong += [
        f"missed conflict: {corpus.gold_id[a]} and {corpus.gold_id[b]} of {incident[a]}"
        for a, b in missed
    ]
    measures = (
        rate(SUITE, "findings that join one incident", right, joining, goal=97),
        rate(SUITE, "pairs of witnesses of one incident", pairs_right, pairs),
        count(SUITE, "findings that join a confusable pair", confused, "lower", goal=0),
        rate(SUITE, "conflicts found", len(conflicts) - len(missed), len(conflicts), goal=70),
    )
    return Outcome(measures, tuple(wrong))


def hand_read_conflicts(corpus: Corpus) -> list[tuple[str, str]]:
    """Pairs of hidden ids of articles of one incident that cannot both be right."""
    pairs = {
        frozenset(pair) for pair in gva_figures.conflicting_pairs(corpus, gva_figures.hand_read())
    }
    for line in CONFLICTS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        pairs.add(frozenset((blind(row["left"]), blind(row["right"]))))
    return sorted((min(pair), max(pair)) for pair in pairs)
