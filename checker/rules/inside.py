"""One article against itself: its headline against its body, its body against its body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    r"\b(?:another|others?|more|further|additional|also|remaining|rest|(?:lower|higher) (?:toll|figure))\b",
    re.IGNORECASE,
)
# Sentences that open an article and say what it is about, the headline among them.
HEAD = 3
# Words that a sentence shares with what it is to contradict, at least; and their part of it.
SHARED, SHARED_PART = 2, 0.15
# Times that one exact figure may exceed the other and still be meant for the same people.
MAGNITUDE = 5


def propose(article: Article, told: Sequence[Claim]) -> Iterator[Clash]:
    """Clashes among what one article tells of one event, the statement that stands first left."""
    ordered = sorted(told, key=lambda c: (c.span.field != "title", c.span.start))
    stated = [(c, f) for c in ordered for f in c.facts if isinstance(f.value, Count)]
    head = {word for claim in ordered[:HEAD] for word in words_of(claim.text)}
    for (left, mine), (right, other) in combinations(stated, 2):
        if not _comparable(mine, other) or compare(mine, other) != "conflict":
            continue
        if left.span.field == "title" and right.span.field == "text":
            if mine.weak or other.weak or _stated_again(mine, stated):
                continue
            rule = "headline-conflict"
        else:
            presupposed = mine.weak or other.weak
            if left.span == right.span or not (presupposed or _same_voice(left, right)):
                continue
            if left.when and right.when and set(left.when).isdisjoint(right.when):
                continue
            if not _plain(left, mine) or not _plain(right, other) or not _near(mine, other):
                continue
            if not _same_matter(left, right, head) or _narrower(left, mine, right, other):
                continue
            rule = "self-contradiction"
        if not _sums_up(mine, other, stated):
            yield Clash(rule, Witness(article, left, mine), Witness(article, right, other))


def _comparable(mine: Fact, other: Fact) -> bool:
    """Totals of one group in both, neither sentence telling that the figure has moved."""
    return (
        mine.kind == other.kind
        and mine.of == other.of
        and mine.scope == other.scope == "total"
        and not (mine.revised or other.revised or mine.rising or other.rising)
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


def _same_matter(left: Claim, right: Claim, head: set[str]) -> bool:
    """Whether the later sentence speaks of what the earlier one or the head speaks of."""
    told, again = set(words_of(left.text)) | head, set(words_of(right.text))
    shared = {word for word in told & again if word.isalpha()}
    return len(shared) >= SHARED and len(shared) >= SHARED_PART * len(again)


def _narrower(left: Claim, mine: Fact, right: Claim, other: Fact) -> bool:
    """Whether the smaller figure stands with a place of its own: part of the larger one."""
    if mine.weak or other.weak:
        return False
    small, large = (left, right) if _low(mine) < _low(other) else (right, left)
    return bool(places_of(small.text)) and places_of(small.text).isdisjoint(places_of(large.text))


def _plain(claim: Claim, fact: Fact) -> bool:
    """Whether the figure stands for all the victims: no addition, no single one of them."""
    if fact.weak:
        return True
    return _low(fact) != 1 and not _ADDED.search(_words_around(claim, fact))


def _words_around(claim: Claim, fact: Fact) -> str:
    start, end = (at - claim.span.start for at in (fact.span.start, fact.span.end))
    return claim.text[max(0, start - 20) : end + 20]


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


def _sums_up(mine: Fact, other: Fact, stated: Sequence[tuple[Claim, Fact]]) -> bool:
    """Whether the larger figure is the smaller one and a further one of the article together."""
    small, large = sorted((mine, other), key=_low)
    if _low(small) == 0:
        return False
    rest = [f for _, f in stated if f.kind == small.kind and f is not small and f is not large]
    return any(_low(small) + _low(f) == _low(large) for f in rest if _low(f) > 0)


def _low(fact: Fact) -> int:
    return fact.value.low if isinstance(fact.value, Count) else 0
