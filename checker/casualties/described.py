"""Described people: "a 21-year-old man", "the victim", "his wife", "Teen", "the other"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.casualties.compounds import compound
from checker.casualties.lexicon import ADVERBS, BE, PEOPLE, THINGS, VERBS, Harm, Noun
from checker.casualties.numbers import NUMERALS
from checker.casualties.people import ONE, REACH, STOP, Group, Shape, age_of
from checker.casualties.tokens import Token
from checker.types import Count

_ARTICLES = frozenset(
    "a an the another his her its their this these those one's my our second third fourth fifth"
    " sixth seventh other whose first former late any".split()
)
_OTHERS = frozenset(
    "another other others second third fourth fifth sixth seventh additional".split()
)
_ADJECTIVES = frozenset(
    "young old elderly pregnant innocent unarmed local male female teenage black white off-duty"
    " unborn best longtime own estranged close older younger little infant unidentified fellow"
    " armed israeli iraqi american".split()
)
# With these another phrase starts: "a bull gored a man".
_NEW = frozenset(("a", "an", "the"))
_DEATH_AHEAD = frozenset(
    "death murder killing slaying homicide shooting stabbing apparent accidental suicide".split()
)
_PARTIES = frozenset("party group crew team band squad".split())
_WOUNDING = frozenset("gunshot shooting stabbing".split())


def described_at(tokens: Sequence[Token], at: int) -> Group | None:
    """The described person or people that start at token `at`."""
    if tokens[at].low == "others":
        return _some_others(tokens, at)
    end = at
    while end < len(tokens) and tokens[end].low in _ARTICLES:
        end += 1
    if end == at and _possessive(tokens[at]) and _owner(tokens, at) is None:
        end += 1
    article = tokens[at].low if end > at or age_of(tokens[at].low) is not None else ""
    if not article and tokens[at].low in _WOUNDING and not _victim(tokens, at + 1):
        return None
    if not article and tokens[at].low in ("hostage", "captive"):
        # "were taken hostage": a verb's word.
        return None
    others = any(t.low in _OTHERS for t in tokens[at:end]) and not _grade(tokens, end)
    known = end > at and article not in ("a", "an", "another", "one")
    if others and _ends_phrase(tokens, end):
        return Group(at, end, ONE, "single", others=True)
    family = _family(tokens, at, end)
    if family is not None:
        return family
    reach = end
    while reach < min(end + REACH, len(tokens)):
        low = tokens[reach].low
        owner = _owner(tokens, reach)
        if owner is not None:
            return Group(
                at,
                reach + 1,
                ONE,
                "single",
                owner.of,
                low[:-2],
                owner.attacker,
                owner.gender,
                _age(tokens, at, reach + 1),
                others=others,
                known=True,
                owns=True,
            )
        if low in PEOPLE and not compound(tokens, reach):
            if not article and not all(_may_describe(t) for t in tokens[end:reach]):
                return None
            return _of_noun(tokens, at, reach, others, known)
        age = age_of(low)
        if age is not None and _old(tokens, reach) and not _noun_near(tokens, reach + 1):
            last = reach + 1 if "old" in low else reach + 2
            return Group(at, last, ONE, "single", age=age, others=others, known=known)
        if low in STOP or low in NUMERALS or (reach > end and low in _NEW):
            return None
        if low.isdigit() and not (reach + 1 < len(tokens) and tokens[reach + 1].low == "year"):
            return None
        if low in VERBS and low not in _WOUNDING and (reach > end or not article):
            return None
        if (low in THINGS and low != "year" and low not in _WOUNDING) or (
            not article and not _may_describe(tokens[reach])
        ):
            return None
        reach += 1
    return None


def _some_others(tokens: Sequence[Token], at: int) -> Group | None:
    """Reads the "others" of "five died and others were wounded": they are not the five."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    hurt = at > 0 and tokens[at - 1].low in VERBS
    if hurt or after in BE or after in VERBS:
        return Group(at, at + 1, Count(2, None), "plural", others=True)
    return None


def with_age(tokens: Sequence[Token], group: Group) -> Group:
    """Takes in an age set off by commas or brackets: "a woman, 25,", "John Smith (25)"."""
    at = group.last
    if group.count != ONE or group.owns or at + 1 >= len(tokens):
        return group
    mark, number = tokens[at].low, tokens[at + 1].low
    if mark == "," and number in ("age", "aged") and at + 2 < len(tokens):
        at, number = at + 1, tokens[at + 2].low
    elif mark in ("aged", "age"):
        at, mark = at - 1, ","
    if mark not in (",", "(") or not number.isdigit() or len(number) > 3:
        return group
    after = tokens[at + 2].low if at + 2 < len(tokens) else ""
    if after in (",", ")"):
        return replace(group, age=int(number), last=at + 3)
    if after in (";", ".", "and", "of", "", "from") or after in BE or after in VERBS:
        return replace(group, age=int(number), last=at + 2)
    return group


