"""The words for what happens at one moment, by the kind of act.

A robbery is told as "the raid took place" or "three men held up the shop", a crash as "the plane
came down": two articles that tell one act seldom use the same verb.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# People are buried in a grave, houses by a hillside.
BURIED = (
    r"buried(?! (?:an?|the|several|dozens|\d+|some) (?:\w+ ){0,3}(?:houses?|homes?|villages?"
    r"|hamlets?|roads?|cars?|camps?|streets?)| (?:under|beneath|alive))"
)

_ROBBERS = (
    r"(?:they|(?:the |masked |armed )*(?:men|robbers|raiders|thieves|burglars|intruders|gang"
    r"|gunmen|attackers|assailants|militants|insurgents|rebels|jihadists|fighters|culprits|group))"
)
# What runs for the first time on the day that something opens.
RUN = (
    r"sailing|flight|train|service|run|trip|crossing|journey|voyage|bus|tram|ferry|departure"
    r"|passengers|performance|screening|guests|visitors"
)
# What a chamber does with a bill.
_CARRIED = (
    r"passed|approved|adopted|backed|rejected|cleared|carried|ratified|defeated|threw out"
    r"|voted down|endorsed"
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
        r"|(?:went|dived|dropped|slid|fell|ran|drove|disappeared) (?:\w+ )?(?:into|off|down)"
        r"(?= (?:the |a |an )?(?:[\w-]+ ){0,3}(?:river|ravine|gorge|canal|valley|lake|ditch|sea"
        r"|cliff|bridge|gully|abyss|slope|road|embankment|[A-Z]\w+))"
    ),
    "sinking": (
        r"capsiz(?:ed|ing|es)|sank|sinking|went down|foundered|overturned|rolled over|turned turtle"
        r"|keeled over|(?:ran|run|running|went|been|stuck|hard|lies|lay|fast) (?:hard |fast )?"
        r"(?:aground|on(?:to)? (?:the|a) (?:\w+ )?(?:reef|rocks?|sandbank|shoal|sandbar|shore))"
        r"|(?:hit|struck) (?:the|a) (?:reef|rocks?|sandbank|shoal)|grounded|grounding|stranded"
    ),
    "fire": (
        r"(?:fire|blaze|flames|wildfire)(?: that [^,;.]{1,60}| (?:above|near|in|at|outside|around)"
        r" [^,;.]{1,40}|, which)? (?:broke out|started|began|erupted|ignited|took hold"
        r"|swept through|tore through|ripped through|was started|was sparked|was lit)"
        r"|(?:the )?outbreak of the (?:fire|blaze)|caught fire|went up in flames|burned down"
        r"|burnt down|gutted"
    ),
    "collapse": (
        r"collaps(?:ed|e)|gave way|caved in|cave-in|landslide|mudslide|rockfall|avalanche|fell in\b"
        r"|slid (?:down|onto|into)|came crashing down"
    ),
    "quake": r"earthquake|quake|tremor|(?:ground|earth) (?:shook|trembled)",
    "arrest": (
        r"arrest(?:ed|s)?|detained|apprehended|was (?:caught|captured|picked up|seized)"
        r"|(?:were|been) (?:caught|captured|picked up|seized)|captured|picked up|nabbed"
        r"|taken into custody|tracked (?:him|her|them) down|gave (?:him|her)self up|surrendered"
        r"|(?:forced|broke down|broke open|kicked in|knocked (?:at|on)) (?:the|his|her|a) door"
        r"|handcuffed|(?:in|into) handcuffs|run to ground|swooped|pounced|arresting|detaining"
        r"|(?:police|officers|agents|detectives|investigators) (?:came|called) (?:for|at)"
        r"|(?:was|were|been) (?:taken|led) (?:in\b|away|from)"
        r"|led (?:him|her|them) (?:away|from|out)"
        r"|took (?:him|her|them) (?:in\b|away|into custody)"
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
        r"|cast their|(?:will|to|shall) (?:decide|have their say)|plebiscite"
        rf"|(?:{_CARRIED})"
        r"(?= [^.;]{0,60}\b(?:\d+(?: votes)? (?:to|against)|\d+[-–]\d+"
        r"|unanimously|by a majority|session|sitting|house|chamber|senators?|votes?)\b)"
        rf"|(?:(?<=house )|(?<=chamber )|(?<=enate )|(?<=enators )|(?<=parliament )|(?<=council )"
        rf"|(?<=MPs )|(?<=ssembly )|(?<=deputies )|(?<=peers ))(?:{_CARRIED})"
    ),
    "funeral": (
        rf"funeral|{BURIED}|burial|laid to rest|cremat(?:ed|ion)|requiem|memorial service"
        r"|the service|mourners|last respects"
    ),
    "reopening": (
        r"re-?open(?:s|ed|ing)?|resum(?:e|es|ed|ption)|handed back|back (?:in (?:service|use"
        r"|operation)|to (?:traffic|normal))|run(?:ning)? again|open(?:ed)? again|restart(?:s|ed)?"
        r"|restored|return(?:s|ed)? to (?:service|traffic)|(?:in use|use [^,;.]{1,40}|traffic"
        r"|passable|cross\w*|drive [^,;.]{1,30}|through) (?:again|once more)|once (?:again|more)"
        r"|back (?:in class|at school|to school|on (?:stage|track|air))|welcome[sd]? back"
    ),
    "opening": (
        r"open(?:s|ed|ing)?(?: its doors)?|inaugurat(?:ed|ion)|start(?:s|ed)? (?:operating"
        r"|operations|service)|launch(?:es|ed)?|unveil(?:ed|ing)?|ribbon"
        rf"|(?:maiden|inaugural|début) (?:\w+ ){{0,2}}(?:{RUN})"
        r"|cut (?:the|a) tape|cut the ribbon"
        r"|services? (?:will )?(?:begins?|starts?)|(?:go|goes|come|comes|put|enters?) into"
        r" (?:service|operation|use)"
    ),
    "walkout": (
        r"(?:strike|walkout|stoppage)(?: (?:of|by) [^,;.]{1,40}?)? (?:is |will |was )?"
        r"(?:due to |set to |to )?(?:beg[ai]n"
        r"|start(?:s|ed)?|take place|go ahead)|walk(?:ed)? out|down(?:ed)? (?:their )?tools"
        r"|(?:go|going|come|be) (?:out )?on strike|will strike|(?:stop|lay down|refuse to) work"
        r"|walkout|industrial action|lay down (?:their )?tools|(?:begin|start)s? (?:\w+ ){0,3}"
        r"(?:strike|stoppage)|out on strike|to strike|strikes? (?=on|from)"
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
    "death": r"died|dies|passed away|(?:breathed|drew) (?:his|her) last|death came|dead on"
    r"|(?:his|her) death"
    r"|(?:ended|claimed|took|cut short) (?:the life of|his life|her life)|succumbed"
    r"|passed (?:on|peacefully)|lost (?:his|her) (?:fight|battle|life)",
    "hearing": (
        r"adjourn(?:ed|s|ment)?|hearing|(?:back|appears?|appear|return|due) (?:\w+ ){0,2}"
        r"(?:in|before|to) (?:the |a )?(?:\w+ ){0,3}(?:court|judge|magistrates?|tribunal|bench)"
        r"|(?:is|be|was|were|been) remanded|(?:comes?|come) (?:up|before|back)|(?:will|to|shall)"
        r" (?:be heard|hear|resume|continue)|stay in (?:cell|custody|jail|prison|detention)"
        r"|held (?:in custody )?until|(?:case|matter|proceedings|trial) (?:\w+ ){0,3}(?:resumes?"
        r"|continues?|until|till|to)|put off|relisted|next (?:court )?(?:date|appearance)"
    ),
    "trial": (
        r"(?:stand|go on|face) trial|opening of [^,;.]{1,50} trial"
        r"|trial(?: of [^,;.]{1,70}?)? (?:is |will |was )?(?:\w+ ){0,3}(?:beg[ai]n|begins?"
        r"|start(?:s|ed)?|opens?|opened|get under way)|in the dock"
    ),
    "closure": (
        r"clos(?:e|es|ing|ure)(?: (?:its|their) (?:doors|gates|shutters))?|shut(?:s|ting)?"
        r"(?: (?:down|up shop))?|(?:last|final) (?:day|service|edition|performance|shift|mass|copy"
        r"|train|customers?|patients?)|for (?:good|the last time|ever)|cease(?:s|d)?"
        r" (?:\w+ )?(?:operations?|trading|production|publication)|wound up|(?:pull|bring|lower)s?"
        r" down (?:its|the) shutters|out of (?:business|service)"
    ),
    "ceasefire": (
        r"cease-?fire|truce|lay down (?:their )?(?:arms|weapons)|guns (?:\w+ ){0,3}(?:silent|quiet)"
        r"|(?:fighting|hostilities|shooting|firing|shelling) (?:\w+ ){0,3}(?:stops?|ends?|cease"
        r"|paused?|halt\w*)|(?:stop|halt|cease|pause|suspend) (?:\w+ ){0,2}(?:fighting|fire"
        r"|hostilities|shooting|firing|attacks|shelling)|hold (?:their )?fire|fall silent"
        r"|cessation of hostilities|pause in (?:the )?fighting|armistice|silence of (?:the )?guns"
    ),
    "force": (
        r"(?:take|takes|took|taking) effect|(?:comes?|came|coming|enters?|entered|entry)"
        r" into (?:force|effect)|(?:becomes?|became) law|appl(?:y|ies)|effective|(?:is|are|be|was"
        r"|were) (?:to be )?introduced|kicks? in|in force|goes? into effect|(?:will|to) (?:rise"
        r"|go up|increase|fall|be (?:banned|raised|lowered|cut))|compulsory|mandatory|banned"
    ),
    "match": (
        r"(?:be|is|are) played|play(?:s)?|kick(?:s|ed)?[- ]?off|kick-?off|contest|face(?:s)?|meet"
        r"|take on|takes on|final|fixture|(?:the )?(?:match|game|tie|derby|bout|race|fight)"
    ),
    "sale": (
        r"under the hammer|auction(?:ed|s)?|(?:go|goes|went) on (?:sale|the block)|(?:is|be) sold"
    ),
    "release": (
        r"(?:be|is|was|were|been) (?:released|freed)|(?:released|freed) from|release from"
        r"|walk(?:ed)? (?:free|out of)|let (?:out|go)|set free|left (?:the )?(?:prison|jail)"
    ),
    "departure": (
        r"(?:step|steps|stepping|stepped) down|(?:leave|leaves|left|quit|quits|vacate\w*)"
        r" (?:his|her|the) (?:post|office|job|club|company|party)|retires?|last day (?:in|at|as)"
        r"|(?:resign(?:s|ed)?|bows? out|hands? over)"
    ),
    "installation": (
        r"(?:takes?|took|taking) (?:office|over|up (?:his|her|the) (?:post|duties|job|position))"
        r"|(?:assumes?|assumed) (?:office|the (?:post|role))|succeeds?|(?:first|start\w*)"
        r" (?:day|work|as)|(?:be )?sworn in|inaugurat(?:ed|ion)"
    ),
    "visit": (
        r"arriv(?:e|es|ed|al)|(?:will |to |is to )?visit(?:s|ed)?|(?:land|lands|landed"
        r"|touch(?:es|ed)? down)|flies in|flew in|pays? a visit|travels? to"
        r"|(?:be|is|was) (?:the )?guest"
    ),
    "festival": (
        r"festival|concert|congress|conference|parade|carnival|exhibition|marathon|regatta"
        # Not the month, nor what is fair or shows something.
        r"|the (?:annual |yearly )?(?:fair|show|rally)|tournament|premiere[sd]?|gala"
    ),
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
    r"\b(?:were|was|are|people|men|women|children|workers|passengers|miners|soldiers) killed\b"
    r"|\bkilling\b|\blost (?:their lives|his life|her life)\b|\bperished\b|\bdrowned\b"
    r"|\b(?:claimed|cost|took|claiming|costing|taking) (?:the lives of\b|(?:\w+ ){0,3}lives\b)"
    r"|\b(?:which|that) (?:has |had )?killed\b|\bmet (?:their|his|her) deaths?\b"
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
    *("sentencing", "verdict", "hearing", "trial", "closure", "ceasefire", "force", "match"),
    *("sale", "release", "departure", "installation", "visit", "festival"),
)
# Of these, those that the world may hear of in another time zone.
WORLDWIDE = frozenset(("talks", "signing", "opening"))
# Of a named person or thing: two articles may tell of two arrests.
PERSONAL = frozenset(
    (
        *("arrest", "finding", "vanishing", "funeral", "wedding", "resignation", "oath", "death"),
        *("hearing", "trial", "release", "departure", "installation"),
    )
)
# Told in words so wide that the two sentences have to name the same two sides or things.
LOOSE = frozenset(("match", "sale", "visit", "festival", "force"))
# Read for their days only: a court or a stadium has its place in every other sentence.
ONLY_DATED = LOOSE | frozenset(
    ("hearing", "trial", "closure", "ceasefire", "release", "departure", "installation")
)
# Heard of all over the world, by the clocks of two continents.
FAR_HEARD = WORLDWIDE | {"quake", "release", "visit", "match"}


def acts_in(words: str) -> frozenset[str]:
    """The kinds of act that some words tell of."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(words))


