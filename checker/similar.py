"""Sentences of two reports of one happening, side by side for the model to read.

The model has learned what editors find irreconcilable in such reports (models/newsroom.py); what
it must not be asked is whether sentences of different happenings can both be true.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING

from checker.casualties.numbers import NUMERALS
from checker.events.words import words_of
from checker.opposites.ends import ends_in
from checker.opposites.ends_apart import chambers_in, courts_apart
from checker.opposites.parts import of_two_parties
from checker.opposites.trades import trades_apart
from checker.particulars.marks import rarity_of
from checker.particulars.wordings import MOST
from checker.thresholds import PAIRS_PER_EVENT, READ, SENTENCES_PER_PAIR, SHARED, SYNONYM
from checker.types import Claim, Event, Pair

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
    (re.compile(rf"(?i)\b(?:{one})\b"), re.compile(rf"(?i)\b(?:{other})\b"))
    for one, other in (
        ("primary", "secondary"),
        ("junior", "senior"),
        (r"men['’]s", r"women['’]s"),
        ("doubles", "singles"),
        ("upper", "lower"),
        ("seriously|critically|badly|severely", "slightly|lightly|minor"),
    )
)
# Of the bodies of `chambers_in` those before or beside each other.
_DECIDING = frozenset({"upper", "lower", "committee", "council", "court", "cabinet"})
# What a sentence says must be its outlet's or a named party's firm word.
_FIRM = frozenset({"asserts", "denies", "relays"})


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
        scored: list[tuple[float, Claim, Claim]] = []
        for one, two in _meeting(told, scene, wide):
            scored += _alike(told[one], told[two])
        scored.sort(key=lambda item: (-item[0], item[1].span, item[2].span))
        capped += max(0, len(scored) - PAIRS_PER_EVENT)
        found += (
            Pair(event.id, rule, left, right, f"words in common weigh {shared:.0f}")
            for shared, left, right in scored[:PAIRS_PER_EVENT]
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


def _alike(one: Sequence[Claim], two: Sequence[Claim]) -> list[tuple[float, Claim, Claim]]:
    """The sentences of two articles that share most, with the rarity that they share."""
    here, there = (
        [(c, frozenset(words_of(c.text))) for c in told if _firm(c)] for told in (one, two)
    )
    found = [
        (shared, left, right)
        for (left, mine), (right, other) in product(here, there)
        if (shared := sum(min(rarity_of(word), MOST) for word in mine & other)) >= SHARED
        and not _apart(left, right, mine, other)
    ]
    found.sort(key=lambda item: (-item[0], item[1].span, item[2].span))
    return found[:SENTENCES_PER_PAIR]


def _apart(left: Claim, right: Claim, mine: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences are surely of two voices, bodies or stages, or say the same."""
    texts = (left.text, right.text)
    if of_two_parties(left, right) or (left.stance == "denies") != (right.stance == "denies"):
        return True
    # Copies that differ in a synonym; those that differ in a figure typed facts find as well.
    figures = [_figures(text) for text in texts]
    if len(mine & other) >= SYNONYM * len(mine | other) and figures[0] == figures[1]:
        return True
    chambers = [chambers_in(text) & _DECIDING for text in texts]
    if all(chambers) and chambers[0].isdisjoint(chambers[1]):
        return True
    # What ends a matter in two ways is for `opposites`, which knows the traps.
    ends = [{(end.matter, end.side) for end in ends_in(claim)} for claim in (left, right)]
    if any(one[0] == two[0] and one[1] != two[1] for one, two in product(*ends)):
        return True
    if any(_of_either(a, b, *texts) or _of_either(b, a, *texts) for a, b in _GROUPS):
        return True
    asked = [_ASKED.search(text) is not None for text in texts]
    return asked[0] != asked[1] or courts_apart(*texts) or trades_apart(*texts)


def _of_either(one: re.Pattern[str], other: re.Pattern[str], left: str, right: str) -> bool:
    return bool(
        one.search(left)
        and other.search(right)
        and not other.search(left)
        and not one.search(right)
    )


def _figures(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {word for word in words if word[0].isdigit() or word in NUMERALS}


def _firm(claim: Claim) -> bool:
    # "Hale: there was no envelope" is Hale's word.
    voiced = claim.span.field == "title" and ": " in claim.text
    return claim.story and claim.stance in _FIRM and not voiced
