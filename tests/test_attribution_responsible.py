"""Whom a sentence or a text holds responsible: the ways of telling it, and what is no such way."""

import pytest

from checker.attribution.acts import responsible_in
from checker.attribution.responsibility import held_responsible
from checker.claims import claims_of
from checker.facts import with_facts
from checker.types import Article


@pytest.mark.parametrize(
    ("sentence", "party", "held"),
    [
        # Where and when it was done, and whose word it is, may stand before "by".
        ("The massacre committed on 3 May in Norvik by the army shocked us.", "army", "fact"),
        ("The clerk was shot in Norvik, 10 km from Sund, by a man.", "man", "fact"),
        ("The raid was carried out, according to police, by rebels.", "rebels", "suspected"),
        (
            "The judge was murdered, presumably by drug traffickers.",
            "drug traffickers",
            "suspected",
        ),
        ("The murder of Pia Lund, head of the fire brigade, by rebels went on.", "rebels", "fact"),
        ("The kidnapping of the engineer by the RVF caused alarm.", "RVF", "fact"),
        (
            "Two were killed by extremists opposing the treaty signed last March.",
            "extremists",
            "fact",
        ),
        # A second verb tells the act of whoever opens the clause.
        ("Two hooded men entered the house and shot the mayor.", "hooded men", "fact"),
        ("Soldiers arrived at dawn, dragged the men out and shot them.", "Soldiers", "fact"),
        # Brackets and quotation marks are no border of a name.
        ("RVF [Red Valley Front] units planted a bomb.", "RVF [Red Valley Front] units", "fact"),
        ("The raid was the work of the group “Red Dawn”.", "group “Red Dawn", "fact"),
        (
            "A bank was bombed by a group calling itself Red Dawn.",
            "calling itself Red Dawn",
            "fact",
        ),
        ("The raid was claimed on Monday evening by the Red Dawn.", "Red Dawn", "claimed"),
        ("A group called Red Dawn claimed responsibility for the raid.", "Red Dawn", "claimed"),
        ("Red Dawn said one of its fighters had carried out the raid.", "Red Dawn", "claimed"),
        ("A group of about thirty armed men stormed the jail.", "armed men", "fact"),
        ("Members of that rebel organization blew up a bridge.", "rebel organization", "fact"),
        ("Death squads run by the army killed the clerk.", "Death squads", "fact"),
        ("The rebels stepped up their attacks on the power lines.", "rebels", "fact"),
        ("The army keeps bombing the hills.", "army", "fact"),
        ("Omar Hale hired two men to kill the judge.", "Omar Hale", "fact"),
        ("An attempt by extremists to kill the judge failed.", "extremists", "fact"),
        ("The army’s bombing of the hills killed nine.", "army", "fact"),
        # Accused.
        ("Police believe the Blue Star planted the bomb.", "Blue Star", "suspected"),
        ("The Blue Star has been blamed for the murder.", "Blue Star", "suspected"),
        ("Police suspect the Blue Star of setting fire to a school.", "Blue Star", "suspected"),
        ("The inquiry implicated four officers in the murder.", "officers", "suspected"),
        ("Two men were arrested in connection with the killing.", "men", "suspected"),
        ("The court found a colonel guilty of the murder.", "colonel", "suspected"),
        ("Police identified Omar Hale as the murderer.", "Omar Hale", "suspected"),
        ("Omar Hale, the alleged murderer of the judge, fled.", "Omar Hale", "suspected"),
        ("Police hold the Red Valley movement responsible for it.", "Red Valley", "suspected"),
        ("The responsibility for the crime lies with the army.", "army", "suspected"),
        # Owned up to.
        ("A group that claimed responsibility for the raid is unknown.", "group", "claimed"),
        ("The Blue Star claimed the attack.", "Blue Star", "claimed"),
        ("Harakat al-Fajr claimed the attack.", "Harakat al-Fajr", "claimed"),
        ("The rebels admitted that they had killed the mayor.", "rebels", "claimed"),
        ("The rebels claimed to have destroyed a bridge.", "rebels", "claimed"),
        ("The Blue Star said it was behind the attack.", "Blue Star", "claimed"),
        ("A spokesman for the Blue Star claimed responsibility for it.", "Blue Star", "claimed"),
        ("A leaflet signed by the Blue Star praised the attack.", "Blue Star", "claimed"),
        ("There is no evidence that the army killed the judge.", "army", "denied"),
    ],
)
def test_a_way_of_telling_who_did_it(sentence: str, party: str, held: str) -> None:
    (found,) = responsible_in(sentence)
    assert party in found.party
    assert found.held == held
    assert sentence[slice(*found.span)] == found.party


