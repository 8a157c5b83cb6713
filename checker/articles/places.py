"""Line and column of a place in an article, as editors count them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from checker.articles.content import bytes_of, text_of
from checker.types import Article

NEWLINE = re.compile(r"\r\n|\n|\r")


def line_and_column(article: Article, start: int) -> tuple[int | None, int | None]:
    """Where code point `start` of `article.text` stands in its file, both counted from 1.

    Where the text does not stand in the file as it is: the record's line and None. So too where
    the file can no longer be read or has changed since.
    """
    content = _content(article.path, article.sha256) if article.verbatim else ""
    if not content.startswith(article.text, article.offset) or not article.verbatim:
        return article.line, None
    place = article.offset + start
    before = list(NEWLINE.finditer(content, 0, place))
    return len(before) + 1, place - (before[-1].end() if before else 0) + 1


@lru_cache(maxsize=64)
def _content(path: str, digest: str) -> str:
    """The characters of the file; `digest` keeps a changed file from being mixed up with it."""
    try:
        return text_of(bytes_of(Path(path))[0])[0]
    except (OSError, ValueError):
        return ""
