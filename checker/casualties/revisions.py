"""Figures that changed: "the toll rose to 12", "lowered to three", "at first put at ten"."""

from __future__ import annotations

import re

from checker.casualties.clause_cues import CLAUSE, cue

# What had been said before, and is no longer.
_SUPERSEDED = cue(
    r"(?<!what was )(?<!what were )(?:initially|originally|at first|previously|earlier|mistakenly)"
    r" (?:had )?(?:said|reported|reporting|believed|thought|announced|told|put|estimated|counted)",
    r"(?:said|reported|announced|stated) (?:earlier|at first|initially)",
    r"(?:earlier|initial|early) (?:reports?|counts?|tolls?|estimates?)",
)
_LATER = re.compile(r"\b(?:but|later|now|then|since)\b")
# Characters behind a figure within which "police said earlier" speaks of it.
_TRAILING = 20
_RISING = cue(
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
_REVISED = cue(
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


def superseded(low: str, at: tuple[int, int]) -> bool:
    """Whether the figure is what somebody said at first: "at first put the toll at ten, but later
    said that eleven had died" gives eleven."""
    for found in _SUPERSEDED.finditer(low):
        between = low[found.end() : at[0]]
        if found.end() <= at[0] and not (CLAUSE.search(between) or _LATER.search(between)):
            return True
        if 0 <= found.start() - at[1] <= _TRAILING:
            return True
    return False
