"""One matter that ends in two ways: the bill passed and thrown out, the reporter freed and held."""

from __future__ import annotations

import pytest

from checker import Settings, check
from checker.opposites.endings import endings_in
from checker.opposites.trades import trades_apart
from checker.types import Finding
from tests.newsroom import Neutral, article

DAY = "2024-05-17"


def found(left: str, right: str, titles: tuple[str, str] = ("", "")) -> list[Finding]:
    articles = [article("herald", DAY, left, titles[0]), article("post", DAY, right, titles[1])]
    report = check(articles, Settings(), judge=Neutral())
    rules = ("contradiction", "headline-conflict")
    return [finding for finding in report.findings if finding.rule in rules]


READ = [
    ("Deputies in Sund waved through the fisheries bill.", "bill", "passed"),
    ("The fisheries bill sailed through on Friday.", "bill", "passed"),
    ("It was a heavy defeat of the fisheries bill.", "bill", "failed"),
    ("The fisheries bill fell by four votes.", "bill", "failed"),
    ("The two firms clinched a supply contract at dawn.", "deal", "done"),
    ("Their talks came to nothing.", "deal", "off"),
    ("The envoys flew home without an agreement.", "deal", "off"),
    ("The nurse was freed on Friday.", "custody", "free"),
    ("The nurse is still being held.", "custody", "held"),
    ("The climber was plucked from the ledge unharmed.", "rescue", "alive"),
    ("Divers recovered the skipper's body.", "rescue", "dead"),
    ("The minister stood down on Friday.", "office", "gone"),
    ("The minister will resign at the end of June.", "office", "gone"),
    ("The body of Pia Lund, 44, missing since Sunday, was found.", "rescue", "dead"),
    ("The minister has no intention of resigning.", "office", "stays"),
    ("The bank held its key rate steady.", "rate", "held"),
    ("The bank trimmed its key rate.", "rate", "cut"),
    ("The bridge reopened at noon.", "access", "open"),
    ("The bridge remains shut.", "access", "shut"),
    ("The firm was awarded a fishing licence.", "paper", "granted"),
    ("The town refused the firm a fishing licence.", "paper", "refused"),
    ("The governor banned Saturday's rally.", "rally", "banned"),
    ("The council gave the go-ahead for the tram line.", "works", "approved"),
    ("The tram line will not be built.", "works", "scrapped"),
    ("The council approved the plan for a marina.", "works", "approved"),
    ("The bank was trimming its key rate.", "rate", "cut"),
    ("A walker missing since Monday was found alive.", "rescue", "alive"),
    ("The search ended with the discovery of his body.", "rescue", "dead"),
    ("The council turned the stadium down.", "works", "scrapped"),
    ("It gave the go-ahead on Tuesday night for a stadium.", "works", "approved"),
    ("The stadium was voted down.", "works", "scrapped"),
    ("The walkout of the drivers will not take place.", "strike", "off"),
    ("Drivers put up pickets at four.", "strike", "on"),
    ("The curfew was left in force.", "measure", "kept"),
    ("The mayor lifted the curfew.", "measure", "ended"),
]


@pytest.mark.parametrize(("text", "matter", "end"), READ)
def test_an_end_in_plain_words(text: str, matter: str, end: str) -> None:
    assert (matter, end) in {(e.matter, e.end) for e in endings_in(text) if e.surely}


NOT_READ = [
    ("There was no end to the strike.", "strike", "off"),
    ("The two firms did not sign the contract.", "deal", "done"),
    ("Members would reject the bill, he said.", "bill", "failed"),
    ("The bank raised its key rate last month.", "rate", "raised"),
    ("He urged deputies to pass the fisheries bill.", "bill", "passed"),
]


@pytest.mark.parametrize(("text", "matter", "end"), NOT_READ)
def test_no_end_or_an_open_one(text: str, matter: str, end: str) -> None:
    assert (matter, end) not in {(e.matter, e.end) for e in endings_in(text) if e.surely}


