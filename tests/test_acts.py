"""Days and places of one act that two articles tell in words of their own."""

from __future__ import annotations

import pytest

from checker import Settings, check
from checker.types import Finding
from tests.newsroom import Neutral, article

DAY = "2024-05-16"  # a Thursday
# What the two newsrooms share, in words of their own.
SHOP = (
    "Three masked men robbed the Valenta jewellery shop in Olomouc of watches worth 3.1 million "
    "crowns. {} The guard, Petr Zeman, 57, was hurt in the hand, said the owner, Karel Valenta."
)
GANG = (
    "A gang took 3.1 million crowns' worth of watches from a jeweller's in Olomouc. {} Karel "
    "Valenta, who owns the shop, said that guard Petr Zeman, 57, had an injured hand."
)
CONVOY = (
    "Nine Malian soldiers died on Tuesday. {} Captain Amadou Keita, 41, led the escort, said "
    "army spokesman Issa Diallo. Four lorries with flour were burnt and 14 men were wounded."
)
COLUMN = (
    "Mali mourns nine soldiers of a column struck on Tuesday. {} Among the dead was Captain "
    "Amadou Keita, 41, who led the escort; 14 men were hurt, army spokesman Issa Diallo said. "
    "Four lorries loaded with flour burned."
)
LINE = (
    "The Arlbach tunnel between Landeck and Bludenz is nearly repaired, said the railway's chief, "
    "Monika Gruber. {} Some 2,100 metres of track were renewed after a wagon burned in January. "
    "The bill comes to 38 million euros."
)
BORE = (
    "Freight trains have gone round the Arlbach tunnel since a wagon caught fire in January. {} "
    "Repairs of 2,100 metres of track cost 38 million euros, said Monika Gruber, who is in charge "
    "of the railway between Landeck and Bludenz."
)
VOTE = (
    "The Electoral Board has set by-elections for five seats of the Bagmati assembly. {} Some "
    "318,000 people may vote at 540 centres, said its head, Hari Adhikari."
)
POLLS = (
    "Five seats of the Bagmati assembly are to be filled, the Electoral Board said. {} Its head, "
    "Hari Adhikari, told reporters that 540 centres would serve an electorate of 318,000."
)


def found(left: str, right: str, rule: str = "date-conflict") -> list[Finding]:
    articles = [article("herald", DAY, left), article("post", DAY, right)]
    report = check(articles, Settings(), judge=Neutral())
    return [finding for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The men entered on Sunday evening.", "The raid took place on Friday evening."),
        ("They came on Sunday at noon.", "The hold-up was on the afternoon of 9 May."),
        ("The gang struck on Sunday evening.", "The raid took place on the evening of 11 May."),
        ("The shop was broken into on Sunday.", "The heist was on May 9, as staff locked up."),
        ("The robbery took place on Sunday.", "The thieves got in on Wednesday morning."),
    ],
)
def test_one_robbery_on_two_days(one: str, two: str) -> None:
    assert found(SHOP.format(one), GANG.format(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The men entered on Sunday evening.", "The raid took place on Sunday."),
        ("The men entered late on Sunday.", "The raid took place in the night to Monday."),
        ("The men entered on Sunday.", "Their car was found on Wednesday."),
        ("The men entered on Sunday.", "The police published pictures on Wednesday."),
        ("The men entered on Sunday.", "A second raid took place on Wednesday."),
        ("The men entered on Sunday.", "The shop had been robbed on 3 March 2017."),
        ("The men entered on Sunday.", "By Wednesday the robbers had left the country."),
    ],
)
def test_another_matter_or_the_same_night(one: str, two: str) -> None:
    assert not found(SHOP.format(one), GANG.format(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Trains are due to run again on Sunday 2 June.", "It will reopen on 16 June."),
        ("It will be handed back to traffic on 2 June.", "It is set to reopen on June 9."),
        ("Services will resume on 2 June.", "The tunnel will be back in service on 3 June."),
    ],
)
def test_one_reopening_set_for_two_days(one: str, two: str) -> None:
    assert found(LINE.format(one), BORE.format(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Trains are due to run again on 2 June.", "It will reopen on Sunday 2 June."),
        ("Trains are due to run again on 2 June.", "It will stay closed until 16 June."),
        ("Trains are due to run again on 2 June.", "Test trips will begin on 20 May."),
        ("Trains are due to run again on 2 June.", "Reopening was moved from 2 June to 16 June."),
        ("Trains are due to run again on 2 June.", "A rival plan sees it open on 16 June."),
        ("Trains are due to run again on 2 June.", "It is to reopen on 16 June in a rival plan."),
        ("Trains are due to run again on 2 June.", "It was delayed and will reopen on 16 June."),
    ],
)
def test_another_plan_or_the_same_day(one: str, two: str) -> None:
    assert not found(LINE.format(one), BORE.format(two))


