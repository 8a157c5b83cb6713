"""Jobs of every kind beside the names of their holders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.particulars.jobs import jobs_in
from checker.particulars.offices import unlike


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Regional veterinarian Omar Hale said so.", "regional veterinarian", "Omar Hale"),
        ("The mill\u2019s engineer, Mr Omar Hale, said so.", "engineer", "Omar Hale"),
        ("Its dean, Prof. Pia Lund, said so.", "dean", "Pia Lund"),
        ("Omar Hale, a beekeeper by trade, said so.", "beekeeper", "Omar Hale"),
        ("Omar Hale (52), plumber, said so.", "plumber", "Omar Hale"),
        ("Omar Hale, QC, counsel for the mill, rose.", "counsel for the mill", "Omar Hale"),
        ("Omar Hale -- the warden of the park -- fled.", "warden of the park", "Omar Hale"),
        ("Norvik harbour master Omar Hale said so.", "harbour master", "Omar Hale"),
        ("Pia Lund, who chairs the relief fund, left.", "head of the relief fund", "Pia Lund"),
        ("Pia Lund drives a city tram in Norvik.", "driver of a city tram", "Pia Lund"),
        ("Omar Hale works as a baker in Sund.", "baker", "Omar Hale"),
        ("Omar Hale lives in Sund and works as a nurse.", "nurse", "Omar Hale"),
        (
            "She had served as the bank\u2019s chief economist for six years.",
            "chief economist",
            "She",
        ),
        ("Pia Lund took over as warden in May.", "warden", "Pia Lund"),
        ("Pia Lund resigned as treasurer on Friday.", "treasurer", "Pia Lund"),
        ("The board picked Omar Hale as its treasurer.", "treasurer", "Omar Hale"),
        ("The board appointed Omar Hale chief engineer.", "chief engineer", "Omar Hale"),
        ("In her role as club treasurer, Pia Lund signed it.", "club treasurer", "Pia Lund"),
        ("The tram driver was later named as Omar Hale.", "tram driver", "Omar Hale"),
    ],
)
def test_a_job_is_read(text: str, words: str, name: str) -> None:
    assert [(one.words, one.name) for one in jobs_in(text)] == [(words, name)]


@pytest.mark.parametrize(
    "text",
    [
        "The retired warden Omar Hale said so.",
        "Pia Lund, the former warden, said so.",
        "The engineer told Omar Hale to leave.",
        "Omar Hale\u2019s brother, a teacher, fled.",
        "The son of the treasurer, Omar Hale, fled.",
        "Tipped as the next warden, Omar Hale said nothing.",
        "Omar Hale is not a doctor.",
        "Omar Hale wants to be a pilot.",
        "Omar Hale, who was a teacher, fled.",
        "Omar Hale leads the race.",
        "James Baker Hale spoke.",
    ],
)
def test_no_job_of_today_is_read(text: str) -> None:
    assert not list(jobs_in(text))


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("provincial veterinarian", "governor", "conflict"),
        ("municipal engineer", "city treasurer", "conflict"),
        ("chief economist", "central bank\u2019s deputy governor", "conflict"),
        ("voivode", "marshal of the region", "conflict"),
        ("doctor", "surgeon", "silent"),
        ("professor", "dean", "silent"),
        ("lawyer", "counsel to the mill", "silent"),
        ("head of the bank", "head of the union", "silent"),
    ],
)
def test_which_jobs_nobody_has_at_a_time(one: str, two: str, expected: str) -> None:
    assert unlike(one, two) == unlike(two, one) == expected


@given(st.text())
def test_jobs_of_any_text_are_read(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in jobs_in(text))
