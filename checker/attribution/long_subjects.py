"""Speakers before the verb who are told at length: "Pia Lund, 31, a nurse who was there, said".

Also "many people who were there say", whose verb is not beside its subject.
"""

from __future__ import annotations

import re

from checker.attribution import patterns
from checker.attribution.extents import Range
from checker.attribution.phrases import ADVERBS, CLAUSE, LEAD_IN


def with_asides(masked: str, end: int) -> tuple[Range, Range] | None:
    """The speaker with all that stands between commas before the verb, and the name alone:
    "Pia Lund, 31, a nurse who was there, said"."""
    left = masked[:end].rstrip()
    if not left.endswith(","):
        left = ADVERBS.sub("", masked[:end]).rstrip()
    if not left.endswith(","):
        return None
    start = max(
        (m.end() for m in patterns.HARD_BOUNDARY.finditer(left, max(0, end - patterns.REACH))),
        default=0,
    )
    if end - patterns.REACH > start:
        return None
    while True:
        while head_in := LEAD_IN.match(left[start:]):
            start += head_in.end()
        first = left.find(",", start)
        head = left[start:first]
        if first < 0 or first >= len(left) - 1:
            return None
        if not re.match(
            r"(?:In|On|At|After|Before|During|For|With|As|By|Last|When|While|Since)\b", head
        ):
            break
        start = first + 1 + (len(left[first + 1 :]) - len(left[first + 1 :].lstrip()))
    if not head or CLAUSE.search(head) or len(head.split()) > 14 or patterns.CUE.search(head):
        return None
    if not re.match(r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Mm]any|[Ss]ome|[A-Z]|his|her|their|\w+s\b)", head):
        return None
    start += len(left[start:]) - len(left[start:].lstrip())
    if re.match(r"(?:and|but|or|that)\b", left[start:]):
        return None
    end = first if patterns.CIRCUMSTANCE.match(left, first) else len(left)
    return (start, end), (start, first)


def long_subject(masked: str, end: int) -> Range | None:
    """A subject with a relative clause or an aside: "many people who were there say"."""
    match = patterns.LONG_SUBJECT.search(masked, max(0, end - patterns.REACH), end)
    return match.span("who") if match else None
