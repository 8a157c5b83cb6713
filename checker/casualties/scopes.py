"""What a casualty sentence measures: its own happening, a longer series, another happening."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from checker.days import moments, stretch_of
from checker.types import Article, Claim

Scope = Literal["total", "toll", "other"]


def _cue(*patterns: str) -> re.Pattern[str]:
    """One pattern for phrases that mean the same, each at word borders."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


_SPAN = r"(?:year|week|month|day)"
# A longer row of happenings: a war, a year, a habit.
_SERIES = _cue(
    r"(?:so far |earlier )?this year",
    rf"(?:each|every|per) {_SPAN}",
    rf"(?:people|deaths|die|killed|lives|women|children) a {_SPAN}",
    r"annually",
    r"on average",
    r"(?:nation|state|country|city)wide",
    r"in (?:\w+ )?(?:separate|different|unrelated)"
    r" (?:incidents|shootings|attacks|crashes|accidents)",
    r"in total over",
    r"(?:over|during|in) (?:two|three|four|five|six|seven|\d) days of",
    r"(?:in|of) a given year",
    r"since (?:\d{4}|january|february|march|april|may|june|july|august|september)",
    r"since (?:october|november|december)",
    r"since the (?:start|beginning|conflict|war|uprising|unrest|invasion|revolution)",
    r"(?:in|over|during) the (?:past|last) (?:\w+ )?(?:years?|months?|weeks|decades?|century)",
    r"year[- ]to[- ]date",
    r"by year's end",
    r"(?:years?|decades?)-long",
    r"of (?:civil )?war",
    r"(?:conflict|war|uprising|insurgency|rebellion)\b[^;]{0,70}"
    r"\b(?:has|have|had) (?:killed|left|claimed|cost)",
    r"in (?:the )?(?:\w+ )?(?:conflict|war) so far",
    r"in \d+ (?:months|years)",
    r"in \w+ (?:years|decades) of",
    r"homicides? (?:in|for) \d{4}",
    r"toll (?:of|from|in) (?:the |an? )?(?:\w+ )?(?:war|conflict|pandemic|virus|epidemic|outbreak)",
    r"in (?:all of )?20\d\d alone",
)
# Another happening, by the words themselves.
_ELSEWHERE = _cue(
    r"a similar",
    r"another (?:attack|shooting|incident|blast|bombing|crash|strike|explosion)",
    r"(?:an?|the) (?:earlier|previous|separate|unrelated|prior) \w+",
    r"separate(?:ly| incident| shooting)",
    r"in (?:an )?unrelated",
    r"anniversary",
    r"elsewhere",
)
# Another happening where the article's own has been told before.
_BEFORE = _cue(
    r"last (?:year|month|week)(?:'s)?",
    r"(?:days|weeks|months?|week|years?|decades?) (?:ago|earlier|before)",
    r"earlier this month",
    r"in (?:about |just |less than |under )?\w+ hours",
)
# What may come, and has not.
_FORECAST = _cue(
    r"(?:could|may|might|would|will) (?:die|kill|claim|exceed|lose|cost|leave|injure)",
    r"(?:could|may|might|would|will) be (?=\d|as many|up to|more than)",
    r"likelihood",
    r"predict(?:s|ed|ing|ions?)?",
    r"project(?:ed|ions?)",
    r"forecasts?",
    r"worst[- ]case",
    r"notion of",
    r"models? (?:shows?|suggests?|estimates?)",
)
# "came a day after an attack left 49 people dead".
_AFTER = _cue(
    rf"{_SPAN}s? after",
    r"(?:comes?|came|just) (?:\w+ ){0,2}after",
    r"follow(?:s|ed) (?:an?|the|another|several)",
    r"(?:had been|was once|previously) (?:sentenced|convicted|jailed|imprisoned)",
    r"(?:retaliation|retribution|revenge|payback) (?:for|to)",
)
# What had been said before, and is no longer.
_SUPERSEDED = _cue(
    r"(?<!what was )(?<!what were )(?:initially|originally|at first|previously|earlier|mistakenly)"
    r" (?:had )?(?:said|reported|reporting|believed|thought|announced|told|put|estimated|counted)",
    r"(?:said|reported|announced|stated) (?:earlier|at first|initially)",
    r"(?:earlier|initial|early) (?:reports?|counts?|tolls?|estimates?)",
)
# Entries of a list, and no dead: "nine deaths had been entered twice".
_MISCOUNTED = _cue(
    r"(?:entered|counted|recorded|registered|listed|logged|included|reported|added) "
    r"(?:twice|in error|by mistake|wrongly)",
    r"(?:double|doubly)[- ]?count(?:ed|ing)",
    r"(?:wrongly|mistakenly) (?:entered|counted|recorded|registered|listed|included|added)",
    r"duplicate(?:d|s)?",
    r"(?:removed|struck) from the (?:list|count|toll|tally|total|register)",
)
# What somebody denies: "denied reports that 25 people had been killed".
_REFUTED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)"
    r"|rubbish(?:es|ed|ing)|debunk(?:s|ed|ing)?)\b[^.;,]{0,40}?\b(?:reports?|claims?|rumou?rs?"
    r"|suggestions?|allegations?|posts?|videos?|hoax)\b"
)
_REFUTED_AFTER = re.compile(
    r"^[^.;]{0,30}, (?:an? (?:claim|figure|report|assertion|boast|version|account)|which)\b"
    r"[^.;,]{0,40}\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|invented|untrue|fabricated"
    r"|a lie|false)\b"
)
# A happening of other years, told beside the article's own even in its first sentence.
_RECALLED = _cue(
    r"(?:years?|decades?) after (?:an?|the|another)",
    r"(?:compar(?:ed|es|ing)|likened) (?=.*\b(?:19|20)\d\d\b)",
    r"(?:point(?:ed|s|ing) to|recall(?:ed|s|ing)|reminiscent of|echo(?:ed|es|ing)) (?:the|an?|that)"
    r" (?=.*\b(?:19|20)\d\d\b)",
    r"(?:after|in|during|by) an? (?:similar|comparable|earlier|previous)",
    r"(?:by|at) this (?:time|point|stage) last (?:year|season|month)",
    r"last (?:new year|christmas|easter|eid|diwali|ramadan)",
)
# Nobody is hurt where it is played.
_PLAYED = _cue(
    r"(?:in|during|for|of) (?:an?|the) (?:[\w-]+ ){0,3}(?:exercise|drill|simulation)",
    r"simulat(?:ed|ing|es|ion)",
    r"mock (?:casualties|victims|disaster|attack|crash|explosion|emergency)",
    r"play(?:ed|ing|s)? (?:the )?(?:victims|injured|wounded|dead|casualties|survivors)",
)
_ACTED = re.compile(
    r"\b(?:play(?:ed|ing|s)|simulat\w+|mock|pretend\w*|volunteers|extras|actors|painted|fake"
    r"|scenario|staged)\b"
)
# Whoever had been missing and was found.
_TURNED_UP = re.compile(
    r"\b(?:had been|reported|listed as|feared|thought|believed) missing\b[^.;,]{0,60}"
    r"\b(?:have|has|had|were|was|are) (?:all |now |since |been |later |both )*"
    r"(?:found|located|traced|accounted|rescued|reached)\b"
)
_LATER = re.compile(r"\b(?:but|later|now|then|since)\b")
# Characters behind a figure within which "police said earlier" speaks of it.
_TRAILING = 20
_CLAUSE = re.compile(r"\b(?:where|which|while|when|after|as|following|before|whose)\b|[;—–]")
_YEAR = re.compile(r"\b(?:in|of|the|since|,) (1[89]\d\d|20\d\d)\b")
_NEAR = timedelta(days=3)
Days = tuple[date, date]


