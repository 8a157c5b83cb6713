"""What the queue needs of a report, part by part: a record that lacks it is refused with the whole
report, before a page or a later merge can stumble over it.

The contract lets reports grow, so that everything else in a record passes unseen.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.review.states import LARGEST

Number = Annotated[int, Field(ge=0, le=LARGEST)]
Share = Annotated[float, Field(ge=0, le=1)]
Name = Annotated[str, Field(min_length=1)]
Texts = list[str]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, allow_inf_nan=False)


class ClaimPart(_Part):
    """The sentence around the clashing words."""

    start: Number
    end: Number
    text: str


class SidePart(_Part):
    """One side of a finding."""

    article: Name
    field: Literal["title", "text"]
    start: Number
    end: Number
    text: str
    claim: ClaimPart
    path: str
    line: int | None
    column: int | None
    source: str
    published: str | None
    said_by: str | None
    as_of: str | None
    value: str
    copies: Texts
    ours: bool


class SuppressionPart(_Part):
    """Who or what leaves a finding out."""

    where: str


class FindingPart(_Part):
    """One finding."""

    rule: Name
    level: Literal["error", "warning", "note"]
    state: Literal["new", "baselined", "suppressed"]
    message: str
    fact: str | None
    confidence: Share | None
    score: float
    fingerprint: Name
    event: str
    left: SidePart
    right: SidePart | None
    others: list[SidePart]
    suppression: SuppressionPart | None


class EventPart(_Part):
    """One event."""

    id: str
    articles: Texts
    when: str | None
    where: str | None
    kind: str
    summary: str


class ArticlePart(_Part):
    """One article; its text where the report was written with texts."""

    id: Name
    title: str
    source: str
    published: str | None
    url: str
    path: str
    status: str
    text: str | None = None


class SettingsPart(_Part):
    """What says over which part of a corpus, and with which rules, a run went."""

    select: Texts = []
    ignore: Texts = []
    ours: Texts = []
    against: Texts = []
    since: str | None = None
    only: Texts | None = None


PARTS: dict[str, type[BaseModel]] = {
    "articles": ArticlePart,
    "events": EventPart,
    "findings": FindingPart,
}
