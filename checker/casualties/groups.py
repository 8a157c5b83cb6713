"""Where a group of people starts in a sentence, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.casualties.counted import counted_at
from checker.casualties.described import described_at, with_age
from checker.casualties.lexicon import BE, HARMS, HAVE, PEOPLE, PRONOUNS, Harm
from checker.casualties.named import named_at
from checker.casualties.people import ONE, REACH, STOP, Group
from checker.casualties.shares import share_at
from checker.casualties.tokens import Token
from checker.types import Count

# "no casualty figures" is not "no casualties".
_FIGURES = frozenset("total toll figure figures count counts list lists number numbers".split())
# "no murder" speaks of the charge, "no murders" of the dead.
_CRIMES = frozenset(("murder", "homicide", "manslaughter"))
_NOBODY = frozenset("nobody no-one none neither".split())
# "no information about injured people" is not "no injured people".
_UNTOLD = frozenset(
    "information word details detail news comment confirmation idea knowledge data clue"
    " indication doubt explanation evidence record records".split()
)


def group_at(
    tokens: Sequence[Token], at: int, known: frozenset[str] = frozenset(), free: bool = True
) -> Group | None:
    """The group that starts at token `at`, None where none does; names as in `named_at`."""
    low = tokens[at].low
    if low in PRONOUNS:
        gender, plural = PRONOUNS[low]
        count = Count(2, None) if plural else ONE
        return Group(at, at + 1, count, "pronoun", gender=gender, known=True)
    if low in _NOBODY:
        return _nobody(tokens, at)
    if low in ("no", "not"):
        # "no fewer than 14" are 14 and more.
        return (_nobody if low == "no" else _not_one)(tokens, at) or counted_at(tokens, at)
    group = share_at(tokens, at) or counted_at(tokens, at)
    if group is not None:
        return with_age(tokens, group)
    group = described_at(tokens, at)
    if group is not None:
        unborn = any(token.low == "unborn" for token in tokens[group.first : group.last])
        group = _introduced(tokens, with_age(tokens, group), known, free)
        return replace(group, unborn=True) if unborn else group
    group = named_at(tokens, at, known, free)
    return group and with_age(tokens, group)


def _introduced(tokens: Sequence[Token], group: Group, known: frozenset[str], free: bool) -> Group:
    """Takes in the name behind "61-year-old", "soldier", "the victim,"."""
    if group.shape != "single" or group.owns or group.last >= len(tokens):
        return group
    name = named_at(tokens, group.last, known, free)
    if name is None or name.owns:
        return group
    return with_age(tokens, replace(group, last=name.last, name=name.name))


def _nobody(tokens: Sequence[Token], at: int) -> Group | None:
    end = at + 1
    if tokens[at].low == "no":
        if end + 1 < len(tokens) and tokens[end].low in ("-", "–") and tokens[end + 1].low == "one":
            end += 1
        if end >= len(tokens) or tokens[end].low != "one":
            return _no_noun(tokens, at)
        end += 1
    if end < len(tokens) and tokens[end].low in ("else", "other"):
        return Group(at, end + 1, Count(0, 0), "none", others=True)
    # "nine people were shot, none fatally": none of them.
    part = tokens[at].low in ("none", "neither") or (end < len(tokens) and tokens[end].low == "of")
    return Group(at, end, Count(0, 0), "none", part=part)


def _not_one(tokens: Sequence[Token], at: int) -> Group | None:
    """ "not one passenger", "not a single pupil", "not a soul": nobody; "not one of the" is of some
    of more."""
    words = [token.low for token in tokens[at + 1 : at + 4]] + [""] * 3
    end = at + 2 if words[0] == "one" else at + 3 if words[:2] == ["a", "single"] else 0
    if words[:2] == ["a", "soul"]:
        return Group(at, at + 3, Count(0, 0), "none")
    if not end or end >= len(tokens):
        return None
    if words[0] == "one" and (tokens[end].low == "of" or tokens[end].low in BE | HAVE):
        return Group(at, end, Count(0, 0), "none", part=True)
    noun = PEOPLE.get(tokens[end].low)
    if noun is None:
        return None
    head = tokens[end].low
    return Group(at, end + 1, Count(0, 0), "none", noun.of, head, noun.attacker)


def _no_noun(tokens: Sequence[Token], at: int) -> Group | None:
    """ "no casualties", "no other injuries", "no deaths or injuries", "no civilians"."""
    others = False
    harm: tuple[Harm, ...] = ()
    end = at + 1
    while end < min(at + 1 + REACH, len(tokens)):
        low = tokens[end].low
        if low in ("other", "further", "additional", "more", "new"):
            others = True
        elif (
            low in _UNTOLD
            or low in _CRIMES
            or (low in HARMS and end + 1 < len(tokens) and tokens[end + 1].low in _FIGURES)
        ):
            return None
        elif low in HARMS:
            harm = (*harm, *HARMS[low])
            if end + 1 >= len(tokens) or tokens[end + 1].low not in ("or", "and", "nor"):
                return Group(at, end + 1, Count(0, 0), "none", others=others, harm=harm)
        elif low in PEOPLE:
            noun = PEOPLE[low]
            return Group(
                at, end + 1, Count(0, 0), "none", noun.of, low, noun.attacker, others=others
            )
        elif low in STOP and low not in ("or", "and"):
            break
        end += 1
    return Group(at, end, Count(0, 0), "none", others=others, harm=harm) if harm else None