def test_one_vote_set_for_two_days() -> None:
    one = "Polling will take place on November 24."
    assert found(VOTE.format(one), POLLS.format("Voters will go to the polls on 21 November."))
    assert not found(VOTE.format(one), POLLS.format("Nominations close on 21 November."))
    assert not found(VOTE.format(one), POLLS.format("A run-off will be held on 8 December."))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("They drove into an ambush near Gao.", "The vehicles were attacked outside Mopti."),
        ("Their convoy came under fire near Gao.", "Gunmen ambushed the trucks near Kayes."),
        ("The convoy fell into a trap near Gao.", "The attack happened near Ansongo."),
    ],
)
def test_one_attack_in_two_towns(one: str, two: str) -> None:
    # Ansongo is a village of the same province, 90 km away.
    assert found(CONVOY.format(one), COLUMN.format(two), "place-conflict")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("They drove into an ambush near Gao.", "The vehicles were attacked in Mali."),
        ("They drove into an ambush near Gao.", "The wounded were flown to Bamako."),
        ("They drove into an ambush near Gao.", "Another convoy was attacked near Mopti."),
        ("They drove into an ambush near Gao.", "The column, bound for Gao, was hit in Mopti."),
        ("They drove into an ambush near Gao.", "The vehicles were attacked near Xyrgal."),
    ],
)
def test_another_attack_or_a_place_that_holds_the_other(one: str, two: str) -> None:
    assert not found(CONVOY.format(one), COLUMN.format(two), "place-conflict")


def test_the_date_line_is_meant_where_the_text_says_this_city() -> None:
    talks = (
        "Delegates of the Bonde government and two rebel groups opened talks on Wednesday at a "
        "hotel in Mombasa. Its 12 envoys are led by minister Peter Ladu; General John Wani heads "
        "the rebels. They have eight days to agree on a truce that 30 monitors can watch."
    )
    met = (
        "ARUSHA, Tanzania - Envoys of the Bonde government met two rebel groups in this northern "
        "city on Wednesday. General John Wani speaks for the rebels; minister Peter Ladu leads "
        "the 12 envoys. Within eight days they want a truce, watched by 30 monitors."
    )
    assert found(talks, met, "place-conflict")
    assert not found(talks, met.replace("in this northern city ", ""), "place-conflict")


CAUGHT = (
    "Swedish trader Olof Brandt, wanted for a fraud of 61 million kronor, was detained in Spain on "
    "Tuesday. {} Prosecutor Lena Strand said that Brandt, 52, had four passports on him."
)
HELD = (
    "After five years the hunt for Olof Brandt is over, prosecutor Lena Strand said in Stockholm. "
    "{} The 52-year-old, whose fraud cost investors 61 million kronor, carried four passports."
)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Officers broke down the door of a flat in Bilbao.", "He was caught in Malaga."),
        ("He was seized as he left a bank in Bilbao.", "Brandt was picked up in Malaga."),
        (
            "He had been hiding in Bilbao, in a cellar where police found him.",
            "Brandt was arrested while sitting in a café in Malaga.",
        ),
    ],
)
def test_one_fugitive_caught_in_two_towns(one: str, two: str) -> None:
    assert found(CAUGHT.format(one), HELD.format(two), "place-conflict")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Officers broke down the door of a flat in Bilbao.", "He had been hiding in Malaga."),
        ("He was seized as he left a bank in Bilbao.", "He was born in Malaga."),
        ("He was seized as he left a bank in Bilbao.", "A co-accused was caught in Malaga."),
    ],
)
def test_where_a_fugitive_had_been_before(one: str, two: str) -> None:
    assert not found(CAUGHT.format(one), HELD.format(two), "place-conflict")


