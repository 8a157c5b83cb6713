"""One matter that two reports of one day have end in two ways, in whatever words.

"Parliament passes the levy bill", "a plan to charge mines died on the floor": nothing is shared
but the story. So the gate has to be very sure of it, each article has to leave one end open only,
and body, trade, charge, person and thing must be the same or not told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.calendar_words import MONTHS
from checker.events.words import words_of
from checker.opposites.endings import MATTERS, Ending, endings_in, exclude
from checker.opposites.ends import fact_of
from checker.opposites.parts import of_two_parties
from checker.opposites.trades import trades_apart
from checker.particulars.marks import HEAD, head_of, kinship, marks_of, rarity_of
from checker.thresholds import ENDED_ALIKE, ENDED_KIN, ENDED_SURE
from checker.types import Claim, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

# Matters of one person or one group, and not of a thing.
_OF_PERSONS = frozenset(("custody", "rescue", "office", "extradition"))
_OF_TRADES = frozenset(("strike", "deal"))
_OF_BODIES = frozenset(("bill", "measure", "works"))


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of an article's head with an end that it tells of."""

    claim: Claim
    fact: Fact
    ending: Ending


@dataclass(frozen=True)
class Article:
    """What one article tells, and the ends in its head and anywhere in it."""

    told: Sequence[Claim]
    text: str
    head: tuple[Told, ...]

    def ends(self, matter: str) -> set[str]:
        """The ends of a matter that the article names at all."""
        return {one.ending.end for one in self.head if one.ending.matter == matter}


