"""How many people were arrested, evacuated, rescued, and which numbers tell of no such thing."""

from __future__ import annotations

import pytest

from checker.particulars.amounts import amounts_in
from checker.particulars.headcounts import DEEDS, adds


def counted(text: str) -> list[tuple[str, float]]:
    """Deed and middle of the interval of every number of people in a sentence."""
    return [
        (one.thing, (one.amount.low + one.amount.high) / 2)
        for one in amounts_in(text, people=True)
        if one.thing in DEEDS
    ]


@pytest.mark.parametrize(
    ("text", "deed", "number"),
    [
        ("Police in Sund picked up 14 activists of the banned league.", "arrest", 14),
        ("Nine clerks of the land office, among them two women, were nabbed.", "arrest", 9),
        ("The raid has put 16 people behind bars.", "arrest", 16),
        ("Gendarmes took 23 farmhands into custody near Orvik.", "arrest", 23),
        ("The number of those arrested since dawn stands at 37.", "arrest", 37),
        ("All 12 men named in the writ are in custody.", "arrest", 12),
        ("Cops net 31 in harbour drugs sweep", "arrest", 31),
        ("Some 36 villagers have had to abandon their homes.", "displacement", 36),
        ("Blaze leaves 64 homeless in Dunmere", "displacement", 64),
        ("The fighting drove 42 families from their villages.", "displacement", 42),
        ("Guards led 18 pupils out of the school.", "evacuation", 18),
        ("Sixty-six in all, were they? No: 27 residents were moved to safety.", "evacuation", 27),
        ("The blaze forced 310 people to leave the camp site at Orvik.", "evacuation", 310),
        ("1,400 tourists flee flames near Orvik", "evacuation", 1400),
        ("Some 130 guests had to get out of the hotel at night.", "evacuation", 130),
        ("Floods forced 900 villagers to leave their homes.", "displacement", 900),
        ("All 19 miners were brought out alive.", "rescue", 19),
        ("Fourteen walkers were flown out of the hut.", "rescue", 14),
        ("Firemen lowered 23 skiers from the gondola.", "rescue", 23),
        ("Sixteen potholers were lifted to the surface on Monday.", "rescue", 16),
        ("Firemen pulled 13 survivors from the rubble.", "rescue", 13),
        ("A lifeboat picked up 22 migrants from a sinking boat.", "rescue", 22),
        ("Eleven sailors held in Arden since May were let go.", "release", 11),
        ("The rebels let 15 nurses go.", "release", 15),
        ("The stew left 24 guests unwell.", "illness", 24),
        ("Fumes put 33 in hospital in Brint", "hospital", 33),
        ("Seventeen divers are in hospital in Orvik.", "hospital", 17),
        ("The closure put 47 weavers out of work.", "layoff", 47),
        ("Thirty posts at the mill are to be axed.", "layoff", 30),
        ("The mill announced 44 redundancies.", "layoff", 44),
        ("The ferry, with 36 passengers and crew on board, ran aground.", "boarding", 36),
        ("On board the launch were 45 people.", "boarding", 45),
        ("The town evacuated two hundred and sixty residents.", "evacuation", 260),
    ],
)
def test_people_to_whom_something_was_done(text: str, deed: str, number: float) -> None:
    assert (deed, number) in counted(text)


@pytest.mark.parametrize(
    "text",
    [
        "Customs officers detained 40 crates of perfume.",
        "Twelve officers arrested a man in Arden.",
        "James Oler, 44, was arrested in Brint.",
        "Police arrested 18-year-old Tom Hale.",
        "In a drill, 40 residents were evacuated.",
        "Last year's fair ended with 18 arrests.",
        "The helicopters could rescue 40 people a day.",
        "Two sailors remain in custody.",
        "Three of the 12 men were arrested.",
        "Forty horses were led out of the stables.",
        "The union called for the release of 40 prisoners.",
        "Two climbers and two guides were taken to hospital.",
        "The clinic treated 12 people, and hundreds were evacuated.",
        "Two men fired shots at the crowd.",
    ],
)
def test_numbers_that_tell_of_no_such_thing(text: str) -> None:
    assert not counted(text)


def test_people_added_to_others() -> None:
    assert adds("Another 12 people were arrested.", "arrest")
    assert adds("A third was arrested later.", "arrest")
    assert adds("Police detained two more.", "arrest")
    assert not adds("Police detained 12 people.", "arrest")
