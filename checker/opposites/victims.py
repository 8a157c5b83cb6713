"""Who the dead, hurt or abducted were: equally many of them, told as two kinds of people.

"killing two off-duty soldiers", "both men shot dead were constables"; "two sisters of seven and ten
are among the five dead", "all of the victims were pensioners". One count makes it one group; words
that one person may bear together ("men", "students", "workers") are not held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from checker.attribution.nations import nation_of
from checker.casualties.figures import figures_of
from checker.opposites.ends import fact_of
from checker.opposites.parts import of_two_parties
from checker.opposites.rivals import first_rivals, pair_of
from checker.particulars.deeds import clause_at
from checker.types import Claim, Count, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

# What a fact of who they were is of.
VICTIMS = "victims"
# Each kind by its nouns, in the plural; "guards" and "officers" may be of several trades.
_KINDS = {
    "girl": "girls schoolgirls sisters daughters",
    "boy": "boys schoolboys",
    "woman": "women grandmothers nuns",
    "man": "men fathers grandfathers monks",
    "child": "children pupils schoolchildren toddlers babies infants youngsters",
    "pensioner": "pensioners octogenarians",
    "adult": "adults grown-ups",
    "soldier": "soldiers conscripts recruits paratroopers infantrymen",
    "police": "policemen policewomen constables",
    "firefighter": "firefighters firemen",
    "teacher": "teachers schoolteachers",
    "inmate": "inmates prisoners convicts detainees",
    "warder": "warders jailers gaolers",
    "miner": "miners",
    "civilian": "civilians",
    "fighter": "fighters militants rebels insurgents guerrillas jihadists",
    "journalist": "journalists reporters cameramen",
    "labourer": "labourers laborers bricklayers",
    "fisher": "fishermen",
}
KIND_OF = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns.split()}
_TRADES = frozenset(
    "soldier police firefighter teacher inmate warder miner fighter journalist labourer"
    " fisher".split()
)
# Miners labour, prisoners may have fought, and an army's men are its fighters.
_ALIKE = frozenset(
    frozenset(pair)
    for pair in (("labourer", "miner"), ("inmate", "fighter"), ("soldier", "fighter"))
)
_YOUNG = frozenset(("girl", "boy", "child"))
# Kinds of which nobody is both.
APART = frozenset(
    frozenset(pair)
    for pair in (
        ("girl", "boy"),
        ("girl", "man"),
        ("woman", "boy"),
        ("woman", "man"),
        ("civilian", "soldier"),
        ("civilian", "fighter"),
        *((young, old) for young in _YOUNG for old in ("pensioner", "adult")),
        *((young, trade) for young in _YOUNG for trade in _TRADES - {"fighter"}),
        *((one, two) for one in _TRADES for two in _TRADES if one < two),
        *(("pensioner", trade) for trade in ("soldier", "police", "warder", "firefighter")),
    )
    if frozenset(pair) not in _ALIKE
)
_NOUN = re.compile(rf"(?<!no )\b(?:{'|'.join(sorted(KIND_OF, key=len, reverse=True))})\b")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
# "five Tajik labourers"; "citizens of Oman", "Omani nationals".
_COUNTED = re.compile(r"(?<!the )\b[A-Z][a-z]+(?= [a-z]{3})")
_NATIONALS = re.compile(
    r"(?:all )?(?:(?:citizens|nationals|natives|subjects) (?:of|from) (?:the )?[A-Z][a-z]+"
    r"|[A-Z][a-z]+s\b|[A-Z][a-z]+ (?:citizens|nationals|[a-z]+s)\b)"
)
# What marks a kind as a nation.
_FROM = "from "
# "they were all pensioners", "both men shot dead were constables", "all of them adults".
_THEY_WERE = re.compile(
    r"\b(?:(?:they|both|all|the (?:two|three|four|five|six|seven|eight|nine|ten|\d+|dead|victims"
    r"|killed))\b[^.;:]{0,110}?\b(?:were|are|had been)|all of (?:them|whom)(?: were)?|, all)\s"
    r"(?:all |both |local |young |elderly |retired |off-duty |army |mere )*"
    r"(?P<who>[^.;:]{3,60})",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:among (?:them|the (?:dead|killed|victims))|including|were among (?:those killed"
    r"|the dead|the victims))\b",
    re.IGNORECASE,
)
# Somebody else's word for it, or no number of them all.
_OPEN = re.compile(
    r"(?i)\b(?:not|never|no|none|mostly|most|some|many|several|initially|at first|earlier"
    r"|suspected|believed|thought|may|might|if|whether|posing|disguised|dressed|mistaken"
    r"|former|retired soldiers)\b"
)

_BESIDE = re.compile(r"\b(?:and|or|with|of|by)\b")


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a sentence says of who they were: of all of them (`whole`), or of some."""

    claim: Claim
    fact: Fact
    kind: str
    whole: bool


@dataclass(frozen=True, slots=True)
class _Read:
    """How many an article has come to a harm, who they were, and its words."""

    count: dict[str, int]
    kinds: dict[str, list[_Kind]]
    nouns: frozenset[str]


