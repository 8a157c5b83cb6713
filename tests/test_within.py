"""A headline against its own text: days, places and amounts."""

from __future__ import annotations

import pytest

from checker import Settings, check
from checker.types import Finding
from tests.newsroom import Neutral, article

DAY = "2024-05-17"


def headed(title: str, text: str) -> list[Finding]:
    report = check([article("herald", DAY, text, title)], Settings(), judge=Neutral())
    return [finding for finding in report.findings if finding.rule == "headline-conflict"]


@pytest.mark.parametrize(
    ("title", "text", "message"),
    [
        (
            "Water firm fined £120m",
            "The water company Severn Vale was fined £210m on Thursday, the regulator said.",
            "The headline says £120m, the text £210m",
        ),
        (
            "46 arrested in dawn raids",
            "Police arrested 64 people in dawn raids on a ring of smugglers on Thursday.",
            "The headline says 46 people, the text 64 people",
        ),
        (
            "Banker jailed for nine years",
            "The banker Omar Hale was sentenced to six years in prison on Thursday.",
            "The headline says nine years, the text six years in prison",
        ),
        (
            "Novelist Ilse Karrow dies at 84",
            "The novelist Ilse Karrow has died in Vienna at the age of 48, her publisher said.",
            "The headline says 84 years, the text 48 years",
        ),
        (
            "Bomb kills two in Mosul",
            "A bomb killed two people at a market in Basra on Thursday, police said.",
            "The headline says Mosul, the text Basra",
        ),
        (
            "Alton beat Norvik 3-1",
            "Alton United beat Norvik 2-1 in the cup final on Thursday.",
            "The headline says 3-1, the text 2-1",
        ),
        (
            "Parliament votes 61-40 for ban",
            "Lawmakers in Sund voted 61 to 48 on Thursday to ban fireworks.",
            "The headline says 61-40, the text 61 to 48",
        ),
        (
            "Bomb hits market on Monday",
            "A bomb went off at a market in Mosul on Thursday, police said.",
            "The headline says Monday, the text Thursday",
        ),
    ],
)
def test_what_the_text_does_not_say(title: str, text: str, message: str) -> None:
    (finding,) = headed(title, text)
    assert finding.message == message
    assert (finding.left.field, finding.right and finding.right.field) == ("title", "text")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        # Two parts make the sum of the headline.
        ("Firm fined £120m", "It was fined £90m for dumping sewage and £30m for hiding it."),
        # Rounded, and said in other words.
        ("Firm fined £120m", "The firm was fined 119.8 million pounds on Thursday."),
        # Money of something else.
        ("Firm fined £120m", "The firm, which earned £210m in May, was fined on Thursday."),
        # Some of those whom the text counts.
        ("Two held in Norvik raids", "Police arrested 64 people on Thursday, two of them there."),
        ("46 arrested in raids", "Police arrested 40 people on Thursday. Six more were arrested."),
        # Of the text's two figures the headline may mean a third thing.
        ("Nine years for banker", "He got six years in prison. A clerk was jailed for two years."),
        ("Magnitude 7.1 quake hits", "A quake struck. An aftershock of magnitude 6.1 followed."),
        # The text names the town as well, or one that holds it.
        ("Bomb kills two in Mosul", "A bomb in Basra killed two traders from Mosul on Thursday."),
        ("Bomb kills two in Iraq", "A bomb killed two people in Basra on Thursday."),
        ("Bomb near Mosul kills two", "A bomb killed two people in Sorvane, near Basra."),
        ("Fire near Athens", "A fire broke out in Marathon on Thursday."),
        # The text tells of the headline's day or year as well.
        (
            "Sorvane airport faces strike on Monday",
            "The airport of Sorvane is to stand still on Monday. The union gave notice on Tuesday.",
        ),
        ("Quake revives memories of 1998", "A quake in Basra on Thursday recalled that of 1998."),
        ("Dead of Mosul mourned", "President Odak spoke in Basra on Thursday of the dead."),
    ],
)
def test_what_may_well_be_right(title: str, text: str) -> None:
    assert not headed(title, text)


def test_what_is_left_out_of_a_check_of_ours_is_not_shown() -> None:
    text = "The water company Severn Vale was fined £210m on Thursday, the regulator said."
    told = article("herald", DAY, text, "Water firm fined £120m")
    report = check([told], Settings(ours=("Post",)), judge=Neutral())
    assert not report.findings
