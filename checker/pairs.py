"""The few pairs worth judging, each with a reason. The only loop over two lists of claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from checker.casualties.figures import vague
from checker.events.anchors import of_several
from checker.facts import compare
from checker.reconciled import reconciled
from checker.reconciled.people import attacker_among_them
from checker.rules import inside
from checker.thresholds import (
    AGAIN,
    ASUNDER,
    CHAIN,
    CLASHES_PER_GROUP,
    PAIRS_PER_WITNESS,
    SURE,
    TELLING,
)
from checker.twins import twins_of
from checker.types import Article, Count, Event, Fact
from checker.verdict import Clash, alike_in_size, between, clarity, other_day
from checker.witnesses import EVERYBODY, Witness, witnesses_of

ByKey = Mapping[tuple[str, str], Sequence[Witness]]


@dataclass(frozen=True, slots=True)
class Scene:
    """What the comparing of events needs to know of the corpus.

    `copies` maps an article's id to the earliest of its copies; `may_meet` says which two
    articles may be compared; articles of different `camp` are never folded into one witness;
    `odds(left, right)`, by article id, are the log-odds that two tell of one happening, as far as a
    clash needs them (`Gate.certainty`).
    """

    articles: Mapping[str, Article]
    copies: Mapping[str, str]
    may_meet: Callable[[Article, Article], bool]
    camp: Callable[[Article], object]
    odds: Callable[[str, str], float]

    def sure(self, left: str, right: str) -> bool:
        """Whether two articles tell of one happening so surely that their figures may clash."""
        return left == right or self.odds(left, right) >= SURE

    def of_one_day(self, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The pairs of articles, by id and in order, that were published on one day, may be
        compared and surely tell of one happening."""
        for left, right in combinations(sorted(names), 2):
            one, two = self.articles[left], self.articles[right]
            if one.day == two.day and self.may_meet(one, two) and self.sure(left, right):
                yield left, right


