"""Ages whose bearer stands elsewhere: "the nineteen-year-old" after a name, "Her death at the age
of 88", "Hale, who was 91", and "The mother of two was 43" of the only one who died.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.calendar_words import MONTHS, WEEKDAYS
from checker.particulars.ages import DEAD, SOMEBODY, YEARS, Age, ages_in, years_of
from checker.particulars.bearers import bearer_of, called, people_of
from checker.particulars.named_ages import ages_beside
from checker.speech import by_surname
from checker.types import Claim

_PART = r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w"
_AGED = rf"(?:aged |just |only )?(?P<age>{YEARS})(?: years old| years of age)?"
_NO_HOUR = (
    r"(?!\s?(?:[ap]\.?m|:|\.\d|%|(?:k?m|miles?|feet|met(?:re|er)s|per ?cent)\b)|[-\d]|,\d|\s[A-Z])"
)
_DYING = r"(?:died|passed away|has died|had died|was killed|was pronounced dead)"
# Where a sentence on somebody's age ends or goes on with the rest of the life.
_STOP = (
    r"(?=[.;,]|$|\swhen (?:he|she) (?:died|was killed)|\sat the time of (?:his|her) death"
    r"|\sand (?:had|lived|leaves|is survived|worked)\b)"
)
_WHO = (
    r"(?:(?:mother|father|mum|dad|grandmother|grandfather)[- ]of[- ]\w+|victim|deceased"
    r"|dead (?:man|woman)"
    r"|rider|cyclist|pedestrian|motorcyclist|hiker|climber|swimmer|diver|skier|walker|fisherman"
    r"|worker"
    r"|miner|soldier)"
)
# Who somebody just named may be called by, and no suspect or second victim is: "the 27-year-old
# student had been trapped".
_CALLINGS = frozenset(
    """student teacher lecturer professor singer musician pianist violinist composer conductor
    actor actress director author novelist writer poet painter artist architect engineer mechanic
    carpenter plumber electrician farmer fisherman nurse doctor surgeon lawyer barrister banker
    striker midfielder defender goalkeeper winger footballer player champion swimmer runner sprinter
    boxer climber mountaineer skier walker hiker sailor pilot astronaut pensioner widow retiree
    politician lawmaker senator mayor minister entrepreneur businessman businesswoman billionaire
    scientist physicist chemist historian journalist reporter photographer chef baker""".split()
)
# The groups: `age`; `name`, where one stands there, else a pronoun or description.
_BORNE = (
    re.compile(rf"^(?:He|She) (?:was|is) {_AGED}{_STOP}"),
    re.compile(rf"^(?:He|She) (?:has |had )?turn(?:s|ed) {_AGED}"
               r"(?=,? (?:on|in (?!(?:19|20)\d)|last|this|earlier|next|today|yesterday)\b)"),
    re.compile(rf"\b(?:His|Her|his|her) death\b[^.;]{{0,60}}?,? (?:at (?:the age of )?"
               rf"|aged ){_AGED}{_NO_HOUR}"),
    # "She could not swim and died at the age of 88"
    re.compile(rf"^(?:He|She) (?:[^.;,\"“”]{{1,60}}? and )?{_DYING}[^.;]{{0,60}}?,? "
               rf"(?:at the age of |at |aged ){_AGED}{_NO_HOUR}"),
    re.compile(rf"^The {_WHO} (?:was|is) {_AGED}{_STOP}"),
    re.compile(rf"^(?:The |the )?(?P<age>{YEARS})[- ]years?[- ]old{_STOP}"),
    re.compile(
        rf"(?P<name>{_PART}(?: {_PART})*), who (?:is|was|turned|had turned) {_AGED}"
        r"(?=[,.;]|$|\s(?:and|at|but|when|this|last|in)\b)"
    ),
    # "The former school teacher, who was 26, had"
    re.compile(
        rf"^The (?:[a-z-]+ ){{1,4}}?(?:{'|'.join(sorted(_CALLINGS))}),? who (?:is|was) {_AGED}(?=,)"
    ),
    # "Hale was 41.", "The dead man, Omar Hale, was 41"
    re.compile(rf"(?:^|, )(?P<name>{_PART}(?: {_PART})*),? (?:is|was) {_AGED}{_STOP}"),
    # "Omar Hale, a 41-year-old plumber, …", "Omar Hale, now 88, …"
    re.compile(rf"(?P<name>{_PART}(?: {_PART})+), (?:an?|the) (?P<age>{YEARS})[- ]years?[- ]old\b"),
    re.compile(rf"(?P<name>{_PART}(?: {_PART})*), (?:now|just|only) (?P<age>{YEARS})(?=,)"),
    re.compile(
        rf"^(?:At the age of|At|Aged) (?P<age>{YEARS}), (?P<name>{_PART}(?: {_PART})*)"
        r" (?:is|has|still|died|remains)\b"
    ),
    re.compile(
        rf"(?P<name>{_PART}(?: {_PART})*) {_DYING}[^.;]{{0,60}}?,? (?:at the age of |at |aged )"
        rf"{_AGED}{_NO_HOUR}"
    ),
)  # fmt: skip
# Others without a name whose age matters where they are the dead one.
_KINDS = (
    r"(?:pedestrian|rider|cyclist|motorcyclist|biker|passenger|hiker|climber|swimmer|surfer"
    r"|diver|skier"
    r"|worker|miner|farmer|labourer|laborer|soldier|pilot|jogger|walker|pensioner|victim|driver)"
)
_KIND = (
    re.compile(rf"\b(?P<age>{YEARS})[- ]years?[- ]old (?:[a-z-]+ ){{0,2}}?{_KINDS}\b"),
    re.compile(
        rf"\b{_KINDS}(?:,? aged |, (?:who (?:was|is) )?(?:aged )?)(?P<age>{YEARS})(?=,|\s(?:was"
        rf"|died)\b)"
    ),
)
# "When the war began, Hale was 24": years ago.
_THEN = re.compile(
    r"(?i)\b(?:when (?!(?:he|she) (?:died|was killed))|in (?:19|20)\d\d|at the time(?! of (?:his"
    r"|her) death)"
    r"|then|already|until|since)\b"
)
# "was 47 and had been in his post since 2021"
_AND_MORE = re.compile(r"(?: years old| years of age)?,? and (?:had|has|lived|worked|leaves)\b")
_DIES = re.compile(rf"(?:He|She) (?:[^.;,]{{1,60}}? and )?{_DYING}\b")
_KIN = re.compile(
    r"(?i)\b(?:his|her|whose) (?:[\w-]+ )?(?:brother|sister|mother|father|son|daughter|wife"
    r"|husband|parents|uncle|aunt|cousin|partner)\b"
)
_THE = re.compile(r"\b[Tt]he\s$")
# The clause after or before an age that tells of a death.
_DEATH = re.compile(
    r"\b(?:died|was the (?:only|sole|single) (?:person|one|victim) (?:killed|to die|who died)"
    r"|was (?:\w+ )?killed|was (?:pronounced|declared|found|shot|stabbed|beaten) dead"
    r"|(?:could|was) not (?:be )?(?:saved|survive)|did not survive|lost (?:his|her) life"
    r"|succumbed)\b"
)
# Between an age and a death: somebody else may be meant.
_ELSE = re.compile(
    r"\b(?:whose|after|when|while|as|than|he|she|his|her|brother|sister|mother|father|son|daughter"
    r"|wife|husband|(?:an?|the|another) (?:[\w-]+ )?(?:man|woman|boy|girl|child|person|officer)"
    r"|two|three|and (?:the|[A-Z][\w’-]*))\b|\bwho\b(?! $)|[.;:]"
)
# Another death than the story's.
_BACK = re.compile(
    r"(?i)\b(?:earlier (?:this|in)|previous(?:ly)?|similar|another|anniversary|(?:years?|months?"
    r"|weeks?) ago"
    r"|last (?:year|month|week)|in (?:19|20)\d\d|in (?:early |late )?"
    + MONTHS
    # "friends since the sixth grade" is none
    + rf"|since (?:(?:19|20)\d\d|{MONTHS}|{WEEKDAYS}|last|then|the (?:start|beginning|first|new))"
    r"|unrelated|(?:first|second|third|fourth) (?:death|fatal\w*|person))\b"
)
# Characters of a clause between the two.
_CLAUSE = 110
_DIED_BEFORE = re.compile(
    r"(?:\b(?:death|killing|murder|stabbing to death) of|\b(?:killed|killing"
    r"|claimed the life of)) (?:a |the |an )?$"
)
# "The 46-year-old leaves a wife and two sons": not the sheriff who mourns him.
_LEAVES = re.compile(
    r"[- ]years?[- ]old (?:leaves|left|is survived by) (?:behind )?(?:an?|his|her|two|three|four)\b"
)
# "Police named her as Pia Lund, a teacher", "The woman was identified as Pia Lund".
_NAMED_AS = re.compile(
    r"\b(?:(?:named|identified) (?:(?P<he>him|the (?:man|boy))|(?P<she>her|the (?:woman|girl))"
    r"|the (?:victim|deceased))|(?:[Hh]e|[Ss]he|[Tt]he (?:victim|man|woman|boy|girl))"
    r" (?:was|has been) (?:later )?(?:named|identified)(?: by [\w ]{3,30})?)"
    rf" as (?P<name>{_PART}(?: {_PART})+)"
)
_SHE, _HE = frozenset(("woman", "girl", "mother")), frozenset(("man", "boy", "father"))
# Of two whose ages a sentence tells, either may be named next.
_OTHERS_AGED = re.compile(r"(?i)year-olds?\b.*year-olds?\b|, \d\d,.*, \d\d,")
_OF_ONE = re.compile(
    r"\b(?:victim|deceased|(?:mother|father|mum|dad|grand\w+)[- ]of|dead (?:man|woman))\b"
)
_DIED = re.compile(r"(?i)\b(?:died|dead|killed|death|could not be saved|lost (?:his|her) life)\b")
_SUSPECT = re.compile(
    r"(?i)\b(?:arrest\w*|charged|suspect\w*|custody|accused|driver|gunman|attacker)\b"
)


def ages_told(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Age]]:
    """Every age that the story's sentences give to somebody, with its bearer as far as the article
    shows it; once more, as that of the `DEAD`, where the sentence tells of a death."""
    names = by_surname(name for claim in claims for name in claim.names)
    people: Mapping[str, str] | None = None
    for i, claim in enumerate(claims):
        if not claim.story:
            continue
        found = {age.start: age for age in ages_in(claim.text, names)}
        unnamed = {start: age for start, age in found.items() if " " not in age.whose}
        borne = [m for pattern in _BORNE for m in pattern.finditer(claim.text)]
        for match in borne:
            known = found.get(match.start("age"))
            if known and (known.whose == DEAD or " " in known.whose):
                continue
            if people is None:
                people = people_of(claims)
            whose = _bearer(claims, i, match, people)
            years = years_of(match["age"])
            if whose and 0 < years < 110:
                found[match.start("age")] = Age(*match.span("age"), years, whose)
        for age in ages_beside(claim.text, claim.said_by):
            known = found.get(age.start)
            person = " " in age.whose and any(age.whose in name for name in claim.names)
            said = age.whose == claim.said_by
            if (person or said) and 0 < age.years < 110 and not (known and " " in known.whose):
                found[age.start] = age
        for start, age in sorted(found.items()):
            if (age.whose == SOMEBODY or age.whose.split("/")[0] in _CALLINGS) and _THE.search(
                claim.text, 0, start
            ):
                if people is None:
                    people = people_of(claims)
                named = bearer_of(claims, i, start, people)
                if _LEAVES.match(claim.text, age.end) and not _told_dead(claims, named):
                    named = ""
                age = Age(age.start, age.end, age.years, named or age.whose)
            yield claim, age
            if name := _named_next(claims, i, age.whose):
                yield claim, Age(age.start, age.end, age.years, name)
            described = unnamed.get(start)
            if described and described.whose not in (SOMEBODY, age.whose):
                yield claim, described
            if age.whose != DEAD and _dead(claim, age):
                yield claim, Age(age.start, age.end, age.years, DEAD)
        for match in (m for pattern in _KIND for m in pattern.finditer(claim.text)):
            age = Age(*match.span("age"), years_of(match["age"]), DEAD)
            if age.start not in found and _dead(claim, age):
                yield claim, age


def _bearer(
    claims: Sequence[Claim], at: int, match: re.Match[str], people: Mapping[str, str]
) -> str:
    claim = claims[at]
    if " who " not in match.group() and _THEN.search(_clause(claim.text, match)):
        return ""
    name = match.groupdict().get("name")
    if name:
        return name if " " in name else called(claims, at, name)
    start = match.start()
    whose = bearer_of(claims, at, start, people)
    if whose:
        return whose
    if _DIES.match(match.group()) and not recalls(claim.text):
        return "" if _KIN.search(claim.text) else DEAD
    if " was " not in match.group() or not claim.text.startswith(match.group()):
        return ""
    if _OF_ONE.search(match.group()):
        return DEAD
    before = claims[at - 1].text if at else ""
    return DEAD if _DIED.search(before) and not _SUSPECT.search(before) else ""


def _clause(text: str, match: re.Match[str]) -> str:
    """The sentence but for what a second verb tells: "Hale was 41 | and had led it since 2019"."""
    rest = _AND_MORE.match(text, match.end("age"))
    return text[: match.end()] if rest else text


def _named_next(claims: Sequence[Claim], at: int, whose: str) -> str:
    """The name that the next sentence gives to whoever a sentence tells of by an age: "Police named
    her as Pia Lund"."""
    noun, _, side = whose.partition("/")
    after = claims[at + 1 : at + 2]
    if side != "had" or not after or _OTHERS_AGED.search(claims[at].text):
        return ""
    match = _NAMED_AS.search(after[0].text)
    if not match or (noun in _SHE and match["he"]) or (noun in _HE and match["she"]):
        return ""
    return match["name"]


def _told_dead(claims: Sequence[Claim], name: str) -> bool:
    last = name.rpartition(" ")[2]
    return any(last in claim.text and _DIED.search(claim.text) for claim in claims)


def recalls(sentence: str) -> bool:
    """Whether a sentence tells of another death or deed than its story's."""
    return _BACK.search(sentence) is not None


def _dead(claim: Claim, age: Age) -> bool:
    """Whether the one whose age it is is told to have died, in the same clause."""
    before, after = claim.text[: age.start], claim.text[age.end :]
    after = re.sub(r"^[- ]years?[- ]old\b", "", after)
    before = before.rpartition(";")[2]
    if recalls(claim.text) or _SUSPECT.search(before):
        return False
    death = _DEATH.search(after[:_CLAUSE])
    told = death is not None and not _ELSE.search(after[: death.start()])
    return told or _DIED_BEFORE.search(before) is not None
