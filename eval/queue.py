"""The review queue under load: nothing lost, nothing doubled, and quick.

Fifty editors decide on 10,000 findings at once, each after a pause of half a second on average, as
fast as nobody reads; then once more while the server is killed ten times (SIGKILL) and started
again. A request without an answer is sent again under the same key. In the end the log has to hold
exactly what the editors were told, entry by entry, and replaying it has to give the state of every
finding. `flat out` is the same without pauses: what the server can do, not what editors feel.
`with pages` are editors who read for some seconds and then have the next finding's page as well.
The same on PostgreSQL, where Debian's package is installed.

Then 50,000 findings: the first page and every filter, as a browser asks for them, and the memory of
the server, merging the report included. Server and editors share the same cores, with whatever else
runs on the machine: CPU time of the server for a decision is told beside the clock's.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from eval.corpora import SEED
from eval.measures import Measure, Outcome, count, rate
from eval.queue_desk import TOWNS, Desk, Line, cores, write_report
from tests.review_desk import postgresql_server

SUITE = "queue"
EDITORS, FINDINGS, MANY = 50, 10_000, 50_000
ACTS = 40  # of each editor in each of the three shifts
PAUSE = (0.2, 0.8)  # seconds between an answer and the next decision
READING = (2.0, 6.0)  # the same, of editors who read
READ = 6  # acts of each of those
KILLS = 10
REASONS = ("other-event", "other-group", "update", "misread", "not-checkable")
# Pages of the large queue, each asked for several times; the slowest answer counts.
PAGES: tuple[dict[str, str], ...] = (
    {},
    {"rule": "figure-stale"},
    {"level": "note"},
    {"event": "event 777"},
    {"outlet": "The Brock Post"},
    {"ours": "1"},
    {"state": "all"},
    {"state": "dismissed"},
    {"assignee": "-"},
    {"words": TOWNS[2].lower()},
    {"words": "warehouses canal nowhere"},
    {"order": "age", "level": "error", "outlet": "The Esk Times"},
    {"event": "harrowby fire 777"},
    {"outlet": "esk"},
    {"words": "towns of no such name"},
    {"words": TOWNS[3].lower(), "order": "confidence"},
    {"at": "25000"},
    {"after": "49999"},
    {"words": TOWNS[4].lower(), "at": "44000"},
    {"state": "all", "order": "age", "after": "31000"},
)
TIMES = 5
LIMIT_DECISION, LIMIT_PAGE, LIMIT_MEMORY = 100.0, 300.0, 300.0  # ms, ms, MiB


@dataclass
class Shift:
    """What the editors were told, entry by entry, and how long each answer took in seconds."""

    told: list[dict[str, object]] = field(default_factory=list)
    took: list[float] = field(default_factory=list)
    pages: list[float] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    lost: int = 0
    work: float = 0.0  # CPU seconds of the server


def run(data: Path) -> Outcome:
    """`data` is not needed: the reports are made. Lists answers that nobody expected."""
    with TemporaryDirectory(prefix="checker-queue-") as folder:
        busy, odd = _busy(Desk(f"{folder}/busy.sqlite", Path(folder, "busy.json")), "")
        if where := postgresql_server(durable=True):
            on_server, more = _busy(Desk(where, Path(folder, "busy.json")), ", PostgreSQL")
            busy, odd = busy + on_server, odd + more
        large = _large(Path(folder))
    return Outcome((*busy, *large), tuple(odd))


def _busy(desk: Desk, on: str) -> tuple[list[Measure], list[str]]:
    assert desk.report is not None
    write_report(desk.report, FINDINGS)
    desk.hire(EDITORS)
    desk.start()
    try:
        calm, killed, flat, reading = shifts = asyncio.run(_shifts(desk))
        log = asyncio.run(_log(desk))
        states = asyncio.run(_states(desk))
    finally:
        desk.stop()
    told = {entry["seq"]: entry for shift in shifts for entry in shift.told}
    acts = sum(len(shift.told) for shift in shifts)
    logged = {entry["seq"]: entry for entry in log if entry["action"] != "import"}
    right = sum(logged.get(seq) == entry for seq, entry in told.items())
    replayed = {}
    for entry in log:
        if entry["finding"] is not None:
            replayed[entry["finding"]] = entry["after"]["state"]
    agree = sum(states.get(number) == state for number, state in replayed.items())
    gaps = [entry["seq"] for entry in log] != list(range(1, len(log) + 1))
    expected = EDITORS * (3 * ACTS + READ)
    measures = [
        count(SUITE, f"p95 of a decision, {EDITORS} editors, {cores()} cores{on} (ms)",
              1000 * _quantile(calm.took, 0.95), "lower", LIMIT_DECISION),
        count(SUITE, f"median of a decision{on} (ms)", 1000 * _quantile(calm.took, 0.5)),
        count(SUITE, f"p95 of a decision, flat out{on} (ms)",
              1000 * _quantile(flat.took, 0.95), "lower", None if on else LIMIT_DECISION),
        count(SUITE, f"decisions per second, flat out{on}",
              EDITORS / (sum(flat.took) / max(1, len(flat.took)))),
        count(SUITE, f"CPU of the server for a decision, flat out{on} (ms)",
              1000 * flat.work / max(1, len(flat.told))),
        count(SUITE, f"p95 of a decision, with pages{on} (ms)",
              1000 * _quantile(reading.took, 0.95), "lower", None if on else LIMIT_DECISION),
        count(SUITE, f"p95 of the next finding's page{on} (ms)",
              1000 * _quantile(reading.pages, 0.95)),
        rate(SUITE, f"decisions answered{on}", acts, expected, goal=100),
        rate(SUITE, f"answers that the log holds as told{on}", right, acts, goal=100),
        count(SUITE, f"entries of the log that nobody was told{on}",
              len(logged.keys() - told.keys()), "lower", 0),
        count(SUITE, f"gaps in the log{on}", float(gaps), "lower", 0),
        rate(SUITE, f"findings as the log adds up{on}", agree, len(replayed), goal=100),
        count(SUITE, f"kills survived{on}", KILLS, goal=KILLS, better="higher"),
        count(SUITE, f"requests cut off by a kill{on}", killed.lost),
    ]  # fmt: skip
    return measures, [odd for shift in shifts for odd in shift.odd]


async def _shifts(desk: Desk) -> tuple[Shift, Shift, Shift, Shift]:
    calm = await _shift(desk, SEED, PAUSE)
    working = asyncio.create_task(_shift(desk, SEED + 1, PAUSE))
    for _ in range(KILLS):
        await asyncio.sleep(0.7)
        await asyncio.to_thread(desk.kill)
        await asyncio.to_thread(desk.start)
    killed = await working
    flat = await _shift(desk, SEED + 2, (0, 0))
    return calm, killed, flat, await _shift(desk, SEED + 3, READING, READ, pages=True)


async def _shift(
    desk: Desk, seed: int, pause: tuple[float, float], acts: int = 0, *, pages: bool = False
) -> Shift:
    shift, before = Shift(), desk.work()
    lines = [Line(desk.port, token) for token in desk.tokens]
    work = (
        _editor(line, number, random.Random(f"{seed} {number}"), pause, shift, acts or ACTS, pages)
        for number, line in enumerate(lines)
    )
    await asyncio.gather(*work)
    shift.lost = sum(line.lost for line in lines)
    shift.work = desk.work() - before
    for line in lines:
        line.close()
    return shift


async def _editor(
    line: Line,
    number: int,
    chance: random.Random,
    pause: tuple[float, float],
    shift: Shift,
    acts: int,
    pages: bool,
) -> None:
    """Decides on findings that others decide on as well; every tenth act is an undo."""
    await asyncio.sleep(chance.uniform(0, pause[1]))
    undoable = 0
    for act in range(acts):
        key = f"{number} {act} {chance.random()}"
        finding = chance.randint(1, FINDINGS)
        if undoable and chance.random() < 0.1:
            path, body = "/api/undo", {"key": key}
        else:
            path, body = f"/api/findings/{finding}/decisions", {**_wish(chance), "key": key}
        status, answer, took = await line.ask("POST", path, body)
        if status == 409 and path == "/api/undo":  # somebody changed it since: decide instead
            path, body = f"/api/findings/{finding}/decisions", {"action": "note", "note": key}
            status, answer, took = await line.ask("POST", path, {**body, "key": key})
        if status == 422:  # reopened an open one, say: a note is always allowed
            body = {"action": "note", "note": key, "key": key}
            path = f"/api/findings/{finding}/decisions"
            status, answer, took = await line.ask("POST", path, body)
        if status == 200:
            shift.told.append(json.loads(answer))
            shift.took.append(took)
            undoable += -1 if path == "/api/undo" else 1
        else:
            shift.odd.append(f"{status} {path}: {answer[:200].decode('utf-8', 'replace')}")
        if pages:
            _, _, took = await line.ask("GET", f"/?after={finding}")
            shift.pages.append(took)
        await asyncio.sleep(chance.uniform(*pause))


def _wish(chance: random.Random) -> dict[str, str]:
    action = chance.choice(("confirm", "dismiss", "dismiss", "second", "assign", "note"))
    more = {
        "dismiss": {"reason": chance.choice(REASONS)},
        "assign": {"assignee": f"editor {chance.randrange(EDITORS):02}"},
        "note": {"note": "The ministry was called."},
    }
    return {"action": action, **more.get(action, {})}


async def _log(desk: Desk) -> list[dict[str, object]]:
    line, entries = Line(desk.port, desk.tokens[0]), []
    while True:
        after = entries[-1]["seq"] if entries else 0
        _, answer, _ = await line.ask("GET", f"/api/log?limit=1000&after={after}")
        batch = json.loads(answer)
        if not batch:
            line.close()
            return entries
        entries += batch


async def _states(desk: Desk) -> dict[int, str]:
    line, states, after = Line(desk.port, desk.tokens[0]), {}, 0
    while after is not None:
        _, answer, _ = await line.ask("GET", f"/api/findings?state=all&limit=200&after={after}")
        page = json.loads(answer)
        states |= {one["id"]: one["state"] for one in page["findings"]}
        after = page["next"]
    line.close()
    return states


def _large(folder: Path) -> list[Measure]:
    write_report(folder / "large.json", MANY)
    desk = Desk(str(folder / "large.sqlite"), folder / "large.json")
    merging = desk.start()
    try:
        slowest, first = asyncio.run(_pages(desk))
        memory = desk.memory()
    finally:
        desk.stop()
    again = Desk(str(folder / "large.sqlite"))
    again.start()
    try:
        asyncio.run(_pages(again))
        serving = again.memory()
    finally:
        again.stop()
    return [
        count(SUITE, f"first page of {MANY:,} findings (ms)", first, "lower", LIMIT_PAGE),
        count(SUITE, f"slowest of {len(PAGES)} filters (ms)", slowest, "lower", LIMIT_PAGE),
        count(SUITE, "memory, merging included (MiB)", memory, "lower", LIMIT_MEMORY),
        count(SUITE, "memory, serving alone (MiB)", serving, "lower", LIMIT_MEMORY),
        count(SUITE, f"seconds to merge {MANY:,} findings and start", merging),
    ]


async def _pages(desk: Desk) -> tuple[float, float]:
    """Milliseconds: the slowest of all pages, and the first page, each the best of TIMES tries.

    Of several tries the best one is told, since the machine does other work as well; the very
    first, which reads templates, counts as well as every other.
    """
    line, took = Line(desk.port), []
    for page in PAGES:
        tries = []
        for _ in range(TIMES):
            status, _, seconds = await line.ask("GET", f"/?{urlencode(page)}")
            assert status == 200, page
            tries.append(seconds)
        took.append(1000 * min(tries))
    line.close()
    return max(took), took[0]


def _quantile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values) or [0.0]
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
