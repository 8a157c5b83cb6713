"""The words for what happens at one moment, by the kind of act.

A robbery is told as "the raid took place" or "three men held up the shop", a crash as "the plane
came down": two articles that tell one act seldom use the same verb.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ROBBERS = (
    r"(?:they|(?:the |masked |armed )*(?:men|robbers|raiders|thieves|burglars|intruders|gang"
    r"|gunmen|attackers|assailants|militants|insurgents|rebels|jihadists|fighters|culprits|group))"
)
# What runs for the first time on the day that something opens.
RUN = (
    r"sailing|flight|train|service|run|trip|crossing|journey|voyage|bus|tram|ferry|departure"
    r"|passengers|performance|screening|guests|visitors"
)
_WORDS: Mapping[str, str] = {
    "attack": (
        r"attack(?:ed|s)?|ambush(?:ed)?|assault(?:ed)?|stormed|opened fire|shot (?:dead|at|and)"
        r"|gunned down|was shot|were shot|shooting|stabb(?:ed|ing)|came under fire|massacre"
        r"|raid(?:ed)?|airstrike|air strike|drone strike|shelling|(?:car|suicide) bomb(?:ing)?"
        r"|fell into an? (?:ambush|trap)|fired on|fell victim"
    ),
    "robbery": (
        r"robb(?:ed|ery)|heist|hold-?up|held up|raid(?:ed)?|break-in|broke(?:n)? in(?:to)?|burgl\w+"
        r"|theft|stole(?:n)?|ransacked|looted|smash-and-grab|made off|got away"
    ),
    "kidnapping": r"kidnap(?:ped|ping)|abduct(?:ed|ion)|seized by gunmen|taken hostage",
    "blast": (
        r"explosions?|blasts?|exploded|blew up|went off|detonat(?:ed|ion)|ripped through"
        r"|tore through|bomb(?:ing|ed)|burst into a fireball"
    ),
    "crash": (
        r"crash(?:ed|es)?|collision|collided|came down|hit the ground|plunged|plummeted|derail\w+"
        r"|overturned|rolled over|left the (?:road|rails|tracks)|jumped the (?:rails|tracks)"
        r"|veered off|skidded off|nosedived|slammed into|ploughed into|plowed into|went over"
        r"|(?:tipped|toppled|flipped|turned|keeled|blown) over|was toppled|onto its (?:side|roof)"
    ),
    "sinking": r"capsiz(?:ed|ing)|sank|sinking|went down|foundered|ran aground|overturned",
    "fire": (
        r"(?:fire|blaze|flames|wildfire) (?:broke out|started|began|erupted|ignited|took hold"
        r"|swept through|tore through|ripped through|was started|was sparked|was lit)"
        r"|(?:the )?outbreak of the (?:fire|blaze)|caught fire|went up in flames|burned down"
        r"|burnt down|gutted"
    ),
    "collapse": (
        r"collaps(?:ed|e)|gave way|caved in|cave-in|landslide|mudslide|rockfall|avalanche"
        r"|slid (?:down|onto|into)|came crashing down"
    ),
    "quake": r"earthquake|quake|tremor",
    "arrest": (
        r"arrest(?:ed|s)?|detained|apprehended|was (?:caught|captured|picked up|seized)"
        r"|(?:were|been) (?:caught|captured|picked up|seized)|captured|picked up|nabbed"
        r"|taken into custody|tracked (?:him|her|them) down|gave (?:him|her)self up|surrendered"
        r"|(?:forced|broke down|broke open|kicked in|knocked (?:at|on)) (?:the|his|her|a) door"
        r"|handcuffed|put in handcuffs|run to ground|swooped|pounced"
    ),
    "finding": (
        r"(?<!faults )(?<!fault )(?<!nothing )found|discovered|came upon|freed|rescued"
        r"|broke open|spotted|pulled over|intercepted"
        r"|turned up|stumbled (?:on|upon|across)|recovered|came across|came to light|unearthed"
        r"|dug up|(?:began|started) digging|uncovered|excavated|exposed|laid bare|emerged from"
        r"|(?:vehicle|lorry|truck|car|van|trailer|bus|boat) (?:was|had been) (?:standing|parked"
        r"|stopped|abandoned|left)"
    ),
    "vanishing": r"last seen|vanished|disappeared|went missing|disappearance|was last heard",
    "talks": (
        r"opened talks|talks (?:opened|began|started|resumed)|sat down|began talks|started talks"
        r"|(?:met|meet|meeting)|(?:the )?talks|negotiat(?:ed|ions|ing)|summit"
    ),
    "signing": (
        r"sign(?:ed|ing)|signature|initialled|initialed|inked|put (?:their|his|her|its) names? to"
        r"|concluded|sealed the (?:deal|accord|agreement)|struck the deal"
    ),
    "vote": (
        r"polling|polls?|by-?elections?|elections?|vot(?:e|es|ers|ed|ing)|referendum|ballots?"
        r"|cast their"
    ),
    "funeral": (
        r"funeral|buried|burial|laid to rest|cremat(?:ed|ion)|requiem|memorial service"
        r"|the service|mourners|last respects"
    ),
    "reopening": (
        r"re-?open(?:s|ed|ing)?|resum(?:e|es|ed|ption)|handed back|back (?:in (?:service|use"
        r"|operation)|to (?:traffic|normal))|run(?:ning)? again|open(?:ed)? again|restart(?:s|ed)?"
        r"|restored|return(?:s|ed)? to service"
    ),
    "opening": (
        r"open(?:s|ed|ing)?(?: its doors)?|inaugurat(?:ed|ion)|start(?:s|ed)? (?:operating"
        r"|operations|service)|launch(?:es|ed)?|unveil(?:ed|ing)?|ribbon"
        rf"|(?:maiden|inaugural|début) (?:\w+ ){{0,2}}(?:{RUN})"
        r"|services? (?:will )?(?:begins?|starts?)|(?:go|goes|come|comes|put|enters?) into"
        r" (?:service|operation|use)"
    ),
    "walkout": (
        r"(?:strike|walkout|stoppage) (?:is |will |was )?(?:due to |set to |to )?(?:beg[ai]n"
        r"|start(?:s|ed)?|take place|go ahead)|walk(?:ed)? out|down(?:ed)? tools"
    ),
    "wedding": r"wed(?:ding)?|married|marry|tied? the knot|exchanged vows",
    "sentencing": (
        r"sentenc(?:e|ing)|be sentenced|(?:learn|know|hear) (?:his|her|their) (?:punishment|fate"
        r"|penalty)|mitigation|punishment (?:is|will)"
    ),
    "verdict": (
        r"verdict|(?:deliver|give|hand down|issue) (?:\w+ ){0,3}(?:judge?ment|ruling|decision)"
        r"|judge?ment (?:is|will)|ruling (?:is|will)|will rule"
    ),
    "resignation": (
        r"(?:submitted|tendered|handed (?:in|over)|offered|presented|sent(?: in)?|put in|delivered"
        r"|turned in|gave) (?:[\w'’]+ ){0,6}(?:resignation|notice)"
        r"|resignation(?: letter)? (?:was|had been|has been) (?:submitted|tendered|handed"
        r"|presented)"
        r"|letter of resignation (?:was|had been|is dated)"
    ),
    "oath": r"sworn in|took (?:office|the oath|(?:his|her) oath)",
    "death": r"died|dies|passed away|(?:breathed|drew) (?:his|her) last|death came",
    "check": (
        r"last (?:\w+ ){0,2}(?:check|inspection|inspected|checked|service|serviced|overhaul"
        r"|maintenance|audit|test|tested|survey|surveyed)"
    ),
}
_PATTERNS = {
    name: re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE) for name, words in _WORDS.items()
}
# Whatever the article is about: "It happened on …", "They came on …", "killed when …".
_ANY = re.compile(
    r"\b(?:it|this|that|the (?:incident|accident|tragedy|disaster|crime)) (?:happened|occurred"
    r"|took place|unfolded|struck)\b"
    rf"|\b{_ROBBERS} (?:came|entered|struck|burst in|arrived|got in|walked in|fled|escaped)\b"
    r"|\b(?:charred|burne?d|crushed|blown|trampled|buried) (?:to death|alive)\b",
    re.IGNORECASE,
)
_KILLED = re.compile(
    r"\b(?:were|was) killed\b|\bkilling\b|\blost (?:their lives|his life|her life)\b|\bperished\b"
)
# The attacker's own end is another matter.
_CULPRIT = re.compile(
    r"\b(?:suspects?|bombers?|gunm[ae]n|attackers?|fugitives?|militants?|mastermind"
    r"|by (?:officers|police|troops|soldiers|security))\b"
)
# Who did it tells what was done, at the head of an article: "the gang that took the watches".
_DOERS = re.compile(r"\b(?:robbers?|thie(?:f|ves)|burglars?|raiders?|gang)\b", re.IGNORECASE)
# Acts that a whole story is of, and what kills or robs in it.
MAIN = ("attack", "robbery", "kidnapping", "blast", "crash", "sinking", "fire", "collapse", "quake")
# Acts that lie ahead as well, set for a day.
PLANNED = (
    *("vote", "funeral", "reopening", "opening", "walkout", "wedding", "talks", "signing"),
    *("sentencing", "verdict"),
)
# Of these, those that the world may hear of in another time zone.
WORLDWIDE = frozenset(("talks", "signing", "opening"))
# Of a named person or thing: two articles may tell of two arrests.
PERSONAL = frozenset(
    ("arrest", "finding", "vanishing", "funeral", "wedding", "resignation", "oath", "death")
)


def acts_in(words: str) -> frozenset[str]:
    """The kinds of act that some words tell of."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(words))


def main_acts_in(words: str) -> frozenset[str]:
    """The same of the head of an article, of the acts that a whole story is of."""
    done = ("robbery",) if _DOERS.search(words) else ()
    return acts_in(words).union(done).intersection(MAIN)


def points_at_main(words: str) -> bool:
    """Whether some words tell of whatever the article is about: "It happened on Monday"."""
    if _ANY.search(words):
        return True
    return _KILLED.search(words) is not None and not _CULPRIT.search(words)
