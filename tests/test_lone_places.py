"""The one place that each of two articles leaves open, by the grammar and by the gazetteer."""

from __future__ import annotations

import pytest

from checker.particulars.lone_places import differ
from checker.particulars.whereabouts import Whereabout, whereabouts_in
from checker.types import Claim, Span


def read(text: str) -> list[Whereabout]:
    return list(whereabouts_in([Claim(text, Span("a", "text", 0, len(text)))]))


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("A barge sank on Lake Onega on Monday.", "Onega", "lake"),
        ("Three houses in the village of Orlo were flattened.", "Orlo", "village"),
        ("A slope came down in Mandi district.", "Mandi", "area"),
        ("The van was shot at on the Cali-Palmira road.", "Cali - Palmira", "road"),
        ("He was found hanged in Korydallos prison.", "Korydallos", "prison"),
        ("The jet was diverted to Keflavik.", "Keflavik", "town"),
        ("They signed the accord in the Omani capital.", "Muscat", "town"),
        ("A drone struck the tent in Orlo, a town in the east.", "Orlo", "town"),
    ],
)
def test_places_by_the_words_beside_them(text: str, name: str, sort: str) -> None:
    assert (name, sort, True) in [(w.name, w.sort, w.site) for w in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "She was treated in a hospital in Lyon after the crash.",
        "Police in Lyon confirmed the crash.",
        "The driver, who was born in Lyon, died in the crash.",
        "A similar crash happened in Lyon.",
        "The driver might have crashed in Lyon.",
    ],
)
def test_where_the_happening_was_not(text: str) -> None:
    assert not any(w.site for w in read(text))


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("A boat sank on Lake Onega.", "A boat sank on Lake Ladoga.", True),
        ("A plane landed near Lyon.", "A plane landed near Marseille.", True),
        ("A plane landed near Lyon.", "A plane landed near Villeurbanne.", False),
        ("A bar burned in Loma, Tenn. today.", "A bar burned in Memphis.", False),
        ("A slope fell in Mandi district.", "A slope fell in Shimla district.", True),
        ("A bus fell off the Cali-Pasto road.", "A bus fell off the Popayan-Pasto road.", False),
        ("A bus fell off the Lyon-Dijon road.", "A bus fell off the Nice-Toulon road.", True),
        ("A van burned on the M6.", "A van burned on the M25.", True),
        ("A van burned on the M6.", "A van burned on the A6.", False),
        ("He died in Central prison.", "He died in Kello prison.", False),
        ("Rebels attacked the village of Orlo.", "Rebels attacked the village of Orloh.", False),
    ],
)
def test_whether_two_places_are_apart(left: str, right: str, conflict: bool) -> None:
    assert differ(read(left)[-1], read(right)[-1]) is conflict
