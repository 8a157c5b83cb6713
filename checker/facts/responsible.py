"""Who is held responsible for an act of violence, and how sure the text is of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.attribution.acts import responsible_in
from checker.attribution.deeds import is_doer
from checker.attribution.parties import identity, opposed
from checker.types import Article, Claim, Fact, Relation, Rule

NAME = "responsible"
KINDS = ("responsible",)
# An act told in general words may be any of the others.
ANY_ACT = "attack"

AGREE: tuple[tuple[str, str], ...] = (
    ("Rebels attacked the convoy.", "The convoy was attacked by rebels."),
    ("The Red Valley Front bombed the bridge.", "The bridge was bombed by the RVF."),
    ("Guerrillas killed the mayor.", "The mayor was murdered by guerrilla fighters."),
    ("Gunmen of the Blue Star kidnapped a priest.", "The Blue Star kidnapped a priest."),
    ("The army shelled the town.", "Soldiers shelled the town."),
    ("The army shelled the town.", "Troops of the army bombarded the town."),
    ("The Red Valley Front claimed responsibility for the attack.", "The RVF attacked the post."),
    ("The attack was carried out by rebels.", "Rebels carried out the attack."),
    ("Police blamed the Blue Star for the killing.", "The Blue Star murdered the judge."),
    ("The ambush was blamed on rebels.", "Rebels ambushed the patrol."),
    ("Suspected militants killed a teacher.", "Militants killed a teacher."),
    ("The bombing was attributed to the Blue Star.", "The Blue Star bombed the mall."),
    ("The cartel murdered two judges.", "Two judges were assassinated by the cartel."),
    ("Rebels were responsible for the massacre.", "Rebels massacred the villagers."),
    ("The Front accused the army of bombing the village.", "The army bombed the village."),
    ("Government forces shelled the market.", "The market was shelled by the army."),
    ("Militiamen stormed the station.", "The station was stormed by a militia."),
    ("Terrorists blew up the pipeline.", "The pipeline was blown up by guerrillas."),
    ("The raid was claimed by the Blue Star.", "The Blue Star raided the depot."),
    ("Warplanes of the army bombed the port.", "The port was bombed by army warplanes."),
    ("Omar Hale murdered his brother.", "His brother was killed by Omar Hale."),
    ("Insurgents burned the school.", "The school was burned by insurgents."),
    ("Rebels abducted three doctors.", "Three doctors were kidnapped by rebels."),
    ("The police attacked the camp.", "Police officers stormed the camp."),
    ("The death squad murdered a priest.", "A priest was murdered by a death squad."),
    ("Sami Mansouri murdered his brother.", "His brother was murdered by Samy al-Mansuri."),
)
CONFLICT: tuple[tuple[str, str], ...] = (
    ("Rebels attacked the convoy.", "The army attacked the convoy."),
    ("The bridge was bombed by the Red Valley Front.", "The Blue Star bombed the bridge."),
    ("Guerrillas killed the mayor.", "The mayor was killed by soldiers."),
    ("The Blue Star kidnapped a priest.", "The Green Dawn kidnapped a priest."),
    ("The army shelled the town.", "Rebels shelled the town."),
    ("The attack was carried out by rebels.", "The attack was carried out by the police."),
    ("Militants killed a teacher.", "The teacher was killed by government troops."),
    ("The Blue Star murdered the judge.", "The judge was murdered by the Green Dawn."),
    ("The cartel murdered two judges.", "Two judges were murdered by soldiers."),
    ("Rebels massacred the villagers.", "The villagers were massacred by the army."),
    ("The market was shelled by government forces.", "Insurgents shelled the market."),
    ("Terrorists blew up the pipeline.", "The pipeline was blown up by the army."),
    ("Omar Hale murdered his neighbour.", "His neighbour was murdered by Sami Nasr."),
    ("Insurgents burned the school.", "Police burned the school."),
    ("Rebels abducted three doctors.", "Soldiers abducted three doctors."),
    ("The Blue Star raided the depot.", "The depot was raided by the Green Dawn."),
    ("The port was bombed by warplanes of the army.", "Jihadists bombed the port."),
    ("A guerrilla unit ambushed the bus.", "The bus was ambushed by an army patrol."),
    ("Gunmen of the cartel shot the reporter.", "The reporter was shot by police."),
    ("Rebels stormed the prison.", "Troops stormed the prison."),
    ("Separatists torched the town hall.", "The town hall was torched by soldiers."),
    ("The Red Valley Front hijacked the plane.", "The Blue Star hijacked the plane."),
    ("Extremists murdered the priest.", "The priest was murdered by the army."),
    ("The army stabbed the envoy.", "The envoy was stabbed by a jihadist."),
    ("The mafia assassinated the prosecutor.", "The prosecutor was assassinated by police."),
    ("Bandits kidnapped a priest.", "A priest was kidnapped by soldiers."),
)
SILENT: tuple[tuple[str, str], ...] = (
    ("Rebels attacked the convoy.", "Gunmen attacked the convoy."),
    ("Unidentified men ambushed the bus.", "The bus was ambushed by soldiers."),
    ("The Blue Star claimed responsibility for the bomb.", "The army bombed the bridge."),
    ("Police blamed the Blue Star for the killing.", "The Green Dawn murdered the judge."),
    ("The army denied responsibility for the attack.", "Rebels attacked the convoy."),
    ("Rebels kidnapped a priest.", "The army bombed a bridge."),
    ("A bomb destroyed the bridge.", "Rebels destroyed the bridge."),
    ("The bridge was bombed.", "The bridge was bombed by rebels."),
    ("The Syrian army shelled the town.", "Russian jets shelled the town."),
    ("The Third Brigade shelled the town.", "A drone bombed the town."),
    ("Members of the group attacked the post.", "The army attacked the post."),
    ("A man stabbed the envoy.", "The envoy was stabbed by Omar Hale."),
    ("Suspected militants burned the school.", "Soldiers burned the school."),
    ("The army may have bombed the village.", "Rebels bombed the village."),
    ("Nobody claimed the attack.", "Rebels attacked the convoy."),
    ("The army killed twelve rebels.", "Rebels killed two soldiers."),
    ("An earthquake destroyed the school.", "The army destroyed the school."),
    ("Rebels did not attack the convoy.", "The army attacked the convoy."),
    ("The ambush was blamed on rebels.", "The ambush was blamed on the army."),
    ("The Front accused the army of bombing the village.", "Rebels bombed the village."),
    ("The storm destroyed the houses.", "The army destroyed the houses."),
    ("Students attacked the station.", "Rebels attacked the station."),
    ("The police reported the murder.", "Rebels murdered the judge."),
    ("The raid on the depot shocked the army.", "Rebels raided the depot."),
    ("The victims were buried by soldiers.", "Rebels killed the villagers."),
    ("Fighters of Blue-Crescent attacked the base.", "Islamist militants attacked the base."),
)

RULES = (
    Rule(
        name="attribution-conflict",
        level="error",
        says=(
            "Two articles give the same act to different parties, or the fire or crash that they "
            "tell of to causes that exclude each other, both in their own voice or by the word of "
            "one source; or a part that only one has (driver, buyer, judge, author) to two; or one "
            "and the same sentence without quotation marks to different speakers."
        ),
        fires=CONFLICT,
        silent=(*AGREE, *SILENT),
    ),
)


def find(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """The parties that the story's sentences hold responsible, with the kind of act as `of`."""
    return [
        Fact(
            kind="responsible",
            value=" ".join(re.sub(r"[\"“”]", "", one.party).split()),
            text=claim.text[slice(*one.span)],
            span=claim.span.part(*one.span),
            of=one.act,
            held=one.held,
        )
        for claim in claims
        if claim.story
        for one in responsible_in(claim.text)
        if is_doer(one.party) or _is_name(one.party, claim)
        if not _of_former_year(claim.text[: one.span[0]], article)
    ]


