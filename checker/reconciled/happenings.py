"""Both figures stand because they are told of two happenings, or of one and of several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from checker.casualties.lexicon import HARMS, VERBS
from checker.events.words import stem, words_of
from checker.reconciled.extracts import (
    RIDING,
    by_size,
    count_of,
    day_of_figure,
    happened,
    head,
    head_words,
    of_earlier_year,
    places,
    telling,
    words,
    words_of_text,
)
from checker.thresholds import NEWS_DAYS, OPENING, SAME_SCENE
from checker.types import Claim
from checker.verdict import days_apart
from checker.witnesses import Witness

HARM_WORDS = frozenset(map(stem, {*VERBS, *HARMS}))


def local_zero(left: Witness, right: Witness) -> bool:
    """ "No one was hit" is told of one shot, one unit, one raid, unless the sentence says of what.

    It does where it names a place that the other article knows, or speaks of "the attack"; a bare
    "Nobody was hurt." that follows the sentence with which the text opens speaks of that. What
    the headline says of nobody is what the sentences say that tell of nobody, too.
    """
    for none, some in ((left, right), (right, left)):
        if count_of(none).high == 0:
            said = list(_saying_so(none))
            if any(_BARE.fullmatch(c.text) or _BRIEF.fullmatch(c.text) or _bare(c) for c in said):
                said += _after_opening(none)
            shared = set().union(*(places(claim.text) for claim in said)) & words(some)
            deed = any(_THE_DEED.search(claim.text) or RIDING.search(claim.text) for claim in said)
            if not deed and not (
                shared and _one_scene([*said, *head(none)[:2]], head(some), shared)
            ):
                return True
    return False


def _one_scene(said: Sequence[Claim], told: Sequence[Claim], shared: set[str]) -> bool:
    """Whether what an article says of nobody, its title and its first sentence share more with the
    head of another article than their town.

    One storm or one day's shelling spares some houses of a town and hits others.
    """
    one, two = (
        {word for claim in claims for word in words_of(_unattributed(claim))}
        for claims in (said, told)
    )
    return len((one & two) - set(map(stem, shared)) - HARM_WORDS) >= SAME_SCENE


def _unattributed(claim: Claim) -> str:
    """The sentence without the words for whoever says it."""
    return claim.text.replace(claim.said_by, "") if claim.said_by else claim.text


def _saying_so(side: Witness) -> list[Claim]:
    """The sentence of a figure; of a headline those that repeat its figure as well."""
    if side.claim.span.field != "title":
        return [side.claim]
    same = (side.fact.kind, side.fact.value, "total", False)
    return [
        claim
        for claim in side.told
        if any((fact.kind, fact.value, fact.scope, fact.weak) == same for fact in claim.facts)
    ]


_BARE = re.compile(
    r"(?:No ?-?one|Nobody|No (?:people|persons?|passengers|civilians|casualties|injuries|deaths"
    r"|fatalities)|There (?:were|was) no (?:casualties|injuries|deaths|fatalities))"
    r"(?: (?:else )?(?:was|were|has been|have been|is|are))?(?: (?:hurt|injured|killed|harmed"
    r"|wounded|reported|died))?(?: or (?:hurt|injured|killed|wounded))?"
    r"(?:,? (?:police|officials|authorities|the [a-z ]{3,30}) said)?\W*",
    re.IGNORECASE,
)


_BARE_LEAD = re.compile(
    r"(?:(?:No ?-?one|Nobody) (?:died|(?:was|were|has been) (?:hurt|injured|killed|harmed|wounded))"
    r"|There (?:were|was) no (?:deaths|injuries|casualties|fatalities))"
    r"(?:,|;| and| although| but| because| as| since| thanks)",
)


def _bare(claim: Claim) -> bool:
    """Whether it says so of nobody in particular, and why: "Nobody was hurt, as the house stood
    empty"."""
    told = _unattributed(claim)
    for holder in (fact.of for fact in claim.facts if fact.kind == "role"):
        told = told.replace(holder, "")
    return bool(_BARE_LEAD.match(claim.text)) and not places(told)


# "Everyone survived.", "All guests got out alive.": short, and without a name of its own.
_BRIEF = re.compile(
    r"(?:Every(?:one|body)|All|Not (?:one|a)|There was no|Nobody|No one) [^A-Z.;:]{4,50}\."
)


def _after_opening(side: Witness) -> list[Claim]:
    """The sentence that opens the text, where the figure's own sentence comes right after it."""
    told = sorted((c for c in side.told if c.span.field == "text"), key=lambda c: c.span.start)
    return told[:1] if told[1:2] == [side.claim] else []


