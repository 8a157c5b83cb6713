"""Days and places that two articles give for what the same verb tells: "was arrested on Monday",
"arrested him on Thursday"; "held in Lisbon", "was held in Madrid".

For whatever is no happening of `deeds`: arrests, deaths, votes, openings. The two sentences have to
share most of their telling words, so that no question is open of who and what.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING

from checker.events.words import stem
from checker.particulars.dates import days_apart, same_day
from checker.particulars.deeds import clause_at, digresses_at
from checker.particulars.happenings import printed_together
from checker.particulars.marks import head_of
from checker.particulars.openings import has_place, is_quarter, said_of_today
from checker.particulars.places import apart
from checker.particulars.wordings import shared_words
from checker.thresholds import SAME_DATED
from checker.types import Claim, Fact

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]

# Verbs of saying have a day for every time something is said again.
_SAYING = frozenset(
    """announced reported added warned claimed denied confirmed called asked urged demanded promised
    vowed criticized criticised condemned accused blamed insisted argued explained noted stated
    declared admitted pledged predicted suggested appealed rejected welcomed praised expected
    planned scheduled wanted tried continued used based related aged named suspected alleged
    expressed discussed issued published posted updated revealed showed indicated believed
    remained followed received concerned involved interviewed testified""".split()
)
_IRREGULAR = {
    "met": "meet", "died": "die", "won": "win", "left": "leave", "fell": "fall", "broke": "break",
    "sank": "sink", "began": "begin", "held": "hold", "shot": "shoot", "struck": "strike",
    "caught": "catch", "fled": "flee", "quit": "quit", "beat": "beat", "lost": "lose",
    "stole": "steal", "sold": "sell", "bought": "buy", "ran": "run", "took": "take",
    "burst": "burst", "blew": "blow", "hit": "hit", "fought": "fight", "swore": "swear",
    "sworn": "swear", "stolen": "steal", "broken": "break", "sunk": "sink", "begun": "begin",
    "found": "find", "built": "build",
}  # fmt: skip
_PAST = re.compile(rf"\b(?:[a-z]{{3,}}ed|{'|'.join(_IRREGULAR)})\b")


def days_of_verbs(
    by_article: Mapping[str, Sequence[Claim]], scene: Scene
) -> Iterator[tuple[Told, Told]]:
    """Pairs of days that cannot both be right, those first whose sentences share the most."""
    dated = {name: list(_dated(told)) for name, told in by_article.items()}
    return _most_alike(
        (left, right)
        for one, two, left, right in _of_one_verb(dated, scene)
        if same_day(left[1], right[1]) == "conflict"
        and not (said_of_today(left[1]) or said_of_today(right[1]))
        and not (_told_too(by_article[one], right[1]) or _told_too(by_article[two], left[1]))
    )


def places_of_verbs(
    by_article: Mapping[str, Sequence[Claim]], scene: Scene
) -> Iterator[tuple[Told, Told]]:
    """The same of places: what two sentences that share their telling words put in two towns."""
    placed = {name: list(_placed(told)) for name, told in by_article.items()}
    return _most_alike(
        (left, right)
        for one, two, left, right in _of_one_verb(placed, scene)
        if apart(left[1], right[1]) == "conflict"
        and not has_place(by_article[one], right[1], left[1])
        and not has_place(by_article[two], left[1], right[1])
        and not days_apart(left, right)
    )


def _of_one_verb(
    stated: Mapping[str, Sequence[tuple[str, Told]]], scene: Scene
) -> Iterator[tuple[str, str, Told, Told]]:
    """What two articles, surely of one event and printed together, state of one verb."""
    for one, two in combinations(sorted(name for name, told in stated.items() if told), 2):
        if not scene.sure(one, two):
            continue
        if not printed_together(scene.articles[one], scene.articles[two]):
            continue
        for (verb, left), (other, right) in product(stated[one], stated[two]):
            if verb == other:
                yield one, two, left, right


def _most_alike(pairs: Iterable[tuple[Told, Told]]) -> Iterator[tuple[Told, Told]]:
    """Those of the pairs whose sentences share enough, those first that share the most."""
    weighed = ((shared_words(left, right), left, right) for left, right in pairs)
    found = [pair for pair in weighed if pair[0] >= SAME_DATED]
    found.sort(key=lambda pair: (-pair[0], pair[1][1].span, pair[2][1].span))
    yield from ((left, right) for _, left, right in found)


def _dated(told: Sequence[Claim]) -> Iterator[tuple[str, Told]]:
    """The days at the head of an article, each with the verb whose day it is."""
    for claim in head_of(told):
        days = [fact for fact in claim.facts if fact.kind == "date" and len(str(fact.value)) == 10]
        if len(days) != 1:
            continue
        start = days[0].span.start - claim.span.start
        end = start + len(days[0].text)
        verb = _verb_at(claim.text, start, end)
        if verb and not digresses_at(claim.text, start, end):
            yield verb, (claim, days[0])


# A place of the verb before it: where somebody comes from or goes to is another matter.
_WITHIN = re.compile(r"\b(?:in|at|near|outside|inside)\s(?:the\s)?(?:[a-z-]+\s){0,2}$")
_WORD_BEFORE = re.compile(r"\b[a-z]{4,}$")
# Nouns and verbs of what happens somewhere; a court or a hospital only stands there.
_HAPPENING = re.compile(
    r"(?!building|government|department|station|nation|section|population|institution|corporation)"
    r"(?:[a-z]+(?:ing|tion|sion|ment|ence)s?|talks|summits?|match(?:es)?|finals?|races?|trials?"
    r"|funerals?|rall(?:y|ies)|march(?:es)?|protests?|concerts?|visits?|sales?|votes?|treat(?:y|ies)"
    r"|deals?|clash(?:es)?|riots?|festivals?|ceremon(?:y|ies)|parades?|debates?|premieres?|launch"
    r"|sieges?|wars?|land|meet|sign|play|appear|arrive|resume|open|speak|die|live)"
)


def _placed(told: Sequence[Claim]) -> Iterator[tuple[str, Told]]:
    """The places at the head of an article, each with the verbs and the noun that it follows."""
    for claim in head_of(told):
        for fact in claim.facts:
            if fact.kind != "place" or is_quarter(fact, told):
                continue
            start = fact.span.start - claim.span.start
            end = start + len(fact.text)
            within = _WITHIN.search(claim.text, 0, start)
            if within is None or digresses_at(claim.text, start, end):
                continue
            low, _ = clause_at(claim.text, start, end)
            verbs = {_known_as(m[0]) for m in _PAST.finditer(claim.text, low, start)}
            word = _WORD_BEFORE.search(claim.text, 0, max(0, within.start() - 1))
            if word and _HAPPENING.fullmatch(word[0]):
                verbs.add(stem(word[0]))
            for verb in verbs - {""}:
                yield verb, (claim, fact)


def _verb_at(sentence: str, start: int, end: int) -> str:
    """The verb in the past that stands nearest to a day in its clause, "" for none."""
    low, high = clause_at(sentence, start, end)
    before = list(_PAST.finditer(sentence, low, start))
    after = _PAST.search(sentence, end, high)
    match = before[-1] if before else after
    return "" if match is None else _known_as(match.group())


def _known_as(verb: str) -> str:
    """What all forms of a verb in the past are known by, "" for a verb of saying."""
    return "" if verb in _SAYING else _IRREGULAR.get(verb, stem(verb))


def _told_too(told: Sequence[Claim], fact: Fact) -> bool:
    """Whether an article names the day as well, of whatever."""
    return any(
        other.kind == "date" and same_day(other, fact) == "agree"
        for claim in told
        for other in claim.facts
    )
