"""Which claims another report could bear out: no opinion, forecast, background or question."""

from __future__ import annotations

import re
from datetime import date

from checker.calendar_words import MONTHS
from checker.support.terms import Terms
from checker.types import Claim

FEWEST_WORDS, MOST_WORDS = 6, 60
# Days before the report from which on what a sentence dates is background to it.
BACKGROUND = 30

_FORECAST = re.compile(
    r"\b(?:will|would|may|might|could|should|must|can|shall|cannot|won[’']t|can[’']t|if|whether|"
    r"unless|expects?|expected|plans?|planned|planning|hopes?|hoped|hoping|likely|unlikely|"
    r"scheduled|due to|set to|going to|about to|ready to|aims? to|wants?|need(?:s|ed)? to|"
    r"possibl[ey]|perhaps|probably|apparently|presumably|seem\w*|appear(?:s|ed)? to|tomorrow|"
    r"next (?:week|month|year|\w+day)|intends?|intended|proposed|upcoming)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:I|we|you|my|our|your|me|us|let[’']s|think|thinks|believes?|feels?|"
    r"opinion|hopeful\w*|tragic\w*|tragedy|horrific|horrible|horrifying|heartbr\w+|heinous|"
    r"senseless|cowardly|shocking|shocked|outrag\w+|disgrace\w*|shame\w*|terrible|"
    r"awful|evil|unfortunately|sadly|clearly|obviously|undoubtedly|surely|best|worst|"
    r"condolences|thoughts and prayers|condemn\w*|prais\w+|sympath\w+|mourn\w*|griev\w*|"
    r"wonder\w*|amaz\w+|love[sd]?|always|never|nobody|everybody|everyone|blast(?:s|ed)|"
    r"slam(?:s|med)|assail(?:s|ed)|criticiz\w+|criticis\w+|accus(?:es|ing)|urg(?:es|ed)|"
    r"call(?:s|ed|ing) (?:for|on)|argu(?:es|ed|ing)|prospects?|supporters?|critics|"
    r"polls?|surveys?|percent of)\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(?:since|ago|decades?|last (?:year|month|summer|winter|spring|autumn|fall)|previous\w*|"
    r"former\w*|once|used to|history|historic\w*|founded|born|earlier this year|"
    r"in recent (?:years|months|weeks)|over the (?:years|past)|for (?:years|months|decades)|"
    r"every (?:year|day|week)|often|usually|typically|regularly|so far this year|"
    r"per (?:year|capita)|as of|until (?:recently|now)|after all|even so|for example|in that case|"
    rf"last (?:{MONTHS}|week[’']s)|(?:19|20)\d0s|each year|"
    r"annual\w*|traditionally|statistics|records show)\b",
    re.IGNORECASE,
)
# A state that lasts, a thing described: "The school is the largest …", "she has two children".
_STATE = re.compile(
    r"\b(?:is|are)\s+(?:(?:not|also|now|still|already)\s+)?(?:an?|the|one|among|located|home|part|"
    r"known|considered|named|\w+est)\b|\bwas (?:born|known|named after)\b|"
    r"\b(?:has|have|had)\s+(?:an?|the|no|about|approximately|more|two|three|four|five|several|many|"
    r"\d+)\b|\b(?:lives?|works?|owns?|remains?)\b"
)
# Headlines, captions and menus that ran into the text.
_RUBRIC = re.compile(r"[|»©]|\b[A-Z]{3,}\s+[A-Z]{3,}\s+[A-Z]{3,}\b|^(?:Update|Photo|Video)\b")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
# A deed that was done: a past tense that no auxiliary of the present turns into a state.
_IRREGULAR = frozenset(
    """was were had did went came took gave made said told saw found left held hit shot killed ran
    fled fell broke began brought bought sent met led lost won drove rode rose flew wrote struck
    stole threw drew grew knew caught fought hid put set cut shut burst spread spent sold stood
    became got kept laid lay paid read spoke swore tore woke wore burned blew sank swept dug sued
    bit built chose dealt fed froze hung heard hurt hurled lit slid slept slew sought shook sang
    sprang stabbed stung swam swung taught withdrew wound overtook underwent""".split()
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_QUOTED = re.compile(r"[“\"]([^”\"]*)[”\"]?")
# Part of a sentence inside quotation marks from which it is somebody's wording, not a report.
MOSTLY = 0.4


def worth_checking(claim: Claim, terms: Terms, day: date | None = None) -> bool:
    """Whether `claim` tells a checkable deed of its own story; `day` is its article's.

    A name or a figure and a past tense are asked for; questions, forecasts, opinions, what lies
    back in time, and sentences that are mostly quotation are left out.
    """
    text = claim.text
    words = _WORD.findall(text)
    if not claim.story or not FEWEST_WORDS <= len(words) <= MOST_WORDS:
        return False
    if claim.stance in ("predicts", "doubts") or text.rstrip(" ”\"'").endswith(("?", ":")):
        return False
    if not (terms.names or terms.numbers) or not _tells_a_deed(words):
        return False
    if sum(len(part) for part in _QUOTED.findall(text)) > MOSTLY * len(text):
        return False
    outside = _QUOTED.sub(" ", text)
    if _STATE.search(outside) or _RUBRIC.search(text):
        return False
    if _FORECAST.search(outside) or _OPINION.search(text) or _BACKGROUND.search(outside):
        return False
    return not _of_old(claim, day)


def _tells_a_deed(words: list[str]) -> bool:
    return any(w.lower() in _IRREGULAR or (len(w) > 4 and w.lower().endswith("ed")) for w in words)


def _of_old(claim: Claim, day: date | None) -> bool:
    """Whether the sentence dates what it tells to long before the report."""
    if day is None:
        return False
    years = {int(year) for year in _YEAR.findall(claim.text)}
    if any(year < day.year - (day.month == 1) for year in years):
        return True
    return bool(claim.days) and all((day - one).days > BACKGROUND for one in claim.days)
