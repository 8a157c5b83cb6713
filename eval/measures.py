"""One measured number with its count, its 95 % interval and the bound that it is held to."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import sqrt
from typing import Literal

Better = Literal["higher", "lower", ""]


@dataclass(frozen=True)
class Measure:
    """`hits` of `of` where the value is a rate; `goal` is the bound that the project set.

    `better` says which way a floor may move; "" is printed and never held to a floor.
    """

    suite: str
    metric: str
    value: float
    hits: int | None = None
    of: int | None = None
    better: Better = ""
    goal: float | None = None
    unit: str = "%"

    @property
    def name(self) -> str:
        """What a floor calls it."""
        return f"{self.suite}.{self.metric}"

    def reaches(self, bound: float) -> bool:
        """Whether the value is at least as good as `bound`."""
        return self.value <= bound if self.better == "lower" else self.value >= bound

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % interval of a rate, in per cent; None for other numbers."""
        if self.hits is None or not self.of or self.unit != "%":
            return None
        low, high = wilson(self.hits, self.of)
        return 100 * low, 100 * high


@dataclass(frozen=True)
class Outcome:
    """What a suite hands back: its rows of the table and, for reading, what went wrong."""

    measures: tuple[Measure, ...]
    listing: tuple[str, ...] = field(default=())


def rate(
    suite: str,
    metric: str,
    hits: int,
    of: int,
    better: Better = "higher",
    goal: float | None = None,
) -> Measure:
    """A share in per cent. Nothing to count is the worst value there is: a silent checker, or a
    suite that lost its cases, must not look perfect."""
    worst = 100.0 if better == "lower" else 0.0
    return Measure(suite, metric, 100 * hits / of if of else worst, hits, of, better, goal)


def count(
    suite: str, metric: str, value: float, better: Better = "", goal: float | None = None
) -> Measure:
    """A plain number."""
    return Measure(suite, metric, value, better=better, goal=goal, unit="")


def wilson(hits: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's score interval of a share, within [0, 1]; z = 1.96 covers 95 %."""
    share = hits / of
    spread = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    middle = share + z * z / (2 * of)
    scale = 1 + z * z / of
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)
