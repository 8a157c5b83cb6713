"""The measurement's own crude reader of days, places, amounts and offices, and values beside them.

It serves `eval.fact_edits` as `eval.patterns` serves `eval.edits`: it finds sentences with exactly
one expression of a kind and names values to put in its place. It knows nothing of the checker's
grammar nor of its gazetteer: towns are those of a short list and of the registry of incidents.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from checker.types import Article
from eval.corpora import corpus, rows
from eval.patterns import sentences

# An age is an amount, too; those of crime news would be nearly all of them.
KINDS = ("date", "place", "quantity", "age", "role")
LEAD = 3000
DEED = re.compile(
    r"\b(?:shot|shooting|killed|kill|exploded|explosion|blast|bomb\w*|attack\w*|stabb\w+|crash\w*"
    r"|fire|quake|earthquake|struck|strike\w*|airstrike\w*|raid\w*|kidnapp\w+|ambush\w*|murder\w*"
    r"|shell\w+)\b",
    re.IGNORECASE,
)
UNFIT = re.compile(
    r"\b(?:said|says|told|arrest\w*|court|charged|trial|sentenc\w+|funeral|announc\w+|report\w*"
    r"|statement|condemn\w*|since|until|will|anniversary|previous\w*|earlier|similar|another|last"
    r"|next|confirm\w*|identif\w+|investigat\w+|born|pleaded|convicted|died|hearing|not|if|would|(?-i:may)"
    r"|might|could|visit\w*|arriv\w*)\b",
    re.IGNORECASE,
)
# "…, police said." says nothing of the day or the place before it.
_WHO_SAYS = re.compile(
    r",\s(?:according to [^,]+|(?:[\w.’'-]+\s){1,5}(?:said|says|told|reported|confirmed)[^,]*)$"
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = "January February March April May June July August September October November December"
DATE = re.compile(
    rf"\b(?:{'|'.join(DAYS)})\b(?!['’]| \d|, [A-Z])"
    rf"|\b(?:{'|'.join(MONTHS.split())}) (?:[12]?\d|3[01])\b(?! \d|, (?!\d{{4}}\b)\d)"
)
PLACES = (
    """Damascus Aleppo Homs Hama Idlib Raqqa Palmyra Douma Latakia Daraa Qamishli Kobani""".split(),
    """Bogota Medellin Cali Barranquilla Lima Arequipa Ayacucho Cuzco Santiago Guatemala
    Tegucigalpa Managua Quito""".split(),
    """Syria Iraq Iran Turkey Lebanon Jordan Yemen Libya Egypt Afghanistan Pakistan
    India""".split(),
    """Baghdad Mosul Tikrit Ramadi Kabul Kandahar Peshawar Lahore Karachi Istanbul Ankara Beirut
    Paris London Brussels Madrid Berlin Manchester Nairobi Lagos Kano""".split(),
)
# Incidents of a town in the registry, from which on its name is planted elsewhere.
OFTEN = 3
THINGS = (
    "rockets|missiles|bombs|shells|mortars|shots|rounds|houses|homes|buildings|vehicles|cars|trucks"
    "|tanks|helicopters|villages|schools|hospitals|barrels|weapons|rifles|guns|airstrikes|strikes"
    "|raids|attacks|explosions|towns|checkpoints|businesses|shops|apartments|planes|countries"
    "|states|cities|acres|miles|kilometers|feet|tons|kilograms|pounds|casings|bullets|grenades"
    "|aircraft|flights"
)
QUANTITY = re.compile(
    r"(?<![\w.,$-])(?:\$\d[\d,.]*\d(?: (?:million|billion))?"
    r"|\d[\d,.]*(?: percent\b|%| (?:million|billion) dollars\b)"
    rf"|magnitude[ -]\d\.\d|\d\.\d[- ]magnitude|\d[\d,]*(?: [a-z]+)? (?:{THINGS})\b)"
)
AGE = re.compile(r"(?<![\w.,$-])(?:\d{1,2}-year-old\b|(?<=[A-Z][a-z]{3}, )\d{2}(?=,))")
OFFICES = (
    ("President", "Vice President", "Prime Minister"),
    ("Sen.", "Rep.", "Gov."),
    ("Senator", "Governor", "Mayor"),
    ("Foreign Minister", "Defense Minister", "Interior Minister", "Finance Minister"),
    ("Sgt.", "Lt.", "Capt."),
    ("Police Chief", "Sheriff", "Mayor"),
    ("Col.", "Maj.", "Capt."),
    ("Secretary of State", "Attorney General", "Defense Secretary"),
)
ROLE = re.compile(
    r"(?<![\w’'-] )(?<![\w-])(?P<office>"
    + "|".join(re.escape(name) for group in OFFICES for name in group)
    + r") (?=(?!Gen|Col)[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+)"
)
# A crude splitter ends sentences at abbreviations.
_CUT = re.compile(r"\b(?:[A-Z][a-z]{1,4}|[A-Za-z])\.\W*$|[^.!?”\"]\s*$|^\W*\d")


@dataclass(frozen=True)
class Source:
    """A fit sentence of an article's text and, counted from its start, its expression."""

    article: Article
    kind: str
    start: int
    end: int
    at: tuple[int, int]

    @property
    def sentence(self) -> str:
        """The sentence as it stands in the article."""
        return self.article.text[self.start : self.end]

    @property
    def words(self) -> str:
        """The expression as written."""
        return self.sentence[slice(*self.at)]

    @property
    def meaning(self) -> object:
        """What two sentences in unlike words say alike: the day, the name, the number of what."""
        if self.kind == "date":
            return resolved(self.words, self.article.day)
        if self.kind == "role":
            return self.words, tuple(self.sentence[self.at[1] :].split()[:2])
        if self.kind == "age":
            near = self.sentence[self.at[1] :] if "-" in self.words else self.sentence[: self.at[0]]
            named = re.findall(r"\w+", near)
            return self.words[:2], (named or [""])[0 if "-" in self.words else -1]
        if self.kind == "quantity":
            parts = self.words.split()
            return parts[0], parts[-1]
        return self.words


