"""Which people two numbers are of: the same, some of all, or a crowd."""

from __future__ import annotations

import re

from checker.events.words import only_one_says
from checker.particulars.amounts import read
from checker.particulars.outcomes import Told
from checker.types import Fact

# People that make a crowd.
_CROWD = 10


def same_noun(left: Told, right: Told) -> bool:
    """Whether the people are called the same: "seven hostages", "nine hostages"."""
    return left[1].text.split()[-1].lower() == right[1].text.split()[-1].lower()


# Who is told of by no more than that: all to whom something was done.
_ANYBODY = frozenset(
    "people persons individuals residents inhabitants locals victims suspects men others".split()
)


def some_of_all(left: Told, right: Told) -> bool:
    """Whether the fewer are of a kind and the more anybody: "four officers", "twelve people"."""
    less, more = sorted((left, right), key=lambda told: _low(told[1]))
    nouns = [told[1].text.split()[-1].lower() for told in (less, more)]
    anybody = nouns[1] in _ANYBODY or len(more[1].text.split()) == 1
    return nouns[0] not in _ANYBODY and anybody and nouns[0].endswith("s")


# One kind of those counted: "210 temporary posts", "40 posts held by women", "six foreign guests".
_KIND = re.compile(
    r"(?i)\b(?:temporary|permanent|full-time|part-time|seasonal|agency|salaried|managerial|senior"
    r"|junior|skilled|unskilled|administrative|office|offices|clerical|production|white-collar"
    r"|blue-collar|headquarters|female|male|wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|pupils?"
    r"|students?|minors?|teenagers?|elderly|foreign\w*|local|disabled|pregnant|armed|civilian"
    r"|uniformed)\b"
)
# Characters behind a number's noun in which its kind is told.
_BEHIND = 24


def of_some_kind(left: Told, right: Told) -> bool:
    """Whether one number only is of a kind among those who are counted."""
    return only_one_says(_KIND, _about(left), _about(right))


def _about(told: Told) -> str:
    claim, fact = told
    start, end = fact.span.start - claim.span.start, fact.span.end - claim.span.start
    return claim.text[start : end + _BEHIND]


def _low(fact: Fact) -> float:
    amount = read(str(fact.value))
    return amount.low if amount is not None else 0.0


def many(left: Told, right: Told) -> bool:
    """Whether both are so many that no article tells of them as of some among others."""
    found = [read(str(fact.value)) for _, fact in (left, right)]
    return all(amount is not None and amount.high >= _CROWD for amount in found)
