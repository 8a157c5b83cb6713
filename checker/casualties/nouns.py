"""Harm told by a noun: "12 deaths", "the death of a boy", "triple homicide", "deadly attack"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.casualties.lexicon import ADVERBS, BE, HARMS, HAVE, NEGATIONS, Harm
from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, bare_mention, mention, unreal
from checker.casualties.oneself import SELF
from checker.casualties.people import ONE, Group
from checker.casualties.subjects import subject_of
from checker.casualties.tape import BREAKS, Tape
from checker.casualties.tolls import PUT, number_of, put_at, they_number, toll
from checker.types import Count

_BY_HARM: dict[Harm, str] = {
    "killed": "death deaths killing killings murder murders slaying slayings homicide assassination"
    " execution body bodies corpses remains lives massacre",
    "hit": "shooting stabbing",
    "injured": "wounding",
    "captured": "kidnapping abduction",
    "missing": "disappearance",
}
# "the <noun> of <people>".
OF_HARM: dict[str, Harm] = {
    word: harm for harm, words in _BY_HARM.items() for word in words.split()
}
_MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_MULTIPLE_DEATHS = frozenset("homicide murder killing slaying fatality murder-suicide".split())
_DEATH_SAID = frozenset("fatal deadly murder manslaughter slaying".split())
_NOT_DONE = frozenset("attempted attempt to conspiracy solicitation intent non".split())
_HARMLESS = frozenset(
    "weapon weapons force detectives detective unit squad mystery rate rates attempt"
    " conduct".split()
)
_FOUND = frozenset("found discovered recovered located pulled identified find finds".split())
_BETWEEN = frozenset("shooting stabbing beating apparent accidental tragic untimely".split())
_CALLED = ADVERBS | BE | HAVE
# "claimed the lives of eight", not "touched the lives of eight" or "shattered 100 lives".
_TAKEN = frozenset(
    "claim claims claimed claiming cost costs costing take takes took taken taking lost loss lose"
    " losing end ended ending extinguished extinguish snuffed robbed cut".split()
)
_MANNERS = frozenset("shooting stabbing beating gunshot".split())
_CAUSED = frozenset("reported reporting caused causing claimed claiming were was made".split())
_CLAUSE_ENDS = frozenset(["", ".", ",", ";", "and", "but", "in", "at"])


def by_noun(tape: Tape) -> Iterator[Mention]:
    """The mentions that the nouns of one sentence make."""
    for at, item in enumerate(tape.items):
        if item.group is not None:
            yield from _counted_harm(tape, at, item.group)
            yield from _owned(tape, at, item.group)
            yield from _no_victims(tape, at, item.group)
            continue
        yield from _of_people(tape, at)
        rule = _RULES.get(item.low)
        if rule is not None:
            yield from rule(tape, at)


def _counted_harm(tape: Tape, at: int, group: Group) -> Iterator[Mention]:
    """Reads "12 deaths", "no casualties"; "12 casualties" says neither how many died nor lived."""
    if tape.tokens[group.last - 1].low == "lives" and not _taken(tape, at):
        return
    if not unreal(tape, at) and (len(group.harm) == 1 or group.count.high == 0):
        # "no injuries to firefighters" says nothing of anybody else.
        part = group.count.high == 0 and tape.low(at + 1) in ("to", "among")
        for harm in group.harm:
            yield mention(tape, harm, [at], at, part=part)


def _taken(tape: Tape, at: int) -> bool:
    """Whether the lives at `at` are lost: "cost 12 lives", "12 lives were lost"."""
    return bool(_TAKEN & {tape.low(k) for k in (*range(at - 4, at), *range(at + 1, at + 4))})


def _owned(tape: Tape, at: int, group: Group) -> Iterator[Mention]:
    """Reads "the boy's death", "Smith's shooting death"."""
    if group.owns:
        after = tape.skip(at + 1, 1, _BETWEEN)
        if OF_HARM.get(tape.low(after)) == "killed":
            yield mention(tape, "killed", [at], after)


def _of_people(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the bodies of four men", "the fatal shooting of a teenager"."""
    harm = OF_HARM.get(tape.low(at))
    if harm is None or tape.low(at + 1) != "of" or tape.group(at + 2) is None:
        return
    before = tape.low(at - 1)
    if tape.low(at) == "lives" and not _taken(tape, at):
        return
    if before not in ("attempted", "of"):
        fatal = before in ("fatal", "deadly")
        yield mention(tape, "killed" if fatal else harm, listed_right(tape, at + 2), at)


