"""Text from outside made safe to show, and measured in terminal cells."""

from __future__ import annotations

import re

from wcwidth import wcswidth, wcwidth

_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, terminal escapes among them
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides, isolates
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"  # not text at all, or invisible tags
)

_LONGEST_WORD = 20  # a space farther off means a script without them: cut between letters then


def shown(text: str) -> str:
    """`text` with every character that acts instead of showing replaced by one that shows.

    One code point for one, so that spans stay right. Tabs and line ends stay.
    """
    return _UNSAFE.sub(lambda match: _picture(ord(match[0])), text)


def one_line(text: str) -> str:
    """`text`, safe, with every run of white space as one space; edges keep theirs."""
    return re.sub(r"\s+", " ", shown(text))


def cells(text: str) -> int:
    """Columns that safe text takes in a terminal."""
    width = wcswidth(text)
    return width if width >= 0 else sum(max(0, wcwidth(char)) for char in text)


def head(text: str, room: int) -> str:
    """The beginning of `text` in at most `room` cells, "…" where it was cut."""
    if cells(text) <= room:
        return text
    end = _fit(text, room - 1)
    space = text.rfind(" ", 0, end)
    return text[: space + 1 if space > end - _LONGEST_WORD else end] + "…"[: max(0, room)]


def tail(text: str, room: int) -> str:
    """The end of `text` in at most `room` cells, "…" where it was cut."""
    if cells(text) <= room:
        return text
    start = len(text)
    while start and cells(text[start - 1 :]) <= room - 1:
        start -= 1
    while start < len(text) and wcwidth(text[start]) == 0:  # a mark without its letter
        start += 1
    space = text.find(" ", start)
    return "…"[: max(0, room)] + text[space if 0 <= space < start + _LONGEST_WORD else start :]


def window(before: str, words: str, after: str, room: int) -> tuple[str, str, str]:
    """The three parts of a sentence cut to `room` cells around `words`, which go last."""
    words = head(words, room)
    spare = max(0, room - cells(words))
    left = min(cells(before), max(spare // 2, spare - cells(after)))
    before = tail(before, left)
    return before, words, head(after, spare - cells(before))


def wrapped(text: str, room: int, lines: int) -> list[str]:
    """`text` on at most `lines` lines of `room` cells, broken at spaces where there are any."""
    made: list[str] = []
    while text and len(made) < lines - 1 and cells(text) > room:
        end = _fit(text, room)
        space = text.rfind(" ", 0, end + 1)
        end = space if space > max(0, end - _LONGEST_WORD) else max(1, end)
        made.append(text[:end].rstrip())
        text = text[end:].lstrip()
    return [*made, head(text, room)]


def _fit(text: str, room: int) -> int:
    end = min(len(text), max(0, room))
    while end and cells(text[:end]) > room:
        end -= 1
    while end < len(text) and wcwidth(text[end]) == 0 and cells(text[: end + 1]) <= room:
        end += 1  # marks stay with their letter
    return end


def _picture(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
