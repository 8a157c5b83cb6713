"""All news sets in one run: are the findings right? Read by hand, one by one.

`hand_read.jsonl` holds what was judged so far, by fingerprint: the verdict and why, no text. A
language model as annotator read the errors and warnings of two runs over these sets (2026-11-23,
368 findings), both passages in their articles, as a strict editor would: right is what speaks of
one happening and the same people or thing and cannot both be right as it stands; an update, a part,
another happening, a loose word and a misread figure are wrong. The rules were then mended while
looking at these verdicts, and all 92 findings that were left on 2026-11-28 read anew by a reader
who saw neither the rules nor the earlier verdicts (5 of 75 differed; the new ones count). Rules
that were mended on the news that they are measured on flatter themselves; findings that nobody has
read are counted apart.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from eval import product
from eval.measures import Measure, Outcome, count, rate

SUITE = "hand-read"
SHEET = Path(__file__).with_name("hand_read.jsonl")
NEWS = (
    "gva_articles",
    "fakes_articles",
    "abp_casualty_events",
    "abp_background",
    "basil_articles",
    "ecb_articles",
    "muc4_articles",
    "polnear_articles",
)
GOALS = {"error": 80.0, "warning": 70.0}


def run(data: Path) -> Outcome:
    """The listing shows each finding that was judged wrong, or not judged yet."""
    judged = {row["id"]: row for row in map(json.loads, SHEET.read_text().splitlines())}
    _, report = product.checked(data, *NEWS)
    verdicts: dict[str, Counter[str]] = {level: Counter() for level in GOALS}
    rules: dict[str, Counter[str]] = {}
    listing = []
    for finding in report.findings:
        if finding.level not in GOALS:
            continue
        row = judged.get(finding.fingerprint)
        verdict = row["verdict"] if row else "unread"
        verdicts[finding.level][verdict] += 1
        rules.setdefault(finding.rule, Counter())[verdict] += 1
        if verdict != "right":
            why = row["why"] if row else ""
            listing.append(
                f"{verdict} {finding.fingerprint} {finding.rule} {why}: {finding.message}"
            )
    measures: list[Measure] = []
    for level, found in verdicts.items():
        read = found["right"] + found["wrong"]
        measures.append(rate(SUITE, f"{level}s right", found["right"], read, goal=GOALS[level]))
        measures.append(count(SUITE, f"{level}s unread or unclear", found.total() - read))
    for rule, found in sorted(rules.items()):
        read = found["right"] + found["wrong"]
        measures.append(rate(SUITE, f"{rule} right", found["right"], read, better=""))
    return Outcome(tuple(measures), tuple(listing))
