"""Sums of money: parts that make a whole (a price, its cash and the debts taken over), and the one
sum of which two reports of one day tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.events.words import only_one_says
from checker.particulars.amounts import Amount, meet, read
from checker.particulars.deeds import clause_of, told_elsewhere
from checker.thresholds import LONE_SUMS
from checker.types import Claim, Fact

Told = tuple[Claim, Fact]

# Characters between the end of a sentence and what the next one says of the same sum.
NEXT = 120


def adds_up(told: Sequence[Claim], part: Fact, whole: Fact) -> bool:
    """Whether an article gives, in the sentence of `part` or the next, an amount of the same thing
    that makes it the `whole` of another article.

    Anywhere in an article some two small numbers make a third.
    """
    one, sum_ = _exact(part), _exact(whole)
    if one is None or sum_ is None or one.unit != sum_.unit:
        return False
    others = (
        _exact(fact)
        for claim in told
        if claim.span.field == part.span.field
        and claim.span.start - NEXT <= part.span.start < claim.span.end + NEXT
        for fact in claim.facts
        if fact.kind == part.kind and fact.of == part.of and fact.span != part.span
    )
    return any(
        other is not None
        and other.unit == one.unit
        and meet(Amount(one.low + other.low, one.high + other.high, one.unit), sum_)
        for other in others
    )


def _exact(fact: Fact) -> Amount | None:
    """The amount of a fact, None where it has no upper bound: "at least" fits any sum."""
    amount = read(str(fact.value))
    return amount if amount is not None and amount.high < float("inf") else None


# What a sum is, by the words of its clause; whoever reads of a fine does not read of the turnover.
_MATTERS = tuple(
    re.compile(rf"(?i)\b(?:{words})\b")
    for words in (
        r"fine[sd]?|penalt\w+|penalised|penalized",
        r"damages|compensation|awards?",
        r"bail|bond",
        r"ransom|extort\w*",
        r"rewards?|offer\w*",
        r"revenues?|sales of|turnover|exports?|imports?",
        r"profits?|earnings|loss(?:es)? of|net income",
        r"wages?|salar\w+|pay rise|bonus\w*|pensions?",
        r"tickets?|fares?|fees?|rents?|tuition",
        r"debts?|loans?|credit|bonds|owes?|owed",
        r"grants?|subsid\w+|aid|funding|donat\w+|fund",
        r"budget|spending",
        r"estimate\w*|expected|forecast|valued|insured|asked for|sought|demand\w*",
    )
)
_EACH = re.compile(
    r"(?i)^\s(?:a|an|per|each|every|apiece|annually|yearly|monthly|weekly|daily|more|less)\b"
)
# Said of one sum only: what is asked for is not what is paid, nor what one of several gives.
_OF_ANOTHER_KIND = tuple(
    re.compile(rf"(?i)\b(?:{words})\b")
    for words in (
        r"insur\w+",
        r"planned|originally|estimat\w+|budgeted|forecast|first put",
        r"in (?:cash|stock|shares|debt)|up ?front|down payment|deposit|instal\w+",
        r"ask(?:ed|ing|s)?|offered (?:at|for)|listed|guide price|on the market"
        r"|wish(?:ed|es)?|appl(?:ied|ies)|propos\w+|want(?:s|ed)?|sought|seeks?|demand\w*",
        r"raised|fund-?rais\w+|cash on hand|set aside|earmarked|reserved",
        r"of the (?:costs?|bill|sum|price|total|money|budget)|the rest|the other half",
        r"will give|gives?|gave|contribut\w+|shares?|towards?|co-?financ\w+|part of",
        r"of (?:what|that)",
    )
)
# Of a profit, said anywhere in its sentence: before tax, or of the running business only.
_BEFORE_TAX = re.compile(
    r"(?i)\b(?:pre-?tax|before (?:[\w-]+ ){0,2}tax(?:es)?|operating (?:profit|result|income)"
    r"|gross|underlying|ebitd?a)\b"
)
# What one report tells beside its sum, which is what is left of the other: "granted it a discount".
_LESSENED = re.compile(
    r"(?i)\b(?:discount\w*|reductions?|rebates?|remi(?:ssion|tted)|leniency|waived)\b"
)
# "the translator gets exactly as much as the author".
_HALVES = re.compile(r"(?i)\b(?:both|halves|half|halved|shared?|split|each|apiece|as much as)\b")
_WILL = re.compile(r"(?i)\b(?:will|shall|is to|are to) (?:\w+ )?(?:cost|pay|be|get|rise|go)\b")
_DEARER = re.compile(r"(?i)\b(?:more|dearer|cheaper|less|rise[sn]?|increase[sd]?|raised?|cut)\b")
# "the equivalent of $10 million in U.S. currency".
_CONVERTED = re.compile(r"(?i)\bequivalent\b|\bin U\.?S\.? (?:currency|dollars)\b")


def lone_sums(left: Told, right: Told) -> bool:
    """Whether two sums of one day, each the only one that its article does not share with the
    other, may be meant for one of one order."""
    if not of_one_order(left[1], right[1]):
        return False
    for claim, fact in (left, right):
        behind = claim.text[fact.span.start - claim.span.start + len(fact.text) :]
        if _EACH.match(behind) or _CONVERTED.search(claim.text) or told_elsewhere((claim, fact)):
            return False
    return True


def for_two_things(left: Told, right: Told, both: Sequence[Sequence[Claim]]) -> bool:
    """Whether one sum is a fine, the other damages, and so on; `both` are the claims of the two
    articles."""
    one, two = (
        _matters(side) or _matters_said_again(side, told)
        for side, told in zip((left, right), both, strict=True)
    )
    return bool(one and two) and one.isdisjoint(two)


def of_one_order(left: Fact, right: Fact) -> bool:
    """Whether two amounts that both have bounds may be meant for one: not far apart, or by a
    nought too many."""
    one, two = (read(str(fact.value)) for fact in (left, right))
    if one is None or two is None:
        return False
    small, large = sorted((one, two), key=lambda amount: amount.low)
    if small.low <= 0 or large.high == float("inf"):
        return False
    return large.low <= LONE_SUMS * small.low or a_nought_apart(one, two)


def a_nought_apart(one: Amount, two: Amount) -> bool:
    """Whether one exact amount is ten times the other: 5 million, 50 million."""
    return times_apart(one, two, 10)


def times_apart(one: Amount, two: Amount, times: int) -> bool:
    """Whether the larger of two amounts is exactly so many times the smaller."""
    small, large = sorted((one, two), key=lambda amount: amount.low)
    middles = [(amount.low + amount.high) / 2 for amount in (small, large)]
    return one.unit == two.unit and abs(middles[1] - times * middles[0]) < middles[0] / 1000


def of_other_kinds(left: Told, right: Told) -> bool:
    """Whether only one of two sums is what somebody asks, insures or gives a share of, or what was
    earned before tax."""
    if only_one_says(_BEFORE_TAX, left[0].text, right[0].text):
        return True
    one, two = (told[0].text[slice(*clause_of(told))] for told in (left, right))
    return any(only_one_says(words, one, two) for words in _OF_ANOTHER_KIND)


def dearer_then(left: Told, right: Told) -> bool:
    """Whether one is a price of today and one of tomorrow: "a loaf will cost 3.30 crowns", "costs
    three, and from July 30 cents more"."""
    clauses = [told[0].text[slice(*clause_of(told))] for told in (left, right)]
    changes = any(_DEARER.search(told[0].text) for told in (left, right))
    return changes and only_one_says(_WILL, *clauses)


