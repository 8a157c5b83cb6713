"""What the references say of a draft's claims, as a page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.types import Article, Claim, Report, SupportVerdict

# What an editor has to look at comes first.
ORDER: dict[SupportVerdict, str] = {
    "contradicted": "Contradicted",
    "unsupported": "Unsupported: no reference bears it out",
    "supported": "Supported",
}
MOST_CLAIMS = 200  # listed under one verdict; their number is always told


@dataclass(frozen=True, slots=True)
class Sentence:
    """A claim and the article that it stands in; `where` is the article's id if it is not here."""

    text: str
    where: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Held:
    """A claim of a draft and the sentence of the references that comes nearest, if any does."""

    claim: Sentence
    by: Sentence | None
    score: float


@dataclass(frozen=True, slots=True)
class Bundle:
    """All claims of one verdict; `more` of them are not listed."""

    verdict: SupportVerdict
    title: str
    claims: tuple[Held, ...]
    more: int

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.claims) + self.more


def held_against_references(report: Report) -> list[Bundle]:
    """The claims by verdict, in the order of the drafts; empty without references."""
    articles = {article.id: article for article in report.articles}
    bundles = []
    for verdict, title in ORDER.items():
        mine = [one for one in report.support or () if one.verdict == verdict]
        mine.sort(key=lambda one: (one.claim.span.article, one.claim.span.field != "title",
                                   one.claim.span.start))  # fmt: skip
        shown = tuple(
            Held(
                _sentence(one.claim, articles),
                _sentence(one.by, articles) if one.by else None,
                one.score,
            )
            for one in mine[:MOST_CLAIMS]
        )
        if shown:
            bundles.append(Bundle(verdict, title, shown, len(mine) - len(shown)))
    return bundles


def _sentence(claim: Claim, articles: Mapping[str, Article]) -> Sentence:
    article = articles.get(claim.span.article)
    where = article.source if article and article.source else claim.span.article
    return Sentence(claim.text, where, article.published if article else None)
