"""Ages that stand apart from the name in one sentence: "At 28, Pia Lund is …", "Pia Lund, a
baker from Norvik, 54, …", "“I am 76,” said Zora Hale", "two days before his 79th birthday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.calendar_words import WEEKDAYS
from checker.casualties.numbers import NUMERALS
from checker.particulars.ages import YEARS, Age, years_of

_PART = r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w"
_NAME = rf"(?P<name>{_PART}(?: (?:(?:al|el|bin|de|la|von|van)[- ])?{_PART}){{1,3}})"
_AGE = rf"(?P<age>{YEARS})"
_OLD = r"(?: ?(?:yrs?|years?)(?: old| of age)?)?"
_YEAR_OLD = r"[- ](?:years?|yrs?)[- ]old"
_CLOSED = r"(?=[,.;)]|$|\s(?:and|but)\b)"
_CHILD = (
    r"(?:girl|boy|woman|man|daughter|son|brother|sister|mother|father|child|baby|toddler|pupil"
    r"|teenager|student|grandmother|grandfather|widow|schoolgirl|schoolboy|tourist|passenger)"
)
_BESIDE = (
    # "Pia Lund, of Norvik, 54, fell", "Omar Hale, a father of two, aged 43,", "83yrs"
    re.compile(
        rf"{_NAME}, (?:(?:of|from) (?:the )?[A-Z][\w’' -]{{2,40}}|(?:an?|the) [a-z][\w’' -]{{2,50}}"
        rf"|who [^,.;“”\"]{{3,70}}), (?:now |aged )?{_AGE}{_OLD}(?=[,.;)]|$)"
    ),
    re.compile(rf"{_NAME}(?:,? aged|, ?(?:only|now|then \w+ and now)) {_AGE}{_OLD}(?=[,.;)]|$)"),
    re.compile(rf"{_NAME}, {_AGE} ?(?:yrs?(?: old)?|years? (?:old|of age))(?=[,.;)]|$)"),
    # "a seven-year-old girl, Pia Lund,", "a 54-year-old man named as Omar Hale"
    re.compile(
        rf"\b(?P<age>{YEARS}|(?i:two|three|four|five|six|seven|eight|nine|ten)){_YEAR_OLD}"
        rf" (?:[a-z-]+ ){{0,2}}?(?:{_CHILD})?(?:, (?:named |identified )?(?:locally )?(?:as )?"
        rf"| (?:named|called|identified as|named as|known as) ){_NAME}"
        r"(?=[,.;)]|$|\s(?:was|is|had)\b)"
    ),
    re.compile(
        rf"\b(?!(?:mother|father|grandmother|grandfather|parents?|widow)\b){_CHILD} of"
        rf" (?P<age>{YEARS}|(?i:five|six|seven|eight|nine|ten)), {_NAME}(?=[,.;)]|$)"
    ),
    # "The founder, now 69, Pia Lund still opens"
    re.compile(rf"\b[Tt]he [a-z]+, (?:now |aged )?{_AGE}, {_NAME}(?= [a-z])"),
    re.compile(rf"{_NAME},? who,? (?:now )?at (?:the age of )?{_AGE}(?=,? [a-z])(?! ?[ap]\.?m)"),
    # "Omar Hale, who turned 84 in November,", "Omar Hale turns 60 on Friday"
    re.compile(
        rf"{_NAME},? (?:who )?(?:has |had )?(?:just |recently )?turn(?:s|ed) {_AGE}"
        r"(?=,? (?:on|in|last|this|earlier|later|today|yesterday|tomorrow|next|two|three|a)\b)"
    ),
    # "Omar Hale, the skipper, is still at sea at 71 but"
    re.compile(
        rf"{_NAME}(?:, [^,.;]{{1,50}},|,)? (?:is|remains) [a-z][a-z ]{{2,50}} at "
        rf"(?P<age>[3-9]\d|(?:thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?){_CLOSED}"
    ),
    # A headline: "Pia Lund ends her career at 29"
    re.compile(rf"{_NAME} [a-z]+s (?:his|her) [a-z ]{{3,30}} at (?P<age>[2-9]\d)$"),
    re.compile(rf"(?:[:;–—]|--) {_NAME} is (?:only |just |now )?{_AGE}(?: years old)?{_CLOSED}"),
)
# "At 28, Pia Lund is", "Widowed at 33, Pia Lund says", "Only seventeen, Pia Lund has".
_OPENING = re.compile(
    rf"^(?:[A-Z][a-z ]{{2,40}} )?(?P<how>[Aa]t(?: the age of| just| only)?|[Aa]ged|[Oo]nly|[Jj]ust"
    rf"|[Ss]till(?: only)?|[Bb]arely|[Nn]ow) {_AGE}(?: years old)?, {_NAME} (?P<verb>[a-z]+)"
)
_PRESENT = re.compile(r"(?:is|has|can|will|still|remains|[a-z]+[^s]s)$")
_TODAY = re.compile(rf"\b(?:{WEEKDAYS}|today|yesterday|tonight)\b")
# "He commands men twice his age: he is eighteen".
_PRONOUN = re.compile(rf"[:;,–—] (?:he|she) is (?:only |now |just )?{_AGE}(?: years old)?{_CLOSED}")
_OF_ONESELF = re.compile(
    rf"\bI(?: am|['’]m) (?:only |now |already |just )?{_AGE}(?: years old| years of age)?"
    r"(?=[,.!?;:”\"]|\s(?:and|now|but|years)\b|$)"
)
_ORDINAL = (
    r"\d{1,3}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|[a-z]+i?eth|[a-z]+teenth"
)
# "three days short of his 79th birthday", "two weeks after her eightieth birthday".
_BIRTHDAY = re.compile(
    rf"\b(?P<how>short of|shy of|before|ahead of|until|of|on|after|since|celebrat\w+|mark\w+)"
    rf" (?:his|her) (?P<age>{_ORDINAL}) birthday"
)
_BEFORE = frozenset(("short of", "shy of", "before", "ahead of", "until"))
_NTH = {
    "first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight",
    "ninth": "nine", "twelfth": "twelve",
}  # fmt: skip
_OTHER_TIME = re.compile(r"\b(?:when|(?:in|since|until) (?:19|20)\d\d|years ago|at the time)\b")
_FULL = re.compile(rf"(?<![\w’'-]){_PART}(?: {_PART}){{1,3}}")
_MAY = re.compile(r"\bI(?: am|['’]m) |birthday|\d|teen\b|ty\b|year|\bat\b")


def ages_beside(text: str, speaker: str | None) -> Iterator[Age]:
    """The ages of a sentence with the full name that it gives to their bearers; of a birthday, of
    "he is eighteen", the only full name before it."""
    if not _MAY.search(text):
        return
    for age in _stated(text, speaker):
        # "turned 84 in 2019": another age by now.
        if not _OTHER_TIME.search(text, 0, age.end + len(" in 2019")):
            yield age


def _stated(text: str, speaker: str | None) -> Iterator[Age]:
    for pattern in _BESIDE:
        for match in pattern.finditer(text):
            yield _age(match, match["name"])
    opening = _OPENING.match(text)
    if opening:
        now = _PRESENT.match(opening["verb"]) or _TODAY.search(text)
        if now or not opening["how"].lower().startswith("at"):
            yield _age(opening, opening["name"])
    if speaker and " " in speaker:
        for match in _OF_ONESELF.finditer(text):
            yield _age(match, speaker)
    for match in (*_PRONOUN.finditer(text), *_BIRTHDAY.finditer(text)):
        names = {name.group() for name in _FULL.finditer(text, 0, match.start())}
        if len(names) == 1:
            yield _age(match, names.pop())


def _age(match: re.Match[str], whose: str) -> Age:
    how = match.groupdict().get("how")
    years = years_of(match["age"]) or _nth(match["age"].lower())
    return Age(*match.span("age"), years - (how in _BEFORE), whose)


def _nth(words: str) -> int:
    """79 of "79th" and "seventy-ninth", 0 of anything else."""
    if words[:1].isdigit():
        return int(re.sub(r"\D", "", words))
    tens, dash, last = words.rpartition("-")
    plain = _NTH.get(last) or re.sub(r"ieth$", "y", last).removesuffix("th")
    return NUMERALS.get(tens + dash + plain, 0)