class Setting:
    """Where in an article we are, and on which days its own happening may have fallen."""

    def __init__(self, article: Article) -> None:
        self._published = article.day
        self._today = [(article.day, article.day)] if article.day else []
        self._days: list[Days] = []
        self._head: list[Days] = []
        self._told = False
        self._long_ago = False
        # Whether the sentence is a headline, or the first of the text to tell of casualties.
        self.leads = True

    def enter(self, claim: Claim, casualties: bool) -> None:
        """Goes on to the next sentence; `casualties` says whether it tells of any."""
        if not casualties:
            self._head += [] if self._told else _days_of(claim)
            return
        self.leads = claim.span.field == "title" or not self._told
        if self.leads:
            self._long_ago = self._long_ago or bool(_BEFORE.search(_plain(claim)))
            self._days = self._days or _days_of(claim)
        else:
            # A follow-up first tells of an arrest; the day of the deed comes later, to the day.
            exact = [days for days in _days_of(claim) if days[0] == days[1]]
            self._days = self._days or self._head or exact
        self._told = self._told or claim.span.field == "text"

    def scope(self, claim: Claim, at: tuple[int, int], one: bool) -> Scope:
        """What the figure at `at` (offsets in `claim.text`) counts.

        `one` says that it is one person, who is never the toll of a series.
        """
        low = _plain(claim)
        if not one and _near(_SERIES, low, at):
            return "toll"
        if not one and (_near(_FORECAST, low, at) or _near(_MISCOUNTED, low, at)):
            return "other"
        if _refuted(low, at) or _turned_up(low, at) or (not one and _played(low, at)):
            return "other"
        if claim.span.field == "title":
            return "total"
        if _recalled(low, at) or _near(_ELSEWHERE, low, at) or _superseded(low, at):
            return "other"
        if not self.leads and any(found.end() <= at[0] for found in _AFTER.finditer(low)):
            return "other"
        if not self.leads and not self._long_ago and _near(_BEFORE, low, at):
            return "other"
        own, days = self._days or self._today, self._days_at(claim, at)
        if own and days and not any(_meet(day, mine) for day in days for mine in own):
            return "other"
        years = [int(found) for found in _YEAR.findall(low)]
        if own and years and not self.leads and max(years) < max(own)[1].year:
            return "other"
        return "total"

    def _days_at(self, claim: Claim, at: tuple[int, int]) -> list[Days]:
        """The days that date the figure at `at`: of several, those of its own clause."""
        if len(claim.when) < 2:
            return _days_of(claim)
        named = [m for m in moments(claim.text, self._published) if m.role == "happened"]
        near = [
            m
            for m in named
            if not _CLAUSE.search(
                claim.text[at[1] : m.start] if m.start >= at[1] else claim.text[m.end : at[0]]
            )
        ]
        return [stretch_of(m.iso) for m in near] or _days_of(claim)


