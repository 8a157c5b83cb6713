"""Phrases that tell how to take a figure of their clause: "so far this year", "could die"."""

from __future__ import annotations

import re

# Where another clause starts.
CLAUSE = re.compile(r"\b(?:where|which|while|when|after|as|following|before|whose)\b|[;—–]")


def cue(*patterns: str) -> re.Pattern[str]:
    """One pattern for phrases that mean the same, each at word borders."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


def near(pattern: re.Pattern[str], low: str, at: tuple[int, int]) -> bool:
    """Whether the pattern stands in the same clause as the figure."""
    for found in pattern.finditer(low):
        between = low[at[1] : found.start()] if found.start() >= at[1] else low[found.end() : at[0]]
        if not CLAUSE.search(between):
            return True
    return False
