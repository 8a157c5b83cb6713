"""Posts in all walks of life, beside the offices of `titles`, and which of them nobody holds at a
time: the judge of a trial does not prosecute in it, the bursar of a school is not its head."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.particulars.departments import HEADS, SIDES, TREASURY
from checker.particulars.titles import OFFICES
from checker.types import Relation

# Post -> the ways of writing it; of two that fit in one place the longer one counts.
POSTS: dict[str, str] = {
    "regional minister": r"(?:regional|provincial) minister",
    "chief minister": r"(?:chief|first) minister",
    "minister": (r"minister (?:of|for) (?:the )?[a-z-]+(?: and [a-z-]+)?|minister"),
    "commissioner": r"commissioner for (?!police)[a-z-]+(?: and [a-z-]+)?",
    "central bank governor": (
        r"(?:central|reserve|national) bank(?:['’]s)? (?:governor|chief|head)"
        r"|governor of the (?:central|reserve|national) bank"
    ),
    "deputy central bank governor": (
        r"(?:central|reserve|national) bank(?:['’]s)? deputy (?:governor|chief|head)"
        r"|deputy (?:governor|head) of the (?:central|reserve|national) bank"
        r"|deputy (?:central|reserve|national) bank (?:governor|chief|head)"
    ),
    "chief economist": r"chief economist",
    "voivode": r"voivode",
    "regional marshal": (
        r"(?:voivodeship|provincial|regional) marshal"
        r"|marshal of the (?:voivodeship|province|region)"
    ),
    "mayor": r"(?:city |town )?mayor",
    "governor": r"(?:state |county |provincial |regional )?governor",
    "ambassador": r"ambassador",
    "opposition leader": r"opposition leader|leader of the opposition",
    # Of one house, in Britain a governor.
    "prison governor": (
        r"(?:prison|jail)(?:['’]s)? (?:governor|director|warden|superintendent|chief|head|boss)"
        r"|(?:governor|director|warden|superintendent|head) of (?:the |a )?(?:[\w’'-]+ ){0,2}?"
        r"(?:prison|jail|penitentiary)"
    ),
    "judge": (
        r"(?:presiding|trial|district|high court|county court|crown court) judge|judge"
        r"|presiding magistrate"
    ),
    # In Rome or Paris a prosecutor is one, too.
    "magistrate": r"magistrate",
    "prosecutor": (
        r"(?:(?:public|state|chief|lead|senior|federal|crown|county|district) )?prosecutor"
        r"|prosecuting (?:counsel|attorney|lawyer)|state['’]s attorney|district attorney"
    ),
    "defender": (
        r"defen[cs]e (?:lawyer|attorney|counsel|solicitor|barrister|advocate)|public defender"
        r"|(?:counsel|lawyer|attorney|barrister) for the defen[cs]e"
    ),
    "chief executive": (r"chief executive(?: officer)?|ceo|managing director|director[- ]general"),
    "general manager": r"general manager",
    "finance chief": r"chief financial officer|cfo|finance (?:director|chief)",
    "operations chief": r"chief operating officer|coo|operations (?:director|chief)",
    "site manager": (
        r"(?:plant|mine|factory|site|refinery|mill|store|depot|warehouse|hotel)(?:['’]s)? manager"
        r"|manager of the (?:plant|mine|factory|site|refinery|mill|store|depot|warehouse|hotel)"
    ),
    "union leader": (
        r"(?:trade )?union(?:['’]s)? (?:leader|president|secretary|boss|chief|representative"
        r"|organi[sz]er)"
        r"|shop steward"
    ),
    "police chief": (
        r"(?:provincial |regional |city |district )?police (?:chief|commissioner)|chief of police"
        r"|chief constable"
    ),
    # Ranks in some countries, whose holders head the police of a town.
    "police general": (
        r"commissioner of police|inspector[- ]general(?: of police)?|police inspector[- ]general"
    ),
    "police superintendent": (r"(?:detective |police )?(?:chief )?superintendent(?: of police)?"),
    "police inspector": r"(?:detective |police )?(?:chief )?inspector(?![ -]general)",
    "police sergeant": r"(?:detective |police )?sergeant",
    "police constable": r"(?:detective |police )?constable",
    "fire chief": (
        r"(?:chief fire officer|fire (?:brigade |service |department )?chief"
        r"|head of the fire (?:brigade|service|department))"
    ),
    "coastguard commander": r"coast ?guard (?:commander|chief)|commander of the coast ?guard",
    "harbour master": r"harbou?r ?-?master|port captain",
    "port director": r"(?:port|harbou?r)(?: authority)?(?:['’]s)? (?:director|manager|chief|head)"
    r"|(?:director|head|chief) of the (?:[\w’'-]+ )?(?:port authority|port|harbou?r)",
    "station master": r"station ?-?master",
    "train driver": r"(?:train|locomotive|engine|tram)(?:['’]s)? driver",
    "conductor": r"(?:train|bus|tram)(?:['’]s)? conductor|train guard",
    "signaller": r"signalman|signaller|train dispatcher|signal operator",
    "airport director": r"airport(?:['’]s)? (?:director|manager)|director of the airport",
    "principal": (r"(?:school |college )?principal|head ?-?teacher|head ?(?:master|mistress)"),
    "vice-principal": (
        r"(?:vice[- ]|deputy |assistant )(?:principal|head(?: ?-?teacher|master|mistress))"
        r"|(?:school|college|academy)(?:['’]s)? deputy head"
    ),
    "bursar": r"(?:school |college )?bursar",
    "school caretaker": r"(?:school |college )?(?:caretaker|janitor)",
    "school nurse": r"school nurse",
    "vice-chancellor": r"(?:pro-?)?vice[- ]chancellor|rector",
    "registrar": r"registrar",
    "medical director": (
        r"(?:chief )?medical (?:director|superintendent)|hospital(?:['’]s)? (?:director|chief"
        r"|head|manager)"
        r"(?! nurse| surgeon| doctor| of)|director of the hospital"
    ),
    "matron": r"matron|(?:chief|head) nurse",
    "nurse": r"nurse|paramedic",
    "surgeon": r"(?:heart |brain |trauma )?surgeon|ana?esthe(?:tist|siologist)|pathologist",
    "ship's master": (
        r"(?:ferry|ship|vessel|boat|tanker|trawler)(?:['’]s)? (?:captain|skipper|master)|skipper"
        r"|(?:captain|master) of the (?:ferry|ship|vessel|boat|tanker|trawler|freighter)"
    ),
    "chief engineer": r"chief engineer",
    "first mate": r"(?:first|second) mate|bosun|boatswain",
    "co-pilot": r"co-?pilot",
    "flight captain": r"captain of the (?:flight|plane|aircraft|jet)",
    "goalkeeper": r"goal ?keeper",
    "outfield player": r"striker|forward|midfielder|defender|winger|centre[- ]back|full[- ]back",
    "head coach": r"head coach",
    "coach": r"coach",
    "assistant coach": r"assistant coach",
    "club president": r"club(?:['’]s)? (?:president|chairman|chairwoman|owner)",
    "club doctor": r"(?:club|team)(?:['’]s)? (?:doctor|physician)",
    "referee": r"referee",
    "priest": r"(?:parish )?priest|vicar",
    "bishop": r"(?:arch)?bishop",
    "imam": r"imam",
    "rabbi": r"(?:chief )?rabbi",
    "spokesperson": r"spokes(?:man|woman|person)",
    "army chief": r"army chief|chief of (?:the )?army staff",
    "navy chief": r"navy chief|chief of (?:the )?naval staff",
    "air force chief": r"air force chief|chief of (?:the )?air staff",
    "team captain": r"team captain|captain of the (?:team|side)",
    "schoolteacher": r"(?:primary |secondary )?school ?-?teacher",
    # In the service of a state or town, whose head they are not.
    "public veterinarian": (
        r"(?:provincial|state|county|municipal|district|regional|government) (?:veterinarian|vet"
        r"|veterinary officer)|chief (?:veterinarian|vet|veterinary officer)"
    ),
    "public engineer": r"(?:municipal|city|county|town|borough|council|village|district) engineer",
    "health officer": (
        r"(?:provincial|county|municipal|city|district|chief) (?:health|medical) officer"
    ),
    **HEADS,
    **TREASURY,
}

_MINISTERS = frozenset(("minister", "chief minister", "foreign minister", "interior minister",
    "defense minister", "finance minister", "justice minister", "health minister",
    "information minister", "education minister", "transport minister", "agriculture minister",
    "oil minister"))  # fmt: skip
_GOVERNING = frozenset(("president", "vice president", "prime minister", "deputy prime minister"))
_STATE = _MINISTERS | {"regional minister", "commissioner", "central bank governor", "governor",
    "mayor", "ambassador", "opposition leader"}  # fmt: skip
_COMPANY = frozenset(("chief executive", "finance chief", "operations chief"))
_OF_HOUSES = frozenset(("general manager", "site manager", "port director", "airport director",
    "harbour master", "medical director", "vice-chancellor", "registrar", "principal",
    "vice-principal", "bursar"))  # fmt: skip


def _each(*names: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset((name,)) for name in names)


# Rows of sides: nobody is of two sides of a row at a time; within one side anybody may be both, or
# the words mean one post ("managing director" and "plant manager").
APART: tuple[tuple[frozenset[str], ...], ...] = (
    # Full-time posts of different walks of life.
    (_STATE | _GOVERNING, _COMPANY | _OF_HOUSES, *_each("judge", "prosecutor", "union leader",
     "fire chief", "coastguard commander", "army chief", "navy chief", "air force chief",
     "bishop"), frozenset(("police chief", "police general"))),
    (_STATE | _GOVERNING, *_each("imam", "rabbi")),
    (_MINISTERS | {"regional minister", "ambassador"}, *_each("mayor", "central bank governor")),
    (frozenset(("mayor",)), frozenset(("commissioner", "chief minister"))),
    (_MINISTERS | _GOVERNING, *_each("opposition leader", "ambassador")),
    (frozenset(("commissioner", "chief minister")), frozenset(("governor",))),
    # Services of a state or town, and those who look after its money.
    (*SIDES, *_each(*TREASURY, "judge", "union leader", "imam", "rabbi"),
     frozenset(("prosecutor", "attorney general")),
     frozenset(("mayor", "governor", "ambassador", "president", "prime minister")), _COMPANY),
    (*_each("public engineer", "public veterinarian", "health officer", *TREASURY, "judge",
     "prosecutor", "union leader", "fire chief"), frozenset(("police chief", "police general")),
     _STATE | _GOVERNING),
    _each("central bank governor", "deputy central bank governor", "chief economist"),
    _each("voivode", "regional marshal"),
    # A trial.
    _each("judge", "prosecutor", "defender"),
    _each("magistrate", "defender"),
    # Ranks of a police force; a chief inspector is called an inspector, too.
    (*_each("police constable", "police inspector", "police superintendent"),
     frozenset(("police sergeant", "sergeant"))),
    (frozenset(("spokesperson",)), frozenset(("mayor", "governor", "central bank governor",
     "chief executive"))),
    # A company, a school, a hospital, a port, a ship, a railway, a flight, a club.
    _each("chief executive", "finance chief"),
    _each("chief executive", "operations chief"),
    _each("finance chief", "site manager"),
    _each("principal", "vice-principal", "bursar", "school caretaker", "school nurse"),
    _each("vice-chancellor", "registrar"),
    (frozenset(("medical director", "surgeon")), *_each("matron", "nurse")),
    _each("harbour master", "coastguard commander", "ship's master"),
    (frozenset(("port director", "airport director")), *_each("ship's master", "union leader")),
    _each("ship's master", "chief engineer", "first mate"),
    _each("station master", "train driver", "conductor", "signaller"),
    _each("flight captain", "co-pilot"),
    _each("goalkeeper", "outfield player"),
    _each("head coach", "assistant coach"),
    (frozenset(("coach", "head coach", "assistant coach")),
     *_each("club president", "club doctor", "referee", "team captain")),
    _each("nurse", "schoolteacher", "surgeon"),
    (frozenset(("priest", "bishop")), *_each("imam", "rabbi")),
)  # fmt: skip
# Deputies of these often have another post, or do the office's work beside their own.
_PART_TIME = frozenset(("mayor", "governor", "president", "prime minister",
    "police superintendent", "police inspector"))  # fmt: skip
# The head of these and the deputy are two people; elsewhere a deputy is called by the plain word.
_LADDERS = frozenset(("chief executive", "finance chief", "central bank governor", "ambassador",
    "vice-chancellor", "registrar", "bursar", "harbour master", "fire chief", "police chief",
    "site manager", "port director", "airport director", "chief engineer", "chief minister",
    "regional minister", "opposition leader", "mayor", "governor"))  # fmt: skip

_WAYS = sorted(POSTS.items(), key=lambda item: -max(map(len, item[1].split("|"))))
# Offices of state (`checker.particulars.titles`) that stand beside a name in the same ways.
_OF_STATE = [ways for name, ways in OFFICES.items() if name.endswith(" minister")]
WORDS = "|".join(
    f"(?:{ways})"
    for ways in (
        "deputy prime minister",
        *_OF_STATE,
        *(OFFICES[name] for name in ("attorney general", "coroner", "sheriff")),
        *(ways for _, ways in _WAYS),
    )
)
# Words before a post that make it another one, or none of today.
PAST = r"(?:former|ex|then|late|outgoing|incoming|retired|past|previous|one-time|shadow|would-be)"
UNDER = r"(?:deputy|vice|assistant|associate|under|sub)"
_LEAD = re.compile(rf"^(?:(?P<under>{UNDER})[ -])?(?P<acting>(?:acting|interim)[ -])?")


@lru_cache(maxsize=4096)
def post_of(words: str) -> tuple[str, bool] | None:
    """The plain name of a post as written, and whether it is a deputy's; None of an acting one."""
    words = " ".join(words.lower().split())
    if whole := _named(words):
        return whole, False
    lead = _LEAD.match(words)
    assert lead is not None
    name = _named(words[lead.end() :])
    return (name, lead["under"] is not None) if name and not lead["acting"] else None


