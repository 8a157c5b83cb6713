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
    """Whether a name may be that of a body or a country: "Norvik Rescue Association", "Norvania".

    Of a bare word only the reader knows what it names.
    """
    tokens = [token.strip(".'’") for token in WORD.findall(head)]
    if tokens and tokens[0].lower() == "the":
        tokens = tokens[1:]
    capital = [token.lower() for token in tokens if token[:1].isupper()]
    if not capital or OFFICE.search(head):
        return False
    of = any(
        word.lower() in _INSTITUTION and after in ("of", "for") for word, after in pairwise(tokens)
    )
    return of or len(tokens) == 1 or capital[-1] in _INSTITUTION