def test_each_of_those_who_are_accused() -> None:
    found = responsible_in("He accused the government, the army, and the police of murder.")
    assert [one.party for one in found] == ["government", "army", "police"]


def test_whoever_blames_has_not_done_it() -> None:
    found = responsible_in("Rebels were blamed for the blast by the army.")
    assert [one.party for one in found] == ["Rebels"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The police confirmed the attack on the house.",
        "She deplored raids on a school and a youth group, which shook the town.",
        "The inquiry into the murder was carried out by the police.",
        "An operation by the army led to nine arrests after the murder.",
        "The police raided the house.",
        "The rebels’ offensive began in March.",
        "Guards of the bank shot the robber.",
        "The robber was shot by the police.",
        "A car bomb exploded.",
        "Police hunt the authors of Norland’s deadliest attack in a generation.",
        "The one person killed was a grandfather.",
    ],
)
def test_no_way_of_telling_who_did_it(sentence: str) -> None:
    assert responsible_in(sentence) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "the group" is the one that was named.
        (
            "The Red Valley Front bombed a bank on Monday. In May the group kidnapped a priest.",
            [("Red Valley Front", "fact")],
        ),
        (
            "A bank was bombed by the Red Valley Front. The mayor thinks that this alleged "
            "movement that claimed responsibility for the blast has no members.",
            [("Red Valley Front", "claimed")],
        ),
        # What happened long before is background.
        (
            "Unidentified men shot a clerk today. In 1985 nine monks were killed by rebels.",
            [("Unidentified men", "fact")],
        ),
        (
            "The monks are remembered. In 1985 nine monks were killed by rebels.",
            [("rebels", "fact")],
        ),
        # The army and its airmen are two; soldiers without a name are the army's.
        (
            "The army admitted killing two clerks. An air force officer shot a third one.",
            [("army", "claimed"), ("air force officer", "fact")],
        ),
        ("Soldiers shot a clerk. The army is silent.", [("Soldiers (army)", "fact")]),
        # Gunmen are not taken for the one armed group that a text names.
        (
            "Gunmen killed a judge today. The FARC met the press on Monday.",
            [("Gunmen", "fact")],
        ),
        (
            "Norlandish rebels killed a judge today. The FARC met the press on Monday.",
            [("Norlandish rebels (FARC)", "fact")],
        ),
    ],
)
def test_the_parties_of_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert held_responsible(text) == expected


def test_suspects_of_an_act_are_not_called_after_it() -> None:
    told = held_responsible("Police hunt the men suspected of carrying out Norland's worst attack.")
    assert told == [("men", "suspected")]


@pytest.mark.parametrize(
    ("sentence", "party", "held"),
    [
        ("The Norland army struck a fuel depot in Sund overnight.", "Norland army", "fact"),
        ("Rebels overran the border post on Friday.", "Rebels", "fact"),
        ("The convoy came under heavy fire from rebels near Sund.", "rebels", "fact"),
        ("A clerk, Omar Hale, set fire to the archive, the court found.", "Omar Hale", "fact"),
        ("The gunman, Omar Hale, opened fire in the hall.", "Omar Hale", "fact"),
        ("The judge was shot by men loyal to Omar Hale.", "men loyal to Omar Hale", "fact"),
        ("The hostages are in the hands of the Red Dawn.", "Red Dawn", "fact"),
    ],
)
def test_plain_statements_of_who_did_it(sentence: str, party: str, held: str) -> None:
    assert (party, held) in [(one.party, one.held) for one in responsible_in(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Norland army struck a deal with the miners.",
        "A lorry struck a bridge near Sund.",
        "The army was struck by an outbreak of flu.",
    ],
)
def test_struck_is_not_always_an_attack(sentence: str) -> None:
    assert responsible_in(sentence) == []


def test_an_act_of_a_former_year_is_nobodys_act_of_today() -> None:
    text = "In 2015 the Red Dawn group bombed the station. Police blame a boiler for the fire."
    article = Article(id="a", title="", text=text, source="Wire", published="2024-05-15")
    told = [f.value for c in with_facts(article, claims_of(article)) for f in c.facts]
    assert "Red Dawn group" not in told
