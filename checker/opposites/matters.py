"""The ends that a matter may come to, two of each, and the words that tell them."""

from __future__ import annotations

import re

# Of each matter, the two ways it may end.
_MATTERS: dict[str, tuple[str, str]] = {
    "offer": (
        r"accept(?:ed|s)?|agreed? to|agrees to|welcomed",
        r"reject(?:ed|s)?|refus(?:ed|es)|turn(?:ed|s) down|rebuff(?:ed|s)|spurn(?:ed|s)",
    ),
    "bill": (
        r"approv(?:ed|es)|adopt(?:ed|s)|pass(?:ed|es)|back(?:ed|s)|ratif(?:ied|ies)|sign(?:ed|s)",
        r"reject(?:ed|s)|vot(?:ed|es) down|thr(?:ew|ows) out|block(?:ed|s)|defeat(?:ed|s)"
        r"|veto(?:ed|es)",
    ),
    "trial": (
        r"convict(?:ed|s)|(?:found|finds) guilty|guilty of",
        r"acquit(?:ted|s)|clear(?:ed|s) of|(?:found|finds) not guilty|(?:found|finds) innocent",
    ),
    "plea": (
        r"plead(?:ed|s)? guilty|pled guilty|admit(?:ted|s)|confess(?:ed|es)",
        r"plead(?:ed|s)? not guilty|pled not guilty|den(?:ied|ies)",
    ),
    "appeal": (
        r"uph(?:eld|olds)|confirm(?:ed|s)",
        r"overturn(?:ed|s)|quash(?:ed|es)|str(?:uck|ikes) down|annul(?:led|s)",
    ),
    "request": (
        r"grant(?:ed|s)|approv(?:ed|es)|allow(?:ed|s)",
        r"den(?:ied|ies)|refus(?:ed|es)|reject(?:ed|s)|turn(?:ed|s) down|bann?(?:ed|s)",
    ),
    "level": (
        r"r(?:ose|ises|aised|aises)|increas(?:ed|es)|climb(?:ed|s)|grew|grows|jump(?:ed|s)|gain(?:ed|s)"
        r"|surg(?:ed|es)|hik(?:ed|es)|soar(?:ed|s)|higher",
        r"fell|falls|dropp?(?:ed|s)|declin(?:ed|es)|decreas(?:ed|es)|shr(?:ank|inks)|sank|sinks"
        r"|plung(?:ed|es)|slump(?:ed|s)|cut|cuts|lower(?:ed|s)?|reduc(?:ed|es)|slipp?(?:ed|s)",
    ),
    "access": (
        r"re-?open(?:ed|s)?|open(?:ed|s)",
        r"clos(?:ed|es)|shut|shuts",
    ),
    "contest": (
        r"w(?:on|ins)|beat|beats|triumph(?:ed|s)|victory",
        r"l(?:ost|oses)|defeat(?:ed)?",
    ),
    "office": (
        r"resign(?:ed|s)|step(?:ped|s) down|quit|quits",
        r"refus(?:ed|es) to (?:resign|step down|quit|go)|stay(?:ed|s)? on|remain(?:ed|s)? in office"
        r"|rul(?:ed|es) out (?:resigning|resignation)",
    ),
    "talks": (
        r"reach(?:ed|es) (?:an? )?(?:agreement|deal|settlement)|struck a deal|agreed on",
        r"br(?:oke|eaks) down|collapsed?|fail(?:ed|s)|ended without",
    ),
    "arrival": (r"reach(?:ed|es)|arriv(?:ed|es)", r"turn(?:ed|s) back|failed to reach"),
    "measure": (r"impos(?:ed|es)|extend(?:ed|s)", r"lift(?:ed|s)|ended|ends"),
    "plan": (
        r"went ahead|go(?:es)? ahead|took place|takes place|was held",
        r"cancel(?:led|ed|s)|call(?:ed|s) off|postpon(?:ed|es)|scrapp?(?:ed|s)",
    ),
    "custody": (
        r"arrest(?:ed|s)?|captur(?:ed|es)|in custody|detain(?:ed|s)",
        r"at large|on the run|still being sought|evad(?:ed|es) (?:arrest|capture)",
    ),
    "end": (
        r"surrender(?:ed|s)|g(?:ave|ives) (?:him|her|them)sel(?:f|ves) up"
        r"|turned (?:him|her)self in",
        r"storm(?:ed|s)|overpower(?:ed|s)|(?:was|were) (?:captured|caught|shot dead)",
    ),
    "life": (
        r"surviv(?:ed|es)|alive|unhurt|unharmed|escaped with",
        r"died|dies|dead|(?:was|were) killed|drowned|perished",
    ),
    "responsibility": (
        r"claim(?:ed|s) responsibility|admitt?(?:ed|s) responsibility",
        r"den(?:ied|ies) (?:on [A-Z][a-z]+day )?(?:any |all )?(?:responsibility|involvement"
        r"|[a-z]+ing|that|a role)",
    ),
    "support": (r"support(?:ed|s)|back(?:ed|s)|endors(?:ed|es)", r"oppos(?:ed|es)|against"),
}
LIFE = "life"
TRIAL = "trial"
# What only one can win: see `winners`.
WINNER = "winner"
SIDES = {
    matter: tuple(re.compile(rf"\b(?:{words})\b") for words in sides)
    for matter, sides in _MATTERS.items()
}
ANY = re.compile(rf"\b(?:{'|'.join(words for sides in _MATTERS.values() for words in sides)})\b")
