"""Whether one quotation is another one with its sense turned round, or with another figure, day or
name in it: "I will raise the tax next year", "I will not raise the tax next year".

Their words are laid side by side. Where the two differ, everything must be of a kind that changes
nothing (small words, forms, fillers, what one of them cuts off at its ends) but for one difference
that changes the sense. Any other difference makes them two sayings, or two translations of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from checker.attribution.antonyms import opposite, stems
from checker.attribution.nations import nation_of
from checker.attribution.quotations import SPELT_ALIKE
from checker.attribution.spoken import GAP, LIGHT, Word, spoken_words
from checker.calendar_words import MONTH_NAMES, WEEKDAY_NAMES, lowered

# Words alike around the difference, and among them such as are no small words, from which on two
# sentences of one speaker are one sentence; and where the speaker of one is not told.
FEWEST_ALIKE, FEWEST_TELLING = 3, 1
FEWEST_ALIKE_OPEN, FEWEST_TELLING_OPEN = 4, 2
# The same where one of them is cut off at an end.
FEWEST_ALIKE_CUT = 5
# The same where a figure, a day or a name differs: a list goes on with another one.
FEWEST_ALIKE_OF_KIND = {"sense": 0, "figure": 5, "name": 6}
# So many words alike are one sentence though all of them are small: "proud of what we did".
ALIKE_IN_SMALL_WORDS = 6

_NEGATIONS = frozenset(
    """not no never nobody nothing none without neither hardly scarcely rarely seldom
    nowhere""".split()
)
# "not only", "not just", "whether or not", "why not", "no doubt": no denial.
_ONLY = frozenset("only just merely simply least necessarily doubt matter wonder care".split())
_BEFORE = frozenset("or why if".split())
# Words that come and go with a "not": "for every minute", "not for one minute"; "too", "either".
_COMPANIONS = frozenset(
    """any anyone anybody anything anywhere some someone somebody something every everyone everybody
    everything one single a an all too either yet already still and or nor at ever longer more long
    even""".split()
)
_FILLERS = frozenset(
    """really very truly quite just simply frankly honestly actually certainly definitely absolutely
    totally entirely obviously clearly well now also again even still indeed perhaps please today
    here there ever ourselves myself""".split()
)
# Small words that say how much or whether, and so may differ only with a change of sense.
_WEIGHTY = frozenset(
    """all any some more most many much few less least up down out off over in on before after with
    without only about now""".split()
)
# Not "may", which is mostly no month.
_DAYS = (lowered(MONTH_NAMES, WEEKDAY_NAMES) - {"may"}) | frozenset(
    "today tomorrow yesterday tonight".split()
)
_REFUSES = frozenset("refuse decline fail".split())
_BREAK = re.compile(r"(?<=[.!?])[”\"’']?\s+(?=[“\"‘]?[A-ZÀ-ÖØ-Þ])")

Step = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Alteration:
    """What differs between two quotations of one sentence: `kind` is "sense", "figure" or "name",
    `alike` how many words stand around it in both, `telling` how many of them are no small words;
    `words` are the two passages that differ ("" for nothing)."""

    kind: str
    alike: int
    telling: int
    words: tuple[str, str]

    def enough(self, *, same_speaker: bool) -> bool:
        """Whether the two have enough in common to be one sentence."""
        alike, telling = FEWEST_ALIKE, FEWEST_TELLING
        if same_speaker and self.kind == "sense" and self.alike >= ALIKE_IN_SMALL_WORDS:
            telling = 0
        if not same_speaker:
            alike, telling = FEWEST_ALIKE_OPEN, FEWEST_TELLING_OPEN
        return self.alike >= max(alike, FEWEST_ALIKE_OF_KIND[self.kind]) and self.telling >= telling


@lru_cache(maxsize=65536)
def sentences_of(quotation: str) -> tuple[tuple[Word, ...], ...]:
    """The words of each sentence of a quotation."""
    parts = (spoken_words(part) for part in _BREAK.split(quotation))
    return tuple(words for words in parts if words)


def alteration(one: str, other: str) -> Alteration | None:
    """How one quotation is the other with its sense turned round or a figure, a day or a name
    changed in one of its sentences; None where it is not."""
    for left in sentences_of(one):
        for right in sentences_of(other):
            if found := _of_sentences(left, right):
                return found
    return None


def restates(one: str, other: str) -> bool:
    """Whether a sentence of one quotation stands in the other as well."""
    texts = [{tuple(w.text for w in words) for words in sentences_of(q)} for q in (one, other)]
    return not texts[0].isdisjoint(texts[1])


def _of_sentences(left: Sequence[Word], right: Sequence[Word]) -> Alteration | None:
    texts = [word.text for word in left], [word.text for word in right]
    if texts[0] == texts[1]:
        return None
    steps = SequenceMatcher(None, *texts, autojunk=False).get_opcodes()
    equal = [place for place, step in enumerate(steps) if step[0] == "equal"]
    alike = [w for place in equal for w in left[steps[place][1] : steps[place][2]]]
    whole = all(steps[end][0] in ("equal", "replace") for end in (0, -1))
    if len(alike) < (FEWEST_ALIKE if whole else FEWEST_ALIKE_CUT):
        return None
    differing = list(_differing(steps, equal[0], equal[-1], left, right))
    denied = sum(_denied(gone, come) for gone, come in differing)
    kinds: list[tuple[str, tuple[str, str]]] = []
    turned = abs(denied)
    for gone, come in differing:
        kind = _kind(gone, come, denied=bool(denied))
        if kind is None:
            return None
        if kind == "opposite":
            turned += 1
        if kind in ("opposite", "figure", "name") or _denied(gone, come):
            kinds.append((kind, (_words(gone), _words(come))))
    if len(kinds) != 1 or not (turned == 1 or (turned == 0 and kinds[0][0] != "denial")):
        return None
    if denied and _denials(left) and _denials(right):
        return None  # "It don't make no sense"
    if denied and (_no_denial(left) or _no_denial(right)):
        return None
    kind = kinds[0][0] if kinds[0][0] in ("figure", "name") else "sense"
    telling = {w.text for w in alike if len(w.text) > 2 and w.text not in LIGHT}
    return Alteration(kind, len(alike), len(telling), kinds[0][1])


def _differing(
    steps: Sequence[Step], first: int, last: int, left: Sequence[Word], right: Sequence[Word]
) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """The passages that differ, without what one side has cut off at its ends."""
    for place, (tag, i1, i2, j1, j2) in enumerate(steps):
        gone, come = left[i1:i2], right[j1:j2]
        if tag == "equal":
            continue
        opens = place < first and _opens_with_not(gone or come)
        if first < place < last or (gone and come) or opens:
            yield gone, come


def _opens_with_not(words: Sequence[Word]) -> bool:
    """ "Not all of us will stay": a sentence that opens with its denial."""
    return len(words) == 1 and words[0].text in _NEGATIONS


def _kind(gone: Sequence[Word], come: Sequence[Word], *, denied: bool) -> str | None:
    """Of what kind a difference is: "opposite", "figure", "name", "denial", "nothing", or None for
    another word."""
    if GAP in {word.text for word in (*gone, *come)}:
        # What is left out or put in brackets may be anything.
        return None if _denied(gone, come) else "nothing"
    one, other = ([w for w in side if w.text not in _NEGATIONS] for side in (gone, come))
    for is_figure in (_is_number, _is_day):
        figures = [[w.text for w in side if is_figure(w)] for side in (one, other)]
        if all(figures) and figures[0] != figures[1]:
            rest = [[w for w in side if not is_figure(w)] for side in (one, other)]
            return "figure" if _idle(*rest, denied=denied) else None
    if _turned(gone, come):
        return "opposite"
    if _idle(one, other, denied=denied):
        return "denial" if _denied(gone, come) else "nothing"
    if _two_names(one, other):
        return "name"
    return None


def _is_number(word: Word) -> bool:
    return word.figure


def _is_day(word: Word) -> bool:
    return word.text in _DAYS


def _turned(gone: Sequence[Word], come: Sequence[Word]) -> bool:
    """Whether two passages are opposites, small words around them aside: "enough", "too little"."""
    if len(gone) == len(come) == 1:
        return opposite(gone[0].text, come[0].text)
    left, right = _bare(gone), _bare(come)
    if len(left) != len(right):
        return False
    apart = [(a, b) for a, b in zip(left, right, strict=True) if not _one_word(a, b)]
    return len(apart) == 1 and opposite(*apart[0])


def _bare(words: Sequence[Word]) -> list[str]:
    texts = [w.text for w in words if w.text != "not"]
    heavy = [t for t in texts if t not in LIGHT or t in _WEIGHTY or t in _NEGATIONS]
    return [t for t in heavy if t not in _FILLERS] or heavy


def _idle(one: Sequence[Word], other: Sequence[Word], *, denied: bool) -> bool:
    """Whether two passages differ in nothing that says anything: small words, forms of one word,
    fillers, a name for a "he"."""
    texts = "".join(w.text for w in one), "".join(w.text for w in other)
    if texts[0] == texts[1]:
        return True
    left, right = ([w for w in side if not _small(w.text, denied=denied)] for side in (one, other))
    if not left or not right:
        rest = [*left, *right]
        named = all(w.capital for w in rest) and any(w.text in _PRONOUNS for w in (*one, *other))
        return not rest or named
    return len(left) == len(right) and all(
        _one_word(a.text, b.text) for a, b in zip(left, right, strict=True)
    )


_PRONOUNS = frozenset("he she they it him her them his their its we us our".split())


def _small(word: str, *, denied: bool) -> bool:
    if denied and word in _COMPANIONS:
        return True
    return word in _FILLERS or (word in LIGHT and word not in _WEIGHTY)


def _one_word(one: str, other: str) -> bool:
    """Two forms or spellings of one word: "promised", "promise"; "favour", "favor"."""
    if opposite(one, other) or any(c.isdigit() for c in one + other):
        return one == other
    if not stems(one).isdisjoint(stems(other)):
        return True
    return min(len(one), len(other)) >= 4 and (
        SequenceMatcher(None, one, other).ratio() >= SPELT_ALIKE
    )


def _two_names(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether two passages are two names: "Lyon", "Marseille"; no initials, no two words for one
    nation, no two spellings."""
    left, right = ([w for w in side if not _small(w.text, denied=False)] for side in (one, other))
    if not (len(left) == len(right) == 1):
        return False
    a, b = left[0], right[0]
    if not (a.capital and b.capital) or min(len(a.text), len(b.text)) < 4:
        return False
    nations = nation_of(a.text), nation_of(b.text)
    if all(nations):
        return nations[0] != nations[1]
    if any(nations) or a.upper or b.upper:
        return False
    return SequenceMatcher(None, a.text, b.text).ratio() < 0.6


def _denied(gone: Sequence[Word], come: Sequence[Word]) -> int:
    """How often more one passage denies than the other; of opposites, "nothing" and "everything",
    only a "not" beside them counts."""
    if _turned(gone, come):
        nots = [sum(w.text == "not" for w in side) for side in (gone, come)]
        return nots[0] - nots[1]
    return _denials(gone) - _denials(come)


def _denials(words: Sequence[Word]) -> int:
    """How often a passage denies; "will refuse to" as "will not"."""
    texts = [word.text for word in words]
    refusals = sum(
        two == "to" and not _REFUSES.isdisjoint(stems(one)) for one, two in pairwise(texts)
    )
    return sum(text in _NEGATIONS for text in texts) + refusals


def _no_denial(words: Sequence[Word]) -> bool:
    """Whether a "not" of a sentence denies nothing: "not only", "whether or not"."""
    texts = ["", *(word.text for word in words), ""]
    return any(
        word in ("not", "no") and (before in _BEFORE or after in _ONLY)
        for before, word, after in zip(texts, texts[1:], texts[2:], strict=False)
    )


def _words(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
