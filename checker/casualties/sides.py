"""Side stories: sentences that turn to another happening than the one the article opens with.

War reports, round-ups and background paragraphs tell of several attacks. What pins the article's
own happening down stands in its head (headline and first sentences); a later sentence leaves it
by naming another place, by a turn of phrase ("Meanwhile", "Elsewhere", "another five"), and the
sentences after it in the same paragraph follow. A round-up ("8 dead in weekend shootings") counts
several happenings together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.casualties.figures import vague
from checker.events.anchors import places_of
from checker.types import Article, Claim, Fact

# Sentences of the text that belong to the head: a lead and its second sentence.
HEAD = 2
_TURN = re.compile(
    r"^\W*(?:meanwhile|elsewhere|separately|earlier|previously|in (?:the )?other\b"
    r"|in (?:a|an|another) (?:separate|similar|earlier|unrelated|related|different|second|third)"
    r"|in another|also on|on the same day|a (?:second|third|separate|similar)"
    r"|last (?:week|month|year)|in \w+ alone|in this month|since then"
    r"|to the (?:north|south|east|west)|further (?:north|south|east|west)"
    r"|later in the (?:day|evening)"
    r"|the (?:latest|attack|incident|shooting) (?:comes|came|follows))\b"
    r"|\b(?:a|the|in) (?:second|separate|similar|previous|earlier|unrelated) (?:\w+ )?"
    r"(?:attack|raid|strike|bomb(?:ing)?|blast|shooting|incident|crash|explosion|quake|clash"
    r"|assault|accident)",
    re.IGNORECASE,
)
# Figures of a round-up are those of several happenings together.
_ROUND_UP = re.compile(
    r"\b(?:shootings|stabbings|homicides|murders|bombings)"
    r" (?:across|around|in the city|over|this|last|on)\b"
    r"|\b(?:weekend|overnight|sunday|saturday|holiday|city(?:wide)?)"
    r" (?:shootings|violence|homicides)\b"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|multiple)"
    r" (?:separate|different|unrelated) (?:shootings|incidents|attacks|stabbings|crashes)\b"
    r"|\bacross the city (?:since|over|this|on)\b"
    r"|\bweekend['’]s (?:\w+ ){0,3}(?:shooting|homicide)"
    r"|\b(?:\d+|\w+)[- ]hour (?:span|period|stretch)\b|\bweekend (?:of|gun) violence\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:another|other|others|more(?! than)|further|additional)\b", re.IGNORECASE)
_OPENING_PLACE = re.compile(
    r"^\W*(?:[Ii]n|[Aa]t(?! (?:least|most|about)\b)|[Nn]ear|[Oo]utside|[Aa]cross)\b"
)


def without_sides(article: Article, claims: Sequence[Claim], facts: Sequence[Fact]) -> list[Fact]:
    """The facts again; totals that stand in a side story have the scope "other".

    The figures up to the first number of the text are the article's own, wherever they lie.
    """
    own = {fact.span for fact in _first_totals(claims, facts)}
    away = [claim.span for claim in side_claims(article, claims)]
    opening = [claim for claim in claims if claim.story][: HEAD + 1]
    whole = any(_ROUND_UP.search(claim.text) for claim in opening)
    away += [claim.span for claim in claims if whole or _ROUND_UP.search(claim.text)]
    return [
        replace(fact, scope="other")
        if fact.scope in ("total", "tally")
        and fact.span not in own
        and any(span.covers(fact.span) for span in away)
        else fact
        for fact in facts
    ]


def _first_totals(claims: Sequence[Claim], facts: Sequence[Fact]) -> list[Fact]:
    """The totals of the text up to and with the first sentence that gives a number."""
    found: list[Fact] = []
    for claim in claims:
        if claim.span.field != "text":
            continue
        own = [f for f in facts if f.scope == "total" and not f.weak and claim.span.covers(f.span)]
        found += own
        if any(not vague(fact) for fact in own):
            break
    return found


def side_claims(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """The claims that tell of another happening than the article's head."""
    story = [claim for claim in claims if claim.story]
    body = [claim for claim in story if claim.span.field == "text"]
    head = [c for c in story if c.span.field == "title"] + body[:HEAD]
    home = {word for claim in head for place in _places(claim) for word in place.split()}
    known = {word.lower() for claim in head for name in claim.names for word in name.split()}
    found: list[Claim] = []
    away, last = False, 0
    for claim in body[HEAD:]:
        if "\n" in article.text[last : claim.span.start]:
            away = False
        last = claim.span.end
        places = {word for place in _places(claim) for word in place.split()}
        returns = bool(places & home)
        leaves = bool(places) and not places & (home | known)
        elsewhere = _OPENING_PLACE.match(claim.text) or _MORE.search(claim.text)
        if (_TURN.search(claim.text) and not returns) or (leaves and elsewhere):
            away = True
        elif returns:
            away = False
        if away:
            found.append(claim)
    return found


def _places(claim: Claim) -> set[str]:
    return places_of(claim.text, claim.span.field == "text" and claim.span.start < 3)
