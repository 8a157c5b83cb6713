"""Jobs and offices of any kind beside the names of those who have them, read word by word.

"IMF mission chief Pia Lund", "Pia Lund, a pharmacist who lives here", "the governor of Norvik
state, Mr Omar Hale", "Omar Hale was named as harbour master", "As speaker of the house, Hale …",
"Pia Lund, who runs the burns unit", "He had served as the bank's chief economist".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.particulars import job_turns as say
from checker.particulars.job_words import OF_SOMETHING, SURNAMES, WORKING
from checker.particulars.named_words import (
    HEADS,
    NO_TIME,
    Word,
    name_at,
    name_before,
    words_in,
)
from checker.particulars.posts import post_of


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


def jobs_in(text: str) -> Iterator[Job]:
    """Every job that a sentence gives to somebody by name, or to "He" or "She"; in order."""
    words = frozenset(say.PLAIN.findall(text.lower()))
    if words.isdisjoint(HEADS) and words.isdisjoint(say.DOING):
        return
    tokens = words_in(text)
    if sum(w.capital for w in tokens) > say.TITLE_CASE * sum(w.text[0].isalpha() for w in tokens):
        return  # a headline in title case shows no names
    for i, word in enumerate(tokens):
        if word.low in HEADS and not (word.capital and word.low in SURNAMES):
            phrase = _Phrase.around(text, tokens, i)
            holder = phrase.holder() if phrase else None
            if phrase and holder:
                name, once = holder
                yield phrase.job(name, once)
        elif word.low in say.DOING:
            found = _doing(text, tokens, i)
            if found:
                yield found


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words of one job: modifiers from `first`, the noun at `noun`, "of the mill" to `last`."""

    text: str
    tokens: list[Word]
    first: int
    noun: int
    last: int

    @classmethod
    def around(cls, text: str, tokens: list[Word], noun: int) -> _Phrase | None:
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

    def holder(self) -> tuple[str, bool] | None:
        """Who has the job, and whether it is one of another time."""
        for look in (self._ahead, self._behind_comma, self._apposed, self._served, self._made):
            found = look()
            if found:
                return found
        return None

    def _at(self, i: int) -> str:
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def _lead(self) -> int:
        """The index of the article or possessive before the phrase, else of the phrase."""
        before = self._at(self.first - 1)
        if before in say.THE:
            return self.first - 1
        if before.endswith(("’s", "'s", "s’", "s'")):
            lead = self.first - 1
            while (
                lead
                and self._at(lead - 1) not in say.BREAK
                and self.tokens[lead - 1].text[0].isalpha()
            ):
                lead -= 1
            return lead - 1 if self._at(lead - 1) in say.THE else lead
        return self.first

    def _left(self, i: int) -> str:
        """What stands before a word, as far as a pattern looks back."""
        start = self.tokens[i].start
        return self.text[max(0, start - 60) : start]

    def _ahead(self) -> tuple[str, bool] | None:
        """ "economist Pia Lund", "vice-president of the bar association Pia Lund"."""
        name, end = name_at(self.tokens, self.noun + 1)
        if not name and self.last > self.noun + 1:
            for i in range(self.noun + 3, self.last + 1):
                if not self.tokens[i - 1].capital and self._at(i - 1) not in say.BREAK | say.OF:
                    name, end = name_at(self.tokens, i)
                    if " " in name:
                        break
                    name = ""
        if not name or say.AFTER_SOMEBODY.match(self.text, self.tokens[end - 1].end):
            return None
        before = self._at(self.first - 1)
        if before in ("for", "as", "like", "against", "&", "/") or (
            before == "and" and self._at(self.first - 2) in HEADS
        ):
            return None
        return name, False

    def _behind_comma(self) -> tuple[str, bool] | None:
        """ "The governor of Norvik state, Mr Omar Hale, …", "As speaker, Hale has …"."""
        lead = self._lead()
        close = self.last + 1
        named = say.NAMED.match(self.text, self.tokens[self.last].end)
        if named and self._at(lead) in ("the", "their", "its", "his", "her"):
            at = next(i for i, w in enumerate(self.tokens) if w.start >= named.end())
            return (name, False) if (name := name_at(self.tokens, at)[0]) else None
        if self._at(close) not in (",", "--", "—"):
            return None
        name, end = name_at(self.tokens, close + 1)
        role = say.AS.search(self._left(lead))
        if role and self._left(lead) == self.text[: self.tokens[lead].start]:
            while not name and self._at(close) and close < self.last + 12:
                # "Acting as its interpreter for years, as she still does, Pia Lund has"
                close += 1
                if self._at(close - 1) == ",":
                    name, end = name_at(self.tokens, close)
            now = say.PRESENT.match(self._at(end)) if name else None
            closed = self._at(end) in (",", ".", "")
            if name and (now or (role["role"] and not closed)):
                return name, False
            return (name, False) if name and role["role"] in ("Under", "under") else None
        if (
            not name
            or lead == self.first
            or self._at(end) not in (",", ".", "", ";", ":", ")", "--")
        ):
            return None
        if self._at(lead) in ("a", "an") or say.KIN.search(self._left(lead)):
            return None
        if self._at(end + 1) == "and" or name_before(self.tokens, lead - 1)[0]:
            return None
        return name, False

    def _apposed(self) -> tuple[str, bool] | None:
        """ "Omar Hale, a pharmacist who lives here", "Omar Hale, 52, now the mill's engineer"."""
        after = self._at(self.last + 1)
        if after and after[0].isalnum() and after not in say.ENDS:
            return None
        at = self._lead() - 1
        role = say.ROLE_AS.search(self._left(at + 1))
        if role:
            at -= len(role.group().split())
        while at >= 0 and self._at(at) in say.NOW:
            at -= 1
        if self._at(at) not in (",", "--", "—", "–", "("):
            return None
        if self._at(at - 1) == ")" and self._at(at - 3) == "(":
            at -= 3  # "Omar Hale (52), a mechanic"
        name, start = name_before(self.tokens, at)
        for _ in range(2):
            # "Omar Hale, SAN, counsel", "Omar Hale, 52, counsel"
            if not name and self._at(at - 2) == ",":
                at -= 2
                word = self.tokens[at + 1]
                if word.text.isupper() or word.text.isdigit():
                    name, start = name_before(self.tokens, at)
        if not name or self._at(start - 1) in say.UNSURE or self._at(start - 2) == "according":
            return None
        if after == "," and name_at(self.tokens, self.last + 2)[0]:
            return None
        if self._at(start - 1) in (",", "and") and self._lead() == self.first:
            return None
        return name, False

    def _served(self) -> tuple[str, bool] | None:
        """ "She works as a translator", "Omar Hale, who is a nurse", "Hale was named engineer"."""
        lead = self._lead()
        at = lead - 1
        if self._at(at) in say.NOW:
            at -= 1
        being = self._at(at) in say.BEING
        once = False
        if being:
            pass
        else:
            told = say.SERVING.search(self._left(lead))
            if not told or not any(told.groups()):
                return None
            plain = told["made"] and not say.PASSIVE.search(told["made"])
            if plain and self._at(lead) in ("the", "a", "an"):
                return None  # "Omar Hale named the engineer"
            once = told["now"] is None
            at = next(
                i
                for i in range(lead, -1, -1)
                if self.tokens[i].start <= self.tokens[lead].start - len(told.group())
            )
        at -= 1
        while at >= 0 and self._at(at) in say.AUX:
            at -= 1
        if self._at(at + 1) in ("not", "never") or self._at(at) in ("not", "never"):
            return None
        return _subject(self.tokens, at, once)

    def _made(self) -> tuple[str, bool] | None:
        """ "confirmed Omar Hale as attorney general"."""
        at = self._lead() - 1
        while self._at(at) in ("as", "be", "to"):
            at -= 1
        name, start = name_before(self.tokens, at + 1)
        if not name and self._at(self.first - 1) in say.MADE and not self.tokens[self.noun].capital:
            # "appointed Omar Hale chief engineer"
            name, end = name_at(self.tokens, self.first)
            return (name, True) if " " in name and end <= self.noun else None
        return (name, True) if name and self._at(start - 1) in say.MADE else None


