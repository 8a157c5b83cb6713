"""A sentence as a tape of groups, harm verbs and other words, and how to walk along it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.casualties.groups import group_at
from checker.casualties.lexicon import (
    ADVERBS,
    BE,
    GROUPS,
    HAVE,
    NEGATIONS,
    PREPOSITIONS,
    Verb,
)
from checker.casualties.people import ONE, Group
from checker.casualties.tokens import Token
from checker.casualties.verb_at import verb_at

# Behind these a new clause starts: a verb does not look for its people across them.
BREAKS = frozenset(
    "; : after when while because as that which where if before although though since unless until"
    " but".split()
)
_LIST = frozenset(", ; and & plus".split())
# "18 people, mostly children, were killed": who they are, and nobody else.
_MOSTLY = frozenset("mostly mainly largely chiefly primarily including".split())
_SAYS = frozenset("said says say told reported confirmed announced added believe".split())
# Counted words behind which a comma may tell who they are.
_ANYBODY = frozenset(["", "people", "persons", "victims", "individuals", "others"])
_CLOSES = {"[": "]", "(": ")"}
# Longest phrase behind a group that a list may run across, in items.
_PHRASE = 6
_NO_ADVERBS = frozenset("family july italy assembly early".split())
_WHERE = frozenset("on in at aboard near outside inside".split())
_ARTICLES = frozenset("a an the his her their".split())
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
    | frozenset("taken held seized who whom that and of them - , ' \" “ ”".split())
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
            found = (item.group for item in tape.items[at:end])
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
    """Whether "two of them", "most of whom" or "among them" starts at `at`."""
    group = tape.group(at)
    if group is not None and of_them(tape, group):
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


def listed_right(tape: Tape, at: int) -> list[int]:
    """Items of the list of groups that starts with the group at `at`.

    Appositions ("John Smith, a father of two") are no further members. A group that starts a
    clause of its own ("killed two and three were wounded") ends the list.
    """
    members, end = [at], at + 1
    while end < len(tape.items):
        gap = tape.skip(end, 1, _LIST)
        if _abrupt(tape, end, gap) or not _lists(tape, gap) or starts_clause(tape, gap):
            break
        if any(tape.low(k) in _MOSTLY for k in range(end, gap)):
            break
        if not (_comma(tape, end, gap) and _apposed(tape, members[-1], gap)):
            members.append(gap)
        end = gap + 1
    if len(members) > 1 and _comma(tape, members[-2] + 1, members[-1]):
        # A list ends with "and"; what a comma alone adds describes or starts anew.
        return (
            members
            if tape.low(members[-1] - 1) == ";" or _two_counts(tape, members)
            else members[:1]
        )
    return _spelt_out(tape, members)


def listed_left(tape: Tape, at: int) -> list[int]:
    """Items of the list of groups that ends with the group at `at`, first one first."""
    if tape.low(at) == "both":
        # "The two boys, Ray Hill and Tim Hill, 7, both died": told before, taken up again.
        told = at - 1 if tape.group(at - 1) is not None else at - 2
        if tape.group(told) is not None and (told == at - 1 or tape.low(at - 1) == ","):
            return listed_left(tape, told)
    members = [at]
    some = tape.group(at)
    if some is not None and of_them(tape, some) and tape.low(at + 1) != ",":
        # "stabbed six people, two of whom died".
        return members
    while True:
        gap = tape.skip(members[0] - 1, -1, _LIST)
        if tape.group(gap) is None and tape.low(members[0] - 1) == "and":
            gap = _before_phrase(tape, gap, members[0])
        group = tape.group(gap)
        if group is None or _abrupt(tape, gap + 1, members[0]):
            return _spelt_out(tape, members)
        if group.harm == ("killed",) != (tape.group(members[0]) or group).harm:
            # "received 14 bodies and 70 wounded".
            return _spelt_out(tape, members)
        if of_them(tape, group) and tape.low(gap + 1) == ",":
            # "were killed, two of them children, and 20 wounded".
            return _spelt_out(tape, members)
        if not _lists(tape, gap) and not _with_others(tape, group, gap, members[0]):
            return _spelt_out(tape, members)
        if group.bare and any(tape.low(k) == ";" for k in range(gap, members[0])):
            # "Kills 10; 80 Hurt".
            return _spelt_out(tape, members)
        if any(tape.low(k) in _MOSTLY for k in range(gap, members[0])):
            members[0] = gap
            continue
        comma = _comma(tape, gap + 1, members[0])
        described = len(members) == 1 and _introduced(tape, at)
        if comma and (_apposed(tape, gap, members[0]) or described):
            members[0] = gap
            continue
        if comma and _bare(tape, members[0]) and not _bare(tape, gap) and group.shape == "number":
            # "Snow buries 12 skiers, three dead": no sum.
            return _spelt_out(tape, members)
        if comma and (tape.low(gap - 1) in PREPOSITIONS or group.shape == "plural"):
            return _spelt_out(tape, members)
        members.insert(0, gap)


def _bare(tape: Tape, at: int) -> bool:
    """Whether a number without a noun stands at `at`."""
    group = tape.group(at)
    return group is not None and group.bare


def _two_counts(tape: Tape, members: list[int]) -> bool:
    """Whether a headline's comma joins two counts: "killed 2 adults, 2 teens"."""
    groups = [group for k in members if (group := tape.group(k)) is not None]
    if groups[-1].shape == "number" and all(g.shape in ("number", "single") for g in groups):
        # "kills wife, two children".
        plain = all(tape.low(k) not in _ARTICLES for k in members)
        return plain and all(g.head not in _ANYBODY for g in groups)
    return False


