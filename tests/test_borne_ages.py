"""Ages whose bearer stands in another sentence, and the ages of the only one who died."""

from __future__ import annotations

import pytest

from checker import Settings, check
from checker.claims import claims_of
from checker.particulars.borne_ages import ages_told, recalls
from checker.types import Finding
from tests.newsroom import Neutral, article

DAY = "2024-05-16"


def read(text: str) -> list[tuple[int, str]]:
    return [(age.years, age.whose) for _, age in ages_told(claims_of(article("herald", DAY, text)))]


def found(left: str, right: str) -> list[Finding]:
    report = check(
        [article("herald", DAY, left), article("post", DAY, right)], Settings(), judge=Neutral()
    )
    return [finding for finding in report.findings if finding.message.startswith("Two ages")]


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        (
            "He was named as Omar Hale. His coach, Jon Dahl, said the nineteen-year-old ran well.",
            19,
        ),
        ("Police named the victim as Omar Hale, of Elm Road. He was aged 41.", 41),
        ("Mr Omar Hale has died. He was 77.", 77),
        ("Omar Hale, the singer, is dead. His death, at the age of 77, came on Friday.", 77),
        ("Tributes were paid to Omar Hale, a miner. Hale died on Friday, aged 79.", 79),
        ("Omar Hale, a forty-one-year-old plumber, fell.", 41),
        ("Songs kept Omar Hale awake on a ledge. The 27-year-old student had lost her rope.", 27),
        ("At 88, Omar Hale is the oldest member.", 88),
        ("Omar Hale, of Arden, fell. Hale, who is sixty-one years old and deaf, lay there.", 61),
        ("Omar Hale, of Norvik, 47, fell.", 47),
        ("Omar Hale, a father of two from Norvik, aged 47, fell.", 47),
        ("The boy, a seven-year-old boy named Omar Hale, fell.", 7),
        ("Still only seventeen, Omar Hale has won.", 17),
        ("At forty-seven, Omar Hale sat his first test on Monday.", 47),
        ("\u201cI am 76,\u201d said Omar Hale.", 76),
        ("Omar Hale has died, two days short of his 79th birthday.", 78),
        ("Omar Hale died a week after his eightieth birthday.", 80),
        ("Omar Hale, sixty-eight years old, fell.", 68),
        ("Omar Hale, who turned 84 in March, fell.", 84),
        ("Omar Hale leads old men: he is eighteen.", 18),
        ("Mr Omar Hale fell. Hale was 47 and had been in office since 2019.", 47),
    ],
)
def test_an_age_behind_a_pronoun_a_description_or_a_last_name(text: str, bearer: int) -> None:
    assert (bearer, "Omar Hale") in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Omar Hale, the painter, met Pia Lund. He was 88.",
        "Mr Omar Hale was there. A man was arrested. He was 24.",
        "Omar Hale’s brother was there, too. He was 24.",
        "Mr Omar Hale won. Jon Dahl said the 24-year-old was brave, and so did the 30-year-old.",
        "When war broke out, Mr Omar Hale was 24.",
        "Mr Omar Hale turned 60 in 2011.",
    ],
)
def test_somebody_else_may_be_meant(text: str) -> None:
    assert not {whose for _, whose in read(text)} & {"Omar Hale", "Jon Dahl"} or "30" in text


def test_a_husband_who_is_named_later_is_not_meant_by_the_last_name() -> None:
    told = "Pia Lund, the singer, died on Sunday. Lund, who was 91, lived in Sund. "
    assert (91, "Pia Lund") in read(told + "She will lie beside her husband, Nils Lund.")


CRASH = (
    "A cyclist died after she was hit by a van on Juniper Road in Norvik on Tuesday morning. {} "
    "Sergeant Ida Roe of the Norvik police asked witnesses to come forward. The van was white."
)
CRASH_AGAIN = (
    "Police in Norvik are looking into the death of a woman whose bicycle and a white van collided "
    "on Juniper Road on Tuesday morning. {} Sergeant Ida Roe said the road was dry."
)


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        ("The rider, a woman of 34, could not be saved.", "The mother of two was 43.", True),
        ("The 34-year-old cyclist died at the scene.", "The victim was forty-three.", True),
        ("The rider, a woman of 34, could not be saved.", "The mother of two was 34.", False),
        ("The rider, a woman of 34, could not be saved.", "The driver was 43.", False),
        (
            "The 34-year-old cyclist died at the scene.",
            "Few had seen it. She was alone and died at the scene at the age of 43.",
            True,
        ),
        (
            "The 34-year-old cyclist died at the scene.",
            "A rider fell. His uncle had died at the age of 43.",
            False,
        ),
        (
            "The rider, a woman of 34, could not be saved.",
            "In March a woman of 43 died there.",
            False,
        ),
    ],
)
def test_the_age_of_the_only_one_who_died(one: str, other: str, fires: bool) -> None:
    assert bool(found(CRASH.format(one), CRASH_AGAIN.format(other))) is fires


def test_whoever_leaves_a_family_is_not_the_mourner_named_before() -> None:
    text = "Sheriff Pia Lund came to the wake with Mrs Lund. The 46-year-old leaves behind a wife."
    assert read(text) == [(46, "somebody/")]


@pytest.mark.parametrize(
    ("sentence", "another"),
    [
        ("He is charged with shooting a man he had known since school.", False),
        ("The fourth victim is a 67-year-old woman.", False),
        ("It is the third death there since Monday.", True),
        ("Nobody had died there since 2019.", True),
        ("Another woman died last year.", True),
    ],
)
def test_a_sentence_on_another_death_says_so(sentence: str, another: bool) -> None:
    assert recalls(sentence) is another


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A 62-year-old woman was hurt. Police named her as Pia Lund.", (62, "Pia Lund")),
        ("A man, 62, drowned. The victim was identified as Omar Hale.", (62, "Omar Hale")),
        ("Mrs Pia Lund died. The former school teacher, who was 62, sang.", (62, "Pia Lund")),
        ("A 62-year-old woman was the only person killed at Alton.", (62, "dead/")),
    ],
)
def test_whoever_is_named_next_bears_the_age(text: str, told: tuple[int, str]) -> None:
    assert told in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "A 62-year-old woman was hurt. Police named him as Omar Hale.",
        "A 62-year-old woman and a 30-year-old man were hurt. Police named her as Pia Lund.",
        "A 62-year-old woman was arrested. Police named the victim as Pia Lund.",
    ],
)
def test_somebody_else_may_be_named_next(text: str) -> None:
    assert not [whose for _, whose in read(text) if " " in whose]
