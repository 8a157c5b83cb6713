"""Sentences that tell of another happening than their article's own: to which event they belong.

"Last week's bombing of the Ankara station killed 102", in a report on an election, speaks of the
event that the reports on that bombing tell of. The aside must date it, and name it by rare names.
An aside shows in the event it speaks of and is never compared there: of 27 found in news of four
kinds 26 were given to the right event, but half of the figures said in passing were parts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from checker.days import stretch_of
from checker.events.kinds import kinds_of
from checker.events.likeness import RARE, Profile
from checker.events.words import Rarity, words_of
from checker.types import Claim

# Summed rarity of the names that an aside shares with the opening of the other story: one rare
# name where the day or week is told, two where it is a month or a year.
NAMED_DAY, NAMED_MONTH = 5.0, 8.0
# Share of the aside's own rare names that the other story's main names must cover.
COVERED = 0.5
LEAD = 4


def asides_of(
    stories: Mapping[str, Sequence[Claim]],
    groups: Sequence[Sequence[str]],
    profiles: Mapping[str, Profile],
    rarity: Rarity,
) -> dict[int, list[Claim]]:
    """Index of a group of articles to the asides of other articles that speak of its happening.

    Where two groups fit an aside, it goes to neither.
    """
    home = {key: index for index, group in enumerate(groups) for key in group}
    kinds = {key: kinds_of([c.text for c in stories[key][:LEAD]]) for key in home}
    told_on: defaultdict[str, list[tuple[date, str]]] = defaultdict(list)
    for key, profile in profiles.items():
        days = _days_of(profile)
        for name in {*profile.main_names, *profile.lead_names}:
            if rarity(name) >= RARE:
                told_on[name] += ((day, key) for day in days)
    for entries in told_on.values():
        entries.sort()
    found: defaultdict[int, list[Claim]] = defaultdict(list)
    for key in sorted(home):
        for claim in _asides(stories[key]):
            stretch = _stretch(claim.when)
            names = {n for name in claim.names for n in words_of(name) if rarity(n) >= RARE}
            if stretch is None or not names:
                continue
            short = (stretch[1] - stretch[0]).days < 7
            shared: defaultdict[str, set[str]] = defaultdict(set)
            for name in names:
                for other in _told(told_on[name], stretch):
                    shared[other].add(name)
            kind = kinds_of([claim.text])
            fits = Counter(
                home[other]
                for other, common in shared.items()
                if sum(map(rarity, common)) >= (NAMED_DAY if short else NAMED_MONTH)
                and len(common) >= COVERED * len(names)
                and kind & kinds[other]
            )
            if len(fits) == 1 and home[key] not in fits:
                found[next(iter(fits))].append(_in_passing(claim))
    return dict(found)


def _asides(story: Sequence[Claim]) -> Iterator[Claim]:
    """Claims below the opening that say when and tell facts, or facts of another happening."""
    for place, claim in enumerate(story):
        if claim.span.field == "text" and claim.when and claim.facts:
            if place >= LEAD or any(fact.scope == "other" for fact in claim.facts):
                yield claim


def _in_passing(claim: Claim) -> Claim:
    """The claim with its facts marked as another story's, which no rule compares."""
    return replace(claim, facts=tuple(replace(fact, scope="other") for fact in claim.facts))


def _days_of(profile: Profile) -> set[date]:
    """The days that a story's opening names, else its day of publication and the one before."""
    anchors = profile.anchors
    if anchors.days or anchors.published is None:
        return set(anchors.days)
    return {anchors.published, anchors.published - timedelta(days=1)}


def _told(entries: Sequence[tuple[date, str]], stretch: tuple[date, date]) -> set[str]:
    start = bisect_left(entries, (stretch[0], ""))
    end = bisect_right(entries, (stretch[1] + timedelta(days=1), ""))
    return {key for _, key in entries[start:end]}


def _stretch(when: Sequence[str]) -> tuple[date, date] | None:
    """First and last day of the one stretch that a claim names, None where it names several."""
    stretches = {stretch_of(prefix) for prefix in when}
    for narrow in sorted(stretches, key=lambda s: (s[1] - s[0], s)):
        if all(wide[0] <= narrow[0] and narrow[1] <= wide[1] for wide in stretches):
            return narrow
        return None
    return None