def _subject(tokens: list[Word], at: int, once: bool) -> tuple[str, bool] | None:
    """Who does what is told from behind `at` on: "Omar Hale", "Omar Hale, who", "He"."""
    if at >= 0 and tokens[at].text in ("He", "She") and at == 0:
        return tokens[at].text, once
    if at > 1 and tokens[at].low == "and":
        # "Omar Hale lives in Norvik and works as a nurse"
        name, end = name_at(tokens, 0)
        alone = not any(
            w.capital and name_at(tokens, k)[0].count(" ")
            for k, w in enumerate(tokens[end:at], end)
        )
        return (name, once) if name and alone and say.PRESENT.match(tokens[end].low) else None
    if at >= 1 and tokens[at].low in ("he", "she", ",", "--", "—"):
        at -= tokens[at].low in ("he", "she")
    if at >= 0 and tokens[at].text in (",", "--", "—"):
        at -= 1
    name, _ = name_before(tokens, at + 1)
    return (name, once) if name else None


def _doing(text: str, tokens: list[Word], i: int) -> Job | None:
    """ "Pia Lund, who runs the burns unit", "Pia Lund drives a school bus"."""
    end = i + 1
    if end >= len(tokens) or not (
        tokens[end].low in say.THE or tokens[end].low.endswith(("’s", "'s"))
    ):
        if tokens[i].low != "teaches":
            return None
    of = say.VEHICLES if tokens[i].low == "drives" else say.BODIES
    while end < len(tokens) and end < i + 8 and tokens[end].text[0].isalnum():
        if tokens[end].low in of or tokens[i].low == "teaches":
            break
        if tokens[end].low in say.BREAK and tokens[end].low not in say.THE:
            return None
        end += 1
    else:
        return None
    at = i - 1
    while at >= 0 and tokens[at].low in say.AUX:
        at -= 1
    found = _subject(tokens, at, False)
    if not found:
        return None
    what = text[tokens[i + 1].start : tokens[end].end].lower()
    kind = WORKING.get(tokens[i].low, "head of")
    return Job(tokens[i].start, tokens[end].end, f"{kind} {what}", found[0])
