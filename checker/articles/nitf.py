"""NITF, the News Industry Text Format: what agencies sent before NewsML-G2 and inside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from checker.articles.content import bytes_of
from checker.articles.dates import iso_date
from checker.articles.markup import (
    Element,
    attribute,
    child,
    children,
    descendants,
    line_of,
    paragraphs_of,
    root_of,
)
from checker.articles.outcomes import BAD_RECORD, UNREADABLE
from checker.articles.records import article_of
from checker.types import Article, Skipped

SUFFIXES = (".nitf",)


def read(path: Path) -> Iterator[Article | Skipped]:
    """The articles of the file, one as a rule. Raises OSError, and ValueError for no XML."""
    data, damage = bytes_of(path)
    if damage:
        yield Skipped("", None, damage, UNREADABLE)
    yield from articles_in(root_of(data), data)


def articles_in(root: Element, data: bytes) -> Iterator[Article | Skipped]:
    """The article of every `nitf` element below `root`."""
    documents = list(descendants(root, "nitf"))
    if not documents:
        yield Skipped("", root.sourceline, "no nitf element in it", BAD_RECORD)
    digest = hashlib.sha256(data).hexdigest()
    for document in documents:
        line = document.sourceline if len(documents) > 1 else None
        yield from article_of(record_of(document), line, digest)


def record_of(nitf: Element) -> dict[str, object]:
    """What an `nitf` element says, under the names that records have."""
    head, body = child(nitf, "head"), child(nitf, "body")
    docdata, pubdata = child(head, "docdata"), child(head, "pubdata")
    body_head = child(body, "body.head")
    key = child(docdata, "du-key")
    issued = attribute(child(docdata, "date.issue"), "norm")
    released = attribute(child(docdata, "date.release"), "norm")
    return {
        "id": attribute(child(docdata, "doc-id"), "id-string"),
        "text": paragraphs_of(child(body, "body.content")),
        "title": line_of(child(body_head, "hedline", "hl1")) or line_of(child(head, "title")),
        "source": attribute(pubdata, "name")
        or line_of(child(body_head, "distributor"))
        or line_of(child(body_head, "rights", "rights.owner"))
        or attribute(child(docdata, "doc.copyright"), "holder"),
        "published": issued
        or attribute(pubdata, "date.publication")
        or attribute(child(body_head, "dateline", "story.date"), "norm")
        or released,
        "url": attribute(pubdata, "ex-ref"),
        "status": attribute(docdata, "management-status"),
        "version": attribute(key, "version", "generation"),
        "embargoed": released if _is_later(released, issued) else "",
        "ednote": " ".join(_notes(docdata)),
    }


def _is_later(released: str, issued: str) -> bool:
    """Whether a release is an embargo; one that cannot be read is."""
    if not released or not issued:
        return False
    try:
        moments = [datetime.fromisoformat(iso_date(norm) or "") for norm in (released, issued)]
    except ValueError:
        return released != issued
    release, issue = (moment.replace(tzinfo=moment.tzinfo or UTC) for moment in moments)
    return release > issue


def _notes(docdata: Element | None) -> Iterator[str]:
    for element in children(docdata, "ed-msg", "correction"):
        note = attribute(element, "info") or line_of(element)
        if note:
            yield note
