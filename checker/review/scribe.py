"""Changes carried out one after the other, those that wait together in one commit.

A commit has to reach the disk before anybody is told, which takes milliseconds however little it
holds. With fifty editors at work many decisions share one, and no two threads wait for one lock.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

from sqlalchemy import Connection

from checker.review.database import Database

T = TypeVar("T")
Change = Callable[[Connection], Any]

MOST_TOGETHER = 32  # changes in one commit


class Scribe:
    """One thread that writes to `database`, from the first change until `close`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: SimpleQueue[tuple[Change, Future[Any]] | None] = SimpleQueue()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    def write(self, change: Callable[[Connection], T]) -> Future[T]:
        """Carry out `change` in a transaction; the result is there once it has been committed.

        What `change` raises is the future's exception, and nothing of it stays.
        """
        told: Future[T] = Future()
        self._waiting.put((change, told))
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="scribe", daemon=True)
                self._thread.start()
        return told

    def close(self) -> None:
        """Finish what waits, then end."""
        with self._starting:
            thread, self._thread = self._thread, None
        if thread is not None:
            self._waiting.put(None)
            thread.join()

    def _work(self) -> None:
        while (first := self._waiting.get()) is not None:
            together = [first]
            while len(together) < MOST_TOGETHER and not self._waiting.empty():
                more = self._waiting.get()
                if more is None:
                    self._waiting.put(None)
                    break
                together.append(more)
            self._carry_out(together)

    def _carry_out(self, together: list[tuple[Change, Future[Any]]]) -> None:
        done: list[tuple[Future[Any], Any, Exception | None]] = []
        try:
            with self._database.writing() as db:
                for change, told in together:
                    db.exec_driver_sql("SAVEPOINT change")
                    try:
                        done.append((told, change(db), None))
                    except Exception as problem:
                        db.exec_driver_sql("ROLLBACK TO SAVEPOINT change")
                        done.append((told, None, problem))
                    db.exec_driver_sql("RELEASE SAVEPOINT change")
        except Exception as problem:  # the commit failed: nothing of it landed
            done = [(told, None, problem) for _, told in together]
        for told, result, failed in done:
            if not told.set_running_or_notify_cancel():
                continue  # who asked has gone
            if failed is not None:
                told.set_exception(failed)
            else:
                told.set_result(result)
