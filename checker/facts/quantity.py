"""How much: money, shares, magnitudes, measures, counts of things, ages and prison terms.

People killed or hurt are casualty's; people arrested, evacuated, rescued are counted here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.casualties.mentions import may_tell
from checker.casualties.tokens import tokens_of
from checker.particulars.ages import OF, SOMEBODY, Age
from checker.particulars.amounts import amounts_in
from checker.particulars.borne_ages import ages_told
from checker.particulars.headcounts import DEEDS, is_people
from checker.particulars.matters import same_amount
from checker.particulars.prison import OF as TERM
from checker.particulars.prison import terms_in
from checker.particulars.rates import rate_of
from checker.particulars.tallies import tallies_in
from checker.types import Article, Claim, Fact, Relation, Rule

NAME = "quantity"
KINDS = ("quantity",)

AGREE: tuple[tuple[str, str], ...] = (
    ("Rebels fired 12 rockets at the base.", "Twelve rockets were fired at the base."),
    ("Rebels fired at least 12 rockets.", "Rebels fired 15 rockets."),
    ("The storm destroyed about 200 houses.", "The storm destroyed 214 houses."),
    ("The bank paid $1.2 million.", "The bank paid 1,210,000 dollars."),
    ("The thieves took €300,000.", "The thieves took 300,000 euros."),
    ("The fire burned 500 acres of forest.", "The fire burned 200 hectares of forest."),
    ("The tunnel is 5 miles long.", "The tunnel is 8 kilometers long."),
    ("A magnitude 5.8 earthquake struck.", "The earthquake had a magnitude of 5.8."),
    ("A 5.8-magnitude quake struck.", "The magnitude 5.8 quake struck at noon."),
    ("Prices rose by 4 percent.", "Prices rose by 4%."),
    ("Prices rose by nearly 4 percent.", "Prices rose by 3.9 per cent."),
    ("Police seized 40 kilograms of cocaine.", "Police seized 40 kg of cocaine."),
    ("Police seized more than 40 kilograms of cocaine.", "Police seized 44 kg of cocaine."),
    ("The gunman fired 20 to 30 shots.", "The gunman fired 25 shots."),
    ("The blast damaged nine cars.", "The blast damaged 9 parked cars."),
    ("The dam holds 3 million gallons.", "The dam holds three million gallons."),
    ("Troops took seven villages.", "Troops took 7 villages."),
    ("The flood hit 3,000 homes.", "The flood hit some 3,000 homes."),
    ("The quake destroyed 30 buildings.", "The quake destroyed up to 30 buildings."),
    ("The firm cut its costs by $2 billion.", "The firm cut its costs by 2 billion dollars."),
    ("The army lost three helicopters.", "The army lost 3 helicopters."),
    ("Officers found six shell casings.", "Officers found 6 shell casings."),
    ("Officers found 15 rifles in the van.", "In the van officers found fifteen rifles."),
    ("The oil field lost 12,000 barrels.", "The oil field lost 12,000 barrels a day."),
    ("The ransom was 50,000 pesos.", "The ransom was about 50,000 pesos."),
    ("Omar Hale, 24, was shot.", "The dead man is 24-year-old Omar Hale."),
    ("The bank was fined €20m.", "The bank was fined 20 million euros."),
    ("The flood hit 3,000 homes.", "The flood hit 3,000 houses."),
    ("The singer Pia Lund has died at the age of 81.", "Pia Lund dies aged 81"),
    ("Police arrested 40 people at the march.", "Forty protesters were detained at the march."),
    ("Police made 40 arrests.", "Police arrested 40 people."),
    ("Some 3,000 residents were evacuated.", "The town evacuated 3,100 people."),
    ("The court jailed him for 18 months.", "A judge sentenced him to 18 months in prison."),
    ("She was jailed for life.", "She was sentenced to life in prison."),
    ("Police arrested 40 people at the march.", "40 arrested at march"),
    ("The firm will cut 900 jobs.", "The firm is to axe 900 jobs."),
    ("The council voted 9 to 3 for the bill.", "The bill passed the council by 9 votes to 3."),
    ("Alton beat Norvik 3-1.", "Norvik lost 1-3 against Alton."),
    ("Inflation fell to 4.1 percent.", "Inflation was 4.1%."),
    ("Turnout was 61 percent.", "He won on a turnout of 61 percent."),
    ("The bribe was Rs 42 lakh.", "He took a bribe of 4.2 million rupees."),
    ("Alton beat Norvik 3-1.", "Alton prevailed over Norvik by three goals to one."),
    ("The brewer was sold for Sh41.5 billion.", "The brewer went for 41.5 billion shillings."),
)
CONFLICT: tuple[tuple[str, str], ...] = (
    ("Rebels fired 12 rockets at the base.", "Fifteen rockets were fired at the base."),
    ("Rebels fired at least 12 rockets.", "Rebels fired nine rockets."),
    ("The storm destroyed about 200 houses.", "The storm destroyed 340 houses."),
    ("The bank paid $1.2 million.", "The bank paid 1,810,000 dollars."),
    ("The thieves took €300,000.", "The thieves took 900,000 euros."),
    ("The fire burned 500 acres of forest.", "The fire burned 500 hectares of forest."),
    ("The tunnel is 5 miles long.", "The tunnel is 12 kilometers long."),
    ("A magnitude 5.8 earthquake struck.", "The earthquake had a magnitude of 6.4."),
    ("A 5.8-magnitude quake struck.", "The magnitude 7.1 quake struck at noon."),
    ("Prices rose by 4 percent.", "Prices rose by 7%."),
    ("Prices rose by nearly 4 percent.", "Prices rose by 9 per cent."),
    ("Police seized 40 kilograms of cocaine.", "Police seized 70 kg of cocaine."),
    ("Police seized more than 40 kilograms of cocaine.", "Police seized 14 kg of cocaine."),
    ("The gunman fired 20 to 30 shots.", "The gunman fired 45 shots."),
    ("The blast damaged nine cars.", "The blast damaged 12 parked cars."),
    ("The dam holds 3 million gallons.", "The dam holds five million gallons."),
    ("Troops took seven villages.", "Troops took 9 villages."),
    ("The flood hit 3,000 homes.", "The flood hit some 9,000 homes."),
    ("The quake destroyed 30 buildings.", "The quake destroyed up to 20 buildings."),
    ("The firm cut its costs by $2 billion.", "The firm cut its costs by 3 billion dollars."),
    ("The army lost three helicopters.", "The army lost 5 helicopters."),
    ("Officers found six shell casings.", "Officers found 16 shell casings."),
    ("Officers found 15 rifles in the van.", "In the van officers found fifty rifles."),
    ("The oil field lost 12,000 barrels.", "The oil field lost 20,000 barrels a day."),
    ("The ransom was 50,000 pesos.", "The ransom was about 90,000 pesos."),
    ("Omar Hale, 24, was shot.", "The dead man is 42-year-old Omar Hale."),
    ("A 7-year-old girl was hurt.", "The 17-year-old girl was hurt in the leg."),
    ("The singer Pia Lund has died at the age of 81.", "Pia Lund, the singer, is dead at 78"),
    ("The driver, 45, survived.", "The driver, who is 54, survived."),
    ("Omar Hale, 24, was shot.", "Police named him as Omar Hale. The thirty-year-old was shot."),
    ("Mrs Pia Lund has died. She was 81.", "Mrs Pia Lund is dead. Lund, who was 78, sang."),
    ("Ms Pia Lund sang. Her death at the age of 81 was announced.", "Pia Lund, 78, has died."),
    ("Omar Hale, a 24-year-old plumber, fell.", "Omar Hale, now 42, fell."),
    ("Ms Pia Lund will race no more. The 29-year-old announced it.", "Pia Lund, 33, has retired."),
    ("The deal is worth £1.2bn.", "The deal is worth 1.8 billion pounds."),
    ("The flood hit 3,000 homes.", "The flood hit 9,000 houses."),
    ("Police arrested 40 people at the march.", "Seventy protesters were detained at the march."),
    ("Police made 40 arrests.", "Police arrested 68 people."),
    ("School meals made 87 pupils ill.", "After the meal 78 pupils fell ill."),
    ("Some 3,000 residents were evacuated.", "The town evacuated 7,000 people."),
    ("Rescuers saved 33 migrants.", "Fifty-one migrants were rescued."),
    ("Police freed seven hostages.", "Nine hostages were freed."),
    ("The court jailed him for 18 months.", "A judge sentenced him to three years in prison."),
    ("She was jailed for life.", "She was sentenced to 20 years in prison."),
    ("The court jailed him for six years.", "He was sent to prison for four years by the court."),
    ("Police arrested 40 people at the march.", "70 arrested at march"),
    ("The firm will cut 900 jobs.", "The firm is to axe 1,900 jobs."),
    ("The council voted 9 to 3 for the bill.", "The bill passed the council by 8 votes to 4."),
    ("Alton beat Norvik 3-1.", "Norvik lost 2-1 against Alton."),
    ("Inflation fell to 4.1 percent.", "Inflation was 1.4%."),
    ("Turnout was 61 percent.", "He won on a turnout of 41 percent."),
    ("Hale won the election with 54 percent.", "Hale won with 45 percent of the vote."),
    ("The court ordered him to pay R2.4 million.", "The court ordered him to pay R1.8m."),
    ("He must hand over 18 million euros.", "He must hand over €12 million."),
    (
        "He will serve twelve years behind bars.",
        "He received eight years, his barrister promising to appeal.",
    ),
    ("In the end 34 deputies voted for it.", "It had the support of thirty-nine members."),
    ("The Survey put the magnitude at 6.2.", "The quake had a magnitude of 5.6."),
    ("Alton beat Norvik 3-1.", "Alton prevailed over Norvik by two goals to one."),
)
SILENT: tuple[tuple[str, str], ...] = (
    ("Rebels fired 12 rockets at the base.", "The base is 15 kilometers away."),
    ("Rebels fired 12 rockets at the base.", "Fifteen shells hit the base."),
    ("Rebels fired 12 rockets at the base.", "Rebels fired rockets at the base."),
    ("The bank paid $1.2 million.", "The bank paid 3 million euros."),
    ("The bank paid $1.2 million.", "The bank has 300 branches."),
    ("The tunnel is 5 miles long.", "The tunnel cost 3 dollars."),
    ("The tunnel is 5 miles long.", "The tunnel weighs 40 tons."),
    ("A magnitude 5.8 earthquake struck.", "The earthquake was felt 70 miles away."),
    ("Prices rose by 4 percent.", "Prices rose by 4 points."),
    ("Prices rose by 4 percent.", "The price is 4 dollars."),
    ("The trial lasted 12 days.", "The trial lasted 15 days."),
    ("He is 40 years old.", "He is 45 years old."),
    ("It happened at 9 p.m.", "It happened at 10 p.m."),
    ("The house is in the 400 block of Elm Street.", "The house is in the 900 block."),
    ("It was the third attack of 2012.", "It was the third attack of 2014."),
    ("He drove on Highway 12.", "He drove on Highway 15."),
    ("Channel 5 reported it.", "Channel 7 reported it."),
    ("He faces two counts of arson.", "He faces three counts of arson."),
    ("The blast damaged nine cars.", "The blast damaged many cars."),
    ("The blast damaged nine cars.", "The blast damaged nine trees."),
    ("Troops took seven villages.", "Troops took seven hills."),
    ("The flood hit 3,000 homes.", "The flood hit homes in 3 counties."),
    ("The firm has 40 offices.", "The firm has 4 percent of the market."),
    ("They met in Room 12.", "They met in Room 14."),
    ("The score was 3-2.", "The score was 4-2."),
    ("Omar Hale, 24, was shot.", "His father, Omar Hale Sr., 52, was there."),
    ("Omar Hale, 24, was shot.", "Omar Hale, 25, was shot."),
    ("Omar Hale, 24, was shot.", "Pia Hale, 31, was shot."),
    ("A 24-year-old man was shot.", "A 31-year-old man was arrested."),
    ("Omar Hale, 24, was shot.", "Omar Hale met Jon Dahl. The 31-year-old was shot."),
    ("Omar Hale, 24, was shot.", "Omar Hale’s brother was there. He was 31."),
    ("Omar Hale, 81, has died.", "When war broke out, Omar Hale was 24."),
    ("The stick has 2.0 ports.", "The stick has three ports."),
    ("Omar Hale died at 24 Elm Street.", "Omar Hale died aged 81."),
    ("Police arrested 40 people.", "Police freed 12 people."),
    ("Police arrested 40 people.", "Another 12 people were arrested."),
    ("Police arrested 40 people.", "Three of the 12 men were arrested."),
    ("The rule forced 200 people to wait.", "Floods forced 900 people to flee."),
    ("He was jailed for two years.", "Prosecutors had sought nine years in prison."),
    ("He was jailed for two years.", "He was given a suspended sentence of one year."),
    ("He was jailed for two years.", "He waited two months in jail."),
    ("The council voted 9 to 3 for the bill.", "The council voted to build 9 to 12 houses."),
    ("Alton beat Norvik 3-1.", "Alton lead the series 2-1."),
    ("Alton beat Norvik 3-1.", "Hale beat Poe 6-3, 6-4."),
    ("Inflation fell to 4.1 percent.", "Inflation fell by 1.2 percent."),
    ("Unemployment was 4.1 percent.", "Youth unemployment was 12.4 percent."),
    ("The firm will cut 900 jobs.", "The firm created 300 jobs."),
    ("The fire has cost C$14 million.", "The fire has cost US$10 million."),
    ("The nurses wore N95 masks.", "The nurses were paid N450,000."),
    ("He received eight years of schooling.", "He received twelve years behind bars."),
    ("Hale got 20 years and Poe 15 years in jail.", "Hale was jailed for 25 years."),
)

RULES = (
    Rule(
        name="quantity-conflict",
        level="warning",
        says=(
            "Two articles give different amounts of the same thing: money, per cent, magnitude, "
            "distance and other measures, a count of things or of people arrested, evacuated or "
            "rescued, a prison term, how a vote or a match ended, or the age of a person, more "
            "than a year apart. Amounts are "
            "as exact as they are written; how many people came to harm, is the casualty rules' "
            "matter."
        ),
        fires=CONFLICT,
        silent=(*AGREE, *SILENT),
    ),
)


def find(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """Every amount that the story's sentences state, with what it is an amount of as `of`, every
    age, whose `of` is "age of" and the person, and every prison term."""
    return sorted(
        (
            *(_age(claim, age) for claim, age in ages_told(claims)),
            *(
                fact
                for claim in claims
                if claim.story
                for fact in (*_amounts(claim), *_terms(claim), *_tallies(claim))
            ),
        ),
        key=lambda fact: fact.span,
    )


def _amounts(claim: Claim) -> Iterator[Fact]:
    stated = list(amounts_in(claim.text, people=True))
    if any(one.category == "people" for one in stated) and may_tell(tokens_of(claim.text)):
        stated = list(amounts_in(claim.text))
    for one in stated:
        value = " ".join(claim.text[one.start : one.end].lower().split())
        if one.thing in DEEDS and not is_people(value.split()[-1]):
            # "46 arrested in raids", "12 squatters evicted"
            value = f"{claim.text[one.start : one.number].lower()} people"
        thing = one.thing or one.category
        if one.category == "percent":
            thing = rate_of(claim.text, one.start) or thing
        fact = _fact(claim, one.start, one.end, value, thing)
        # How many people of whom nothing is told, only an altered sentence can have wrong.
        yield replace(fact, weak=True) if one.category == "people" else fact


def _age(claim: Claim, age: Age) -> Fact:
    fact = _fact(claim, age.start, age.end, f"{age.years} years", OF + age.whose)
    return replace(fact, weak=True) if age.whose == SOMEBODY else fact


def _terms(claim: Claim) -> Iterator[Fact]:
    for term in terms_in(claim.text):
        yield _fact(claim, term.start, term.end, claim.text[term.start : term.end].lower(), TERM)


def _tallies(claim: Claim) -> Iterator[Fact]:
    for tally in tallies_in(claim.text):
        value = claim.text[tally.start : tally.end].lower()
        yield _fact(claim, tally.start, tally.end, value, tally.of)


def _fact(claim: Claim, start: int, end: int, value: str, of: str) -> Fact:
    span = claim.span.part(start, end)
    return Fact(kind="quantity", value=value, text=claim.text[start:end], span=span, of=of)


def compare(left: Fact, right: Fact) -> Relation:
    """Two amounts of one kind of thing, in units that can be converted, that no number fits.

    Whether it is the same thing ("12 rockets" of two days) is for the rule to see.
    """
    if left.kind != right.kind or left.weak or right.weak:
        return "silent"
    return same_amount(left, right)
