"""Who gave which figure when: the rows of a timeline, placed on one scale of numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from math import log1p
from typing import Literal

from checker.reports.typeset.words import day_words, interval_of, moment_of
from checker.types import Count, Finding, Side

Camp = Literal["left", "right", "between"]

MOST_ROWS = 60  # a page stays readable; the data formats have them all
_WIDE = 25  # highest over lowest figure, beyond which equal steps would crush the small ones
_EDGES = (4.0, 92.0)  # per cent; what is right of it is room for the arrow of "at least"
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """One outlet's figure. `low` and `high` are per cent of the width; `high` None means open.

    `camp` says which of the two clashing figures it fits: one of them, else "between".
    """

    when: str
    source: str
    said_by: str
    value: str
    camp: Camp
    ours: bool
    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale: per cent of the width, and its number."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The figures of one kind and group in one event, earliest first."""

    kind: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    left_out: int = 0


def timeline_of(kind: str, findings: Sequence[Finding]) -> Timeline | None:
    """The timeline of all sides of `findings` (at least one, the most severe first).

    None where it would tell nothing: one article alone, or one figure alone.
    """
    sides = sorted(_counted_sides(findings), key=lambda entry: _order(entry[0]))
    if len({count for _, count in sides}) < 2 or len({side.article for side, _ in sides}) < 2:
        return None
    ends = [end for _, count in sides for end in (count.low, count.high) if end is not None]
    place = _scale(min(ends), max(ends))
    camps = _camps(findings[0])
    rows = tuple(
        Row(
            when=day_words(side.published, short=True) or "undated",
            source=side.source or side.article,
            said_by=side.said_by or "",
            value=side.value,
            camp=_camp(count, *camps),
            ours=side.ours,
            low=place(count.low),
            high=None if count.high is None else place(count.high),
        )
        for side, count in sides
    )
    ticks = tuple(Tick(place(at), f"{at:,}") for at in _ticks(min(ends), max(ends)))
    return Timeline(kind, rows[:MOST_ROWS], ticks, max(0, len(rows) - MOST_ROWS))


def _counted_sides(findings: Iterable[Finding]) -> Iterator[tuple[Side, Count]]:
    """Each article's figure once, with the interval that it stands for."""
    seen: set[tuple[str, str]] = set()
    for finding in findings:
        for side in (finding.left, finding.right, *finding.others):
            count = interval_of(side.value) if side else None
            if side and count and (side.article, side.value) not in seen:
                seen.add((side.article, side.value))
                yield side, count


def _order(side: Side) -> tuple[datetime, str]:
    return (moment_of(side.published) or _NEVER, side.article)


def _camps(finding: Finding) -> tuple[Count | None, Count | None]:
    right = interval_of(finding.right.value) if finding.right else None
    return interval_of(finding.left.value), right


def _camp(count: Count, left: Count | None, right: Count | None) -> Camp:
    fits_left = left is not None and count.meets(left)
    fits_right = right is not None and count.meets(right)
    if fits_left == fits_right:
        return "between"
    return "left" if fits_left else "right"


def _scale(low: int, high: int) -> Callable[[int], float]:
    """Number to per cent: equal steps, or equal ratios where the figures lie far apart."""
    bend: Callable[[float], float] = log1p if _is_wide(low, high) else float
    first, last = bend(low), bend(max(high, low + 1))
    left, right = _EDGES

    def place(number: int) -> float:
        return round(left + (right - left) * (bend(number) - first) / (last - first), 2)

    return place


def _is_wide(low: int, high: int) -> bool:
    return high > _WIDE * max(low, 1)


def _ticks(low: int, high: int) -> list[int]:
    """Round numbers from `low` to `high`, at most seven."""
    if _is_wide(low, high):
        tens = [0, *(10**power for power in range(len(str(high)))), high]
        ticks = [number for number in tens if low <= number <= high]
        near = [a for a, b in pairwise(ticks) if b >= 2 * a]  # two numbers on one spot say nothing
        spread = [*near, high][::-1]
        return spread[:: 1 + len(spread) // 8][::-1]
    step = next(
        size * 10**power
        for power in range(len(str(high)) + 1)
        for size in (1, 2, 5)
        if (high - low) / (size * 10**power) <= 6
    )
    return list(range(-(-low // step) * step, high + 1, step))
