"""Reading articles: one module of this package is one input format.

A format is a module with `SUFFIXES` (lower case, with the dot) and `read(path)`, which yields
`Article`s and `Skipped`s and leaves `path`, and `id` where the input gives none, empty: they are
filled in here. What a reader raises is listed as an unreadable file. Files may be compressed
(`.gz`, `.xz`, `.bz2` appended). `outcomes.py` explains the words of `Skipped.what`.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from checker.articles.content import PACKED, NotFormat, NotText, TooLong
from checker.articles.folders import Found, NothingMatched, files_of
from checker.articles.identity import distinct, record_digest, record_line
from checker.articles.language import foreign
from checker.articles.outcomes import (
    EMPTY,
    ENCODING,
    LANGUAGE,
    MAX_CHARACTERS,
    NOT_READ,
    NOTES,
    TOO_LONG,
    UNKNOWN_FORMAT,
    UNREADABLE,
)
from checker.types import Article, Skipped

__all__ = [
    "MAX_CHARACTERS",
    "NOTES",
    "NOT_READ",
    "NothingMatched",
    "formats_in",
    "read_articles",
]

Read = Callable[[Path], Iterator[Article | Skipped]]
Source = TypeVar("Source")
STDIN = "-"


def read_articles(
    paths: Sequence[str],
    stdin: TextIO | BinaryIO | None = None,
    own: Collection[str] = (),
) -> tuple[list[Article], list[Skipped]]:
    """Every article that `paths` hold, sorted by id, and all that was not read, with reasons.

    A path is a file, a folder, or "-" for JSON lines on `stdin` (default: standard input). `own`
    are files of the checker's own, which are no articles where they lie in one of the folders.
    Ids are unique: the one given, else the POSIX path relative to the path argument, with
    "#digest" where a file holds records, so that a record keeps its id when others are put
    before it. Neither the order of `paths` nor that of the records
    changes the result. A file gives at least one article or one `Skipped`; of its `what`,
    `NOT_READ` holds the words that mean something was not checked, `NOTES` those that do not.

    Raises NothingMatched (a FileNotFoundError) for a path that does not exist and where nothing
    at all could be an article.
    """
    formats = formats_in(*__path__)
    files, skipped = files_of(
        [path for path in paths if path != STDIN], lambda name: _suffix(name) in formats, own
    )
    if not files and STDIN not in paths and all(s.what == UNKNOWN_FORMAT for s in skipped):
        raise NothingMatched("no article files in " + (", ".join(paths) or "nothing"))
    items: list[Article | Skipped] = []
    for file in files:
        items += _placed(file, _guarded(formats[_suffix(file.path.name)], file.path))
    if STDIN in paths:
        items += _placed(Found(STDIN, STDIN, Path(STDIN)), _from_stream(stdin))
    articles, notes = distinct(item for item in items if isinstance(item, Article))
    skipped += notes + [item for item in items if isinstance(item, Skipped)]
    skipped.sort(key=lambda entry: (entry.path, entry.line or 0, entry.what, entry.reason))
    return articles, skipped


@cache
def formats_in(*folders: str, package: str = __name__) -> Mapping[str, Read]:
    """Suffix -> reader, from every module in `folders` of `package` that has SUFFIXES."""
    formats: dict[str, Read] = {}
    for module in pkgutil.iter_modules(folders, f"{package}."):
        loaded = importlib.import_module(module.name)
        formats.update(
            dict.fromkeys(getattr(loaded, "SUFFIXES", ()), getattr(loaded, "read", None))
        )
    return formats


def _suffix(name: str) -> str:
    path = Path(name.lower())
    return Path(path.stem).suffix if path.suffix in PACKED else path.suffix


def _from_stream(stream: TextIO | BinaryIO | None) -> Iterator[Article | Skipped]:
    from checker.articles.json_lines import articles_in

    def lines_of(given: TextIO | BinaryIO | None) -> Iterator[Article | Skipped]:
        if given is None:  # the caller closed it
            raise OSError("standard input is closed")
        content = getattr(given, "buffer", given).read()
        yield from articles_in(
            content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        )

    yield from _guarded(lines_of, stream or sys.stdin)


def _guarded(
    read: Callable[[Source], Iterator[Article | Skipped]], source: Source
) -> Iterator[Article | Skipped]:
    """What `read` yields; whatever it raises becomes one more `Skipped`."""
    nothing = True
    try:
        for item in read(source):
            nothing = False
            yield item
    except TooLong as error:
        yield Skipped("", None, str(error), TOO_LONG)
    except NotText as error:
        yield Skipped("", None, str(error), ENCODING)
    except NotFormat as error:
        yield Skipped("", None, _one_line(error), UNREADABLE)
    except OSError as error:
        yield Skipped("", None, error.strerror or _one_line(error), UNREADABLE)
    except ImportError as error:
        yield Skipped("", None, f"reading this format needs {error.name}", UNREADABLE)
    except Exception as error:
        # Readers lean on parsers of others. One hostile file must not end the run, and it is
        # not hidden either: it is listed like any other that could not be read.
        yield Skipped("", None, f"{type(error).__name__}: {_one_line(error)}", UNREADABLE)
    else:
        if nothing:
            yield Skipped("", None, "nothing in it", EMPTY)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def _placed(file: Found, items: Iterable[Article | Skipped]) -> Iterator[Article | Skipped]:
    """The items of one file with path and id, those that cannot be checked as `Skipped`."""
    for item in items:
        if isinstance(item, Skipped):
            yield replace(item, path=file.shown)
        elif refused := _refusal(item):
            yield replace(refused, path=file.shown)
        else:
            within = record_line(item) is not None
            name = item.id or (f"{file.name}#{record_digest(item)}" if within else file.name)
            yield replace(item, id=name, path=file.shown)


def _refusal(article: Article) -> Skipped | None:
    """Why an article cannot be checked. A withdrawn one is only listed, whatever its text."""
    if article.status == "withdrawn":
        return None
    line = record_line(article)
    if not article.text.strip():
        return Skipped("", line, "no text", EMPTY)
    if len(article.text) > MAX_CHARACTERS:
        reason = f"{len(article.text)} characters, more than {MAX_CHARACTERS}"
        return Skipped("", line, reason, TOO_LONG)
    if foreign_reason := foreign(article.text):
        return Skipped("", line, foreign_reason, LANGUAGE)
    return None
