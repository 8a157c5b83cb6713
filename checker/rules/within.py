"""The headline of an article against its text: days, places and amounts.

Its figures of dead and hurt are `inside`'s matter, the ends that a headline gives a matter
`contradiction`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.findings import fingerprint, side_of
from checker.pairs import Scene
from checker.particulars.recounted import recounts
from checker.particulars.within import headlines_apart
from checker.rules import rules
from checker.types import Event, Finding, Rule
from checker.witnesses import Witness

HEADLINE = "headline-conflict"
INSIDE = "self-contradiction"
KINDS = ("date", "place", "quantity")
RULES = (
    Rule(
        name=HEADLINE,
        level="warning",
        says=(
            "The headline gives a figure, a day, a place or an amount, or ends a matter in a way "
            "(accepted, acquitted), that the article's own body contradicts, and the body nowhere "
            "states what the headline says. Of the ends of matters the model has to find that "
            "both cannot be true."
        ),
        fires=(
            ("Ferry fire off Bari kills 14", "Eleven people died in a fire on a ferry."),
            ("No casualties in ferry fire", "Three people died in a fire on a ferry."),
            ("Water firm fined £120m", "The water firm Nar was fined £210m on Monday."),
            ("Bomb kills two in Mosul", "A bomb killed two people in Basra on Monday."),
            (
                "Rebels in Tamar accept ceasefire",
                "The rebels in Tamar rejected a ceasefire of 60 days on Monday.",
            ),
        ),
        silent=(
            ("Ferry fire off Bari kills 11", "Eleven people died in a fire on a ferry."),
            ("At least ten dead in ferry fire", "Eleven people died in a fire on a ferry."),
            (
                "Fourteen sailors die in ferry fire",
                "Fourteen sailors and two cooks died in a fire on a ferry.",
            ),
            ("Water firm fined £120m", "Nar was fined £90m for one leak, £30m for another."),
            ("Bomb kills two in Iraq", "A bomb killed two people in Basra on Monday."),
            (
                "Rebels in Tamar accept ceasefire",
                "The rebels in Tamar, who had rejected a ceasefire in May, agreed to one.",
            ),
            ("No one hurt in ferry fire", "A ferry burned. In May a fire on it hurt three people."),
        ),
    ),
    Rule(
        name=INSIDE,
        level="warning",
        says=(
            "Two sentences of one article, both in its own voice or in one speaker's, cannot "
            "both be right."
        ),
        fires=(
            (
                "Rockets hit the base on Monday without causing any casualties. The deadly "
                "rocket attack on the base came after weeks of tension.",
                "",
            ),
            (
                "Bins burned beside a march in Brint on Monday. The mayor stressed that there had "
                "been no arrests. The nine arrested marchers will see a judge.",
                "",
            ),
            (
                "Salad has sickened 27 people in Brint, doctors said on Monday. All 37 patients "
                "had eaten at one fair.",
                "",
            ),
            (
                "Twelve traders drowned on Monday when a boat sank on Lake Orm. The boat was old. "
                "Divers came. It had no vests. The nine dead were known at the market.",
                "",
            ),
        ),
        silent=(
            (
                "Rockets hit the base on Monday without causing any casualties. It came a year "
                "after a deadly rocket attack on another base.",
                "",
            ),
            (
                "Bins burned beside a march in Brint on Monday. There had been no arrests so far. "
                "The nine arrested marchers will see a judge.",
                "",
            ),
            (
                "Salad has sickened 27 people in Brint, doctors said on Monday. Another 10 fell "
                "ill later. All 37 patients had eaten at one fair.",
                "",
            ),
            (
                "Police arrested 14 people in Brint on Monday. The nine arrested in the square "
                "will see a judge.",
                "",
            ),
            (
                "Twelve traders drowned on Monday when a boat sank on Lake Orm. The boat was old. "
                "Divers came. It had no vests. The nine dead from Arden were buried.",
                "",
            ),
            (
                "Twenty people died in Monday's fire, according to the dockers' union. The port "
                "company maintains that only 13 were killed.",
                "",
            ),
        ),
    ),
)


def findings(
    events: Iterable[Event], scene: Scene, ours: Sequence[str], on: frozenset[str]
) -> Iterator[Finding]:
    """One finding for each article and kind of fact at most."""
    if on.isdisjoint((HEADLINE, INSIDE)):
        return
    for event in events:
        for name, told in event.by_article().items():
            article = scene.articles[name]
            if not scene.may_meet(article, article):
                continue
            if INSIDE in on:
                again = next(recounts(told), None)
                if again:
                    left, right = (Witness(article, claim, fact) for claim, fact in again)
                    yield _finding(event.id, left, right, scene, ours, INSIDE)
            for kind in KINDS if HEADLINE in on else ():
                pair = next(headlines_apart(told, kind), None)
                if pair:
                    left, right = (Witness(article, claim, fact) for claim, fact in pair)
                    yield _finding(event.id, left, right, scene, ours, HEADLINE)


def _finding(
    event: str, left: Witness, right: Witness, scene: Scene, ours: Sequence[str], name: str
) -> Finding:
    rule = rules()[name]
    # Days as they are written: the headline's "Monday" is the editor's, not its date.
    values = [
        side.fact.text if side.fact.kind == "date" else side.fact.value for side in (left, right)
    ]
    if name == INSIDE:
        message = f"The article says {left.fact.text} in one place and {right.fact.text} in another"
    else:
        message = f"The headline says {values[0]}, the text {values[1]}"
    claims = [(side.claim.text, side.article.id) for side in (left, right)]
    return Finding(
        rule=rule.name,
        level=rule.level,
        message=message,
        fact=left.fact.kind,
        event=event,
        left=side_of(left, ours),
        right=side_of(right, ours),
        score=1.0,
        fingerprint=fingerprint(rule.name, left.fact.kind, claims, scene.copies),
    )
