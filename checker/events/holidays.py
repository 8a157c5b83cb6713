"""Holidays: two towns that each shoot on Christmas Day share a day, not a name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.events.words import words_of

# A holiday's names, as far as they are no word of every day; where a day is named for a person
# under two names, both.
_NAMES = (
    ("Martin Luther King Jr", "Martin Luther King", "MLK"),
    ("Christmas",),
    ("Thanksgiving",),
    ("Easter",),
    ("Halloween",),
    ("Memorial",),
    ("Labor", "Labour"),
    ("Independence",),
    ("Veterans", "Armistice", "Remembrance"),
    ("Presidents", "Presidents'"),
    ("Columbus",),
    ("Juneteenth",),
    ("Valentine's", "St. Valentine's", "Valentine"),
    ("St. Patrick's", "St Patrick's"),
    ("Mother's", "Mothers'", "Father's", "Fathers'"),
    ("Diwali",),
    ("Hanukkah",),
    ("Ramadan",),
    ("Eid", "Eid al-Fitr", "Eid al-Adha"),
    ("Nowruz",),
    ("Bastille",),
)
# These are a day without the word: "a crash on Christmas".
_BARE = frozenset(
    "Christmas Thanksgiving Easter Halloween Juneteenth Diwali Hanukkah Ramadan Eid Nowruz".split()
)
_OCCASION = r"(?:\.?\s+(?:Jr\.?\s+)?(?:Day|Eve|Weekend|weekend|holiday|Sunday|Monday|parade))"


def _named(names: tuple[str, ...]) -> re.Pattern[str]:
    bare = _BARE.intersection(names)
    with_day = "|".join(map(re.escape, names))
    alone = (
        rf"|\b(?:on|over|at|after|before|since|during) (?:{'|'.join(sorted(bare))})\b"
        if bare
        else ""
    )
    return re.compile(rf"\b(?:{with_day}){_OCCASION}\b{alone}")


_HOLIDAYS = tuple((names, _named(names), frozenset(words_of(" ".join(names)))) for names in _NAMES)


def holiday_words(texts: Iterable[str]) -> frozenset[str]:
    """Stems of the names of all holidays that `texts` name as a day: "on MLK Day" gives mlk,
    martin, luther, king and jr."""
    text = "\n".join(texts)
    return frozenset(
        word
        for names, named, words in _HOLIDAYS
        # Most articles have none of the names, and every article is asked.
        if any(name in text for name in names) and named.search(text)
        for word in words
    )
