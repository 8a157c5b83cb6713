"""Made pairs about numbers: a hedge that keeps the claim true, an edit that breaks it.

Every row is a real sentence against itself (or against a hypothesis it entails) with one counted
number rewritten. What follows from what is arithmetic over closed intervals, as the checker
itself reads figures: "15" entails "at least 12", contradicts "at least 20"; "at least 12" is
silent about "15" and contradicts "9".
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.bank import Sentence

WORDS = {
    word: value
    for value, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        2,
    )
}
SPELLED = {value: word for word, value in WORDS.items()}
NUMBER = re.compile(
    rf"(?<![\w.,:$€£#/-])(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|{'|'.join(WORDS)})"
    r"(?= (?!(?:and|or|to|of|in|at|on|by|for|percentage)\b|years? old)[a-z]{3,})"
)
# Before a number, these make it no plain count: another hedge, an ordinal, a part of a row.
_HEDGED = re.compile(
    r"(?:\b(?:at least|more than|over|nearly|about|around|almost|fewer than|less than|up to|some"
    r"|than|approximately|roughly|only|just|between|and|to|from|or|minimum of|maximum of|under"
    r"|above|below|exactly|as many as|no|page|chapter|number|aged?|top|until|past|of|an estimated"
    r"|within|every|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|total of)|[-–—$€£])\s*$",
    re.IGNORECASE,
)
# "Windows 95", "series four": the number is a name.
_NAMED = re.compile(
    r"(?:\b[A-Z][\w'’.-]*|\b(?:series|season|episode|phase|grade|level|type|room|part|week|day|round"
    r"|group|class|area|route|version))\s*$"
)
_DETERMINED = re.compile(
    r"\b(?:the|these|those|all|his|her|their|its|my|our|your|first|last|next|previous|other|"
    r"another|remaining|both|a|which|whose|'s|’s)\s*$",
    re.IGNORECASE,
)
# Where "12" does not entail "at least 8" of the same sentence, or nothing is asserted.
_NOT_PLAIN = re.compile(
    r"\?|\b(?:not|never|no|nobody|none|nor|without|unless|if|whether|before|fewer|less|only|every"
    r"|each|all|deny|denies|denied|refus\w+|fail\w*|hardly|few|cannot|until)\b|n't|n’t",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """Words for a number of things and the interval they leave open; `high` None: no bound."""

    words: str
    low: int
    high: int | None


def follows(premise: Figure, hypothesis: Figure) -> str:
    """The label of one figure against another for the same things."""
    p_high = float("inf") if premise.high is None else premise.high
    h_high = float("inf") if hypothesis.high is None else hypothesis.high
    if hypothesis.low <= premise.low and p_high <= h_high:
        return "entailment"
    if premise.low > h_high or hypothesis.low > p_high:
        return "contradiction"
    return "neutral"


def pairs_of(sentence: Sentence, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """(premise, hypothesis, label) from one sentence: at most three, their labels mixed."""
    found = [m for m in NUMBER.finditer(sentence.text) if _counted(sentence.text, m)]
    if not found or _NOT_PLAIN.search(sentence.text):
        return
    match = chance.choice(found)
    value = value_of(match["n"])
    free = not _DETERMINED.search(sentence.text[: match.start()])
    for wanted in chance.sample(("entailment", "neutral", "contradiction", "contradiction"), 3):
        made = _drawn(value, free, wanted, chance)
        if made is None:
            continue
        premise, hypothesis = (_written(sentence.text, match, figure.words) for figure in made)
        yield premise, hypothesis, wanted


def rewritten(premise: str, hypothesis: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """(hypothesis, label) from a pair where the premise entails the hypothesis and its number."""
    found = [m for m in NUMBER.finditer(hypothesis) if _counted(hypothesis, m)]
    known = [m for m in NUMBER.finditer(premise) if _counted(premise, m)]
    if _NOT_PLAIN.search(hypothesis) or _NOT_PLAIN.search(premise):
        return
    for match in found[:1]:
        value = value_of(match["n"])
        if value not in {value_of(m["n"]) for m in known}:
            continue
        free = not _DETERMINED.search(hypothesis[: match.start()])
        for wanted in ("entailment", "contradiction"):
            for _ in range(30):
                figure = _figure(value, free, chance)
                if follows(Figure("", value, value), figure) == wanted:
                    yield _written(hypothesis, match, figure.words), wanted
                    break


def value_of(words: str) -> int:
    """The number that a match of NUMBER stands for."""
    plain = words.replace(",", "").lower()
    return WORDS.get(plain) or int(plain)


def other(value: int, chance: random.Random) -> int:
    """Another plausible number of the same size, never equal."""
    near = [value - 2, value - 1, value + 1, value + 2, value + 3, value * 2, value * 3, value // 2]
    choices = [n for n in near if n > 1 and n != value]
    far = round(value * chance.uniform(0.2, 4.0))
    return chance.choice([*choices, far] if far > 1 and far != value else choices)


def spelled(value: int, chance: random.Random) -> str:
    """The number in digits or, where it is small, at times in words."""
    if value in SPELLED and chance.random() < 0.6:
        return SPELLED[value]
    return f"{value:,}" if value >= 10_000 or chance.random() < 0.8 else str(value)


def _counted(text: str, match: re.Match[str]) -> bool:
    digits = match["n"]
    if digits.isdigit() and len(digits) == 4 and 1400 <= int(digits) <= 2100:
        return False  # a year
    before = text[: match.start()]
    if not before.strip() or _NAMED.search(before):
        return False
    return value_of(digits) > 1 and not _HEDGED.search(before)


def _drawn(
    value: int, free: bool, wanted: str, chance: random.Random
) -> tuple[Figure, Figure] | None:
    """Two figures around `value` of which the second follows, clashes or stays open as wanted."""
    plain = Figure(spelled(value, chance), value, value)
    for _ in range(40):
        hedged = _figure(value, free, chance)
        second = _figure(value, free, chance)
        premise = plain if chance.random() < 0.6 and wanted != "neutral" else hedged
        if follows(premise, second) == wanted and premise.words != second.words:
            return premise, second
    return None


def _figure(value: int, free: bool, chance: random.Random) -> Figure:
    """A way to say a number near `value`; without hedges where a determiner stands before it."""
    n = value if chance.random() < 0.35 else other(value, chance)
    said = spelled(n, chance)
    if not free or chance.random() < 0.3:
        return Figure(said, n, n)
    forms = [
        Figure(f"at least {said}", n, None),
        Figure(f"more than {said}", n + 1, None),
        Figure(f"over {said}", n + 1, None),
        Figure(f"no fewer than {said}", n, None),
        Figure(f"fewer than {said}", 0, n - 1),
        Figure(f"less than {said}", 0, n - 1),
        Figure(f"no more than {said}", 0, n),
        Figure(f"up to {said}", 0, n),
        Figure(f"exactly {said}", n, n),
        Figure(f"between {n} and {n + max(2, n // 3)}", n, n + max(2, n // 3)),
    ]
    if n >= 15:
        forms += [
            Figure(f"about {said}", round(n * 0.85), round(n * 1.15)),
            Figure(f"around {said}", round(n * 0.85), round(n * 1.15)),
            Figure(f"nearly {said}", round(n * 0.85), n),
        ]
    if 3 <= value <= 9:
        forms.append(Figure("several", 3, 11))
    if 24 <= n <= 99:
        forms.append(Figure("dozens of", 24, 99))
    if 200 <= n <= 999:
        forms.append(Figure("hundreds of", 200, 999))
    return chance.choice(forms)


def _written(text: str, match: re.Match[str], words: str) -> str:
    return text[: match.start()] + words + text[match.end() :]
