"""Invented news with planted conflicts, and pairs that only look like one (`written.jsonl`).

Every article was written for this file, by the makers of the rules: most sets before the rules
that they are about, which were then mended until they held. The figures flatter; what they are
good for is to see that nothing that once worked is lost. Each `set` is a corpus of its own.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from checker.types import Article, Finding
from eval import product
from eval.measures import Outcome, rate

SUITE = "written"
FILE = Path(__file__).with_name("written.jsonl")
LOUD = ("error", "warning")


def run(data: Path) -> Outcome:
    """The listing shows the conflicts that were missed and the findings that are wrong."""
    del data
    return measured(FILE, SUITE, goal=2)


def measured(file: Path, suite: str, goal: float, loud_only: bool = False) -> Outcome:
    """What the checker finds in the sets of a file; with `loud_only` no note counts as found."""
    sets: defaultdict[str, dict[str, Article]] = defaultdict(dict)
    group_of: dict[tuple[str, str], str] = {}
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        name, group = row["set"], f"{row['expects']}/{row['group']}"
        key = f"{group}-{len(sets[name])}"
        sets[name][key] = Article(
            id=key,
            title=row["title"],
            text=row["text"],
            source=row["source"],
            published=row["published"],
        )
        group_of[name, key] = group
    found: dict[tuple[str, str], list[Finding]] = {
        (name, group): [] for (name, _), group in group_of.items()
    }
    astray: list[Finding] = []
    for name, articles in sets.items():
        for finding in product.check(tuple(articles.values())).findings:
            groups = {group_of[name, side.article] for side in product.sides(finding)}
            if len(groups) == 1:
                found[name, *groups].append(finding)
            elif finding.level in LOUD:
                astray.append(finding)
    conflicts = [key for key in found if key[1].startswith("conflict/")]
    silences = [key for key in found if key not in conflicts]
    loud = {key: [one for one in found[key] if one.level in LOUD] for key in silences}
    wrong = [finding for key in silences for finding in loud[key]] + astray
    missed = [
        key
        for key in conflicts
        if not any(one.level in LOUD or not loud_only for one in found[key])
    ]
    flagged = sum(map(bool, loud.values())) + len(astray)
    measures = (
        rate(suite, "conflicts found", len(conflicts) - len(missed), len(conflicts)),
        rate(suite, "pairs that agree, reported", flagged, len(silences), "lower", goal=goal),
    )
    listing = [f"missed: {name}, {group}" for name, group in missed]
    return Outcome(measures, (*listing, *(line for one in wrong for line in product.shown(one))))
