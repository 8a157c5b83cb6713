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
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from eval import floors, gva, gva_figures, wire_figures
from eval.corpora import digest
from eval.measures import Outcome
from eval.suites import SUITES, measured
from eval.table import table

FLOORS = Path(__file__).with_name("floors.json")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; see the module."""
    options = parser().parse_args(arguments)
    wanted = options.only or list(SUITES)
    outcomes = measured(options.data, wanted, not options.no_model)
    measures = [one for name in wanted for one in outcomes[name].measures]
    if options.list:
        write_listings(options.list, outcomes)
    held = floors.read(options.floors)
    gold = [gva_figures.GOLD, gva_figures.GOLD_2, gva.CONFLICTS, wire_figures.GOLD]
    now = digest([*(options.data / "news").glob("*.xz"), *gold])
    if options.lower_floor:
        held = held.lowered(options.lower_floor, measures)
    if options.raise_floors:
        held = held.raised(measures, now)
    if options.raise_floors or options.lower_floor:
        floors.write(options.floors, held)
    print(table(measures, held))
    complaints = held.broken(measures)
    if not options.only:
        complaints += [f"{name} has a floor and is not measured" for name in held.lost(measures)]
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


def write_listings(folder: Path, outcomes: Mapping[str, Outcome]) -> None:
    """One text file a suite. They quote the data: keep them out of the project."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, outcome in outcomes.items():
        text = "\n".join(outcome.listing)
        (folder / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
