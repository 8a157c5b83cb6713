"""Amounts: how they are read, and when two of them cannot both be right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Settings, check
from checker.particulars.ages import ages_in, one_body
from checker.particulars.amounts import Amount, amounts_in, meet
from checker.particulars.prison import terms_in
from checker.particulars.tallies import same_tally, tallies_in
from checker.types import Finding
from tests.newsroom import Neutral, article

DAY = "2024-05-16"
RAID = (
    "Customs officers in Rotterdam seized {} of cocaine in a container of bananas on Tuesday, the "
    "port said. The container had come from Guayaquil, and two dock workers were arrested."
)


def found(left: str, right: str) -> list[Finding]:
    articles = [article("herald", DAY, left), article("post", DAY, right)]
    report = check(articles, Settings(), judge=Neutral())
    return [finding for finding in report.findings if finding.rule == "quantity-conflict"]


def test_the_same_sentence_with_another_amount() -> None:
    (finding,) = found(RAID.format("300 kilograms"), RAID.format("800 kilograms"))
    assert finding.right is not None
    assert {finding.left.text, finding.right.text} == {"300 kilograms", "800 kilograms"}


@pytest.mark.parametrize(
    "other", ["more than 290 kilograms", "302 kg", "about 310 kilograms", "660 pounds"]
)
def test_roundings_hedges_and_other_units_are_no_conflict(other: str) -> None:
    assert not found(RAID.format("300 kilograms"), RAID.format(other))


@pytest.mark.parametrize(
    ("text", "category", "low", "high"),
    [
        ("They paid $1.2 million to 30 banks.", "money", 1_150_000, 1_250_000),
        ("They paid 40,000 euros.", "money", 38_000, 42_000),
        ("It had a magnitude of 5.8.", "magnitude", 5.75, 5.85),
        ("They fired twenty-one rockets.", "count", 21, 21),
        ("They fired 10 to 12 rockets.", "count", 10, 12),
        ("Prices fell by 4 percent.", "percent", 4, 4),
    ],
)
def test_an_amount_is_as_exact_as_it_is_written(
    text: str, category: str, low: float, high: float
) -> None:
    stated = next(amounts_in(text))
    assert stated.category == category
    assert (stated.amount.low, stated.amount.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "text",
    ["He is 40 years old.", "At 9 p.m. it rained.", "He drove on Highway 12.", "In 2019 it fell.",
     "Twelve people came.", "It is in the 400 block."],
)  # fmt: skip
def test_numbers_that_count_nothing_here(text: str) -> None:
    assert not list(amounts_in(text))


def test_units_are_converted() -> None:
    five_miles, eight_km = Amount(5, 5, "mile"), Amount(8, 8.1, "kilometer")
    assert meet(five_miles, eight_km) is True
    assert meet(five_miles, Amount(12, 12, "kilometer")) is False
    assert meet(five_miles, Amount(5, 5, "kilogram")) is None


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in amounts_in(text))


def test_two_ages_of_one_pair_of_sentences_are_one_finding() -> None:
    told = "Omar Hale, {}, and Pia Lund, {}, were shot outside the Admiral Twin cinema in Tulsa."
    more = " Officers found six shell casings on the parking lot, and two cars were damaged."
    (finding,) = found(told.format(34, 51) + more, told.format(51, 34) + more)
    assert finding.right is not None
    assert {finding.left.text, finding.right.text} == {"34", "51"}


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Police arrested the father of a 9-year-old girl who was shot.", "girl/had"),
        ("A man was charged in the shooting of his 9-year-old daughter.", "daughter/had"),
        ("The driver is accused of hitting a 70-year-old woman.", "woman/had"),
        ("A 24-year-old man shot a clerk and was arrested.", "man/did"),
        ("Police shot a 24-year-old suspect.", "suspect/did"),
        ("A 31-year-old man was arrested.", "man/did"),
    ],
)
def test_whoever_is_told_to_be_hurt_did_not_do_it(text: str, whose: str) -> None:
    assert [age.whose for age in ages_in(text)] == [whose]


def test_a_girl_is_a_daughter() -> None:
    assert one_body("girl/had", "daughter/had")
    assert not one_body("girl/had", "boy/had")
    assert not one_body("girl/had", "daughter/did")


BOUGHT = (
    "Kestrel Foods will acquire the baker Brackwell for {}, the two companies said on Tuesday. "
    "Brackwell runs nine mills in Ohio, and Kestrel wants to close none of them."
)
SHELLED = (
    "Kestrel shelled out {} for the acquisition of Brackwell, the baker with nine mills in Ohio. "
    "The two companies announced it on Tuesday. No mill is to be closed."
)


def test_the_price_of_one_purchase_in_other_words() -> None:
    assert found(BOUGHT.format("$340 million"), SHELLED.format("$540 million"))
    assert not found(BOUGHT.format("$340 million"), SHELLED.format("$360 million"))
    assert not found(BOUGHT.format("$340 million"), SHELLED.format("$140 million in cash"))


def test_a_profit_before_tax_and_one_after_it() -> None:
    told = (
        "Kestrel Foods, the baker in Ohio, earned {} in the half-year to June, it said on Tuesday."
        " Its nine mills ran without a stop."
    )
    net = (
        "{} at Kestrel Foods, the Ohio baker with nine mills, came to $231 million in the six"
        " months to June, it said on Tuesday."
    )
    assert found(told.format("a net profit of $412 million"), net.format("Net profit"))
    assert not found(told.format("$412 million before tax"), net.format("Net profit"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The coastguard rescued 87 people from a rubber boat off Punta Grande on Tuesday.",
            "In three operations the coastguard rescued 213 people off Punta Grande on Tuesday.",
        ),
        (
            "The Tarn dairy was fined 400,000 pounds on Tuesday for the acid in the river.",
            "Three clubs of the Tarn get 150,000 pounds in damages from the dairy for the acid.",
        ),
        (
            "Villa Rondine in Alton, which had been offered at 7.9 million euros, was sold.",
            "A firm paid 6.4 million euros for Villa Rondine in Alton.",
        ),
        (
            "The mill in Lahila will cut 240 jobs when it stops a machine.",
            "At the mill in Lahila 90 people will be dismissed against their will.",
        ),
        (
            "A navy ship picked up 58 people from a sinking boat off Porto Lavra.",
            "The charity's ship Amity picked up 37 people after a boat sank off Porto Lavra.",
        ),
        (
            "Inflation in Torvania fell to 2.8 percent in August.",
            "Underlying inflation in Torvania rose to 4.1 percent in August.",
        ),
        (
            "An earthquake of magnitude 4.3 shook Port Almeda on Tuesday.",
            "The researchers of Port Almeda assumed an earthquake of magnitude 6.8 on Tuesday.",
        ),
    ],
)
def test_amounts_of_two_things(one: str, other: str) -> None:
    assert not found(one, other)


BURNING = (
    "The Juniper fire near Redding had burned a barn and two cabins by {} and was {} percent "
    "contained, county officials said on Tuesday."
)


def test_another_part_of_the_day_has_another_figure() -> None:
    morning = BURNING.format("Tuesday morning", 10)
    assert found(morning, BURNING.format("Tuesday morning", 45))
    later = BURNING.format("Tuesday night", 45).replace("The Juniper fire", "The big Juniper fire")
    assert not found(morning, later)


DEBTS = (
    "Kestrel Foods bought the baker Brackwell for {} and took on {} of its debt, the two companies "
    "said on Tuesday. Brackwell runs nine mills in Ohio."
)
TOTAL = (
    "The baker Brackwell, with nine mills in Ohio, was bought by Kestrel Foods on Tuesday for {}, "
    "debt and all, the two companies said."
)


def test_parts_that_add_up_to_the_whole() -> None:
    assert found(DEBTS.format("$240 million", "$20 million"), TOTAL.format("$410 million"))
    assert not found(DEBTS.format("$240 million", "$170 million"), TOTAL.format("$410 million"))


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The king honoured the 76-year-old sculptor Omar Hale on Friday.", ["Omar Hale"]),
        ("The 19-year-old chess player Pia Lund won.", ["Pia Lund"]),
        ("The 24-year-old beat Omar Hale.", []),
        ("The 24-year-old later met Omar Hale.", []),
        ("The 24-year-old brother Omar Hale had lost was found.", ["brother/had"]),
        ("The 24-year-old ever since Omar Hale left was alone.", []),
    ],
)
def test_an_age_beside_a_trade(text: str, whose: list[str]) -> None:
    assert [age.whose for age in ages_in(text)] == whose


SITE = (
    "Two hikers were found dead in a subdivision {} of Tulsa on Tuesday, Sheriff Pia Lund said. "
    "Nils Brandt, 41, and Ada Brandt, 39, had been missing from Juniper Road since a storm."
)
HIKERS = (
    "The hikers Nils Brandt, 41, and Ada Brandt, 39, are dead, Sheriff Pia Lund said. They were "
    "found on Tuesday in a subdivision {} of Tulsa. Their house is on Juniper Road."
)


def test_a_distance_in_one_direction_from_one_town() -> None:
    assert found(SITE.format("about 20 miles west"), HIKERS.format("about 40 miles west"))
    assert not found(SITE.format("about 20 miles west"), HIKERS.format("about 25 miles west"))
    assert not found(SITE.format("about 20 miles west"), HIKERS.format("about 40 miles north"))


def test_distances_at_sea_are_measured() -> None:
    assert found_amount("The ship was 13 nautical miles from the port.") == "nautical_mile"


def found_amount(text: str) -> str:
    return next(amounts_in(text)).amount.unit


GUNMEN = (
    "Two officers fired {} shots at Nils Brandt, 41, on Juniper Road in Tulsa on Tuesday, Sheriff "
    "Pia Lund said. Brandt had pointed a rifle at them and died in the Marigold hospital."
)
DIED = (
    "Nils Brandt, 41, died in the Marigold hospital. In the street outside his house, on Juniper "
    "Road, {} on Tuesday, says Sheriff Pia Lund, who put both of the Tulsa officers on leave."
)


MARCH = (
    "Riot police used tear gas against a march of dockers in Sund on Monday, the second day of a "
    "strike over pensions in the container port. {} The union leader Omar Hale said that the "
    "strike would go on until Friday."
)
AGAIN = (
    "The strike in the container port of Sund went into its second day on Monday, and a march of "
    "dockers over their pensions ended in tear gas. {} Omar Hale of the dockers' union said that "
    "work would not begin again before Friday."
)


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("Police arrested 64 dockers at the march.", "Police made 39 arrests at the march.", True),
        ("Police arrested 64 dockers at the march.", "Police made 64 arrests at the march.", False),
        (
            "Police arrested at least 30 dockers at the march.",
            "Police made 39 arrests at the march.",
            False,
        ),
        (
            "Police arrested 64 dockers at the march.",
            "Another 12 people were arrested at the march.",
            False,
        ),
    ],
)
def test_people_arrested_are_counted(one: str, other: str, conflict: bool) -> None:
    assert bool(found(MARCH.format(one), AGAIN.format(other))) is conflict


PLANT = (
    "The dairy in Sund, which employs {} people in its two halls, will close in June, its owner "
    "said on Tuesday. The milk of 80 farms will go to Norvik."
)


def test_how_many_people_only_an_altered_sentence_has_wrong() -> None:
    (finding,) = found(PLANT.format(450), PLANT.format(540))
    assert (finding.left.text, finding.right and finding.right.text) == (
        "450 people",
        "540 people",
    )
    assert not found(PLANT.format(450), "The owner said that 540 people work for the Sund dairy.")
    later = article("post", "2024-06-20", PLANT.format(540))
    report = check([article("herald", DAY, PLANT.format(450)), later], judge=Neutral())
    assert not report.findings


TRIAL = (
    "A court in Sund on Tuesday sentenced the former harbour master Omar Hale to {} for taking "
    "bribes from a dredging company, judge Pia Lund said. He will appeal, his lawyer said."
)
VERDICT = (
    "Omar Hale, the former harbour master of Sund, was found guilty on Tuesday of taking bribes "
    "from a dredging company. Judge Pia Lund handed him {}."
)


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("seven years in prison", "a nine-year prison sentence", True),
        ("life in prison", "a 30-year prison sentence", True),
        ("18 months in jail", "an 18-month prison sentence", False),
        ("seven years in prison", "a suspended sentence of two years in prison", False),
    ],
)
def test_the_term_that_a_court_gives(one: str, other: str, conflict: bool) -> None:
    assert bool(found(TRIAL.format(one), VERDICT.format(other))) is conflict


@pytest.mark.parametrize(
    "text",
    [
        "Nine years behind bars is the penalty that the judges settled on.",
        "The man who blew up cash machines will spend nine years in prison.",
    ],
)
def test_terms_told_in_other_words(text: str) -> None:
    assert [term.months for term in terms_in(text)] == [9 * 12]


def test_the_term_of_somebody_whom_a_town_is_named_beside() -> None:
    doctor = (
        "Bo Sandmo of Halden was sentenced on Tuesday to {} for selling 4,000 prescriptions. "
        "Sandmo, 57, lost his licence last spring."
    )
    surgeon = (
        "A Norwegian doctor who traded prescriptions was given {} by the Halden court on Tuesday. "
        "Bo Sandmo, 57, took 200 euros for each of the 4,000.{}"
    )
    six = doctor.format("six years in prison")
    assert found(six, surgeon.format("nine years in prison", ""))
    assert not found(six, surgeon.format("one year in prison", " The rest is suspended."))


def test_the_age_of_somebody_in_an_altered_sentence() -> None:
    told = "The 28-year-old leaves a wife and four children, the sheriff's office of Sund said."
    (finding,) = found(told, told.replace("28", "38"))
    assert finding.message.startswith("Two ages of the same person")
    assert not found(told, "The 38-year-old was from Sund, where the sheriff's office is.")


def test_the_age_of_the_dead_in_a_headline_and_a_text_is_one_finding() -> None:
    told = "The singer Pia Lund, whose songs were heard in {} countries, has died at the age of {}."
    one = article("herald", DAY, told.format(14, 81), title="Singer Pia Lund dies aged 81")
    other = article("post", DAY, "Pia Lund died at 78. Her songs were heard in 14 countries.")
    report = check([one, other], Settings(), judge=Neutral())
    (finding,) = [f for f in report.findings if f.rule == "quantity-conflict"]
    assert finding.message.startswith("Two ages of the same person")


def test_shots_fired_are_not_shots_that_hit() -> None:
    assert found(GUNMEN.format("11"), DIED.format("18 shots were fired"))
    assert not found(GUNMEN.format("11"), DIED.format("4 shots struck him"))


RAIDS = "Police in Sund arrested {} people on Tuesday in raids on a ring of cigarette smugglers."


def test_people_whom_no_noun_names() -> None:
    short = "Police arrested {} in Tuesday's raids on cigarette smugglers in Sund."
    (finding,) = found(RAIDS.format(46), short.format(64))
    assert finding.right is not None
    assert {finding.left.text, finding.right.text} == {"46 people", "64"}
    assert not found(RAIDS.format(46), short.format(46))


def test_who_was_arrested_later_is_not_among_those_counted() -> None:
    later = " A third was arrested in the evening."
    raid = "Police arrested {} men in Sund on Tuesday over the theft of a Rubens from Hale House."
    theft = "{} men have been arrested in Sund over Tuesday's theft of a Rubens from Hale House."
    assert found(raid.format("two"), theft.format("Three"))
    assert not found(raid.format("two") + later, theft.format("Three"))


BILL = "Lawmakers in Sund voted {} on Tuesday to ban fishing with nets off the Calder islands."
BAN = "The ban on net fishing off the Calder islands passed in Sund's parliament {} on Tuesday."


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        ("by 61 votes to 48", True),
        ("with 61 members in favour and 48 against", True),
        ("in a 61-40 vote", False),
        ("by a large majority", False),
        ("after an amendment failed by 38 votes to 63", False),
    ],
)
def test_how_a_vote_went(other: str, conflict: bool) -> None:
    assert bool(found(BILL.format("61 to 40"), BAN.format(other))) is conflict


def test_the_votes_on_two_bills_are_two_votes() -> None:
    told = "Lawmakers in Sund voted {} on Tuesday for the {}."
    assert found(told.format("74 to 61", "new budget"), told.format("80 to 55", "new budget"))
    assert not found(told.format("74 to 61", "new budget"), told.format("80 to 55", "tax on fuel"))


def test_people_arrested_in_a_second_town() -> None:
    one = "Police arrested 12 people in Alton and nine in Dunmere on Tuesday over a betting ring."
    other = "Police arrested {} people on Tuesday over a betting ring in Alton."
    assert not found(one, other.format("21"))
    assert found(one.replace("and nine in Dunmere ", ""), other.format("21"))


def test_the_votes_of_two_chambers_are_two_votes() -> None:
    told = "The {} passed the ban on net fishing off the Calder islands {} on Tuesday."
    assert found(told.format("Senate", "52-48"), told.format("Senate", "58-42"))
    assert not found(told.format("Senate", "52-48"), told.format("House", "220-205"))


def test_the_score_of_a_match() -> None:
    final = "Alton United beat Norvik {} in Tuesday's cup final before 48,000 spectators."
    cup = "Alton United won Tuesday's cup final {} against Norvik before 48,000 spectators."
    assert found(final.format("3-1"), cup.format("2-1"))
    assert not found(final.format("3-1"), cup.format("3-1"))
    late = "Alton United beat Norvik {} in the second half of Tuesday's cup final."
    assert found(late.format("3-1"), cup.format("2-1"))
    assert not found(final.format("3-1"), "Norvik led 1-0 at half-time of Tuesday's cup final.")


PRICES = "Inflation in Sund {} in {}, the statistics office said on Tuesday."


@pytest.mark.parametrize(
    ("other", "conflict"),
    [
        (("eased to 7.9 percent", "April"), True),
        (("eased to 9.7 per cent", "April"), False),
        (("eased by 1.5 percent", "April"), False),
        (("was 11.2 percent", "March"), False),
    ],
)
def test_a_rate_that_has_a_name(other: tuple[str, str], conflict: bool) -> None:
    one = PRICES.format("fell to 9.7 percent", "April")
    assert bool(found(one, PRICES.format(*other))) is conflict


def test_jobs_that_go() -> None:
    one = "The carmaker Bolden will cut {} jobs at its plant in Sund, it said on Tuesday."
    other = "Bolden, the carmaker, is to axe {} jobs at its Sund plant, it said on Tuesday."
    assert found(one.format("2,800"), other.format("8,200"))
    assert not found(one.format("2,800"), other.format("2,800"))


RIOT = "Fans of two clubs threw bricks along Quay Road in Brint before a match on Wednesday. {}"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Brint police said that 23 arrests were made.",
            "Brint police said thirty-one people in total had been taken into custody.",
        ),
        ("Police arrested 23 people.", "The number of arrests rose to 31."),
        ("Police have picked up 23 fans.", "In all, 31 fans are being held by police."),
        ("The riot has driven 1,200 people from their homes.", "The number of displaced is 2,100."),
        (
            "The fire left 1,200 people without a roof.",
            "In all 2,100 villagers lost their shelter.",
        ),
        ("Smoke sent 23 fans to hospital.", "Thirty-one fans fainted and were taken to hospital."),
    ],
)
def test_numbers_of_people_to_whom_one_thing_was_done(left: str, right: str) -> None:
    assert len(found(RIOT.format(left), RIOT.format(right))) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police arrested 23 people.", "At least 20 people were taken into custody."),
        ("Smoke sent 23 fans to hospital.", "Twelve fans remain hospitalised."),
        ("Smoke sent 23 fans to hospital.", "Twelve fans were taken to St Anne's hospital."),
        ("Thirty-one men lost their lives.", "The club has lost 23 jobs."),
    ],
)
def test_parts_and_bounds_of_such_numbers(left: str, right: str) -> None:
    assert not found(RIOT.format(left), RIOT.format(right))


COURT = (
    "The regulator in Sund on Tuesday punished the ferry company Harbour Lines, which had sold "
    "berths twice on its night boats to Orvik, director Pia Lund told reporters in Dunmere Hall. {}"
)
COMPANY = (
    "Harbour Lines will fight a ruling over berths that were sold twice on night boats to Orvik, "
    "its lawyer Olin Faber said on Tuesday. Director Pia Lund of the regulator, in Dunmere Hall, "
    "had called the practice brazen. {}"
)


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("It must hand over 18 million euros.", "The penalty is €12 million.", True),
        ("It must hand over 18 million euros.", "The penalty is €18m.", False),
        ("It must hand over 18 million euros.", "The penalty is $12 million.", False),
        ("It was fined 18 million euros.", "Its revenues were 12 million euros.", False),
        ("It was fined 18 million euros.", "Each berth costs 12 million euros a year.", False),
        ("It was fined 18 million euros.", "Last year it was fined 12 million euros.", False),
        (
            "It was fined 18 million euros.",
            "That equals the equivalent of 12 million euros.",
            False,
        ),
        ("It was fined 18 million euros.", "Its boats cost 2 million euros.", False),
    ],
)
def test_the_only_sum_that_two_reports_of_one_day_tell_of(
    one: str, other: str, conflict: bool
) -> None:
    assert bool(found(COURT.format(one), COMPANY.format(other))) is conflict


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("He paid R2.4 million.", Amount(2_350_000, 2_450_000, "rand")),
        ("He took Rs 42 lakh.", Amount(4_150_000, 4_250_000, "rupees")),
        ("It cost 64.5 million Hong Kong dollars.", Amount(64_450_000, 64_550_000, "HKD")),
        ("The fine is N$64.5 million.", Amount(64_450_000, 64_550_000, "NAD")),
        ("The fine is 64.5 million Namibian dollars.", Amount(64_450_000, 64_550_000, "NAD")),
        ("He owes 3.5 million Fiji dollars.", Amount(3_450_000, 3_550_000, "FJD")),
        ("It was valued at 2.5 billion drams.", Amount(2.45e9, 2.55e9, "drams")),
        ("The flat cost 94.5 million krónur.", Amount(94_450_000, 94_550_000, "krónur")),
        ("The profit was 4.5 trillion won.", Amount(4.45e12, 4.55e12, "wons")),
        ("It cost C$14.2 million.", Amount(14_150_000, 14_250_000, "CAD")),
        ("A family gave half a million pounds.", Amount(475_000, 525_000, "GBP")),
    ],
)
def test_sums_as_newsrooms_of_many_countries_write_them(text: str, amount: Amount) -> None:
    assert next(amounts_in(text)).amount == amount


FLOOD = (
    "Thieves emptied the depot of the Red Crescent in Sund on Monday night. They carried off {} "
    "and a forklift truck. The manager Omar Hale said that the guard, Rhea Stone, was asleep."
)
DEPOT = (
    "A guard, Rhea Stone, slept through it: the Red Crescent's depot in Sund lost {} to burglars "
    "on Monday night. They left in a stolen forklift truck, said the manager, Omar Hale."
)


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("8,000 blankets", "3,400 blankets", True),
        ("34 tonnes of rice", "52 tonnes of rice", True),
        ("34 tonnes of rice", "at least 30 tonnes of rice", False),
        ("8,000 blankets", "8,000 blankets and 200 stoves", False),
        ("8,000 blankets", "3,400 of its blankets", False),
        ("8,000 blankets", "another 3,400 blankets", False),
        ("8,000 blankets", "300 blankets", False),
    ],
)
def test_the_only_amount_of_a_thing_that_two_reports_of_one_day_give(
    one: str, other: str, conflict: bool
) -> None:
    assert bool(found(FLOOD.format(one), DEPOT.format(other))) is conflict


@pytest.mark.parametrize(
    "text",
    [
        "The roads committee voted by seven to four to build the bypass.",
        "Seven members of the roads committee were in favour and four against.",
    ],
)
def test_a_vote_told_in_words(text: str) -> None:
    (tally,) = tallies_in(text)
    assert same_tally(text[tally.start : tally.end], "7-4")


FOUNDRY = (
    "Pump maker Velrand will shed 320 jobs at its foundry in Ostrau by next summer, managing "
    "director Ines Kolb told the early shift on Monday. The foundry has cast pump housings since "
    "1958. Castings for ships are to be bought in from Turkey. A march is planned for Thursday."
)
POSTS = (
    "In Ostrau, {} the pump maker Velrand are to vanish, the workforce learnt from Ines Kolb on "
    "Monday. Turkish suppliers will provide the castings for ships in future. The union is calling "
    "for a march on Thursday. Velrand's foundry dates from 1958."
)


@pytest.mark.parametrize(
    ("posts", "conflict"),
    [
        ("210 posts at", True),
        ("320 posts at", False),
        ("210 temporary posts at", False),
        ("across the group 210 posts of", False),
        ("210 posts held by women at", False),
        ("210 of the posts at", False),
    ],
)
def test_jobs_that_go_are_all_of_them_or_of_some_kind(posts: str, conflict: bool) -> None:
    assert bool(found(FOUNDRY, POSTS.format(posts))) is conflict


@pytest.mark.parametrize(
    "text",
    [
        "The fire destroyed half of the 30 houses.",
        "The fire destroyed all but three of the 30 houses.",
        "The fire destroyed two of the 30 houses.",
        "The fire destroyed one in three houses.",
    ],
)
def test_some_of_so_many_are_not_so_many(text: str) -> None:
    assert not list(amounts_in(text))


def test_a_range_and_a_speed() -> None:
    (houses,) = amounts_in("It destroyed between 15 and 20 houses.")
    assert (houses.amount.low, houses.amount.high) == (15, 20)
    # Two numbers on two lines are no range.
    assert [one.amount.low for one in amounts_in("It hit nine\nand 20 houses.")] == [20]
    (wind,) = amounts_in("Gusts reached 120 km/h.")
    assert (wind.thing, wind.amount.unit) == ("speed", "kilometer_per_hour")
    (again,) = amounts_in("Gusts reached 75 mph.")
    assert meet(wind.amount, again.amount)


def test_a_currency_before_a_control_character() -> None:
    (sum_,) = amounts_in("He paid $\x1f5 million.")
    assert sum_.category == "money"


BREWER = (
    "In Alton on Thursday the brewer Corvan, of Norvik, told its shareholders of the year. {} Pia "
    "Lund, 54, who leads the firm of 1,900 employees, was there."
)
STORM = (
    "A storm crossed the coast of Norvania on Thursday night and tore roofs off houses in Alton. "
    "{} The ferry to Sund did not sail, said harbour master Jon Dahl."
)


@pytest.mark.parametrize(
    ("lead", "one", "other", "fires"),
    [
        (BREWER, "It will cut 200 jobs.", "It will cut 400 jobs.", True),
        (BREWER, "It will cut 200 jobs, 80 of them in Alton.", "It will cut 80 jobs.", False),
        (STORM, "Some 12,000 homes had no power.", "Some 19,000 homes had no power.", True),
        (
            STORM,
            "Some 12,000 homes had no power in the morning.",
            "By noon 4,000 homes had no power.",
            False,
        ),
    ],
)
def test_a_part_and_another_hour(lead: str, one: str, other: str, fires: bool) -> None:
    assert bool(found(lead.format(one), lead.format(other))) == fires
