"""Both figures stand because one takes in fewer by its words: those in hospital, the men among
them, those on one of two buses, those on a list of one's own."""

from __future__ import annotations

import re

from checker.casualties.numbers import NUMERALS
from checker.events.words import only_one_says
from checker.reconciled.extracts import RIDING, by_size, count_of, exact, words
from checker.witnesses import Witness


def in_hospital(left: Witness, right: Witness) -> bool:
    """ "Thirty were taken to hospital" of more who were hurt, or with some who were only shaken;
    "the clinic took in nineteen" of those whom several hospitals did."""
    if left.fact.kind != "injured":
        return False
    one, two = (
        _HOSPITAL.search(side.fact.text) is not None or _at_one_hospital(side)
        for side in (left, right)
    )
    return one != two


def _at_one_hospital(side: Witness) -> bool:
    text, base = side.claim.text, side.claim.span.start
    ahead, behind = text[: side.fact.span.start - base], text[side.fact.span.end - base :]
    took = _TOOK_IN.search(text) is not None and re.search(_CLINIC, ahead + behind) is not None
    return took or _AT_CLINIC.match(behind) is not None


_CLINIC = r"(?i:\b(?:hospital|clinic|infirmary)\b)"
_TOOK_IN = re.compile(r"(?i)\b(?:took in|takes in|received|admitted|treated|cared for)\b")
_AT_CLINIC = re.compile(
    rf"[^.;,]{{0,20}}?\b(?:at|in|to) (?:the |a )?(?:[A-Z][\w’'-]+ ){{0,3}}{_CLINIC}"
)


_HOSPITAL = re.compile(
    r"\b(?:hospitali[sz]ed|admitted|rushed|taken|airlifted|flown|transported|treated|sent)\b", re.I
)


def men_only(left: Witness, right: Witness) -> bool:
    """Six men among the eight workers, where either article knows of women as well."""
    one, two = (side.fact.of == "men" for side in (left, right))
    return one != two and not _WOMEN.isdisjoint(words(left) | words(right))


_WOMEN = frozenset("woman women female girl girls".split())


def one_vehicle(left: Witness, right: Witness) -> bool:
    """ "Nineteen hurt on St Brigid's bus" beside "33 hurt as two buses collide"."""
    small, large = by_size(left, right)
    return (
        _ON_ONE.search(small.claim.text) is not None
        and _OF_BOTH.search(large.claim.text) is not None
    )


_ON_ONE = re.compile(
    r"\b(?:on|in|aboard|inside) (?:the |a |one |their |[A-Z][\w.]*(?: [A-Z][\w.]*)*[’']s )"
    r"(?:\w+ )?(?:bus|coach|train|tram|boat|ferry|van|car|plane|helicopter|carriage|minibus)\b"
)
_OF_BOTH = re.compile(
    r"\b(?:two|three|both) (?:\w+ )?(?:buses|coaches|trains|trams|boats|ferries|vans|cars|planes"
    r"|helicopters|vehicles|minibuses)\b",
    re.IGNORECASE,
)


def with_a_part(left: Witness, right: Witness) -> bool:
    """ "All 14 on board were killed" beside "17 died; three of them were market women"."""
    small, large = by_size(left, right)
    one, two = exact(small.fact), exact(large.fact)
    if one is None or two is None or not _OF_A_PLACE.search(small.claim.text):
        return False
    apart = two - one
    parts = (found["number"] for c in large.told for found in _SOME_OF_THEM.finditer(c.text))
    if any(str(NUMERALS.get(part.lower(), part)) == str(apart) for part in parts):
        return True
    return apart == 1 and any(_ONE_AMONG.search(claim.text) for claim in large.told)


_OF_A_PLACE = re.compile(
    r"\b(?:on board|aboard|inside)\b"
    r"|\bin (?:the )?(?:[A-Z][\w-]* )*(?i:express|train|bus|plane|carriage|car|building|hall|house"
    r"|ship|boat|ferry|coach)\b"
)
_SOME_OF_THEM = re.compile(
    r"\b(?P<number>\w+) of (?:them|the (?:dead|victims|injured|wounded|hurt|missing)"
    r"|those (?:killed|who died|injured|hurt|missing))\b",
    re.IGNORECASE,
)
_ONE_AMONG = re.compile(
    r"\b(?:[Aa]mong the (?:dead|victims|injured|wounded) (?:is|was)"
    r"|[Oo]ne of the (?:dead|victims|injured|wounded) (?:is|was)) (?:a|an|the)\b"
)


def aboard_only(left: Witness, right: Witness) -> bool:
    """ "All four on board killed" where a plane fell on houses: others count who was in them."""
    aboard = only_one_says(_ABOARD, left.claim.text, right.claim.text)
    return aboard and not _BELOW.isdisjoint(words(left) | words(right))


_ABOARD = re.compile(r"\b(?:on board|aboard)\b", re.IGNORECASE)
_BELOW = frozenset(
    "house houses home homes ground roof roofs market street bystanders pedestrians".split()
)


def nobody_aboard(left: Witness, right: Witness) -> bool:
    """ "Everyone on board was unhurt" where a cyclist was hit; a crew is safe where passengers are
    not."""
    for none, some in ((left, right), (right, left)):
        if count_of(none).high != 0 or not RIDING.search(none.claim.text):
            continue
        if _OUTSIDE.search(some.claim.text):
            return True
        crew_only = _CREW.search(none.claim.text) and not _ALL_ABOARD.search(none.claim.text)
        if crew_only and not _CREW.search(some.claim.text):
            return True
    return False


_ALL_ABOARD = re.compile(r"\b(?:on board|aboard|passengers|every(?:one|body))\b", re.IGNORECASE)
_CREW = re.compile(
    r"\b(?:crew\w*|sailors?|seam[ae]n|fisherm[ae]n|skipper|captain|deckhands?|trawlerm[ae]n)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\b(?:pedestrians?|cyclists?|motorists?|bystanders?|passers-?by|motorcyclists?|on the ground"
    r"|platform|rescuers?|firefighters?|divers?|in (?:the|a|an) (?:car|lorry|truck|van|taxi|boat)"
    r"|(?:car|lorry|truck|van|taxi|tractor) drivers?|drivers? of (?:the|a) (?:car|lorry|truck|van"
    r"|taxi|tractor)|homes?|houses?|residents|villagers|onlookers)\b",
    re.IGNORECASE,
)


def other_list(left: Witness, right: Witness) -> bool:
    """ "Relatives count 67 missing, 26 more than the authorities": whoever knows of the other list
    counts by one of his own; so does who counts what he has verified, or says whom he leaves out.
    """
    if any(_OWN_LIST.search(claim.text) for side in (left, right) for claim in side.told):
        return True
    return only_one_says(_VERIFIED, left.claim.text, right.claim.text)


_OWN_LIST = re.compile(
    r"\blists? of (?:their|its|his|her) own\b|\bown (?:list|count|tally)\b"
    r"|\b(?:than|beside|below|above) (?:that of |those of |what )?the (?:authorities|officials?"
    r"|government|police|state)\b|\b(?:than|not on|from|beyond) the official\b"
    r"|\bofficial (?:list|count|tally)\b"
    r"|\b(?:entered|counted|listed|recorded) (?:twice|both)\b|\blower than (?:the day|it was)"
    r"|\bnot (?:among|included in|counted (?:in|among)) (?:the|these|those|that)"
    r"|\b(?:do|does|did) not include\b|\bexcluding\b|\bnot counting\b",
    re.IGNORECASE,
)
_VERIFIED = re.compile(r"\b(?:documented|documents|verified|verifies)\b", re.IGNORECASE)
