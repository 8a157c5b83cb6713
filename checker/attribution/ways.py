"""The ways in which a sentence tells who did it, as patterns: see `acts`."""

from __future__ import annotations

import re

from checker.attribution.cues import one_of
from checker.attribution.deeds import ACT_NOUN, ACT_VERB, DOERS, GROUPS

AUXILIARY = re.compile(
    r"\b(?:was|were|is|are|has|have|had|been|be|did|could|may|might|would|will)(?:\s\w+ly)?\s*$"
)
CLAUSE_START = re.compile(
    r"[;:“”\"?!]|\b(?:that|because|but|when|while|although|if|as|after|before|where"
    r"|said(?! to\b)|reported(?! to\b)|says|and then)\b"
)
# What may stand between a party and its verb.
TAIL = re.compile(
    r"(?:\s*[\[(][^\])]{1,60}[\])])*"
    r"(?:\s(?:of|from|in|with|wearing|riding|armed|dressed|belonging|travell?ing|who|which|on|at)\b"
    r"[^,.;:]{2,70}?)?(?:,[^.;:]{2,80},|,\s(?:who|which)\b[^.;:,]{0,40}?)?"
    r"(?:\s(?:also|then|had|have|has|today|yesterday|later|reportedly|allegedly|apparently|again"
    r"|who|this (?:morning|afternoon|evening|week|month|year)|last (?:night|week|month|year)"
    r"|tonight|early|late|(?:said|believed|alleged|thought|reported|suspected) to"
    r"|be|which|\w+ly|(?:on )?\d+ \w+|(?:on )?\w+day(?: night| morning| evening)?"
    r"|were|was|are|is))*\s*$",
)
IN_A_PLACE = re.compile(
    r"\b(?:from|in|of|near|at|to|for|around|with|on|into|outside|against|between|and"
    r"|over|called|named)\s(?:the\s)?(?:(?:\w+ern|central|downtown|nearby|southeast|northeast"
    r"|southwest|northwest|north|south|east|west|mid-town)\s)?$"
)
AFTER_BY = re.compile(r"\bby\s(?:the\s|an?\s)?$", re.IGNORECASE)
WORD_BEFORE = re.compile(r"(?P<word>[\w’'./-]+)\s+$")
NO_ADJECTIVE = re.compile(
    r"(?:by|in|on|at|of|to|for|from|with|that|when|while|and|or|but|as|after|before|the|an?|was"
    r"|were"
    r"|is|are|had|has|have|been|said|reported|between|against|than|into|over|about|claimed|blamed"
    r"|where|who|which|because|if|today|yesterday|\d{4}|\w+day|\w+ly|March|April|May|June|July"
    r"|January|February|August|September|October|November|December|then|also|not|indicates"
    r"|indicated|added|states|accused|orders|noted|arrested|captured|detained|sought|questioned|called"
    r"|named|identified|prosecut\w+|murdering|killing|charg\w+|blaming|like|not|among|through)",
    re.IGNORECASE,
)
# What may stand between a name and the noun for its men: "Northland security forces".
SORT = (
    r"(?:armed|security|national|government|air|special|riot|army|military|police|rebel|guerrilla"
    r"|terrorist|paramilitary|militant|opposition|separatist|insurgent|urban|subversive|drug)"
)
MORE = re.compile(
    rf"\s(?:{SORT}\s){{1,2}}(?i:{one_of(DOERS)})\b"
    rf"|\s*[\[(][A-Z][^\])]{{1,60}}[\])]"
    rf"|\sof (?:the )?(?:(?!\w+ing\b)[A-Z][\w’'.-]+|(?i:{one_of(DOERS)})|people[’']s|armed"
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
    r"(?=\s*(?:[,.;:()\[\]“”\"?!—–]|$)|\s(?:in|on|at|during|when|who|that|which|while|after|before|as"
    r"|yesterday|today|last|this|with|for|from|near|to|of having|of being|of (?:\w+ing"
    r"|the (?:\w+ )?"
    rf"(?:{ACT_NOUN})|an? \w+|{ACT_NOUN}|responsibility)|and (?:the|that|\w+ed)|was|were|is|are|has"
    r"|have|had|will|would|since|against|because|early|late|but|took|said|wearing|traveling"
    r"|dressed|shortly|using|believed|linked|whose|about|inside|outside|over|following|under|by)\b)"
)
WHO = rf"\s*(?P<who>(?:[\w’'./-]+\s+(?:\[[^\]]*\]\s)?){{0,8}}?[\w’'./-]+){STOP}"
# Between an act and its "by" may stand how it was done, and no other participle: not "a raid
# condemned by", "an attack reported by".
GAP = (
    r"(?:\s(?!(?:run|held|led|seen|known|made|said|driven|felt|shown|taken|told|heard|caught|bought"
    r"|sold|sent|won|lost|faced|and|but|while|that|which|who)\b)(?!(?!launched|staged|carried"
    r"|committed|perpetrated|conducted|mounted|executed|waged|unleashed|planned|ordered|directed"
    r"|organi[sz]ed|masterminded|orchestrated|allegedly|reportedly|placed|planted|detonated|armed"
    r"|fired|claimed)[\w’'-]+ed\b)[\w’'-]+){0,4}?"
)
BY = re.compile(
    rf"\b(?:(?P<act>{ACT_VERB}|{ACT_NOUN}|carried out|perpetrated|committed|staged|conducted"
    r"|mounted|organi[sz]ed|directed|orchestrated|masterminded)"
    r"|(?P<arms>placed|left|hurled|thrown|fired|launched|unleashed|waged"
    rf"|planned|ordered|caused))\b{GAP}\s(?P<by>by)\s(?!force\b)(?:the hands of )?{WHO}",
    re.IGNORECASE,
)
WEAPON = (
    r"(?:bombs?|explosives?|grenades?|dynamite|rockets?|missiles?|charges?|mortars?|car[- ]?bombs?"
    r"|shots|molotov cocktails?|petrol bombs?|firebombs?|stones|rocks|shells|drones?|mines?)"
)
ARMS_OR_ACT = re.compile(rf"\b(?:{WEAPON}|{ACT_NOUN}|{ACT_VERB})\b", re.IGNORECASE)
# "the work of rebels", "died at the hands of", "death threats from".
WORK_OF = re.compile(
    rf"\b(?:(?P<work>work|doing|handiwork) of|at the hands of|threats? (?:from|by))\s{WHO}",
    re.IGNORECASE,
)
ACTIVE = re.compile(
    r"(?<![\w-])(?:(?P<arms>(?:placed|left|hurled|threw|lobbed|fired|launched|exploded|set off"
    rf"|tossed|dropped|activated|laid)\s(?:[\w-]+\s){{0,4}}{WEAPON})"
    r"|(?P<taken>(?:took|taken|held|seized)\s(?:[\w-]+\s){0,6}?hostages?)"
    rf"|(?P<act>{ACT_VERB}|carried out|perpetrated|committed|staged|threatened|masterminded"
    r"|kills?|kidnaps?|storms|massacre)"
    r"|(?:launched|mounted|conducted|ordered|made|led|planned|unleashed|began|resumed|continued)"
    r"\s(?:[\w-]+\s){0,4}?"
    rf"(?P<noun>{ACT_NOUN})"
    r"|(?:tried|attempted|plotted|planned|wanted)\sto\s(?P<try>kill|murder|assassinate|attack|bomb"
    r"|blow up|kidnap|take over|destroy))(?![\w-])",
    re.IGNORECASE,
)
INVOLVED = re.compile(
    rf"\b(?:involvement|participation|complicity|responsibility|role)\sof\s(?:the\s)?{WHO}\sin\b"
    r"(?!\sthe (?:wake|aftermath|face|fight|investigation|search))"
    rf"[^.;]{{0,40}}?\b(?:{ACT_NOUN})"
    rf"|\binvolv(?:ed|es|ing)\s(?!in\b){WHO.replace('who', 'named')}",
    re.IGNORECASE,
)
OWN_INVOLVEMENT = re.compile(
    r"(?:[’']s?)?\s(?:alleged |suspected |possible |direct )?"
    rf"(?:involvement|participation|complicity)\sin\b[^.;]{{0,40}}?\b(?:{ACT_NOUN})",
    re.IGNORECASE,
)
CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|took|takes|taken|assumed|acknowledged|accepted)\s(?:full |the )?"
    r"(?:responsibility|credit)\b"
    rf"|\badmitted\s(?:to )?(?:having |the |an? )?(?:{ACT_VERB}|{ACT_NOUN}|responsibility)",
    re.IGNORECASE,
)
CLAIMED_BY = re.compile(
    rf"\bclaimed by\s{WHO}|\bon behalf of\s{WHO.replace('who', 'behalf')}[^.;]{{0,80}}?\bclaim\w*"
    r"\s(?:full |the )?responsibility",
    re.IGNORECASE,
)
# "The group said that its men had shot the mayor".
OWNED_UP = re.compile(
    r"\b(?:said|says|announced|confirmed|declared|boasted|acknowledged)\s(?:today |yesterday "
    r"|(?:on )?\w+day )?(?:that )?(?:it|they|its (?:\w+ )?(?:fighters|members|forces|men|units"
    r"|militants|commandos|troops)|their (?:fighters|members|forces|men|units))\s"
    rf"(?:had |have |has )?(?:carried out|launched|staged|{ACT_VERB})",
    re.IGNORECASE,
)
BLAMED = re.compile(
    rf"\b(?:(?:blam(?:ed?|es|ing)|accus(?:ed?|es|ing)|suspects?)\s{WHO}"
    r"(?:\s(?:and|or)\b[^.;:]{0,60}?|,[^.;:]{0,80}?)?\s(?:for|of)\b"
    rf"|(?:blamed|pinned)\b[^.;]{{0,60}}?\son\s{WHO.replace('who', 'on')}"
    rf"|(?:attributed|attributes|attributing)\b[^.;]{{0,60}}?\sto\s{WHO.replace('who', 'to')}"
    rf"|(?:held|holds?|holding)\s{WHO.replace('who', 'held')}\sresponsible"
    rf"|(?:arrest|trial|detention|prosecution|conviction|prosecuting)\s(?:of\s)?"
    rf"{WHO.replace('who', 'arrest')}[^.;]{{0,60}}?\s(?:for|over|on (?:charges|suspicion) of|in)\b"
    rf"[^.;]{{0,50}}?\b(?:{ACT_NOUN})"
    rf"|charged\s{WHO.replace('who', 'charged')}\swith\b[^.;]{{0,40}}?\b(?:{ACT_NOUN}))",
    re.IGNORECASE,
)
# Of whom it is said: "was charged with murder", "two men suspected of planting the bomb".
CHARGED = re.compile(
    r"\b(?:charged|indicted|convicted|accused|suspected|implicated|involved|wanted|sought)\b"
    r"(?:(?!\bthat\b)[^.;]){0,30}?\s(?:with|of|for|in)\b[^.;]{0,30}?\b"
    rf"(?P<act>{ACT_NOUN}|{ACT_VERB}|killing|murdering|kidnapping|attacking|planting|shooting"
    r"|detonating|firing|carrying out)\b",
    re.IGNORECASE,
)
CHARGED_WITH = re.compile(r"\w+\s(?:with|of|for|in)\b", re.IGNORECASE)
IS = re.compile(
    r"\b(?:was|were|is|are|been|being|be|stands?|stood)(?:\s(?:\w+ly|also|all|both|later|now))*\s*$",
    re.IGNORECASE,
)
OF_AN_ACT = re.compile(
    rf"\b(?:{ACT_NOUN}|{ACT_VERB}|killing|murdering|kidnapping|attacking|planting|shooting|shelling"
    r"|detonating|firing|carrying out|launching|staging|ordering|masterminding|destroying|burning"
    r"|blowing|bombarding|using|committing|perpetrating|involvement|responsib\w+|threatening"
    r"|torturing|executing|abducting|raiding|massacring|assassinating|provoking"
    r"|perpetrators?|masterminds?|murderers?|killers?|assassins?)\b",
    re.IGNORECASE,
)
RESPONSIBLE = re.compile(
    r"\b(?:(?:was|were|is|are|be|being|been)\s(?:\w+ly\s)?(?:(?:being\s)?held )?"
    r"(?:responsible|to blame|behind"
    r"|the authors? of|implicated|involved|guilty|(?:one of )?the (?:material |intellectual )?"
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
    r"|ambush(?:es)?|threats?"
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
    r"\s*(?:$|[.,;:)]|\s(?:in|at|by|near|during|when|after|as|on|for|with|from|outside|inside"
    r"|over(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|a|half|dozens)\b)"
    r"|along|amid|since|while|and (?:wounded|injured)|wounded|injured|hurt)\b)",
    re.IGNORECASE,
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
    r"|probabl[ey]|(?:said|reported|suspected) to|believed|thought|reportedly|may|might"
    r"|could|likely|accused?|accuses|blamed|blames|attributed|purported(?:ly)?"
    r"|according to|charged|claims? that|claimed that)\b",
    re.IGNORECASE,
)
# "rejected the accusations that the army had attacked".
REFUTED = re.compile(
    r"\b(?:den(?:y|ies|ied)|disput\w+|reject\w+|dismiss\w+|refut\w+|disavow\w+)\s(?:[\w-]+\s){0,3}?"
    r"(?:claims?|reports?|accusations?|allegations?|charges?|versions?|suggestions?)\b",
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
# Nobody: "no group has claimed".
NOBODY = re.compile(r"(?:so far )?(?:no|none|nobody|neither|any|whoever|whom?)\b", re.IGNORECASE)
AND = re.compile(r"(?:,\s|\s)(?:and|or)\s(?:by\s|the\s|an?\s)*")
SPEAKS = re.compile(
    r"\s(?:also )?(?:said|told|says|report|are|were|was|is|have|had|has|will|would)"
)
# Lower-case words after a name: "Northland *people's liberation army*".
NOUNS_AFTER = re.compile(
    r"(?:\s(?!(?:and|or|of|in|on|at|for|with|from|who|which|that|to|by|as|was|were|is|are|has|have"
    r"|had|did|while|when|after|before|during|near|inside|outside|against|said)\b)"
    r"(?:[a-z][\w’'-]+|COMMANDO)){1,5}"
)
# Nouns that say of themselves that those they name did it.
THE_DOER = re.compile(
    r"\b(?:the|an?|two|three|four|five|six|one|unidentified|unknown|hooded|masked|armed|several"
    r"|of|by|his|her)\s(?P<who>(?:(?:hooded|masked|armed|unidentified|unknown|lone|suspected|hired"
    r"|paid|alleged|young)\s){0,2}(?:gunm[ae]n|attackers?|assailants?|assassins?|killers?"
    r"|murderers?|hijackers?|kidnappers?|shooters?|bombers?))\b",
    re.IGNORECASE,
)
# A sentence without one of these tells of no act: most sentences need not be looked at twice.
SOME_ACT = re.compile(
    rf"\b(?:{ACT_NOUN}|{ACT_VERB}|{WEAPON})\b|{OF_AN_ACT.pattern}"
    r"|\b(?:kill|murder|blam|pinned|attribut|hostage|storms|kidnap|assassinat|bomb|blow|massacre"
    r"|destroy|carried|carry|perpetrat|commit|terror)",
    re.IGNORECASE,
)
# "hooded men": said of nobody else.
UNKNOWN = re.compile(
    r"\b(?:unidentified|unknown|hooded|masked|(?:heavily[- ])?armed)\s(?:\w+\s)?(?:individuals|men"
    r"|persons|people|gunmen|assailants|attackers|youths)\b"
)
