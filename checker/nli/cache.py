"""Judgements kept between runs, by the content of the pair and the digest of the model."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path

from platformdirs import user_cache_path

from checker.nli import Judge, TextPair
from checker.types import Judgement, Probabilities

COLUMNS = "pair, fe, fn, fc, be, bn, bc"


class CachedJudge:
    """Asks `judge` only for what no earlier run has asked. Whatever is wrong with the cache, the
    answers are the judge's; a file that is damaged is set aside."""

    def __init__(self, judge: Judge, folder: Path | None = None) -> None:
        self.name, self.digest, self._judge = judge.name, judge.digest, judge
        self._file = (folder or user_cache_path("checker")) / f"judgements-{judge.digest[:16]}.db"

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        """See Judge.judge."""
        keys = [_key(pair) for pair in pairs]
        known = self._kept(keys)
        fresh = {key: pair for key, pair in zip(keys, pairs, strict=True) if key not in known}
        if fresh:
            asked = dict(zip(fresh, self._judge.judge(list(fresh.values())), strict=True))
            self._keep(asked)
            known |= asked
        return [known[key] for key in keys]

    def _kept(self, keys: Sequence[bytes]) -> dict[bytes, Judgement]:
        """What the file has of `keys`; nothing where it is locked, damaged or cannot be opened."""
        known: dict[bytes, Judgement] = {}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with closing(_open(self._file)) as connection:
                for start in range(0, len(keys), 500):
                    part = keys[start : start + 500]
                    marks = ",".join("?" * len(part))
                    found = connection.execute(
                        f"select {COLUMNS} from judgement where pair in ({marks})", part
                    )
                    known |= {key: _judgement(said) for key, *said in found if _is_whole(said)}
        except sqlite3.OperationalError:
            return known  # another run has it locked, or the disk is full: the file is sound
        except sqlite3.DatabaseError:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
            return {}
        except OSError:
            return {}
        return known

    def _keep(self, asked: Mapping[bytes, Judgement]) -> None:
        rows = [(key, *_values(judgement)) for key, judgement in asked.items()]
        with suppress(OSError, sqlite3.Error), closing(_open(self._file)) as opened, opened:
            opened.executemany(
                f"insert or replace into judgement ({COLUMNS}) values (?,?,?,?,?,?,?)", rows
            )


def _open(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=10)
    try:
        connection.execute(
            "create table if not exists judgement (pair blob primary key,"
            " fe real, fn real, fc real, be real, bn real, bc real)"
        )
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _is_whole(said: Sequence[object]) -> bool:
    return all(isinstance(share, float) for share in said)


def _key(pair: TextPair) -> bytes:
    premise, hypothesis = (text.encode("utf-8", "surrogatepass") for text in pair)
    return hashlib.sha256(len(premise).to_bytes(8, "big") + premise + hypothesis).digest()


def _values(judgement: Judgement) -> tuple[float, ...]:
    f, b = judgement.forward, judgement.backward
    return (f.entails, f.neutral, f.contradicts, b.entails, b.neutral, b.contradicts)


def _judgement(values: Sequence[float]) -> Judgement:
    return Judgement(Probabilities(*values[:3]), Probabilities(*values[3:]))
