"""One matter with two ends: accepted and rejected, convicted and acquitted."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker import Settings, check
from checker.nli import Judge, TextPair, load_judge
from checker.opposites.parts import Part, part_of
from checker.rules.contradiction import RULES
from checker.types import Claim, Fact, Finding, Judgement, Probabilities, Span
from tests.newsroom import article

DAY = "2024-05-17"
# Of sentences that are merely alike the model alone decides: tests/test_similar.py.
ALONE = "These two statements cannot both be true"


class Sure:
    """Finds every two sentences irreconcilable: what stays silent, does so for another reason."""

    name = digest = "sure"

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        said = Probabilities(entails=0.0, neutral=0.0, contradicts=1.0)
        return [Judgement(said, said) for _ in pairs]


class Calm(Sure):
    """Finds nothing irreconcilable."""

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        said = Probabilities(entails=0.0, neutral=0.6, contradicts=0.4)
        return [Judgement(said, said) for _ in pairs]


def found(
    left: str, right: str, *, other_day: str = DAY, judge: Judge | None = None
) -> list[Finding]:
    articles = [article("herald", DAY, left), article("post", other_day, right)]
    report = check(articles, Settings(), judge=judge or Sure())
    return [
        finding
        for finding in report.findings
        if finding.rule == "contradiction" and finding.message != ALONE
    ]


ACQUITTED = (
    "A jury in Alton on Thursday acquitted the former mayor Ralph Dent of taking bribes from the "
    "builder Corvan. He had faced ten years in prison."
)
CONVICTED = (
    "The former mayor Ralph Dent was convicted on Thursday of taking bribes from the builder "
    "Corvan. The jury in Alton deliberated for two days."
)


def test_one_trial_with_two_verdicts() -> None:
    (finding,) = found(ACQUITTED, CONVICTED)
    assert finding.message == (
        "One matter, two ends: acquitted (Herald) or convicted (Post): both cannot be right"
    )
    assert finding.right is not None
    assert (finding.left.text, finding.right.text) == ("acquitted", "convicted")
    assert finding.level == "warning"


def test_the_next_day_another_court_may_have_ruled() -> None:
    assert not found(ACQUITTED, CONVICTED, other_day="2024-05-18")


BID = "The steelmaker Corvan {} a takeover bid of 4.2 billion euros from Bolden on Thursday."


def test_the_model_has_the_last_word() -> None:
    upheld = "A court in Alton on Thursday upheld the sale of the harbour to the builder Corvan."
    annulled = "The sale of the harbour to the builder Corvan was annulled on Thursday in Alton."
    assert found(upheld, annulled)
    assert not found(upheld, annulled, judge=Calm())


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("accepted", "turned down", True),
        ("accepted", "rejected", True),
        ("accepted", "agreed to", False),
        ("accepted", "may reject", False),
        ("accepted", "had earlier rejected", False),
        ("accepted", "accepted, having rejected an earlier one,", False),
    ],
)
def test_accepted_or_not(one: str, other: str, conflict: bool) -> None:
    assert bool(found(BID.format(one), BID.format(other))) is conflict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A court in Hexley denied bail on Thursday to the driver of the lorry that killed "
            "five people in Hexley.",
            "The owner of the lorry that killed five people in Hexley was granted bail on "
            "Thursday by a court in Hexley.",
        ),
        (
            "Pilots of the airline Meridia rejected an offer of 8 percent on Thursday.",
            "Cabin crew of the airline Meridia accepted an offer of 8 percent on Thursday.",
        ),
        (
            "Lena Haas beat Ines Wolff in the quarter-final in Marl on Thursday.",
            "Ines Wolff lost her quarter-final in Marl to Lena Haas on Thursday.",
        ),
        (
            "Kasra opened its border with Sund on Thursday for refugees from Orm.",
            "Sund closed its side of the border with Kasra on Thursday to refugees from Orm.",
        ),
        (
            "The lower house of Sund's parliament approved a bill on Thursday that bans fireworks.",
            "The upper house of Sund's parliament rejected a bill on Thursday that bans fireworks.",
        ),
        (
            "A climber from Poland survived the avalanche on Mount Arn on Thursday.",
            "A climber from Sund died in the avalanche on Mount Arn on Thursday.",
        ),
    ],
)
def test_two_parties_may_end_two_ways(one: str, other: str) -> None:
    assert not found(one, other)


def test_an_article_that_tells_both_ends_tells_of_two_matters() -> None:
    both = ACQUITTED + " A court in Norvik had convicted Ralph Dent of taking bribes from Corvan."
    assert not found(both, CONVICTED)


def test_the_words_of_two_parties_are_a_dispute() -> None:
    articles = [
        article("herald", DAY, "The Orm dam reopened on Thursday, the army said."),
        article("post", DAY, "The Orm dam was closed on Thursday, the rebels said."),
    ]
    report = check(articles, Settings(), judge=Sure())
    assert [finding.rule for finding in report.findings] == ["attributed-dispute"]


def test_whose_life_it_is() -> None:
    killed = "Police chief Omar Hale was killed by a bomb under his car in Marl on Thursday."
    alive = "A bomb under the car of police chief Omar Hale went off in Marl on Thursday. {}"
    assert found(killed, alive.format("Hale survived with burns."))
    assert not found(killed, alive.format("His driver, Pia Lund, survived with burns."))


@pytest.mark.parametrize(
    ("text", "verb", "part"),
    [
        ("The court in Norvik on Monday rejected it.", "rejected", Part("court", False)),
        ("Corvan, the steelmaker, turned it down.", "turned", Part("corvan", False)),
        ("The singer Rob Tarn was denied bail.", "denied", Part("tarn", True)),
        ("The owner of the van that hit a boy was freed.", "freed", Part("owner", True)),
        ("Sund's parliament has also approved it.", "approved", Part("parliament", False)),
        ("He rejected it.", "rejected", Part("", False)),
    ],
)
def test_of_whom_a_verb_is_told(text: str, verb: str, part: Part) -> None:
    at = text.index(verb)
    fact = Fact("outcome", verb, verb, Span("a", "text", at, at + len(verb)))
    assert part_of((Claim(text, Span("a", "text", 0, len(text))), fact)) == part


def headed(title: str, text: str) -> list[Finding]:
    report = check([article("herald", DAY, text, title)], Settings(), judge=Sure())
    return [finding for finding in report.findings if finding.rule == "headline-conflict"]


def test_a_headline_that_ends_a_matter_in_another_way() -> None:
    (finding,) = headed(
        "Council backs new stadium",
        "The council of Hexley rejected the plan for a new stadium on Thursday.",
    )
    assert finding.message == "The headline says backs, the text rejected"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Dent acquitted", "Ralph Dent was found not guilty. He was convicted of tax fraud."),
        ("Council backs stadium", "Councillors voted for a stadium. They rejected a delay."),
        ("Alton win cup", "Norvik lost the cup final on Thursday on penalties."),
        ("Shares fall as bank raises rates", "The bank raised its rate. Shares fell."),
        ("Rebels accept truce", "The rebels, who rejected a truce in May, accepted one."),
    ],
)
def test_headlines_that_say_what_the_text_says(title: str, text: str) -> None:
    assert not headed(title, text)


@pytest.fixture(scope="module")
def shipped() -> Judge:
    """The model that ships."""
    return load_judge()


EXAMPLES = [
    pytest.param(pair, told, id=f"{told}-{pair[0][:40]}")
    for rule in RULES
    for told, pairs in ((True, rule.fires), (False, rule.silent))
    for pair in pairs
]


@pytest.mark.parametrize(("pair", "told"), EXAMPLES)
def test_the_examples_of_the_rule_with_the_shipped_model(
    pair: tuple[str, str], told: bool, shipped: Judge
) -> None:
    assert bool(found(*pair, judge=shipped)) is told


VOTE = "{} won the presidential election in Kasra on Thursday after a count until midnight."
BANK = "{} was named governor of the central bank of Lethia on Thursday and takes office in May."


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (VOTE.format("Samuel Odak"), VOTE.format("Ivo Renn"), True),
        (BANK.format("Olin Faber"), BANK.format("Rhea Stone"), True),
        (VOTE.format("Samuel Odak"), VOTE.format("Odak"), False),
        (VOTE.format("Samuel Odak"), VOTE.format("The president"), False),
        (BANK.format("Olin Faber"), BANK.format("Rhea Stone").replace("gov", "deputy gov"), False),
        (
            "Asha Bello won the women's marathon in Talwick on Thursday.",
            "Max Dorn won the men's marathon in Talwick on Thursday.",
            False,
        ),
        (
            "The Liberals won 61 seats in the parliament of Lethia on Thursday.",
            "The Greens won 40 seats in the parliament of Lethia on Thursday.",
            False,
        ),
        (
            VOTE.format("Samuel Odak"),
            "Rhea Stone of Lethia congratulated Samuel Odak, who won the presidential election in "
            "Kasra on Thursday.",
            False,
        ),
    ],
)
def test_one_prize_with_two_winners(one: str, other: str, conflict: bool) -> None:
    assert bool(found(one, other)) is conflict


MATCH = "{} on Thursday before 9,000 people, and Omar Hale of Sund scored twice."


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("Norvik beat Alton 3-1", "Alton beat Norvik 3-1", True),
        ("Norvik beat Alton 3-1", "Norvik lost to Alton", True),
        ("Norvik beat Alton 3-1", "Alton were beaten 3-1 by Norvik", False),
        ("Norvik beat Alton 3-1", "Norvik, who had lost to Alton in the first leg, won", False),
        ("Norvik beat Alton 3-1", "Alton beat Brint 3-1", False),
        ("Norvik won the cup in Marl, beating holders Alton 3-1", "Alton overcame Norvik", True),
    ],
)
def test_one_match_with_two_winners(one: str, other: str, conflict: bool) -> None:
    told = [f for f in found(MATCH.format(one), MATCH.format(other)) if "winners" in f.message]
    assert bool(told) is conflict


def test_the_message_names_both_winners() -> None:
    (finding,) = found(VOTE.format("Samuel Odak"), VOTE.format("Ivo Renn"))
    assert finding.message == (
        "One prize, two winners: Samuel Odak (Herald) or Ivo Renn (Post): both cannot be right"
    )
