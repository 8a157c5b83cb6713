"""Whom a whole text holds responsible: the parties of its sentences, each once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from checker.attribution.acts import Held, Responsible, responsible_in
from checker.attribution.deeds import GROUPS
from checker.attribution.parties import identity
from checker.sentences import sentences

_REBELS = re.compile(
    r"\b(?:guerrillas?|rebels?|terrorists?|insurgents?|militants?|subversives?|fighters?|extremists?"
    r"|commandos?|gunmen|members?|individuals)\b",
    re.IGNORECASE,
)
_ARMED_GROUP = re.compile(
    rf"{GROUPS.pattern}|\b(?:FMLN|ELN|FARC|MRTA|FPMR|EPL|ETA|IRA|PKK|LTTE|ISIS|ISIL|EPS|URNG|EGP)\b"
)
# What a text says of a party in one place weighs more than in another: a claim of its own, then
# an accusation, then what is merely told.
WEIGHT: dict[Held, int] = {"claimed": 3, "suspected": 1, "fact": 2, "denied": 0}


def held_responsible(text: str) -> list[tuple[str, Held]]:
    """(party, confidence) of a text, in order; a party told several times has its surest one."""
    found: list[Responsible] = []
    for start, end in sentences(text):
        for one in responsible_in(text[start:end]):
            for index, known in enumerate(found):
                if same_party(known.party, one.party):
                    held = max(known.held, one.held, key=lambda held: WEIGHT[held])
                    words = max(known.party, one.party, key=len)
                    found[index] = replace(known, party=words, held=held)
                    break
            else:
                found.append(one)
    named = _only_group(text)
    parties: list[tuple[str, Held]] = [
        (one.party, one.held) for one in found if one.held != "denied"
    ]
    if named and not any(same_party(named, party) for party, _ in parties):
        rebels = [held for party, held in parties if _REBELS.search(party)]
        if rebels:
            parties.append((named, max(rebels, key=lambda held: WEIGHT[held])))
    return parties


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
