"""Which armed group by name an article has commit the attack that it tells of.

"Fighters of the Red Dawn Front fired rockets at the post", "was blown up by the Tenth Front",
"the raid was the work of the ELN". Two articles that name one group each, and not the other's,
need no further words in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.attribution.accusations import HEDGED

_FEW = (
    r"(?:ELN|FARC|EMC|FMLN|EPL|ETA|PKK|YPG|LTTE|ISIS|ISIL|ISKP|IS-K|ISWAP|AQAP|AQIM|JNIM|TTP|BLA"
    r"|BLF|NPA"
    r"|MILF|BIFF|ADF|M23|CODECO|FDLR|RSF|SPLM-N|OLA|FLA|UVF|UDA|IRA|PIJ|CJNG|MS-13|PCC|Houthis?"
    r"|(?:the )?Tehri[kc]-[ei]-Taliban(?: Pakistan)?|Lashkar-[ei]-\w+|Jaish-[ea]l?-\w+|Ansar \w+"
    r"|Abu Sayyaf|Naxalites|Shining Path|Islamic State(?: \w*Khorasan| West Africa(?: Province)?"
    r"|[- ]\w+ Province)?|(?:Pakistani |Afghan )?Taliban|[Aa]l[- ]Qaeda(?: in \w+)?|Boko Haram"
    r"|[Aa]l[- ]Shabaa?b|Hezbollah|Hizbollah|Hamas|(?:Palestinian )?Islamic Jihad)"
)
_ORDINAL = (
    r"(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
    r"|\w+teenth|Twent\w+(?:-\w+)?|Thirt\w+(?:-\w+)?)"
)
_OWN = (
    rf"(?:{_ORDINAL} Front|(?:[A-ZÀ-Þ][\w’'-]+ ){{1,4}}(?:Front|Tigers|Cartel|Movement|Jihad)"
    r"|(?:[A-ZÀ-Þ][\w’'-]+ ){0,3}(?:Liberation|Resistance|People['’]s|Republican|Revolutionary"
    r"|Guerrilla)"
    r" (?:Army|Front|Forces?)|Army of National Liberation)"
)
GROUP = rf"(?:{_FEW}|(?!The\b){_OWN})(?![\w-])"
# "the National Liberation Army, the ELN,", "the Red Dawn Front (RDF)", "the Taliban's men".
_NAMED = (
    rf"(?:the )?(?P<group>{GROUP})(?: \([\w-]+\))?(?:(?:['’]s?)? (?:fighters?|guerrillas?"
    rf"|rebels?|militants?"
    r"|gunmen|insurgents?|members|commandos|dissidents|guerillas|men|forces))?"
)
_MEN = (
    r"(?:(?:\w+ )?(?:fighters|members|militants|guerrillas|guerillas|gunmen|rebels|insurgents|men"
    r"|women|combatants|commandos|dissidents|bombers?|gunman|units?|column|cell|squad) "
    r"(?:of|from|belonging to|sent by|loyal to|with) )?"
)
_ASIDE = r"(?:,(?! and\b)[^,;.]{1,90},| \([^)]{1,60}\))?"
_ARMS = (
    r"(?:rockets?|missiles?|mortars?|shells?|cylinders?|explosives?|bombs?|charges?|devices?"
    r"|grenades?|mines?"
    r"|drones?|dynamite|attack|assault|raid|ambush|bombing|blast|massacre|killings?|shooting"
    r"|strike|kidnapping|abduction|siege|projectiles?|fire|IEDs?|car bomb|truck bomb)"
)
# What needs arms or an act after it, and what is one by itself.
_WITH = (
    r"(?:launched|fired|lobbed|hurled|threw|planted|placed|laid|left|detonated|set off"
    r"|carried out|staged"
    r"|mounted|perpetrated|committed|executed|conducted|dropped|rigged|opened|was behind"
    r"|were behind)"
)
_ALONE = (
    r"(?:blew up|blown up|dynamited|stormed|attacked|ambushed|raided|bombed|shelled|mortared"
    r"|overran|torched"
    r"|massacred|assassinated|murdered|kidnapped|abducted|shot|gunned down|executed|hijacked"
    r"|mined|killed|burned down|burnt down|wiped out|struck|hit|targeted|destroyed)"
)
_WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_MEN}{_NAMED}{_ASIDE} (?:\w+ly )?{_WITH} (?:[^,;.\s]+ ){{0,6}}?{_ARMS}\b",
        rf"{_MEN}{_NAMED}{_ASIDE} (?:\w+ly )?{_ALONE} (?=\w)",
        rf"(?:{_ALONE}|{_WITH})(?: \w+day(?: \w+)?)? by {_MEN}{_NAMED}",
        rf"(?:{_ARMS}|[Ii]t|[Tt]his) (?:was|is|were) (?:\w+ly )?the (?:work|doing"
        rf"|handiwork) of {_MEN}{_NAMED}",
        rf"[Tt]he (?:\w+ )?(?:attackers|gunmen|bombers?|assailants|raiders|kidnappers|killers) "
        rf"(?:were|was|belonged to|came from|are) (?:\w+ ){{0,2}}?{_MEN}{_NAMED}",
        rf"\b(?:attack|assault|raid|ambush|bombing|massacre) (?:carried out "
        rf"|staged )?by {_MEN}{_NAMED}",
    )
)
_NEEDLES = (
    "launched", "fired", "lobbed", "hurled", "threw", "plant", "placed", "laid", "left", "detonat",
    "set off", "carried", "staged", "mount", "perpet", "commit", "execut", "conduct", "dropped",
    "rigged", "opened", "behind", "blew", "blown", "dynamit", "storm", "attack", "ambush", "raid",
    "bomb", "shell", "mortar", "overran", "torch", "massacre", "assassin", "murder", "kidnap",
    "abduct", "shot", "gunned", "hijack", "mined", "killed", "burn", "wiped", "struck", "hit",
    "target", "destroy", "the work of", "doing of", "handiwork", "attackers", "gunmen", "raiders",
)  # fmt: skip
_ANY = re.compile(GROUP)
_ELSEWHERE = re.compile(
    r"(?i)\b(?:earlier|previous(?:ly)?|last (?:week|month|year)|ago|in (?:19|20)\d\d|since"
    r"|similar|another"
    r"|other|also|has been|have been|had|often|frequently|regularly|routinely|used to|history"
    r"|in recent|would|could|may|might|if|whether|not|n[’']t|never|denied|denies|clash\w*|series"
    r"|in (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December))\b"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """An armed group that a sentence has commit an act, and where it is named."""

    who: str
    start: int
    end: int
    surely: bool


def deeds_in(text: str) -> Iterator[Deed]:
    """The named groups that a sentence has commit an act."""
    if not any(needle in text for needle in _NEEDLES) or not _ANY.search(text):
        return
    for pattern in _WAYS:
        for match in pattern.finditer(text):
            start, end = match.span("group")
            told = text[: match.end()]
            hedged = HEDGED.search(told) or _ELSEWHERE.search(told)
            yield Deed(match["group"], start, end, not hedged)


# Groups of one movement, of which one may stand for the other, or that go by several names.
_FAMILIES = tuple(
    re.compile(rf"(?i)\b(?:{words})\b")
    for words in (
        r"ELN|National Liberation Army|Army of National Liberation",
        rf"FARC|EMC|{_ORDINAL} Front|Segunda Marquetalia|Revolutionary Armed Forces",
        r"Taliban|TTP|Tehri[kc]-[ei]-Taliban(?: Pakistan)?|Jamaat-ul-Ahrar",
        r"al[- ]Qaeda(?: in \w+)?|AQAP|AQIM|JNIM|al[- ]Shabaa?b|Ansar \w+|Nusra Front",
        r"Boko Haram|ISWAP|Islamic State.*|ISIS|ISIL|ISKP|IS-K|ADF|Abu Sayyaf",
        r"Lashkar-[ei]-\w+|Resistance Front|Jaish-[ea]l?-\w+",
        r"Hamas|Islamic Jihad|PIJ|Hezbollah|Hizbollah|Houthis?|Islamic Resistance.*",
        r"PKK|YPG|Kurdi\w+.*",
        r"NPA|New People['’]s Army|MILF|BIFF",
        r"BLA|BLF|Balo\w+ .*",
        r"IRA|.*Republican Army",
        r"FMLN|EPL|Farabundo .*|People['’]s Revolutionary Army|Popular .*",
    )
)


def related(one: str, other: str) -> bool:
    """Whether two groups belong to one movement: a front of an army, an affiliate."""
    return any(family.search(one) and family.search(other) for family in _FAMILIES)


def groups_in(text: str) -> frozenset[str]:
    """The armed groups that a text names."""
    return frozenset(match.group() for match in _ANY.finditer(text))
