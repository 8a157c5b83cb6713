"""Heads that one article counts twice: "there had been no arrests", "the nine arrested marchers".

The dead, the hurt and the missing are `checker.rules.inside`'s matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.facts import compare
from checker.particulars.amounts import read
from checker.particulars.asides import aside_of
from checker.particulars.headcounts import adds, goes_on_elsewhere
from checker.particulars.outcomes import Told
from checker.thresholds import TWICE_AMOUNT
from checker.types import Claim, Fact
from checker.verdict import other_day

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+|[a-z]+(?:-[a-z]+)?)"
# "The nine arrested marchers", not "the nine arrested in the square".
_WHOM = r"(?: (?!(?:in|at|on|from|near|by|so|since|who|during|after|for|over|as)\b)[a-z]+)?"
# To whom it was done, as people known by now: all of them.
_WHOLE = {
    "arrest": re.compile(
        rf"\b(?:the|all|those|these)(?: of the)? (?P<n>{_NUMBER}) (?:(?:people|men|suspects)"
        rf" )?(?:detainees|arrested{_WHOM}|detained{_WHOM}|in custody|under arrest)"
    ),
    "illness": re.compile(
        rf"\b(?:all|all the|all of the) (?P<n>{_NUMBER}) (?:patients|cases|sufferers|of those who"
        r" (?:fell|were taken) ill|who fell ill)"
    ),
    "evacuation": re.compile(rf"\b(?:the|all|all the) (?P<n>{_NUMBER}) (?:evacuees|evacuated)"),
    "displacement": re.compile(rf"\b(?:the|all|all the) (?P<n>{_NUMBER}) displaced"),
    "rescue": re.compile(rf"\b(?:the|all|all the) (?P<n>{_NUMBER}) rescued"),
    "infection": re.compile(rf"\b(?:the|all|all the) (?P<n>{_NUMBER}) infected"),
}
# Told of one place, hour or hospital: some of them.
_SOME_ONLY = re.compile(
    r"\W{0,2}(?:[a-z]+ )?(?:in|at|on|from|near|so far|since|who|whose|still|earlier|later)\b"
)
_NOBODY = re.compile(
    r"\b(?:(?:no|without(?: any)?|not (?:made|carried out) any) (?P<arrest>arrests?|detentions)"
    r"|(?:no ?one|nobody) (?:was|were|had been|has been) (?P<arrested>arrested|detained))\b",
    re.IGNORECASE,
)
# Nobody so far, or in one place: others may be by now.
_NOT_YET = re.compile(
    r"\b(?:yet|so far|immediate(?:ly)?|initial(?:ly)?|at first|until|at (?:this|the) (?:time|moment"
    r"|stage)|when|before|by (?:\w+day|noon|midnight|evening)|earlier|in connection|over the)\b",
    re.IGNORECASE,
)


def recounts(told: Sequence[Claim]) -> Iterator[tuple[Told, Told]]:
    """Two statements of one article (its claims `told`, in order) on how many people one thing was
    done to that cannot both be right: the later one takes up all of them again."""
    body = [claim for claim in told if claim.story]
    for at, claim in enumerate(body):
        low = claim.text.lower()
        for deed, pattern in _WHOLE.items() if len(low) == len(claim.text) else ():
            for found in pattern.finditer(low):
                whole = _fact(claim, found.start("n"), found.end(), f"{found['n']} people", deed)
                if read(str(whole.value)) is None or _SOME_ONLY.match(low, found.end()):
                    continue
                first = _first_count(body[:at], deed)
                if first is not None and _at_odds(body, first, (claim, whole), deed):
                    yield first, (claim, whole)


def _first_count(before: Sequence[Claim], deed: str) -> Told | None:
    """The one figure that an article has given for a deed; None where it has several."""
    counted = [
        (claim, fact)
        for claim in before
        for fact in (*claim.facts, *_nobody(claim))
        if fact.kind == "quantity" and fact.of == deed and not fact.weak
    ]
    values = {str(read(str(fact.value))) for _, fact in counted}
    return counted[-1] if len(values) == 1 else None


def _nobody(claim: Claim) -> Iterator[Fact]:
    """That nobody was arrested at all, as a count of none."""
    found = _NOBODY.search(claim.text)
    if found and not _NOT_YET.search(claim.text):
        yield _fact(claim, found.start(), found.end(), "zero people", "arrest")


def _at_odds(body: Sequence[Claim], first: Told, again: Told, deed: str) -> bool:
    """Whether both figures can only be meant for the same people."""
    one, two = (read(str(fact.value)) for _, fact in (first, again))
    none = replace(first[1], of=deed)
    if one is None or two is None or compare(none, again[1]) != "conflict":
        return False
    if other_day(first[0], again[0]) or aside_of(first):
        return False
    if any(adds(claim.text, deed) or goes_on_elsewhere(claim.text) for claim in body):
        return False
    if one.low == 0:
        return True
    small, large = sorted((one.low, two.low))
    return large <= TWICE_AMOUNT * small and not _told_beside(body, first, again, small, large)


def _told_beside(
    body: Sequence[Claim], first: Told, again: Told, small: float, large: float
) -> bool:
    """Whether another count of the article is the smaller one, or what is between the two."""
    parts = {small, large - small}
    return any(
        amount is not None and amount.low in parts
        for claim in body
        for fact in claim.facts
        if fact.span not in (first[1].span, again[1].span)
        for amount in [read(str(fact.value)) if isinstance(fact.value, str) else None]
    ) or any(
        re.search(rf"\b{int(large - small)}\b", claim.text) for claim in body if large != small
    )


def _fact(claim: Claim, start: int, end: int, value: str, deed: str) -> Fact:
    span = claim.span.part(start, end)
    return Fact(kind="quantity", value=value, text=claim.text[start:end], span=span, of=deed)
