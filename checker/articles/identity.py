"""One article, one id: what happens where an id is given twice."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from checker.articles.outcomes import DUPLICATE_ID, SHARED_ID, SUPERSEDED
from checker.types import Article, Skipped


def distinct(articles: Iterable[Article]) -> tuple[list[Article], list[Skipped]]:
    """The articles sorted by id, no id twice, with a note on each that was twice.

    Of articles with the same id, text and source one is kept: a withdrawn one before others,
    then the earliest. Where texts or sources differ, the earliest keeps the id and each of the
    others gets a digest of its content appended, so that the order of input plays no part and a
    new version leaves the old one its id. Where the articles of one id and source carry version
    numbers or moments, only the latest is kept, and a notice that withdraws the id takes all of
    them with it that are not later than itself.
    """
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[article.id].append(article)
    taken = set(groups)
    kept: list[Article] = []
    notes: list[Skipped] = []
    for name in sorted(groups):
        versions: dict[tuple[str, str], Article] = {}
        current, gone = _current(groups[name])
        notes += gone
        for article in sorted(current, key=_precedence):
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


def _current(group: list[Article]) -> tuple[list[Article], list[Skipped]]:
    """The articles of one id that no other supersedes, and a note on each of the others."""
    current, notes = [], []
    for article in group:
        later = [other for other in group if _supersedes(other, article)]
        if not later:
            current.append(article)
            continue
        newest = max(later, key=lambda other: (_order(other) or (0, 0.0), _precedence(other)))
        old = f"version {article.version} of " if article.version else ""
        new = f"version {newest.version}" if newest.version else "a notice"
        verb = "withdrawn" if newest.status == "withdrawn" else "superseded"
        reason = f"{old}{article.id!r} is {verb} by {new} in {newest.path}"
        notes.append(_note(article, reason, SUPERSEDED))
    return current, notes


def _supersedes(other: Article, article: Article) -> bool:
    if other.source and article.source and other.source != article.source:
        return False
    mine, theirs = _order(article), _order(other)
    if mine and theirs and mine[0] == theirs[0]:
        return theirs[1] > mine[1]
    kills = other.status == "withdrawn" and article.status != "withdrawn"
    reissued = other.published and article.published and article.published > other.published
    return kills and not reissued


def _order(article: Article) -> tuple[int, float] | None:
    """A version as (kind, size): only two of one kind compare. None where there is no order."""
    if article.version.isdigit():
        return (1, float(article.version))
    try:
        moment = datetime.fromisoformat(article.version)
    except ValueError:
        return None
    return (2, (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())


def record_line(article: Article) -> int | None:
    """The line of the record that is the article, None where the article is the whole file."""
    return None if article.verbatim else article.line


def record_digest(article: Article) -> str:
    """What tells a record without an id from the others of its file, wherever it stands there.

    Its address, else its headline with day and source, which outlive changes of the text, else
    the text.
    """
    if article.url:
        parts: tuple[str, ...] = ("url", article.url)
    elif article.title:
        parts = ("title", article.title, article.published or "", article.source)
    else:
        parts = ("text", article.text, article.published or "", article.source)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:12]


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
