"""What a number counts: "12 Iraqi soldiers", "two dead officers", "32 Syrians", a bare "12"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.attribution.nations import nation_of
from checker.casualties.compounds import WOUNDING, compound, joined_plural
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

_TIMES = frozenset("yesterday today tonight overnight early late".split())
_ONE_HARM = frozenset("death fatality body corpse homicide murder injury casualty".split())
_AMONG = frozenset("including includes include among".split())


def headed(
    tokens: Sequence[Token], at: int, end: int, count: Count, others: bool, known: bool
) -> Group | None:
    """The noun that a number counts, or the bare number where a verb of harm stands beside it.

    The number starts at token `at` and ends before token `end`.
    """
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
        if low in STOP or low in ADVERBS or (low in VERBS and low not in WOUNDING):
            break
        if low in _AMONG or low in PRONOUNS or (reach > end and _counts_anew(tokens, reach)):
            break
        if low in ("year", "years") and tokens[reach - 1].low.isdigit() and reach > end:
            reach += 1
            continue
        if (low in THINGS or low in MONTHS) and low not in WOUNDING:
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


def _counts_anew(tokens: Sequence[Token], at: int) -> bool:
    """Whether another number starts: "kills 21 including 8 children", "3 dead 12 hurt"."""
    low = tokens[at].low
    if low not in NUMERALS and not low.isdigit():
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].low not in ("year", "years", "-")


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
    if noun.plural and count.high != 1 and joined_plural(tokens, reach + 1):
        # "five men and women": five in all.
        reach, noun = reach + 2, Noun("people", True)
        low = "people"
    if low.startswith("member") and tokens[reach - 1].low == "crew":
        noun = replace(noun, of="crew")
    if noun.size > 1:
        count = Count(count.low * noun.size, count.high and count.high * noun.size)
    if not noun.plural and count.low > 1:
        return None
    shot = low.startswith("victim") and any(t.low in WOUNDING for t in tokens[end:reach])
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
        if token.capital and token.low.endswith(("ian", "ese")) and token.low not in PEOPLE:
            return token.low
    return ""


def _plural_people(token: Token) -> bool:
    """Whether an unknown last word may be a plural of people: "Syrians", "seamen", "Kurds"."""
    low = token.low
    if low in THINGS or not low.isalpha():
        return False
    return len(low) > 3 and low.endswith(("s", "ese", "men", "women")) and not low.endswith("ss")
