"""Progress bars on standard error, for people who watch."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any


class Bars:
    """One bar for each stage, shown only on a terminal and gone when the stage is done.

    A context manager; calling it is the `progress` of `checker.check`.
    """

    def __init__(self, quiet: bool = False) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._bar: Any = None
        self._stage = ""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Move the bar of `stage` to `done` of `total` steps."""
        if not self._shown:
            return
        from tqdm import tqdm

        if self._bar is None or stage != self._stage:
            self._close()
            self._stage = stage
            self._bar = tqdm(total=total, desc=stage, file=sys.stderr, leave=False, delay=0.3)
        self._bar.total = total
        self._bar.update(done - self._bar.n)

    def __enter__(self) -> Bars:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None
