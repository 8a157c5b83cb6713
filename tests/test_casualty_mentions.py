"""Who is said to have come to which harm in one sentence."""

from __future__ import annotations

import pytest

from checker.casualties import mentions
from checker.casualties.mentions import may_tell, mentions_of
from checker.casualties.named import known_names
from checker.casualties.tokens import tokens_of


def told(sentence: str) -> list[str]:
    """Mentions as "killed 12", hints and presuppositions left out."""
    tokens = tokens_of(sentence)
    names = known_names([tokens])
    return [f"{m.harm} {m.count}" for m in mentions_of(tokens, names) if not m.light and not m.weak]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Either voice.
        ("The blast killed 12 people.", ["killed 12"]),
        ("Twelve people were killed in the blast.", ["killed 12"]),
        ("The attack left 12 people dead and 30 injured.", ["killed 12", "injured 30"]),
        ("The dead were named as Omar Hale, 34, and Pia Lund, 22.", ["killed 2"]),
        ("There were no survivors among the 14 people on board.", ["killed 14"]),
        ("They fear there are no survivors among the 14 people on board.", []),
        ("The launch sank with the loss of all 14 hands.", ["killed 14"]),
        ("The plane was carrying 14 people, none of whom survived.", ["killed 14"]),
        ("Nobody on board the plane, which carried 14 people, survived.", ["killed 14"]),
        ("Nobody knows how many of the 14 people on board survived.", []),
        ("There were no survivors when the lorry carrying 12 tonnes of fuel blew up.", []),
        ("The blast killed two soldiers as well as three civilians.", ["killed 5"]),
        ("The three others, all members of one team, were dead.", ["killed 3"]),
        ("Of the 64 workers not one was hurt.", ["injured 0"]),
        ("Omar and Pia Hale died in the fire.", ["killed 2"]),
        ("The march left 12 people nursing injuries.", ["injured 12"]),
        ("Seven guests had to be hospitalised.", ["injured 7"]),
        ("Three skiers have still not been found.", ["missing 3"]),
        ("Eight sailors are yet to be located.", ["missing 8"]),
        ("The whereabouts of six fishermen are unknown.", ["missing 6"]),
        ("Divers were searching for four crew members.", ["missing 4"]),
        ("Police were searching for two men.", []),
        ("Wardens gathered 40 dead seals from the beach.", ["killed 40"]),
        ("Two women were not found guilty.", []),
        ("According to brigade chief Ira Holt, two people were killed.", ["killed 2"]),
        ("As many as 46 workers were hurt.", ["injured 46"]),
        ("12 dead in market blast", ["killed 12"]),
        (
            "Train derails, killing eight and injuring more than 200",
            ["killed 8", "injured at least 201"],
        ),
        ("Two pilots died when the plane went down.", ["killed 2"]),
        ("The fire claimed 12 lives.", ["killed 12"]),
        ("The death toll has risen to 130.", ["killed 130"]),
        ("Police found the bodies of four men.", ["killed 4"]),
        ("There were 12 deaths and 40 injuries.", ["killed 12", "injured 40"]),
        ("A triple homicide shook the town.", ["killed 3"]),
        ("A quadruple shooting shook the town.", ["hit 4"]),
        ("The barge turned over, drowning 14 people.", ["killed 14"]),
        ("14 drown as barge turns over", ["killed 14"]),
        ("Two more succumb to burns after depot fire", ["killed 2"]),
        ("Nine miners were asphyxiated.", ["killed 9"]),
        ("At least 30 people were crushed to death at the gate.", ["killed at least 30"]),
        ("Three climbers froze to death.", ["killed 3"]),
        ("Four men were burned alive in a van.", ["killed 4"]),
        ("Forty people are feared dead.", ["killed at least 0"]),
        ("Nine men thought to be from Brint were killed.", ["killed 9"]),
        ("Five workers fell to their deaths from the roof.", ["killed 5"]),
        ("Five workers fell from the roof.", []),
        ("The crash cost nine people their lives.", ["killed 9"]),
        ("Snow slide buries 12 skiers, three dead", ["killed 3"]),
        ("Seven people were pulled dead from the rubble.", ["killed 7"]),
        # Ellipsis.
        ("Two people were killed and seven others wounded.", ["killed 2", "injured 7"]),
        ("2 killed, 3 hurt in crash", ["killed 2", "injured 3"]),
        ("4 shot, 1 fatally", ["hit 4", "killed 1"]),
        ("Four people were shot, one of them fatally.", ["hit 4", "killed 1"]),
        ("One killed three wounded in raid", ["killed 1", "injured 3"]),
        ("One of three people hit has died.", ["killed 1", "hit 3"]),
        ("Nine died in the hall and 11 at Brint station.", ["killed 9", "killed 11"]),
        (
            "Nine were killed in Brint, six in Tolma and two near Reva.",
            ["killed 9", "killed 6", "killed 2"],
        ),
        ("Three died in the crash, two at the scene and one in hospital.", ["killed 3"]),
        ("Nine were killed in the raid, six in Tolma.", ["killed 9"]),
        ("Nine were killed in Brint and six in hospital were wounded.", ["killed 9", "injured 6"]),
        ("Nine were hurt in the hall and 11 in critical condition.", ["injured 9"]),
        # Definite descriptions: who they are is told by the harm.
        ("Police named the three victims killed in the fire.", ["killed 3"]),
        ("The five killed were all brothers.", ["killed 5"]),
        ("One of the six people wounded by gunfire spoke out.", ["injured 6"]),
        ("The families of the 15 people killed in Aurora met.", ["killed 15"]),
        ("Those identified as the four people found dead lived there.", ["killed 4"]),
        ("A father of three killed in the crash was a nurse.", ["killed 1"]),
        ("The brother of the woman killed said so.", ["killed 1"]),
        ("Police named the nine people killed Christmas Eve.", ["killed 9"]),
        ("Two of the three people shot died.", ["killed 2", "hit 3"]),
        # Ages, channels and roads are no people.
        ("Both sisters, both 21, suffered burns.", ["injured 2"]),
        ("Two sons — Ivo, 9, and Emil, 8 — were found dead.", ["killed 2"]),
        ("The mayor told Channel 3 four men were wounded.", ["injured 4"]),
        ("A man and a woman, both died at the scene.", ["killed 2"]),
        # What one has not seen may have happened all the same.
        ("Our reporter says he did not see any casualties.", []),
        # Numbers end where others begin.
        ("Air raid kills 21 including 8 children", ["killed 21"]),
        (
            "Bombs went off, leaving six dead and injuring about 180.",
            ["killed 6", "injured 144 to 216"],
        ),
        ("The bus crash hurt two boys, 8 and 10, on Monday.", ["injured 2"]),
        ("Three cities were the hardest hit.", []),
        ("How many mayors did you say have been killed?", ["killed at least 2"]),
        ("Two arrested in Cloud 9 shooting death of Ann Moss", ["killed 1"]),
        ("Rebels executed three villagers.", ["killed 3"]),
        ("Police executed two warrants.", []),
        # Tolls that move.
        (
            "The number of people killed in the slide, at Oso, rose to 12.",
            ["killed at least 2", "killed 12"],
        ),
        ("Blast toll climbs to 154", ["killed 154"]),
        ("Death toll in Brint quake tops 200", ["killed at least 200"]),
        ("The death toll has hit 12.", ["killed 12"]),
        ("The toll of the quake that hit two towns is 12.", ["killed 12"]),
        ("The death toll rose from 12 to 15.", ["killed 15"]),
        ("The death toll, which was 12 on Monday, has risen to 15.", ["killed 15"]),
        (
            "The toll has reached 20 people in addition to tens of others injured.",
            ["killed 20", "injured 20 to 99"],
        ),
        ("No victims were reported.", ["killed 0", "injured 0"]),
        ("No victims have come forward.", []),
        ("The officer touched the lives of eight officers.", []),
        ("Medics saved 12 lives, and grief shattered 100 lives.", []),
        ("It shattered 100 lives, with 50 people killed.", ["killed 50"]),
        ("Twelve lives were lost in the fire.", ["killed 12"]),
        # Lists and what only describes.
        ("A couple and their son were killed.", ["killed 3"]),
        ("He shot and killed his wife and two children.", ["killed 3"]),
        ("John Smith, 25, a father of two, was killed.", ["killed 1"]),
        ("Two others, a man and a boy, were wounded.", ["injured 2"]),
        ("The mayor, a 50-year-old lawyer, was shot dead.", ["killed 1"]),
        ("Ann Cole and Eve Hart, both students, were killed.", ["killed 2"]),
        ("He killed one or possibly two people.", ["killed 1 to 2"]),
        ("The mayor and eight others were gunned down.", ["killed 9"]),
        ("One victim of the crash that hurt five people has died.", ["killed 1", "injured 5"]),
        ("Four others, including a clerk and two officers, were also wounded.", ["injured 4"]),
        # Nobody.
        ("No one was hurt.", ["injured 0"]),
        ("There were no casualties.", ["killed 0", "injured 0"]),
        ("No one was killed or injured.", ["killed 0", "injured 0"]),
        # Taken, lost.
        ("Gunmen kidnapped 20 students.", ["captured 20"]),
        ("Seventeen people were taken hostage.", ["captured 17"]),
        ("Thirty-three miners are missing.", ["missing 33"]),
        # What did not happen, or not to people.
        ("The bomb could have killed dozens of people.", []),
        ("They threatened to kill 50 hostages.", []),
        ("He denied killing the two women.", []),
        ("Thirty people were crushed against the gate.", []),
        ("Three men were sentenced to death.", []),
        ("Six hecklers drowned out the mayor.", []),
        ("The crew saved two drowning men.", []),
        ("Police fired one shot.", []),
        ("He shot at three officers.", []),
        ("Officers shot 14 dogs.", []),
        ("12 people were killed and injured.", []),
        # Joint counts, and each number by its own verb.
        ("Shells killed and injured five civilians.", []),
        ("Many people were wounded or dead.", []),
        ("The robbers are either dead or arrested.", []),
        ("Flood kills 11; 70 hurt and two bridges lost", ["killed 11", "injured 70"]),
        (
            "Two people were killed, including the gunman, and six others were injured.",
            ["killed 2", "injured 6"],
        ),
        ("Six people died and others were wounded.", ["killed 6", "injured at least 2"]),
        (
            "It led to the deaths of six people, including a nurse, and left three others wounded.",
            ["killed 6", "injured 3"],
        ),
        ("Seven people were shot, and two did not survive.", ["hit 7", "killed 2"]),
        ("One shooting victim died from her wounds.", ["killed 1"]),
        # One number for several nouns, several for one list.
        ("Four men and women were killed.", ["killed 4"]),
        ("Eleven second-graders and two teachers were killed.", ["killed 13"]),
        ("Six Jesuits and two women were killed.", ["killed 8"]),
        ("The fire killed at least 16 people, mostly children.", ["killed at least 16"]),
        ("Two boys, Al Hill, 4, and Cy Hill, 6, both died.", ["killed 2"]),
        ("The blast killed 230, 000 people.", ["killed 230000"]),
        (
            "The death toll is estimated between 500 and 1300 what would be a record.",
            ["killed 500 to 1300"],
        ),
        # Unborn children are counted by some.
        ("Three people and an unborn baby were killed.", ["killed 3 to 4"]),
        ("Four dead, including unborn child", ["killed 3 to 4"]),
        ("A double murder-suicide shook the town.", ["killed 2 to 3"]),
        # Nobody said how many.
        ("No - one was hurt.", ["injured 0"]),
        ("There was no information about injured guests.", ["injured at least 2"]),
        ("The army had no information on the number of casualties.", []),
        ("A navy team carried out a professionally executed boarding of two ships.", []),
        ("A rifle was used to kill three people.", ["killed 3"]),
        ("None of the nine miners in the cage survived.", ["killed 9"]),
        ("Not one of the 14 men on board survived.", ["killed 14"]),
        ("Ten of the 14 on board survived.", []),
        ("The dead numbered seven.", ["killed 7"]),
        ("The house numbers seven rooms.", []),
        ("The count of the dead had come to six.", ["killed 6"]),
        ("He put the number of people not yet accounted for at nine.", ["missing 9"]),
        ("There was no trace of nine passengers.", ["missing 9"]),
        ('"We are still looking for nine," the rescue chief said.', ["missing 9"]),
        ('"We are still looking for two men," the police chief said.', []),
        ("9 pupils, teachers die in fire", ["killed 9"]),
    ],
)
def test_mentions(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "A 21-year-old man was wounded.",
        "The man, 34, was wounded.",
        "Maria Lopez, 34, was wounded.",
        "A 5-year old boy was wounded.",
        "A woman aged 60 was wounded.",
        "A man was wounded in the 400 block of 12th Street.",
        "A man was wounded at 7:30 p.m. on May 12.",
        "A man was wounded with a 9mm pistol.",
    ],
)
def test_ages_addresses_and_times_count_nobody(sentence: str) -> None:
    assert told(sentence) == ["injured 1"]


