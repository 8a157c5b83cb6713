"""From clashes to findings: one for each event, kind of fact, group and rule."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.opposites.matters import WINNER
from checker.pairs import Group
from checker.rules import rules
from checker.types import Article, Claim, Fact, Finding, Judgement, Pair, Side
from checker.verdict import (
    Clash,
    confidence_of,
    contradicts,
    dated_apart,
    ends_apart,
    holds,
    mean_of,
    score_of,
)
from checker.witnesses import Witness


def finding_of(
    group: Group, judgements: Sequence[Judgement], copies: Mapping[str, str], ours: Sequence[str]
) -> Finding | None:
    """The finding of a group, told by its clearest clash that holds; None where none does."""
    held = ((c, j) for c, j in zip(group.clashes, judgements, strict=True) if holds(c, j))
    clash, written = next(held, (None, None))
    if clash is None or written is None:
        return None
    rule = rules()[group.rule]
    left, right = clash.left, clash.right
    shown = {(w.article.id, w.fact.span) for w in (left, right)}
    others = [w for w in group.witnesses if (w.article.id, w.fact.span) not in shown]
    claims = [(w.claim.text, w.article.id) for w in (left, right)]
    return Finding(
        rule=rule.name,
        level=rule.level,
        message=_message(clash),
        fact=left.fact.kind,
        event=group.event,
        left=side_of(left, ours),
        right=side_of(right, ours),
        others=tuple(side_of(w, ours) for w in others),
        confidence=confidence_of(clash, written),
        score=round(score_of(written), 4),
        fingerprint=fingerprint(rule.name, left.fact.kind, claims, copies),
    )


def told_apart(
    pairs: Sequence[Pair],
    judgements: Sequence[Judgement],
    shown: Iterable[Finding],
    articles: Mapping[str, Article],
    copies: Mapping[str, str],
    ours: Sequence[str],
) -> Iterator[Finding]:
    """The findings that rest on the model's word alone, surest first: of each two articles one,
    where no other finding joins them, and no sentence twice."""
    told: set[object] = {
        frozenset((one.left.article, one.right.article)) for one in shown if one.right
    }
    order = sorted(zip(pairs, judgements, strict=True), key=lambda item: -mean_of(item[1]))
    for pair, judgement in order:
        both = (pair.left.span, pair.right.span)
        keys = {*both, frozenset(span.article for span in both)}
        if told.isdisjoint(keys):
            finding = contradiction_of(pair, judgement, articles, copies, ours)
            if finding is not None:
                told |= keys
                yield finding


def contradiction_of(
    pair: Pair,
    judgement: Judgement,
    articles: Mapping[str, Article],
    copies: Mapping[str, str],
    ours: Sequence[str],
) -> Finding | None:
    """The finding of a pair that rests on the model's word; None where the model is not sure."""
    fact = pair.left_fact
    opposed, dated = fact is not None, fact is not None and fact.kind == "date"
    sure = dated_apart if dated else ends_apart if opposed else contradicts
    if not sure(judgement):
        return None
    rule = rules()[pair.rule]
    told = ((pair.left, pair.left_fact), (pair.right, pair.right_fact))
    (one, first), (other, second) = sorted(told, key=lambda t: _age(articles[t[0].span.article]))
    left = _side(articles[one.span.article], one, first, ours)
    right = _side(articles[other.span.article], other, second, ours)
    message = "These two statements cannot both be true"
    if opposed and one.span.article == other.span.article:
        message = f"The headline says {left.text}, the text {right.text}"
    elif opposed:
        names = [side.source or side.article for side in (left, right)]
        prize = first is not None and first.of == WINNER
        matter = "One prize, two winners" if prize else "One matter, two ends"
        matter = "Two days of the same happening" if dated else matter
        message = (
            f"{matter}: {left.text} ({names[0]}) or {right.text} ({names[1]}): both cannot be right"
        )
    return Finding(
        rule=rule.name,
        level=rule.level,
        message=message,
        fact="date" if dated else None,
        event=pair.event,
        left=left,
        right=right,
        confidence=None,
        score=round(score_of(judgement), 4),
        fingerprint=fingerprint(
            rule.name, None, [(c.text, c.span.article) for c in (one, other)], copies
        ),
    )


