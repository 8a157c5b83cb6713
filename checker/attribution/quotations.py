"""Quotations: where their words stand, and whether two of them are of the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from checker.calendar_words import MONTH_NAMES, WEEKDAY_NAMES, lowered

Range = tuple[int, int]
Likeness = Literal["same", "varied", "other"]

# What may open a quotation, and what then closes it: like closes like, so that a quotation
# inside a quotation changes nothing.
_OPENING = re.compile(r"[“«\"]|''|``|(?<!\w)‘(?=\w)|(?:^|(?<=[,:] ))'(?=[A-Z])")
_CLOSING = {
    "“": re.compile(r"”|\"(?=[\s,.;:)?!]|$)"),
    "«": re.compile(r"»"),
    '"': re.compile(r"[\"”]"),
    "''": re.compile(r"''"),
    "``": re.compile(r"''"),
    "‘": re.compile(r"(?<=[.,!?])’(?!\w)"),
    "'": re.compile(r"(?<=[.,!?])'(?!\w)"),
}

# Fewer words than these may stand in anybody's mouth by chance.
FEWEST_SAME = 7
FEWEST_TELLING = 2
# Words that must be alike before another word among them counts as a change: of two pieces, and of
# two quotations that begin and end alike. Pieces of fewer words are often of two utterances
# (read by hand in news: 5 findings on pieces of fewer words, 1 right; 8 from there on, 7 right).
FEWEST_AROUND = 11
FEWEST_AROUND_WHOLE = 8
FEWEST_TELLING_AROUND = 3
# The same of two that begin and end alike and differ in a "not" alone.
FEWEST_DENIED = 5
MOSTLY = 0.75
# More changes than make one quotation of two.
MANY = 9
# Words by which two ends may differ and still be one end with words changed.
LONGEST_END = 2
# Share of the shorter quotation that stands in the longer one.
CONTAINED = 0.85
# Two spellings of one word: "kidnaped", "kidnapped"; "travelling", "traveling".
SPELT_ALIKE = 0.75

_TOKEN = re.compile(r"\[[^\]]*\]|\([^)]*\)|\.\.+|…|\[?\. \. \.\]?|\w+(?:['’]\w+)*")
_GAP = "…"
_WILD = "[]"
_NEGATIONS = frozenset(
    """not no never nobody nothing none cannot without didnt dont wont isnt wasnt cant couldnt
    wouldnt hasnt havent arent werent doesnt shouldnt aint hadnt""".split()
)
_LIGHT = frozenset(
    """a an the and or but so that this these those there here it its its he she they we i you me
    him her us them my your his our their is are was were be been being am do does did
    done have has had will would can could shall should may might must of to in on at by
    for from with as into than then if when while who which what where how why just very
    really well now also only too about up out off over all some any more most much many
    like know think get got going gonna let say says said want one thing things were im
    ive weve theyre hes shes thats theres youre youve theyve well ill itll id wed hed lets
    nor neither at yeah uh um oh ok okay anybody anyone everybody everyone somebody
    someone nobody because even still back again go come came make made way lot sort kind
    people
    anybodys anyones everybodys everyones somebodys someones""".split()
)
_DATES = lowered(MONTH_NAMES, WEEKDAY_NAMES)
# Set phrases that many say of one event.
_FORMULA = re.compile(
    r"thoughts and prayers|our (?:hearts|thoughts|prayers)|hearts? goes? out|condolences"
    r"|innocent until|rest in peace|no comment|god bless|make america great|lock her up"
    r"|clear and present|beyond a reasonable doubt|stay in (?:their|your) homes|armed and dangerous"
    r"|ongoing investigation|under investigation|allahu? akbar|black lives matter"
    r"|bring .{0,40} to justice|i can't breathe|hands up|keep and bear arms|black lives",
    re.IGNORECASE,
)
_UNITS = "one two three four five six seven eight nine ten eleven twelve".split()
_DIGITS = {word: str(value) for value, word in enumerate(_UNITS, 1)}


def quoted_ranges(sentence: str, inside: str = "") -> tuple[list[Range], str]:
    """Ranges of the words inside quotation marks, the marks left out, and the mark of the
    quotation still open at the end ("" for none). `inside` is the one open at the start."""
    found: list[Range] = []
    start = 0
    while start < len(sentence):
        mark = (_CLOSING[inside] if inside else _OPENING).search(sentence, start)
        stop = mark.start() if mark else len(sentence)
        if inside and stop > start:
            found.append((start, stop))
        if mark is None:
            break
        inside = "" if inside else mark.group()
        start = mark.end()
    return found, inside


def mask_quotations(sentence: str, inside: str = "") -> tuple[str, str, float]:
    """The sentence with its quoted words blanked (same length), the mark of the quotation still
    open at its end ("" for none), and the share (0..1) of its characters that is quoted.

    `inside` is the mark of the quotation open at its start.
    """
    ranges, still = quoted_ranges(sentence, inside)
    pieces: list[str] = []
    end = 0
    for start, stop in ranges:
        pieces.append(_marked(sentence[end:start], closes=bool(pieces), opens=True))
        pieces.append(re.sub(r"\w", "_", sentence[start:stop]))
        end = stop
    pieces.append(_marked(sentence[end:], closes=bool(pieces)))
    quoted = sum(stop - start for start, stop in ranges)
    return "".join(pieces), still, quoted / max(len(sentence), 1)


def _marked(between: str, *, closes: bool, opens: bool = False) -> str:
    """What stands between two quotations, its marks made double ones; a single one is a mark only
    where it closes the one before or opens the one behind."""
    marked = re.sub(r"[“”«»]|''|``", _as_mark, between)
    if closes and marked[:1] in ("’", "'"):
        marked = '"' + marked[1:]
    return marked[:-1] + '"' if opens and marked[-1:] in ("‘", "'") else marked


def _as_mark(mark: re.Match[str]) -> str:
    return '"' * len(mark.group())


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a quotation in lower case; gaps and insertions have marks of their own.

    `proper` are the words with a capital inside the quotation: names, which outlets spell and
    shorten by their own rules.
    """

    words: tuple[str, ...]
    telling: frozenset[str]
    proper: frozenset[str]
    formula: bool