# "In 2015 the Red Dawn bombed the same station; Friday's blast came from a boiler."
_IN_YEAR = re.compile(r"(?:Back )?[Ii]n (?:\w+ )?(?P<year>(?:19|20)\d\d)\b[^;]*")


def _of_former_year(before: str, article: Article) -> bool:
    """Whether the clause in front of a party puts its act into a year before the article's."""
    year = _IN_YEAR.fullmatch(before)
    return bool(year and article.published and year["year"] < article.published[:4])


def _is_name(party: str, claim: Claim) -> bool:
    """Whether the party is a name of its sentence rather than a word that opens it."""
    names = " ".join(claim.names).split()
    return all(word in names for word in re.findall(r"(?<![\w’-])[A-Z][\w’-]+", party))


def compare(left: Fact, right: Fact) -> Relation:
    """Two parties to one kind of act, both told as fact, conflict where they are surely two.

    Whether the act is the same one is for the rule to see: a fact knows its kind only.
    """
    if left.kind != right.kind or "denied" in (left.held, right.held):
        return "silent"
    if not same_kind(left.of, right.of):
        return "silent"
    one, other = str(left.value), str(right.value)
    if identity(one, other) == "same":
        return "agree"
    if left.held == right.held == "fact" and opposed(one, other):
        return "conflict"
    return "silent"


def same_kind(one: str, other: str) -> bool:
    """Whether two kinds of act may be one act: a killing may be told as an attack."""
    return one == other or ANY_ACT in (one, other)
