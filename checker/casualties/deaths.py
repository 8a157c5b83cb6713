"""Deaths told in other words than "died" and "killed": "swept 16 climbers to their deaths", "nine
did not come out alive", "signed 13 death certificates", "the flood claimed 20 people"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.casualties.lexicon import BE, HAVE, NEGATIONS
from checker.casualties.listed import listed_right
from checker.casualties.mention import Mention, bare_mention, mention, unreal
from checker.casualties.numbers import number_at
from checker.casualties.people import Group
from checker.casualties.subjects import subject_of, unknown_noun
from checker.casualties.tape import BREAKS, Tape

_THEIR = frozenset("their his her".split())
# What is done to those who end "dead" or "to death": "hacked 16 people to death".
_DEALT = frozenset(
    "hack hacks hacked hacking beat beats beaten beating batter battered battering burn burns"
    " burned burnt burning crush crushes crushed crushing trample trampled tramples trampling"
    " stone stoned stoning club clubbed clubbing bludgeon bludgeoned bludgeoning choke choked"
    " choking maul mauled mauling gore gored goring starve starved starving strangle strangled"
    " strangling torture tortured torturing scald scalded scalding froze freeze freezing".split()
)
_TO_DEATHS = frozenset(
    "sweep sweeps swept sweeping send sends sent sending drag drags dragged dragging hurl hurls"
    " hurled hurling throw throws threw thrown throwing plunge plunges plunged plunging carry"
    " carried carrying pull pulled pulling put puts putting pitch pitched pitching fling flung"
    " flinging pushed pushing tipped tipping toppled toppling".split()
)
_ENDS = frozenset(("death", "deaths", "graves"))
_PLEDGED = frozenset("paid pay paying gave give given giving".split())
_OUT = frozenset(
    "come came get got make made emerge emerged return returned leave left go brought bring pulled"
    " taken escape survive walk reach".split()
)
_BURNED = frozenset("burned burnt burning burn burns".split())
# How far in front of "alive" its denial stands, in items.
_ALIVE_SIGHT = 7
_CERTIFIED = frozenset(
    "sign signed signs signing issue issued issues issuing write wrote written completed".split()
)
_BAGGED = frozenset(
    "carried carry brought removed counted filled handed lifted loaded collected seen taken".split()
)
_CLAIMS = frozenset("claimed claims claiming".split())
_OFF = {"carried": "off", "carries": "off", "wiped": "out", "wipes": "out"}
_CALAMITIES = frozenset(
    "fire blaze flood floods flooding quake earthquake tremor storm cyclone hurricane typhoon"
    " tornado tsunami avalanche landslide mudslide blast explosion bomb bombing attack crash"
    " accident collision disaster disease outbreak epidemic virus fever cholera ebola drought"
    " heatwave wave crush stampede collapse shipwreck sinking wildfire wildfires eruption raid"
    " shelling airstrike strike strikes massacre tragedy inferno derailment shooting it which that"
    " waters river sea".split()
)
# Words between the calamity and its verb: "the fire, the worst in years, claimed".
_CALAMITY_SIGHT = 8
_MORGUES = frozenset("morgue morgues mortuary mortuaries".split())
_FOUND = frozenset(
    "found recovered discovered pulled retrieved dug brought lifted identified returned located"
    " washed buried".split()
)
# What "their bodies" may stand behind, in items.
_BODIES_SIGHT = 16


def by_death(tape: Tape) -> Iterator[Mention]:
    """The mentions that such words make in one sentence."""
    for at, item in enumerate(tape.items):
        if item.group is not None:
            continue
        rule = _RULES.get(item.low)
        if rule is not None:
            yield from rule(tape, at)


def _people(tape: Tape, at: int) -> bool:
    """Whether people are counted or described at `at`, and no things."""
    group = tape.group(at)
    return group is not None and not unknown_noun(group) and not group.harm


def _object(tape: Tape, at: int, verbs: frozenset[str]) -> list[int]:
    """The list of people that ends before `at` where one of `verbs` stands in front of it."""
    for k in range(at - 1, max(-1, at - _ALIVE_SIGHT), -1):
        if tape.low(k) in BREAKS or tape.low(k) == ",":
            return []
        if tape.low(k) in verbs and _people(tape, k + 1):
            return [] if unreal(tape, k) else listed_right(tape, k + 1)
    return []


def _to_death(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "hacked 16 people to death", "swept 16 climbers to their deaths", "put five in their
    graves"."""
    whose = tape.low(at - 1) in _THEIR
    verbs = _TO_DEATHS if whose else _DEALT
    before = at - 2 if whose else at - 1
    if tape.low(before) in ("to", "in", "into") and (members := _object(tape, before, verbs)):
        yield mention(tape, "killed", members, at)


