"""The town that is to host something: "will be held in Lahti", "Lahti saw off two other bids"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.particulars.marks import head_of
from checker.particulars.places import NAME
from checker.types import Claim

HOSTING = "hosting"
# Sentences after the title that may name the host.
_HEAD = 4
_ABOUT = re.compile(r"\b(?:hosts?|hosting|bids?|venue|will be (?:held|played|staged))\b", re.I)
_PICKED = r"(?:picked|chosen|selected|named|announced|confirmed|unveiled|awarded)"
_RIVALS = r"(?:candidates?|bids?|bidders?|cities|towns|contenders|applicants|finalists|rivals)"
_HOSTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:will|to|would|set to|due to) be (?:held|played|staged|hosted|contested|run|fought)"
        rf" (?:\w+ ){{0,2}}?in (?:the city of )?(?P<name>{NAME})",
        r"\b(?:awarded|given|handed|going|goes|go|gone|coming|comes|heading|headed|heads) to"
        rf" (?P<name>{NAME})",
        rf"(?P<name>{NAME})(?:, [^,;.]{{1,40}},)? (?:will|is to|would|to|is set to|is due to)"
        r" (?:host|stage|welcome|play host)\b",
        rf"(?P<name>{NAME}) (?:has been|was|is) {_PICKED}\b",
        rf"\b(?:picked|chose|selected|named|chosen) (?P<name>{NAME}) (?:as|to|for|over|ahead)\b",
        rf"(?P<name>{NAME}) (?:prevailed|won|beat|saw off|edged out|was preferred|triumphed|fended)"
        rf"\b(?=[^.;]*\b(?:{_RIVALS}|to host|to stage)\b)",
    )
)
_OTHER = re.compile(
    r"\b(?:this year['’]s|last (?:year|staged|hosted|held)|previous\w*|not|never|could|may|might|if"
    r"|hopes?|wants?|candidate to|bidding|second|also|after)\b"
    r"|\b(?:was|were) (?:held|played|staged)\b"
)


def hosts_in(told: Sequence[Claim]) -> Iterator[tuple[Claim, str, int, int]]:
    """The towns that the head of an article calls the host of what is to come, with their place in
    the sentence."""
    head = head_of(told)[: _HEAD + 1]
    if not any(_ABOUT.search(claim.text) for claim in head):
        return
    for claim in head:
        if _OTHER.search(claim.text):
            continue
        for pattern in _HOSTS:
            for match in pattern.finditer(claim.text):
                yield claim, match["name"], *match.span("name")
