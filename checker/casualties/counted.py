"""Counted groups: "at least 12 Iraqi soldiers", "two of them", "seven others", "12"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.attribution.nations import nation_of
from checker.casualties.lexicon import (
    ADVERBS,
    ANIMALS,
    BE,
    DAYS,
    HARMS,
    HAVE,
    MONTHS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    THINGS,
    VERBS,
    Harm,
    Noun,
)
from checker.casualties.numbers import NUMERALS, number_at
from checker.casualties.people import REACH, STOP, Group, age_of
from checker.casualties.tokens import Token
from checker.types import Count

_BEFORE = frozenset("the all those these his her their another an".split())
_MORE = frozenset("other more additional others remaining".split())
_REST = frozenset(("other", "remaining"))
# "the first three victims": of more.
_IN_ORDER = frozenset("first next latest".split())
_TIMES = frozenset("yesterday today tonight overnight early late".split())
_WOUNDING = frozenset("gunshot shooting stabbing".split())
_ONE_HARM = frozenset("death fatality body corpse homicide murder injury casualty".split())
_THEM = frozenset("them whom those these which us".split())
# "Sixteen of the congregation": people told by what they belong to.
_BODIES = frozenset(
    "congregation crew team party audience crowd staff class squad platoon choir company".split()
)
_AMONG = frozenset("including includes include among".split())


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
    group = _headed(tokens, at, end, count, others, known)
    return replace(group, part=True) if group is not None and part else group


def _plain_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number without hedge starts at `at`."""
    return tokens[at].low in NUMERALS or tokens[at].low.isdigit()


def _counts_anew(tokens: Sequence[Token], at: int) -> bool:
    """Whether another number starts: "kills 21 including 8 children", "3 dead 12 hurt"."""
    low = tokens[at].low
    if low not in NUMERALS and not low.isdigit():
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].low not in ("year", "years", "-")


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
        return _told_as(tokens, at + 1)
    if at < len(tokens) and (
        tokens[at].low in ("the", "his", "her", "their") or tokens[at].low.endswith("'s")
    ):
        for end in range(at + 1, min(at + 4, len(tokens))):
            low = tokens[end].low
            if low in PEOPLE and compound(tokens, end):
                continue
            if low in PEOPLE or low in _BODIES or low in ("wounded", "injured", "dead"):
                return end + 1
            if low in NUMERALS or low.isdigit() or low in STOP:
                return 0
    return 0


def _told_as(tokens: Sequence[Token], at: int) -> int:
    """The token after the noun that tells who "five of them" were: "police officers"."""
    for reach in range(at, min(at + REACH, len(tokens))):
        low = tokens[reach].low
        if low in PEOPLE and not compound(tokens, reach):
            return reach + (3 if _joined_plural(tokens, reach + 1) else 1)
        if low in STOP or low in ADVERBS or (low in VERBS and low not in _WOUNDING):
            break
    return at


def _noun_ahead(tokens: Sequence[Token], at: int) -> bool:
    return any(t.low in PEOPLE for t in tokens[at : at + 3])


def _headed(
    tokens: Sequence[Token], at: int, end: int, count: Count, others: bool, known: bool
) -> Group | None:
    """The noun that a number counts, or the bare number where a verb of harm stands beside it."""
    reach = end
    while reach < min(end + REACH, len(tokens)):
        low = tokens[reach].low
        if low in PEOPLE and not compound(tokens, reach):
            return _of_people(tokens, at, end, reach, count, others, known)
        if low in HARMS and low not in VERBS:
            if low in _ONE_HARM and count.low > 1:
                # "the Cloud 9 shooting death".
                return None
            return Group(
                at, reach + 1, count, "number", others=others, known=known, harm=HARMS[low]
            )
        if low.endswith("olds") and age_of(low) is not None:
            return Group(at, reach + 1, count, "number", "people", low, others=others, known=known)
        if low in VERBS and low != "dead" and _animals(tokens, reach + 1):
            return None
        if low in VERBS and reach + 1 < len(tokens) and tokens[reach + 1].low in PEOPLE:
            # "one wounded man", "two dead officers"; "three shot people" is nobody's English.
            if VERBS[low].harm in ("killed", "injured", "missing") and VERBS[low].form != "active":
                found = _of_people(tokens, at, end, reach + 1, count, others, known)
                return found and replace(found, harm=(VERBS[low].harm,))
        if low == "dead" and reach == end and _dead_creatures(tokens, reach + 1):
            head = tokens[reach + 1].low
            return Group(at, reach + 2, count, "number", head, head, harm=("killed",))
        if low in STOP or low in ADVERBS or (low in VERBS and low not in _WOUNDING):
            break
        if low in _AMONG or low in PRONOUNS or (reach > end and _counts_anew(tokens, reach)):
            break
        if low in ("year", "years") and tokens[reach - 1].low.isdigit() and reach > end:
            reach += 1
            continue
        if (low in THINGS or low in MONTHS) and low not in _WOUNDING:
            return None
        if low in DAYS or low in _TIMES:
            break
        reach += 1
    else:
        reach = min(reach, end + 1)
    if reach > end and _shares_noun(tokens, reach):
        return Group(at, reach, count, "number", others=others, known=known)
    if reach > end and not _plural_people(tokens[reach - 1]):
        # "kills 32 Monitor", as headlines of wires end.
        if not tokens[end].text[0].isupper() or tokens[at].text[0].isupper():
            return None
        reach = end
    head = tokens[reach - 1].low if reach > end else ""
    return Group(
        at,
        reach,
        count,
        "number",
        head or "people",
        head,
        others=others,
        known=known,
        bare=not head,
        nation=_nation(tokens, max(end, reach - 1), reach),
    )


