"""Offices and ranks of named people, and whether one person can hold two of them at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.calendar_words import MONTH_NAMES, WEEKDAY_NAMES
from checker.particulars.departments import HEADS
from checker.particulars.posts import apart, post_of
from checker.particulars.titles import EXCLUSIVE, OFFICES
from checker.types import Relation

# Forms of address that outlive the office, or that one rank lends another: "Gen." for all of them.
_RANKS = EXCLUSIVE[-1] | EXCLUSIVE[-2]
_LEADS = re.compile(
    r"^(?:(?P<then>former|ex|then|late|outgoing|incoming|designate|elect)[ -])?"
    r"(?:(?P<under>deputy|vice|assistant|associate|undersecretary|under)[ -])?"
    r"(?:(?P<acting>acting|interim|caretaker)[ -])?"
)
_FLAT = [
    (name, ways)
    for name, ways in sorted(OFFICES.items(), key=lambda i: -max(map(len, i[1].split("|"))))
]
_OFFICE = "|".join(f"(?:{ways})" for _, ways in _FLAT)
_LEAD = (
    r"(?:(?:former|[Ee]x|then|late|outgoing|incoming|deputy|[Dd]eputy|[Vv]ice|assistant|[Aa]ssistant"
    r"|under(?=[ -](?i:foreign|interior|defen[sc]e|secretary|minister))|acting|[Aa]cting"
    r"|interim|[Ii]nterim|caretaker|Former|Deputy)[ -])*"
)
_PART = r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]*[\w]|(?:al|el|bin|ibn|de|la|von|van)[- ][A-ZÀ-ÖØ-Þ][\w’'-]*\w)"
_INITIAL = r"(?:[A-Z]\.\s?)*"
_PLAIN = r"(?!Vice|Deputy|Assistant|Former|Acting|Interim|Lieutenant)[A-Z][\w’'-]*"
_PERSON = rf"(?P<name>{_INITIAL}{_PART}(?:\s{_INITIAL}{_PART}){{0,3}})"
# "President Omar Hale", "Deputy Mayor Hale", "Lt. Col. Hale".
_BEFORE = re.compile(rf"(?<![\w-])(?P<role>{_LEAD}(?i:{_OFFICE})(?:-elect)?)\s{_PERSON}")
_BODY = r"(?P<of>[A-ZÀ-ÖØ-Þ][\w’'-]*(?:\s(?:of\s|the\s)?[A-ZÀ-ÖØ-Þ][\w’'-]*){0,3})"
_OF = rf"(?:\s(?:of|for)\s(?:the\s)?{_BODY})?"
# "Omar Hale, the Norvik police chief", "Omar Hale, commander of the Blue Guard".
_AFTER = re.compile(
    rf"{_PERSON},\s(?:(?:who (?:is|was|serves as)|the|an?|its|their|his|her)\s)?"
    rf"(?:{_PLAIN}(?:\s{_PLAIN})?(?:['’]s)?\s)?(?P<role>{_LEAD}(?i:{_OFFICE})\b(?!['’]))"
    r"(?!\s[A-Z][a-z]+(?:,|\s(?:said|told)))" + _OF
)
_HEAD = re.compile(
    rf"{_PERSON},\s(?:(?:the|who (?:is|was))\s)?"
    rf"(?P<role>{_LEAD}(?:head|commander|leader|chief)\sof\s(?:the\s)?"
    rf"(?:\w+(?:['’]s)?\s(?:elite\s)?){{0,2}}?{_BODY})"
)
_FORCE = re.compile(
    r"\b(?:Force|Forces|Guards?|Corps|Army|Police|Brigade|Division|Navy|Regiment|Battalion|Front"
    r"|Command|Militia|Brigades|Legion)\b",
    re.IGNORECASE,
)
# "Deputy White House | Press Secretary", "run for | president Poe": not the office as read.
_BEARS = re.compile(
    r"\b(?:[Ff]or|(?:(?:[Dd]eputy|[Aa]ssistant|[Ff]ormer|[Aa]cting|[Ii]nterim|[Ee]x-?|[Vv]ice|[Tt]hen|[Ll]ate)"
    r"[ -](?:[\w’'.-]+ ){0,5}))\s?$"
)
# "the Captain Omar Hale military academy": named after somebody.
_NAMED_AFTER = re.compile(
    r"\s(?:[a-z]+\s)?(?:[Ss]chool|[Aa]cademy|[Bb]rigade|[Bb]ase|[Aa]irport|[Hh]ospital|[Uu]niversity"
    r"|[Ii]nstitute|[Cc]enter|[Cc]entre|[Bb]arracks|[Aa]venue|[Ss]treet|[Ll]ibrary)\b"
)
# "Interior and Justice Minister Poe": one office of two matters.
_AND_ANOTHER = re.compile(
    r"\b(?:government|interior|justice|foreign|defen[cs]e|finance|economy|trade|health|police"
    r"|security|labou?r|information|culture|education|agriculture|environment|energy|industry"
    r"|communications?|infrastructure|tourism|food|water|development|housing) and\s$",
    re.IGNORECASE,
)
# The president of a council, a bank or a club is none of a country.
_OF_BODY = re.compile(
    r"\s(?:of|for)\s(?:the\s)?(?:\w+\s)?(?i:council|board|bank|club|company|university|college|senate"
    r"|house|assembly|union|association|federation|committee|court|chamber|group|party)\b"
)
# Offices that lead to those above: reports of the past, and quotations, give a person the old one.
_BELOW = frozenset(("senator", "representative", "governor", "mayor", "general"))
_ABOVE = frozenset(("president", "vice president"))
_NO_NAME = MONTH_NAMES.union(
    WEEKDAY_NAMES,
    """The A An Of In On At And Is Was For To Who Said Court Department Office County City State
    Street House Party Council Police Security Assembly Committee National Staff Avenue Affairs
    Mr Mrs Ms Dr He She It They But""".split(),
)
_WORD = re.compile(r"[a-z]+")
# One of these stands in every office; most sentences end here.
_TELLING = frozenset(
    """president minister premier secretary attorney governor gov mayor senator sen representative
    congressman congresswoman rep speaker ambassador chancellor king queen emir pope archbishop
    cardinal bishop chief commissioner sheriff coroner judge chairman chairwoman chair executive
    ceo coach general gen brigadier colonel col major maj captain capt lieutenant lt sergeant sgt
    corporal cpl admiral adm head commander leader presidential""".split()
)


@dataclass(frozen=True, slots=True)
class Held:
    """An office as it stands in a sentence, words at `start:end`, and the name of its holder; a
    `post` is one of `checker.particulars.posts`, `past` where it may not be held now."""

    start: int
    end: int
    office: str
    name: str
    post: bool = False
    past: bool = False


def offices_in(text: str) -> Iterator[Held]:
    """Every office that `text` gives to a person by name, in order."""
    if _TELLING.isdisjoint(_WORD.findall(text.lower())):
        return
    found: dict[int, Held] = {}
    for pattern in (_BEFORE, _HEAD, _AFTER):
        for match in pattern.finditer(text):
            name = match["name"]
            parts = [part for part in re.split(r"\s", name) if part]
            if pattern is _BEFORE:
                parts = _until_no_name(parts)
            else:
                while parts and (parts[0] in _NO_NAME or _office_of(parts[0])):
                    parts = parts[1:]
            if not parts or any(part in _NO_NAME for part in parts):
                continue
            if pattern is not _BEFORE and len(parts) < 2:
                continue
            office = match["role"].lower()
            if pattern is _HEAD and not _FORCE.search(match["of"]):
                continue
            start = match.start("role")
            if (
                _BEARS.search(text, 0, start)
                or _NAMED_AFTER.match(text, match.end("name"))
                or _NAMED_AFTER.search(match["name"])
                or _OF_BODY.match(text, match.end("role"))
                or _AND_ANOTHER.search(text, 0, start)
            ):
                continue
            if any(one.start <= start < one.end for one in found.values()):
                continue
            found[start] = Held(
                start, match.end("role"), office, re.sub(r"['’]s$", "", " ".join(parts))
            )
    yield from (found[start] for start in sorted(found))


def _until_no_name(parts: list[str]) -> list[str]:
    kept: list[str] = []
    for part in parts:
        if part in _NO_NAME:
            break
        kept.append(part)
        if re.search(r"['’]s$", part):
            break
    return kept


def _office_of(words: str) -> str | None:
    for name, ways in _FLAT:
        if re.fullmatch(ways, words, re.IGNORECASE):
            return name
    return None


@dataclass(frozen=True, slots=True)
class Office:
    """What an office as written says: its plain name, whether past, lower or provisional, and
    which force it heads."""

    name: str
    past: bool
    under: bool
    acting: bool
    force: str


# Who acts for whom: "Acting Governor Poe", the lieutenant governor.
_STANDS_IN = ({"governor", "lieutenant governor"}, {"president", "vice president"})
# The head of a university, no deputy of a head of government.
_VICE_CHANCELLOR = re.compile(r"(?i)(?:pro-?|deputy )?vice[- ]chancellor")
_MINISTER_FOR = re.compile(r"\bminister (?:of|for) (?:the )?")


@lru_cache(maxsize=4096)
def read(words: str) -> Office | None:
    """An office as `Held.office` writes it, None where it is none."""
    if _VICE_CHANCELLOR.match(words):
        return None
    words = _MINISTER_FOR.sub("minister of ", words.lower())
    elect = words.endswith("-elect")
    words = words.removesuffix("-elect")
    whole = _office_of(words)
    lead = _LEADS.match(words)
    assert lead is not None
    rest = words if whole else words[lead.end() :]
    name = whole or _office_of(rest)
    past = (not whole and lead["then"] is not None) or elect
    under = not whole and lead["under"] is not None
    acting = not whole and lead["acting"] is not None
    if name:
        return Office(name, past, under, acting, "")
    head = re.match(r"(?:head|commander|leader|chief)\sof\s(?:the\s)?(.+)$", rest)
    if head and _FORCE.search(head[1]):
        return Office("head", past, under, acting, _plain_force(head[1]))
    return None


def _plain_force(words: str) -> str:
    return " ".join(w for w in re.findall(r"\w+", words) if w not in ("the", "elite", "s", "of"))


# Posts that the words for heads of forces fit as well: "commander of the border police".
_SERVED = frozenset((head, False) for head in HEADS)


def relate(one: str, two: str) -> Relation:
    """Whether one person can have both offices at a time.

    Silent about a past office against another one, and about posts that are often held together.
    """
    left, right = read(one), read(two)
    if left is None or right is None or (post_of(one) in _SERVED and post_of(two) in _SERVED):
        return _posts(one, two)
    if left.name == "head" or right.name == "head":
        if left.name != right.name:
            return "silent"
        return _forces(left, right)
    if left.name == right.name:
        if left.under != right.under:
            # A deputy who acts for the head is both.
            # "Sheriff's Deputy Lt. Poe": a deputy by trade, no deputy lieutenant.
            open_ = left.acting or right.acting or left.name in _RANKS
            return "silent" if open_ else "conflict"
        return "conflict" if left.past != right.past else "agree"
    if left.past or right.past or left.under or right.under:
        return "silent"
    if (left.acting or right.acting) and {left.name, right.name} in _STANDS_IN:
        return "silent"
    if any(left.name in group and right.name in group for group in EXCLUSIVE):
        return "conflict"
    return "silent"


def unlike(one: str, two: str) -> Relation:
    """`relate` for two sentences that are not the same: there "President Hale" may be the courtesy
    title of a former president, and a report of the past gives him that of his time."""
    left, right = read(one), read(two)
    if left is None or right is None:
        return _posts(one, two)
    if left.past != right.past:
        return "silent"
    names = {left.name, right.name}
    if names & _BELOW and names & _ABOVE:
        return "silent"
    # A territory has a chief executive as well as a firm, and a firm a president.
    firm = "chief executive" in names and any(name.endswith("minister") for name in names)
    return _posts(one, two) if firm else relate(one, two)


def _posts(one: str, two: str) -> Relation:
    posts = []
    for words in (one, two):
        office = read(words)
        if office and (office.past or office.acting):
            return "silent"
        plain = office is not None and office.name != "head"
        posts.append((office.name, office.under) if office and plain else post_of(words))
    left, right = posts
    return apart(left, right) if left and right else "silent"


def _forces(left: Office, right: Office) -> Relation:
    """The head of a force is not the head of its elite unit."""
    if left.past or right.past or left.under != right.under:
        return "silent"
    one, two = set(left.force.split()), set(right.force.split())
    kinds = {"force", "forces", "guard", "guards", "corps", "army", "brigade", "brigades"}
    return (
        "agree"
        if (one - kinds) & (two - kinds) or not one - kinds or not two - kinds
        else "conflict"
    )


def same_person(one: str, two: str) -> bool:
    """Whether two names are surely of one person: equal last names, no first names that differ."""
    left, right = ([p.lower().strip(".’'") for p in name.split()] for name in (one, two))
    if len(left) < 2 or len(right) < 2:
        return False
    if left[-1] != right[-1]:
        # "Omar Hale Ruiz", by his mother's name too, is "Omar Hale".
        short, long = sorted((left, right), key=len)
        return len(long) == len(short) + 1 and len(long) > 2 and long[: len(short)] == short
    return left[0] == right[0] or (left[0][0] == right[0][0] and 1 in (len(left[0]), len(right[0])))
