"""What of a page is its story. The pages are made up; so are the outlets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.claims import claims_of
from checker.types import Article

TITLE = "Two men killed in shooting outside Alton bar"
STORY = """Two men were killed and a third was wounded when a gunman opened fire outside a bar in\
 Alton on Saturday, police said.

The men, aged 30 and 41, died at the scene. The third was taken to a hospital.

"We are looking for a red car," said Sgt. Ann Poe."""


def kept(text: str, title: str = TITLE) -> list[str]:
    claims = claims_of(Article(id="a", text=text, title=title))
    return [claim.text for claim in claims if claim.span.field == "text" and claim.story]


def test_a_plain_story_is_kept_whole() -> None:
    assert kept(STORY) == [
        "Two men were killed and a third was wounded when a gunman opened fire outside a bar in"
        " Alton on Saturday, police said.",
        "The men, aged 30 and 41, died at the scene.",
        "The third was taken to a hospital.",
        '"We are looking for a red car," said Sgt. Ann Poe.',
    ]


def around(*, before: str = "", between: str = "", after: str = "") -> list[str]:
    """What is kept beyond the story where a page surrounds and interrupts it."""
    first, rest = STORY.split("\n\n", 1)
    text = "\n\n".join(part for part in (before, first, between, rest, after) if part)
    own = kept(STORY)
    found = kept(text)
    assert [claim for claim in found if claim in own] == own
    return [claim for claim in found if claim not in own]


def test_headlines_of_other_stories() -> None:
    assert not around(between="Man, 30, killed in Southside shooting")
    assert not around(between="RELATED: Three dead after crash on Route 9")
    assert not around(between="VIDEO: Neighbors describe deadly night.")
    assert not around(
        after="More On This\n\nFive hurt in Belton fire\n\nMost popular\n\nBoy, 4, dies in pool"
    )
    assert not around(before="1:17 Woman shot dead in Carver Heights Pause")


def test_furniture() -> None:
    assert not around(before="Please enable Javascript to watch this video")
    assert not around(before="Sign in with your account\n\nAlready have an account?")
    assert not around(between="Story Continued Below")
    assert not around(between="Advertisement")
    assert not around(after="Copyright 2016 Alton Courier. All rights reserved.")
    assert not around(after="Click here to sign up for our newsletter.")
    assert not around(after="Read or Share this story: http://courier.example/1")
    assert not around(before="Posted: Sunday, March 6, 2016 1:11 PM EST")


def test_appeals() -> None:
    assert not around(after="Anyone with information is asked to call police at 555-014-2200.")
    assert not around(after="If you know anything about the shooting, call Crime Stoppers.")


def test_captions_and_posts() -> None:
    assert not around(between="Police at the scene on Saturday. (Photo: Alton Courier)")
    assert not around(between="Image 3 of 9 A woman lights a candle for the victims.")
    assert not around(
        between="BREAKING: four people shot at bar — Bo Roe (@boroe) March 5, 2016",
    )


def test_a_caption_of_this_story_may_tell_its_toll() -> None:
    own = "Officers outside the Alton bar where a gunman killed two men. (Photo: Alton Courier)"
    assert around(between=own) == ["Officers outside the Alton bar where a gunman killed two men."]
    other = "Officers on the pier in Marlow where a fire killed two men. (Photo: Alton Courier)"
    assert not around(between=other)
    quiet = "Officers outside the Alton bar where a gunman fired. (Photo: Alton Courier)"
    assert not around(between=quiet)


def test_repetition_counts_once() -> None:
    again = STORY.split("\n\n")[0]
    assert kept(f"{STORY}\n\n{again}") == kept(STORY)


def test_after_the_end_only_what_is_of_this_story() -> None:
    ending = "Copyright 2016 Alton Courier. All rights reserved."
    other = "A woman drowned in Lake Marlow on Friday after her canoe tipped over."
    update = "The gunman who opened fire outside the bar in Alton was arrested on Saturday."
    assert around(after=f"{ending}\n\n{other}") == []
    assert around(after=f"{ending}\n\n{update}") == [update]


def test_blurbs_of_other_stories_stand_twice() -> None:
    blurbs = [
        "A father of two was killed when his truck left Route 9 near Belton.",
        "Three children died in a house fire in Marlow on Friday.",
    ]
    assert not around(before="\n\n".join(blurb for blurb in blurbs for _ in range(2)))


def test_a_story_printed_twice_is_kept_once() -> None:
    assert kept(f"{STORY}\n\n{STORY}") == kept(STORY)


def test_a_gallery() -> None:
    assert not around(
        before=" ".join(f"Image {i} of 4 A candle is lit for the {i} dead." for i in range(1, 5))
    )


def test_a_list_that_a_sentence_announces() -> None:
    text = f"{STORY}\n\nThe victims were named as:\n\n• John Roe, 30, of Alton\n\n• Al Poe, 41"
    assert "• John Roe, 30, of Alton" in kept(text)


def test_a_story_without_title_keeps_its_first_line() -> None:
    assert kept(f"Two killed in Alton\n\n{STORY}", title="")[0] == "Two killed in Alton"


def test_nothing_but_lines_is_still_a_story() -> None:
    assert kept("Two killed in Alton\nPolice hunt gunman") == [
        "Two killed in Alton",
        "Police hunt gunman",
    ]


def test_the_reader_addressed_in_a_quotation_is_part_of_the_story() -> None:
    text = f'{STORY}\n\n"If you saw the car, please call your local police," said Poe.'
    assert kept(text)[-1].startswith('"If you saw')


def test_words_of_furniture_inside_a_story() -> None:
    said = "Rebels signed up to a truce and more than 40 fighters were killed before it began."
    assert said in kept(f"{STORY}\n\n{said}")


@given(st.text(max_size=300), st.text(max_size=40))
def test_any_text_is_judged(text: str, title: str) -> None:
    claims = claims_of(Article(id="a", text=text, title=title))
    assert all(isinstance(claim.story, bool) for claim in claims)
