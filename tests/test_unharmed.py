"""Nobody killed or hurt, told by everybody's escape; and some of whom no more is told."""

from __future__ import annotations

import pytest

from checker import check
from checker.claims import claims_of
from checker.facts import with_facts
from checker.types import Article, Count
from tests.newsroom import Neutral, article

LEAD = "A night train left the rails near Alton on Friday. {}"


def nobody(text: str) -> set[tuple[str, str]]:
    """Kind and group of every total of nobody that a sentence behind the lead states."""
    told = Article(id="a", text=LEAD.format(text), published="2024-05-17")
    return {
        (fact.kind, fact.of)
        for claim in list(with_facts(told, claims_of(told)))[1:]
        for fact in claim.facts
        if fact.value == Count(0, 0) and fact.scope == "total"
    }


BOTH = {("killed", "people"), ("injured", "people")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("There was no loss of life.", {("killed", "people")}),
        ("Everyone survived.", {("killed", "people")}),
        ("All 40 people on board survived.", {("killed", "people")}),
        ("All those on board escaped with their lives.", {("killed", "people")}),
        ("All nine crew members were saved.", {("killed", "people")}),
        ("All nine crew members of the trawler Pia were rescued.", {("killed", "people")}),
        ("Everybody got out alive.", {("killed", "people")}),
        ("Troops killed nine rebels and lost none of their own men.", {("killed", "soldiers")}),
        ("Troops lost no soldiers in the raid.", {("killed", "soldiers")}),
        ("Not a single life was lost.", {("killed", "people")}),
        ("Everyone on board walked away unharmed.", BOTH),
        ("Everyone, travellers, crew and onlookers alike, came through without a scratch.", BOTH),
        ("The whole crew of nine was safe and well at the harbour.", BOTH),
        ("Passengers and crew escaped without injury.", BOTH),
        ("It ended without casualties.", BOTH),
        ("All passengers escaped unhurt.", {("killed", "passengers"), ("injured", "passengers")}),
        ("Nobody suffered so much as a bruise.", {("injured", "people")}),
        ("Not a single passenger was hurt.", {("injured", "passengers")}),
        ("Not a soul was hurt.", {("injured", "people")}),
        ("Eight miners, cut off, were all brought up alive.", set()),
        ("Eight miners cut off by a fall were all brought up alive.", {("killed", "people")}),
        ("Three other sailors were all rescued unhurt.", set()),
    ],
)
def test_everybody_came_out_of_it(text: str, told: set[tuple[str, str]]) -> None:
    assert nobody(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Not everyone survived.",
        "Nearly everyone on board survived.",
        "All but one of the passengers survived.",
        "All three escaped unhurt.",
        "Everyone in the second coach was unhurt.",
        "Everyone who had jumped out survived.",
        "They hope that everyone on board survived.",
        "It is not known whether all passengers escaped unhurt.",
        "All passengers survived for three hours in the cold.",
        "Not one of the three guards was hurt.",
        "The driver escaped without a scratch.",
    ],
)
def test_some_of_them_did(text: str) -> None:
    assert not nobody(text)


TRAIN = (
    "The night train from Norvik to Alton left the rails at Brint on Friday and two coaches "
    "overturned. {} The line stays closed until Monday, the railway said."
)
COACHES = (
    "Two coaches of the night train from Norvik to Alton lay on their sides at Brint on Friday. {} "
    "According to the railway, the line will be closed until Monday."
)


def rules(left: str, right: str) -> list[str]:
    told = [
        article("herald", "2024-05-17", TRAIN.format(left)),
        article("post", "2024-05-17", COACHES.format(right)),
    ]
    return [f.rule for f in check(told, judge=Neutral()).findings if f.level != "note"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("All those on board escaped with their lives.", "Three passengers lost their lives."),
        ("Not a single person on board was hurt.", "Eight travellers were injured."),
        ("Everyone survived.", "Two passengers died."),
        ("All on board escaped unhurt.", "Nine people were injured."),
        ("There was no loss of life.", "Two people died."),
        ("No fewer than 14 people were killed.", "Nine people were killed."),
        ("All but three of the 12 passengers died.", "Five passengers died."),
    ],
)
def test_they_cannot_both_be_right(one: str, other: str) -> None:
    assert rules(one, other) == rules(other, one) == ["casualty-conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Everyone survived.", "Nine people were injured."),
        ("All those on board escaped with their lives.", "A cyclist was killed."),
        ("All on board survived.", "The driver of a lorry was killed."),
        ("The whole crew was safe and well.", "Two travellers were killed."),
        ("All passengers escaped unhurt.", "The driver of the train was hurt."),
        ("Everyone survived.", "Two people died there in a crash of 2011."),
        ("No one was seriously hurt.", "Nine people were injured."),
        ("Most of the 30 passengers were hurt.", "Twenty people were injured."),
        ("Half of the 12 passengers were hurt.", "Six people were injured."),
        ("Three were seriously hurt and nine slightly.", "Twelve people were injured."),
        ("Two more people died, bringing the toll to 16.", "Sixteen people were killed."),
        ("Two more people died, bringing the toll to 16.", "Fourteen people were killed."),
        ("At least nine people were injured.", "No fewer than 12 people were injured."),
        ("Not one of the three guards was hurt.", "Nine people were injured."),
    ],
)
def test_they_may_both_be_right(one: str, other: str) -> None:
    assert rules(one, other) == rules(other, one) == []
