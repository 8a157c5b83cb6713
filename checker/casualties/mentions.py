"""Mentions: who is said to have been killed, hurt, lost or taken in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from checker.casualties.lexicon import (
    ADVERBS,
    BE,
    GROUPS,
    HARMS,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    VERBS,
    Gender,
    Harm,
)
from checker.casualties.people import ONE, Group
from checker.casualties.tape import BREAKS, Tape, light, listed_left, listed_right, tape_of
from checker.casualties.tokens import Token
from checker.types import Count

# How far to the left a verb looks for its people, in items.
_SIGHT = 16
# Behind "shot", not in the passive: something that is no person was shot or hit.
_THING_AHEAD = frozenset("his her their the a an that this several its".split())
# "the gun shot", "a warning shot": a noun.
_SHOT_NOUN = frozenset("a the gun single first warning fatal this that each every long head".split())
# "used a rifle to kill three people" tells of three dead; "wanted to kill" does not.
_DENIED = frozenset("denied denies deny denying whether".split())
_MEANS = frozenset("used using uses".split())
_GENDERS: dict[str, Gender] = {"himself": "m", "herself": "f"}
_SELF = frozenset("himself herself themselves itself self".split())
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

    `parts` are groups told to be among them ("including two children"); `part` mentions are some of
    a larger number themselves ("were among the dead"). `light` mentions only
    hint at harm ("was taken to hospital"); `weak` ones only presuppose it ("the deadly attack").
    """

    harm: Harm
    groups: tuple[Group, ...]
    start: int
    end: int
    parts: tuple[Group, ...] = ()
    light: bool = False
    weak: bool = False
    part: bool = False

    @property
    def count(self) -> Count:
        """All groups together."""
        low = sum(g.count.low for g in self.groups)
        highs = [g.count.high for g in self.groups]
        return Count(low, None if None in highs else sum(h for h in highs if h is not None))


def mentions_of(
    tokens: Sequence[Token], known: frozenset[str] = frozenset(), free: bool = True
) -> list[Mention]:
    """The casualties of one sentence in order; names as in `named_at`."""
    if not any(t.low in _TRIGGERS for t in tokens):
        return []
    tape = tape_of(tokens, known, free)
    found = [*_by_verb(tape), *_by_noun(tape), *_by_treatment(tape)]
    return sorted(found, key=lambda m: (m.start, m.end))


def _mention(tape: Tape, harm: Harm, members: list[int], verb: int, **more: object) -> Mention:
    groups = tuple(g for k in members if (g := tape.group(k)) is not None)
    first = min(members[0], verb)
    last = max(members[-1], verb)
    start = tape.tokens[tape.items[first].first].start
    end = tape.tokens[tape.items[last].last - 1].end
    if any(tape.low(k) == "among" for k in range(members[-1] + 1, verb)):
        more["part"] = True
    parts = tuple(_parts(tape, max(members[-1], verb) + 1)) or tuple(_parts(tape, members[-1] + 1))
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
        for member in listed_right(tape, at):
            group = tape.group(member)
            if group is not None:
                yield replace(group, part=True)


def _by_verb(tape: Tape) -> Iterator[Mention]:
    at = 0
    subjects: dict[int, list[int]] = {}
    taken: set[int] = set()
    while at < len(tape.items):
        if tape.verb(at) is None:
            at += 1
            continue
        end = _chain(tape, at)
        yield from _linked(tape, at, end, subjects, taken)
        at = end + 1


def _chain(tape: Tape, at: int) -> int:
    """The last verb of a run such as "shot and killed", "shot to death", "killed or wounded"."""
    end = at
    while True:
        after = tape.skip(end + 1, 1, ADVERBS | frozenset(", and or then &".split()))
        if tape.low(after) == "to" and tape.low(after + 1) == "death" and after == end + 1:
            end = after + 1
        elif tape.verb(after) is not None and not (
            after > end + 1 and tape.low(end + 1) == "," and tape.verb(end).form == "adjective"  # type: ignore[union-attr]
        ):
            end = after
        else:
            return end


