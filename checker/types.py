"""The nouns of the checker: frozen values that flow from articles to a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import pandas

    from checker.config import Suppress

Field = Literal["title", "text"]
Level = Literal["error", "warning", "note"]
State = Literal["new", "baselined", "suppressed"]
Relation = Literal["agree", "conflict", "silent"]
SupportVerdict = Literal["supported", "contradicted", "unsupported"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Article:
    """One news item. `text` and `title` are exact: every span is an offset into them.

    `published` is ISO 8601, a day ("2020-03-17") or a moment ("2020-03-17T21:05:00+00:00").
    `verbatim` says that `text` stands in the file `path` as it is, from code point `offset` on,
    which is in line `line`, column `column` (1-based). Else `line` is the record's line where
    several articles share one file, or None.

    `status` is usable, withdrawn or embargoed; `embargo` the ISO day or moment up to which an
    embargoed one is held (None: until further notice). `version` is a number or an ISO moment as
    text, "" where none is given; of the versions of one id only the latest is checked. `note`
    holds the editor's or correction note that came beside the text, `suppressions` what the
    article's own front matter says of findings that are fine.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    published: str | None = None
    path: str = ""
    url: str = ""
    status: str = "usable"
    line: int | None = None
    sha256: str = ""
    verbatim: bool = False
    offset: int = 0
    column: int = 1
    version: str = ""
    embargo: str | None = None
    note: str = ""
    suppressions: tuple[Suppress, ...] = ()

    @property
    def day(self) -> date | None:
        """The day of publication, None where it is not known."""
        return date.fromisoformat(self.published[:10]) if self.published else None

    @property
    def moment(self) -> datetime | None:
        """The moment of publication where a time of day is known, else None."""
        if not self.published or len(self.published) <= 10:
            return None
        return datetime.fromisoformat(self.published)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of Unicode code points in one field of one article."""

    article: str
    field: Field
    start: int
    end: int

    def part(self, start: int, end: int) -> Span:
        """The span of what stands at `start:end` of this span's own text."""
        return Span(self.article, self.field, self.start + start, self.start + end)

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return (
            (self.article, self.field) == (other.article, other.field)
            and self.start <= other.start
            and other.end <= self.end
        )


