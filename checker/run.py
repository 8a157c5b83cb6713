"""One run around the flow: its clock, its progress, who may meet whom, and its report."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from checker.config import Settings
from checker.types import Article, Finding, Side

T = TypeVar("T")
Progress = Callable[[str, int, int], None]


@dataclass(slots=True)
class Run:
    """Times each stage in seconds and tells `progress(stage, done, total)` as it goes."""

    progress: Progress | None = None
    timings: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what happens inside; announced once before and once after."""
        self._tell(name, 0, 1)
        started = perf_counter()
        yield
        self.timings[name] = round(perf_counter() - started, 3)
        self._tell(name, 1, 1)

    def each(self, name: str, items: Sequence[T]) -> Iterator[T]:
        """The items, with progress told every hundred of them."""
        for done, item in enumerate(items):
            if done % 100 == 0:
                self._tell(name, done, len(items))
            yield item

    def _tell(self, stage: str, done: int, total: int) -> None:
        if self.progress is not None:
            self.progress(stage, done, total)


def by_id(articles: Iterable[Article]) -> dict[str, Article]:
    """Articles by id, in order of id. Raises ValueError where two share one."""
    ordered = sorted(articles, key=lambda article: article.id)
    twice = [name for name, times in Counter(a.id for a in ordered).items() if times > 1]
    if twice:
        raise ValueError(f"two articles have the id {twice[0]!r}: give each article its own id")
    return {article.id: article for article in ordered}


def may_meet(settings: Settings) -> Callable[[Article, Article], bool]:
    """Which two articles may be compared (or one with itself), by `ours` and `references`."""

    def meet(left: Article, right: Article) -> bool:
        if settings.ours and not {left.source, right.source} & set(settings.ours):
            return False
        if not settings.references:
            return True
        inside = [article.id in settings.references for article in (left, right)]
        return inside == [False, False] if left.id == right.id else inside[0] != inside[1]

    return meet


def camp_of(settings: Settings) -> Callable[[Article], object]:
    """Which articles stand for each other as copies: ours apart, references apart."""
    return lambda article: (article.source in settings.ours, article.id in settings.references)


def asked_for(
    findings: Iterable[Finding], settings: Settings, articles: Mapping[str, Article]
) -> list[Finding]:
    """The findings that `settings.since` and `settings.only` ask for.

    One side at least is published since then (undated ones are), and one of its articles at
    least, be it a further witness or a copy, is among those paths. All articles are compared
    either way, so that a finding is the same one as in a run over everything.
    """
    since = settings.since.isoformat() if settings.since else ""
    changed = None if settings.only is None else within(settings.only, articles.values())
    return [
        finding
        for finding in findings
        if any(_day(side) >= since for side in (finding.left, finding.right) if side)
        and (changed is None or not changed.isdisjoint(tellers_of(finding)))
    ]


def within(paths: Iterable[str], articles: Iterable[Article]) -> frozenset[str]:
    """Ids of the articles that stand in one of the files, or below one of the folders."""
    roots = {os.path.abspath(path) for path in paths}
    return frozenset(
        article.id
        for article in articles
        if not roots.isdisjoint(map(str, _upwards(Path(os.path.abspath(article.path)))))
    )


def tellers_of(finding: Finding) -> set[str]:
    """Ids of all articles that a finding rests on, copies included."""
    sides = (finding.left, finding.right, *finding.others)
    return {name for side in sides if side for name in (side.article, *side.copies)}


def _upwards(path: Path) -> tuple[Path, ...]:
    return (path, *path.parents)


def _day(side: Side) -> str:
    return side.published[:10] if side.published else "9999"


def counts_of(
    articles: Mapping[str, Article], parts: Mapping[str, int], findings: Sequence[Finding]
) -> dict[str, int]:
    """What was read, compared and found, for the report."""
    by_level = Counter(f.level for f in findings if f.state == "new")
    return {"articles": len(articles), **parts, **{f"new_{k}s": by_level[k] for k in by_level}}
