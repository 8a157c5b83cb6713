"""Deaths told as losses, and words that only look like a toll."""

from __future__ import annotations

import pytest

from checker.casualties.account import account_of
from checker.claims import claims_of
from checker.types import Count
from tests.newsroom import article


def totals(text: str) -> dict[str, tuple[int, int | None]]:
    """Kind of harm to (lowest, highest) count of the totals and parts that a text states."""
    told = article("herald", "2024-05-17", f"There was news from Alton on Thursday. {text}")
    facts = account_of(told, claims_of(told))
    return {
        fact.kind: (fact.value.low, fact.value.high)
        for fact in facts
        if isinstance(fact.value, Count) and fact.scope in ("total", "part")
    }


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Nine soldiers fell in the battle.", 9),
        ("The army lost two men when its camp was attacked.", 2),
        ("Seven of the crew did not make it.", 7),
        ("Two deckhands went down with the ship.", 2),
        ("She was the only fatality of the quake.", 1),
        ("The pilot was the sole survivor when a plane with four on board came down.", 3),
        ("Only the pilot survived when a plane with four people on board crashed.", 3),
        ("Doctors could not save two of the wounded.", 2),
        ("The crash killed 17 of the 40 passengers.", 17),
        ("A coach rolled into a ravine, killing 17 of those on board.", 17),
        ("Lightning struck a group of farmers and killed nine of them.", 9),
        ("The minister gave the number of those who have died as 29.", 29),
        ("A bull gored a man to death.", 1),
    ],
)
def test_losses_are_deaths(text: str, killed: int) -> None:
    assert totals(text)["killed"] == (killed, killed)


@pytest.mark.parametrize(
    "text",
    [
        "Prices fell in the attack on inflation.",
        "The company lost two men to a rival.",
        "The police force lost 300 officers in the cuts of last year.",
        "The side lost two men in the second half.",
        "Seven of the guests did not make it to the feast.",
        "Two ministers went down with the flu.",
        "The pilot was the sole survivor.",
        "Doctors could not save two hours.",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert "killed" not in totals(text)


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("The board recorded 15 workers with breathing trouble.", 15),
        ("Fifty employees had difficulty breathing.", 50),
        ("Twenty people suffered breathing difficulties.", 20),
    ],
)
def test_trouble_breathing(text: str, injured: int) -> None:
    assert totals(text)["injured"] == (injured, injured)


def test_who_is_taken_and_who_is_looked_for() -> None:
    assert totals("A man took twelve employees of a savings bank captive.") == {
        "captured": (12, 12)
    }
    assert totals("Police are looking for three skiers still missing in the snow.") == {
        "missing": (3, 3)
    }


def test_one_of_three_who_died_are_three() -> None:
    assert totals("Families have named two of the three people who died.")["killed"] == (3, 3)


def test_a_country_is_no_victim() -> None:
    told = totals("Three skiers from the Czech Republic were killed when an avalanche broke loose.")
    assert told == {"killed": (3, 3)}
