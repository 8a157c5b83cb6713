"""Parts that only one has: driver, pilot, buyer, judge, author."""

from __future__ import annotations

import pytest

from checker import check
from tests.newsroom import Neutral, article

BUS = (
    "A school bus slid into a ditch near Brint on Monday morning. None of the 22 pupils was hurt. "
)
PLANE = "A light aircraft crashed into a field near Brint on Sunday. Both men on board survived. "
YARD = "The bankrupt shipyard in Brint has been sold for 40 million euros, its administrator said. "
TRIAL = (
    "Ralph Dent, once mayor of Brint, must go to prison for four years for bribery, the court in "
    "Brint ruled on Monday. "
)
MATCH = "Alton United beat Brint City 1-0 on Sunday and moved up to third. "
PLAY = "The Brint theatre opened its season on Sunday to long applause. "
TRAM = "The city of Brint has chosen a builder for its tram line for 210 million euros. "
FALL = "A walker fell to his death from the cliffs at Brint on Sunday. His dog was found unhurt. "


def found(lead: str, one: str, two: str) -> list[str]:
    told = [
        article(name, "2025-03-03", lead + text) for name, text in (("herald", one), ("post", two))
    ]
    return [
        f.message for f in check(told, judge=Neutral()).findings if f.rule == "attribution-conflict"
    ]


@pytest.mark.parametrize(
    ("lead", "one", "two"),
    [
        (
            BUS,
            "The driver, Omar Hale, was treated for shock.",
            "Karl Poe, who was at the wheel, suffered from shock.",
        ),
        (
            PLANE,
            "It was flown by Karl Poe, a dentist from Alton.",
            "At the controls was Sven Moor, 51; Karl Poe, a dentist, was his passenger.",
        ),
        (
            YARD,
            "The Swedish group Norvik Steel has bought the shipyard in Brint.",
            "The shipyard in Brint was bought by the Danish firm Halden Marine.",
        ),
        (
            TRIAL,
            "Judge Ana Holt spoke of a grave breach of trust.",
            "He had betrayed the town, Judge Peter Voss said.",
        ),
        (
            TRIAL,
            "His lawyer, Ana Holt, spoke of a mistake. Omar Reed, for the prosecution, disagreed.",
            "His lawyer, Omar Reed, spoke of a mistake. Ana Holt, for the prosecution, disagreed.",
        ),
        (
            MATCH,
            "Substitute Karim Hale scored the only goal in the 88th minute.",
            "A header by Jon Dahl gave the hosts victory.",
        ),
        (
            PLAY,
            "The play “Low Water”, written by Omar Hale, was shown first.",
            "First came the new play “Low Water”, written by Karl Poe.",
        ),
        (
            TRAM,
            "The contract for the tram line goes to Corvan Rail.",
            "Brint has awarded the contract for the tram line to Halden Tracks.",
        ),
        (
            FALL,
            "Police named the man who died as Omar Hale, 34, of Alton.",
            "The man who fell to his death was identified by police as Karl Poe, 34.",
        ),
    ],
)
def test_one_part_and_two_who_have_it(lead: str, one: str, two: str) -> None:
    assert found(lead, one, two)


@pytest.mark.parametrize(
    ("lead", "one", "two"),
    [
        (
            BUS,
            "The driver, Omar Hale, was treated for shock.",
            "The driver, Mr Hale, was treated for shock.",
        ),
        (
            BUS,
            "The driver, Omar Hale, was treated for shock.",
            "The driver of the car that it collided with, Karl Poe, was treated for shock.",
        ),
        (PLANE, "It was flown by Karl Poe.", "On board was Sven Moor, 51."),
        (
            YARD,
            "The shipyard in Brint was bought by Norvik Steel and Halden Marine.",
            "The Danish firm Halden Marine has bought the shipyard in Brint.",
        ),
        (
            YARD,
            "The shipyard in Brint was bought by Norvik Steel and Halden Marine. Norvik Steel has"
            " bought the shipyard in Brint for its cranes, it said.",
            "The shipyard in Brint was bought by the firm Corvan Rail.",
        ),
        (
            YARD,
            "Norvik Steel wants the shipyard in Brint to be bought by Corvan Rail.",
            "The shipyard in Brint was bought by the Danish firm Halden Marine.",
        ),
        (
            TRIAL,
            "Judge Ana Holt refused him bail in January.",
            "He had betrayed the town, Judge Peter Voss said.",
        ),
        (
            TRIAL,
            "His lawyer, Ana Holt, spoke of a mistake.",
            "His lawyer, Omar Reed, spoke of a mistake.",
        ),
        (
            PLAY,
            "The play “Low Water”, written by Omar Hale, was shown first.",
            "The play “Low Water”, directed by Karl Poe, was shown first.",
        ),
        (
            TRAM,
            "The contract for the tram line goes to Corvan Rail.",
            "Last year the contract for the tram line went to Halden Tracks.",
        ),
        (
            FALL,
            "Police named the man who died as Omar Hale, 34, of Alton.",
            "The man who found him was named by police as Karl Poe.",
        ),
    ],
)
def test_parts_that_both_may_have(lead: str, one: str, two: str) -> None:
    assert not found(lead, one, two)


def test_a_finding_says_which_part() -> None:
    (message,) = found(
        BUS,
        "The driver, Omar Hale, was treated for shock.",
        "Karl Poe, who was at the wheel, suffered from shock.",
    )
    assert message == "The driver is Omar Hale (Herald) or Karl Poe (Post): both cannot be right"
