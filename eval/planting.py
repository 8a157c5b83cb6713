"""Sentences with one clear figure, and what is planted in their place: see `eval.edits`.

`fit_sentence` finds them with the measurement's own crude reader; `changed` gives them another
figure, `paraphrased` says the same in other words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from checker.types import Article
from eval.patterns import SPELLED, Figure, figures, number, sentences

SMALLEST, LARGEST = 2, 200
# The figure that a report is about stands early; later ones tend to be of other happenings.
LEAD = 1500
# Parts of a total, perpetrators and other happenings make it open what a figure has to agree with.
UNFIT = re.compile(
    r"\b(?:includ\w+|among|of (?:them|whom|those)|others?|more|another|himself|herself|themselves|"
    r"suicide|gunm[ae]n|attackers?|shooters?|suspects?|assailants?|bombers?|since|so far this|"
    r"this year|last year|in total|combined|respectively|unrelated|earlier|previous\w*|"
    r"(?:may|might|could|would) have|threat\w*|sworn|vow\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Source:
    """A fit sentence: where it stands in an article's text, and its only figure of the kind.

    The figure's `start` and `end` count from the sentence.
    """

    article: Article
    start: int
    end: int
    figure: Figure

    @property
    def sentence(self) -> str:
        """The sentence as it stands in the article."""
        return self.article.text[self.start : self.end]

    @property
    def words(self) -> str:
        """The figure as written."""
        return self.sentence[self.figure.start : self.figure.end]


@dataclass(frozen=True)
class Planted:
    """A sentence to plant; `start`, `end` delimit its figure, in code points of the sentence."""

    sentence: str
    start: int
    end: int
    value: int


def fit_sentence(article: Article, kind: str) -> Source | None:
    """The first fit sentence of an article that gives no other figure of the kind, else None."""
    if len(values(article, kind)) != 1:
        return None
    for start, end in sentences(article.text[:LEAD]):
        sentence = article.text[start:end]
        if not 30 <= len(sentence) <= 350 or sentence[-1] not in '.!"”' or UNFIT.search(sentence):
            continue
        found = figures(sentence, kind)
        if len(found) == 1 and clear(found[0], sentence):
            return Source(article, start, end, found[0])
    return None


def clear(figure: Figure, sentence: str) -> bool:
    """No bound, no tail of a list ("the priests and two maids were killed"), not one or a war."""
    listed = figure.kind == "killed" and sentence[: figure.start].lower().endswith(" and ")
    return SMALLEST <= figure.value <= LARGEST and not figure.hedged and not listed


@cache
def values(article: Article, kind: str) -> frozenset[int]:
    """All figures of the kind in title and text, by the crude reader."""
    told = figures(article.title, kind) + figures(article.text, kind)
    return frozenset(one.value for one in told)


def changed(source: Source, taken: Collection[int], dice: random.Random) -> Planted:
    """The sentence with another figure, at least 2 away and none of `taken`, wherever it has it."""
    old = source.figure.value
    near = (old + 2, old + 3, old + 5, 2 * old + 1, old - 2, old // 2)
    choices = [n for n in near if n >= SMALLEST and abs(n - old) >= 2 and n not in taken]
    value = dice.choice(choices or [10 * old + 7])
    new = written(value, source.words)
    same = re.compile(rf"(?<![\w.,$-]){re.escape(source.words)}(?![\w%-]|[.,]\d)")
    before = same.sub(new, source.sentence[: source.figure.start])
    after = same.sub(new, source.sentence[source.figure.end :])
    return Planted(before + new + after, len(before), len(before) + len(new), value)


def written(value: int, like: str) -> str:
    """A number in digits or, where `like` is a word and there is one, as a word."""
    word = SPELLED.get(value)
    if word is None or like[0].isdigit():
        return str(value)
    return word.capitalize() if like[0].isupper() else word


def paraphrased(source: Source, dice: random.Random) -> Planted:
    """The same statement in other words, in one of the ways that this sentence allows."""
    ways = [in_other_script(source), with_lower_bound(source), speaker_first(source)]
    done = [way for way in ways if way is not None]
    return dice.choice(done) if done else _with_words(source, source.words)


def in_other_script(source: Source) -> Planted | None:
    """Digits as a word, a word as digits."""
    word = SPELLED.get(source.figure.value)
    if word is None:
        return None
    if not source.words[0].isdigit():
        return _with_words(source, str(source.figure.value))
    return _with_words(source, word.capitalize() if source.figure.start == 0 else word)


_FIXED = re.compile(r"\b(?:the|all|these|those|both|his|her|its|their)\s$", re.IGNORECASE)


def with_lower_bound(source: Source) -> Planted | None:
    """ "12" as "at least 12", a bound that the figure keeps; None after "the", "all" and such."""
    if _FIXED.search(source.sentence, 0, source.figure.start):
        return None
    lead = "At least " if source.figure.start == 0 else "at least "
    return _with_words(source, lead + source.words.lower())


def _with_words(source: Source, words: str) -> Planted:
    start, end = source.figure.start, source.figure.end
    sentence = source.sentence[:start] + words + source.sentence[end:]
    return Planted(sentence, start, start + len(words), source.figure.value)


_SPEAKER_LAST = re.compile(
    r"^(?P<what>.+), (?P<who>(?:[A-Za-z'’.]+ ){1,5})(?P<cue>said|reported)\.$", re.DOTALL
)


def speaker_first(source: Source) -> Planted | None:
    """ "…, officials said." as "Officials said that …."; None where no speaker stands last."""
    match = _SPEAKER_LAST.match(source.sentence)
    if match is None or source.figure.end > match.end("what"):
        return None
    what, who = match["what"], match["who"]
    if source.figure.start == 0 or what.split()[0] in ("The", "A", "An", "In", "On", "At"):
        what = what[0].lower() + what[1:]
    front = f"{who[0].upper()}{who[1:]}{match['cue']} that "
    start = len(front) + source.figure.start
    end = start + len(source.words)
    sentence = f"{front}{what}."
    assert number(sentence[start:end]) == source.figure.value
    return Planted(sentence, start, end, source.figure.value)
