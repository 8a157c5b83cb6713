"""Who, the cue and what is said, as ranges; and who did it, as a sentence tells it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.attribution import attributions_of
from checker.attribution.acts import responsible_in
from checker.attribution.parties import opposed
from checker.attribution.responsibility import held_responsible


def told(text: str) -> list[tuple[str, str]]:
    return [
        (text[slice(*one.speaker)], " … ".join(text[slice(*part)] for part in one.content))
        for one in attributions_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Pia Lund said the road was closed.", "Pia Lund", "the road was closed"),
        ("The road was closed, Pia Lund said.", "Pia Lund", "The road was closed"),
        ("“The road is closed,” said Pia Lund.", "Pia Lund", "“The road is closed,”"),
        (
            "Pia Lund, 31, a nurse who was there, said the road was closed.",
            "Pia Lund, 31, a nurse who was there,",
            "the road was closed",
        ),
        ("According to the mayor, the road was closed.", "the mayor", "the road was closed"),
        ("The road was closed, according to the mayor.", "the mayor", "The road was closed"),
        (
            "A survey of drivers showed that half of them agree.",
            "A survey of drivers",
            "that half of them agree",
        ),
        ("Jon Dahl accused the mayor of lying.", "Jon Dahl", "the mayor of lying"),
        (
            "Jon Dahl told reporters on Monday that the road was closed.",
            "Jon Dahl",
            "that the road was closed",
        ),
        ("He is urging drivers to stay at home.", "He", "drivers to stay at home"),
        ("The plan was opposed by the union.", "the union", "The plan was"),
    ],
)
def test_one_attribution(text: str, speaker: str, content: str) -> None:
    assert told(text)[0] == (speaker, content)


def test_a_quotation_around_its_speaker() -> None:
    assert told("“The road is closed,” Pia Lund said. “It will stay so.”") == [
        ("Pia Lund", "“The road is closed,” … “It will stay so.”")
    ]


def test_a_quotation_of_several_sentences() -> None:
    text = "“The road is closed. Nobody can pass,” said Pia Lund."
    assert told(text) == [("Pia Lund", "“The road is closed. Nobody can pass,”")]


def test_two_verbs_of_one_speaker() -> None:
    assert told("Pia Lund said the road was closed and added that it was icy.") == [
        ("Pia Lund", "the road was closed"),
        ("Pia Lund", "that it was icy"),
    ]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Pia Lund said the road was closed.", "asserts"),
        ("Pia Lund denied that the road was closed.", "denies"),
        ("The road was closed, according to Pia Lund.", "relays"),
        ("Pia Lund questioned whether the road was closed.", "doubts"),
        ("Pia Lund predicted a long winter.", "predicts"),
    ],
)
def test_the_stance_of_an_attribution(text: str, stance: str) -> None:
    assert [one.stance for one in attributions_of(text)] == [stance]


@given(st.text(alphabet="ab AB.,“”\"' said according to the\n", max_size=120))
def test_every_range_lies_in_its_text(text: str) -> None:
    for one in attributions_of(text):
        for low, high in (one.speaker, one.cue, *one.content):
            assert 0 <= low <= high <= len(text)


@pytest.mark.parametrize(
    ("sentence", "party", "act", "held"),
    [
        ("Rebels attacked the post.", "Rebels", "attack", "fact"),
        ("The post was attacked by rebels.", "rebels", "attack", "fact"),
        ("Two died in an ambush by the Blue Star.", "Blue Star", "attack", "fact"),
        ("The rebels’ attack on the post failed.", "rebels", "attack", "fact"),
        (
            "The Blue Star claimed responsibility for the bombing.",
            "Blue Star",
            "bombing",
            "claimed",
        ),
        ("Police blamed the Blue Star for the murder.", "Blue Star", "killing", "suspected"),
        ("The murder was blamed on the Blue Star.", "Blue Star", "killing", "suspected"),
        ("Suspected rebels kidnapped a priest.", "rebels", "kidnapping", "suspected"),
        ("The army denied responsibility for the killing.", "army", "killing", "denied"),
        ("The “Red Dawn” murdered a judge.", "Red Dawn", "killing", "fact"),
        ("Soldiers fired wildly into the crowd.", "Soldiers", "attack", "fact"),
        ("Soldiers threw a grenade into the house.", "Soldiers", "bombing", "fact"),
        ("A bomb left by militants was found.", "militants", "bombing", "fact"),
        ("The raid was the work of the Blue Star.", "Blue Star", "attack", "fact"),
        ("Two envoys died at the hands of rebels in an ambush.", "rebels", "attack", "fact"),
        ("The judge received threats from the cartel.", "cartel", "threat", "fact"),
        ("Militants took nine hostages.", "Militants", "kidnapping", "fact"),
        ("The Blue Star said it had bombed the bridge.", "Blue Star", "bombing", "claimed"),
        (
            "A caller claimed on behalf of the Blue Star to claim responsibility for the attack.",
            "Blue Star",
            "attack",
            "claimed",
        ),
        ("Two soldiers were charged with murder.", "soldiers", "killing", "suspected"),
        ("Four soldiers accused of murder fled.", "soldiers", "killing", "suspected"),
        (
            "Witnesses spoke of the army’s involvement in the murder.",
            "army",
            "killing",
            "suspected",
        ),
        ("The army is being held responsible for the attack.", "army", "attack", "suspected"),
        ("We blame the army and others for this murder.", "army", "killing", "suspected"),
        ("Omar Hale is said to have murdered his uncle.", "Omar Hale", "killing", "suspected"),
        ("The UN disputed claims that rebels shelled the school.", "rebels", "bombing", "denied"),
        ("Norland security forces attacked the camp.", "Norland security forces", "attack", "fact"),
    ],
)
def test_who_is_held_responsible(sentence: str, party: str, act: str, held: str) -> None:
    (found,) = responsible_in(sentence)
    assert found.party.startswith(party) or party in found.party
    assert (found.act, found.held) == (act, held)
    assert sentence[slice(*found.span)] == found.party


@pytest.mark.parametrize(
    "sentence",
    [
        "The bomb killed nine people.",
        "The mayor was killed.",
        "Two rebels were killed in a clash.",
        "The army killed nine rebels.",
        "A school run by nuns was destroyed.",
        "No group has claimed responsibility for the attack.",
        "An attack condemned by the army killed nine.",
        "The army charged that a bomb was planted.",
        "The body was examined by Norlandish doctors after the attack.",
        "A programme launched by the government helps widows.",
        "He was born in Norvik.",
    ],
)
def test_nobody_is_held_responsible(sentence: str) -> None:
    assert responsible_in(sentence) == []


def test_a_text_has_each_party_once_with_its_surest_reading() -> None:
    text = (
        "Rebels attacked the post on Monday. Police blamed the rebels. The Blue Star rebels "
        "claimed responsibility for the attack."
    )
    assert held_responsible(text) == [("Blue Star rebels", "claimed")]


def test_nameless_rebels_of_a_text_are_its_one_named_group() -> None:
    text = "The FARC bombed the bridge on Monday. Rebels attacked a patrol nearby."
    assert held_responsible(text) == [("FARC Rebels", "fact")]


def test_a_group_that_is_named_beside_an_attack_is_a_suspect() -> None:
    text = "Two bombs went off at noon. The FARC has not spoken to the press since March."
    assert held_responsible(text) == [("FARC", "suspected")]


def test_where_no_party_is_told_a_noun_may_give_one_away() -> None:
    text = "A shot was heard at noon. The gunman escaped on a motorcycle."
    assert held_responsible(text) == [("gunman", "fact")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("rebels", "soldiers", True),
        ("Blue Star", "Green Dawn", True),
        ("the Red Valley Front", "RVF", False),
        ("Islamic State militants", "ISIL", False),
        ("Syrian army", "Russian jets", False),
        ("gunmen", "rebels", False),
        ("Omar Hale", "the army", False),
    ],
)
def test_parties_of_two_sides(one: str, other: str, expected: bool) -> None:
    assert opposed(one, other) == opposed(other, one) == expected
