"""Casualty figures: how many people were killed, injured, missing or captured."""

from __future__ import annotations

from collections.abc import Sequence

from checker.casualties.account import account_of
from checker.types import Article, Claim, Count, Fact, Relation, Rule

NAME = "casualty"
KINDS = ("killed", "injured", "missing", "captured")

AGREE: tuple[tuple[str, str], ...] = ()
CONFLICT: tuple[tuple[str, str], ...] = ()
SILENT: tuple[tuple[str, str], ...] = ()

RULES = (
    Rule(
        name="casualty-conflict",
        level="error",
        says="Two figures for the same people of the same event cannot both be right.",
        fires=CONFLICT,
        silent=(*AGREE, *SILENT),
    ),
)


def find(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """Every casualty figure that the article states, and the tally of victims it tells of."""
    return account_of(article, claims)


def compare(left: Fact, right: Fact) -> Relation:
    """Compares two figures as contract.md says: like with like, intervals."""
    if left.kind != right.kind or not isinstance(left.value, Count) or not isinstance(right.value, Count):
        return "silent"
    if {left.scope, right.scope} & {"toll", "other"}:
        return "silent"
    if (left.weak or right.weak) and left.span.article != right.span.article:
        return "silent"
    if left.attackers != right.attackers and "only" in (left.attackers, right.attackers):
        return "silent"
    meets = left.value.meets(right.value)
    if left.of == right.of and left.scope == right.scope:
        return "agree" if meets else "conflict"
    return "silent"
