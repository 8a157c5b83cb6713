"""What is paid for a whole company or thing: the price of one purchase, told in many ways."""

from __future__ import annotations

import re

from checker.events.words import stem
from checker.particulars.amounts import Amount, read
from checker.particulars.marks import TELLING, rarity_of
from checker.types import Claim, Fact

_BOUGHT = (
    r"(?:acquir\w+|acquisition|buy|buys|buying|bought|buyout|purchas\w+|takeover|take over"
    r"|pay|pays|paying|paid|shell\w* out)"
)
_HEDGE = r"(?:about|around|approximately|some|nearly|almost|roughly|an estimated|US|U\.S\.|a|the)"
_BEFORE = re.compile(
    rf"\b{_BOUGHT}\b(?:(?!\b(?:in \d{{4}}|since|after|share of|stake)\b)[^;:])*"
    rf"(?:\b(?:for|paying|pay|pays|paid|at|out|worth|valued at|in an?|a)\s)(?:{_HEDGE}\s)*$"
    rf"|\b(?:pay|pays|paying|paid|shell\w* out)\s(?:{_HEDGE}\s)*$"
)
_AFTER = re.compile(
    r"\W{0,2}(?:(?:all-)?(?:cash|stock)(?:-and-stock)? )?(?:planned |proposed )?"
    r"(?:acquisition|purchase|takeover|buyout|deal|merger|bet)\b(?! (?:price|in \d{4}))"
)
# Part of a price, the price of a share, or another purchase than the one that is the news.
_PART = re.compile(
    r"\b(?:in cash|per share|a share|each|debt|combination|part of|of the purchase|stake|fees?"
    r"|ago|last year|previous\w*|earlier|raised?|bids?|offers?|offered|since|rejected"
    r"|or more|would have|had)\b",
    re.IGNORECASE,
)
# Times that one price exceeds another of the same deal, with its debts or at another day's rate.
_SAME_DEAL = 1.15
_NAME = re.compile(r"\b[A-Z][\w-]*[a-zA-Z]\b")


def one_price(left: tuple[Claim, Fact], right: tuple[Claim, Fact]) -> bool:
    """Whether two sums of money are the price of one purchase: both sentences name what is bought
    and little else."""
    if not all(_is_price(claim, fact) for claim, fact in (left, right)):
        return False
    sums = [read(str(fact.value)) for _, fact in (left, right)]
    if None in sums or not _far(*(one for one in sums if one)):
        return False
    names = [
        {stem(name.lower()) for name in _NAME.findall(claim.text)} for claim, _ in (left, right)
    ]
    return any(rarity_of(name) >= TELLING for name in names[0] & names[1])


def _far(one: Amount, two: Amount) -> bool:
    """Whether two prices differ by more than what debts and the day's share price make."""
    small, large = sorted((one, two), key=lambda amount: amount.low)
    return one.unit == two.unit and large.low > _SAME_DEAL * small.low


def _is_price(claim: Claim, fact: Fact) -> bool:
    start = fact.span.start - claim.span.start
    end = start + len(fact.text)
    if _PART.search(claim.text):
        return False
    return (
        _BEFORE.search(claim.text, 0, start) is not None
        or _AFTER.match(claim.text, end) is not None
    )
