"""Articles from the command line's paths."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.config import Settings, UsageError
from checker.types import Article, Skipped


def articles_at(paths: Sequence[str]) -> tuple[list[Article], list[Skipped]]:
    """The articles at `paths`, and what there could not be read.

    Raises UsageError where a path leads nowhere or no path holds any article at all.
    """
    from checker.articles import read_articles

    for path in paths:
        if path != "-" and not Path(path).exists():
            raise UsageError("no such file or folder", path, "check the path")
    articles, skipped = read_articles(paths, sys.stdin if "-" in paths else None)
    if not articles and not skipped:
        raise UsageError("no articles", ", ".join(paths), "name a file or a folder with articles")
    return articles, skipped


def with_references(
    articles: Sequence[Article], settings: Settings
) -> tuple[list[Article], list[Skipped], Settings]:
    """`articles` and those of `--against`, and the settings that tell which are which.

    An article that stands in both is checked, so a corpus may be checked against itself plus
    more. A reference whose id is taken by another article is told apart by its path.
    """
    if not settings.against:
        return list(articles), [], settings
    references, skipped = articles_at(settings.against)
    if not references:
        where = ", ".join(settings.against)
        raise UsageError("no references could be read", where, "check --against")
    taken = {article.id: article for article in articles}
    fresh = []
    for reference in references:
        twin = taken.get(reference.id)
        if twin is None:
            fresh.append(reference)
        elif twin.sha256 != reference.sha256 or twin.text != reference.text:
            fresh.append(replace(reference, id=f"{reference.path}:{reference.id}"))
    ids = frozenset(reference.id for reference in fresh)
    return [*articles, *fresh], skipped, replace(settings, references=ids)
