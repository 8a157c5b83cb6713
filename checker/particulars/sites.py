"""Where a story happens, by its noun: "at a fishing camp in …", "a 44-hectare plot in …"."""

from __future__ import annotations

import re

# Nouns of sites that a story has one of; hospitals, courts and hotels it may have several of.
_SITES = (
    "camp mine quarry plant factory mill warehouse farm depot refinery foundry shipyard brewery"
    " slaughterhouse smelter workshop market mosque temple shrine church monastery chapel school"
    " nightclub stadium dam bridge tunnel"
    " dump landfill plot lot site greenfield field barn lay-by lake reservoir beach orphanage"
).split()
_KIN = {"lot": "plot", "site": "plot", "greenfield": "plot", "plant": "factory", "mill": "factory"}
# A word that tells which one is asked for: any story of a parish has a church.
_SITE = re.compile(
    r"\b(?:an?|the first)\s"
    rf"(?P<which>(?:(?!(?:the|an?|in|at|near|of|on|by|from|to)\s)[\w-]+\s){{1,4}}?)"
    rf"(?P<site>{'|'.join(_SITES)})\s$"
)
_SAME = re.compile(r"new|old|vacant|disused|former|local|nearby|small|large|big")


def site_before(sentence: str, end: int) -> str:
    """The site whose place begins at `end`, by its noun and what sets it apart, "" for none:
    "fishing camp", "44-hectare plot"."""
    match = _SITE.search(sentence, 0, end)
    if match is None:
        return ""
    which = [word.lower() for word in match["which"].split() if not _SAME.fullmatch(word)]
    size = next((word for word in which if word[0].isdigit()), "")
    word = size or (which[-1] if which else "")
    return f"{word} {_KIN.get(match['site'], match['site'])}" if word else ""
