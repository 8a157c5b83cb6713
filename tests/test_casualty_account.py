"""What a whole article states: figures, tallies, parts, tolls and other happenings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.casualties.figures import figures_of
from checker.claims import claims_of
from checker.facts import with_facts
from checker.types import Article, Claim, Fact


def told(text: str, title: str = "", published: str = "2021-06-15") -> list[Claim]:
    article = Article(id="a", text=text, title=title, published=published)
    return with_facts(article, claims_of(article))


def figures(text: str, title: str = "") -> dict[str, str]:
    """The figures of an article as words, by kind."""
    return {kind: str(fact.value) for kind, fact in figures_of(told(text, title)).items()}


def fact(text: str, kind: str) -> Fact:
    """The only fact of a kind, the tally of victims left out."""
    facts = [f for claim in told(text) for f in claim.facts if f.kind == kind]
    (found,) = [f for f in facts if f.scope != "tally"]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who some of them were, told between them and their verb, is no addition to them.
        ("Sixteen people, 14 of them residents, died in a fire.", {"killed": "16"}),
        ("Six people, two of them police officers, were wounded.", {"injured": "6"}),
        ("Six people, among them two nurses, were wounded.", {"injured": "6"}),
        ("Twelve people — six of them children — were killed.", {"killed": "12"}),
        ("Eleven people, eight of whom were children, died at sea.", {"killed": "11"}),
        ("Sixteen people, most of them tourists, died in a fire.", {"killed": "16"}),
        (
            "Nine people were killed, two of them children, and 20 wounded.",
            {"killed": "9", "injured": "20"},
        ),
        ("Hospitals took in 14 bodies and 70 wounded.", {"killed": "14", "injured": "70"}),
        ("The navy captured 12 Somali and 11 Yemeni pirates.", {"captured": "23"}),
        # Some of those told before, and those of two places.
        ("He stabbed six people, two of whom died.", {"injured": "4", "killed": "2"}),
        ("Eight people on the bus and two in a car were killed.", {"killed": "10"}),
        ("Man kills wife, two children.", {"killed": "3"}),
        # A toll, and what is added to it or corrected in it.
        ("Three more people have died, bringing the death toll to 20.", {"killed": "20"}),
        ("Officials lowered the death toll from nine to seven.", {"killed": "7"}),
        ("The toll, earlier given as nine, was revised to seven.", {"killed": "7"}),
        ("Miners' bodies found: toll now 14.", {"killed": "14"}),
        ("The ministry put the number of dead at 40 and of wounded at 120.", {}),
        # Who is held, and who is looked for.
        ("Rebels took 12 aid workers hostage.", {"captured": "12"}),
        ("Gunmen seized 31 pupils and two teachers.", {"captured": "33"}),
        ("The navy seized 12 rifles and captured two towns.", {}),
        ("Fifteen people remain unaccounted for.", {"missing": "15"}),
        ("Divers were looking for 15 missing people.", {"missing": "15"}),
        (
            "A man was shot on Elm Street on Monday night. He was taken to a hospital, where he"
            " died. The man was 34, police said.",
            {"killed": "1"},
        ),
        (
            "A 19-year-old woman was shot and killed. Maria Lopez, 19, was a student. Lopez was"
            " pronounced dead at the scene.",
            {"killed": "1"},
        ),
        (
            "A man was killed and a woman was wounded. The woman is in stable condition.",
            {"killed": "1", "injured": "1"},
        ),
        (
            "A 20-year-old man was shot in the leg. A 45-year-old man was shot in the arm. A"
            " 16-year-old girl was shot in the foot.",
            {"injured": "3"},
        ),
        (
            "Four people were shot at a party. One of them died at a hospital.",
            {"killed": "1", "injured": "3"},
        ),
        (
            "Five people were shot at a party, police said. All are expected to survive.",
            {"injured": "5"},
        ),
        (
            "A man shot and killed his wife before killing himself, the sheriff said.",
            {"killed": "2"},
        ),
        (
            "A bomb killed nine people on Tuesday. The war has killed more than 200,000 people.",
            {"killed": "9"},
        ),
        (
            "A bomb killed nine people on Tuesday. Last month a similar attack killed 40 people.",
            {"killed": "9"},
        ),
        (
            "Six people were found dead. Three were found in a car and two were found in a barn.",
            {"killed": "6"},
        ),
        (
            "At least 35 people have been shot since Friday, eight of them fatally.",
            {"killed": "8", "injured": "at least 27"},
        ),
        (
            "One person was killed and seven wounded, police said, in a raid that a report had"
            " said wounded nine people.",
            {"killed": "1", "injured": "7"},
        ),
        ("A third man has died after the shooting at a bar, police said.", {"killed": "3"}),
        (
            "A gas leak killed eleven people on Saturday. It came after the June 12 fire that"
            " killed 40 people.",
            {"killed": "11"},
        ),
        ("Police are investigating a fatal shooting.", {"killed": "at least 1"}),
        ("The council met on Tuesday to talk about parking.", {}),
    ],
)
def test_the_figure_of_an_article(text: str, expected: dict[str, str]) -> None:
    assert figures(text) == expected


def test_a_toll_that_rose_after_the_headline() -> None:
    text = "A storm left at least 11 people dead and 30 injured on Monday."
    assert figures(text, "Storm leaves 8 dead, 40 injured") == {
        "killed": "at least 11",
        "injured": "40",
    }
    assert figures(f"{text} By noon 8 people were dead.", "Storm leaves 8 dead")["killed"] == "8"


def test_scopes() -> None:
    assert fact("A fire killed nine people.", "killed").scope == "total"
    assert fact("More than 300 people have been killed this year.", "killed").scope == "toll"
    assert fact("About 3,000 people die on the roads every year.", "killed").scope == "toll"


def test_the_wounded_of_those_shot_are_firm_only_where_the_sentence_tells_the_dead() -> None:
    assert not fact("Four people were shot, one of them fatally.", "injured").derived
    apart = "A man died on Monday. Four people were shot on Oak Street on Tuesday."
    assert fact(apart, "injured").derived
    side_by_side = fact("One person is dead and three were shot.", "injured")
    assert (str(side_by_side.value), side_by_side.derived) == ("3", False)


def test_additions_and_the_gravest_wounds_are_parts() -> None:
    text = "Nine people died in the hall. Another four people died in the yard."
    scopes = {str(f.value): f.scope for c in told(text) for f in c.facts if f.kind == "killed"}
    assert scopes == {"9": "total", "4": "part"}
    assert fact("Two people were critically wounded.", "injured").scope == "part"
    assert fact("One was killed and eleven others were injured.", "injured").scope == "total"
    assert fact("The model predicted 90,000 deaths.", "killed").scope == "other"


def test_attackers_in_or_out() -> None:
    himself = [f for c in told("The gunman killed nine people and himself.") for f in c.facts]
    himself = [f for f in himself if f.kind == "killed"]
    assert {(str(f.value), f.attackers) for f in himself} == {("9", "out"), ("1", "only")}
    inside = [f for c in told("Three people, including the gunman, were killed.") for f in c.facts]
    assert {(str(f.value), f.attackers) for f in inside} == {("3", "in"), ("1", "only")}
    outside = fact("In addition to the gunman, nine people were killed.", "killed")
    assert (str(outside.value), outside.attackers) == ("9", "out")
    assert fact("The gunman was shot dead by police.", "killed").attackers == "only"


def test_a_headline_counts_the_attackers_as_its_text_does() -> None:
    text = "Twenty-eight people, including the gunman, are dead in Brint, police said."
    (title,) = told(text, "28 dead in Brint")[0].facts
    assert title.attackers == "in"
    (other,) = told(text, "26 dead in Brint")[0].facts
    assert other.attackers == ""


def test_a_text_says_itself_that_a_figure_rose_or_was_corrected() -> None:
    assert fact("The death toll rose to 130.", "killed").rising
    assert fact("The toll was revised to 12 killed.", "killed").revised
    assert fact("The death toll was cut to 12.", "killed").revised
    assert not fact("Twelve people were killed.", "killed").rising


def test_reported_absence_and_adjectives_are_weak() -> None:
    absent = [
        f
        for c in told("Two rockets hit the base, without reporting any casualties.")
        for f in c.facts
    ]
    absent = [f for f in absent if f.kind in ("killed", "injured")]
    assert {(f.kind, str(f.value), f.weak) for f in absent} == {
        ("killed", "0", True),
        ("injured", "0", True),
    }
    assert fact("The deadly attack came at dawn.", "killed").weak


WORDS = (
    "killed wounded shot dead 12 twelve people a man and , . ( ) the of them one including at least"
    " dozens hospital 25 year-old Smith José “ ” ’s to death no casualties between 5 or himself"
).split()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.text(max_size=20))
def test_no_order_of_words_breaks_the_grammar(words: list[str], noise: str) -> None:
    text = " ".join(words) + noise
    article = Article(id="a", text=text, title=text, published="2021-06-15")
    for claim in with_facts(article, claims_of(article)):
        for found in claim.facts:
            assert claim.span.covers(found.span)
            assert text[found.span.start : found.span.end] == found.text
