"""A sentence as a tape of groups, harm verbs and other words, and how to walk along it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.casualties.groups import Group, group_at
from checker.casualties.lexicon import ADVERBS, BE, HAVE, NEGATIONS, PREPOSITIONS, VERBS, Verb
from checker.casualties.tokens import Token, tokens_of

# Behind these a new clause starts: a verb does not look for its people across them.
BREAKS = frozenset(
    "; : after when while because as that which where if before although though since unless until"
    " but".split()
)
_LIST = frozenset(", ; and & as well or plus".split())
# Words that may stand between a verb and the people on its left ("12 people were [later] killed").
_LIGHT = ADVERBS | BE | HAVE | frozenset("who whom that and of them - , ' \" “ ”".split())


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
    """The items of one sentence, over its tokens."""

    tokens: Sequence[Token]
    items: Sequence[Item]

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
        """The first item from `at` on in direction `step` that is none of `words`."""
        while 0 <= at < len(self.items) and self.plain(at) and self.items[at].low in words:
            at += step
        return at

    def plain(self, at: int) -> bool:
        """Whether the item is a word that is neither a group nor a verb of harm."""
        item = self.items[at]
        return item.group is None and item.verb is None


def tape_of(text: str, names: bool = True) -> Tape:
    """The tape of one sentence; see `group_at` for `names`."""
    tokens = tokens_of(text)
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        group = group_at(tokens, at, names)
        if group is not None and group.last > at:
            items.append(Item(at, group.last, tokens[at].low, group=group))
            at = group.last
            continue
        items.append(Item(at, at + 1, tokens[at].low, verb=VERBS.get(tokens[at].low)))
        at += 1
    return Tape(tokens, items)


def listed_right(tape: Tape, at: int) -> tuple[list[int], int]:
    """Items of the list of groups that starts with the group at `at`, and the item after it.

    Appositions ("John Smith, a father of two") are no further members. A group that starts a
    clause of its own ("killed two and three were wounded") ends the list.
    """
    members, end = [at], at + 1
    while end < len(tape.items):
        gap = tape.skip(end, 1, _LIST)
        group = tape.group(gap)
        joined = {tape.low(k) for k in range(end, gap)}
        if gap == end or group is None or group.shape == "pronoun" or starts_clause(tape, gap):
            break
        last = tape.group(members[-1])
        assert last is not None
        if not (joined - {",", ";"}) and _apposed(last, group):
            end = gap + 1
            continue
        members.append(gap)
        end = gap + 1
    return members, end


def listed_left(tape: Tape, at: int) -> list[int]:
    """Items of the list of groups that ends with the group at `at`, first one first."""
    members = [at]
    while True:
        gap = tape.skip(members[0] - 1, -1, _LIST)
        group = tape.group(gap)
        joined = {tape.low(k) for k in range(gap + 1, members[0])}
        if gap == members[0] - 1 or group is None or group.shape == "pronoun":
            return members
        first = tape.group(members[0])
        assert first is not None
        if not (joined - {",", ";"}) and _apposed(group, first):
            members[0] = gap
            continue
        if tape.low(gap - 1) in PREPOSITIONS and joined <= {","}:
            return members
        members.insert(0, gap)


def _apposed(first: Group, second: Group) -> bool:
    """Whether the second only describes the first: a name and a description, or the reverse."""
    return (first.shape == "name") != (second.shape == "name")


def starts_clause(tape: Tape, at: int) -> bool:
    """Whether the group at `at` is the subject of what follows it."""
    after = tape.skip(at + 1, 1, ADVERBS | frozenset({"who", "were", "was"}) - BE)
    low = tape.low(after)
    if low in BE or low in HAVE or low in NEGATIONS:
        return tape.low(at + 1) != "who"
    verb = tape.verb(after)
    return verb is not None and verb.form != "active" and tape.low(after) != "hostage"


def light(tape: Tape, at: int) -> bool:
    """Whether the item may stand between a verb and its subject without meaning anything."""
    return tape.plain(at) and tape.items[at].low in _LIGHT
