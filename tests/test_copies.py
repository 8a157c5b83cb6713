"""Copies of one wire: found when trimmed or re-headlined, not when two reports share a phrase."""

from checker.copies import copies_of
from checker.types import Article

WIRE = (
    "BRUSSELS - Two explosions tore through the departure hall of Zaventem airport on Tuesday "
    "morning, the federal prosecutor said. A third bomb went off an hour later in a metro train "
    "at Maelbeek station, close to the buildings of the European Union. The government raised "
    "the alert to its highest level and told people to stay where they were. Flights were sent "
    "to Liege and Amsterdam, and the high-speed trains to Paris and London stopped running."
)
OTHER = (
    "BRUSSELS - Belgium woke to a day of terror. Travellers at the check-in desks of the airport "
    "told of a blast near the coffee counter and of another one seconds later. In the city the "
    "underground stood still after an explosion in a carriage leaving Maelbeek. The prime "
    "minister spoke of blind, violent and cowardly attacks and asked for calm and solidarity."
)


def article(name: str, text: str, published: str = "2016-03-22") -> Article:
    return Article(id=name, text=text, title=name, source=name, published=published)


def test_trimmed_copy_points_to_the_earliest_article() -> None:
    trimmed = WIRE[: WIRE.index(" Flights")]
    articles = [
        article("client", trimmed, "2016-03-22T12:00:00+00:00"),
        article("agency", WIRE, "2016-03-22T09:30:00+00:00"),
    ]
    assert copies_of(articles) == {"client": "agency"}
    assert copies_of(articles[::-1]) == {"client": "agency"}


def test_one_edited_sentence_leaves_it_a_copy() -> None:
    edited = WIRE.replace("raised the alert to its highest level", "called a security council")
    assert copies_of([article("a", WIRE), article("b", edited)]) == {"b": "a"}


def test_two_reports_of_one_event_are_no_copies() -> None:
    assert copies_of([article("a", WIRE), article("b", OTHER)]) == {}


def test_boilerplate_shared_by_all_pages_of_a_site_makes_no_copies() -> None:
    footer = " Copyright 2016. All rights reserved. This material may not be published, broadcast, "
    footer += "rewritten or redistributed. Sign up for our newsletter and never miss a story."
    assert copies_of([article("a", WIRE + footer), article("b", OTHER + footer)]) == {}


def test_nothing_comes_of_nothing() -> None:
    assert copies_of([]) == {}
    assert copies_of([article("a", ""), article("b", "")]) == {}


def test_pages_that_share_more_than_they_tell_are_no_copies_months_apart() -> None:
    page = "Watch next: the bridge that nobody wanted, the lake that came back, a dog that votes, "
    page += "ten walks for autumn, a bakery on rails, our correspondent on skates, and the mayor "
    page += "who answers every letter by hand. Sign in to comment, to save and to share. "
    early = article("early", page + "A tram hit a lorry in Graz on Friday.", "2016-01-15")
    late = article("late", page + "A crane fell on a warehouse in Linz on Monday.", "2016-09-20")
    assert copies_of([early, late]) == {}


def test_a_long_page_that_quotes_a_bulletin_is_not_its_copy() -> None:
    bulletin = WIRE[: WIRE.index(" The government")]
    own = " ".join(f"Reporter {n} walked street {n} and met witness {n + 1}." for n in range(120))
    assert copies_of([article("a", bulletin), article("b", own + bulletin)]) == {}
