"""Which claims tell of the same happening: articles' happenings compared and grouped.

articles -> happenings, each with its anchors -> candidate pairs -> log-odds -> events
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from checker.events.anchors import Anchors, anchors_of, date_line
from checker.events.boilerplate import telling
from checker.events.candidates import candidates_of
from checker.events.clusters import clusters_of
from checker.events.kinds import ranked_kinds
from checker.events.likeness import odds_of, profile_of
from checker.events.words import Rarity
from checker.types import Article, Claim, Event


def events_of(articles: Sequence[Article], claims: Mapping[str, Sequence[Claim]]) -> list[Event]:
    """The events that `articles` tell of, by id; every article with a claim is in one at least.

    `claims` holds each article's claims by article id. The order of `articles` changes nothing.
    """
    told = telling(articles, claims)
    anchors = {
        article.id: anchors_of(article, told[article.id], date_line(claims[article.id]))
        for article in articles
        if told[article.id]
    }
    rarity = Rarity(found.words for _, found in sorted(anchors.items()))
    profiles = {key: profile_of(found, rarity) for key, found in anchors.items()}

    def score(left: str, right: str) -> float:
        return odds_of(profiles[left], profiles[right], rarity)

    scores = {pair: score(*pair) for pair in candidates_of(anchors, rarity)}
    groups = clusters_of(sorted(anchors), scores, score)
    events = [_event(group, anchors, told) for group in groups]
    return sorted(events, key=lambda event: event.id)


def _event(
    group: Sequence[str], anchors: Mapping[str, Anchors], told: Mapping[str, Sequence[Claim]]
) -> Event:
    claims = tuple(claim for key in group for claim in told[key])
    heads = [told[key][0].text for key in group]
    kinds = ranked_kinds(heads)
    kind = kinds[0][0] if kinds else ""
    days = sorted(
        (-sum(day in anchors[key].days for key in group), day.isoformat())
        for day in {day for key in group for day in anchors[key].days}
    )
    published = sorted(str(p) for key in group if (p := anchors[key].published))
    places = sorted(
        (-sum(place in anchors[key].places for key in group), place)
        for place in {place for key in group for place in anchors[key].places}
    )
    return Event(
        id=hashlib.sha256(repr((tuple(group), kind)).encode()).hexdigest()[:16],
        articles=tuple(group),
        claims=claims,
        when=days[0][1] if days else published[0] if published else None,
        where=places[0][1].title() if places else None,
        kind=kind,
        summary=heads[0],
    )