def _certified(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "had signed 13 death certificates", "27 body bags were carried out"."""
    certificates = tape.low(at) == "certificates"
    if tape.low(at - 1) != ("death" if certificates else "body"):
        return
    read = number_at(tape.tokens, tape.items[at - 2].first) if at > 1 else None
    near = {tape.low(k) for k in (*range(at - 6, at - 2), *range(at + 1, at + 5))}
    if read is None or read[1] != tape.items[at - 1].first or unreal(tape, at - 2):
        return
    if near & (_CERTIFIED if certificates else _BAGGED):
        item = tape.items[at - 2]
        dead = Group(item.first, item.last, read[0], "number")
        yield bare_mention(tape, "killed", at - 2, dead, last=at)


def _alive(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "nine did not come out alive", "burned five people alive"."""
    if members := _object(tape, at, _BURNED):
        yield mention(tape, "killed", members, at)
        return
    denied, k = False, at
    for k in range(at - 1, max(-1, at - _ALIVE_SIGHT), -1):
        low = tape.low(k)
        if tape.group(k) is not None or low in BREAKS or low in ("to", ","):
            return
        if low in NEGATIONS:
            denied = True
            break
    ahead = {tape.low(n) for n in range(k, at)}
    if not denied or not ahead & _OUT or "seen" in ahead:
        return
    first = k - 1 if tape.low(k - 1) in ("did", "could", "were", "was", "would", "do") else k
    people = subject_of(tape, first)
    if people and all(_people(tape, n) for n in people):
        yield mention(tape, "killed", people, at)


def _pledged(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "paid with their lives"."""
    if tape.low(at - 1) not in _THEIR:
        return
    k = at - 3 if tape.low(at - 2) == "with" else at - 2
    paid = tape.low(k) in _PLEDGED and (k == at - 3) == tape.low(k).startswith("pa")
    if paid and not unreal(tape, k) and (people := subject_of(tape, k)):
        yield mention(tape, "killed", people, at)


def _claimed(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the flood claimed 20 people"; who claims that 20 people did it is no flood."""
    group = tape.group(at + 1)
    if group is None or group.shape != "number" or group.harm or not _people(tape, at + 1):
        return
    people = listed_right(tape, at + 1)
    after = tape.low(people[-1] + 1)
    if after in BE or after in HAVE or after in ("who", "that", "as") or unreal(tape, at):
        return
    if tape.verb(people[-1] + 1) is not None:
        return
    before = {tape.low(k) for k in range(max(0, at - _CALAMITY_SIGHT), at)}
    if before & _CALAMITIES:
        yield mention(tape, "killed", people, at)


def _carried_off(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the fever carried off 20 patients", "the blaze wiped out a family of five"."""
    if tape.low(at + 1) == _OFF.get(tape.low(at)):
        yield from _claimed(tape, at + 1)


def _tomb(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "the lorry became a tomb for 39 migrants"."""
    group = tape.group(at + 2)
    if tape.low(at + 1) in ("for", "of") and group is not None and group.shape == "number":
        if {tape.low(k) for k in range(at - 4, at)} & {"became", "become", "into", "proved"}:
            yield mention(tape, "killed", [at + 2], at)


def _in_morgue(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "18 people are in the morgue"."""
    k = at - 1
    while k > 0 and tape.low(k) not in ("in", "at", "to") and k > at - 5 and tape.plain(k):
        k -= 1
    if tape.low(k) not in ("in", "at"):
        return
    n = tape.skip(k - 1, -1, BE | frozenset(("lying", "lay", "were", "now")))
    group = tape.group(n)
    if group is not None and group.shape == "number" and _people(tape, n):
        if not group.part and tape.low(n + 1) not in ("worked", "working"):
            yield mention(tape, "killed", [n], at)


def _their_bodies(tape: Tape, at: int) -> Iterator[Mention]:
    """Reads "eight men whose bodies were found", "five set out; their bodies were recovered"."""
    if tape.low(at - 1) not in ("whose", "their"):
        return
    ahead = {tape.low(k) for k in range(at + 1, at + 6)}
    if not ahead & _FOUND or ahead & NEGATIONS or ahead & {"yet", "could", "to"}:
        return
    for k in range(at - 2, max(-1, at - _BODIES_SIGHT), -1):
        group = tape.group(k)
        if group is None:
            continue
        if group.shape == "number" and _people(tape, k) and not group.attacker:
            if not any(tape.verb(n) is not None for n in range(k, at)):
                yield mention(tape, "killed", [k], at)
        return


_Rule = Callable[[Tape, int], Iterator[Mention]]
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(_ENDS, _to_death),
    **dict.fromkeys(_CLAIMS, _claimed),
    **dict.fromkeys(_MORGUES, _in_morgue),
    **dict.fromkeys(("certificates", "bags"), _certified),
    **dict.fromkeys(_OFF, _carried_off),
    **dict.fromkeys(("tomb", "grave", "deathtrap"), _tomb),
    "alive": _alive,
    "lives": _pledged,
    "bodies": _their_bodies,
}
CUES = frozenset(_RULES)