def unshown(more: Iterable[Finding], shown: Iterable[Finding | None]) -> Iterator[Finding]:
    """Further findings, without those that tell an outcome of two articles once more: of one
    matter, an end may be read in two ways."""
    known = {_outcome(one) for one in shown if one is not None and one.fact is None}
    yield from (one for one in more if one.fact is not None or _outcome(one) not in known)


def _outcome(finding: Finding) -> tuple[str, frozenset[str]]:
    sides = (side.article for side in (finding.left, finding.right) if side)
    return finding.rule, frozenset(sides)


def fingerprint(
    rule: str, fact: str | None, claims: Iterable[tuple[str, str]], copies: Mapping[str, str]
) -> str:
    """Hash of rule, fact, the claims' words and their articles, each by its earliest copy.

    No offsets and no order, so that it survives moved text, swapped articles and one more copy.
    """
    sides = sorted(
        (copies.get(article, article), " ".join(re.findall(r"\w+", text.lower())))
        for text, article in claims
    )
    return hashlib.sha256(repr((rule, fact, sides)).encode("utf-8", "replace")).hexdigest()[:32]


def side_of(witness: Witness, ours: Sequence[str]) -> Side:
    """A witness as the report shows it."""
    return _side(witness.article, witness.claim, witness.fact, ours, witness.copies)


def claim_side(article: Article, claim: Claim, ours: Sequence[str]) -> Side:
    """A whole sentence as the report shows it."""
    return _side(article, claim, None, ours)


def _side(
    article: Article,
    claim: Claim,
    fact: Fact | None,
    ours: Sequence[str],
    copies: tuple[str, ...] = (),
) -> Side:
    span = fact.span if fact else claim.span
    line, column = _place(article, span.field, span.start)
    return Side(
        article=article.id,
        field=span.field,
        start=span.start,
        end=span.end,
        text=fact.text if fact else claim.text,
        claim=claim.span,
        claim_text=claim.text,
        path=article.path,
        line=line,
        column=column,
        source=article.source,
        published=article.published,
        said_by=claim.said_by,
        as_of=claim.as_of,
        value=str(fact.value) if fact else "",
        copies=copies,
        ours=article.source in ours,
    )


def _place(article: Article, field: str, start: int) -> tuple[int | None, int | None]:
    """1-based line and column in the file where the text stands there verbatim."""
    if not article.verbatim or field != "text":
        return article.line, None
    before = article.text[:start]
    line, first = before.count("\n"), before.rfind("\n") + 1
    return (article.line or 1) + line, start - first + (1 if line else article.column)


def _age(article: Article) -> tuple[str, str]:
    return (article.published or "9999", article.id)


def _message(clash: Clash) -> str:
    left, right = clash.left, clash.right
    group = "" if left.fact.of == "people" else f" ({left.fact.of})"
    what = f"{left.fact.kind}{group}"
    one, two = f"{left.fact.value} {what}", f"{right.fact.value}"
    names = [w.article.source or w.article.id for w in (left, right)]
    if clash.rule == "headline-conflict":
        return f"The headline says {one}, the text {two}"
    if clash.rule == "self-contradiction":
        return f"The article says {one} in one place and {two} in another"
    if clash.rule == "figure-superseded":
        return f"{one} ({names[0]}) was raised to {two} ({names[1]})"
    if clash.rule == "figure-stale":
        return f"{two} {what} ({names[1]}) had already been raised to {left.fact.value}"
    return f"{one} ({names[0]}) or {two} ({names[1]}): both cannot be right"
