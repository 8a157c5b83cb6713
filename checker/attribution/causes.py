"""What or who an article says caused the happening that it tells of: lightning, the driver.

"The blaze was started by a welder" points at "the blaze" of the article's lead, so that two such
sentences need no words in common to tell of one fire.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.attribution.accusations import HEDGED

_HAPPENING = (
    r"(?:blaze|fire|inferno|crash|collision|accident|wreck|explosion|blast|attack|bombing"
    r"|derailment"
    r"|disaster|outage|blackout|leak|spill|shooting|massacre|killings?|raid|arson|strike"
    r"|ambush|stampede|sinking|capsiz\w+|avalanche|landslide|flood(?:ing)?|assault|kidnapping"
    r"|abduction|assassination|murder|flames)"
)
_ARMS = r"(?:drone|missile|rocket|shell|bomb|warplane|aircraft|mine|device)"
_POINTED = rf"(?:[Tt]he|[Tt]his|[Tt]hat) (?:\w+ ){{0,2}}?{_HAPPENING}"
# Up to the end of the phrase that names a cause.
_WHO = (
    r"(?P<who>(?!(?:the )?(?:time|end|way|\d))(?:(?:an?|the|his|its|their|one of the|some|two|three"
    r"|several) )?(?!when\b|after\b|which\b|who\b)[\w’'-]+(?: (?!(?:who|which|that|when|while|after"
    r"|before|as|at|and|on|by|said|told|was|were|had|has|leaving|because|ran|run|failed|left|near"
    r"|smashed|hit|struck|slammed|crashed|exploded|tore|damaged|destroyed|killed|landed|fell"
    r"|wounded|injured|in|late|early|from|with|to|announced|for)\b)[\w’'-]+){0,6})"
)
# The same words, for a group of another name.
_PHRASE = _WHO[len("(?P<who>") : -1]
_OF_IT = rf"(?: of (?:the|this) (?:\w+ ){{0,2}}?{_HAPPENING})?"
_STARTED = (
    r"(?:started|caused|sparked|ignited|triggered|set off|set|lit|touched off|carried out|staged"
    r"|launched|committed|perpetrated|mounted|the work of|down to|due to|the fault of|set alight"
    r"|fired|detonated|planted|executed)"
)
_ERROR = (
    r"(?:errors?|mistakes?|fault|negligence|carelessness|recklessness|inattention|misjudge?ment)"
)
_TIME = r"(?: (?:on|late on|early on)? ?\w+day(?: (?:night|morning|evening|afternoon))?)?"
_CAUSES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_POINTED} (?:was|had been|is) (?:\w+ly )?{_STARTED}{_TIME}(?: by)? {_WHO}",
        rf"{_POINTED} (?:started|began|happened|occurred|came"
        rf"|broke out) (?:\w+ ){{0,3}}?because(?: of)?"
        rf" {_WHO}",
        rf"{_POINTED} resulted from {_WHO}",
        rf"[Tt]he cause{_OF_IT} (?:was|is) {_WHO}",
        rf"(?:traced|attributed|put) {_POINTED} (?:back |down )?to {_WHO}",
        rf"{_POINTED} (?:was|has been|had been) (?:traced|attributed|put down) to {_WHO}",
        # Rooms are no causes; a heater in which it began is.
        rf"{_POINTED} (?:began|started) (?:in|with|at) {_WHO}",
        rf"(?:^|[.,;] |\b(?:that|and) )(?P<was>{_PHRASE}) (?:was|were) the cause{_OF_IT}\b",
        # "It was the pilot's error", "the fault lay with the pilot".
        rf"(?:[Ii]t|[Tt]his|{_POINTED}) (?:was|is) (?:\w+ly )?(?:down to |due to |caused by )?"
        rf"(?P<error>the [\w -]{{2,40}}?)['’]s?(?: \w+)? {_ERROR}",
        rf"(?:an?|the) (?:\w+ )?{_ERROR} (?:by|of|on the part of) {_WHO}"
        rf" (?=(?:caused|led to|was to blame|was behind|was the cause)\b)",
        rf"(?:[Tt]he |[Aa]ll |[Tt]he whole )?(?:fault|blame|responsibility) (?:lay|lies|rests"
        rf"|rested|is|was) "
        rf"(?:\w+ly )?(?:with|on) {_WHO}",
        rf"(?:^|[.,;] |\b(?:that|and|found"
        rf"|concluded) )(?P<faulty>{_PHRASE}) (?:bears?|bore"
        rf"|carries|carried|was|were|is|are) (?:\w+ly )?(?:(?:the |full |sole "
        rf"|all )*(?:responsibility"
        rf"|blame)|to blame|at fault|responsible) for [^.;]{{0,40}}?{_HAPPENING}",
        rf"(?:^|[.,;] |\b(?:and|that) )(?P<start>{_PHRASE})"
        rf" (?:had |has )?(?:\w+ly )?(?:caused|started|sparked|ignited|triggered|set off"
        rf"|touched off|set"
        rf"|carried out"
        rf"|staged|committed|perpetrated|was behind|were behind) (?:the"
        rf"|this) (?:\w+ ){{0,2}}?{_HAPPENING}",
        rf"(?:[Tt]he|[Aa]n?) (?:\w+ )?{_ARMS} (?:(?:was|had been) )?(?:belonged to|launched by"
        rf"|fired by"
        rf"|flown by|operated by|sent by|dropped by|planted by|belonging to|owned by) {_WHO}",
        r"(?P<arson>(?:[Ss]upporters|[Ff]ollowers|[Mm]embers|[Ll]oyalists|[Ff]ighters|[Tt]hugs)"
        r" (?:of|loyal to) (?:the )?(?:[\w-]+ ){0,4}?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
        r"(?= [^.;]{0,90}?\b(?:poured petrol|doused|set fire|set it (?:on fire|alight|ablaze)"
        r"|torched"
        r"|burned|burnt|set alight|lit the))",
    )
)
_FIRED_BY = re.compile(rf"^[Aa]n? (?:\w+ )?{_ARMS} \w+ by ")
_COLON = re.compile(r"[^.;:,]{0,30}:\s")
# Things and people that start or bring about a happening, where two of one row exclude each other.
_KINDS: dict[str, dict[str, str]] = {
    "spark": {
        "lightning": r"lightning|thunderbolt|thunderstorm",
        "welding": r"weld(?:er|ers|ing)|cutting torch|blowtorch|grinder|angle grinder",
        "wiring": r"wiring|short[- ]circuit|electrical|power surge|extension (?:lead|cord)"
        r"|overloaded",
        "smoking": r"cigarettes?|smoker|smoking",
        "candle": r"candles?|incense|oil lamp",
        "cooking": r"stove|cooker|cooking|frying pan|chip pan|barbecue|oven",
        "fireworks": r"fireworks?|firecrackers?|flares?|rocket",
        "arson": r"arson|arsonists?|petrol bomb|molotov|deliberate(?:ly)?|intentional(?:ly)?"
        r"|on purpose",
        "battery": r"battery|batteries|e-bike|e-scooter|charger",
        "boiler": r"boiler|heater|furnace",
        "campfire": r"campfire|campers|bonfire",
        "farmer": r"farmers?|shepherds?|stubble",
    },
    "fault": {
        "driver": r"drivers?|motorist|trucker|chauffeur|motorman",
        "signal": r"signalm[ae]n|signallers?|signalling|dispatcher|controllers?|points"
        r"|switch operator"
        r"|pointsman|bridge operators?|bridge keepers?|bridgekeeper|lock keepers?|operators?",
        "brakes": r"brakes?|braking system|axle|wheel|tyres?|tire|engine failure|steering"
        r"|mechanical"
        r"|gearbox|coupling",
        "track": r"tracks?|rails?|sleepers?|track defect|landslip",
        "animal": r"cow|cows|deer|elephant|moose|camel|horse|dog",
        "sabotage": r"sabotage|saboteurs?|vandals?",
        "weather": r"fog|ice|wind|winds|gust|storm|black ice|waves?",
        "pilot": r"pilots?|captain|helmsm[ae]n|skipper|co-pilot|crew|coxswain|master|first officer",
        "bird": r"birds?|geese|gulls?",
        "load": r"overloading|cargo|overloaded",
    },
}
_ROWS = {
    row: {kind: re.compile(rf"(?i)\b(?:{words})\b") for kind, words in kinds.items()}
    for row, kinds in _KINDS.items()
}
_HEDGED = re.compile(
    r"(?i)\b(?:may|might|could|would|possibl[ey]|probabl[ey]|perhaps|believed?|believes|thinks?"
    r"|thought"
    r"|suspect(?:ed|s)?|apparent(?:ly)?|appear\w*|likely|alleged(?:ly)?|reported(?:ly)?|theory"
    r"|whether|if|ruled out|not|n[’']t|never|initial(?:ly)?|at first|first|accus\w+|(?<!to )blam\w+"
    r"|claim\w*"
    r"|denie[sd]|deny|points? to|suggest\w*|investigat(?:e[sd]?|ing|ions?)|rumou?r\w*|earlier"
    r"|last year|ago|previous"
    r"|similar|another|in (?:19|20)\d\d|since|should|unclear|unknown)\b"
)


# Without any of these a sentence names no cause.
_NEEDLES = (
    "start", "caus", "spark", "ignit", "trigger", "set", "lit", "touched off", "carried out",
    "staged", "launched", "commit", "perpetrated", "mounted", "work of", "down to", "due to",
    "fault", "fired", "deton", "plant", "execut", "because", "resulted", "behind", "belong",
    "flown", "operated", "sent", "dropped", "owned", "poured", "doused", "torched", "burn",
    "error", "mistake", "blame", "responsib", "neglig", "careless", "reckless", "inattent",
    "misjudg", "traced", "attribut", "put ", "began",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cause:
    """What a sentence names as the cause of its article's happening, and where.

    `surely`: flatly; `aside`: by the way, so that it is the article's own word ("a drone fired by
    rebels hit a clinic, medics said").
    """

    who: str
    start: int
    end: int
    surely: bool
    aside: bool


def causes_in(text: str) -> Iterator[Cause]:
    """The causes that a sentence names of what has been told before."""
    if not any(needle in text for needle in _NEEDLES):
        return
    for pattern in _CAUSES:
        for match in pattern.finditer(text):
            name = next(
                n
                for n in ("who", "start", "was", "arson", "error", "faulty")
                if match.groupdict().get(n)
            )
            start, end = match.span(name)
            hedged = _HEDGED.search(text[: match.end()]) or HEDGED.search(text[: match.end()])
            # "X set it off: the group said …": what stands before the colon is the article's word.
            aside = _FIRED_BY.search(match.group()) or _COLON.match(text, match.end())
            yield Cause(text[start:end], start, end, not hedged, bool(aside))


def kinds_of(who: str) -> dict[str, frozenset[str]]:
    """What kinds of cause the words name, by row: {"spark": {"lightning"}}."""
    found = {
        row: frozenset(kind for kind, words in kinds.items() if words.search(who))
        for row, kinds in _ROWS.items()
    }
    return {row: kinds for row, kinds in found.items() if kinds}


def kinds_apart(one: str, other: str) -> bool:
    """Whether two causes exclude each other: lightning and a welder, the driver and the brakes."""
    left, right = kinds_of(one), kinds_of(other)
    shared = left.keys() & right.keys()
    return bool(shared) and all(left[row].isdisjoint(right[row]) for row in shared)


def kinds_named(who: str, text: str) -> bool:
    """Whether an article names what the other one puts the happening down to, be it to deny it.

    Drivers and tracks are in every report of a crash: there the words beside have to be of blame.
    """
    for row, kinds in kinds_of(who).items():
        for kind in kinds:
            if row == "spark" and _ROWS[row][kind].search(text):
                return True
            for match in _ROWS[row][kind].finditer(text):
                if _OF_BLAME.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR):
                    return True
    return False


_NEAR = 80
_OF_BLAME = re.compile(
    r"(?i)\b(?:blam\w+|fault|caus\w+|errors?|mistake|failed|failure|ruled out|responsible"
    r"|negligen\w+|charged|faulty|defect\w*)\b"
)
