"""Whether a figure counts all who came to a harm, or some of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.casualties.lexicon import Harm
from checker.casualties.people import ONE
from checker.casualties.told import Told, beside
from checker.types import Count

# A later figure this high, and this many times the highest before it, is not the same happening's.
_MANY, _FAR_MORE = 1000, 20
# "another five", "three more": besides those told of before.
_MORE = re.compile(r"\b(?:another|additional|remaining|further|more(?! than))\b", re.IGNORECASE)
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
_ALSO = re.compile(r"\balso\b")
# The worst of the wounds, where others may have been slight: "two were critically wounded".
_GRAVE = re.compile(r"\b(?:critically|seriously|severely|gravely|badly)\b", re.IGNORECASE)
_GRAVE_NEXT = re.compile(r"\W{1,2}(?:critically|seriously|severely|gravely|badly)\b")
_GRAVEST = re.compile(r"\bcritically\b", re.IGNORECASE)
# "... and nine slightly", "another nine escaped with bruises": besides the worst.
_LIGHTER = re.compile(
    r"(?:,|;| and| while| but)+ (?:and |another |a further |some |about )*"
    r"(?:\d+|[a-z]+(?:-[a-z]+)?) (?:others? |more |people )?(?:were |was )?"
    r"(?:slightly|lightly|less seriously|less severely|escaped with|suffered (?:slight|minor|light"
    r"|lighter)|had (?:slight|minor|light)|with (?:slight|minor|light))",
    re.IGNORECASE,
)
# Those whose names are out are not all: "the identities of three victims killed".
_NAMED_OF = re.compile(r"\bidentit(?:y|ies) of (?:\w+ ){0,2}?$|\b(?:names|named) (?:of )?$")
# "The families of nine people killed have sued": others may have not.
_BELONG_TO = re.compile(
    r"\b(?:famil(?:y|ies)|relatives|parents|widows|heirs|loved ones|lawyers?|funerals?|service)"
    r" (?:of|for) $"
)
# "Four of those on board are missing": all who are, for nobody else was there to be lost.
_OF_ABOARD = re.compile(
    r"\bof (?:those|the (?:[\w,-]+ )?(?:people|persons|passengers and crew|souls|occupants|\d+))"
    r" (?:who (?:were|had been) )?(?:on ?board|aboard"
    r"|(?:on|in) the (?:boat|ship|vessel|ferry|trawler|plane|aircraft|helicopter|bus|train|van"
    r"|car|cage|dinghy|raft))\b",
    re.IGNORECASE,
)
_OF_CREW = re.compile(r"\bof (?:the|its|her|their) (?:[\w-]+ )?(?:crew|crewmen|sailors)\b")
_OF_THEM = re.compile(r"\bof (?:them|whom)\b", re.IGNORECASE)
_OF_ALL = re.compile(r"\bof (?:the|his|her|its|their|[\w-]+['’]s)\b", re.IGNORECASE)
# Of these it is some: "five of the victims died".
_OF_HARMED = re.compile(
    r"\b(?:victims?|wounded|injured|dead|casualties|hostages|captives|missing|survivors|patients"
    r"|them|those|whom|hospitali[sz]ed|shot|hit|hurt|killed|suspects|attackers)\b(?=.* )",
    re.IGNORECASE,
)
# Where the subject of a sentence starts.
_OPENS = re.compile(r"(?:^\W*|[—–;:,] ?|\bsaid (?:that )?)$")
_NAMED = re.compile(r"\W{1,2}.{0,80}?\b(?:have|has) been (?:publicly )?(?:identified|named)\b")


def placed(told: Sequence[Told], at: int) -> Told:
    """Sees a figure beside the others of its article: some are parts, some of another size.

    A bare number behind a larger total is a part of it: "Three were found dead"; not where its
    sentence counts people with a noun: "One person was killed and seven wounded". Thousands in
    an article that began with a dozen are the toll of a war.
    """
    one = told[at]
    if one.scope != "total":
        return one
    if _added(one, told, at) or _gravest(one, told) or _identified(one):
        return replace(one, scope="part")
    if one.claim.span.field == "title":
        return one
    harms = ("killed",) if one.mention.harm == "killed" else (one.mention.harm, "hit")
    before = [
        other.mention.count.low
        for other in told[:at]
        if other.claim is not one.claim and other.firm and other.mention.harm in harms
    ]
    low = one.mention.count.low
    # "The two injured" are all of them.
    bare = all(g.bare and not g.others and not g.known for g in one.mention.groups)
    if bare and before and max(before) > low and not _counted_beside(one, told):
        return replace(one, scope="part")
    if low >= _MANY and before and low >= _FAR_MORE * max(before):
        return replace(one, scope="toll")
    return one


def some_of_them(one: Told, told: Sequence[Told]) -> bool:
    """Whether the figure counts some of those who came to this harm: "two of the victims died".

    "20 were shot, eight of them fatally" gives all the dead: the twenty were hit.
    """
    if not all(g.part for g in one.mention.groups):
        return False
    if _OF_ABOARD.search(one.words) or (
        one.mention.harm == "missing" and _OF_CREW.search(one.words)
    ):
        return False
    if _OF_THEM.search(one.words) and not any(
        o is not one and o.mention.count.low >= one.mention.count.low for o in told
    ):
        # "Lightning struck a group of farmers and killed nine of them."
        return False
    if _of_those_present(one) and not any(
        o is not one and o.firm and o.mention.harm in _alike(one.mention.harm) for o in told
    ):
        return False
    return one.mention.harm != "killed" or not any(
        other.mention.harm == "hit"
        and not other.mention.light
        and other.mention.count.low >= one.mention.count.low
        for other in beside(one, told)
    )


def _of_those_present(one: Told) -> bool:
    """Whether it reads "five of the men were dead": of those who were there, not of the victims."""
    if any(g.bare or g.count.high == 0 for g in one.mention.groups):
        return False
    of_all = _OF_ALL.search(one.words)
    # Behind "of": in "killed nine of the passengers" the verb says what came to them.
    return of_all is not None and not _OF_HARMED.search(one.words, of_all.start())


def told_singly(one: Told) -> bool:
    """Whether nobody is counted: "Smith and Jones", which may be two of many."""
    return all(g.shape in ("single", "name", "pronoun") for g in one.mention.groups)


def _alike(harm: Harm) -> tuple[Harm, ...]:
    """The harms of those to whom people of this harm are added."""
    return ("killed",) if harm == "killed" else ("injured", "hit") if harm != "missing" else (harm,)


def _added(one: Told, told: Sequence[Told], at: int) -> bool:
    """Whether the people come on top of others, told before, who came to the same harm.

    "One killed and eleven others injured" gives all the injured.
    """
    if one.mention.count.high == 0:
        return False
    before = [
        other
        for other in told[:at]
        if other.firm
        and other.mention.count.high != 0
        and other.mention.harm in _alike(one.mention.harm)
        and (other.claim is one.claim or other.claim.span.field == "text")
        and (other.mention.start, other.mention.end) != (one.mention.start, one.mention.end)
    ]
    also = _ALSO.search(one.words) is not None
    if also and told_singly(one):
        return True
    if any(other.claim is one.claim and _apart(other, one) for other in before):
        if _with_one(one, told) is not None:
            return False
        return bool(also or _MORE.search(one.words) or _OTHERS.search(one.words))
    if _MORE.search(one.words):
        return bool(before) or _brings_to_more(one, told)
    alive = not any(o.firm and o.mention.harm == "killed" for o in told)
    return bool(alive and before and _OTHERS.search(one.words))


def _brings_to_more(one: Told, told: Sequence[Told]) -> bool:
    """Whether its sentence gives the whole as well: "three more died, bringing the toll to 20"."""
    return any(
        other.claim is one.claim
        and other.firm
        and other.mention.harm == one.mention.harm
        and other.mention.count.low > one.mention.count.low
        for other in told
    )


def raises_to(one: Told) -> bool:
    """Whether those counted are the last of more: "five have died, raising the toll to 19"."""
    text, end = one.claim.text, one.mention.end
    return _RAISING.search(text, end) is not None and not _OF_A_SPELL.search(text, end)


_RAISING = re.compile(
    r"(?i)\b(?:raising|bringing|taking|lifting|pushing|increasing) [^.;]{0,20}"
    r"\b(?:toll|number of (?:dead|deaths|victims|fatalities)|dead|deaths|total) (?:\w+ ){0,3}?to "
    r"(?:at least |more than )?(?:\d|[a-z])"
)


# The toll of a week or a war is no event's.
_OF_A_SPELL = re.compile(
    r"(?i)\b(?:this|last|past) (?:\w+ )?(?:week|month|year|season)\b|\bsince\b"
)


def all_with(one: Told, told: Sequence[Told]) -> Count:
    """Its count, with the one person of the same sentence whom "others" sets it beside.

    "He shot his wife, then killed three more" are four dead.
    """
    value = one.mention.count
    other = _with_one(one, told)
    if other is None or one.scope != "total":
        return value
    return Count(value.low + 1, None if value.high is None else value.high + 1)


def _with_one(one: Told, told: Sequence[Told]) -> Told | None:
    """The one person told before in the sentence who came to the very same harm."""
    if not any(g.others and g.shape == "number" for g in one.mention.groups):
        return None
    same = [
        other
        for other in beside(one, told)
        if other.firm
        and other.mention.harm == one.mention.harm
        and other.mention.end <= one.mention.start
    ]
    if len(same) != 1 or same[0].mention.count != ONE or len(one.mention.groups) > 1:
        return None
    return same[0]


def _apart(other: Told, one: Told) -> bool:
    """Whether two mentions of one sentence share no words."""
    return other.mention.end <= one.mention.start or one.mention.end <= other.mention.start


def _gravest(one: Told, told: Sequence[Told]) -> bool:
    """Whether only the worst of the wounds are told."""
    if one.mention.harm != "injured":
        return False
    if one.mention.count.high == 0:
        # "No one was seriously hurt": some may have been slightly.
        return _GRAVE.search(one.words) is not None
    if _GRAVE.search(one.words) and _LIGHTER.match(one.claim.text, one.mention.end):
        return True
    after = _GRAVE_NEXT.match(one.claim.text, one.mention.end)
    if not (after or _GRAVE.search(one.words)):
        return False
    more = any(
        other.firm
        and other.mention.harm in ("injured", "hit")
        and other.mention.count.low > one.mention.count.low
        for other in told
    )
    if more or not _GRAVEST.search(one.words + (after[0] if after else "")):
        return more
    return not any(other.mention.harm == "killed" for other in beside(one, told))


def _identified(one: Told) -> bool:
    """Whether the people are those of the dead whose names are known, or whose families speak."""
    if one.mention.harm != "killed" or any(g.known for g in one.mention.groups):
        return False
    text = one.claim.text
    lead = text[: one.mention.start].lower()
    before = _NAMED_OF.search(lead) or _BELONG_TO.search(lead)
    subject = _OPENS.search(text[: one.mention.start]) is not None
    return before is not None or (subject and _NAMED.match(text, one.mention.end) is not None)


def _counted_beside(one: Told, told: Sequence[Told]) -> bool:
    """Whether the sentence counts other people with a noun, to whom the bare number belongs."""
    return any(
        other.mention.harm != one.mention.harm
        and any(g.shape == "number" and not (g.bare or g.part) for g in other.mention.groups)
        for other in beside(one, told)
    )