SINGER = (
    "The fado singer Amália Torgal is mourned in Setúbal. {} She made nine records, of which "
    "Barco Negro sold 240,000, said her pianist, Rui Falcato."
)
FADO = (
    "Farewell to Amália Torgal: fado has lost its deepest voice. {} Her Barco Negro sold 240,000; "
    "there were nine records in all, and Rui Falcato was always at the piano."
)


def test_one_death_on_two_days() -> None:
    one = "Torgal died at home on Sunday 12 May after a long illness."
    assert found(SINGER.format(one), FADO.format("The singer passed away on 9 May."))
    assert not found(SINGER.format(one), FADO.format("Her husband died on 9 May."))
    assert not found(SINGER.format(one), FADO.format("She had last sung on 9 May."))
    assert not found(SINGER.format(one), FADO.format("The singer passed away on Sunday."))


def test_one_letter_of_resignation_on_two_days() -> None:
    minister = (
        "Harbour minister Jonas Petkus is leaving over 31 unpaid dinners. {} Premier Ruta Vaitkute "
        "thanked Petkus, 58, who has returned 14,200 euros."
    )
    quits = (
        "Unpaid dinners, 31 of them, have cost Jonas Petkus his post as harbour minister. {} He "
        "is 58 and has paid back 14,200 euros, said premier Ruta Vaitkute."
    )
    one = minister.format("Petkus handed in his resignation on Friday.")
    assert found(one, quits.format("Petkus tendered his resignation on May 7."))
    assert not found(one, quits.format("Petkus resigned with effect from 31 May."))
    assert not found(one, quits.format("Petkus was named minister on May 7."))


def test_one_start_set_for_two_days() -> None:
    one = "Passengers will be able to ride it from June 3."
    assert found(LINE.format(one), BORE.format("The first train is set for Monday, June 17."))
    assert not found(LINE.format(one), BORE.format("Tickets will be on sale from June 17."))
    assert not found(LINE.format(one), BORE.format("The first test run is set for May 20."))


def test_one_sentencing_set_for_two_days() -> None:
    guilty = (
        "Builder Hugo Lanz, 49, was found guilty over the Rehberg scaffold, which killed two "
        "painters in 2022. {} He remains free on bail of 30,000 francs."
    )
    held = (
        "Two painters died in 2022 as the Rehberg scaffold gave way; Hugo Lanz, 49, is to blame, "
        "a court says. {} Bail of 30,000 francs was extended."
    )
    one = guilty.format("Judge Eva Moser set June 7 for sentencing.")
    assert found(one, held.format("He returns on the twenty-first of June to learn his fate."))
    assert not found(one, held.format("He returns on the seventh of June to learn his fate."))
    assert not found(one, held.format("He must report to the police by the first of June."))


def test_one_host_named_as_two_towns() -> None:
    one = (
        "The 2026 junior rowing cup will be held in Tampere, the Rowing Union said. Its head, Aino "
        "Kallas, expects 44 crews and 2.1 million euros for hotels. There were three other bids."
    )
    two = (
        "{} Aino Kallas, head of the Rowing Union, named the host of the 2026 junior rowing cup. "
        "The 44 crews should leave hotels with 2.1 million euros."
    )
    assert found(one, two.format("Lahti beat three other bids."), "place-conflict")
    assert found(one, two.format("Lahti will host young rowers."), "place-conflict")
    assert not found(one, two.format("Tampere has been chosen."), "place-conflict")
    assert not found(one, two.format("Last year Lahti was the host."), "place-conflict")


