"""Invented claims to plant: deeds of people and figures that no article of the event has.

Half are made from patterns, half are real sentences of an article on something else, as a mixed-up
archive would give them. The measurement's own crude filter chooses those, not the checker.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable

from checker.types import Article
from eval.patterns import sentences

PATTERNS = (
    "Police later arrested {age}-year-old {person} at a motel near {town}.",
    "{person}, {age}, of {town} was charged on {day} with aiding the attackers.",
    "About {count} families were moved to a sports hall in {town} after the incident.",
    "Investigators recovered a stolen ambulance in {town} hours later.",
    "{company} suspended {count} of its employees over the incident on {day}.",
    "The regional governor, {person}, visited the scene late on {day} and met relatives.",
    "A second vehicle with {count} kilograms of explosives was found outside {town}.",
    "Witnesses saw {count} masked men flee in a blue van toward {town}.",
    "{person}, a spokeswoman for {company}, confirmed that {count} cameras had failed.",
    "A court in {town} ordered {person} held without bail on {day}.",
    "Surgeons at {town} General Hospital operated on {person} for {count} hours.",
    "{company} paid ${count},000 to the relatives, according to {person}.",
    "Rescuers pulled {person} alive from a flooded cellar in {town} on {day}.",
    "Officials closed the border crossing at {town} for {count} hours.",
    "The group Red Lantern claimed responsibility in a letter sent to {company}.",
    "Officers seized {count} rifles from a farm that belongs to {person}.",
)
FIRST = "Mirela Oskar Tamsin Bertil Yolanda Casimir Ruta Anselm Ingrid Tobias Zelda Hector".split()
LAST = "Varga Lindqvist Okonedo Pellerin Haskell Drummond Szabo Wexford Marchetti Quill".split()
TOWNS = "Ardenvale Kestwick Moorhaven Tolmin Briarford Castellane Underholt Sorrel-Bay".split()
COMPANIES = ("Halvorsen Freight", "Meridian Dairies", "Orbis Cable", "Northgate Ferries")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

# A sentence of another article is fit if it reports a deed and could stand alone.
_DEED = re.compile(r"\b(?:was|were|had|\w{3,}ed|said)\b")
_TELLING = re.compile(r"\d|(?<=[a-z,] )[A-Z][a-z]{2,}")
_UNFIT = re.compile(
    r"[“”\"?:;|©@]|\b(?:will|would|may|might|could|should|can|must|if|I|we|you|my|our|your|he|she|"
    r"they|it|this|these|that|his|her|their|its|ago|last|since|former|click|photo|copyright|"
    r"expected|likely|never|always|is|are|has|have|says|think|thinks|critics|known|born|opinion|reaction|condolences|backlash|caption)\b",
    re.IGNORECASE,
)
LEAD = 2500


def invented(dice: random.Random) -> str:
    """A claim made from a pattern."""
    person = f"{dice.choice(FIRST)} {dice.choice(LAST)}"
    return dice.choice(PATTERNS).format(
        person=person,
        age=dice.randint(19, 71),
        count=dice.choice((17, 23, 34, 41, 58, 67, 86, 93)),
        town=dice.choice(TOWNS),
        company=dice.choice(COMPANIES),
        day=dice.choice(DAYS),
    )


def borrowed(articles: Iterable[Article]) -> list[str]:
    """At most one fit sentence of each article."""
    found = []
    for article in articles:
        head = article.text[:LEAD]
        for start, end in sentences(head)[1:]:
            sentence = " ".join(head[start:end].split())
            if (
                60 <= len(sentence) <= 220
                and sentence[0].isupper()
                and sentence.endswith(".")
                and _DEED.search(sentence)
                and _TELLING.search(sentence)
                and not _UNFIT.search(sentence)
            ):
                found.append(sentence)
                break
    return found
