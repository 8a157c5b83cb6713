"""Nouns for people that stand together: "police officers", "two police cars", "men and women"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.casualties.lexicon import HARMS, PEOPLE, THINGS, VERBS
from checker.casualties.tokens import Token

# "two shooting victims": no verb here.
WOUNDING = frozenset("gunshot shooting stabbing".split())


def compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun only describes the next one: "police officers", "two police cars"."""
    if at + 1 >= len(tokens):
        return False
    low = tokens[at + 1].low.removesuffix("'s")
    if low in ("hostage", "captive"):
        # "took two nurses hostage".
        return False
    return low in PEOPLE or low in THINGS or (low in HARMS and low not in VERBS)


def joined_plural(tokens: Sequence[Token], at: int) -> bool:
    """Whether a second noun shares the number: "and women", which no number, no word counts."""
    if at + 1 >= len(tokens) or tokens[at].low not in ("and", "&"):
        return False
    noun = PEOPLE.get(tokens[at + 1].low)
    return noun is not None and noun.plural and noun.size == 1 and not compound(tokens, at + 1)
