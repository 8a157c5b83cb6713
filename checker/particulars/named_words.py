"""Words of a sentence one by one, and the people's names among them, forms of address left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.calendar_words import MONTH_NAMES, SHORT_MONTH_NAMES, WEEKDAY_NAMES
from checker.particulars.job_words import JOBS, OF_SOMETHING

_TOKEN = re.compile(r"[^\W_](?:[\w&]|[’'.-](?=\w))*(?:(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|['’]s?\b)?"
                    r"|--|[^\w\s]")  # fmt: skip
HEADS = JOBS | OF_SOMETHING
_TITLES = frozenset(
    """mr mrs ms miss dr prof professor rev reverend fr father hon sir dame lord lady alhaji alhaja
    hajia sheikh sheikha chief madam engr barr pastor justice sr sister brother don doña señor
    monsieur madame herr frau shri smt comrade col gen maj capt lt sgt brig general colonel major
    captain lieutenant sergeant""".split()
)
_PARTICLES = frozenset(
    "al el bin ibn bint de la da dos do du del della di von van der den ter".split()
)
# Words with a capital that are nobody's name.
NO_NAME = (
    MONTH_NAMES
    | SHORT_MONTH_NAMES
    | WEEKDAY_NAMES
    | frozenset(
        """The A An I It He She They We His Her Their Its Our Who When While After Before As But And
    Or
    If In On At To From For With By Of That This These Those Not No All Both Then There Here Now
    Court Department Office County City State Street House Party Council Police Security Assembly
    Committee National Union Club Bank University School College Hospital Ministry Company Group
    Association Agency Authority Service Board Commission Company Inc Ltd Road Avenue Party Today
    Yesterday Tomorrow Meanwhile According Said SAN MP QC KC SC JP Esq PhD Airport Center Centre
    Island Islands Region Province District Army Navy Force Team News United Championship Cup
    League Award Prize Museum Church Station Association Federation Front Republic Ventures Partners
    Capital Holdings Corp Corporation Industries Systems Technologies Brothers Sons Studios Records
    Pictures Motors Foods Energy Media Times Post Journal Daily Herald Attorney General Explorer
    Village Relations Street""".split()
    )
)
NO_TIME = MONTH_NAMES | SHORT_MONTH_NAMES | WEEKDAY_NAMES


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark at `start:end` of a text, as written and in lower case."""

    start: int
    end: int
    text: str
    low: str
    capital: bool


def words_in(text: str) -> list[Word]:
    """The words and marks of a sentence, in order."""
    return [
        Word(m.start(), m.end(), m.group(), m.group().lower(), m.group()[0].isupper())
        for m in _TOKEN.finditer(text)
    ]


def name_at(tokens: list[Word], i: int) -> tuple[str, int]:
    """The name that begins at a word, forms of address left out, and the index behind it."""
    while i < len(tokens) and tokens[i].low.rstrip(".") in _TITLES and tokens[i].capital:
        i += 1 + (i + 1 < len(tokens) and tokens[i + 1].text == ".")
    parts: list[str] = []
    while i < len(tokens) and len(parts) < 5:
        word = tokens[i]
        joins = word.low in _PARTICLES and i + 1 < len(tokens) and tokens[i + 1].capital
        if not (joins or (word.capital and word.text not in NO_NAME and word.low not in HEADS)):
            break
        if joins and not parts and not word.capital:
            break
        parts.append(_OWN.sub("", word.text))
        i += 1
        if _OWN.search(word.text):
            break
    if parts and parts[-1].endswith(".") and parts[-1] not in ("Jr.", "Sr."):
        return "", i
    if not parts or not any(len(part) > 2 for part in parts) or all(p.isupper() for p in parts):
        return "", i
    if i < len(tokens) and tokens[i].text in NO_NAME and tokens[i].text not in NO_TIME:
        return "", i
    return " ".join(parts), i


def name_before(tokens: list[Word], i: int) -> tuple[str, int]:
    """The name that ends right before a word, and the index of its first word."""
    end = i
    while i > 0:
        word = tokens[i - 1]
        capital = word.capital and word.text not in NO_NAME and word.low.rstrip(".") not in _TITLES
        if not (capital or word.low in _PARTICLES) or _OWN.search(word.text) or end - i >= 5:
            break
        if word.low in HEADS:
            break
        i -= 1
    while i < end and not tokens[i].capital:
        i += 1
    parts = [word.text for word in tokens[i:end]]
    if parts and parts[-1].endswith(".") and parts[-1] not in ("Jr.", "Sr."):
        return "", i
    if not parts or all(part.isupper() for part in parts) or tokens[i - 1].text in _NO_NAME_BEFORE:
        return "", i
    return " ".join(parts), i


_OWN = re.compile(r"(?:['’]s|s['’])$")
_NO_NAME_BEFORE = frozenset(("in", "from", "near", "at", "of"))
