"""Sentences as exact ranges, on news prose and on anything at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.sentences import paragraphs, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Gen. Soleimani was killed by a U.S. drone.", "U.S. troops left."],
        ["Lt. Col. James Hale said No. 3 Platoon was hit at 9 p.m. Monday.", "He died."],
        ["The blast came at 9 a.m.", "Police arrived later."],
        ["Police in St. Louis said J. B. Smith, 30, died.", "Mr. Smith lived on Elm St. in Ohio."],
        ['"I saw him. He was bleeding," she said.', '"Then he fell."'],
        ['"Stop!" he shouted.', "Nobody moved."],
        ["“We are safe.”", "She wept."],
        ["He waited ... and then ran.", "It was over..."],
        ["Fla. Gov. Ann Poe met Sen. Bo Roe, R-Pa., in Washington, D.C.", "They agreed."],
        ["He was hit at S. Second and Main streets.", "He lived."],
        ["It was relayed to Ms. Toler.", "She left."],
        ["Two died at the scene.", "A third died later."],
        ["What happened?", "No one knows!"],
    ],
)
def test_prose_of_the_news(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


def test_glued_sentences_are_two() -> None:
    assert split("Police closed the road.The driver fled.") == [
        "Police closed the road.",
        "The driver fled.",
    ]


def test_lines_are_paragraphs() -> None:
    text = (
        "Two killed in Alton\nPolice look for a gunman\n\nTwo men died. A third fled.\r\nMore soon"
    )
    assert split(text) == [
        "Two killed in Alton",
        "Police look for a gunman",
        "Two men died.",
        "A third fled.",
        "More soon",
    ]


def test_hard_wrapped_text_runs_on_across_the_breaks() -> None:
    text = (
        "The army said on Tuesday that two of its soldiers had been killed when\n"
        "a roadside bomb went off beside their vehicle near the border. Three more\n"
        "were wounded, one of them seriously.\n"
        "\n"
        "No group has said that it laid the bomb, and the governor of the province\n"
        "asked for calm."
    )
    found = split(text)
    assert len(found) == 3
    assert found[0].startswith("The army")
    assert found[0].endswith("near the border.")
    assert "killed when\na roadside" in found[0]
    assert found[1] == "Three more\nwere wounded, one of them seriously."
    assert len(paragraphs(text)) == 2


def test_items_of_a_numbered_list_stay_whole() -> None:
    assert split("1. Two men died. 2. One fled.") == ["1. Two men died.", "2. One fled."]


def test_an_opening_quote_belongs_to_what_follows() -> None:
    assert split('It was bad, he said. "I ran."') == ["It was bad, he said.", '"I ran."']


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\ufeff", "\ud800.", "a\x00b.", "“" * 9000])
def test_odd_text_does_no_harm(text: str) -> None:
    assert_exact(text)


def test_sentences_longer_than_a_chunk_stay_whole() -> None:
    long = "The list of the names went " + "on and " * 900 + "ended."
    assert len(long) > 6000
    assert split(f"It began. {long} It was over.") == ["It began.", long, "It was over."]


@given(st.text(max_size=400))
def test_ranges_are_exact(text: str) -> None:
    assert_exact(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "Gen. Ali",
                "said",
                '"',
                "“",
                "”",
                ".",
                "...",
                "U.S.",
                " ",
                "\n",
                "\r\n",
                "1.",
                "(",
                "é",
            ]
        ),
        max_size=60,
    )
)
def test_ranges_are_exact_on_what_looks_like_news(pieces: list[str]) -> None:
    assert_exact(" ".join(pieces))
    assert_exact("".join(pieces))


def assert_exact(text: str) -> None:
    """Ordered, apart, stripped, and nothing but white space outside."""
    last = 0
    for start, end in sentences(text):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert not text[last:start].strip()
        last = end
    assert not text[last:].strip()
