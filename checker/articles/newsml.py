"""NewsML-G2: items with guid, version, status and embargo, alone or many in one message."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from checker.articles import nitf
from checker.articles.content import bytes_of
from checker.articles.markup import (
    Element,
    attribute,
    child,
    children,
    descendants,
    line_of,
    name_of,
    paragraphs_of,
    root_of,
    text_of_html,
)
from checker.articles.outcomes import BAD_RECORD, UNKNOWN_FORMAT, UNREADABLE
from checker.articles.records import article_of
from checker.types import Article, Skipped

SUFFIXES = (".newsml",)

# Until further notice: an empty <embargoed/> names no end.
HELD = "withheld"
# The item class of text, by NewsML's own vocabulary; items of other classes hold no prose.
TEXT_CLASSES = ("", "text", "composite")


def read(path: Path) -> Iterator[Article | Skipped]:
    """The articles of the file in order. Raises OSError, and ValueError for no XML."""
    data, damage = bytes_of(path)
    if damage:
        yield Skipped("", None, damage, UNREADABLE)
    yield from articles_in(root_of(data), data)


def articles_in(root: Element, data: bytes) -> Iterator[Article | Skipped]:
    """The article of every `newsItem` at or below `root`; pictures and videos as notes."""
    items = list(descendants(root, "newsitem"))
    if not items:
        yield Skipped("", root.sourceline, "no newsItem in it", BAD_RECORD)
    for item in items:
        line = item.sourceline if len(items) > 1 else None
        kind = _code(child(item, "itemmeta", "itemclass"))
        if kind not in TEXT_CLASSES:
            yield Skipped("", item.sourceline, f"a news item of class {kind!r}", UNKNOWN_FORMAT)
            continue
        digest = hashlib.sha256(data if line is None else repr(record_of(item)).encode())
        yield from article_of(record_of(item), line, digest.hexdigest())


def record_of(item: Element) -> dict[str, object]:
    """What a `newsItem` says, under the names that records have."""
    about, content = child(item, "itemmeta"), child(item, "contentmeta")
    embargo = child(about, "embargoed")
    status = _code(child(about, "pubstatus"))
    if embargo is not None and not line_of(embargo) and status in ("", "usable"):
        status = HELD
    inner = next(descendants(child(item, "contentset"), "nitf"), None)
    deeper = nitf.record_of(inner) if inner is not None else {}
    source = child(content, "infosource")
    if source is None:
        source = child(about, "provider")
    return {
        "id": attribute(item, "guid"),
        "text": _text(child(item, "contentset")),
        "title": line_of(child(content, "headline"))
        or line_of(child(about, "title"))
        or deeper.get("title", ""),
        "source": _named(source) or line_of(child(content, "creditline")),
        # The text is that of this version: its figures are as of then.
        "published": line_of(child(about, "versioncreated"))
        or line_of(child(content, "contentmodified"))
        or line_of(child(about, "firstcreated")),
        "url": attribute(child(content, "link"), "href"),
        "status": status,
        "version": attribute(item, "version"),
        "embargoed": line_of(embargo),
        "ednote": " ".join(filter(None, map(line_of, children(about, "ednote")))),
    }


def _text(contents: Element | None) -> str:
    """The first of the alternative renditions that has text."""
    for content in children(contents, "inlinexml", "inlinedata"):
        body = next(descendants(content, "body.content", "body"), None)
        if name_of(content) == "inlinedata":
            text = text_of_html("".join(content.itertext()))
        else:
            text = paragraphs_of(body if body is not None else content)
        if text:
            return text
    return ""


def _code(element: Element | None) -> str:
    """The code behind the scheme's alias: "canceled" of qcode="stat:canceled"."""
    return attribute(element, "qcode", "uri").rpartition(":")[2].rpartition("/")[2].lower()


def _named(element: Element | None) -> str:
    """How a party is called: its name, else its literal, else its code."""
    written = line_of(child(element, "name")) or attribute(element, "literal")
    return written or attribute(element, "qcode").rpartition(":")[2]