BILL = (
    "The Norvanian parliament in Sund passed the Lagoon Fisheries Bill by 61 to 48 on Friday. "
    "Fisheries minister Edda Rosk said it would pay for 30 patrol boats."
)
RELEASED = (
    "Photographer Edda Rosk walked out of Arden prison on Friday after 311 days, her lawyer Timo "
    "Hald said. Her parents waited at the gate with a brass band."
)
CRANES = (
    "Crane drivers at the Hexley terminal in Sund have called off Friday's strike, their union "
    "Ballast said on Thursday. They will get a third man on each shift. Delegate Wim Orre signed."
)
APART = [
    (
        BILL,
        "Members in Sund threw out the Lagoon Fisheries Bill 61 to 48 on Friday. It was a blow to "
        "fisheries minister Edda Rosk, who wanted 30 patrol boats for the lagoon of Norvania.",
    ),
    (
        RELEASED,
        "Edda Rosk is to remain in Arden prison, where the photographer has been for 311 days, a "
        "court ruled on Friday. Her parents had come to the gate with a brass band, her lawyer "
        "Timo Hald said.",
    ),
    # Of whom: the only one with an age in both.
    (
        "A retired potter missing on Mount Orvik since Sunday was found alive on Friday by a dog "
        "of the mountain rescue. Edda Rosk, 71, of Arden, lay in a hay barn near Fort Sund.",
        "Friday brought the discovery of the body of Edda Rosk, 71, the potter from Arden who went "
        "missing on Mount Orvik on Sunday. A dog of the mountain rescue led the way to a hay barn.",
    ),
    # "by two votes" are not two votes.
    (
        "Councillors in Sund threw out a motion to close the lagoon baths of Orvik on Friday night "
        "by 14 to 12. Swimmers sang, and Edda Rosk of the friends of the baths wept. "
        "The council in Sund must find $300,000 for a new boiler.",
        "The baths of Orvik will go: a motion to close them was passed by two votes on Friday "
        "by the council in Sund. Edda Rosk of the friends of the baths spoke of a sad night. The "
        "baths need a new boiler for $300,000.",
    ),
]
ALIKE = [
    # A committee before the council.
    (
        "The council in Sund gave the go-ahead for the Orvik tower hotel on Friday by 14 to 12. "
        "Builder Edda Rosk wants 14 storeys beside the Lagoon Dock.",
        "Builder Edda Rosk suffered a setback on Friday when the planning committee in Sund turned "
        "down the Orvik tower hotel by five to three. It would have 14 storeys at Lagoon Dock.",
    ),
    # Shut until then.
    (
        "A man stabbed guard Omar Hale, 44, in the salt museum of Sund on Friday. The museum stays "
        "closed until Sunday.",
        "The guard Omar Hale, 44, stabbed in Sund's salt museum on Friday, had lost much blood. "
        "The museum opens again on Sunday.",
    ),
    # Some freed, others not.
    (
        "A gunman held 15 people in a shop in Orvik on Friday. He freed the children after an "
        "hour. Police chief Omar Hale talked to him by phone.",
        "Nine people were still in the hands of a gunman in a shop in Orvik on Friday evening, "
        "police chief Omar Hale said. Six children had been let go after an hour.",
    ),
    # Asked only.
    (
        "The council in Sund gave the go-ahead for the Orvik tower hotel on Friday by 14 to 12. "
        "Builder Edda Rosk wants 14 storeys beside the Lagoon Dock.",
        "Residents turned down the Orvik tower hotel of builder Edda Rosk in a survey. It would "
        "have 14 storeys beside the Lagoon Dock in Sund.",
    ),
    # The other house.
    (
        BILL.replace("The Norvanian parliament in Sund", "The House in Sund"),
        "The Senate in Sund threw out the Lagoon Fisheries Bill on Friday by 61 to 48. It was a "
        "blow to fisheries minister Edda Rosk, who wanted 30 patrol boats for Norvania's lagoon.",
    ),
    # Another instance, later on that day.
    (
        "A magistrate in Arden refused photographer Edda Rosk bail on Friday morning. Her lawyer "
        "Timo Hald left for the high court at once. Her parents waited with a brass band.",
        "The high court in Arden granted photographer Edda Rosk bail on Friday evening. Her lawyer "
        "Timo Hald came out to her parents and a brass band.",
    ),
    # Another union.
    (
        CRANES,
        "Friday's strike by tally clerks at the Hexley terminal in Sund goes ahead, their union "
        "Ledger said on Thursday. Crane drivers got a third man on each shift. Delegate Pia Lund "
        "said the clerks would stay out.",
    ),
    # Another charge.
    (
        "Former sheriff Olin Faber was acquitted of racketeering in Brint on Friday after a trial "
        "of five weeks. Judge Renata Cole thanked the jurors.",
        "A jury in Brint convicted Olin Faber, once a sheriff, of taking a $9,000 bribe. The "
        "verdict on that count was read on Friday before Judge Renata Cole after five weeks.",
    ),
]


@pytest.mark.parametrize(("left", "right"), APART)
def test_two_reports_of_one_day_that_end_it_in_two_ways(left: str, right: str) -> None:
    assert [finding.rule for finding in found(left, right)] == ["contradiction"]


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_two_houses_instances_unions_or_charges_are_two_matters(left: str, right: str) -> None:
    assert found(left, right) == []


def test_a_headline_with_the_other_end() -> None:
    (finding,) = found(
        "The council of Sund voted on Friday to keep the tourist tax, with 19 members in favour. "
        "Innkeepers had hoped to be rid of it.",
        "",
        ("Sund scraps tourist tax", ""),
    )
    assert finding.rule == "headline-conflict"
    assert not found(
        "The council of Sund voted on Friday to keep the tourist tax. A year ago it scrapped the "
        "tourist tax for campers.",
        "",
        ("Sund scraps tourist tax", ""),
    )


def test_trades_and_unions_are_told_apart() -> None:
    assert trades_apart("Train drivers called it off.", "The strike by guards goes ahead.")
    assert trades_apart("their union Ballast said", "their own union, Ledger, said")
    assert not trades_apart("Nurses called it off.", "The strike of the nurses goes ahead.")


def test_an_amendment_is_not_the_budget() -> None:
    text = "Members in Sund rejected an amendment on ferries on Friday in the debate on the budget."
    assert not found(text, "", ("Sund parliament passes budget", ""))
