"""Of two who are tried or sought for one deed, whose hand it was, and who only helped.

"Reece Dorn, who pulled the trigger, and his brother Jordan, who was at the wheel": `did` the one,
`helped` the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.attribution.accusations import HEDGED

_DID = (
    r"(?:pulled the trigger|fired (?:once|twice|the|a|\w+ (?:shots?|times|rounds)|at|into)"
    r"|opened fire"
    r"|shot (?:him|her|the|dead|Mr|Mrs|Ms)|was the (?:shooter|gunman|knifeman|stabber|killer)"
    r"|stabbed (?:him|her|the|Mr|Mrs|Ms)|delivered the (?:fatal|final|fatal \w+)"
    r"|inflicted the (?:\w+ )?(?:wounds?|blows?|injur\w+)|struck the (?:fatal|final)"
    r"|wielded the|held the (?:gun|knife)|carried out the (?:killing|shooting|stabbing)"
    r"|threw the (?:\w+ )?(?:punch|grenade|bomb|petrol bomb)|lit the|plunged the"
    r"|fired the (?:\w+ )?(?:shots?|gun))"
)
_HELPED = (
    r"(?:(?:was |sat |sitting |waiting |waited |who was |stayed )?(?:at|behind) the wheel"
    r"|drove (?:the|him|her"
    r"|them|his|a|off|away)|(?:was )?(?:waiting|waited|sat|sitting"
    r"|stayed) (?:\w+ ){0,3}?in (?:the|a)"
    r" (?:driving seat|driver['’]s seat|(?:\w+ )?(?:getaway )?(?:car|van|vehicle|taxi|truck))"
    r"|(?:was |acted as |served as )(?:the |a )?(?:getaway )?(?:driver|lookout)"
    r"|kept (?:watch|a lookout)|stood guard|was the (?:getaway )?(?:driver|lookout))"
)
_NAME = r"(?P<who>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?)"
# "got out of the passenger side and fired once"; "Reece Dorn, 24, who".
_UP_TO = (
    r"(?:,? (?:aged )?\d{1,3},?| \(\d{1,3}\))?(?:,? who(?: had)?|,)?"
    r"(?: (?:then|had|was)(?! the\b))?"
)
_MOVES = (
    r"(?: (?:got|climbed|stepped|jumped|leapt|walked|ran|went|approached|came)"
    r"(?: [\w’'-]+){0,7}? and)?"
)
_ROLES = tuple(
    (role, re.compile(rf"\b{_NAME}{_UP_TO}{_MOVES} {words}\b"))
    for role, words in (("did", _DID), ("helped", _HELPED))
)
_OPEN = re.compile(
    r"(?i)\b(?:not|n[’']t|never|if|whether|may|might|could|would|either|or|both|denied|claimed)\b"
)


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody named, by one or two words, and whether a sentence has him do it or help."""

    who: str
    did: bool
    start: int
    end: int


def hands_in(text: str) -> Iterator[Hand]:
    """Those whom a sentence has do a deed, or help in it."""
    for role, pattern in _ROLES:
        for match in pattern.finditer(text):
            if not (_OPEN.search(match.group()) or HEDGED.search(text, 0, match.start())):
                yield Hand(match["who"], role == "did", *match.span("who"))


def crossed(one: Sequence[Hand], two: Sequence[Hand], texts: Sequence[str]) -> bool:
    """Whether the only one who did it in each article helped in the other, or at least one of them
    did so and both articles know both."""
    doers = [{_first(hand) for hand in told if hand.did} for told in (one, two)]
    helpers = [{_first(hand) for hand in told if not hand.did} for told in (one, two)]
    if any(len(names) != 1 for names in doers) or doers[0] == doers[1]:
        return False
    if any(mine & own for mine, own in zip(doers, helpers, strict=True)):
        return False
    if not (doers[0] & helpers[1] or doers[1] & helpers[0]):
        return False
    names = doers[0] | doers[1]
    return all(re.search(rf"\b{name}\b", text) for name in names for text in texts)


def _first(hand: Hand) -> str:
    return hand.who.split()[0]
