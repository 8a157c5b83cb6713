"""Short articles for tests: one line each, the rest filled in."""

from __future__ import annotations

from collections.abc import Sequence

from checker.types import Article, Judgement, Probabilities


class Neutral:
    """A judge without an opinion; the typed facts decide alone."""

    name = "neutral"
    digest = "0" * 64

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Judgement]:
        neutral = Probabilities(0.0, 1.0, 0.0)
        return [Judgement(neutral, neutral) for _ in pairs]


def article(name: str, published: str | None, text: str, title: str = "") -> Article:
    """An article of the outlet `name`."""
    return Article(name, text, title=title, source=name.title(), published=published, path=name)


FIRE = (
    "A fire in a textile factory in Karachi killed {} workers on Tuesday, police said. Flames "
    "spread through the four-storey building in the Korangi district, and the exits were locked. "
    "Firefighters needed nine hours to put the fire out. The owner of the factory was arrested."
)
REWRITTEN = (
    "Police in Karachi have arrested the owner of a textile factory in which {} workers were "
    "killed by a fire on Tuesday. The doors of the four-storey building in Korangi had been "
    "locked, and it took firefighters nine hours to put out the flames."
)
OTHER_TOWN = (
    "A fire in a shoe factory in Dhaka killed {} workers on Sunday, police said. The blaze began "
    "in a store of glue on the ground floor. Two managers of the factory were questioned."
)
