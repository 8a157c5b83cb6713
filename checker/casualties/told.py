"""A mention in its article: the claim that tells it, and what its figure counts there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.casualties.mention import Mention
from checker.casualties.scopes import Scope
from checker.types import Claim


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with the claim that tells it and what its figure counts."""

    mention: Mention
    claim: Claim
    scope: Scope | Literal["part"]
    lead: bool = False

    @property
    def words(self) -> str:
        """The words that tell it."""
        return self.claim.text[self.mention.start : self.mention.end]

    @property
    def firm(self) -> bool:
        """Whether it says of the article's own happening that people came to harm."""
        mention = self.mention
        return self.scope == "total" and not (mention.weak or mention.light)


def beside(one: Told, told: Sequence[Told]) -> Iterator[Told]:
    """The other mentions of its sentence."""
    return (other for other in told if other.claim is one.claim and other is not one)
