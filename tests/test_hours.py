"""Hours of one act: read by the clock, held against each other."""

from __future__ import annotations

import pytest

from checker import check
from checker.particulars.hours import hours_in
from tests.newsroom import Neutral, article


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("A bomb exploded at 6.40 in the morning.", "06:40"),
        ("It was 9.15 on Thursday morning when a bomb exploded.", "09:15"),
        ("The polls closed at five in the afternoon.", "17:00"),
        ("It happened at about half past one in the afternoon.", "13:30"),
        ("The quake struck at 3.12 a.m. on Thursday.", "03:12"),
        ("The train left the rails shortly before 2 p.m.", "14:00"),
        ("Firefighters were called at 14:30.", "14:30"),
    ],
)
def test_times_of_day(text: str, hour: str) -> None:
    (found,) = hours_in(text)
    assert (f"{found.minutes // 60:02}:{found.minutes % 60:02}", found.either) == (hour, False)


@pytest.mark.parametrize(
    "text",
    [
        "It stood at 20 houses.",
        "Inflation was at 6.4 percent.",
        "The tower was at 1,400 metres.",
        "The index stood at 6.40 points.",
    ],
)
def test_numbers_that_are_no_hours(text: str) -> None:
    assert not list(hours_in(text))


QUAKE = (
    "A magnitude 4.9 earthquake shook the town of Ostra at {} on Thursday, the seismological"
    " service said. People ran into the streets."
)
GROUND = (
    "The ground shook in Ostra at {} on Thursday. The seismological service put the magnitude of"
    " the earthquake at 4.9."
)


@pytest.mark.parametrize(
    ("one", "two", "conflict"),
    [
        ("3.12 a.m.", "11.47 a.m.", True),
        ("3.12 a.m.", "3.20 a.m.", False),
        # By the clock of another country.
        ("3.12 a.m.", "11.12 a.m.", False),
        # In the morning or in the evening.
        ("3.12", "3.15 p.m.", False),
    ],
)
def test_two_hours_of_one_act(one: str, two: str, conflict: bool) -> None:
    told = [
        article("herald", "2024-05-17", QUAKE.format(one)),
        article("post", "2024-05-17", GROUND.format(two)),
    ]
    found = [f.message for f in check(told, judge=Neutral()).findings if f.level == "error"]
    assert bool(found) is conflict
    assert all(message.startswith("Two hours of the same happening: ") for message in found)


@pytest.mark.parametrize(
    ("one", "two", "conflict"),
    [
        ("shortly before dawn", "at half past one in the afternoon", True),
        ("in the morning", "at 9.40 am", False),
        ("in the morning", "at 9.40", False),
        ("in the evening", "at 4.50 pm", False),
        # A part of the day beside another one: of two that are loose, neither is held against.
        ("in the morning", "in the afternoon", False),
    ],
)
def test_a_part_of_the_day_and_a_clock(one: str, two: str, conflict: bool) -> None:
    lead = (
        "An explosion tore through a bakery in Ostra {} on Thursday, killing its owner, Omar Hale."
    )
    other = "Baker Omar Hale died when an explosion wrecked his bakery in Ostra {} on Thursday."
    told = [
        article("herald", "2024-05-17", lead.format(one)),
        article("post", "2024-05-17", other.format(two)),
    ]
    found = [f.message for f in check(told, judge=Neutral()).findings if f.level == "error"]
    assert bool(found) is conflict
