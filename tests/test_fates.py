"""What became of one person, what one vote decided, what set one fire: two articles, two ends."""

from __future__ import annotations

import pytest

from checker import Settings, check
from checker.attribution.causes import causes_in, kinds_apart
from checker.attribution.groups import deeds_in
from checker.attribution.hands import crossed, hands_in
from checker.opposites.states import states_in
from checker.opposites.verdicts import decisions_in
from checker.types import Finding
from tests.newsroom import Neutral, article

DAY = "2024-05-17"
SIEGE = (
    "A man with a knife took four customers hostage in a bank in Alton on Thursday and held police "
    "off for three hours. The siege in Mill Street drew hundreds of onlookers. "
)
FIRE = (
    "A fire destroyed the furniture warehouse of Corvan in Norvik on Thursday night and drove "
    "forty families from their homes in Dock Road. "
)
VOTE = (
    "Nurses at Hexley General Hospital have voted on the pay offer of the trust, ending a ballot "
    "of two weeks. "
)
TRIAL = (
    "The trial of the former mayor of Alton, Ralph Dent, 61, who was accused of taking bribes from "
    "the builder Corvan, ended on Thursday. "
)
RESCUE = (
    "Rescuers reached the last of the six climbers who were caught by an avalanche on Mount Arn on "
    "Thursday, the guide Pia Lund, 38. "
)
FLIGHT = (
    "A trainer of the air force that had taken off in Norvik crashed into a field near Alton on "
    "Thursday and set the barn of the Hexley farm on fire. "
)
TRAM = (
    "A tram of line 4 and a lorry collided at the crossing of Mill Street and Dock Road in Alton "
    "on Thursday, when the lights had failed. "
)
TWO_NAMES = (
    "Adrian Folkes, a surgeon of 49 accused of the manslaughter of his patient Joan Tully, 63, had "
    "stood before the court in Exminster for nine days. "
)


def found(left: str, right: str, other_day: str = DAY) -> list[Finding]:
    articles = [article("herald", DAY, left), article("post", other_day, right)]
    report = check(articles, Settings(), judge=Neutral())
    rules = ("contradiction", "attribution-conflict", "self-contradiction")
    return [finding for finding in report.findings if finding.rule in rules]


