"""Whether two ends are surely those of two matters of one kind.

"the Senate passed the bill", "the lower house threw it out"; "the magistrate refused bail", "the
High Court granted it"; "in the morning", "in the evening": the ends do not exclude each other.
"""

from __future__ import annotations

import re

from checker.calendar_words import MONTHS
from checker.events.words import only_one_says
from checker.opposites.parts import of_two_parties
from checker.opposites.told_endings import Told
from checker.opposites.trades import trades_apart

# Matters of one person or one group, and not of a thing.
OF_PERSONS = frozenset(("custody", "rescue", "office", "extradition"))
_OF_TRADES = frozenset(("strike", "deal"))
_OF_BODIES = frozenset(("bill", "measure", "works"))

# "Two bills", "the second of three verdicts", "separate": the ends may be those of two matters.
_SEVERAL = re.compile(
    r"(?i)(?<!by )\b(?:(?:two|three|four|five|both|several|separate|rival|other) (?:\w+ )?(?:bills"
    r"|laws|treaties|deals|unions|strikes|contracts|verdicts|rulings|motions|votes|matches|crossings"
    r"|borders|bridges|dams|projects|applications|courts|chambers|houses|defendants)"
    r"|second reading|first reading|committee stage|preliminary|provisional(?:ly)?)\b"
)


def of_several(text: str) -> bool:
    """Whether a text speaks of more than one such matter: "both bills", "second reading"."""
    return _SEVERAL.search(text) is not None


def ends_apart(left: Told, right: Told, texts: tuple[str, str]) -> bool:
    """Whether two ends are surely those of two days, parties, bodies, trades or houses."""
    matter = left.ending.matter
    if of_two_parties(left.claim, right.claim):
        return True
    # "passes budget", "rejected an amendment": what is voted on beside a bill is not the bill.
    kinds = [_AMENDMENT.search(one.claim.text) is not None for one in (left, right)]
    if matter == "bill" and kinds[0] != kinds[1]:
        return True
    if matter in _OF_BODIES and (_chambers_apart(left, right, texts) or _asked_only(left, right)):
        return True
    if matter in OF_PERSONS and courts_apart(left.claim.text, right.claim.text):
        return True
    if matter == "extradition" and any(_LAST_WORD.search(text) for text in texts):
        return True
    if matter in _OF_TRADES and trades_apart(left.claim.text, right.claim.text):
        return True
    if any(_FORMER.search(one.claim.text) for one in (left, right)):
        return True
    # "stays in her post until Friday": she has resigned all the same.
    if matter == "office" and any(_UNTIL.search(one.claim.text) for one in (left, right)):
        return True
    # "stays closed until Sunday", "opens again on Sunday".
    if matter == "access" and _opens_then(left, right):
        return True
    # Open to pedestrians, closed to lorries.
    if matter == "access" and only_one_says(_TO_SOME, texts[0], texts[1]):
        return True
    if matter == "rate" and _kind_of_rate(left) != _kind_of_rate(right):
        return True
    return parts_of_day_apart(left.claim.text, right.claim.text)


def _opens_then(left: Told, right: Told) -> bool:
    return any(
        (until := _SHUT_UNTIL.search(shut.claim.text)) is not None
        and _OPENS.search(opened.fact.text) is not None
        and until[1] in opened.claim.text
        for shut, opened in ((left, right), (right, left))
    )


_TO_SOME = re.compile(
    r"(?i)\b(?:for|to) (?:all )?(?:goods|cars|lorries|trucks|pedestrians|vehicles|freight|cyclists"
    r"|motorists|non-residents|heavy traffic|through traffic)\b|\bon foot\b|\bone lane\b"
    r"|\bonly (?:those|people|residents|pedestrians|lorries|cars|emergency|locals)\b"
)
_SHUT_UNTIL = re.compile(
    r"\b(?:until|till) (?:next |the )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2})\b"
)
_OPENS = re.compile(r"(?i)\b(?:re-?)?opens\b")
# A court may allow what a minister then refuses.
_LAST_WORD = re.compile(
    r"(?i)\bminister\b[^.]{0,60}\b(?:last word|must sign|has to sign|decid\w+|has to approve)\b"
    r"|\bthe last word\b"
)
# What an end of another time is told with.
_FORMER = re.compile(
    rf"(?i)\b(?:(?:last|previous) (?:year|month|week|spring|summer|autumn|fall|winter|{MONTHS})|ago"
    r"|earlier this year)\b"
)
_UNTIL = re.compile(r"(?i)\b(?:until|till|for now|hand-?over|caretaker|acting)\b")
# "turned down bail in the morning", "was released in the evening": one after the other.
_HOURS = re.compile(
    r"(?i)\b(morning|dawn|noon|midday|afternoon|evening|night|midnight|overnight)\b"
)