def test_parts_are_told_apart_from_the_whole() -> None:
    (mention,) = mentions_of(tokens_of("At least 12 people, including five soldiers, were killed."))
    assert str(mention.count) == "at least 12"
    assert [(group.of, group.count.low) for group in mention.parts] == [("soldiers", 5)]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Ten people were hurt in Brint on Monday, six of them by gunfire.", [("people", 6)]),
        ("The bus fell into a gorge, killing 27 people, 23 of them children.", [("children", 23)]),
        ("Ten people were shot, three of them fatally.", []),
        ("Ten people were hurt in Brint, and six of them died.", []),
    ],
)
def test_some_of_them_are_parts(sentence: str, parts: list[tuple[str, int]]) -> None:
    mention = mentions_of(tokens_of(sentence))[0]
    assert [(group.of, group.count.low) for group in mention.parts] == parts


def test_the_dead_of_each_scene_are_parts() -> None:
    sentence = "Nine people died in the hall and 11 at Brint station."
    assert [m.part for m in mentions_of(tokens_of(sentence))] == [True, True]
    whole = "Nine people died in the blasts, six in Tolma and three in Brint."
    assert [m.part for m in mentions_of(tokens_of(whole))] == [False, True, True]


def test_care_is_only_a_hint() -> None:
    (mention,) = mentions_of(tokens_of("Three people were taken to a hospital."))
    assert (mention.harm, mention.light) == ("injured", True)
    assert not mentions_of(tokens_of("Three people were taken into custody."))


