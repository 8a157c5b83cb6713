"""The event gate over one corpus: who tells of one happening, how sure that is, and why."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from checker.events.anchors import anchors_of, date_line
from checker.events.asides import asides_of
from checker.events.boilerplate import telling
from checker.events.candidates import candidates_of
from checker.events.clusters import clusters_of
from checker.events.kinds import ranked_kinds
from checker.events.likeness import Profile, certainty_of, odds_of, profile_of
from checker.events.reasons import reasons_of
from checker.events.words import Rarity
from checker.types import Article, Claim, Event


@dataclass(frozen=True, slots=True)
class Gate:
    """Events of a corpus, by id, and the likeness of any two of its articles' main happenings."""

    events: tuple[Event, ...]
    _profiles: Mapping[str, Profile]
    _rarity: Rarity
    _known: dict[tuple[str, str], float] = field(default_factory=dict)

    def odds(self, left: str, right: str) -> float:
        """Log-odds that two articles, by id, tell of one happening: 0 is even, 3 nearly certain.

        Minus infinity where one of them tells no story.
        """
        pair = (left, right) if left < right else (right, left)
        if pair not in self._known:
            told = left in self._profiles and right in self._profiles
            self._known[pair] = self._odds(pair) if told else -math.inf
        return self._known[pair]

    def certainty(self, left: str, right: str) -> float:
        """The same, less what a clash of their figures asks for; minus infinity between places."""
        if left not in self._profiles or right not in self._profiles:
            return -math.inf
        return certainty_of(self._profiles[left], self._profiles[right], self._rarity)

    def why(self, left: str, right: str) -> list[str]:
        """What speaks for and against it, the weightiest first, in an editor's words."""
        if left not in self._profiles or right not in self._profiles:
            return ["one of the articles tells no story"]
        return reasons_of(self._profiles[left], self._profiles[right], self._rarity)

    def _odds(self, pair: tuple[str, str]) -> float:
        return odds_of(self._profiles[pair[0]], self._profiles[pair[1]], self._rarity)


def gate_of(articles: Sequence[Article], claims: Mapping[str, Sequence[Claim]]) -> Gate:
    """Compare the happenings of `articles` and group them.

    `claims` holds each article's claims by article id. The order of `articles` changes nothing.
    """
    told = telling(articles, claims)
    anchors = {
        article.id: anchors_of(article, told[article.id], date_line(claims[article.id]))
        for article in sorted(articles, key=lambda article: article.id)
        if told[article.id]
    }
    rarity = Rarity(found.words for found in anchors.values())
    profiles = {key: profile_of(found, rarity) for key, found in anchors.items()}
    gate = Gate((), profiles, rarity)
    scores = {pair: gate.odds(*pair) for pair in candidates_of(anchors, rarity)}
    groups = clusters_of(anchors, scores, gate.odds)
    stories = {key: tuple(c for c in claims[key] if c.story) for key in anchors}
    asides = asides_of(stories, groups, profiles, rarity)
    events = (
        _event(group, profiles, stories, asides.get(place, ()))
        for place, group in enumerate(groups)
    )
    return Gate(tuple(sorted(events, key=lambda event: event.id)), profiles, rarity, gate._known)


def _event(
    group: Sequence[str],
    profiles: Mapping[str, Profile],
    stories: Mapping[str, Sequence[Claim]],
    asides: Sequence[Claim],
) -> Event:
    anchors = [profiles[key].anchors for key in group]
    heads = [stories[key][0].text for key in group]
    kinds = ranked_kinds(heads)
    kind = kinds[0][0] if kinds else ""
    day = _commonest(day.isoformat() for told in anchors for day in told.days)
    published = min(
        (told.published.isoformat() for told in anchors if told.published), default=None
    )
    titles = " ".join(heads).lower()
    named = [place for told in anchors for place in told.places]
    place = _commonest([*named, *(place for place in named if place in titles)])
    articles = tuple(sorted({*group, *(claim.span.article for claim in asides)}))
    return Event(
        id=hashlib.sha256(repr((articles, kind)).encode()).hexdigest()[:16],
        articles=articles,
        claims=(*(claim for key in group for claim in stories[key]), *asides),
        when=day or published,
        where=place.title() if place else None,
        kind=kind,
        summary=heads[0],
    )


def _commonest(values: Iterable[str]) -> str | None:
    ranked = sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0] if ranked else None
