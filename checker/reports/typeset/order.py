"""The order in which every format shows findings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from checker.types import LEVELS, Article, Event, Finding, Skipped

_Named = TypeVar("_Named", Article, Event)

DECIMALS = 4  # the contract's precision: order and output must not hang on noise below it


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Most severe first, then most certain (calibrated confidence before bare score)."""
    return sorted(findings, key=_rank)


def by_id(things: Iterable[_Named]) -> list[_Named]:
    """Articles or events by their ids."""
    return sorted(things, key=lambda thing: thing.id)


def skipped_in_order(skipped: Iterable[Skipped]) -> list[Skipped]:
    """By place."""
    return sorted(skipped, key=lambda skip: (skip.path, skip.line or 0, skip.what, skip.reason))


def _rank(finding: Finding) -> tuple[int, float, float, str, str]:
    sure = -1.0 if finding.confidence is None else finding.confidence
    return (
        LEVELS.index(finding.level),
        -round(sure, DECIMALS),
        -round(finding.score, DECIMALS),
        finding.fingerprint,
        finding.event,
    )
