"""The event gate: one happening told twice is joined, look-alikes are kept apart."""

from checker.claims import claims_of
from checker.events import events_of
from checker.types import Article, Event


def article(name: str, published: str, title: str, text: str) -> Article:
    return Article(id=name, text=text, title=title, published=published)


TAMPERE = article(
    "tampere",
    "2019-05-06",
    "Two hurt in Tampere stabbing",
    "TAMPERE - Two men were stabbed outside a bar on Hameenkatu late Sunday, police said. "
    "A 23-year-old man from Nokia was arrested near the railway station. "
    "Detective Kaisa Rautio said the men had argued inside the bar.",
)
TAMPERE_TOO = article(
    "tampere-too",
    "2019-05-07",
    "Suspect held after knife attack on Hameenkatu",
    "A 23-year-old from Nokia is suspected of stabbing two men in central Tampere on Sunday "
    "night. The victims are recovering at the university hospital, detective Kaisa Rautio said.",
)
OULU = article(
    "oulu",
    "2019-05-07",
    "Man stabbed in Oulu",
    "OULU - A man was stabbed outside a restaurant on Kirkkokatu late Monday, police said. "
    "A 31-year-old man was arrested near the harbour. Detective Pekka Lahti gave no motive.",
)


def joined(*articles: Article) -> set[frozenset[str]]:
    return {frozenset(event.articles) for event in found(*articles)}


def found(*articles: Article) -> list[Event]:
    return events_of(articles, {a.id: claims_of(a) for a in articles})


def test_one_happening_in_two_reports_is_one_event() -> None:
    assert joined(TAMPERE, TAMPERE_TOO) == {frozenset({"tampere", "tampere-too"})}


def test_a_look_alike_in_another_town_stays_apart() -> None:
    assert joined(TAMPERE, OULU) == {frozenset({"tampere"}), frozenset({"oulu"})}


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [OULU, TAMPERE_TOO, TAMPERE]
    assert found(*articles) == found(*articles[::-1])


def test_every_article_with_a_claim_is_in_an_event() -> None:
    assert {i for event in found(TAMPERE, OULU) for i in event.articles} == {"tampere", "oulu"}
    assert events_of([], {}) == []
