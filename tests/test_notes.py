"""Corrections and editor's notes: told apart from the story that they are about."""

from __future__ import annotations

import pytest

from checker import check
from checker.claims import claims_of
from checker.notes import is_note
from tests.newsroom import Neutral, article

NOTES = [
    "CORRECTION: An earlier version said 15 people died. The toll is 12.",
    "Correction (May 4, 2021): The number of dead is 12, not 15.",
    "Clarification, 4 May: The fire brigade counted the injured, not the police.",
    "Editor’s note: The death toll was corrected on Tuesday.",
    "EDITORS’ NOTE — The figure of 15 came from a post that has been deleted.",
    "Eds: UPDATES with toll of 12.",
    "(Corrects number of dead in paragraph three)",
    "(This version corrects the toll to 12, from 15)",
    "[Correction: twelve people died, not 15.]",
    "*An earlier version of this article misstated the number of people killed.",
    "This story has been corrected to show that 12 people died.",
    "This article originally said that 15 people were killed.",
]
STORY = [
    "The ministry issued a correction: 12 people died, not 15.",
    "Twelve people died, officials said, correcting an earlier toll of 15.",
    "The editor of the paper was among the dead.",
    "An earlier version of the bill was rejected.",
    "Corrections officers found two inmates dead.",
    "The report was corrected by the ministry to 12.",
    "Police said the story was updated too late.",
    "Editors and reporters stood in silence for the 12 dead.",
]


@pytest.mark.parametrize("paragraph", NOTES)
def test_a_note_is_one(paragraph: str) -> None:
    assert is_note(paragraph)


@pytest.mark.parametrize("paragraph", STORY)
def test_the_story_is_none(paragraph: str) -> None:
    assert not is_note(paragraph)


@pytest.mark.parametrize("paragraph", NOTES)
def test_nothing_in_a_note_is_told_by_the_article(paragraph: str) -> None:
    story = (
        "A fire in a textile factory in Karachi killed 12 workers on Tuesday, police said.\n\n"
        "Flames spread through the building in the Korangi district, and exits were locked."
    )
    for text in (f"{story}\n\n{paragraph}", f"{paragraph}\n\n{story}"):
        told = article("herald", "2021-05-04", text)
        assert "15" not in " ".join(claim.text for claim in claims_of(told) if claim.story)
        assert check([told], judge=Neutral()).findings == ()


def test_a_story_without_line_ends_loses_the_note_alone() -> None:
    towns = "Karachi Lahore Multan Quetta Sukkur Hyderabad Peshawar Sialkot Okara Jhang".split()
    text = "".join(
        f"A fire in a textile factory in {t} killed 12 workers, police said. " for t in towns
    )
    text += "The owners of all ten factories were arrested on Tuesday, and exits had been locked. "
    told = article("herald", None, f"{text}This article originally said that 15 were killed.")
    kept = [claim.text for claim in claims_of(told) if claim.story]
    assert kept
    assert not any("15" in sentence for sentence in kept)
