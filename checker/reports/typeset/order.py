"""The order in which every format shows findings."""

from __future__ import annotations

from collections.abc import Iterable

from checker.types import LEVELS, Finding

DECIMALS = 4  # the contract's precision: order and output must not hang on noise below it


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Most severe first, then most certain (calibrated confidence before bare score)."""
    return sorted(findings, key=_rank)


def _rank(finding: Finding) -> tuple[int, float, float, str, str]:
    sure = -1.0 if finding.confidence is None else finding.confidence
    return (
        LEVELS.index(finding.level),
        -round(sure, DECIMALS),
        -round(finding.score, DECIMALS),
        finding.fingerprint,
        finding.event,
    )
