"""Posts beside the names of those who hold them: "the school's bursar, Mrs Pia Lund", "Omar Hale,
who has been managing director of the refinery since May", "prosecutor Pia Lund", "He is the mayor".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.particulars.departments import SERVICE
from checker.particulars.posts import PAST, UNDER, WORDS

_HON = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Reverend|Fr|Father|Hon|Sir|Dame|Lord|Lady|Alhaji"
    r"|Alhaja|Hajia|Alh|Chief|Madam|Mme|Engr|Barr|Pastor|Sheikh|Shri|Smt|Chef|Nana|Comrade|SP|DSP"
    r"|ASP|CSP|ACP|DCP|DI|DCI|PC|Col|Maj|Gen|Capt|Lt|Sgt|Brig)\.?\s)*"
)
_PART = (
    r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]*\w|(?:al|el|bin|ibn|de|la|da|dos|von|van|der)[- ][A-ZÀ-ÖØ-Þ][\w’'-]*\w)"
)
_PERSON = rf"{_HON}(?P<name>{_PART}(?:\s(?:[A-Z]\.\s?)?{_PART}){{0,3}})"
# What may stand between an article and the post: "the Ashanti", "the school's", "a senior".
_STOP = (
    r"(?:the|an?|who|that|which|of|and|or|his|her|its|their|to|for|with|by|in|at|on|from|as|than"
    rf"|said|told|says|was|is|were|are|has|had|when|after|not|no|{PAST})"
)
_BETWEEN = rf"(?:(?!{_STOP}\b)[\w’'&.-]+\s){{0,4}}?"
_THE = r"(?:(?:the|an?|its|their|his|her|our)\s)"
_BEING = r"(?:is|has been|has served as|serves as|works as|has worked as)"
_POST = re.compile(rf"(?<![\w’'-])(?P<post>(?:{UNDER}[ -])?(?:{WORDS}))(?![\w’'-])", re.IGNORECASE)
# "Omar Hale, 52, the city's", "Omar Hale, who has been".
_AFTER_NAME = re.compile(rf"{_PERSON}(?:, \d\d)?(?:,\s|\s\()(?:who\s{_BEING}\s)?{_THE}?{_BETWEEN}$")
# "He has been the", "Omar Hale is the".
_AFTER_BEING = re.compile(rf"^(?:(?P<pronoun>He|She)|{_PERSON})\s{_BEING}\s{_THE}?{_BETWEEN}$")
_ENDS = re.compile(
    r"^(?:[,.;)–—]|$|\s(?:of|for|at|in|on|with|since|from|who|has|said|told|says|which|whose)\b)"
)
# "the bursar of the school, Mrs Pia Lund,".
_BODY = r"(?:\s(?:of|for|at|in)\s(?:the\s)?[\w’'-]+(?:\s[A-Z][\w’'-]*|\s(?:of|the)){0,4})?"
_COMMA_NAME = re.compile(rf"^{_BODY},\s{_PERSON}(?=[,.;:)]|$)(?![.,;:)]\d)")
_DIRECT_NAME = re.compile(rf"^\s{_PERSON}")
_DEFINITE = re.compile(
    rf"(?:^|[\s“\"(])(?i:the|its|their|his|her|our|[\w’'.-]+['’]s?)\s{_BETWEEN}$|^{_BETWEEN}$"
)
_ANOTHER_NAME = re.compile(rf"^{_BODY},\s{_HON}[A-Z][\w’'-]+\s[A-Z][\w’'-]+")
# "As the head of customs since 2021, Omar Hale had signed"; "As mayor, Hale cut rates" long ago.
_AS = re.compile(r"^(?:As|In (?:his|her) (?:role|post|job|capacity) as)\s(?:the\s|an?\s)?$")
_IN_OFFICE = r"(?:\s(?:of|for|at|in)\s(?:[\w’'-]+\s?){1,4})*?"
_AS_NAME = re.compile(
    rf"^{_IN_OFFICE}(?:\ssince\s(?:[\w’'-]+\s?){{1,3}},\s{_PERSON}\s(?!and\b)[a-z]"
    rf"|,\s{_PERSON.replace('<name>', '<holder>')}\s(?:is|has|will|must)\b)"
)
_SERVING = re.compile(
    rf"{_PERSON},\s(?:who\s(?:heads|leads|runs|directs|commands|is\sin\scharge\sof)"
    rf"|in\scharge\sof)\s(?P<of>(?:the\s)?(?:[\w’'-]+\s){{0,2}}?{SERVICE})\b"
)
_SPOILT = re.compile(
    rf"(?i)\b(?:{PAST}|for|acting|interim|caretaker|investigating|deputy|vice|assistant|prime"
    r"|under|first|another|no|like|against)[ -](?:[\w’'.-]+ ){0,2}$"
)
# "the deputy oil minister and managing director": somebody who has two.
_AND_MORE = re.compile(rf"^{_BODY}\s(?:and|&|/)\s(?:{_THE})?(?:[\w’'-]+\s){{0,2}}?(?i:{WORDS})\b")
_MORE_AND = re.compile(rf"\b(?i:{WORDS})\s(?:and|&|/)\s(?:[\w’'-]+\s){{0,2}}$")
# "Pia Lund, prosecuting, said", "Omar Hale, acting for the driver".
_DOING = re.compile(
    rf"{_PERSON},\s(?:who\s(?:is|was)\s)?(?P<role>prosecuting|for\sthe\sprosecution"
    r"|defending|for\sthe\sdefen[cs]e|acting\sfor|appearing\sfor|who\sdefends|who\sprosecutes"
    r"|who\s(?:leads|heads)\sthe\s(?:[\w’'-]+\s){0,2}?union)\b"
)
# By the first letter of the verb.
_DOES = {
    "p": "prosecutor",
    "d": "defence lawyer",
    "a": "defence lawyer",
    "l": "union leader",
    "h": "union leader",
}
_OPENERS = frozenset(
    """When While After Before As Also Both With By From Since If Although Meanwhile And But Then
    Later Earlier Yesterday Today Like Under Where Because Said According To For In On At The That
    Former Officials Police""".split()
)
_TELLING = re.compile(
    r"(?i)minist|magistr|inspector|constable|sergeant|superintend|spokes|commissioner|governor"
    r"|mayor|ambassador|leader|judge|prosecut|attorney|defend|defen[cs]e"
    r"|executive|ceo|director|manager|cfo|coo|officer|finance|operations|union|shop|chief"
    r"|constable|head"
    r"|harbou?r|port|station|driver|conductor|signal|dispatcher|principal|bursar|janitor"
    r"|caretaker|nurse"
    r"|chancellor|rector|registrar|medical|hospital|matron|paramedic|surgeon|ana?esth|pathologist"
    r"|skipper|captain|mate|bosun|boatswain|pilot|goal|striker|forward|midfielder|winger|back|coach"
    r"|\b(?:heads|leads|runs|directs|commands|charge)\b|treasur|economist|voivode|marshal|veterinar|\bvet\b|engineer|auditor|comptroller|controller|commander|boss"
    r"|club|team|referee|priest|vicar|bishop|imam|rabbi|acting|appearing"
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A post, words at `start:end` of a text, and who has it: a name, or a pronoun."""

    start: int
    end: int
    post: str
    name: str


