"""The words of a job around its noun, and the job that they come to.

In "the bank's former chief economist" there is no phrase, for he is none now; in "the Sund harbour
master Pia Lund" it is "Sund harbour master", and the job "harbour master".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.particulars import job_turns as say
from checker.particulars.job_words import OF_SOMETHING
from checker.particulars.named_words import HEADS, NO_TIME, Word
from checker.particulars.posts import post_of

# "had been master of the ship for three years".
_FOR_YEARS = re.compile(r"for (?:[\w-]+ ){1,3}(?:years?|months|weeks|decades?)\b")


@dataclass(frozen=True, slots=True)
class Job:
    """A job, words at `start:end` of a text, and who has it: a name, or "He" or "She".

    `once` of one that somebody had, or only comes by.
    """

    start: int
    end: int
    words: str
    name: str
    once: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of one job: modifiers from `first`, the noun at `noun`, "of the mill" to `last`."""

    text: str
    tokens: list[Word]
    first: int
    noun: int
    last: int

    @classmethod
    def around(cls, text: str, tokens: list[Word], noun: int) -> Phrase | None:
        """The phrase around a noun; None of a former job, or where another noun follows."""
        after = tokens[noun + 1] if noun + 1 < len(tokens) else None
        if tokens[noun].low.startswith(("ex-", "then-", "former-")):
            return None
        if after and after.low in HEADS and after.capital == tokens[noun].capital:
            return None
        first = noun
        while first and noun - first < say.MOST:
            word = tokens[first - 1]
            if word.low in say.GONE or word.low.startswith(("ex-", "then-", "former-")):
                return None
            if not word.text[0].isalpha() or word.low in say.BREAK or word.text in NO_TIME:
                break
            if word.low.endswith(("’s", "'s", "s’", "s'")) or word.low.endswith("ly"):
                break
            if word.low.endswith("ing") and not word.capital and word.low not in say.DOES_SO:
                break
            if word.low.endswith("ed") and not word.capital and first == noun:
                break
            first -= 1
        behind = tokens[first - 1].low if first else ""
        if behind in say.GONE or (first > 1 and tokens[first - 2].low in say.GONE):
            return None
        last = noun
        if after and after.low in say.OF:
            last = noun + 1
            while last + 1 < len(tokens) and last - noun < say.LONGEST:
                word = tokens[last + 1]
                if not word.text[0].isalnum() or word.low in say.ENDS or word.low in say.SPEAKS:
                    break
                if _FOR_YEARS.match(text, word.start):
                    break
                last += 1
            if say.TIME.match(text, tokens[noun + 1].start):
                last = noun
        if tokens[noun].low in OF_SOMETHING and first == noun and last == noun:
            return None
        return cls(text, tokens, first, noun, last)

    def job(self, name: str, once: bool) -> Job:
        """The job, without the place and the holder's name: "the Sund harbour master Pia Lund"."""
        tokens, first, last = self.tokens, self.first, self.last
        behind = tokens[self.noun + 2 : last + 1]
        if all(w.capital or w.low in say.PLACES for w in behind) and not any(
            w.text in say.BODY for w in behind
        ):
            last = self.noun
        own = name.split()
        for i in range(self.noun + 2, last):
            if tokens[i].text == own[0] and tokens[i + 1].text.startswith(own[-1]):
                last = i - 1
        while first < self.noun and tokens[first].text in own:
            first += 1
        for i in range(first, self.noun):
            if post_of(self._words(i, last)):
                first = i
                break
            if not tokens[i].capital or tokens[i].text in say.BODY or tokens[self.noun].capital:
                break
        else:
            if first < self.noun and post_of(self._words(self.noun, last)):
                first = self.noun
        start, end = tokens[first].start, tokens[last].end
        return Job(start, end, self._words(first, last), name, once)

    def _words(self, first: int, last: int) -> str:
        start, end = self.tokens[first].start, self.tokens[last].end
        return " ".join(self.text[start:end].lower().split())

    def at(self, i: int) -> str:
        """The word at an index in lower case; "" outside the sentence."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def lead(self) -> int:
        """The index of the article or possessive before the phrase, else of the phrase."""
        before = self.at(self.first - 1)
        if before in say.THE:
            return self.first - 1
        if before.endswith(("’s", "'s", "s’", "s'")):
            lead = self.first - 1
            while (
                lead
                and self.at(lead - 1) not in say.BREAK
                and self.tokens[lead - 1].text[0].isalpha()
            ):
                lead -= 1
            return lead - 1 if self.at(lead - 1) in say.THE else lead
        return self.first

    def left(self, i: int) -> str:
        """What stands before a word, as far as a pattern looks back."""
        start = self.tokens[i].start
        return self.text[max(0, start - 60) : start]
