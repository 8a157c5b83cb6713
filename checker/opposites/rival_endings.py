"""One matter that two reports of one day have end in two ways, in whatever words.

"Parliament passes the levy bill", "a plan to charge mines died on the floor": nothing is shared
but the story. So the gate has to be very sure of it, each article has to leave one end open only,
and body, trade, charge, person and thing must be the same or not told apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.events.words import words_of
from checker.opposites.endings import MATTERS, exclude
from checker.opposites.ends_apart import ends_apart, of_several
from checker.opposites.one_matter import one_matter
from checker.opposites.rivals import first_rivals, pair_of
from checker.opposites.told_endings import Article, Told, endings_told, matters_of, read_of
from checker.particulars.marks import HEAD, head_of
from checker.thresholds import ENDED_SURE
from checker.types import Event, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene


def rival_endings(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """For two articles of one day and very surely one event, the first matter that they end in
    two ways."""
    for event in events:
        for left, right in first_rivals(event, scene, read_of, _rivals, sure=ENDED_SURE):
            yield pair_of(event.id, rule, left, right)


def endings_apart(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """The headlines that end a matter in another way than the head of the text, where the text
    nowhere tells of the headline's end."""
    for event in events:
        for name, told in event.by_article().items():
            titles = [c for c in told if c.span.field == "title"]
            told_so = (one for c in titles for one in endings_told(c, matters_of(c.text)))
            ends = [one for one in told_so if one.ending.surely]
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
    if title.ending.end in ends or len(ends) != 1 or of_several(text.text):
        return
    shared = set(words_of(title.claim.text)) - set(words_of(title.fact.text))
    for one in text.endings[:HEAD]:
        if one.ending.matter != matter or not one.ending.surely:
            continue
        if not exclude(title.ending.end, one.ending.end) or one.claim not in text.told[:2]:
            continue
        known = set(words_of(one.claim.text))
        if shared & known and not ends_apart(title, one, (title.claim.text, one.claim.text)):
            yield one


def _rivals(one: Article, two: Article) -> Iterator[tuple[Told, Told]]:
    for matter in MATTERS:
        ends = one.ends(matter.name), two.ends(matter.name)
        if len(ends[0]) != 1 or len(ends[1]) != 1:
            continue
        if not exclude(*(next(iter(end)) for end in ends)):
            continue
        left, right = (_in_head(article, matter.name) for article in (one, two))
        if left and right and one_matter(one, two, left, right):
            yield left[0], right[0]


def _in_head(article: Article, matter: str) -> list[Told]:
    """The sure ends of a matter in the head of an article, the title's behind those of the text."""
    head = set(map(id, head_of(article.told)))
    found = [
        one
        for one in article.endings
        if one.ending.matter == matter and one.ending.surely and id(one.claim) in head
    ]
    return sorted(found, key=lambda one: one.claim.span.field == "title")
