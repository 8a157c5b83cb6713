"""Who a sentence holds responsible for an act of violence, and how sure the text is of that.

Active ("rebels attacked"), passive ("killed by rebels"), as a noun ("an attack by rebels", "the
rebels' attack"), claimed, blamed on somebody, denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.attribution.cues import one_of
from checker.attribution.deeds import (
    ACT_NOUN,
    ACT_VERB,
    DOER_OR_NAME,
    DOERS,
    GROUPS,
    is_doer,
    kind_of,
    may_do,
)

Range = tuple[int, int]
Held = Literal["fact", "suspected", "claimed", "denied"]

REACH = 200
MOST_ADJECTIVES = 5

_AUXILIARY = re.compile(
    r"\b(?:was|were|is|are|has|have|had|been|be|did|could|may|might|would|will)(?:\s\w+ly)?\s*$"
)
_CLAUSE_START = re.compile(
    r"[;:“”\"?!]|\b(?:that|because|but|when|while|although|if|as|after|before|where|said|reported"
    r"|says|and then)\b"
)
# What may stand between a party and its verb.
_TAIL = re.compile(
    r"(?:\s?[\[(][^\])]{1,60}[\])])*"
    r"(?:\s(?:of|from|in|with|wearing|riding|armed|dressed|belonging|travell?ing|who|which|on|at)\b"
    r"[^,.;:]{2,70}?)?(?:,[^.;:]{2,80},|,\s(?:who|which)\b[^.;:,]{0,40}?)?"
    r"(?:\s(?:also|then|had|have|has|today|yesterday|later|reportedly|allegedly|apparently|again"
    r"|who"
    r"|which|\w+ly|(?:on )?\d+ \w+|(?:on )?\w+day(?: night| morning| evening)?"
    r"|were|was|are|is))*\s*$",
)
_IN_A_PLACE = re.compile(
    r"\b(?:from|in|of|near|at|to|for|around|with|on|into|outside|against|between|and"
    r"|over)\s(?:the\s)?$"
)
_WORD_BEFORE = re.compile(r"(?P<word>[\w’'./-]+)\s$")
_NO_ADJECTIVE = re.compile(
    r"(?:by|in|on|at|of|to|for|from|with|that|when|while|and|or|but|as|after|before|the|an?|was"
    r"|were"
    r"|is|are|had|has|have|been|said|reported|between|against|than|into|over|about|claimed|blamed"
    r"|where|who|which|because|if|today|yesterday|\d{4}|\w+day|\w+ly|March|April|May|June|July"
    r"|January|February|August|September|October|November|December|then|also|not|indicates"
    r"|indicated|added|states|accused|orders|noted)",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"\s?[\[(][A-Z][^\])]{{1,60}}[\])]|\sof (?:the )?(?:[A-Z][\w’'.-]+|(?i:{one_of(DOERS)})"
    rf"|people[’']s|armed"
    rf"|national|liberation|drug|traffickers)(?:\s(?:[A-Z][\w’'.-]+|of|(?i:{one_of(DOERS)})"
    rf"|liberation"
    r"|national))*|(?:\sof)?\s(?:"
    + GROUPS.pattern
    + r")|[’']s (?=(?i:"
    + one_of(DOERS)
    + r")\b)(?:\w+)"
    rf"|\s(?:(?i:{one_of(DOERS)}))\b",
)


@dataclass(frozen=True, slots=True)
class Responsible:
    """A party as written and where it stands in the sentence; the kind of act; how sure the text
    is: reported as fact, suspected or accused, claimed by the party itself, denied."""

    party: str
    span: Range
    act: str
    held: Held


# A party after "by", "on", "accused", up to what cannot be part of it.
_STOP = (
    r"(?=\s*(?:[,.;:()\[\]“”\"?!]|$)|\s(?:in|on|at|during|when|who|that|which|while|after|before|as"
    r"|yesterday|today|last|this|with|for|from|near|to|of having|of being|of (?:\w+ing"
    r"|the (?:\w+ )?"
    rf"(?:{ACT_NOUN})|an? \w+|{ACT_NOUN}|responsibility)|and (?:the|that|\w+ed)|was|were|is|are|has"
    r"|have|had|will|would|since|against|because|early|late|but|took|said|wearing|traveling"
    r"|dressed|shortly|using|believed|linked|whose|about|inside|outside|over|following|under|by)\b)"
)
_WHO = rf"(?P<who>(?:[\w’'./-]+\s(?:\[[^\]]*\]\s)?){{0,8}}?[\w’'./-]+){_STOP}"
_GAP = (
    r"(?:\s(?!(?:run|owned|held|controlled|used|led|followed|condemned|reported|organi[sz]ed|seen"
    r"|inhabited|populated|visited|attended|known|published|released|made|said"
    r"|driven)\b)[\w’'-]+){0,4}?"
)
_BY = re.compile(
    rf"\b(?P<act>{ACT_VERB}|{ACT_NOUN}|carried out|perpetrated|committed|staged|conducted|mounted"
    rf"|organi[sz]ed|directed"
    rf"|orchestrated|masterminded)\b{_GAP}\s(?P<by>by)\s(?:the hands of )?{_WHO}",
    re.IGNORECASE,
)
_WEAPON = (
    r"(?:bombs?|explosives?|grenades?|dynamite|rockets?|missiles?|charges?|mortars?|car bomb|shots"
    r"|molotov cocktails?)"
)
_ACTIVE = re.compile(
    r"(?<![\w-])(?:(?P<arms>(?:placed|left|hurled|threw|lobbed|fired|launched|exploded|set off"
    rf"|tossed|dropped)\s(?:[\w-]+\s){{0,4}}{_WEAPON})"
    rf"|(?P<act>{ACT_VERB}|carried out|perpetrated|committed|staged|threatened|masterminded"
    r"|kills?|kidnaps?|storms|massacre)"
    r"|(?:launched|mounted|conducted|ordered|made|led|planned)\s(?:[\w-]+\s){0,4}?"
    rf"(?P<noun>{ACT_NOUN})"
    r"|(?:tried|attempted|plotted|planned|wanted)\sto\s(?P<try>kill|murder|assassinate|attack|bomb"
    r"|blow up|kidnap|take over|destroy))(?![\w-])",
    re.IGNORECASE,
)
_INVOLVED = re.compile(
    rf"\b(?:involvement|participation|complicity|responsibility|role)\sof\s(?:the\s)?{_WHO}\sin\b"
    rf"[^.;]{{0,40}}?\b(?:{ACT_NOUN})",
    re.IGNORECASE,
)
_CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|took|takes|taken|assumed|acknowledged|accepted)\s(?:full |the )?"
    r"(?:responsibility|credit)\b"
    rf"|\badmitted\s(?:to )?(?:having |the |an? )?(?:{ACT_VERB}|{ACT_NOUN}|responsibility)",
    re.IGNORECASE,
)
_CLAIMED_BY = re.compile(rf"\bclaimed by\s{_WHO}", re.IGNORECASE)
_BLAMED = re.compile(
    rf"\b(?:(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|suspects?)\s{_WHO}\s(?:for|of)\b"
    rf"|(?:blamed|pinned)\b[^.;]{{0,60}}?\son\s{_WHO.replace('who', 'on')}"
    rf"|(?:attributed|attributes|attributing)\b[^.;]{{0,60}}?\sto\s{_WHO.replace('who', 'to')}"
    rf"|(?:held|holds|holding)\s{_WHO.replace('who', 'held')}\sresponsible"
    rf"|charged\s{_WHO.replace('who', 'charged')}\swith\b[^.;]{{0,40}}?\b(?:{ACT_NOUN})"
    rf"|(?:charged|indicted|convicted|accused|suspected)\b[^.;]{{0,30}}?\s(?:with|of|for"
    rf"|in)\b[^.;]{{0,30}}?\b"
    rf"(?P<passive>{ACT_NOUN}|{ACT_VERB}|killing|murdering|kidnapping|attacking|planting)\b)",
    re.IGNORECASE,
)
_RESPONSIBLE = re.compile(
    r"\b(?:(?:was|were|is|are|be|being)\s(?:\w+ly\s)?(?:responsible|to blame|behind|the authors? of"
    r"|implicated|involved|guilty|(?:one of )?the (?:material |intellectual )?"
    r"(?:perpetrators?|masterminds?|murderers?|killers?|assassins?|authors?)))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:denied|denies|denying|rejected|disclaimed)\s(?:any |all |having |the )?(?:responsibility"
    rf"|involvement|role|part|links?|carrying out|{ACT_VERB}|accusations?|charges?|it (?:was|had))",
    re.IGNORECASE,
)
# An "attack" is whose it is called; a "murder" is called after the victim, a "bombing" after the
# place. So only these, and before most of them only what names an armed side.
_OWNED = (
    r"(?:attacks?|raids?|air ?strikes?|strikes|offensive|shelling|bombardment|assaults?"
    r"|ambush(?:es)?"
    r"|rocket fire|onslaught|bombing (?:raid|campaign)s?)"
)
_OF = re.compile(
    rf"\b(?P<who>[A-Z]{{3,6}}(?:[’']s)?|(?i:{one_of(DOERS)})[’']s?"
    rf"|[A-Z][\w’'.-]+\s(?:{one_of(DOERS)})|(?i:{GROUPS.pattern})(?:[’']s)?"
    r"|(?:[A-Z][\w.-]+\s){0,3}[A-Z][\w.-]+(?:[’']s)|[A-Z]\w+(?:ian|an|li|sh|se|qi|eli)(?=\sair))"
    rf"\s(?:[a-z]+\s){{0,2}}?(?P<act>{_OWNED})\b"
)
# What is never done "by" somebody: "broke into a farm owned by".
_INTO = re.compile(r"into$|fire$|^blew up$|^threw$", re.IGNORECASE)
# "rebels killed in a raid": a headline's passive.
_PARTICIPLE = re.compile(
    r"\s*(?:$|[.,;:)]|\s(?:in|at|by|near|during|when|after|as|on|for|with|from)\b)"
)
_WITHOUT_OBJECT = re.compile(
    r"(?:opened fire|fired (?:on|at|upon)|set fire|set off|staged|out)$", re.I
)
# Fighters who die in a fight: nobody is held responsible for that.
_ARMED = re.compile(
    rf"^(?:\s[\w-]+){{0,4}}?\s(?:{one_of(d for d in DOERS if d.endswith('s'))}|extremist|rebel"
    r"|soldier)\b",
    re.IGNORECASE,
)
_FATAL = re.compile(r"(?:killed|wounded|injured|shot|captured|shot down)$", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:if|whether|alleged(?:ly)?|apparent(?:ly)?|presum(?:ed|ably)|possib(?:le|ly)"
    r"|probabl[ey]|believed|thought|reportedly|may|might|could|likely|accused?|accuses|blamed"
    r"|blames|attributed|purported(?:ly)?|according to|charged|claims? that|claimed that)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|never|no|nobody|without|n['’]t|denied|denies|deny|neither)\b")
_PASSIVE_BEFORE = re.compile(
    r"\b(?:was|were|is|are|been|be|being|got|get)(?:\s(?:\w+ly|also|all|both|then|later))*\s*$",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"(?:this|that|these|those|their|its|his|her|our|my|your|by)\b", re.IGNORECASE
)
_LEADING = re.compile(
    r"^(?:(?:the )?(?:group|members?|gang|commando|unit|band|number|team) of|suspected|alleged"
    r"|presumed|apparent|purported|hands of|the|an?|some|several|two|three|four|five|six|about"
    r"|around|\d+)\s+",
    re.IGNORECASE,
)


def responsible_in(sentence: str) -> list[Responsible]:
    """The parties that a sentence holds responsible, in the order they stand in it."""
    found: dict[Range, Responsible] = {}
    # Marks around a name are no border: “Red Dawn” did it.
    for one in _all(re.sub(r"[\"“”]", " ", sentence)):
        known = found.get(one.span)
        # A claim, an accusation or a denial says more than the act told beside it.
        if known is None or (known.held == "fact" and one.held != "fact"):
            found[one.span] = one
    return sorted(found.values(), key=lambda one: one.span)


def _all(sentence: str) -> Iterator[Responsible]:
    for match in _BY.finditer(sentence):
        if _INTO.search(match["act"]):
            continue
        # "killed in an attack by": the nearest word for an act is the one that was done.
        held = _held(sentence, match.start(), match.end())
        yield from _object(sentence, match.span("who"), kind_of(match["act"]), held)
    for match in _ACTIVE.finditer(sentence):
        left = sentence[max(0, match.start() - REACH) : match.start()]
        if _PASSIVE_BEFORE.search(left) or _NEGATED.search(left[-25:]):
            continue
        plain = match["act"] and not _WITHOUT_OBJECT.search(match.group())
        if plain and _PARTICIPLE.match(sentence, match.end()):
            continue
        if _FATAL.search(match.group()) and _ARMED.match(sentence[match.end() : match.end() + 60]):
            continue
        act = match["act"] or match["noun"] or match["try"] or "bombing"
        yield from _subject(sentence, match.start(), kind_of(act), None)
    for match in _OF.finditer(sentence):
        start, end = match.span("who")
        held = _held(sentence, start, match.end())
        start, _ = _whole(sentence, (start, end), 0)
        yield from _party(sentence, (start, end), kind_of(match["act"]), held)
    for match in _CLAIMED.finditer(sentence):
        yield from _subject(sentence, match.start(), _act_near(sentence, match), "claimed")
    for match in _CLAIMED_BY.finditer(sentence):
        yield from _object(sentence, match.span("who"), _act_near(sentence, match), "claimed")
    for match in _BLAMED.finditer(sentence):
        act = _act_near(sentence, match)
        if match["passive"]:
            yield from _subject(sentence, match.start(), act, "suspected")
            continue
        name = next(n for n in ("who", "on", "to", "held", "charged") if match[n])
        yield from _object(sentence, match.span(name), act, "suspected")
    for match in _INVOLVED.finditer(sentence):
        act = _act_near(sentence, match)
        yield from _object(sentence, match.span("who"), act, "suspected")
    for match in _RESPONSIBLE.finditer(sentence):
        if _NEGATED.search(sentence[match.start() : match.end() + 4]):
            continue
        yield from _subject(sentence, match.start(), _act_near(sentence, match), None)
    for match in _DENIED.finditer(sentence):
        yield from _subject(sentence, match.start(), _act_near(sentence, match), "denied")


def _subject(sentence: str, end: int, act: str, held: Held | None) -> Iterator[Responsible]:
    """The party before a verb."""
    first = max(0, end - REACH)
    left = _AUXILIARY.sub("", sentence[first:end])
    cut = max((m.end() for m in _CLAUSE_START.finditer(left)), default=0)
    for match in DOER_OR_NAME.finditer(left, cut):
        if _IN_A_PLACE.search(left, cut, match.start()) and not is_doer(match.group()):
            continue
        if _TAIL.match(left, match.end()):
            start, stop = _whole(left, match.span(), cut)
            span = first + start, first + stop
            yield from _party(sentence, span, act, held or _held(sentence, span[0], end))
            return


def _object(sentence: str, span: Range, act: str, held: Held) -> Iterator[Responsible]:
    """The party among the words after "by", "on", "accused"."""
    words = sentence[slice(*span)]
    match = DOER_OR_NAME.search(words)
    if match is None or words[: match.start()].count(" ") > MOST_ADJECTIVES:
        return
    start, stop = _whole(
        sentence[: span[1] + 80], (span[0] + match.start(), span[0] + match.end()), span[0]
    )
    yield from _party(sentence, (start, stop), act, held)


def _whole(text: str, head: Range, least: int) -> Range:
    """The noun with the adjectives before it and what says whose it is after it."""
    start, end = head
    for _ in range(MOST_ADJECTIVES):
        word = _WORD_BEFORE.search(text, least, start)
        if word is None or _NO_ADJECTIVE.fullmatch(word["word"]):
            break
        start = word.start("word")
    while more := _MORE.match(text, end):
        end = more.end()
    return start, end


def _party(sentence: str, span: Range, act: str, held: Held) -> Iterator[Responsible]:
    start, end = span
    while end > start and sentence[end - 1] in " ,.’'":
        end -= 1
    if sentence[start:end].endswith(("’s", "'s")):
        end -= 2
    words = sentence[start:end]
    while lead := _LEADING.match(words):
        if lead.group().lower().strip() in ("suspected", "alleged", "presumed", "apparent"):
            held = "suspected" if held == "fact" else held
        start += lead.end()
        words = sentence[start:end]
    if words and may_do(words) and not _POINTING.match(words):
        yield Responsible(words, (start, end), act, held)


def _held(sentence: str, start: int, end: int) -> Held:
    around = sentence[max(0, start - 60) : end]
    return "suspected" if _HEDGED.search(around) else "fact"


def _act_near(sentence: str, match: re.Match[str]) -> str:
    """The act that is claimed, blamed or denied: the first word for one after it, else before."""
    word = re.compile(rf"\b(?:{ACT_NOUN}|{ACT_VERB})\b", re.IGNORECASE)
    found = word.search(sentence, match.start()) or word.search(sentence)
    return kind_of(found.group()) if found else "attack"
