"""How plain news says who has a part in a happening that only one has."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w"
NAME = rf"{_WORD}(?: (?:{_WORD}|(?:de|van|von|der|bin|al|of|&)(?= [A-Z])))*"
# What neither describes whoever is named next nor belongs to a name.
_SMALL = (
    r"(?:and|or|who|that|which|when|as|after|before|with|while|on|in|at|of|for|from|to|by|is|was"
    r"|has|had|will|said|says|last|this|yesterday|over|during|because|but|where)\b"
)
# "the Danish firm Halden Marine", "a local company, Halden Tracks", "the play's author, Omar Hale".
WHAT = (
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ll]ocal) )?"
    rf"(?:[A-Z][a-z]+(?:-[a-z]+)? (?=[a-z])(?!{_SMALL}))?(?:(?!{_SMALL})[a-z][\w-]* ){{0,3}}"
    rf"(?:(?!{_SMALL})[a-z][\w-]*, )?"
)
_DOER = rf"(?:[A-Z]\w+['’]s )?(?P<who>{NAME})"
_WHO = rf"(?:{WHAT})?{_DOER}"
# "Omar Hale, 34, a dentist from Alton, was": what may stand between a name and its verb.
_ASIDE = (
    r"(?:,? (?:\d{1,3}|aged \d{1,3}|from [A-Z]\w+)|, (?:an?|the|of) [^,.;]{1,50}| \(\d{1,3}\))"
    r"{0,2},?"
)
_DOES = rf"{_ASIDE}(?: who)?(?: (?:has|have|had|was to|is to|will))?"
_OF_IT = r"(?: of [^,.;]{1,40})?"
_CALLED = r"(?: (?:was|is|has been)(?: (?:named|identified) (?:by \w+ )?as)?)?"
_OFFICE = (
    r"(?:the |its |their )?(?:[\w’'-]+ ){0,4}?(?:head|chief|director|president|chair\w*|manager"
    r"|mayor|minister|governor|secretary|coach|editor|captain|leader|rector|bishop|principal|ambassador"
    r"|commissioner|judge|prosecutor|treasurer|conductor|chancellor|speaker)"
)
_PERSON = r"(?:man|woman|boy|girl|[a-z]+er|cyclist|motorist|pedestrian|victim|pensioner|student)"
_DIED = r"\b(?:died|killed|drowned|to (?:his|her) death|victim|whose body|body (?:found|of))\b"
_NAMED_AS = rf"(?:named|identified) (?:by [^.;,]{{1,30}} )?as {_WHO}"
_COLLISION = r"\bcolli[ds]|\bhead-on\b|\bhit an? (?:car|bus|lorry|truck|van)\b"
_SEVERAL = (
    r"\b(?:victims|deaths|bodies|both|others?)\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z-]+ ){0,2}"
    r"(?:dead|died|were killed|people|men|women|children)\b"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its name, and its wordings with the group `who`.

    `unless`: words of an article that has more than one of it; `given`: words that one has which
    has one. `other_named`: how many of the two reports may name the other's as well: the pilot of
    the one is the other's passenger. `alone`: whatever the sentences are about, there is one in the
    story. `swapped`: there may be several, unless each report names the other's in another part, as
    counsel of both sides. `firms`: it may be a company whose name looks like a person's.
    """

    name: str
    wordings: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str]
    given: re.Pattern[str]
    other_named: int = 0
    alone: bool = False
    firms: bool = False
    swapped: bool = False


def _part(
    name: str,
    *wordings: str,
    unless: str = r"(?!)",
    given: str = "",
    other_named: int = 0,
    alone: bool = False,
    firms: bool = False,
    swapped: bool = False,
) -> Part:
    patterns = tuple(re.compile(rf"(?<![\w’'-])(?:{words})") for words in wordings)
    apart, needed = (re.compile(rf"(?i){words}") for words in (unless, given))
    return Part(name, patterns, apart, needed, other_named, alone, firms, swapped)


def _by(verbs: str) -> str:
    """Passive: "was written by the dramatist Omar Hale"."""
    return rf"(?:{verbs}) (?:on \w+day )?by {_WHO}"


