"""Who a sentence holds responsible for an act of violence, and how sure the text is of that.

Active ("rebels attacked"), passive ("killed by rebels"), as a noun ("an attack by rebels", "the
rebels' attack"), claimed, blamed on somebody, denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.attribution import accusations, namings, ways
from checker.attribution.cues import one_of
from checker.attribution.deeds import DOERS, GROUPS, kind_of
from checker.attribution.doers import (
    NEAR,
    REACH,
    Held,
    Range,
    Responsible,
    act_near,
    how_sure,
    parties_after,
    party_at,
    party_before,
    whole,
)

__all__ = ["Held", "Responsible", "responsible_in"]


def responsible_in(sentence: str) -> list[Responsible]:
    """The parties that a sentence holds responsible, in the order they stand in it."""
    if not ways.SOME_ACT.search(sentence):
        return []
    found: dict[Range, Responsible] = {}
    plain, places = _without_asides(sentence)
    for one in _all(plain):
        span = _as_written(sentence, one.span, places)
        known = found.get(span)
        # A claim, an accusation or a denial says more than the act told beside it.
        if known is None or (known.held == "fact" and one.held != "fact"):
            found[span] = replace(one, party=sentence[slice(*span)], span=span)
    return sorted(found.values(), key=lambda one: one.span)


def _without_asides(sentence: str) -> tuple[str, list[int]]:
    """The sentence without quotation marks and short brackets, and where its characters stood.

    “Red Dawn” did it, and so did the RD [Red Dawn] fighters: what stands between a name and the
    rest of it is no border.
    """
    kept = [True] * len(sentence)
    for match in namings.ASIDE.finditer(sentence):
        kept[slice(*match.span())] = [False] * len(match.group())
    places = [
        place
        for place, keep in enumerate(kept)
        if keep and not (sentence[place] == " " and place and sentence[place - 1] == " ")
    ]
    return "".join(sentence[place] for place in places), places


def _as_written(sentence: str, span: Range, places: list[int]) -> Range:
    """Where a party stands in the sentence, with the bracket that follows its name."""
    start, end = places[span[0]], places[span[1] - 1] + 1
    bracket = namings.NAME_IN_BRACKETS.match(sentence, end)
    return start, bracket.end() if bracket else end


def _all(sentence: str) -> Iterator[Responsible]:
    yield from _told_as_done(sentence)
    yield from _claimed(sentence)
    yield from _blamed(sentence)


# "Rebels were blamed for the blast by the army": whoever blames has not done it.
_BLAMED_BY = re.compile(
    r"\b(?:was|were|been|being|is|are) (?:\w+ly )?(?:blamed for|accused of|suspected of"
    r"|held responsible for|denounced for|criticised for|criticized for) [^.;,]*"
    r"\bby (?:the |an? )?$"
)


def _told_as_done(sentence: str) -> Iterator[Responsible]:
    for match in ways.BY.finditer(sentence):
        if _no_deed(sentence, match) or _BLAMED_BY.search(sentence, 0, match.start("who")):
            continue
        # "killed in an attack by": the nearest word for an act is the one that was done.
        held = how_sure(sentence, match.start(), match.end())
        act = kind_of(match["act"] or "attack")
        yield from parties_after(sentence, match.span("who"), act, held)
    for match in ways.ACTIVE.finditer(sentence):
        left = sentence[max(0, match.start() - REACH) : match.start()]
        if ways.PASSIVE_BEFORE.search(left) or accusations.NEGATED.search(left[-25:]):
            continue
        plain = match["act"] and not ways.WITHOUT_OBJECT.search(match.group())
        if plain and ways.PARTICIPLE.match(sentence, match.end()):
            continue
        if ways.FATAL.search(match.group()) and ways.ARMED.match(
            sentence[match.end() : match.end() + 60]
        ):
            continue
        if ways.DUTY.search(match.group()) and ways.STATE.search(left[-NEAR:]):
            continue
        if ways.CARRIED_OUT.search(match.group()) and ways.NO_DEED_AFTER.match(
            sentence, match.end()
        ):
            continue
        if match["struck"] and not _armed(left):
            continue
        told = (match[name] for name in ("act", "noun", "try", "own", "sent", "still", "goes"))
        default = "kidnapped" if match["taken"] else "attack" if match["fired"] else "bombing"
        act = next(filter(None, told), default)
        yield from party_before(sentence, match.start(), kind_of(act), None)
    for match in (*ways.OF.finditer(sentence), *ways.HIS_DEED.finditer(sentence)):
        start, end = match.span("who")
        held = how_sure(sentence, start, match.end())
        start, _ = whole(sentence, (start, end), 0)
        yield from party_at(sentence, (start, end), kind_of(match["act"]), held)
    for match in ways.PLOT_BY.finditer(sentence):
        if match["life"] or ways.TO_KILL.match(sentence, match.end()):
            held = how_sure(sentence, match.start(), match.end())
            yield from parties_after(sentence, match.span("who"), "attack", held)
    for match in ways.WORK_OF.finditer(sentence):
        if match["work"] and not ways.ARMS_OR_ACT.search(sentence):
            continue
        held = how_sure(sentence, match.start(), match.end())
        if match["accused"]:
            held = "suspected"
        yield from parties_after(sentence, match.span("who"), act_near(sentence, match), held)


_ARMED_SIDE = re.compile(
    rf"\b(?:{one_of(DOERS)}|{GROUPS.pattern})\b|\b[A-Z]{{3,6}}\b|\b(?:Army|Front|Brigades?)\b",
    re.IGNORECASE,
)


def _armed(left: str) -> bool:
    """Whether an armed side stands before "struck": a lorry strikes as well."""
    return bool(_ARMED_SIDE.search(left))


def _no_deed(sentence: str, match: re.Match[str]) -> bool:
    """Whether what was done "by" somebody is no act of violence after all."""
    act = match["act"] or ""
    before = sentence[max(0, match.start() - NEAR) : match.start()]
    to_by = sentence[max(0, match.start() - NEAR) : match.start("by")]
    return bool(
        ways.INTO.search(act)
        # "a school opened by", but: "a bomb left by".
        or (match["arms"] and not ways.ARMS_OR_ACT.search(before))
        or (ways.CARRIED_OUT.search(act) and ways.NO_DEED_BEFORE.search(before))
        or ("carried out" in to_by and ways.INQUIRY_INTO.search(before))
        or (ways.FATAL.search(act) and ways.ARMED_BEFORE.search(before))
        or (ways.STATE.search(match["who"]) and ways.DUTY.search(to_by))
    )


def _claimed(sentence: str) -> Iterator[Responsible]:
    for match in accusations.CLAIMED.finditer(sentence):
        yield from party_before(sentence, match.start(), act_near(sentence, match), "claimed")
    for match in accusations.OWNED_UP.finditer(sentence):
        yield from party_before(sentence, match.start(), act_near(sentence, match), "claimed")
    for match in accusations.CLAIMED_BY.finditer(sentence):
        span = match.span(
            next(n for n in ("who", "speaks", "signed", "name", "behalf") if match[n])
        )
        yield from parties_after(sentence, span, act_near(sentence, match), "claimed")


def _blamed(sentence: str) -> Iterator[Responsible]:
    for match in accusations.BLAMED.finditer(sentence):
        name = next(
            n
            for n in ("who", "on", "to", "named", "held", "guilty", "arrest", "charged")
            if match[n]
        )
        if name == "who" and not accusations.OF_AN_ACT.search(sentence):
            continue
        act = act_near(sentence, match)
        yield from parties_after(sentence, match.span(name), act, "suspected")
    for match in accusations.CHARGED.finditer(sentence):
        # Without "was" only those right before it are meant: "people accused of murder", and not
        # "people accused him of murder".
        passive = accusations.IS.search(sentence[: match.start()])
        if not passive and not accusations.CHARGED_WITH.match(sentence, match.start()):
            continue
        yield from party_before(
            sentence, match.start(), kind_of(match["act"]), "suspected", adjacent=not passive
        )
    for match in accusations.INVOLVED.finditer(sentence):
        if accusations.OF_AN_ACT.search(sentence):
            act = act_near(sentence, match)
            span = match.span("who" if match["who"] else "named")
            yield from parties_after(sentence, span, act, "suspected")
    for match in accusations.ALLEGED.finditer(sentence):
        act = act_near(sentence, match)
        yield from party_before(sentence, match.start(), act, "suspected", adjacent=True)
    for match in accusations.ALLEGED_NAME.finditer(sentence):
        yield from party_at(sentence, match.span("who"), act_near(sentence, match), "suspected")
    for match in accusations.OWN_INVOLVEMENT.finditer(sentence):
        act = act_near(sentence, match)
        yield from party_before(sentence, match.start(), act, "suspected", adjacent=True)
    for match in accusations.RESPONSIBLE.finditer(sentence):
        if accusations.NEGATED.search(sentence[match.start() : match.end() + 4]):
            continue
        if not (accusations.OF_AN_ACT.search(sentence) or "author" in match.group().lower()):
            continue
        # Whoever is called responsible is accused by somebody.
        yield from party_before(sentence, match.start(), act_near(sentence, match), "suspected")
    for match in accusations.DENIED.finditer(sentence):
        yield from party_before(sentence, match.start(), act_near(sentence, match), "denied")
