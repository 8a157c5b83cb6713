"""The only door from the measurement to the checker: its public names, nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import checker
from checker.nli import Judge, load_judge
from checker.types import Article, Claim, Fact, Finding, Judgement, Probabilities, Report, Side
from eval.corpora import Corpus, corpus

KINDS = ("killed", "injured")
CASUALTY_FACTS = frozenset({"killed", "injured", "missing", "captured"})


class NeutralJudge:
    """Finds every pair neutral: measures everything but the model (`--no-model`)."""

    name = "neutral"
    digest = "neutral"

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Judgement]:
        """One judgement for each pair."""
        neutral = Probabilities(entails=0.0, neutral=1.0, contradicts=0.0)
        return [Judgement(neutral, neutral) for _ in pairs]


_chosen: dict[str, Judge] = {}


def use_judge(judge: Judge) -> None:
    """Let every run of this process ask `judge` instead of the model that ships."""
    _chosen["judge"] = judge


def model() -> Judge:
    """The judge of this process: loaded once, without the cache that users have on disk."""
    if "judge" not in _chosen:
        use_judge(load_judge(cache=False))
    return _chosen["judge"]


def check(articles: Sequence[Article]) -> Report:
    """One run of the checker with its defaults."""
    return checker.check(articles, judge=model())


@cache
def checked(data: Path, *names: str) -> tuple[Corpus, Report]:
    """One run over whole files; suites in one process share it."""
    mixed = corpus(data, *names)
    return mixed, check(mixed.articles)


def stated(article: Article) -> dict[str, Fact]:
    """The figures that the checker reads an article to state for its own story, by kind."""
    from checker.casualties.figures import figures_of
    from checker.claims import claims_of
    from checker.facts import with_facts

    return figures_of([one for one in with_facts(article, claims_of(article)) if one.story])


def claims_with_facts(article: Article) -> list[Claim]:
    """The sentences of an article with the facts that the checker reads in them."""
    from checker.claims import claims_of
    from checker.facts import with_facts

    return list(with_facts(article, claims_of(article)))


def amount_of(fact: Fact) -> float | None:
    """The middle of the amount that a fact states; None where it is unbounded or no amount."""
    from checker.particulars.amounts import read

    amount = read(fact.text)
    return (amount.low + amount.high) / 2 if amount is not None else None


def seed_articles(folder: Path) -> list[Article]:
    """The articles of a folder, read as a user's run reads them."""
    from checker.articles import read_articles

    return read_articles([str(folder)])[0]


def casualty_findings(report: Report) -> list[Finding]:
    """Findings on the number of killed, injured, missing or captured, of every rule and level."""
    return [one for one in report.findings if one.fact in CASUALTY_FACTS]


def sides(finding: Finding) -> list[Side]:
    """All witnesses of a finding: left, right, others."""
    first = [finding.left] if finding.right is None else [finding.left, finding.right]
    return [*first, *finding.others]


def witnesses(finding: Finding) -> set[str]:
    """Ids of all articles that a finding joins, copies of a wire included."""
    return {one for side in sides(finding) for one in (side.article, *side.copies)}


def shown(finding: Finding, names: Mapping[str, str] | None = None) -> Iterator[str]:
    """A finding as lines of text for reading; `names` says what to call an article."""
    yield f"{finding.rule} [{finding.level}] {finding.fact or '-'}: {finding.message}"
    for side in sides(finding):
        name = (names or {}).get(side.article, side.article)
        yield f"    {name} ({side.source}, {side.published}) {side.field}: {side.claim_text!r}"