@dataclass(frozen=True, slots=True)
class Group:
    """The clashes of one event, rule, kind of fact and group of people: one finding at most.

    `clashes` are the clearest few, clearest first; `witnesses` are all who state the figure.
    """

    event: str
    rule: str
    clashes: tuple[Clash, ...]
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The groups of all events, how many pairs were compared, and how many a cap left out."""

    groups: tuple[Group, ...]
    compared: int
    capped: int


def groups_of(events: Iterable[Event], scene: Scene) -> Found:
    """Compare figures between the articles of each event, and inside each article."""
    groups: list[Group] = []
    compared = capped = 0
    for event in events:
        by_key = witnesses_of(event, scene.articles, scene.copies, scene.camp)
        clashes: list[Clash] = []
        for witnesses in by_key.values():
            chosen, left_out = _candidates(witnesses, scene)
            compared, capped = compared + len(chosen), capped + left_out
            clashes += [
                Clash(rule, left, right)
                for left, right in chosen
                if not _settled(left, right) and not _moved_to_dead(left, right, by_key)
                if not other_day(left.claim, right.claim)
                if of_several(left.claim.text) == of_several(right.claim.text)
                if (rule := between(left, right, witnesses))
                if rule == "figure-superseded" or alike_in_size(left.fact, right.fact)
                if not reconciled(left, right, risen=rule == "figure-superseded")
                # That the gunman is dead need not stand in the two that differ by him.
                if not attacker_among_them(left, right, *witnesses)
            ]
        altered = list(_altered(event, by_key, scene))
        compared += len(altered)
        groups += _once(_by_rule(event.id, [*altered, *clashes], by_key, scene))
        told = event.by_article()
        for article_id in event.articles:
            article = scene.articles[article_id]
            if scene.may_meet(article, article):
                elsewhere = _figures_elsewhere(article_id, by_key)
                inner = inside.propose(article, told.get(article_id, []), elsewhere)
                groups += _by_rule(event.id, inner, by_key, scene)
    return Found(tuple(groups), compared, capped)


def _altered(event: Event, by_key: ByKey, scene: Scene) -> Iterator[Clash]:
    """Figures that cannot both be right in sentences which differ in nothing else."""
    for twins in twins_of(event.claims):
        sides = [Witness(scene.articles[c.span.article], c, fact) for c, fact in twins]
        left, right = sorted(sides, key=lambda side: side.order)
        if not scene.may_meet(left.article, right.article):
            continue
        if not scene.sure(left.article.id, right.article.id):
            continue
        if _moved_to_dead(left, right, by_key):
            continue
        rule = between(left, right, by_key.get((left.fact.kind, EVERYBODY), ()))
        if rule:
            yield Clash(rule, left, right, altered=True)


def _figures_elsewhere(article: str, by_key: ByKey) -> list[Fact]:
    """What the other articles of an event settle on."""
    return [
        w.fact
        for witnesses in by_key.values()
        for w in witnesses
        if {w.article.id, *w.copies} != {article}
    ]


def _by_rule(event: str, clashes: Iterable[Clash], by_key: ByKey, scene: Scene) -> Iterator[Group]:
    grouped: dict[tuple[str, str, str], list[Clash]] = {}
    for clash in clashes:
        fact = clash.left.fact
        grouped.setdefault((clash.rule, fact.kind, fact.of), []).append(clash)
    for (rule, kind, of), group in sorted(grouped.items()):
        clearest = sorted(group, key=clarity)[:CLASHES_PER_GROUP]
        sides = [side.article.id for side in (clearest[0].left, clearest[0].right)]
        told = by_key.get((kind, of)) or by_key.get((kind, EVERYBODY)) or ()
        known = [w for w in told if all(scene.sure(w.article.id, side) for side in sides)]
        if sides[0] == sides[1]:
            known = [w for w in known if _backs(w, clearest[0])]
        yield Group(event, rule, tuple(clearest), tuple(known))


def _once(groups: Iterable[Group]) -> list[Group]:
    """The groups without those that tell one clash again, of everybody and of "miners": of two
    the clearer one is kept."""
    clearest: dict[tuple[object, ...], Group] = {}
    for group in groups:
        first = group.clashes[0]
        sides = [(side.article.id, side.fact.value) for side in (first.left, first.right)]
        key = (group.rule, first.left.fact.kind, *sides)
        kept, other = sorted(
            (group, clearest.get(key, group)), key=lambda one: clarity(one.clashes[0])
        )
        told = {w.article.id: w for one in (other, kept) for w in one.witnesses}
        witnesses = sorted(told.values(), key=lambda witness: witness.order)
        clearest[key] = replace(kept, witnesses=tuple(witnesses))
    return list(clearest.values())


def _backs(witness: Witness, clash: Clash) -> bool:
    """Whether an article gives one of the two figures between which another one wavers."""
    return any(witness.fact.value == side.fact.value for side in (clash.left, clash.right))


def _candidates(
    witnesses: Sequence[Witness], scene: Scene
) -> tuple[list[tuple[Witness, Witness]], int]:
    """Pairs with different values, earlier one first, each witness with its nearest in time."""
    taken: dict[int, int] = {}
    chosen: list[tuple[Witness, Witness]] = []
    capped = 0
    places = sorted(combinations(range(len(witnesses)), 2), key=lambda ij: (ij[1] - ij[0], ij))
    for i, j in places:
        left, right = witnesses[i], witnesses[j]
        if left.fact.value == right.fact.value or not scene.may_meet(left.article, right.article):
            continue
        if not _one_happening(left, right, witnesses, scene):
            continue
        if max(taken.get(i, 0), taken.get(j, 0)) >= PAIRS_PER_WITNESS:
            capped += 1
            continue
        taken[i], taken[j] = taken.get(i, 0) + 1, taken.get(j, 0) + 1
        chosen.append((left, right))
    return sorted(chosen, key=lambda pair: (pair[0].order, pair[1].order)), capped


def _one_happening(
    left: Witness, right: Witness, witnesses: Sequence[Witness], scene: Scene
) -> bool:
    """Whether two witnesses surely tell of one happening: by themselves, or through a third.

    A third article links them that surely tells of both, or that is sure of one and states the
    other's figure, where that is large enough to be no coincidence.
    """
    one, two = left.article.id, right.article.id
    direct = scene.odds(one, two)
    if direct >= SURE or direct < ASUNDER:
        return direct >= SURE
    for third in witnesses:
        middle = third.article.id
        if middle in (one, two):
            continue
        if min(scene.odds(one, middle), scene.odds(middle, two)) >= CHAIN:
            return True
        for near, far in ((one, right), (two, left)):
            if third.fact.value == far.fact.value and _telling(far) and scene.sure(near, middle):
                return True
    return False


def _telling(witness: Witness) -> bool:
    value = witness.fact.value
    return isinstance(value, Count) and value.low == value.high and value.low >= TELLING


def _settled(left: Witness, right: Witness) -> bool:
    """Equal values first: whether either article also states what the other one says.

    What it states again and again against a single mention is no longer open to it: updated
    reports keep an old sentence further down.
    """
    if compare(left.fact, right.fact) != "conflict":
        return True
    for one, other in ((left, right), (right, left)):
        agreeing = sum(
            compare(mine, other.fact) == "agree" and _says_enough(mine) for mine in one.states
        )
        repeated = 1 + sum(mine.value == one.fact.value for mine in one.states)
        if agreeing and repeated < AGAIN * agreeing:
            return True
    return False


def _says_enough(fact: Fact) -> bool:
    """Whether a figure can settle another one: "at least one" and "several" agree with anything."""
    return isinstance(fact.value, Count) and fact.value.high is not None and not vague(fact)


def _moved_to_dead(left: Witness, right: Witness, by_key: ByKey) -> bool:
    """Whether fewer are injured because more have died: both articles count the same people."""
    if left.fact.kind != "injured":
        return False
    killed = {w.article.id: w.fact for w in by_key.get(("killed", left.fact.of), ())}
    dead = killed.get(left.article.id), killed.get(right.article.id)
    sums = [_sum(a, b) for a, b in zip((left.fact, right.fact), dead, strict=True)]
    told = [None if fact is None else fact.value for fact in dead]
    return sums[0].meets(sums[1]) and told[0] != told[1]


def _sum(hurt: Fact, dead: Fact | None) -> Count:
    assert isinstance(hurt.value, Count)
    other = dead.value if dead is not None and isinstance(dead.value, Count) else Count(0, 0)
    high = None if None in (hurt.value.high, other.high) else _add(hurt.value, other)
    return Count(hurt.value.low + other.low, high)


def _add(a: Count, b: Count) -> int:
    return (a.high or 0) + (b.high or 0)
