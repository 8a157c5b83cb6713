"""The event gate: one happening told twice is joined, look-alikes are kept apart."""

from checker.claims import claims_of
from checker.events import Gate, gate_of, same_event
from checker.events.anchors import ages_of, places_of, streets_of
from checker.events.candidates import KEPT, candidates_of
from checker.events.clusters import clusters_of
from checker.events.holidays import holiday_words
from checker.events.likeness import Features
from checker.events.reasons import sayings
from checker.events.words import Rarity, words_of
from checker.facts import with_facts
from checker.types import Article


def article(name: str, published: str, title: str, text: str, source: str = "") -> Article:
    return Article(id=name, text=text, title=title, published=published or None, source=source)


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
# One town, one street, one day of the week: another month.
TAMPERE_LATER = article(
    "tampere-later",
    "2019-09-16",
    "Teenager stabbed in Tampere",
    "TAMPERE - A 17-year-old boy was stabbed at a tram stop in Tampere on Sunday, police said. "
    "A 16-year-old was arrested. Detective Ilkka Salo asked witnesses to come forward.",
)
ANKARA = article(
    "ankara",
    "2015-10-11",
    "Bombs kill 95 at Ankara peace rally",
    "ANKARA - Two bombs exploded at a peace rally outside the central station in Ankara on "
    "Saturday, killing 95 people. The union KESK and the party HDP had called the rally.",
)
ELECTION = article(
    "election",
    "2015-10-16",
    "Parties quarrel over television time",
    "ISTANBUL - Four parties accused the broadcaster TRT of bias on Friday, two weeks before the "
    "vote. Its director Ilhan Yerlikaya said that RTUK, the council that watches over television, "
    "counts the minutes and that nobody had complained in Izmir, Bursa or Antalya. The party CHP "
    "showed a list from Cumhuriyet with fifty-nine hours for one side and five for another. "
    "On October 10, bombs exploded at a rally in Ankara and 102 people were killed. "
    "Lawyer Filiz Kerestecioglu asked the council to sit in Istanbul on Tuesday.",
)


def gate(*articles: Article) -> Gate:
    return gate_of(articles, {a.id: with_facts(a, claims_of(a)) for a in articles})


def joined(*articles: Article) -> set[frozenset[str]]:
    return {frozenset(event.articles) for event in gate(*articles).events}


def test_one_happening_in_two_reports_is_one_event() -> None:
    assert joined(TAMPERE, TAMPERE_TOO) == {frozenset({"tampere", "tampere-too"})}


def test_a_look_alike_in_another_town_stays_apart() -> None:
    assert joined(TAMPERE, OULU) == {frozenset({"tampere"}), frozenset({"oulu"})}


def test_a_look_alike_in_the_same_town_stays_apart() -> None:
    assert joined(TAMPERE, TAMPERE_TOO, TAMPERE_LATER) == {
        frozenset({"tampere", "tampere-too"}),
        frozenset({"tampere-later"}),
    }


def test_two_towns_share_a_holiday_and_not_a_name() -> None:
    memphis = article(
        "memphis",
        "2019-01-21",
        "Four hurt as shots end MLK Day march in Memphis",
        "MEMPHIS - Four people were wounded on Monday when shots were fired beside a march for "
        "Martin Luther King Jr. Day, police said. The march was near its end.",
    )
    tampa = article(
        "tampa",
        "2019-01-22",
        "Seven shot at MLK Day picnic in Tampa",
        "TAMPA - Seven people were wounded when shots were fired at an MLK Day picnic on Monday, "
        "police said. The picnic honoured Martin Luther King Jr.",
    )
    assert holiday_words([memphis.text]) == {"martin", "luther", "king", "jr", "mlk"}
    assert joined(memphis, tampa) == {frozenset({"memphis"}), frozenset({"tampa"})}


def test_a_man_named_like_a_holiday_is_a_name() -> None:
    assert not holiday_words(["Kevin Christmas and Ruth Easter were hurt near Memorial Hospital."])


def test_undated_articles_are_joined_by_what_they_tell() -> None:
    undated = [
        article(a.id, "", a.title, a.text) for a in (TAMPERE, TAMPERE_TOO, OULU, TAMPERE_LATER)
    ]
    assert frozenset({"tampere", "tampere-too"}) in joined(*undated)


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [OULU, TAMPERE_TOO, TAMPERE]
    assert gate(*articles).events == gate(*articles[::-1]).events


def test_every_article_with_a_story_is_in_an_event() -> None:
    assert {i for event in gate(TAMPERE, OULU).events for i in event.articles} == {
        "tampere",
        "oulu",
    }
    assert gate().events == ()


def test_an_event_says_what_happened_where_and_when() -> None:
    (event,) = gate(TAMPERE, TAMPERE_TOO).events
    assert (event.kind, event.where, event.when) == ("stabbing", "Tampere", "2019-05-05")
    assert event.summary in (TAMPERE.title, TAMPERE_TOO.title)
    assert {claim.span.article for claim in event.claims} == {"tampere", "tampere-too"}