def _with_others(tape: Tape, group: Group, at: int, after: int) -> bool:
    """Whether it reads "he and eight others"."""
    others = tape.group(after)
    told = others is not None and others.others and tape.low(at + 1) == "and"
    return told and group.shape == "pronoun" and group.count == ONE


def _abrupt(tape: Tape, first: int, last: int) -> bool:
    """Whether two groups follow each other with nothing between, not even an age's comma."""
    return first == last and tape.tokens[tape.items[first - 1].last - 1].low != ","


def counted(tape: Tape, at: int) -> bool:
    """Whether people are counted at `at`."""
    group = tape.group(at)
    return group is not None and group.shape == "number"


def _before_phrase(tape: Tape, at: int, after: int) -> int:
    """The group that a phrase ending at `at` describes: "three soldiers of the coalition and"."""
    for k in range(at, max(0, at - _PHRASE), -1):
        if not tape.plain(k) or tape.low(k) in BREAKS or tape.low(k) == ",":
            break
        if tape.low(k) in ("of", "from") and tape.group(k - 1) is not None:
            return k - 1
        if tape.low(k) in _WHERE and counted(tape, k - 1) and counted(tape, after):
            # "eight people on the bus and two in a car were killed".
            return k - 1
    return at


def _lists(tape: Tape, at: int) -> bool:
    """Whether the group at `at` may be one of a list: no pronoun, no unknown noun ("two
    landslides") unless written as peoples are ("six Jesuits")."""
    group = tape.group(at)
    if group is None or group.shape == "pronoun":
        return False
    if group.of in GROUPS or group.shape != "number":
        return True
    first, last = tape.tokens[group.first], tape.tokens[group.last - 1]
    written = first.text[0].islower() or group.first == 0
    return last.capital and written and tape.low(at - 1) != ","


def _spelt_out(tape: Tape, members: list[int]) -> list[int]:
    """Only the count where its people are then told: "two others, a man and a boy, were shot"."""
    first, last = tape.group(members[0]), tape.group(members[-1])
    if len(members) > 2 and last is not None and last.shape == "number" and last.count.low > 1:
        # "Cooper and Weiss, both students, were killed".
        before = sum(g.count.low for k in members[:-1] if (g := tape.group(k)) is not None)
        if before == last.count.low and _comma(tape, members[-2] + 1, members[-1]):
            return members[:-1]
    if len(members) < 3 or first is None or first.shape != "number":
        return members
    named = 1
    while named < len(members) and _named(tape.group(members[named])):
        named += 1
    if named > 2 and named - 1 == first.count.low and _comma(tape, members[0] + 1, members[1]):
        # "Three siblings, Ann Lee, Bob Lee and Eve Lee; their cousin; and a friend".
        return [members[0], *members[named:]]
    if first.of != "people":
        return members
    rest = [g.count.low for k in members[1:] if (g := tape.group(k)) is not None]
    told = sum(rest) == first.count.low and _comma(tape, members[0] + 1, members[1])
    return members[:1] if told else members


def _named(group: Group | None) -> bool:
    return group is not None and group.shape == "name"


def _comma(tape: Tape, first: int, last: int) -> bool:
    """Whether nothing but commas joins two groups; an age takes the comma behind it along."""
    return all(tape.low(k) in (",", ";") for k in range(first, last))


def _apposed(tape: Tape, first: int, second: int) -> bool:
    """Whether one only describes the other: a name and a description, in either order."""
    one, other = tape.group(first), tape.group(second)
    assert one is not None
    assert other is not None
    counted = "number" in (one.shape, other.shape)
    return not counted and (one.shape == "name") != (other.shape == "name")


def _introduced(tape: Tape, at: int) -> bool:
    """Whether one person is described with an article or named, as an apposition is."""
    group = tape.group(at)
    if group is None or group.shape not in ("single", "name"):
        return False
    named = bool(group.name) or (group.age is not None and not group.head)
    return named or tape.low(at) in ("a", "an", "the", "his", "her", "their")


def starts_clause(tape: Tape, at: int) -> bool:
    """Whether the group at `at` is the subject of what follows it."""
    after = tape.skip(at + 1, 1, ADVERBS | frozenset({"who", "were", "was"}) - BE)
    low = tape.low(after)
    if low in BE or low in HAVE or low in NEGATIONS or low in _SAYS:
        return tape.low(at + 1) != "who"
    verb = tape.verb(after)
    return verb is not None and verb.form != "active" and tape.low(after) != "hostage"


def light(tape: Tape, at: int) -> bool:
    """Whether the item may stand between a verb and its subject without meaning anything."""
    return tape.plain(at) and tape.items[at].low in _LIGHT
