"""Pairs of agency reports of three to seven sentences by writers who did not know the checker
(`reports.jsonl`).

Four sets of 40 pairs (war and unrest, business, casualties, crime) and three of 24 (who did what in
everyday news, disasters, attribution): two of three hold one conflict, told in each writer's own
words; the others are both right, though it takes a careful reader. What was found when they were
first read stands in the README; some were then used to mend the rules. Judged as `eval.unseen` is.
"""

from __future__ import annotations

from pathlib import Path

from eval.measures import Outcome
from eval.written import measured

SUITE = "reports"
FILE = Path(__file__).with_name("reports.jsonl")


def run(data: Path) -> Outcome:
    """The listing shows the conflicts that were missed and the findings that are wrong."""
    del data
    return measured(FILE, SUITE, goal=2, loud_only=True)
