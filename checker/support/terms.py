"""What of a sentence another one has to have to bear it out: content words, names, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.casualties.numbers import NUMERALS
from checker.events.words import words_of

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SPELLED = re.compile(r"[a-z]+(?:-[a-z]+)?")
# "one of them", "both": no figure that anybody would repeat.
_NO_FIGURES = frozenset({"one", "both", "zero"})


@dataclass(frozen=True, slots=True)
class Terms:
    """Stems of the content words, figures left out; `names` those of them that are written as
    names; `numbers` the figures, in digits without separators."""

    words: frozenset[str]
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()


def terms_of(text: str, names: Iterable[str] = ()) -> Terms:
    """The terms of `text`; `names` are those in it (`Claim.names`)."""
    words = frozenset(w for w in words_of(text) if not w[0].isdigit() and w not in NUMERALS)
    named = frozenset(word for name in names for word in words_of(name))
    return Terms(words, named & words, numbers_in(text))


def numbers_in(text: str) -> frozenset[str]:
    """The figures of `text` in digits: "twelve" and "12" are one, "1,200" is "1200"."""
    found = {match.group().replace(",", "") for match in _DIGITS.finditer(text)}
    for word in _SPELLED.findall(text.lower()):
        if word in NUMERALS and word not in _NO_FIGURES:
            found.add(str(NUMERALS[word]))
    return frozenset(found)
