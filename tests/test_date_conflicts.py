"""The day of a happening in two articles."""

from __future__ import annotations

import pytest

from checker import Settings, check
from checker.particulars.deeds import deed_at, one_deed
from checker.types import Finding
from tests.newsroom import FIRE, Neutral, article

DAY = "2024-05-16"
ALTERED = FIRE.format("nine")
HERALD = (
    "A man was shot outside a cinema in Tulsa on Sunday night, police said. He was taken to the "
    "Saint Francis hospital with a wound in his leg. Officers found six shell casings on the "
    "parking lot of the Admiral Twin cinema, and two cars were damaged."
)
POST = (
    "A gunman shot a man outside the Admiral Twin cinema in Tulsa on {}. The victim was taken to "
    "the Saint Francis hospital with a leg wound. Two cars on the parking lot were damaged by "
    "bullets, and officers found six shell casings."
)


def found(left: str, right: str) -> list[Finding]:
    articles = [article("herald", DAY, left), article("post", DAY, right)]
    report = check(articles, Settings(), judge=Neutral())
    return [finding for finding in report.findings if finding.rule == "date-conflict"]


def test_the_same_sentence_with_another_day() -> None:
    (finding,) = found(ALTERED, ALTERED.replace("Tuesday", "Saturday"))
    assert finding.right is not None
    assert {finding.left.text, finding.right.text} == {"Tuesday", "Saturday"}
    assert (finding.level, finding.fact) == ("error", "date")


@pytest.mark.parametrize("other", ["Monday", "Wednesday", "May 14", "the night of May 14"])
def test_the_day_beside_it_is_no_conflict(other: str) -> None:
    assert not found(ALTERED, ALTERED.replace("Tuesday", other))


def test_another_day_in_other_words() -> None:
    assert found(HERALD, POST.format("Thursday"))
    worst = " The week's worst shooting came on Thursday, when a man was shot in Tulsa."
    assert not found(HERALD, POST.format("Sunday") + worst)
    assert not found(HERALD, POST.format("Sunday"))
    assert not found(HERALD, POST.format("May 12"))


def test_an_article_that_gives_both_days_settles_it() -> None:
    both = POST.format("Thursday") + " Another man had been shot there on Sunday."
    assert not found(HERALD, both)
    other = POST.format("Thursday") + " The town had not got over Sunday's bullets."
    assert not found(HERALD, other)


@pytest.mark.parametrize(
    ("sentence", "words", "deed"),
    [
        ("A man who was shot on Sunday died on Tuesday.", "Sunday", "shooting"),
        ("A man who was shot on Sunday died on Tuesday.", "Tuesday", ""),
        ("The minister condemned the blast on Monday.", "Monday", ""),
        ("The blast on Monday broke every window.", "Monday", "bombing"),
        ("It happened on Friday.", "Friday", "incident"),
        ("An earthquake struck the island on Friday.", "Friday", "earthquake"),
        ("A railway bridge collapsed on Friday.", "Friday", "collapse"),
        ("A man was arrested on Friday after the robbery.", "Friday", ""),
        ("Most of those killed in a raid near Brint were cremated on Friday.", "Friday", ""),
        ("Two men were killed and a car was damaged on Friday.", "Friday", "killing"),
        ("Two men were shot and a car was damaged on Friday.", "Friday", "shooting"),
        ("The clerk who was shot on Monday has been named.", "Monday", "shooting"),
        ("A man accused of shooting a clerk on Monday had no gun.", "Monday", "shooting"),
        ("A detective spoke at a press conference Monday on the shooting.", "Monday", ""),
        ("Thieves robbed a bank on Monday and fled in a van.", "Monday", "robbery"),
        ("A man was arrested on Monday and accused of the shooting.", "Monday", ""),
        ("On Monday and again at dawn the town was shelled.", "Monday", "strike"),
    ],
)
def test_which_deed_a_day_belongs_to(sentence: str, words: str, deed: str) -> None:
    start = sentence.index(words)
    assert deed_at(sentence, start, start + len(words)) == deed


