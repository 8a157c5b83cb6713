"""One article against itself: its headline against its body, its body against its body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.casualties.definite import all_of_them, two_parties, with_others
from checker.events.anchors import places_of
from checker.events.words import words_of
from checker.facts import compare
from checker.reconciled import reconciled
from checker.reconciled.extracts import exact
from checker.thresholds import HEAD, MAGNITUDE
from checker.types import Article, Claim, Count, Fact, Rule
from checker.verdict import Clash, other_day
from checker.witnesses import EVERYBODY, Witness

# The rules themselves stand with their examples in checker.rules.within.
RULES: tuple[Rule, ...] = ()
# "another five", "three more", "two others": an addition to a figure, not a figure.
_ADDED = re.compile(
    r"\b(?:another|others?|more|further|additional|also|remaining|rest"
    r"|(?:lower|higher) (?:toll|figure))\b",
    re.IGNORECASE,
)
# "…, which ", "…, in which the ": a relative clause on the happening, up to its figure.
_RELATIVE = re.compile(r",? (?:in )?which (?:\w+ )?$", re.IGNORECASE)
# Where another article backs one of two figures, the other one speaks of all victims if it stands
# among so many first claims: the larger, the smaller one.
LEAD_LARGER, LEAD_SMALLER = 4, 3
# Part of its words that a sentence shares with what it is to contradict, at least.
SHARED_PART = 0.2
# Characters of text within which both figures of one article stand, and times that one may be the
# other.
TOP, TWICE = 1000, 2
# Characters from one sentence's end to the start of one that stands beside it.
BESIDE = 200


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure and the claim that states it; `place` counts the article's claims from 0, title
    first."""

    place: int
    claim: Claim
    fact: Fact


def propose(
    article: Article, told: Sequence[Claim], elsewhere: Sequence[Fact] = ()
) -> Iterator[Clash]:
    """Clashes among what one article tells of one event, the statement that stands first left.

    `elsewhere` holds the figures that other articles of the event settle on: where they back one
    of two figures, less is asked of the sentences to be meant for the same people.
    """
    ordered = sorted(told, key=lambda c: (c.span.field != "title", c.span.start))
    stated = [
        Stated(place, claim, fact)
        for place, claim in enumerate(ordered)
        for fact in claim.facts
        if isinstance(fact.value, Count)
    ]
    for left, right in combinations(stated, 2):
        if (
            not _comparable(left.fact, right.fact)
            or compare(left.fact, right.fact) != "conflict"
            or left.claim.span == right.claim.span
            or other_day(left.claim, right.claim)
            or any(_any_other(one, ordered[:HEAD]) for one in (left, right))
        ):
            continue
        headline = left.claim.span.field == "title"
        odd = _odd_one(left, right, elsewhere)
        if _all_of_them(right) and with_others(left.claim, left.fact):
            continue
        if odd is not None and not _all_of_them(right):
            clash = not two_parties(left.claim, right.claim)
            clash = clash and _leads(odd, left if odd is right else right)
        else:
            clash = _one_figure(left, right)
            clash = clash and (headline or _one_matter(left, right, ordered[:HEAD]))
        if headline:
            clash = clash and not (left.fact.weak or right.fact.weak)
            clash = clash and not _stated_again(left.fact, stated, totals=odd is not None)
        if not clash or _sums_up(left, right, stated, odd is not None):
            continue
        one, two = (
            Witness(article, side.claim, side.fact, told=tuple(ordered)) for side in (left, right)
        )
        if _holds(one, two, headline=headline, lead=headline and right.place == 1):
            yield Clash("headline-conflict" if headline else "self-contradiction", one, two)


def _holds(left: Witness, right: Witness, *, headline: bool, lead: bool) -> bool:
    """Whether two counts of one article are meant for the same people, as far as words tell.

    Nobody and somebody clash in "the deadly attack", in "the attack, in which nobody was hurt", and
    in a headline and the sentence that opens the text (`lead`); other counts must both be of
    people, stand at the top and be of like size. Of 60 such findings over mixed news, read one by
    one (2026-11-23), none was right further down or further apart.
    """
    if reconciled(left, right) is not None:
        return False
    nobody, some = sorted((left, right), key=lambda side: _low(side.fact))
    small, large = nobody.fact, some.fact
    if _low(small) == 0:
        opens = lead and nobody.claim.span.field == "title"
        return opens or large.weak or _in_passing(nobody.claim, small)
    if _ONE_MORE.search(nobody.claim.text) and _low(large) == _low(small) + 1:
        return False
    top = all(side.claim.span.start <= TOP for side in (left, right))
    everybody = small.of == large.of == EVERYBODY
    return headline or (top and everybody and _low(large) <= TWICE * _low(small))


