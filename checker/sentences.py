"""Sentences of a field, as exact offsets.

The boundaries come from sentencex (Wikimedia's rule-based splitter): of the splitters tried on
25 hard cases of news prose it got the most right (23; sentencesplit 20, pysbd 19, blingfire 18,
syntok 16), and it is the fastest by far (tens of MB a second; pysbd 150 KB). What it
cannot know is done here: which line breaks end a sentence and which only wrap it, and a few joins
that it misses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sentencex import get_sentence_boundaries

from checker.calendar_words import MONTHS

# sentencex takes quadratic time on some degenerate input (a megabyte of opening quotes), so it
# never sees more than this at once; no paragraph of prose comes near it.
_CHUNK = 8_000

# A hard-wrapped text keeps its lines below this many columns.
_WIDEST = 100
_NARROWEST = 40

_LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_CLOCK_END = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_CLOCK_GOES_ON = re.compile(
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{MONTHS}|[ECMP][DS]?T|local)\b"
)
# "at S. Second Street": sentencex takes the point for the end.
_COMPASS_END = re.compile(r"\b(?:at|on|of|near|and|to|from) [NSEW]\.$")
# Titles and ranks that sentencex does not always know before a name.
_TITLE_END = re.compile(
    r"\b(?:M(?:[rs]|rs|aj)|D(?:r|et|ep|ir)|Lt|Col|Gen|Sgt|Capt|Cpl|Cmdr|Ofc|Off|Ofcr|Pfc|Spc|Insp"
    r"|Supt|Asst|Exec|Rev|Hon|Gov|Sen|Rep|Atty)\.$"
)
_OPEN_QUOTE_END = re.compile(r"\s[\"“‘(]$")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z])[.)]$")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_PARAGRAPH_INDENT = re.compile(r"(?:\t| {2,})\S")

Range = tuple[int, int]


def sentences(text: str) -> list[Range]:
    """Half-open code point ranges of the sentences of `text`, in order, without overlap.

    Every character outside the ranges is white space, and no range begins or ends with white
    space. A line break ends a sentence, except inside a paragraph of hard-wrapped text, where
    the sentence runs on and its range holds the break.
    """
    return [found for block in paragraphs(text) for found in _split(text, *block)]


def paragraphs(text: str) -> list[Range]:
    """Half-open ranges of the paragraphs of `text`, stripped: lines, or runs of wrapped lines."""
    lines = list(_lines(text))
    wrapped = _is_wrapped(text, lines)
    found: list[Range] = []
    for line in lines:
        start, end = _stripped(text, *line)
        if start == end:
            continue
        if found and _runs_on(text, found[-1], line, wrapped):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _lines(text: str) -> Iterator[Range]:
    start = 0
    for mark in _LINE_BREAK.finditer(text):
        yield start, mark.start()
        start = mark.end()
    yield start, len(text)


def _is_wrapped(text: str, lines: list[Range]) -> bool:
    """Whether the lines are broken at a column: none wider than a page, nearly every line so
    full that the first word of the next did not fit, and many broken in mid-sentence."""
    widest = max(len(text[start:end].rstrip()) for start, end in lines)
    if not _NARROWEST <= widest <= _WIDEST:
        return False
    full = open_ended = breaks = 0
    for upper, lower in pairwise(lines):
        above, below = text[slice(*upper)].rstrip(), text[slice(*lower)]
        if not above or not below.strip() or _PARAGRAPH_INDENT.match(below):
            continue
        breaks += 1
        full += len(above) + 1 + len(below.split(maxsplit=1)[0]) > widest - 8
        open_ended += _ENDS_SENTENCE.search(above) is None
    return breaks > 0 and full >= 0.8 * breaks and open_ended >= 0.5 * breaks


def _runs_on(text: str, paragraph: Range, line: Range, wrapped: bool) -> bool:
    """Whether `line` continues `paragraph` (its predecessor that is not blank)."""
    gap = text[paragraph[1] : line[0]]
    if len(_LINE_BREAK.findall(gap)) != 1:
        return False
    content = text[slice(*line)]
    if wrapped:
        return not _PARAGRAPH_INDENT.match(content)
    last = text[max(paragraph[0], paragraph[1] - _WIDEST) : paragraph[1]]
    long_line = paragraph[1] - paragraph[0] >= _NARROWEST
    return long_line and content.lstrip()[:1].islower() and not _ENDS_SENTENCE.search(last)


def _split(text: str, start: int, end: int) -> Iterator[Range]:
    pending: Range | None = None
    for low, high in _marks(text, start, end):
        found = _stripped(text, low if pending is None else pending[1], high)
        if high < end and _OPEN_QUOTE_END.search(text[max(0, found[1] - 2) : found[1]]):
            # An opening quote belongs to what follows; the next range takes it up.
            found = _stripped(text, found[0], found[1] - 1)
        if found[0] == found[1]:
            continue
        if pending and _belong_together(text, pending, found):
            pending = (pending[0], found[1])
            continue
        if pending:
            yield pending
        pending = found
    if pending:
        yield pending


def _marks(text: str, start: int, end: int) -> Iterator[Range]:
    """Ranges of sentencex over one paragraph, white space still on them."""
    while start < end:
        stop = min(start + _CHUNK, end)
        piece = _SURROGATE.sub("\ufffd", _LINE_BREAK.sub(_blank, text[start:stop]))
        ends = [start + mark["end_index"] for mark in get_sentence_boundaries("en", piece)]
        if stop < end and len(ends) > 1:
            ends.pop()  # cut short by the chunk: seen again, whole, in the next
        for found in ends:
            yield start, found
            start = found
        start = max(start, ends[-1] if ends else stop)


def _belong_together(text: str, left: Range, right: Range) -> bool:
    before, after = text[max(left[0], left[1] - 10) : left[1]], text[right[0] : right[0] + 12]
    if left[1] - left[0] <= 6 and _LIST_NUMBER.fullmatch(text[slice(*left)]):
        return True
    if _CLOCK_END.search(before) and _CLOCK_GOES_ON.match(after):
        return True
    if _COMPASS_END.search(before) or (_TITLE_END.search(before) and right[0] > left[1]):
        return True
    return right[0] > left[1] and after[0].islower() and before[-1] == "."


def _blank(mark: re.Match[str]) -> str:
    return " " * len(mark.group())


def _stripped(text: str, start: int, end: int) -> Range:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
