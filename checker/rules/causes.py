"""One fire, crash or attack, and two that brought it about, each told flatly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, product

from checker.attribution.causes import Cause, causes_in, kinds_apart, kinds_named
from checker.attribution.groups import deeds_in, groups_in, related
from checker.attribution.hands import Hand, crossed, hands_in
from checker.attribution.parties import identity, opposed
from checker.findings import fingerprint, side_of
from checker.pairs import Scene
from checker.particulars.marks import head_of
from checker.rules import rules
from checker.types import Claim, Event, Fact, Finding, Rule
from checker.witnesses import Witness

CONFLICT = "attribution-conflict"
# The rule is that of `facts.responsible`.
RULES: tuple[Rule, ...] = ()
# Where there was more than one, it is open which the article points at.
_SEVERAL = re.compile(
    r"(?i)\b(?:second|third|another|other|separate|two|three|both|twin|series of|wave of|string of)"
    r" (?:\w+ )?(?:attacks?|blasts?|bombings?|explosions?|strikes?|fires?|blazes?|crash(?:es)?"
    r"|raids?"
    r"|shootings?|collisions?|drones?)\b"
)


@dataclass(frozen=True, slots=True)
class _Told:
    claim: Claim
    cause: Cause


def findings(
    events: Sequence[Event], scene: Scene, ours: Sequence[str], on: frozenset[str]
) -> Iterator[Finding]:
    """For each event the first two articles of one day that name causes which exclude each
    other."""
    if CONFLICT not in on:
        return
    for event in events:
        pair = _first_apart(event, scene) if len(event.articles) > 1 else None
        if pair:
            yield _finding(event.id, *pair, scene, ours)


def _first_apart(event: Event, scene: Scene) -> tuple[_Told, _Told] | None:
    articles = event.by_article()
    read = cache(lambda name: _read(articles[name]))
    found = (_apart_in(read(one), read(two)) for one, two in scene.of_one_day(articles))
    return next(chain.from_iterable(found), None)


@dataclass(frozen=True)
class _Article:
    """What one article names as causes and doers, with its text."""

    text: str
    causes: Sequence[_Told]
    groups: Sequence[_Told]
    hands: Sequence[tuple[Claim, Hand]]


def _read(claims: Sequence[Claim]) -> _Article:
    told = [claim for claim in claims if claim.story and claim.span.field == "text"]
    head = head_of(told)
    groups = [
        _Told(claim, Cause(deed.who, deed.start, deed.end, deed.surely, False))
        for claim in head
        for deed in deeds_in(claim.text)
    ]
    hands = [(claim, hand) for claim in told for hand in hands_in(claim.text)]
    return _Article(" ".join(claim.text for claim in claims), _told(claims), groups, hands)


def _apart_in(one: _Article, two: _Article) -> Iterator[tuple[_Told, _Told]]:
    """What two articles name that excludes each other."""
    texts = (one.text, two.text)
    if (one.causes and two.causes) or (one.groups and two.groups):
        if not any(_SEVERAL.search(text) for text in texts):
            yield from _rivals(one.causes, two.causes, texts)
            yield from _two_groups(one, two)
    mine, other = ([hand for _, hand in article.hands] for article in (one, two))
    if mine and other and crossed(mine, other, texts):
        yield _by_hand(one), _by_hand(two)


def _by_hand(article: _Article) -> _Told:
    claim, hand = next(told for told in article.hands if told[1].did)
    return _Told(claim, Cause(hand.who, hand.start, hand.end, True, False))


def _two_groups(one: _Article, two: _Article) -> Iterator[tuple[_Told, _Told]]:
    """Two groups, each the only one that its article has act, and not named in the other one."""
    for left, right in product(one.groups, two.groups):
        if not (left.cause.surely and right.cause.surely) or not _no_partys_word(left, right):
            continue
        if all(
            _strangers(mine.cause.who, other)
            for article, text in ((one, two.text), (two, one.text))
            for mine in article.groups
            for other in groups_in(text)
        ):
            yield left, right


_KIND = re.compile(r"\s(?:Front|Army|Tigers|Cartel|Movement|Forces?)$")


def _strangers(one: str, other: str) -> bool:
    """Whether two names of armed groups are surely those of two."""
    own = [_KIND.sub("", name) for name in (one, other)]
    return not related(one, other) and all(own) and identity(*own) != "same"


def _no_partys_word(left: _Told, right: _Told) -> bool:
    """Whether one article says so itself, and the other, too, or by the word of officials."""
    sides = [(side.claim.stance, side.claim.said_by) for side in (left, right)]
    if not all(stance in ("asserts", "relays") for stance, _ in sides):
        return False
    said = [by for _, by in sides if by]
    return not said or (len(said) == 1 and not groups_in(said[0]))


def _told(claims: Sequence[Claim]) -> list[_Told]:
    return [
        _Told(claim, cause)
        for claim in claims
        if claim.story and claim.span.field == "text"
        for cause in causes_in(claim.text)
    ]


def _rivals(
    one: Sequence[_Told], two: Sequence[_Told], texts: Sequence[str]
) -> Iterator[tuple[_Told, _Told]]:
    for left, right in product(one, two):
        if not (left.cause.surely and right.cause.surely) or not _one_voice(left, right, texts):
            continue
        if not _apart(left, right):
            continue
        if all(_apart(mine, right) for mine in one) and all(_apart(left, mine) for mine in two):
            if not (
                kinds_named(right.cause.who, texts[0]) or kinds_named(left.cause.who, texts[1])
            ):
                yield left, right


def _apart(left: _Told, right: _Told) -> bool:
    """Whether two causes exclude each other."""
    one, two = left.cause.who, right.cause.who
    return kinds_apart(one, two) or (identity(one, two) != "same" and opposed(one, two))


# Whose finding is told as what is so.
_INQUIRIES = r"report|inquir\w+|enquir\w+|investigat\w+|accident board|inquest"
_INQUIRY = re.compile(rf"(?i)\b(?:{_INQUIRIES})\b")
_OFFICIALS = re.compile(
    rf"(?i)\b(?:{_INQUIRIES}|police|prosecutors?|(?:fire )?brigade"
    r"|fire (?:service|chief|department|marshal|investigators?))\b"
)
_NOT_FINAL = re.compile(
    r"(?i)\b(?:preliminary|interim|draft|initial|leaked) (?:\w+ )?(?:report|finding)"
)


def _one_voice(left: _Told, right: _Told, texts: Sequence[str]) -> bool:
    """Whether both articles tell it themselves, or of one and the same source."""
    if not all(side.claim.stance in ("asserts", "relays") for side in (left, right)):
        return False
    said = [None if side.cause.aside else side.claim.said_by for side in (left, right)]
    # Police and prosecutors may differ, each rightly quoted.
    two = all(said) and identity(str(said[0]), str(said[1])) != "same"
    trusted = _INQUIRY if two else _OFFICIALS
    if not any(_NOT_FINAL.search(text) for text in texts):
        said = [None if by and trusted.search(by) else by for by in said]
    if said == [None, None]:
        return True
    return all(said) and identity(str(said[0]), str(said[1])) == "same"


def _finding(event: str, left: _Told, right: _Told, scene: Scene, ours: Sequence[str]) -> Finding:
    one, two = sorted((_witness(side, scene) for side in (left, right)), key=lambda w: w.order)
    sides = [f"{w.fact.text} ({w.article.source or w.article.id})" for w in (one, two)]
    claims = [(w.claim.text, w.article.id) for w in (one, two)]
    return Finding(
        rule=CONFLICT,
        level=rules()[CONFLICT].level,
        message=f"The same happening is put down to {sides[0]} and to {sides[1]}",
        fact="responsible",
        event=event,
        left=side_of(one, ours),
        right=side_of(two, ours),
        score=0.0,
        fingerprint=fingerprint(CONFLICT, "responsible", claims, scene.copies),
    )


def _witness(side: _Told, scene: Scene) -> Witness:
    claim, cause = side.claim, side.cause
    span = claim.span.part(cause.start, cause.end)
    fact = Fact("responsible", cause.who, cause.who, span, of="cause", held="fact")
    return Witness(scene.articles[claim.span.article], claim, fact)
