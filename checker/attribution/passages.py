"""Attributions across sentences: quotations that run on, speakers named before or after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.attribution.cues import Stance, stance_of
from checker.attribution.extents import Range
from checker.attribution.grammar import said_in
from checker.attribution.quotations import mask_quotations
from checker.attribution.said import Said
from checker.sentences import paragraphs, sentences

# Share of a sentence inside quotation marks from which it counts as a quotation that runs on.
MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, as ranges of one text.

    `speaker` is the mention as it is written, `content` what is said in one or more pieces; `verb`
    is the cue in lower case.
    """

    speaker: Range
    cue: Range
    content: tuple[Range, ...]
    stance: Stance
    verb: str


def attributions_of(text: str) -> list[Attribution]:
    """The attributions of a text, in order of their cues."""
    spans = sentences(text)
    blocks = iter(paragraphs(text))
    block = next(blocks, (0, 0))
    found: list[Attribution] = []
    inside, number = "", -1
    waiting: list[Range] = []
    last: int | None = None
    for start, end in spans:
        opens = number < 0
        while block[1] <= start:
            block = next(blocks)
            opens = True
        number = block[0]
        if opens:
            inside, waiting, last = "", [], (last if _runs_on(text, start) else None)
        masked, inside, share = mask_quotations(text[start:end], inside)
        said = said_in(masked)
        if not said:
            if share > MOSTLY:
                if last is None:
                    waiting.append((start, end))
                else:
                    found[last] = _longer(found[last], (start, end))
            else:
                last = None
            continue
        first = len(found)
        found += [_shifted(one, masked, start) for one in said]
        main = _quoting(said, masked)
        if main is None and len(said) == 1 and not said[0].content:
            main = 0
        if main is not None:
            last = first + main
            for piece in waiting:
                found[last] = _longer(found[last], piece)
        elif share <= MOSTLY:
            last = first
        waiting = []
    return found


def _quoting(said: Sequence[Said], masked: str) -> int | None:
    """Which of a sentence's attributions gives its quotation."""
    for index, one in enumerate(said):
        if any('"' in masked[low:high] or "_" in masked[low:high] for low, high in one.content):
            return index
    return None


def _runs_on(text: str, start: int) -> bool:
    """Whether a paragraph opens with a quotation of the speaker before: its mark says so."""
    return text[start] in '“"'


def _longer(one: Attribution, piece: Range) -> Attribution:
    return replace(one, content=tuple(sorted((*one.content, piece))))


def _shifted(one: Said, masked: str, by: int) -> Attribution:
    def move(part: Range) -> Range:
        return part[0] + by, part[1] + by

    return Attribution(
        speaker=move(one.source),
        cue=move(one.cue),
        content=tuple(map(move, one.content)),
        stance=stance_of(masked, one.verb),
        verb=one.verb,
    )
