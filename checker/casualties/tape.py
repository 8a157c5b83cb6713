"""A sentence as a tape of groups, harm verbs and other words, and how to walk along it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.casualties.groups import group_at
from checker.casualties.lexicon import (
    ADVERBS,
    BE,
    HAVE,
    Verb,
)
from checker.casualties.people import Group
from checker.casualties.tokens import Token
from checker.casualties.verb_at import verb_at

# Behind these a new clause starts: a verb does not look for its people across them.
BREAKS = frozenset(
    "; : after when while because as that which whose where if before although though since unless"
    " until but".split()
)
_CLOSES = {"[": "]", "(": ")"}
_NO_ADVERBS = frozenset("family july italy assembly early".split())
THEM = frozenset("them whom these those".split())
_SOME = frozenset("most half all many some several both none each".split())
_NEARLY = frozenset("nearly almost about at roughly".split())
_MARKS = frozenset(", - – —".split())
# Longest aside that is passed over, in words.
_ASIDE = 15
# Words that may stand between a verb and the people on its left ("12 people were [later] killed").
_LIGHT = (
    ADVERBS
    | BE
    | HAVE
    | frozenset("taken held seized still who whom that and of them - , ' \" “ ”".split())
)


@dataclass(frozen=True, slots=True)
class Item:
    """A group, a verb of harm, or one other word: tokens `first` to `last` (half-open)."""

    first: int
    last: int
    low: str
    group: Group | None = None
    verb: Verb | None = None


@dataclass(frozen=True, slots=True)
class Tape:
    """The items of one sentence, over its tokens.

    `asides` are the groups told between a group, by its item, and its verb: "six monks, two of
    them foreigners, were killed". Their words are no items.
    """

    tokens: Sequence[Token]
    items: Sequence[Item]
    asides: Mapping[int, tuple[Group, ...]] = field(default_factory=dict)

    def low(self, at: int) -> str:
        """The word of item `at`, "" beyond either end."""
        return self.items[at].low if 0 <= at < len(self.items) else ""

    def group(self, at: int) -> Group | None:
        """The group at `at`, None where there is none."""
        return self.items[at].group if 0 <= at < len(self.items) else None

    def verb(self, at: int) -> Verb | None:
        """The verb of harm at `at`, None where there is none."""
        return self.items[at].verb if 0 <= at < len(self.items) else None

    def skip(self, at: int, step: int, words: frozenset[str] = ADVERBS) -> int:
        """The first item from `at` on in direction `step` that is none of `words`, no adverb."""
        while 0 <= at < len(self.items) and self.plain(at):
            low = self.items[at].low
            if low not in words and not (low.endswith("ly") and low not in _NO_ADVERBS):
                break
            at += step
        return at

    def plain(self, at: int) -> bool:
        """Whether the item is a word that is neither a group nor a verb of harm."""
        item = self.items[at]
        return item.group is None and item.verb is None


def tape_of(
    tokens: Sequence[Token], known: frozenset[str] = frozenset(), free: bool = True
) -> Tape:
    """The tape of one sentence; names as in `named_at`."""
    items: list[Item] = []
    tokens = [t for span in _spoken(tokens) for t in tokens[span]]
    at = 0
    while at < len(tokens):
        group = group_at(tokens, at, known, free)
        if group is not None and group.last > at:
            items.append(Item(at, group.last, tokens[at].low, group=group))
            at = group.last
            continue
        items.append(Item(at, at + 1, tokens[at].low, verb=verb_at(tokens, at)))
        at += 1
    return _without_asides(Tape(tokens, items))


def _without_asides(tape: Tape) -> Tape:
    """The tape without what tells between commas or dashes who some of its people were."""
    items: list[Item] = []
    asides: dict[int, tuple[Group, ...]] = {}
    at = 0
    while at < len(tape.items):
        end = _aside_at(tape, at) if items and items[-1].group is not None else 0
        if end:
            denied = tape.low(at + 1) == "not"
            found = (item.group for item in tape.items[at:end] if not denied)
            asides[len(items) - 1] = tuple(group for group in found if group is not None)
            at = end
            continue
        items.append(tape.items[at])
        at += 1
    return Tape(tape.tokens, items, asides) if asides else tape


def _aside_at(tape: Tape, at: int) -> int:
    """The item behind ", two of them foreigners," at `at`, where a verb follows; 0 for none."""
    mark = tape.low(at)
    if mark not in _MARKS or not _tells_of_some(tape, at + 1):
        return 0
    for end in range(at + 2, min(at + _ASIDE, len(tape.items))):
        if tape.low(end) == mark:
            after = tape.skip(end + 1, 1)
            low = tape.low(after)
            return end + 1 if low in BE or low in HAVE or tape.verb(after) is not None else 0
        if tape.low(end) in (";", ":"):
            break
    return 0


def _tells_of_some(tape: Tape, at: int) -> bool:
    """Whether "two of them", "most of whom", "among them" or "not five" starts at `at`."""
    if tape.low(at) == "not":
        return tape.group(at + 1) is not None
    group = tape.group(at)
    if group is not None and of_them(tape, group):
        return True
    if tape.low(at) == "all" and (group is None or group.shape != "number"):
        # "The three others, all members of one team, were dead".
        return True
    k = at + 1 if tape.low(at) in _NEARLY else at
    if tape.low(k) == "among" and tape.low(k + 1) in THEM:
        return True
    return tape.low(k) in _SOME and tape.low(k + 1) == "of" and tape.low(k + 2) in THEM


def of_them(tape: Tape, group: Group) -> bool:
    """Whether the people are some of those before them: "six monks, five of them foreigners"."""
    words = {token.low for token in tape.tokens[group.first : group.last]}
    return group.part and not words.isdisjoint(THEM)


def _spoken(tokens: Sequence[Token]) -> Iterator[slice]:
    """The stretches outside editors' asides: "[national radio]", "(FMLN)"."""
    start = at = 0
    while at < len(tokens):
        close = _CLOSES.get(tokens[at].text)
        if close is not None:
            inside = [t.text for t in tokens[at + 1 : at + _ASIDE]]
            length = inside.index(close) if close in inside else 0
            if close == "]" or all(word.isupper() for word in inside[:length]):
                if length:
                    yield slice(start, at)
                    start = at = at + length + 2
                    continue
        at += 1
    yield slice(start, len(tokens))


def light(tape: Tape, at: int) -> bool:
    """Whether the item may stand between a verb and its subject without meaning anything."""
    return tape.plain(at) and tape.items[at].low in _LIGHT
