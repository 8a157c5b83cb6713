"""Sentences of two reports of one happening, side by side for the model to read.

The model has learned what editors find irreconcilable in such reports (models/newsroom.py); what
it must not be asked is whether sentences of different happenings can both be true.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice, product
from typing import TYPE_CHECKING

from checker.casualties.numbers import NUMERALS
from checker.events.words import only_one_says, words_of
from checker.opposites.endings import endings_in
from checker.opposites.ends import ends_in
from checker.opposites.ends_apart import chambers_in, courts_apart, parts_of_day_apart
from checker.opposites.parts import of_two_parties
from checker.opposites.trades import trades_apart
from checker.particulars.wordings import weight_of
from checker.thresholds import PAIRS_PER_EVENT, READ, SENTENCES_PER_PAIR, SHARED, SYNONYM
from checker.types import Claim, Count, Event, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

# What somebody wants need not be what he gets: "asked for 18 years", "sentenced to 11".
_ASKED = re.compile(
    r"(?i)\b(?:proposed|proposes|proposal|asked|asks|wished|wants|wanted|demand(?:ed|s|ing)?"
    r"|sought|seeks?|seeking|recommend(?:ed|s)|urged|urges|call(?:ed|s)? for|applied|planned"
    r"|plans|hoped?|hopes|requested|claim(?:ed|s))\b"
)
# Groups that are told of beside each other: the men's race and the women's, primary and secondary
# teachers.
_GROUPS = tuple(
    tuple(re.compile(rf"(?i)\b(?:{words})\b") for words in pair)
    for pair in (
        ("primary", "secondary"),
        ("junior", "senior"),
        (r"men['’]s", r"women['’]s"),
        ("doubles", "singles"),
        ("upper", "lower"),
        ("seriously|critically|badly|severely", "slightly|lightly|minor"),
    )
)
# What a court may give of one charge, one man or one part of a term only.
_VERDICT = re.compile(
    r"(?i)\b(?:guilty|convict\w*|cleared|acquit\w*|sentenc\w*|jail(?:ed|s)?|prison|imprison\w*"
    r"|charge[ds]?|verdict|trial|behind bars|given \w+ (?:years|months))\b"
)
# "now says", and what somebody says of himself: no outlet's word against another's.
_NOW = re.compile(r"(?i)\bnow\b")
_MY_WORD = re.compile(r"[“\"][^”\"]*\b(?:I|I['’](?:m|ve|ll|d)|my|myself)\b")
# "stays in her post until Friday" of one who resigned; "no deaths" beside forty cows.
_UNTIL = re.compile(r"(?i)\b(?:until|till)\b")
_ANIMALS = re.compile(
    r"(?i)\b(?:cows?|cattle|horses?|sheep|pigs?|hens?|dogs?|animals?|livestock)\b"
)
# "The other caller was Hale": the next of a list, which the other desk may begin elsewhere.
_NEXT = re.compile(r"^(?:The other|Another|(?:The|A) (?:second|third|fourth))\b")
# "With that all are accounted for": what has come of it since.
_SINCE = re.compile(r"^(?:With (?:that|this)|By then|Since then|Afterwards|Later)\b")
# Whose age it is: "5-year-old girl", "her 9-year-old brother".
_AGED = re.compile(r"(?i)\b(\d{1,2})[- ]year[- ]olds?\b ([a-z]+)")
_ONE_ONLY = (_ASKED, _NOW, _MY_WORD, _UNTIL, _ANIMALS)
# Of the bodies of `chambers_in` those before or beside each other.
_DECIDING = frozenset({"upper", "lower", "committee", "council", "court", "cabinet"})
# What a sentence says must be its outlet's or a named party's firm word.
_FIRM = frozenset({"asserts", "denies", "relays"})


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence that somebody stands by, with its content words."""

    claim: Claim
    words: frozenset[str]


# Two sentences, and before them the rarity of the words that they share.
_Alike = tuple[float, _Said, _Said]


def near_pairs(
    events: Iterable[Event], scene: Scene, rule: str, wide: bool = False
) -> tuple[list[Pair], int]:
    """Of each two articles of one day and surely of one happening the sentences that share most,
    and how many pairs a cap left out; `wide`: of all articles of an event that may meet."""
    found: list[Pair] = []
    capped = 0
    for event in events:
        if len(event.articles) < 2:
            continue
        told = event.by_article()
        # Most articles have no partner of one day, and are not read.
        read = cache(lambda name, told=told: _read(told[name]))
        meeting = _meeting(told, scene, wide)
        alike = _most_first(a for one, two in meeting for a in _alike(read(one), read(two)))
        capped += max(0, len(alike) - PAIRS_PER_EVENT)
        found += (
            Pair(event.id, rule, one.claim, two.claim, f"words in common weigh {shared:.0f}")
            for shared, one, two in alike[:PAIRS_PER_EVENT]
        )
    return found, capped


def _meeting(names: Iterable[str], scene: Scene, wide: bool) -> Iterator[tuple[str, str]]:
    if not wide:
        # Of articles without a day one may be an update of the other.
        known = [name for name in names if scene.articles[name].day is not None]
        for one, two in scene.of_one_day(known):
            # An outlet's second report of a day is an update of its first.
            mine, other = (scene.articles[name].source for name in (one, two))
            if (not mine or mine != other) and scene.odds(one, two) >= READ:
                yield one, two
        return
    for one, two in combinations(sorted(names), 2):
        if scene.may_meet(scene.articles[one], scene.articles[two]):
            yield one, two


