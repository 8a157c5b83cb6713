"""An article's account: the casualty facts that its sentences state, and the tally of victims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.casualties.lexicon import Harm
from checker.casualties.mention import Mention
from checker.casualties.mentions import mentions_of
from checker.casualties.named import known_names
from checker.casualties.people import ONE, Group
from checker.casualties.scopes import Scope, Setting, revised, rising
from checker.casualties.tally import Tally, Victim
from checker.casualties.tokens import tokens_of
from checker.types import Article, Claim, Count, Fact, Span

Attackers = Literal["in", "out", "only", ""]


# A later figure this high, and this many times the highest before it, is not the same happening's.
_MANY, _FAR_MORE = 1000, 20


_SUSPECT = re.compile(r"\b(?:charged|arrest(?:ed)?|accused|suspects?|custody|sentenced)\b")


# Two sentences of a page that has lost the space between them: "on Monday.The boy died".
_RUN_TOGETHER = re.compile(r"[a-z][.!?][\"”’]?(?=[A-Z\d])")


@dataclass(frozen=True, slots=True)
class _Told:
    """A mention with the claim that tells it and what its figure counts."""

    mention: Mention
    claim: Claim
    scope: Scope | Literal["part"]
    lead: bool = False


def account_of(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """All casualty facts of an article, in order of claims. Boilerplate (story=False) has none."""
    story = [claim for claim in claims if claim.story]
    told: list[_Told] = []
    setting = Setting(article)
    words = [tokens_of(claim.text) for claim in story]
    names = known_names(w for w, claim in zip(words, story, strict=True) if _free(claim))
    for claim, tokens in zip(story, words, strict=True):
        mentions = mentions_of(tokens, names, _free(claim))
        setting.enter(claim, bool(mentions))
        for m in mentions:
            one = m.count == ONE and not m.groups[0].bare
            scope = setting.scope(claim, (m.start, m.end), one)
            told.append(_Told(m, claim, scope, setting.leads))
    tally, completed = _tally(told)
    dead = _dead(told, tally)
    facts = [fact for at in range(len(told)) for fact in _facts(_placed(told, at), dead, told)]
    return facts + list(_tallies(tally, completed, dead))


def _placed(told: Sequence[_Told], at: int) -> _Told:
    """Sees a figure beside those told before it.

    A bare number behind a larger total is a part of it: "Three were found dead"; not where its
    sentence counts people with a noun: "One person was killed and seven wounded". Thousands in
    an article that began with a dozen are the toll of a war.
    """
    one = told[at]
    if one.scope != "total" or one.claim.span.field == "title":
        return one
    harms = ("killed",) if one.mention.harm == "killed" else (one.mention.harm, "hit")
    before = [
        other.mention.count.low
        for other in told[:at]
        if other.claim is not one.claim
        and other.scope == "total"
        and other.mention.harm in harms
        and not other.mention.weak
        and not other.mention.light
    ]
    low = one.mention.count.low
    # "The two injured" are all of them.
    bare = all(g.bare and not g.others and not g.known for g in one.mention.groups)
    if bare and before and max(before) > low and not _counted_beside(one, told):
        return replace(one, scope="part")
    if low >= _MANY and before and low >= _FAR_MORE * max(before):
        return replace(one, scope="toll")
    return one


def _counted_beside(one: _Told, told: Sequence[_Told]) -> bool:
    """Whether the sentence counts other people with a noun, to whom the bare number belongs."""
    return any(
        other.claim is one.claim
        and other.mention.harm != one.mention.harm
        and any(g.shape == "number" and not (g.bare or g.part) for g in other.mention.groups)
        for other in told
    )


def _free(claim: Claim) -> bool:
    """Whether capitals mark names: not in a headline that capitalises every word."""
    words = [w for w in claim.text.split() if w[0].isalpha() and len(w) > 3]
    return not words or sum(w[0].islower() for w in words) * 3 >= len(words)


def _tally(told: Sequence[_Told]) -> tuple[Tally, dict[int, _Told]]:
    """The victims told one by one, and by their index the mention that brought each in."""
    tally = Tally()
    first: dict[int, _Told] = {}
    here: dict[tuple[object, ...], Victim] = {}
    claim: Claim | None = None
    own: set[str] = set()
    foreign: set[str] = set()
    for at, one in enumerate(told):
        if one.claim is not claim or _RUN_TOGETHER.search(
            one.claim.text, told[at - 1].mention.end, one.mention.start + 1
        ):
            here, claim = {}, one.claim
        if one.scope != "total" and not one.mention.weak:
            foreign.update(w for g in one.mention.groups for w in g.name.split() if w not in own)
        if one.scope != "total" or one.mention.weak:
            continue
        if any(g.shape == "pronoun" and g.count.high is None for g in one.mention.groups):
            tally.all_of_them(one.mention.harm, at)
        harm: Harm = "hit" if one.mention.light else one.mention.harm
        own.update(w for g in one.mention.groups for w in g.name.split() if w not in foreign)
        for group in one.mention.groups:
            if group.name and set(group.name.split()) & foreign:
                continue
            if group.count != ONE or (group.harm and group.shape != "single"):
                continue
            doer = one.mention.object or _SUSPECT.search(one.claim.text)
            if group.others and not here and doer:
                # "Teen charged with shooting another teen": other than the suspect.
                group = replace(group, others=False)
            same = (group.head, group.age, group.name, group.others)
            if same in here and group.shape != "pronoun":
                here[same].take(group, harm, at)
                continue
            known = len(tally.victims)
            apart = here.values() if not group.known else ()
            here[same] = tally.add(group, harm, at, apart)
            if len(tally.victims) > known:
                first[known] = one
        members = [v for v in here.values() if v.seen == at]
        if len(members) > 1:
            tally.together(members)
    return tally, first


def _dead(told: Sequence[_Told], tally: Tally) -> int:
    """How many of those hit are known to have died: to tell the wounded from all that were shot."""
    stated = [
        one.mention.count.low
        for one in told
        if one.mention.harm == "killed"
        and one.scope == "total"
        and not one.mention.weak
        and not all(g.attacker for g in one.mention.groups)
    ]
    tallied = sum(v.harm == "killed" and not v.attacker for v in tally.victims)
    return max([*stated, tallied])


def _facts(one: _Told, dead: int, told: Sequence[_Told]) -> Iterator[Fact]:
    mention, claim = one.mention, one.claim
    kind = "injured" if mention.harm == "hit" else mention.harm
    value = mention.count
    single = value == ONE and mention.groups[0].shape != "number"
    if any(g.shape in ("pronoun", "plural") for g in mention.groups):
        if not any(g.shape == "number" for g in mention.groups):
            return
    scope: Literal["total", "part", "tally", "toll", "other"] = one.scope
    if scope == "total" and _told_singly(mention) and not one.lead:
        scope = "part"
    if scope == "total" and (single or mention.light or mention.part or _some_of_them(one, told)):
        scope = "part"
    if any(g.others and g.shape == "none" for g in mention.groups):
        return
    if mention.harm == "hit":
        if scope == "total" and value.low > 1:
            value = value if _alive(one) else _less(value, dead)
            if value.low == 0 and value.high in (0, None):
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
        attackers=_attackers(one, [o for o in told if o.claim is claim]),
        revised=revised(claim.text),
        rising=rising(claim.text),
        weak=mention.weak,
    )
    yield fact
    toll = _LAST_TO_DIE.match(fact.text) if one.lead and one.scope == "total" else None
    if toll and single and mention.harm == "killed":
        number = _PLACES.index(toll["place"].lower()) + 2
        yield replace(fact, value=Count(number, number), scope="total", rising=True, of="people")
    for part in mention.parts:
        if part.count.high is not None or part.shape == "number":
            yield replace(
                fact,
                value=part.count,
                of=part.of,
                scope="part",
                attackers="only" if part.attacker else "",
            )


_PLACES = "second third fourth fifth sixth seventh eighth ninth tenth".split()
# "Third victim of bar shooting dies", as the news of a risen toll opens.
_LAST_TO_DIE = re.compile(
    rf"(?:an? )?(?P<place>{'|'.join(_PLACES)}) (?:\w+ ){{0,2}}?"
    r"(?:victim|person|man|woman|boy|girl|child|teen(?:ager)?|student|officer|patient)\b"
    r".{0,60}\b(?:dies|died)$",
    re.IGNORECASE,
)


def _some_of_them(one: _Told, told: Sequence[_Told]) -> bool:
    """Whether the figure counts some of those who came to this harm: "two of the victims died".

    "20 were shot, eight of them fatally" gives all the dead: the twenty were hit.
    """
    if not all(g.part for g in one.mention.groups):
        return False
    return one.mention.harm != "killed" or not any(
        other.claim is one.claim
        and other.mention is not one.mention
        and other.mention.harm == "hit"
        and not other.mention.light
        and other.mention.count.low >= one.mention.count.low
        for other in told
    )


def _alive(one: _Told) -> bool:
    """Whether none of those hit is among the dead: "two others were shot", "all survived"."""
    others = any(group.others for group in one.mention.groups)
    return others or _SURVIVED.search(one.claim.text) is not None


_SURVIVED = re.compile(
    r"\b(?:surviv(?:e|ed|ing)|non-?(?:fatal|life)|nonfatal|not life[- ]threatening)\b",
    re.IGNORECASE,
)


def _told_singly(mention: Mention) -> bool:
    """Whether nobody is counted: "Smith and Jones", which may be two of many."""
    return all(g.shape in ("single", "name", "pronoun") for g in mention.groups)


def _less(count: Count, dead: int) -> Count:
    return Count(
        max(0, count.low - dead), None if count.high is None else max(0, count.high - dead)
    )


def _group_of(groups: Sequence[Group]) -> str:
    names = {group.of for group in groups}
    return names.pop() if len(names) == 1 else "people"


def _attackers(one: _Told, sentence: Sequence[_Told]) -> Attackers:
    """Whether the attackers are in the count, as far as its sentence says."""
    mention = one.mention
    if all(group.attacker for group in mention.groups):
        return "only"
    if any(g.attacker for g in (*mention.groups, *mention.parts)):
        return "in"
    if mention.harm != "killed":
        return ""
    if _INCLUDING.search(one.claim.text, mention.start):
        return "in"
    told_apart = any(m.mention.harm == "killed" and _only(m.mention) for m in sentence)
    return "out" if told_apart or _BESIDES.search(one.claim.text) else ""


def _only(mention: Mention) -> bool:
    return all(group.attacker for group in mention.groups)


_WHO = (
    r"(?:the |an? )?(?:suspected |alleged )?"
    r"(?:gunman|gunmen|shooter|attacker|bomber|suspect|assailant)s?"
)
_INCLUDING = re.compile(rf"\b(?<!not )including {_WHO}\b", re.IGNORECASE)
_BESIDES = re.compile(
    r"\b(?:not including|not counting|excluding|in addition to|besides|apart from|as well as)"
    rf" {_WHO}\b",
    re.IGNORECASE,
)


def _tallies(tally: Tally, first: dict[int, _Told], dead: int) -> Iterator[Fact]:
    """One fact for each kind of harm: how many different people the article tells of."""
    for kind, harms in (
        ("killed", ("killed",)),
        ("injured", ("injured", "hit")),
        ("missing", ("missing",)),
        ("captured", ("captured",)),
    ):
        members = [k for k, v in enumerate(tally.victims) if v.harm in harms]
        if not members:
            continue
        one = first[members[-1]]
        if kind == "injured":
            open_fates = [k for k in members if tally.victims[k].harm == "hit"]
            placed = sum(v.harm == "killed" and not v.attacker for v in tally.victims)
            for k in open_fates[: max(0, dead - placed)]:
                members.remove(k)
            if not members:
                continue
        attackers = [tally.victims[k].attacker for k in members]
        span = Span(
            one.claim.span.article,
            one.claim.span.field,
            one.claim.span.start + one.mention.start,
            one.claim.span.start + one.mention.end,
        )
        yield Fact(
            kind,
            Count(len(members), len(members)),
            one.claim.text[one.mention.start : one.mention.end],
            span,
            scope="tally",
            attackers="only" if all(attackers) else "in" if any(attackers) else "",
        )
