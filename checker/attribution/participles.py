"""Cues without a subject beside them: "Lund left, saying that he was tired", "can be heard saying".

Whoever speaks is further off: the subject of the sentence, or of the cue before.
"""

from __future__ import annotations

import re

from checker.attribution import patterns
from checker.attribution.extents import content_right, place_before
from checker.attribution.phrases import before
from checker.attribution.said import Said, with_content

# "the baker Ada Lund was out in the street yelling"
_CRIER = re.compile(
    r"(?P<who>(?:[Tt]he )?(?:[a-z-]+ ){0,2}[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)+)"
    r"(?:,[^,;:“”\"]{2,60},)? (?:was|is|were|stood|ran|came|went|burst|rose|leapt|began|kept"
    r"|\w+ed)\b[^“”\";:]{0,60}$"
)


def participle(
    masked: str, cue: re.Match[str], verb: str, left: str, known: list[Said]
) -> Said | None:
    """The attribution of a participle; `known` are those of the cues before it."""
    if patterns.QUOTED_NEAR.search(left) and (match := patterns.PROGRESSIVE.search(left)):
        # "“…,” Lund can be heard saying on the tape"
        words = before(left[: match.start()])
        source = place_before(masked, words, cue.start()) if words else None
        return with_content(masked, source, cue.span(), verb, naming=False) if source else None
    content = content_right(masked, cue.end(), verb)
    if content is None:
        return None
    if verb in patterns.CRYING and (match := _CRIER.search(masked, 0, cue.start())):
        return Said(match.span("who"), cue.span(), (content,), verb, match.span("who"))
    if match := patterns.WITH.search(left):
        by = len(masked[: cue.start()]) - len(left)
        who = match.start("who") + by, match.end("who") + by
        return Said(who, cue.span(), (content,), verb, who)
    if match := patterns.PROGRESSIVE.search(left):
        words = before(left[: match.start()])
        source = place_before(masked, words, cue.start()) if words else None
        return Said(source, cue.span(), (content,), verb, source) if source else None
    if known and known[-1].cue[0] < cue.start():
        return known[-1].going_on(cue.span(), content, verb)
    if (
        verb != "saying"
        and verb not in patterns.CRYING
        and not re.search(r"(?:,|\b(?:by|in|while|after|before|and))\s*$", left)
    ):
        return None
    match = patterns.SUBJECT.match(masked)
    if match is None or match.end("who") > cue.start():
        return None
    who = match.span("who")
    return Said(who, cue.span(), (content,), verb, who)
