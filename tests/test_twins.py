"""Sentences that differ in nothing but a figure, in two articles of one event."""

from __future__ import annotations

from checker.claims import claims_of
from checker.facts import with_facts
from checker.twins import twins_of
from checker.types import Article, Claim
from tests.newsroom import article


def told(*articles: Article) -> list[Claim]:
    return [claim for one in articles for claim in with_facts(one, claims_of(one))]


def values(*articles: Article) -> list[tuple[str, str]]:
    return [(str(a.value), str(b.value)) for (_, a), (_, b) in twins_of(told(*articles))]


FERRY = "Eleven people died when the ferry caught fire off Bari on Sunday night, the port said."


def test_the_same_sentence_with_another_figure() -> None:
    altered = FERRY.replace("Eleven", "Fourteen")
    assert values(article("a", None, FERRY), article("b", None, altered)) == [("11", "14")]


def test_a_hedge_that_keeps_the_figure_true_is_no_clash() -> None:
    hedged = FERRY.replace("Eleven", "At least ten")
    assert values(article("a", None, FERRY), article("b", None, hedged)) == []


def test_another_hour_makes_it_another_sentence() -> None:
    left = "Police said 4 people were killed at the station at 9 on Friday evening."
    right = "Police said 6 people were killed at the station at 10 on Friday evening."
    assert values(article("a", None, left), article("b", None, right)) == []


def test_short_sentences_are_everybodys() -> None:
    assert (
        values(article("a", None, "Two people died."), article("b", None, "Three people died."))
        == []
    )


def test_one_article_has_no_twins() -> None:
    assert values(article("a", None, f"{FERRY} {FERRY.replace('Eleven', 'Fourteen')}")) == []
