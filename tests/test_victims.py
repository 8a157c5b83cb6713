"""Who the dead, hurt or abducted were: as many people, told as two kinds."""

from __future__ import annotations

import pytest

from checker import check
from tests.newsroom import Neutral, article


def found(one: str, two: str, day: str = "2024-05-17") -> list[str]:
    told = [article("herald", "2024-05-17", one), article("post", day, two)]
    return [f.message for f in check(told, judge=Neutral()).findings if f.level == "warning"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Gunmen killed four miners at a bar in Ostra on Thursday, said police chief Jon Dahl.",
            "The four people who were shot dead at a bar in Ostra on Thursday were teachers, police"
            " chief Jon Dahl said.",
        ),
        (
            "The fire at the hostel in Brint on Thursday killed two children and two adults.",
            "Four people, all of them pensioners, died in the fire at the hostel in Brint on"
            " Thursday.",
        ),
        (
            "Three boys drowned when a boat sank off Lodra on Thursday.",
            "Three girls lost their lives on Thursday when a boat went down off Lodra.",
        ),
        (
            "Five Tajik labourers died in a fire at a hostel in Brint on Thursday.",
            "Five men died in the fire at a hostel in Brint on Thursday. All of them were citizens"
            " of Oman.",
        ),
        (
            "Two warders were stabbed to death in Thursday's mutiny at the jail of Brint.",
            "No member of staff came to harm in the prison mutiny in Brint on Thursday; the two who"
            " perished were inmates.",
        ),
    ],
)
def test_as_many_people_of_two_kinds(one: str, two: str) -> None:
    (message,) = found(one, two)
    assert message.startswith("Who they were: ")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Five Tajik labourers died in a fire at a hostel in Brint on Thursday.",
            "Five men died in the fire at a hostel in Brint on Thursday. The five were flown home"
            " in a Turkish plane.",
        ),
        # One may be both.
        (
            "Three boys drowned when a boat sank off Lodra on Thursday.",
            "Three pupils lost their lives on Thursday when a boat went down off Lodra.",
        ),
        (
            "Two men were shot dead in Alton on Thursday.",
            "Two police officers were killed by shots in Alton on Thursday.",
        ),
        # One article knows of both.
        (
            "Five soldiers were killed in an ambush near Tarsa on Thursday. A policeman died, too.",
            "Six people were killed in an ambush near Tarsa on Thursday, among them a constable.",
        ),
        # Each is a party's word.
        (
            "Rebels say they killed 12 soldiers at Tarsa on Thursday.",
            "Twelve civilians were killed at Tarsa on Thursday, the army said.",
        ),
        # Each side has dead.
        (
            "Two soldiers were killed in a clash with rebels at Tarsa on Thursday.",
            "Two rebels were killed in a clash with soldiers at Tarsa on Thursday.",
        ),
        # Not surely.
        (
            "Four girls were hurt when a bus overturned near Brint on Thursday.",
            "Four people, thought to be pensioners, were hurt when a bus overturned near Brint on"
            " Thursday.",
        ),
    ],
)
def test_whoever_may_be_both_or_is_known_to_both(one: str, two: str) -> None:
    assert found(one, two) == []
