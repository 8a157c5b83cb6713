"""What happens at the desk, told to every open page as it happens."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from checker.config import UsageError
from checker.review.database import Database
from checker.review.journal import Entry, latest, log_of

LOOK = 1.0  # seconds between two looks for entries that another process wrote
QUIET = 15.0  # seconds of silence after which a sign of life is sent
MOST_TOLD = 500  # entries in one go; a page that missed more loads anew

_log = logging.getLogger("checker.review")


class Feed:
    """Follows the log, this process's entries at once and those of others within a second."""

    def __init__(self, database: Database, report: Path | None, editor: str) -> None:
        self._database, self._report, self._editor = database, report, editor
        self._seen = 0
        self._listeners: set[asyncio.Queue[str]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._wake: asyncio.Event | None = None
        self.closing = False

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Follow while the application runs."""
        self._loop, self._wake = asyncio.get_running_loop(), asyncio.Event()
        self._seen = await asyncio.to_thread(self._latest)
        tasks = [asyncio.create_task(self._follow())]
        if self._report is not None:
            tasks.append(asyncio.create_task(self._watch(self._report)))
        try:
            yield
        finally:
            self.close()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    @property
    def pages(self) -> int:
        """How many pages listen."""
        return len(self._listeners)

    def close(self) -> None:
        """End all streams; pages ask for another one as long as they are open."""
        self.closing = True
        for queue in self._listeners:
            with contextlib.suppress(asyncio.QueueFull):  # it has something to wake up for
                queue.put_nowait("")

    def poke(self) -> None:
        """Say from any thread that there is something new."""
        if self._loop is not None and self._wake is not None and self._listeners:
            with contextlib.suppress(RuntimeError):  # the loop has just been closed
                self._loop.call_soon_threadsafe(self._wake.set)

    async def listen(self) -> AsyncIterator[str]:
        """Messages as text/event-stream, from now on."""
        queue: asyncio.Queue[str] = asyncio.Queue(MOST_TOLD)
        self._listeners.add(queue)
        try:
            yield "retry: 2000\n\n"
            # A page that fell too far behind is let go below: it comes back and loads anew.
            while not self.closing and (queue in self._listeners or not queue.empty()):
                try:
                    message = await asyncio.wait_for(queue.get(), QUIET)
                except TimeoutError:
                    message = ": here\n\n"
                if message:
                    yield message
        finally:
            self._listeners.discard(queue)

    async def _follow(self) -> None:
        assert self._wake is not None
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), LOOK)
            self._wake.clear()
            try:
                entries = await asyncio.to_thread(self._fresh)
            except Exception:  # a database that is away for a moment; the next look tells
                _log.exception("cannot read the log")
                continue
            for entry in entries:
                self._seen = entry.seq
                message = f"id: {entry.seq}\ndata: {json.dumps(_told(entry, self.pages))}\n\n"
                for queue in list(self._listeners):
                    if queue.full():  # nobody reads it
                        self._listeners.discard(queue)
                    else:
                        queue.put_nowait(message)

    def _fresh(self) -> list[Entry]:
        with self._database.reading() as db:
            if latest(db) <= self._seen:
                return []
            return log_of(db, after=self._seen, limit=MOST_TOLD)

    def _latest(self) -> int:
        with self._database.reading() as db:
            return latest(db)

    async def _watch(self, report: Path) -> None:
        """Merge the report whenever its file has changed and come to rest."""
        from checker.review.merging import merge

        merged = pending = _stamp(report)
        while True:
            await asyncio.sleep(2 * LOOK)
            now = _stamp(report)
            if now is None or now == merged:
                continue
            if now != pending:  # still being written, perhaps
                pending = now
                continue
            merged = now
            try:
                await asyncio.to_thread(merge, self._database, report, report.name, self._editor)
            except UsageError as problem:
                _log.warning("%s", problem)
            except DBAPIError:  # a database that is away for a moment: the next look tries again
                _log.exception("cannot merge %s", report)
                merged = None
            except Exception:  # whatever it is, the watch goes on
                _log.exception("cannot merge %s", report)


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        stat = file.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size


def _told(entry: Entry, pages: int) -> dict[str, object]:
    """What pages need to know of an entry; its texts they fetch themselves.

    The more `pages` are open, the more time they take, so that they do not all ask at once.
    """
    return {
        "pages": pages,
        "seq": entry.seq,
        "actor": entry.actor,
        "action": entry.action,
        "finding": entry.finding,
        "state": entry.after.get("state"),
        "new": entry.after.get("new"),
        "version": entry.version,
    }
