"""Prison terms that a court has given: "sentenced to seven years", "a nine-year term", "life"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.particulars.amounts import number_of

OF = "prison term"
_NUMBER = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen)"
)
_SPAN = rf"(?<![\w-])(?P<number>{_NUMBER})[- ](?P<unit>years?|months?)(?![- ]old)(?! ago)\b"
_PRISON = r"(?:prison|jail|custody|imprisonment|behind bars|incarceration|detention)"
_GIVEN = (
    r"(?:sentenc(?:ed|ing)|jail(?:ed|s)|imprison(?:ed|s)|given|gives|gave|handed|hands|got|gets"
    r"|received|receives|condemned|sent|(?:will|must|to|now) (?:serve|spend))"
)
_TERMS = (
    # "a seven-year prison sentence", "nine-year terms".
    re.compile(
        rf"\b{_GIVEN}\b[^.;]{{0,60}}?{_SPAN}\s(?P<prison>(?:{_PRISON}\s)?(?:sentence|term)s?)"
    ),
    # "sentenced to seven years in prison", "jailed for 18 months", "given nine years behind bars".
    re.compile(
        rf"\b{_GIVEN}\b(?:(?!\b(?:and|but|after|on(?!\s[A-Z]\w+day))\b)[^.;,]){{0,60}}?{_SPAN}"
        rf"(?P<prison>\s(?:in\s(?:a\s)?(?:[\w-]+\s)?)?{_PRISON})?"
    ),
    # "sent Omar Hale, a former captain who had sold rifles, to prison for seven years".
    re.compile(
        rf"\b(?:sent|sends|sending)\b[^.;]{{1,140}}?\sto\s{_PRISON}\sfor\s{_SPAN}(?P<prison>)"
    ),
    # "Nine years behind bars is the penalty".
    re.compile(
        rf"{_SPAN}(?P<prison>\s(?:in\s)?{_PRISON})\s(?:is|was)\sthe\s"
        r"(?:penalty|sentence|punishment|term)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_GIVEN}\b[^.;]{{0,60}}?\b(?:to|for|a|given)\s(?P<life>life)"
        rf"(?P<prison>\s(?:in\s)?{_PRISON}|\ssentences?|\sterms?|\swithout)?(?=[\s.,;]|$)"
    ),
)
_FOR_LIFE = re.compile(r"\blife (?:sentence|term|in|without|imprisonment)", re.IGNORECASE)
_ANY = re.compile(_SPAN, re.IGNORECASE)
# What was asked for, may come, or need not be served; what is no prison.
_NO_TERM = re.compile(
    r"\b(?:suspended|plus|more than|less than|nearly|almost|probation"
    r"|on parole|supervised|community|up to|maximum|minimum|at least"
    r"|as (?:many|much)|could|may|might|would|faces?|facing|sought|seeks?|seeking|asked?|demand\w*"
    r"|recommend\w*|wants?|urged|appeals? court|cut|reduced|raised|increased|earlier|previous\w*"
    r"|already|each|total of|concurrent\w*|consecutive\w*|additional|another|overturn\w*|quash\w*"
    r"|ago)\b",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:sentenc\w+|jail\w*|prison|imprison\w*|court|judge|convict\w+|guilty|behind bars|appeal"
    r"|defendant|advocate|barrister)\b",
    re.IGNORECASE,
)
# "received eight years, his barrister promising to appeal": what is received at a trial.
_HANDED = frozenset("given gives gave handed hands got gets received receives".split())
_COUNSEL = re.compile(
    r"\b(?:sentenc\w+|judge|convict\w+|guilty|appeal|defendant|advocate|barrister)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Term:
    """A term at `start:end` of a text, in months; None for life."""

    start: int
    end: int
    months: int | None


def terms_in(text: str) -> Iterator[Term]:
    """The prison term that a sentence says a court has given; none where it tells of several."""
    if not _COURT.search(text) or _NO_TERM.search(text):
        return
    told = {match.group().lower() for match in _ANY.finditer(text)}
    if len(told) > 1 or (told and _FOR_LIFE.search(text)):
        return
    found: dict[int | None, Term] = {}
    for pattern in _TERMS:
        for match in pattern.finditer(text):
            if (term := _term(match)) is not None:
                found.setdefault(term.months, term)
    if len(found) == 1:
        yield from found.values()


def same_term(one: str, two: str) -> bool:
    """Whether two terms, as `terms_in` finds them in a text, are one: "18 months", "life"."""
    return _months(one) == _months(two)


def _months(words: str) -> int | None:
    match = _ANY.search(words)
    number = number_of(match["number"]) if match else None
    if match is None or number is None:
        return None
    return int(number[0]) * (12 if match["unit"].startswith("year") else 1)


def _term(match: re.Match[str]) -> Term | None:
    end = match.end("prison") if match["prison"] else -1
    if match.groupdict().get("life"):
        return Term(match.start("life"), max(end, match.end("life")), None)
    months = _months(match.group())
    given = match.group().split()[0].lower()
    clear = given.startswith(("sentenc", "jail", "impris")) or (
        given in _HANDED and _COUNSEL.search(match.string) is not None
    )
    # "sent to prison for four years": the place stands before the years.
    clear = clear or re.search(rf"\b{_PRISON}\b", match.group()) is not None
    if months is None or not (match["prison"] or clear):
        return None
    return Term(match.start("number"), max(end, match.end("unit")), months)
