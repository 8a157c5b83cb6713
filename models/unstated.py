"""What the sources without a stated licence are worth: two short runs, with and without them.

    python -m models.train --data DATA --encoder FOLDER --out runs/probe \
        --recipe models/recipes/probe.toml
    python -m models.train --data DATA --encoder FOLDER --out runs/probe_stated \
        --recipe models/recipes/probe_stated.toml
    python -m models.unstated --data DATA

Both begin at the smaller encoder (all-MiniLM-L6-v2), for which two cores take minutes, and see as
many pairs. Writes `unstated.json` beside the shipped model, for its card (models/card.py): accuracy
as [right, of] of both on one held-out sample.
"""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path
from typing import Any

from checker.nli import open_model
from models import measure
from models.calibrate import DEFAULT
from models.sources import UNSTATED

FILE = "unstated.json"


def accuracies(folder: Path, rows: Any) -> dict[str, list[int]]:
    """Right answers and pairs by row of the card's table, and over all sources of either kind."""
    held = measure.judged(rows, open_model(str(folder)).classify(measure.pairs_of(rows)))
    said: dict[str, Any] = measure.summary(held, math.inf)
    found: dict[str, list[int]] = said["table"]
    for kind, unstated in (("all sources with stated terms", False), ("all without", True)):
        hits = [
            hits
            for name, hits in said["sources"].items()
            if (name in UNSTATED) == unstated and not name.startswith("made_")
        ]
        found[kind] = [sum(right for right, _ in hits), sum(of for _, of in hits)]
    return found


def main() -> None:
    """Judge one sample by both models and write what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--with", dest="whole", type=Path, default=Path("runs/probe/model"))
    parser.add_argument("--without", type=Path, default=Path("runs/probe_stated/model"))
    options = parser.parse_args()
    rows = measure.held_out(options.data)
    training = json.loads((options.whole / "training.json").read_text())
    found = {
        "pairs": training["pairs_seen"],
        "with": accuracies(options.whole, rows),
        "without": accuracies(options.without, rows),
    }
    (DEFAULT / FILE).write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