CLUB = (
    "Alton United have lost their last five matches and are one place above the relegation zone. "
    "The club's president spoke to reporters in Alton on Thursday afternoon. "
)
APART = [
    (
        CLUB,
        "The club has sacked its head coach, Omar Hale.",
        "Omar Hale, the head coach, resigned of his own accord.",
    ),
    (
        SIEGE,
        "The hostage-taker was shot dead by officers at noon.",
        "He gave himself up at noon and was led away in handcuffs.",
    ),
    (SIEGE, "Police shot him dead at noon.", "He gave himself up at noon."),
    (
        SIEGE,
        "Police stormed the bank at noon and killed the gunman.",
        "The gunman surrendered at noon, Chief Omar Hale said.",
    ),
    (
        SIEGE,
        "The knifeman took his own life at noon.",
        "Customers walked out at noon and the suspect was arrested.",
    ),
    (TRIAL, "Judge Ann Poe acquitted him.", "He was sentenced to four years in prison."),
    (TRIAL, "The jury found Dent guilty on Thursday.", "Dent was cleared by the jury."),
    (TRIAL, "Dent walked free from the court.", "Dent was jailed for six years."),
    (RESCUE, "Lund was pulled out alive.", "Lund was found dead under two metres of snow."),
    (RESCUE, "The 38-year-old was unhurt.", "Pia Lund was pronounced dead at the scene."),
    (RESCUE, "Lund is out of danger.", "Lund was found dead under two metres of snow."),
    (SIEGE, "Officers shot dead the gunman.", "The gunman walked out with his hands raised."),
    (TRIAL, "Dent left the court a free man.", "It sent Dent, once a sailor, to prison."),
    (TRIAL, "Dent wept when the jury cleared him.", "Dent was found guilty."),
    (TRIAL, "The jury found Dent not guilty.", "Dent will be sentenced on 20 June."),
    (TRIAL, "The jury cleared him.", "The jurors could not agree."),
    (TRIAL, "Dent was convicted.", "The trial ended in a mistrial."),
    # Of two who are named it is the accused on whom the verdict is.
    (TWO_NAMES, "He was acquitted on Thursday.", "He was found guilty on Thursday."),
    (VOTE, "They rejected the 5 per cent rise.", "Members of the union agreed to the rise."),
    (VOTE, "Sixty per cent voted to accept the deal.", "The nurses said no to the offer."),
    (VOTE, "The pay deal was turned down.", "The pay offer was accepted by 300 votes to 120."),
    (FIRE, "A short circuit started the blaze.", "The fire was caused by a cigarette."),
    (FIRE, "The fire was set by arsonists.", "Lightning caused the fire."),
    (FIRE, "The cause was arson, police said.", "Police traced the fire to faulty wiring."),
    (FIRE, "The blaze was started deliberately.", "The cause of the blaze was a short circuit."),
    (
        FIRE,
        "The blaze was sparked by a welder who was mending the roof.",
        "The fire was started by a faulty extension lead.",
    ),
    (
        FLIGHT,
        "Its pilot was killed. Captain Omar Hale, 34, came from Norvik.",
        "The pilot ejected safely. Captain Omar Hale was alone on board.",
    ),
    (
        FLIGHT,
        "Captain Omar Hale, a Norvik man who had flown for nine years and was on his last trip "
        "before a leave, was found dead.",
        "Captain Omar Hale parachuted to safety.",
    ),
    (
        TRAM,
        "The lorry driver walked away without a scratch.",
        "A truck driver and a tram passenger died.",
    ),
]
ALIKE = [
    (
        CLUB,
        "The club has sacked its head coach, Omar Hale.",
        "Omar Hale offered to resign, but was sacked.",
    ),
    (CLUB, "Omar Hale, the coach, was sacked.", "His assistant, Sami Nasr, resigned in protest."),
    (SIEGE, "The suspect was arrested and died later in custody.", "The suspect was arrested."),
    (SIEGE, "The suspect was arrested.", "The suspect died in hospital on Thursday evening."),
    (
        SIEGE,
        "The gunman was shot dead by police.",
        "The gunman was shot dead. His brother was arrested for buying the knife.",
    ),
    (SIEGE, "The gunman was shot dead.", "A second suspect was arrested in Norvik."),
    (SIEGE, "A guard was killed.", "The gunman surrendered."),
    (SIEGE, "Two gunmen were killed.", "The suspect was arrested."),
    (TRIAL, "Dent was cleared of fraud. He was convicted of bribery.", "Dent was convicted."),
    (TRIAL, "Dent was convicted.", "His driver, Sami Nasr, was acquitted."),
    (TRIAL, "Dent could be jailed for six years.", "Dent was cleared."),
    (TRIAL, "Dent was convicted.", "The jurors could not agree on the other charge."),
    (TRIAL, "Dent was convicted.", "He will be sentenced on 20 June."),
    (TWO_NAMES, "He was acquitted on Thursday.", "He had pleaded not guilty."),
    (RESCUE, "Lund was found alive.", "Her partner was found dead."),
    (RESCUE, "Lund was found alive.", "Lund was feared dead."),
    (RESCUE, "Lund was found alive.", "Lund was found alive but died later in hospital."),
    (VOTE, "Union leaders rejected the offer.", "The nurses accepted the offer."),
    (VOTE, "The nurses accepted the offer.", "The doctors rejected the offer."),
    (VOTE, "The nurses accepted the offer.", "They accepted, having turned down an earlier deal."),
    (VOTE, "The nurses accepted the offer.", "The nurses may reject the offer."),
    (FIRE, "The fire began in the kitchen.", "The cause was an electrical fault."),
    (FIRE, "The cause was arson, police said.", "The cause was a candle, prosecutors said."),
    (FIRE, "The cause is not yet known.", "The cause was an electrical fault."),
    (FIRE, "The fire may have been caused by a cigarette.", "A short circuit started the blaze."),
    (FIRE, "A short circuit started the blaze.", "The fire was caused by faulty wiring."),
    (FIRE, "A short circuit started the blaze.", "A cigarette caused the fire, and not wiring."),
    (
        FIRE,
        "The fire was caused by a short circuit, the owner said.",
        "The fire was caused by a cigarette, the police said.",
    ),
    (
        FIRE,
        "The blaze was started by an electrical fault in a heater.",
        "A heater caused the fire.",
    ),
    (
        FLIGHT,
        "Its pilot was killed. Captain Omar Hale, 34, came from Norvik.",
        "A farmer climbed to safety. Captain Omar Hale had no time to eject.",
    ),
    (
        FLIGHT,
        "Its pilot was killed. Captain Omar Hale, 34, came from Norvik.",
        "The second pilot ejected safely. Captain Ana Holt was on her first trip.",
    ),
    (
        FLIGHT,
        "Its pilot was killed. Captain Omar Hale said that nobody else was on board.",
        "Captain Omar Hale is in good health.",
    ),
    (
        TRAM,
        "The tram driver is in good condition.",
        "A truck driver died.",
    ),
    (
        TRAM,
        "The lorry driver walked away without a scratch.",
        "A lorry driver died, and the other driver was hurt.",
    ),
    (
        TRAM,
        "The lorry driver walked away with only a bruise.",
        "A lorry driver may have died.",
    ),
]


