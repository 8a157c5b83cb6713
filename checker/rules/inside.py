"""One article against itself: its headline against its body, its body against its body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from checker.events.anchors import places_of
from checker.events.words import words_of
from checker.facts import compare
from checker.types import Article, Claim, Count, Fact, Rule
from checker.verdict import Clash
from checker.witnesses import Witness

RULES = (
    Rule(
        name="headline-conflict",
        level="warning",
        says=(
            "The headline gives a figure that the article's own body contradicts, and the body "
            "nowhere states the headline's figure."
        ),
        fires=(("Ferry fire off Bari kills 14", "Eleven people died in a fire on a ferry."),),
        silent=(
            ("Ferry fire off Bari kills 11", "Eleven people died in a fire on a ferry."),
            ("At least ten dead in ferry fire", "Eleven people died in a fire on a ferry."),
        ),
    ),
    Rule(
        name="self-contradiction",
        level="warning",
        says=(
            "Two sentences of one article, both in its own voice or in one speaker's, cannot "
            "both be right."
        ),
        fires=(
            (
                "Rockets hit the base on Monday without causing any casualties. The deadly "
                "rocket attack on the base came after weeks of tension.",
                "",
            ),
        ),
        silent=(
            (
                "Rockets hit the base on Monday without causing any casualties. It came a year "
                "after a deadly rocket attack on another base.",
                "",
            ),
        ),
    ),
)

# "another five", "three more", "two others": an addition to a figure, not a figure.
_ADDED = re.compile(
    r"\b(?:another|others?|more|further|additional|also|remaining|rest"
    r"|(?:lower|higher) (?:toll|figure))\b",
    re.IGNORECASE,
)
# Sentences that open an article and say what it is about, the headline among them.
HEAD = 3
# Part of its words that a sentence shares with what it is to contradict, at least.
SHARED_PART = 0.2
# Days between two named days that may still be the deed and the report of it.
REPORTED = 1
# Characters from one sentence's end to the start of one that stands beside it.
BESIDE = 200
# Times that one exact figure may exceed the other and still be meant for the same people.
MAGNITUDE = 5


def propose(
    article: Article, told: Sequence[Claim], elsewhere: frozenset[tuple[str, Count]] = frozenset()
) -> Iterator[Clash]:
    """Clashes among what one article tells of one event, the statement that stands first left.

    `elsewhere` holds the (kind, figure) that other articles settle on: where they back one of
    two figures, less is asked of the sentences to be meant for the same people.
    """
    ordered = sorted(told, key=lambda c: (c.span.field != "title", c.span.start))
    stated = [(c, f) for c in ordered for f in c.facts if isinstance(f.value, Count)]
    for (left, mine), (right, other) in combinations(stated, 2):
        if not _comparable(mine, other) or compare(mine, other) != "conflict":
            continue
        backed = ((mine.kind, mine.value) in elsewhere) != ((other.kind, other.value) in elsewhere)
        if left.span.field == "title" and right.span.field == "text":
            rule = "headline-conflict"
            clash = not (mine.weak or other.weak or _stated_again(mine, stated))
        else:
            rule = "self-contradiction"
            clash = left.span != right.span and _one_figure(left, mine, right, other)
            clash = clash and (backed or _one_matter(left, mine, right, other, ordered[:HEAD]))
        if clash and not _sums_up(left, mine, right, other, stated):
            yield Clash(rule, Witness(article, left, mine), Witness(article, right, other))


def _one_figure(left: Claim, mine: Fact, right: Claim, other: Fact) -> bool:
    """Whether both are figures for all the victims, of a size to be meant for the same people."""
    return (
        _plain(left, mine)
        and _plain(right, other)
        and _near(mine, other)
        and not other_day(left, right)
    )


def _one_matter(left: Claim, mine: Fact, right: Claim, other: Fact, head: Sequence[Claim]) -> bool:
    """Whether the sentences themselves show that they speak of the same people."""
    presupposed = mine.weak or other.weak or _aside(left, mine) or _aside(right, other)
    return (
        (presupposed or _same_voice(left, right))
        and _same_matter(left, right, head)
        and not _narrower(left, mine, right, other, head)
    )


def _comparable(mine: Fact, other: Fact) -> bool:
    """Totals of one group in both, none corrected; "no one" denies every group."""
    nobody = any(fact.value == Count(0, 0) and fact.of == "people" for fact in (mine, other))
    return (
        mine.kind == other.kind
        and (mine.of == other.of or nobody)
        and mine.scope == other.scope == "total"
        and not (mine.revised or other.revised)
    )


def _stated_again(headline: Fact, stated: Sequence[tuple[Claim, Fact]]) -> bool:
    """Whether the body, too, says what the headline says."""
    return any(
        claim.span.field == "text"
        and fact.kind == headline.kind
        and not fact.weak
        and isinstance(fact.value, Count)
        and isinstance(headline.value, Count)
        and fact.value.meets(headline.value)
        for claim, fact in stated
    )


def other_day(left: Claim, right: Claim) -> bool:
    """Whether the sentences name days further apart than a deed and the report of it."""
    one, two = ([date.fromisoformat(d) for d in c.when if len(d) == 10] for c in (left, right))
    return bool(one and two) and all(abs((a - b).days) > REPORTED for a in one for b in two)


def _aside(claim: Claim, fact: Fact) -> bool:
    """Whether a relative clause tells the figure: the article's own voice, whoever speaks."""
    return "in which" in claim.text[: fact.span.start - claim.span.start].lower()


