"""Quotations: where their words stand, and whether two of them are of the same words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

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
# Words that must be alike before another word among them counts as a change, and their share.
FEWEST_AROUND = 8
FEWEST_TELLING_AROUND = 3
MOSTLY = 0.75
MOST_CHANGES = 3
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
    "not no never nobody nothing none neither nor cannot without didn't don't won't isn't wasn't "
    "can't couldn't wouldn't hasn't haven't aren't weren't doesn't shouldn't ain't hadn't".split()
)
_LIGHT = frozenset(
    """a an the and or but so that this these those there here it its it's he she they we i you me
    him her us them my your his our their is are was were be been being am do does did done have has
    had will would can could shall should may might must of to in on at by for from with as into
    than then if when while who which what where how why just very really well now also only too
    about up out off over all some any more most much many like know think get got going gonna let
    say says said want one thing things we're i'm i've we've they're he's she's that's there's
    you're you've they've we'll i'll it'll i'd we'd he'd let's yeah uh um oh ok okay because even
    still back again go come came make made way lot sort kind people""".split()
)
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
        pieces.append(re.sub(r"[“”«»‘]|''|``", _as_mark, sentence[end:start]))
        pieces.append(re.sub(r"\w", "_", sentence[start:stop]))
        end = stop
    pieces.append(re.sub(r"[“”«»]|''|``", _as_mark, sentence[end:]))
    quoted = sum(stop - start for start, stop in ranges)
    return "".join(pieces), still, quoted / max(len(sentence), 1)


def _as_mark(mark: re.Match[str]) -> str:
    return '"' * len(mark.group())


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a quotation in lower case; gaps and insertions have marks of their own."""

    words: tuple[str, ...]
    telling: frozenset[str]
    formula: bool


@lru_cache(maxsize=65536)
def wording_of(text: str) -> Wording:
    """The words of `text` as they are compared."""
    words: list[str] = []
    for token in _TOKEN.findall(text):
        if token[0] in "[(":
            words.append(_WILD)
        elif token[0] in ".…":
            words.append(_GAP)
        else:
            word = token.lower().replace("’", "'")
            words.append(_DIGITS.get(word, word))
    telling = frozenset(w for w in words if len(w) > 2 and w not in _LIGHT and w != _WILD)
    return Wording(tuple(words), telling, bool(_FORMULA.search(text)))


def likeness(one: str, other: str) -> Likeness:
    """Whether two quotations are the same words, the same but for a word or two that matter,
    or different ones.

    Trimming, gaps, bracketed insertions, spelling, contractions and small words change nothing.
    """
    left, right = wording_of(one), wording_of(other)
    if left.formula or right.formula or len(left.telling & right.telling) < FEWEST_TELLING:
        return "other"
    matcher = SequenceMatcher(None, left.words, right.words, autojunk=False)
    steps = matcher.get_opcodes()
    first = next((i for i, step in enumerate(steps) if step[0] == "equal"), len(steps))
    last = max((i for i, step in enumerate(steps) if step[0] == "equal"), default=-1)
    alike = sum(i2 - i1 for tag, i1, i2, _, _ in steps if tag == "equal")
    if alike < FEWEST_SAME:
        return "other"
    changes, covered, gap = 0, alike, False
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
        far = not (inside or light) and max(len(gone), len(come)) > LONGEST_END
        changes += MOST_CHANGES + 1 if far else _changes(gone, come)
        covered += min(len(gone), len(come))
    if changes == 0:
        shorter = min(len(left.words), len(right.words))
        whole = covered >= CONTAINED * shorter or (gap and alike >= FEWEST_AROUND)
        return "same" if whole else "other"
    inner = steps[first : last + 1]
    spread = min(inner[-1][2] - inner[0][1], inner[-1][4] - inner[0][3])
    telling = len(left.telling & right.telling)
    if telling < FEWEST_TELLING_AROUND or alike < FEWEST_AROUND or alike < MOSTLY * spread:
        return "other"
    return "varied" if changes <= MOST_CHANGES else "other"


def _changes(gone: tuple[str, ...], come: tuple[str, ...]) -> int:
    """How many words that matter stand on either side in place of each other."""
    denied = [
        sum(word in _NEGATIONS or word.endswith("n't") for word in side) for side in (gone, come)
    ]
    if denied[0] != denied[1]:
        return 1
    left = [word for word in gone if word not in _LIGHT]
    right = [word for word in come if word not in _LIGHT]
    if not left or not right:
        return 0
    unlike = [a for a in left if not any(_spelt_alike(a, b) for b in right)]
    return max(len(unlike), 0) if len(left) <= 3 and len(right) <= 3 else 99


def _spelt_alike(one: str, other: str) -> bool:
    if one.isdigit() or other.isdigit():
        return one == other
    if one.replace("'", "") == other.replace("'", ""):
        return True
    return SequenceMatcher(None, one, other).ratio() >= SPELT_ALIKE


def shingles(text: str, size: int = 4) -> frozenset[tuple[str, ...]]:
    """Runs of `size` words, to find quotations that may be the same."""
    words = [w for w in wording_of(text).words if w not in (_GAP, _WILD)]
    return frozenset(tuple(words[i : i + size]) for i in range(len(words) - size + 1))