def _animals(tokens: Sequence[Token], at: int) -> bool:
    """Whether animals are told at `at`: "eight injured horses"."""
    return at < len(tokens) and tokens[at].low in ANIMALS


def _dead_creatures(tokens: Sequence[Token], at: int) -> bool:
    """Whether an unknown noun follows "72 dead": "swans washed up", not "12 dead says mayor"."""
    if at >= len(tokens) or not tokens[at].text.islower() or tokens[at].low in STOP | HARMS.keys():
        return False
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return _plural_people(tokens[at]) and (
        after in PREPOSITIONS or after in BE or after in HAVE or after in (",", ".", "and", "")
    )


def _shares_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether what a number counts is named after the next one: "12 Somali and 11 Yemeni men"."""
    if tokens[at - 1].low.endswith("s") or not tokens[at - 1].text[0].isupper():
        return False
    if at + 2 >= len(tokens) or tokens[at].low != "and":
        return False
    return tokens[at + 2].text[0].isupper() and number_at(tokens, at + 1) is not None


def _of_people(
    tokens: Sequence[Token],
    at: int,
    end: int,
    reach: int,
    count: Count,
    others: bool,
    known: bool,
) -> Group | None:
    low = tokens[reach].low
    noun = PEOPLE[low]
    if noun.plural and count.high != 1 and _joined_plural(tokens, reach + 1):
        # "five men and women": five in all.
        reach, noun = reach + 2, Noun("people", True)
        low = "people"
    if low.startswith("member") and tokens[reach - 1].low == "crew":
        noun = replace(noun, of="crew")
    if noun.size > 1:
        count = Count(count.low * noun.size, count.high and count.high * noun.size)
    if not noun.plural and count.low > 1:
        return None
    shot = low.startswith("victim") and any(t.low in _WOUNDING for t in tokens[end:reach])
    harm: tuple[Harm, ...] = ("hit",) if shot else ()
    ages = [age for t in tokens[at:reach] if (age := age_of(t.low)) is not None]
    return Group(
        at,
        reach + 1,
        count,
        "number",
        noun.of,
        low,
        noun.attacker,
        noun.gender,
        ages[0] if ages else None,
        others=others,
        known=known,
        harm=harm,
        nation=_nation(tokens, end, reach + 1) if PEOPLE[tokens[reach].low].of == "people" else "",
    )


def _nation(tokens: Sequence[Token], first: int, last: int) -> str:
    """The nation told of people: "six Spanish holidaymakers"."""
    for token in tokens[first:last]:
        nation = nation_of(token.low.removesuffix("s")) if token.capital else None
        if nation is not None:
            return nation
    return ""


def _joined_plural(tokens: Sequence[Token], at: int) -> bool:
    """Whether a second noun shares the number: "and women", which no number, no word counts."""
    if at + 1 >= len(tokens) or tokens[at].low not in ("and", "&"):
        return False
    noun = PEOPLE.get(tokens[at + 1].low)
    return noun is not None and noun.plural and noun.size == 1 and not compound(tokens, at + 1)


def compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun only describes the next one: "police officers", "two police cars"."""
    if at + 1 >= len(tokens):
        return False
    low = tokens[at + 1].low.removesuffix("'s")
    if low in ("hostage", "captive"):
        # "took two nurses hostage".
        return False
    return low in PEOPLE or low in THINGS or (low in HARMS and low not in VERBS)


def _plural_people(token: Token) -> bool:
    """Whether an unknown last word may be a plural of people: "Syrians", "seamen", "Kurds"."""
    low = token.low
    if low in THINGS or not low.isalpha():
        return False
    return len(low) > 3 and low.endswith(("s", "ese", "men", "women")) and not low.endswith("ss")