def _same_matter(left: Claim, right: Claim, head: Sequence[Claim]) -> bool:
    """Whether the later sentence speaks of what the earlier one or the head speaks of."""
    told = {word for claim in (left, *head) for word in words_of(claim.text) if claim != right}
    again = set(words_of(right.text))
    shared = {word for word in told & again if word.isalpha()}
    return len(shared) >= max(1, SHARED_PART * len(again))


def _narrower(left: Claim, mine: Fact, right: Claim, other: Fact, head: Sequence[Claim]) -> bool:
    """Whether the smaller figure stands with a place of its own: part of the larger one."""
    if mine.weak or other.weak:
        return False
    small, large = (left, right) if _low(mine) < _low(other) else (right, left)
    known = places_of(large.text).union(*(places_of(claim.text) for claim in head))
    known |= {name.lower() for claim in (large, *head) for name in claim.names}
    return (
        small not in head
        and bool(places_of(small.text))
        and places_of(small.text).isdisjoint(known)
    )


def _plain(claim: Claim, fact: Fact) -> bool:
    """Whether the figure stands for all the victims: no addition, no single one of them."""
    if fact.weak:
        return True
    return _low(fact) != 1 and not _ADDED.search(_words_around(claim, fact))


def _words_around(claim: Claim, fact: Fact) -> str:
    start, end = (at - claim.span.start for at in (fact.span.start, fact.span.end))
    return claim.text[max(0, start - 12) : end]


def _near(mine: Fact, other: Fact) -> bool:
    """Whether both could be counts of one happening: exact, and of one order of magnitude.

    A report of one attack closes with the toll of the war; "dozens" stands beside a part.
    """
    if mine.weak or other.weak:
        return True
    small, large = sorted((_low(mine), _low(other)))
    return _exact(mine) and _exact(other) and (small == 0 or large <= MAGNITUDE * small)


def _exact(fact: Fact) -> bool:
    return isinstance(fact.value, Count) and fact.value.low == fact.value.high


def _same_voice(left: Claim, right: Claim) -> bool:
    """Two speakers who differ are a matter for the reader, told as such by the article."""
    return not (left.said_by and right.said_by and left.said_by != right.said_by)


def _sums_up(
    left: Claim, mine: Fact, right: Claim, other: Fact, stated: Sequence[tuple[Claim, Fact]]
) -> bool:
    """Whether the larger figure is the smaller one and one told beside either of them together."""
    small, large = sorted((mine, other), key=_low)
    if _low(small) == 0:
        return False
    beside = [
        fact
        for claim, fact in stated
        if fact.kind == small.kind and fact is not small and fact is not large and _low(fact) > 0
        if any(abs(claim.span.start - c.span.end) < BESIDE or claim is c for c in (left, right))
    ]
    return any(_low(small) + _low(fact) == _low(large) for fact in beside)


def _low(fact: Fact) -> int:
    return fact.value.low if isinstance(fact.value, Count) else 0
