"""Numbers of people to whom something was done that is no harm: arrested, evacuated, rescued.

Who was killed, hurt, missing or taken is the casualty facts' matter. How many rallied is nobody's:
every side counts its own.
"""

from __future__ import annotations

import re

from checker.casualties.lexicon import PEOPLE as NOUNS

# Some hospital or all of them: one that has a name may have taken a part of the people.
_CLINIC = (
    r"(?:an? |the )?(?:(?:local|nearby|area|civil|county|district|regional|provincial|city|various"
    r"|several|different|two|three|government|public)\s){0,2}(?:hospitals?|clinics?)"
)
# What is done to people, by the forms of its verb after a number and before one.
_DONE = {
    "arrest": (
        r"arrested|detained|rounded up|(?:taken|brought|placed|remanded) (?:into|in) custody"
        r"|in (?:\w+ )?custody|under arrest|in detention|nabbed|apprehended|behind bars"
        r"|(?:held|picked up|taken in|hauled in|brought in) (?:by (?:the )?police|for questioning"
        r"|on suspicion|in connection|over the)",
        r"arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|round(?:ed|s|ing)? up|arrests? of|detention of"
        r"|nabb(?:ed|ing)|apprehend(?:ed|s|ing)?|(?:took|taken|taking) into custody"
        r"|(?:police|officers|detectives|gendarmes|investigators)(?:\s\w+){0,2}\s"
        r"(?:(?:taken|took|taking|hauled|brought) in|pick(?:ed|ing) up|were holding|are holding)",
    ),
    "evacuation": (
        r"evacuated|moved to safety|moved from their homes|ordered to (?:leave|evacuate)"
        r"|told to (?:leave|evacuate)",
        r"evacuat(?:ed|es|ing|e)|evacuation of",
    ),
    "displacement": (
        r"(?:fled|left|lost|abandoned) (?:from )?their homes?|displaced|uprooted|homeless"
        r"|made homeless|forced (?:from|out of) their homes?|forced to (?:flee|leave|abandon)"
        r"|(?:driven|chased|flooded|burn(?:ed|t)) (?:from|out of) their homes?|driven out"
        r"|rendered homeless"
        r"|(?:left |now |living |sleeping )?without (?:a |any )?(?:roof|home|shelter|housing)s?\b"
        r"|los(?:t|e|ing) (?:their|all|any) (?:homes? and )?(?:shelters?|dwellings?|houses?|housing"
        r"|tents?|huts?|accommodation|roofs?)"
        r"|(?:left |with )+(?:no|nowhere|no place) (?:\w+ )?(?:to (?:live|sleep|stay|go)|roof|home"
        r"|shelter)"
        r"|(?:roofless|shelterless|unhoused)"
        r"|(?:sleeping|sleep|slept|living|camping|left|out) (?:rough|in the open|outdoors|outside"
        r" their)"
        r"|in need of (?:\w+ )?(?:shelter|housing)"
        r"|(?:had|have|saw|seen) (?:their|all their) (?:homes?|houses?|shelters?|huts?|tents?)"
        r" (?:destroyed|burn(?:ed|t)|razed|gutted|wrecked|flattened|washed away|go up)",
        r"displac(?:ed|es|ing|e)|uproot(?:ed|s|ing)|forc(?:ed|ing|es)|driv(?:ing|es|en|e)|drove"
        r"|displacement of",
    ),
    "rescue": (
        r"rescued|pulled out alive|pulled alive|plucked|brought to safety",
        r"rescu(?:ed|es|ing|e)|rescue of|sav(?:ed|es|ing)",
    ),
    "release": (r"freed|released|set free", r"free(?:d|s|ing)|releas(?:ed|es|ing|e)|release of"),
    "illness": (
        r"(?:fell|fall|fallen|falling|taken|made) (?:ill|sick)|ill|sick|sickened|poisoned",
        r"sicken(?:ed|s|ing)|poison(?:ed|s|ing)",
    ),
    "hospital": (
        r"(?:(?:complained|fainted|collapsed|vomited|suffered|reported|choked|passed out)\b"
        r"[^.;,:]{0,60}?\sand (?:were|had to be) )?(?:hospitali[sz]ed"
        rf"|admitted(?: to {_CLINIC}|(?! to))"
        rf"|(?:taken|rushed|sent|brought|flown|airlifted|transported|conveyed) to {_CLINIC}"
        r"|(?:ended up|landed|wound up) in hospital)",
        r"hospitali[sz](?:ed|es|ing)|(?:put|puts|sent|sends|sending|landed)",
    ),
    "infection": (r"infected|tested positive", r"infect(?:ed|s|ing)"),
    "layoff": (
        r"laid off|made redundant|sacked|(?:to be )?(?:cut|axed|shed|slashed|eliminated)"
        r"|(?:to be )?lost(?! (?:their|his|her) li(?:ves|fe))",
        r"lay(?:s|ing)? off|laid off|sack(?:ed|s|ing)|cut(?:s|ting)?|ax(?:e|es|ed|ing)"
        r"|shed(?:s|ding)?|slash(?:ed|es|ing)?|eliminat(?:e|es|ed|ing)|los(?:s|ing|e) of",
    ),
    "deployment": (r"deployed|mobili[sz]ed", r"deploy(?:ed|s|ing)?|mobili[sz](?:ed|es|ing)"),
    "stranding": (r"stranded|stuck", r"strand(?:ed|s|ing)"),
    # Of passengers alone the crew is left out.
    "boarding": (r"on board|aboard", r"carrying|carried"),
    "expulsion": (r"deported|expelled", r"deport(?:ed|s|ing)?|expel(?:led|s|ling)?"),
}
DEEDS = frozenset(_DONE)
_HEDGE = (
    r"(?:(?:a total of|at least|at most|more than|fewer than|less than|no fewer than|up to|over"
    r"|about|around|some|nearly|almost|approximately|roughly|an estimated|as many as|close to|all"
    r"|the)\s)*"
)
_AFTER = {
    deed: re.compile(
        r"\s(?:(?:in (?:total|all)|altogether|overall),?\s)?(?:who\s)?"
        r"(?:(?:were|was|are|have been|had been|has been|being|be|left|have|had|had to be)\s)?"
        rf"(?:(?:also|safely|temporarily|already|being|now)\s)*(?:{after})\b"
    )
    for deed, (after, _) in _DONE.items()
}
_BEFORE = {deed: re.compile(rf"\b(?:{before})\s{_HEDGE}$") for deed, (_, before) in _DONE.items()}
# "The nine arrested marchers", "12 displaced families".
_BETWEEN = {
    deed: re.compile(rf"\s(?:{words})\s[a-z]+$")
    for deed, words in {
        **dict.fromkeys(_DONE, r"(?!)"),
        "arrest": "arrested|detained",
        "evacuation": "evacuated",
        "displacement": "displaced|uprooted|homeless",
        "rescue": "rescued",
        "illness": "sick|sickened|poisoned",
        "infection": "infected",
        "hospital": "hospitali[sz]ed",
        "stranding": "stranded",
        "expulsion": "deported|expelled",
    }.items()
}
# "The number of displaced stands at 31,000".
_NUMBER_OF = re.compile(
    r"\b(?:number|total|count|tally|figure) of (?:the )?(?:(?:people|persons|residents|those"
    r"|individuals)\s)?(?:(?:who )?(?:(?:have|had) been|are|were)\s)?"
    r"(?P<what>arrest(?:ed|s)|detained|detainees|detentions|in custody|evacuated|evacuees|displaced"
    r"|homeless|rescued|infected|infections|hospitali[sz]ed|deported|stranded|sick|ill)\b"
    r"[^.;:]{0,60}?\b(?:(?:stands?|stood|put|now|remains?|remained|rose|risen|climbed|grew|grown|up)"
    r"(?:\s[a-z]+ly)?(?: (?:to|at))?|reach(?:ed|es)?|is|was|at|of)\s(?:now\s)?"
    rf"{_HEDGE}$"
)
_WHAT = {
    "arrest": ("arrest", "detain", "detent", "in custody"),
    "evacuation": ("evacu",),
    "displacement": ("displac", "homeless"),
    "rescue": ("rescue",),
    "infection": ("infect",),
    "hospital": ("hospital",),
    "illness": ("sick", "ill"),
    "expulsion": ("deport",),
    "stranding": ("strand",),
}
# An addition, a rest or a part: no figure for all to whom it was done.
_PART = re.compile(r"\b(?:other|more|further|additional|remaining)\b")
_OF_THEM = re.compile(r"\b(?:another|of (?:the|these|those|its|their|his|her))\s(?:[a-z]+\s)?$")
# Who flees or is forced out is told of people only; "forced 200 people to wait" is no displacement.
_FORCED = re.compile(r"\b(?:forc(?:ed|ing|es)|driv(?:ing|es|en|e)|drove)\s")
_SENT = re.compile(r"\b(?:put|puts|sent|sends|sending|landed)\s")
_TO_HOSPITAL = re.compile(rf"\s(?:to|in|into) {_CLINIC}\b")
# "two remain hospitalised": of more who were.
_STILL = re.compile(r"\s(?:are |were )?(?:still|remain(?:ed|s|ing)?)\s")
_HOME = re.compile(
    r"\s(?:to (?:flee|leave|abandon|evacuate)|from (?:their|its) homes?|out of their)\b"
)
# "A third was arrested later", "police detained two more": some beside those counted.
_MORE = (
    r"(?:another|an additional|a (?:second|third|fourth|fifth|sixth|further)"
    r"|(?:\d+|[a-z]+)\s(?:more|others?|further))"
)
_ADDED = {
    deed: re.compile(
        rf"\b{_MORE}(?:\s[a-z]+){{0,2}}?\s(?:(?:were|was|has been|have been|had been)\s)?"
        rf"(?:(?:also|later|then)\s)?(?:{after})\b|\b(?:{before})\s{_MORE}\b",
        re.IGNORECASE,
    )
    for deed, (after, before) in _DONE.items()
}
# Those whom the casualty facts know, and some who come to no harm in the news.
PEOPLE = frozenset(word for word, noun in NOUNS.items() if noun.plural) | frozenset(
    "families households locals patients staff supporters".split()
)
# Characters before a number in which its verb and hedges stand.
_SIGHT = 48
_RIDERS = frozenset("passengers crew crewmen sailors members".split())
# Done to nobody but people, whatever these are called, ships aside.
_OF_PEOPLE = frozenset(("arrest", "layoff", "expulsion"))
# What may be cut, and stands for whoever has it.
_JOBS = frozenset("jobs posts positions roles".split())
# "with the loss of 31 lives"
_LIVES = frozenset(("lives",))
_VESSELS = frozenset("ships vessels boats trawlers tankers planes aircraft cars trucks".split())


