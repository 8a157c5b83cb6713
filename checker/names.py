"""Capitalised names in a sentence: people, places, organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.calendar_words import MONTH_NAMES, SHORT_MONTH_NAMES, WEEKDAY_NAMES

_WORD = re.compile(r"(?<![\w’'-])[^\W\d_](?:\w|[’'](?=[A-Za-z]{2})|[.-](?=\w))*")
# A capitalised word after a lower-case one or a comma: its capital is not the sentence's.
_PROPER = re.compile(r"(?<=[a-z,;] )[A-ZÀ-ÖØ-Þ][\w’'-]+")

_CAPITAL = r"(?:[a-z]{2}-)?[A-ZÀ-ÖØ-Þ](?:\w|[’'](?=[A-Z]\w)|-(?=\w)|\.(?=[A-Z]\b))*\.?"
_LINK = r"(?:(?:of|for)(?:\s+the)?|de(?:\s+la)?|del|la|bin|ibn|van|von|der|&)"
_RUN = re.compile(rf"(?<![\w’'.-]){_CAPITAL}(?:\s+(?:{_LINK}\s+)?{_CAPITAL})*")
_LEADING_LINK = re.compile(rf"{_LINK}\s+")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}$|\b[JS]r\.$")

_NOT_NAMES = (MONTH_NAMES | SHORT_MONTH_NAMES | WEEKDAY_NAMES).union(
    """Mon Tue Tues Wed Thu Thurs Fri Sat Sun Today Tonight Yesterday
    Mr Mrs Ms Dr Gen Lt Col Sgt Maj Capt Cpl Cmdr Det Rep Sen Gov Rev Hon Prof Sheriff Deputy
    General Colonel Major Captain Sergeant Lieutenant Officer Detective Chief President
    Senator Governor Minister Secretary Mayor Judge King Queen Prince Spokesman Spokeswoman
    I It Its It's He She They We You The A An This That These Those There Here His Her Their
    Our My Your One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds
    Thousands In On At By For From To Of With Without After Before During Since Until While
    When Where What Who Why How Which If As But And Or So Yet Not No Nobody None Some Many Most
    More Much All Both Each Every Either Neither Another Other Others Several Few Such Also
    Still Then Now Later Earlier Early Late Meanwhile However Although Though Because Last Next
    Anyone Someone Everyone According Authorities Officials Investigators Witnesses Detectives
    Deputies Officers Police Cops Victims Residents Neighbors Relatives Friends Family Doctors
    Firefighters Rescuers Prosecutors Just About Around Near Only Even Over Under Is Was Are
    Were Has Had Have Be Been AM PM EST EDT CST CDT PST PDT GMT Update Updated UPDATE Posted
    Published Photo Video VIDEO Breaking BREAKING News Story Caption Read""".split()
)
_TITLES = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Cpl|Cmdr|Det|Rep|Sen|Gov|Rev|Hon|Prof|Off|Pfc)\.?"
    r"|Sheriff|Deputy|General|Colonel|Major|Captain|Sergeant|Lieutenant|Officer|Detective|Chief"
    r"|President|Senator|Governor|(?:Prime )?Minister|Secretary|Mayor|Judge|Spokes\w+)\s+"
)
# "Shots were fired": a capital at the start of a sentence, and no more of a name than that.
_LOOKS_COMMON = re.compile(r"\w+(?:s|ing|ed|ly|tion|ment|men)")
# Share of capitalised words from which a line is a headline in title case.
_TITLE_CASE = 0.7


@dataclass(frozen=True, slots=True)
class Words:
    """How a text writes its words: `common` in lower case somewhere, in lower case here;
    `proper` with a capital inside a sentence."""

    common: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()


NO_WORDS = Words()


def words_of(text: str) -> Words:
    """The words of a text by how it writes them."""
    return Words(
        frozenset(word for word in _WORD.findall(text) if word.islower()),
        frozenset(_PROPER.findall(text)),
    )


def names_of(sentence: str, words: Words = NO_WORDS) -> tuple[str, ...]:
    """Names in `sentence` by place, without titles, weekdays, months and repetition.

    `words` are those of the whole article: what it writes small elsewhere is no name at the start
    of a sentence or in a headline.
    """
    headline = _is_title_case(sentence)
    found: list[str] = []
    for match in _RUN.finditer(sentence):
        pieces = (
            _proper_pieces(match.group(), words)
            if headline
            else [_without_common_start(match.group(), sentence[: match.start()], words)]
        )
        for piece in pieces:
            name = piece
            while title := _TITLES.match(name):
                name = name[title.end() :]
            name = name if _DOTTED.search(name) else name.rstrip(".")
            if name and name.split()[0].rstrip(".") not in _NOT_NAMES:
                found.append(" ".join(name.split()))
    return tuple(dict.fromkeys(found))


def _is_title_case(sentence: str) -> bool:
    longer = [word for word in _WORD.findall(sentence) if len(word) > 3]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) > _TITLE_CASE * len(longer)


def _proper_pieces(run: str, words: Words) -> Iterator[str]:
    """A run of a headline cut at the words that the article writes small."""
    piece: list[str] = []
    for word in run.split():
        if word.strip(".") in _NOT_NAMES or word.lower() in words.common - words.proper:
            yield " ".join(piece)
            piece = []
        else:
            piece.append(word)
    yield " ".join(piece)


def _without_common_start(run: str, before: str, words: Words) -> str:
    while run:
        first, _, rest = run.partition(" ")
        opens = not re.search(r"\w", before) or before.rstrip()[-1:] in '“"‘:—–'
        common = first.lower() in words.common or (
            not rest and _LOOKS_COMMON.fullmatch(first) and first not in words.proper
        )
        if first.strip(".") not in _NOT_NAMES and not (opens and common):
            break
        run, before = rest.lstrip(), first
        run = run.removeprefix(link.group()) if (link := _LEADING_LINK.match(run)) else run
    return run