@pytest.mark.parametrize(("lead", "one", "other"), APART)
def test_ends_that_exclude_each_other(lead: str, one: str, other: str) -> None:
    assert found(lead + one, lead + other)


@pytest.mark.parametrize(("lead", "one", "other"), ALIKE)
def test_ends_that_may_both_be(lead: str, one: str, other: str) -> None:
    assert not found(lead + one, lead + other)


def test_the_next_day_it_may_have_ended_otherwise() -> None:
    lead, one, other = APART[0]
    assert not found(lead + one, lead + other, other_day="2024-05-18")


def test_the_message_names_both_fates() -> None:
    (finding,) = found(SIEGE + "The gunman was shot dead.", SIEGE + "The gunman surrendered.")
    assert finding.message == (
        "One person, two fates: was shot dead (Herald) or surrendered (Post): both cannot be right"
    )
    assert finding.level == "warning"


def test_one_who_is_dead_and_in_jail_in_one_article() -> None:
    lead = "A man opened fire in a market in Alton on Thursday. Omar Hale, 29, is the suspect. "
    dead = "An officer shot and killed the gunman. "
    assert [f.rule for f in found(lead + dead + "Hale is being held without bond.", RESCUE)] == [
        "self-contradiction"
    ]
    assert not found(lead + dead + "A clerk was held at gunpoint.", RESCUE)


@pytest.mark.parametrize(
    ("sentence", "state", "surely"),
    [
        ("Hale walked out of jail on a $5,000 bond.", "free", True),
        ("The judge ordered Hale held without bond.", "jail", True),
        ("Hale was released on bail on Monday.", "free", True),
        ("The court gave her a suspended sentence.", "convicted", True),
        ("Hale died in 2019.", "dead", False),
        ("Hale had been hit in the chest and died on the spot.", "dead", True),
        ("Hale had been ill and died.", "dead", False),
    ],
)
def test_states_in_a_sentence(sentence: str, state: str, surely: bool) -> None:
    assert (state, surely) in [(one.state, one.surely) for one in states_in(sentence)]


@pytest.mark.parametrize(
    ("sentence", "matter", "side", "purpose"),
    [
        ("The cabinet backed the plan to shut the library.", "plan", 0, "close"),
        ("Councillors threw out a proposal to close it.", "plan", 1, "close"),
        ("The judge dismissed the petition on Friday.", "court", 0, ""),
        ("A court nullified the election of Pia Lund.", "court", 1, ""),
        ("Workers have chosen to be represented by the union.", "union", 0, ""),
        ("Employees turned down the United Steel Workers.", "union", 1, ""),
        ("Drivers voted in favour of strike action.", "strike", 0, ""),
        ("The prime minister survived a no-confidence vote.", "confidence", 0, ""),
        ("Shareholders voted down the takeover.", "merger", 1, ""),
        ("The watchdog waved the merger through.", "merger", 0, ""),
        ("The watchdog cleared the takeover.", "merger", 0, ""),
        ("The watchdog forbade the takeover.", "merger", 1, ""),
        ("The probe fell into the Pacific.", "flight", 1, ""),
    ],
)
def test_decisions_in_a_sentence(sentence: str, matter: str, side: int, purpose: str) -> None:
    told = [(one.matter, one.side, one.purpose) for one in decisions_in(sentence) if one.surely]
    assert (matter, side, purpose) in told


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The blaze was started by followers of Pia Lund.", "followers of Pia Lund"),
        ("A signaller caused the crash by sending the train on.", "A signaller"),
        (
            "The collision happened because the driver of the bus fell asleep.",
            "the driver of the bus",
        ),
        ("The drone belonged to the Norvian army, which flew it.", "the Norvian army"),
        ("A rocket fired by the Blue Star hit a school.", "the Blue Star"),
        ("The attack was the work of the Blue Star, it said.", "the Blue Star"),
        ("The cause of the fire was an electrical fault.", "an electrical fault"),
        ("The cause was arson.", "arson"),
        ("An electrical fault was the cause of the fire.", "An electrical fault"),
        ("An electrical fault was to blame for the fire.", "An electrical fault"),
        ("Investigators traced the fire to a faulty heater.", "a faulty heater"),
        ("They found that a candle had started the fire.", "a candle"),
        ("The blaze began in a faulty heater.", "a faulty heater"),
    ],
)
def test_causes_in_a_sentence(sentence: str, who: str) -> None:
    assert who in [cause.who for cause in causes_in(sentence) if cause.surely]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("lightning", "a welder", True),
        ("the driver", "a signalman", True),
        ("the driver", "lightning", False),
        ("a short circuit", "faulty wiring", False),
    ],
)
def test_causes_apart(one: str, other: str, apart: bool) -> None:
    assert kinds_apart(one, other) is apart


