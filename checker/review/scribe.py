"""Changes carried out one after the other, those that wait together in one commit.

A commit has to reach the disk before anybody is told, which takes milliseconds however little it
holds. With fifty editors at work many decisions share one, and no two threads wait for one lock.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from sqlalchemy import Connection

from checker.review.database import Database

Job = TypeVar("Job")
Result = TypeVar("Result")

MOST_TOGETHER = 64  # jobs in one commit


class Scribe(Generic[Job, Result]):
    """One thread that writes to `database`, from the first job until `close`.

    `carry_out` does several jobs in one transaction and gives for each its result, or the exception
    that it came to. What it raises itself is put down to one of the jobs: each is then tried alone.
    """

    def __init__(
        self,
        database: Database,
        carry_out: Callable[[Connection, Sequence[Job]], Sequence[Result | Exception]],
    ) -> None:
        self._database, self._carry_out = database, carry_out
        self._waiting: SimpleQueue[tuple[Job, asyncio.Future[Result]] | None] = SimpleQueue()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    async def write(self, job: Job) -> Result:
        """The result of `job`, once it has been committed. Raises what the job came to."""
        told: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.put((job, told))
        if self._thread is None:
            self._start()
        return await told

    def close(self) -> None:
        """Finish what waits, then end."""
        with self._starting:
            thread, self._thread = self._thread, None
        if thread is not None:
            self._waiting.put(None)
            thread.join()

    def _start(self) -> None:
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="scribe", daemon=True)
                self._thread.start()

    def _work(self) -> None:
        while (first := self._waiting.get()) is not None:
            together = [first]
            with contextlib.suppress(Empty):
                while len(together) < MOST_TOGETHER:
                    more = self._waiting.get_nowait()
                    if more is None:
                        self._waiting.put(None)
                        break
                    together.append(more)
            results = self._done([job for job, _ in together])
            _tell([told for _, told in together], results)

    def _done(self, jobs: Sequence[Job]) -> Sequence[Result | Exception]:
        """What the jobs came to, committed."""
        carried_out = False
        try:
            with self._database.writing() as db:
                results = self._carry_out(db, jobs)
                carried_out = True
            return results
        except Exception as problem:
            # A commit that failed may have landed all the same: that is no matter of one job.
            if carried_out or len(jobs) == 1:
                return [problem] * len(jobs)
            return [self._done([job])[0] for job in jobs]


def _tell(waiting: Sequence[asyncio.Future[Result]], results: Sequence[Result | Exception]) -> None:
    """Hand the results over to the loops that wait for them, each woken once."""
    by_loop: dict[
        asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Result], Result | Exception]]
    ] = {}
    for told, result in zip(waiting, results, strict=True):
        by_loop.setdefault(told.get_loop(), []).append((told, result))
    for loop, pairs in by_loop.items():
        with contextlib.suppress(RuntimeError):  # the loop has been closed: nobody waits
            loop.call_soon_threadsafe(_settle, pairs)


def _settle(pairs: Sequence[tuple[asyncio.Future[Result], Result | Exception]]) -> None:
    for told, result in pairs:
        if told.done():  # who asked has gone
            continue
        if isinstance(result, Exception):
            told.set_exception(result)
        else:
            told.set_result(result)
