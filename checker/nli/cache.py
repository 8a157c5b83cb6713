"""Judgements kept between runs, by the content of the pair and the digest of the model."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_cache_path

from checker.nli import Judge, TextPair
from checker.types import Judgement, Probabilities


class CachedJudge:
    """Asks `judge` only for what no earlier run has asked; a broken cache file is set aside."""

    def __init__(self, judge: Judge, folder: Path | None = None) -> None:
        self.name, self.digest, self._judge = judge.name, judge.digest, judge
        self._file = (folder or user_cache_path("checker")) / f"judgements-{judge.digest[:16]}.db"

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        """See Judge.judge. Works without the cache where its folder cannot be written."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            connection = _open(self._file)
        except (OSError, sqlite3.Error):
            return self._judge.judge(pairs)
        try:
            return self._through(connection, pairs)
        finally:
            connection.close()

    def _through(
        self, connection: sqlite3.Connection, pairs: Sequence[TextPair]
    ) -> list[Judgement]:
        keys = [_key(pair) for pair in pairs]
        known: dict[bytes, Judgement] = {}
        for start in range(0, len(keys), 500):
            part = keys[start : start + 500]
            marks = ",".join("?" * len(part))
            found = connection.execute(f"select * from judgement where pair in ({marks})", part)
            known |= {key: _judgement(values) for key, *values in found}
        fresh = {key: pair for key, pair in zip(keys, pairs, strict=True) if key not in known}
        if fresh:
            asked = self._judge.judge(list(fresh.values()))
            known |= dict(zip(fresh, asked, strict=True))
            rows = [(key, *_values(known[key])) for key in fresh]
            with connection:
                connection.executemany(
                    "insert or replace into judgement values (?,?,?,?,?,?,?)", rows
                )
        return [known[key] for key in keys]


def _open(file: Path) -> sqlite3.Connection:
    """The database, made anew where the file is none."""
    for attempt in range(2):
        connection = sqlite3.connect(file, timeout=10)
        try:
            connection.execute(
                "create table if not exists judgement (pair blob primary key,"
                " fe real, fn real, fc real, be real, bn real, bc real)"
            )
        except sqlite3.DatabaseError:
            connection.close()
            if attempt:
                raise
            file.unlink(missing_ok=True)
        else:
            return connection
    raise sqlite3.DatabaseError(str(file))


def _key(pair: TextPair) -> bytes:
    premise, hypothesis = (text.encode("utf-8", "surrogatepass") for text in pair)
    return hashlib.sha256(len(premise).to_bytes(8, "big") + premise + hypothesis).digest()


def _values(judgement: Judgement) -> tuple[float, ...]:
    f, b = judgement.forward, judgement.backward
    return (f.entails, f.neutral, f.contradicts, b.entails, b.neutral, b.contradicts)


def _judgement(values: Sequence[float]) -> Judgement:
    return Judgement(Probabilities(*values[:3]), Probabilities(*values[3:]))
