"""How much two sentences say alike beside the amounts that they give."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from checker.events.words import stem, words_of
from checker.particulars.deeds import clause_of
from checker.particulars.marks import rarity_of
from checker.thresholds import SAME_AMOUNT_SHARE
from checker.types import Claim, Fact

Told = tuple[Claim, Fact]

# Words before and after an amount that tell what it is of.
_BESIDE = 5
# Rarity that one shared word counts for at most: a name says no more than this.
MOST = 6.0


def name_words(*claims: Claim) -> set[str]:
    """The words of the names in some sentences."""
    return {word for claim in claims for name in claim.names for word in words_of(name)}


def same_verb(left: Told, right: Told, *, clause: bool = False) -> bool:
    """Whether the same is said to have happened to things counted: "destroyed" is not "hit".

    Within some characters of the amounts, or in the `clause` of each.
    """
    near = [
        told[0].text[slice(*clause_of(told))] if clause else _near(told) for told in (left, right)
    ]
    done = {stem(word) for text in near for word in _VERB.findall(text)}
    return bool(done.intersection(*(set(words_of(text)) for text in near)))


_VERB = re.compile(r"\b[a-z]{3,}(?:ed|ing|en)\b")
# Characters on either side of an amount in which the verb of its thing stands.
_NEAR = 60


def same_subject(left: Told, right: Told) -> bool:
    """Whether what stands before two amounts in their clauses has a word in common, or nothing
    stands there: "oil rose 2 percent" is not "shares fell 3 percent"."""
    words = []
    for claim, fact in (left, right):
        low, _ = clause_of((claim, fact))
        start = fact.span.start - claim.span.start
        words.append(set(words_of(claim.text[low:start].rpartition(" and ")[2])))
    return not all(words) or not words[0].isdisjoint(words[1])


def _near(told: Told) -> str:
    claim, fact = told
    start, end = fact.span.start - claim.span.start, fact.span.end - claim.span.start
    return f"{claim.text[max(0, start - _NEAR) : start]} {claim.text[end : end + _NEAR]}"


# What is done with things, by its verbs, those of one line alike: "fired 18 shots", "18 shots were
# fired", "lists 900 dwellings as destroyed".
_ACTS = (
    "fire launch drop",
    "seize confiscate impound",
    "recover salvage",
    "destroy wreck flatten raze level",
    "burn torch char",
    "damage",
    "flood inundate submerge",
    "steal loot",
    "sink",
    "plant",
    "recall",
    "cancel scrap",
    "demolish",
    "uproot fell",
    "kill cull slaughter",
)
_IRREGULAR = {"steal": "stole stolen", "sink": "sank sunk"}


def _forms(verb: str) -> list[str]:
    base = verb.removesuffix("e")
    doubled = verb + verb[-1] if verb in ("cancel", "level", "drop") else base
    regular = [f"{base}ed", f"{doubled}ed", f"{base}ing", f"{doubled}ing", f"{verb}s", verb]
    return [*regular, *_IRREGULAR.get(verb, "").split()]


_ACT_OF = {
    form: line.split()[0] for line in _ACTS for verb in line.split() for form in _forms(verb)
}
_ACT = rf"({'|'.join(sorted(_ACT_OF, key=len, reverse=True))})"
_DOING = re.compile(rf"\b{_ACT}\s(?:(?:a total of|some|about|nearly|at least|up to)\s)?$")
_DONE = re.compile(
    r"^\s(?:(?:were|was|are|is|as|been|being|had|have|completely|totally|reported|left)\s){0,3}"
    rf"{_ACT}\b"
)


def done_with(told: Told) -> frozenset[str]:
    """What is done with the things counted, where that stands right beside the number."""
    claim, fact = told
    start = fact.span.start - claim.span.start
    found = (
        _DOING.search(claim.text[:start]),
        _DONE.search(claim.text[start + len(fact.text) :]),
    )
    return frozenset(_ACT_OF[match[1]] for match in found if match)


def shared_words(
    left: Told, right: Told, *, names: bool = True, part: float = SAME_AMOUNT_SHARE
) -> float:
    """How much two sentences share beside the facts: the rarity of the words in both, summed.

    0 where that is less than `part` of what the shorter one says; without `names` these count
    nothing.
    """
    words = [frozenset(words_of(c.text)) - frozenset(words_of(f.text)) for c, f in (left, right)]
    if not names:
        called = name_words(left[0], right[0])
        words = [part - called for part in words]
    shared, *whole = (_weight(part) for part in (words[0] & words[1], *words))
    return shared if shared >= part * min(whole) else 0.0


def beside(left: Told, right: Told) -> float:
    """`shared_words` of the few words right beside two amounts: "in exchange for $2 million"."""
    words: list[frozenset[str]] = []
    for claim, fact in (left, right):
        start = fact.span.start - claim.span.start
        before = claim.text[:start].split()[-_BESIDE:]
        after = claim.text[start + len(fact.text) :].split()[:_BESIDE]
        words.append(frozenset(words_of(" ".join((*before, *after)))))
    return _weight((words[0] & words[1]) - frozenset(words_of(left[1].text)))


def _weight(words: Iterable[str]) -> float:
    return weight_of(word for word in words if word[0].isalpha())


def weight_of(words: Iterable[str]) -> float:
    """The rarity of some words, summed; in whatever order they come, the same to the last digit."""
    return math.fsum(min(rarity_of(word), MOST) for word in words)