_THE_DEED = re.compile(
    r"\b(?:in|from|by|during|of) (?:the|this)(?: \w+)? (?:attack|bombing|blast|shooting|strike|raid"
    r"|crash|fire|explosion|quake|earthquake|shelling|bombardment)\b",
    re.IGNORECASE,
)


def other_place(left: Witness, right: Witness) -> bool:
    """A sentence that names places of which neither article's head nor the other sentence knows."""
    if left.fact.weak or right.fact.weak:
        return False
    known = head_words(left) | head_words(right)
    for side, other in ((left, right), (right, left)):
        own = places(side.claim.text)
        if own and own.isdisjoint(known | words_of_text(other.claim.text)):
            return True
    return False


def two_places(left: Witness, right: Witness) -> bool:
    """Each sentence names places, and none that the other article mentions anywhere."""
    one, two = (places(side.claim.text) for side in (left, right))
    return bool(one and two) and one.isdisjoint(words(right)) and two.isdisjoint(words(left))


def fewer_places(left: Witness, right: Witness) -> bool:
    """ "Three killed in Brint and Tolma" beside "Two were killed in Brint"."""
    small, large = by_size(left, right)
    return bool(places(small.claim.text)) and places(small.claim.text) < places(large.claim.text)


def other_days(left: Witness, right: Witness) -> bool:
    """The sentences, or where they are silent the heads of their articles, name different days."""
    return days_apart(happened(left), happened(right))


def both_news(left: Witness, right: Witness) -> bool:
    """Each opens with its figure as the news of its day, and the days are not one: two deeds.

    Not where a sentence speaks of "the attack" as of something known, nor where the words beside
    both figures name one day: "thousands rallied on Friday over a fire that killed 46 on Sunday".
    """
    if any(_THE_DEED.search(side.claim.text) and not _first(side) for side in (left, right)):
        return False
    days = [side.article.day for side in (left, right)]
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) < NEWS_DAYS:
        return False
    one, two = happened(left), happened(right)
    if one and two and not days_apart(one[:1], two[:1]):
        return False
    if day_of_figure(left) and day_of_figure(left) == day_of_figure(right):
        return False
    return all(
        side.claim.span.field == "title" or side.claim.span.start < OPENING
        for side in (left, right)
    )


def each_its_day(left: Witness, right: Witness) -> bool:
    """Each tells of the day on which it was published, and these differ: a town is shelled on
    Monday and on Tuesday. A report of the next day says "on Monday"."""
    days = [side.article.day for side in (left, right)]
    if None in days or days[0] == days[1]:
        return False
    told = [_day_told(side) for side in (left, right)]
    return told == days


def _day_told(side: Witness) -> date | None:
    """The day of a figure, where its sentence names none that with which the article opens."""
    own = day_of_figure(side)
    if own:
        return date.fromisoformat(own)
    return next(iter(happened(side)), None)


def _first(side: Witness) -> bool:
    """Whether it is the sentence that opens the text, before which nothing can be known."""
    told = [claim for claim in side.told if claim.span.field == "text"]
    return bool(told) and side.claim == told[0]


def other_weapon(left: Witness, right: Witness) -> bool:
    """An air strike and a rocket, a car bomb and a shelling: of one war and day, two deeds."""
    return other_weapons(left.claim.text, right.claim.text)


def other_weapons(one: str, two: str) -> bool:
    """Whether two sentences name weapons, and none of one kind."""
    kinds = [{kind for kind, said in _WEAPONS.items() if said.search(text)} for text in (one, two)]
    return all(kinds) and kinds[0].isdisjoint(kinds[1])


_WEAPONS = {
    "air": re.compile(
        r"(?i)\bair ?-?(?:strikes?|raids?|attacks?)|\bwarplanes?\b|\bjets?\b|\bbarrel bombs?\b"
        r"|\b(?:drone|aerial)\b|\bhelicopters?\b"
    ),
    "ground": re.compile(r"(?i)\b(?:rockets?|missiles?|mortars?|shell(?:s|ing|ed)?|artillery)\b"),
    "planted": re.compile(
        r"(?i)\b(?:car|truck|roadside|suicide) ?-?bomb\w*|\bsuicide (?:attack|blast)\w*"
        r"|\bexplosive (?:device|belt)s?\b|\bbooby"
    ),
}


def several_places(left: Witness, right: Witness) -> bool:
    """ "Attacks in Brint, Tolma and Reva" sum up deeds, and each outlet other ones."""
    return any(_LISTED.search(side.claim.text) for side in (left, right))


