"""The ways in which a sentence tells who did it, as patterns: see `acts`."""

from __future__ import annotations

import re

from checker.attribution.cues import one_of
from checker.attribution.deeds import ACT_NOUN, ACT_VERB, DOERS, GROUPS

AUXILIARY = re.compile(
    r"\b(?:was|were|is|are|has|have|had|been|be|did|could|may|might|would|will)(?:\s\w+ly)?\s*$"
)
CLAUSE_START = re.compile(
    r"[;:“”\"?!]|\b(?:that|because|but|when|while|although|if|as|after|before|where|said|reported"
    r"|says|and then)\b"
)
# What may stand between a party and its verb.
TAIL = re.compile(
    r"(?:\s?[\[(][^\])]{1,60}[\])])*"
    r"(?:\s(?:of|from|in|with|wearing|riding|armed|dressed|belonging|travell?ing|who|which|on|at)\b"
    r"[^,.;:]{2,70}?)?(?:,[^.;:]{2,80},|,\s(?:who|which)\b[^.;:,]{0,40}?)?"
    r"(?:\s(?:also|then|had|have|has|today|yesterday|later|reportedly|allegedly|apparently|again"
    r"|who"
    r"|which|\w+ly|(?:on )?\d+ \w+|(?:on )?\w+day(?: night| morning| evening)?"
    r"|were|was|are|is))*\s*$",
)
IN_A_PLACE = re.compile(
    r"\b(?:from|in|of|near|at|to|for|around|with|on|into|outside|against|between|and"
    r"|over)\s(?:the\s)?$"
)
WORD_BEFORE = re.compile(r"(?P<word>[\w’'./-]+)\s$")
NO_ADJECTIVE = re.compile(
    r"(?:by|in|on|at|of|to|for|from|with|that|when|while|and|or|but|as|after|before|the|an?|was"
    r"|were"
    r"|is|are|had|has|have|been|said|reported|between|against|than|into|over|about|claimed|blamed"
    r"|where|who|which|because|if|today|yesterday|\d{4}|\w+day|\w+ly|March|April|May|June|July"
    r"|January|February|August|September|October|November|December|then|also|not|indicates"
    r"|indicated|added|states|accused|orders|noted)",
    re.IGNORECASE,
)
MORE = re.compile(
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

# A party after "by", "on", "accused", up to what cannot be part of it.
STOP = (
    r"(?=\s*(?:[,.;:()\[\]“”\"?!]|$)|\s(?:in|on|at|during|when|who|that|which|while|after|before|as"
    r"|yesterday|today|last|this|with|for|from|near|to|of having|of being|of (?:\w+ing"
    r"|the (?:\w+ )?"
    rf"(?:{ACT_NOUN})|an? \w+|{ACT_NOUN}|responsibility)|and (?:the|that|\w+ed)|was|were|is|are|has"
    r"|have|had|will|would|since|against|because|early|late|but|took|said|wearing|traveling"
    r"|dressed|shortly|using|believed|linked|whose|about|inside|outside|over|following|under|by)\b)"
)
WHO = rf"(?P<who>(?:[\w’'./-]+\s(?:\[[^\]]*\]\s)?){{0,8}}?[\w’'./-]+){STOP}"
GAP = (
    r"(?:\s(?!(?:run|owned|held|controlled|used|led|followed|condemned|reported|organi[sz]ed|seen"
    r"|inhabited|populated|visited|attended|known|published|released|made|said"
    r"|driven)\b)[\w’'-]+){0,4}?"
)
BY = re.compile(
    rf"\b(?P<act>{ACT_VERB}|{ACT_NOUN}|carried out|perpetrated|committed|staged|conducted|mounted"
    rf"|organi[sz]ed|directed"
    rf"|orchestrated|masterminded)\b{GAP}\s(?P<by>by)\s(?:the hands of )?{WHO}",
    re.IGNORECASE,
)
WEAPON = (
    r"(?:bombs?|explosives?|grenades?|dynamite|rockets?|missiles?|charges?|mortars?|car bomb|shots"
    r"|molotov cocktails?)"
)
ACTIVE = re.compile(
    r"(?<![\w-])(?:(?P<arms>(?:placed|left|hurled|threw|lobbed|fired|launched|exploded|set off"
    rf"|tossed|dropped)\s(?:[\w-]+\s){{0,4}}{WEAPON})"
    rf"|(?P<act>{ACT_VERB}|carried out|perpetrated|committed|staged|threatened|masterminded"
    r"|kills?|kidnaps?|storms|massacre)"
    r"|(?:launched|mounted|conducted|ordered|made|led|planned)\s(?:[\w-]+\s){0,4}?"
    rf"(?P<noun>{ACT_NOUN})"
    r"|(?:tried|attempted|plotted|planned|wanted)\sto\s(?P<try>kill|murder|assassinate|attack|bomb"
    r"|blow up|kidnap|take over|destroy))(?![\w-])",
    re.IGNORECASE,
)
INVOLVED = re.compile(
    rf"\b(?:involvement|participation|complicity|responsibility|role)\sof\s(?:the\s)?{WHO}\sin\b"
    rf"[^.;]{{0,40}}?\b(?:{ACT_NOUN})",
    re.IGNORECASE,
)
CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|took|takes|taken|assumed|acknowledged|accepted)\s(?:full |the )?"
    r"(?:responsibility|credit)\b"
    rf"|\badmitted\s(?:to )?(?:having |the |an? )?(?:{ACT_VERB}|{ACT_NOUN}|responsibility)",
    re.IGNORECASE,
)
CLAIMED_BY = re.compile(rf"\bclaimed by\s{WHO}", re.IGNORECASE)
BLAMED = re.compile(
    rf"\b(?:(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|suspects?)\s{WHO}\s(?:for|of)\b"
    rf"|(?:blamed|pinned)\b[^.;]{{0,60}}?\son\s{WHO.replace('who', 'on')}"
    rf"|(?:attributed|attributes|attributing)\b[^.;]{{0,60}}?\sto\s{WHO.replace('who', 'to')}"
    rf"|(?:held|holds|holding)\s{WHO.replace('who', 'held')}\sresponsible"
    rf"|charged\s{WHO.replace('who', 'charged')}\swith\b[^.;]{{0,40}}?\b(?:{ACT_NOUN})"
    rf"|(?:charged|indicted|convicted|accused|suspected)\b[^.;]{{0,30}}?\s(?:with|of|for"
    rf"|in)\b[^.;]{{0,30}}?\b"
    rf"(?P<passive>{ACT_NOUN}|{ACT_VERB}|killing|murdering|kidnapping|attacking|planting)\b)",
    re.IGNORECASE,
)
RESPONSIBLE = re.compile(
    r"\b(?:(?:was|were|is|are|be|being)\s(?:\w+ly\s)?(?:responsible|to blame|behind|the authors? of"
    r"|implicated|involved|guilty|(?:one of )?the (?:material |intellectual )?"
    r"(?:perpetrators?|masterminds?|murderers?|killers?|assassins?|authors?)))\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:denied|denies|denying|rejected|disclaimed)\s(?:any |all |having |the )?(?:responsibility"
    rf"|involvement|role|part|links?|carrying out|{ACT_VERB}|accusations?|charges?|it (?:was|had))",
    re.IGNORECASE,
)
# An "attack" is whose it is called; a "murder" is called after the victim, a "bombing" after the
# place. So only these, and before most of them only what names an armed side.
OWNED = (
    r"(?:attacks?|raids?|air ?strikes?|strikes|offensive|shelling|bombardment|assaults?"
    r"|ambush(?:es)?"
    r"|rocket fire|onslaught|bombing (?:raid|campaign)s?)"
)
OF = re.compile(
    rf"\b(?P<who>[A-Z]{{3,6}}(?:[’']s)?|(?i:{one_of(DOERS)})[’']s?"
    rf"|[A-Z][\w’'.-]+\s(?:{one_of(DOERS)})|(?i:{GROUPS.pattern})(?:[’']s)?"
    r"|(?:[A-Z][\w.-]+\s){0,3}[A-Z][\w.-]+(?:[’']s)|[A-Z]\w+(?:ian|an|li|sh|se|qi|eli)(?=\sair))"
    rf"\s(?:[a-z]+\s){{0,2}}?(?P<act>{OWNED})\b"
)
# What is never done "by" somebody: "broke into a farm owned by".
INTO = re.compile(r"into$|fire$|^blew up$|^threw$", re.IGNORECASE)
# "rebels killed in a raid": a headline's passive.
PARTICIPLE = re.compile(
    r"\s*(?:$|[.,;:)]|\s(?:in|at|by|near|during|when|after|as|on|for|with|from)\b)"
)
WITHOUT_OBJECT = re.compile(
    r"(?:opened fire|fired (?:on|at|upon)|set fire|set off|staged|out)$", re.I
)
# Fighters who die in a fight: nobody is held responsible for that.
ARMED = re.compile(
    rf"^(?:\s[\w-]+){{0,4}}?\s(?:{one_of(d for d in DOERS if d.endswith('s'))}|extremist|rebel"
    r"|soldier)\b",
    re.IGNORECASE,
)
FATAL = re.compile(r"(?:killed|wounded|injured|shot|captured|shot down)$", re.IGNORECASE)
HEDGED = re.compile(
    r"\b(?:if|whether|alleged(?:ly)?|apparent(?:ly)?|presum(?:ed|ably)|possib(?:le|ly)"
    r"|probabl[ey]|believed|thought|reportedly|may|might|could|likely|accused?|accuses|blamed"
    r"|blames|attributed|purported(?:ly)?|according to|charged|claims? that|claimed that)\b",
    re.IGNORECASE,
)
NEGATED = re.compile(r"\b(?:not|never|no|nobody|without|n['’]t|denied|denies|deny|neither)\b")
PASSIVE_BEFORE = re.compile(
    r"\b(?:was|were|is|are|been|be|being|got|get)(?:\s(?:\w+ly|also|all|both|then|later))*\s*$",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"(?:this|that|these|those|their|its|his|her|our|my|your|by)\b", re.IGNORECASE
)
LEADING = re.compile(
    r"^(?:(?:the )?(?:group|members?|gang|commando|unit|band|number|team) of|suspected|alleged"
    r"|presumed|apparent|purported|hands of|the|an?|some|several|two|three|four|five|six|about"
    r"|around|\d+)\s+",
    re.IGNORECASE,
)
