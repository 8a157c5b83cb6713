"""Two figures that differ and may both be right, each for a reason with a name; and some that
may not."""

from __future__ import annotations

import pytest

from checker import check
from checker.claims import claims_of
from checker.facts import with_facts
from checker.reconciled import reconciled
from checker.types import Article, Event
from checker.witnesses import EVERYBODY, Witness, witnesses_of
from tests.newsroom import Neutral, article

SILENT = {
    "loose_word": (
        "Several people were injured in the fire.",
        "Twelve people were injured in the fire.",
    ),
    "told_too": (
        "Nine people died in the crash. Two people were killed in the bus, the rest in the train.",
        "The crash killed two people.",
    ),
    "told_as_sum": (
        "Six sailors and two women drowned when the ferry sank.",
        "Six people drowned when the ferry sank.",
    ),
    "all_but_some": (
        "Fifteen people died when the bus hit the cab, all but one of them in the bus.",
        "Fourteen people died when the bus hit the cab.",
    ),
    "bodies_found": (
        "Divers found two bodies in the lake. They were searching for a third boy.",
        "Three people drowned in the lake.",
    ),
    "bounded_too": (
        "Raid kills 85 people. The raid killed at least 85 people, the mayor said.",
        "The raid killed more than 100 people.",
    ),
    "dead_among_them": (
        "Three people were shot at an office on Monday. Three people were injured.",
        "One person was killed and two others were injured at an office.",
    ),
    "some_of_them_dead": (
        "One of five people injured in the shooting has died.",
        "One person died and four others were injured in the shooting.",
    ),
    "found_first": (
        "Officers responded to a call and found two people shot to death and three wounded.",
        "Four people were killed in the house.",
    ),
    "several_counted": (
        "Blasts killed 20 people in the station and killed 11 people at the airport.",
        "The blasts killed 32 people.",
    ),
    "two_sides": (
        "The army killed 20 militants near Brint.",
        "The raid near Brint killed 14 people.",
    ),
    "two_sides_mixed": (
        "A soldier and six guerrillas were killed in the clash.",
        "Five people were killed when the camp was hit.",
    ),
    "quoted": (
        '"We have 14 people injured here," a caller told the fire brigade.',
        "Eleven people were injured.",
    ),
    "touching": ("More than 40 people were injured.", "Forty people were injured."),
    "sum_of_parts": (
        "A bomb in the station killed 20 people. Bombs at the airport killed 11 people.",
        "The attacks killed 31 people.",
    ),
    "attacker_among_them": (
        "Five people are dead. The gunman was shot by police and died.",
        "Four people were killed by a gunman.",
    ),
    "attacker_too": (
        "Five people are dead. The suspected gunman, whom police named as Omar Hale, 34, of Brint, "
        "is among the dead.",
        "Four people were killed in the shop.",
    ),
    "unborn": (
        "Three people and an unborn child were killed in the house.",
        "Three people were found dead. In all 5 people were killed.",
    ),
    "only_some": (
        "Officers found four people dead on arrival.",
        "Seven people were killed in the fire.",
    ),
    "only_slightly": (
        "Five people suffered minor injuries in the fire.",
        "Eight people were injured in the fire.",
    ),
    "only_there": (
        "He went to the theatre to honour the 89 people killed there.",
        "The attacks killed 129 people.",
    ),
    "worst_hit": (
        "The heaviest losses were in Tolma, where 38 people died.",
        "The storm killed 56 people.",
    ),
    "other_days": (
        "Six people were killed in the raid on Monday.",
        "Nine people were killed in the raid on Friday.",
    ),
    "other_year": (
        "In 2011 a raid killed nine people there.",
        "The raid killed six people.",
    ),
    "several_deeds": (
        "Nine people were killed in continued shelling.",
        "Six people were killed when a roof fell.",
    ),
    "more_places": (
        "Storms in two countries killed nine people.",
        "A storm killed six people in Brint.",
    ),
    "one_of_several": (
        "A lorry overturned in Brint, killing six people. It was the second fatal accident of the "
        "day in Brint.",
        "Nine people were killed when two cars collided in Brint.",
    ),
    "several_places": (
        "Attacks in Brint, Tolma and Reva injured 25 people.",
        "Attacks injured 20 people.",
    ),
    "wider_area": (
        "Flash floods killed six people in Kolm district on Monday.",
        "Floods killed 19 people in the province of Tarne.",
    ),
    "wider_area_across": (
        "A storm killed six people in the town of Kolm.",
        "A storm killed 19 people across northern Arvia.",
    ),
    "years_ago": (
        "Thirty people were injured at the gate on Sunday.",
        "Six years ago 60 people were injured at the gate.",
    ),
    "in_hospital": (
        "Twelve people were hospitalised after the leak.",
        "Thirty people were injured in the leak.",
    ),
    "years_ago_in_a_later_clause": (
        "Twenty-six people were injured at the fair.",
        "In May last year a similar shed blew up in Tolma; four people died then and 41 were"
        " injured.",
    ),
    "years_ago_in_the_sentence_before": (
        "There were no casualties, the ministry said.",
        "In 2019 the dam of another mine gave way. Fourteen people died in that mud.",
    ),
    "years_ago_not_the_first": (
        "Four miners were killed and six were injured on Tuesday.",
        "It is not the first disaster here. Eleven died and 23 were injured in another gallery.",
    ),
    "one_town": (
        "The earthquake killed 43 people in the province of Sarvan.",
        "Eighteen people died in Kesh when the earthquake shook the province.",
    ),
    "one_hospital": (
        "Sixty-four people were injured at the gate.",
        "Mercy hospital took in 19 people who had been injured at the gate.",
    ),
    "one_hospital_in_a_headline": (
        "Sixty-four people were injured at the gate.",
        "Nineteen hurt fans at Mercy hospital after panic at the gate.",
    ),
    "bodies_found_so_far": (
        "Rescuers found three bodies beneath the avalanche.",
        "Five climbers were killed. Some of the victims still lie under the snow.",
    ),
    "other_list": (
        "There are 41 people missing in Rosal.",
        "Relatives have a list of their own. In Rosal 67 people are missing.",
    ),
    "one_vehicle": (
        "Nineteen people were injured on the school bus.",
        "Thirty-three people were injured when two school buses collided.",
    ),
    "hours_after_another": (
        "Fourteen people were killed when a coach fell into a ravine.",
        "Six people were killed when a bus hit a lorry, hours after another accident on the road.",
    ),
    "second_of_the_day": (
        "Ten people were killed in a crush at a church.",
        "A crush in Umuala killed 22 people. It was the second such disaster of the day.",
    ),
    "aboard_only": (
        "All four people on board were killed when the plane came down.",
        "Six people were killed when a plane fell on houses.",
    ),
    "left_out": (
        "Eleven people were killed when a coach hit a van. The van’s people are not among the"
        " eleven.",
        "Thirteen people were killed when a coach and a van collided.",
    ),
    "verified": (
        "The siege has killed 2,150 people.",
        "The office has verified that 780 people were killed in the siege.",
    ),
    "counted_twice": (
        "Thirty-six people were killed by the blast.",
        "The blast killed 29 people. Some had been entered twice.",
    ),
    "neighbouring": (
        "The cyclone killed 44 people in Maravi.",
        "The cyclone killed 73 people from Maravi to neighbouring Tessaly.",
    ),
    "with_a_part": (
        "All 14 people on board the plane were killed.",
        "Seventeen people were killed when the plane fell. Three of them were market women.",
    ),
    "second_round": (
        "Three people were killed when drones struck the town.",
        "A second round of drones killed five people.",
    ),
    "of_the_missing": (
        "Three skiers were killed in the avalanche, and two are missing.",
        "Both missing skiers were found dead in the evening.",
    ),
    "one_house": (
        "Four people were killed in the town when the earthquake struck.",
        "The earthquake buried six members of one family. All six were dead when help came.",
    ),
    "men_only": (
        "Six men were killed when the roof fell. A woman was dug out.",
        "Eight workers were killed when the roof fell.",
    ),
    "other_weapon": (
        "Rockets fired at the town killed eight people.",
        "Air strikes on the town killed 20 people.",
    ),
    "local_zero": (
        "Nobody was hurt, the mayor said.",
        "Four people were injured in the house.",
    ),
    "local_zero_of_a_town": (
        "Scaffolding fell on a pavement in Brint, but nobody was hurt.",
        "Four people were injured in Brint when the storm brought a tree down on a tram.",
    ),
    "local_zero_further_down": (
        "A crane fell on a bakery in Mill Street in Brint. A tree fell on a van. No one was hurt.",
        "A man was hurt in Brint when a crane fell on a bakery in Mill Street.",
    ),
    "raised_by": (
        "Two more people died in hospital, bringing the toll to 16.",
        "The blast killed 14 people.",
    ),
    "part_of_larger": (
        "Forty-six people died in the village of Nuva. The storm killed 226 people in the north.",
        "The storm killed 179 people.",
    ),
    "two_places": (
        "A shell killed nine people in Tolma.",
        "Rockets killed six people in Brint.",
    ),
}


