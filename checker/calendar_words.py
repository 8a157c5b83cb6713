"""The names of months and weekdays, as parts of patterns and as sets of words.

Patterns name no groups and match case as written; a pattern that must tell "May" the month from
"may" leaves IGNORECASE away.
"""

from __future__ import annotations

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
# As news styles shorten them; "May" is never shortened.
SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"

MONTH_NAMES = frozenset(MONTHS.split("|"))
WEEKDAY_NAMES = frozenset(WEEKDAYS.split("|"))
SHORT_MONTH_NAMES = frozenset("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split())
_FIRST_LETTERS = tuple(month[:3].lower() for month in MONTHS.split("|"))
_OF_WEEKDAYS = tuple(day[:3].lower() for day in WEEKDAYS.split("|"))

# "the first of December": days of a month in words.
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
    " twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh"
    " twenty-eighth twenty-ninth thirtieth thirty-first"
).split()


def day_number(word: str) -> int:
    """1 to 31 of a day of the month, in figures or as an ordinal: "24", "first"."""
    return int(word) if word.isdigit() else ORDINALS.index(word.lower()) + 1


def month_number(word: str) -> int:
    """1 to 12 of a month's name, whole or shortened, in any case. Raises ValueError on others."""
    return _FIRST_LETTERS.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """0 to 6 of a weekday's name, whole or shortened, in any case, as `date.weekday` counts."""
    return _OF_WEEKDAYS.index(word[:3].lower())


def lowered(*sets: frozenset[str]) -> frozenset[str]:
    """All words of `sets` in lower case."""
    return frozenset(word.lower() for words in sets for word in words)
