"""Articles that the event encoder learns from, one row of terms per source.

Held out from training: ECB+'s own dev and test topics, and every event with an article that a
person read for a measurement (models/bank.py). MUC-4 has too few events of several articles to
learn from and serves for measuring, as do GVA, BASIL and PolNeAR, which state no licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from models.bank import measured_articles

TERMS = {
    "ecb_articles": "CC BY 3.0",
    "fakes_articles": "CC BY 4.0",
    "abp_casualty_events": "repository Apache-2.0",
}
# Topics of ECB+'s customary dev and test split (Cybulska and Vossen 2015).
ECB_HELD_OUT = frozenset({2, 5, 12, 18, 21, 23, 34, 35, *range(36, 46)})
# Characters of an article that the encoder may be shown; its tokens are counted elsewhere.
HEAD = 1600


@dataclass(frozen=True, slots=True)
class Told:
    """One article: title and head, its gold event, its day where there is one."""

    text: str
    event: str
    source: str
    day: date | None


def training_articles(data: Path) -> list[Told]:
    """The articles of all training events, in file order."""
    measured = measured_articles(data)
    found: list[Told] = []
    for name in TERMS:
        rows = pd.read_json(
            data / "news" / f"{name}.jsonl.xz", lines=True, convert_dates=False, dtype=False
        )
        held = set(rows[rows.id.isin(measured)].gold_event)
        if name == "ecb_articles":
            held |= ecb_held_out(rows.gold_event)
        found += [
            Told(
                head_of(row.title, row.text),
                row.gold_event,
                name,
                date.fromisoformat(row.date[:10]) if row.date else None,
            )
            for row in rows.itertuples()
            if row.gold_event not in held
        ]
    return found


def ecb_held_out(events: Iterable[str]) -> set[str]:
    """The gold events of ECB+ that training never sees."""
    return {event for event in events if int(re.sub(r"\D", "", event) or 0) in ECB_HELD_OUT}


def head_of(title: str, text: str) -> str:
    """What the encoder reads of an article."""
    return f"{title}\n{text[:HEAD]}".strip()