def parts_of_day_apart(one: str, two: str) -> bool:
    """Whether each of two texts names a part of the day, and they share none."""
    hours = [{found.lower() for found in _HOURS.findall(text)} for text in (one, two)]
    return all(hours) and hours[0].isdisjoint(hours[1])


# Courts by rank: what one has refused, the next may grant.
_COURT = re.compile(
    r"(?i)\b(magistrates?|district|sessions|county|crown|high|supreme|constitutional|appeals?"
    r"|appellate|federal|regional|tribunal|lower|upper|first-tier)\b"
    r"(?=(?: \w+)?(?: court| judge| bench| tribunal)?)"
)


def courts_apart(one: str, two: str) -> bool:
    """Whether each of two texts names a court by its rank, and they share none."""
    courts = [{found.lower().rstrip("s") for found in _COURT.findall(text)} for text in (one, two)]
    return all(courts) and courts[0].isdisjoint(courts[1])


# Who may be asked, and decides nothing: "residents rejected it", "in a survey".
_PUBLIC = re.compile(
    r"(?i)\b(?:residents|neighbou?rs|locals|villagers|townspeople|campaigners|objectors|opponents"
    r"|critics|protesters|activists|fans|shopkeepers|parents|opposition"
    r"|minority)(?: [\w’'-]+){0,2} $"
)
_SURVEY = re.compile(r"(?i)\b(?:surveys?|petitions?|opinion poll|straw poll|consultation)\b")


def _asked_only(left: Told, right: Told) -> bool:
    """Whether only one end is that of people who were asked, and do not decide."""
    texts = [one.claim.text for one in (left, right)]
    before = [one.claim.text[: one.ending.start] for one in (left, right)]
    return only_one_says(_PUBLIC, *before) or only_one_says(_SURVEY, *texts)


_AMENDMENT = re.compile(r"(?i)\b(?:amendments?|motion|clause|resolution)\b")
# Of a parliament of two houses, which one; or who decides before it or above it.
_CHAMBERS = {
    "upper": r"senate|senators?|upper house|lords|bundesrat|rajya sabha|upper chamber",
    "lower": r"house of (?:representatives|commons)|lower house|commons|lower chamber|sejm"
    r"|bundestag"
    r"|lok sabha|(?<!white )(?<!upper )(?<!lower )(?<!state )house",
    "committee": r"committee|commission|panel",
    "council": r"council|councillors|alder(?:wo)?m[ae]n",
    "court": r"court|judges?|tribunal",
    "cabinet": r"cabinet|government|ministers",
    "head": r"president|governor|mayor|king",
    "firm": r"company|firm|developers?|investors?",
}
_CHAMBER = {name: re.compile(rf"(?i)\b(?:{words})\b") for name, words in _CHAMBERS.items()}
_HOUSES = frozenset(("upper", "lower"))


def _chambers_apart(left: Told, right: Told, texts: tuple[str, str]) -> bool:
    """Whether two bodies decide; where an article names two houses, either may."""
    before = [chambers_in(one.claim.text) for one in (left, right)]
    if all(before) and before[0].isdisjoint(before[1]):
        return True
    # A committee's vote is not the council's.
    if ("committee" in before[0]) != ("committee" in before[1]):
        return True
    houses = [chambers_in(text) & _HOUSES for text in texts]
    return any(len(named) > 1 for named in houses) or (all(houses) and houses[0] != houses[1])


def chambers_in(text: str) -> set[str]:
    """The bodies that a text names, as keys of `_CHAMBERS`."""
    return {name for name, words in _CHAMBER.items() if words.search(text)}


_SPECIAL_RATE = re.compile(
    r"(?i)\b(deposit|mortgage|savings|reserve (?:ratio|requirement)|overnight|discount|tax|exchange"
    r"|prime|marginal)\b"
)


def _kind_of_rate(one: Told) -> frozenset[str]:
    return frozenset(found.lower() for found in _SPECIAL_RATE.findall(one.claim.text))
