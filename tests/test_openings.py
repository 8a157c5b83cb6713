"""The day, the town, the amounts and the ages of one happening, in two papers' own words."""

from __future__ import annotations

import pytest

from checker import Settings, check
from checker.particulars.ages import ages_in
from checker.particulars.deeds import deed_at, digresses_at
from checker.types import Finding
from tests.newsroom import Neutral, article

DAY = "2024-05-16"
HERALD = (
    "Police were called to the Admiral Twin cinema on Memorial Drive in {town} at 9:40 p.m. {day} "
    "after a gunman had opened fire on the queue. Omar Hale, {age}, a projectionist, was shot in "
    "the leg. The cinema pays a reward of {sum} to whoever names the gunman."
)
POST = (
    "A man was wounded in a shooting outside a cinema in {town} late {day}, officers said. "
    "Projectionist Omar Hale, {age}, was hit in the leg at the Admiral Twin on Memorial Drive, "
    "and the attacker fled. A reward of {sum} waits for whoever names the gunman to the police."
)
TOLD = {"town": "Tulsa", "day": "Sunday", "age": "24", "sum": "$5,000"}


def found(rule: str, left: str, right: str) -> list[Finding]:
    articles = [article("herald", DAY, left), article("post", DAY, right)]
    report = check(articles, Settings(), judge=Neutral())
    return [finding for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("what", "other", "rule"),
    [
        ("day", "Wednesday", "date-conflict"),
        ("day", "May 9", "date-conflict"),
        ("town", "Dallas", "place-conflict"),
        ("age", "42", "quantity-conflict"),
        ("sum", "$9,000", "quantity-conflict"),
    ],
)
def test_two_papers_differ_in_words_of_their_own(what: str, other: str, rule: str) -> None:
    herald = HERALD.format(**TOLD)
    (finding,) = found(rule, herald, POST.format(**TOLD | {what: other}))
    assert finding.right is not None
    assert {finding.left.text, finding.right.text} == {TOLD[what], other}


@pytest.mark.parametrize(
    ("what", "other"),
    [
        ("day", "Saturday"),
        ("day", "May 12"),
        ("town", "Broken Arrow"),
        ("town", "Oklahoma"),
        ("age", "25"),
        ("sum", "up to $6,000"),
    ],
)
def test_what_may_be_the_same_is_no_conflict(what: str, other: str) -> None:
    herald, post = HERALD.format(**TOLD), POST.format(**TOLD | {what: other})
    for rule in ("date-conflict", "place-conflict", "quantity-conflict"):
        assert not found(rule, herald, post)


def test_a_paper_that_names_the_other_town_too_settles_it() -> None:
    post = POST.format(**TOLD | {"town": "Dallas"}) + " He lives in Tulsa, where he was born."
    assert not found("place-conflict", HERALD.format(**TOLD), post)


def test_a_village_lies_in_the_state_that_is_told_with_it() -> None:
    herald = HERALD.format(**TOLD | {"town": "Brownsville, Tenn."})
    assert not found("place-conflict", herald, POST.format(**TOLD | {"town": "Memphis"}))
    assert not found("place-conflict", herald, POST.format(**TOLD | {"town": "Tennessee"}))


def test_two_shootings_of_one_week_are_two() -> None:
    other = (
        "Two women were hurt in a shooting at a petrol station in Tulsa on Wednesday, officers "
        "said. The women, who were not named, had come from Sand Springs to buy milk."
    )
    assert not found("date-conflict", HERALD.format(**TOLD), other)


NOTICE = (
    "The county clinic offers free vaccination against measles to all children under twelve at "
    "the town hall of {} on {} from nine to noon, and no appointment is needed."
)


def test_a_notice_with_another_town_and_day_is_no_altered_one() -> None:
    left, right = NOTICE.format("Tulsa", "Monday"), NOTICE.format("Dallas", "Thursday")
    for rule in ("date-conflict", "place-conflict"):
        assert not found(rule, left, right)


def test_a_school_named_after_a_captain_has_no_rank() -> None:
    told = "{} The court heard seven witnesses on the fire at the Regal cinema in Tulsa on Sunday."
    left = told.format("Cadets of the Captain Omar Hale Academy put out the fire.")
    right = told.format("Colonel Omar Hale put out the fire.")
    assert not found("role-conflict", left, right)


@pytest.mark.parametrize(
    ("sentence", "words", "deed"),
    [
        ("Two were killed after a shooting at a bar in Tulsa, Sunday night.", "Sunday", "shooting"),
        ("Officers responded to a shooting around 9 p.m. Sunday.", "Sunday", "shooting"),
        ("She was taken to hospital on Sunday after being shot.", "Sunday", "shooting"),
        ("A man opened fire on cars on Sunday.", "Sunday", "shooting"),
        ("A charge was filed on Monday in the shooting.", "Monday", ""),
        ("The shooting suspect was better on Monday.", "Monday", ""),
        ("Protesters clashed on Monday over the shooting.", "Monday", ""),
    ],
)
def test_the_day_of_the_deed(sentence: str, words: str, deed: str) -> None:
    start = sentence.index(words)
    assert deed_at(sentence, start, start + len(words), wide=True) == deed


def test_an_aside_counts_in_its_own_clause() -> None:
    sentence = "He was shot on Sunday, the first such wound in the town."
    start = sentence.index("Sunday")
    assert not digresses_at(sentence, start, start + 6)
    assert digresses_at("Another man was shot on Sunday.", 24, 30)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Omar Hale, 24, was shot.", [(24, "Omar Hale")]),
        ("Police named 24-year-old Omar Hale.", [(24, "Omar Hale")]),
        ("Omar Hale Jr., 24, and Pia Lund (31) left.", [(24, "Omar Hale Jr."), (31, "Pia Lund")]),
        ("A 7-year-old girl was hurt.", [(7, "girl/had")]),
        ("The 19-year-old man was arrested.", [(19, "man/did")]),
        ("It was on May 3, 24 people said.", []),
        ("They met on Highway 24, near Tulsa.", []),
    ],
)
def test_ages(text: str, read: list[tuple[int, str]]) -> None:
    assert [(age.years, age.whose) for age in ages_in(text)] == read
