"""Whether two descriptions may be of one party: "police" and "Police Chief Ann Poe" may.

Two parties differ only where the words themselves show it; a role and a bare name, a spokesman
and the one he speaks for, a group and its members may always be one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from checker.attribution.bodies import OFFICE, WORD, is_body, may_be_state
from checker.attribution.nations import governed_from, nation_of
from checker.casualties.lexicon import PEOPLE

Identity = Literal["same", "other", "open"]

# What a party is, by the words for it; a party of two kinds ("police union") is of none for sure.
KINDS: dict[str, str] = {
    "police": """police policeman policemen cop cops sheriff sheriffs deputy deputies officer
        officers detective detectives trooper troopers investigator investigators constable
        carabineros constabulary""",
    "justice": """prosecutor prosecutors attorney attorneys lawyer lawyers judge court magistrate
        counsel solicitor da""",
    "health": """doctor doctors hospital hospitals medic medics surgeon nurse coroner examiner
        paramedic paramedics physician""",
    "kin": """mother father parents wife husband widow brother brothers sister sisters son daughter
        family relatives relative uncle aunt cousin grandmother grandfather mom dad nephew niece
        girlfriend boyfriend fiancee""",
    "bystander": """witness witnesses neighbor neighbors neighbour neighbours resident residents
        bystander passer-by villagers villager passengers student students teacher classmate""",
    "state": """government president minister ministry governor mayor senator congressman premier
        chancellor cabinet secretary administration presidency palace regime""",
    "army": """army military troops soldiers soldier armed air forces airforce navy marines general
        colonel battalion brigade garrison warplanes jets helicopters warplane""",
    "rebels": """rebels rebel guerrillas guerrilla insurgents insurgent militants militant
        guerillas jihadist separatist contras paramilitaries paramilitary
        terrorists terrorist extremists extremist subversives jihadists fighters opposition
        separatists militia militiamen militias""",
    "crime": """squad squads cartel cartels traffickers mafia gang gangs gangsters hitmen mob
        bandit bandits""",
}
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}
# Who passes on what others say, or is anybody: says nothing about whose word it is.
_ANYBODY = frozenset(
    """official officials authorities authority source sources spokesman spokeswoman spokesperson
    spokespeople statement statements communique report reports news agency agencies media radio
    television tv newspaper newspapers press daily paper magazine reporter reporters journalist
    journalists people many some others another one anyone everyone someone somebody he she they it
    who which that we i you his her their department office bureau agents agent chief director
    leader leaders member members group groups man men woman women person persons individual
    individuals several most all both those these this aide aides adviser advisers expert experts
    critics observers analysts analyst campaign party website documents document letter records
    affidavit complaint lawsuit poll study survey monitor monitors activists activist organization
    organisation commander commanders suspect suspects victim victims defendant gunman gunmen
    attacker attackers shooter assailant assailants youths rioters protesters demonstrators
    students pirates killers killer mob crowd""".split()
)
_TITLES = frozenset(
    """mr mrs ms miss dr comm supt cmsr gen general lt lieutenant col colonel sgt sergeant maj
    major capt captain cpl cmdr det detective rep sen senator gov governor rev reverend
    hon prof professor president minister secretary mayor judge king queen prince princess
    sheriff deputy officer chief pope ambassador chairman chairwoman director prime vice
    former late state house first lady congressman congresswoman representative justice
    superintendent commissioner attorney district spokesman spokeswoman spokesperson sir
    lord dame the jr sr ii iii of for and a an""".split()
)
_RELAY = re.compile(
    r"\b(?:Reuters|AP|AFP|Associated Press|Xinhua|EFE|BBC|CNN|Fox News|NBC|CBS|ABC|NPR|PBS|MSNBC"
    r"|Al Jazeera|Times|Post|Herald|Tribune|Journal|Guardian|Twitter|Facebook|Breitbart|Politico"
    r"|SANA|TASS|Interfax|News|Gazette|Chronicle|Telegraph|Radio|TV)\b"
)
# "Pia Lund, a spokeswoman for the mayor", "lawyer for Omar Hale": whose words they give.
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes(?:wo)?m[ae]n|spokesperson|lawyer|attorney|press secretary)\s"
    r"(?:for|of)\s(?P<whom>.+)",
    re.IGNORECASE,
)
_SPOKESMAN = re.compile(r"\bspokes(?:wo)?m[ae]n\b|\bspokesperson\b", re.IGNORECASE)
_NAME = re.compile(r"(?:[ae]l-)?[A-ZÀ-ÖØ-Þ]")
# An opposition that sits in a parliament, and does not fight.
_POLITICS = re.compile(
    r"\b[Oo]pposition (?:leader|lawmaker|politician|MP|member|senator|candidate|figure"
    r"|part(?:y|ies)|spokes\w+|deput(?:y|ies))"
)


@dataclass(frozen=True, slots=True)
class Party:
    """`names` the words of its proper name, in lower case; `kinds` what it is; `relays` whether
    it is a medium or a nobody in particular; `person` whether the name looks like a person's;
    `institution` whether it may be that of a body, for which a person speaks."""

    names: tuple[str, ...]
    kinds: frozenset[str]
    relays: bool
    person: bool
    initials: str
    institution: bool


_NAMED = re.compile(r"\b(?P<noun>[a-z][a-z-]+)(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]+){2,3}$")


def _is_named(head: str) -> bool:
    """Whether words behind an article end in one person's name: "the Green deputy Ana Holt", not
    "the weekly Green Post"."""
    match = _NAMED.search(head.strip())
    noun = PEOPLE.get(match["noun"]) if match else None
    return noun is not None and not noun.plural and noun.size == 1


@lru_cache(maxsize=65536)
def party_of(words: str) -> Party:
    """What the words for a party tell: "Sgt. Ann Poe, a police spokeswoman"."""
    head = re.split(r",|\(|\bwho\b|\s[—–-]\s", words)[0] or words
    if owned := re.match(r"(?:.*[’']s?)\s(?=[a-z])", head):
        head = head[owned.end() :]  # "Grimm's lawyer" is not Grimm
    names: list[str] = []
    initials = ""
    for token in WORD.findall(head):
        word = re.sub(r"['’]s$", "", token).strip(".'’")
        lower = word.lower()
        if not _NAME.match(word):
            continue
        initials += "".join(part[0] for part in word.split("-") if part)
        if lower in _TITLES or (lower in _ANYBODY and not names) or len(word) == 1:
            continue
        names.append(lower.replace("’", "'"))
    plain = [
        w.strip(".'’").removesuffix("'s").removesuffix("’s").lower() for w in WORD.findall(words)
    ]
    if _POLITICS.search(words):
        plain = [word for word in plain if word != "opposition"]
    kinds = frozenset(_KIND_OF[word] for word in plain if word in _KIND_OF)
    # "armed men" are no army.
    if "army" in kinds and not any(_KIND_OF.get(w) == "army" and w != "armed" for w in plain):
        kinds -= {"army"}
    if _IRREGULAR.search(words):
        kinds = (kinds | {"rebels"}) - {"army"}
    names += [match.lower() for match in re.findall(r"[\[(]([A-Z][A-Z-]{1,7})[\])]", words)]
    own = [name for name in names if name not in _KIND_OF and name not in _ANYBODY]
    relays = bool(_RELAY.search(head)) or (not own and not kinds)
    # Initials of three letters and more are an organisation's: "FBI agent" names no person.
    plain_names = [n for n in own if len(n) < 3 or n.upper() not in WORD.findall(head)]
    person = (
        bool(plain_names)
        and not kinds - {"state", "police", "army", "justice"}
        and 1 <= len(own) <= 4
        and (not re.match(r"(?:the|an?)\s", words.strip(), re.IGNORECASE) or _is_named(head))
    )
    return Party(tuple(own), kinds, relays, person, initials.lower(), is_body(head))


# "Forces" that are no state's.
_IRREGULAR = re.compile(
    r"\b[Pp]aramilitary (?:[A-Z]\w+ )*Forces?\b|\bRapid Support Forces\b|\bRSF\b"
)
_ARTICLE = re.compile(r"^(?:al|el|ad|an|as|ash|at|az)-(?=\w{4})")
# Names that begin with this many letters alike are one name: a site's, its archive's.
LONG_NAME = 8
# Groups that go by names with no word in common.
_ALIASES = (
    re.compile(r"\b(?:ISIS|ISIL|IS|(?i:da[’']?esh|islamic state))\b"),
    re.compile(
        r"\b(?:[Aa]l[- ]Nusra|Nusra Front|Jabhat (?:al-Nusra|Fateh al-Sham)|Fateh al-Sham)\b"
    ),
    re.compile(r"\b(?:Shining Path|Sendero Luminoso)\b", re.IGNORECASE),
    re.compile(r"\b(?:SDF|YPG|Kurdish|Kurds)\b"),
)


def _aliases(words: str) -> set[int]:
    return {number for number, pattern in enumerate(_ALIASES) if pattern.search(words)}


# "the head of the union, Karl Voss": an office, and who holds it.
_HELD = re.compile(r"(?P<office>[^,]+), (?P<who>(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*\s?){2,4})")


def identity(one: str, other: str) -> Identity:
    """Whether two descriptions are of one party, of two, or may be either."""
    held = _HELD.fullmatch(one), _HELD.fullmatch(other)
    if held[0] and held[1]:
        return identity(held[0]["who"], held[1]["who"])
    for match, plain in ((held[0], other), (held[1], one)):
        if match:
            office = identity(match["office"], plain)
            return office if office == "same" else identity(match["who"], plain)
    one, other = governed_from(one), governed_from(other)
    if one.lower().strip() == other.lower().strip() or _aliases(one) & _aliases(other):
        return "same"
    if _speaks_for(one, other) or _speaks_for(other, one):
        return "same"
    left, right = party_of(one), party_of(other)
    if left.names and right.names:
        if _share(left, right):
            return "same"
        if left.relays or right.relays:
            return "open"
        if left.institution != right.institution and (bearers := _bearers(one, other)):
            return identity(*bearers)
        if not (left.person and right.person) or left.institution != right.institution:
            return "open"
        return "open" if _may_speak_for(one, other) or _may_speak_for(other, one) else "other"
    if left.relays or right.relays:
        return "open"
    if not left.names and not right.names and left.kinds and right.kinds:
        return "same" if left.kinds & right.kinds else "other"
    return "same" if left.kinds & right.kinds else "open"


# "Dr Ada Lund of the Norvik Health Institute": a person, and for whom she works.
_OF_BODY = re.compile(
    r"(?P<who>[^,]*?(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*\s){2,4})(?:of|from|at|with) (?:the )?[A-ZÀ-ÖØ-Þ].*"
)


def _bearers(one: str, other: str) -> tuple[str, str] | None:
    """Two descriptions without the bodies that people work for; None where none names one."""
    cut = [
        match["who"].strip() if (match := _OF_BODY.fullmatch(words)) else words
        for words in (one, other)
    ]
    if cut == [one, other] or any(party_of(words).institution for words in cut):
        return None
    return (cut[0], cut[1]) if all(party_of(words).person for words in cut) else None


def on_behalf(words: str) -> bool:
    """Whether somebody is told to speak for another one: "Pia Lund, a lawyer for the mayor"."""
    return _SPEAKS_FOR.search(words) is not None


def _speaks_for(one: str, other: str) -> bool:
    """Whether `one` is told to speak for `other`."""
    match = _SPEAKS_FOR.search(one)
    return match is not None and identity(match["whom"], other) == "same"


def _may_speak_for(one: str, other: str) -> bool:
    """Whether `one` is a spokesman of nobody in particular, and `other` one who may have one.

    "Police spokeswoman Pia Lund" is not that of a mayor. Who holds an office may speak for what
    a bare word names: "Norvania" and its prime minister.
    """
    if may_be_state(other) and OFFICE.search(one):
        return True
    if not _SPOKESMAN.search(one) or not OFFICE.search(other) or _SPOKESMAN.search(other):
        return False
    kinds = party_of(one).kinds, party_of(other).kinds
    return not (all(kinds) and kinds[0].isdisjoint(kinds[1]))


# Which side of a conflict a party of some kind fights on.
_SIDES = {
    "police": "state",
    "state": "state",
    "army": "state",
    "rebels": "rebels",
    "crime": "rebels",
}
_NATION = re.compile(r"\w+(?:ian|an|ean|ese|ish|i|ch|ese|ists?|ites?|backed|led|allied)$")


def fights_for(words: str) -> set[str]:
    """The sides of a conflict that the words for a party name."""
    return {_SIDES[kind] for kind in party_of(words).kinds if kind in _SIDES}


def opposed(one: str, other: str) -> bool:
    """Whether two parties to an act are surely two: of different sides, two groups by name, or two
    people by name. A unit and its army, a group and its members, anybody in particular are not."""
    if identity(one, other) == "same":
        return False
    left, right = party_of(one), party_of(other)
    sides = [fights_for(one), fights_for(other)]
    if all(len(side) == 1 for side in sides) and sides[0] != sides[1]:
        return True
    if len(sides[0] | sides[1]) > 1 and all(sides):
        return False
    groups = [bool(_GROUP.search(words)) for words in (one, other)]
    for side, group, own in ((0, 1, left), (1, 0, right)):
        # A group with a name of its own, and plain soldiers or police.
        if sides[side] == {"state"} and not own.names and groups[group] and not sides[group]:
            return True
    if sides[0] or sides[1]:
        # Two groups of one side by their names, nations and creeds aside: "Syrian army",
        # "Russian jets", "Islamist militants".
        named = [has_own_name(words) for words in (one, other)]
        return sides[0] == sides[1] == {"rebels"} and all(named)
    if all(groups):
        return bool(left.names and right.names)
    # A single bare name may be a place, a country, a nickname.
    return not any(groups) and all(len(party.names) > 1 for party in (left, right))


def has_own_name(words: str) -> bool:
    """Whether a group has a name, and not only a nation or a creed."""
    names = party_of(words).names
    if "islamic" in names and "State" not in words:
        return len(names) > 1
    return any(not _NATION.search(name) for name in names)


_GROUP = re.compile(
    r"\b(?:[A-Z]{3,5}|Front|Army|Movement|Brigades?|Party|State|Organi[sz]ation|League|Union|Forces?"
    r"|Group|Church|Path|Star|Dawn|Command|Council|Committee|Tigers|Qaeda|Nusra|Hezbollah|Hamas"
    r"|Taliban)\b"
)


def is_person(words: str) -> bool:
    """Whether words are the name of one person, as far as they show it."""
    return party_of(words).person and not _GROUP.search(words)


def cut_short(words: str) -> bool:
    """Whether words end in a title, as where a point after it was taken for the end: "Police
    Comm."."""
    return words.split()[-1].lower().strip(".") in _TITLES - _ROLES


_ROLES = frozenset(
    "president minister secretary mayor judge king queen chief pope spokesman".split()
)


def _share(left: Party, right: Party) -> bool:
    """A name in common, spelt the same or nearly so, or one is the other's initials."""
    for one, other in ((left, right), (right, left)):
        acronym = [name for name in one.names if 2 <= len(name) <= 6]
        if any(_acronym(name.replace(".", ""), other.initials) for name in acronym):
            return True
    return any(_alike(a, b) for a in left.names for b in right.names)


def _acronym(name: str, initials: str) -> bool:
    return len(initials) >= 2 and name in (initials, initials[-len(name) :])


def _alike(one: str, other: str) -> bool:
    """Two spellings of one name, its "al-" aside: equal, or long and a letter or two apart; or
    words for one nation."""
    one, other = (_ARTICLE.sub("", name) for name in (one, other))
    if one == other:
        return True
    nations = nation_of(one), nation_of(other)
    if all(nations):
        return nations[0] == nations[1]
    if one + "s" == other or other + "s" == one:
        return True
    if min(len(one), len(other)) >= LONG_NAME and one[:LONG_NAME] == other[:LONG_NAME]:
        return True
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 2:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other).ratio() >= 0.8
