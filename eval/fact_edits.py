"""Planted edits of days, places, amounts and offices: the sister of `eval.edits`.

Every edit is a corpus of two articles of one incident: an original A, untouched, and a changed B.
A sentence is fit if the measurement's own crude reader (below, not the checker) finds in it
exactly one expression of the kind, and, for days and places, a word of a happening and none of a
statement, an arrest or a trial.

- *same sentence*: A's sentence, the expression changed, stands in B: by turns in place of B's own
  first sentence with one of the kind, or as a paragraph of its own after B's lead. Sentences with
  weekdays go only into an article of the same day.
- *own words*: A and B both have a fit sentence with the same expression, but not the same sentence;
  the expression is changed in B wherever it stands, and nothing else.
- *control*: the sentence unchanged, or with the expression in other words ("late Monday",
  "near Denver", "at least 12 rockets", "Omar Hale, the president,").

The new value stands in neither article. An edit is *found* if a finding of the kind's own rule has
a side that covers the planted words; a control is *reported* if any finding of the four rules has a
side in its sentence.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from checker.types import Article, Report
from eval import product
from eval.corpora import SEED, corpus
from eval.edits import CORPORA, lead_end, near, two_sides, usable
from eval.events import is_joined, main_stories
from eval.measures import Outcome, rate
from eval.patterns import sentences

SUITE = "fact-edits"
KINDS = ("date", "place", "quantity", "role")
RULES = frozenset(f"{kind}-conflict" for kind in KINDS)
# Edits of each kind and place; two political files beside those of `eval.edits` have the offices.
EDITS = 60
FILES = (*CORPORA, "basil_articles", "ecb_articles")
SURE = [*(name for name, sure in CORPORA.items() if sure), "basil_articles", "ecb_articles"]
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
    r"|next|confirm\w*|identif\w+|investigat\w+|born|pleaded|convicted|died|hearing|not|if|would|may"
    r"|might|could|visit\w*|arriv\w*)\b",
    re.IGNORECASE,
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = "January February March April May June July August September October November December"
DATE = re.compile(
    rf"\b(?:{'|'.join(DAYS)})\b(?!['’]| \d)"
    rf"|\b(?:{'|'.join(MONTHS.split())}) (?:[12]?\d|3[01])\b(?!,? \d)"
)
PLACES = (
    """Denver Chicago Houston Dallas Atlanta Memphis Baltimore Philadelphia Detroit Cleveland
    Milwaukee Phoenix Seattle Boston Miami Orlando Charlotte Nashville Louisville Indianapolis
    Columbus Cincinnati Pittsburgh Oakland Sacramento Fresno Tulsa Omaha Wichita Birmingham
    Jacksonville Tampa Savannah Richmond Norfolk Buffalo Rochester Toledo Dayton Akron""".split(),
    """Damascus Aleppo Homs Hama Idlib Raqqa Palmyra Douma Latakia Daraa Qamishli Kobani""".split(),
    """Bogota Medellin Cali Barranquilla Lima Arequipa Ayacucho Cuzco Santiago Guatemala
    Tegucigalpa Managua Quito""".split(),
    """Syria Iraq Iran Turkey Lebanon Jordan Yemen Libya Egypt Afghanistan Pakistan
    India""".split(),
    """Baghdad Mosul Tikrit Ramadi Kabul Kandahar Peshawar Lahore Karachi Istanbul Ankara Beirut
    Paris London Brussels Madrid Berlin Manchester Nairobi Lagos Kano""".split(),
)
PLACE = re.compile(
    rf"(?<=\bin )(?:{'|'.join(name for group in PLACES for name in group)})\b(?! [A-Z])"
)
THINGS = (
    "rockets|missiles|bombs|shells|mortars|shots|rounds|houses|homes|buildings|vehicles|cars|trucks"
    "|tanks|helicopters|villages|schools|hospitals|barrels|weapons|rifles|guns|airstrikes|strikes"
    "|raids|attacks|explosions|towns|checkpoints|businesses|shops|apartments|planes|countries"
    "|states|cities|acres|miles|kilometers|feet|tons|kilograms|pounds"
)
QUANTITY = re.compile(
    r"(?<![\w.,$-])(?:\$\d[\d,.]*\d(?: (?:million|billion))?"
    r"|\d[\d,.]*(?: percent\b|%| (?:million|billion) dollars\b)"
    rf"|magnitude[ -]\d\.\d|\d\.\d[- ]magnitude|\d[\d,]*(?: [a-z]+)? (?:{THINGS})\b)"
)
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
READERS = {"date": DATE, "place": PLACE, "quantity": QUANTITY, "role": ROLE}


@dataclass(frozen=True)
class Source:
    """A fit sentence of an article's text and, counted from its start, its expression."""

    article: Article
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


