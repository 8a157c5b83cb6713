"""Embargoes: an article is held, listed and not quoted, until its moment has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time

from checker.types import Article


def released(articles: Mapping[str, Article], today: date | None) -> dict[str, Article]:
    """`articles` by id, those usable whose embargo is over.

    With `today` given the run stands at the very beginning of that day, in the embargo's own
    zone, so that it comes out the same at any hour and never too early; None is the moment of
    the run. An embargo without an end is held.
    """
    return {
        name: replace(article, status="usable") if _is_over(article, today) else article
        for name, article in articles.items()
    }


def _is_over(article: Article, today: date | None) -> bool:
    if article.status != "embargoed" or not article.embargo:
        return False
    end = datetime.fromisoformat(article.embargo)
    zone = end.tzinfo or UTC
    end = end.replace(tzinfo=zone)
    return end <= (datetime.combine(today, time(), zone) if today else datetime.now(UTC))