# What one has not seen or cannot confirm may have happened all the same.
_SEEN = frozenset(
    "see saw seen witness witnessed find found know confirm verify rule number numbers figure"
    " figures count toll information details word estimate extent yet immediate immediately far"
    " initial early".split()
)
# Whoever did not suffer any is not everybody: "the army did not sustain any casualties".
_SUFFERED = frozenset("suffer suffered suffering sustain sustained take taken have had".split())


def _no_reports(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "without reporting any casualties": nobody told of, which is less than nobody hurt."""
    if tape.low(at - 1) not in ("any", "of", "reported"):
        return
    before = {tape.low(k) for k in range(max(0, at - 6), at)}
    if before & _SEEN or tape.low(at + 1) in ("yet", "so"):
        return
    if before & (NEGATIONS | {"without", "no"}):
        item = tape.items[at]
        some = tape.low(at - 2) in _SUFFERED or tape.low(at + 1) in ("to", "among")
        for harm in HARMS[item.low]:
            none = Group(item.first, item.last, Count(0, 0), "none", part=some)
            yield bare_mention(tape, harm, at, none, weak=True)


_DEALT = frozenset("cause caused causes causing inflicted inflicting".split())


def _injuries(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "caused burns and other injuries to 58 bathers"; "no injuries" as casualties."""
    yield from _no_reports(tape, at)
    group = tape.group(at + 2)
    dealt = _DEALT & {tape.low(k) for k in range(at - 5, at)}
    if dealt and tape.low(at + 1) in ("to", "on", "among") and group and group.shape == "number":
        if not unreal(tape, at - 1):
            yield mention(tape, "injured", listed_right(tape, at + 2), at)


def _not_survived(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "two did not survive"."""
    did_not = tape.low(at - 2) == "did" and tape.low(at - 1) == "not"
    if did_not or tape.low(at - 1) == "didn't":
        subject = subject_of(tape, at - 2 if did_not else at - 1)
        if subject:
            yield mention(tape, "killed", subject, at)


# How far in front of "survived" those stand of whom nobody did.
_SURVIVAL_SIGHT = 12


def _none_survived(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "none of the nine miners in it survived", "not one of the nine on board survived"."""
    for k in range(at - 1, max(1, at - _SURVIVAL_SIGHT), -1):
        if tape.low(k) in BREAKS or tape.verb(k) is not None:
            return
        group = tape.group(k)
        if group is None:
            continue
        whose = tape.low(k - 1) in ("of", "among", "from")
        if not whose or group.shape != "number" or group.part or group.others or group.harm:
            return
        nobody = tape.group(k - 2)
        not_one = tape.low(k - 3) == "not" and nobody is not None and nobody.count == ONE
        if not_one or (nobody is not None and nobody.count.high == 0):
            yield mention(tape, "killed", [k], at)
        return


def _no_victims(tape: Tape, at: int, group: Group) -> Iterator[Mention]:
    """Reads "police have reported no victims": nobody dead, nobody hurt."""
    if group.shape != "none" or group.head != "victims" or group.others:
        return
    said = tape.low(at - 1) in _CAUSED or tape.low(tape.skip(at + 1, 1, BE)) in _CAUSED
    if said and tape.low(at + 1) in _CLAUSE_ENDS | BE:
        yield mention(tape, "killed", [at], at)
        yield mention(tape, "injured", [at], at)


def _body(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "a body was found"."""
    article = tape.low(at - 1)
    near = {tape.low(k) for k in range(max(0, at - 5), at + 6)}
    if article in ("a", "the", "his", "her") and near & _FOUND:
        item = tape.items[at]
        known = article != "a"
        body = Group(item.first, item.last, ONE, "single", head="body", known=known)
        yield bare_mention(tape, "killed", at, body)


def _suicide(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "took his own life", "turned the gun on himself", "died by suicide"."""
    before = [tape.low(k) for k in range(max(0, at - 5), at)]
    own_life = tape.low(at) == "life" and before[-1:] == ["own"]
    turned = tape.low(at) in SELF and before[-1:] == ["on"] and {"gun", "weapon"} & set(before)
    suicide = tape.low(at) == "suicide" and before[-1:] in (["committed"], ["commits"], ["by"])
    if (own_life or turned or suicide) and not {"tried", "attempted", "to"} & set(before):
        item = tape.items[at]
        who = Group(item.first, item.last, ONE, "pronoun", head="self", attacker=True, known=True)
        yield bare_mention(tape, "killed", at, who)


def _lost_lives(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "50 people lost their lives", "cost 50 people their lives"."""
    if tape.low(at - 1) == "their" and tape.low(at - 3) in ("cost", "costs", "costing"):
        if tape.group(at - 2) is not None and not unreal(tape, at - 3):
            yield mention(tape, "killed", [at - 2], at)
    if tape.low(at - 1) in ("their", "his", "her") and tape.low(at - 2) in (
        "lost",
        "lose",
        "loses",
    ):
        subject = subject_of(tape, at - 2)
        if subject and not unreal(tape, at - 2):
            yield mention(tape, "killed", subject, at)


def _life(tape: Tape, at: int) -> Iterator[Mention]:
    yield from _suicide(tape, at)
    yield from _lost_lives(tape, at)


def _identified(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the victims were identified as A and B", "the victims are A and B", "the dead were
    named as A and B"."""
    as_ = tape.low(at) in ("identified", "named")
    first = at + 2 if as_ else at + 1
    named = tape.group(first)
    if named is None or (as_ and tape.low(at + 1) != "as") or not (as_ or named.name):
        return
    victims = tape.group(tape.skip(at - 1, -1, _CALLED) if as_ else at - 1)
    if victims is not None and victims.head in ("victim", "victims"):
        yield mention(tape, "hit", listed_right(tape, first), at, light=True)
    elif victims is None and as_ and tape.low(tape.skip(at - 1, -1, _CALLED)) == "dead":
        yield mention(tape, "killed", listed_right(tape, first), at)


def _multiple(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "triple homicide", "double fatal shooting", "quadruple shooting"."""
    after = tape.skip(at + 1, 1, frozenset("fatal deadly -".split()))
    harm: Harm
    if tape.low(after) in _MULTIPLE_DEATHS:
        harm = "killed"
    elif tape.low(after) in ("shooting", "stabbing"):
        harm = "killed" if after > at + 1 else "hit"
    else:
        return
    size, item = _MULTIPLE[tape.low(at)], tape.items[at]
    # "double murder-suicide": two, one of them by his own hand, or two and he.
    most = size + 1 if tape.low(after) == "murder-suicide" else size
    group = Group(item.first, item.last, Count(size, most), "number")
    yield bare_mention(tape, harm, at, group, last=after)


def _death_said(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the deadly attack", "charged with murder": somebody died; not "a deadly weapon"."""
    before = {tape.low(k) for k in range(max(0, at - 3), at)}
    if not before & _NOT_DONE and tape.low(at + 1) not in _HARMLESS:
        item = tape.items[at]
        some = Group(item.first, item.last, Count(1, None), "number")
        yield bare_mention(tape, "killed", at, some, weak=True)


def _death_of_somebody(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "investigate a shooting death": somebody died; "the shooting death of a boy" tells
    who, and "rape and murder" of a list does not."""
    if tape.low(at - 1) in _MANNERS and tape.low(at + 1) != "of" and tape.group(at - 2) is None:
        item = tape.items[at]
        least = 2 if item.low == "deaths" else 1
        some = Group(item.first, item.last, Count(least, None), "number")
        yield bare_mention(tape, "killed", at, some, weak=True)


def _numbers(tape: Tape, at: int) -> Iterator[Mention]:
    yield from number_of(tape, at)
    yield from they_number(tape, at)


_Rule = Callable[[Tape, int], Iterator[Mention]]
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(("death", "deaths"), _death_of_somebody),
    **dict.fromkeys(_DEATH_SAID, _death_said),
    **dict.fromkeys(_MULTIPLE, _multiple),
    **dict.fromkeys(("identified", "named", *BE), _identified),
    **dict.fromkeys(("toll", "tolls"), toll),
    **dict.fromkeys(("number", "count", "tally"), _numbers),
    **dict.fromkeys(("numbered", "numbers", "total", "totalled", "totaled"), they_number),
    **dict.fromkeys(("suicide", *SELF), _suicide),
    **dict.fromkeys(("life", "lives"), _life),
    **dict.fromkeys(("body", "remains"), _body),
    "survive": _not_survived,
    "survived": _none_survived,
    **dict.fromkeys(PUT, put_at),
    "casualties": _no_reports,
    "injuries": _injuries,
}
# Sentences without one of these, or a verb of harm, tell of none.
CUES = frozenset({*HARMS, *OF_HARM, *(_RULES.keys() - BE), "victim", "victims"})