@dataclass(frozen=True)
class Edit:
    """Two articles; where the planted sentence and the planted words stand in the changed one."""

    kind: str
    original: Article
    changed: Article
    sentence: tuple[int, int]
    words: tuple[tuple[int, int], ...]


def run(data: Path) -> Outcome:
    """The listing shows every edit that was missed and every control that was reported."""
    groups = incidents(data)
    gold = frozenset(one.id for name in SURE for one in corpus(data, name).articles)
    measures, listing, totals = [], [], {"same sentence": [0, 0], "own words": [0, 0]}
    quiet = [0, 0]
    for kind in KINDS:
        sources = fit(groups, kind)
        partners = {one.id: group for group in groups for one in group}
        for what, edits in (
            ("same sentence", planted(kind, sources, partners, gold, False)),
            ("own words", reworded(kind, sources, partners)),
            ("control", planted(kind, sources, partners, gold, True)),
        ):
            hits = made = 0
            for edit in islice(edits, EDITS):
                report = product.check([edit.original, edit.changed])
                hit = reported(report, edit) if what == "control" else found(report, edit)
                made, hits = made + 1, hits + hit
                if hit == (what == "control"):
                    listing.extend(described(what, edit, report))
            if what == "control":
                quiet = [quiet[0] + hits, quiet[1] + made]
                continue
            totals[what] = [totals[what][0] + hits, totals[what][1] + made]
            goal = 60 if what == "same sentence" else None
            measures.append(rate(SUITE, f"{kind}, {what} found", hits, made, goal=goal))
    measures.append(rate(SUITE, "same sentence found", *totals["same sentence"], goal=65))
    measures.append(rate(SUITE, "own words found", *totals["own words"]))
    measures.append(rate(SUITE, "unchanged reported", quiet[0], quiet[1], "lower", goal=2))
    return Outcome(tuple(measures), tuple(listing))


def incidents(data: Path) -> list[list[Article]]:
    """The articles of each incident that has two or more, by the files' own labels."""
    groups = [
        [one for one in group if usable(one)]
        for name in FILES
        for group in corpus(data, name).by_incident().values()
    ]
    return [group for group in groups if len(group) > 1]


def fit(groups: Sequence[Sequence[Article]], kind: str) -> list[Source]:
    """Every fit sentence of the kind, one an article, shuffled by a fixed seed."""
    found: list[Source] = []
    for group in groups:
        for article in group:
            found += islice(fit_sentences(article, kind), 1)
    random.Random(SEED).shuffle(found)
    return found


def fit_sentences(article: Article, kind: str) -> Iterator[Source]:
    """The fit sentences of one article's first `LEAD` characters."""
    for start, end in sentences(article.text[:LEAD]):
        sentence = article.text[start:end]
        if not (50 <= len(sentence) <= 400) or "\n" in sentence.strip() or _CUT.search(sentence):
            continue
        if kind in ("date", "place") and (not DEED.search(sentence) or UNFIT.search(sentence)):
            continue
        matches = list(READERS[kind].finditer(sentence))
        if len(matches) == 1:
            match = matches[0]
            at = match.span("office") if kind == "role" else match.span()
            yield Source(article, start, end, at)


def planted(
    kind: str,
    sources: Sequence[Source],
    partners: dict[str, list[Article]],
    gold: frozenset[str],
    control: bool,
) -> Iterator[Edit]:
    """Each source's sentence in another article of its incident.

    Where incidents are labelled by place and days only, B must have A's own expression, too.
    """
    dice = random.Random(SEED)
    for turn, source in enumerate(sources):
        article = source.article
        fair = [
            other
            for other in partners[article.id]
            if other.id != article.id
            and other.text[:LEAD] != article.text[:LEAD]
            and near(article, other)
            and (kind != "date" or other.day == article.day)
            and (article.id in gold or source.words in other.text)
        ]
        if not fair:
            continue
        other = dice.choice(fair)
        words = (
            otherwise(kind, source, dice)
            if control
            else another(kind, source.words, article.text + other.text, dice)
        )
        if words is None:
            continue
        sentence = source.sentence[: source.at[0]] + words + source.sentence[source.at[1] :]
        own = list(fit_sentences(other, kind)) if turn % 2 else []
        if own:
            before, after = other.text[: own[0].start], other.text[own[0].end :]
        else:
            cut = lead_end(other.text)
            before, after = other.text[:cut] + "\n\n", "\n\n" + other.text[cut:].lstrip()
        start = len(before)
        yield Edit(
            kind,
            article,
            replace(other, text=before + sentence + after),
            (start, start + len(sentence)),
            ((start + source.at[0], start + source.at[0] + len(words)),),
        )


