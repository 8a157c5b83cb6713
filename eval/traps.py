"""Invented news by writers who did not know the checker, two of three groups sharp look-alikes
(`traps.jsonl`): last year's accident told without its year, one town's dead of a province's, the
fine and the damages.

What was found when each set was first read stands in the README; the rules were then mended on the
look-alikes. Judged as `eval.unseen` is.
"""

from __future__ import annotations

from pathlib import Path

from eval.measures import Outcome
from eval.written import measured

SUITE = "traps"
FILE = Path(__file__).with_name("traps.jsonl")


def run(data: Path) -> Outcome:
    """The listing shows the conflicts that were missed and the findings that are wrong."""
    del data
    return measured(FILE, SUITE, goal=2, loud_only=True)
