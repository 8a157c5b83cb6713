"""What the desk has settled, as files: labelled pairs to learn from, decisions, the log.

pairs       premise, hypothesis, label, source, split, group as training reads them, and more
decisions   one line for each settled finding and threshold, as `checker check` reads them
log         every entry, in order
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any, Literal, get_args

from sqlalchemy import Connection, select

from checker.review.journal import log_of
from checker.review.tables import article, finding, record, threshold

What = Literal["pairs", "decisions", "log"]
Form = Literal["jsonl", "csv", "parquet"]
WHAT: tuple[What, ...] = get_args(What)
FORMS: tuple[Form, ...] = get_args(Form)
TYPES: dict[str, str] = {
    "jsonl": "application/jsonl; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
}
DEV_SHARE = 10  # one event in so many is kept for measuring
# A figure that moved contradicts nothing: an editor who confirms that says so.
MOVED = frozenset({"figure-superseded"})
# Reasons that leave open how the two sentences stand to each other teach nothing about pairs.
UNTOLD = frozenset({"misread", "not-checkable"})
PAIR_COLUMNS = (
    *("premise", "hypothesis", "label", "source", "split", "group"),
    *("rule", "fact", "confirmed", "reason", "confidence", "score"),
    *("premise_article", "hypothesis_article", "fingerprint", "decided_by", "decided_at"),
)
DECISION_COLUMNS = (
    *("fingerprint", "rule", "state", "reason", "note", "decided_by", "decided_at"),
    *("level", "fact", "confidence", "score", "threshold", "measure"),
)
LOG_COLUMNS = (
    *("seq", "at", "actor", "action", "finding", "fingerprint"),
    *("before", "after", "of", "version"),
)
COLUMNS: dict[str, tuple[str, ...]] = {
    "pairs": PAIR_COLUMNS,
    "decisions": DECISION_COLUMNS,
    "log": LOG_COLUMNS,
}
Fields = dict[str, Any]
_BATCH = 1000


def exported(db: Connection, what: What, form: Form) -> Iterator[bytes]:
    """The file, piece by piece."""
    rows = {"pairs": pairs, "decisions": decisions, "log": entries}[what](db)
    if form == "jsonl":
        for row in rows:
            yield (json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
    elif form == "csv":
        yield from _csv(rows, COLUMNS[what])
    else:
        yield _parquet(rows, COLUMNS[what])


def pairs(db: Connection) -> Iterator[Fields]:
    """Settled findings with two sides and a reason that tells how the sides stand to each other.

    Articles that have been withdrawn or held back since are not quoted here either.
    """
    held = set(db.execute(select(article.c.name).where(article.c.status != "usable")).scalars())
    for row in _settled(db):
        one = json.loads(row.json)
        left, right = one["left"], one["right"]
        if right is None or row.reason in UNTOLD or held & {left["article"], right["article"]}:
            continue
        clash = row.state == "confirmed" and row.rule not in MOVED
        digest = hashlib.sha256(row.event.encode("utf-8", "replace")).digest()
        yield {
            "premise": left["claim"]["text"],
            "hypothesis": right["claim"]["text"],
            "label": "contradiction" if clash else "neutral",
            "source": "review",
            "split": "dev" if digest[0] * 256 + digest[1] < 65536 // DEV_SHARE else "train",
            "group": row.event,
            "rule": row.rule,
            "fact": row.fact,
            "confirmed": row.state == "confirmed",
            "reason": row.reason,
            "confidence": row.confidence,
            "score": row.score,
            "premise_article": left["article"],
            "hypothesis_article": right["article"],
            "fingerprint": row.fingerprint,
            "decided_by": row.decided_by,
            "decided_at": row.decided_at,
        }


def decisions(db: Connection) -> Iterator[Fields]:
    """Every settled finding, then every adopted threshold."""
    same = ("fingerprint", "rule", "state", "reason", "note", "decided_by", "decided_at")
    for row in _settled(db):
        more = ("level", "fact", "confidence", "score")
        yield {name: getattr(row, name) for name in (*same, *more)}
    for row in db.execute(select(threshold).order_by(threshold.c.rule)):
        yield {
            "rule": row.rule,
            "threshold": row.value,
            "measure": row.measure,
            "decided_by": row.actor,
            "decided_at": row.at,
        }


def entries(db: Connection) -> Iterator[Fields]:
    """The log."""
    after = 0
    while batch := log_of(db, after=after, limit=_BATCH):
        for one in batch:
            yield asdict(one)
        after = batch[-1].seq


def _settled(db: Connection) -> Iterator[Any]:
    """Rows of settled findings with their records, in order of number, a batch at a time."""
    after = 0
    columns = [column for column in finding.c if column.name != "words"]
    wanted = (
        select(*columns, record.c.json)
        .join(record, record.c.finding == finding.c.id)
        .where(finding.c.state.in_(("confirmed", "dismissed")))
        .order_by(finding.c.id)
        .limit(_BATCH)
    )
    while rows := db.execute(wanted.where(finding.c.id > after)).all():
        yield from rows
        after = rows[-1].id


def _csv(rows: Iterable[Fields], columns: tuple[str, ...]) -> Iterator[bytes]:
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(name)) for name in columns])
        if held.tell() > 1 << 16:
            yield held.getvalue().encode("utf-8", "backslashreplace")
            held.seek(0)
            held.truncate()
    yield held.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula: news text is not ours to trust."""
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return value


def _parquet(rows: Iterable[Fields], columns: tuple[str, ...]) -> bytes:
    import pyarrow  # type: ignore[import-untyped]
    from pyarrow import parquet

    types = {
        "confirmed": pyarrow.bool_(),
        **dict.fromkeys(("confidence", "score", "threshold"), pyarrow.float64()),
        **dict.fromkeys(("seq", "finding", "of", "version"), pyarrow.int64()),
    }
    schema = pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in columns])
    held: dict[str, list[object]] = {name: [] for name in columns}
    for row in rows:
        for name, values in held.items():
            value = row.get(name)
            if isinstance(value, dict):
                value = json.dumps(value, ensure_ascii=False)
            if isinstance(value, str):
                value = value.encode("utf-8", "replace").decode()
            values.append(value)
    sink = io.BytesIO()
    parquet.write_table(pyarrow.table(held, schema=schema), sink)
    return sink.getvalue()
