"""Whether the attackers are in a count of victims."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from checker.casualties.mention import Mention
from checker.casualties.told import Told

Attackers = Literal["in", "out", "only", ""]

_WHO = (
    r"(?:the |an? )?(?:suspected |alleged )?"
    r"(?:gunman|gunmen|shooter|attacker|bomber|suspect|assailant)s?"
)
_INCLUDING = re.compile(rf"\b(?<!not )including {_WHO}\b", re.IGNORECASE)
_BESIDES = re.compile(
    r"\b(?:not including|not counting|excluding|in addition to|besides|apart from|as well as)"
    rf" {_WHO}\b",
    re.IGNORECASE,
)


def attackers_of(one: Told, sentence: Sequence[Told]) -> Attackers:
    """Whether the attackers are in the count, as far as its sentence says."""
    mention = one.mention
    if _only(mention):
        return "only"
    if any(g.attacker for g in (*mention.groups, *mention.parts)):
        return "in"
    if mention.harm != "killed":
        return ""
    if _INCLUDING.search(one.claim.text, mention.start):
        return "in"
    told_apart = any(m.mention.harm == "killed" and _only(m.mention) for m in sentence)
    return "out" if told_apart or _BESIDES.search(one.claim.text) else ""


def _only(mention: Mention) -> bool:
    return all(group.attacker for group in mention.groups)