def _named(words: str) -> str | None:
    found = [name for name, ways in _WAYS if re.fullmatch(ways, words)]
    if len(found) > 1 and "minister" in found:
        found.remove("minister")
    return found[0] if found else None


def apart(left: tuple[str, bool], right: tuple[str, bool]) -> Relation:
    """Whether one person can hold two posts, each with whether it is a deputy's."""
    if left[0] == right[0]:
        if left[1] == right[1]:
            return "agree"
        return "conflict" if left[0] in _LADDERS else "silent"
    if any(under and name in _PART_TIME for name, under in (left, right)):
        return "silent"
    for row in APART:
        sides = [{i for i, side in enumerate(row) if name in side} for name, _ in (left, right)]
        if all(sides) and sides[0].isdisjoint(sides[1]):
            return "conflict"
    return "silent"


def mentions(text: str, words: str) -> bool:
    """Whether a post, as somebody writes it, stands in a text in any of its ways."""
    post = post_of(words)
    ways = POSTS[post[0]] if post else re.escape(words)
    return re.search(rf"(?i)\b(?:{ways})\b", text) is not None


# Who changes posts has had one and has another; who holds both is said to.
_MOVES = re.compile(
    r"(?i)\b(?:appoint\w*|nominat\w+|nominee|re-?elected|elected|sworn|succe(?:ed\w*|ssor)"
    r"|replac\w+"
    r"|resign\w*|becom\w+|became|promot\w+|outgoing|incoming|former(?:ly)?|ex-|designate|candidate"
    r"|doubles? as|concurrently|previously|used to|until|is also|also (?:serves|heads|runs|holds)"
    r"|as well as (?:the )?(?:head|chief)|(?:both|two|dual) (?:posts|roles|jobs|offices)"
    r"|named (?:as )?(?:the |its |their )?(?:new|next)|took over|take over|retir\w+)\b"
)


_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")


def moves(text: str) -> bool:
    """Whether a text tells of somebody who changes posts, or holds two; not in what is quoted."""
    return _MOVES.search(_QUOTED.sub(" ", text)) is not None
