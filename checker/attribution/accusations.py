"""The ways in which a sentence tells who claims, is accused of or denies an act: see `acts`."""

from __future__ import annotations

import re

from checker.attribution.deeds import ACT_NOUN, ACT_VERB
from checker.attribution.namings import WHO

INVOLVED = re.compile(
    rf"\b(?:involvement|participation|complicity|responsibility|role)\sof\s(?:the\s)?{WHO}\sin\b"
    r"(?!\sthe (?:wake|aftermath|face|fight|investigation|search))"
    rf"[^;]{{0,40}}?\b(?:{ACT_NOUN})"
    rf"|\b(?:involv(?:ed|es|ing)|implicat(?:ed|es|ing))\s(?!in\b){WHO.replace('who', 'named')}",
    re.IGNORECASE,
)
# "Omar Hale, the alleged murderer of"; "the alleged murderer, Omar Hale"
_ALLEGED = r"(?:alleged|suspected|presumed|purported|confessed|self-confessed)"
_KILLER = (
    r"(?:murderers?|killers?|assassins?|masterminds?|perpetrators?|authors?|kidnappers?|bombers?)"
)
ALLEGED = re.compile(rf",?\s(?:as )?(?:the|an?|one of the)\s{_ALLEGED}\s(?:\w+\s)?{_KILLER}\b")
ALLEGED_NAME = re.compile(rf"\b{_ALLEGED}\s(?:\w+\s)?{_KILLER},?\s(?P<who>(?:[A-Z][\w’'-]+\s?)+)")
OWN_INVOLVEMENT = re.compile(
    r"(?:[’']s?)?\s(?:alleged |suspected |possible |direct )?"
    rf"(?:involvement|participation|complicity|responsibility)\s(?:in"
    rf"|for)\b[^;]{{0,40}}?\b(?:{ACT_NOUN})",
    re.IGNORECASE,
)
CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|took|takes|taken|assumed|acknowledged|accepted)\s(?:full |the )?"
    r"(?:responsibility|credit|(?:the |this |these )?(?:attacks?|bombings?|killings?|murders?"
    r"|kidnappings?|assassinations?|ambush|authorship))\b"
    rf"|\b(?:admitted|confessed)\s(?:to )?(?:having |the |an? )?(?:{ACT_VERB}|{ACT_NOUN}"
    rf"|responsibility)",
    re.IGNORECASE,
)
CLAIMED_BY = re.compile(
    r"\bclaimed (?:(?:late |early )?(?:on )?[A-Z][a-z]+day (?:(?:morn|even)ing |night )?)?"
    rf"by\s{WHO}"
    rf"|\bspokes\w+\s(?:for|of|from)\s{WHO.replace('who', 'speaks')}[^;]{{0,60}}?\bclaim\w*"
    r"\s(?:full |the )?(?:responsibility|credit)"
    r"|\b(?:pamphlets?|leaflets?|communiques?|notes?|letters?|messages?"
    r"|statements?)\s(?:[\w-]+\s){0,3}?"
    rf"signed by\s{WHO.replace('who', 'signed')}|\b(?:responsibility"
    rf"|credit)\b[^;]{{0,60}}?\s(?:on behalf|in the name) of\s{WHO.replace('who', 'name')}"
    rf"|\bon behalf of\s{WHO.replace('who', 'behalf')}[^;]{{0,80}}?\bclaim\w*"
    r"\s(?:full |the )?responsibility",
    re.IGNORECASE,
)
# "The group said that its men had shot the mayor", "claimed to have shot", "said it was behind".
_MEN = r"(?:fighters|members|forces|men|units|militants|commandos|troops|soldiers)"
OWNED_UP = re.compile(
    r"\b(?:said|says|claim(?:s|ed)|announced|admit(?:s|ted)|confessed|reported|confirmed|declared"
    r"|boasted|acknowledged)\s(?:today |yesterday |(?:on )?\w+day )?"
    r"(?:(?:on|in|over|by) (?:its|a|an|his|their|the) (?:[\w-]+ ){1,3})?(?:that )?"
    rf"(?:(?:it|they|(?:one of )?(?:its|their) (?:\w+ )?{_MEN})\s(?:had |have |has )?"
    rf"(?:carried out|launched|staged|planted|(?:was|were|is|are) (?:responsible for|behind)"
    rf"|{ACT_VERB})"
    rf"|(?:to have|having) (?:carried out|launched|staged|{ACT_VERB}))",
    re.IGNORECASE,
)
BLAMED = re.compile(
    rf"\b(?:(?:blam(?:ed?|es|ing)|accus(?:ed?|es|ing)|suspects?)\s{WHO}"
    r"(?:\s(?:and|or)\b[^;:]{0,60}?|,[^;:]{0,80}?)?\s(?:for|of)\b"
    rf"|(?:blamed|pinned)\b[^;]{{0,60}}?\son\s{WHO.replace('who', 'on')}"
    rf"|(?:attributed|attributes|attributing)\b[^;]{{0,60}}?\sto\s{WHO.replace('who', 'to')}"
    rf"|(?:identif(?:y|ied|ies)|described?|named)\s{WHO.replace('who', 'named')}\sas\s(?:the"
    rf"|one of the)\s"
    r"(?:\w+\s)?(?:perpetrators?|masterminds?|murderers?|killers?|assassins?|authors?)"
    rf"|(?:held|holds?|holding)\s{WHO.replace('who', 'held')}\sresponsible"
    rf"|found\s{WHO.replace('who', 'guilty')}\sguilty"
    rf"|(?:arrest|trial|detention|prosecution|conviction|prosecuting)\s(?:of\s)?"
    rf"{WHO.replace('who', 'arrest')}[^;]{{0,60}}?\s(?:for|over|on (?:charges|suspicion) of|in)\b"
    rf"[^;]{{0,50}}?\b(?:{ACT_NOUN})"
    rf"|charged\s{WHO.replace('who', 'charged')}\swith\b[^;]{{0,40}}?\b(?:{ACT_NOUN}))",
    re.IGNORECASE,
)
# Of whom it is said: "was charged with murder", "two men suspected of planting the bomb".
CHARGED = re.compile(
    r"\b(?:charged|blamed|indicted|convicted|accused|suspected|implicated|involved|wanted|sought"
    r"|(?:(?<=were )|(?<=was )|(?<=been )|(?<=being )|(?<= be ))(?:held|arrested|detained"
    r"|sentenced|tried))\b(?:(?!\bthat\b)[^;]){0,30}?\s(?:with|of|for|in)\b[^;]{0,30}?\b"
    rf"(?P<act>{ACT_NOUN}|{ACT_VERB}|killing|murdering|kidnapping|attacking|planting|shooting"
    r"|detonating|firing|carrying out)\b",
    re.IGNORECASE,
)
CHARGED_WITH = re.compile(r"\w+\s(?:with|of|for|in)\b", re.IGNORECASE)
IS = re.compile(
    r"\b(?:was|were|is|are|been|being|be|stands?|stood)(?:\s(?:\w+ly|also|all|both|later"
    r"|now))*\s*$",
    re.IGNORECASE,
)
OF_AN_ACT = re.compile(
    rf"\b(?:{ACT_NOUN}|{ACT_VERB}|killing|murdering|kidnapping|attacking|planting|shooting|shelling"
    r"|detonating|firing|carrying out|launching|staging|ordering|masterminding|destroying|burning"
    r"|blowing|bombarding|using|committing|perpetrating|involvement|responsib\w+|threatening"
    r"|torturing|executing|abducting|raiding|massacring|assassinating|provoking"
    r"|setting (?:fire|off|ablaze)|torching|storming|ambushing|stabbing|sabotaging"
    r"|perpetrators?|masterminds?|murderers?|killers?|assassins?)\b",
    re.IGNORECASE,
)
RESPONSIBLE = re.compile(
    r"\b(?:(?:was|were|is|are|be|being|been)\s(?:\w+ly\s)?(?:(?:being\s)?held )?"
    r"(?:(?:identified|described|named) as )?(?:responsible|to blame|behind"
    r"|the authors? of|implicated|involved|(?:found )?guilty|(?:one of )?the (?:material "
    r"|intellectual )?"
    r"(?:perpetrators?|masterminds?|murderers?|killers?|assassins?|authors?)))\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:denied|denies|denying|rejected|disclaimed)\s(?:"
    r"(?:any |all |having |the )?(?:responsibility"
    rf"|involvement|role|part|links?|carrying out|{ACT_VERB}|accusations?|charges?|it (?:was|had)"
    r"|(?:part|hand) in|killing|murdering|kidnapping|attacking|planting|shooting|shelling|bombing"
    r"|detonating|firing|launching|staging|ordering|destroying|burning|blowing up|storming"
    r"|ambushing|stabbing|setting fire)"
    rf"|(?:that )?(?:it|they|he|she|(?:any of |one of )?(?:its|their) (?:\w+ )?{_MEN})"
    rf" (?:had |has |have |was |were )?(?:carried out|planted|launched|behind|{ACT_VERB}))"
    r"|\b(?:said|says|insisted|stressed)\s(?:that )?(?:it|they|he|she|(?:its|their) (?:\w+ )?"
    rf"{_MEN}) (?:(?:was|were|is|are) not (?:behind|responsible|involved)|had (?:nothing to do with"
    rf"|no (?:part|hand|role) in|not (?:carried out|planted|launched|{ACT_VERB})))",
    re.IGNORECASE,
)
HEDGED = re.compile(
    r"\b(?:if|whether|alleged(?:ly)?|apparent(?:ly)?|presum(?:ed|ably)|possib(?:le|ly)"
    r"|probabl[ey]|(?:said|reported|suspected) to|believe[sd]?|thought|thinks?|suspects?"
    r"|suspicions?|opinion|possibility|theory|hypothesis|hint(?:s|ed)|reportedly|might"
    # The verb, and not the month.
    r"|(?<!\d )(?<!in )(?<!since )(?-i:may)(?! \d)"
    r"|could|likely|accused?|accuses|blamed|blames|attributed|purported(?:ly)?"
    r"|according to|charged|claims? that|claimed that|maintain(?:s|ed)?|assert(?:s|ed)?"
    r"|alleges?)\b",
    re.IGNORECASE,
)
# "rejected the accusations that the army had attacked".
REFUTED = re.compile(
    r"\b(?:den(?:y|ies|ied)|disput\w+|reject\w+|dismiss\w+|refut\w+|disavow\w+)\s(?:[\w-]+\s){0,3}?"
    r"(?:claims?|reports?|accusations?|allegations?|charges?|versions?|suggestions?"
    r"|interpretations?)\b|\bno (?:evidence|proof|indications?)\b",
    re.IGNORECASE,
)
NEGATED = re.compile(r"\b(?:not|never|no|nobody|without|n['’]t|denied|denies|deny|neither)\b")