def _read(told: Iterable[Claim]) -> list[_Said]:
    return [_Said(claim, frozenset(words_of(claim.text))) for claim in told if _firm(claim)]


def _firm(claim: Claim) -> bool:
    # "Hale: there was no envelope" is Hale's word.
    voiced = claim.span.field == "title" and ": " in claim.text
    return claim.story and claim.stance in _FIRM and not voiced


def _alike(one: Sequence[_Said], two: Sequence[_Said]) -> Iterator[_Alike]:
    """The sentences of two articles that share most and are not surely of two things."""
    shared = ((weight_of(a.words & b.words), a, b) for a, b in product(one, two))
    alike = _most_first(item for item in shared if item[0] >= SHARED)
    # Whether they are apart costs most, and is asked of as few as are needed.
    return islice((item for item in alike if not _apart(*item[1:])), SENTENCES_PER_PAIR)


def _most_first(alike: Iterable[_Alike]) -> list[_Alike]:
    return sorted(alike, key=lambda item: (-item[0], item[1].claim.span, item[2].claim.span))


def _apart(one: _Said, two: _Said) -> bool:
    """Whether two sentences are surely of two voices, bodies or stages, or say the same."""
    left, right = one.claim, two.claim
    texts = (left.text, right.text)
    if of_two_parties(left, right) or _of_one_family(left, right):
        return True
    # Copies that differ in a synonym; those that differ in a figure typed facts find as well.
    copied = len(one.words & two.words) >= SYNONYM * len(one.words | two.words)
    if copied and _figures(left.text) == _figures(right.text):
        return True
    if _of_a_rule(left, right) or any(only_one_says(words, *texts) for words in _ONE_ONLY):
        return True
    if any(_NEXT.search(text) for text in texts) or _of_two_ages(*texts):
        return True
    if any(_SINCE.search(text) for text in texts) or parts_of_day_apart(*texts):
        return True
    chambers = [chambers_in(text) & _DECIDING for text in texts]
    if all(chambers) and chambers[0].isdisjoint(chambers[1]):
        return True
    # What ends a matter in two ways is for `opposites`, which knows the traps.
    ends = [{(end.matter, end.side) for end in ends_in(claim)} for claim in (left, right)]
    if any(mine[0] == other[0] and mine[1] != other[1] for mine, other in product(*ends)):
        return True
    if _told_alike(left, right) or any(_of_one_each(groups, texts) for groups in _GROUPS):
        return True
    return courts_apart(*texts) or trades_apart(*texts)


def _of_one_family(left: Claim, right: Claim) -> bool:
    """Whether each sentence names one of a family, and not the same: "Luc Dent", "Ralph Dent"."""
    full = [
        [name.split() for name in claim.names if name.count(" ") == 1] for claim in (left, right)
    ]
    return any(
        mine[1] == other[1]
        and mine[0] != other[0]
        and mine[0] not in right.text
        and other[0] not in left.text
        for mine, other in product(*full)
    )


def _of_a_rule(left: Claim, right: Claim) -> bool:
    """Whether what two sentences differ in has a rule that knows its traps: people killed or hurt
    whose numbers differ, two verdicts or terms, two headlines."""
    if left.span.field == right.span.field == "title":
        return True
    if all(_VERDICT.search(claim.text) for claim in (left, right)):
        return True
    return any(
        one.value != two.value
        for one, two in product(left.facts, right.facts)
        if one.kind == two.kind and isinstance(one.value, Count) and isinstance(two.value, Count)
    )


# "only 13 lives were lost": a word that seems to clash.
_ONLY = re.compile(r"(?i)\b(?:only|just|no more than|not more than|as few as)\b")


def _told_alike(left: Claim, right: Claim) -> bool:
    """Whether both tell one matter with one end ("leaves the chair", "resigned"), or one toll, of
    which one says that it is small."""
    one, two = (
        {(end.matter, end.end) for end in endings_in(claim.text) if end.surely}
        for claim in (left, right)
    )
    if one and one == two:
        return True
    tolls = [
        {(f.kind, f.value) for f in claim.facts if isinstance(f.value, Count) and f.value.low}
        for claim in (left, right)
    ]
    return bool(tolls[0] & tolls[1]) and only_one_says(_ONLY, left.text, right.text)


def _of_two_ages(left: str, right: str) -> bool:
    """Whether each text gives but one age, of people that are called differently: a girl and her
    brother."""
    aged = [_AGED.findall(text) for text in (left, right)]
    if [len(found) for found in aged] != [1, 1]:
        return False
    (age, who), (other, whom) = aged[0][0], aged[1][0]
    return bool(age != other and who.lower() != whom.lower())


def _of_one_each(groups: Sequence[re.Pattern[str]], texts: Iterable[str]) -> bool:
    """Whether one text names the first of two groups only, and the other the second only."""
    named = [[group.search(text) is not None for group in groups] for text in texts]
    return sorted(named) == [[False, True], [True, False]]


def _figures(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {word for word in words if word[0].isdigit() or word in NUMERALS}
