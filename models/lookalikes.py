"""Look-alike sentences of different events, as neutral: same kind of happening, other place or day.

Mined, not written: for a sentence of one event the most similar sentences of another one (weighted
overlap of content words), where the gold labels keep the events apart by more than their id and
each sentence names something the other does not. The same over the two-class sets gives them the
neutrals they lack.
"""

from __future__ import annotations

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from models.bank import Sentence

_WORD = re.compile(r"[A-Za-z][\w'’-]+|\d+")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+")
_STOP = frozenset(
    "the a an of in on at to for by with from and or but as is are was were be been being has have "
    "had that this these those it its he she they his her their who which said says after before "
    "when while during into over more than also not one two".split()
)
# Days between two MUC-4 or ABP events of one place below which they may be one story.
APART = 10
# A name in more sentences than this (a country, an army) does not tell two events apart.
COMMON = 40
MOST_PER_SENTENCE = 2


def differ(one: Sentence, two: Sentence) -> bool:
    """Whether the gold labels say that two sentences tell of different happenings."""
    if one.source != two.source or one.event == two.event:
        return False
    if one.source == "ecb_articles":
        return one.group == two.group  # the two subtopics of one topic are its look-alikes
    if not one.event or not two.event:
        return False
    if one.place and two.place and _town(one.place) != _town(two.place):
        return True
    return bool(one.day and two.day) and _days(one, two) > APART


def strangers(one: Sentence, two: Sentence) -> bool:
    """Whether two rows of labelled pairs come from different pages or premises."""
    return one.group != two.group


def similar(
    sentences: Sequence[Sentence],
    others: Sequence[Sentence],
    apart: Callable[[Sentence, Sentence], bool],
    chance: random.Random,
    names_differ: bool = True,
) -> Iterator[tuple[Sentence, Sentence]]:
    """For each of `sentences` its most similar of `others` that `apart` holds apart.

    Both of one split; unless told otherwise, their names differ and no rare name is in both.
    """
    words = [_content(one.text) for one in others]
    seen: dict[str, list[int]] = defaultdict(list)
    for i, content in enumerate(words):
        for word in sorted(content):
            seen[word].append(i)
    names = Counter(name for one in others for name in set(_NAME.findall(one.text)))
    weight = {word: math.log(len(others) / len(places)) for word, places in seen.items()}
    for one in sentences:
        score: dict[int, float] = defaultdict(float)
        content = _content(one.text)
        for word in sorted(content):
            # A word of every thirtieth sentence finds nothing and costs most.
            if word in seen and len(seen[word]) * 30 < len(others):
                for i in seen[word]:
                    score[i] += weight[word]
        best = sorted(score, key=lambda i: (-score[i] / math.sqrt(5 + len(words[i])), i))[:40]
        mine = set(_NAME.findall(one.text))
        fit = [
            others[i]
            for i in best
            if others[i].split == one.split
            and apart(one, others[i])
            and len(content & words[i]) >= 3
            and (not names_differ or _tell_apart(mine, set(_NAME.findall(others[i].text)), names))
            and len(content ^ words[i]) >= 4
        ]
        for other in fit[: chance.randint(1, MOST_PER_SENTENCE)]:
            yield one, other


def _tell_apart(one: set[str], two: set[str], known: Counter[str]) -> bool:
    """Whether each side names what the other does not, and they share no telling name."""
    return bool(one - two and two - one) and all(known[name] > COMMON for name in one & two)


def _content(text: str) -> set[str]:
    return {word[:6] for word in _WORD.findall(text.lower()) if word not in _STOP and len(word) > 2}


def _town(place: str) -> str:
    """ "peru: lima (city): san isidro" and "peru: lima (city)" are one town."""
    return ":".join(part.split("(")[0].strip() for part in place.split(":")[:2])


def _days(one: Sentence, two: Sentence) -> int:
    return abs((date.fromisoformat(one.day) - date.fromisoformat(two.day)).days)
