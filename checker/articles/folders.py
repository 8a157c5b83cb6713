"""Which files the PATH arguments mean, and the name of each article file among them."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.articles.outcomes import UNKNOWN_FORMAT, UNREADABLE
from checker.types import Skipped


class NothingMatched(FileNotFoundError):
    """A PATH does not exist, or no PATH holds anything that could be an article."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """An article file: `shown` as the user may open it, `name` relative to its PATH argument.

    Both are POSIX paths without surrogates; `path` is what the system knows.
    """

    shown: str
    name: str
    path: Path


def files_of(
    paths: Sequence[str], readable: Callable[[str], bool], own: Collection[str] = ()
) -> tuple[list[Found], list[Skipped]]:
    """The files that `paths` mean and `readable` accepts by name, sorted, each once; the others.

    Folders are searched to the bottom; names that begin with a dot are passed over, links to
    folders are not followed. A file reached through several PATHs keeps its longest name.
    Of `own` files, which the checker itself writes or keeps, those in folders are passed over.
    Raises NothingMatched for a PATH that does not exist.
    """
    kept = set(map(os.path.abspath, own))
    found: dict[str, Found] = {}
    skipped: set[Skipped] = set()

    def add(path: Path, name: str) -> None:
        file = Found(_shown(path), _shown(Path(name)), path)
        key = os.path.abspath(path)
        other = found.get(key, file)
        longest = max(len(file.name), len(other.name))
        found[key] = min(each for each in (file, other) if len(each.name) == longest)

    for path in map(Path, map(os.path.normpath, paths)):
        if path.is_dir():
            for inner in _walk(path, skipped):
                if os.path.abspath(inner) in kept:
                    reason = "a report, a baseline or decisions of this run"
                    skipped.add(Skipped(_shown(inner), None, reason, UNKNOWN_FORMAT))
                elif not readable(inner.name):
                    reason = "no reader for files of this kind"
                    skipped.add(Skipped(_shown(inner), None, reason, UNKNOWN_FORMAT))
                elif not inner.is_file():
                    reason = "not a regular file, or a link to nowhere"
                    skipped.add(Skipped(_shown(inner), None, reason, UNREADABLE))
                else:
                    add(inner, os.path.relpath(inner, path))
        elif not path.exists():
            raise NothingMatched(f"no such file or folder: {path}")
        elif readable(path.name) and path.is_file():
            add(path, path.name)
        else:
            reason = "no reader for files of this kind"
            skipped.add(Skipped(_shown(path), None, reason, UNREADABLE))
    return sorted(found.values()), sorted(skipped, key=lambda entry: entry.path)


def _walk(folder: Path, skipped: set[Skipped]) -> list[Path]:
    """Every file below `folder` that is not hidden; folders that cannot be opened are listed."""

    def unreadable(error: OSError) -> None:
        where = _shown(Path(error.filename))
        skipped.add(Skipped(where, None, error.strerror or str(error), UNREADABLE))

    files: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in folders:
            if (link := Path(parent, name)).is_symlink():
                reason = "a link to a folder is not followed"
                skipped.add(Skipped(_shown(link), None, reason, UNREADABLE))
        files += (Path(parent, name) for name in names if not name.startswith("."))
    return files


def _shown(path: Path) -> str:
    """The path as text that can be printed, whatever bytes its name is made of."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")
