"""Which office or rank a named person has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.particulars.appositions import posts_in
from checker.particulars.bearers import bearer_of, people_of
from checker.particulars.jobs import jobs_in
from checker.particulars.offices import Held, offices_in, read, same_person, unlike
from checker.types import Article, Claim, Fact, Relation, Rule

NAME = "role"
KINDS = ("role",)

AGREE: tuple[tuple[str, str], ...] = (
    ("Chief executive Bo Roe spoke.", "Bo Roe, the firm’s managing director, spoke."),
    ("Headmistress Pia Lund spoke.", "Pia Lund, the school’s principal, spoke."),
    ("President Omar Hale spoke.", "Omar Hale, the president, spoke."),
    ("Prime Minister Pia Lund spoke.", "Premier Pia Lund spoke."),
    ("Sen. Jon Dahl voted.", "Senator Jon Dahl voted."),
    ("Gov. Ann Poe spoke.", "Ann Poe, the governor, spoke."),
    ("Rep. Bo Roe voted.", "Congressman Bo Roe voted."),
    ("Lt. Gen. Sami Nasr spoke.", "Lieutenant General Sami Nasr spoke."),
    ("Col. Sami Nasr spoke.", "Colonel Sami Nasr spoke."),
    ("Police Chief Ida Roe spoke.", "Ida Roe, the chief of police, spoke."),
    ("Acting Mayor Lee Okafor spoke.", "Mayor Lee Okafor spoke."),
    ("Former President Omar Hale spoke.", "Ex-President Omar Hale spoke."),
    ("Deputy Mayor Lee Okafor spoke.", "Lee Okafor, the deputy mayor, spoke."),
    ("Defense Minister Pia Lund spoke.", "Defence Minister Pia Lund spoke."),
    ("Interior Minister Pia Lund spoke.", "Pia Lund, the minister of the interior, spoke."),
    ("Attorney General Jon Dahl spoke.", "Attorney General Jon Dahl left."),
    ("Sgt. Ann Poe spoke.", "Sergeant Ann Poe spoke."),
    ("Capt. Ann Poe spoke.", "Captain Ann Poe spoke."),
    ("Sheriff Bo Roe spoke.", "Bo Roe, the sheriff, spoke."),
    ("Archbishop Jon Dahl spoke.", "Archbishop Jon Dahl prayed."),
    ("Vice President Ida Roe spoke.", "Vice-President Ida Roe spoke."),
    ("Omar Hale, commander of the Blue Guard, spoke.", "Omar Hale, head of the Blue Guard, spoke."),
    (
        "Omar Hale, commander of the Blue Guard, spoke.",
        "Omar Hale, leader of the Blue Guards, left.",
    ),
    ("Ambassador Lee Okafor spoke.", "Lee Okafor, the ambassador, spoke."),
    ("District Attorney Pia Lund spoke.", "Pia Lund, the district attorney, spoke."),
    ("Foreign Minister Jon Dahl spoke.", "Jon Dahl, the foreign minister, spoke."),
    ("Bo Roe, who heads the customs service, spoke.", "Customs chief Bo Roe spoke."),
    ("The governor of the prison, Bo Roe, spoke.", "Prison director Bo Roe spoke."),
    ("King Omar Hale spoke.", "King Omar Hale left."),
)
CONFLICT: tuple[tuple[str, str], ...] = (
    ("President Omar Hale spoke.", "Omar Hale, the prime minister, spoke."),
    ("Prime Minister Pia Lund spoke.", "President Pia Lund spoke."),
    ("Sen. Jon Dahl voted.", "Governor Jon Dahl voted."),
    ("Gov. Ann Poe spoke.", "Ann Poe, the mayor, spoke."),
    ("Rep. Bo Roe voted.", "Senator Bo Roe voted."),
    ("Lt. Gen. Sami Nasr spoke.", "Colonel Sami Nasr spoke."),
    ("Col. Sami Nasr spoke.", "Captain Sami Nasr spoke."),
    ("Police Chief Ida Roe spoke.", "Ida Roe, the fire chief, spoke."),
    ("Deputy Mayor Lee Okafor spoke.", "Mayor Lee Okafor spoke."),
    ("Vice President Omar Hale spoke.", "Omar Hale, the president, spoke."),
    ("Deputy Mayor Lee Okafor spoke.", "Lee Okafor, the mayor, spoke."),
    ("Defense Minister Pia Lund spoke.", "Interior Minister Pia Lund spoke."),
    ("Interior Minister Pia Lund spoke.", "Pia Lund, the minister of health, spoke."),
    ("Attorney General Jon Dahl spoke.", "District Attorney Jon Dahl left."),
    ("Sgt. Ann Poe spoke.", "Lieutenant Ann Poe spoke."),
    ("Capt. Ann Poe spoke.", "Major Ann Poe spoke."),
    ("Sheriff Bo Roe spoke.", "Bo Roe, the police chief, spoke."),
    ("Archbishop Jon Dahl spoke.", "Bishop Jon Dahl prayed."),
    ("Vice President Ida Roe spoke.", "President Ida Roe spoke."),
    (
        "Omar Hale, commander of the Blue Guard, spoke.",
        "Omar Hale, head of the Eagle Force, spoke.",
    ),
    ("Omar Hale, commander of the Blue Guard, spoke.", "Omar Hale, leader of the Red Corps, left."),
    ("Ambassador Lee Okafor spoke.", "Lee Okafor, the governor, spoke."),
    ("District Attorney Pia Lund spoke.", "Pia Lund, the sheriff, spoke."),
    ("Foreign Minister Jon Dahl spoke.", "Jon Dahl, the finance minister, spoke."),
    ("King Omar Hale spoke.", "President Omar Hale left."),
    ("Transport Minister Ida Roe spoke.", "Ida Roe, the finance minister, spoke."),
    ("The regional minister, Bo Roe, spoke.", "Bo Roe, the mayor of Norvik, spoke."),
    ("Ann Poe, the trial judge, spoke.", "Prosecutor Ann Poe spoke."),
    ("Ann Poe, prosecuting, spoke.", "The driver’s defence lawyer, Ann Poe, spoke."),
    (
        "Mr Bo Roe, the Minister for Energy, spoke.",
        "Bo Roe, who has been chief executive of the mill since May, spoke.",
    ),
    ("The school’s bursar, Mrs Pia Lund, spoke.", "Headmistress Pia Lund spoke."),
    ("The ferry’s captain, Bo Roe, spoke.", "Bo Roe, its chief engineer, spoke."),
    ("Union leader Bo Roe spoke.", "Bo Roe, the plant’s manager, spoke."),
    ("Jon Dahl has lived here long. He is the fire chief.", "Police chief Jon Dahl spoke."),
    (
        "The deputy fire chief, Jon Dahl, spoke.",
        "Jon Dahl, chief of the hall, and fire chief Jon Dahl spoke.",
    ),
    ("Inspector Ann Poe spoke.", "Superintendent Ann Poe spoke."),
    ("Customs chief Bo Roe spoke.", "The commander of the border police, Bo Roe, spoke."),
    (
        "As the head of public works since 2019, Bo Roe signed it.",
        "Bo Roe Ruiz, treasurer of the municipality of Norvik, signed it.",
    ),
    ("State Treasurer Ann Poe spoke.", "Ann Poe, Norvik’s state auditor, spoke."),
)
SILENT: tuple[tuple[str, str], ...] = (
    ("Acting Governor Ann Poe signed it.", "Lieutenant Governor Ann Poe signed it."),
    ("Chief executive Bo Roe spoke.", "Bo Roe, president and CEO of the mill, spoke."),
    ("Communications and Transport Minister Bo Roe spoke.", "Finance Minister Bo Roe spoke."),
    ("President Omar Hale spoke.", "Prime Minister Pia Lund spoke."),
    ("President Omar Hale spoke.", "Governor Sami Hale spoke."),
    ("President Hale spoke.", "Governor Hale spoke."),
    ("President Omar Hale spoke.", "Omar Hale spoke."),
    ("President Omar Hale spoke.", "General Omar Hale spoke."),
    ("Prime Minister Pia Lund spoke.", "Defense Minister Pia Lund spoke."),
    ("Prime Minister Pia Lund spoke.", "Former Mayor Pia Lund spoke."),
    ("Sen. Jon Dahl voted.", "Chairman Jon Dahl voted."),
    ("Gov. Ann Poe spoke.", "Former Senator Ann Poe spoke."),
    ("Gov. Ann Poe spoke.", "Ann Poe, the candidate, spoke."),
    ("Former President Omar Hale spoke.", "President Omar Hale spoke."),
    ("Acting Police Chief Ida Roe spoke.", "Deputy Police Chief Ida Roe spoke."),
    ("Press Secretary Ida Roe spoke.", "Deputy White House Press Secretary Ida Roe spoke."),
    ("President Omar Hale spoke.", "Omar Hale, the president’s second secretary of state, spoke."),
    ("Pia Lund ran for president Omar Hale said.", "Governor Omar Hale spoke."),
    ("Gen. Sami Nasr spoke.", "Maj. Gen. Sami Nasr spoke."),
    ("Gen. Sami Nasr spoke.", "Lt. Gen. Sami Nasr spoke."),
    ("Coach Bo Roe spoke.", "Mayor Bo Roe spoke."),
    ("Chairman Bo Roe spoke.", "Bo Roe, the chief executive, spoke."),
    ("Omar Hale, head of the bank, spoke.", "Omar Hale, head of the union, spoke."),
    ("Omar Hale, commander of the Blue Guard, spoke.", "General Omar Hale spoke."),
    ("Omar Hale, commander of the Blue Guard, spoke.", "Pia Lund, head of the Eagle Force, spoke."),
    ("The president spoke.", "The prime minister spoke."),
    ("The mayor of Norvik spoke.", "Mayor Jon Dahl spoke."),
    ("Police Chief Ida Roe spoke.", "The police chief spoke."),
    ("Speaker Ida Roe spoke.", "Rep. Ida Roe spoke."),
    ("Cardinal Jon Dahl spoke.", "Archbishop Jon Dahl spoke."),
    ("Former President Omar Hale spoke.", "Senator Omar Hale spoke."),
    ("Judge Ann Poe spoke.", "Judge Lee Okafor spoke."),
    ("Queen Street was closed.", "King Street was closed."),
    ("Vice President Ida Roe spoke.", "Ida Roe, the minister of agriculture, spoke."),
    ("Deputy foreign minister Pia Lund spoke.", "Pia Lund, deputy head of the ministry, spoke."),
    ("Bo Roe, a lawyer, spoke.", "Prosecutor Bo Roe spoke."),
    ("The former judge Bo Roe spoke.", "Bo Roe, the defence lawyer, spoke."),
    ("Omar Hale, once mayor of Norvik, spoke.", "Senator Omar Hale spoke."),
    ("Omar Hale, who was mayor until 2015, spoke.", "Senator Omar Hale spoke."),
    ("Bo Roe, who was a judge, spoke.", "Bo Roe, the defence lawyer, spoke."),
    ("Deputy Mayor Bo Roe spoke.", "Bo Roe, the school’s principal, spoke."),
    ("Bo Roe, a friend of the governor, spoke.", "Fire chief Bo Roe spoke."),
    ("Police spokesman Bo Roe spoke.", "Police chief Bo Roe spoke."),
    ("Bo Roe, head of customs, spoke.", "Bo Roe, director of the tax office, spoke."),
    ("As mayor of Norvik, Bo Roe cut taxes.", "Bo Roe, director of public works, spoke."),
    ("Bo Roe, the regional minister, spoke.", "Bo Roe, the minister for sports, spoke."),
)

RULES = (
    Rule(
        name="role-conflict",
        level="warning",
        says=(
            "Two articles give a person, by first and last name, two offices or ranks that nobody "
            "holds at a time: deputy and head, president and prime minister, the head of a force "
            "and of its elite unit. Former and sitting only where the sentences are the same: "
            "else it is a courtesy title."
        ),
        fires=CONFLICT,
        silent=(*AGREE, *SILENT),
    ),
)


def find(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """Every office or post that the story's sentences give to a person, whose name is `of`.

    A last name alone is completed from the article where only one of its names fits; else the
    fact is `weak`. A pronoun has to mean the one person of the sentence before.
    """
    told = [(i, held) for i, claim in enumerate(claims) if claim.story for held in _held(claim)]
    if not told:
        return []
    names = {held.name for _, held in told} | {name for claim in claims for name in claim.names}
    whole: dict[str, set[str]] = {}
    for name in names:
        if " " in name and len(name.split()) <= 4:
            whole.setdefault(name.split()[-1].lower(), set()).add(name)
    people = people_of(claims) if any(held.name in _PRONOUNS for _, held in told) else {}
    found: list[Fact] = []
    for i, held in told:
        claim, name = claims[i], held.name
        if name in _PRONOUNS:
            name = bearer_of(claims, i, 0, people)
        elif " " not in name:
            fitting = whole.get(name.lower(), set())
            name = next(iter(fitting)) if len(fitting) == 1 else name
        if not name or (held.post and " " not in name):
            continue
        found.append(
            Fact(
                kind="role",
                value=held.office,
                text=claim.text[held.start : held.end],
                span=claim.span.part(held.start, held.end),
                of=name,
                weak=held.past or " " not in name,
            )
        )
    return found


_PRONOUNS = ("He", "She")


def _held(claim: Claim) -> list[Held]:
    """Offices of state and ranks first, then the posts of other walks of life beside them."""
    found = list(offices_in(claim.text))
    for one in posts_in(claim.text):
        shared = [held for held in found if held.start < one.end and one.start < held.end]
        if all(held.end - held.start < one.end - one.start for held in shared):
            # "Central bank governor Omar Hale": more than a governor.
            found = [held for held in found if held not in shared]
            found.append(Held(one.start, one.end, one.post.lower(), one.name, post=True))
    for job in jobs_in(claim.text):
        if not any(held.start < job.end and job.start < held.end for held in found):
            # "had served as finance minister", "was elected governor": perhaps not at this time.
            office = read(job.words)
            past = office is not None and (job.once or office.name == "head")
            found.append(Held(job.start, job.end, job.words, job.name, post=True, past=past))
    return sorted((held for held in found if not _partly(claim, held)), key=lambda held: held.start)


def _partly(claim: Claim, held: Held) -> bool:
    """Whether words in front say that it is not just this office: "Acting Norvik County Police
    Chief" is the deputy, an "Interior and Justice Minister" has two."""
    if _ACTING.search(claim.text, 0, held.start) or _ONCE.search(claim.text, 0, held.start):
        return True
    if _UNTIL.match(claim.text, held.end):
        return True
    if held.office == "judge" and claim.text[: held.start].endswith("County "):
        return True  # in Texas the head of its government
    joined = _JOINED.search(claim.text, 0, held.start)
    named = {word for name in claim.names if " " in name for word in name.split()}
    return joined is not None and held.office.endswith("minister") and joined[1] not in named


_ACTING = re.compile(r"\b[Aa]cting (?:[A-Z][\w.]* ){1,4}$")
# "once mayor of Alton", "who was mayor until 2015": not today.
_ONCE = re.compile(r"\b(?:once|formerly|previously) (?:the |an? )?$")
_UNTIL = re.compile(
    r"[^,.;]{0,40}? (?:until|from|between|in) (?:(?:early|late|mid-?) ?)?(?:19|20)\d\d\b"
)
_JOINED = re.compile(r"\b([A-Za-z]+) and $")


def compare(left: Fact, right: Fact) -> Relation:
    """Two offices of one person, known by first and last name, that nobody holds at a time."""
    if left.kind != right.kind or not same_person(left.of, right.of):
        return "silent"
    return unlike(str(left.value), str(right.value))
