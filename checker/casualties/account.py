"""An article's account: the casualty facts that its sentences state, and the tally of victims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.casualties.groups import Group
from checker.casualties.lexicon import Harm
from checker.casualties.mentions import Mention, mentions_of
from checker.casualties.scopes import Scope, main_day, revised, rising, scope_of
from checker.casualties.tally import Tally, Victim
from checker.types import Article, Claim, Count, Fact, Span

Attackers = Literal["in", "out", "only", ""]


@dataclass(frozen=True, slots=True)
class _Told:
    """A mention with the claim that tells it and what its figure counts."""

    mention: Mention
    claim: Claim
    scope: Scope


def account_of(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """All casualty facts of an article, in order of claims. Boilerplate (story=False) has none."""
    story = [claim for claim in claims if claim.story]
    main = main_day(article, list(story))
    told: list[_Told] = []
    for claim in story:
        scope = scope_of(claim, article, main)
        told += [_Told(m, claim, scope) for m in mentions_of(claim.text, _has_names(claim))]
    tally, completed = _tally(told)
    dead = _dead(told, tally)
    facts = [fact for one in told for fact in _facts(one, dead)]
    return facts + list(_tallies(tally, completed))


def _has_names(claim: Claim) -> bool:
    """Whether capitals mean names: not in a headline that capitalises every word."""
    words = [w for w in claim.text.split() if w[0].isalpha() and len(w) > 3]
    return not words or sum(w[0].islower() for w in words) * 3 >= len(words)


def _tally(told: Sequence[_Told]) -> tuple[Tally, dict[int, _Told]]:
    """The victims told one by one, and by their index the mention that brought each in."""
    tally = Tally()
    first: dict[int, _Told] = {}
    here: list[Victim] = []
    claim: Claim | None = None
    for at, one in enumerate(told):
        if one.claim is not claim:
            here, claim = [], one.claim
        if one.scope != "total" or one.mention.weak:
            continue
        for group in one.mention.groups:
            if group.count != Count(1, 1) or group.part or group.harm:
                continue
            known = len(tally.victims)
            apart = here if not group.known else ()
            victim = tally.add(group, one.mention.harm, at, apart)
            here.append(victim)
            if len(tally.victims) > known:
                first[known] = one
    return tally, first


def _dead(told: Sequence[_Told], tally: Tally) -> int:
    """How many of those hit are known to have died: to tell the wounded from all that were shot."""
    stated = [
        one.mention.count.low
        for one in told
        if one.mention.harm == "killed" and one.scope == "total" and not one.mention.weak
        and not all(g.attacker for g in one.mention.groups)
    ]
    tallied = sum(v.harm == "killed" and not v.attacker for v in tally.victims)
    return max([*stated, tallied])


def _facts(one: _Told, dead: int) -> Iterator[Fact]:
    mention, claim = one.mention, one.claim
    kind = "injured" if mention.harm == "hit" else mention.harm
    value = mention.count
    single = value == Count(1, 1) and mention.groups[0].shape != "number"
    if any(g.shape in ("pronoun", "plural") for g in mention.groups):
        if not any(g.shape == "number" for g in mention.groups):
            return
    scope: Literal["total", "part", "tally", "toll", "other"] = one.scope
    if scope == "total" and (single or mention.light or any(g.part for g in mention.groups)):
        scope = "part"
    if any(g.others and g.shape == "none" for g in mention.groups):
        return
    if mention.harm == "hit":
        if scope == "total" and value.low > 1:
            value = _less(value, dead)
            if value.high == 0:
                return
        elif single:
            return
    fact = Fact(
        kind=kind,
        value=value,
        text=claim.text[mention.start : mention.end],
        span=Span(
            claim.span.article,
            claim.span.field,
            claim.span.start + mention.start,
            claim.span.start + mention.end,
        ),
        of=_group_of(mention.groups),
        scope=scope,
        attackers=_attackers(mention),
        revised=revised(claim.text),
        rising=rising(claim.text),
        weak=mention.weak,
    )
    yield fact
    for part in mention.parts:
        if part.count.high is not None or part.shape == "number":
            yield replace(
                fact, value=part.count, of=part.of, scope="part",
                attackers="only" if part.attacker else "",
            )


def _less(count: Count, dead: int) -> Count:
    return Count(max(0, count.low - dead), None if count.high is None else max(0, count.high - dead))


def _group_of(groups: Sequence[Group]) -> str:
    names = {group.of for group in groups}
    return names.pop() if len(names) == 1 else "people"


def _attackers(mention: Mention) -> Attackers:
    if all(group.attacker for group in mention.groups):
        return "only"
    if any(g.attacker for g in (*mention.groups, *mention.parts)):
        return "in"
    return ""


def _tallies(tally: Tally, first: dict[int, _Told]) -> Iterator[Fact]:
    """One fact for each kind of harm: how many different people the article tells of."""
    for kind, harms in (
        ("killed", ("killed",)), ("injured", ("injured", "hit")),
        ("missing", ("missing",)), ("captured", ("captured",)),
    ):
        members = [k for k, v in enumerate(tally.victims) if v.harm in harms]
        if not members:
            continue
        one = first[members[-1]]
        attackers = [tally.victims[k].attacker for k in members]
        span = Span(
            one.claim.span.article, one.claim.span.field,
            one.claim.span.start + one.mention.start, one.claim.span.start + one.mention.end,
        )
        yield Fact(
            kind, Count(len(members), len(members)),
            one.claim.text[one.mention.start : one.mention.end], span,
            scope="tally",
            attackers="only" if all(attackers) else "in" if any(attackers) else "",
        )
