"""`python -m eval --data DATA`: one table of what the checker finds, misses and costs.

    python -m eval --data DATA                     everything, two processes, then the cost alone
    python -m eval --data DATA --only gva edits    some suites
    python -m eval --data DATA --list out/eval     what went wrong, one text file a suite, to read
    python -m eval --data DATA --raise             move floors up to what is measured now
    python -m eval --data DATA --lower-floor NAME  let one floor down; shows in the diff

Exit codes: 0 all floors hold; 1 a metric fell behind its floor, which is named, or the gold data
are not those that the floors were measured on; 2 usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from eval import (
    background,
    edits,
    events,
    floors,
    gold_pairs,
    gva,
    gva_figures,
    model,
    product,
    seed,
    speed,
)
from eval.corpora import digest
from eval.measures import Measure, Outcome

FLOORS = Path(__file__).with_name("floors.json")
SUITES: dict[str, Callable[[Path], Outcome]] = {
    "seed": seed.run,
    "gold-pairs": gold_pairs.run,
    "gva": gva.run,
    "gva-figures": gva_figures.run,
    "edits": edits.run,
    "background": background.run,
    "events-ecb": events.run_ecb,
    "events-gva": events.run_gva,
    "model": model.run,
    "cost": speed.run,
}
# Suites of one lane run in one process and share its runs; the cost is measured alone at the end.
LANES = (
    ("gva", "events-gva", "gva-figures", "seed"),
    ("gold-pairs", "edits", "events-ecb", "background", "model"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; see the module."""
    options = parser().parse_args(arguments)
    wanted = options.only or list(SUITES)
    outcomes = measured(options.data, wanted, not options.no_model)
    measures = [one for name in wanted for one in outcomes[name].measures]
    if options.list:
        write_listings(options.list, outcomes)
    held = floors.read(options.floors)
    now = digest([*sorted((options.data / "news").glob("*.xz")), gva_figures.GOLD])
    if options.lower_floor:
        held = held.lowered(options.lower_floor, measures)
    if options.raise_floors:
        held = held.raised(measures, now)
    if options.raise_floors or options.lower_floor:
        floors.write(options.floors, held)
    print(table(measures, held))
    complaints = held.broken(measures)
    if held.bounds and held.data != now:
        complaints.append("the gold data are not those of the floors: read, then --raise")
    for complaint in complaints:
        print(f"eval: {complaint}", file=sys.stderr)
    return 1 if complaints else 0


def parser() -> argparse.ArgumentParser:
    """Options of the command."""
    made = argparse.ArgumentParser(prog="python -m eval", description=__doc__.splitlines()[0])
    made.add_argument("--data", type=Path, required=True, help="folder with news/, nli/ and seed/")
    made.add_argument("--only", nargs="+", choices=SUITES, metavar="NAME", help=", ".join(SUITES))
    made.add_argument("--floors", type=Path, default=FLOORS, help="file of floors")
    made.add_argument("--raise", dest="raise_floors", action="store_true", help="raise floors")
    made.add_argument("--lower-floor", metavar="NAME", help="lower one floor to its measured value")
    made.add_argument("--list", type=Path, metavar="DIR", help="write what went wrong, to read")
    made.add_argument("--no-model", action="store_true", help="every pair neutral: no checkpoint")
    return made


def measured(data: Path, wanted: Sequence[str], with_model: bool) -> dict[str, Outcome]:
    """The outcome of every wanted suite: the lanes side by side, then the cost."""
    lanes = [[name for name in lane if name in wanted] for lane in LANES]
    outcomes: dict[str, Outcome] = {}
    # One thread for each of two processes; a child reads this before it loads torch.
    os.environ["OMP_NUM_THREADS"] = "1"
    with ProcessPoolExecutor(len(lanes), mp_context=get_context("spawn")) as pool:
        for part in pool.map(partial(run_lane, data, with_model), filter(None, lanes)):
            outcomes |= part
    del os.environ["OMP_NUM_THREADS"]
    if "cost" in wanted:
        outcomes["cost"] = speed.run(data, with_model)
    return outcomes


def run_lane(data: Path, with_model: bool, names: Sequence[str]) -> dict[str, Outcome]:
    """Some suites, one after the other, in this process."""
    if not with_model:
        product.use_judge(product.NeutralJudge())
    outcomes = {}
    for name in names:
        start = perf_counter()
        outcomes[name] = SUITES[name](data)
        print(f"{name}: {perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
    return outcomes


def write_listings(folder: Path, outcomes: dict[str, Outcome]) -> None:
    """One text file a suite. They quote the data: keep them out of the project."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, outcome in outcomes.items():
        text = "\n".join(outcome.listing)
        (folder / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")


def table(measures: Sequence[Measure], held: floors.Floors) -> str:
    """Aligned columns: suite, metric, value with its 95 % interval, count, goal, floor, verdict."""
    head = ("suite", "metric", "value", "95 %", "count", "goal", "floor", "verdict")
    lines = [head, *(row(one, held.of(one)) for one in measures)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 1, 7) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def row(one: Measure, floor: float | None) -> tuple[str, ...]:
    """A measure as the cells of its line."""
    interval = one.interval
    sign = "<= " if one.better == "lower" else ">= "
    verdict = ""
    if one.goal is not None:
        verdict = "ok" if one.reaches(one.goal) else "short of goal"
    if floor is not None and not one.reaches(floor):
        verdict = "BELOW FLOOR"
    return (
        one.suite,
        one.metric,
        f"{one.value:.1f} %" if one.unit == "%" else f"{one.value:.2f}".removesuffix(".00"),
        f"{interval[0]:.0f}-{interval[1]:.0f}" if interval else "",
        "" if one.hits is None else f"{one.hits}/{one.of}",
        "" if one.goal is None else f"{sign}{one.goal:g}",
        "" if floor is None else f"{sign}{floor:g}",
        verdict,
    )


if __name__ == "__main__":
    sys.exit(main())
