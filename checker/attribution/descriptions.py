"""Whom "the minister", "the girl", "the 54-year-old", "his deputy" means: whoever was introduced as
one before, or the only person whom the sentence before tells of.

"It fell to the finance minister, Ada Lund, to reply. “We have no money,” the minister said."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.attribution.antecedents import people_in, person_told_of
from checker.attribution.cues import one_of

_MENTION = re.compile(
    r"(?P<whose>the|his|her|its|their|this|that) (?P<what>(?:[a-z\d][\w-]* ){0,3}?"
    r"(?P<head>[a-z\d][\w-]*))(?: (?:of|in|for) [a-z][\w -]{1,30})?",
    re.IGNORECASE,
)
# Descriptions of a single human being that tell nothing but age, kin or trade: the person whom the
# sentence before is about may be it without having been called so.
_ANYONE = one_of(
    """man woman boy girl teenager teen youth pensioner retiree grandmother grandfather mother
    father widow widower son daughter brother sister wife husband parent nurse doctor surgeon
    teacher farmer fisherman shepherd trader tailor baker butcher builder carpenter plumber
    electrician mechanic driver trucker pilot sailor skipper captain miner welder waiter waitress
    chef cook barber hairdresser shopkeeper greengrocer grocer florist student pupil schoolgirl
    schoolboy engineer scientist biologist chemist physicist geologist meteorologist economist
    historian novelist poet author writer artist painter sculptor musician singer actor actress
    dancer comedian director filmmaker photographer architect designer academic professor lecturer
    researcher activist campaigner volunteer survivor passenger hiker climber skier swimmer cyclist
    runner sprinter jockey boxer golfer footballer striker forward winger midfielder defender
    goalkeeper keeper batsman bowler batter pitcher quarterback centre-back full-back skip
    champion veteran rookie newcomer youngster batter all-rounder opener coach manager trainer
    boss entrepreneur businessman businesswoman millionaire billionaire banker broker
    landlord landlady tenant homeowner householder villager islander fireman firefighter paramedic
    midwife vet pharmacist dentist priest pastor vicar imam rabbi monk nun bishop cleric preacher
    Australian Canadian Frenchman Frenchwoman Spaniard Italian German Swede Dane Norwegian Briton
    Londoner Scot Irishman Welshman Brazilian Argentine American Serb Croat Pole Czech Russian
    Ukrainian Swiss Belgian Dutchman Kenyan Ethiopian Nigerian South-African Indian Jamaican
    playwright critic blogger influencer streamer hacker whistleblower fugitive hermit
    mother-of-two mother-of-three father-of-two father-of-three""".split()
)
_YEARS_OLD = re.compile(r"(?P<age>\d{1,3})-year-old(?:\s[a-z-]+)?$")
_BY_ITSELF = re.compile(rf"(?:[a-z-]+ ){{0,2}}{_ANYONE}", re.IGNORECASE)
# Words of an office, which somebody else of the same story may hold as well: only whoever was
# introduced as its holder is meant.
_PERSONAL = re.compile(
    rf"(?:{_ANYONE}|.*(?:man|woman|person|or|er|ist|ian|ant|ent|ee|chief|head|deputy|aide|judge"
    r"|spokes\w+|mayor|premier|king|queen|prince|princess|chair|general|colonel|major|sheriff"
    r"|diplomat|advocate|counsel|magistrate|surgeon|captain|guide|boss|host|secretary|neighbou?r"
    r"|witness|bride|groom|heir|nephew|niece|cousin|uncle|aunt|friend|colleague|star|pope|cardinal"
    r"|ombudsman|coroner|envoy|attache|consul|tsar|czar|whip|clerk|sergeant|constable|superintendent"
    r"|treasurer|dean|rector|provost|warden|governor))",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r".*(?:newspaper|paper|letter|tower|chapter|order|power|centre|center|broadcaster|carrier"
    r"|manufacturer|retailer|lender|publisher|regulator|operator|developer|insurer|government"
    r"|parliament|department|agent?cy|statement|document|report|poster|banner|number|server"
    r"|printer|president’s office|committee|monitor|indictment|agreement|settlement|regiment"
    r"|announcement|network|filer|maker|giant|supplier|grocer chain|chamber|member|other|others"
    r"|latter|former|tribunal|minister's office|carmaker|brewer|user|computer|folder|ruler)",
    re.IGNORECASE,
)
_NAME = (
    r"(?-i:[A-ZÀ-ÖØ-Þ][\w.’'-]*(?:\s"
    r"(?:(?:bin|ibn|van|von|de|der|del|al)\s){0,2}[A-ZÀ-ÖØ-Þ][\w.’'-]*){0,4})"
)
# An office in front of which one of these stands is another one, or nobody's any more.
_OTHER_OFFICE = re.compile(
    r"\b(?:former|ex|late|deputy|vice|shadow|acting|one-time|onetime|then|assistant|opposition"
    r"|would-be|previous)[\s-]$",
    re.IGNORECASE,
)


def is_description(words: str) -> bool:
    """Whether words describe one person without a name: "the minister", "his deputy"."""
    match = _MENTION.fullmatch(words)
    if match is None or (words[1:] != words[1:].lower() and not re.search(_ANYONE, words)):
        return False
    what = match["what"]
    if _YEARS_OLD.search(what) or _BY_ITSELF.fullmatch(what):
        return True
    return bool(_PERSONAL.fullmatch(match["head"])) and not _THINGS.fullmatch(match["head"])


def person_described(
    words: str, masked: str, earlier: Sequence[str], known: Sequence[str]
) -> str | None:
    """The name of the person whom a description means, by its own sentence and those before it
    (their quotations blanked), the nearest last; None where that is in doubt.

    `known` are the names of the article, so that a bare surname is a person's.
    """
    match = _MENTION.fullmatch(words)
    if match is None:
        return None
    what = match["what"]
    age = _YEARS_OLD.search(what)
    for sentences in ((masked,), earlier[-1:], earlier[-2:], earlier):
        text = " ".join(sentences)
        held = _bearers_of_age(age["age"], text) if age else _holders(what, text)
        if len(held) == 1:
            return held.pop()
        if held:
            return None
    if earlier and (age or _BY_ITSELF.fullmatch(what)):
        return _only_person(earlier[-1], known)
    return None


def _holders(what: str, text: str) -> set[str]:
    """Those whom a text introduces by an office: "finance minister Ada Lund", "Ada Lund, the
    finance minister"."""
    office = re.escape(what)
    found: set[str] = set()
    if not re.search(rf"\b{office}\b", text, re.IGNORECASE):
        return found
    before = re.compile(
        rf"\b{office}(?:\s(?:of|for|in|at)\s[^,;:.“”\"]{{2,50}},|,)?\s(?P<who>{_NAME})",
        re.IGNORECASE,
    )
    behind = re.compile(
        rf"(?P<who>{_NAME}),\s(?:\d{{1,3}},\s)?(?:who (?:is|was)\s)?"
        rf"(?:an?|the|its|their|his|her|our)?"
        rf"\s?(?:[^,;:.“”\"]{{1,60}}?[\s-])?{office}\b",
        re.IGNORECASE,
    )
    is_one = re.compile(
        rf"(?P<who>{_NAME})\s(?:is|was|has been|became|works as|worked as)\s(?:an?|the)\s"
        rf"(?:[\w-]+\s){{0,2}}{office}\b",
        re.IGNORECASE,
    )
    for pattern in (before, behind, is_one):
        for match in pattern.finditer(text):
            start = match.start() if pattern is before else match.end() - len(what)
            if _OTHER_OFFICE.search(text, 0, start):
                continue
            people = people_in(match["who"])
            found.update(people[:1])
    return _merged(found)


def _bearers_of_age(age: str, text: str) -> set[str]:
    behind = re.finditer(rf"(?P<who>{_NAME})(?:,| who is| \()\s?(?:aged )?{age}\b", text)
    before = re.finditer(rf"\b{age}-year-old (?:[a-z-]+ ){{0,3}}(?P<who>{_NAME})", text)
    return _merged({name for m in (*behind, *before) for name in people_in(m["who"])[:1]})


def _merged(names: set[str]) -> set[str]:
    """Names without those that are the surname of another one."""
    return {name for name in names if not any(name != n and name == n.split()[-1] for n in names)}


_PRESENTED = re.compile(r"\b(?:was|were|is|are|by|by an?|by the|from|with|came)\b[^.;:]*$")


def _only_person(sentence: str, known: Sequence[str]) -> str | None:
    """The person of whom a sentence tells, or whom it presents at its end: "among them was Ada
    Lund, a nurse"."""
    if told_of := person_told_of(sentence, known):
        return told_of
    people = people_in(sentence, known)
    if len(people) != 1:
        return None
    before, _, behind = sentence.partition(people[0])
    ends = re.fullmatch(r"(?:,[^;:]{0,80})?[.\s]*", behind)
    return people[0] if ends and _PRESENTED.search(before) else None