PARTS = (
    _part(
        "driver",
        _by("driven"),
        rf"{_DOER}{_DOES} (?:(?:was |were |been )?(?:at|behind) the wheel|was driving)",
        rf"(?:[Aa]t|[Bb]ehind) the wheel{_OF_IT}(?: was| sat) {_WHO}",
        rf"(?:[Tt]he|[Ii]ts|[Tt]heir)(?: [\w-]+)? driver{_OF_IT},?{_CALLED} {_WHO}",
        unless=rf"{_COLLISION}|\b(?:both|two|other|second|co-?) ?drivers?\b",
        other_named=2,
        alone=True,
    ),
    _part(
        "pilot",
        _by("flown|piloted"),
        rf"{_DOER}{_DOES} (?:was |were |been )?(?:at the controls|flying the|piloting)",
        rf"[Aa]t the controls{_OF_IT}(?: was| sat) {_WHO}",
        rf"(?:[Tt]he|[Ii]ts|[Tt]heir)(?: [\w-]+)? pilot{_OF_IT},?{_CALLED} {_WHO}",
        unless=rf"{_COLLISION}|\bco-?pilots?\b|\bpilots\b|\b(?:other|second) pilot\b",
        other_named=2,
        alone=True,
    ),
    _part(
        "skipper",
        _by("skippered|captained"),
        rf"(?:[Tt]he|[Ii]ts)(?: [\w-]+)? (?:skipper|helmsman){_OF_IT},?{_CALLED} {_WHO}",
        unless=rf"{_COLLISION}|\b(?:skippers|captains)\b",
        other_named=2,
        alone=True,
    ),
    _part(
        "victim",
        rf"[Dd]ead {_PERSON}[^.;]{{0,60}} {_NAMED_AS}",
        rf"{_DIED}[^.;]{{0,80}} {_NAMED_AS}",
        rf"(?:named|identified) [^.;]{{0,30}}{_DIED}[^.;]{{0,80}} as {_WHO}",
        unless=_SEVERAL,
        alone=True,
    ),
    _part(
        "judge",
        rf"[Jj]udge,? {_WHO}",
        unless=r"\bappeal|\bbail\b|\bremand|\bjudges\b|\b(?:another|second|new) judge|\bearlier\b",
        alone=True,
    ),
    _part(
        "scorer of the only goal",
        rf"{_DOER}{_DOES} (?:(?:scored|netted|struck|hit the winner|got the (?:goal|winner)"
        r"|headed(?: home| in)?|converted|fired|slotted|tapped)\b|found the (?:net|target))",
        rf"\b(?:scored|headed in|netted|converted) by {_WHO}",
        rf"(?:goal|winner|decider|strike|header|penalty|volley|free kick)"
        rf"(?: (?!by |from )[\w-]+){{0,4}} (?:by|from) {_WHO}",
        unless=r"\b(?:own goal|shoot-?out)\b",
        given=r"\b(?:1[-–]0|0[-–]1)\b"
        r"|\bonly (?:goal|one of the (?:night|match|game|afternoon|evening))\b",
        other_named=2,
        alone=True,
    ),
    _part(
        "only one charged",
        rf"charged {_WHO}",
        rf"{_DOER}{_ASIDE}(?: who)? (?:(?:was|is|has been) (?:charged|produced)|appeared) ",
        given=r"\bonly (?:person|one|man|woman|suspect|defendant)\b|\b(?:nobody|no ?one) else\b",
        other_named=2,
        alone=True,
    ),
    _part(
        "winner",
        rf"\b(?:[Pp]rize|[Aa]ward|[Tt]itle|[Mm]edal|[Tt]rophy|[Cc]up|[Cc]ontest|[Cc]ompetition)\b[^.;]{{0,50}}"
        rf" (?:went|gone|goes|awarded|given) to {_WHO}",
        rf"{_DOER}{_DOES} (?:took home|lifted|claimed|clinched|captured|collected|won|wins)"
        r" (?:the|this year['’]s|first prize in the) ",
        unless=r"(?<!not be )\bshar(?:ed?|es|ing)\b|\bjoint(?:ly)?\b"
        r"|\b(?:prizes|awards|medals|titles)\b",
        other_named=1,
    ),
    _part(
        "successor",
        rf"{_DOER}{_DOES} (?:takes? over|look after|step in|fill in|succeeds?|replaces?)\b",
        _by("succeeded|replaced"),
        alone=True,
        other_named=2,
    ),
    _part(
        "new holder of the office",
        rf"(?:appointed|named|chose|elected|picked) {_WHO}(?:{_ASIDE}|, [^.;]{{1,60}},)"
        r" (?:as|to (?:be|lead|head)|to the (?:post|job|office))\b",
        rf"{_DOER}, [^.;]{{1,60}}, (?:was|is|has been) (?:appointed|named|chosen|elected)\b",
        rf"{_DOER}{_DOES} (?:(?:was|been|is|be) (?:appointed|named|chosen|elected|picked)"
        rf"(?! (?:on|in|at|by) )|becomes? {_OFFICE}|became {_OFFICE}|takes over as|took over as)\b",
        other_named=2,
    ),
    _part(
        "buyer",
        rf"{_DOER}(?:, [^,.;]{{1,40}},)? (?:has|have) agreed to"
        r" (?:buy|take over|acquire)\b",
        rf"{_DOER}{_ASIDE} (?:said|announced)(?: on \w+day)? (?:that )?it (?:is|was|has|had)"
        r" (?:buying|taking over|acquiring|bought|acquired|taken over)\b",
        rf"{_DOER}{_DOES} (?:bought|buys?|buying|acquired?|acquires|snapped up|takes? (?:it )?over"
        r"|took (?:it )?over|taken over|paid|pays)\b",
        _by("bought|acquired|taken over|snapped up|purchased"),
        rf"\bsold(?: [\w-]+){{0,4}} to {_WHO}",
        rf"\b(?:new owner|buyer|purchaser)(?:,| is| was|:) {_WHO}",
        firms=True,
        other_named=2,
    ),
    _part(
        "contractor",
        rf"\b[Cc]ontract[^.;]{{0,80}} (?:goes|went|go) to {_WHO}",
        rf"\b(?:awarded|given|gave|handed) [^.;]{{0,60}}\bcontract[^.;]{{0,60}} to {_WHO}",
        rf"{_DOER}{_DOES} (?:won|wins|secured|landed|got|clinched) (?:the|a) [^.;]{{0,40}}"
        r"\bcontract",
        firms=True,
        other_named=2,
    ),
    _part(
        "mover",
        _by("tabled|brought|moved|put forward|proposed|submitted"),
        rf"{_DOER}{_DOES} (?:tabled|put forward|submitted) the (?:motion|bill|amendment)",
    ),
    _part(
        "mediator",
        _by("mediated|brokered"),
        rf"{_DOER}{_DOES} (?:mediated|brokered|brought about)",
    ),
    _part("leader", _by("led|headed"), rf"{_DOER}{_DOES} (?:led|headed) (?:the|a)\b"),
    _part(
        "chair",
        _by("chaired|presided over"),
        rf"{_DOER}{_DOES} (?:chaired|presided over) (?:the|a)\b",
    ),
    _part("commander", _by("commanded"), rf"{_DOER}{_DOES} (?:commanded) (?:the|a)\b"),
    _part("host", _by("hosted")),
    _part(
        "one who opened it",
        _by("opened|unveiled|inaugurated"),
        rf"{_DOER}{_DOES} (?:unveiled|inaugurated|cut the ribbon)\b",
    ),
    _part("author of the play", rf"play (?:“[^”]+”,? )?(?:written )?by {_WHO}"),
    _part("author of the book", rf"(?:novel|book) (?:“[^”]+”,? )?(?:written )?by {_WHO}"),
    _part("author", rf"written by {_WHO}"),
    _part(
        "director",
        rf"(?:directed|film(?: “[^”]+”,?)?|documentary) by {_WHO}",
        rf"\b[Dd]irector,? {_DOER}{_DOES} (?:shot|filmed|made|won|thanked)\b",
        given=r"\b(?:film|drama|comedy|documentary|movie|thriller|festival|play|opera)\b",
        other_named=2,
    ),
    _part("composer", _by("composed"), rf"(?:opera|symphony|concerto) by {_WHO}"),
    _part("designer", _by("designed")),
    _part("painter", _by("painted"), rf"(?:painting|portrait) (?:of [^,.;]{{1,40}} )?by {_WHO}"),
    _part("operator", _by("operated|run"), firms=True),
    _part("owner", _by("owned"), firms=True),
    _part("builder", _by("built"), firms=True),
    _part(
        "counsel for the defence",
        _by("defended|represented"),
        rf"(?:defen[cs]e (?:lawyer|counsel|attorney|barrister)"
        rf"|[Hh](?:is|er) (?:counsel|lawyer|attorney|barrister)"
        rf"|(?:lawyer|counsel) for the (?:defence|accused)),? {_WHO}",
        rf"{_DOER}, (?:appearing |acting )?for the (?:accused|defen[cs]e|defendant),",
        unless=r"\b(?:lawyers|attorneys|defendants)\b",
        other_named=2,
        alone=True,
        swapped=True,
    ),
    _part(
        "prosecutor",
        rf"\b[Pp]rosecutor,? {_WHO}",
        rf"{_DOER}, (?:appearing |acting )?for the (?:prosecution|Crown|state),",
        unless=r"\bprosecutors\b|\b(?:former|chief|another) prosecutor",
        other_named=2,
        alone=True,
        swapped=True,
    ),
)
