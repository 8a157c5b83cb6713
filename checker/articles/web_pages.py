"""Saved web pages: trafilatura finds the story between menus, teasers and footers."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from checker.articles.content import bytes_of, text_of
from checker.articles.dateline import dateline_of
from checker.articles.dates import iso_date
from checker.articles.outcomes import BAD_DATE, REPAIRED, TOO_LONG, UNREADABLE
from checker.types import Article, Skipped

if TYPE_CHECKING:
    from trafilatura.settings import Document

SUFFIXES = (".html", ".htm", ".xhtml")

# trafilatura refuses pages above 20 MB without a word.
LONGEST_PAGE = 10_000_000
# The first publication, with its time of day, from what the page states: a date guessed from its
# running text or its copyright line would be worse than none.
DATES = {
    "original_date": True,
    "extensive_search": False,
    "outputformat": "%Y-%m-%dT%H:%M:%S%z",
}
# A paragraph that is one link, with room for "Read more:", leads to another story. It stays where
# bare text follows, for that would run into the text before.
TEASERS = (
    "//p[.//a][string-length(normalize-space(.)) <= string-length(normalize-space(.//a)) + 15]"
    "[not(following-sibling::node()[1][self::text()][normalize-space(.)])]"
)


def read(path: Path) -> Iterator[Article | Skipped]:
    """The one article of the page, preceded by notes; its text is empty where none is found.

    Raises OSError, and ValueError where the bytes are no text.
    """
    data, damage = bytes_of(path)
    if damage:
        yield Skipped("", None, damage, UNREADABLE)
    page, repair = text_of(data)
    if repair:
        yield Skipped("", None, repair, REPAIRED)
    if len(page) > LONGEST_PAGE:
        yield Skipped("", None, f"a page of {len(page)} characters", TOO_LONG)
        return
    document = _document(page)
    if document is None:
        yield Article(id="", text="")
        return
    title = document.title or ""
    text = _without_title(document.text or "", title)
    source, day = dateline_of(text)
    try:
        published = iso_date(document.date)
    except ValueError as error:
        yield Skipped("", None, f"kept undated: {error}", BAD_DATE)
        published = None
    yield Article(
        id="",
        text=text,
        title=title,
        source=document.sitename or document.hostname or source,
        published=published or day,
        url=document.url or "",
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _document(page: str) -> Document | None:
    """Precision first: it keeps teasers out; where it finds nothing, the balanced way."""
    from trafilatura import bare_extraction

    # What cannot be read is listed by us; the library would say it on standard error as well.
    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    if "<body" not in page.lower():
        page = f"<html><body>{page}</body></html>"
    for precise in (True, False):
        document = bare_extraction(
            page,
            favor_precision=precise,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            prune_xpath=TEASERS if precise else None,
            date_extraction_params=DATES,
        )
        if document is not None and not isinstance(document, dict) and document.text:
            return document
    return None


def _without_title(text: str, title: str) -> str:
    """The body; pages repeat their title as its first line."""
    first, _, rest = text.partition("\n")
    return (rest if title and first.strip() == title.strip() else text).strip()
