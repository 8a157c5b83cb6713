"""Groups: the people that a phrase counts, names or points to ("at least 12 soldiers", "he")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.casualties.lexicon import (
    ADVERBS,
    BE,
    DAYS,
    HARMS,
    HAVE,
    MODALS,
    MONTHS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    THINGS,
    VERBS,
    Gender,
    Harm,
)
from checker.casualties.numbers import NUMERALS, number_at
from checker.casualties.tokens import Token
from checker.types import Count

Shape = Literal["number", "single", "plural", "name", "pronoun", "none"]
# Longest run of describing words before the noun ("three off-duty Afghan National Police officers").
_REACH = 6
_ARTICLES = frozenset(
    "a an the another his her their its this that these those one's my our second third fourth"
    " fifth sixth other whose first former late two-year-old".split()
)
_ANOTHER = frozenset("another other others second third fourth fifth sixth more additional".split())
_STOP = (
    frozenset(
        "and or but , ; . : ( ) \" “ ” — – - who whom whose that which when where while after before"
        " as because if since until than then so both said says saying had by".split()
    )
    | PREPOSITIONS
    | BE
    | HAVE
    | MODALS
)
_AGE = re.compile(r"(?:(\d{1,3})|([a-z]+(?:-[a-z]+)?))-(?:year|yr)s?-?old'?s?$")
_MONTHS_OLD = re.compile(r"[\da-z]+-(?:month|week|day)s?-olds?$")
NO_NAME = (
    DAYS
    | MONTHS
    | frozenset(
        "the a an police authorities officials investigators detectives officers state city county"
        " north south east west street avenue road park hospital school church university center"
        " according i we it this that these those he she they his her their there in on at after"
        " when while but and or if as for from with by to of no not new update read more photo"
        " share posted updated published associated press ap reuters afp cnn news copyright mr mrs"
        " ms dr all both one two three four five six seven eight nine ten dead killed shot wounded"
        " injured shooting man woman child children also however meanwhile neighbors witnesses"
        " sheriff chief department medical examiner coroner office homicide crime u.s us isis isil"
        " islamic army government forces what who how why where since during another several"
        " some many most sources family friends".split()
    )
)
_TITLES = frozenset(
    "mr mrs ms dr officer sgt sergeant lt lieutenant gen general col colonel capt captain maj major"
    " pvt cpl deputy trooper detective rev reverend judge sen senator rep president mayor chief"
    " pastor".split()
)


@dataclass(frozen=True, slots=True)
class Group:
    """People in a sentence: tokens `first` to `last` (half-open) and what they say.

    `harm` is set where the phrase is a count of harm by itself ("12 deaths"). `part` marks "three
    of them", `others` "seven more", `known` a definite mention ("the victims", "he").
    """

    first: int
    last: int
    count: Count
    shape: Shape
    of: str = "people"
    head: str = ""
    attacker: bool = False
    gender: Gender = ""
    age: int | None = None
    name: str = ""
    part: bool = False
    others: bool = False
    known: bool = False
    harm: tuple[Harm, ...] = ()
    bare: bool = False


ONE = Count(1, 1)
NOBODY = frozenset("nobody no-one".split())


def group_at(tokens: Sequence[Token], at: int, names: bool = True) -> Group | None:
    """The group that starts at token `at`, None where none does.

    `names` says whether capitals mark names here; in headlines they often do not.
    """
    low = tokens[at].low
    if low in PRONOUNS:
        gender, plural = PRONOUNS[low]
        count = Count(2, None) if plural else ONE
        return Group(at, at + 1, count, "pronoun", gender=gender, known=True)
    if low in NOBODY or low in ("no", "none", "neither"):
        return _nobody(tokens, at)
    numbered = _numbered(tokens, at)
    if numbered is not None:
        return numbered
    described = _described(tokens, at)
    if described is not None:
        return _with_age(tokens, described)
    if names and tokens[at].capital:
        named = _named(tokens, at)
        if named is not None:
            return _with_age(tokens, named)
    return None


def _nobody(tokens: Sequence[Token], at: int) -> Group | None:
    end = at + 1
    if tokens[at].low == "no":
        if end < len(tokens) and tokens[end].low == "one":
            end += 1
        else:
            return _no_noun(tokens, at)
    others = False
    if end < len(tokens) and tokens[end].low in ("else", "other"):
        others, end = True, end + 1
    elif end + 1 < len(tokens) and tokens[end].low == "of":
        return Group(at, end, Count(0, 0), "none", part=True)
    return Group(at, end, Count(0, 0), "none", others=others)


def _no_noun(tokens: Sequence[Token], at: int) -> Group | None:
    """"no casualties", "no other injuries", "no deaths or injuries", "no civilians"."""
    others, harm = False, ()
    for end in range(at + 1, min(at + 1 + _REACH, len(tokens))):
        low = tokens[end].low
        if low in ("other", "further", "additional", "more", "new"):
            others = True
        elif low in HARMS:
            harm = (*harm, *HARMS[low])
            after = tokens[end + 1].low if end + 1 < len(tokens) else ""
            if after in ("or", "and", "nor"):
                continue
            return Group(at, end + 1, Count(0, 0), "none", others=others, harm=harm)
        elif low in PEOPLE:
            noun = PEOPLE[low]
            return Group(
                at, end + 1, Count(0, 0), "none", noun.of, low, noun.attacker, others=others
            )
        elif low in ("or", "and", "nor"):
            continue
        elif low in _STOP:
            break
    if harm:
        return Group(at, end, Count(0, 0), "none", others=others, harm=harm)
    return None


def _numbered(tokens: Sequence[Token], at: int) -> Group | None:
    """"at least 12 Iraqi soldiers", "the three victims", "two of them", "seven others", "12"."""
    start, known = at, False
    if tokens[at].low in ("the", "all", "those", "these", "his", "her", "their", "another", "an"):
        if at + 1 >= len(tokens) or number_at(tokens, at + 1) is None:
            if tokens[at].low != "the" or number_at(tokens, at) is None:
                return None
        elif tokens[at].low != "an":
            start, known = at + 1, tokens[at].low != "another"
    read = number_at(tokens, start)
    if read is None:
        return None
    count, end = read
    others = tokens[at].low == "another"
    if end < len(tokens) and tokens[end].low in ("year", "years", "-"):
        if tokens[end].low != "-" or tokens[end].start == tokens[end - 1].end:
            return None
    while end < len(tokens) and tokens[end].low in ("other", "more", "additional", "others"):
        others = True
        end += 1
        if tokens[end - 1].low == "others":
            return Group(at, end, count, "number", others=True, known=known)
    if tokens[start].low == "some" and end == start + 1 and not _noun_ahead(tokens, end):
        return None
    if end < len(tokens) and tokens[end].low == "of":
        whole = _whole(tokens, end + 1)
        if whole:
            return Group(at, whole, count, "number", part=True, others=others, known=known)
        return Group(at, end, count, "number", part=True, others=others, bare=True)
    return _headed(tokens, at, end, count, others, known)


def _whole(tokens: Sequence[Token], at: int) -> int:
    """The token after "them", "whom", "the victims" behind "three of"; 0 where a number follows."""
    if at < len(tokens) and tokens[at].low in ("them", "whom", "those", "which", "us"):
        return at + 1
    if at < len(tokens) and tokens[at].low in ("the", "his", "her", "their"):
        for end in range(at + 1, min(at + 4, len(tokens))):
            low = tokens[end].low
            if low in PEOPLE or low in ("wounded", "injured", "dead"):
                return end + 1
            if low in NUMERALS or low.isdigit() or low in _STOP:
                return 0
    return 0


def _noun_ahead(tokens: Sequence[Token], at: int) -> bool:
    return any(t.low in PEOPLE for t in tokens[at : at + 3])


def _headed(
    tokens: Sequence[Token], at: int, end: int, count: Count, others: bool, known: bool
) -> Group | None:
    """The noun that a number counts, or the bare number where a verb of harm stands beside it."""
    for reach in range(end, min(end + _REACH, len(tokens))):
        token = tokens[reach]
        low = token.low
        if low in PEOPLE and not _compound(tokens, reach):
            noun = PEOPLE[low]
            if noun.size > 1:
                count = Count(count.low * noun.size, count.high and count.high * noun.size)
            if not noun.plural and count.low > 1:
                break
            return _with_age(
                tokens,
                Group(
                    at, reach + 1, count, "number", noun.of, low, noun.attacker, noun.gender,
                    _age_in(tokens, at, reach), others=others, known=known,
                ),
            )
        if low in HARMS and _counts_harm(tokens, reach):
            return Group(
                at, reach + 1, count, "number", others=others, known=known, harm=HARMS[low]
            )
        if _AGE.match(low) and low.endswith("s"):
            return Group(at, reach + 1, count, "number", "people", low, others=others, known=known)
        if low in THINGS or low in MONTHS:
            return None
        if low in _STOP or low in VERBS or low in ADVERBS:
            break
        if reach == end and token.text.islower() and not low.endswith("s") and low in ("-", "%"):
            return None
    else:
        reach = min(end + _REACH, len(tokens))
    if reach > end and not _plural_people(tokens[reach - 1]):
        return None
    after = tokens[reach - 1] if reach > end else None
    return Group(
        at, reach, count, "number", after.low if after else "people", after.low if after else "",
        others=others, known=known, bare=True,
    )


def _compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun only describes the next one: "police officers", "two police cars"."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1].low
    return following in PEOPLE or following in THINGS or following in HARMS and following != "dead"


def _counts_harm(tokens: Sequence[Token], at: int) -> bool:
    """"12 dead", "30 wounded" stand as verbs on the tape; "the 12 dead", "12 deaths" count here."""
    return tokens[at].low not in VERBS


def _plural_people(token: Token) -> bool:
    """Whether an unknown last word may be a plural of people: "Syrians", "seamen", "Kurds"."""
    low = token.low
    if low in THINGS or not low.isalpha():
        return False
    return low.endswith(("men", "women", "ese")) or (low.endswith("s") and not low.endswith("ss"))


def _described(tokens: Sequence[Token], at: int) -> Group | None:
    """"a 21-year-old man", "the victim", "his wife", "Teen", "police officer", "the 15-year-old"."""
    start, end = at, at
    while end < len(tokens) and tokens[end].low in _ARTICLES:
        end += 1
    if end == at and _possessive(tokens[at]):
        end += 1
    determined = end > at
    article = tokens[at].low if determined else ""
    others = any(t.low in _ANOTHER for t in tokens[at:end])
    for reach in range(end, min(end + _REACH, len(tokens))):
        low = tokens[reach].low
        if low in PEOPLE and not _compound(tokens, reach):
            noun = PEOPLE[low]
            if not determined and reach > end and not _describes(tokens, end, reach):
                return None
            count = Count(noun.size, noun.size)
            if noun.plural and noun.size == 1:
                count = Count(2, None)
            shape: Shape = "plural" if noun.plural and noun.size == 1 else "single"
            return Group(
                start, reach + 1, count, shape, noun.of, low, noun.attacker, noun.gender,
                _age_in(tokens, at, reach), others=others,
                known=determined and article not in ("a", "an", "another", "one"),
            )
        age = _AGE.match(low)
        if age and not _noun_near(tokens, reach + 1):
            return Group(
                start, reach + 1, ONE, "single", "people", "", age=_age_of(low), others=others,
                known=article in ("the", "this", "that"),
            )
        if low in _STOP or (low in VERBS and low not in ("injured", "wounded", "dead", "slain")):
            return None
        if low in THINGS or (not determined and not _may_describe(tokens[reach])):
            return None
    return None


def _possessive(token: Token) -> bool:
    return token.low.endswith(("'s", "s'")) and len(token.low) > 2


def _may_describe(token: Token) -> bool:
    """Whether a noun phrase without article may start with it: "off-duty", "Chicago", "Pregnant"."""
    return token.capital or token.low in PEOPLE or "-" in token.low or token.low in _ADJECTIVES


_ADJECTIVES = frozenset(
    "young old elderly pregnant innocent unarmed local male female teenage black white off-duty"
    " unidentified fellow armed israeli iraqi american".split()
)


def _describes(tokens: Sequence[Token], first: int, last: int) -> bool:
    return all(_may_describe(t) for t in tokens[first:last])


def _noun_near(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at : at + 4]:
        if token.low in PEOPLE:
            return True
        if token.low in _STOP or token.low in VERBS:
            return False
    return False


def _age_in(tokens: Sequence[Token], first: int, last: int) -> int | None:
    for token in tokens[first:last]:
        age = _age_of(token.low)
        if age is not None:
            return age
    return None


def _age_of(low: str) -> int | None:
    found = _AGE.match(low)
    if found is None:
        return 0 if _MONTHS_OLD.match(low) else None
    return int(found.group(1)) if found.group(1) else NUMERALS.get(found.group(2))


def _named(tokens: Sequence[Token], at: int) -> Group | None:
    """A run of capitalised words that is no day, month, office or start of a sentence alone."""
    end = at
    while end < len(tokens) and _TITLE_DOT(tokens, end):
        end += 2
    if end < len(tokens) and tokens[end].low in _TITLES:
        end += 1
    first_name = end
    while end < len(tokens) and tokens[end].capital and tokens[end].low not in NO_NAME:
        if tokens[end].low in PEOPLE or tokens[end].low in VERBS:
            break
        end += 1
        if end + 1 < len(tokens) and tokens[end].low == "." and len(tokens[end - 1].text) == 1:
            end += 1
    words = [t for t in tokens[first_name:end] if t.low != "."]
    if not words or (len(words) == 1 and at == 0) or len(words) > 5:
        return None
    if end + 1 < len(tokens) and tokens[end].low == "," and tokens[end + 1].low in ("jr", "sr"):
        end += 2
    return Group(at, end, ONE, "name", name=" ".join(t.low for t in words), known=True)


def _TITLE_DOT(tokens: Sequence[Token], at: int) -> bool:
    return (
        tokens[at].low in _TITLES and at + 1 < len(tokens) and tokens[at + 1].low == "."
    )


def _with_age(tokens: Sequence[Token], group: Group) -> Group:
    """Takes in an age set off by commas or brackets: "a woman, 25,", "John Smith (25)"."""
    at = group.last
    if group.shape == "plural" or at + 1 >= len(tokens):
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
