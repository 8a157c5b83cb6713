"""How plain news says that a matter ended, in many wordings, and of each matter which ends exclude
each other.

"Parliament throws out borehole levy": the end "failed" of the matter "bill"; "the ferry line has a
new owner": "done" of "deal". The wordings stand by matter and end, with what they are said of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.opposites.wordings import TOPICS, WORDINGS

# Ends of one matter that do not exclude each other: what is put off may be thrown out.
_BOTH = {frozenset(("failed", "put off"))}
# Not so, or not surely, before the words; "no" is part of some of them.
_UNDONE = re.compile(
    r"(?i)(?:\b(?:not|never|nobody|without|if|whether|would|could|should|may|might|unless|until"
    r"|before|wants?|wanted|hop(?:es?|ed|ing)|plans?|planned|urged?|urges|asked|calls? (?:to|for)"
    r"|called (?:for|on)|demand\w*|threaten\w*|expected|likely|due|had|earlier|previously"
    r"|since(?! \w+day\b)|aims?|seeks?|sought) |n[’']t |\b(?:set|want|hope|fail\w*|refus\w+|ready"
    r"|bid|promis\w+|vow\w*) to )"
    r"(?:[\w’'-]+ ){0,3}$"
)
# Told of another time or matter, or of a part, anywhere in the sentence.
_ELSEWHERE = re.compile(
    r"(?i)\b(?:last (?:year|month|week)|years? ago|months? ago|weeks? ago|in (?:19|20)\d\d|similar"
    r"|another|anniversary|previous(?:ly)?|in the past|partly|partial(?:ly)?|some of|one of"
    r"|most of|other|earlier|initially|at first|meanwhile|elsewhere|for now|temporar(?:y|ily))\b|\?"
)


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter by name, with a pattern for each of its ends."""

    name: str
    ends: tuple[tuple[str, re.Pattern[str]], ...]
    topic: re.Pattern[str] | None

    def may_be_of(self, text: str) -> bool:
        """Whether a text speaks of such a matter at all."""
        return self.topic is None or self.topic.search(text) is not None


MATTERS = tuple(
    Matter(
        name,
        tuple(
            (end, re.compile(rf"(?i)(?<![\w-])(?:{words})(?![\w-])")) for end, words in ends.items()
        ),
        re.compile(f"(?i){TOPICS[name]}") if name in TOPICS else None,
    )
    for name, ends in WORDINGS.items()
)


@dataclass(frozen=True, slots=True)
class Ending:
    """An end that a sentence tells of: where its words stand; `surely`: it came so, and now."""

    matter: str
    end: str
    start: int
    stop: int
    surely: bool


def endings_in(text: str, matters: tuple[Matter, ...] = MATTERS) -> Iterator[Ending]:
    """The ends that a sentence tells of, of each matter and end the first that is sure."""
    aside = _ELSEWHERE.search(text) is not None
    for matter in matters:
        for end, pattern in matter.ends:
            found = None
            for match in pattern.finditer(text):
                # "did not sign the accord", "no end to the strike": of the other end, if of any.
                if _DENIED.search(text[: match.start()]):
                    continue
                open_ = aside or _UNDONE.search(text[: match.start()]) is not None
                found = Ending(matter.name, end, *match.span(), not open_)
                if found.surely:
                    break
            if found:
                yield found


_DENIED = re.compile(r"(?i)(?:\b(?:not|never|without)|n[’']t) (?:[\w’'-]+ ){0,2}$|\bno $")


def exclude(one: str, two: str) -> bool:
    """Whether a matter cannot come to both ends."""
    return one != two and frozenset((one, two)) not in _BOTH
