"""Figures that count nobody harmed: denied, foretold, entered twice, played, or found again.

"denied reports that 25 people had been killed", "could kill 100", "12 missing have been found".
"""

from __future__ import annotations

import re

from checker.casualties.clause_cues import cue, near

# What may come, and has not.
_FORECAST = cue(
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
# Entries of a list, and no dead: "nine deaths had been entered twice".
_MISCOUNTED = cue(
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
# Nobody is hurt where it is played.
_PLAYED = cue(
    r"(?:in|during|for|of) (?:an?|the) (?:[\w-]+ ){0,3}(?:exercise|drill|simulation)",
    r"simulat(?:ed|ing|es|ion)",
    r"(?:drill|exercise) (?:assumed|assumes)",
    r"in (?:the|a|his|her|their) (?:\w+ )?(?:film|movie|novel|thriller|play|series|video game)",
    r"(?:film|movie|novel|thriller|play|series) (?:tells of|is about|in which)",
    r"mock (?:casualties|victims|disaster|attack|crash|explosion|emergency)",
    r"play(?:ed|ing|s)? (?:the )?(?:victims|injured|wounded|dead|casualties|survivors)",
)
_ACTED = re.compile(
    r"\b(?:play(?:ed|ing|s)|simulat\w+|mock|pretend\w*|volunteers|extras|actors|painted|fake"
    r"|scenario|staged|drill|exercise|film|movie|novel|thriller|series|video game)\b"
)
# Whoever had been missing and was found.
_TURNED_UP = re.compile(
    r"\b(?:had been|reported|listed as|feared|thought|believed) missing\b[^.;,]{0,60}"
    r"\b(?:have|has|had|were|was|are) (?:all |now |since |been |later |both )*"
    r"(?:found|located|traced|accounted|rescued|reached)\b"
)


def foretold(low: str, at: tuple[int, int]) -> bool:
    """Whether the figure is what may come: "as many as 100 could die"."""
    return near(_FORECAST, low, at)


def miscounted(low: str, at: tuple[int, int]) -> bool:
    """Whether the figure is of entries: "nine deaths had been entered twice"."""
    return near(_MISCOUNTED, low, at)


def refuted(low: str, at: tuple[int, int]) -> bool:
    """Whether the figure is denied: "denied reports that 25 had died, saying that nobody had"."""
    for found in _REFUTED.finditer(low, 0, at[0]):
        if not re.search(r"\b(?:saying|insisting|but|and said)\b|[;]", low[found.end() : at[0]]):
            return True
    return _REFUTED_AFTER.match(low[at[1] :]) is not None


def turned_up(low: str, at: tuple[int, int]) -> bool:
    """Whether the missing are back: "12 who had been reported missing have been found"."""
    found = _TURNED_UP.search(low, at[0])
    return found is not None and found.start() < at[1]


def played(low: str, at: tuple[int, int]) -> bool:
    """Whether the harm is played: "12 people were hurt in a drill with volunteers"."""
    return _ACTED.search(low) is not None and near(_PLAYED, low, at)
