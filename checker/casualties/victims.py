"""The victims that an article tells of one by one, and the figures that they add up to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.casualties.lexicon import Harm
from checker.casualties.people import ONE
from checker.casualties.tally import Tally, Victim
from checker.casualties.told import Told
from checker.types import Claim, Count, Fact

_SUSPECT = re.compile(r"\b(?:charged|arrest(?:ed)?|accused|suspects?|custody|sentenced)\b")
# Two sentences of a page that has lost the space between them: "on Monday.The boy died".
_RUN_TOGETHER = re.compile(r"[a-z][.!?][\"”’]?(?=[A-Z\d])")


def tally_of(told: Sequence[Told]) -> tuple[Tally, dict[int, Told]]:
    """The victims told one by one, and by their index the mention that brought each in."""
    tally = Tally()
    first: dict[int, Told] = {}
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


def tallies(tally: Tally, first: dict[int, Told], dead: int) -> Iterator[Fact]:
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
        span = one.claim.span.part(one.mention.start, one.mention.end)
        yield Fact(
            kind,
            Count(len(members), len(members)),
            one.claim.text[one.mention.start : one.mention.end],
            span,
            scope="tally",
            attackers="only" if all(attackers) else "in" if any(attackers) else "",
        )
