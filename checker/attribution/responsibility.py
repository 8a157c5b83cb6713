"""Whom a whole text holds responsible: the parties of its sentences, each once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from checker.attribution.acts import Held, Responsible, responsible_in
from checker.attribution.deeds import GROUPS
from checker.attribution.namings import THE_DOER, UNKNOWN
from checker.attribution.parties import identity
from checker.sentences import sentences

_REBELS = re.compile(
    r"\b(?:guerrillas?|rebels?|terrorists?|insurgents?|militants?|subversives?|fighters?|extremists?"
    r"|commandos?|gunmen|members?|individuals)\b",
    re.IGNORECASE,
)
# "rebels", "leftist guerrillas", "a group of terrorists": a side without a name.
_NAMELESS = re.compile(
    r"(?:(?:the|a|an|some|suspected|armed|urban|leftist|rightist|islamist|communist|local|group|units?"
    r"|columns?|forces|of)\s)*(?:guerrillas?|rebels?|terrorists?|insurgents?|militants?|subversives?"
    r"|fighters?|extremists?|commandos?)(?:\s(?:columns?|units?|groups?|forces|fighters|commandos))?",
    re.IGNORECASE,
)
_ARMED_GROUP = re.compile(
    rf"{GROUPS.pattern}|\b(?:FMLN|ELN|FARC|MRTA|FPMR|EPL|ETA|IRA|PKK|LTTE|ISIS|ISIL|EPS|URNG|EGP)\b"
)
# What a text says of a party in one place weighs more than in another: a claim of its own, then
# an accusation, which tells whose word it is, then what is merely told.
WEIGHT: dict[Held, int] = {"claimed": 3, "suspected": 2, "fact": 1, "denied": 0}


def held_responsible(text: str) -> list[tuple[str, Held]]:
    """(party, confidence) of a text, in order; a party told several times has its surest one.

    "The rebels" of a text that names one armed group are that group, and where it names none all
    of them are one party. Where no party is told, those whom a noun gives away are ("the gunman"),
    and an armed group that is named is at least a suspect.
    """
    found: list[Responsible] = []
    for start, end in sentences(text):
        for one in responsible_in(text[start:end]):
            for index, known in enumerate(found):
                if same_party(known.party, one.party):
                    held = _surer(known.held, one.held)
                    words = max(known.party, one.party, key=len)
                    found[index] = replace(known, party=words, held=held)
                    break
            else:
                found.append(one)
    parties: list[tuple[str, Held]] = [
        (" ".join(one.party.split()), one.held) for one in found if one.held != "denied"
    ]
    group = _only_group(text)
    if not parties:
        nouns = dict.fromkeys(match["who"] for match in THE_DOER.finditer(text))
        suspects: list[tuple[str, Held]] = [(group, "suspected")] if group else []
        return [(noun, "fact") for noun in nouns] or suspects
    unknown = UNKNOWN.search(text)
    if unknown and not any(same_party(unknown.group(), party) for party, _ in parties):
        parties.append((unknown.group(), "fact"))
    return _joined(parties, group)


def _joined(parties: list[tuple[str, Held]], group: str | None) -> list[tuple[str, Held]]:
    """The parties with all nameless rebels in one, under the name of `group` if there is one."""
    nameless = [one for one in parties if _NAMELESS.fullmatch(one[0])]
    rest = [one for one in parties if one not in nameless]
    rebels = [held for party, held in parties if _REBELS.search(party)]
    if not rebels:
        return parties
    held = max(rebels, key=lambda one: WEIGHT[one])
    if group is None:
        return [*rest, (nameless[0][0], held)] if nameless else rest
    own = next((i for i, (party, _) in enumerate(rest) if same_party(group, party)), None)
    words = nameless[0][0] if nameless else ""
    if own is None:
        rest.append((f"{words} ({group})" if words else group, held))
    elif words:
        rest[own] = (f"{rest[own][0]} {words}", rest[own][1])
    return rest


def _surer(one: Held, other: Held) -> Held:
    return max(one, other, key=lambda held: WEIGHT[held])


def _only_group(text: str) -> str | None:
    """The armed group that a text names, where it names one only: "the rebels" are its."""
    named = Counter(match.group().lower() for match in _ARMED_GROUP.finditer(text))
    if not named:
        return None
    first, *others = named.most_common()
    return None if others and others[0][1] * 3 > first[1] else first[0]


def same_party(one: str, other: str) -> bool:
    """Whether two wordings are surely of one party."""
    left, right = ({w.lower().rstrip("s") for w in words.split()} for words in (one, other))
    return left <= right or right <= left or identity(one, other) == "same"
