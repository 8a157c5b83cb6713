"""Deaths told as losses: "nine soldiers fell in the battle", "the army lost two men", "seven of the
crew did not make it", "she was the only fatality", "the pilot was the sole survivor"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.casualties.counted import aboard_at
from checker.casualties.lexicon import ADVERBS, HAVE, NEGATIONS, PEOPLE
from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, bare_mention, mention, unreal
from checker.casualties.numbers import number_at
from checker.casualties.people import Group
from checker.casualties.subjects import subject_of
from checker.casualties.tape import BREAKS, Tape
from checker.types import Count

_BATTLES = frozenset(
    "battle battles fighting combat action clash clashes ambush line duty firefight skirmish"
    " skirmishes shoot-out shootout assault attack".split()
)
_ARMED = frozenset("soldiers fighters police men guards agents crew women".split())
# Who loses people: "the army lost two men"; a team loses players.
_FORCES = frozenset(
    "army navy police force forces brigade battalion regiment unit troops rebels guerrillas militia"
    " military legion marines government insurgents contingent garrison patrol gendarmerie".split()
)
_FOUGHT = _BATTLES | frozenset(
    "when attacks raid raids blast explosion bomb bombing mine shelling strike offensive"
    " war".split()
)
_SIGHT, _FIGHT_SIGHT = 5, 12
_CRAFT = frozenset(
    "ship boat vessel ferry trawler plane aircraft helicopter yacht barge tug".split()
)
# Of whom nobody did: "none of whom survived", not "nobody knows who survived".
_NOBODY = {"none": ("of", "survived"), "nobody": ("on", "aboard", "survived")}
_CARRYING = frozenset(("carrying", "carried"))
_ONLY = frozenset("only sole lone single one".split())
# Whether all are lost may be open.
_SURELY = frozenset(
    "fear fears feared likely believed unlikely may might could possible possibly if hope unknown"
    " unclear".split()
)
# "victims" may be hurt.
_DEATHS = frozenset(("fatality", "death"))


def by_loss(tape: Tape) -> Iterator[Mention]:
    """The mentions that such words make in one sentence."""
    for at, item in enumerate(tape.items):
        last = tape.tokens[item.last - 1].low
        if item.group is None and (rule := _RULES.get(item.low)) is not None:
            yield from rule(tape, at)
        elif item.group is not None and last == "survivor":
            yield from _survivor(tape, at)
        elif item.group is not None and last == "survivors":
            yield from _no_survivors(tape, at, item.group)


def _fell(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "nine soldiers fell in the battle", "have fallen in combat"."""
    ahead = {tape.low(k) for k in range(at + 1, at + 5)}
    if tape.low(at + 1) not in ("in", "during") or not ahead & _BATTLES or unreal(tape, at):
        return
    people = subject_of(tape, at, far=False)
    groups = [g for k in people if (g := tape.group(k)) is not None]
    if groups and all(g.of in _ARMED for g in groups):
        yield mention(tape, "killed", people, at)


