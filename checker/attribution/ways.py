"""The ways in which a sentence tells who did it, as patterns: see `acts`."""

from __future__ import annotations

import re

from checker.attribution.accusations import OF_AN_ACT
from checker.attribution.cues import one_of
from checker.attribution.deeds import ACT_NOUN, ACT_VERB, DOERS, GROUPS
from checker.attribution.namings import WHO

# What is carried out and is no deed of violence: nearest before "carried out by", or right after
# "carried out".
_NO_DEED = (
    r"(?:investigations?|inquir(?:y|ies)|search(?:es)?|arrests?|polic(?:y|ies)"
    r"|reforms?|programs?|programmes?|measures?|stud(?:y|ies)|autops(?:y|ies)|tests?"
    r"|exercises?|maneuvers?|manoeuvres?|patrols?|tasks?"
    r"|elections?|talks|negotiations?|inspections?|rescue|marches|march|strike)"
)
# Nor is what the state does on duty: "an operation by the police", "soldiers raided the house".
DUTY = re.compile(
    rf"\b(?:operations?|raid(?:s|ed)?)\b(?:(?!\b(?:{ACT_NOUN})\b)[^.;]){{0,40}}$", re.I
)
STATE = re.compile(
    r"\b(?:army|police|military|troops|soldiers|government|authorities|security|air force|corps"
    r"|policemen|marines|guard|guardsmen|battalion|brigade)\b",
    re.IGNORECASE,
)
CARRIED_OUT = re.compile(r"(?:carried out|staged|conducted|committed|organi[sz]ed|directed)$", re.I)
NO_DEED_BEFORE = re.compile(
    rf"\b{_NO_DEED}\b(?:(?!\b(?:{ACT_NOUN})\b)[^.;]){{0,40}}$", re.IGNORECASE
)
# "an inquiry into the murder was carried out by"
INQUIRY_INTO = re.compile(rf"\b{_NO_DEED}\s(?:into|about)\b[^.;]{{0,60}}$", re.IGNORECASE)
NO_DEED_AFTER = re.compile(
    rf"\s(?:(?!(?:{ACT_NOUN})\b)[\w-]+\s){{0,4}}?{_NO_DEED}\b", re.IGNORECASE
)
# Between an act and its "by" may stand how, where and when it was done, and no other participle:
# not "a raid condemned by", "an attack reported by".
_STEP = (
    r"\s(?!(?:run|held|led|seen|known|made|said|driven|felt|shown|taken|told|heard|caught|bought"
    r"|sold|sent|won|lost|faced|and|but|while|that|which|who)\b)(?!(?!launched|staged|carried"
    r"|committed|perpetrated|conducted|mounted|executed|waged|unleashed|planned|ordered|directed"
    r"|organi[sz]ed|masterminded|orchestrated|allegedly|reportedly|placed|planted|detonated|armed"
    r"|fired|claimed)[\w’'-]+ed\b)[\w’'.-]+"
)
_WHERE_OR_WHEN = (
    r"in|on|at|near|outside|for|with|apparently|presumably|allegedly|reportedly|possibly"
    r"|probably|last|early|late|today|yesterday|this (?:morning|afternoon|evening)"
    r"|tonight|according to|\d+ (?:km|miles|kilomet\w+)"
)
GAP = (
    rf"(?:{_STEP}){{0,4}}?(?:,\s[^,.;:]{{3,60}},(?=\sby\s))?"
    rf"(?:,?\s(?:{_WHERE_OR_WHEN})\b(?:{_STEP}){{0,6}}?){{0,3}}?,?"
)
BY = re.compile(
    rf"\b(?:(?P<act>{ACT_VERB}|{ACT_NOUN}|carried out|perpetrated|committed|staged|conducted"
    r"|mounted|organi[sz]ed|directed|orchestrated|masterminded)"
    r"|(?P<arms>placed|laid|left|hurled|thrown|fired|launched|unleashed|waged"
    rf"|planned|ordered|caused))\b{GAP}\s(?P<by>by)\s(?!force\b)(?:the hands of )?{WHO}",
    re.IGNORECASE,
)
WEAPON = (
    r"(?:bombs?|explosives?|grenades?|dynamite|rockets?|missiles?|charges?|mortars?|car[- ]?bombs?"
    r"|shots|molotov cocktails?|petrol bombs?|firebombs?|stones|rocks|shells|bullets|drones?"
    r"|mines?)"
)
ARMS_OR_ACT = re.compile(rf"\b(?:{WEAPON}|{ACT_NOUN}|{ACT_VERB})\b", re.IGNORECASE)
# "the work of rebels", "died at the hands of", "death threats from".
WORK_OF = re.compile(
    r"\b(?:(?P<work>work|doing|handiwork) of|at the hands of"
    r"|came under (?:\w+ ){0,2}(?:fire|attack|shelling|bombardment|assault) (?:from|by)"
    r"|(?:hostages?|captives?)\b[^;.]{0,60}?\bin the hands of|threats? (?:from|by)"
    r"|(?P<accused>responsibility\b[^;]{0,60}?\s(?:lies|rests|falls) (?:with|on)"
    rf"|(?:bears?|bore) the (?:mark|stamp|signature|hallmarks?) of))\s{WHO}",
    re.IGNORECASE,
)
ACTIVE = re.compile(
    r"(?<![\w-])(?:(?P<arms>(?:placed|left|hurled|threw|lobbed|fired|launched|exploded|set off"
    rf"|tossed|dropped|activated|laid)\s(?:[\w-]+\s){{0,4}}{WEAPON})"
    r"|(?P<fired>(?:fired|shot)(?:\s[\w-]+){0,4}?\s(?:at|on|upon|into|against|when))"
    r"|(?P<taken>(?:took|taken|held|seized|holding|hold|take)\s(?:[\w-]+\s){0,6}?hostages?)"
    # "struck a depot", and not a deal.
    r"|(?P<struck>struck)(?!\s(?:(?:an?|the|their|its|his|her|no)\s)?(?:[\w-]+\s)?(?:deal|bargain"
    r"|agreements?|truce|balance|chord|tone|gold|oil|note|pose|accord|pact|compromise|back|twice"
    r"|ceasefire|gas|partnership|alliance|contract|out|up|down|by|off|lucky)\b)(?=\s\w)"
    rf"|(?P<act>{ACT_VERB}|carried out|perpetrated|committed|staged|threatened|masterminded"
    r"|kills?|kidnaps?|storms|massacre)"
    r"|(?:participat(?:ed|ing) in|took part in|taken part in|launched|mounted|conducted|ordered"
    r"|made|led|planned|unleashed|began|resumed|continued)\s(?:[\w-]+\s){0,4}?"
    rf"(?P<noun>{ACT_NOUN})"
    r"|(?:to\s)?(?:stop|stopped|end|ended|halt|increased?|increasing|step(?:ped)?[- ]up"
    r"|continued?|intensif\w+"
    r"|resumed?|suspend(?:ed)?|renewed|escalated)\s(?:its|their)\s(?:[\w-]+\s){0,2}?"
    rf"(?P<own>{ACT_NOUN})"
    r"|(?:is|are|been|keeps?|kept|continue[sd]?|began|started)\s(?:\w+ly\s)?"
    r"(?P<still>bombing|attacking|killing|murdering|kidnapping|shelling|strafing|massacring"
    r"|torturing|burning|destroying|threatening|bombarding|assassinating)"
    r"|(?:continues?|continued|began|started)\sto\s(?P<goes>bomb|attack|kill|murder|kidnap|shell"
    r"|strafe|massacre|torture|burn|destroy|threaten|assassinate)"
    r"|(?:hired|paid|sent|ordered|instructed)\s(?:[\w-]+\s){1,4}?to\s(?P<sent>kill|murder"
    r"|assassinate|attack|bomb|blow up|kidnap|destroy|plant)"
    r"|(?:tried|attempted|plotted|planned|wanted)\sto\s(?P<try>kill|murder|assassinate|attack|bomb"
    r"|blow up|kidnap|take over|destroy))(?![\w-])",
    re.IGNORECASE,
)
# "an attempt by rebels to kill", "an attempt on his life by rebels"
PLOT_BY = re.compile(
    r"\b(?:attempts?|plots?|conspirac(?:y|ies))\s(?P<life>(?:on|against)\s(?:[\w’'-]+\s){1,6}?)?"
    rf"by\s{WHO}",
    re.IGNORECASE,
)
TO_KILL = re.compile(
    r"\sto (?:kill|murder|assassinate|attack|bomb|blow up|kidnap|destroy)\b", re.IGNORECASE
)
# An "attack" is whose it is called; a "murder" is called after the victim, a "bombing" after the
# place. So only these, and before most of them only what names an armed side.
OWNED = (
    r"(?:attacks?|raids?|air ?strikes?|strikes|shelling|bombardment|assaults?"
    r"|ambush(?:es)?|threats?|rocket fire|onslaught|bombing (?:raid|campaign)s?)"
)
OF = re.compile(
    rf"\b(?P<who>[A-Z]{{3,6}}(?:[’']s)?|(?i:{one_of(DOERS)})[’']s?"
    rf"|[A-Z][\w’'.-]+\s(?:{one_of(DOERS)})|(?i:{GROUPS.pattern})(?:[’']s)?"
    r"|(?:[A-Z][\w.-]+\s){0,3}[A-Z][\w.-]+(?:[’']s)|[A-Z]\w+(?:ian|an|li|sh|se|qi|eli)(?=\sair))"
    rf"\s(?:(?!(?:the|an?|on|in|at|of|to|by|for|from|and|or|but|as|his|her|their|during|after"
    rf"|before|with|since|against|over|was|were|is|are|had|has|have|that|which|who|when|while"
    rf"|made|said|led)\b|\w+e[dn]\b)[a-z]+\s){{0,2}}?(?P<act>{OWNED})\b"
)
# "the army's bombing of the village"
HIS_DEED = re.compile(
    rf"\b(?P<who>(?:[A-Z]{{3,6}}|(?i:{one_of(DOERS)})"
    rf"|(?i:{GROUPS.pattern}))[’']s?)\s(?:[a-z]+\s){{0,2}}?(?P<act>{ACT_NOUN})\sof\b"
)
# What is never done "by" somebody: "broke into a farm owned by".
INTO = re.compile(r"into$|fire$|^blew up$|^threw$", re.IGNORECASE)
# "rebels killed in a raid": a headline's passive; "the one person killed was a guard".
PARTICIPLE = re.compile(
    r"\s*(?:$|[.,;:)]|\s(?:was|were|is|are|had been)\b"
    r"|\s(?:in|at|by|near|during|when|after|as|on|for|with|from|outside|inside"
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
    r"|soldier|attacker|assailant|gunman|bomber|assassin|sniper|sharpshooter|kidnapper|robber"
    r"|guerrilla|terrorist|\w+ members)\b",
    re.IGNORECASE,
)
# … and who stands before "was shot by the police".
ARMED_BEFORE = re.compile(
    r"\b(?:attackers?|assailants?|gunm[ae]n|bombers?|assassins?|snipers?|sharpshooters?|kidnappers?"
    r"|robbers?|guerrillas?|rebels?|terrorists?|militants?|subversives?|extremists?|fighters)"
    r"(?:,? who)?\s(?:(?:was|were|been|being|are|is|have|had|has|later|also|then)\s)+$",
    re.IGNORECASE,
)
FATAL = re.compile(r"(?:killed|wounded|injured|shot|captured|shot down)$", re.IGNORECASE)
PASSIVE_BEFORE = re.compile(
    r"\b(?:was|were|is|are|been|be|being|got|get)(?:\s(?:\w+ly|also|all|both|then|later))*\s*$",
    re.IGNORECASE,
)
# A sentence without one of these tells of no act: most sentences need not be looked at twice.
SOME_ACT = re.compile(
    rf"\b(?:{ACT_NOUN}|{ACT_VERB}|{WEAPON})\b|{OF_AN_ACT.pattern}"
    r"|\b(?:struck|credit|came under)\b"
    r"|\b(?:kill|murder|blam|pinned|attribut|hostage|storms|kidnap|assassinat|bomb|blow|massacre"
    r"|destroy|carried|carry|perpetrat|commit|terror|fired)",
    re.IGNORECASE,
)
