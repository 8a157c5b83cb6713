"""Lists of people along a tape: "two soldiers, a nurse and her son"."""

from __future__ import annotations

from checker.casualties.lexicon import ADVERBS, BE, GROUPS, HAVE, NEGATIONS, PREPOSITIONS
from checker.casualties.people import ONE, Group
from checker.casualties.tape import BREAKS, Tape, of_them

_LIST = frozenset(", ; and & plus".split())
# "18 people, mostly children, were killed": who they are, and nobody else.
_MOSTLY = frozenset("mostly mainly largely chiefly primarily including".split())
_SAYS = frozenset("said says say told reported confirmed announced added believe".split())
# Counted words behind which a comma may tell who they are.
_ANYBODY = frozenset(["", "people", "persons", "victims", "individuals", "others"])
# Longest phrase behind a group that a list may run across, in items.
_PHRASE = 6
_WHERE = frozenset("on in at aboard near outside inside".split())
_ARTICLES = frozenset("a an the his her their".split())


def listed_right(tape: Tape, at: int) -> list[int]:
    """Items of the list of groups that starts with the group at `at`.

    Appositions ("John Smith, a father of two") are no further members. A group that starts a
    clause of its own ("killed two and three were wounded") ends the list.
    """
    members, end = [at], at + 1
    while end < len(tape.items):
        gap = tape.skip(end, 1, _LIST)
        if [tape.low(k) for k in range(gap, gap + 3)] == ["as", "well", "as"]:
            # "received 44 bodies as well as 140 injured people".
            gap += 0 if (more := tape.group(gap + 3)) is not None and more.harm else 3
        if _abrupt(tape, end, gap) or not _lists(tape, gap) or _starts_clause(tape, gap):
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
    if _in_all(tape, at + 1) and tape.low(at - 1) in (",", "-", "–", "—", "("):
        # "A keeper and four visitors, five people in all, were hurt".
        return [at]
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
        if comma and _source(tape, gap):
            return _spelt_out(tape, members)
        described = len(members) == 1 and _introduced(tape, at)
        if comma and (_apposed(tape, gap, members[0]) or described):
            members[0] = gap
            continue
        if comma and _bare(tape, members[0]) and not _bare(tape, gap) and group.shape == "number":
            # "Snow buries 12 skiers, three dead": no sum.
            return _spelt_out(tape, members)
        last = tape.group(members[0])
        if comma and group.shape == "number" and last is not None and last.shape == "plural":
            # "13 students, workers die", in headlines: no sum of both.
            return [gap]
        if comma and (tape.low(gap - 1) in PREPOSITIONS or group.shape == "plural"):
            return _spelt_out(tape, members)
        members.insert(0, gap)


def _in_all(tape: Tape, at: int) -> bool:
    """Whether a sum is told at `at`: "five in all", "five people altogether"."""
    first, second = tape.low(at), tape.low(at + 1)
    return first == "altogether" or (first, second) in (("in", "all"), ("all", "told"))


def _source(tape: Tape, at: int) -> bool:
    """Whether the group at `at` is whose word it is: "according to chief Ira Holt, two died"."""
    for k in range(at - 1, max(-1, at - _PHRASE), -1):
        if tape.low(k) == "according":
            return True
        if tape.low(k) == "," or tape.low(k) in BREAKS:
            return False
    return False


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


def _counted(tape: Tape, at: int) -> bool:
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
        if tape.low(k) in _WHERE and _counted(tape, k - 1) and _counted(tape, after):
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


def _starts_clause(tape: Tape, at: int) -> bool:
    """Whether the group at `at` is the subject of what follows it."""
    after = tape.skip(at + 1, 1, ADVERBS | frozenset({"who", "were", "was"}) - BE)
    low = tape.low(after)
    if low in BE or low in HAVE or low in NEGATIONS or low in _SAYS:
        return tape.low(at + 1) != "who"
    verb = tape.verb(after)
    return verb is not None and verb.form != "active" and tape.low(after) != "hostage"
