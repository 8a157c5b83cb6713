"""A sentence as a tape of words, and on it the numbers of people with their nouns.

"at least 12 of the fans": no group, for it is a part; "all 62 people named": the words "62 people",
with "people" for the head; "another two climbers": a group that adds to those told of before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.casualties.lexicon import PEOPLE as NOUNS
from checker.casualties.numbers import NUMERALS
from checker.casualties.tokens import Token, tokens_of
from checker.particulars.deed_words import JOBS
from checker.particulars.headcount_words import (
    ADDED,
    DONE,
    FORMS,
    FUNCTION,
    HEDGES,
    OF_NUMBERS,
    OPENING,
    PLURAL,
    WHOLE,
)
from checker.particulars.heads import is_people, is_person


@dataclass(frozen=True, slots=True)
class Tape:
    """A sentence in lower case, with its words."""

    low: str
    words: list[Token]

    def at(self, position: int) -> int:
        """The index of the first word that starts at or behind `position`."""
        return next(
            (i for i, word in enumerate(self.words) if word.start >= position), len(self.words)
        )

    def word(self, index: int) -> str:
        """The word at an index; "" outside the sentence."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def start(self, index: int) -> int:
        """Where the word at an index begins; behind the last, the sentence's end."""
        return self.words[index].start if index < len(self.words) else len(self.low)


@dataclass(frozen=True, slots=True)
class Group:
    """A number with its noun: words `first:last`, the noun `head` ("" for none); `before` is the
    index of the word before it and its hedges."""

    first: int
    last: int
    head: str
    loose: bool
    before: int
    added: bool
    mixed: bool = False


@lru_cache(maxsize=16)
def tape_of(text: str) -> Tape | None:
    """The sentence as a tape; None for one that tells of no deed."""
    low = re.sub(r"\s", " ", text.lower().replace("’", "'"))
    if len(low) != len(text) or not FORMS.search(low):
        return None
    return Tape(low, tokens_of(text))


def is_numeral(word: Token) -> bool:
    """Whether a word is a number: "12", "twelve", "dozens"."""
    low = word.low
    return low[0].isdigit() or low in NUMERALS or low in ("dozen", "hundred", "thousand", "dozens")


def group_at(tape: Tape, first: int, last: int) -> Group | None:
    """The number at the words `first:last` with its noun; None where it counts some of others."""
    before, added, of_the = _back(tape, first)
    if of_the or (tape.word(before) == "of" and _is_one(tape.word(before - 1))):
        return None
    at = last
    if tape.word(at) in ADDED:
        added = True
        at += 1
    if tape.word(at) == "of" and tape.word(at + 1) in WHOLE | {"them"}:
        there = (tape.word(before), tape.word(before - 1)) == ("were", "there")
        if tape.word(first - 1) != "all" and not there:
            return None
        at += 2
        if tape.word(at - 1) in ("those", "them"):
            return Group(first, at, "people", False, before, added)
    head, loose, end = "", False, at
    for i in range(at, min(at + 6, len(tape.words))):
        word = tape.words[i]
        if not word.low[0].isalpha():
            break
        if word.low in ADDED:
            added = True
        if is_people(word.low) or word.low in JOBS or is_person(word.low):
            head, loose, end = word.low, False, i + 1
        elif (head and not loose) or word.low in FUNCTION or (head and not word.capital):
            break
        elif word.capital and i and not is_numeral(word):
            head, loose, end = word.low, True, i + 1
    if _second_of_two(tape, before):
        return None
    mixed = False
    if tape.word(end) == "and" and head:
        if _goes_on(tape, end + 1):
            return None
        mixed = is_people(tape.word(end + 1)) or is_person(tape.word(end + 1))
    return Group(first, end + 2 * mixed, head, loose, before, added, mixed)


def _is_one(word: str) -> bool:
    """Whether a word is one person, whose age follows: "a girl of nine"."""
    noun = NOUNS.get(word)
    return noun is not None and not noun.plural and noun.size == 1


def _goes_on(tape: Tape, at: int) -> bool:
    """Whether a second number stands at `at` whose people share the verb: "and two guides"."""
    if at >= len(tape.words) or not is_numeral(tape.words[at]):
        return False
    after = tape.word(at + 1)
    return after not in PLURAL and not DONE.match(tape.low, tape.start(at + 1))


def _second_of_two(tape: Tape, before: int) -> bool:
    """Whether a number follows another with its people that opens the clause: "two climbers and
    two guides were flown"."""
    if tape.word(before) != "and":
        return False
    for i in range(before - 1, max(-1, before - 5), -1):
        if is_numeral(tape.words[i]):
            opens = _back(tape, i)[0]
            return opens < 0 or tape.word(opens) in OPENING
        if not tape.word(i)[0].isalpha() or tape.word(i) in FUNCTION:
            return False
    return False


def _back(tape: Tape, first: int) -> tuple[int, bool, bool]:
    """The word before a number and its hedges, whether these add, and whether the number is that
    of a whole of which some are told: "three of the 12"."""
    i, added = first - 1, False
    while i >= 0:
        word, back = tape.word(i), tape.word(i - 1)
        if word == "of":
            if back in OF_NUMBERS:
                i -= 2
                continue
            whole = tape.word(i + 1) in WHOLE and i + 1 < first
            return i, added, whole and back not in ("all", "arrest", "release", "rescue", "return")
        known = word in HEDGES or (word == "total" and back == "a")
        known = known or ("up to" in (f"{back} {word}", f"{word} {tape.word(i + 1)}"))
        if tape.word(i - 2 + (word == "up")) in ("add", "adds", "added", "adding"):
            known = False
        known = known or (word == "more" and tape.word(i + 1) == "than")
        known = known or (word == "at" and tape.word(i + 1) in ("least", "most"))
        known = known or (word == "as" and "many" in (back, tape.word(i + 1)))
        if not known:
            break
        added = added or word in ("another", "further", "additional", "other")
        i -= 1
    return i, added, False
