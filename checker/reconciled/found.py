"""Both figures stand because one counts those who were found by then, or found last."""

from __future__ import annotations

import re

from checker.events.words import only_one_says
from checker.particulars.amounts import number_of
from checker.reconciled.extracts import by_size, count_of, exact
from checker.types import Count
from checker.witnesses import Witness


def bodies_found(left: Witness, right: Witness) -> bool:
    """ "Divers recovered two bodies" of three who drowned, as long as somebody is looked for."""
    small, _ = by_size(left, right)
    if not _BODIES.search(small.fact.text):
        return False
    if any(_SEARCHED.search(claim.text) for claim in small.told):
        return False
    return any(_SEARCH.search(claim.text) for side in (left, right) for claim in side.told)


# "No one is missing any longer": what was found, is all.
_SEARCHED = re.compile(
    r"\b(?:no(?:body| ?-?one| one else| more people)?) (?:is|was|are|were|remains?|remained)"
    r" (?:still |now )?(?:missing|unaccounted|looked for)\b"
    r"|\bsearch\b[^.;]{0,30}\b(?:ends?|ended|over|completed?|concluded|closed|called off)\b"
    r"(?![^.;]{0,20}\b(?:night|day|until|dusk|dark))"
    r"|\b(?:end|ended|ends|completed|closed|concluded) (?:their|its|the|a) search\b"
    r"(?![^.;]{0,20}\b(?:night|day|until|dusk|dark))"
    r"|\b(?:everyone|everybody|all (?:residents|passengers|people|inhabitants|the missing))\b"
    r"[^.;]{0,30}\baccounted for\b",
    re.IGNORECASE,
)
_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?)\b", re.IGNORECASE)
_SEARCH = re.compile(
    r"\b(?:missing|unaccounted|(?:still )?trapped|search(?:ed|es|ing)? for|looking for"
    r"|buried (?:under|beneath|by)|feared dead|digging"
    r"|still (?:lies?|under|below|in the)\b|(?:lies?|lay) (?:under|beneath)|hope of finding"
    r"|first light|(?:go|goes|went) on looking|resum\w+ (?:the|their) (?:search|work)"
    r"|recovered .{1,20} of the bodies)\b",
    re.IGNORECASE,
)


def found_first(left: Witness, right: Witness) -> bool:
    """ "Officers who came found two people dead and three wounded", of whom some died later."""
    small, large = by_size(left, right)
    found = _FOUND.search(small.claim.text) is not None
    hurt = [f.value for f in small.claim.facts if f.kind == "injured"]
    lived = max((count.low for count in hurt if isinstance(count, Count)), default=0)
    died_later = count_of(large).low - count_of(small).low
    return left.fact.kind == "killed" and found and 0 < died_later <= lived


_FOUND = re.compile(
    r"\b(?:responded|arriv(?:ed|ing)|dispatched|called to|call)\b.*\bfound\b", re.IGNORECASE
)


def of_the_missing(left: Witness, right: Witness) -> bool:
    """ "Both missing skiers found dead": those that were found last, beside those known before."""
    last = only_one_says(_HAD_BEEN_MISSING, left.claim.text, right.claim.text)
    return left.fact.kind == "killed" and last


_HAD_BEEN_MISSING = re.compile(
    r"\bmissing\b[^.;]{0,120}\b(?:found|recovered|located)\b[^.;]{0,20}\b(?:dead|lifeless|drowned)"
    r"|\b(?:bodies|remains) of (?:the |all |both )?[^.;]{0,20}\bmissing\b",
    re.IGNORECASE,
)


def raised_by(left: Witness, right: Witness) -> bool:
    """ "Two more died, bringing the toll to 16": the other's 14 are those of before."""
    fewer, more = by_size(left, right)
    before, after = exact(fewer.fact), exact(more.fact)
    if before is None or after is None or not _RAISED.search(more.claim.text):
        return False
    added = {exact(fact) for fact in more.claim.facts if fact.kind == more.fact.kind}
    return after - before in added


_RAISED = re.compile(
    r"\b(?:(?:bring|tak|rais|push|lift)(?:s|es|ing|e|ed)?|brought|took) (?:\w+ ){0,3}?"
    r"(?:toll|number|total|dead|deaths)\b",
    re.IGNORECASE,
)


def missing_by_then(left: Witness, right: Witness) -> bool:
    """ "A dozen were missing at noon" beside the ten of later: some have been found since."""
    if left.fact.kind != "missing":
        return False
    fewer, more = by_size(left, right)
    return bool(_EARLY.search(more.claim.text)) and not _EARLY.search(fewer.claim.text)


_EARLY = re.compile(
    r"\b(?:dawn|morning|noon|midday|at first|initially|hours earlier|had been)\b", re.IGNORECASE
)


def taken_to_one(left: Witness, right: Witness) -> bool:
    """ "Fourteen bodies were brought to the Shuhada clinic" of all the dead, not in others."""
    small, large = by_size(left, right)
    taken = _TAKEN_TO.search(small.claim.text) or _TAKEN_IN.search(small.claim.text)
    return bool(taken) and not _TAKEN_TO.search(large.claim.text)


_HOUSE = r"(?:clinic|hospital|infirmary|morgue|mortuary|hospice|medical cent(?:er|re))s?\b"
_TAKEN_TO = re.compile(
    r"\b(?:bodies|dead|corpses)\b[^.;]{0,20}\b(?:brought|taken|carried|delivered|driven|arrived)\b"
    rf"[^.;]{{0,40}}\b{_HOUSE}",
    re.IGNORECASE,
)
_TAKEN_IN = re.compile(
    rf"{_HOUSE}[^.;]{{0,40}}\b(?:received|took in|held|registered|counted)\b[^.;]{{0,20}}"
    r"\b(?:bodies|dead|corpses)\b",
    re.IGNORECASE,
)


def spoken_of_at_first(left: Witness, right: Witness) -> bool:
    """ "Firefighters, who had initially spoken of two victims" knows of the other article's two."""
    for side, other in ((left, right), (right, left)):
        number = exact(other.fact)
        for claim in side.told if number is not None else ():
            for found in _AT_FIRST.finditer(claim.text):
                told = number_of(found["n"] or found["m"])
                if told is not None and told[0] == number:
                    return True
    return False


_AT_FIRST = re.compile(
    r"\b(?:initially|at first|originally|earlier|first)\s(?:\w+\s)?(?:spoken|spoke|talked|talk)\sof"
    r"\s(?:only\s|about\s)?(?P<n>\w+)"
    r"|\b(?:spoken|spoke|talked)\sof\s(?:only\s|about\s)?(?P<m>\w+)[^.;]{0,30}\bat first\b",
    re.IGNORECASE,
)
