"""Pairs of short invented articles by writers who did not know the checker (`pairs.jsonl`).

Three to five plain sentences each, of one happening, with one planted conflict or with what only
looks like one. What was found when they were first read stands in the README; half of them were
then shown to those who mended the rules. Judged as `eval.unseen` is.
"""

from __future__ import annotations

from pathlib import Path

from eval.measures import Outcome
from eval.written import measured

SUITE = "pairs"
FILE = Path(__file__).with_name("pairs.jsonl")


def run(data: Path) -> Outcome:
    """The listing shows the conflicts that were missed and the findings that are wrong."""
    del data
    return measured(FILE, SUITE, goal=2, loud_only=True)
