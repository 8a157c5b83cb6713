"""Reports, databases and browsers for the tests of the review queue."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.types import ASGIApp

from checker.review.app import Desk
from checker.review.database import open_database
from checker.review.merging import merge


def side(
    outlet: str, value: str, *, day: str = "2024-03-01", words: str = "", ours: bool = False
) -> dict[str, object]:
    sentence = words or f"The fire killed {value} people, officials said."
    return {
        "article": outlet.lower(),
        "field": "text",
        "start": 0,
        "end": len(sentence),
        "text": sentence,
        "claim": {"start": 0, "end": len(sentence), "text": sentence},
        "path": f"{outlet.lower()}.txt",
        "line": 1,
        "column": 1,
        "source": outlet,
        "published": day,
        "said_by": "officials",
        "as_of": day,
        "value": value,
        "copies": [],
        "ours": ours,
    }


def finding(
    name: str,
    *,
    rule: str = "casualty-conflict",
    level: str = "error",
    event: str = "fire",
    day: str = "2024-03-01",
    outlets: Sequence[str] = ("Alpha", "Beta"),
    score: float = 0.5,
    confidence: float | None = None,
    words: str = "",
    ours: bool = False,
    others: Sequence[dict[str, object]] = (),
) -> dict[str, object]:
    left, right = outlets
    return {
        "rule": rule,
        "level": level,
        "state": "new",
        "message": f"12 killed ({left}) or 20 ({right}): both cannot be right",
        "fact": "killed",
        "confidence": confidence,
        "score": score,
        "fingerprint": f"{name:0>32}",
        "event": event,
        "left": side(left, "12", day=day, words=words, ours=ours),
        "right": side(right, "20", day=day),
        "others": list(others),
        "suppression": None,
    }


def article(
    name: str, text: str | None = None, title: str = "", **more: object
) -> dict[str, object]:
    made = {
        "id": name,
        "path": f"{name}.txt",
        "sha256": "",
        "title": title,
        "source": name.title(),
        "published": "2024-03-01",
        "url": "",
        "status": "usable",
        "copy_of": None,
        **more,
    }
    return made if text is None else {**made, "text": text}


def report(
    *findings: dict[str, object], articles: Sequence[dict[str, object]] = ()
) -> dict[str, object]:
    """A report as `checker check --format json` writes it."""
    events = sorted({str(one["event"]) for one in findings})
    return {
        "schema_version": 1,
        "tool": {"name": "checker", "version": "0"},
        "model": {"name": "neutral", "digest": "0"},
        "settings": {},
        "counts": {},
        "timings": {},
        "articles": list(articles),
        "events": [
            {
                "id": event,
                "articles": ["alpha", "beta"],
                "when": "2024-03-01",
                "where": "Karachi",
                "kind": "fire",
                "summary": f"The {event}",
            }
            for event in events
        ],
        "findings": list(findings),
        "skipped": [],
    }


@cache
def postgresql_server(*, durable: bool = False) -> str | None:
    """The URL of a PostgreSQL server of our own, started once for all tests; None without one.

    `CHECKER_TEST_POSTGRESQL` names another server instead. Tests need none that is `durable`.
    """
    if given := os.environ.get("CHECKER_TEST_POSTGRESQL"):
        return given
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if not folders:
        return None
    home = Path(tempfile.mkdtemp(prefix="checker-postgresql-"))
    # The server refuses to run as root, and everything it touches has to be its own.
    as_user: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(home, "postgres", "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
    tools, data = folders[0], home / "data"

    def run(*command: str) -> None:
        subprocess.run([*as_user, *command], check=True, capture_output=True, cwd=home, timeout=60)

    run(str(tools / "initdb"), "-D", str(data), "-A", "trust", "-U", "postgres", "--no-sync")
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": home,
        "fsync": "on" if durable else "off",
    }
    told = " ".join(f"-c {name}={value}" for name, value in settings.items())
    start = ("-w", "-l", str(home / "log"), "-o", told, "start")
    run(str(tools / "pg_ctl"), "-D", str(data), *start)

    def stop() -> None:
        run(str(tools / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(home, ignore_errors=True)

    atexit.register(stop)
    return f"postgresql://postgres@/postgres?host={home}"


def postgresql_url(request: pytest.FixtureRequest) -> str:
    """An empty PostgreSQL database, dropped after the test; skips where Debian's is missing."""
    server = postgresql_server()
    if server is None:
        pytest.skip("no PostgreSQL: apt-get install postgresql")
    import psycopg

    name = f"checker_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as db:
        db.execute(f"CREATE DATABASE {name}")

    def drop() -> None:
        with psycopg.connect(server, autocommit=True) as db:
            db.execute(f"DROP DATABASE {name} WITH (FORCE)")

    request.addfinalizer(drop)
    return server.replace("/postgres?", f"/{name}?")


class _Announced(uvicorn.Server):
    """A server that says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


@contextmanager
def serving(app: ASGIApp) -> Iterator[str]:
    """The address of `app`, served by a thread of this process."""
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1)
    server = _Announced(config)
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    assert server.ready.wait(30)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(30)


def open_desk(folder: Path, told: dict[str, object], editor: str = "Ana", **more: Any) -> Desk:
    """A desk in a fresh SQLite file with this report merged."""
    file = folder / "told.json"
    file.write_text(json.dumps(told))
    database = open_database(str(folder / "desk.sqlite"))
    merge(database, file, "told.json", "desk")
    return Desk(database, editor, **more)