def test_the_day_of_a_state_is_not_the_day_it_began() -> None:
    began = (
        "The Varde wildfire was started by lightning on Saturday, warden Ole Lund said. It has "
        "burned 21,000 acres near the village of Holm, where 340 people had to leave."
    )
    state = (
        "A fire near the village of Holm had charred 21,000 acres by Wednesday, said Ole Lund, "
        "the warden of Varde. About 340 people have left."
    )
    assert not found(began, state)
    assert not found(
        began, state.replace("had charred 21,000 acres by", "was burning 21,000 acres on")
    )


# Pairs of short items, each with a day to fill in: the same matter in other words.
WELLS = (
    "Truce between the Boran and Gabra herders. {} Elder Jillo Wario of Marsabit brokered the "
    "45-day deal, which follows the death of 12 herders at the Kalacha wells.",
    "Elder Jillo Wario has talked the Boran and the Gabra of Marsabit into a pause of 45 days. {} "
    "Twelve herders had been killed at the wells of Kalacha.",
)
CASHIER = (
    "The Tema harbour cashier Kojo Mensah, 44, is accused of taking 2.1 million cedis. {} His "
    "lawyer, Esi Quaye, said that he would plead not guilty.",
    "Cashier Kojo Mensah, 44, of Tema harbour denies that he took 2.1 million cedis. {} Esi Quaye "
    "is his lawyer.",
)
BATHS = (
    "The Hallbad swimming baths at Zwettl are too dear to heat, the council of Zwettl ruled. {} "
    "Some 2,400 pupils learn to swim there each year, said mayor Franz Mold.",
    "Zwettl gives up its Hallbad swimming baths, where 2,400 pupils a year learn to swim. {} Mayor "
    "Franz Mold spoke of the heating bill.",
)
PILGRIMS = (
    "The coach driver Tika Rai was charged over the deaths of 18 pilgrims at Mugling. {} Nine "
    "passengers got out alive, said inspector Bina Thapa.",
    "Tika Rai, who drove the coach, is in the hands of inspector Bina Thapa. {} Eighteen pilgrims "
    "of Mugling lost their lives, nine lived.",
)
FADISTA = (
    "The fado singer Amalia Reis, 81, of Alfama is mourned in Lisbon. {} She recorded 44 albums "
    "for the Estrela label, said her manager, Nuno Paiva.",
    "Lisbon has lost its voice: Amalia Reis, 81, sang fado on 44 albums for Estrela. {} Her "
    "manager, Nuno Paiva, spoke of a great woman of Alfama.",
)
BANKER = (
    "The banker Goran Pavic, 52, of Zadar is suspected of forging 31 loan contracts. {} His "
    "lawyer, Iva Maric, called it a mistake.",
    "Iva Maric, a lawyer, defends Goran Pavic, 52, a banker of Zadar, over 31 forged loan "
    "contracts. {}",
)


@pytest.mark.parametrize(
    ("matter", "one", "two"),
    [
        (
            WELLS,
            "The truce takes effect on 20 May.",
            "They are to lay down their arms from 24 May.",
        ),
        (WELLS, "Guns will fall silent on Saturday.", "The ceasefire begins on Monday at noon."),
        (WELLS, "The cease-fire starts on 20 May.", "The fighting will stop on 22 May."),
        (CASHIER, "The judge adjourned the case until 3 June.", "The next hearing is on 10 June."),
        (CASHIER, "She set 3 June for sentence.", "He will learn his punishment on 10 June."),
        (
            CASHIER,
            "He is due back in court on 3 June.",
            "He was remanded in custody until 10 June.",
        ),
        (CASHIER, "His bail application comes up on Monday.", "A bail hearing is set for 27 May."),
        (
            BATHS,
            "It will close for good on 30 June.",
            "The doors shut for the last time on 31 May.",
        ),
        (BATHS, "The last day of swimming will be 30 June.", "It is to shut on 15 June."),
        (PILGRIMS, "It left the road on 12 May.", "It plunged into a gorge on 13 May."),
        (
            PILGRIMS,
            "They died when it went into the Trishuli on Sunday.",
            "It overturned on Monday.",
        ),
        (
            PILGRIMS,
            "It crashed on 10 May.",
            "The coach dived into the river on the night of 11 May.",
        ),
        (FADISTA, "She died on 10 May.", "Reis died at home on 11 May."),
        (FADISTA, "A stroke ended her life on Friday.", "She passed away on Sunday."),
        (BANKER, "He was arrested on Monday.", "Police came for him at his home on Wednesday."),
        (
            BANKER,
            "He has been in custody since 10 May.",
            "He was taken away in handcuffs on 13 May.",
        ),
    ],
)
def test_one_matter_of_two_days(matter: tuple[str, str], one: str, two: str) -> None:
    assert found(matter[0].format(one), matter[1].format(two))


