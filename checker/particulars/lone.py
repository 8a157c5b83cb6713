"""The one amount of a thing that each of two reports of one happening gives on one day.

That they differ is telling by itself, in whatever words, unless one is of a plan, of a part, or of
something else that is counted alike: "nine floors" that a lift fell, "22 floors" of a tower.
"""

from __future__ import annotations

import re

from checker.particulars.amounts import read
from checker.particulars.deeds import clause_of, told_elsewhere
from checker.particulars.outcomes import Side, Told
from checker.particulars.sums import of_one_order
from checker.particulars.wordings import done_with, shared_words
from checker.thresholds import FEW, SAME_LONE_AMOUNT

# What an article tells of that has but one weight in it.
_MEASURES = frozenset(("weight", "area", "volume"))
# What each of many things has, and what a story has several of without saying so.
_OF_MANY = frozenset(
    """percent length speed power magnitude people floor storey stori plac point stat countri citi
    town villag district department provinc region part way group team round game match set
    question reason step stage phase vote seat ballot shot""".split()
)
# Said of what is to come, of one side only it tells two things apart.
_PLAN = re.compile(
    r"(?i)\b(?:will|shall|would|could|may|might|plan\w*|aims?|aimed|hop(?:es?|ed|ing)|wants?|wanted"
    r"|wish\w*|propos\w+|target\w*|goal|intend\w*|expect\w*|forecast\w*|by (?:20\d\d|the end of)"
    r"|(?:is|are|was|were) to|due to|asked|asks|ask for|seek\w*|sought|applied|pledg\w+|promis\w+"
    r"|order(?:ed|s)?|capacity|room for|licen[cs]ed|allowed|limit\w*|quota|maximum|minimum"
    r"|estimat\w+|insur\w+|worth)\b"
)
# Of a part, a step, or one of several.
_PART = re.compile(
    r"(?i)\b(?:(?:first|second|third) (?:of|part|phase|stage|batch|tranche)|another|more|further"
    r"|others?|additional|remaining|remain|rest|phase|stage|batch|tranche|instal\w+|part(?:ly|s)?"
    r"|half|quarter|some of|of (?:the|these|those|its|their|his|her|which|whom|them)|among"
    r"|includ\w+"
    r"|each|every|apiece|per|daily|weekly|monthly|yearly|annual\w*|a (?:day|week|month|year)"
    r"|average|typical\w*|usual\w*|since|still|last (?:year|month)|previous\w*|earlier|former\w*"
    r"|ago|compared|than)\b"
)
# Of a mass of something: "3.4 tonnes of cocaine", not a man's 80 kilos.
_MASS = re.compile(r"(?i)\b(?:tonnes?|tons?|hectares?|acres?|lit(?:er|re)s?|barrels?)\b")


def lone_amounts(where: Side, left: Told, right: Told) -> bool:
    """Whether two amounts, each the only one of its thing that its article gives, are of one."""
    if not where.of_one_day or not (where.same or where.certain):
        return False
    if not where.sole or where.thing in _OF_MANY:
        return False
    if any(map(told_elsewhere, (left, right))) or not _near(left, right):
        return False
    if where.thing in _MEASURES and not all(_MASS.search(f.text) for _, f in (left, right)):
        return False
    for words in (_PLAN, _PART):
        if any(words.search(_clause(told)) for told in (left, right)):
            return False
    if where.thing in _MEASURES:
        return True
    done = done_with(left), done_with(right)
    if all(done) and done[0].isdisjoint(done[1]):
        return False
    if where.same:
        return True
    return shared_words(left, right, part=0.0) >= SAME_LONE_AMOUNT


def of_the_whole(left: Told, right: Told) -> bool:
    """Whether neither of two amounts of one order is of a part, nor but one of them of what is
    planned."""
    if not _near(left, right):
        return False
    plans = [bool(_PLAN.search(_clause(told))) for told in (left, right)]
    return plans[0] == plans[1] and not any(_PART.search(_clause(told)) for told in (left, right))


def _clause(told: Told) -> str:
    return told[0].text[slice(*clause_of(told))]


def _near(left: Told, right: Told) -> bool:
    """Whether two amounts are exact, of one order, and no few of which there are others."""
    return of_one_order(left[1], right[1]) and all(
        (amount := read(str(fact.value))) is not None and (amount.low >= FEW or "." in fact.text)
        for _, fact in (left, right)
    )
