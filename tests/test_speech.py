"""Who says what, and how firmly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.attribution.antecedents import person_told_of
from checker.attribution.quotations import mask_quotations
from checker.names import names_of
from checker.speech import speech_of, speech_of_headline


def who(*sentences: str, opens: str = "") -> list[str | None]:
    """Speakers of sentences in one paragraph; `opens` marks those that open one with "p"."""
    marks = [i == 0 or opens[i : i + 1] == "p" for i in range(len(sentences))]
    names = [name for sentence in sentences for name in names_of(sentence)]
    return [speech.said_by for speech in speech_of(sentences, marks, names)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Two men died, police said.", "police"),
        ("Police said two men died.", "Police"),
        ("Two men died, according to the interior ministry.", "the interior ministry"),
        ("According to Al Poe, two men died.", "Al Poe"),
        ('"Two men died," said Sgt. Ann Poe.', "Sgt. Ann Poe"),
        ("‘Two men died,’ Ann Poe said.", "Ann Poe"),
        ("Two men died, Ann Poe was quoted as saying by state media.", "Ann Poe"),
        ("State media quoted Ann Poe as saying that two men had died.", "Ann Poe"),
        ("'We don't know why,' said Ann Poe, the driver's sister.", "Ann Poe"),
        ('"Two died," said police chief Ann Poe in Alton on Monday.', "police chief Ann Poe"),
        ("“Two men died,” Mayor Bo Roe told reporters.", "Mayor Bo Roe"),
        ("Ann Poe, a spokeswoman for the hospital, said two men died.", "Ann Poe"),
        ("Ann Poe, 31, of Alton, Va., said two men died.", "Ann Poe"),
        ("The army on March 17 said that two rockets hit a base.", "The army"),
        ("The United Nations has said that 40 people were killed.", "The United Nations"),
        ("State television reported that the general had died.", "State television"),
        ("Two died, the monitor said on Sunday.", "the monitor"),
        ("Two died, attorneys for the family said.", "attorneys for the family"),
        ("Rep. Gwen Roe (D-Ohio) said two died.", "Rep. Gwen Roe"),
        ("Al Roe, who has lived there since 1990, said two died.", "Al Roe"),
        ("Some guests — nurses, most of them — said two died.", "Some guests"),
        ("Former mayor Ann Poe said two died.", "Former mayor Ann Poe"),
        ("Court records show that two died.", "Court records"),
        ("Witnesses believe there was a second gunman.", "Witnesses"),
        ("Two died, a paper reported, citing hospital sources.", "a paper"),
    ],
)
def test_the_speaker_of_a_sentence(sentence: str, speaker: str) -> None:
    assert who(sentence) == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men died on Monday.",
        "He is said to be in hiding.",
        "They were told to leave.",
        "The claims of the two men differ.",
        "The United States sent troops.",
        "Three men were found dead in a car.",
        'The sign "police said no" hung there.',
        "It goes without saying.",
        "On Monday, 12 people were reported missing.",
    ],
)
def test_nobody_says_it(sentence: str) -> None:
    assert who(sentence) == [None]


def test_pronouns_and_surnames_are_the_speaker_named_before() -> None:
    assert who(
        "Police Chief Ann Poe said two men died.",
        "She said a third was hurt.",
        "The road was closed.",
        "It will open soon, Poe said.",
    ) == ["Police Chief Ann Poe", "Police Chief Ann Poe", None, "Ann Poe"]


def test_two_bearers_of_a_name_are_not_mixed_up() -> None:
    assert who("Ann Poe and Al Poe ran.", "Poe said it was dark.") == [None, "Poe"]


def test_a_quotation_runs_on() -> None:
    assert who(
        '"Two men died," said Al Roe.',
        '"A third was hurt. It was dark."',
        "The road was closed.",
        opens="ppp",
    ) == ["Al Roe", "Al Roe", None]


def test_a_quotation_that_runs_through_sentences() -> None:
    assert who('Al Roe said: "Two men died.', "It was dark.", 'Nobody came."') == ["Al Roe"] * 3


def test_the_speaker_comes_after_the_quotation() -> None:
    assert who('"Two men died."', "Al Roe said he saw it.") == ["Al Roe", "Al Roe"]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Two men died.", "asserts"),
        ("Police said two men died.", "asserts"),
        ("The ministry denied that two men had died.", "denies"),
        ("Two men died, according to police.", "relays"),
        ("Two men reportedly died.", "relays"),
        ("Unconfirmed reports put the toll at 12.", "relays"),
        ("The toll could not be independently verified.", "doubts"),
        ("Hale did not say that two men had died.", "doubts"),
        ("Hale refused to say whether two men had died.", "doubts"),
        ("Hale said that two men had died but did not say how.", "asserts"),
        ("The death toll is expected to rise.", "predicts"),
        ("The toll could rise, officials warned.", "predicts"),
        ("At least 12 people were killed and the toll is likely to rise.", "asserts"),
    ],
)
def test_stance(sentence: str, stance: str) -> None:
    (speech,) = speech_of([sentence], [True])
    assert speech.stance == stance


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Police: Two killed in Alton", "Police"),
        ("Two killed in Alton: police", "police"),
        ("Two killed in Alton - officials", "officials"),
        ("Two killed in Alton, police say", "police"),
        ("UPDATE: Two killed in Alton", None),
        ("Two killed in Alton", None),
    ],
)
def test_headlines(headline: str, speaker: str | None) -> None:
    assert speech_of_headline(headline).said_by == speaker


def test_a_quotation_inside_a_quotation() -> None:
    masked, inside, _ = mask_quotations("“He cried 'Help,' and fell,” she said.")
    assert masked.endswith('" she said.')
    assert inside == ""


@given(st.lists(st.text(max_size=80), max_size=6))
def test_any_text(sentences: list[str]) -> None:
    found = speech_of(sentences, [True] * len(sentences))
    assert len(found) == len(sentences)
    for sentence in sentences:
        assert len(mask_quotations(sentence)[0]) == len(sentence)


def test_a_pronoun_means_the_person_whom_the_sentence_before_tells_of() -> None:
    assert who(
        "Police say they are looking for four pistols.",
        "Prefect Ada Lund, who has ordered an inquiry, was blunt.",
        "“They came with ladders and left with pistols,” she said.",
    ) == ["Police", None, "Prefect Ada Lund"]


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("Its chair, Rosa Hale, watched the vote from the gallery.", "Rosa Hale"),
        ("Olin Faber, secretary to the ministry, blamed a lack of money.", "Olin Faber"),
        ("Standing by the gate, Prefect Ada Lund did not spare them.", "Prefect Ada Lund"),
        ("The county’s head of police, Ada Lund, took the floor.", "Ada Lund"),
        ("Rosa Hale thanked Olin Faber.", None),
        ("Rosa Hale and a colleague were there.", None),
        ("Supporters of Rosa Hale cheered.", None),
        ("The mother of Rosa Hale wept.", None),
        ("The Harbour Hotel closed its doors.", None),
        ("A crowd gathered near Rosa Hale’s house.", None),
    ],
)
def test_the_one_person_whom_a_sentence_tells_of(sentence: str, person: str | None) -> None:
    assert person_told_of(sentence) == person


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        (['"Not one of us was asked," snapped Ann Poe, the harbour master.'], "Ann Poe"),
        (['"I would do it again tomorrow," Ann Poe shot back.'], "Ann Poe"),
        (['"They came through the wall," recounts Ann Poe, 43.'], "Ann Poe"),
        (['On her page the singer Ann Poe posted one line: "We are all here."'], "Ann Poe"),
        (['Engineer Ann Poe was adamant: "It was safe when we left it."'], "Ann Poe"),
        (['"Open the gates," came the reply from Ann Poe.'], "Ann Poe"),
        (['"Open the gates," was how Ann Poe put it.'], "Ann Poe"),
        (['In the words of Ann Poe, the bridge was "safe when we left it".'], "Ann Poe"),
        (['"It was safe," reads a statement signed by Ann Poe, the engineer.'], "Ann Poe"),
        (["Mayor Ann Poe took the floor.", 'Her message: "Open the gates."'], "Ann Poe"),
        (["The nurse was Ann Poe.", '"The lights went out," the nurse said.'], "Ann Poe"),
        (["Ann Poe, 17, swam ashore.", '"I counted," the 17-year-old said.'], "Ann Poe"),
        (["Prosecutor Ann Poe had him held.", '"We wait," the prosecutor said.'], "Ann Poe"),
        (["Engineer Ann Poe shook her head.", '"It was as safe as can be."'], "Ann Poe"),
    ],
)
def test_a_speaker_named_without_said(sentences: list[str], speaker: str) -> None:
    assert (who(*sentences)[-1] or "").endswith(speaker)


def test_a_sentence_points_back_to_whose_quotation_it_was() -> None:
    said = who('"It was safe when we left it."', "The words are those of Ann Poe, the engineer.")
    assert said[0] == "Ann Poe"


@pytest.mark.parametrize(
    ("sentences", "left_alone"),
    [
        # Another minister, a president, and two people of whom it may be either.
        (
            ["Finance minister Ann Poe came with the interior minister, Al Roe."],
            "the minister",
        ),
        (["Ann Poe met the pope on Friday."], "the minister"),
        (["Ann Poe was arrested."], "the prosecutor"),
        (["Ann Poe and Al Roe swam ashore."], "the teenager"),
    ],
)
def test_a_description_is_left_alone_where_there_is_doubt(
    sentences: list[str], left_alone: str
) -> None:
    assert who(*sentences, f'"We will find them," {left_alone} said.')[-1] == left_alone


@pytest.mark.parametrize(
    "sentence",
    [
        'Ann Poe opened the letter: "You are dismissed from Monday."',
        'Outside, Ann Poe held a sign: "We built it and they broke it."',
    ],
)
def test_what_is_read_or_shown_is_nobodys_word(sentence: str) -> None:
    assert who(sentence) == [None]
