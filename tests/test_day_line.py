"""The day that a text itself gives as that of its publication."""

from __future__ import annotations

from datetime import date

import pytest

from checker.articles.day_line import dated, day_lines, redated
from checker.types import Article

JULY = date(2016, 7, 19)


@pytest.mark.parametrize(
    "text",
    [
        "Published: Tuesday, July 19, 2016 at 3:04 PM\nA ferry sank off the coast.",
        "Ferry sinks\nTUESDAY 19 JULY 2016\nA ferry sank off the coast.",
        "19 Jul 2016 A ferry sank off the coast.",
        "July 19 2016 2037 UTC+3 A ferry sank off the coast.",
        "Last updated at Jul 192016 PORTO A ferry sank off the coast.",
        "19.07.2016 A ferry sank off the coast.",
        "Ferry sinks, many missing AFP Tuesday 19 Jul 2016 A ferry sank off the coast.",
        "19 July 2016 Last updated at 19:47 GMT\nA ferry sank.",
        "Ferry sinks\n2016-07-19\nA ferry sank off the coast.",
        "A ferry sank. Ann Low reports. (Published Tuesday, July 19, 2016)\nMany are missing.",
    ],
)
def test_a_line_of_its_own_gives_the_day(text: str) -> None:
    assert set(day_lines(text)) == {JULY}


@pytest.mark.parametrize(
    "text",
    [
        "On July 19, 2016, a ferry sank off the coast.",
        "July 19, 2016, the day on which the ferry sank, is not forgotten.",
        "FILE - In this July 19, 2016, photo a ferry lies on its side.",
        "A ferry that sank on 19 July 2016 has been raised.",
        "The July 19, 2016 sinking cost 12 lives.",
        "Published by the ministry. A ferry sank in 2016.",
    ],
)
def test_the_day_of_a_happening_is_not_the_day_of_the_article(text: str) -> None:
    assert not set(day_lines(text))


def test_the_own_day_counts_where_none_or_a_far_one_is_given() -> None:
    line = "Posted: July 19, 2016. Updated: July 25, 2016.\nA ferry sank."
    for given, told in (
        (None, "2016-07-25"),
        ("2017-01-04", "2016-07-25"),
        ("2016-07-18T23:10:00+00:00", "2016-07-18T23:10:00+00:00"),
        ("2016-07-25", "2016-07-25"),
    ):
        article = Article(id="a", text=line, published=given)
        assert dated({"a": article})["a"].published == told


def test_a_date_that_the_text_unsays_is_noted() -> None:
    line = "Published: July 19, 2016\nA ferry sank."
    for published, notes in (
        (
            "2017-01-04",
            ["its text says 2016-07-19, the date with it 2017-01-04: the text's counts"],
        ),
        (None, []),
        ("2016-07-20", []),
    ):
        given = {"a": Article(id="a", text=line, path="news/a.txt", published=published)}
        told = list(redated(given, dated(given)))
        assert [note.reason for note in told] == notes
        assert all(note.what == "other-date" and note.path == "news/a.txt" for note in told)
