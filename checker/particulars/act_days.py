"""The days that two articles give for one act in different words, or for what both await.

"The men entered on Sunday evening", "the raid took place on the evening of 10 February"; "polling
will take place on 24 November", "will return to the polls on Thursday 21 November".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from checker.attribution.nations import nation_of
from checker.events.anchors import of_several
from checker.events.words import only_one_says, words_of
from checker.particulars.act_words import (
    FAR_HEARD,
    LOOSE,
    MAIN,
    PERSONAL,
    PLANNED,
    WORLDWIDE,
)
from checker.particulars.acts import Act, act_of
from checker.particulars.dates import same_day
from checker.particulars.gazetteer import known
from checker.particulars.happenings import one_story
from checker.particulars.marks import head_of, kinship, marks_of
from checker.particulars.nights import neighbours_differ
from checker.particulars.obituaries import one_death
from checker.particulars.openings import near, said_of_today
from checker.particulars.planned import planned_in
from checker.particulars.steps import moved, moved_to, only_asked, other_step
from checker.particulars.wordings import name_words
from checker.thresholds import BOTH_SIDES, SOME_KIN, STALE, VERY_SURE, WELL
from checker.types import Article, Claim, Fact

if TYPE_CHECKING:
    from checker.pairs import Scene

Told = tuple[Claim, Fact]

# Hours of the day that no time zone and no midnight moves to the day beside, if both name them.
_PART = re.compile(r"\b(?:(morning|dawn)|(afternoon|noon|midday)|(evening|dusk))\b")
# "Two clerks were detained on Monday", beside the arrest of their chief.
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|other|more|some|\d{1,2})"
    r" (?:[a-z-]+ )?[a-z]+s\b(?! (?:ago|earlier|later|before|after))|\b(?:men|women|people)\b",
    re.IGNORECASE,
)
# "Voted on Friday against a nearly identical measure": not the measure of the day.
_OTHER_ONE = re.compile(
    r"\b(?:identical|similar|another|separate|different|previous|earlier|first|rival|companion)"
    r" (?:\w+ )?(?:measure|bill|motion|resolution|vote|ballot|plan|deal|proposal|amendment|draft"
    r"|version|package|order|ruling|hearing)\b",
    re.IGNORECASE,
)
# Characters up to the end of a day in which a wish for it stands: "hopes to open on 3 May".
_ASKING = 90
# Characters on either side of a day in which its hour stands.
_AROUND = 45


def days_of_acts(
    by_article: Mapping[str, Sequence[Claim]], scene: Scene
) -> Iterator[tuple[Told, Told]]:
    """Pairs of days of one act that cannot both be right, past ones first."""
    yield from _apart(by_article, scene, _past, _past_apart)
    yield from _apart(by_article, scene, _ahead, _plans_apart)


def _apart(
    by_article: Mapping[str, Sequence[Claim]],
    scene: Scene,
    acts_in: Callable[[Article, Sequence[Claim]], Iterator[Act]],
    differ: Callable[[Act, Act], bool],
) -> Iterator[tuple[Told, Told]]:
    read = cache(lambda name: list(acts_in(scene.articles[name], by_article[name])))
    for one, two in pairs_of_one_matter(by_article, scene):
        both = by_article[one], by_article[two]
        articles = scene.articles[one], scene.articles[two]
        same = one_matter(scene.odds(one, two), both)
        for left, right in product(read(one), read(two)):
            if (
                (differ(left, right) or (same and _neighbours(left, right, both, articles)))
                and _alone(left, read(one))
                and _alone(right, read(two))
                and not _another(left, right)
                and one_act(left, right, both, same=same)
                and not _names(both[0], scene.articles[one], right.fact)
                and not _names(both[1], scene.articles[two], left.fact)
            ):
                yield left.told, right.told


def one_matter(odds: float, both: tuple[Sequence[Claim], Sequence[Claim]]) -> bool:
    """Whether two articles are so surely of one happening that its day is told by little more."""
    if odds < VERY_SURE or any(of_several(c.text) for told in both for c in head_of(told)[:2]):
        return False
    return kinship(*map(marks_of, both)) >= SOME_KIN


def _neighbours(
    left: Act,
    right: Act,
    both: tuple[Sequence[Claim], Sequence[Claim]],
    articles: tuple[Article, Article],
) -> bool:
    """Whether two days side by side are two days of one act, by one calendar."""
    kinds = left.kinds & right.kinds
    return bool(kinds - FAR_HEARD) and neighbours_differ(left.told, right.told, both, articles)


def _another(left: Act, right: Act) -> bool:
    """Whether two clauses tell of two steps of one thing, or of two things of one kind."""
    kinds = left.kinds & right.kinds
    if other_step(kinds, left.words, right.words):
        return True
    if only_one_says(_OTHER_ONE, left.words, right.words):
        return True
    if kinds & PERSONAL and bool(_SEVERAL.search(left.words)) != bool(_SEVERAL.search(right.words)):
        return True
    if not kinds <= LOOSE:
        return False
    return len(_people(left) & _people(right)) < BOTH_SIDES


def pairs_of_one_matter(names: Iterable[str], scene: Scene) -> Iterator[tuple[str, str]]:
    """The pairs of articles of one known day that surely tell of one happening, by id.

    From day to day a story moves on to its next act: on the 4,284 articles of GVA (2026-11-30)
    seven findings joined articles of two days or of none, and one of them was perhaps right.
    """
    for one, two in scene.of_one_day(names):
        if scene.articles[one].day is not None and scene.odds(one, two) >= WELL:
            yield one, two


def _past(article: Article, told: Sequence[Claim]) -> Iterator[Act]:
    """The acts of an article to which it gives a day that has passed."""
    for claim in told:
        days = {
            str(f.value)
            for f in claim.facts
            if f.kind == "date" and len(str(f.value)) == 10
            # "A judge on Friday remanded the driver of a bus that …": the day of the report.
            if not (article.day and str(f.value) == article.day.isoformat())
        }
        if len(days) > 1:
            # "the 17 July killings and a 7 July attack": a list of acts.
            continue
        ahead = {fact.span for fact in planned_in(article, claim)}
        for fact in claim.facts:
            if (days and str(fact.value) not in days) or fact.span in ahead:
                continue
            if fact.kind == "date" and len(str(fact.value)) == 10 and not said_of_today(fact):
                act = act_of(claim, fact, told)
                if act is not None and _recent(article, fact):
                    yield act


def _ahead(article: Article, told: Sequence[Claim]) -> Iterator[Act]:
    """The acts that an article expects on a day."""
    for claim in told:
        for fact in planned_in(article, claim):
            act = act_of(claim, fact, told)
            if act is not None and not act.main and act.kinds.intersection(PLANNED):
                yield act


def _recent(article: Article, fact: Fact) -> bool:
    if article.day is None:
        return False
    return (article.day - date.fromisoformat(str(fact.value))).days <= STALE


def _past_apart(left: Act, right: Act) -> bool:
    if same_day(left.fact, right.fact) == "conflict":
        return True
    parts = _part(left), _part(right)
    return parts[0] == parts[1] != "" and left.fact.value != right.fact.value


def _plans_apart(left: Act, right: Act) -> bool:
    if not left.kinds & right.kinds & frozenset(PLANNED):
        return False
    texts = left.claim.text, right.claim.text
    if any(map(_only_asked, (left, right))):
        return False
    if any(map(moved, texts)) and not all(map(_moved_to, (left, right))):
        return False
    if left.kinds & right.kinds <= WORLDWIDE:
        return not near(left.fact, right.fact)
    # Whoever buries or votes does so by the calendar of the place.
    return left.fact.value != right.fact.value


def _only_asked(act: Act) -> bool:
    end = act.fact.span.end - act.claim.span.start
    until = act.claim.text[:end]
    return only_asked(until[max(0, len(until) - _ASKING) :])


def _moved_to(act: Act) -> bool:
    return moved_to(act.claim.text, act.fact.span.start - act.claim.span.start)


def _part(act: Act) -> str:
    start = act.fact.span.start - act.claim.span.start
    text = act.claim.text[max(0, start - _AROUND) : start + len(act.fact.text) + _AROUND]
    found = {str(match.lastindex) for match in _PART.finditer(text)}
    return found.pop() if len(found) == 1 else ""


def one_act(
    left: Act, right: Act, both: tuple[Sequence[Claim], Sequence[Claim]], *, same: bool = False
) -> bool:
    """Whether two clauses tell of one act: their articles have much else in common, or both name
    the person to whom it happened; nobody else may be named where it is a person's.

    `same` where the two articles are known to be of one matter.
    """
    kinds = left.kinds & right.kinds
    if not kinds:
        return False
    if "death" in kinds:
        return one_death(left, right, both, sure=same)
    if kinds <= PERSONAL:
        if any(" " in name for name in {*left.claim.names} & {*right.claim.names}):
            return True
        names = _people(left), _people(right)
        if names[0].isdisjoint(names[1]) and all(names):
            return False
    return same or one_story(both) or _met(left, right, both)


def _met(left: Act, right: Act, both: tuple[Sequence[Claim], Sequence[Claim]]) -> bool:
    """Whether two sentences on what a whole story is of give it one day, and the two articles
    quote or name one person: "spokeswoman Ida Berg", "Ida Berg of the Road Office"."""
    if (left.kinds & right.kinds).isdisjoint(MAIN) or left.fact.kind != "place":
        return False
    days = [[f for f in act.claim.facts if f.kind == "date"] for act in (left, right)]
    if not any(a.value == b.value for a, b in product(*days)):
        return False
    if any(of_several(claim.text) for told in both for claim in head_of(told)[:2]):
        return False
    return any(
        " " in name and not known(name) and any(name in claim.text for claim in other)
        for one, other in (both, both[::-1])
        for claim in one
        for name in claim.names
    )


def _people(act: Act) -> set[str]:
    """The words of the names in a sentence, but for its place and roads."""
    place = set(words_of(act.fact.text))
    known_as = {w for name in act.claim.names if nation_of(name) for w in words_of(name)}
    return {word for word in name_words(act.claim) - place - known_as if word.isalpha()}


def _alone(act: Act, acts: Iterable[Act]) -> bool:
    """Whether an article gives acts of the kind no other day."""
    return all(near(act.fact, other.fact) for other in acts if act.kinds & other.kinds)


def _names(told: Sequence[Claim], article: Article, fact: Fact) -> bool:
    """Whether an article names a day at all, of whatever."""
    return any(
        other.value == fact.value
        for claim in told
        for other in (*claim.facts, *planned_in(article, claim))
        if other.kind == "date"
    )