def is_people(noun: str | None) -> bool:
    """Whether a counted noun is people."""
    return noun in PEOPLE


# "arrested 12 people in Arden and nine in Dunmere"
_AND_ELSEWHERE = re.compile(
    r"(?:\band|,)\s(?:another\s)?(?:\d+|[a-z]+(?:-[a-z]+)?)\s(?:more\s)?(?:in|at|near|from)\s"
    r"(?:the\s)?[A-Z]"
)


def goes_on_elsewhere(text: str) -> bool:
    """Whether a sentence counts people in a second place, without saying again what was done."""
    return _AND_ELSEWHERE.search(text) is not None


def adds(text: str, deed: str) -> bool:
    """Whether a sentence tells of more people to whom the same was done."""
    return _ADDED[deed].search(text) is not None


# Of these a number alone tells: "46 arrested", "infected 340 in the town".
_BARE = ("arrest", "evacuation", "rescue", "infection", "expulsion")
_AT_END = re.compile(r"(?!\s?%|\s?per ?cent|[,.]\d|\s(?:thousand|million)\b)")
_ENDS = re.compile(
    r"(?:[.,;]?$|[.,;]\s(?!\d)|\s(?:in|at|on|after|over|from|and|as|near|during|across|so far)\b)"
)


def done_to_number(low: str, start: int, end: int) -> str | None:
    """The same of a number at `start:end` that has no noun."""
    told = _NUMBER_OF.search(low[max(0, start - 2 * _SIGHT) : start])
    if told and _AT_END.match(low, end):
        return next(deed for deed, stems in _WHAT.items() if told["what"].startswith(stems))
    before = low[max(0, start - _SIGHT) : start] if _ENDS.match(low, end) else ""
    return next(
        (deed for deed in _BARE if _AFTER[deed].match(low, end) or _BEFORE[deed].search(before)),
        None,
    )


def done_to(low: str, start: int, end: int, noun: str) -> str | None:
    """What is done to the people whose number and noun stand at `start:end` of the lower-cased
    sentence `low`: a key such as "arrest"; None where nothing is, or to some of them only."""
    before = low[max(0, start - _SIGHT) : start]
    if _PART.search(low, start, end) or _OF_THEM.search(before) or _STILL.match(low, end):
        return None
    for deed in _DONE:
        if deed == "boarding" and noun in _RIDERS:
            continue
        if noun in _LIVES or (noun in _JOBS and deed != "layoff"):
            continue
        if not is_people(noun) and (deed not in _OF_PEOPLE or noun in _VESSELS):
            continue
        if _AFTER[deed].match(low, end):
            return deed
        if found := _BEFORE[deed].search(before):
            if _FORCED.match(found[0]):
                led = _HOME.match(low, end) is not None
            else:
                led = not _SENT.match(found[0]) or _TO_HOSPITAL.match(low, end) is not None
            if led:
                return deed
        if _BETWEEN[deed].search(low, start, end):
            return deed
    return None
