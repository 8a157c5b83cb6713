"""Feeds: RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom, read by feedparser, which takes broken ones too.

An Atom tombstone (RFC 6721, `at:deleted-entry`) withdraws its entry.
"""

from __future__ import annotations

import io
import re
from calendar import timegm
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from checker.articles.content import MARKS, NotFormat, bytes_of, text_of
from checker.articles.dates import iso_date
from checker.articles.markup import attribute, descendants, root_of, text_of_html
from checker.articles.outcomes import BAD_RECORD, UNREADABLE
from checker.articles.records import article_of
from checker.types import Article, Skipped

SUFFIXES = (".rss", ".atom", ".rdf")

# An entry that is touched later than this after it came out is kept tidy, not reported on: its
# figures and its "Tuesday" are those of the day it came out. Set by hand.
NEWS_LASTS = timedelta(days=3)


def read(path: Path) -> Iterator[Article | Skipped]:
    """The articles of the entries in order, each with its line where the feed is sound XML.

    Raises OSError, and ValueError for what is no feed.
    """
    import feedparser

    data, damage = bytes_of(path)
    if damage:
        yield Skipped("", None, damage, UNREADABLE)
    data = _utf8(data)
    # A stream, for a string could be taken for an address to fetch.
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.get("version") and not feed.entries:
        raise NotFormat(f"not a feed: {feed.get('bozo_exception') or 'no channel in it'}")
    if feed.get("bozo") and isinstance(feed.get("bozo_exception"), Exception):
        if not isinstance(feed.bozo_exception, feedparser.CharacterEncodingOverride):
            reason = f"a damaged feed, read as far as it goes: {feed.bozo_exception}"
            yield Skipped("", None, " ".join(reason.split()), BAD_RECORD)
    lines, deleted = _places(data)
    numbered = lines if len(lines) == len(feed.entries) else [None] * len(feed.entries)
    name = str(feed.feed.get("title") or "")
    for entry, line in zip(feed.entries, numbered, strict=True):
        yield from article_of(record_of(entry, name), line)
    for record, line in deleted:
        yield from article_of(record, line)


def record_of(entry: Mapping[str, Any], feed: str) -> dict[str, object]:
    """What an entry says, under the names that records have; `feed` is the feed's title."""
    contents = [str(part.get("value") or "") for part in entry.get("content", ())]
    texts = [*sorted(contents, key=len, reverse=True), str(entry.get("summary") or "")]
    source = entry.get("source") or {}
    published, updated = (_moment(entry, name) for name in ("published", "updated"))
    return {
        "id": str(entry.get("id") or ""),
        "text": next(filter(None, map(text_of_html, texts)), ""),
        "title": " ".join(text_of_html(str(entry.get("title") or "")).split()),
        "source": str(source.get("title") or "") or feed,
        "published": updated if _is_news(published, updated) else published,
        "url": str(entry.get("link") or ""),
        "version": updated or published or "",
    }


def _utf8(data: bytes) -> bytes:
    """The feed without its byte order mark, which feedparser does not follow into UTF-16."""
    if not any(data.startswith(mark) for mark, _ in MARKS):
        return data
    declared = re.compile(r"""(<\?xml[^>]*?)\s+encoding=("[^"]*"|'[^']*')""")
    return declared.sub(r"\1", text_of(data)[0], count=1).encode("utf-8", "replace")


def _moment(entry: Mapping[str, Any], name: str) -> str | None:
    """The date as written, with its zone; as feedparser understood it where we cannot."""
    # feedparser's entries answer for "updated" with "published" where only that is there.
    written = dict.get(entry, name) if isinstance(entry, dict) else entry.get(name)
    try:
        return iso_date(written)
    except ValueError:
        parsed = dict.get(entry, f"{name}_parsed") if isinstance(entry, dict) else None
        if not parsed:
            return str(written)
        return datetime.fromtimestamp(timegm(parsed), UTC).isoformat()


def _is_news(published: str | None, updated: str | None) -> bool:
    if not published or not updated:
        return bool(updated)
    try:
        first, last = (datetime.fromisoformat(day[:10]) for day in (published, updated))
    except ValueError:
        return False
    return timedelta(0) <= last - first <= NEWS_LASTS


def _places(data: bytes) -> tuple[list[int | None], list[tuple[dict[str, object], int | None]]]:
    """The line of every entry, and the entries that the feed says are deleted."""
    try:
        root = root_of(data)
    except ValueError:
        return [], []
    lines = [element.sourceline for element in descendants(root, "item", "entry")]
    deleted: list[tuple[dict[str, object], int | None]] = [
        (
            {
                "id": attribute(gone, "ref"),
                "published": attribute(gone, "when"),
                "version": attribute(gone, "when"),
                "status": "deleted",
            },
            gone.sourceline,
        )
        for gone in descendants(root, "deleted-entry")
    ]
    return lines, deleted
