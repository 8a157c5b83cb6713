"""What each sentence of an article tells as done at one moment, with the words that tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.particulars.act_words import (
    ONLY_DATED,
    RUN,
    acts_in,
    lasting_since,
    main_acts_in,
    points_at_main,
    runs_until,
)
from checker.particulars.deeds import clause_at, digresses_at
from checker.particulars.marks import head_of
from checker.thresholds import BARE_WORDS
from checker.types import Claim, Fact

# Sentences that say what an article is about.
_HEAD = 3
# Clauses before "…, on 6 May" in which the verb of that day may stand.
_BACK = 3
_VERB = re.compile(
    r"\b(?:[a-z]{3,}ed|was|were|is|are|has|had|have|said|will|would|died|came|went|told|says|met"
    r"|left|began|held|made)\b"
)
# Not the act itself, but another one like it, or a part of it.
_MANY = r"suspects|arrests|attacks|blasts|bombs|explosions|crashes|raids|robberies|fires"
_OTHER = re.compile(
    r"\b(?:co-(?:accused|defendant)\w*|second|third|another|earlier|previous(?:ly)?"
    r"|separate|similar|latest|recent|first round|run-?off|re-?run|by then|so far|anniversary"
    r"|a (?:year|week|month) (?:ago|earlier|before)"
    r"|in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|arrests|attacks|robberies|crashes|funerals|burials"
    r"|(?:two|three|four|five|several|some|other|more|further|\d+) (?:others|more"
    rf"|(?:\w+ )?(?:{_MANY})))\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:not|never|denied|denies|if|could|may|might|threat\w*|warn\w*|foiled|attempted|alleged\w*"
    r"|feared?|instead of|rather than)\b"
)
# "had charred 60,000 acres by Wednesday", "were fighting the fire on Thursday": a state, no act.
_LASTS = re.compile(
    r"\b(?:(?:was|were|is|are|been|kept|still) (?:\w+ )?(?:burning|raging|fighting|battling"
    r"|spreading|tackling|searching|smouldering|smoldering|recovering|looking)|still|continued)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|until|since|before|after|from|effective|(?<!night )to) (?:(?:late|early) )?(?:on )?$",
    re.IGNORECASE,
)
# "Passengers can board from 3 June": the first day of what is open from then on.
_FROM = re.compile(r"\bfrom (?:(?:late|early|noon|midday|midnight|dawn) )?(?:on )?$", re.IGNORECASE)
_USABLE = re.compile(
    r"\b(?:be able to|can|available|operat\w+|runs?|sails?|fl(?:y|ies)|serves?|carry"
    r"|open(?:s|ed)?|welcomes?|ride|board|travel|in (?:service|use))\b"
)
_BEGINS = frozenset(("opening", "reopening", "ceasefire", "force", "walkout", "closure"))
# Seats are sold before the doors open.
_BOOKED = re.compile(
    r"\b(?:registration|applications?|tickets?|on sale|book(?:ed|ings?)|bids?|tenders?|enrol\w+"
    r"|nominations?|pre-?orders?|trials?|tests?|rehears\w+|consultation)\b",
    re.IGNORECASE,
)
# "will take traffic once more": no tale of former days.
_ONCE_MORE = re.compile(r"\bonce (?:more|again)\b")
# "the first scheduled sailing": no earlier one than it is told of.
_ON_THE_FIRST = re.compile(r"\b(?:first|second|third)(?= of [A-Z])")
_FIRST = re.compile(rf"\bfirst(?= (?:[a-z]+ ){{0,2}}(?:{RUN})\b)")
# "was picked up as he slept in …", "was shot while leaving his home in …".
_WHILE = re.compile(r"\b(?:as|while|when) ?$(?<!such as)(?<!known as)", re.IGNORECASE)
_SAME = re.compile(
    r"\s?(?:he|she|they|it|police|officers|agents|detectives|(?!following|including)[a-z]+ing)\b"
)
# "were travelling near …, on the coast, when it went over".
_DOING = re.compile(r"\b(?:was|were) (?:\w+ly )?[a-z]{2,}ing\b|\bhad just [a-z]+\b")
_WHEN = re.compile(r"(?:, [^,;.]{1,60}(?=,))?,?\s?(?:\bin (?:\w+ )?[A-Z]\w+ )?when ")
# "shortly before 3 a.m. on Tuesday", "just after noon": an hour, and no other clause.
_HOUR = re.compile(r"\b(?:before|after)$")
_CLOCK = re.compile(r"\s(?:\d|noon|midnight|midday|dawn|dusk|sunrise|sunset|[a-z]+ o['’]clock)")


_OF_NOUN = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|whose|[Ii]n|of|from|over|[A-Z]\w+['’]s)"
    r"\s(?P<noun>(?:[\w'’-]+\s){0,3}[\w'’-]+"
    r"(?:\s(?:at|in|near|off|on|of) [\w'’ -]{1,40})?),?\s(?:that|which|who|where)\s?$"
)
_KILLED_AS = re.compile(
    r"\b(?:killed|died|drowned|perished|crushed|lost their lives|swept away) [^,;.]{0,30}?"
    r"(?:when|as|after)\s?$"
)
_UNTIL = ("until", "to")
# "stuck on the reef since 23 August"
_SINCE = re.compile(r"\bsince (?:(?:late|early) )?(?:on )?$")


def _blank(sentence: str, match: re.Match[str] | None) -> str:
    if match is None:
        return sentence
    return f"{sentence[: match.start()]}{'from '.ljust(len(match[0]))}{sentence[match.end() :]}"


@dataclass(frozen=True, slots=True)
class Act:
    """A day or a place (`fact`) of an act: its kinds, and the words of the clause that tell it.

    `main` where the sentence only points at what the article is about: "It happened on …".
    """

    claim: Claim
    fact: Fact
    kinds: frozenset[str]
    words: str
    main: bool = False

    @property
    def told(self) -> tuple[Claim, Fact]:
        """The sentence and its day or place."""
        return self.claim, self.fact


def act_of(claim: Claim, fact: Fact, told: Sequence[Claim]) -> Act | None:
    """The act whose day or place `fact` is, in the article of the claims `told`; None where the
    words around it tell of none, of another one or of a state that lasts."""
    start = fact.span.start - claim.span.start
    end = start + len(fact.text)
    text = _ON_THE_FIRST.sub(lambda match: "·" * len(match[0]), claim.text)
    text = _FIRST.sub("début", text)
    text = _ONCE_MORE.sub(lambda match: "again".ljust(len(match[0])), text)
    low, high = _reach(text, start, end)
    if fact.kind == "place":
        low, high = _moment(text, low, high)
    else:
        low = _antecedent(text, low)
    words = text[low:high]
    before = text[low:start]
    if _OTHER.search(words) or _NOT_SO.search(before) or _LASTS.search(words):
        return None
    since = _SINCE.search(text, 0, start)
    if digresses_at(_blank(text, since), start, end):
        return None
    kinds, main = acts_in(words), False
    if fact.kind == "place":
        kinds -= ONLY_DATED
    if _FROM.search(text, 0, start):
        kinds = kinds & _BEGINS or frozenset(("opening",) if _USABLE.search(before) else ())
        return Act(claim, fact, kinds, words) if kinds and not _BOOKED.search(words) else None
    if by := _BY.search(text, 0, start):
        told_before = re.split(r"[;,]\s", text[: by.start() + len("until")])[-1]
        kinds = runs_until(told_before) if by[0].split()[0] in _UNTIL else frozenset()
        kinds = lasting_since(text[: since.start()]) if since else kinds
        return Act(claim, fact, kinds, told_before + words) if kinds else None
    if _BOOKED.search(words):
        kinds -= _BEGINS
    if points_at_main(words):
        kinds, main = kinds | main_acts(told), True
    return Act(claim, fact, kinds, words, main) if kinds else None


def main_acts(told: Sequence[Claim]) -> frozenset[str]:
    """What an article is about, of the acts that a whole story is of."""
    found: frozenset[str] = frozenset()
    for claim in head_of(told)[: _HEAD + 1]:
        found |= main_acts_in(claim.text)
    return found


def _antecedent(sentence: str, low: int) -> int:
    """Where a clause begins with the noun that it is of: "the bus that left the road on Monday",
    "the blast, which claimed three lives on Sunday", "those killed when the roof fell in"."""
    noun = _OF_NOUN.search(sentence, 0, low)
    if noun:
        return noun.start("noun")
    killed = _KILLED_AS.search(sentence, 0, low)
    return killed.start() if killed else low


def _moment(sentence: str, low: int, high: int) -> tuple[int, int]:
    """A clause of a place with the one that tells what happened there at the same moment."""
    joined = _WHILE.search(sentence, 0, low)
    if joined and _SAME.match(sentence, low):
        return clause_at(sentence, joined.start() - 1, joined.start() - 1)[0], high
    when = _WHEN.match(sentence, high)
    if when and _DOING.search(sentence, low, high):
        return low, clause_at(sentence, when.end(), when.end())[1]
    return low, high


def _reach(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The clause around `start:end`, with those before it as long as it has no verb of its own:
    "The service is at noon, in St Mary's church, on 6 May"."""
    low, high = clause_at(sentence, start, end)
    until = high
    for _ in range(_BACK):
        words = sentence[low:until]
        if low == 0 or _VERB.search(words) or len(words.split()) > BARE_WORDS or acts_in(words):
            break
        hour = _HOUR.search(sentence, 0, low) and _CLOCK.match(sentence, low)
        if not hour and sentence[:low].rstrip()[-1:] != ",":
            break
        until = low
        cut = low - (len("before") if hour else 2)
        low, _ = clause_at(sentence, cut, cut)
    return low, high