def fit_sentences(data: Path, article: Article, kind: str) -> Iterator[Source]:
    """The fit sentences of one article's first `LEAD` characters."""
    for start, end in sentences(article.text[:LEAD]):
        sentence = article.text[start:end]
        if not (50 <= len(sentence) <= 400) or "\n" in sentence.strip() or _CUT.search(sentence):
            continue
        said = _WHO_SAYS.search(sentence)
        told = sentence[: said.start()] if said else sentence
        matches = list(readers(data)[kind].finditer(sentence))
        if len(matches) != 1:
            continue
        match = matches[0]
        home = kind == "place" and homes(data).get(article.id) == match.group()
        if home or (kind == "role" or match.end() <= len(told)):
            if kind in ("date", "place") and not home:
                if not DEED.search(told) or UNFIT.search(told):
                    continue
            at = match.span("office") if kind == "role" else match.span()
            yield Source(article, kind, start, end, at)


@cache
def readers(data: Path) -> dict[str, re.Pattern[str]]:
    """The pattern of each kind; the towns of the registry are those of DATA."""
    names = "|".join(sorted((re.escape(n) for group in towns(data) for n in group), reverse=True))
    place = re.compile(rf"(?<=\b(?:in|of) )(?:{names})\b(?! [A-Z]| [cC]ounty)")
    return {"date": DATE, "place": place, "quantity": QUANTITY, "age": AGE, "role": ROLE}


@cache
def homes(data: Path) -> dict[str, str]:
    """The town of the happening by article id, where a registry gives it."""
    town = {row["event"]: row["value"] for row in rows(data, "gva_facts") if row["slot"] == "city"}
    mixed = corpus(data, "gva_articles")
    return {name: town[label] for name, label in mixed.incident.items() if label in town}


@cache
def towns(data: Path) -> tuple[tuple[str, ...], ...]:
    """Groups of names of which one may stand for another; the last is the registry's."""
    counts = Counter(row["value"] for row in rows(data, "gva_facts") if row["slot"] == "city")
    registry = [n for n in counts if re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*", n)]
    return (*map(tuple, PLACES), tuple(sorted(n for n in registry if counts[n] >= OFTEN)))


def resolved(words: str, day: date | None) -> date | None:
    """The day that a weekday or "March 3" means in an article of `day`, None where that is open."""
    if day is None:
        return None
    if words in DAYS:
        return day - timedelta(days=(day.weekday() - DAYS.index(words)) % 7)
    month, number = words.split()
    try:
        found = date(day.year, MONTHS.split().index(month) + 1, int(number))
    except ValueError:
        return None
    return found if found <= day else None


def another(data: Path, source: Source, taken: str, dice: random.Random) -> str | None:
    """A value in the place of the source's that stands nowhere in `taken`, None without one."""
    words = source.words
    choices = {
        "date": lambda: other_days(words),
        "place": lambda: other_places(data, words),
        "quantity": lambda: other_amounts(words),
        "age": lambda: other_amounts(words),
        "role": lambda: other_offices(words),
    }[source.kind]()
    free = [one for one in choices if one not in taken]
    return dice.choice(free) if free else None


def other_days(words: str) -> list[str]:
    """Weekdays, or days of the same month, at least two days off."""
    if words in DAYS:
        at = DAYS.index(words)
        return [day for i, day in enumerate(DAYS) if min((i - at) % 7, (at - i) % 7) > 1]
    month, day = words.split()
    return [f"{month} {n}" for n in range(1, 29) if 2 < abs(n - int(day)) < 12]


def other_places(data: Path, words: str) -> list[str]:
    """Other names of the same list."""
    return [name for group in towns(data) if words in group for name in group if name != words]


def other_amounts(words: str) -> list[str]:
    """The number made larger or smaller by a third or more."""
    match = re.search(r"\d[\d,.]*\d|\d", words)
    assert match is not None
    value = float(match.group().replace(",", ""))
    if "magnitude" in words:
        numbers = [f"{value + step:.1f}" for step in (-1.3, -0.8, 0.7, 1.1)]
    elif "." in match.group():
        numbers = [f"{value * part:.1f}" for part in (0.4, 0.6, 1.6, 2.3)]
    else:
        numbers = [f"{max(2, round(value * part)):,}" for part in (0.4, 0.6, 1.6, 2.3)]
        numbers = [n for n in numbers if n != match.group()]
    return [words[: match.start()] + number + words[match.end() :] for number in numbers]


def other_offices(words: str) -> list[str]:
    """Other offices of the same list."""
    return [name for group in OFFICES if words in group for name in group if name != words]
