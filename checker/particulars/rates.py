"""Shares that go by a name of their own: inflation, unemployment, the turnout, a winner's votes."""

from __future__ import annotations

import re

from checker.calendar_words import MONTHS

# What the share is of, by the noun that has it.
_NAMES = {
    "turnout": "turnout",
    "inflation": "inflation",
    "consumer prices": "inflation",
    "unemployment": "unemployment",
    "jobless rate": "unemployment",
    "interest rate": "interest rate",
    "interest rates": "interest rate",
    "policy rate": "interest rate",
    "key rate": "interest rate",
    "benchmark rate": "interest rate",
    "lending rate": "interest rate",
    "approval rating": "approval",
}
RATES = frozenset((*_NAMES.values(), "winning share"))
_NAMED = re.compile(
    rf"\b(?P<name>{'|'.join(sorted(_NAMES, key=len, reverse=True))})\b"
    r"(?P<between>[^.;:]*?)\s(?P<at>to|of|at|was|is|reached|hit|stands? at|stood at)\s"
    r"(?:(?:just|about|around|nearly|almost|over|under|only|a record|an annual|a|an|more than|less"
    r" than|some)\s)*$",
    re.IGNORECASE,
)
# Characters before a share in which its name stands.
_SIGHT = 90
# One of several rates, or its change.
_OTHER = re.compile(
    r"(?i)\b(?:core|underlying|trimmed|youth|young\w*|women|men|food|energy|wholesale|producer|monthly|month-on-month"
    r"|quarterly|long-term|regional|national|eurozone|average|previous\w*|forecast\w*|expect\w*"
    r"|target\w*|could|may|might|would|will|by|from|below|above|predict\w*|compared|among)\b"
)
# "won with 54 percent of the vote".
_WON = re.compile(
    r"\b(?:won|wins|re-?elected|victory|elected|win)\b[^.;:]*"
    r"\b(?:with|by taking|taking|winning|on)\s"
    r"(?:(?:about|around|nearly|almost|just over|just under|more than|over)\s)*$"
)
_TOOK = re.compile(
    r"\b(?:took|takes|received|won|wins|got)\s(?:(?:about|around|nearly|almost|more than|over)\s)*$"
)
_OF_VOTES = re.compile(r"\s?(?:%|percent|per cent)\sof (?:the |all )?(?:votes?|ballots)\b")
# "54 percent of them took part"; "consumer prices rose by 6.8 percent from a year earlier".
_TOOK_PART = re.compile(
    r"\s?(?:%|percent|per cent)\s(?:of (?:(?:the|all|those)\s)?(?:[a-z-]+\s){1,3}?)?"
    r"(?:who were \w+ )?(?:took part|taking part|voted(?! (?:for|against|yes|no|to|in)\b)"
    r"|cast (?:their|a)|turned out|participated)\b"
)
_DEARER = re.compile(
    r"(?i)\bconsumer prices\b[^.;:\d]{0,40}\b(?:rose|rise|up|climbed|increased)\s(?:by\s)?$"
)
_YEARLY = re.compile(r"(?i)\b(?:year (?:earlier|ago|before)|year[- ]on[- ]year|annual\w*|yearly)\b")
_BEATING = re.compile(r"(?i)\b(?:beat\w*|defeat\w*|won|wins?|winn\w+|elected|victory)\b")
_NUMBER = re.compile(r"(?:[a-z]+\s){0,2}?[\d.]+")
_VOTES = re.compile(r"(?i)\b(?:votes?|ballots?|polls?|elections?|runoff|run-off)\b")


def rate_of(text: str, start: int) -> str:
    """What the share at `start` of a sentence is of, "" where it has no name of its own.

    Only levels: what inflation fell to, not by how much; and no rate of some part of the people.
    """
    before = text[max(0, start - _SIGHT) : start]
    named = list(_NAMED.finditer(before))
    if named:
        found = named[-1]
        if _OTHER.search(found["between"]) or _OTHER.search(before[: found.start()][-30:]):
            return ""
        if re.search(r"\d", found["between"]):
            return ""
        return _NAMES[found["name"].lower()]
    number = _NUMBER.match(text, start)
    if number and _TOOK_PART.match(text, number.end()):
        return "turnout"
    if number and _DEARER.search(before) and _YEARLY.search(text):
        return "" if _OTHER.search(before.replace(" by", "")) else "inflation"
    if _WON.search(before) and _VOTES.search(text) and not re.search(r"\d", before):
        return "winning share"
    # "took 51 percent of the vote, defeating the governor".
    if number and _TOOK.search(before) and _OF_VOTES.match(text, number.end()):
        return "winning share" if _BEATING.search(text) else ""
    return ""


_MONTH = re.compile(rf"\b(?:{MONTHS}|(?:first|second|third|fourth) quarter)\b")


def months_apart(one: str, two: str) -> bool:
    """Whether two sentences name months and none in common: rates are of a month each."""
    left, right = ({m.group()[:3] for m in _MONTH.finditer(text)} for text in (one, two))
    return bool(left and right) and left.isdisjoint(right)
