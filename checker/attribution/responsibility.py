"""Whom a whole text holds responsible: the parties of its sentences, each once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from checker.attribution.acts import Held, Responsible, responsible_in
from checker.attribution.deeds import GROUPS
from checker.attribution.namings import THE_DOER, UNKNOWN
from checker.attribution.parties import identity, is_person, party_of
from checker.sentences import sentences

# "rebels", "leftist guerrillas", "a group of terrorists": a side without a name.
_NAMELESS = re.compile(
    r"(?:(?:the|a|an|some|suspected|alleged|marxist|\w{4,}an|\w+ese|\w{4,}ish|armed|urban"
    r"|leftist|rightist|islamist|communist|local|group|units?"
    r"|columns?|forces|of)\s)*(?:guerrillas?|rebels?|terrorists?|insurgents?|militants?"
    r"|subversives?"
    r"|fighters?|extremists?|commandos?)(?:\s(?:columns?|units?|groups?|forces|fighters"
    r"|commandos))?",
    re.IGNORECASE,
)
_ARMED_GROUP = re.compile(
    rf"{GROUPS.pattern}|\b(?:FMLN|ELN|FARC|MRTA|FPMR|EPL|ETA|IRA|PKK|LTTE|ISIS|ISIL|EPS|URNG|EGP)\b"
)
# A sentence that goes back to what happened long before.
_LONG_AGO = re.compile(
    r"\b(?:months?|years?|decades?) (?:ago|earlier|before)\b|\blast year\b"
    r"|\b(?:in|since|of) (?:\w+ )?(?:19|20)\d\d\b"
    r"|\bin the (?:past|last) (?:\w+ ){0,2}(?:years|months|decades?)\b"
    r"|\brecall(?:ed|s)?\b",
    re.IGNORECASE,
)
# Soldiers of whatever rank, without a name, and no police.
_SOLDIERS = re.compile(
    r"^(?!.*\bpolice\b).*\b(?:soldiers?|troops|officers?|battalion|brigade|(?:colonel|lieutenant)s?"
    r"(?!\s(?-i:[A-Z])))\b",
    re.IGNORECASE,
)
_ARMY = re.compile(r"\b(?:army|armed forces|air force|national guard)\b", re.I)
# "the group", "members of that rebel organisation": one that the text has named before.
_ANAPHOR = re.compile(
    r"(?:(?:members|elements|units) of )?(?:(?:the|that|this|same|aforementioned|alleged"
    r"|self-styled"
    r"|clandestine|armed|rebel|guerrilla|terrorist|insurgent|subversive|criminal|extremist|militant"
    r"|[a-z]+-trafficking|trafficking|drug)\s)*(?:group|organi[sz]ation|movement|band|gang|faction)"
)
_POINTED_AT = re.compile(r"\b(?:the|that|this|same|aforementioned)\b[\w\s-]*$", re.IGNORECASE)
# What a text says of a party in one place weighs more than in another: a claim of its own, then
# an accusation, which tells whose word it is, then what is merely told.
WEIGHT: dict[Held, int] = {"claimed": 3, "suspected": 2, "fact": 1, "denied": 0}


def held_responsible(text: str) -> list[tuple[str, Held]]:
    """(party, confidence) of a text, in order; a party told several times has its surest one.

    "The rebels" of a text that names one armed group are that group, and where it names none all
    of them are one party; "the group" is the one named last. What happened long before counts only
    where nothing else is told. Where no party is told, those whom a noun gives away are ("the
    gunman"), and an armed group that is named is at least a suspect.
    """
    parts = [text[start:end] for start, end in sentences(text)]
    recent = [part for part in parts if not _LONG_AGO.search(part)]
    parties = _each_once(recent) or _each_once(parts)
    group = _only_group(text)
    if not parties:
        nouns = dict.fromkeys(match["who"] for match in THE_DOER.finditer(text))
        suspects: list[tuple[str, Held]] = [(group, "suspected")] if group else []
        return [(noun, "fact") for noun in nouns] or suspects
    unknown = UNKNOWN.search(text)
    if unknown and not any(same_party(unknown.group(), party) for party, _ in parties):
        parties.append((unknown.group(), "fact"))
    return [(_of_its_army(party, text), held) for party, held in _joined(parties, group)]


def _each_once(parts: Sequence[str]) -> list[tuple[str, Held]]:
    """The parties of some sentences, each with its longest wording and its surest reading."""
    found: list[Responsible] = []
    named: str | None = None
    for part in parts:
        for one in responsible_in(part):
            named = _last_named(part[: one.span[0]]) or named
            if named and _ANAPHOR.fullmatch(one.party):
                if _POINTED_AT.search(part[max(0, one.span[0] - 40) : one.span[0] + 5]):
                    one = replace(one, party=named)
            elif party_of(one.party).names and not is_person(one.party):
                named = one.party
            _add(found, one)
        named = _last_named(part) or named
    return [(_plain(one.party), one.held) for one in found if one.held != "denied"]


def _plain(party: str) -> str:
    return " ".join(re.sub(r"[\"“”]", "", party).split())


def _add(found: list[Responsible], one: Responsible) -> None:
    for index, known in enumerate(found):
        if same_party(known.party, one.party):
            held = _surer(known.held, one.held)
            words = max(known.party, one.party, key=len)
            found[index] = replace(known, party=words, held=held)
            return
    found.append(one)


def _last_named(words: str) -> str | None:
    """The armed group that is named last in some words."""
    return next((match.group() for match in reversed([*_ARMED_GROUP.finditer(words)])), None)


def _joined(parties: list[tuple[str, Held]], group: str | None) -> list[tuple[str, Held]]:
    """The parties with all nameless rebels in one, under the name of `group` if there is one."""
    nameless = [one for one in parties if _NAMELESS.fullmatch(one[0])]
    if not nameless:
        return parties
    rest = [one for one in parties if one not in nameless]
    words, held = nameless[0]
    for _, other in nameless[1:]:
        held = _surer(held, other)
    if group is None:
        return [*rest, (words, held)]
    for index, (party, own) in enumerate(rest):
        if same_party(group, party):
            rest[index] = f"{party} {words}", own
            return rest
    return [*rest, (f"{words} ({group})", held)]


def _of_its_army(party: str, text: str) -> str:
    """Nameless soldiers of a text that names their army, with it."""
    if not _SOLDIERS.search(party) or _ARMY.search(party) or _ARMED_GROUP.search(party):
        return party
    named = Counter(match.group().lower() for match in _ARMY.finditer(text))
    return f"{party} ({named.most_common(1)[0][0]})" if named else party


def _surer(one: Held, other: Held) -> Held:
    return max(one, other, key=lambda held: WEIGHT[held])


def _only_group(text: str) -> str | None:
    """The armed group that a text names, where it names one only: "the rebels" are its."""
    written = [match.group() for match in _ARMED_GROUP.finditer(text)]
    named = Counter(words.lower() for words in written)
    if not named:
        return None
    first, *others = named.most_common()
    if others and others[0][1] * 3 > first[1]:
        return None
    return next(words for words in written if words.lower() == first[0])


def same_party(one: str, other: str) -> bool:
    """Whether two wordings are surely of one party."""
    left, right = ({w.lower().rstrip("s") for w in words.split()} for words in (one, other))
    if left <= right or right <= left:
        return True
    if identity(one, other) != "same":
        return False
    left_party, right_party = party_of(one), party_of(other)
    # Soldiers and the air force are of one side, and yet two; rebels and guerrillas are one.
    return (
        bool(left_party.names and right_party.names)
        or "rebels" in left_party.kinds & right_party.kinds
    )