def rival_endings(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """For two articles of one day and very surely one event, the first matter that they end in
    two ways."""
    for event in events:
        if len(event.articles) < 2:
            continue
        articles = event.by_article()
        # Most articles have no partner of one day, and are not read.
        read = cache(lambda name, articles=articles: read_of(articles[name]))
        shown: set[str] = set()
        for one, two in scene.of_one_day(articles):
            if not shown.isdisjoint((one, two)) or scene.odds(one, two) < ENDED_SURE:
                continue
            rivals = next(_rivals(read(one), read(two)), None)
            if rivals:
                shown |= {one, two}
                yield pair_of(event.id, rule, *rivals)


def endings_apart(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """The headlines that end a matter in another way than the head of the text, where the text
    nowhere tells of the headline's end."""
    for event in events:
        for name, told in event.by_article().items():
            titles = [c for c in told if c.span.field == "title"]
            ends = [one for c in titles for one in _told(c) if one.ending.surely]
            if not ends or not scene.may_meet(scene.articles[name], scene.articles[name]):
                continue
            text = read_of([c for c in told if c.span.field == "text"])
            for title in ends:
                other = next(_against(title, text), None)
                if other:
                    yield pair_of(event.id, rule, title, other)
                    break


def _against(title: Told, text: Article) -> Iterator[Told]:
    """What the first sentences tell that excludes the headline's end, if nothing else does."""
    matter = title.ending.matter
    ends = text.ends(matter)
    if title.ending.end in ends or len(ends) != 1 or _several(text.text):
        return
    shared = set(words_of(title.claim.text)) - set(words_of(title.fact.text))
    for one in text.head[:HEAD]:
        if one.ending.matter != matter or not one.ending.surely:
            continue
        if not exclude(title.ending.end, one.ending.end) or one.claim not in text.told[:2]:
            continue
        known = set(words_of(one.claim.text))
        if shared & known and not _apart(title, one, (title.claim.text, one.claim.text)):
            yield one


def read_of(told: Sequence[Claim]) -> Article:
    """An article with the ends that its sentences tell of."""
    text = " ".join(claim.text for claim in told)
    return Article(told, text, tuple(one for claim in told for one in _told(claim, text)))


def _told(claim: Claim, article: str = "") -> Iterator[Told]:
    if not claim.story or (claim.stance in ("predicts", "doubts") and claim.said_by is None):
        return
    for ending in endings_in(claim.text):
        matter = next(one for one in MATTERS if one.name == ending.matter)
        if not matter.may_be_of(article or claim.text):
            continue
        fact = fact_of(claim, ending.start, ending.stop, f"ending {ending.matter}")
        yield Told(claim, fact, ending)


def _rivals(one: Article, two: Article) -> Iterator[tuple[Told, Told]]:
    for matter in MATTERS:
        ends = one.ends(matter.name), two.ends(matter.name)
        if len(ends[0]) != 1 or len(ends[1]) != 1:
            continue
        if not exclude(*(next(iter(end)) for end in ends)):
            continue
        sides = [
            [t for t in article.head if t.ending.matter == matter.name and t.ending.surely]
            for article in (one, two)
        ]
        head = [set(map(id, head_of(article.told))) for article in (one, two)]
        left, right = (
            sorted(
                (t for t in side if id(t.claim) in first),
                key=lambda t: t.claim.span.field == "title",
            )
            for side, first in zip(sides, head, strict=True)
        )
        if left and right and _one_matter(one, two, left, right):
            yield left[0], right[0]


def _one_matter(one: Article, two: Article, left: list[Told], right: list[Told]) -> bool:
    matter = left[0].ending.matter
    if kinship(marks_of(one.told), marks_of(two.told)) < ENDED_KIN:
        return False
    if any(_several(article.text) for article in (one, two)):
        return False
    if any(_apart(a, b, (one.text, two.text)) for a in left for b in right):
        return False
    if _days_apart(left, right):
        return False
    if matter in _OF_PERSONS:
        return _same_persons(one, two, left, right)
    return _same_thing(one, two, left, right)


def _days_apart(left: Iterable[Told], right: Iterable[Told]) -> bool:
    """Whether the sentences of both sides name days and share none."""
    days = [{day for told in side for day in told.claim.days} for side in (left, right)]
    return all(days) and days[0].isdisjoint(days[1])


# "Two bills", "the second of three verdicts", "separate": the ends may be those of two matters.
_SEVERAL = re.compile(
    r"(?i)\b(?:(?:two|three|four|five|both|several|separate|rival|other) (?:\w+ )?(?:bills|laws"
    r"|treaties|deals|unions|strikes|contracts|verdicts|rulings|motions|votes|matches|crossings"
    r"|borders|bridges|dams|projects|applications|courts|chambers|houses|defendants)"
    r"|second reading|first reading|committee stage|preliminary|provisional(?:ly)?)\b"
)


def _several(text: str) -> bool:
    return _SEVERAL.search(text) is not None


def _apart(left: Told, right: Told, texts: tuple[str, str]) -> bool:
    """Whether two ends are surely those of two days, parties, bodies, trades or houses."""
    matter = left.ending.matter
    if of_two_parties(left.claim, right.claim):
        return True
    # "passes budget", "rejected an amendment": what is voted on beside a bill is not the bill.
    kinds = [_AMENDMENT.search(one.claim.text) is not None for one in (left, right)]
    if matter == "bill" and kinds[0] != kinds[1]:
        return True
    if matter in _OF_BODIES and _chambers_apart(left, right, texts):
        return True
    if matter in _OF_PERSONS and _courts_apart(left.claim.text, right.claim.text):
        return True
    if matter in _OF_TRADES and trades_apart(left.claim.text, right.claim.text):
        return True
    if any(_FORMER.search(one.claim.text) for one in (left, right)):
        return True
    if matter == "rate" and _kind_of_rate(left) != _kind_of_rate(right):
        return True
    return _hours_apart(left.claim.text, right.claim.text)


# What an end of another time is told with.
_FORMER = re.compile(
    rf"(?i)\b(?:(?:last|previous) (?:year|month|week|spring|summer|autumn|fall|winter|{MONTHS})|ago"
    r"|earlier this year)\b"
)
# "turned down bail in the morning", "was released in the evening": one after the other.
_HOURS = re.compile(
    r"(?i)\b(morning|dawn|noon|midday|afternoon|evening|night|midnight|overnight)\b"
)


def _hours_apart(one: str, two: str) -> bool:
    hours = [{found.lower() for found in _HOURS.findall(text)} for text in (one, two)]
    return all(hours) and hours[0].isdisjoint(hours[1])


# Courts by rank: what one has refused, the next may grant.
_COURT = re.compile(
    r"(?i)\b(magistrates?|district|sessions|county|crown|high|supreme|constitutional|appeals?"
    r"|appellate|federal|regional|tribunal|lower|upper|first-tier)\b"
    r"(?=(?: \w+)?(?: court| judge| bench| tribunal)?)"
)


def _courts_apart(one: str, two: str) -> bool:
    courts = [{found.lower().rstrip("s") for found in _COURT.findall(text)} for text in (one, two)]
    return all(courts) and courts[0].isdisjoint(courts[1])


_AMENDMENT = re.compile(r"(?i)\b(?:amendments?|motion|clause|resolution)\b")
# Of a parliament of two houses, which one; or who decides before it or above it.
_CHAMBERS = {
    "upper": r"senate|senators?|upper house|lords|bundesrat|rajya sabha|upper chamber",
    "lower": r"house of (?:representatives|commons)|lower house|commons|lower chamber|sejm"
    r"|bundestag"
    r"|lok sabha|(?<!white )(?<!upper )(?<!lower )(?<!state )house",
    "committee": r"committee|commission|panel",
    "council": r"council|councillors",
    "court": r"court|judges?|tribunal",
    "cabinet": r"cabinet|government|ministers",
    "head": r"president|governor|mayor|king",
    "firm": r"company|firm|developers?|investors?",
}
_CHAMBER = {name: re.compile(rf"(?i)\b(?:{words})\b") for name, words in _CHAMBERS.items()}
_HOUSES = frozenset(("upper", "lower"))


def _chambers_apart(left: Told, right: Told, texts: tuple[str, str]) -> bool:
    """Whether two bodies decide; where an article names two houses, either may."""
    before = [_chambers(one.claim.text) for one in (left, right)]
    if all(before) and before[0].isdisjoint(before[1]):
        return True
    houses = [_chambers(text) & _HOUSES for text in texts]
    return any(len(named) > 1 for named in houses) or (all(houses) and houses[0] != houses[1])


def _chambers(text: str) -> set[str]:
    return {name for name, words in _CHAMBER.items() if words.search(text)}


_SPECIAL_RATE = re.compile(
    r"(?i)\b(deposit|mortgage|savings|reserve (?:ratio|requirement)|overnight|discount|tax|exchange"
    r"|prime|marginal)\b"
)


def _kind_of_rate(one: Told) -> frozenset[str]:
    return frozenset(found.lower() for found in _SPECIAL_RATE.findall(one.claim.text))


def _same_persons(one: Article, two: Article, left: list[Told], right: list[Told]) -> bool:
    """Whether both ends are those of one person by name, or of one group by number."""
    known = _surnames(one) & _surnames(two)
    whose = [set().union(*(_whose(told, known) for told in side)) for side in (left, right)]
    if whose[0] & whose[1]:
        return True
    if left[0].ending.matter != "rescue" or any(
        _KIN.search(told.claim.text) for told in (*left, *right)
    ):
        return False
    groups = [_groups(article) for article in (one, two)]
    return len(groups[0]) == 1 and groups[0] == groups[1]


def _surnames(article: Article) -> set[str]:
    return {n.split()[-1].lower() for claim in article.told for n in claim.names if " " in n}


# "Her partner was found dead": somebody beside the one who is named.
_KIN = re.compile(
    r"(?i)\b(?:partner|brothers?|sisters?|wife|husband|sons?|daughters?|father|mother|friends?"
    r"|colleagues?|companions?|deputy|aides?|predecessor|successor|co-\w+|second|another|others?)\b"
)
_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+")


def _whose(told: Told, known: set[str]) -> set[str]:
    """Of whom a sentence tells the end: the known name nearest before it, else one behind it."""
    at = told.ending.start
    before = [m.group().lower().removesuffix("'s") for m in _NAME.finditer(told.claim.text[:at])]
    after = [m.group().lower().removesuffix("'s") for m in _NAME.finditer(told.claim.text[at:])]
    found = next((word for word in reversed(before) if word in known), None) or next(
        (word for word in after if word in known), None
    )
    if _KIN.search(told.claim.text):
        return set()
    if found or len(known) != 1:
        return {found} if found else set()
    # "found the 44-year-old dead": the only one whom both articles name.
    return known


_GROUP = re.compile(
    r"(?i)\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) (?:[\w-]+ )?"
    r"(?:miners?|men|women|boys|girls|children|people|climbers|hikers|divers|sailors|fishermen"
    r"|passengers|tourists|workers|skiers|pupils|students|crew|hostages|villagers|soldiers)\b"
)


def _groups(article: Article) -> set[str]:
    """How many people the head of an article tells of, where it tells of one group only."""
    return {m[1].lower() for claim in head_of(article.told) for m in _GROUP.finditer(claim.text)}


def _same_thing(one: Article, two: Article, left: list[Told], right: list[Told]) -> bool:
    """Whether what the sentences tell the end of is told of in the other article as well, by words
    that few stories use."""
    for side, other in ((left, two), (right, one)):
        known = set(words_of(other.text))
        said = {
            word
            for told in side
            for word in set(words_of(told.claim.text)) - set(words_of(told.fact.text))
        }
        said |= {word for told in side for word in words_of(told.fact.text)}
        rare = [word for word in said & known if word[0].isalpha()]
        if sum(rarity_of(word) for word in rare) < ENDED_ALIKE:
            return False
    return True


def pair_of(event: str, rule: str, left: Told, right: Told) -> Pair:
    """Two ends as a pair for the rule."""
    why = f"{left.fact.text} against {right.fact.text}"
    return Pair(event, rule, left.claim, right.claim, why, left.fact, right.fact)
