"""Tolls that move: "the number of people killed … rose to 112", "blast toll climbs to 154"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.casualties.numbers import number_at
from checker.casualties.tokens import tokens_of
from checker.types import Claim, Fact, Span

_KINDS = (
    (re.compile(r"kill|dead|death|die|toll|fatalit|victim", re.IGNORECASE), "killed"),
    (re.compile(r"injur|wound|hurt", re.IGNORECASE), "injured"),
    (re.compile(r"missing|unaccounted", re.IGNORECASE), "missing"),
)
# What moves, and how; up to 120 characters may tell where and in what in between.
_MOVES = re.compile(
    r"(?P<what>\b(?:number|count|tally) of (?:\w+ ){0,3}?(?:killed|dead|deaths|fatalities|injured"
    r"|wounded|missing|who (?:have |had )?(?:died|been killed))\b|\b(?:death )?toll\b)"
    r"[^.;:]{0,120}?\b(?P<how>rose|rises|risen|climbs|climbed|jumps|jumped|reaches|reached|grows"
    r"|grew|stands|stood|increased|went up)(?: further| sharply)?(?: to| at)? ",
    re.IGNORECASE,
)
_STEADY = frozenset({"stands", "stood", "reaches", "reached"})
_SERIES = re.compile(r"\b(?:war|conflict|this year|since \d{4}|pandemic|virus)\b", re.IGNORECASE)


def tolls_of(claims: Sequence[Claim], known: Sequence[Fact]) -> Iterator[Fact]:
    """Moving tolls in the story's claims that no fact of `known` stands on."""
    for claim in claims:
        for found in _MOVES.finditer(claim.text) if claim.story else ():
            kind = next((k for words, k in _KINDS if words.search(found["what"])), None)
            tokens = tokens_of(claim.text[found.end() :])
            read = number_at(tokens, 0) if tokens else None
            if kind is None or read is None or _SERIES.search(claim.text):
                continue
            start = found.start("how")
            end = found.end() + tokens[read[1] - 1].end
            span = Span(
                claim.span.article,
                claim.span.field,
                claim.span.start + start,
                claim.span.start + end,
            )
            if any(f.kind == kind and f.span.start < span.end and span.start < f.span.end
                   and f.span.field == span.field for f in known):  # fmt: skip
                continue
            rising = found["how"].lower() not in _STEADY
            yield Fact(kind, read[0], claim.text[start:end], span, rising=rising)