def _harm(tape: Tape, at: int, end: int) -> Harm | None:
    """What a run of verbs says; None where it lumps the dead and the wounded together."""
    harms = {verb.harm for k in range(at, end + 1) if (verb := tape.verb(k)) is not None}
    if any(tape.low(k) in ("fatally", "mortally") for k in range(at, end + 1)):
        return "killed"
    if tape.low(end) == "death" or "killed" in harms:
        return None if "injured" in harms and tape.low(end) != "dead" else "killed"
    for harm in ("injured", "captured", "missing"):
        if harm in harms:
            return harm
    return "hit"


def _unreal(tape: Tape, at: int) -> bool:
    """Whether the verb is only wished, feared, ordered or denied ("to kill", "could have died")."""
    if any(tape.low(n) in _DENIED for n in range(max(0, at - 4), at)):
        return True
    k, seen = at - 1, 0
    while k >= 0 and seen < 5:
        if tape.group(k) is not None:
            return False
        low = tape.low(k)
        if low == "to" and tape.low(at).endswith("ing"):
            return False
        if low == "to" and any(tape.low(n) in _MEANS for n in range(max(0, k - 8), k)):
            return False
        if low in MODALS or low in NEGATIONS or low == "to":
            return True
        if low not in ADVERBS and low not in BE and low not in HAVE and low not in ("and", ","):
            return low in ("attempted", "threatened", "nearly", "almost", "without", "if", "avoid")
        k, seen = k - 1, seen + 1
    return False


def _linked(
    tape: Tape, at: int, end: int, subjects: dict[int, list[int]], taken: set[int]
) -> Iterator[Mention]:
    verb = tape.verb(at)
    assert verb is not None
    forms = {v.form for k in range(at, end + 1) if (v := tape.verb(k)) is not None}
    harm = _harm(tape, at, end)
    if harm is None or _unreal(tape, at):
        return
    if tape.low(at - 1) == "the":
        yield from _among(tape, at, harm)
        return
    after = tape.skip(end + 1, 1)
    if tape.low(after) in _SELF:
        yield from _self_harm(tape, at, after, harm, _subject(tape, at, subjects, True, taken))
        return
    if forms <= {"active", "adjective"} and _adjectival(tape, at, after):
        return
    before = tape.skip(at - 1, -1, ADVERBS | frozenset({"and"}))
    passive = tape.low(before) in BE or "intransitive" in forms
    object_ = tape.group(after)
    if object_ is not None and after <= end + 3 and not passive and _takes(tape, at, after, forms):
        if object_.known and object_.shape == "pronoun" and tape.low(after) in ("he", "she", "they"):
            return
        members = listed_right(tape, after)
        taken.update(members)
        if harm == "hit" and _unknown(tape, after):
            return
        yield _mention(tape, harm, members, at)
        return
    if forms <= {"active"}:
        return
    if tape.low(at) == "shot" and tape.low(at - 1) in _SHOT_NOUN:
        return
    if not passive and "participle" in forms and _hits_thing(tape, end):
        return
    if tape.low(end) == "dead" and tape.low(end - 1) in ("brain", "for"):
        return
    subject = _subject(tape, at, subjects, "adjective" not in forms or passive, taken)
    if harm == "hit" and any(_unknown(tape, k) for k in subject):
        return
    if tape.low(at) == "shot" and len(subject) == 1 and _fired(tape, subject[0], end):
        return
    if subject:
        subjects[end] = subject
        yield _mention(tape, harm, subject, end)


def _among(tape: Tape, at: int, harm: Harm) -> Iterator[Mention]:
    """"among the dead were two children", "two were among the dead"; other nouns ("the wounded") count nobody."""
    if tape.low(at - 2) != "among":
        return
    if tape.low(at + 1) in BE and tape.group(at + 2) is not None:
        yield _mention(tape, harm, listed_right(tape, at + 2), at, part=True)
    elif tape.low(at - 3) in BE and (subject := _subject(tape, at - 3, {}, False)):
        yield _mention(tape, harm, subject, at, part=True)


def _self_harm(
    tape: Tape, at: int, after: int, harm: Harm, subject: list[int]
) -> Iterator[Mention]:
    """"killed himself": who did it also suffered it."""
    gender = _GENDERS.get(tape.low(after), "")
    told = [g for k in subject if (g := tape.group(k)) is not None]
    if told and all(not gender or g.gender in (gender, "") for g in told):
        yield _mention(tape, harm, subject, at)
        return
    item, low = tape.items[after], tape.low(after)
    plural = low == "themselves"
    group = Group(
        item.first, item.last, Count(2, None) if plural else ONE, "pronoun", head="self",
        gender=gender, known=True,
        attacker=harm == "killed",
    )
    start, end = tape.tokens[tape.items[at].first].start, tape.tokens[item.last - 1].end
    yield Mention(harm, (group,), start, end)


