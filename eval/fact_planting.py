"""What `eval.fact_edits` plants: a sentence of one article in another one, or another value.

The two articles of an edit tell of one incident; see there for what is fair.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import permutations
from pathlib import Path

from checker.types import Article, Field
from eval.corpora import SEED, corpus
from eval.edits import lead_end, near, usable
from eval.particulars import LEAD, Source, another, fit_sentences

# Share of all words of two sentences that both have, from which on they are one sentence edited.
ALIKE = 0.7
# Own-words edits of one original article and kind.
EACH = 2


@dataclass(frozen=True)
class Edit:
    """Two articles; where the planted sentence and the planted words stand in the changed one."""

    kind: str
    original: Article
    changed: Article
    sentence: tuple[int, int]
    words: tuple[tuple[Field, int, int], ...]


def incidents(data: Path, names: Sequence[str]) -> list[list[Article]]:
    """The articles of each incident of some files that has two or more, by the files' labels."""
    groups = [
        [one for one in group if usable(one)]
        for name in names
        for group in corpus(data, name).by_incident().values()
    ]
    return [group for group in groups if len(group) > 1]


def fit(data: Path, groups: Sequence[Sequence[Article]], kind: str) -> list[Source]:
    """Every fit sentence of the kind, one an article, shuffled by a fixed seed."""
    found = [one for group in groups for a in group for one in fit_of(data, a, kind)[:1]]
    random.Random(SEED).shuffle(found)
    return found


@cache
def fit_of(data: Path, article: Article, kind: str) -> tuple[Source, ...]:
    """All fit sentences of one article."""
    return tuple(fit_sentences(data, article, kind))


def planted(
    data: Path,
    kind: str,
    sources: Sequence[Source],
    partners: dict[str, list[Article]],
    gold: frozenset[str],
    control: bool,
) -> Iterator[Edit]:
    """Each source's sentence in another article of its incident.

    Where incidents are labelled by place and days only, B must have A's own expression, too.
    """
    dice = random.Random(SEED)
    for turn, source in enumerate(sources):
        article = source.article
        if hedged(source) and not control:
            continue
        fair = [
            other
            for other in partners[article.id]
            if other.id != article.id
            and other.text[:LEAD] != article.text[:LEAD]
            and near(article, other)
            and (kind != "date" or other.day == article.day)
            and (article.id in gold or source.words in other.text)
        ]
        if not fair:
            continue
        other = dice.choice(fair)
        words = (
            otherwise(source, dice)
            if control
            else another(data, source, article.text + other.text, dice)
        )
        if words is None:
            continue
        sentence = source.sentence[: source.at[0]] + words + source.sentence[source.at[1] :]
        own = fit_of(data, other, kind) if turn % 2 else ()
        if own:
            before, after = other.text[: own[0].start], other.text[own[0].end :]
        else:
            cut = lead_end(other.text)
            before, after = other.text[:cut] + "\n\n", "\n\n" + other.text[cut:].lstrip()
        start = len(before)
        yield Edit(
            kind,
            article,
            replace(other, text=before + sentence + after),
            (start, start + len(sentence)),
            (("text", start + source.at[0], start + source.at[0] + len(words)),),
        )


def reworded(
    data: Path, groups: Sequence[Sequence[Article]], kind: str, half: str
) -> Iterator[tuple[Edit, Edit, Edit]]:
    """What both articles say in words of their own: changed throughout the second, in one sentence
    of it, and not at all."""
    pairs = [pair for group in groups if half_of(group) == half for pair in permutations(group, 2)]
    random.Random(SEED).shuffle(pairs)
    dice = random.Random(SEED)
    taken: dict[str, int] = {}
    for original, other in pairs:
        undated = kind != "date" and original.day is None and other.day is None
        if taken.get(original.id, 0) == EACH or not (near(original, other) or undated):
            continue
        same = [
            (one, two)
            for one in fit_of(data, original, kind)
            for two in fit_of(data, other, kind)
            if one.meaning is not None and one.meaning == two.meaning and unlike(one, two)
            if not hedged(one) and not hedged(two)
        ]
        if not same:
            continue
        source = same[0][1]
        new = another(data, source, original.text + other.text + other.title, dice)
        if new is None:
            continue
        title, spots = exchanged(other.title, source.words, new)
        text, more = exchanged(other.text, source.words, new)
        if not more:
            continue
        taken[original.id] = taken.get(original.id, 0) + 1
        start, end = source.start, source.end
        begin = start + source.at[0]
        once = other.text[:begin] + new + other.text[start + source.at[1] :]
        yield (
            Edit(
                kind,
                original,
                replace(other, title=title, text=text),
                more[0],
                (*(("title", *spot) for spot in spots), *(("text", *spot) for spot in more)),
            ),
            Edit(
                kind,
                original,
                replace(other, text=once),
                (start, end + len(new) - len(source.words)),
                (("text", begin, begin + len(new)),),
            ),
            Edit(kind, original, other, (0, len(other.text)), ()),
        )


def hedged(source: Source) -> bool:
    """Whether an amount is a bound: "at least 12" leaves 20 open."""
    before = source.sentence[: source.at[0]]
    return source.kind == "quantity" and _HEDGE.search(before) is not None


_HEDGE = re.compile(
    r"(?i)\b(?:at least|more than|over|up to|less than|fewer than|nearly|almost|as many as"
    r"|about \d+|as much as|above|under|below|between \S+ (?:and|to)|\d to) $"
)


def half_of(group: Sequence[Article]) -> str:
    """Which half an incident is in."""
    first = min(one.id for one in group)
    return ("tuned on", "held out")[hashlib.sha256(first.encode()).digest()[0] % 2]


def unlike(one: Source, two: Source) -> bool:
    """Whether two sentences are told in words of their own."""
    left, right = (set(re.findall(r"\w+", source.sentence.lower())) for source in (one, two))
    return len(left & right) < ALIKE * len(left | right)


def exchanged(text: str, old: str, new: str) -> tuple[str, list[tuple[int, int]]]:
    """`text` with every whole `old` as `new`, and where they stand then."""
    whole = rf"(?<![\w.,$]){re.escape(old)}(?!\w|[.,]\d)"
    age = re.fullmatch(r"(\d+)(?:-year-old)?", old)
    if age:
        # "Hale, 24, was" and "the 24-year-old": not every 24 is an age.
        whole = rf"(?<=[A-Za-z], ){age[1]}(?=,)|\b{age[1]}(?=-year-old)"
        new = new.removesuffix("-year-old")
    made, spots, last = "", [], 0
    for match in re.finditer(whole, text):
        made += text[last : match.start()]
        spots.append((len(made), len(made) + len(new)))
        made, last = made + new, match.end()
    return made + text[last:], spots


def otherwise(source: Source, dice: random.Random) -> str:
    """The same value in other words, every second time; else as it is."""
    words = source.words
    if dice.random() < 0.5:
        return words
    if source.kind == "date":
        return f"late {words}" if words.endswith("day") else words
    if (
        source.kind == "quantity"
        and re.match(r"\d+ ", words)
        and not re.search(
            r"(?:least|than|about|some|over|the|nearly|around|all) $",
            source.sentence[: source.at[0]],
        )
    ):
        return f"at least {words}"
    return words
