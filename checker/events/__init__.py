"""Which claims tell of the same happening: articles' happenings compared and grouped.

    articles -> happenings, each with its anchors -> candidate pairs -> log-odds -> events

A look-alike (same kind, other town or day) must stay apart: a figure compared across two
happenings is a false alarm.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from checker.events.gate import Gate, gate_of
from checker.types import Article, Claim, Event

__all__ = ["Gate", "events_of", "gate_of", "same_event"]


def events_of(articles: Sequence[Article], claims: Mapping[str, Sequence[Claim]]) -> list[Event]:
    """The events that `articles` tell of, by id; every article with a story is in one at least.

    `claims` holds each article's claims by article id. The order of `articles` changes nothing.
    """
    return list(gate_of(articles, claims).events)


def same_event(
    left: Article, right: Article, claims: Mapping[str, Sequence[Claim]]
) -> tuple[float, list[str]]:
    """Probability (0..1) that two articles, read alone, tell of one happening, and the reasons.

    Each reason opens with the log-odds that it adds or takes away.
    """
    gate = gate_of([left, right], claims)
    odds = gate.odds(left.id, right.id)
    return 1 / (1 + math.exp(-max(odds, -700.0))), gate.why(left.id, right.id)