_ADJECTIVAL = frozenset("shooting stabbing killing missing dead slain deceased".split())


def _adjectival(tape: Tape, at: int, after: int) -> bool:
    """Whether the verb only describes the noun behind it: "shooting victim", "shooting suspect"."""
    group = tape.group(after)
    if group is None or after > at + 1 or tape.low(at) not in _ADJECTIVAL:
        return False
    if group.shape not in ("single", "plural") or tape.tokens[group.first].low != group.head:
        return False
    gerund = tape.low(at) in ("shooting", "stabbing", "killing")
    return not gerund or group.attacker or group.head.startswith("victim")


def _unknown(tape: Tape, at: int) -> bool:
    """Whether a counted noun is no known word for people: "killed 3 drummers", "hit 3 poles"."""
    group = tape.group(at)
    return group is not None and group.shape == "number" and group.of not in GROUPS


def _hits_thing(tape: Tape, end: int) -> bool:
    """"shot his weapon", "shot at officers": what follows is hit, and it is no person."""
    if tape.group(end + 1) is not None:
        return False
    return tape.low(end + 1) in _THING_AHEAD or tape.low(end) == "shot" and tape.low(end + 1) == "at"


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
    tape: Tape, at: int, subjects: dict[int, list[int]], far: bool, taken: Set[int] = frozenset()
) -> list[int]:
    """The people on the left of a verb at `at`: items of the list, empty where there are none.

    Verbs on the way lend their own subject (`subjects`); people that an earlier verb took as its
    object (`taken`) are passed over unless "who" follows them.
    """
    k = at - 1
    while k >= max(0, at - _SIGHT):
        group = tape.group(k)
        if group is not None:
            if group.shape == "name" and k < at - 1 and _noun_follows(tape, k + 1):
                k -= 1
                continue
            members = listed_left(tape, k)
            if k in taken and not {"who", "that"} & {tape.low(n) for n in range(k + 1, k + 3)}:
                k = members[0] - 1
                if tape.verb(k) is not None:
                    k -= 1
                continue
            lead = tape.low(members[0] - 1)
            if lead in ("-", "–", "—"):
                counted = tape.group(members[0] - 2)
                if counted is not None and counted.shape == "number":
                    return [members[0] - 2]
            if tape.low(k + 1) in ("who", "that") and k + 2 >= at - 3:
                return members if tape.low(k + 2) != "was" else [k]
            if lead == "among" and k == at - 1:
                return members
            if lead in ("including", "includes") or (
                (lead in PREPOSITIONS or lead == "as") and _more_left(tape, members[0] - 1)
            ):
                k = members[0] - 2
                continue
            if lead == "of" and tape.group(members[0] - 2) is not None:
                if k < at - 1 and tape.low(at - 1) in BE | HAVE:
                    k = members[0] - 2
                    continue
            if tape.low(k + 1) == "who" and tape.low(k + 2) in ("was", "is", "has", "had"):
                return [k]
            return members
        if tape.verb(k) is not None and k in subjects:
            return subjects[k]
        if tape.verb(k) is not None and not taken:
            return []
        if tape.low(k) in BREAKS and tape.low(k) not in ("that",):
            return []
        if not far and not light(tape, k):
            return []
        k -= 1
    return []


def _noun_follows(tape: Tape, at: int) -> bool:
    """Whether a capitalised run only describes the next word: "Santo Domingo civil defence"."""
    low = tape.low(at)
    return low.isalpha() and not light(tape, at) and low not in PREPOSITIONS | BREAKS


def _more_left(tape: Tape, at: int) -> bool:
    """Whether people stand before the preposition at `at`, in the same clause."""
    for k in range(at - 1, max(-1, at - 10), -1):
        if tape.group(k) is not None:
            return True
        if tape.verb(k) is not None or tape.low(k) in BREAKS or tape.low(k) == "said":
            return False
    return False


