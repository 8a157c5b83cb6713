"""Sentences that stand under story after story tell of no happening."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from checker.types import Article, Claim

# In this many articles of one outlet; follow-ups repeat their own two or three times.
IN_OUTLET = 4
# In this many articles of any outlet, over more days than one story is news.
ANYWHERE, DAYS = 3, 45
# Shorter sentences are told of many happenings ("Police are investigating.").
WORDS = 4

_NAME_OR_NUMBER = re.compile(r"\b[A-Z\d][\w'’.-]*")
_WORD = re.compile(r"\w+")


def telling(
    articles: Sequence[Article], claims: Mapping[str, Sequence[Claim]]
) -> dict[str, tuple[Claim, ...]]:
    """Article id to the claims of its story that are not boilerplate of its outlet or agency."""
    exact: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    blanked: defaultdict[str, set[str]] = defaultdict(set)
    days: dict[str, date | None] = {article.id: article.day for article in articles}
    for article in articles:
        for claim in claims.get(article.id, ()):
            exact[article.source, claim.text].add(article.id)
            blanked[_blanked(claim.text)].add(article.id)

    def stock(article: Article, claim: Claim) -> bool:
        if claim.span.field == "title":
            return False
        if len(exact[article.source, claim.text]) >= IN_OUTLET:
            return True
        key = _blanked(claim.text)
        held = blanked[key]
        if len(held) < ANYWHERE or key.count(" ") < WORDS:
            return False
        known = sorted(day for one in held if (day := days[one]))
        return bool(known) and (known[-1] - known[0]).days > DAYS

    return {
        article.id: tuple(
            claim
            for claim in claims.get(article.id, ())
            if claim.story and not stock(article, claim)
        )
        for article in articles
    }


def _blanked(text: str) -> str:
    """A sentence without its names and numbers: what a template leaves."""
    return " ".join(_WORD.findall(_NAME_OR_NUMBER.sub("_", text)))