@lru_cache(maxsize=65536)
def wording_of(text: str) -> Wording:
    """The words of `text` as they are compared."""
    words: list[str] = []
    proper: set[str] = set()
    for token in _TOKEN.findall(text):
        if token[0] in "[(":
            words.append(_WILD)
        elif token[0] in ".…":
            words.append(_GAP)
        else:
            word = token.lower().replace("’", "").replace("'", "")
            if words and token[0].isupper() and word not in _DATES:
                proper.add(word)
            words.append(_DIGITS.get(word, word))
    telling = frozenset(w for w in words if len(w) > 2 and w not in _LIGHT and w != _WILD)
    return Wording(tuple(words), telling, frozenset(proper), bool(_FORMULA.search(text)))


def likeness(one: str, other: str) -> Likeness:
    """Whether two quotations are the same words, the same but for one word that matters, or
    different ones.

    Trimming, gaps, bracketed insertions, spelling, contractions, small words and the spelling of
    names change nothing. Two sayings of one person that differ in more are two sayings, or two
    translations of one.
    """
    left, right = wording_of(one), wording_of(other)
    if left.formula or right.formula or len(left.telling & right.telling) < FEWEST_TELLING:
        return "other"
    steps = SequenceMatcher(None, left.words, right.words, autojunk=False).get_opcodes()
    alike = sum(i2 - i1 for tag, i1, i2, _, _ in steps if tag == "equal")
    if alike < FEWEST_AROUND_WHOLE and _only_denied(left, right, steps):
        telling = len(left.telling & right.telling)
        enough = alike >= FEWEST_DENIED and telling >= FEWEST_TELLING_AROUND
        return "varied" if enough else "other"
    if alike < FEWEST_SAME:
        return "other"
    first = next(place for place, step in enumerate(steps) if step[0] == "equal")
    last = max(place for place, step in enumerate(steps) if step[0] == "equal")
    changes, covered, gap, denied, unlike = 0, alike, False, 0, 0
    for place, (tag, i1, i2, j1, j2) in enumerate(steps):
        gone, come = left.words[i1:i2], right.words[j1:j2]
        inside = first <= place <= last
        if tag == "equal" or not (inside or (gone and come)):
            continue
        if {_WILD, _GAP} & {*gone, *come}:
            gap = True
            continue
        # At the ends one side goes on where the other was cut; a word or two were changed.
        light = all(word in _LIGHT for word in (*gone, *come))
        if not (inside or light) and max(len(gone), len(come)) > LONGEST_END:
            cut = changes < MANY and covered >= CONTAINED * _shorter(left, right)
            return "same" if cut else "other"
        denied += sum(map(_denies, gone)) - sum(map(_denies, come))
        changes += _changes(gone, come, left.proper | right.proper)
        unlike += not light and "".join(gone) != "".join(come)
        covered += min(len(gone), len(come))
    # A "not" that only moved changes nothing; one that goes on may deny something else there.
    everywhere = sorted(filter(_denies, left.words)) != sorted(filter(_denies, right.words))
    changes += abs(denied) if everywhere else 0
    if changes == 0:
        kept = covered >= CONTAINED * _shorter(left, right)
        return "same" if kept or (gap and alike >= FEWEST_AROUND_WHOLE) else "other"
    telling = len(left.telling & right.telling)
    whole = all(steps[end][0] in ("equal", "replace") for end in (0, -1))
    fewest = FEWEST_AROUND_WHOLE if whole else FEWEST_AROUND
    enough = telling >= FEWEST_TELLING_AROUND and alike >= fewest
    within = alike >= MOSTLY * min(_spread(steps[first : last + 1]))
    return "varied" if enough and within and changes == unlike == 1 else "other"


