"""A report into the queue: new findings come in, known ones keep their decisions."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, select, update

from checker.review.database import Database
from checker.review.journal import note_down, now, take
from checker.review.placing import place, settle
from checker.review.reading import Record, digest_of
from checker.review.retiring import retire
from checker.review.spool import Spool, spooled
from checker.review.tables import article, event, finding, record, run, witness
from checker.types import LEVELS

MOST_WORDS = 4_000  # code points of one finding that are searched
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Merged:
    """What a report brought: findings in it, new ones, and known ones that it no longer has."""

    run: int
    found: int
    new: int
    vanished: int
    again: bool = False


def merge(database: Database, report: Path, source: str, actor: str) -> Merged:
    """Merge the report in the file `report`, in one transaction; `source` is how it is called.

    The very report that was merged last changes nothing (`again`). Raises UsageError where the
    file is no report of version 1.
    """
    digest = digest_of(report, source)
    with database.reading() as db:
        if last := _same_again(db, digest):
            return last
    with spooled(report, source) as spool, database.writing() as db:
        # Before anything else, as every decision does: PostgreSQL would else find a decision that
        # waits for findings of this report, while the report waits to be logged.
        seq = take(db, 1)
        if last := _same_again(db, digest):
            take(db, -1)
            return last
        number = int(db.execute(select(func.coalesce(func.max(run.c.id), 0))).scalar_one()) + 1
        row = {"id": number, "at": now(), "source": source, "sha256": digest, "model": spool.model}
        db.execute(run.insert().values(**row, found=0, new=0, vanished=0))
        _merge_events(db, spool)
        _merge_articles(db, spool)
        found, new = _merge_findings(db, spool, number)
        vanished = retire(db, number, spool.settings)
        settle(db)
        place(db)
        counts = {"found": found, "new": new, "vanished": vanished}
        db.execute(update(run).where(run.c.id == number).values(**counts))
        note_down(db, actor, "import", {}, {"source": source, "run": number, **counts}, seq)
        return Merged(number, found, new, vanished)


def _same_again(db: Connection, digest: str) -> Merged | None:
    """What to answer where the report of this digest is the one that was merged last."""
    last = db.execute(select(run).order_by(run.c.id.desc()).limit(1)).first()
    if last is None or last.sha256 != digest:
        return None
    return Merged(last.id, last.found, 0, 0, again=True)


def folded(text: str) -> str:
    """`text` as the search compares it: no accents, no capitals."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char)).lower()


def sides_of(one: Record) -> list[Record]:
    """All sides of a finding's record: left, right where there is one, others."""
    return [side for side in (one["left"], one["right"], *one["others"]) if side]


def _merge_findings(db: Connection, spool: Spool, number: int) -> tuple[int, int]:
    """How many findings there are, and how many of them are new."""
    found = new = 0
    for batch in spool.batches("findings"):
        by_print = {str(one["fingerprint"]): one for one in batch}
        known = {
            row.fingerprint: row.id
            for row in db.execute(
                select(finding.c.id, finding.c.fingerprint).where(
                    finding.c.fingerprint.in_(list(by_print))
                )
            )
        }
        titles = _titles(db, {str(one["event"]) for one in batch})
        rows = {name: _row(one, titles, number) for name, one in by_print.items()}
        fresh = [{**rows[name], "first_run": number} for name in rows if name not in known]
        if fresh:
            db.execute(finding.insert(), fresh)
        if known:
            numbers = list(known.values())
            db.execute(delete(record).where(record.c.finding.in_(numbers)))
            db.execute(delete(witness).where(witness.c.finding.in_(numbers)))
            keys = [name for name in next(iter(rows.values())) if name != "fingerprint"]
            change = (
                update(finding)
                .where(finding.c.fingerprint == bindparam("the_print"))
                .values({name: bindparam(name) for name in keys})
            )
            db.execute(
                change,
                [{**{key: rows[name][key] for key in keys}, "the_print": name} for name in known],
            )
        ids = {
            row.fingerprint: row.id
            for row in db.execute(
                select(finding.c.id, finding.c.fingerprint).where(
                    finding.c.fingerprint.in_(list(by_print))
                )
            )
        }
        db.execute(
            record.insert(),
            [
                {"finding": ids[name], "json": json.dumps(one, separators=(",", ":"))}
                for name, one in by_print.items()
            ],
        )
        db.execute(
            witness.insert(),
            [
                {
                    "finding": ids[name],
                    "article": side["article"],
                    "outlet": _outlet(side),
                    "field": side["field"],
                    "start": side["start"],
                    "end": side["end"],
                }
                for name, one in by_print.items()
                for side in sides_of(one)
            ],
        )
        found, new = found + len(by_print), new + len(fresh)
    return found, new