HEADLINES = [
    ("Norvik dockers call off strike", "Dockers in Norvik will down tools on Saturday as planned."),
    ("Norvik tram strike averted", "Tram drivers in Norvik are set to walk out at dawn on Friday."),
    ("Norvik nurses' strike goes ahead", "The union in Norvik called off the strike on Thursday."),
]
QUIET_HEADLINES = [
    ("Norvik dockers call off strike", "Dockers in Norvik had vowed to down tools on Saturday."),
    (
        "Norvik dockers call off strike",
        "Dockers in Norvik have called off a strike. The pilots will walk out on Friday.",
    ),
    ("Norvik strike to go ahead?", "Dockers in Norvik called off the strike on Thursday."),
]


@pytest.mark.parametrize(("title", "text"), HEADLINES)
def test_a_headline_may_not_end_a_strike_that_goes_ahead(title: str, text: str) -> None:
    told = [article("herald", DAY, text, title=title)]
    rules = [f.rule for f in check(told, Settings(), judge=Neutral()).findings]
    assert "headline-conflict" in rules


@pytest.mark.parametrize(("title", "text"), QUIET_HEADLINES)
def test_a_headline_on_a_strike_may_agree(title: str, text: str) -> None:
    told = [article("herald", DAY, text, title=title)]
    rules = [f.rule for f in check(told, Settings(), judge=Neutral()).findings]
    assert "headline-conflict" not in rules


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The assembly rejected a motion of no confidence in the minister.", 0),
        ("The motion of censure against the mayor was defeated.", 0),
        ("The premier clung on to her post.", 0),
        ("Lawmakers voted to remove the interior minister.", 1),
        ("The council passed a vote of no confidence.", 1),
        ("The mayor was ousted by the council in a vote.", 1),
    ],
)
def test_votes_on_whoever_is_in_office_are_read(text: str, side: int) -> None:
    assert [d.side for d in decisions_in(text) if d.matter == "confidence"] == [side]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Fighters of the Red Dawn Front (RDF) fired rockets at the post.", "Red Dawn Front"),
        ("The bridge was blown up by the Fifth Front.", "Fifth Front"),
        ("The raid was the work of the Red Dawn Front.", "Red Dawn Front"),
        ("The Red Dawn Front, which has camps nearby, stormed the station.", "Red Dawn Front"),
        ("The gunmen belonged to the Red Dawn Front.", "Red Dawn Front"),
    ],
)
def test_the_group_that_did_it_is_read(text: str, who: str) -> None:
    assert {deed.who for deed in deeds_in(text) if deed.surely} == {who}


@pytest.mark.parametrize(
    "text",
    [
        "The Red Dawn Front may have fired rockets at the post.",
        "Police blamed the Red Dawn Front for the raid.",
        "Last year the Red Dawn Front stormed a station.",
    ],
)
def test_no_group_is_surely_read_from_a_hedge(text: str) -> None:
    assert not [deed for deed in deeds_in(text) if deed.surely]


def test_one_who_pulled_the_trigger_did_not_wait_at_the_wheel() -> None:
    one = list(hands_in("Ned Dorn, 24, pulled the trigger and Karl, who was at the wheel, fled."))
    two = list(hands_in("Karl Dorn got out and fired once, while Ned Dorn waited in the car."))
    texts = ("Ned Dorn Karl Dorn", "Karl Dorn Ned Dorn")
    assert crossed(one, two, texts)
    assert not crossed(one, one, texts)


@pytest.mark.parametrize(
    ("one", "two", "conflict"),
    [
        (
            "The banker Omar Hale pleaded guilty to fraud in Brint on Thursday.",
            "Omar Hale denied all charges when his trial for fraud opened in Brint on Thursday.",
            True,
        ),
        (
            "Ana Holt, a nurse, pleaded not guilty to murder in Brint on Thursday.",
            "The nurse Ana Holt pleaded guilty to the manslaughter of a patient in Brint on"
            " Thursday.",
            False,
        ),
        (
            "Ana Holt and Jon Dahl went on trial in Brint on Thursday for arson. Holt pleaded"
            " guilty.",
            "Jon Dahl pleaded not guilty to arson in Brint on Thursday. He is tried with Ana Holt.",
            False,
        ),
    ],
)
def test_pleas_are_of_one_person_and_count(one: str, two: str, conflict: bool) -> None:
    told = [article("herald", "2024-05-17", one), article("post", "2024-05-17", two)]
    findings = check(told, judge=Neutral()).findings
    assert any(f.rule == "contradiction" for f in findings) is conflict
