"""Quality as a ratchet: a small file of bounds that only ever get stricter.

The file holds `{"data": sha256 of the gold data, "floors": {"suite.metric": bound}}`. For a metric
where lower is better, the bound is a ceiling and "higher floor" reads "lower ceiling".
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from eval.measures import Measure

# A new floor stands this far behind the measured value, in the metric's unit, so that a change
# which moves a single case of a hundred does not turn the build red.
SLACK = 1.0


@dataclass(frozen=True)
class Floors:
    """Bounds by metric name and the digest of the data that they were measured on."""

    data: str
    bounds: dict[str, float]

    def of(self, measure: Measure) -> float | None:
        """The bound of this metric, None where it has none."""
        return self.bounds.get(measure.name)

    def broken(self, measures: Sequence[Measure]) -> list[str]:
        """One sentence for each metric that fell behind its floor."""
        return [
            f"{one.name} is {one.value:.2f}, its floor is {bound:.2f}"
            for one in measures
            if (bound := self.of(one)) is not None and not one.reaches(bound)
        ]

    def lost(self, measures: Sequence[Measure]) -> list[str]:
        """Floors that no measure of a whole run answers to: a renamed metric must not escape."""
        return sorted(self.bounds.keys() - {one.name for one in measures})

    def raised(self, measures: Sequence[Measure], data: str) -> Floors:
        """Floors moved up to the measured values less SLACK; none is ever relaxed.

        Rounded outwards to two decimals, so that the run that sets a floor reaches it.
        """
        bounds = dict(self.bounds)
        for one in measures:
            if not one.better:
                continue
            slack = SLACK if one.unit == "%" else 0.0
            if one.better == "lower":
                ceiling = math.ceil((one.value + slack) * 100) / 100
                bounds[one.name] = min(ceiling, bounds.get(one.name, math.inf))
            else:
                floor = math.floor((one.value - slack) * 100) / 100
                bounds[one.name] = max(floor, 0.0, bounds.get(one.name, 0.0))
        return Floors(data, bounds)

    def lowered(self, name: str, measures: Sequence[Measure]) -> Floors:
        """The floor of one metric set to its measured value less SLACK, down as well as up.

        Raises KeyError where `name` has no floor.
        """
        rest = {key: bound for key, bound in self.bounds.items() if key != name}
        if len(rest) == len(self.bounds):
            raise KeyError(name)
        fresh = Floors(self.data, {}).raised([one for one in measures if one.name == name], "")
        return replace(self, bounds=rest | fresh.bounds)


def read(path: Path) -> Floors:
    """The floors of a file; none where there is no file yet."""
    if not path.exists():
        return Floors("", {})
    stored = json.loads(path.read_text(encoding="utf-8"))
    return Floors(stored["data"], {name: float(value) for name, value in stored["floors"].items()})


def write(path: Path, floors: Floors) -> None:
    """Sorted, one floor a line: a lowered floor shows in the diff."""
    stored = {"data": floors.data, "floors": dict(sorted(floors.bounds.items()))}
    path.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")
