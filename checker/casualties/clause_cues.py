"""Phrases that tell how to take a figure of their clause: "so far this year", "could die"."""

from __future__ import annotations

import re

# Where another clause starts.
CLAUSE = re.compile(r"\b(?:where|which|while|when|after|as|following|before|whose)\b|[;—–]")


def cue(*patterns: str) -> re.Pattern[str]:
    """One pattern for phrases that mean the same, each at word borders."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


def near(
    pattern: re.Pattern[str], low: str, at: tuple[int, int], border: re.Pattern[str] = CLAUSE
) -> bool:
    """Whether the pattern stands in the same clause as the figure, with no `border` between."""
    return any(not border.search(between(low, at, found.span())) for found in pattern.finditer(low))


def between(text: str, at: tuple[int, int], other: tuple[int, int]) -> str:
    """The words between the figure at `at` and another passage."""
    return text[at[1] : other[0]] if other[0] >= at[1] else text[other[1] : at[0]]
