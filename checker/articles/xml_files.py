"""Files called .xml: what they are is told by their root element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from checker.articles import feeds, newsml, nitf, web_pages
from checker.articles.content import bytes_of
from checker.articles.markup import name_of, root_of
from checker.articles.outcomes import UNKNOWN_FORMAT, UNREADABLE
from checker.types import Article, Skipped

SUFFIXES = (".xml",)

# Feeds are read by a parser that takes broken ones too, so they must be known without parsing.
FEED = re.compile(rb"<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s>]", re.IGNORECASE)
HEAD = 5000
NEWSML_ROOTS = ("newsitem", "newsmessage", "packageitem", "knowledgeitem", "conceptitem")


def read(path: Path) -> Iterator[Article | Skipped]:
    """The articles of a feed, a NewsML-G2 or NITF document, or a page; else a note.

    Raises OSError, and ValueError for what is no XML.
    """
    data, damage = bytes_of(path)
    if FEED.search(data.replace(b"\0", b"")[:HEAD]):
        yield from feeds.read(path)
        return
    root = root_of(data)
    name = name_of(root)
    if name == "html":
        yield from web_pages.read(path)
        return
    if damage:
        yield Skipped("", None, damage, UNREADABLE)
    if name in NEWSML_ROOTS:
        yield from newsml.articles_in(root, data)
    elif name == "nitf":
        yield from nitf.articles_in(root, data)
    else:
        yield Skipped("", None, f"XML of an unknown kind: <{name}>", UNKNOWN_FORMAT)
