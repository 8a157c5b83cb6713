"""The table that a run prints."""

from __future__ import annotations

from collections.abc import Sequence

from eval.floors import Floors
from eval.measures import Measure


def table(measures: Sequence[Measure], held: Floors) -> str:
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
