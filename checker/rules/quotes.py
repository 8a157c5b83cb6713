"""The same quotation with other words, or in another mouth. Pairs quotations by runs of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from checker.attribution.altered import alteration, restates
from checker.attribution.parties import identity
from checker.attribution.quotations import likeness, shingles
from checker.findings import fingerprint, side_of
from checker.pairs import Scene
from checker.rules import rules
from checker.thresholds import QUOTATIONS_PER_RUN, SENTENCE_TWINS
from checker.types import Claim, Event, Fact, Finding, Rule
from checker.witnesses import Witness

QUOTED, TOLD = "quote-conflict", "attribution-conflict"
# The rules themselves stand with their examples in checker.facts.
RULES: tuple[Rule, ...] = ()
# Words in a row that two quotations share that may be one.
RUN = 3

_PASSED_ON = re.compile(
    r"(?i)\b(?:as|like) (?:the |our |my |mrs?\.? )?(?:\w+ ){1,3}?(?:said|says|put it|told us)\b"
)

Quotation = tuple[Claim, Fact]


def findings(
    events: Iterable[Event], scene: Scene, ours: Sequence[str], on: frozenset[str]
) -> Iterator[Finding]:
    """One finding for each quotation of an event that its articles give differently."""
    if not on & {QUOTED, TOLD}:
        return
    for event in events:
        told = [(c, f) for c in event.claims for f in c.facts if f.kind == "speaker"]
        if len({claim.span.article for claim, _ in told}) < 2:
            continue
        seen: list[str] = []
        for left, right in _clashes(told, scene):
            rule = QUOTED if left[1].of == right[1].of == "quotation" else TOLD
            if rule in on and not any(_alike(left[1].text, text) for text in seen):
                seen.append(left[1].text)
                yield _finding(rule, event.id, left, right, scene, ours)


def _alike(one: str, other: str) -> bool:
    return likeness(one, other) != "other" or restates(one, other)


def _clashes(told: Sequence[Quotation], scene: Scene) -> Iterator[tuple[Quotation, Quotation]]:
    """Pairs of quotations that cannot both be right, the clearest first."""
    ordered = sorted(told, key=lambda q: (_published(q, scene), q[1].span))
    holders: dict[tuple[str, ...], list[int]] = {}
    for index, (_, fact) in enumerate(ordered):
        for run in shingles(fact.text, RUN):
            holders.setdefault(run, []).append(index)
    pairs = {
        pair
        for held in holders.values()
        if len(held) <= QUOTATIONS_PER_RUN
        for pair in combinations(held, 2)
    }
    for i, j in sorted(pairs):
        left, right = ordered[i], ordered[j]
        if _may_clash(left, right, scene) and not _settled(left, right, ordered):
            yield left, right


def _may_clash(left: Quotation, right: Quotation, scene: Scene) -> bool:
    from checker.facts import compare

    one, two = (scene.articles[q[0].span.article] for q in (left, right))
    if one.id == two.id or not scene.may_meet(one, two):
        return False
    if left[1].of == "statement" and not _one_sentence(left, right):
        return False
    if compare(left[1], right[1]) != "conflict":
        return False
    # "As the president said, make no mistake": words that are passed on.
    if any(_PASSED_ON.search(fact.text) for _, fact in (left, right)):
        return False
    if one.day == two.day and scene.sure(one.id, two.id):
        return True
    # A few words are said again on another day, and of another happening.
    texts = left[1].text, right[1].text
    return not alteration(*texts) or likeness(*texts) != "other"


def _one_sentence(left: Quotation, right: Quotation) -> bool:
    """Whether two sentences are one but for the speaker: without quotation marks two officials may
    well have said the same thing, and each outlet asked another one."""
    one, other = (
        re.findall(
            r"\w+|¶", claim.text.replace(fact.text, "¶").replace(str(fact.value), " ").lower()
        )
        for claim, fact in (left, right)
    )
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= SENTENCE_TWINS


def _settled(left: Quotation, right: Quotation, told: Sequence[Quotation]) -> bool:
    """Whether one of the two articles gives the quotation the other way as well."""
    for one, other in ((left, right), (right, left)):
        for claim, fact in told:
            if claim.span.article != one[0].span.article or fact is one[1]:
                continue
            if restates(fact.text, other[1].text) or likeness(fact.text, other[1].text) == "same":
                if shingles(fact.text).isdisjoint(shingles(one[1].text)):
                    continue  # the rest of one quotation: "I will be straight," she said.
                if fact.weak or other[1].weak:
                    return True
                if identity(str(fact.value), str(other[1].value)) != "other":
                    return True
    return False


def _published(quotation: Quotation, scene: Scene) -> tuple[str, str]:
    article = scene.articles[quotation[0].span.article]
    return (article.published or "9999", article.id)


def _finding(
    rule: str, event: str, left: Quotation, right: Quotation, scene: Scene, ours: Sequence[str]
) -> Finding:
    witnesses = [Witness(scene.articles[c.span.article], c, f) for c, f in (left, right)]
    names = [w.article.source or w.article.id for w in witnesses]
    values = [str(w.fact.value) for w in witnesses]
    if likeness(left[1].text, right[1].text) == "same":
        one, other = (f"{value} ({name})" for value, name in zip(values, names, strict=True))
        given = "quoted from" if rule == QUOTED else "given as the word of"
        message = f"The same words are {given} {one} and {other}"
    else:
        message = f"The same quotation in different words ({names[0]}, {names[1]})"
    claims = [(w.claim.text, w.article.id) for w in witnesses]
    return Finding(
        rule=rule,
        level=rules()[rule].level,
        message=message,
        fact="speaker",
        event=event,
        left=side_of(witnesses[0], ours),
        right=side_of(witnesses[1], ours),
        score=1.0,
        fingerprint=fingerprint(rule, "speaker", claims, scene.copies),
    )
