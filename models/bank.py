"""Real sentences to build made pairs from, each with its split and its group.

News articles have no split of their own: events are dealt by a hash of their id, one in five to
dev, and whatever the project's own measurements were read on by hand is dev as well, so that no
sentence of those events is trained on. ECB+ is dealt by topic: both of its look-alikes together.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

from checker.sentences import sentences

# Files of `data/news` whose terms allow training; GVA, BASIL and PolNeAR state no licence and serve
# for measuring only, and so does `abp_background`, on which false alarms are counted.
NEWS = ("muc4_articles", "fakes_articles", "ecb_articles", "abp_casualty_events")
READ_BY_HAND = Path(__file__).parent.parent / "eval" / "wire_read.jsonl"
SHORTEST, LONGEST = 7, 45  # words of a sentence worth building on
_UNFINISHED = re.compile(r"[\[\]{}|<>_@#*]|\.\.\.|https?:")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `event` and `day` are empty outside the news files."""

    text: str
    split: str
    group: str
    source: str
    event: str = ""
    day: str = ""
    place: str = ""


@cache
def stories(data: Path) -> tuple[tuple[Sentence, ...], ...]:
    """The usable sentences of each article of the news files, in file order."""
    held_out = measured_articles(data)
    found: list[tuple[Sentence, ...]] = []
    for name in NEWS:
        rows = pd.read_json(data / "news" / f"{name}.jsonl.xz", lines=True)
        held_out |= set(rows[rows.id.isin(held_out)].gold_event.dropna())
        places = _places(data) if name == "muc4_articles" else {}
        for row in rows.itertuples():
            event = row.gold_event if isinstance(row.gold_event, str) else row.id
            group = re.sub(r"ecb(plus)?$", "", event) if name == "ecb_articles" else event
            dev = event in held_out or row.id in held_out or _dealt_to_dev(group)
            day = str(row.date)[:10] if row.date is not pd.NaT and row.date else ""
            place = getattr(row, "place", "") or places.get(row.id, "")
            told = (row.text[start:end] for start, end in sentences(row.text))
            rest = ("dev" if dev else "train", group, name, event, day, place)
            found.append(tuple(Sentence(text, *rest) for text in told if usable(text)))
    return tuple(found)


@cache
def news(data: Path) -> tuple[Sentence, ...]:
    """The sentences of the news files, in file order, without doubles."""
    found: dict[str, Sentence] = {}
    for story in stories(data):
        for one in story:
            found.setdefault(one.text, one)
    return tuple(found.values())


def of_pairs(real: pd.DataFrame) -> tuple[Sentence, ...]:
    """Premises and hypotheses of labelled pairs, in order; one in both splits is left out."""
    found: dict[str, Sentence | None] = {}
    for row in real.itertuples():
        for text in (row.premise, row.hypothesis):
            known = found.setdefault(text, Sentence(text, row.split, row.group, row.source))
            if known is not None and known.split != row.split:
                found[text] = None
    return tuple(one for one in found.values() if one is not None and usable(one.text))


def usable(text: str) -> bool:
    """Whether a text looks like one finished sentence of prose."""
    return (
        SHORTEST <= len(text.split()) <= LONGEST
        and text[:1].isupper()
        and text.rstrip("\"'”’ ").endswith(".")
        and "\n" not in text
        and not _UNFINISHED.search(text)
    )


def measured_articles(data: Path) -> set[str]:
    """Ids of articles that a person read for a measurement."""
    read = set(pd.read_json(READ_BY_HAND, lines=True).id) if READ_BY_HAND.exists() else set()
    gold = data / "news" / "gold_pairs.jsonl.xz"
    if gold.exists():
        pairs = pd.read_json(gold, lines=True)
        read |= {side["id"] for column in ("a", "b") for side in pairs[column]}
    return read


def _dealt_to_dev(group: str) -> bool:
    return hashlib.sha256(group.encode()).digest()[0] % 5 == 0


def _places(data: Path) -> dict[str, str]:
    """MUC-4 article id -> the place of its first incident."""
    facts = pd.read_json(data / "news" / "muc4_facts.jsonl.xz", lines=True)
    located = facts[facts.slot == "INCIDENT: LOCATION"].drop_duplicates("id")
    return dict(zip(located.id, located.value.str.lower(), strict=True))
