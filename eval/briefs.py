"""Pairs of briefs of one to four sentences by writers who did not know the checker
(`briefs.jsonl`).

Each pair tells of one event of one day: with one conflict, the first 120 in quite other words, the
last 80 in plain ones; or both are right, though a hasty reader sees a conflict. All of them were
then used to mend the rules; what was found when they were first read stands in the README. Judged
as `eval.unseen` is.
"""

from __future__ import annotations

from pathlib import Path

from eval.measures import Outcome
from eval.written import measured

SUITE = "briefs"
FILE = Path(__file__).with_name("briefs.jsonl")


def run(data: Path) -> Outcome:
    """The listing shows the conflicts that were missed and the findings that are wrong."""
    del data
    return measured(FILE, SUITE, goal=2, loud_only=True)
