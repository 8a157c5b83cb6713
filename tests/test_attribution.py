"""Quotations that change hands or words, and parties who may be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Report, Settings, check
from checker.attribution.altered import alteration
from checker.attribution.parties import identity
from checker.attribution.quotations import likeness, mask_quotations, quoted_ranges
from checker.types import Article
from tests.newsroom import Neutral, article

DAY = "2024-05-14"
FERRY = (
    "A fire destroyed the old ferry terminal in Bergen on Tuesday night. “{}” said {}. The "
    "terminal had been closed since May, and nobody was hurt in the blaze."
)
FERRY_AGAIN = (
    "The old ferry terminal in Bergen burned down late on Tuesday. {1} said: “{0}” Nobody was "
    "hurt in the fire at the terminal, which had been closed since May."
)
WORDS = "We will open a new terminal on the same quay before the end of August,"


def run(*articles: Article, **settings: object) -> Report:
    return check(articles, Settings(**settings), judge=Neutral())  # type: ignore[arg-type]


def quoted(words: str, speaker: str) -> list[str]:
    report = run(
        article("herald", DAY, FERRY.format(WORDS, "Pia Lund")),
        article("post", DAY, FERRY_AGAIN.format(words, speaker)),
    )
    return [finding.rule for finding in report.findings]


def test_the_same_words_from_another_speaker() -> None:
    assert quoted(WORDS, "Jon Dahl") == ["quote-conflict"]


def test_another_word_in_the_same_quotation() -> None:
    assert quoted(WORDS.replace("August", "October"), "Pia Lund") == ["quote-conflict"]


@pytest.mark.parametrize("speaker", ["Pia Lund", "Lund", "A spokeswoman", "The operator"])
def test_one_speaker_by_several_names(speaker: str) -> None:
    assert quoted(WORDS, speaker) == []


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        ("the owner, Pia Lund", "the owner, Jon Dahl,", ["quote-conflict"]),
        ("the owner, Pia Lund", "the owner's son, Jon Dahl,", ["quote-conflict"]),
        ("the owner, Pia Lund", "Pia Lund", []),
        ("the owner, Pia Lund", "the owner", []),
        ("the owner", "Pia Lund", []),
    ],
)
def test_an_office_and_who_holds_it(one: str, other: str, rules: list[str]) -> None:
    report = run(
        article("herald", DAY, FERRY.format(WORDS, one)),
        article("post", DAY, FERRY_AGAIN.format(WORDS, other)),
    )
    assert [finding.rule for finding in report.findings] == rules


def test_a_trimmed_quotation() -> None:
    assert quoted("We will open a new terminal ... before the end of August,", "Pia Lund") == []


def test_words_that_are_passed_on_as_anothers() -> None:
    assert quoted(f"As the mayor said, {WORDS[0].lower()}{WORDS[1:]}", "Jon Dahl") == []


def test_both_sides_show_the_words_and_their_speakers() -> None:
    report = run(
        article("herald", DAY, FERRY.format(WORDS, "Pia Lund")),
        article("post", DAY, FERRY_AGAIN.format(WORDS, "Jon Dahl")),
    )
    (finding,) = report.findings
    assert finding.fact == "speaker"
    assert finding.right is not None
    assert (finding.left.value, finding.right.value) == ("Pia Lund", "Jon Dahl")
    for side in (finding.left, finding.right):
        text = next(a.text for a in report.articles if a.id == side.article)
        assert text[side.start : side.end] == side.text == WORDS.rstrip(",")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ann Poe", "Sgt. Ann Poe of the county police", "same"),
        ("Poe", "Ann Poe", "same"),
        ("Ann Poe", "Bo Roe", "other"),
        ("Ann Poe", "a spokeswoman", "open"),
        ("police", "the sheriff’s office", "same"),
        ("police", "Police Chief Ann Poe", "same"),
        ("police", "his mother", "other"),
        ("the army", "the rebels", "other"),
        ("the RVF", "the Red Valley Front", "same"),
        ("Mohammed Sayed", "Muhammad Sayyed", "same"),
        ("Reuters", "Ann Poe", "open"),
        ("officials", "the mayor", "open"),
        ("Ukrainian drones", "Ukraine", "same"),
        ("Moscow", "Russian forces", "same"),
        ("the Kremlin", "Kyiv", "other"),
        ("Dr Ada Lund of the Norvik Health Institute", "Omar Hale", "other"),
        ("Dr Ada Lund of the Norvik Health Institute", "the Norvik Health Institute", "same"),
    ],
)
def test_who_may_be_one_party(one: str, other: str, expected: str) -> None:
    assert identity(one, other) == identity(other, one) == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_of_any_two_texts(one: str, other: str) -> None:
    assert likeness(one, other) in ("same", "varied", "other")
    assert likeness(one, one) != "varied"


@given(st.text(alphabet="ab “”\"'‘’«»", max_size=60))
def test_quotations_of_any_text_lie_in_it(text: str) -> None:
    ranges, _ = quoted_ranges(text)
    assert all(0 <= low < high <= len(text) for low, high in ranges)
    assert len(mask_quotations(text)[0]) == len(text)


BRIDGE = (
    "A bomb destroyed the Harbour Bridge in Norvik on Tuesday night. {} Nobody was on the bridge "
    "when the bomb went off at four in the morning, and the ferries took over the traffic."
)
BRIDGE_AGAIN = (
    "The Harbour Bridge in Norvik is gone: a bomb destroyed it on Tuesday night. {} Ferries have "
    "taken over the traffic, and nobody was on the bridge at the time, four in the morning."
)


def held(left: str, right: str) -> list[tuple[str, str]]:
    report = run(
        article("herald", DAY, BRIDGE.format(left)),
        article("post", DAY, BRIDGE_AGAIN.format(right)),
    )
    return [
        (finding.rule, finding.level)
        for finding in report.findings
        if finding.fact == "responsible"
    ]


def test_two_parties_told_as_fact() -> None:
    assert held(
        "The Blue Star attacked the bridge with a truck full of explosives.",
        "Soldiers attacked the bridge with a truck full of explosives.",
    ) == [("attribution-conflict", "error")]


def test_whose_convoy_was_hit_is_told_in_both() -> None:
    assert held(
        "Rebels attacked an army convoy on the bridge with a truck full of explosives.",
        "Soldiers attacked an army convoy on the bridge with a truck full of explosives.",
    ) == [("attribution-conflict", "error")]


def test_two_parties_each_by_somebodys_word() -> None:
    assert held(
        "Police blamed the Blue Star for the attack on the bridge with a truck of explosives.",
        "The Green Dawn claimed responsibility for the attack on the bridge with a truck of "
        "explosives.",
    ) == [("attributed-dispute", "note")]


def test_two_groups_that_both_claim_it() -> None:
    claimed = "{} claimed responsibility for the attack on the bridge with a truck of explosives."
    assert held(claimed.format("Harakat al-Fajr"), claimed.format("The Green Dawn")) == [
        ("attributed-dispute", "note")
    ]
    assert held(claimed.format("Militants"), claimed.format("The Green Dawn")) == []
    assert (
        held(
            claimed.format("Harakat al-Fajr, the armed wing of the Green Dawn,"),
            claimed.format("The Green Dawn"),
        )
        == []
    )


def test_the_attack_is_the_one_that_the_article_opens_with() -> None:
    assert held(
        "The Green Dawn claimed responsibility for the attack.",
        "Police believe that the Blue Star was behind the bombing.",
    ) == [("attributed-dispute", "note")]
    assert held(
        "The Green Dawn claimed responsibility in a statement.",
        "A group called Blue Star said that it had carried out the attack.",
    ) == [("attributed-dispute", "note")]
    assert (
        held(
            "The Green Dawn claimed responsibility for the attack.",
            "Police believe that the Blue Star was behind the bombing of a mill in March.",
        )
        == []
    )


def test_denied_here_and_told_there() -> None:
    assert held(
        "The army denied responsibility for the attack on the bridge with a truck of explosives.",
        "The army carried out the attack on the bridge with a truck of explosives.",
    ) == [("attributed-dispute", "note")]


def test_flat_here_and_blamed_there() -> None:
    assert held(
        "The Blue Star carried out the attack on the bridge with a truck of explosives.",
        "The attack on the bridge with a truck of explosives was blamed on the Blue Star.",
    ) == [("attribution-dropped", "warning")]


def test_flat_here_and_blamed_for_the_explosion_there() -> None:
    assert held(
        "Rebels blew up a gas pipeline under the bridge with a truck, cutting supplies.",
        "A blast cut a gas pipeline under the bridge. Officials blamed rebels for the explosion.",
    ) == [("attribution-dropped", "warning")]


def test_flat_here_and_an_accusation_of_it_there() -> None:
    assert held(
        "Norvanian forces blew up the Nova Sund dam above the bridge, flooding villages.",
        "The Nova Sund dam above the bridge burst. Ostland accused Norvania of blowing it up.",
    ) == [("attribution-dropped", "warning")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Rebels attacked the bridge with a truck.",
            "Guerrillas attacked the bridge with a truck.",
        ),
        ("Gunmen attacked the bridge with a truck.", "Soldiers attacked the bridge with a truck."),
        ("Rebels attacked the bridge with a truck.", "Soldiers searched the bridge for a truck."),
        (
            "Rebels attacked the bridge at the old mill with rockets.",
            "The army attacked the bridge at the old mill from the air with warplanes.",
        ),
        (
            "The army blamed the Dawn Brigades, the armed wing of the Blue Star, for the attack on "
            "the bridge with a truck.",
            "The army blamed the Blue Star for the attack on the bridge with a truck.",
        ),
        (
            "Rebels shelled the northern end of the bridge, residents of the town said.",
            "The army shelled rebel positions at the northern end of the bridge, residents said.",
        ),
        (
            "Rebels attacked the bridge with a truck full of explosives.",
            "A year ago soldiers attacked a village near the border and burned its church.",
        ),
    ],
)
def test_parties_that_may_both_be_right(left: str, right: str) -> None:
    assert held(left, right) == []


def test_the_same_words_without_marks_from_another_speaker() -> None:
    said = "the divers would look for the lost ring at the old pier before the end of the month"
    report = run(
        article("herald", DAY, BRIDGE.format(f"Pia Lund said {said}.")),
        article("post", DAY, BRIDGE_AGAIN.format(f"Jon Dahl said {said}.")),
    )
    assert [finding.rule for finding in report.findings] == ["attribution-conflict"]


def test_two_officials_may_say_the_same_thing() -> None:
    told = "the oldest of the four passengers was 73 and the youngest was 19 years old"
    report = run(
        article("herald", DAY, FERRY.format(WORDS, "Pia Lund") + f" Bergen police said {told}."),
        article(
            "post",
            DAY,
            FERRY_AGAIN.format(WORDS, "Pia Lund") + f" {told.capitalize()}, "
            "according to Mayor Jon Dahl.",
        ),
    )
    assert [finding.rule for finding in report.findings] == []


def test_a_semicolon_inside_a_quotation_hides_no_speaker() -> None:
    assert quoted(WORDS.replace("terminal on", "terminal; it stands on"), "Jon Dahl") == [
        "quote-conflict"
    ]


def test_a_few_words_cut_out_of_two_utterances() -> None:
    assert (
        likeness(
            "the saddest and the longest evening that I have spent here",
            "In my nine years this was the saddest and the longest night I have spent in any port",
        )
        == "other"
    )


def test_a_rule_that_is_ignored_finds_nothing() -> None:
    report = run(
        article("herald", DAY, FERRY.format(WORDS, "Pia Lund")),
        article("post", DAY, FERRY_AGAIN.format(WORDS, "Jon Dahl")),
        ignore=("quote-conflict",),
    )
    assert report.findings == ()


@pytest.mark.parametrize(
    ("one", "other", "likeness_of"),
    [
        (
            "This hall is no longer safe for young children",
            "This hall is safe for young children",
            "varied",
        ),
        (
            "I was told the gate was loose",
            "I was never told the gate was loose. It would have been mended",
            "varied",
        ),
        (
            "I was told the gate was loose",
            "I was told the gate was loose. Nobody mended it",
            "same",
        ),
        (
            "I knew the boat was not on the list when I sold it",
            "I knew the boat was on the list when I sold it. Nobody asked me",
            "varied",
        ),
    ],
)
def test_a_not_in_a_short_quotation(one: str, other: str, likeness_of: str) -> None:
    assert likeness(one, other) == likeness_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I trust the harbour board completely", "I distrust the harbour board completely"),
        ("I regret every minute of it", "I do not regret one minute of it"),
        ("We have enough doctors for this winter", "We have too few doctors for this winter"),
        ("There is every reason to flee", "There is no reason to flee"),
        ("Nobody should panic about this", "Everybody should panic about this"),
        ("The worst is behind us now", "The worst is ahead of us now"),
        ("We closed the beach before the wave came", "We closed the beach after the wave came"),
        ("She always paid her rent on time", "She never paid her rent on time"),
        ("I accept the verdict of the court", "I do not accept the verdict of the court"),
        ("should have warned the crew", "We should not have warned the crew at all"),
        ("We didn't promise them a bonus", "We promised them a bonus"),
        ("It will take three weeks to mend the cable", "It will take 8 weeks to mend the cable"),
        ("The first ferry will run on Tuesday", "The first ferry will run on Thursday"),
        ("We'll move the yard to Norvik next year", "We will move the yard to Bergen next year"),
        ("We ask people to stay at home", "We ask people to leave their homes"),
    ],
)
def test_a_quotation_whose_sense_or_figure_was_changed(one: str, other: str) -> None:
    found = alteration(one, other)
    assert found is not None
    assert found.enough(same_speaker=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We don't need 12 more boats", "We do not need twelve more boats"),
        ("I don't think we will sell the yard", "I think we will not sell the yard"),
        ("The dyke is not safe for lorries", "The dyke is unsafe for lorries"),
        ("We have no reason to leave the town", "We have every reason to stay in the town"),
        ("We will ... sign the paper", "We will not sign the paper"),
        ("It is [not] a matter of money", "It is a matter of money"),
        ("Not only did we win, we won well", "We won well"),
        ("We will rebuild the school", "We will rebuild the hospital"),
        ("We simply will not be silenced by them", "We will not be silenced"),
        ("There isn't any food in the camp", "There is no food in the camp"),
        ("It will cost $3m to mend", "It will cost three million dollars to mend"),
        ("It don't make no sense", "It don't make sense"),
        ("Nobody will be left behind", "No one will be left behind"),
        ("I do not know if he is alive", "I do not know whether or not he is alive"),
        ("It was a good day for Mr. Lund", "It was a good day for him"),
    ],
)
def test_a_quotation_shortened_or_told_in_other_words(one: str, other: str) -> None:
    for left, right in ((one, other), (other, one)):
        assert alteration(left, right) is None