def rival_victims(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """For two articles of one day and surely one event that count equally many killed, hurt or
    abducted, two kinds of people that these cannot both have been."""
    for event in events:
        for left, right in first_rivals(event, scene, _read, _rivals):
            yield pair_of(event.id, rule, left, right)


def _read(told: Sequence[Claim]) -> _Read:
    text = [claim for claim in told if claim.story and claim.span.field == "text"]
    count = {
        kind: fact.value.low
        for kind, fact in figures_of(text).items()
        if isinstance(fact.value, Count) and fact.value.low == fact.value.high and fact.value.low
    }
    kinds: dict[str, list[_Kind]] = {}
    for harm, number in count.items():
        found = [one for claim in text for one in _kinds_in(claim, harm, number)]
        kinds[harm] = found + list(_they_were(text, harm, number))
    nouns = {KIND_OF[m] for c in text for m in _NOUN.findall(c.text.lower())}
    nations = {nation for c in text for nation in _nations_in(c.text)}
    return _Read(count, kinds, frozenset(nouns | nations))


def _nations_in(words: str) -> set[str]:
    """The nations that some words name, as kinds: "Five Tajik labourers", "citizens of Oman"."""
    found = _CAPITAL.findall(words)
    named = (nation_of(word) or nation_of(word.removesuffix("s")) for word in found)
    return {f"{_FROM}{nation}" for nation in named if nation}


def _of_two_nations(left: _Kind, right: _Kind) -> bool:
    """Whether all were of one nation in one article, and of another in the other."""
    foreign = left.kind.startswith(_FROM) and right.kind.startswith(_FROM)
    return foreign and left.kind != right.kind and left.whole and right.whole


def _kinds_in(claim: Claim, harm: str, number: int) -> Iterator[_Kind]:
    """Who they were by the noun that is counted: "killing two off-duty soldiers"."""
    for fact in claim.facts:
        if fact.kind != harm or fact.weak or fact.scope not in ("total", "part"):
            continue
        if not isinstance(fact.value, Count) or fact.value.low != fact.value.high:
            continue
        kinds = {KIND_OF[noun] for noun in _NOUN.findall(fact.text.lower())}
        nations = _nations_in(" ".join(_COUNTED.findall(fact.text)))
        start = fact.span.start - claim.span.start
        end = start + len(fact.text)
        if not (kinds or nations) or not fact.value.low or _is_open(claim.text, start, end):
            continue
        every = fact.value.low == number and fact.scope == "total"
        if every or _AMONG.search(claim.text):
            told = fact_of(claim, start, end, VICTIMS)
            # Of "two children and two adults" each are some.
            for several in (kinds, nations):
                for kind in sorted(several):
                    yield _Kind(claim, told, kind, every and len(several) == 1)


def _they_were(text: Sequence[Claim], harm: str, number: int) -> Iterator[_Kind]:
    """Who they were by what is said of them all: "they were labourers", "all of them soldiers"."""
    for index, claim in enumerate(text):
        near = (fact for c in text[max(0, index - 1) : index + 1] for fact in c.facts)
        if not any(
            fact.kind == harm
            and fact.scope == "total"
            and isinstance(fact.value, Count)
            # "at least five" may be the five as well.
            and fact.value.low == number
            for fact in near
        ):
            continue
        for match in _THEY_WERE.finditer(claim.text):
            who = match["who"].lower()
            of_nation = _NATIONALS.match(match["who"])
            nations = _nations_in(of_nation.group()) if of_nation else set()
            if (
                of_nation
                and len(nations) == 1
                and not _is_open(claim.text, match.start(), match.end("who"))
            ):
                told = fact_of(claim, match.start(), match.start("who") + of_nation.end(), VICTIMS)
                yield _Kind(claim, told, nations.pop(), True)
            first = _NOUN.search(who)
            kinds = {KIND_OF[noun] for noun in _NOUN.findall(who)}
            if not first or len(kinds) != 1 or _BESIDE.search(match["who"], 0, first.start()):
                continue
            end = match.start("who") + first.end()
            if not _is_open(claim.text, match.start(), end):
                told = fact_of(claim, match.start(), end, VICTIMS)
                yield _Kind(claim, told, kinds.pop(), True)


def _is_open(text: str, start: int, end: int) -> bool:
    """Whether the clause around `start:end` leaves open who they were."""
    return _OPEN.search(text[slice(*clause_at(text, start, end))]) is not None


def _rivals(one: _Read, two: _Read) -> Iterator[tuple[_Kind, _Kind]]:
    for harm, number in one.count.items():
        if two.count.get(harm) != number:
            continue
        for left, right in product(one.kinds[harm], two.kinds[harm]):
            if not (left.whole or right.whole):
                continue
            if frozenset((left.kind, right.kind)) not in APART and not _of_two_nations(left, right):
                continue
            if left.kind in two.nouns or right.kind in one.nouns:
                continue
            if of_two_parties(left.claim, right.claim):
                continue
            yield left, right
