"""Days in words, resolved against the day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.days import days_of, moments, stretch_of

WEDNESDAY = date(2020, 3, 18)


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Rockets hit the base late Monday night.", ("2020-03-16",)),
        ("The bomb went off on Wednesday.", ("2020-03-18",)),
        ("Last Wednesday two men died there.", ("2020-03-11",)),
        ("The base was hit on March 17.", ("2020-03-17",)),
        ("The base was hit on 31 October.", ("2019-10-31",)),
        ("He died on Sunday, Dec. 29.", ("2019-12-29",)),
        ("The crash of Jan. 3, 2011 killed nine.", ("2011-01-03",)),
        ("It happened between Feb. 3-5.", ("2020-02-03", "2020-02-05")),
        ("The war began in March 2003.", ("2003-03",)),
        ("It was the worst attack since 2011.", ("2011",)),
        ("Last week an airstrike killed 26 fighters.", ("2020-W11",)),
        ("Two years ago a similar fire killed six.", ("2018",)),
        ("A man was shot three weeks ago.", ("2020-W09",)),
        ("A man was shot last month.", ("2020-02",)),
        ("Five people died yesterday.", ("2020-03-17",)),
        ("Five people died last night.", ("2020-03-17",)),
        ("Five people died this morning.", ("2020-03-18",)),
        ("Since the September 11 attacks much has changed.", ("2001-09-11",)),
        ("Since 9/11 much has changed.", ("2001-09-11",)),
        ("He was born on 2001-05-06.", ("2001-05-06",)),
        ("The crash of 12/31/2015 is still unsolved.", ("2015-12-31",)),
        ("The base was hit on 12/03/2020.", ("2020-03-12",)),
        ("The base was hit on 03/12/2020.", ("2020-03-12",)),
        ("Monday's attack was the second after Friday's.", ("2020-03-16", "2020-03-13")),
        ("The shooting was reported Monday.", ("2020-03-16",)),
        ("Two men expected to survive were shot Monday.", ("2020-03-16",)),
        ("It burned on January 8, a Wednesday, in the small hours.", ("2020-01-08",)),
        ("Nobody slept on the eve of the Fourth of July.", ()),
        ("On the 1st of March a shell fell.", ("2020-03-01",)),
        ("The 19 April Movement met on March 2.", ("2020-03-02",)),
        ("A bus burned on 25 May Avenue.", ()),
        ("On Sunday street fighting went on.", ("2020-03-15",)),
    ],
)
def test_when(sentence: str, when: tuple[str, ...]) -> None:
    assert days_of(sentence, WEDNESDAY)[0] == when


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men were shot in the 2000 block of May Street.",
        "He is due in court on Friday.",
        "A vigil will be held at the church on March 20.",
        "The market is open every Monday.",
        "At least 2011 people were moved.",
        "He may 5 times have said so.",
        "The mayor marched.",
        "He was hit at 5:15 p.m. on Sun Street.",
    ],
)
def test_nothing_dated(sentence: str) -> None:
    assert days_of(sentence, WEDNESDAY)[0] == ()


def test_a_weekday_tells_the_year() -> None:
    assert days_of("They met on Friday, March 17.", WEDNESDAY)[0] == ("2017-03-17",)


def test_a_leap_day_is_in_a_leap_year() -> None:
    assert days_of("It burned on Feb. 29.", date(2019, 5, 1))[0] == ("2016-02-29",)


@pytest.mark.parametrize(
    ("sentence", "when", "as_of"),
    [
        ("Police said Monday that two were shot Sunday.", ("2020-03-15",), "2020-03-16"),
        ("The army on March 17 said that two rockets hit.", (), "2020-03-17"),
        ("As of Tuesday, 12 were dead.", (), "2020-03-17"),
        ("On Tuesday, the army said two had died.", (), "2020-03-17"),
        ("Police said Monday's attack killed two.", ("2020-03-16",), "2020-03-18"),
        ("Two died on Sunday, police told reporters Monday.", ("2020-03-15",), "2020-03-16"),
        ("Two people died.", (), "2020-03-18"),
    ],
)
def test_the_day_of_the_statement(sentence: str, when: tuple[str, ...], as_of: str) -> None:
    assert days_of(sentence, WEDNESDAY) == (when, as_of)


@pytest.mark.parametrize(
    ("sentence", "when", "as_of"),
    [
        ("BARI, Italy (May 6, 2016): Two boats burned on Thursday.", ("2016-05-05",), "2016-05-06"),
        ("Published 7 May 2016 Two boats burned on Friday.", ("2016-05-06",), "2016-05-07"),
        ("Sat May 7 2016 Two boats burned on Friday.", ("2016-05-06",), "2016-05-07"),
    ],
)
def test_a_date_line_inside_the_text_wins(sentence: str, when: tuple[str, ...], as_of: str) -> None:
    assert days_of(sentence, WEDNESDAY) == (when, as_of)


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2020-03-16", "2020-03-16", "2020-03-16"),
        ("2020-W11", "2020-03-09", "2020-03-15"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2011", "2011-01-01", "2011-12-31"),
    ],
)
def test_the_stretch_of_a_moment(iso: str, first: str, last: str) -> None:
    assert tuple(map(str, stretch_of(iso))) == (first, last)


def test_an_arrest_does_not_date_the_deed() -> None:
    told = "He was arrested on Monday for the shooting on March 2, police said."
    assert days_of(told, WEDNESDAY)[0] == ("2020-03-02",)
    assert days_of("A boy was hurt on Easter Sunday.", WEDNESDAY)[0] == ()


def test_undated_articles_keep_only_full_dates() -> None:
    sentence = "On Monday, March 16, 2020 and last week and on March 3, as in 2011, bombs fell."
    assert days_of(sentence, None) == (("2020-03-16", "2011"), None)


@given(st.text(max_size=120), st.dates(min_value=date(1900, 1, 1)))
def test_any_text(sentence: str, published: date) -> None:
    for moment in moments(sentence, published):
        assert 0 <= moment.start < moment.end <= len(sentence)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)))
def test_every_day_reads_back(day: date) -> None:
    assert days_of(f"It fell on {day:%B} {day.day}, {day.year}.", None)[0] == (
        (day.isoformat(),) if day.year < 2100 else ()
    )