def _plain(claim: Claim) -> str:
    return claim.text.lower().replace("’", "'")


def _near(cue: re.Pattern[str], low: str, at: tuple[int, int]) -> bool:
    """Whether the cue stands in the same clause as the figure."""
    for found in cue.finditer(low):
        between = low[at[1] : found.start()] if found.start() >= at[1] else low[found.end() : at[0]]
        if not _CLAUSE.search(between):
            return True
    return False


def _refuted(low: str, at: tuple[int, int]) -> bool:
    """Whether the figure is denied: "denied reports that 25 had died, saying that nobody had"."""
    for found in _REFUTED.finditer(low, 0, at[0]):
        if not re.search(r"\b(?:saying|insisting|but|and said)\b|[;]", low[found.end() : at[0]]):
            return True
    return _REFUTED_AFTER.match(low[at[1] :]) is not None


def _turned_up(low: str, at: tuple[int, int]) -> bool:
    """Whether the missing are back: "12 who had been reported missing have been found"."""
    found = _TURNED_UP.search(low, at[0])
    return found is not None and found.start() < at[1]


def _played(low: str, at: tuple[int, int]) -> bool:
    return _ACTED.search(low) is not None and _near(_PLAYED, low, at)


def _recalled(low: str, at: tuple[int, int]) -> bool:
    """Whether the figure is another year's: "comes eight years after a fire killed 87 people"."""
    for found in _RECALLED.finditer(low):
        between = low[at[1] : found.start()] if found.start() >= at[1] else low[found.end() : at[0]]
        if not re.search(r"[;—–]|, (?:and|but|while)\b", between):
            return True
    return False


def _superseded(low: str, at: tuple[int, int]) -> bool:
    """Whether the figure is what somebody said at first: "at first put the toll at ten, but later
    said that eleven had died" gives eleven."""
    for found in _SUPERSEDED.finditer(low):
        between = low[found.end() : at[0]]
        if found.end() <= at[0] and not (_CLAUSE.search(between) or _LATER.search(between)):
            return True
        if 0 <= found.start() - at[1] <= _TRAILING:
            return True
    return False


def _days_of(claim: Claim) -> list[Days]:
    """The stretches of days that a claim names: a day, a week, a month or a year each."""
    return [stretch_of(prefix) for prefix in claim.when]


def _meet(one: Days, other: Days) -> bool:
    """Whether two stretches are one happening's: reports follow, nights span two days."""
    return one[0] - _NEAR <= other[1] and other[0] - _NEAR <= one[1]


_RISING = _cue(
    r"ris(?:es|en|ing)",
    r"rose",
    r"climb(?:s|ed|ing)",
    r"increas(?:es|ed)",
    r"(?:new|updated) (?:death )?toll",
    r"(?:jump|mount)(?:s|ed)",
    r"gr(?:ows|own|ew)",
    r"(?:bringing|brings|brought|raising|raises|raised|pushing) the",
    r"up from",
    r"now stands",
)
_REVISED = _cue(
    r"revis\w+",
    r"correct(?:ed|ion|ing)",
    r"lowered",
    r"downgraded",
    r"miscounted",
    r"mistakenly",
    r"erroneously",
    # "contrary to initial estimates from the ministry" disputes them.
    r"(?:earlier|previous|initial|preliminary) (?:reports?|figures?|count|toll|estimates?)"
    r"(?! (?:from|by) )",
    r"(?:toll|count|tally|(?:number|count|tally) of (?:the )?(?:dead|deaths|victims|injured|missing"
    r"|wounded))\b[^.;]{0,50}?\b(?:cut|reduced|trimmed|dropped|drops?|f[ae]lls?|fallen"
    r"|falling|brought down|scaled (?:back|down)|brings? down|down)\b(?: from [\w-]+)? to",
    # "Police lower tornado death toll to three", "three, not five, died".
    r", not [\w-]+,",
    r"(?:cuts?|reduc\w+|trim\w*|lower\w*|amend\w*|adjust\w*|scaled (?:back|down)|brought down)"
    r"(?: \w+){0,3} (?:toll|count|tally"
    r"|number of (?:the )?(?:dead|deaths|victims|injured|missing))\b",
    r"(?:counted|listed|recorded|registered) (?:twice|more than once)",
    r"double[- ]counted",
    r"not \w+ as (?:previously|earlier|initially)",
    r"previously (?:said|reported)",
)


def rising(text: str) -> bool:
    """Whether the sentence says that its figure rose."""
    return _RISING.search(text.lower()) is not None


def revised(text: str) -> bool:
    """Whether the sentence says that an earlier figure was wrong."""
    return _REVISED.search(text.lower()) is not None
