"""Sources that stand behind their cue: "according to the mayor", "was described by witnesses"."""

from __future__ import annotations

import re

from checker.attribution import patterns
from checker.attribution.extents import clause_start, place_of, trimmed, with_apposition
from checker.attribution.phrases import after
from checker.attribution.said import Said


def done_by(masked: str, cue: re.Match[str], verb: str, start: int) -> Said | None:
    """The passive: "was described by witnesses as …"."""
    words = after(masked[start : start + patterns.REACH])
    source = place_of(masked, words, start, len(masked)) if words else None
    if source is None:
        return None
    content = [trimmed(masked, clause_start(masked, cue.start()), cue.start())]
    rest = trimmed(masked, source[1], len(masked))
    if re.match(r"\s+(?:as|that|to|for|of)\b", masked[source[1] :]):
        content.append(rest)
    return Said(source, cue.span(), tuple(content), verb, source)


def source_after(masked: str, cue: re.Match[str], verb: str, right: str) -> Said | None:
    """Reads "according to the mayor", before what is said or behind it."""
    words = after(right)
    name = place_of(masked, words, cue.end(), len(masked)) if words else None
    match = patterns.UP_TO_COMMA.match(masked, cue.end())
    if match is None:
        return None
    source = name or match.span("who")
    if verb == "according to":
        source = match.span("who")
    head = masked[: cue.start()]
    if head.strip(" ,") and not re.fullmatch(r"\W*(?:and|but|still|yet)\W*", head, re.IGNORECASE):
        source = with_apposition(masked, source)
        content = trimmed(masked, clause_start(masked, cue.start()), cue.start())
        return Said(source, cue.span(), (content,), verb, name or source)
    rest = re.compile(r",\s*").match(masked, source[1]) or re.compile(r",\s").search(
        masked, source[1]
    )
    if rest is None:
        return None
    content = trimmed(masked, rest.end(), len(masked))
    return Said(source, cue.span(), (content,), verb, name or source)
