"""Articles from the command line's paths."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace

from checker.articles.outcomes import SUPERSEDED
from checker.config import Settings, UsageError
from checker.types import Article, Skipped

STDIN = "-"


def articles_at(
    paths: Sequence[str], own: Collection[str] = ()
) -> tuple[list[Article], list[Skipped]]:
    """The articles at `paths`, and what there could not be read; `own` as in read_articles.

    Raises UsageError where a path leads nowhere or nothing at them could be an article.
    """
    from checker.articles import NothingMatched, read_articles

    try:
        return read_articles(paths, own=own)
    except NothingMatched as problem:
        what, _, where = str(problem).partition(": ")
        todo = "name a file or folder with articles"
        raise UsageError(what, where or "PATH", todo) from None


def with_references(
    paths: Sequence[str],
    articles: Sequence[Article],
    settings: Settings,
    own: Collection[str] = (),
) -> tuple[list[Article], list[Skipped], Settings]:
    """`articles` and those of `--against`, and the settings that tell which are which.

    An article that is among both is checked and is no reference to itself, and neither is another
    version of it. Any other reference whose id an article has already gets a digest of its content
    appended.
    """
    if not settings.against:
        return list(articles), [], settings
    if STDIN in paths and STDIN in settings.against:
        raise UsageError("standard input given twice", "--against", "name a file for one of them")
    references, skipped = articles_at(settings.against, own)
    if not references:
        where = ", ".join(settings.against)
        raise UsageError("no references could be read", where, "check --against")
    taken = {article.id: article for article in articles}
    fresh = []
    for reference in references:
        twin = taken.get(reference.id)
        if twin is None:
            fresh.append(reference)
        elif twin.version and reference.version and twin.source == reference.source:
            reason = f"version {reference.version} of {twin.id!r}, which is itself checked"
            skipped.append(Skipped(reference.path, reference.line, reason, SUPERSEDED))
        elif (twin.text, twin.source) != (reference.text, reference.source):
            content = f"{reference.text}\0{reference.source}".encode("utf-8", "surrogatepass")
            digest = hashlib.sha256(content).hexdigest()[:12]
            fresh.append(replace(reference, id=f"{reference.id}~{digest}"))
    ids = frozenset(reference.id for reference in fresh)
    return [*articles, *fresh], skipped, replace(settings, references=ids)


def unread(skipped: Sequence[Skipped]) -> bool:
    """Whether something was left unchecked; notes on what was checked all the same do not count."""
    from checker.articles import NOT_READ

    return any(one.what in NOT_READ for one in skipped)


def read_code(articles: Sequence[Article], skipped: Sequence[Skipped], allow_skipped: bool) -> int:
    """3 where something could not be read, 2 where nothing was read at all, else 0."""
    if unread(skipped) and not allow_skipped:
        return 3
    return 0 if articles else 2