def _only_denied(
    one: Wording, two: Wording, steps: Sequence[tuple[str, int, int, int, int]]
) -> bool:
    """Whether two short quotations differ in a "not" or a "no longer" and in nothing else, but that
    one of them goes on."""
    first, last = steps[0][0] == "equal", steps[-1]
    goes_on = first and last[0] in ("insert", "delete")
    changed = [
        (*one.words[i1:i2], *two.words[j1:j2])
        for tag, i1, i2, j1, j2 in (steps[:-1] if goes_on else steps)
        if tag != "equal"
    ]
    if len(changed) != 1:
        return False
    denying, *rest = changed[0]
    return _denies(denying) and rest in ([], ["longer"], ["more"])


def _shorter(left: Wording, right: Wording) -> int:
    return min(len(left.words), len(right.words))


def _spread(inner: Sequence[tuple[str, int, int, int, int]]) -> tuple[int, int]:
    return inner[-1][2] - inner[0][1], inner[-1][4] - inner[0][3]


def _denies(word: str) -> bool:
    return word in _NEGATIONS


def _changes(gone: tuple[str, ...], come: tuple[str, ...], proper: frozenset[str]) -> int:
    """How many words that matter stand on either side in place of each other; `MANY` where the
    two passages are not one passage with a word changed."""
    if "".join(gone) == "".join(come):
        return 0
    left = [word for word in gone if word not in _LIGHT and not _denies(word)]
    right = [word for word in come if word not in _LIGHT and not _denies(word)]
    if not left or not right:
        return 0 if len(left) + len(right) <= 1 else MANY
    if len(left) != 1 or len(right) != 1:
        return MANY
    return 0 if _alike(left[0], right[0], proper) else 1


def _alike(one: str, other: str, proper: frozenset[str]) -> bool:
    if one in proper and other in proper:
        return True
    if one.isdigit() and other.isdigit():
        return one == other
    if any(c.isdigit() for c in one) or any(c.isdigit() for c in other):
        return True  # "11th" and "eleventh", "6pm" and "six"
    if one in other or other in one:
        return True
    return SequenceMatcher(None, one, other).ratio() >= SPELT_ALIKE


def shingles(text: str, size: int = 4) -> frozenset[tuple[str, ...]]:
    """Runs of `size` words, to find quotations that may be the same."""
    words = [w for w in wording_of(text).words if w not in (_GAP, _WILD)]
    return frozenset(tuple(words[i : i + size]) for i in range(len(words) - size + 1))
