"""Words of a sentence with their offsets: the tape that the casualty grammar reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

# "230, 000", as pages that were copied by hand have it, is one number.
_WORD = re.compile(
    r"\d{1,3}(?:, ?0\d\d)+(?!\d)|\d[\d,]*\d(?:\.\d+)?\+?(?![\w-])|\w+(?:[-'’]\w+)*\+?|[^\w\s]"
)
# "who've", "wasn't", "people's": the part behind the apostrophe matters to the grammar.
_APOSTROPHE = str.maketrans("’‘`", "'''")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark; `start` and `end` are offsets into the text given to `tokens_of`."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it is written as names are."""
        return self.text[0].isupper()


def tokens_of(text: str) -> list[Token]:
    """Words and marks in order. Hyphenated words and numbers ("1,200") are one token each."""
    return [
        Token(word, word.lower().translate(_APOSTROPHE), found.start(), found.end())
        for found in _WORD.finditer(text)
        for word in (found.group(),)
    ]
