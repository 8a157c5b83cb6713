"""Gold corpora as the checker may see them: answers stripped, ids hidden, order shuffled."""

from __future__ import annotations

import hashlib
import json
import lzma
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checker.types import Article

SEED = 20260101


@cache
def rows(data: Path, name: str) -> tuple[Mapping[str, Any], ...]:
    """The records of `news/NAME.jsonl.xz`, values exactly as written (no date or number guessed).

    Raises FileNotFoundError where DATA lacks the file.
    """
    with lzma.open(data / "news" / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in lines)


def blind(gold_id: str) -> str:
    """An id that tells nothing: some gold ids hold the topic, the event or the title."""
    return "a" + hashlib.sha256(gold_id.encode()).hexdigest()[:12]


def article(row: Mapping[str, Any]) -> Article:
    """What a newsroom would have of this record; every other column is an answer or a hint."""
    return Article(
        id=blind(row["id"]),
        text=row["text"],
        title=row["title"],
        source=row["source"],
        published=row["date"] or None,
        url=row["url"],
    )


@dataclass(frozen=True)
class Corpus:
    """Articles for the checker and, apart from them, the answers by hidden id."""

    articles: tuple[Article, ...]
    gold_id: Mapping[str, str]
    incident: Mapping[str, str]

    def by_incident(self) -> dict[str, list[Article]]:
        """Gold incident -> its articles, in corpus order; articles without a label are left out."""
        grouped: dict[str, list[Article]] = defaultdict(list)
        for one in self.articles:
            if self.incident[one.id]:
                grouped[self.incident[one.id]].append(one)
        return dict(grouped)


@cache
def corpus(data: Path, *names: str) -> Corpus:
    """Several files as one corpus, mixed and shuffled by a fixed seed."""
    records = [row for name in names for row in rows(data, name)]
    random.Random(SEED).shuffle(records)
    return Corpus(
        articles=tuple(article(row) for row in records),
        gold_id={blind(row["id"]): row["id"] for row in records},
        incident={blind(row["id"]): incident(row) for row in records},
    )


def incident(row: Mapping[str, Any]) -> str:
    """The gold event; "" where the record has none."""
    label = row.get("gold_event")
    return label if isinstance(label, str) else ""


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over names and bytes of the gold files: floors hold for these data only."""
    total = hashlib.sha256()
    for path in sorted(paths, key=lambda one: one.name):
        total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
