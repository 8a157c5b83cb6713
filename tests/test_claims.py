"""An article's claims: title first, exact spans, names, speakers and days together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims import claims_of, headline
from checker.names import names_of, words_of
from checker.types import Article, Claim


def article(text: str, title: str = "", published: str | None = "2020-03-18") -> Article:
    return Article(id="a", text=text, title=title, published=published)


@pytest.mark.parametrize(
    ("title", "source", "expected"),
    [
        ("Two killed in Alton", "", "Two killed in Alton"),
        ("Two killed in Alton - CBS News 8", "", "Two killed in Alton"),
        ("Two killed in Alton :: WXYZ.com", "", "Two killed in Alton"),
        ("Two killed in Alton | The Alton Courier", "", "Two killed in Alton"),
        (
            "Two killed in Alton - KXYZ 5 - Alton, OH - News, Weather & Sports",
            "",
            "Two killed in Alton",
        ),
        ("Two killed in Alton - Courier", "altoncourier.example", "Two killed in Alton"),
        ("Two killed in Alton - police", "", "Two killed in Alton - police"),
        ("Fire in Alton – two dead", "", "Fire in Alton – two dead"),
        ("  Two killed  ", "", "Two killed"),
        ("| News", "", "| News"),
        ("", "", ""),
    ],
)
def test_the_site_is_no_part_of_the_headline(title: str, source: str, expected: str) -> None:
    start, end = headline(title, source)
    assert title[start:end] == expected


def test_title_first_then_sentences_in_order() -> None:
    claims = claims_of(article("Two died. A third fled.", "Two killed | Courier"))
    assert [(claim.span.field, claim.text) for claim in claims] == [
        ("title", "Two killed"),
        ("text", "Two died."),
        ("text", "A third fled."),
    ]
    assert all(claim.facts == () for claim in claims)


def test_no_title_no_title_claim() -> None:
    assert [claim.span.field for claim in claims_of(article("Two died."))] == ["text"]


def test_one_claim_with_all_it_carries() -> None:
    (claim,) = claims_of(
        article("Gen. Omar Hale of the Red Valley Army said on Tuesday that two men died Monday.")
    )
    assert claim == Claim(
        text=claim.text,
        span=claim.span,
        said_by="Gen. Omar Hale of the Red Valley Army",
        stance="asserts",
        as_of="2020-03-17",
        when=("2020-03-16",),
        names=("Omar Hale of the Red Valley Army",),
        story=True,
    )


def test_an_undated_article_speaks_for_no_day() -> None:
    (claim,) = claims_of(article("Two men died on Monday.", published=None))
    assert (claim.as_of, claim.when) == (None, ())


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Police in St. Louis arrested John Smith on Monday.", ("St. Louis", "John Smith")),
        ("Gen. Qassem Soleimani flew to Baghdad.", ("Qassem Soleimani", "Baghdad")),
        ("The U.S. and al-Qaeda fought in Deir ez-Zor.", ("U.S.", "al-Qaeda", "Deir ez-Zor")),
        ("Shots were fired at Ryder Trauma Center.", ("Ryder Trauma Center",)),
        ("The University of Alton's dean spoke.", ("University of Alton",)),
        ("Nobody was hurt. ", ()),
    ],
)
def test_names(sentence: str, names: tuple[str, ...]) -> None:
    assert names_of(sentence) == names


def test_words_that_the_text_writes_small_are_no_names_in_a_headline() -> None:
    words = words_of("A teen was charged in the fatal shooting of a girl, killing her.")
    title = "Teen Charged In Fatal Shooting Of Girl In Alton"
    assert names_of(title, words) == ("Alton",)


@given(st.text(max_size=300), st.text(max_size=60), st.sampled_from([None, "2020-03-18"]))
def test_spans_are_exact(text: str, title: str, published: str | None) -> None:
    item = article(text, title, published)
    last = 0
    for claim in claims_of(item):
        field = item.title if claim.span.field == "title" else item.text
        assert claim.text == field[claim.span.start : claim.span.end] != ""
        if claim.span.field == "text":
            assert claim.span.start >= last
            last = claim.span.end