@pytest.mark.parametrize(
    ("matter", "one", "two"),
    [
        (WELLS, "It takes effect on 20 May.", "The deal was struck on 14 May."),
        (WELLS, "It takes effect on 20 May.", "They will lay down their arms from Monday."),
        (WELLS, "It takes effect on 20 May.", "Prisoners will be swapped on 24 May."),
        (CASHIER, "He is due in court on 3 June.", "His trial will begin on 10 September."),
        (CASHIER, "The case was adjourned until 3 June.", "He was charged on 10 May."),
        (CASHIER, "A plea hearing is set for 3 June.", "The bail hearing is on 10 June."),
        (BATHS, "It will close for good on 30 June.", "The council voted on 13 May."),
        (BATHS, "It will close for good on 30 June.", "Some had hoped to close it on 15 June."),
        (BATHS, "It will close on 30 June.", "It may be closed as early as 15 June."),
        (
            PILGRIMS,
            "It left the road on the night of 12 May.",
            "It plunged into a gorge on 13 May.",
        ),
        (
            PILGRIMS,
            "It overturned late on Sunday.",
            "It left the road in the early hours of Monday.",
        ),
        (PILGRIMS, "It overturned on Sunday.", "It left the road at 00:20 on Monday."),
        (PILGRIMS, "It overturned on Sunday.", "He was arrested on Monday."),
        (FADISTA, "She died on 10 May.", "She was buried on 13 May."),
        (FADISTA, "She died on 10 May.", "She died during the night to 11 May."),
        (FADISTA, "She died on 10 May.", "Her husband died on 3 May."),
        (BANKER, "He was arrested on Monday.", "He was charged on Wednesday."),
        (BANKER, "He was arrested on Monday.", "Two clerks were detained on 2 May."),
    ],
)
def test_two_matters_or_one_day(matter: tuple[str, str], one: str, two: str) -> None:
    assert not found(matter[0].format(one), matter[1].format(two))


def test_a_bill_passes_one_chamber_and_then_the_other() -> None:
    one = (
        "The {} passed the ban on glyphosate on {} by 31 votes to 14 in Luxonia. Minister Kate "
        "Rundle, 51, called it a win for bees. Farmers of Aldermoor got four years."
    )
    two = (
        "The ban on glyphosate was carried in Luxonia: the {} approved it on {}, by 31 votes to "
        "14. Kate Rundle, 51, the minister, was glad for the bees. Farmers of Aldermoor have four "
        "years."
    )
    assert found(one.format("Senate", "Monday"), two.format("upper house", "10 May"))
    assert not found(one.format("Senate", "Monday"), two.format("lower house", "10 May"))


def test_the_month_of_march_is_no_march() -> None:
    articles = [
        article("herald", "2024-03-14", SHOP.format("The raid took place on Thursday, March 7.")),
        article("post", "2024-03-14", GANG.format("The men came at night, on the 9th of March.")),
    ]
    report = check(articles, Settings(), judge=Neutral())
    assert [f for f in report.findings if f.rule == "date-conflict"]
