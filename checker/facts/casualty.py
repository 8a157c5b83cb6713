"""Casualty figures: how many people were killed, injured, missing or captured."""

from __future__ import annotations

from collections.abc import Sequence

from checker.casualties.account import account_of
from checker.casualties.kin import same_people
from checker.casualties.sides import without_sides
from checker.types import Article, Claim, Count, Fact, Relation, Rule

NAME = "casualty"
KINDS = ("killed", "injured", "missing", "captured")

EVERYBODY = "people"
# Most attackers that may be what two figures differ by.
FEW = 3

AGREE: tuple[tuple[str, str], ...] = (
    ("Twelve people were killed in the blast.", "The blast killed 12 people."),
    ("At least 12 people died in the fire.", "The fire left 15 dead."),
    ("More than 50 people were injured in the crash.", "The crash injured 51 people."),
    ("Dozens of people were killed in the raid.", "The raid killed 30 people."),
    ("About 30 people were wounded.", "32 people were wounded."),
    ("Nearly 100 people died when the ferry sank.", "The sinking claimed 96 lives."),
    ("The death toll rose to 130.", "The quake killed 130 people."),
    ("No one was hurt in the fire.", "There were no injuries, the fire chief said."),
    ("Nobody was killed.", "The explosion caused no deaths."),
    ("Two people were killed and seven others wounded.", "2 dead, 7 wounded in market attack"),
    ("A couple and their son were killed.", "Three people were killed."),
    (
        "Four people were shot, one of them fatally.",
        "One person was killed and three were wounded.",
    ),
    ("4 shot, 1 fatally", "One man died and three others were injured in the shooting."),
    ("Police found the bodies of four men.", "Four men were found dead."),
    ("Between 5 and 7 soldiers were killed.", "Six soldiers were killed."),
    ("Hundreds of people were injured in the earthquake.", "The earthquake injured 450 people."),
    ("Several people were injured.", "Five people were injured."),
    ("As many as 40 people were killed.", "The landslide killed 33 people."),
    ("Gunmen kidnapped 20 students from a school.", "Twenty students were abducted."),
    ("He kept three women captive for a week.", "Three women were held hostage."),
    ("Thirty-three miners are missing.", "33 miners are missing underground."),
    ("A dozen villagers were killed.", "12 villagers died."),
    (
        "The train derailed, killing eight and injuring more than 200.",
        "Eight people died and 211 were injured when the train derailed.",
    ),
    (
        "Three people, including the gunman, are dead.",
        "Three people, including the shooter, were killed.",
    ),
    (
        "One of three people hit by the truck has died.",
        "One person was killed when a truck hit three people.",
    ),
    (
        "A man was shot and killed on Elm Street on Monday night.",
        "A man was shot on Elm Street. He died at a hospital.",
    ),
    ("Both pilots were killed when the plane went down.", "Two pilots were killed in the crash."),
    ("The attack killed 1,200 people.", "1200 people were killed in the attack."),
    ("A triple homicide shook the town.", "Three people were killed in the shooting."),
    ("1 dead, 3 shot on Elm Street", "One man was killed and three others were injured."),
    ("Five people were shot, and two did not survive.", "2 killed, 3 wounded in shooting"),
    ("Flood kills 10; 80 hurt", "The flood killed 10 people and injured 80."),
    ("Fourteen first-graders and six adults were killed.", "Twenty people were killed."),
    ("The toll is put between 500 and 1,300 dead.", "The gas killed 1,300 people."),
    ("At least 18 people, mostly children, were killed.", "The bomb killed 18 people."),
    ("Five men and women were wounded.", "Five people were wounded."),
    ("Four dead, including unborn child", "Three people were killed."),
    ("Forty people are feared dead in the flood.", "The flood killed 14 people."),
    ("Death toll of the flood tops 200", "The flood killed 215 people."),
    ("A double murder-suicide shook the town.", "Three people were found dead."),
    ("No - one was hurt in the fire.", "Nobody was hurt in the fire."),
    ("Not a single guest was hurt in the fire.", "Nobody was hurt in the fire."),
    ("Everyone on board survived the crash.", "Nobody was killed in the crash."),
    ("No fewer than 14 people were killed.", "Fifteen people were killed."),
    ("No more than 14 people were hurt.", "Twelve people were hurt."),
    ("All but three of the 12 on board died.", "Nine people died in the crash."),
    ("Half of the 12 miners died.", "Six miners died."),
    ("Some of the 30 passengers were hurt.", "Nine passengers were hurt."),
    ("15-20 people were killed.", "Sixteen people were killed."),
    ("Two more died, bringing the toll to 16.", "Sixteen people were killed."),
    ("Nine people died in the hall. Another four people died later.", "Nine people died."),
    (
        "Four people were wounded. Police at first said that six people were wounded.",
        "Four people were wounded.",
    ),
    (
        "A gunman wounded four. It was retaliation for a shooting that wounded two women.",
        "Four people were wounded.",
    ),
)
CONFLICT: tuple[tuple[str, str], ...] = (
    ("Twelve people were killed in the blast.", "The blast killed 14 people."),
    ("At least 15 people died in the fire.", "The fire left 12 dead."),
    ("Dozens of people were killed in the raid.", "The raid killed five people."),
    ("More than 50 people were injured.", "The crash injured 40 people."),
    ("No one was hurt in the blast.", "Three people were hurt in the blast."),
    ("There were no deaths.", "The storm claimed two lives."),
    ("Nobody was killed in the attack.", "A man was killed in the attack."),
    ("The death toll stands at 130.", "The quake left 141 people dead."),
    ("2 killed, 3 hurt in crash", "Two people were killed and five were hurt."),
    ("Five soldiers were killed in the ambush.", "Seven soldiers were killed in the ambush."),
    (
        "Thirty-three seamen were injured by the bomb.",
        "The bomb injured 20 people, of whom 17 were hospitalised.",
    ),
    (
        "Four people were shot, one of them fatally.",
        "Two people were killed and two wounded in the shooting.",
    ),
    ("Gunmen kidnapped 20 students.", "Gunmen kidnapped 35 students."),
    ("Sixteen climbers are missing.", "Nine climbers are missing after the avalanche."),
    ("Fewer than 10 people were injured.", "18 people were injured."),
    ("Between 5 and 7 people were killed.", "Nine people were killed."),
    ("The crash killed 62 passengers.", "All 71 passengers died when the plane crashed."),
    ("Hundreds of people died in the flood.", "The flood killed 46 people."),
    ("A triple homicide shook the town.", "Two people were killed."),
    (
        "An attack on the checkpoint killed 3 police officers.",
        "Four police officers were killed at the checkpoint.",
    ),
    ("The attack killed 1,200 people.", "The attack killed 1,450 people."),
    ("Three people, including the gunman, were killed.", "Nine people were killed."),
    ("A man, his wife and their son were found dead.", "Five people were found dead."),
    ("Two dozen people were wounded.", "Forty people were wounded by shrapnel."),
    ("Rescuers found the bodies of six hikers.", "Four hikers were found dead."),
    (
        "Five of the wounded, all children, were killed when nine children died.",
        "No children were killed.",
    ),
    ("Only one person was injured.", "Six people were injured."),
    ("He shot and killed his wife, then killed three more people.", "Three people were killed."),
    ("1 dead, 3 shot on Elm Street", "One man was killed and five others were injured."),
    ("Flood kills 10; 80 hurt", "The flood killed 14 people."),
    (
        "Two people were killed, including the gunman, and six others were injured.",
        "Nine people were injured.",
    ),
    ("The blast led to the deaths of six people and left three wounded.", "Eight were wounded."),
    ("Two priests were killed.", "Five priests were killed."),
    ("Six firefighters died in the fire.", "Four people died in the fire."),
    ("A nurse was killed and five others died in the flat.", "Nine people died in the flat."),
    ("The barge sank, drowning 14 people.", "Nineteen people drowned when the barge sank."),
    ("Thirty people were crushed to death at the gate.", "The crush at the gate killed 18 people."),
    ("Everyone on board survived the crash.", "Two people were killed in the crash."),
    ("All guests escaped unhurt.", "Three people were hurt in the fire."),
    ("Not one guest was hurt in the fire.", "Three guests were hurt in the fire."),
    ("No fewer than 14 people were killed.", "Nine people were killed."),
    ("No more than 14 people were hurt.", "Twenty people were hurt."),
    ("All but three of the 12 on board died.", "Three people died in the crash."),
    ("Most of the 30 miners died.", "Six miners died."),
    ("Two more died, bringing the toll to 16.", "Eleven people were killed."),
)
SILENT: tuple[tuple[str, str], ...] = (
    ("Three people are dead, including the gunman.", "The gunman killed two people."),
    (
        "Two people were killed before the shooter took his own life.",
        "Three people died in the shooting, including the gunman.",
    ),
    ("Twelve people were killed, including five soldiers.", "Five soldiers were killed."),
    ("Twenty hostages were killed.", "The siege left 22 people dead."),
    ("Five children were among those killed.", "Twelve people were killed in the school."),
    ("Four civilians were killed in the clashes.", "Six militants were killed in the clashes."),
    (
        "The bomb killed nine people.",
        "More than 680 people have been killed since the conflict began.",
    ),
    (
        "Two people were shot dead.",
        "Three people were wounded. In 2011 a gunman killed 77 people on an island.",
    ),
    ("The blast injured six people.", "The blast killed four people."),
    (
        "A suicide bomber killed 12 people.",
        "A guard was wounded by the bomber. Last week an attack in the north killed 26.",
    ),
    ("Three people were killed in the crash.", "About 3,000 people die on the roads each year."),
    ("A 21-year-old man was wounded.", "Two people were wounded."),
    ("A woman was killed in the fire.", "Four people were killed in the fire."),
    (
        "Officials said two rockets hit the base, without reporting any casualties.",
        "Three soldiers were wounded at the base.",
    ),
    ("The deadly attack shocked the town.", "Nobody was killed, officials said."),
    ("The gunman could have killed dozens of people.", "The gunman killed one person."),
    ("They threatened to kill 50 hostages.", "One hostage was killed."),
    ("The shooting happened in the 400 block of 12th Street.", "Two people were killed."),
    ("Police fired 14 shots.", "One man was killed."),
    ("Two cars and 14 homes were hit by the storm.", "Three people were hit by flying glass."),
    ("One victim was a 34-year-old teacher who died in hospital.", "Two people died."),
    ("He is charged with three counts of attempted murder.", "One person was killed."),
    ("The court heard that he wanted to kill 30 people.", "He killed two people."),
    ("Police said the suspect was shot dead by officers.", "The attack killed four people."),
    ("No one else was injured.", "Two people were injured."),
    ("Two of the victims died.", "Five people were killed."),
    ("A similar attack killed 19 people.", "Two people were killed in the attack."),
    ("Seven other people were treated for shock.", "Nobody was killed."),
    ("Four women were killed.", "Six people were killed."),
    ("It was the city's 30th homicide this year.", "A man was killed."),
    # Joint counts, and what is no harm.
    ("Shells killed and injured five people.", "Shells killed two people and injured three."),
    ("A guard said that the robbers are either dead or arrested.", "Nine people were killed."),
    ("The navy executed a boarding of three boats.", "One sailor was killed."),
    ("Nine dead in November: the A9 claims more lives", "Two people were killed on the A9."),
    ("Nine people have been killed on the A9 this month.", "Two people were killed on the A9."),
    ("Three colleagues were hurt in the riot.", "Fifteen people were hurt in the riot."),
    ("Two Kaldorian skiers were killed by the avalanche.", "The avalanche killed six people."),
    # Parts.
    (
        "Five of the wounded have died, raising the number of dead to 19.",
        "The bomb killed 14 people.",
    ),
    ("Two people were critically wounded.", "Seven people were wounded."),
    ("Nobody was seriously hurt in the blast.", "Three people were hurt in the blast."),
    ("The wall narrowly missed killing 12 people.", "Two people were killed."),
    ("In the film, 12 people are killed.", "Two people were killed."),
    ("The drill assumed 12 dead.", "Two people were killed."),
    ("It was the deadliest attack since 12 people were killed in May.", "Two people were killed."),
    ("Three were seriously hurt and nine slightly.", "Twelve people were hurt."),
    ("The identities of two victims killed in the fire are known.", "Six people were killed."),
    ("The families of nine people killed in the fire have sued.", "The fire killed 14 people."),
    ("Nine people died in the hall and five at the gate.", "Fourteen people were killed."),
    ("The first three victims died in the hall.", "Seven people were killed."),
    ("The brewer was killed. His driver and cook were also killed.", "Three people were killed."),
    ("Six priests were killed.", "Eight people were killed."),
    # The dead may be others than these.
    (
        "A man died on Monday. Four people were shot on Oak Street on Tuesday.",
        "Four people were wounded.",
    ),
    # Nobody said how many, or not of everybody.
    ("The army had no information on the number of casualties.", "Three people were wounded."),
    ("There are no reports of casualties yet.", "Three people were wounded."),
    ("Police did not suffer any casualties.", "Three people were wounded."),
    ("There were no injuries to firefighters.", "Three people were wounded."),
    # What may come, what was said at first, what went before.
    ("The virus could kill 100,000 people.", "The virus has killed 80,000 people."),
    ("Statewide, 44 people have died in the fires.", "The Oak Fire has killed 38 people."),
    ("Two men were shot dead in separate incidents.", "One man was shot dead on Oak Street."),
)

