"""Mentions: who is said to have been killed, hurt, lost or taken in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.casualties.groups import ONE, Group
from checker.casualties.lexicon import (
    ADVERBS,
    BE,
    HARMS,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    Harm,
)
from checker.casualties.tape import BREAKS, Tape, light, listed_left, listed_right, tape_of
from checker.types import Count

# How far to the left a verb looks for its people, in items.
_SIGHT = 16
_SELF = frozenset("himself herself themselves itself".split())
_OF_HARM: dict[str, Harm] = {
    "death": "killed",
    "deaths": "killed",
    "killing": "killed",
    "killings": "killed",
    "murder": "killed",
    "murders": "killed",
    "slaying": "killed",
    "slayings": "killed",
    "homicide": "killed",
    "assassination": "killed",
    "execution": "killed",
    "body": "killed",
    "bodies": "killed",
    "corpses": "killed",
    "remains": "killed",
    "lives": "killed",
    "massacre": "killed",
    "shooting": "hit",
    "stabbing": "hit",
    "wounding": "injured",
    "kidnapping": "captured",
    "abduction": "captured",
    "disappearance": "missing",
}
_MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_TOLL_LINKS = frozenset(
    "from in the a attack blast bombing shooting crash to at of stands stood rose rises risen has"
    " have climbs climbed reached reaches passed now was is had been hit topped jumped soared"
    " currently increased put rising".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """People of `groups` came to `harm`; `start` and `end` are offsets into the sentence.

    `parts` are groups told to be among them ("including two children"). `light` mentions only
    hint at harm ("was taken to hospital"); `weak` ones only presuppose it ("the deadly attack").
    """

    harm: Harm
    groups: tuple[Group, ...]
    start: int
    end: int
    parts: tuple[Group, ...] = ()
    light: bool = False
    weak: bool = False
    toll: bool = False

    @property
    def count(self) -> Count:
        """All groups together."""
        low = sum(g.count.low for g in self.groups)
        highs = [g.count.high for g in self.groups]
        return Count(low, None if None in highs else sum(h for h in highs if h is not None))


def mentions_of(text: str, names: bool = True) -> list[Mention]:
    """The casualties of one sentence in order; `names` as in `group_at`."""
    tape = tape_of(text, names)
    found = [*_by_verb(tape), *_by_noun(tape), *_by_treatment(tape)]
    return sorted(found, key=lambda m: (m.start, m.end))


def _mention(tape: Tape, harm: Harm, members: list[int], verb: int, **more: object) -> Mention:
    groups = tuple(g for k in members if (g := tape.group(k)) is not None)
    first = min(members[0], verb)
    last = max(members[-1], verb)
    start = tape.tokens[tape.items[first].first].start
    end = tape.tokens[tape.items[last].last - 1].end
    parts = tuple(_parts(tape, members[-1] + 1))
    return Mention(harm, groups, start, end, parts, **more)  # type: ignore[arg-type]


def _parts(tape: Tape, at: int) -> Iterator[Group]:
    """Groups behind ", including" or ", among them"."""
    at = tape.skip(at, 1, frozenset(","))
    low = tape.low(at)
    if low not in ("including", "includes", "among"):
        return
    at = at + 1 if low != "among" else at + 2
    if tape.group(at) is None:
        at += 1
    if tape.group(at) is not None:
        for member in listed_right(tape, at)[0]:
            group = tape.group(member)
            if group is not None:
                yield replace(group, part=True)


def _by_verb(tape: Tape) -> Iterator[Mention]:
    at = 0
    subjects: dict[int, list[int]] = {}
    while at < len(tape.items):
        if tape.verb(at) is None:
            at += 1
            continue
        end = _chain(tape, at)
        yield from _linked(tape, at, end, subjects)
        at = end + 1


def _chain(tape: Tape, at: int) -> int:
    """The last verb of a run such as "shot and killed", "shot to death", "killed or wounded"."""
    end = at
    while True:
        after = tape.skip(end + 1, 1, ADVERBS | frozenset(", and or then".split()))
        if tape.low(after) == "to" and tape.low(after + 1) == "death" and after == end + 1:
            end = after + 1
        elif tape.verb(after) is not None and not (
            after > end + 1 and tape.low(end + 1) == "," and tape.verb(end).form == "adjective"  # type: ignore[union-attr]
        ):
            end = after
        else:
            return end


def _harm(tape: Tape, at: int, end: int) -> Harm:
    harms = {verb.harm for k in range(at, end + 1) if (verb := tape.verb(k)) is not None}
    if tape.low(end) == "death" or "killed" in harms:
        return "hit" if "injured" in harms and tape.low(end) != "dead" else "killed"
    for harm in ("injured", "captured", "missing"):
        if harm in harms:
            return harm
    return "hit"


def _unreal(tape: Tape, at: int) -> bool:
    """Whether the verb is only wished, feared, ordered or denied ("to kill", "could have died")."""
    k, seen = at - 1, 0
    while k >= 0 and seen < 5:
        low = tape.low(k)
        if low in MODALS or low in NEGATIONS or (low == "to" and tape.low(k - 1) != "up"):
            return low != "may" or True
        if low not in ADVERBS and low not in BE and low not in HAVE and low not in ("and", ","):
            return low in ("attempted", "threatened", "nearly", "almost", "without", "if", "avoid")
        k, seen = k - 1, seen + 1
    return False


def _linked(
    tape: Tape, at: int, end: int, subjects: dict[int, list[int]]
) -> Iterator[Mention]:
    verb = tape.verb(at)
    assert verb is not None
    forms = {v.form for k in range(at, end + 1) if (v := tape.verb(k)) is not None}
    harm = _harm(tape, at, end)
    if _unreal(tape, at):
        return
    after = tape.skip(end + 1, 1)
    if tape.low(after) in _SELF:
        return
    before = tape.skip(at - 1, -1, ADVERBS | frozenset({"and"}))
    passive = tape.low(before) in BE or "intransitive" in forms
    object_ = tape.group(after)
    if object_ is not None and after <= end + 3 and not passive and _takes(tape, at, after, forms):
        if object_.known and object_.shape == "pronoun" and tape.low(after) in ("he", "she", "they"):
            return
        members, _ = listed_right(tape, after)
        yield _mention(tape, harm, members, at)
        return
    if forms <= {"active"}:
        return
    if tape.low(end + 1) == "at" and tape.low(end) == "shot" and not passive:
        return
    subject = _subject(tape, at, subjects, "adjective" not in forms or passive)
    if subject:
        subjects[end] = subject
        yield _mention(tape, harm, subject, end)


def _takes(tape: Tape, at: int, after: int, forms: set[str]) -> bool:
    """Whether the group on the right is the object, and not the subject of what follows."""
    group = tape.group(after)
    assert group is not None
    if "active" in forms:
        return True
    if "participle" not in forms:
        return False
    left = tape.group(tape.skip(at - 1, -1))
    if left is None or left.attacker:
        return True
    following = tape.verb(tape.skip(after + 1, 1))
    headline = following is not None and following.form != "active" and left.shape != "pronoun"
    return not headline


def _subject(
    tape: Tape, at: int, subjects: dict[int, list[int]], far: bool
) -> list[int]:
    """The people on the left of a verb at `at`: items of the list, empty where there are none."""
    k = at - 1
    while k >= max(0, at - _SIGHT):
        group = tape.group(k)
        if group is not None:
            members = listed_left(tape, k)
            lead = tape.low(members[0] - 1)
            if lead in ("including", "includes") or (
                lead in PREPOSITIONS and _more_left(tape, members[0] - 1)
            ):
                k = members[0] - 2
                continue
            if lead == "of" and tape.group(members[0] - 2) is not None:
                if k < at - 1 and tape.low(at - 1) in BE | HAVE:
                    k = members[0] - 2
                    continue
            return members
        if tape.verb(k) is not None:
            return subjects.get(k, [])
        if tape.low(k) in BREAKS and tape.low(k) not in ("that",):
            return []
        if not far and not light(tape, k):
            return []
        k -= 1
    return []


def _more_left(tape: Tape, at: int) -> bool:
    """Whether people stand before the preposition at `at`, in the same clause."""
    for k in range(at - 1, max(-1, at - 6), -1):
        if tape.group(k) is not None:
            return True
        if tape.verb(k) is not None or tape.low(k) in BREAKS or tape.low(k) in (",", "said"):
            return False
    return False


def _by_noun(tape: Tape) -> Iterator[Mention]:
    for at, item in enumerate(tape.items):
        group = item.group
        if group is not None and group.harm and not _unreal(tape, at):
            for harm in group.harm:
                yield _mention(tape, harm, [at], at)
        elif item.low in _OF_HARM and group is None and tape.low(at + 1) == "of":
            if tape.group(at + 2) is not None and tape.low(at - 1) not in ("attempted", "of"):
                harm = _OF_HARM[item.low]
                if tape.low(at - 1) in ("fatal", "deadly"):
                    harm = "killed"
                yield _mention(tape, harm, listed_right(tape, at + 2)[0], at)
        elif item.low in ("toll", "tolls"):
            yield from _toll(tape, at)
        elif item.low in _MULTIPLE:
            yield from _multiple(tape, at)
        elif item.low in ("fatal", "deadly"):
            group = Group(item.first, item.last, Count(1, None), "number")
            start, end = tape.tokens[item.first].start, tape.tokens[item.first].end
            yield Mention("killed", (group,), start, end, weak=True)


def _toll(tape: Tape, at: int) -> Iterator[Mention]:
    if tape.low(at - 1) != "death" and "dead" not in tape.low(at - 1):
        return
    k = at + 1
    while k < min(len(tape.items), at + 12):
        group = tape.group(k)
        if group is not None and group.shape == "number":
            yield _mention(tape, "killed", [k], at)
            return
        if tape.low(k) in (".", ";"):
            return
        k += 1


def _multiple(tape: Tape, at: int) -> Iterator[Mention]:
    after = tape.skip(at + 1, 1, frozenset("fatal deadly -".split()))
    harm: Harm | None = None
    if tape.low(after) in ("homicide", "murder", "killing", "slaying", "fatality", "murder-suicide"):
        harm = "killed"
    elif tape.low(after) in ("shooting", "stabbing"):
        harm = "killed" if after > at + 1 else "hit"
    if harm:
        size = _MULTIPLE[tape.low(at)]
        item = tape.items[at]
        group = Group(item.first, item.last, Count(size, size), "number")
        end = tape.tokens[tape.items[after].last - 1].end
        yield Mention(harm, (group,), tape.tokens[item.first].start, end)


_CARE = frozenset(
    "hospitalized taken transported rushed airlifted flown treated recovering admitted".split()
)
_GOT = frozenset("suffered suffering sustained received receiving sustaining suffer".split())


def _by_treatment(tape: Tape) -> Iterator[Mention]:
    """"suffered gunshot wounds", "was taken to hospital", "in critical condition"."""
    for at, item in enumerate(tape.items):
        if item.group is not None or item.verb is not None:
            continue
        hint = False
        if item.low in _GOT:
            ahead = {tape.low(k) for k in range(at + 1, at + 7)}
            if not ahead & {"wound", "wounds", "injury", "injuries", "burns"} and not any(
                (g := tape.group(k)) is not None and g.harm for k in range(at + 1, at + 7)
            ):
                continue
        elif item.low in _CARE:
            hint = True
        elif item.low == "condition" and tape.low(at - 1) in (
            "critical", "serious", "stable", "good", "fair", "grave"
        ):
            hint = True
        else:
            continue
        if _unreal(tape, at):
            continue
        subject = _subject(tape, at, {}, True)
        if subject:
            yield _mention(tape, "injured", subject, at, light=hint)


__all__ = ["HARMS", "ONE", "Mention", "mentions_of"]