def witnesses(
    pair: tuple[str, str], days: tuple[str, str] = ("2024-05-10", "2024-05-10")
) -> tuple[Witness, Witness]:
    """The witnesses that two articles of these texts are, for the first figure that both state."""
    stated = []
    for name, text, day in zip("ab", pair, days, strict=True):
        article = Article(name, text, published=day)
        claims = tuple(with_facts(article, claims_of(article)))
        stated.append(witnesses_of(Event("e", (name,), claims), {name: article}, {}))
    key = next(key for key in stated[0] if key[1] == EVERYBODY and key in stated[1])
    return stated[0][key][0], stated[1][key][0]


@pytest.mark.parametrize("pair", SILENT.values(), ids=SILENT)
def test_both_may_be_right(pair: tuple[str, str]) -> None:
    assert reconciled(*witnesses(pair)) is not None


CLASHES = (
    ("Eight miners were killed in the pit.", "Six men were killed in the pit."),
    (
        "The search for the miners is over. Rescuers brought up three bodies; nobody is missing.",
        "Five miners were killed by the gas.",
    ),
    ("A family of six was killed in the fire.", "The fire in the house killed four people."),
    (
        "In 2019 a bomb went off in the market. Fourteen people died.",
        "In 2019 a bomb went off in the market. Sixteen people died.",
    ),
    ("Nine villagers were missing.", "Fourteen residents were missing."),
    ("A bus crash in Kolm district killed six.", "A bus crash in the region of Kolm killed nine."),
    ("The dam, raised two years ago, burst and killed six.", "The dam burst and killed nine."),
    ("The blast killed nine people.", "The blast killed 12 people."),
    ("Sixteen people were injured, 12 of them seriously.", "It counted 63 injured."),
    ("No one was hurt in the blast.", "Three people were hurt in the blast."),
    (
        "A crane fell on a bakery in Mill Street in Brint, but nobody was hurt.",
        "Two people were hurt in Brint when a crane fell on a bakery in Mill Street.",
    ),
    (
        "A crane fell on a bakery in Mill Street in Brint on Monday. No one was hurt.",
        "A man was slightly hurt in Brint when a crane fell on a bakery in Mill Street.",
    ),
    ("Dozens of people were killed in the raid.", "The raid killed five people."),
    ("More than 40 people were injured.", "Thirty people were injured."),
    ("One person was killed and three were injured.", "One man died and four were injured."),
    ("Air strikes killed eight people.", "Warplanes killed 20 people."),
    ("Shells killed eight people in Brint.", "The attack in Brint killed 20 people."),
    (
        "Floods in two provinces killed nine people.",
        "Floods killed 12 people in two provinces.",
    ),
    (
        "The fire in Brint on Monday killed nine people.",
        "Six people were killed in Brint on Monday, the fire chief said.",
    ),
)