def test_reasons_name_what_is_shared_and_what_differs() -> None:
    claims = {a.id: claims_of(a) for a in (TAMPERE, TAMPERE_TOO, OULU)}
    likely, why = same_event(TAMPERE, TAMPERE_TOO, claims)
    assert likely > 0.9
    assert any("rautio" in reason for reason in why)
    unlikely, why_not = same_event(TAMPERE, OULU, claims)
    assert unlikely < 0.1
    assert any("23 against 31" in reason for reason in why_not)


def test_every_feature_has_its_reason() -> None:
    weekend = article(
        "weekend",
        "2019-05-06",
        "Six hurt in weekend stabbings across Finland",
        "Six people were hurt in separate stabbings on Sunday, among them two men outside a bar "
        "on Hameenkatu in Tampere, where a 23-year-old from Nokia was arrested.",
    )
    claims = {a.id: claims_of(a) for a in (TAMPERE, weekend)}
    _, why = same_event(TAMPERE, weekend, claims)
    assert any("single deed" in reason for reason in why)
    (profile, *_) = gate(TAMPERE)._profiles.values()
    said = sayings(profile, profile, Rarity([]))
    assert set(Features._fields) - set(said) == {"rare_late"}  # told with "rare"


def test_the_gate_does_not_know_an_article_without_a_story() -> None:
    silent = article("silent", "2019-05-06", "", "")
    assert gate(TAMPERE, silent).odds("silent", "tampere") == float("-inf")


def test_an_aside_shows_in_the_event_it_speaks_of() -> None:
    events = {event.articles: event for event in gate(ANKARA, ELECTION).events}
    assert set(events) == {("ankara", "election"), ("election",)}
    bombing = events["ankara", "election"]
    asides = [claim for claim in bombing.claims if claim.span.article == "election"]
    assert [claim.text[:13] for claim in asides] == ["On October 10"]
    assert {fact.scope for claim in asides for fact in claim.facts} == {"other"}


def test_what_a_page_prints_under_every_story_joins_nothing() -> None:
    footer = (
        " Fridtjof Nansen Media, Skagen, Hjorring and Frederikshavn, is told by Aksel Krogh and "
        "Birgit Thisted. Write to the newsroom in Skagen about Hirtshals, Saeby and Laeso."
    )
    pages = [
        article("a", "2019-01-10", "Tram derails", "A tram derailed at Vesterbro." + footer),
        article("b", "2019-03-02", "Mill burns", "A paper mill burned in Grenaa." + footer),
        article("c", "2019-05-20", "Ferry late", "A ferry to Anholt lost a screw." + footer),
        article("d", "2019-07-05", "Bridge shut", "A bridge at Aggersund was shut." + footer),
    ]
    assert len(joined(*pages)) == len(pages)


def test_groups_do_not_chain_through_one_odd_article() -> None:
    likeness = {("a", "b"): 4.0, ("b", "c"): 1.0, ("c", "d"): 4.0}
    groups = clusters_of("abcd", likeness, lambda left, right: -5.0)
    assert groups == [("a", "b"), ("c", "d")]


def test_a_follow_up_belongs_where_it_fits_most() -> None:
    likeness = {("a", "b"): 5.0, ("a", "c"): 3.0, ("b", "c"): -0.5}
    assert clusters_of("abc", likeness, lambda left, right: -5.0) == [("a", "b", "c")]


def test_candidates_per_article_do_not_grow_with_the_corpus() -> None:
    def pairs(size: int) -> int:
        told = [
            article(
                f"n{n}", f"2019-05-{1 + n % 28:02}", f"Fire {n}", f"A fire hit barn {n} in Salo."
            )
            for n in range(size)
        ]
        anchors = {key: profile.anchors for key, profile in gate(*told)._profiles.items()}
        return len(candidates_of(anchors, Rarity(a.words for a in anchors.values())))

    assert pairs(120) <= 120 * KEPT
    assert pairs(240) <= 240 * KEPT


def test_rarity_works_without_a_corpus_and_listens_to_a_large_one() -> None:
    alone = Rarity([])
    police, quake, street = words_of("police earthquake Hameenkatu")
    assert alone(police) < alone(quake) < alone(street)
    salo = Rarity([["salo"]] * 5000)
    assert salo("salo") < alone("salo")


def test_words_meet_across_their_endings() -> None:
    assert set(words_of("The bombs exploded; bombings killed")) & set(words_of("bombing kills"))


def test_streets_places_and_ages_are_read_off_the_text() -> None:
    assert streets_of("in the 600 block of N. Bishop Drive, at Elm Street") == {"bishop", "elm"}
    assert streets_of("at the corner of 15th and Lake") == {"15th", "lake"}
    assert "new ulm" in places_of("Two men died in New Ulm on Friday.")
    assert "kabul" in places_of("KABUL (Agency) - A bomb went off.", first=True)
    assert ages_of("A 12-year-old and Ann Lee, 44, were hurt; the driver, aged 61, was not.") == {
        12,
        44,
        61,
    }