def test_an_adjective_presupposes_a_death() -> None:
    (mention,) = mentions_of(tokens_of("The deadly attack shocked the town."))
    assert (mention.harm, mention.weak, str(mention.count)) == ("killed", True, "at least 1")
    assert not mentions_of(tokens_of("He was charged with assault with a deadly weapon."))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Deaths told in other words.
        ("A rockfall swept four trekkers to their deaths.", ["killed 4"]),
        ("The mob beat three traders to death.", ["killed 3"]),
        ("Raiders fled after hacking to death nine villagers.", ["killed 9"]),
        ("Seven people are now known to have died.", ["killed 7"]),
        ("The other six did not make it out alive.", ["killed 6"]),
        ("Two clerks paid with their lives.", ["killed 2"]),
        ("A coroner has signed 19 death certificates.", ["killed 19"]),
        ("The cyclone claimed 31 villagers.", ["killed 31"]),
        ("The wave drowned five bathers.", ["killed 5"]),
        ("The body count reached 22.", ["killed 22"]),
        ("He claimed six soldiers had fled.", []),
        # The injured, by their wounds and the care for them.
        ("Medics treated 41 injured people.", ["injured 41"]),
        ("Eleven guests were treated for burns.", ["injured 11"]),
        ("Eight players suffered pay cuts.", []),
        ("Five tourists escaped with cuts.", ["injured 5"]),
        ("The injury toll rose to 52.", ["injured 52"]),
        ("Injured in the crush were 17 pilgrims.", ["injured 17"]),
        ("Those who were hurt, 12 in all, went home.", ["injured 12"]),
        ("A keeper and two visitors, three people in all, were hurt.", ["injured 3"]),
        ("Nine doctors were sent to treat those injured.", []),
        ("Nine injured goats were taken away.", []),
        # The missing.
        ("Six hikers went missing.", ["missing 6"]),
        ("Nine fishermen have disappeared.", ["missing 9"]),
        ("Three paintings vanished.", []),
        ("The flood left 14 residents of the valley missing.", ["missing 14"]),
        ("A yacht with four people aboard is missing.", ["missing 4"]),
        ("A climbing party of three is missing.", ["missing 3"]),
        ("Nobody has heard from the five cavers.", ["missing 5"]),
        ("Two divers never resurfaced.", ["missing 2"]),
        ("The navy put the missing at 26.", ["missing 26"]),
        ("A caller put the dead at 41.", []),
        ("Forty migrants are missing and feared drowned.", ["missing 40", "killed at least 0"]),
        ("Two players are missing from the squad.", []),
    ],
)
def test_wider_wordings(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


def test_who_is_losing_something_need_not_lose_people() -> None:
    assert not may_tell(tokens_of("The bank was losing 3,000 customers a month."))
    assert mentions_of(tokens_of("The raid ended on Friday with them losing none of their men."))


@pytest.mark.parametrize("form", ["{}", "{} after forty hours", "two men {}", "they did not {}"])
def test_a_cue_may_stand_anywhere(form: str) -> None:
    """ "Alive after 40 hours" begins with the word that others end in."""
    for cue in sorted(mentions._CUES | mentions._LOSSES):
        for text in (form.format(cue), form.format(cue).capitalize() + "."):
            mentions.mentions_of(tokens_of(text))
