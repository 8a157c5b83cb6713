"""Offices of named people: how they are read, and which two nobody holds at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Settings, check
from checker.particulars.appositions import posts_in
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


SPILL = (
    "Oil from the mill at Norvik ran into the lagoon on Sunday, and 40 workers are scooping it up. "
    "{} toured the shore on Monday. Fishermen in the village of Sund had lost nets and boats."
)
SPILL_AGAIN = (
    "Forty workers are cleaning the lagoon at Norvik, into which oil ran from the mill on Sunday. "
    "Boats and nets of fishermen from Sund are spoilt. On Monday the shore was visited by {}."
)


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        ("The Minister for Works, Mr Omar Hale,", "Omar Hale, the mayor of Norvik", True),
        ("Omar Hale, the Deputy Minister for Works,", "Omar Hale, the mill’s manager", True),
        ("Fire chief Omar Hale", "the chief constable, Omar Hale", True),
        ("The mill’s managing director, Dr Omar Hale,", "union leader Omar Hale", True),
        ("Chief executive Omar Hale", "the managing director, Omar Hale", False),
        ("Omar Hale, a politician,", "Omar Hale, the minister for works", False),
        ("Omar Hale, the former mayor of Norvik,", "Omar Hale, the mill’s manager", False),
        ("Professor Omar Hale", "Omar Hale, director of the institute", False),
    ],
)
def test_posts_of_one_person_in_other_words(one: str, other: str, fires: bool) -> None:
    assert bool(found(SPILL.format(one), SPILL_AGAIN.format(other))) is fires


def test_who_moves_from_one_post_to_another_has_had_both() -> None:
    one = SPILL.format("Union leader Omar Hale")
    other = SPILL_AGAIN.format("Omar Hale, the mill’s manager")
    assert found(one, other)
    assert not found(one, other + " Hale was promoted last week.")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Commissioner for Health, Dr Pia Lund, came.", [("Commissioner for Health", "Pia Lund")]),
        ("Pia Lund, 52, headteacher at Elm Road, left.", [("headteacher", "Pia Lund")]),
        ("Central bank governor Jon Dahl spoke.", [("Central bank governor", "Jon Dahl")]),
        ("He has been the bursar since 2019.", [("bursar", "He")]),
        ("Jon Dahl, acting for the driver, rose.", [("defence lawyer", "Jon Dahl")]),
        ("Jon Dahl, the man who shot the judge, fled.", []),
        ("Jon Dahl, the mayor, Bo Roe and others came.", []),
        ("The judge told Jon Dahl to leave.", []),
        ("The mayor and fire chief Bo Roe spoke.", []),
        ("Bo Roe, acting headteacher, spoke.", []),
    ],
)  # fmt: skip
def test_posts_beside_names(text: str, read: list[tuple[str, str]]) -> None:
    assert [(one.post, one.name) for one in posts_in(text)] == read


@given(st.text())
def test_posts_of_any_text_are_read(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in posts_in(text))
