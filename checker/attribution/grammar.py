"""The attributions of one sentence: who, the cue, and what is said, as ranges of the sentence.

"The mayor said it was over, and Lund called that a lie" has two. Works on a sentence whose quoted
words are blanked, so that what is said inside a quotation is nobody's attribution here.
"""

from __future__ import annotations

import re
from itertools import islice

from checker.attribution import patterns
from checker.attribution.cued import said_at
from checker.attribution.extents import cut_of, trimmed
from checker.attribution.frames import framed
from checker.attribution.phrases import plainly
from checker.attribution.said import Said

_NAME_BEFORE_WHO = re.compile(
    r"(?P<who>[A-ZÀ-ÖØ-Þ][\w.’'-]*(?<![’']s)(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*)*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)),? $"
)


def said_in(masked: str) -> list[Said]:
    """The attributions of a sentence whose quotations are blanked, in order of their cues."""
    masked = plainly(masked)
    found: list[Said] = []
    for cue in islice(patterns.CUE.finditer(masked), patterns.MOST_CUES):
        one = said_at(masked, cue, found)
        if one is not None:
            found.append(one)
    if match := patterns.LABELLED.match(masked):
        if not found:
            content = trimmed(masked, match.end(), len(masked))
            who = match.span("who" if match["who"] else "name")
            found.append(Said(who, (who[1], who[1] + 1), (content,), ":", who))
    for match in patterns.POSSESSED.finditer(masked):
        content = trimmed(masked, match.start("what"), cut_of(masked, match.end(), naming=True))
        who = match.span("who")
        found.append(Said(who, match.span("cue"), (content,), match["cue"].lower(), who))
    if not any(_holds_quotation(one, masked) for one in found) and (one := _framed(masked)):
        found.append(one)
    return found


def _holds_quotation(one: Said, masked: str) -> bool:
    return any("_" in masked[low:high] for low, high in one.content)


def _framed(masked: str) -> Said | None:
    """The speaker of a quotation whom no verb of saying names."""
    who = framed(masked)
    if who is None:
        return None
    quotations = tuple(match.span() for match in patterns.QUOTE.finditer(masked))
    return Said(who, (who[1], who[1]), quotations, ":", who) if quotations else None


def speaker_in(masked: str) -> tuple[str | None, str | None]:
    """The words for the first speaker and the cue, in lower case; both None if there is none.

    A pronoun is returned as it stands.
    """
    masked = plainly(masked)
    known: list[Said] = []
    for cue in islice(patterns.SPEAKING_CUE.finditer(masked), patterns.MOST_CUES):
        one = said_at(masked, cue, known)
        if one is not None and not one.relative:
            return masked[slice(*one.name)], one.verb
        known += [one] if one else []
    if one := _framed(masked):
        return masked[slice(*one.name)], one.verb
    for one in known:  # "It came from Ada Lund, who said …"
        if who := _NAME_BEFORE_WHO.search(masked, 0, one.source[0]):
            return who["who"], one.verb
    return None, None