def reworded(
    kind: str, sources: Sequence[Source], partners: dict[str, list[Article]]
) -> Iterator[Edit]:
    """An expression that both articles have, changed in the second one."""
    dice = random.Random(SEED)
    for source in sources:
        for other in partners[source.article.id]:
            if other.id == source.article.id or not near(source.article, other):
                continue
            if kind == "date" and other.day != source.article.day:
                continue
            same = [
                one
                for one in fit_sentences(other, kind)
                if one.words == source.words
                and one.sentence.strip() != source.sentence.strip()
                and (kind != "role" or holder(one) == holder(source))
            ]
            if not same:
                continue
            words = another(kind, source.words, source.article.text + other.text, dice)
            if words is None:
                continue
            text, spots, last = "", [], 0
            for match in re.finditer(rf"(?<!\w){re.escape(source.words)}(?!\w)", other.text):
                text += other.text[last : match.start()]
                spots.append((len(text), len(text) + len(words)))
                text, last = text + words, match.end()
            text += other.text[last:]
            yield Edit(kind, source.article, replace(other, text=text), spots[0], tuple(spots))
            break


def holder(source: Source) -> str:
    """The two words after an office."""
    return " ".join(source.sentence[source.at[1] :].split()[:2])


def another(kind: str, words: str, taken: str, dice: random.Random) -> str | None:
    """A value in the place of `words` that stands nowhere in `taken`, None where there is none."""
    choices = {
        "date": other_days,
        "place": other_places,
        "quantity": other_amounts,
        "role": other_offices,
    }[kind](words)
    free = [one for one in choices if one not in taken]
    return dice.choice(free) if free else None


def other_days(words: str) -> list[str]:
    """Weekdays, or days of the same month, at least two days off."""
    if words in DAYS:
        at = DAYS.index(words)
        return [day for i, day in enumerate(DAYS) if min((i - at) % 7, (at - i) % 7) > 1]
    month, day = words.split()
    return [f"{month} {n}" for n in range(1, 29) if 2 < abs(n - int(day)) < 12]


def other_places(words: str) -> list[str]:
    """Other names of the same list."""
    return [name for group in PLACES if words in group for name in group if name != words]


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


def otherwise(kind: str, source: Source, dice: random.Random) -> str:
    """The same value in other words, every second time; else as it is."""
    words = source.words
    if dice.random() < 0.5:
        return words
    if kind == "date":
        return f"late {words}" if words in DAYS else words
    if (
        kind == "quantity"
        and re.match(r"\d+ ", words)
        and not re.search(
            r"(?:least|than|about|some|over|the|nearly|around|all) $",
            source.sentence[: source.at[0]],
        )
    ):
        return f"at least {words}"
    return words


def found(report: Report, edit: Edit) -> bool:
    """Whether a finding of the kind's rule has a side that covers planted words."""
    return any(
        finding.rule == f"{edit.kind}-conflict"
        and side.article == edit.changed.id
        and side.field == "text"
        and any(side.start < end and start < side.end for start, end in edit.words)
        for finding in report.findings
        for side in two_sides(finding)
    )


def reported(report: Report, edit: Edit) -> bool:
    """Whether any finding of the four rules has a side in the planted sentence."""
    return any(
        finding.rule in RULES
        and side.article == edit.changed.id
        and side.field == "text"
        and side.start < edit.sentence[1]
        and edit.sentence[0] < side.end
        for finding in report.findings
        for side in two_sides(finding)
    )


def described(what: str, edit: Edit, report: Report) -> Iterator[str]:
    """An edit that came out wrong as lines of text."""
    joined = is_joined(main_stories(report), (edit.original.id, edit.changed.id))
    yield f"{what}: {edit.kind}; {'one main story' if joined else 'kept apart'}"
    for one in (edit.original, edit.changed):
        yield f"  {one.published} {one.source} {one.title!r}: {one.text[:300]!r}"
    start, end = edit.sentence
    around = edit.changed.text[max(0, start - 150) : end + 150]
    yield f"  planted {[edit.changed.text[slice(*spot)] for spot in edit.words]}: {around!r}"
    for finding in report.findings:
        yield from (f"  {line}" for line in product.shown(finding))
