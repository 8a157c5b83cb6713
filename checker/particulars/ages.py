"""Ages of people, named ("Omar Hale, 24, …") and described ("the 24-year-old woman")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.calendar_words import MONTHS, SHORT_MONTHS, WEEKDAYS
from checker.casualties.numbers import NUMERALS
from checker.particulars.offices import same_person

OF = "age of "
# In figures or words: "24", "nineteen", "thirty-four"; before "-year-old" from one on.
_WORDED = (
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
)
# "thirty of them", "died at twenty past nine"
YEARS = rf"\d{{1,3}}|(?i:{_WORDED})(?!\s(?:of|past|to|minutes)\b)"
_SMALL = rf"{YEARS}|(?i:two|three|four|five|six|seven|eight|nine|ten)"
_MAY = re.compile(rf"\d|\b(?i:{_WORDED})\b|year-old")
_PART = r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w"
_PERSON = (
    rf"{_PART}(?:\s(?:[A-Z]\.\s?)?(?:(?:al|el|bin|de|la|von|van)[- ])?{_PART}){{1,3}}"
    r"(?:,? [JS]r\.)?"
)
# Written like a trade, and none; kin are told of with another person's name.
_NO_TRADE = (
    r"(?:after|under|later|other|another|rather|however|either|neither|whether|together|before|former"
    r"|brother|sister|mother|father|daughter|grand\w+|for|or|nor|near|per|versus|less)"
)
# Without a name people are called by these.
_NOUNS = (
    r"girl|boy|woman|man|daughter|son|brother|sister|mother|father|child|baby|toddler"
    r"|teen|teenager|student|suspect|driver|gunman|girlfriend|boyfriend|wife|husband|officer"
    r"|foreigner|tourist|pensioner|grandmother|grandfather|schoolboy|schoolgirl|pupil|widow"
)
_AGES = (
    # "Omar Hale, 24, was", "Omar Hale, age 24".
    re.compile(
        rf"(?P<name>{_PERSON}), (?:aged? )?(?P<age>{YEARS})(?=[,.;)]|\s(?:of|was|and|who)\b|$)"
    ),
    re.compile(rf"(?P<name>{_PERSON}) \((?P<age>{YEARS})\)"),
    # "24-year-old Omar Hale".
    re.compile(rf"\b(?P<age>{_SMALL})[- ]years?[- ]old (?P<name>{_PERSON})"),
    # "the 24-year-old sculptor Omar Hale": by his trade, and not "the 24-year-old beat Omar Hale".
    re.compile(
        rf"\b(?P<age>{_SMALL})[- ]years?[- ]old (?:[a-z-]+ )?(?!{_NO_TRADE}\b)"
        rf"(?:[a-z-]+(?:[^v]er|or|ist|ian|ess|m[ae]n)|student|actor|nurse|pilot|coach|athlete) "
        rf"(?P<name>{_PERSON})"
    ),
    re.compile(
        rf"\b(?P<age>{_SMALL})[- ]years?[- ]old (?:(?!and\b|or\b)[a-z-]+ ){{0,2}}?"
        rf"(?P<noun>{_NOUNS})\b"
    ),
    # "The driver, 45, was", "the driver, who is 54, was", "a woman aged 31".
    re.compile(
        rf"\b(?P<noun>(?i:{_NOUNS}))(?:, (?:(?:fe)?male, )?(?:(?:who|he|she) (?:is|was) )?"
        r"(?:aged? )?|,? aged )"
        rf"(?P<age>{YEARS})(?=[,.;)]|\s(?:of|was|is|has|and|who)\b|$)"
    ),
    # "The driver, a man of 58 from Norvik, stopped".
    re.compile(
        rf"\b(?P<noun>(?i:man|woman|boy|girl)) of (?P<age>{YEARS})"
        r"(?=[,.;)]|\s(?:from|was|is|has|had|died|dies|and|who)\b|$)"
    ),
    # "Omar Hale, who was 24, …".
    re.compile(
        rf"(?P<name>{_PERSON}), who (?:is|was|turned) (?P<age>{YEARS})"
        r"(?: years old| years of age)?(?=[,.;]|$|\sand\b)"
    ),
    # "Omar Hale, who built the first bridge over the Nar, has died at the age of 81".
    re.compile(
        rf"(?P<name>{_PERSON})(?:, [^.;]{{1,120}}?)?,? (?:has |have |had )?"
        r"(?:dies|died|dead|passes away|passed away)"
        r"(?: (?:at|in|on) (?:a |his |her )?[A-Za-z]+(?: [A-Z][a-z]+)?){0,2},? "
        rf"(?:aged|at (?:the )?age(?: of)?|at) (?P<age>\d{{2,3}}|(?!eleven|twelve){YEARS})"
        r"(?!\s?(?:[ap]\.?m|:|\.\d|%|(?:k?m|miles?|feet|met(?:re|er)s|per ?cent)\b)"
        r"|[-\d]|,\d|\s[A-Z])"
    ),
)
_SURNAMED = re.compile(
    rf"(?<![A-ZÀ-ÖØ-Þ][\w.’'-] )\b(?P<name>{_PART}), (?:aged? )?(?P<age>{YEARS})"
    r"(?=[,.;)]|\s(?:of|was|and|who)\b|$)"
)
_NOBODY: Mapping[str, str] = {}
# "The 28-year-old leaves a wife": whoever that is.
SOMEBODY = "somebody/"
# Whoever is the only one that died, named or not.
DEAD = "dead/"
_UNNAMED = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?) (?P<age>{_SMALL})[- ]years?[- ]old"
    r"(?=[,.;]|\s(?:was|is|has|had|dies|died|leaves|left|told|said|says|who|suffered|remains|and"
    r"|from|of|in|with|went|came|ran|fell|fled|won|lost|took|gave|made|began|wrote|stood|spoke"
    r"|[a-z]{2,}ed (?:the|an?|his|her|their|its|that|to|on|at|it|him|them|after|before|when|as|from"
    r"|for|in|by|with|into))\b)"
)
# Nobody's name, though written like one.
_NO_NAME = re.compile(
    rf"\b(?:{MONTHS}|{SHORT_MONTHS}|Street|Avenue|Road|County|Highway|Interstate"
    rf"|Channel|Room|Route|Chapter|Game|Week|Day|Page|No|{WEEKDAYS}|Police|Department|University|School|Hospital)\b"
)
_TITLES = re.compile(
    r"^(?:(?:The|A|An|And|But|Victims?|Officers?|Deputy|Sgt\.?|Lt\.?|Capt\.?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?"
    r"|Police|Sheriff|Coach|Rev\.?|Private|Pvt\.?|Cpl\.?|Student|Teacher) )+"
)
# Whoever did it, or is thought to have, is another person than whoever suffered it.
_DID = re.compile(
    r"\b(?:suspects?|gunm[ae]n|shooters?|attackers?|arrest\w*|charged|accused|custody|wanted|booked"
    r"|convicted|sentenced|pleaded|jailed|allegedly|opened fire|driver)\b",
    re.IGNORECASE,
)
# Whoever is shot, killed or left wounded suffered it, whatever else the sentence tells: "the father
# of a 9-year-old girl who was shot was arrested".
_HURT = (
    r"(?:shot|killed|wounded|injured|hurt|hit|struck|stabbed|slain|murdered|dead|died|dies"
    r"|hospitalized|grazed)"
)
_DOERS = frozenset(("suspect", "gunman", "driver", "officer"))
_HURT_BEFORE = re.compile(
    r"(?:\b(?:shootings?|deaths?|killing|murder|slaying|stabbing|wounding) of"
    rf"|\b(?:{_HURT[3:-1]}|killing|wounding|injuring|hitting|striking|shooting|stabbing|leaving|left"
    r"|shoots|kills|wounds|injures))"
    r" (?:an?|the|her|his|their)?(?: own)? ?$",
    re.IGNORECASE,
)
_HURT_AFTER = re.compile(
    rf"(?:,? who)?(?: (?:was|were|is|has been|had been|has|also|accidentally|fatally|seriously"
    rf"|critically|later|being|in|his|her|own))* {_HURT}\b"
    r"(?! (?:an?|the|his|her|their|at|two|three|\d+|police|officers?)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Age:
    """Years at `start:end` of a text, and whose they are: a name, or "girl" of whoever has none."""

    start: int
    end: int
    years: int
    whose: str


def ages_in(text: str, fuller: Mapping[str, str] = _NOBODY) -> Iterator[Age]:
    """Every age that `text` gives to a person, in order; of one number the first reading.

    `fuller` gives the full name for a last name that stands alone: "Hale, 24, said".
    """
    if not _MAY.search(text):
        return
    found: dict[int, Age] = {}
    for pattern in _AGES:
        for match in pattern.finditer(text):
            years = years_of(match["age"])
            if not 0 < years < 110 or match.start("age") in found:
                continue
            parts = match.groupdict()
            name = parts.get("name")
            if name is not None:
                name = _TITLES.sub("", name)
                if _NO_NAME.search(name) or " " not in name:
                    continue
            side = "did" if _DID.search(text) and not _hurt(text, match) else "had"
            whose = name if name is not None else f"{parts['noun'].lower()}/{side}"
            found[match.start("age")] = Age(match.start("age"), match.end("age"), years, whose)
    for match in _SURNAMED.finditer(text) if fuller else ():
        years, whose = years_of(match["age"]), fuller.get(match["name"], "")
        if whose and 0 < years < 110 and match.start("age") not in found:
            found[match.start("age")] = Age(match.start("age"), match.end("age"), years, whose)
    for match in _UNNAMED.finditer(text):
        years = years_of(match["age"])
        if 0 < years < 110 and match.start("age") not in found:
            found[match.start("age")] = Age(match.start("age"), match.end("age"), years, SOMEBODY)
    yield from (found[start] for start in sorted(found))


def years_of(words: str) -> int:
    """A number in figures or words, as an age has it; 0 of no such words."""
    return int(words) if words.isdigit() else NUMERALS.get(words.lower().replace(" ", "-"), 0)


def _hurt(text: str, match: re.Match[str]) -> bool:
    """Whether the person of a match is told to have been hurt, right before or after it."""
    if match.groupdict().get("noun") in _DOERS:
        return False
    return (
        _HURT_BEFORE.search(text, 0, match.start()) is not None
        or _HURT_AFTER.match(text, match.end()) is not None
    )


def named(whose: str) -> bool:
    """Whether an age is that of a person by name."""
    return "/" not in whose


def one_body(one: str, two: str) -> bool:
    """Whether two ages are told of one person: the same name, father and son aside, or of people
    without a name who are called alike."""
    if not named(one) or not named(two):
        return _called(one) == _called(two)
    if one[-3:].startswith(("Jr", "Sr")) != two[-3:].startswith(("Jr", "Sr")):
        return False
    short, long = sorted((_plain(name).split() for name in (one, two)), key=len)
    # "Projectionist Omar Hale": a trade at the head of a sentence.
    return long[-len(short) :] == short or same_person(_plain(one), _plain(two))


# A girl is somebody's daughter.
_ALSO = {"daughter": "girl", "son": "boy"}


def _called(whose: str) -> str:
    noun, _, side = whose.partition("/")
    return f"{_ALSO.get(noun, noun)}/{side}"


def last_name(whose: str) -> str:
    """The last word of a name."""
    return _plain(whose).split()[-1]


def _plain(name: str) -> str:
    return re.sub(r",? [JS]r\.?$", "", name)