# Of the country that counts in dollars of its own, where one report says "US dollars".
_OWN_DOLLARS = re.compile(
    r"\b(?:Australia|Canad|New Zealand|Singapore|Hong Kong|Taiwan|Jamaica|Namibia|Fiji|Barbados"
    r"|Trinidad|Bahamas|Guyana|Liberia|Zimbabwe)\w*"
)
_US_DOLLARS = re.compile(r"(?i)\b(?:us|u\.s\.|american) dollars?\b|\bus ?\$|\busd\b")


def in_two_dollars(left: Told, right: Told, both: Sequence[Sequence[Claim]]) -> bool:
    """Whether only one sum is said to be in dollars of the United States, in a story of a country
    that has its own."""
    if not only_one_says(_US_DOLLARS, left[1].text, right[1].text):
        return False
    return any(_OWN_DOLLARS.search(claim.text) for told in both for claim in told)


def some_of_it(left: Told, right: Told, both: Sequence[Sequence[Claim]]) -> bool:
    """Whether an article (`both` are the claims of the two) tells why one sum is less than the
    other: a discount on a fine, a prize that two share."""
    texts = [" ".join(claim.text for claim in told) for told in both]
    if only_one_says(_LESSENED, *texts):
        return True
    one, two = (read(str(fact.value)) for _, fact in (left, right))
    if one is None or two is None or not times_apart(one, two, 2):
        return False
    return only_one_says(_HALVES, *texts)


def _matters_said_again(side: Told, told: Sequence[Claim]) -> frozenset[int]:
    """What the sum of a bare headline is, by the sentences that give it again."""
    fact = side[1]
    again = ((c, f) for c in told for f in c.facts if (f.kind, f.value) == (fact.kind, fact.value))
    return frozenset(matter for one in again for matter in _matters(one))


def _matters(told: Told) -> frozenset[int]:
    words = told[0].text[slice(*clause_of(told))]
    return frozenset(i for i, words_of in enumerate(_MATTERS) if words_of.search(words))