# "Four people were hit by bullets and a fifth by debris": of five.
_ONE_MORE = re.compile(
    r"\b(?:and|while|,)\s(?:a|the)\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)


def _odd_one(left: Stated, right: Stated, elsewhere: Sequence[Fact]) -> Stated | None:
    """The one of two figures that no other article gives while another gives its rival."""
    backed = [_backed(left.fact, right.fact, elsewhere), _backed(right.fact, left.fact, elsewhere)]
    if backed[0] == backed[1]:
        return None
    return right if backed[0] else left


def _leads(odd: Stated, backed: Stated) -> bool:
    """Whether the odd figure stands where an article tells the whole toll: at its head.

    Further down a smaller one is a part, a larger one another happening. Read on GVA, FA-KES and
    ABP (2026-11-22): about half of what fires there is real, of what stands further down a tenth.
    """
    larger = _low(odd.fact) > _low(backed.fact)
    both = None not in (exact(odd.fact), exact(backed.fact))
    weak = odd.fact.weak or backed.fact.weak
    if 0 in (_low(odd.fact), _low(backed.fact)) and not _same_voice(odd.claim, backed.claim):
        return False
    return _plain(odd) and (both or weak) and odd.place < (LEAD_LARGER if larger else LEAD_SMALLER)


def _backed(mine: Fact, rival: Fact, elsewhere: Sequence[Fact]) -> bool:
    """Whether another article gives the figure `mine`, and not its rival's."""
    return any(
        fact.kind == mine.kind
        and isinstance(fact.value, Count)
        and fact.value.high is not None
        and _meet(fact, mine)
        and not _meet(fact, rival)
        for fact in elsewhere
    )


def _meet(one: Fact, two: Fact) -> bool:
    a, b = one.value, two.value
    return isinstance(a, Count) and isinstance(b, Count) and a.meets(b)


def _one_figure(left: Stated, right: Stated) -> bool:
    """Whether both are figures for all the victims, of a size to be meant for the same people."""
    return (
        (_presupposed(left) or _presupposed(right) or right.place < HEAD or _all_of_them(right))
        and _plain(left)
        and _plain(right)
        and _near(left.fact, right.fact)
    )


def _one_matter(left: Stated, right: Stated, head: Sequence[Claim]) -> bool:
    """Whether the sentences themselves show that they speak of the same people."""
    presupposed = _presupposed(left) or _presupposed(right)
    return (
        (presupposed or _same_voice(left.claim, right.claim))
        and (_all_of_them(right) or _same_matter(left.claim, right.claim, head))
        and not _narrower(left, right, head)
    )


def _comparable(mine: Fact, other: Fact) -> bool:
    """Totals in both, none corrected; `compare` minds the groups: "four men" of "two people"."""
    return (
        mine.kind == other.kind
        and mine.scope == other.scope == "total"
        and not (mine.revised or other.revised)
    )


def _stated_again(headline: Fact, stated: Sequence[Stated], totals: bool) -> bool:
    """Whether the body, too, says what the headline says; of its `totals` only, or anyhow."""
    return any(
        one.claim.span.field == "text"
        and one.fact.kind == headline.kind
        and not one.fact.weak
        and (one.fact.scope == "total" or not totals)
        and _meet(one.fact, headline)
        for one in stated
    )


def _any_other(one: Stated, head: Sequence[Claim]) -> bool:
    """Whether a figure is only presupposed, and of what: "deadly fighting" is not "the deadly
    attack"."""
    if not one.fact.weak or one.claim in head:
        return False
    return not _DEFINITE.search(one.claim.text[: one.fact.span.start - one.claim.span.start])


_DEFINITE = re.compile(
    r"(?:\b(?:the|this|that|these|those|its|their|his|her)|['’]s)(?: [\w-]+){0,2} $", re.IGNORECASE
)


def _presupposed(one: Stated) -> bool:
    """Whether the figure is told in passing, in the article's own voice, whoever speaks:
    "the deadly attack", "the blasts, which killed 88", "the attack, in which no one was hurt"."""
    return one.fact.weak or _in_passing(one.claim, one.fact)


def _all_of_them(one: Stated) -> bool:
    return all_of_them(one.claim, one.fact)


def _in_passing(claim: Claim, fact: Fact) -> bool:
    return _RELATIVE.search(claim.text[: fact.span.start - claim.span.start]) is not None


def _same_matter(left: Claim, right: Claim, head: Sequence[Claim]) -> bool:
    """Whether the later sentence speaks of what the earlier one or the head speaks of."""
    told = {word for claim in (left, *head) for word in words_of(claim.text) if claim != right}
    again = set(words_of(right.text))
    shared = {word for word in told & again if word.isalpha()}
    return len(shared) >= max(1, SHARED_PART * len(again))


def _narrower(left: Stated, right: Stated, head: Sequence[Claim]) -> bool:
    """Whether the smaller figure stands with a place of its own: part of the larger one."""
    if left.fact.weak or right.fact.weak:
        return False
    small, large = sorted((left, right), key=lambda one: _low(one.fact))
    around = (large.claim, *head)
    known = {place for claim in around for place in places_of(claim.text)}
    known |= {name.lower() for claim in around for name in claim.names}
    own = places_of(small.claim.text)
    return small.claim not in head and bool(own) and own.isdisjoint(known)


def _plain(one: Stated) -> bool:
    """Whether the figure stands for all the victims: no addition, no single one of them."""
    if one.fact.weak:
        return True
    return _low(one.fact) != 1 and not _ADDED.search(_words_around(one.claim, one.fact))


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
    return None not in (exact(mine), exact(other)) and (small == 0 or large <= MAGNITUDE * small)


def _same_voice(left: Claim, right: Claim) -> bool:
    """Two speakers who differ are a matter for the reader, told as such by the article."""
    return not (left.said_by and right.said_by and left.said_by != right.said_by)


def _sums_up(left: Stated, right: Stated, stated: Sequence[Stated], backed: bool) -> bool:
    """Whether the larger figure is the smaller one and one told beside either of them together.

    Where another article backs one of the two, the smaller figure told again is no summand.
    """
    small, large = sorted((left.fact, right.fact), key=_low)
    if _low(small) == 0:
        return False
    beside = [
        one.fact
        for one in stated
        if one.fact.kind == small.kind and one.fact not in (small, large) and _low(one.fact) > 0
        if not (backed and one.fact.value == small.value)
        if any(
            abs(one.claim.span.start - side.claim.span.end) < BESIDE or one.claim is side.claim
            for side in (left, right)
        )
    ]
    return any(_low(small) + _low(fact) == _low(large) for fact in beside)


def _low(fact: Fact) -> int:
    return fact.value.low if isinstance(fact.value, Count) else 0