def _lost(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the army lost two men", "Niger's army lost 28 soldiers in an attack"."""
    group = tape.group(at + 1)
    if group is None or group.shape != "number" or group.of not in _ARMED or unreal(tape, at):
        return
    before = set()
    for k in range(at - 1, max(-1, at - _SIGHT), -1):
        if tape.low(k) in BREAKS or tape.low(k) == ",":
            break
        named = tape.group(k)
        before |= {named.head, tape.low(k)} if named else {tape.low(k)}
    people = listed_right(tape, at + 1)
    after = [tape.low(k) for k in range(people[-1] + 1, people[-1] + 1 + _FIGHT_SIGHT)]
    # Cuts and desertions cost men as well.
    fought = not _FOUGHT.isdisjoint(after) and after[0] not in ("to", "jobs")
    if before & _FORCES and fought:
        yield mention(tape, "killed", people, at)


def _not_make(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "seven of the crew did not make it", not "did not make it to work"."""
    if tape.low(at - 1) not in NEGATIONS or tape.low(at + 1) != "it":
        return
    if tape.low(at + 2) not in ("", ".", ",", ";", "out", "and", "alive", "back", "ashore"):
        return
    first = at - 2 if tape.low(at - 2) in ("did", "do", "does") else at - 1
    people = subject_of(tape, first, far=False)
    if people and (group := tape.group(people[0])) is not None and group.shape == "number":
        yield mention(tape, "killed", people, at)


def _went_down(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "two deckhands went down with the ship"."""
    words = [tape.low(k) for k in range(at + 1, at + 5)]
    if words[:2] == ["down", "with"] and words[2] in ("the", "their", "her") and words[3] in _CRAFT:
        people = subject_of(tape, at, far=False)
        if people:
            yield mention(tape, "killed", people, at)


def _only_death(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "she was the only fatality"."""
    if tape.low(at - 1) in _ONLY - {"one"} and tape.low(at - 2) == "the" and not unreal(tape, at):
        yield _dead(tape, at, 1)


def _survivor(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the pilot was the sole survivor when a plane with four on board came down" as three
    dead."""
    item = tape.items[at]
    words = {token.low for token in tape.tokens[item.first : item.last]}
    aboard = _number_aboard(tape) if words & _ONLY or tape.low(at - 1) in _ONLY else None
    if aboard is not None and aboard > 1:
        yield _dead(tape, at, aboard - 1)


def _no_survivors(tape: Tape, at: int, group: Group) -> Iterator[Mention]:
    """Reads "there were no survivors among the 14 people on board" as 14 dead."""
    aboard = _number_aboard(tape) if group.shape == "none" else None
    if aboard and _SURELY.isdisjoint(token.low for token in tape.tokens):
        yield _dead(tape, at, aboard)


def _loss_of(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "sank with the loss of all 14 hands"."""
    group = tape.group(at + 2)
    if tape.low(at - 2) == "with" and tape.low(at + 1) == "of" and group is not None:
        if group.shape == "number" and group.of in ("people", "hands", *_ARMED):
            yield mention(tape, "killed", listed_right(tape, at + 2), at)


def _survived(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "only the pilot survived when a plane with four people on board crashed", "a plane with
    four on board, none of whom survived"."""
    near = range(max(0, at - _FIGHT_SIGHT), at)
    if any(tape.low(k) in _NOBODY and tape.low(k + 1) in _NOBODY[tape.low(k)] for k in near):
        aboard = _number_aboard(tape)
        if aboard and _SURELY.isdisjoint(token.low for token in tape.tokens):
            yield _dead(tape, at, aboard)
        return
    for k in range(at - 1, max(-1, at - _SIGHT), -1):
        group = tape.group(k)
        if group is None:
            continue
        if tape.low(k - 1) == "only" and group.shape == "single" and not group.others:
            aboard = _number_aboard(tape)
            if aboard is not None and aboard > 1:
                yield _dead(tape, at, aboard - 1)
        return


def _dead(tape: Tape, at: int, number: int) -> Mention:
    """So many dead, told by the word at `at` without a number of its own."""
    item = tape.items[at]
    dead = Group(item.first, item.last, Count(number, number), "number")
    return bare_mention(tape, "killed", at, dead)


def _number_aboard(tape: Tape) -> int | None:
    """How many are told to be in the vehicle: "with four on board", "the nine people aboard"."""
    for at, token in enumerate(tape.tokens):
        if token.low in _CARRYING and at + 1 < len(tape.tokens):
            read = number_at(tape.tokens, at + 1)
            exact = read is not None and read[0].low == read[0].high
            if read and exact and read[1] < len(tape.tokens):
                # "a lorry carrying 12 tonnes": no people.
                if tape.tokens[read[1]].low in PEOPLE:
                    return read[0].low
        if not (aboard_at(tape.tokens, at) or token.low == "onboard"):
            continue
        for start in range(max(0, at - 3), at):
            read = number_at(tape.tokens, start)
            if read is not None and read[0].low == read[0].high and read[1] <= at:
                return read[0].low
    return None


def _unsaved(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "doctors could not save two of the wounded", "efforts to save three failed"."""
    words = [tape.low(k) for k in range(max(0, at - 3), at)]
    denied = bool(NEGATIONS & set(words)) and bool({"could", "able"} & set(words))
    unable = words[-2:] == ["unable", "to"]
    group = tape.group(at + 1)
    if (denied or unable) and group is not None and group.shape in ("number", "single"):
        if tape.low(tape.skip(at - 1, -1, ADVERBS | HAVE | NEGATIONS | {"could"})) != "if":
            yield mention(tape, "killed", listed_right(tape, at + 1), at, part=True)


_Rule = Callable[[Tape, int], Iterator[Mention]]
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(("fell", "fallen"), _fell),
    "lost": _lost,
    "loss": _loss_of,
    "make": _not_make,
    "went": _went_down,
    **dict.fromkeys(_DEATHS, _only_death),
    **dict.fromkeys(("survived", "survives"), _survived),
    "save": _unsaved,
}
CUES = frozenset((*_RULES, "survivor", "survivors"))
