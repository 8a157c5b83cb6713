"""Whether the ends that two articles tell of are those of one matter.

"Hale was freed on bail" and "the court kept Hale in custody": one person by name; "the three miners
were found alive" and "three miners are dead": one group by number; a bill or a deal is the same by
words that few stories use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.events.words import words_of
from checker.opposites.ends_apart import OF_PERSONS, ends_apart, of_several
from checker.opposites.told_endings import Article, Told
from checker.particulars.ages import OF, last_name, named
from checker.particulars.marks import head_of, kinship, marks_of, rarity_of
from checker.thresholds import DEALS_ALIKE, ENDED_ALIKE, ENDED_KIN


def one_matter(one: Article, two: Article, left: list[Told], right: list[Told]) -> bool:
    """Whether the sentences of both articles tell the end of one person, group or thing."""
    matter = left[0].ending.matter
    if kinship(marks_of(one.told), marks_of(two.told)) < ENDED_KIN:
        return False
    if any(of_several(article.text) for article in (one, two)):
        return False
    if any(ends_apart(a, b, (one.text, two.text)) for a in left for b in right):
        return False
    if _days_apart(left, right):
        return False
    if matter in OF_PERSONS:
        return _same_persons(one, two, left, right)
    # A story has one strike, by whatever words its end is told.
    return matter == "strike" or _same_thing(one, two, left, right)


def _days_apart(left: Iterable[Told], right: Iterable[Told]) -> bool:
    """Whether the sentences of both sides name days and share none."""
    days = [{day for told in side for day in told.claim.days} for side in (left, right)]
    return all(days) and days[0].isdisjoint(days[1])


def _same_persons(one: Article, two: Article, left: list[Told], right: list[Told]) -> bool:
    """Whether both ends are those of one person by name, or of one group by number."""
    known = _surnames(one) & _surnames(two)
    aged = known & _aged(one) & _aged(two)
    known = aged if len(aged) == 1 else known
    whose = [set().union(*(_whose(told, known) for told in side)) for side in (left, right)]
    if whose[0] & whose[1]:
        return True
    if left[0].ending.matter not in ("rescue", "custody") or any(
        _KIN.search(told.claim.text) for told in (*left, *right)
    ):
        return False
    groups = [_groups(article) for article in (one, two)]
    return len(groups[0]) == 1 and groups[0] == groups[1]


def _surnames(article: Article) -> set[str]:
    return {n.split()[-1].lower() for claim in article.told for n in claim.names if " " in n}


def _aged(article: Article) -> set[str]:
    """The last names of those whose age an article gives: "Omar Hale, 43, of Arden"."""
    ages = (f.of.removeprefix(OF) for c in article.told for f in c.facts if f.of.startswith(OF))
    return {last_name(whose).lower() for whose in ages if named(whose)}


# "Her partner was found dead": somebody beside the one who is named.
_KIN = re.compile(
    r"(?i)\b(?:partner|brothers?|sisters?|wife|husband|sons?|daughters?|father|mother|friends?"
    r"|colleagues?|companions?|deputy|aides?|predecessor|successor|co-\w+|second|another|others?)\b"
)
# "He freed the children", "nine people are still in his hands": these, and not whoever is named.
_SOME = re.compile(
    r"(?i)\b(?:people|persons|men|women|children|pupils|students|hostages|captives|passengers"
    r"|guests|workers|staff|miners|soldiers|sailors|customers|villagers|prisoners)\b"
)
_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+")


def _whose(told: Told, known: set[str]) -> set[str]:
    """Of whom a sentence tells the end: the known name nearest before it, else one behind it."""
    at = told.ending.start
    before = [m.group().lower().removesuffix("'s") for m in _NAME.finditer(told.claim.text[:at])]
    after = [m.group().lower().removesuffix("'s") for m in _NAME.finditer(told.claim.text[at:])]
    found = next((word for word in reversed(before) if word in known), None) or next(
        (word for word in after if word in known), None
    )
    if _KIN.search(told.claim.text):
        return set()
    if found or len(known) != 1 or _SOME.search(told.claim.text):
        return {found} if found else set()
    # "found the 44-year-old dead": the only one whom both articles name, or the only one
    # with an age.
    return known


_GROUP = re.compile(
    r"(?i)\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) (?:[\w-]+ )?"
    r"(?:miners?|men|women|boys|girls|children|people|climbers|hikers|divers|sailors|fishermen"
    r"|passengers|tourists|workers|skiers|pupils|students|crew|hostages|villagers|soldiers)\b"
)


def _groups(article: Article) -> set[str]:
    """How many people the head of an article tells of, where it tells of one group only."""
    return {m[1].lower() for claim in head_of(article.told) for m in _GROUP.finditer(claim.text)}


def _same_thing(one: Article, two: Article, left: list[Told], right: list[Told]) -> bool:
    """Whether what the sentences tell the end of is told of in the other article as well, by words
    that few stories use."""
    least = DEALS_ALIKE if left[0].ending.matter == "deal" else ENDED_ALIKE
    for side, other in ((left, two), (right, one)):
        known = set(words_of(other.text))
        told = (text for end in side for text in (end.claim.text, end.fact.text))
        said = {word for text in told for word in words_of(text)}
        rare = [word for word in said & known if word[0].isalpha()]
        if sum(rarity_of(word) for word in rare) < least:
            return False
    return True