def _fired(tape: Tape, subject: int, end: int) -> bool:
    """Whether "one shot" is a shot: "fired one shot", "one shot was fired"."""
    group = tape.group(subject)
    return (
        group is not None
        and group.bare
        and subject == end - 1
        and (
            tape.low(subject - 1) in ("fired", "firing", "heard", "fire", "with", "just")
            or tape.low(end + 1) in ("was", "rang", "fired", "went", "that", "from", "and", "into")
        )
    )


def _by_noun(tape: Tape) -> Iterator[Mention]:
    for at, item in enumerate(tape.items):
        group = item.group
        if group is not None and group.harm and not _unreal(tape, at):
            for harm in group.harm if len(group.harm) == 1 or group.count.high == 0 else ():
                yield _mention(tape, harm, [at], at)
        elif item.low in _OF_HARM and group is None and tape.low(at + 1) == "of":
            if tape.group(at + 2) is not None and tape.low(at - 1) not in ("attempted", "of"):
                harm = _OF_HARM[item.low]
                if tape.low(at - 1) in ("fatal", "deadly"):
                    harm = "killed"
                yield _mention(tape, harm, listed_right(tape, at + 2), at)
        elif group is not None and group.owns and tape.low(tape.skip(at + 1, 1, _DEATHLY)) in _OF_HARM:
            after = tape.skip(at + 1, 1, _DEATHLY)
            if after < len(tape.items) and _OF_HARM[tape.low(after)] == "killed":
                yield _mention(tape, "killed", [at], after)
        elif item.low in ("casualties", "injuries") and tape.low(at - 1) in ("any", "of", "reported"):
            if _denied(tape, at):
                none = Group(item.first, item.last, Count(0, 0), "none")
                start, end = tape.tokens[item.first].start, tape.tokens[item.first].end
                for harm in HARMS[item.low]:
                    yield Mention(harm, (none,), start, end, weak=True)
        elif item.low in ("body", "remains") and tape.low(at - 1) in ("a", "the", "his", "her"):
            if any(tape.low(k) in _FOUND for k in range(max(0, at - 5), at + 6)):
                known = tape.low(at - 1) != "a"
                body = Group(item.first, item.last, ONE, "single", head="body", known=known)
                start, end = tape.tokens[item.first].start, tape.tokens[item.last - 1].end
                yield Mention("killed", (body,), start, end)
        elif item.low in ("life", "suicide") or item.low in _SELF:
            yield from _suicide(tape, at)
        elif item.low in ("toll", "tolls"):
            yield from _toll(tape, at)
        elif item.low == "identified" and tape.low(at + 1) == "as" and tape.group(at + 2):
            victims = tape.group(tape.skip(at - 1, -1, _CALLED))
            if victims is not None and victims.head in ("victim", "victims"):
                yield _mention(tape, "hit", listed_right(tape, at + 2), at, light=True)
        elif item.low in BE and (named := tape.group(at + 1)) is not None and named.name:
            victims = tape.group(at - 1)
            if victims is not None and victims.head in ("victim", "victims"):
                yield _mention(tape, "hit", listed_right(tape, at + 1), at, light=True)
        elif item.low in _MULTIPLE:
            yield from _multiple(tape, at)
        elif item.low in _DEATH_SAID and _said_death(tape, at):
            group = Group(item.first, item.last, Count(1, None), "number")
            start, end = tape.tokens[item.first].start, tape.tokens[item.first].end
            yield Mention("killed", (group,), start, end, weak=True)


_DEATH_SAID = frozenset("fatal deadly murder manslaughter slaying".split())
_HARMLESS = frozenset(
    "weapon weapons force detectives detective unit squad mystery rate rates attempt conduct".split()
)


def _said_death(tape: Tape, at: int) -> bool:
    """Whether "deadly" or "murder" tells that somebody died: not "a deadly weapon"."""
    before = {tape.low(k) for k in range(max(0, at - 3), at)}
    if before & {"attempted", "attempt", "to", "conspiracy", "solicitation", "intent", "non"}:
        return False
    return tape.low(at + 1) not in _HARMLESS