RULES = (
    Rule(
        name="casualty-conflict",
        level="error",
        says="Two figures for the same people of the same event cannot both be right.",
        fires=CONFLICT,
        silent=(*AGREE, *SILENT),
    ),
)


def find(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """Every casualty figure that the article states, and the tally of victims it tells of."""
    return without_sides(article, claims, account_of(article, claims))


def compare(left: Fact, right: Fact) -> Relation:
    """Compares two figures as contract.md says: intervals, and only like with like.

    Silent: tolls of a series and other happenings, parts against totals, groups that may be parts
    of one another, figures that may differ by the attackers, and between two articles whatever is
    only presupposed ("deadly"). A part or a tally that exceeds a total all the same conflicts.
    """
    one, other = left.value, right.value
    if left.kind != right.kind or not isinstance(one, Count) or not isinstance(other, Count):
        return "silent"
    if {left.scope, right.scope} & {"toll", "other"}:
        return "silent"
    if (left.weak or right.weak) and left.span.article != right.span.article:
        return "silent"
    if "only" in (left.attackers, right.attackers) and left.attackers != right.attackers:
        return "silent"
    if left.derived or right.derived:
        same = (left.of, left.scope) == (right.of, right.scope)
        return "agree" if same and one.meets(other) else "silent"
    totals = left.scope == right.scope == "total"
    alike = same_people(left, right) if totals else left.of == right.of
    for small, large in ((left, right), (right, left)):
        if not (totals and alike) and _within(small, large):
            return "conflict" if _exceeds(small, large) else _same_number(small, large)
    if not alike or "part" in (left.scope, right.scope):
        return "silent"
    if one.meets(other):
        return "agree"
    told_singly = "tally" in (left.scope, right.scope)
    return "silent" if told_singly or _attackers_explain(left, right) else "conflict"


def _within(small: Fact, large: Fact) -> bool:
    """Whether `small` counts some of the people of `large`: a part, a tally, a narrower group."""
    if large.scope != "total" or large.of not in (small.of, EVERYBODY):
        return False
    return small.scope in ("part", "tally") or small.of != large.of


def _exceeds(small: Fact, large: Fact) -> bool:
    """Whether some of the people are more than all of them."""
    high = _count(large).high
    if high is None or _count(small).low <= high:
        return False
    # A tally may count one victim twice: against a stated number it only speaks where that is 0.
    # Of 12 pairs of one incident in which a tally exceeded a total, 1 was real.
    return (small.scope != "tally" or high == 0) and not _attackers_explain(small, large)


def _same_number(small: Fact, large: Fact) -> Relation:
    return "agree" if small.scope == "tally" and small.value == large.value else "silent"


def _attackers_explain(left: Fact, right: Fact) -> bool:
    """Whether the difference may be the attackers: "3 dead including the gunman", "2 killed"."""
    for more, less in ((left, right), (right, left)):
        # Nobody can be left out of `more` that is counted in `less`.
        if more.attackers == less.attackers or more.attackers == "out" or less.attackers == "in":
            continue
        low, high = _count(less).low, _count(less).high
        if Count(low, None if high is None else high + FEW).meets(_count(more)):
            return True
    return False


def _count(fact: Fact) -> Count:
    assert isinstance(fact.value, Count)
    return fact.value
