"""Fit a checkpoint's temperature and threshold, and write down what it measures.

    python -m models.calibrate --data DATA [--model models/default] [--pairs 400]

Writes `calibration.json` (read by the checker: the temperature) and `measured.json` (read by
models/card.py) into the model's folder.
"""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path

from checker.nli import open_model
from checker.nli.calibration import FILE
from models import measure, scores

DEFAULT = Path(__file__).parent / "default"
# Kinds of pairs that get a temperature of their own in the report: what a rule asks about.
KINDS = {"figures": ("made_numbers",), "attribution": ("made_attribution",)}


def fitted(held: measure.Held, temperature: float) -> dict[str, object]:
    """Calibration on the fitting half; `temperature` is the one that `held` was judged at."""
    shares, labels = held.pool(half=True)
    step = scores.best_temperature(shares, labels)
    cut = scores.threshold(scores.tempered(shares, step), labels)
    found: dict[str, object] = {
        "temperature": round(temperature * step, 3),
        "contradiction": None if cut == math.inf else cut,
        "fitted_on": len(labels),
    }
    kinds = {}
    for kind, sources in KINDS.items():
        own, gold = held.of(sources, half=True)
        three = [i for i, label in enumerate(gold) if label in scores.LABELS]
        if three:
            gold = [gold[i] for i in three]
            kinds[kind] = round(temperature * scores.best_temperature(own[three], gold), 3)
    found["temperature_by_kind"] = kinds
    return found


def main() -> None:
    """Judge the held-out sample, fit, judge nothing anew: the temperature moves no logit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=DEFAULT)
    parser.add_argument("--pairs", type=int, default=measure.PAIRS, help="of each source")
    options = parser.parse_args()
    file = options.model / FILE
    file.unlink(missing_ok=True)
    rows = measure.held_out(options.data, options.pairs)
    engine = open_model(str(options.model))
    held = measure.judged(rows, engine.classify(measure.pairs_of(rows)))
    before = scores.calibration_error(*held.pool(half=False))
    found = fitted(held, 1.0)
    temperature = found["temperature"]
    assert isinstance(temperature, float)
    held = measure.Held(held.rows, scores.tempered(held.shares, temperature), held.fit)
    cut = found["contradiction"]
    said = measure.summary(held, cut if isinstance(cut, float) else math.inf)
    said |= {"calibration error before": round(before, 4), "pairs of each source": options.pairs}
    file.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    measured = options.model / "measured.json"
    measured.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found | said, indent=1))


if __name__ == "__main__":
    main()
