"""Who a sentence holds responsible for an act of violence, and how sure the text is of that.

Active ("rebels attacked"), passive ("killed by rebels"), as a noun ("an attack by rebels", "the
rebels' attack"), claimed, blamed on somebody, denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.attribution import ways
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


def responsible_in(sentence: str) -> list[Responsible]:
    """The parties that a sentence holds responsible, in the order they stand in it."""
    if not ways.SOME_ACT.search(sentence):
        return []
    found: dict[Range, Responsible] = {}
    # Marks around a name are no border: “Red Dawn” did it.
    for one in _all(re.sub(r"[\"“”]", " ", sentence)):
        known = found.get(one.span)
        # A claim, an accusation or a denial says more than the act told beside it.
        if known is None or (known.held == "fact" and one.held != "fact"):
            found[one.span] = one
    return sorted(found.values(), key=lambda one: one.span)


def _all(sentence: str) -> Iterator[Responsible]:
    yield from _told_as_done(sentence)
    yield from _claimed(sentence)
    yield from _blamed(sentence)


def _told_as_done(sentence: str) -> Iterator[Responsible]:
    for match in ways.BY.finditer(sentence):
        if match["act"] and ways.INTO.search(match["act"]):
            continue
        # "a school opened by", but: "a bomb left by".
        if match["arms"] and not ways.ARMS_OR_ACT.search(
            sentence, max(0, match.start() - NEAR), match.start()
        ):
            continue
        # "killed in an attack by": the nearest word for an act is the one that was done.
        held = _held(sentence, match.start(), match.end())
        act = kind_of(match["act"] or "attack")
        yield from _object(sentence, match.span("who"), act, held)
    for match in ways.ACTIVE.finditer(sentence):
        left = sentence[max(0, match.start() - REACH) : match.start()]
        if ways.PASSIVE_BEFORE.search(left) or ways.NEGATED.search(left[-25:]):
            continue
        plain = match["act"] and not ways.WITHOUT_OBJECT.search(match.group())
        if plain and ways.PARTICIPLE.match(sentence, match.end()):
            continue
        if ways.FATAL.search(match.group()) and ways.ARMED.match(
            sentence[match.end() : match.end() + 60]
        ):
            continue
        act = match["act"] or match["noun"] or match["try"] or "bombing"
        act = "kidnapped" if match["taken"] else act
        yield from _subject(sentence, match.start(), kind_of(act), None)
    for match in ways.OF.finditer(sentence):
        start, end = match.span("who")
        held = _held(sentence, start, match.end())
        start, _ = _whole(sentence, (start, end), 0)
        yield from _party(sentence, (start, end), kind_of(match["act"]), held)
    for match in ways.WORK_OF.finditer(sentence):
        if match["work"] and not ways.ARMS_OR_ACT.search(sentence):
            continue
        held = _held(sentence, match.start(), match.end())
        yield from _object(sentence, match.span("who"), _act_near(sentence, match), held)


def _claimed(sentence: str) -> Iterator[Responsible]:
    for match in ways.CLAIMED.finditer(sentence):
        yield from _subject(sentence, match.start(), _act_near(sentence, match), "claimed")
    for match in ways.OWNED_UP.finditer(sentence):
        yield from _subject(sentence, match.start(), _act_near(sentence, match), "claimed")
    for match in ways.CLAIMED_BY.finditer(sentence):
        span = match.span("who" if match["who"] else "behalf")
        yield from _object(sentence, span, _act_near(sentence, match), "claimed")


def _blamed(sentence: str) -> Iterator[Responsible]:
    for match in ways.BLAMED.finditer(sentence):
        name = next(n for n in ("who", "on", "to", "held", "arrest", "charged") if match[n])
        if name == "who" and not ways.OF_AN_ACT.search(sentence):
            continue
        act = _act_near(sentence, match)
        yield from _object(sentence, match.span(name), act, "suspected")
    for match in ways.CHARGED.finditer(sentence):
        # Without "was" only those right before it are meant: "people accused of murder", and not
        # "people accused him of murder".
        passive = ways.IS.search(sentence[: match.start()])
        if not passive and not ways.CHARGED_WITH.match(sentence, match.start()):
            continue
        yield from _subject(
            sentence, match.start(), kind_of(match["act"]), "suspected", adjacent=not passive
        )
    for match in ways.INVOLVED.finditer(sentence):
        if ways.OF_AN_ACT.search(sentence):
            act = _act_near(sentence, match)
            span = match.span("who" if match["who"] else "named")
            yield from _object(sentence, span, act, "suspected")
    for match in ways.OWN_INVOLVEMENT.finditer(sentence):
        act = _act_near(sentence, match)
        yield from _subject(sentence, match.start(), act, "suspected", adjacent=True)
    for match in ways.RESPONSIBLE.finditer(sentence):
        if ways.NEGATED.search(sentence[match.start() : match.end() + 4]):
            continue
        if not (ways.OF_AN_ACT.search(sentence) or "author" in match.group().lower()):
            continue
        yield from _subject(sentence, match.start(), _act_near(sentence, match), None)
    for match in ways.DENIED.finditer(sentence):
        yield from _subject(sentence, match.start(), _act_near(sentence, match), "denied")


def _subject(
    sentence: str, end: int, act: str, held: Held | None, adjacent: bool = False
) -> Iterator[Responsible]:
    """The party before a verb; `adjacent` where nothing may stand between the two."""
    first = max(0, end - REACH)
    left = ways.AUXILIARY.sub("", sentence[first:end])
    cut = max((m.end() for m in ways.CLAUSE_START.finditer(left)), default=0)
    for match in DOER_OR_NAME.finditer(left, cut):
        if ways.IN_A_PLACE.search(left, cut, match.start()) and not is_doer(match.group()):
            continue
        start, stop = _whole(left, match.span(), cut)
        if ways.AFTER_BY.search(left, cut, start):
            continue
        if adjacent and left[stop:].strip():
            continue
        if adjacent or ways.TAIL.match(left, match.end()):
            span = first + start, first + stop
            told = held or _held(sentence, span[0], end)
            yield from _beside(sentence, span[0], first + cut, act, told)
            yield from _party(sentence, span, act, told)
            return


def _beside(sentence: str, end: int, least: int, act: str, held: Held) -> Iterator[Responsible]:
    """The party before "and": "the army and the police attacked"."""
    for match in DOER_OR_NAME.finditer(sentence, least, end):
        start, stop = _whole(sentence[:end], match.span(), least)
        joint = ways.AND.match(sentence, stop, end)
        if joint and joint.end() == end and is_doer(sentence[start:stop]):
            yield from _party(sentence, (start, stop), act, held)
            return


def _object(sentence: str, span: Range, act: str, held: Held) -> Iterator[Responsible]:
    """The party among the words after "by", "on", "accused", and those after "and"."""
    words = sentence[slice(*span)]
    match = DOER_OR_NAME.search(words)
    if match is None or words[: match.start()].count(" ") > MOST_ADJECTIVES:
        return
    begin = span[0]
    end = span[1]
    while match:
        start, stop = _whole(
            sentence[: end + 80], (begin + match.start(), begin + match.end()), begin
        )
        if nouns := ways.NOUNS_AFTER.match(sentence, stop, end):
            doers = [doer.end() for doer in DOER.finditer(sentence, stop, nouns.end())]
            if not doers and re.fullmatch(r"[A-Z][\w-]+", sentence[start:stop]):
                return  # "by Northland doctors"
            stop = max(doers, default=stop)
        yield from _party(sentence, (start, stop), act, held)
        joint = ways.AND.match(sentence, stop)
        if joint is None:
            return
        begin = joint.end()
        match = DOER_OR_NAME.match(sentence[begin : begin + 80])
        if match and (
            not is_doer(match.group()) or ways.SPEAKS.match(sentence, begin + match.end())
        ):
            return


def _whole(text: str, head: Range, least: int) -> Range:
    """The noun with the adjectives before it and what says whose it is after it."""
    start, end = head
    for _ in range(MOST_ADJECTIVES):
        word = ways.WORD_BEFORE.search(text, least, start)
        if word is None or ways.NO_ADJECTIVE.fullmatch(word["word"]):
            break
        start = word.start("word")
    while more := ways.MORE.match(text, end):
        end = more.end()
    return start, end


def _party(sentence: str, span: Range, act: str, held: Held) -> Iterator[Responsible]:
    start, end = span
    while end > start and sentence[end - 1] in " ,.’'":
        end -= 1
    if sentence[start:end].endswith(("’s", "'s")):
        end -= 2
    words = sentence[start:end]
    while lead := ways.LEADING.match(words):
        if lead.group().lower().strip() in ("suspected", "alleged", "presumed", "apparent"):
            held = "suspected" if held == "fact" else held
        start += lead.end()
        words = sentence[start:end]
    if ways.POINTING.match(words) or ways.NOBODY.match(words):
        return
    if words and may_do(words):
        yield Responsible(words, (start, end), act, held)


def _held(sentence: str, start: int, end: int) -> Held:
    if ways.REFUTED.search(sentence, max(0, start - NEAR), start):
        return "denied"
    around = sentence[max(0, start - 60) : end]
    return "suspected" if ways.HEDGED.search(around) else "fact"


def _act_near(sentence: str, match: re.Match[str]) -> str:
    """The act that is claimed, blamed or denied: the first word for one after it, else before."""
    word = re.compile(rf"\b(?:{ACT_NOUN}|{ACT_VERB})\b", re.IGNORECASE)
    found = word.search(sentence, match.start()) or word.search(sentence)
    return kind_of(found.group()) if found else "attack"
