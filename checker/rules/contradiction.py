"""Two sentences of one event that the model finds irreconcilable, whatever the fact.

It is asked of sentences that end one matter in opposite ways (`opposites`), and, with a bar that is
higher by far, of the sentences that two reports of one day and one happening have most in common
(`similar`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.opposites import DISPUTE, opposed_headlines, opposed_pairs
from checker.opposites.beaten import rival_matches
from checker.opposites.winners import rival_winners
from checker.particulars.lone_days import lone_days
from checker.similar import near_pairs
from checker.types import Event, Pair, Rule

if TYPE_CHECKING:
    from checker.pairs import Scene

NAME = "contradiction"
# The rule of `inside` under which a headline's other end of a matter is shown.
HEADLINE = "headline-conflict"
# That of `facts.date`.
DAYS = "date-conflict"
RULES = (
    Rule(
        name=NAME,
        level="warning",
        says=(
            "The model finds that the two sentences cannot both be true. It is asked of sentences "
            "of one day that end the same matter in opposite ways (accepted and rejected, "
            "convicted and acquitted, won and lost) or give one prize, office or election to two, "
            "and, where it has to be surer, of those that two reports of one day and one happening "
            "have most in common, whatever they tell; select the rule to have it read those of all "
            "articles of an event. Without the model it shows a person with two fates (shot dead "
            "and in custody, convicted and cleared), as many victims told as two kinds of people "
            "(girls and boys, soldiers and police) and a vote, ruling or mission that ends in two "
            "ways, in whatever words."
        ),
        fires=(
            (
                "The parliament in Sund approved the ban on fireworks on Friday.",
                "Sund's parliament rejected the ban on fireworks on Friday.",
            ),
            (
                "The jury acquitted the former mayor Omar Hale of bribery on Friday.",
                "The former mayor Omar Hale was convicted of bribery on Friday.",
            ),
            (
                "The bank in Sund raised its key interest rate by half a point on Friday.",
                "The bank in Sund cut its key interest rate by half a point on Friday.",
            ),
            (
                "Rhea Stone was named governor of the central bank of Sund on Friday.",
                "Olin Faber was named governor of the central bank of Sund on Friday.",
            ),
            (
                "A man took two clerks hostage in a bank in Sund on Friday. The hostage-taker was "
                "shot dead by police.",
                "A man took two clerks hostage in a bank in Sund on Friday. The man gave himself "
                "up and was led away in handcuffs.",
            ),
            (
                "The tram drivers of Sund voted on Friday on the offer of the city. They threw out "
                "the pay deal.",
                "The tram drivers of Sund, who voted on Friday on the offer of the city, backed "
                "the rise by 300 votes to 90.",
            ),
        ),
        silent=(
            (
                "The lower house of Sund approved the ban on fireworks on Friday.",
                "The upper house of Sund rejected the ban on fireworks on Friday.",
            ),
            (
                "The jury acquitted the former mayor Omar Hale of bribery on Friday.",
                "The former mayor Omar Hale was convicted of tax fraud on Friday.",
            ),
            (
                "Alton United beat Norvik in the cup final on Friday on penalties.",
                "Norvik lost Friday's cup final to Alton United on penalties.",
            ),
            (
                "A man took two clerks hostage in a bank in Sund on Friday. The hostage-taker was "
                "shot dead by police.",
                "A man took two clerks hostage in a bank in Sund on Friday. The hostage-taker was "
                "shot dead, and his brother was arrested.",
            ),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Similar:
    """Pairs of sentences for the model to read, and how many a cap left out.

    `opposed` end one matter in opposite ways; of `near` only the model says what they are, which
    may be two that name one calendar day each.
    """

    opposed: tuple[Pair, ...] = ()
    near: tuple[Pair, ...] = ()
    capped: int = 0


def pairs_of(
    events: Sequence[Event], scene: Scene, on: frozenset[str], wide: bool = False
) -> Similar:
    """The sentences that end a matter in opposite ways, of two articles or of a headline and its
    text, and those that two reports of one happening have most words in common, for the rules that
    are `on`; `wide`: of all articles of an event that may meet."""
    between = on & {NAME, DISPUTE}
    found = (
        *(opposed_pairs(events, scene, NAME) if between else ()),
        *(rival_winners(events, scene, NAME) if NAME in on else ()),
        *(rival_matches(events, scene, NAME) if NAME in on else ()),
        *(opposed_headlines(events, scene, HEADLINE) if HEADLINE in on else ()),
    )
    opposed = tuple(pair for pair in found if pair.rule in on)
    days = tuple(lone_days(events, scene, DAYS)) if DAYS in on else ()
    if NAME not in on:
        return Similar(opposed, days)
    shown = {frozenset((pair.left.span, pair.right.span)) for pair in (*opposed, *days)}
    near, capped = near_pairs(events, scene, NAME, wide)
    rest = (p for p in near if frozenset((p.left.span, p.right.span)) not in shown)
    return Similar(opposed, (*days, *rest), capped)
