"""Ages that two articles give of one person, and that no birthday explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from checker.facts import compare
from checker.particulars.ages import DEAD, OF, last_name, named, one_body, years_of
from checker.particulars.borne_ages import recalls
from checker.particulars.marks import head_of
from checker.particulars.matters import BIRTHDAY
from checker.particulars.wordings import shared_words
from checker.thresholds import SAME_AMOUNT, SAME_ONLY_AMOUNT
from checker.types import Article, Claim, Count, Fact

Told = tuple[Claim, Fact]
Both = tuple[Sequence[Claim], Sequence[Claim]]

NUMBER = re.compile(r"\d[\d.,]*\d|\d")
# Years that may lie between two articles without a date.
UNDATED_YEARS = 3


def ages_apart(
    articles: tuple[Article, Article],
    both: Both,
    one: Sequence[Told],
    two: Sequence[Told],
    same: bool,
) -> Iterator[tuple[Told, Told]]:
    """Pairs of ages of one person, named or the only one of whom an age is told; `same` says that
    the two articles tell of one deed beyond doubt."""
    for left, right in product(one, two):
        if compare(left[1], right[1]) != "conflict" or _grown_up(articles, left[1], right[1]):
            continue
        if named(_whose(left[1])):
            if _of_two_ages(left[1], right[1]) and any(
                _KIN.search(c.text) for t in both for c in t
            ):
                continue
            if not _gives(one, right[1]) and not _gives(two, left[1]):
                if _whose(left[1]) == _whose(right[1]) or not _namesakes([*one, *two], left[1]):
                    yield left, right
        elif DEAD in (_whose(left[1]), _whose(right[1])):
            if same and _of_the_one_dead(both, one, two, left[1], right[1]):
                yield left, right
        elif not _has_age(both[0], right[1]) and not _has_age(both[1], left[1]):
            shared = shared_words(left, right)
            if shared >= SAME_AMOUNT or (
                _alone(one, left[1])
                and _alone(two, right[1])
                and left[0] in head_of(both[0])
                and right[0] in head_of(both[1])
                and not any(recalls(claim.text) for claim, _ in (left, right))
                and (shared >= SAME_ONLY_AMOUNT or same)
            ):
                yield left, right


# A father and his son of one name.
_KIN = re.compile(
    r"(?i)\b(?:namesakes?|(?:jr|sr)\.?|the (?:younger|elder)"
    r"|(?:bears?|bore|shares?|shared) (?:my|his|her|the same) name)(?!\w)"
)
_GENERATION = 15


def _of_two_ages(left: Fact, right: Fact) -> bool:
    """Whether a generation lies between two ages."""
    return _between(left, right) >= _GENERATION


def _between(left: Fact, right: Fact) -> int:
    """How many years lie between two ages."""
    one, two = (int(str(fact.value).split()[0]) for fact in (left, right))
    return abs(one - two)


def _of_the_one_dead(
    both: Both, one: Sequence[Told], two: Sequence[Told], left: Fact, right: Fact
) -> bool:
    """Whether both articles tell of one death, and give but one age to whoever died."""
    return (
        all(one_dead(told) for told in both)
        and _alone(one, left)
        and _alone(two, right)
        and not _has_age(both[0], right)
        and not _has_age(both[1], left)
    )


# "the 31st death on the roads this year": a longer row.
_ROW = re.compile(
    r"(?i)\b(?:this (?:year|season|winter|summer|spring|autumn|fall|month|week)|last year"
    r"|road toll|so far|in (?:19|20)\d\d|since|annual|every year"
    r"|per year)\b"
)


def one_dead(told: Sequence[Claim]) -> bool:
    """Whether an article counts one dead, and no more but of a year or another happening."""
    counts = {
        (fact.value.low, fact.value.high)
        for claim in told
        if not _ROW.search(claim.text)
        for fact in claim.facts
        if fact.kind == "killed" and not fact.derived and isinstance(fact.value, Count)
    }
    return (1, 1) in counts and all(low <= 1 for low, _ in counts)


def _namesakes(stated: Sequence[Told], fact: Fact) -> bool:
    """Whether ages of several people of one last name are told: of "Omar Samir Hale", Samir may be
    the father."""
    last = last_name(_whose(fact))
    names = {_whose(other) for _, other in stated if named(_whose(other))}
    family = [name for name in names if last_name(name) == last]
    return any(not one_body(a, b) for a in family for b in family)


def _grown_up(articles: tuple[Article, Article], left: Fact, right: Fact) -> bool:
    """Whether two ages may be those of two years: a trial follows long after the deed."""
    days = articles[0].day, articles[1].day
    gap = abs((days[0] - days[1]).days) // 365 if days[0] and days[1] else UNDATED_YEARS
    return _between(left, right) <= gap + BIRTHDAY


def _whose(fact: Fact) -> str:
    return fact.of.removeprefix(OF)


def _gives(stated: Sequence[Told], fact: Fact) -> bool:
    """Whether an article gives the age to that person as well."""
    return any(compare(other, fact) == "agree" for _, other in stated)


def _alone(stated: Sequence[Told], fact: Fact) -> bool:
    """Whether an article gives but one age to whoever it calls so."""
    return len({str(other.value) for _, other in stated if other.of == fact.of}) == 1


def _has_age(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article gives the number of years to anybody, or writes it at all."""
    number = str(fact.value).split()[0]
    return any(
        number in NUMBER.findall(claim.text) or int(number) in _in_words(claim.text)
        for claim in told
    )


def _in_words(text: str) -> set[int]:
    return {years_of(words) for words in _WORDS.findall(text)}


_WORDS = re.compile(
    r"(?i)\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ][a-z]+)?|\w+teen)\b"
)
