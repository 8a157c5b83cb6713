"""An article's account: the casualty facts that its sentences state, and the tally of victims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from checker.casualties.attackers import attackers_of
from checker.casualties.mentions import mentions_of
from checker.casualties.named import known_names
from checker.casualties.people import ONE, Group
from checker.casualties.revisions import revised, rising
from checker.casualties.scopes import Setting
from checker.casualties.survivors import dead_of, wounded
from checker.casualties.tokens import tokens_of
from checker.casualties.told import Told
from checker.casualties.victims import tallies, tally_of
from checker.casualties.wholes import all_with, placed, raises_to, some_of_them, told_singly
from checker.types import Article, Claim, Count, Fact

_PLACES = "second third fourth fifth sixth seventh eighth ninth tenth".split()
# "Third victim of bar shooting dies", as the news of a risen toll opens.
_LAST_TO_DIE = re.compile(
    rf"(?:an? )?(?P<place>{'|'.join(_PLACES)}) (?:\w+ ){{0,2}}?"
    r"(?:victim|person|man|woman|boy|girl|child|teen(?:ager)?|student|officer|patient)\b"
    r".{0,60}\b(?:dies|died)$",
    re.IGNORECASE,
)
# Nobody so far: less than nobody.
_SO_FAR = re.compile(
    r"\b(?:yet|so far|immediate(?:ly)?|at (?:this|the) (?:time|moment))\b",
    re.IGNORECASE,
)
# "No one was hit, and police did not return fire": by the shots told of just now.
_BY_THESE_SHOTS = re.compile(r"\b(?:hit|struck)$")


def account_of(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """All casualty facts of an article, in order of claims. Boilerplate (story=False) has none."""
    story = [claim for claim in claims if claim.story]
    told: list[Told] = []
    setting = Setting(article)
    words = [tokens_of(claim.text) for claim in story]
    names = known_names(w for w, claim in zip(words, story, strict=True) if _free(claim))
    for claim, tokens in zip(story, words, strict=True):
        mentions = mentions_of(tokens, names, _free(claim))
        setting.enter(claim, bool(mentions))
        for m in mentions:
            one = m.count == ONE and not m.groups[0].bare
            scope = setting.scope(claim, (m.start, m.end), one)
            told.append(Told(m, claim, scope, setting.leads))
    tally, completed = tally_of(told)
    dead = dead_of(told, tally)
    facts = [fact for at in range(len(told)) for fact in _facts(placed(told, at), dead, told)]
    return _headed(_corrected(facts)) + list(tallies(tally, completed, dead))


def _corrected(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; what one sentence gives as the corrected figure, is that wherever it stands."""
    known = {(fact.kind, fact.value) for fact in facts if fact.revised}
    return [
        replace(fact, revised=True) if (fact.kind, fact.value) in known else fact for fact in facts
    ]


def _headed(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, with a headline's total that counts the attackers where the text's same one does.

    "28 dead at school" is what the text calls "28 people, including the gunman".
    """
    known = {
        (fact.kind, fact.value): fact.attackers
        for fact in reversed(facts)
        if fact.span.field == "text" and fact.scope == "total" and fact.attackers in ("in", "out")
    }
    return [
        replace(fact, attackers=known.get((fact.kind, fact.value), ""))
        if fact.span.field == "title" and fact.scope == "total" and not fact.attackers
        else fact
        for fact in facts
    ]


def _free(claim: Claim) -> bool:
    """Whether capitals mark names: not in a headline that capitalises every word."""
    words = [w for w in claim.text.split() if w[0].isalpha() and len(w) > 3]
    small = sum(w[0].islower() for w in words)
    # "Omar Hale, 34, Karl Poe, 40, and Pia Lund, 22, died in the fire." is no headline.
    listed = small > 1 and claim.text.endswith(".") and claim.span.field == "text"
    return not words or listed or small * 3 >= len(words)


def _facts(one: Told, dead: int, told: Sequence[Told]) -> Iterator[Fact]:
    mention, claim = one.mention, one.claim
    kind = "injured" if mention.harm == "hit" else mention.harm
    value, derived = all_with(one, told), False
    single = value == ONE and mention.groups[0].shape != "number"
    if any(g.shape in ("pronoun", "plural") for g in mention.groups):
        if not any(g.shape == "number" for g in mention.groups):
            return
    if any(g.others and g.shape == "none" for g in mention.groups):
        return
    scope: Literal["total", "part", "tally", "toll", "other"] = one.scope
    if scope == "total" and (
        (told_singly(one) and not one.lead)
        or single
        or mention.light
        or mention.part
        or some_of_them(one, told)
        or raises_to(one)
        or (value.high == 0 and _BY_THESE_SHOTS.search(one.words))
    ):
        scope = "part"
    if mention.harm == "hit":
        if scope == "total" and value.low > 1:
            value, firm = wounded(one, dead, told)
            derived = not firm and not any(
                other.firm and other.mention.harm == "injured" and other.mention.count == value
                for other in told
            )
            if value.low == 0 and value.high in (0, None):
                return
        elif single:
            return
    # A list of names is cut off by an age, a colon or a cousin: its sum accuses nobody.
    derived = derived or (len(mention.groups) > 1 and any(g.name for g in mention.groups))
    fact = Fact(
        kind=kind,
        value=value,
        text=one.words,
        span=claim.span.part(mention.start, mention.end),
        of=_group_of(mention.groups),
        scope=scope,
        attackers=attackers_of(one, [o for o in told if o.claim is claim]),
        revised=revised(claim.text),
        rising=rising(claim.text),
        weak=mention.weak or (value.high == 0 and _SO_FAR.search(claim.text) is not None),
        derived=derived,
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
                derived=False,
            )


def _group_of(groups: Sequence[Group]) -> str:
    names = {
        # Of one nation are some of all, as soldiers are.
        f"nationals of {group.nation.title()}" if group.nation and not group.bare else group.of
        for group in groups
    }
    if "fighters" in names and names <= {"fighters", "soldiers", "police"}:
        # "A soldier and six guerrillas": those who fought, nobody else.
        return "fighters"
    return names.pop() if len(names) == 1 else "people"
