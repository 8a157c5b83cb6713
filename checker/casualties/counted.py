"""Counted groups: "at least 12 Iraqi soldiers", "two of them", "seven others", "12"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.casualties.compounds import WOUNDING, compound, joined_plural
from checker.casualties.counted_nouns import headed
from checker.casualties.lexicon import ADVERBS, BE, PEOPLE, THINGS, VERBS
from checker.casualties.numbers import NUMERALS, number_at
from checker.casualties.people import REACH, STOP, Group
from checker.casualties.tokens import Token

_BEFORE = frozenset("the all those these his her their another an".split())
_MORE = frozenset("other more additional others remaining".split())
_REST = frozenset(("other", "remaining"))
# "the first three victims": of more.
_IN_ORDER = frozenset("first next latest".split())
_THEM = frozenset("them whom those these which us".split())
# "Sixteen of the congregation": people told by what they belong to.
_BODIES = frozenset(
    "congregation crew team party audience crowd staff class squad platoon choir company".split()
)


def counted_at(tokens: Sequence[Token], at: int) -> Group | None:
    """The group whose number starts at token `at`, None where no people are counted."""
    start, known = at, False
    if tokens[at].low in ("the", "all") and tokens[min(at + 1, len(tokens) - 1)].low in _REST:
        # "the other nine", "the remaining two passengers".
        rest = counted_at(tokens, at + 2) if at + 2 < len(tokens) else None
        thing = rest is not None and rest.bare and tokens[min(rest.last, len(tokens) - 1)].low
        if rest is None or thing in THINGS or not _plain_number(tokens, at + 2):
            return None
        return replace(rest, first=at, others=True, known=True)
    if tokens[at].low in _BEFORE:
        if at + 1 < len(tokens) and tokens[at].low != "an" and number_at(tokens, at + 1):
            start, known = at + 1, tokens[at].low != "another"
        elif tokens[at].low not in ("the", "an"):
            return None
    read = number_at(tokens, start)
    if read is None or _is_age(tokens, start, read[1]):
        return None
    count, end = read
    if tokens[start].low == "both" and not _alone(tokens, end):
        return None
    others = tokens[at].low == "another"
    part = at > 0 and tokens[at - 1].low in _IN_ORDER
    if end + 2 < len(tokens) and tokens[end].low == "(" and tokens[end + 2].low == ")":
        end += 3
    while end < len(tokens) and tokens[end].low in _MORE:
        others, end = True, end + 1
        if tokens[end - 1].low == "others":
            return Group(at, end, count, "number", others=True, known=known, bare=True)
    if tokens[start].low == "some" and end == start + 1 and not _noun_ahead(tokens, end):
        return None
    if end < len(tokens) and tokens[end].low == "of":
        whole = _whole(tokens, end + 1)
        noun = PEOPLE.get(tokens[whole - 1].low) if whole else None
        return Group(
            at,
            whole or end,
            count,
            "number",
            noun.of if noun else "people",
            part=True,
            others=others,
            known=known,
            bare=not whole,
        )
    group = headed(tokens, at, end, count, others, known)
    return replace(group, part=True) if group is not None and part else group


def _plain_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number without hedge starts at `at`."""
    return tokens[at].low in NUMERALS or tokens[at].low.isdigit()


def _is_age(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "Smith, 44, was", "aged 12", "23 year old", "15 and under"."""
    before = tokens[at - 1].low if at else ""
    after = tokens[end].low if end < len(tokens) else ""
    if {t.low for t in tokens[max(0, at - 5) : at]} & {"age", "aged", "ages"} or after in (
        "year",
        "years",
        "yr",
        "yo",
        "-",
    ):
        return True
    if after in ("and", "or") and end + 1 < len(tokens):
        if end + 2 < len(tokens) and tokens[end + 2].low in ("year", "years"):
            return True
        if tokens[end + 1].low in ("under", "older", "younger"):
            return True
    name = at - 3 if at > 2 and tokens[at - 2].low == "." else at - 2
    if tokens[at].low.isdigit() and after == ")" and before in (",", "("):
        return True
    if not tokens[at].low.isdigit() or after not in (",", ")", ".", ";", "and", "", "who"):
        return False
    if before == "and" and tokens[name].low.isdigit() and name > 1:
        # "two boys, 8 and 10".
        return tokens[name - 1].low == "," and tokens[name - 2].low in PEOPLE
    told = tokens[name].low in PEOPLE or (tokens[name].text[0].isupper() and after != "and")
    return at > 1 and before == "," and told


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether "both" counts by itself: not "both Smith and the boy", "both in hospital"."""
    if at >= len(tokens):
        return True
    low = tokens[at].low
    return low in BE or low in VERBS or low in PEOPLE or low in ("of", "victims", "have", "had")


def _whole(tokens: Sequence[Token], at: int) -> int:
    """The token after "them", "whom", "the victims" behind "three of"; 0 where a number follows."""
    if at < len(tokens) and tokens[at].low in _THEM:
        return aboard_at(tokens, at + 1) or _told_as(tokens, at + 1)
    if at < len(tokens) and (
        tokens[at].low in ("the", "his", "her", "their") or tokens[at].low.endswith("'s")
    ):
        for end in range(at + 1, min(at + 4, len(tokens))):
            low = tokens[end].low
            if low in PEOPLE and compound(tokens, end):
                continue
            if low in PEOPLE or low in _BODIES or low in ("wounded", "injured", "dead"):
                return end + 1
            if low in NUMERALS or low.isdigit():
                # "17 of the 40 passengers".
                if end + 1 >= len(tokens) or tokens[end + 1].low not in PEOPLE:
                    return 0
                after = tokens[end + 2].low if end + 2 < len(tokens) else ""
                # "One of the three people who died": three did.
                if after in VERBS or after in ("who", "that", "whom", "whose"):
                    return 0
                return aboard_at(tokens, end + 2) or end + 2
            if low in STOP:
                return 0
    return 0


def aboard_at(tokens: Sequence[Token], at: int) -> int:
    """The token after "on board" or "aboard" where it stands at `at`; 0 elsewhere."""
    words = [token.low for token in tokens[at : at + 2]]
    return at + 2 if words == ["on", "board"] else at + 1 if words[:1] == ["aboard"] else 0


def _told_as(tokens: Sequence[Token], at: int) -> int:
    """The token after the noun that tells who "five of them" were: "police officers"."""
    for reach in range(at, min(at + REACH, len(tokens))):
        low = tokens[reach].low
        if low in PEOPLE and not compound(tokens, reach):
            return reach + (3 if joined_plural(tokens, reach + 1) else 1)
        if low in STOP or low in ADVERBS or (low in VERBS and low not in WOUNDING):
            break
    return at


def _noun_ahead(tokens: Sequence[Token], at: int) -> bool:
    return any(t.low in PEOPLE for t in tokens[at : at + 3])
