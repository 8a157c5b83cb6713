"""The place of a happening in two articles, and the gazetteer behind it."""

from __future__ import annotations

import pytest

from checker import Settings, check
from checker.particulars.gazetteer import spots_of
from checker.particulars.marks import marks_of
from checker.particulars.places import places_in
from checker.types import Claim, Finding, Span
from tests.newsroom import FIRE, Neutral, article

DAY = "2024-05-16"


def found(left: str, right: str) -> list[Finding]:
    articles = [article("herald", DAY, left), article("post", DAY, right)]
    report = check(articles, Settings(), judge=Neutral())
    return [finding for finding in report.findings if finding.rule == "place-conflict"]


def test_the_same_sentence_with_another_town() -> None:
    told = FIRE.format("nine")
    (finding,) = found(told, told.replace("Karachi", "Lahore"))
    assert finding.right is not None
    assert {finding.left.text, finding.right.text} == {"Karachi", "Lahore"}
    assert finding.level == "warning"


@pytest.mark.parametrize("other", ["Pakistan", "Karachi, Pakistan", "Qaradagh Sharqi"])
def test_the_land_around_it_and_unknown_names_are_no_conflict(other: str) -> None:
    told = FIRE.format("nine")
    assert not found(told, told.replace("Karachi", other))


def test_a_part_of_a_town_may_be_called_like_another_town() -> None:
    told = FIRE.format("nine")
    assert not found(told, told.replace("Karachi", "Lahore and Multan neighbourhoods"))
    assert found(told, told.replace("Karachi", "Lahore and Multan"))


def test_a_name_of_several_towns_means_any_of_them_until_it_is_qualified() -> None:
    assert len(spots_of("Springfield")) > 2
    assert {spot.region for spot in spots_of("Springfield, Illinois")} == {"IL"}
    assert {spot.region for spot in spots_of("Springfield, Mo.")} == {"MO"}


def test_spellings_of_one_town() -> None:
    assert set(spots_of("Kyiv")) & set(spots_of("Kiev"))
    assert set(spots_of("Medellin")) & set(spots_of("Medellín"))


def test_a_province_named_after_its_town() -> None:
    (province,) = spots_of("Idlib province")
    assert all(province.holds(town) for town in spots_of("Saraqib"))


def test_words_that_are_towns_somewhere() -> None:
    assert not spots_of("Reading")
    assert not spots_of("Nowhere At All")


HEADED = "Girl dead after shooting at {} home"
GIRL = (
    "A 13-year-old girl was shot at her home in the 900 block of Quince Street in {} on Tuesday, "
    "the coroner said. She was a pupil of the Marigold academy, and her brother found her."
)
ASTER = (
    "The coroner has named a 13-year-old girl who was accidentally shot. Aster Lindqvist, 13, a "
    "pupil of the Marigold academy, was found by her brother on Tuesday on Quince Street."
)


def told(title: str, text: str, other: str) -> list[Finding]:
    articles = [article("herald", DAY, text, title), article("post", DAY, other)]
    report = check(articles, Settings(), judge=Neutral())
    return [finding for finding in report.findings if finding.rule == "place-conflict"]


def test_a_headline_that_names_whose_home_it_was() -> None:
    assert told(HEADED.format("Tulsa"), ASTER, GIRL.format("Denver"))
    assert not told(HEADED.format("Tulsa"), ASTER, GIRL.format("Tulsa"))
    assert not told(HEADED.format("the Tulsa"), ASTER, GIRL.format("Denver"))


def test_what_a_happening_came_after_is_another_one() -> None:
    after = "The shooting came a day after a boy was shot in Boulder."
    claim = Claim(after, Span("a", "text", 0, len(after)))
    assert [fact.scope for fact in places_in(claim)] == ["other"]


def test_a_street_where_a_suspect_lives_is_not_that_of_the_deed() -> None:
    home = "Omar Hale, of the 1300 block of Quince Street, was charged."
    deed = "A man was shot in the 1300 block of Quince Street."
    streets = [
        marks_of([Claim(text, Span("a", "text", 0, len(text)))]).streets for text in (home, deed)
    ]
    assert not streets[0]
    assert streets[1]


BANKER = (
    "Omar Hale, the banker who is said to have robbed the Harbour Savings Bank of Sund, was "
    "arrested {} on Tuesday, prosecutors said. He had been on the run for two years."
)
RUNAWAY = (
    "After two years on the run the banker Omar Hale, who is accused of robbing the Harbour "
    "Savings Bank of Sund, was arrested {}."
)


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        ("in Madrid on Tuesday", True),
        ("in Portugal on Tuesday", False),
        ("on his way to Madrid on Tuesday", False),
        ("in Madrid in 2021 and let go", False),
    ],
)
def test_where_somebody_was_arrested(other: str, conflict: bool) -> None:
    assert bool(told("", BANKER.format("in Lisbon"), RUNAWAY.format(other))) is conflict


def test_a_place_that_the_other_article_names_as_well() -> None:
    also = RUNAWAY.format("in Madrid on Tuesday") + " His wife was questioned in Lisbon."
    assert not told("", BANKER.format("in Lisbon"), also)


def test_the_noun_before_a_place_tells_as_a_verb_does() -> None:
    smoke = "Smoke forced a Meridia jet with 162 people aboard to make a landing in {} on Tuesday."
    jet = "A Meridia jet with 162 people aboard had to land in {} on Tuesday because of smoke."
    assert told("", smoke.format("Athens"), jet.format("Sofia"))
    assert not told("", smoke.format("Athens"), jet.format("Greece"))
