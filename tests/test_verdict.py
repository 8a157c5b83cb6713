"""When two disjoint figures are a conflict, an update, a stale repeat, or nothing to tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.types import Article, Claim, Count, Fact, Span
from checker.verdict import between
from checker.witnesses import Witness


def witness(published: str | None, value: int, kind: str = "killed", **of_fact: bool) -> Witness:
    """An article that says `value`, published then."""
    name = f"{published}-{value}"
    text = f"{value} people were {kind}."
    span = Span(name, "text", 0, len(text))
    fact = Fact(kind, Count(value, value), text[: len(str(value))], replace(span, end=2))
    fact = replace(fact, **of_fact)
    return Witness(Article(name, text, published=published), Claim(text, span), fact)


def verdict(*told: Witness) -> str | None:
    """The rule for the last two of the witnesses, given in order of publication."""
    left, right = told[-2:]
    return between(left, right, told)


MONDAY, TUESDAY, WEDNESDAY = "2024-03-04", "2024-03-05", "2024-03-06"


def test_two_figures_of_one_day_cannot_both_be_right() -> None:
    assert verdict(witness(MONDAY, 12), witness(MONDAY, 15)) == "casualty-conflict"


def test_two_figures_without_a_day_cannot_both_be_right() -> None:
    assert verdict(witness(MONDAY, 12), witness(None, 15)) == "casualty-conflict"


def test_a_toll_that_rises_overnight_is_an_update() -> None:
    assert verdict(witness(MONDAY, 12), witness(TUESDAY, 15)) == "figure-superseded"


def test_a_rise_within_the_day_whose_order_is_known_is_an_update() -> None:
    morning, evening = f"{MONDAY}T08:00:00+00:00", f"{MONDAY}T20:00:00+00:00"
    assert verdict(witness(morning, 12), witness(evening, 15)) == "figure-superseded"


def test_a_rise_within_the_day_that_the_wording_tells_is_an_update() -> None:
    assert verdict(witness(MONDAY, 12), witness(MONDAY, 15, rising=True)) == "figure-superseded"
    assert verdict(witness(MONDAY, 15, rising=True), witness(MONDAY, 12)) == "figure-superseded"


def test_a_rise_that_the_wording_tells_is_an_update_where_a_day_is_unknown() -> None:
    assert verdict(witness(None, 12), witness(None, 15, rising=True)) == "figure-superseded"
    assert verdict(witness(None, 12, rising=True), witness(None, 15)) == "casualty-conflict"


def test_a_later_smaller_toll_is_a_conflict() -> None:
    assert verdict(witness(MONDAY, 15), witness(TUESDAY, 12)) == "casualty-conflict"


def test_a_later_smaller_toll_that_was_revised_is_none() -> None:
    assert verdict(witness(MONDAY, 15), witness(TUESDAY, 12, revised=True)) is None


def test_repeating_a_figure_that_was_raised_the_day_before_is_stale() -> None:
    told = (witness(MONDAY, 12), witness(TUESDAY, 15), witness(WEDNESDAY, 12))
    assert verdict(*told) == "figure-stale"


def test_a_smaller_figure_that_nobody_gave_before_is_not_stale() -> None:
    told = (witness(MONDAY, 11), witness(TUESDAY, 15), witness(WEDNESDAY, 12))
    assert verdict(*told) == "casualty-conflict"


def test_a_figure_that_two_outlets_take_back_is_not_stale() -> None:
    back = witness(WEDNESDAY, 12)
    back = replace(back, article=replace(back.article, id="other", source="The Tolma Post"))
    told = (witness(MONDAY, 12), witness(TUESDAY, 15), back, witness(WEDNESDAY, 12))
    assert between(told[1], told[3], told) is None


@pytest.mark.parametrize("kind", ["missing", "captured"])
def test_people_are_found_and_freed_from_one_day_to_the_next(kind: str) -> None:
    assert verdict(witness(MONDAY, 15, kind), witness(TUESDAY, 12, kind)) is None
    assert verdict(witness(MONDAY, 15, kind), witness(MONDAY, 12, kind)) == "casualty-conflict"


def searched(published: str, missing: int, dead: int) -> Witness:
    """An article that says how many are missing, and how many dead were found."""
    one, other = witness(published, missing, "missing"), witness(published, dead)
    found = replace(other.claim, facts=(other.fact,))
    return replace(one, told=(one.claim, found))


def test_the_missing_of_one_day_clash_where_equally_many_dead_are_known() -> None:
    noon, later = f"{MONDAY}T12:00:00+00:00", f"{MONDAY}T13:00:00+00:00"
    assert verdict(searched(noon, 23, 31), searched(later, 17, 31)) == "casualty-conflict"
    assert verdict(searched(noon, 23, 31), searched(later, 17, 36)) is None
    assert verdict(witness(noon, 23, "missing"), witness(later, 17, "missing")) is None
    assert verdict(searched(MONDAY, 23, 31), searched(TUESDAY, 17, 31)) is None
