"""Whom a "he" or "she" means: the one person whom the sentence before tells of first.

"District Collector Ada Lund, who has ordered an inquiry, was blunt. "They came with petrol," she
said."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.attribution.bodies import is_body
from checker.attribution.parties import is_person
from checker.names import names_of

# In front of a subject's name stand its bearer's titles and offices, and nothing of these.
_NOT_BEFORE = re.compile(
    r"\b(?:in|on|at|by|for|with|from|to|after|before|when|while|as|since|under|according|against"
    r"|and|or|but|was|were|is|are|has|had|have|been|said|says|told|that|which|who|than|about|near"
    r"|outside|inside|between|over|through|into)\b|[’']s\s+$|[;:—–]",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*(?:,|\(|\s[a-z])")
# What follows the name of one of several, or of what the sentence is not about.
_NOT_BEHIND = re.compile(r"\s*(?:[’']s?\b|,?\s(?:and|or|of|in|at|on|for|to)\b|&)")
# "chief of police, Ada Lund": an office may hold an "of", cut off by a comma.
_OFFICE_OF = re.compile(r"\bof\b(?![^,]*,\s*(?:[A-Z][\w.]*\s+)*$)")
_HONORIFIC = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Rev|Fr|Prof|Hon|Capt|Col|Gen|Lt|Maj|Sgt|Det|Supt"
    r"|Captain|Colonel|General|Sergeant|Major|Inspector|Sheriff|Judge|Justice|Senator|Professor"
    r"|Minister|Mayor|Governor|President|Secretary|Commissioner)\.?\s+$"
)
_OPENING = re.compile(
    r"^(?:(?:On|In|At|After|By|During|Before) [^,]{1,70}|[A-Z][a-z]+(?:ing|ed) [^,]{1,60}), "
)
# "Supporters of Ada Lund".
_MANY_OF = re.compile(r"[^\W\d_]+s of ")
# Names that end in one of these are of no person.
_THING = frozenset(
    """office hotel zoo parade street road avenue lane square park hall stadium arena river lake
    sea bay island islands mountain mount valley hospital clinic school station airport port bridge
    tunnel court town city county district province state region north south east west centre
    center tower house theatre theater museum gallery police army navy force forces service
    services fire rescue times post news radio today wire""".split()
)


def person_told_of(masked: str, known: Sequence[str] = ()) -> str | None:
    """The name of the person who is the subject of a sentence and the only one whom it names.

    `masked` has its quotations blanked (`quotations.mask_quotations`); `known` are the names of the
    article, whose surnames alone are people, too.
    """
    masked = _OPENING.sub("", masked)
    people = people_in(masked, known)
    if len(people) != 1:
        return None
    name = people[0]
    start = masked.find(name)
    before, behind = masked[:start], masked[start + len(name) :]
    if _NOT_BEFORE.search(before) or _OFFICE_OF.search(before) or _NOT_BEHIND.match(behind):
        return None
    return name if _BEHIND.match(behind) else None


# "what she called “…”", "which he said was “…”".
_DEPENDENT = re.compile(r"\b(?:what|which|whom)(?: [a-z]+ly)? (?:he|she)\b")


def person_within(masked: str) -> str | None:
    """The person whom a "he" or "she" means that depends on the same sentence: the only one whom it
    names before "what she called “…”"."""
    dependent = _DEPENDENT.search(masked)
    people = people_in(masked[: dependent.start()]) if dependent else []
    return people[0] if len(people) == 1 else None


def people_in(sentence: str, known: Sequence[str] = ()) -> list[str]:
    """The names of people in a sentence, by place."""
    found = [name for name in names_of(sentence) if _is_one(sentence, name, known)]
    # "Manos wiped his hands": a surname that looks like any other word at the start.
    first = sentence.partition(" ")[0]
    if first[:1].isupper() and not any(first in name for name in found):
        found = [first, *found] if _is_one(sentence, first, known) else found
    return found


def _is_one(sentence: str, name: str, known: Sequence[str] = ()) -> bool:
    words = name.split()
    if (
        _MANY_OF.match(name)
        or words[-1].lower().strip(".") in _THING
        or is_body(name)
        or not is_person(name)
    ):
        return False
    start = sentence.find(name)  # names are given with single spaces
    return start >= 0 and (
        len(words) > 1
        or bool(_HONORIFIC.search(sentence[:start]))
        or any(name == one.split()[-1] and " " in one for one in known)
    )
