"""Who a verb is told of: the head of its subject, and whether the subject does or suffers it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.attribution.parties import identity
from checker.calendar_words import MONTHS, WEEKDAYS
from checker.events.words import stem
from checker.particulars.deeds import clause_at
from checker.types import Claim, Fact

Told = tuple[Claim, Fact]


def of_two_parties(left: Claim, right: Claim) -> bool:
    """Whether each sentence is the word of a party of its own, and neither is the outlet's."""
    said = left.said_by, right.said_by
    return all(said) and identity(str(said[0]), str(said[1])) == "other"


# What stands between a subject and its verb, and is no part of the subject.
_BETWEEN = re.compile(
    rf"(?:\s(?:(?:on|late|early|last|in)\s)*(?:{WEEKDAYS}|{MONTHS})(?:\s(?:night|morning|evening"
    r"|afternoon))?|\s(?:[a-z]+ly|also|still|then|later|again|now|has|have|had|being|yesterday|today))+$"
)
_SUFFERS = re.compile(r"\s(?:was|were|is|are|been|be|remains?|found)$")
_LINK = re.compile(
    r"\s(?:of|in|at|for|from|on|with|to|by|near|over|after|against|under|between|and)\s"
)
# "The owner of the lorry that killed five was granted": what was granted, was granted the owner.
_RELATIVE = re.compile(
    r",?\s(?:who|which|whose|where|(?<!said )(?<!says )(?<!ruled )(?<!announced )(?<!reported )"
    r"(?<!claimed )that)\s"
)
# Verbs whose subject does nothing: it happens.
_HAPPENS = re.compile(r"(?:went|goe?s?) ahead|(?:took|takes) place")
_WHO = frozenset("he she it they who which that this these those there one".split())


@dataclass(frozen=True, slots=True)
class Part:
    """The head of a subject, stemmed, "" for a pronoun or none; `suffers`: what the verb says was
    done to it, or is its state."""

    head: str
    suffers: bool


def part_of(told: Told) -> Part:
    """The subject of the verb that a fact stands for in its sentence."""
    claim, fact = told
    at = fact.span.start - claim.span.start
    low, _ = clause_at(claim.text, at, at)
    suffers = _HAPPENS.match(fact.text) is not None
    relative = _RELATIVE.search(claim.text, 0, at)
    if relative and relative.end() - 1 <= low:
        start, _ = clause_at(claim.text, relative.start(), relative.start())
        between = _BETWEEN.sub("", _SUFFERS.sub("", " " + claim.text[relative.end() : at].rstrip()))
        if not between.strip():
            # "congratulated Omar Hale, who won": he who stands before it.
            last = re.findall(r"[\w-]+", claim.text[: relative.start()])[-1:]
            return Part(stem("".join(last).lower()), suffers)
        suffers = suffers or _SUFFERS.search(_BETWEEN.sub("", claim.text[:at].rstrip())) is not None
        phrase = " " + claim.text[start : relative.start()].strip()
    else:
        phrase = " " + claim.text[low:at].strip()
    while True:
        shorter = _BETWEEN.sub("", phrase)
        if found := _SUFFERS.search(shorter):
            shorter, suffers = shorter[: found.start()], True
        if shorter == phrase:
            break
        phrase = shorter
    if not phrase.strip():
        # "Corvan, the steelmaker, turned down", "Hale, 33, pleaded guilty".
        phrase = " " + claim.text.split(",", 1)[0]
    return Part(head_of_phrase(phrase), suffers)


def head_of_phrase(phrase: str) -> str:
    """The stem of the noun that a phrase is about ("the mayor of Sund"), "" for a pronoun."""
    words = re.findall(r"[\w-]+", re.sub(r"['’]s\b", "", _LINK.split(phrase, maxsplit=1)[0]))
    head = words[-1].lower() if words else ""
    return "" if head in _WHO else stem(head)


def same_parts(left: Told, right: Told) -> bool:
    """Whether two verbs may be told of one and the same: of one subject, or of a subject to whom
    the other sentence has it done ("was denied bail", "granted the singer bail")."""
    one, two = part_of(left), part_of(right)
    if not one.head or not two.head:
        return False
    if one.head == two.head:
        return True
    return any(
        mine.suffers and mine.head in _after(other)
        for mine, other, its in ((one, right, two), (two, left, one))
        if not its.suffers
    )


def _after(told: Told) -> frozenset[str]:
    """The stems of the words after the verb."""
    claim, fact = told
    return frozenset(
        stem(word.lower())
        for word in re.findall(r"\w+", claim.text[fact.span.end - claim.span.start :])
    )
