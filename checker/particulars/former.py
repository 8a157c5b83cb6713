"""Which years a sentence tells of, where it tells of none of its article's own."""

from __future__ import annotations

import re

from checker.types import Article, Claim, Fact

Told = tuple[Claim, Fact]

_YEAR = re.compile(r"(?<![\d,.$€£-])(?:19|20)\d\d(?![\d,]|\.\d)")


def former_years(article: Article, told: Told) -> frozenset[str]:
    """The years of which a sentence tells, where none is the article's own or to come: "in April
    2016"."""
    years = frozenset(_YEAR.findall(told[0].text))
    own = str(article.day.year) if article.day is not None else "9999"
    return years if years and max(years) < own else frozenset()
