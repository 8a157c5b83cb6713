"""What a sentence says became of one person: dead, alive, held, freed, convicted, cleared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.particulars.deeds import clause_at

State = Literal[
    "dead",
    "alive",
    "custody",
    "jail",
    "free",
    "convicted",
    "cleared",
    "hung",
    "admits",
    "denies",
    "sacked",
    "resigned",
]
# Two of one person on one day that cannot both be.
EXCLUDE: frozenset[frozenset[State]] = frozenset(
    frozenset(pair)
    for pair in (
        ("dead", "alive"),
        ("dead", "custody"),
        ("dead", "jail"),
        ("dead", "free"),
        ("jail", "free"),
        ("convicted", "cleared"),
        ("convicted", "hung"),
        ("cleared", "hung"),
        ("admits", "denies"),
        ("sacked", "resigned"),
    )
)
CULPRIT = (
    r"(?:gunman|shooter|attacker|assailant|hijacker|suspect|knifeman|robber|hostage[- ]taker|bomber"
    r"|kidnapper|intruder|arsonist|perpetrator|captor|stabber|swordsman)"
)
WHOM = (
    r"(?P<whom>him|her|the \d{1,3}-year-old|(?:the|a|an) (?:[a-z-]+ ){0,2}?"
    + CULPRIT
    # "the former mayor Omar Hale".
    + r"|(?:(?:the|a|an|its|their) )?"
    r"(?:(?!(?:of|and|to|by|in|on|at|for|that|who|with|from|as|or)\b)[a-z][a-z’'-]+ ){0,5}?"
    r"(?:[A-Z]\w+\.? )*[A-ZÀ-ÖØ-Þ][\w’'-]+"
    r"(?: (?:[\"“]\w+[\"”] )?(?:de |da |van |al-)?[A-ZÀ-ÖØ-Þ][\w’'-]+)*)"
)
_WORD = r"(?:[\w’'-]+ )"
_BAIL = r"(?:bail|bond)"
_ON_DAY = r"(?:on [A-Z]\w+day |yesterday |today )?"
# What is told of the subject before it, by state.
_OF_SUBJECT: dict[State, str] = {
    "dead": r"died|dies|drowned|perished|(?:was|is|lay) (?:already |found |pronounced |declared "
    r"|confirmed )*dead(?! or)|(?:was|is) (?:fatally (?:shot|wounded|stabbed)|shot (?:dead"
    r"|and killed)"
    r"|shot to death|killed|gunned down|stabbed to death)|lost (?:his|her) life"
    r"|(?:took|takes) (?:his|her) own life|killed (?:him|her)self",
    "alive": r"(?:was|is) (?:now |already |conscious \w+ and is now )?(?:recovering|conscious)\b"
    r"|(?:crawled|climbed|walked) (?:out of|away from) (?:the|his|her) (?:[a-z]+ )?(?:car|wreck\w*"
    r"|plane|helicopter|house|rubble|bus|lorry|truck|boat)"
    rf"|(?:was|is|came out|emerged|walked out) {_WORD}{{0,4}}?(?:alive|unhurt|unharmed"
    r"|uninjured)|(?:was|is) (?:now |already )?out of danger|survive[ds](?! by)|escaped (?:unhurt"
    r"|unharmed|with (?:cuts|bruises|minor))"
    r"|(?:ejected|parachuted|bailed out|baled out|swam|crawled|climbed) (?:safely|to safety|ashore)"
    r"|walked away (?:without|unhurt|unharmed|with only)|(?:was|is) in good (?:condition|health)"
    r"|(?:was|is) (?:safe and well|doing well|alive and well)",
    "custody": rf"(?:was|is|has been|had been) {_WORD}{{0,2}}?(?:arrested|handcuffed|detained"
    r"|apprehended|captured|overpowered|taken into custody|taken to (?:a|the) (?:precinct|police"
    r" station|jail|county jail)|led away|(?:being )?held|in (?:police )?custody|in jail|booked"
    r"|in handcuffs)|surrendered|g(?:ave|ives) (?:him|her)self up|turned (?:him|her)self in"
    r"|(?:was|is) (?:cuffed|subdued|disarmed and (?:arrested|held))"
    r"|(?:walked|came|stepped) (?:out|off|down the \w+) with (?:his|her) hands",
    "jail": rf"(?:was|is|being|be|ordered|remains|been) (?:being )?(?:held|detained"
    rf"|jailed) without "
    rf"{_BAIL}|(?<=[a-z] )held without {_BAIL}"
    rf"|(?:was|been|is) (?:denied|refused) {_BAIL}|(?:was|been) remanded in custody"
    r"|was (?:ordered to (?:remain|stay)|kept) (?:in (?:jail|custody|detention)|behind bars)"
    r"|(?:must|has to) (?:stay|remain) (?:in (?:jail|prison|custody|detention)|behind bars)",
    "free": rf"walk(?:ed|s) (?:free|out of (?:jail|prison|court)) {_WORD}{{0,4}}?on {_WORD}{{0,3}}?"
    rf"{_BAIL}|(?:was|been|is) (?:released|freed|let go|set free) {_WORD}{{0,4}}?on {_WORD}{{0,3}}?"
    rf"(?:\$?[\d,]+ )?{_BAIL}|(?:posted|made) {_BAIL}|(?:was|been) granted {_BAIL}"
    rf"|walk(?:ed|s) out of (?:jail|prison|court) on [^.;]{{0,20}}{_BAIL}|(?:left|leaves) (?:the )?"
    rf"(?:court|jail|courthouse) on {_WORD}{{0,2}}?{_BAIL}",
    "convicted": r"(?:was|been) (?:convicted|found guilty|jailed for|sentenced to"
    rf"|given {_WORD}{{0,5}}?(?:sentence|term|years)|handed {_WORD}{{0,5}}?(?:sentence|term))"
    rf"|returned (?:an? )?{_WORD}{{0,2}}?(?<!not )(?<!not-)(?:guilty verdict|verdict of guilty)"
    r"|(?:will|is (?:due )?to) be sentenced (?:on|in|next|later|at|by)|awaits? sentenc(?:e|ing)",
    "cleared": r"(?:was|been) (?:acquitted|cleared|found not guilty|exonerated)"
    r"|(?:left|leaves|walk(?:ed|s)) [^.;,]{0,40}\ba free (?:man|woman)"
    r"|returned (?:an? )?(?:unanimous )?(?:not[- ]guilty verdict|verdict of not guilty)"
    r"|walk(?:ed|s) free"
    r"(?! on)",
    # Of the one who is tried.
    "admits": r"pleaded guilty|pleads guilty|(?:admitted|confessed to) (?:the |all |both )?"
    r"(?:charges?|counts?|accusations?)"
    r"|entered (?:a )?(?:plea of guilty|guilty pleas?|pleas of guilty)",
    "denies": r"plead(?:ed|s) (?:not guilty|innocent)|denie[ds] (?:the |all |both |every )?"
    r"(?:charges?|counts?|accusations?)"
    r"|entered (?:a )?(?:pleas? of not guilty|not[- ]guilty pleas?)",
    "sacked": r"(?:was|been|is) (?:sacked|dismissed(?! from hospital)"
    r"|fired(?! (?:at|on|from|by|with))"
    r"|stripped of (?:his|her) (?:post|office|job)|relieved of (?:his|her) (?:post|duties|command)"
    r"|removed from (?:his|her) (?:post|office|job))",
    "resigned": r"resign(?:ed|s)(?! (?:him|her)self)(?! to)|(?:stepped|steps|stood|stands) down"
    r"|(?:handed in|tendered) (?:his|her) (?:resignation|notice)"
    r"|(?:quit|gave up) (?:as|his post|her post|his job|her job)",
    # Of a jury, and so of whoever is tried.
    "hung": r"(?:could not|couldn['’]t|cannot|failed to|(?:was|were) unable to) (?:agree|reach"
    r" (?:an? )?(?:\w+ )?verdict)(?! on (?:the|an?|other|some|any|two|three|one|all)\b)"
    r"|deadlocked|was declared a mistrial|ended in a mistrial",
}
# What somebody does to whom, by state.
_OF_OBJECT: dict[State, str] = {
    "dead": rf"(?:shot and killed|shot dead|fatally shot|killed|gunned down) {WHOM}"
    rf"|shot {WHOM} dead",
    "jail": rf"(?:denied|refused) {WHOM} {_BAIL}|(?:ordered|kept) {WHOM} (?:to be )?(?:held"
    rf"|detained"
    rf"|jailed) without {_BAIL}|remanded {WHOM} in custody"
    rf"|(?:denied|refused) {_BAIL} {_ON_DAY}to {WHOM}"
    rf"|{_BAIL} was (?:denied|refused) {_ON_DAY}to {WHOM}",
    "free": rf"(?:released|freed) {WHOM} on {_WORD}{{0,3}}?{_BAIL}|granted {WHOM} {_BAIL}"
    rf"|granted {_BAIL} {_ON_DAY}to {WHOM}|{_BAIL} was granted {_ON_DAY}to {WHOM}",
    "convicted": rf"(?:convicted|jailed) {WHOM}|found {WHOM} guilty|sentenced {WHOM} to"
    rf"|sent {WHOM}(?:, [^.;,]{{1,50}},)? to (?:jail|prison)"
    rf"|(?:gave|handed) {WHOM} a {_WORD}{{0,5}}?(?:sentence|term)"
    rf"|imposed on {WHOM} a {_WORD}{{0,5}}?"
    r"(?:sentence|term)",
    "cleared": rf"(?:acquitted|cleared) {WHOM}|found {WHOM} not guilty",
    "sacked": rf"sacked (?:(?:its|their|the) [a-z -]{{3,30}}, )?{WHOM}",
}


def _named_apart(pattern: str) -> str:
    """The pattern with the group `whom` once for each alternative."""
    parts = pattern.split("(?P<whom>")
    return parts[0] + "".join(f"(?P<whom{n}>{part}" for n, part in enumerate(parts[1:]))


_TOLD: tuple[tuple[State, re.Pattern[str], bool], ...] = (
    *((state, re.compile(rf"\b(?:{words})\b"), False) for state, words in _OF_SUBJECT.items()),
    *(
        (state, re.compile(rf"(?<!was )(?<!were )\b(?:{_named_apart(words)})\b"), True)
        for state, words in _OF_OBJECT.items()
    ),
)
# Not so, not yet so, not surely so, or at another time.
_OPEN = re.compile(
    r"(?i)\b(?:not|n[’']t|never|no|nobody|without being|if|whether|would|could|should|may|might"
    r"|must"
    r"|will|until|unless|feared|before(?! (?:an? |the )?(?:Mag|Jud|Jus|court|judge|mag|jur"
    r"|ambul))|believed|thought|presumed|reported(?:ly)?|alleged(?:ly)?|wants?"
    r"|rumou?r\w*|initial(?:ly)?|at first|first|earlier|previous(?:ly)?|once|nearly|almost|since"
    r"|had"
    r"|said to|to be|expected|threaten\w*|accused|false(?:ly)?|wrong(?:ly)?|denied that)\b"
)
# "had been hit in the chest and died": what came of it, after what had been done.
_HAD_AND = re.compile(r"\bhad been (?:shot|hit|stabbed|beaten|struck|wounded)\b[^,;]{0,40} and $")
# "sent Omar Hale, once head of the fund, to prison".
_ASIDES = re.compile(r", [^,]*,")
# What is said so is no less sure: "found not guilty", "will be sentenced in May".
_SURE_ENOUGH = re.compile(
    r"not[- ]guilty|(?:will|is (?:due )?to) be sentenced|could not|couldn['’]t|cannot"
)
_LONG_AGO = re.compile(
    r"(?i)\b(?:ago|last (?:year|month|week)|in (?:19|20)\d\d|anniversary|similar|another"
    r"|changed (?:his|her) plea"
    r"|in (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December))\b"
)
# "died in hospital two days on", "was arrested and died in custody": what comes after a state is
# no other one.
_LATER = re.compile(
    r"(?i)\b(?:later|in custody|in (?:a |the |police )?(?:hospital|cell|jail|prison)|at (?:a|the)"
    r" (?:\w+ )?hospital|of (?:his|her) (?:wounds|injuries|burns)|succumbed|days after"
    r"|hours after)\b"
)


# "was arrested with 240 rounds": of another time, unless the sentence says when.
_MAY_BE_FORMER = re.compile(
    r"(?:was|has been|had been) (?:\w+ )*?(?:arrested|detained|apprehended|captured|booked)"
)
_NOW = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|morning|afternoon"
    r"|evening|midnight|noon|dawn|[ap]\.?m\b|minutes|hours|then|at the scene|alive|without incident"
    r"|on the spot|after a|handcuff\w*|surrender\w*|hands up)\b"
)
HELD: frozenset[State] = frozenset({"custody", "jail"})
# Whoever is held for helping is another one.
_ASIDE = re.compile(
    r"(?i)\b(?:help\w*|aid(?:ed|ing)|buying|bought|selling|sold|suppl(?:ied|ying)|harbou?r\w*"
    r"|father|mother|brother|sister|wife|husband|girlfriend|boyfriend|son|owner|obstruct\w*"
    r"|protesters?|demonstrators?|officers? was)\b"
)
# What comes after it tells how it came so, and of others.
_WHY = re.compile(r"\b(?:after|when|as|once|following|while|because|by the time)\b")
# Without any of these a sentence tells no state.
_NEEDLES: dict[State, tuple[str, ...]] = {
    "sacked": ("sacked", "dismissed", "fired", "stripped", "relieved", "removed"),
    "resigned": ("resign", " down", "notice", "quit", "gave up"),
    "admits": ("guilty", "admitted", "confessed"),
    "denies": ("guilty", "innocent", "denie"),
    "hung": ("agree", "verdict", "deadlock", "mistrial"),
    "dead": ("die", "dead", "kill", "drown", "perish", "shot", "gunned", "stab", "fatal", " life"),
    "alive": (
        "alive",
        "unhurt",
        "unharmed",
        "uninjured",
        "surviv",
        "escaped",
        "danger",
        "recovering",
        "conscious",
        "crawled",
        "climbed",
        "walked",
        "ejected",
        "parachuted",
        "bailed",
        "baled",
        "swam",
        "good condition",
        "good health",
        "safe and well",
        "doing well",
    ),
    "custody": (
        "arrest",
        "cuff",
        "detain",
        "apprehend",
        "captur",
        "overpower",
        "custody",
        "jail",
        "precinct",
        "police station",
        "led away",
        "held",
        "booked",
        "surrend",
        "self up",
        "self in",
        "gives up",
        "gave up",
        " hands",
    ),
    "jail": ("bail", "bond", "remand", "ordered to", "kept", "must ", "has to"),
    "free": ("bail", "bond"),
    "convicted": (
        "convict",
        "guilty",
        "jailed",
        "sentence",
        "given",
        "gave",
        "handed",
        "imposed",
        "sent ",
    ),
    "cleared": ("acquit", "clear", "not guilty", "exonerat", "free"),
}


@dataclass(frozen=True, slots=True)
class Became:
    """A state told in a sentence: where the words stand, and of whom where that follows the verb
    ("cleared Omar Hale"); `surely`: it is told to have come so, and now."""

    state: State
    start: int
    end: int
    whom: tuple[int, int] | None
    surely: bool


def states_in(text: str) -> Iterator[Became]:
    """Every state that a sentence tells of somebody, in its order of states."""
    lower = text.lower()
    for state, pattern, after in _TOLD:
        if not any(needle in lower for needle in _NEEDLES[state]):
            continue
        for match in pattern.finditer(text):
            whom = None
            if after:
                group = next(n for n, said in match.groupdict().items() if said)
                whom = match.span(group)
            if state == "dead" and whom and _somebody_elses(text, match.start(), whom):
                continue
            if _quoted(text, match.start()):
                continue
            low, _ = clause_at(text, match.start(), match.end())
            # "before it was": the word that begins the clause counts.
            clause = _HAD_AND.sub("", text[max(0, low - 8) : match.start()])
            spoilt = [
                _OPEN.search(clause),
                _OPEN.search(_SURE_ENOUGH.sub("", _ASIDES.sub("", match.group()))),
                _LONG_AGO.search(text),
            ]
            spoilt += [_ASIDE.search(_without_why(text, match.end()))] if state in HELD else []
            spoilt += [_LATER.search(text)] if state == "dead" else []
            if state == "custody" and _MAY_BE_FORMER.match(text, match.start()):
                spoilt += [] if _NOW.search(text) else [match]
            surely = not any(spoilt)
            yield Became(state, match.start(), match.end(), whom, surely)


def _somebody_elses(text: str, at: int, whom: tuple[int, int]) -> bool:
    """Whether "killed her" stands right behind a name: who did it is not whom it happened to."""
    if text[slice(*whom)] not in ("him", "her"):
        return False
    return re.search(r"(?<!^)\b[A-Z]\w+", text[:at]) is not None


def _without_why(text: str, end: int) -> str:
    """The sentence up to what it tells of how it came so: "gave up after his sister rang"."""
    cut = _WHY.search(text, end)
    return text[: cut.start()] if cut else text


def _quoted(text: str, at: int) -> bool:
    """Whether a place is in what somebody is quoted with: "She is alive", of a satellite."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
