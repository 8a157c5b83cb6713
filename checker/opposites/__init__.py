"""Outcomes that exclude each other: accepted and rejected, convicted and acquitted, won and lost.

The model alone finds too much irreconcilable. Where two sentences of one happening share their
telling words and end it in opposite ways, it is asked, and what it then says is worth showing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

from checker.calendar_words import MONTH_NAMES, WEEKDAY_NAMES
from checker.opposites.charges import other_charge
from checker.opposites.ends import Ended, ends_in
from checker.opposites.matters import LIFE, TRIAL
from checker.opposites.parts import head_of_phrase, of_two_parties, part_of, same_parts
from checker.opposites.rivals import pair_of
from checker.opposites.trades import trades_apart
from checker.particulars.dates import days_apart
from checker.particulars.deeds import clause_at
from checker.particulars.marks import head_of
from checker.particulars.tallies import bodies_apart
from checker.particulars.wordings import shared_words
from checker.thresholds import SAME_OUTCOME
from checker.types import Claim, Event, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

# The rule of two parties that differ, each report saying whose word it is.
DISPUTE = "attributed-dispute"


def opposed_pairs(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """The sentences of surely one happening, printed on one day, that end a matter in opposite
    ways: of each event and matter those that share most."""
    for event in events:
        if len(event.articles) < 2:
            continue
        ended = {
            name: ends for name, told in event.by_article().items() if (ends := _ends_of(told))
        }
        found: list[tuple[float, Pair]] = []
        for one, two in scene.of_one_day(ended):
            found += _opposed(event.id, ended[one], ended[two], rule)
        yield from _apart(sorted(found, key=lambda pair: (-pair[0], pair[1].left.span)))


def opposed_headlines(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """The headlines that end a matter in another way than the text does, which nowhere tells of
    the headline's end."""
    for event in events:
        for name, told in event.by_article().items():
            article = scene.articles[name]
            titles = [end for end in _ends_of(c for c in told if _is_title(c)) if end.told_so]
            if not titles or not scene.may_meet(article, article):
                continue
            ends = _ends_of(claim for claim in told if not _is_title(claim))
            named = {(end.matter, end.side) for end in ends}
            head = head_of(told)
            for title, text in product(titles, ends):
                if title.matter != text.matter or (title.matter, title.side) in named:
                    continue
                if text.told_so and text.claim in head and _one_matter(title, text):
                    yield pair_of(event.id, rule, title, text)
                    break


def _ends_of(told: Iterable[Claim]) -> list[Ended]:
    return [end for claim in told for end in ends_in(claim)]


def _is_title(claim: Claim) -> bool:
    return claim.span.field == "title"


def _by_two_words(left: Ended, right: Ended) -> bool:
    """Whether each is the word of a party of its own, and neither the outlet's."""
    # "The council rejected it": whoever rejects speaks, and the outlet tells of it.
    return of_two_parties(left.claim, right.claim) and not any(
        head_of_phrase(str(end.claim.said_by)) == part_of(end.told).head for end in (left, right)
    )


def _one_matter(left: Ended, right: Ended) -> bool:
    """Whether two ends may be those of one matter: told of one person, or of one subject."""
    if not _of_one_subject(left, right):
        return False
    if left.matter == LIFE:
        return _same_person(left, right)
    if left.matter == TRIAL and other_charge(left.told, right.told):
        return False
    if trades_apart(left.claim.text, right.claim.text):
        return False
    return same_parts(left.told, right.told)


def _apart(found: Iterable[tuple[float, Pair]]) -> Iterator[Pair]:
    """Of the pairs, likeliest first, those that tell of an article and a matter for the first
    time, and of no sentences that were shown."""
    told: set[object] = set()
    for _, pair in found:
        assert pair.left_fact is not None
        matter = pair.left_fact.of
        keys = {(claim.span.article, matter) for claim in (pair.left, pair.right)}
        spans = (pair.left.span, pair.right.span)
        if told.isdisjoint({*keys, spans}):
            told |= {*keys, spans}
            yield pair


def _opposed(
    event: str, one: Sequence[Ended], two: Sequence[Ended], rule: str
) -> Iterator[tuple[float, Pair]]:
    """Pairs of what two articles tell that may be one matter, with the rarity they share."""
    for left, right in product(*([end for end in told if end.told_so] for told in (one, two))):
        if left.matter != right.matter or left.side == right.side:
            continue
        # Whoever tells of both ends tells of two matters.
        if _told_too(one, left, right) or _told_too(two, right, left):
            continue
        shared = shared_words(left.told, right.told)
        if left.matter != LIFE and shared < SAME_OUTCOME:
            continue
        if _one_matter(left, right):
            called = DISPUTE if _by_two_words(left, right) else rule
            yield shared, pair_of(event, called, left, right)


def _told_too(article: Sequence[Ended], its: Ended, other: Ended) -> bool:
    """Whether an article, which gives the matter one end, elsewhere names the other one, too."""
    return any(
        one.matter == other.matter
        and one.side == other.side
        and one.claim != its.claim
        and shared_words(one.told, other.told) >= SAME_OUTCOME / 2
        for one in article
    )


def _of_one_subject(left: Ended, right: Ended) -> bool:
    """Whether both may tell of one matter: no other day, no other body, no other name acts."""
    if days_apart(left.told, right.told) or bodies_apart(left.claim.text, right.claim.text):
        return False
    acting = [_names_before(end) for end in (left, right)]
    words = [set(re.findall(r"\w+", end.claim.text.lower())) for end in (right, left)]
    return not all(acting) or any(
        not mine.isdisjoint(theirs) for mine, theirs in zip(acting, words, strict=True)
    )


# "Omar Hale, 43, was killed": whose life it is.
_WHOSE = re.compile(
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)(?:,? (?:\d{1,2}|aged \d{1,2}),?)?"
    r"(?:, (?:who|whose) [^,]*,)?"
    r"(?: (?:was|is|had been|were|found|be|had|has|who|later|also))* $"
)


def _same_person(left: Ended, right: Ended) -> bool:
    """Whether the name right before the words for life or death is the same."""
    names = []
    for end in (left, right):
        at = end.fact.span.start - end.claim.span.start
        found = _WHOSE.search(end.claim.text[:at])
        names.append(found["name"] if found else None)
    return names[0] is not None and names[0] == names[1]


_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ]\w+")
_NO_NAMES = WEEKDAY_NAMES | MONTH_NAMES | {"The"}


def _names_before(end: Ended) -> frozenset[str]:
    """The words in capitals in the clause before the verb, lower-cased, but days and months."""
    at = end.fact.span.start - end.claim.span.start
    low, _ = clause_at(end.claim.text, at, at)
    names = set(_NAME.findall(end.claim.text[low:at])) - _NO_NAMES
    return frozenset(name.lower() for name in names)