@pytest.mark.parametrize("pair", CLASHES)
def test_both_cannot_be_right(pair: tuple[str, str]) -> None:
    assert reconciled(*witnesses(pair)) is None


def test_a_town_is_shelled_on_two_days() -> None:
    days = "2024-05-13", "2024-05-14"  # Monday, Tuesday
    monday = "Shells killed five people in Brint on Monday."
    assert reconciled(*witnesses((monday, "Two died in Brint on Tuesday."), days)) == "each_its_day"
    assert reconciled(*witnesses((monday, "Shells killed two in Brint on Monday."), days)) is None


@pytest.mark.parametrize(
    "told",
    [
        "Three people are dead, the gunman among them, after a shooting.",
        "Three people were killed in the shooting. He then turned the rifle on himself.",
    ],
)
def test_one_of_the_dead_may_be_the_attacker(told: str) -> None:
    why = reconciled(*witnesses(("Two people were killed in the shooting.", told)))
    assert why == "attacker_among_them"


def test_nobody_died_is_told_of_what_the_text_opens_with() -> None:
    opening = "Traders at the Alton grain market were bombed on Friday when a plane came over. "
    none = opening + "Nobody died, according to a doctor who treated the burned."
    some = "A plane bombed the grain market of Alton on Friday, killing nine traders."
    assert reconciled(*witnesses((some, none))) is None


def test_that_the_attacker_is_dead_may_stand_in_a_third_article() -> None:
    herald = "Fourteen people were shot dead at the Kestrel club in Norvik on Sunday, police said."
    post = "The attack on the Kestrel club in Norvik on Sunday cost 13 lives. The mayor wept."
    wire = (
        "Norvik mourns after the attack on the Kestrel club on Sunday, which killed 14 people. "
        "The gunman, a former guard of the club, was shot dead by officers."
    )
    told = [article(n, "2024-05-16", t) for n, t in zip("abc", (herald, post, wire), strict=True)]
    rules = [[f.rule for f in check(told[:n], judge=Neutral()).findings] for n in (2, 3)]
    assert rules == [["casualty-conflict"], []]
