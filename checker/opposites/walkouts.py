"""A strike that the headline has called off, and the text has going ahead, or the other way round.

Headline "Dockers call off strike", text "Dockers will down tools on Friday as planned".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.opposites.ends import fact_of
from checker.opposites.parts import of_two_parties
from checker.particulars.marks import head_of
from checker.types import Claim, Event, Fact, Pair

if TYPE_CHECKING:
    from checker.pairs import Scene

WALKOUT = "walkout"
_ADJ = r"(?:[\w’'-]+ ){0,3}?"
_STRIKE = r"(?:strikes?|walk-?outs?|stoppages?|industrial action|shutdown|sit-in|go-slow|lockout)"
_OFF = re.compile(
    rf"(?i)\b(?:call(?:s|ed|ing)? off|cancel(?:s|led|ed)?|suspend(?:s|ed)?|shelve[sd]?|scrap(?:s"
    rf"|ped)?"
    rf"|drop(?:s|ped)?|avert(?:s|ed)?|abandon(?:s|ed)?|postpone[sd]?|stand down) {_ADJ}{_STRIKE}\b"
    rf"|\b{_STRIKE} (?:(?:is|was|has been|plans?|threat|action) )*(?:called off|cancell?ed"
    rf"|suspended"
    r"|shelved|scrapped|averted|abandoned|postponed|dropped|off(?=$| after| as| at))"
)
_SOME = r"(?:(?:early|late|on|from|at|this|next|\w+day|midnight|noon|dawn) ){0,3}"
_ON = re.compile(
    rf"(?i)\bwill {_SOME}(?:still )?(?:down tools|walk (?:out|off)|strike\b|go on strike|stop work"
    r"|lay down their tools|stay (?:away|out)|begin (?:an? |their )?(?:[\w-]+ )?strike)"
    r"|\b(?:are|is|remain) (?:still )?(?:due|set|to|going) (?:to )?(?:down tools|walk (?:out|off)"
    r"|strike|go on strike|stop work)"
    rf"|\b{_STRIKE} (?:(?:will|would|is to|is set to|is due to|at \w+) )?(?:still )?"
    r"(?:go(?:es)? ahead|went ahead|proceed|began|begins|is on|is under way|started)"
    r"|\b(?:walked (?:out|off the job)|downed tools|went on strike|laid down their tools)\b"
    rf"|\b(?:press(?:es|ed)? ahead|go(?:es)? ahead|went ahead|going ahead) with {_ADJ}{_STRIKE}"
)
# It is open, past, or another strike.
_UNSURE = re.compile(
    r"(?i)\b(?:not|n[’']t|never|no|if|unless|whether|could|may|might|should|would|had|threaten\w*"
    r"|vow\w*|warn\w*|urged|asked|hop\w+|earlier|previous(?:ly)?|last (?:week|month|year)|ago"
    r"|another|second|other|separate|until|some|most|but|while|before|since|again|resume\w*"
    r"|in (?:19|20)\d\d)\b|\?"
)


def walkouts_apart(events: Iterable[Event], scene: Scene, rule: str) -> Iterator[Pair]:
    """The headlines that have a strike off which by the head of the text is on, or the other way
    round, where nothing in the text tells of the headline's end."""
    for event in events:
        for name, told in event.by_article().items():
            titles = [claim for claim in told if claim.span.field == "title"]
            text = [claim for claim in told if claim.span.field == "text"]
            for title in titles:
                sides = _sides(title)
                if len(sides) != 1 or _UNSURE.search(title.text):
                    continue
                if not scene.may_meet(scene.articles[name], scene.articles[name]):
                    continue
                side, fact = next(iter(sides.items()))
                if any(side in _sides(claim) for claim in text):
                    continue
                other = next((c for c in head_of(text) if _surely(c, 1 - side)), None)
                if other is not None and not of_two_parties(title, other):
                    against = _sides(other)[1 - side]
                    why = f"{fact.text} against {against.text}"
                    yield Pair(event.id, rule, title, other, why, fact, against)


def _sides(claim: Claim) -> dict[int, Fact]:
    """What a sentence tells of a strike: 0 that it is off, 1 that it is on."""
    found = ((side, pattern.search(claim.text)) for side, pattern in enumerate((_OFF, _ON)))
    return {side: fact_of(claim, *match.span(), WALKOUT) for side, match in found if match}


def _surely(claim: Claim, side: int) -> bool:
    told = _sides(claim)
    return list(told) == [side] and claim.story and not _UNSURE.search(claim.text)
