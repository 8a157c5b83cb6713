"""Where the pieces of an attribution begin and end in its sentence.

The pieces are the source with its appositions, and what is said. All ranges are of the sentence,
whose quotations are blanked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.attribution import patterns

Range = tuple[int, int]


_PLAINLY_SAYING = patterns.SAYING | patterns.BESIDE_ONLY | {"saying", "adding", "noting"}
# Verbs whose object is whom it is said to.
_ADDRESSING = frozenset(
    """told tells tell assured assures reminded warned telling convinced informed informs
    advised""".split()
)


def clause_start(masked: str, end: int) -> int:
    """Where the clause begins that ends at `end`: after a semicolon, else at the start."""
    quoted = [match.span() for match in patterns.QUOTE.finditer(masked, 0, end)]
    found = [
        match.end() - 1
        for match in re.finditer("; ", masked[:end])
        if not any(low <= match.start() < high for low, high in quoted)
    ]
    return max(found, default=0)


def quotes_after(masked: str, end: int) -> Iterator[Range]:
    """Quotations that go on after the speaker: “…,” she said, “…”."""
    cut = patterns.NO_MORE_QUOTES.search(masked, end)
    for match in patterns.QUOTE.finditer(masked, end, cut.start() if cut else len(masked)):
        yield match.span()


def past_adjuncts(masked: str, end: int, verb: str) -> int:
    """The end of "told reporters on Monday in a statement"."""
    if verb in _ADDRESSING:
        if match := patterns.ADDRESSEE.match(masked, end):
            end = match.end()
    if match := patterns.THAT_LATER.match(masked, end):
        return match.end()
    while match := patterns.ADJUNCT.match(masked, end):
        if match.end() == end:
            break
        end = match.end()
    return end


def content_right(masked: str, end: int, verb: str, naming: bool = False) -> Range | None:
    """What is said after the cue, which ends at `end`; None where nothing is left."""
    end = past_adjuncts(masked, end, verb) if not naming else end
    if match := re.compile(r"\s*[,:]?\s*").match(masked, end):
        end = match.end()
    if naming and verb in ("called", "calls", "cited", "cites") and masked[end : end + 3] == "in ":
        return None
    stop = cut_of(masked, end, naming or verb not in _PLAINLY_SAYING)
    found = trimmed(masked, end, stop)
    return found if found[1] - found[0] > 1 else None


def cut_of(masked: str, start: int, naming: bool) -> int:
    """Where what is said ends: at the next attribution of the sentence, or at its end."""
    ends = [len(masked)]
    quoted = [match.span() for match in patterns.QUOTE.finditer(masked, start)]
    for pattern in (patterns.CUT, patterns.NAMING_CUT) if naming else (patterns.CUT,):
        for match in pattern.finditer(masked, start):
            if not any(low <= match.start() < high for low, high in quoted):
                ends.append(match.start())
                break
    closing = masked.find(")", start)
    if closing >= 0 and masked.rfind("(", start, closing) < 0:
        ends.append(closing)
    return min(ends)


def trimmed(masked: str, start: int, end: int) -> Range:
    """The range without spaces and marks at its ends."""
    while start < end and masked[start] in " ,;:\n\t—―–-":
        start += 1
    while end > start and masked[end - 1] in " ,;:.\n\t—―–-":
        end -= 1
    return start, end


def place_of(masked: str, words: str, start: int, end: int) -> Range | None:
    """Where words stand first in a range."""
    at = masked.find(words, start, end)
    return (at, at + len(words)) if at >= 0 else None


def place_before(masked: str, words: str, end: int) -> Range | None:
    """Where words stand last before `end`, within reach of a cue."""
    at = masked.rfind(words, max(0, end - patterns.REACH), end)
    return (at, at + len(words)) if at >= 0 else None


def with_apposition(masked: str, source: Range) -> Range:
    """The speaker after the verb with what describes him: "said Al Roe, a teacher in Alton"."""
    match = patterns.APPOSITION.match(masked, source[1])
    return (source[0], match.end()) if match else source


def back(masked: str, source: Range) -> Range:
    """The speaker before the verb, with the appositions between them, is kept as it is."""
    end = source[1]
    if match := re.compile(r",[^“”\"]{2,160}?,(?=\s)|\s?\([^()]{1,40}\)").match(masked, end):
        tail = masked[match.end() :].lstrip()
        if patterns.CUE.match(tail) or re.match(r"(?:\w+ly|also|has|had|have|later)\s", tail):
            return (source[0], match.end())
    return source
