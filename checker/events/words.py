"""How telling a word is: document frequencies of ordinary news, mixed with the corpus's own.

A corpus of two articles says nothing about which words are rare, so a background table of
document frequencies (`background.txt`: word and number of articles, counts only, derived from
openly licensed English news) stands in for it; a large corpus outweighs the table.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from checker.calendar_words import MONTH_NAMES, WEEKDAY_NAMES, lowered

# The table counts as this many articles of the corpus: enough to rule a handful of articles
# (where every word of the one happening looks common), little against thousands.
BACKGROUND_WEIGHT = 2000.0
# A word outside the table stands in fewer articles than the table's floor.
UNSEEN = 1.0

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?")
_STOP = lowered(MONTH_NAMES, WEEKDAY_NAMES).union(
    """a about above across after again against all almost along already also although am among an
    and another any anyone anything are around as asked at away back be because been before began
    behind being below between both but by called came can cannot come could day days did do does
    doing don done down during each either else even ever every few first five for former found
    four from further get give given go going got had has have having he her here hers herself him
    himself his how however i if in including indeed inside instead into is it its itself just
    know known last later least less let like made make man many may me might mine more most much
    must my near nearly never new next no nor not nothing now of off on once one only onto or other
    others our ours out outside over own part people per perhaps put rather really said same saw
    say saying says second see seen several shall she should since six so some someone something
    soon still such take taken ten than that the their theirs them themselves then there these
    they thing things third this those though three through thus time times to today together told
    too took toward towards two under until up upon us use used using very via want was way we
    week weeks well went were what when where whether which while who whole whom whose why will
    with within without woman would year years yes yesterday yet you your yours mr
    mrs ms dr am pm a.m p.m""".split()
)


def words_of(text: str) -> Iterator[str]:
    """The content words of `text` in order: lower case, without possessives and plural endings."""
    for match in _WORD.finditer(text):
        word = match.group().lower().replace("’", "'").removesuffix("'s").removesuffix("'")
        if len(word) > 1 and word not in _STOP:
            yield stem(word)


def only_one_says(words: re.Pattern[str], one: str, other: str) -> bool:
    """Whether one of two texts has such words and the other has not."""
    return (words.search(one) is None) != (words.search(other) is None)


@cache
def stem(word: str) -> str:
    """A word without its plural or tense ending, so that "killed" meets "killing"."""
    if len(word) < 5 or word[0].isdigit():
        return word
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(ending) and not word.endswith("ss"):
            short = word[: -len(ending)] + instead
            if len(short) < 4 and ending in ("ing", "ed"):
                continue
            if ending in ("ing", "ed") and short[-1] == short[-2] and short[-1] not in "ls":
                short = short[:-1]
            return short.removesuffix("e") if len(short) > 4 else short
    return word.removesuffix("e") if len(word) > 4 else word


class Rarity:
    """Inverse document frequency over a corpus and the background.

    Natural logarithm; 0 for a word of every article, about 8 for one met nowhere else.
    """

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for document in documents:
            counts.update(set(document))
            total += 1
        self._counts = counts
        self._total = total + BACKGROUND_WEIGHT
        self._known: dict[str, float] = {}

    def __call__(self, word: str) -> float:
        """How rare the stem `word` is."""
        found = self._known.get(word)
        if found is None:
            share, unseen = background()
            expected = BACKGROUND_WEIGHT * share.get(word, unseen)
            found = math.log((self._total + 1) / (self._counts[word] + expected + 0.5))
            found = self._known[word] = max(found, 0.0)
        return found


@cache
def background() -> tuple[Mapping[str, float], float]:
    """Share of news articles that hold each word, and the share assumed for a word not listed."""
    lines = files(__package__).joinpath("background.txt").read_text("utf-8").split("\n")
    total = float(lines[0])
    pairs = (line.split(" ") for line in lines[1:] if line)
    return {word: int(count) / total for word, count in pairs}, UNSEEN / total