def posts_in(text: str) -> Iterator[Beside]:
    """Every post that a sentence gives to somebody, in order."""
    if not _TELLING.search(text):
        return
    for match in _POST.finditer(text):
        start, end = match.span("post")
        before, after = text[:start], text[end:]
        if _SPOILT.search(before) or _AND_MORE.match(after) or _MORE_AND.search(before):
            continue
        holder = _holder(before, after)
        if holder:
            yield Beside(start, end, match["post"], holder)
    for match in _DOING.finditer(text):
        if name := _plain(match["name"]):
            role = _DOES[re.sub(r"^(?:for\sthe|who)\s", "", match["role"])[0]]
            yield Beside(*match.span("role"), role, name)
    for match in _SERVING.finditer(text):
        if name := _plain(match["name"]):
            yield Beside(*match.span("of"), f"head of {match['of']}", name)


def _holder(before: str, after: str) -> str:
    behind = _ENDS.match(after) is not None
    being = _AFTER_BEING.search(before) if behind else None
    if being:
        return being["pronoun"] or _plain(being["name"])
    named = _AFTER_NAME.search(before) if behind else None
    if named:
        # "Omar Hale, the mayor, Pia Lund and others": of whom?
        return "" if _ANOTHER_NAME.match(after) else _plain(named["name"])
    ahead = _AS_NAME.match(after) if _AS.search(before) else None
    if ahead:
        return _plain(ahead["name"] or ahead["holder"])
    ahead = _DIRECT_NAME.match(after)
    if ahead:
        return _plain(ahead["name"])
    ahead = _COMMA_NAME.match(after)
    if ahead and _DEFINITE.search(before):
        return _plain(ahead["name"])
    return ""


def _plain(name: str) -> str:
    """A name without the words around it, "" where none is left."""
    parts = re.sub(r"['’]s?$", "", name).split()
    while parts and parts[0] in _OPENERS:
        parts = parts[1:]
    if not parts or any(_POST.fullmatch(part) or part in _OPENERS for part in parts):
        return ""
    return " ".join(parts)