def _row(one: Record, titles: Mapping[str, str], number: int) -> dict[str, object]:
    """The columns that a report sets; those of the editors are not among them."""
    sides = sides_of(one)
    days = [side["published"][:10] for side in sides[:2] if _DAY.match(side["published"] or "")]
    said = [
        (side["source"], side["said_by"], side["claim"]["text"], side["value"]) for side in sides
    ]
    words = [one["message"], titles.get(one["event"], ""), *(word for row in said for word in row)]
    return {
        "fingerprint": one["fingerprint"],
        "rule": one["rule"],
        "level": one["level"],
        "severity": LEVELS.index(one["level"]),
        "fact": one["fact"],
        "confidence": one["confidence"],
        "score": one["score"],
        "event": one["event"],
        "day": max(days, default=None),
        "ours": any(side["ours"] for side in sides),
        # A suppression that came from this queue is a decision, and the decision is here.
        "known": one["state"] == "baselined"
        or (one["state"] == "suppressed" and not _is_ours(one["suppression"])),
        "last_run": number,
        "gone": False,
        "outlets": "\n".join(sorted({_outlet(side) for side in sides})),
        "message": one["message"],
        "words": folded("\n".join(filter(None, words)))[:MOST_WORDS],
    }


def _outlet(side: Record) -> str:
    """The name of the outlet on one line; the article's where it has none."""
    return " ".join(str(side["source"] or side["article"]).split())


def _is_ours(suppression: Record | None) -> bool:
    return bool(suppression) and str(suppression["where"]).startswith("review:")  # type: ignore[index]


def _merge_events(db: Connection, spool: Spool) -> None:
    from checker.reports.typeset.words import counted, day_words

    for batch in spool.batches("events"):
        rows = {
            str(one["id"]): {
                "id": one["id"],
                "title": one["summary"]
                or " and ".join(part for part in (one["kind"], one["where"]) if part)
                or one["id"],
                "about": " · ".join(
                    part
                    for part in (
                        one["kind"],
                        one["where"],
                        day_words(one["when"]),
                        counted(len(one["articles"]), "article"),
                    )
                    if part
                ),
            }
            for one in batch
        }
        _replace(db, event, "id", rows)


def _merge_articles(db: Connection, spool: Spool) -> None:
    for batch in spool.batches("articles"):
        rows: dict[str, dict[str, object]] = {}
        for one in batch:
            columns = ("title", "source", "published", "url", "path", "status")
            quoted = one["status"] == "usable"  # withdrawn ones are listed, never quoted
            text = one.get("text") if quoted else None
            rows[one["id"]] = {"name": one["id"], "text": text, **{c: one[c] for c in columns}}
        _replace(db, article, "name", rows)


def _replace(db: Connection, table: Table, key: str, rows: Mapping[str, dict[str, Any]]) -> None:
    """Insert or update rows by their `key` column."""
    if not rows:
        return
    column = table.c[key]
    known = set(db.execute(select(column).where(column.in_(list(rows)))).scalars())
    if known:
        names = [name for name in next(iter(rows.values())) if name != key]
        change = update(table).where(column == bindparam("the_key"))
        db.execute(
            change.values({name: bindparam(name) for name in names}),
            [{**{n: rows[k][n] for n in names}, "the_key": k} for k in known],
        )
    fresh = [row for name, row in rows.items() if name not in known]
    if fresh:
        db.execute(table.insert(), fresh)


def _titles(db: Connection, events: set[str]) -> dict[str, str]:
    wanted = select(event.c.id, event.c.title).where(event.c.id.in_(list(events)))
    return {row.id: row.title for row in db.execute(wanted)}