def main_acts_in(words: str) -> frozenset[str]:
    """The same of the head of an article, of the acts that a whole story is of."""
    done = ("robbery",) if _DOERS.search(words) else ()
    return acts_in(words).union(done).intersection(MAIN)


# "has been stuck on the reef since 23 August": what began then, by its state.
_SINCE = {
    "sinking": re.compile(r"\b(?:aground|on (?:the|a) (?:\w+ )?(?:reef|rocks?|sandbank|shoal))\b"),
    "arrest": re.compile(
        r"\b(?:in (?:custody|detention|jail|prison|a cell|police hands)|behind bars|under arrest"
        r"|detained)\b"
    ),
    "vanishing": re.compile(r"\b(?:missing|not been (?:seen|heard)|untraced|unaccounted for)\b"),
    "walkout": re.compile(r"\b(?:on strike|out on strike|striking)\b"),
    "closure": re.compile(
        r"\b(?:(?:been|is|are|was|were) (?:closed|shut)|out of (?:use|action))\b"
    ),
    "kidnapping": re.compile(r"\b(?:in captivity|held (?:captive|hostage))\b"),
}
# "adjourned until 14 May", "in force from then", "stay in a cell until 22 August".
_UNTIL = {
    "hearing": re.compile(
        r"\b(?:adjourn\w*|remand\w*|put off|postponed|(?:stay|remain|kept?|held|back|detained)"
        r" [^,;.]{0,30}(?:custody|cell|jail|prison|detention|bars)|(?:case|hearing|matter"
        r"|proceedings) [^,;.]{0,30})\b"
    ),
    "match": re.compile(r"\bwait\b"),
}


def lasting_since(words: str) -> frozenset[str]:
    """The acts that a state began with, of the words before "since Monday"."""
    return frozenset(kind for kind, state in _SINCE.items() if state.search(words))


def runs_until(words: str) -> frozenset[str]:
    """The acts that the day after "until" is of: "adjourned the case until 14 May"."""
    return frozenset(kind for kind, state in _UNTIL.items() if state.search(words))


def points_at_main(words: str) -> bool:
    """Whether some words tell of whatever the article is about: "It happened on Monday"."""
    if _ANY.search(words):
        return True
    return _KILLED.search(words) is not None and not _CULPRIT.search(words)