def test_a_killing_may_be_told_as_an_attack() -> None:
    assert one_deed("killing", "attack")
    assert one_deed("incident", "crash")
    assert not one_deed("bombing", "shooting")
    assert not one_deed("", "shooting")


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        ("On Monday night, outside a bar, a man was shot.", "shooting"),
        ("On Monday, the man who was shot died.", ""),
        ("On Monday, the court heard of a man who was shot.", ""),
    ],
)
def test_a_day_at_the_head_of_a_sentence_is_that_of_its_main_clause(
    sentence: str, deed: str
) -> None:
    assert deed_at(sentence, 3, 9, wide=True) == deed


def test_a_day_that_names_a_thing_dates_no_deed() -> None:
    story = "The May 9 Movement killed a judge. "
    other = POST.format("Thursday")
    assert not found(HERALD.replace("on Sunday night", "near the May 9 race"), other)
    assert not found(story + HERALD.replace(" on Sunday night", ""), other)


PORCH = (
    "A 61-year-old baker was {} on his porch in the 400 block of Quince Street in Tulsa on {}, "
    "police said. Neighbours heard two cars drive off."
)
BAKER = (
    "Gunfire on Quince Street left a baker dead on {}. He was 61. Nobody has been arrested in "
    "Tulsa, where detectives spoke to neighbours and looked for two cars."
)


def test_a_victim_of_the_same_age_on_the_same_street() -> None:
    assert found(PORCH.format("shot", "Sunday"), BAKER.format("Thursday"))
    assert not found(PORCH.format("shot", "Sunday"), BAKER.format("Sunday"))


def test_the_bomb_and_the_end_of_the_bomber_are_two_happenings() -> None:
    bomb = (
        "A bomb exploded on Sunday in the Norvik hall in Tulsa and wounded 31 people, police said. "
        "Police named Omar Hale, 24, as a suspect in the bombing."
    )
    end = (
        "Omar Hale, 24, the suspect in the bombing of the Norvik hall in Tulsa, was killed by "
        "officers on Thursday, police said. The hall had been packed with 31 guests."
    )
    assert not found(bomb, end)


ESCAPE = "Three prisoners escaped from Holm jail on {} by digging a tunnel, warden Pia Lund said."
TUNNEL = "Three inmates dug a tunnel and escaped from Holm jail on {}, its warden, Pia Lund, said."


@pytest.mark.parametrize(
    ("day", "conflict"), [("Thursday", True), ("Tuesday", False), ("Monday", False)]
)
def test_two_days_of_one_verb(day: str, conflict: bool) -> None:
    assert bool(found(ESCAPE.format("Monday"), TUNNEL.format(day))) is conflict


@pytest.mark.parametrize(
    "other",
    [
        # Another verb, another day of saying it, and one that is told as well.
        "The three prisoners who dug a tunnel out of Holm jail were caught on Thursday.",
        "Warden Pia Lund told reporters at Holm jail on Thursday that three inmates dug a tunnel.",
        f"{TUNNEL.format('Thursday')} Another inmate had escaped from Holm jail on Monday.",
    ],
)
def test_days_of_other_verbs(other: str) -> None:
    assert not found(ESCAPE.format("Monday"), other)


def test_a_strike_of_drivers_is_no_blow() -> None:
    left = (
        "The strike of the tram drivers in Brint was called off on Thursday night, the union said. "
        "They get 4 percent more. The strike had begun on Tuesday. Mayor Pia Lund was relieved."
    )
    right = (
        "On Tuesday the tram drivers of Brint had gone on strike. On Thursday night the union of "
        "Jon Dahl and mayor Pia Lund agreed on 4 percent more pay."
    )
    assert not found(left, right)
    assert deed_at("The strike of the drivers began on Tuesday.", 37, 44) != "strike"
