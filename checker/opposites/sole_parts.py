"""Parts in a happening that only one has: who drove the bus, bought the yard, wrote the play.

"The driver, Omar Hale, was treated for shock", "Karl Poe, who was at the wheel". Where each of two
reports of one day gives the part to one and no other, and the other's name never falls in it, one
of the two is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.attribution.nations import nation_of
from checker.attribution.parties import identity
from checker.events.words import words_of
from checker.opposites.ends import fact_of
from checker.opposites.part_words import PARTS, Part
from checker.opposites.rivals import first_rivals, pair_of
from checker.particulars.dates import days_apart
from checker.types import Article, Claim, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

# "by Omar Hale and Karl Poe", "Norvik Steel, Halden Marine and Corvan".
_MORE_BEHIND = re.compile(
    r"(?:,? (?:and|or|along with|together with|alongside) |, [A-Z][\w’'-]+ and )"
)
_MORE_BEFORE = re.compile(r"(?:\b(?:and|or|with)|&) (?:(?:the|an?|his|her) )?(?:[\w-]+ ){0,2}$")
_THEN = r"previously|last (?:year|month|season)|originally|in (?:19|20)\d\d|years? ago"
_OTHER_TIME = re.compile(rf"(?i)\b(?:{_THEN}|former(?:ly)?|previous|once|another|second|also)\b")
_OTHER_TIME_BEHIND = re.compile(rf"(?i)\b(?:{_THEN})\b")
_OPEN = re.compile(
    r"(?i)\b(?:not|never|if|whether|would|could|may|might|should|wants?|hop(?:es?|ed|ing)|unless)\b"
    r"|n[’']t\b"
)
# One story may have one of each.
_CLASS = re.compile(
    r"(?i)\b(?:deputy|vice|acting|interim|assistant|m[ae]n['’]s|wom[ae]n['’]s|girls?|boys?|junior|under"
    r"|doubles|singles|mixed|relay|team|individual|supporting|original)\b"
)
_POST = re.compile(r"\b(?:[A-Z]{2,3}O|GM|VP|MP|MEP)$")
# Characters around a part in which a word may leave it open, or put it into another time.
_NEAR = 60
# Words that a sentence on a part has at least in common with the other report.
_SHARED = 2


@dataclass(frozen=True, slots=True)
class _Has:
    """Who by a sentence has a part; `text` is the whole of its article. `only`: nobody beside."""

    claim: Claim
    fact: Fact
    part: Part
    who: str
    text: str
    only: bool

    @property
    def classes(self) -> frozenset[str]:
        """Words that tell one of several: "deputy", "women's"."""
        return frozenset(match.group().lower() for match in _CLASS.finditer(self.claim.text))


def rival_parts(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """For two articles of one day and surely one event, the first part that each gives to one and
    not the same."""

    def read(told: Sequence[Claim]) -> list[_Has]:
        return _read(told, scene.articles[told[0].span.article])

    for event in events:
        for left, right in first_rivals(event, scene, read, _rivals):
            yield pair_of(event.id, rule, left, right)


def _read(told: Sequence[Claim], article: Article) -> list[_Has]:
    """The parts that an article gives to one only, with the first sentence that does."""
    found: dict[str, _Has] = {}
    several: set[str] = set()
    for claim in told:
        for one in _parts_in(claim, article.text):
            name = one.part.name
            first = found.setdefault(name, one)
            if not one.only or identity(first.who, one.who) != "same":
                several.add(name)
    return [one for name, one in found.items() if name not in several]


def _parts_in(claim: Claim, text: str) -> Iterator[_Has]:
    if not claim.story or claim.stance in ("denies", "predicts", "doubts"):
        return
    names = " ".join(claim.names).split()
    for part in PARTS:
        for match in (m for words in part.wordings for m in words.finditer(claim.text)):
            who = match["who"]
            if who.split()[-1] not in names or nation_of(who.lower()) or _open(claim.text, match):
                continue
            if part.unless.search(text) or not part.given.search(text):
                break
            start, end = match.span("who")
            more = _MORE_BEHIND.match(claim.text, end) or _MORE_BEFORE.search(claim.text, 0, start)
            fact = fact_of(claim, start, end, part.name)
            yield _Has(claim, fact, part, who, text, only=more is None)


def _open(text: str, match: re.Match[str]) -> bool:
    """Whether it is left open that somebody has the part, or told of another time."""
    start, end = match.span("who")
    near = max(0, match.start() - _NEAR)
    return bool(
        _OPEN.search(text, near, end)
        or _OTHER_TIME.search(text, near, start)
        or _OTHER_TIME_BEHIND.search(text, end, end + _NEAR)
    )


def _rivals(one: Sequence[_Has], two: Sequence[_Has]) -> Iterator[tuple[_Has, _Has]]:
    for left in one:
        for right in two:
            if left.part is right.part and _apart(left, right):
                yield left, right


def _apart(left: _Has, right: _Has) -> bool:
    """Whether two who have a part are surely two, and have it in one matter."""
    same = "other" if _one_family(left, right) else identity(left.who, right.who)
    if same == "same" or (same == "open" and not left.part.firms):
        return False
    if _may_be_one(left, right):
        return False
    if days_apart((left.claim, left.fact), (right.claim, right.fact)):
        return False
    ways = ((left, right), (right, left))
    named = sum(mine.who.split()[-1] in other.text for mine, other in ways)
    if named > left.part.other_named or (left.part.swapped and named < len(ways)):
        return False
    beside = [mine.who.split()[-1] in other.claim.text for mine, other in ways]
    if left.part.alone or all(beside):
        return True
    if any(beside) or left.classes != right.classes or _named_apart(left, right):
        return False
    for mine, other in ways:
        own = set(words_of(mine.claim.text)) - set(words_of(mine.who))
        if (
            not _names_beside(left) & _names_beside(right)
            and len(own & set(words_of(other.text))) < _SHARED
        ):
            return False
    return True


def _may_be_one(left: _Has, right: _Has) -> bool:
    """Whether two names may be one's: a nickname, initials, a name with its post before it."""
    one, two = left.who, right.who
    if one.isupper() != two.isupper() or any(_POST.search(name) for name in (one, two)):
        return True
    if {*one.lower().split()} & {*two.lower().split()} and not _one_family(left, right):
        return True
    return not left.part.firms and (" " in one) != (" " in two)


def _named_apart(left: _Has, right: _Has) -> bool:
    """Whether each sentence names others beside whoever has the part, and not the same."""
    one, two = _names_beside(left), _names_beside(right)
    return bool(one and two) and one.isdisjoint(two)


def _names_beside(side: _Has) -> set[str]:
    words = {word for name in side.claim.names for word in name.lower().split()}
    return words - set(side.who.lower().split())


def _one_family(left: _Has, right: _Has) -> bool:
    """Whether two of one family name are told apart by both articles: a couple in a car."""
    one, two = left.who.split(), right.who.split()
    firsts = one[0], two[0]
    return (
        one[-1] == two[-1]
        and one[0] != two[0]
        and len(one) == len(two) == 2
        and all(
            re.search(rf"\b{re.escape(name)}\b", side.text)
            for name in firsts
            for side in (left, right)
        )
    )
