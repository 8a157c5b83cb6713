"""Where in a sentence the party to an act stands, and how sure the sentence is of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.attribution import accusations, namings
from checker.attribution.deeds import (
    ACT_NOUN,
    ACT_VERB,
    DOER,
    DOER_OR_NAME,
    is_doer,
    kind_of,
    may_do,
)

Range = tuple[int, int]
Held = Literal["fact", "suspected", "claimed", "denied"]

REACH = 200
NEAR = 80
MOST_ADJECTIVES = 5


@dataclass(frozen=True, slots=True)
class Responsible:
    """A party as written and where it stands in the sentence; the kind of act; how sure the text
    is: reported as fact, suspected or accused, claimed by the party itself, denied."""

    party: str
    span: Range
    act: str
    held: Held


def party_before(
    sentence: str, end: int, act: str, held: Held | None, adjacent: bool = False
) -> Iterator[Responsible]:
    """The party before a verb; `adjacent` where nothing may stand between the two."""
    first = max(0, end - REACH)
    left = namings.AUXILIARY.sub("", sentence[first:end])
    # "the group that claimed"
    if (relative := namings.THAT.search(left)) and is_doer(relative["who"]):
        left = left[: relative.end("who")]
    cut = max((m.end() for m in namings.CLAUSE_START.finditer(left)), default=0)
    if namings.AND_THEN.search(left) and (first_of := _first_of_clause(left, cut)):
        span = first + first_of[0], first + first_of[1]
        yield from party_at(sentence, span, act, held or how_sure(sentence, span[0], end))
        return
    for match in DOER_OR_NAME.finditer(left, cut):
        if namings.IN_A_PLACE.search(left, cut, match.start()) and not is_doer(match.group()):
            continue
        start, stop = whole(left, match.span(), cut)
        if namings.AFTER_BY.search(left, cut, start) or (
            namings.AFTER_AGAINST.search(left, cut, start)
            and not left[stop:].lstrip().startswith("who")
        ):
            continue
        if adjacent and left[stop:].strip(" ,"):
            continue
        named = _APPOSED.match(left, stop) and _INTRODUCED.search(left, cut, start)
        if adjacent or named or namings.TAIL.match(left, match.end()):
            span = first + start, first + stop
            told = held or how_sure(sentence, span[0], end)
            yield from _beside(sentence, span[0], first + cut, act, told)
            yield from party_at(sentence, span, act, told)
            return


# "A student, Niklas Amsel, set fire to": a name between commas right before the verb.
_APPOSED = re.compile(r",\s*$")
_INTRODUCED = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\s(?:[\w-]+\s){0,4}[a-z-]+,\s(?:the\s)?$"
)


def _first_of_clause(left: str, cut: int) -> Range | None:
    """The party that opens the clause, of whom a first verb tells something else."""
    for match in DOER_OR_NAME.finditer(left, cut):
        start, stop = whole(left, match.span(), cut)
        if namings.OPENS_CLAUSE.fullmatch(left, cut, start) and is_doer(left[start:stop]):
            return (start, stop) if namings.DID_FIRST.match(left, stop) else None
    return None


def _beside(sentence: str, end: int, least: int, act: str, held: Held) -> Iterator[Responsible]:
    """The party before "and": "the army and the police attacked"."""
    for match in DOER_OR_NAME.finditer(sentence, least, end):
        start, stop = whole(sentence[:end], match.span(), least)
        joint = namings.AND.match(sentence, stop, end)
        if joint and joint.end() == end and is_doer(sentence[start:stop]):
            yield from party_at(sentence, (start, stop), act, held)
            return


def parties_after(sentence: str, span: Range, act: str, held: Held) -> Iterator[Responsible]:
    """The party among the words after "by", "on", "accused", and those after "and"."""
    words = sentence[slice(*span)]
    match = DOER_OR_NAME.search(words)
    if match is None or words[: match.start()].count(" ") > MOST_ADJECTIVES:
        return
    begin = span[0]
    end = span[1]
    while match:
        start, stop = whole(
            sentence[: end + 80], (begin + match.start(), begin + match.end()), begin
        )
        if nouns := namings.NOUNS_AFTER.match(sentence, stop, end):
            doers = [doer.end() for doer in DOER.finditer(sentence, stop, nouns.end())]
            name = sentence[start:stop]
            if not doers and re.fullmatch(r"[A-Z][\w-]*[a-z][\w-]*", name) and not is_doer(name):
                return  # "by Northland doctors"
            stop = max(doers, default=stop)
        yield from party_at(sentence, (start, stop), act, held)
        joint = namings.AND.match(sentence, stop) or namings.LISTED.match(sentence, stop)
        if joint is None:
            return
        begin = joint.end()
        match = DOER_OR_NAME.match(sentence[begin : begin + 80])
        if match and (
            not is_doer(match.group()) or namings.SPEAKS.match(sentence, begin + match.end())
        ):
            return


def whole(text: str, head: Range, least: int) -> Range:
    """The noun with the adjectives before it and what says whose it is after it."""
    start, end = head
    for _ in range(MOST_ADJECTIVES):
        word = namings.WORD_BEFORE.search(text, least, start)
        if word is None or namings.NO_ADJECTIVE.fullmatch(word["word"]):
            break
        start = word.start("word")
    while more := namings.MORE.match(text, end):
        end = more.end()
    return start, end


# "Norland's deadliest attack": where it was, not whose.
_WORST_OF = re.compile(r"\s(?:\w+ )?(?:\w+est|worst|first|second|third|most)\b")
# "the men suspected of carrying out …"
_DOING = re.compile(r"[a-z]+ing (?:out )?[A-Z]")


# "the gunman, Omar Hale, walked in and began shooting": his name says more.
_ONE_DOER = re.compile(
    r"(?:[\w-]+\s){0,2}(?:gunman|attacker|shooter|assailant|bomber|killer|arsonist|knifeman|suspect"
    r"|hijacker|kidnapper|man|woman)",
    re.IGNORECASE,
)
_NAMED_BEHIND = re.compile(r",\s(?P<who>[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]+){1,3})(?=,)")


def party_at(sentence: str, span: Range, act: str, held: Held) -> Iterator[Responsible]:
    """The party that stands at a place, without its article, if the words may name one."""
    start, end = span
    while end > start and sentence[end - 1] in " ,.’'":
        end -= 1
    if sentence[start:end].endswith(("’s", "'s")):
        if _WORST_OF.match(sentence, end):
            return
        end -= 2
    words = sentence[start:end]
    while lead := namings.LEADING.match(words):
        if lead.group().lower().strip() in ("suspected", "alleged", "presumed", "apparent"):
            held = "suspected" if held == "fact" else held
        start += lead.end()
        words = sentence[start:end]
    if namings.POINTING.match(words) or namings.NOBODY.match(words):
        return
    if (own := _NAMED_BEHIND.match(sentence, end)) and _ONE_DOER.fullmatch(words):
        (start, end), words = own.span("who"), own["who"]
    if words and may_do(words) and not _DOING.match(words):
        yield Responsible(words, (start, end), act, held)


def how_sure(sentence: str, start: int, end: int) -> Held:
    """How sure the words before and between the act and its party are of it."""
    if accusations.REFUTED.search(sentence, max(0, start - NEAR), start):
        return "denied"
    around = sentence[max(0, start - 60) : end]
    return "suspected" if accusations.HEDGED.search(around) else "fact"


def act_near(sentence: str, match: re.Match[str]) -> str:
    """The act that is claimed, blamed or denied: the first word for one after it, else before."""
    word = re.compile(rf"\b(?:{ACT_NOUN}|{ACT_VERB})\b", re.IGNORECASE)
    found = word.search(sentence, match.start()) or word.search(sentence)
    return kind_of(found.group()) if found else "attack"
