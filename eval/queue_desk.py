"""A review queue in a process of its own, and made reports of any size to fill it with."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from urllib.request import urlopen

from eval.corpora import SEED

PASSWORD = "only for the benchmark"
RULES = (("casualty-conflict", "error"), ("figure-stale", "warning"), ("figure-superseded", "note"))
OUTLETS = tuple(f"The {name} {kind}" for name in ("Aldwych", "Brock", "Corran", "Dunmore", "Esk")
                for kind in ("Courier", "Post", "Gazette", "Times"))  # fmt: skip
TOWNS = ("Ambry", "Bexhollow", "Carrick", "Dallow", "Evenmoor", "Farrow", "Glenside", "Harrowby")
PARAGRAPH = (
    "The town hall of {town} said on Tuesday that {toll} people had lost their lives in fire "
    "{number}, which broke out before dawn in a row of warehouses by the canal. Crews from three "
    "districts worked until the evening. The cause is being looked into, and the road stays shut. "
)


def write_report(file: Path, findings: int) -> None:
    """A report on made fires: three findings an event, two articles an event, all texts inside."""
    chance = random.Random(SEED)
    events = -(-findings // 3)
    with file.open("w", encoding="utf-8") as out:
        out.write('{"schema_version": 1, "tool": {"name": "checker", "version": "made"},')
        out.write('"model": {"name": "none", "digest": "0"}, "settings": {}, "counts": {},')
        out.write('"timings": {}, "skipped": [], "articles": [\n')
        out.write(",\n".join(json.dumps(_article(n, side)) for n in range(events) for side in "ab"))
        out.write('],\n"events": [\n')
        out.write(",\n".join(json.dumps(_event(n)) for n in range(events)))
        out.write('],\n"findings": [\n')
        out.write(",\n".join(json.dumps(_finding(n, chance)) for n in range(findings)))
        out.write("]}\n")


@dataclass
class Desk:
    """`checker review` on a database, in a process of its own that can be killed and started."""

    database: str  # a file or a URL
    report: Path | None = None
    port: int = 0
    process: subprocess.Popen[bytes] | None = None
    peak: float = 0.0  # MiB that a server has held
    tokens: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]

    def command(self, *words: str, said: str = "") -> str:
        """Run `checker review` with these words to its end; what it printed."""
        line = [sys.executable, "-m", "checker", "review", *words, "--database", self.database]
        done = subprocess.run(line, input=said, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def hire(self, editors: int) -> None:
        """Accounts and API tokens for this many editors."""
        from checker.review.access import add_account, add_token
        from checker.review.database import open_database

        database = open_database(self.database)
        with database.writing() as db:
            for number in range(editors):
                name = f"editor {number:02}"
                add_account(db, name, "admin" if number == 0 else "editor", PASSWORD)
                self.tokens.append(add_token(db, name, "benchmark"))
        database.close()

    def start(self) -> float:
        """Start the server; seconds until it answers."""
        began = perf_counter()
        line = [
            sys.executable,
            "-m",
            "checker",
            "review",
            *([str(self.report)] if self.report else []),
        ]
        line += ["--database", self.database, "--port", str(self.port), "--quiet"]
        self.process = subprocess.Popen(line)
        while True:
            with contextlib.suppress(OSError), urlopen(f"{self.url}/static/icon.svg", timeout=5):
                return perf_counter() - began
            if self.process.poll() is not None:
                raise RuntimeError(f"the queue ended with {self.process.returncode}")

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def work(self) -> float:
        """CPU seconds that the server has used since it was started."""
        assert self.process is not None
        used = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(used[11]) + int(used[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """MiB that the server holds at most since it was started (VmHWM)."""
        assert self.process is not None
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        held = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(held.split()[1]) / 1024

    def kill(self) -> None:
        """SIGKILL: nothing is saved that was not saved before."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """The end of the shift."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)


class Line:
    """One editor's keep-alive connection. Asks again until there is an answer."""

    def __init__(self, port: int, token: str = "") -> None:
        self._port, self._token = port, token
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None
        self.lost = 0

    async def ask(self, method: str, path: str, body: object = None) -> tuple[int, bytes, float]:
        """Status, body, and seconds that the answer took, of the try that got one."""
        sent = b"" if body is None else json.dumps(body).encode()
        head = (
            f"{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{self._port}\r\n"
            f"authorization: Bearer {self._token}\r\ncontent-type: application/json\r\n"
            f"content-length: {len(sent)}\r\n\r\n"
        )
        while True:
            try:
                if self._writer is None:
                    made = await asyncio.open_connection("127.0.0.1", self._port, limit=1 << 26)
                    self._reader, self._writer = made
                began = perf_counter()
                self._writer.write(head.encode() + sent)
                status, answer = await self._answer()
                return status, answer, perf_counter() - began
            except (OSError, asyncio.IncompleteReadError, ValueError):
                self.lost += self._writer is not None  # else the server was away altogether
                self.close()
                await asyncio.sleep(0.05)

    def close(self) -> None:
        """Hang up."""
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None

    async def _answer(self) -> tuple[int, bytes]:
        assert self._reader is not None
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        status, length = int(head.split()[1]), 0
        for line in head.split("\r\n"):
            if line.startswith("content-length:"):
                length = int(line.split(":")[1])
        return status, await self._reader.readexactly(length)


def _article(number: int, side: str) -> dict[str, object]:
    town, outlet = TOWNS[number % len(TOWNS)], OUTLETS[(number + ord(side)) % len(OUTLETS)]
    text = PARAGRAPH.format(town=town, toll=10 + number % 40 + (side == "b"), number=number)
    return {
        "id": f"{number}{side}",
        "path": f"made/{number}{side}.txt",
        "sha256": "",
        "title": f"Fire {number} in {town}",
        "source": outlet,
        "published": f"2024-{1 + number % 12:02}-{1 + number % 28:02}",
        "url": "",
        "status": "usable",
        "copy_of": None,
        "text": text * 3,
    }


def _event(number: int) -> dict[str, object]:
    town = TOWNS[number % len(TOWNS)]
    return {
        "id": f"event {number}",
        "articles": [f"{number}a", f"{number}b"],
        "when": None,
        "where": town,
        "kind": "fire",
        "summary": f"Fire {number} in {town}",
    }


def _finding(number: int, chance: random.Random) -> dict[str, object]:
    event = number // 3
    rule, level = RULES[number % 3]
    sides = []
    for side in "ab":
        article = _article(event, side)
        text = str(article["text"])
        end = text.index(". ") + 1
        toll = str(10 + event % 40 + (side == "b"))
        start = text.index(f"{toll} people")
        sides.append(
            {
                "article": article["id"],
                "field": "text",
                "start": start,
                "end": start + len(f"{toll} people"),
                "text": f"{toll} people",
                "claim": {"start": 0, "end": end, "text": text[:end]},
                "path": article["path"],
                "line": 1,
                "column": start + 1,
                "source": article["source"],
                "published": article["published"],
                "said_by": "the town hall",
                "as_of": article["published"],
                "value": toll,
                "copies": [],
                "ours": event % 5 == 0 and side == "a",
            }
        )
    return {
        "rule": rule,
        "level": level,
        "state": "new",
        "message": f"{sides[0]['value']} killed or {sides[1]['value']}: finding {number}",
        "fact": "killed",
        "confidence": None,
        "score": round(chance.random(), 4),
        "fingerprint": f"{number:032x}",
        "event": f"event {event}",
        "left": sides[0],
        "right": sides[1],
        "others": [],
        "suppression": None,
    }


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0))
