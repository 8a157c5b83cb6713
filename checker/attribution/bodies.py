"""Which names may be those of a body, for which its people speak: a country, a company, a club."""

from __future__ import annotations

import re
from itertools import pairwise

WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?")
# What the name of an institution is made of: one of its people may speak with its words.
_INSTITUTION = frozenset(
    """airline airlines airways air airport bank group inc corp corporation company co ltd plc
    university college school institute institution center centre council agency ministry
    department foundation association union nations federation organization organisation
    international watch cross crescent guard forces palace church party league club society fund
    commission committee hospital house authority observatory network front movement alliance
    coalition parliament congress senate railways motors energy holdings industries
    steel oil gas petroleum mining chemicals pharma foods electric telecom mobile systems shipping
    technologies technology insurance capital partners stores media""".split()
)
# Whoever bears one of these has others speak for him.
OFFICE = re.compile(
    r"\b(?:president|minister|mayor|governor|secretary|chancellor|king|queen|pope|chief|director"
    r"|ceo|chairman|chairwoman|commissioner|ambassador|general|premier)\b",
    re.IGNORECASE,
)


def is_body(head: str) -> bool:
    """Whether a name is that of a body: "Norvik Rescue Association", "the Institute for Rivers"."""
    tokens = _tokens(head)
    capital = [token.lower() for token in tokens if token[:1].isupper()]
    if not capital or OFFICE.search(head):
        return False
    of = any(
        word.lower() in _INSTITUTION and after in ("of", "for") for word, after in pairwise(tokens)
    )
    return of or capital[-1] in _INSTITUTION


def may_be_state(head: str) -> bool:
    """Whether a bare word may name a country or a company as well as a person: "Norvania"."""
    tokens = _tokens(head)
    return len(tokens) == 1 and tokens[0][:1].isupper()


def _tokens(head: str) -> list[str]:
    found = [token.strip(".'’") for token in WORD.findall(head)]
    return found[1:] if found and found[0].lower() == "the" else found
