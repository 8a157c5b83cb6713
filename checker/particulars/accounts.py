"""What two articles say of the same thing in words of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.types import Claim, Event, Fact

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]


def clashes_of(kind: str, event: Event, scene: Scene) -> Iterator[tuple[Told, Told]]:
    """Pairs of facts of `kind` that cannot both be right, the clearest first."""
    yield from ()