_CAP = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_LISTED = re.compile(
    r"\b(?i:attacks|bombings|strikes|raids|shellings|blasts|explosions|shootings|clashes)\b"
    rf"[^.;]{{0,40}}?\b(?:in|across|on) (?:{_CAP}(?:, | and ){_CAP}(?:,? and |, ){_CAP}"
    rf"|(?:[A-Z][\w’'-]+ (?:its countryside |and )?){{4}})"
)


def other_year(left: Witness, right: Witness) -> bool:
    """A sentence or headline that names an earlier year than its article's own."""
    return any(of_earlier_year(side.claim.text, side.article) for side in (left, right))


def more_places(left: Witness, right: Witness) -> bool:
    """ "Storms in two countries kill 300" beside "a storm killed 262 people", one of them.

    Not where both sum up, or the other sentence tells of the sum.
    """
    one, two = (
        any(_IN_SEVERAL.search(claim.text) for claim in telling(side)) for side in (left, right)
    )
    return one != two


_IN_SEVERAL = re.compile(
    r"\b(?:in|on|across) (?:two|three|four|five|six|several|both|many|\d) (?:\w+ )?"
    r"(?:continents|countries|nations|states|provinces|regions|cities|towns|villages|islands"
    r"|places|locations|sites)\b"
    r"|\b(?:tornadoes|storms|floods|wildfires|landslides|mudslides|avalanches|twisters)\b[^.;]{0,40}?"
    r"\bin (?-i:[A-Z])[\w’'-]+ and (?-i:[A-Z])"
    r"|\bneighbou?ring [A-Z]|\bacross the (?:border|frontier)\b"
    r"|\bboth sides of the (?:border|frontier)|\bboth countries\b",
    re.IGNORECASE,
)


def one_of_several(left: Witness, right: Witness) -> bool:
    """An article that opens with "the second fatal crash of the day" knows of another one; what it
    says so further down is of the other article's, if it names that one's place and not its own."""
    for side, other in ((left, right), (right, left)):
        near = [claim.span for claim in (*head(side), *telling(side))]
        for claim in side.told:
            if _NOT_THE_FIRST.search(claim.text) and (
                claim.span in near or places(claim.text) & head_words(other) - head_words(side)
            ):
                return True
    return False


_NOT_THE_FIRST = re.compile(
    r"\b(?:second|third|fourth|fifth|another) (?:[\w-]+ ){0,2}(?:accident|attack|avalanche|blast"
    r"|bombing|collision|crash|crush|derailment|disaster|drowning|explosion|fire|homicide|killing"
    r"|landslide|one|shooting|sinking|stabbing|strike|tragedy)s? (?:\w+ ){0,3}?"
    r"(?:of the (?:day|night|weekend|week)|in as many (?:hours|days|nights|weeks|months)"
    r"|(?:in|within) (?:the )?(?:\w+ )?(?:\w+ )?(?:hours|days))\b"
    r"|\b(?:minutes|hours|shortly|a day|the day) (?:after|before) another (?:\w+ ){0,2}(?:accident"
    r"|attack|avalanche|blast|bombing|collision|crash|explosion|fire|killing|shooting|stabbing)\b"
    r"|\b(?:second|third|fresh|further|new) (?:round|wave|volley|salvo|barrage) of\b"
    r"|\bat another (?:\w+ )?(?:site|scene|plant|mine|station|school|market|junction|spot)\b"
    r"|\btwo (?:\w+ )?(?:tragedies|disasters|accidents|crashes|fires|shootings|attacks)"
    r" (?:in|on|within) (?:one|a single|the same) (?:day|night|weekend)\b",
    re.IGNORECASE,
)


def several_deeds(left: Witness, right: Witness) -> bool:
    """One sentence or headline sums up several deeds, whatever the other one tells."""
    return any(_DEEDS.search(f"{side.article.title}\n{side.claim.text}") for side in (left, right))


_DEEDS = re.compile(
    r"\bseparate (?:\w+ )?incidents\b|\b(?:state|nation|country|city)[- ]?wide\b"
    r"|\bthroughout the (?:country|city|province|region|state|night|weekend)\b"
    r"|\b(?:in|within|over|past|last) (?:the )?(?:(?:less|more) than |past |last )?"
    r"(?:\d+|two|three|four|five|six|ten|twelve|several|few)[- ](?:hours|days)\b"
    r"|\badded to (?:those|the \w+)\b"
    r"|\bin those (?:bombings|attacks|blasts|strikes|raids|shootings)\b"
    r"|\bcontinued\b|\bacross the (?:city|country|state|province|region)\b",
    re.IGNORECASE,
)