@dataclass(frozen=True, slots=True, order=True)
class Count:
    """A number of people as a closed interval; `high` None means no upper bound.

    "at least 12" is (12, None), "12" is (12, 12), "dozens" is (24, 99), "none" is (0, 0).
    """

    low: int
    high: int | None

    def meets(self, other: Count) -> bool:
        """Whether some number fits both."""
        return (self.high is None or other.low <= self.high) and (
            other.high is None or self.low <= other.high
        )

    def __str__(self) -> str:
        if self.high is None:
            return f"at least {self.low}"
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something comparable without a model.

    `kind`      killed, injured, missing, captured, …: what is compared with what
    `of`        what is measured: the group counted ("people", "soldiers", "children")
    `scope`     "total" for the whole happening; "part" of a total ("five of them");
                "tally" summed here from victims told one by one; "toll" of a longer row of
                happenings (a war, a year); "other" for a happening that is not this story's
    `attackers` whether perpetrators are in the count: "in", "out", "only", "" where not said
    `revised`   the text itself says that an earlier figure was corrected
    `rising`    the text itself says that the figure rose ("rises to", "in a new toll")
    `held`      of a party held responsible for an act: reported as fact, suspected or accused,
                claimed by itself, denied; "" for other kinds of fact
    `derived`   worked out here from two figures: the wounded of "four shot", less a death told
                elsewhere; too little for a conflict
    `weak`      reported absence rather than a count ("without reporting any casualties"),
                or an adjective ("deadly"): too little for a conflict between articles
    """

    kind: str
    value: Count | str
    text: str
    span: Span
    of: str = "people"
    scope: Literal["total", "part", "tally", "toll", "other"] = "total"
    attackers: Literal["in", "out", "only", ""] = ""
    revised: bool = False
    rising: bool = False
    weak: bool = False
    derived: bool = False
    held: Literal["", "fact", "suspected", "claimed", "denied"] = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence that asserts, whose word it is, and for which day.

    `when` holds the days (ISO) that the sentence itself names for what happened, resolved
    against the date line; `names` the capitalised names in it; `as_of` is the day the statement
    speaks for, None where the article is undated; `story` is False for boilerplate and teasers.
    """

    text: str
    span: Span
    said_by: str | None = None
    stance: Literal["asserts", "denies", "relays", "doubts", "predicts"] = "asserts"
    as_of: str | None = None
    when: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    story: bool = True
    facts: tuple[Fact, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """The whole days among `when`, in its order; weeks, months and years left out."""
        return tuple(date.fromisoformat(when) for when in self.when if len(when) == 10)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says, with its own examples: pairs of texts that fire it or must stay silent.

    A rule about a single article has examples whose second text is empty.
    """

    name: str
    level: Level
    says: str
    fires: tuple[tuple[str, str], ...] = ()
    silent: tuple[tuple[str, str], ...] = ()
    on: bool = True


@dataclass(frozen=True, slots=True)
class Event:
    """One happening told by one or several articles; `articles` sorted by id."""

    id: str
    articles: tuple[str, ...]
    claims: tuple[Claim, ...]
    when: str | None = None
    where: str | None = None
    kind: str = ""
    summary: str = ""

    def by_article(self) -> dict[str, list[Claim]]:
        """Its claims, in order, by the id of the article that makes them."""
        told: dict[str, list[Claim]] = {}
        for claim in self.claims:
            told.setdefault(claim.span.article, []).append(claim)
        return told


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of one event and why they were brought together.

    `rule` is what the pair would break if the verdict agrees; `kind` and `of` say for which
    fact and group; for a rule without facts both facts are None.
    """

    event: str
    rule: str
    left: Claim
    right: Claim
    why: str
    left_fact: Fact | None = None
    right_fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class Probabilities:
    """Probabilities of one direction, by name; they sum to 1."""

    entails: float
    neutral: float
    contradicts: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model says of premise → hypothesis and of the reverse."""

    forward: Probabilities
    backward: Probabilities


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: the clashing words, their sentence, and where both stand."""

    article: str
    field: Field
    start: int
    end: int
    text: str
    claim: Span
    claim_text: str
    path: str
    line: int | None
    column: int | None
    source: str
    published: str | None
    said_by: str | None
    as_of: str | None
    value: str
    copies: tuple[str, ...] = ()
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding is not counted: where that was said, and until when.

    `inline` says that it stands in one of the articles, not in the settings.
    """

    where: str
    reason: str
    expires: str | None = None
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """Two statements that cannot both be right (`right` is None where there is one side)."""

    rule: str
    level: Level
    message: str
    fact: str | None
    event: str
    left: Side
    right: Side | None
    others: tuple[Side, ...] = ()
    confidence: float | None = None
    score: float = 0.0
    fingerprint: str = ""
    state: State = "new"
    suppression: Suppression | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """What the references say of one claim of a draft.

    `by` is the sentence that comes nearest, None where there is none; `score` the probability in
    0..1 that the article which holds it bears the claim out.
    """

    claim: Claim
    verdict: SupportVerdict
    by: Claim | None
    score: float


@dataclass(frozen=True, slots=True)
class Skipped:
    """Input that could not be checked, and why. `what` is a stable word: see articles/."""

    path: str
    line: int | None
    reason: str
    what: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that a format, CI or the queue needs.

    `texts` maps article id to Article for renderers that show context; it is not serialised.
    `support` tells of each checkable claim what the references say; None without references.
    """

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    counts: Mapping[str, int]
    timings: Mapping[str, float]
    model: Mapping[str, str]
    settings: Mapping[str, object]
    copies: Mapping[str, str] = field(default_factory=dict)
    support: tuple[Support, ...] | None = None

    def to_pandas(self) -> pandas.DataFrame:
        """One row a finding; the sides' fields as `left_…` and `right_…` columns."""
        import pandas

        rows = []
        for finding in self.findings:
            row: dict[str, object] = {
                name: getattr(finding, name)
                for name in ("rule", "level", "state", "message", "fact", "confidence", "score")
            }
            row |= {"fingerprint": finding.fingerprint, "event": finding.event}
            for name, side in (("left", finding.left), ("right", finding.right)):
                for part in ("article", "source", "published", "said_by", "value", "text"):
                    row[f"{name}_{part}"] = getattr(side, part) if side else None
                row[f"{name}_claim"] = side.claim_text if side else None
            row["others"] = len(finding.others)
            rows.append(row)
        return pandas.DataFrame(rows)
