"""One article, one id: what happens where an id is given twice."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from checker.articles.outcomes import DUPLICATE_ID, SHARED_ID
from checker.types import Article, Skipped


def distinct(articles: Iterable[Article]) -> tuple[list[Article], list[Skipped]]:
    """The articles sorted by id, no id twice, with a note on each that was twice.

    Of articles with the same id, text and source one is kept: a withdrawn one before others,
    then the earliest. Where texts or sources differ, the earliest keeps the id and each of the
    others gets a digest of its content appended, so that the order of input plays no part and a
    new version leaves the old one its id.
    """
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[article.id].append(article)
    taken = set(groups)
    kept: list[Article] = []
    notes: list[Skipped] = []
    for name in sorted(groups):
        versions: dict[tuple[str, str], Article] = {}
        for article in sorted(groups[name], key=_precedence):
            first = versions.setdefault((article.text, article.source), article)
            if first is not article:
                line = record_line(first)
                where = first.path if line is None else f"{first.path}:{line}"
                notes.append(_note(article, f"{name!r} is read from {where}", DUPLICATE_ID))
        for number, article in enumerate(versions.values()):
            if number:
                digest = hashlib.sha256("\0".join((article.text, article.source)).encode())
                own = f"{name}~{digest.hexdigest()[:12]}"
                while own in taken:
                    own += "~"
                taken.add(own)
                notes.append(_note(article, f"{name!r} has another text, here {own!r}", SHARED_ID))
                article = replace(article, id=own)
            kept.append(article)
    return sorted(kept, key=lambda article: article.id), notes


def record_line(article: Article) -> int | None:
    """The line of the record that is the article, None where the article is the whole file."""
    return None if article.verbatim else article.line


def _precedence(article: Article) -> tuple[object, ...]:
    return (
        article.status != "withdrawn",
        article.published is None,
        article.published or "",
        article.source,
        article.path,
        article.line or 0,
        article.text,
        article.title,
        article.url,
    )


def _note(article: Article, reason: str, what: str) -> Skipped:
    return Skipped(article.path, record_line(article), reason, what)
