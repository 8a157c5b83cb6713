"""Offices of named people: how they are read, and which two nobody holds at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Settings, check
from checker.particulars.offices import offices_in, relate, same_person, unlike
from checker.types import Finding
from tests.newsroom import Neutral, article

DAY = "2024-05-16"
DAM = (
    "{} Pia Lund visited the broken dam above Norvik on Tuesday and promised help. The dam burst "
    "on Monday after three days of rain, and the water tore away the bridge of the coast road."
)
DAM_AGAIN = (
    "The bridge of the coast road below Norvik is gone since the dam above the town burst on "
    "Monday. It had rained for three days. {} Pia Lund, who came on Tuesday, promised help."
)


def found(left: str, right: str) -> list[Finding]:
    articles = [article("herald", DAY, left), article("post", DAY, right)]
    report = check(articles, Settings(), judge=Neutral())
    return [finding for finding in report.findings if finding.rule == "role-conflict"]


def test_the_same_sentence_with_another_office() -> None:
    (finding,) = found(DAM.format("Prime Minister"), DAM.format("President"))
    assert finding.right is not None
    assert {finding.left.text, finding.right.text} == {"Prime Minister", "President"}


def test_another_office_in_other_words() -> None:
    assert found(DAM.format("Prime Minister"), DAM_AGAIN.format("President"))
    assert not found(DAM.format("Prime Minister"), DAM_AGAIN.format("Premier"))


def test_former_and_sitting_clash_only_in_the_same_sentence() -> None:
    assert found(DAM.format("Former President"), DAM.format("President"))
    assert not found(DAM.format("Former President"), DAM_AGAIN.format("President"))


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("prime minister", "premier", "agree"),
        ("acting mayor", "mayor", "agree"),
        ("deputy mayor", "mayor", "conflict"),
        ("prime minister", "defense minister", "silent"),
        ("gen.", "maj. gen.", "silent"),
        ("commander of the blue guard", "commander of the eagle force", "conflict"),
        ("commander of the blue guard", "head of the blue guards", "agree"),
    ],
)
def test_two_offices(one: str, two: str, expected: str) -> None:
    assert relate(one, two) == relate(two, one) == expected


def test_a_courtesy_title_is_silent() -> None:
    assert relate("former president", "president") == "conflict"
    assert unlike("former president", "president") == "silent"


def test_people_are_known_by_first_and_last_name() -> None:
    assert same_person("Omar Hale", "Omar B. Hale")
    assert same_person("O. Hale", "Omar Hale")
    assert not same_person("Omar Hale", "Sami Hale")
    assert not same_person("Hale", "Omar Hale")


def test_an_office_that_is_part_of_a_longer_one_is_not_read() -> None:
    assert not list(offices_in("The deputy White House Press Secretary Ida Roe spoke."))
    assert not list(offices_in("She ran for president Omar Hale said."))


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in offices_in(text))