def _of_noun(tokens: Sequence[Token], at: int, reach: int, others: bool, known: bool) -> Group:
    low = tokens[reach].low
    noun = PEOPLE[low]
    last = reach + 1
    # "a father of two" counts nobody else.
    if last + 1 < len(tokens) and tokens[last].low == "of" and tokens[last + 1].low in NUMERALS:
        last += 2
    several = noun.plural and noun.size == 1
    shape: Shape = "plural" if several else "single"
    count = Count(2, None) if several else Count(noun.size, noun.size)
    harm: tuple[Harm, ...] = ()
    if low == "victim" and any(t.low in _WOUNDING for t in tokens[at:reach]):
        harm = ("hit",)
    else:
        told = [VERBS[t.low].harm for t in tokens[at:reach] if t.low in VERBS]
        harm = tuple(told[:1])
    return Group(
        at,
        last,
        count,
        shape,
        noun.of,
        low,
        noun.attacker,
        noun.gender,
        _age(tokens, at, reach),
        others=others,
        known=known,
        harm=harm,
    )


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether "another", "a third", "the other" stand alone here."""
    if at >= len(tokens):
        return True
    low = tokens[at].low
    return (
        low in BE or low in VERBS or low in ADVERBS or low in ("in", ",", ".", "with", "had", "has")
    )


def _family(tokens: Sequence[Token], at: int, end: int) -> Group | None:
    """The number of "a family of five", "a snowmobile party of four"."""
    if end + 3 < len(tokens) and tokens[end + 1].low in _PARTIES:
        end += 1
    if end + 2 >= len(tokens) or tokens[end + 1].low != "of":
        return None
    if tokens[end].low != "family" and not (tokens[end].low in _PARTIES and _ends(tokens, end + 3)):
        return None
    size = NUMERALS.get(tokens[end + 2].low)
    if size is None and tokens[end + 2].low.isdigit() and len(tokens[end + 2].low) < 3:
        size = int(tokens[end + 2].low)
    return None if size is None else Group(at, end + 3, Count(size, size), "number", head="family")


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun follows the number of a party: not "a group of five companies"."""
    low = tokens[at].low if at < len(tokens) else ""
    return low not in PEOPLE and not (low.isalpha() and low.endswith("s") and low not in BE | STOP)


def _grade(tokens: Sequence[Token], at: int) -> bool:
    """Whether the ordinal before is a school year: "a seventh grader"."""
    return at < len(tokens) and tokens[at].low.startswith("grade")


def _victim(tokens: Sequence[Token], at: int) -> bool:
    """Whether "shooting" before it only describes: "shooting victim"."""
    return at < len(tokens) and tokens[at].low.startswith("victim")


def _old(tokens: Sequence[Token], at: int) -> bool:
    """Whether the age word is whole: "5-year-old" or "5-year" before "old"."""
    if "old" in tokens[at].low:
        return True
    return at + 1 < len(tokens) and tokens[at + 1].low in ("old", "olds")


def _owner(tokens: Sequence[Token], at: int) -> Noun | None:
    """The noun of "the boy's death", "2-year-old's shooting death"."""
    low = tokens[at].low
    if not low.endswith("'s") or at + 1 >= len(tokens) or tokens[at + 1].low not in _DEATH_AHEAD:
        return None
    if age_of(low) is not None:
        return Noun("people")
    return PEOPLE.get(low[:-2])


def _possessive(token: Token) -> bool:
    return token.low.endswith(("'s", "s'")) and len(token.low) > 2


def _may_describe(token: Token) -> bool:
    """Whether a noun phrase without article may start with it: "off-duty", "Chicago"."""
    return (
        token.text[0].isupper()
        or token.low in PEOPLE
        or "-" in token.low
        or token.low in _ADJECTIVES
        or token.low in _WOUNDING
        or (_possessive(token) and token.low.rstrip("s").removesuffix("'") in PEOPLE)
    )


def _noun_near(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at : at + 4]:
        if token.low in PEOPLE:
            return True
        if token.low in STOP or (token.low in VERBS and token.low not in _WOUNDING):
            return False
    return False


def _age(tokens: Sequence[Token], first: int, last: int) -> int | None:
    for at in range(first, min(last, len(tokens))):
        low = tokens[at].low
        if low.isdigit() and at + 2 < len(tokens) and tokens[at + 1].low in ("year", "years"):
            return int(low) if tokens[at + 2].low == "old" else None
        age = age_of(low)
        if age is not None:
            return age
    return None
