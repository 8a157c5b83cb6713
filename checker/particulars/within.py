"""Days, places and amounts that a headline gives in another way than its text.

Two ages of one person inside a text were tried and left: the six found in 10,428 mixed articles
were of a father and his son, or of another year (2026-11-30).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.facts import compare
from checker.particulars.ages import OF, named
from checker.particulars.alike import alike, has_amount
from checker.particulars.asides import aside_of
from checker.particulars.headcounts import DEEDS, adds
from checker.particulars.marks import head_of
from checker.particulars.openings import has_place, said_of_today
from checker.particulars.outcomes import OUTCOMES, Told
from checker.particulars.sums import adds_up
from checker.particulars.wordings import same_verb
from checker.types import Claim, Fact

# "Fire near Athens": in a town that few readers know.
_NEAR = re.compile(r"(?i)\b(?:near|outside|around|off)\s(?:the\s)?$")
# What an amount is of where its noun or verb says so: the rest is of whatever stands beside it.
_TOLD = frozenset((*DEEDS, *OUTCOMES, "magnitude"))


def headlines_apart(told: Sequence[Claim], kind: str) -> Iterator[tuple[Told, Told]]:
    """What the headline of an article (its claims `told`, in order) gives of `kind`, and the
    first sentence that gives another value of the same, where no sentence gives the headline's.

    Only where the text has one value for it: of two, the headline may mean a third thing.
    """
    titles = [
        (claim, fact)
        for claim in told
        if claim.span.field == "title"
        for fact in claim.facts
        if fact.kind == kind and not _is_loose(fact)
    ]
    if not titles:
        return
    body = [claim for claim in told if claim.span.field != "title"]
    stated = [(claim, fact) for claim in body for fact in claim.facts if fact.kind == kind]
    head = head_of(told)
    for title in titles:
        related = [(side, compare(title[1], side[1])) for side in stated]
        if any(relation == "agree" for _, relation in related):
            continue
        others = [side for side, relation in related if relation == "conflict"]
        if len({str(fact.value) for _, fact in others}) != 1 or others[0][0] not in head:
            continue
        if _of_one_thing(title, others[0], body):
            yield title, others[0]


# "a man and four boys were arrested": of five.
_AND = re.compile(r"\b(?:and|with|plus|besides)\s(?:about |some )?$")


def _is_loose(fact: Fact) -> bool:
    """Days as seen from the day of print ("overnight"), and ages of whoever has no name."""
    if fact.kind == "date":
        return said_of_today(fact) or fact.text.lower() == "overnight"
    return fact.of.startswith(OF) and not named(fact.of.removeprefix(OF))


def _of_one_thing(title: Told, other: Told, body: Sequence[Claim]) -> bool:
    fact = title[1]
    if fact.kind == "place":
        # "Brooklyn Park": a part of Brooklyn, or a town of that name.
        parts = [word for word in str(fact.value).split() if word[0].isupper()]
        if any(word in claim.text for claim in body for word in parts):
            return False
        if _NEAR.search(title[0].text, 0, fact.span.start - title[0].span.start):
            return False
        return not has_place(body, fact, other[1])
    if fact.kind == "date":
        # "Strike on Friday", "revives memories of 1998": the text tells of that day or year, too.
        named_day = re.search(r"\b(?:\w+day|(?:19|20)\d\d)\b", fact.text)
        return not (named_day and any(named_day[0] in claim.text for claim in body))
    if has_amount(body, fact) or not alike(fact, other[1]) or adds_up(body, other[1], fact):
        return False
    start = other[1].span.start - other[0].span.start
    if _AND.search(other[0].text, 0, start):
        return False
    if aside_of(other) or (fact.of in DEEDS and any(adds(c.text, fact.of) for c in body)):
        return False
    if fact.of.startswith(OF) or fact.of in _TOLD:
        return True
    return same_verb(title, other, clause=True)
