"""Why two articles are taken for one happening, or are not: in an editor's words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from checker.events.likeness import WEIGHTS, Features, Profile, features_of
from checker.events.words import Rarity

# Rarest shared words that are named.
_NAMED = 6
# Contributions below this log-odds are not worth a line.
_WORTH = 0.2


def reasons_of(left: Profile, right: Profile, rarity: Rarity) -> list[str]:
    """Lines like "+3.9 both name maelbeek, zaventem", the weightiest first."""
    features = features_of(left, right, rarity)
    worth = Features(*(w * x for w, x in zip(WEIGHTS, features, strict=True)))
    # Rare words weigh by themselves and by how late they recur: one reason.
    worth = worth._replace(rare=worth.rare + worth.rare_late, rare_late=0.0)
    weighed = ((name, worth[place]) for place, name in enumerate(Features._fields))
    said = sayings(left, right, rarity)
    told = sorted(
        (-abs(value), f"{value:+.1f} {said[name]}")
        for name, value in weighed
        if abs(value) >= _WORTH
    )
    return [line for _, line in told]


def sayings(left: Profile, right: Profile, rarity: Rarity) -> dict[str, str]:
    """Name of a feature to what it says of this pair, where it weighs anything."""
    one, two = left.anchors, right.anchors
    rare = sorted(left.rare.keys() & right.rare.keys(), key=lambda w: (-left.rare[w], w))
    missing = [w for w in left.main_names if w not in two.words]
    missing += [w for w in right.main_names if w not in one.words]
    shared = sorted({*left.main_names, *right.main_names} & one.words.keys() & two.words.keys())
    lead = sorted(left.lead_names & right.lead_names, key=lambda w: (-rarity(w), w))
    return {
        "rare": f"both use {_some(rare)}",
        "main_names": f"main names shared: {_some(shared)}; not shared: {_some(missing)}",
        "name_rarity": f"both open with {_some(lead[:1])}",
        "lead_words": "the words of one opening stand in the other article",
        "people": f"both name {_some(sorted(one.people & two.people))}",
        "ages": f"ages in both: {_some(map(str, sorted(one.ages & two.ages)))}",
        "ages_differ": f"other ages: {_against(map(str, one.ages), map(str, two.ages))}",
        "streets_differ": f"other streets: {_against(one.streets, two.streets)}",
        "places_differ": f"other places: {_against(one.places, two.places)}",
        "weekdays_differ": "the openings name different weekdays",
        "clocks": "both give the same time of day",
        "days": f"both date it to {_some(day.isoformat() for day in sorted(one.days & two.days))}",
        "gap": f"{_days_between(one.published, two.published)} days between them",
        "undated": "the day of publication is not known for both",
        "one_of_several": "one tells of a single deed, the other of several",
        "several": "both are round-ups of several deeds",
        "same_source": f"one outlet ({one.source}), whose stories share names anyway",
    }


def _some(words: Iterable[str]) -> str:
    listed = list(words)
    more = f" and {len(listed) - _NAMED} more" if len(listed) > _NAMED else ""
    return (", ".join(listed[:_NAMED]) or "none") + more


def _against(left: Iterable[str], right: Iterable[str]) -> str:
    return f"{_some(sorted(left))} against {_some(sorted(right))}"


def _days_between(left: date | None, right: date | None) -> int:
    return abs((left - right).days) if left and right else 0