_CALLED = ADVERBS | BE | HAVE
def _suicide(tape: Tape, at: int) -> Iterator[Mention]:
    """"took his own life", "turned the gun on himself", "died by suicide": the attacker's death."""
    before = [tape.low(k) for k in range(max(0, at - 5), at)]
    own_life = tape.low(at) == "life" and before[-1:] == ["own"]
    turned = tape.low(at) in _SELF and before[-1:] == ["on"] and {"gun", "weapon"} & set(before)
    suicide = tape.low(at) == "suicide" and {"committed", "commits", "by"} & set(before[-1:])
    if not (own_life or turned or suicide) or {"tried", "attempted", "to"} & set(before):
        return
    item = tape.items[at]
    group = Group(item.first, item.last, ONE, "pronoun", head="self", attacker=True, known=True)
    yield Mention("killed", (group,), tape.tokens[item.first].start, tape.tokens[item.last - 1].end)


_FOUND = frozenset("found discovered recovered located pulled identified find finds".split())
_DEATHLY = frozenset("shooting stabbing beating apparent accidental tragic untimely".split())


def _denied(tape: Tape, at: int) -> bool:
    """Whether "any casualties" stands under "without" or "not"."""
    return any(
        tape.low(k) in NEGATIONS or tape.low(k) in ("without", "no")
        for k in range(max(0, at - 6), at)
    )


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
_UNHURT = frozenset("uninjured unharmed unhurt unscathed precaution precautionary".split())
_CLINICS = frozenset(
    "hospital hospitals medical center centre clinic trauma surgery treatment hospital's er infirmary"
    " wounds injuries scene health critical gunshot injury".split()
)


def _clinic(tape: Tape, at: int) -> bool:
    """Whether the sentence goes on to a hospital, not to a police station."""
    if tape.low(at) not in ("taken", "transported", "rushed", "flown", "treated", "sent"):
        return True
    if any(t.low in _UNHURT for t in tape.tokens):
        return False
    ahead = tape.tokens[tape.items[at].last : tape.items[at].last + 14]
    return any(t.low in _CLINICS for t in ahead) and not any(t.low == "custody" for t in ahead[:2])


def _recovers(tape: Tape, at: int) -> bool:
    """Whether somebody is "recovering", not "recovering data"."""
    return tape.low(at) == "recovering" and tape.low(at + 1) in (
        "from", "in", "at", "after", ",", ".", ""
    )


_WOUNDS = frozenset("wound wounds injury injuries burns".split())
_GOT = frozenset("suffered suffering sustained received receiving sustaining suffer".split())


def _by_treatment(tape: Tape) -> Iterator[Mention]:
    """"suffered gunshot wounds", "was taken to hospital", "in critical condition"."""
    for at, item in enumerate(tape.items):
        if item.group is not None or item.verb is not None:
            continue
        hint = False
        if item.low in _GOT:
            ahead = {tape.low(k) for k in range(at + 1, at + 7)}
            if not ahead & _WOUNDS and not any(
                (g := tape.group(k)) is not None and g.harm for k in range(at + 1, at + 7)
            ):
                continue
        elif item.low in ("had", "has") and tape.low(at + 2) in _WOUNDS:
            pass
        elif item.low in _CARE:
            hint = True
            if not _clinic(tape, at):
                continue
            if tape.low(tape.skip(at - 1, -1)) not in BE and not _recovers(tape, at):
                continue
        elif item.low == "condition" and tape.low(at - 1) in (
            "critical", "serious", "stable", "good", "fair", "grave"
        ):
            hint = True
        elif item.low == "with":
            if not {tape.low(k) for k in range(at + 1, at + 6)} & _WOUNDS:
                continue
            subject = _subject(tape, at, {}, False)
            if subject:
                yield _mention(tape, "injured", subject, at)
            continue
        elif item.low in ("put", "sent", "sending", "sends", "putting", "puts"):
            group = tape.group(at + 1)
            ahead = [tape.low(k) for k in range(at + 2, at + 6)]
            if group is not None and ("hospital" in ahead or "hospitals" in ahead):
                yield _mention(tape, "injured", listed_right(tape, at + 1), at, light=True)
            continue
        else:
            continue
        if _unreal(tape, at):
            continue
        subject = _subject(tape, at, {}, True)
        if subject:
            yield _mention(tape, "injured", subject, at, light=hint)




_TRIGGERS = frozenset(
    {*VERBS, *HARMS, *_OF_HARM, *_CARE, *_GOT, *_WOUNDS, *_MULTIPLE}
    | {"remains", "victim", "victims", "toll", "fatal", "deadly", "condition", "put", "sent", "sending", "sends"}
)
