"""What a vote, a council or a court decided, read with what it decided on.

"Members backed the 4 per cent rise": side 0 of the matter "pay"; "voted to turn down the offer":
side 1. "Nullified the election of Omar Hale": side 1 of the matter "court".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.particulars.deeds import clause_at

_W = r"(?:[\w’'.%£$€-]+ )"
_REST = rf"(?:{_W}){{0,6}}?"
_NEAR = rf"(?:{_W}){{0,3}}?"
_FOR = (
    r"accept(?:ed|s)|approv(?:ed|es)|back(?:ed|s)|adopt(?:ed|s)|endors(?:ed|es)|ratif(?:ied|ies)"
    r"|support(?:ed|s)|agreed to|said yes to|(?:gave|given|gives) (?:\w+ ){0,3}?(?:approval|backing"
    r"|blessing|consent|go-ahead|green light) to|passed|passes|waved through|signed off"
    r"|clear(?:ed|s)|allow(?:ed|s)|permitt?(?:ed|s)|authori[sz](?:ed|es)|nodded through"
    r"|vot(?:ed|es|e) (?:[\w-]+ ){0,5}?(?:for|in favou?r of|to (?:accept|approve|back|adopt|support"
    r"|pass|endorse|ratify|go ahead with))|chose to accept|opted (?:for|to accept)"
)
_AGAINST = (
    r"reject(?:ed|s)|(?:thr(?:ew|own|ows)|voted) out|turn(?:ed|s) down|vot(?:ed|es) down"
    r"|vot(?:ed|es|e) (?:[\w-]+ ){0,5}?(?:against|to (?:reject|turn down|throw out|block|refuse"
    r"|oppose"
    r"|decline))|defeated|block(?:ed|s)|vetoed|refus(?:ed|es)|spurn(?:ed|s)|said no to"
    r"|rebuff(?:ed|s)"
    r"|declined|chose to reject|opted to reject|snubbed|forb(?:ade|ids|idden)|prohibit(?:ed|s)"
    r"|barred"
)
# What is decided on, by matter.
_ON: dict[str, str] = {
    "pay": r"(?:pay |wage )?(?:offer|deal|rise|raise|increase|award|settlement|package|contract"
    r"|agreement|accord|terms)",
    "plan": r"(?:plans?|proposals?|scheme|project|motion|move|recommendation|bid|application)",
    "union": r"(?:union(?:i[sz]ation)?|representation|(?:[A-Z]\w+ )+Workers(?: Union)?|Teamsters)",
    "merger": r"(?:takeovers?|merger|buyout|tie-up|acquisition)(?: bid| offer| plan| deal)?",
    "ballot": r"(?:levy|bond (?:measure|issue)|referendum|(?:draft )?constitution|charter)",
}
_STRIKES = (
    r"vot(?:ed|es) (?:[\w-]+ ){0,6}?(?:to (?:go on )?(?:strike|walk out)|for (?:a |the )?(?:\w+ )?"
    r"(?:strike|walkout|industrial action)|in favou?r of (?:a )?(?:strike|striking|industrial"
    r"|walk))"
    r"|backed (?:a |the )?(?:\w+ )?(?:strike|walkout|industrial action)",
    r"vot(?:ed|es) (?:[\w-]+ ){0,6}?(?:not to (?:strike|walk out)|against (?:a |the )?(?:\w+ )?"
    r"(?:strike|striking|walkout|walking out|industrial action))"
    r"|(?:rejected|turned down) (?:a |the )?(?:\w+ )?(?:strike|walkout|industrial action)",
)
# A motion to bring down somebody in office, and such a one.
_MOTION = (
    r"(?:(?:motion|vote) of (?:no[- ]confidence|censure|no confidence)"
    r"|(?:no[- ]confidence|impeachment|recall|censure|ouster) (?:motion|vote|bid|resolution|move)"
    r"|impeachment)"
)
_OFFICE = (
    r"(?:(?:prime |deputy |vice[- ])?minister|premier|president|speaker|mayor|governor|chancellor"
    r"|government|cabinet|coalition|administration|leader|chair(?:man|woman)?|secretary"
    r"|commissioner|chief|head)"
)
_CONFIDENCE = (
    rf"surviv(?:ed|es) {_REST}{_MOTION}"
    r"|w(?:on|ins) (?:a |the )?(?:vote of confidence|confidence vote)"
    rf"|(?:reject(?:ed|s)|defeat(?:ed|s)|thr(?:ew|ows) out|vot(?:ed|es) (?:down|against)"
    rf"|turned down"
    rf"|saw off|sees off|fended off|beat off|blocked) {_NEAR}{_MOTION}"
    rf"|{_MOTION} (?:\w+ ){{0,6}}?(?:was|were|is) (?:\w+ly )?(?:rejected|defeated|thrown out"
    rf"|voted down)|{_MOTION} (?:\w+ ){{0,6}}?(?:failed|fell short|fell)"
    r"|(?:held|clung|hung) on to (?:his|her|its|their) (?:post|job|office|seat)"
    r"|(?:keeps|kept) (?:his|her) (?:post|job) (?:after|as|when)",
    rf"los(?:t|es) {_NEAR}{_MOTION}|los(?:t|es) a (?:vote of )?(?:no )?confidence(?: vote)?"
    r"|(?:was|were|has been) (?:ousted|toppled|removed|dismissed|sacked|brought down|unseated"
    r"|voted out) (?:\w+ ){0,4}?(?:by|in)"
    r" (?:a |the )?(?:\w+ )?(?:no-confidence|vote|motion|recall|impeachment|parliament"
    r"|assembly|mps|lawmakers)"
    rf"|vot(?:ed|es) (?:[\w-]+ ){{0,5}}?(?:to (?:dismiss|remove|oust|sack|unseat|bring down|topple"
    rf"|impeach|depose)|out) {_REST}{_OFFICE}"
    rf"|(?:ousted|toppled|unseated|brought down) {_REST}{_OFFICE} (?:[\w’'-]+ ){{0,6}}?"
    r"(?:in|by|with) a"
    rf"|(?:pass(?:ed|es)|approv(?:ed|es)|adopt(?:ed|s)|carried|backed) {_NEAR}{_MOTION}"
    rf"|{_MOTION} (?:\w+ ){{0,6}}?(?:was|is) (?:passed|carried|adopted|approved)"
    rf"|{_MOTION} (?:\w+ ){{0,3}}?(?:carried|succeeded|passed)\b",
)
# "dismissed the petition": what it was against stands.
_SUIT = r"(?:petitions?|challenges?|appeals?|lawsuits?|suit|case|application)"
_STANDING = (
    r"(?:elections?|poll|results?|outcome|victory|win|law|ban|suspension|decision|ruling|verdict"
    r"|conviction"
    r"|sentence|order|licen[cs]e|appointment)"
)
_COURT = (
    rf"(?:dismiss(?:ed|es)|reject(?:ed|s)|thr(?:ew|own) out|struck out"
    rf"|turned down|lost) {_NEAR}{_SUIT}\b|(?:ban|suspension|sanction) (?:\w+ )?stands\b"
    rf"|{_SUIT} (?:\w+ ){{0,3}}?(?:was|were|is|has been) (?:\w+ly )?(?:dismissed|rejected"
    r"|thrown out|turned down)"
    rf"|(?:upheld|upholds|affirm(?:ed|s)|confirm(?:ed|s)|validated) (?!(?:{_W}){{0,3}}?"
    rf"(?:appeals?|petitions?|challenges?)\b){_NEAR}{_STANDING}\b"
    rf"|(?:confirm(?:ed|s)|declar(?:ed|es)|upheld) {_REST}(?:as )?(?:the )?(?:duly|validly|lawfully"
    rf"|properly) elected|{_STANDING} {_REST}(?:was|were|is) (?:valid|upheld|confirmed)",
    rf"(?:nullif(?:ied|ies)|annul(?:led|s)|void(?:ed|s)|invalidat(?:ed|es)|quash(?:ed|es)"
    rf"|overturn(?:ed|s)|str(?:uck|ikes) down|set aside|cancel(?:led|s)) {_NEAR}{_STANDING}\b"
    rf"|(?:allow(?:ed|s)|grant(?:ed|s)|uph(?:eld|olds)|accepted|backed|won) {_NEAR}(?:appeals?"
    r"|petitions?|challenges?)\b"
    rf"|lift(?:ed|s) {_NEAR}(?:ban|suspension|sanction|disqualification)|overturn(?:ed|s)"
    rf" {_NEAR}(?:ban|suspension|sanction|disqualification)|(?:in|found in) favou?r of"
    rf" {_NEAR}appeal\b"
    rf"|{_STANDING} {_REST}(?:was|were) (?:null|void|annulled|nullified|quashed|overturned"
    rf"|set aside"
    r"|struck down|invalid)",
)
_JOINS = (
    r"(?:cho(?:se|sen)|vot(?:ed|es)|opted|elected|decided|agreed"
    r"|backed) (?:[\w-]+ ){0,6}?(?:to (?:be"
    r" represented by|join|form|unioni[sz]e|organi[sz]e)|joining|forming|union representation)"
)
_KEEPS_OUT = (
    r"vot(?:ed|es) (?:[\w-]+ ){0,5}?(?:not to (?:join|unioni[sz]e|form)|against (?:joining|forming"
    r"|unioni[sz]ing|union representation))|(?:rejected|turned down|voted down) (?:joining|forming)"
)
# A craft that reached where it was sent to, or did not.
_CRAFT = r"(?:satellite|spacecraft|payload|probe|lander|craft|capsule|orbiter|rover|rocket)"
_FLIGHT = (
    rf"(?:released|deployed|placed|put|delivered|injected) (?:the |its |a )?{_W}{{0,2}}?{_CRAFT}\b"
    rf"|{_CRAFT} (?:has |was |had )?(?:reached|entered|placed in|put into"
    rf"|safely in) {_W}{{0,3}}?orbit"
    r"|picked up (?:its|her|the) (?:\w+ )?signals?|(?:landed|touched down) (?:safely|softly)",
    rf"{_CRAFT} {_W}{{0,3}}?(?:fell (?:back )?(?:in)?to|crashed|was lost|burn(?:ed|t) up|plunged"
    r"|was destroyed|failed to reach|never reached|broke up|exploded)|lost (?:the|its) "
    rf"{_CRAFT}|lost contact with the {_CRAFT}",
)


def _decided(verbs: str, on: str) -> str:
    """The verb before what it decides on, or after it in the passive."""
    done = r"(?:has been |was |were |is |have been |been )(?:\w+ly )?"
    return rf"(?:{verbs}) {_REST}{on}\b|\b{on} {_NEAR}{done}(?:{verbs})"


_SIDES: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    matter: (re.compile(rf"\b(?:{yes})(?![\w-])"), re.compile(rf"\b(?:{no})(?![\w-])"))
    for matter, (yes, no) in {
        "pay": (_decided(_FOR, _ON["pay"]), _decided(_AGAINST, _ON["pay"])),
        "plan": (_decided(_FOR, _ON["plan"]), _decided(_AGAINST, _ON["plan"])),
        "union": (_JOINS, rf"{_KEEPS_OUT}|{_decided(_AGAINST, _ON['union'])}"),
        "merger": (
            rf"{_decided(_FOR, _ON['merger'])}|(?:waved|let|nodded) {_NEAR}{_ON['merger']} through",
            _decided(_AGAINST, _ON["merger"]),
        ),
        "ballot": (_decided(_FOR, _ON["ballot"]), _decided(_AGAINST, _ON["ballot"])),
        "strike": _STRIKES,
        "confidence": _CONFIDENCE,
        "court": _COURT,
        "flight": _FLIGHT,
    }.items()
}
# Without any of these a sentence tells of no such matter.
_NEEDLES: dict[str, tuple[str, ...]] = {
    "pay": (
        "offer",
        "deal",
        "rise",
        "raise",
        "increase",
        "award",
        "settlement",
        "package",
        "contract",
        "agreement",
        "accord",
        "terms",
    ),
    "plan": (
        "plan",
        "proposal",
        "scheme",
        "project",
        "motion",
        "move",
        "recommend",
        "bid",
        "applic",
    ),
    "union": ("union", "represent", "workers", "teamsters", "join", "form", "organi"),
    "merger": ("takeover", "merger", "buyout", "tie-up", "acquisition"),
    "ballot": ("levy", "bond", "referendum", "constitution", "charter"),
    "strike": ("strik", "walk", "industrial"),
    "confidence": (
        "confidence",
        "impeach",
        "censure",
        "recall",
        "ouster",
        "ousted",
        "toppled",
        "brought down",
        "unseat",
        "voted out",
        "to dismiss",
        "to remove",
        "to oust",
        "to sack",
        "to topple",
        "to bring down",
        "to depose",
        "on to his",
        "on to her",
        "on to its",
        "kept h",
        "keeps h",
        "removed",
        "dismissed",
        "sacked",
    ),
    "court": (
        "petition",
        "challenge",
        "appeal",
        "suit",
        "case",
        "application",
        "elect",
        "poll",
        "result",
        "outcome",
        "victory",
        "win",
        "law",
        "ban",
        "suspension",
        "decision",
        "ruling",
        "verdict",
        "conviction",
        "sentence",
        "order",
        "licen",
        "appointment",
        "sanction",
        "disqualif",
    ),
    "flight": (
        "satellite",
        "craft",
        "payload",
        "probe",
        "lander",
        "capsule",
        "orbiter",
        "rover",
        "rocket",
        "signal",
        "landed",
        "touched down",
    ),
}
# What a plan is for: to close, to keep, to build, to ban.
_PURPOSES: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"(?i)\bto (?:\w+ly )?(?:{words})\b|\b(?:{nouns})\b")
    for name, words, nouns in (
        ("close", "close|shut|shutter|axe|end|scrap|abolish", "closures?|closing|shutting"),
        ("keep", "keep|save|retain|preserve|spare", "keeping|saving"),
        ("build", "build|erect|construct|expand|extend|turn", "building of|construction of"),
        ("ban", "ban|outlaw|prohibit|bar|forbid", "ban|banning|prohibition"),
        ("merge", "merge|join|combine|unite", "merger|merging"),
        ("raise", "raise|increase|lift|put up", "increase in|raising"),
        ("cut", "cut|reduce|lower|slash", "reduction in|cutting"),
        ("demolish", "demolish|tear down|knock down|raze|remove", "demolition"),
        ("sell", "sell|lease|privati[sz]e|transfer", "sale|privati[sz]ation"),
        ("rename", "rename", "renaming"),
        ("allow", "allow|permit|legali[sz]e|let", "legali[sz]ation"),
    )
}
_PURPOSE_AT = 70
# Whose offers are voted on; a player's contract and a firm's deal are not.
_WORKERS = re.compile(
    r"(?i)\b(?:members|workers?|crews?|staff|employees|unions?|unison|unite|gmb|teamsters|ballot\w*"
    r"|vot(?:e|es|ed|ing)|wage|pay|per ?cent|%|nurses|teachers|drivers|pilots|doctors|miners"
    r"|dockers|mechanics|strik\w+|walkout)\b"
)
# Not so, or at another time, or what somebody only advised.
_OPEN = re.compile(
    r"(?i)\b(?:not|n[’']t|never|if|whether|would|could|should|may|might|must|will|wants?|wanted"
    r"|hop\w+"
    r"|until|unless|urged|asked|called on|call to|recommend\w*|advis\w+|expected|likely|threaten\w*"
    r"|had|earlier|previous(?:ly)?|initially|at first|once|since|rather than|instead of|before)\b"
)
# "the deal their leaders reached last month": of that, and not of the vote.
_OF_THE_THING = re.compile(
    r"\b(?:he|she|it|they|their (?:\w+ )?(?:leaders|union|bosses)|who|which|that|reached|given"
    r"|imposed"
    r"|handed|agreed|negotiated|struck|signed|announced|made|drawn up|tabled|filed|lodged)\b"
)
_LONG_AGO = re.compile(
    r"(?i)\b(?:ago|last (?:year|month|week)|in (?:19|20)\d\d|previous(?:ly)?|earlier|another"
    r"|similar"
    r"|in (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December))\b"
)


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision told in a sentence, and where; `surely`: told to have been made, and now."""

    matter: str
    side: int
    purpose: str
    start: int
    end: int
    surely: bool


def decisions_in(text: str) -> Iterator[Decided]:
    """The decisions that a sentence tells of: of each matter and side the first."""
    lower = text.lower()
    for matter, sides in _SIDES.items():
        if not any(needle in lower for needle in _NEEDLES[matter]):
            continue
        if matter == "pay" and not _WORKERS.search(text):
            continue
        for side, pattern in enumerate(sides):
            match = pattern.search(text)
            if match is None:
                continue
            low, high = clause_at(text, match.start(), match.start())
            before = text[max(0, low - 8) : match.start()]
            thing = _OF_THE_THING.search(text, match.end(), high)
            high = thing.start() if thing else high
            surely = not _OPEN.search(before) and not _LONG_AGO.search(text, low, high)
            after = text[match.end() - 12 : match.end() + _PURPOSE_AT]
            purpose = next((name for name, words in _PURPOSES.items() if words.search(after)), "")
            yield Decided(matter, side, purpose, match.start(), match.end(), surely)
