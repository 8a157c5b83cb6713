"""One attribution of a sentence: its source, its cue and what of the words around them is said.

"“It was cold,” Lund said on Monday": the words before the cue; "Lund said it was cold": those
behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checker.attribution import patterns
from checker.attribution.extents import (
    Range,
    back,
    clause_start,
    content_right,
    past_adjuncts,
    quotes_after,
    trimmed,
    with_apposition,
)


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution, in code points of its sentence; `verb` is the cue in lower case.

    `name` is the source without its appositions; `relative` says that the source is "who" or
    "which" and its name stands before it.
    """

    source: Range
    cue: Range
    content: tuple[Range, ...]
    verb: str
    name: Range
    relative: bool = False

    def going_on(self, cue: Range, content: Range, verb: str) -> Said:
        """What the same source says by a further cue: "Lund said …, adding that …"."""
        return replace(self, cue=cue, content=(content,), verb=verb)


def with_content(
    masked: str, source: Range, cue: Range, verb: str, naming: bool, known: Range | None = None
) -> Said | None:
    """The attribution of a cue to a source beside it; None where neither side tells what is said.

    `naming` says that the cue is no plain verb of saying ("called it a crime"); `known` is the
    name of the source where asides follow it.
    """
    name = known or source
    source = with_apposition(masked, source) if source[0] > cue[0] else back(masked, source)
    start, end = min(source[0], cue[0]), max(source[1], cue[1])
    before_it, rest = masked[:start], masked[end:]
    if source[0] < cue[0] and not naming:
        end = past_adjuncts(masked, end, verb)
        rest = masked[end:]
    quoted_before = re.search(r"[”\"][,.]?\s*$|,[”\"]\s*$|[?!]\s?[”\"]?\s*$", before_it)
    comma_before = re.search(r",\s*$|\s(?:—|―|–|--|-)\s*$", before_it)
    if (
        (quoted_before or comma_before)
        and (
            source[0] > cue[0]
            or (patterns.FOLLOWS_CONTENT.match(rest) and not re.match(r"\s*[:,]?\s*[“\"]", rest))
            or quoted_before
        )
        and before_it.strip(' ,"')
    ):
        first = trimmed(masked, clause_start(masked, start), start)
        return Said(source, cue, (first, *quotes_after(masked, end)), verb, name)
    if source[0] > cue[0]:
        if re.match(r"\s*[:,]?\s*[“\"]|\s*:", rest):
            return Said(source, cue, (trimmed(masked, end, len(masked)),), verb, name)
        return None
    content = content_right(masked, end, verb, naming)
    if content is None and (naming or before_it.strip(' ,"“”')):
        return None
    return Said(source, cue, (content,) if content else (), verb, name)
