"""Sentences of two reports of one happening that the model reads side by side."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker import Settings, check
from checker.nli import TextPair
from checker.types import Finding, Judgement, Probabilities
from tests.newsroom import article

DAY = "2024-05-17"
LEAD = (
    "A goods train left the rails near the salt works of Alton on Thursday night and blocked the "
    "line to Norvik until Friday noon. {}"
)
PHONE = "The driver, Ralph Dent, told investigators that he had been looking at his phone."
SILENT = "The driver, Ralph Dent, refused to tell investigators whether he had held his phone."


class Certain:
    """Sure that two of the sentences it is asked about exclude each other, and of nothing else."""

    name = digest = "certain"

    def __init__(self, *texts: str) -> None:
        self.texts = set(texts)
        self.asked: list[TextPair] = []

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        self.asked += pairs
        apart, calm = Probabilities(0.0, 0.0, 1.0), Probabilities(0.0, 1.0, 0.0)
        said = (apart if {*pair} <= self.texts else calm for pair in pairs)
        return [Judgement(one, one) for one in said]


def found(left: str, right: str, judge: Certain, *, other_day: str | None = DAY) -> list[Finding]:
    articles = [
        article("herald", DAY, LEAD.format(left)),
        article("post", other_day, LEAD.format(right)),
    ]
    return [f for f in check(articles, Settings(), judge=judge).findings if f.level != "note"]


def test_what_the_model_finds_irreconcilable_is_shown_with_both_sentences() -> None:
    (finding,) = found(PHONE, SILENT, Certain(PHONE, SILENT))
    assert (finding.rule, finding.level) == ("contradiction", "warning")
    assert finding.right is not None
    assert {finding.left.text, finding.right.text} == {PHONE, SILENT}


def test_two_days_are_not_read_side_by_side() -> None:
    judge = Certain(PHONE, SILENT)
    assert found(PHONE, SILENT, judge, other_day="2024-05-18") == []
    assert judge.asked == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # A synonym in a copied sentence.
        (
            "The 40 waggons with rock salt for Norvik lay across the line and were "
            "craned off it by a recovery crew from the depot in Alton.",
            "The 40 wagons with rock salt for Norvik lay across the line and were "
            "craned off it by a recovery crew from the depot in Alton.",
        ),
        # Two voices.
        (
            "The brakes of the salt train had failed, Ana Holt of the railway union said.",
            "The brakes of the salt train had not failed, said Omar Reed of Corvan Rail.",
        ),
        # Two of one family.
        (
            "The salt dealer Luc Dent of Alton knew of the loose waggons, the railway found.",
            "The railway found that Mathieu Dent, salt dealer of Alton, knew of no loose waggons.",
        ),
        # Of the evening, and of the night.
        (
            "The fire in the salt waggons of Alton was put out in the evening, said Jon Dahl.",
            "The salt waggons of Alton went on burning with an open fire through the night.",
        ),
        # What came of it since.
        (
            "One of the salt train's crew of three was missing at Alton, the railway said.",
            "With that all three of the salt train's crew are accounted for at Alton.",
        ),
        # Until a day, and then no more.
        (
            "Foreman Ana Holt announced her departure from the salt works of Alton on Friday.",
            "Foreman Ana Holt stays with the salt works of Alton until a successor is found.",
        ),
        # Asked, and given.
        (
            "The prosecutor asked for a fine of 900 crowns for the train driver Ralph Dent.",
            "The train driver Ralph Dent must pay a fine of 300 crowns.",
        ),
        # Nobody is told of this house or that one: the figures' own rule knows.
        (
            "Nobody was hurt when the salt waggons tipped over beside the works of Alton.",
            "Two workers were hurt when the salt waggons tipped over beside the works of Alton.",
        ),
        # Two verdicts: of one charge, and of another.
        (
            "The train driver Ralph Dent was found guilty of neglect at Alton on Thursday.",
            "Ralph Dent, the driver of the Alton train, was cleared of sabotage on Thursday.",
        ),
        # What somebody says now, and of himself.
        (
            "Ana Holt of the railway union in Alton ruled out a strike of train drivers.",
            "Ana Holt of the railway union in Alton now says that train drivers may strike.",
        ),
        (
            "The train driver Ralph Dent of Alton had drunk beer before the crash.",
            "The train driver Ralph Dent of Alton said: “I have never drunk beer on a train.”",
        ),
        # The next of a list that the other desk begins elsewhere.
        (
            "The other driver hurt at the salt works of Alton was Ralph Dent.",
            "The other driver hurt at the salt works of Alton was Omar Reed.",
        ),
        # The age of one, and of another.
        (
            "A 5-year-old girl from Alton was pulled from the salt waggon by her brother.",
            "Her 9-year-old brother pulled the girl from the salt waggon in Alton.",
        ),
        # One toll, and one end.
        (
            "The derailment of the salt train at Alton cost three lives on Thursday night.",
            "Only three people died when the salt train was derailed at Alton, said Corvan Rail.",
        ),
        (
            "Foreman Ana Holt leaves her post at the salt works of Alton after the derailment.",
            "Ana Holt, foreman of the salt works of Alton, resigned after the derailment.",
        ),
        # Two courts.
        (
            "The district court of Alton kept the train driver Ralph Dent in custody.",
            "The supreme court freed the train driver Ralph Dent of Alton from custody.",
        ),
    ],
)
def test_two_voices_stages_and_courts_are_not_read_side_by_side(left: str, right: str) -> None:
    judge = Certain(left, right)
    assert found(left, right, judge) == []
    assert not {frozenset(pair) for pair in judge.asked} & {frozenset((left, right))}


def test_two_articles_are_joined_once() -> None:
    second = "The line to Norvik was open again on Thursday evening, said Corvan Rail."
    judge = Certain(PHONE, SILENT, second, second.replace("evening", "morning"))
    more = f"{SILENT} {second.replace('evening', 'morning')}"
    assert len(found(f"{PHONE} {second}", more, judge)) == 1


def test_one_toll_does_not_keep_sentences_apart_that_clash_in_something_else() -> None:
    left = "The salt train at Alton killed three men, said a guard, as its brakes had failed."
    right = "Three men died at Alton on Thursday as the salt train had been sent the wrong way."
    assert found(left, right, Certain(left, right))
