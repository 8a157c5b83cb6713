"""The patterns of the grammar: cues, what stands around them, and where what is said ends."""

from __future__ import annotations

import re

from checker.attribution import cues
from checker.attribution.phrases import DATE, TITLE_POINT
from checker.attribution.phrases import WEEKDAY as DAY

# How far from the cue, in characters, its speaker is looked for.
REACH = 400
# No sentence of prose has more cues than this.
MOST_CUES = 12

SAYING = frozenset(cues.SAYING)
NAMING = frozenset(cues.NAMING)
PARTICIPLES = frozenset(cues.PARTICIPLES)
# Cues whose sentence is the word of their source.
UTTERING = frozenset(cues.UTTERING) - SAYING - NAMING
CRYING = frozenset(cues.CRYING)
BESIDE_ONLY = UTTERING | CRYING
SPEAKING = SAYING | PARTICIPLES | BESIDE_ONLY | {*cues.SOURCE_AFTER, *cues.TELLING_OF}
VERB = cues.one_of({*SAYING, *NAMING, *PARTICIPLES})
CUE = re.compile(
    rf"(?<![\w’'-])"
    rf"{cues.one_of({*SAYING, *NAMING, *PARTICIPLES, *BESIDE_ONLY, *cues.SOURCE_AFTER})}"
    r"(?![\w’'-])",
    re.IGNORECASE,
)
SPEAKING_CUE = re.compile(rf"(?<![\w’'-]){cues.one_of(SPEAKING)}(?![\w’'-])", re.IGNORECASE)
# A quotation ends before a cue, with the words for its speaker between them or not; or begins
# right behind it.
QUOTED_BEFORE = re.compile(r"(?:[,.?!…][”\"]|[”\"],|[”\"]\s?[-–—]+)\s*$")
QUOTED_NEAR = re.compile(r"(?:[,.?!…][”\"]|[”\"],|[”\"]\s?[-–—]+)\s*(?P<between>[^“”\";:.]{0,90})$")
QUOTES_NEXT = re.compile(r"(?:[^.;:“”\"]{0,70}(?:[:,]|\bthat\b[^.;:“”\"]{0,50}))?\s*[“\"]")
QUOTES_AT_ONCE = re.compile(r"\s*[:,]\s*[“\"]")
SAID_FOLLOWS = re.compile(
    r"\s+(?:that|it|he|she|they|there|at least|more than|to|for|him|her|them|how|why|whether|if"
    r"|[“\"])|\s*[.,:]?\s*$"
)
PARTICIPLE_GOES_ON = re.compile(
    r"\s+(?:in|at|on|by|near|to|as|dead|alive|guilty|inside|of)\b|\s*(?:,(?! [“\"])|$)"
)
WEEKDAY = rf"(?:(?:late|early|last|this) )?{DAY}"
# "told reporters on Monday in a statement (that) …": what stands between the cue and the content.
ADDRESSEE = re.compile(
    r"\s+(?:reporters|journalists|lawmakers|(?:the |a |an )?(?:\w+ )?(?:crowd|audience|court|jury"
    r"|inquiry|inquest|hearing|panel|committee|council|parliament|tribunal|meeting|conference|rally"
    r"|news agency|newspaper|paper)|him|her|me|us|them|you|[A-Z][\w.’'-]*(?: (?:of "
    r"|the )?[A-Z][\w.’'-]*)*"
    r"(?:[’']s? [\w ]{1,30}?)?|the [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*|[a-z]+s)"
    r"(?=[\s,:.]|$)"
)
ADJUNCT = re.compile(
    rf",?\s+(?:(?:on|by|late|early) {WEEKDAY}|{WEEKDAY}|on {DATE}|{DATE}|today|yesterday|tonight"
    r"|at the time|this week|last (?:week|month|year|night)|(?:in|on|during|at|via|through|by)"
    r" (?:an?|the|his|her|their|its|Twitter|Facebook|email|e-mail)\b(?: [\w’'-]+){0,5}?"
    r" ?(?:statement|release|interview|tweet|e-?mail|report|post|affidavit|conference|briefing"
    r"|hearing|event|rally|speech|letter|memo|Twitter|Facebook|debate|telephone|phone|article|op-ed"
    r"|radio|television|TV|address|video|call|series|campaign stop|tour|complaint|remarks|note)"
    r"(?: (?:on |from )?(?:" + WEEKDAY + r"))?|of [\w’' -]{1,40}?|on [A-Z]\w+)"
    r"(?=\s*[,:.;]|\s+(?:that|he|she|it|they|the|there|his|her)\b|\s*[“\"]|\s*$)"
)
FOLLOWS_CONTENT = re.compile(
    rf"\s*(?:$|[.!?;]|,|[”\"]?\s*$|\s(?:in|on|at|during|after|as|while|when|before|by|of|about|from"
    rf"|with|to|{WEEKDAY}|{DATE}|today|yesterday|last|this|told|earlier|recently)\b)"
)
CUT = re.compile(
    r",? (?:and|but) (?:(?:he|she|they|it) )?(?:\w+ly )?(?:also |then )?"
    rf"(?=(?:{VERB})\b)|, (?=(?:{cues.one_of(cues.PARTICIPLES)})\b)|, (?:but|while"
    rf"|although) (?=\w)|; "
    r"|,? according to\b",
    re.IGNORECASE,
)
NAMING_CUT = re.compile(
    r",\s(?!(?:and|or|[\w’'-]+,)\b)|; | (?:while|but|when|after|before|because) "
)
POSSESSED = re.compile(
    r"(?P<who>\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts"
    r"|(?:(?:[Tt]he )?(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*|[Tt]he \w+)"
    rf"(?:[’']s|s[’'])))\s(?:[a-z-]+\s){{0,2}}?(?P<cue>(?:{'|'.join(cues.NOUNS)}))"
    r"\s(?P<what>(?:that|to|of|for|about|against|on)\b)"
)
LABELLED = re.compile(
    r"^(?!UPDATE|VIDEO|PHOTO|WATCH|BREAKING|RELATED|READ|Photo|Video|Update|Watch|Note|Image|Source"
    r"|Credit|Related|Read|By\b|Here|More|Story|Caption|File|ABSTRACT|FULL|Correction)"
    r"(?P<who>[A-Z][A-Z.’'-]+(?: [A-Z.’'-]{2,}){0,3}):\s+(?=[“\"A-Z])"
    r"|^(?P<name>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}):\s+(?=[“\"])"
)
SUBJECT = re.compile(
    r"^(?:[A-Z][A-Z .,a-z]{2,30}(?:\([A-Z]\w+\))?\s?(?:--?|–|—)\s)?"
    r"(?:(?:And|But|Still|Meanwhile|Later|Then|(?:On|In|At|After|Before|Alongside|Over|Following"
    r"|Under|During|Last|With|For|Amid|When"
    r"|While|As|By|Since|Despite|Instead|This|Asked|[A-Z][a-z]+ing)(?: [^,]{2,60})?),? )*"
    r"(?!(?:On|In|At|After|Before|During|Last|With|For|Instead|This (?:week|month|year)|Amid"
    r"|Two \w+s after|[A-Z][a-z]+ing|When|While|As|If|By|To|From|Since|Until|Despite|Asked)\b)"
    r"(?P<who>(?:He|She|They|It)(?=[ ,])|(?:[Tt]he |A |An |[A-Z])[^,;:“”\"()]{1,70}?)"
    r"(?=,| (?:(?:\w+ly|also|then|later) )?(?:was|were|is|are|has|had|have|will|would|did|does"
    r"|\w{3,}ed"
    r"|said|told|went|made|took|came|gave|began|left|won|spoke|rose|stood|wrote|shot|drew|says"
    r"|threw|met|held|became|sat|ran|drove|put|set|broke|fought|lost|led|kept|brought|bought|sent"
    r"|paid|cut|hit|struck|built|found|spent|chose|grew|swept|fell|got"
    r"|calls)\b)"
)
# What shows something without a "that".
SHOWN = re.compile(
    r"\b(?:polls?|polling|surveys?|study|studies|data|records?|reports?|analys[ie]s|videos?"
    r"|research"
    r"|documents|figures|review|footage|statistics|numbers)\s*$"
)
NOT_SAID = re.compile(
    r"show(?:ed|s)? up|(?:found|finds|find) (?:him|her|it|them)sel|compared (?:with|to)|found out"
    r"|asked about|called in\b|showed off|estimated (?:at|to)|noted for|told,",
    re.IGNORECASE,
)
LONG_SUBJECT = re.compile(
    r"(?:^|[“”\";:] |, |\b(?:but|and|that|as) )(?:(?:And|But|Still|Yet|Meanwhile|However),? )?"
    r"(?P<who>(?:[Tt]he|[Aa]n?|[Mm]any|[Ss]ome|[Ss]everal|[Tt]wo|[Tt]hree|[Mm]ost|[Oo]ther|[Oo]ne"
    r"|[A-Z][\w’'-]+)"
    r"(?: (?!said|says|that\b|was\b|were\b|is\b|are\b|has\b|have\b|had\b)[\w’'.-]+){0,7}?"
    r"(?:,? who [^,;:\"“”]{3,80}| (?:in|of|for|at|from|with|like|by|to|on) [^,;:\"“”]{3,60}"
    r"| (?:-|–|—|--) [^;:\"“”]{3,80} (?:-|–|—|--)))\s*$"
)
WITH = re.compile(r"\bwith (?P<who>(?:the |an? )?[^,;:“”\"]{2,60}?)(?: \w+ly)? $")
NAMED = re.compile(
    r"\b(?:he|she|they|who|I|we|you|it|[a-z]+ [A-Z][\w’'-]+|^[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) $"
)
BY = re.compile(r"\s+(?:(?:to|in|on|as) (?:[\w’'-]+ ){1,3})?by (?P<who>(?!the (?:time|end))[\w\"])")
PROGRESSIVE = re.compile(
    r"\b(?:is|are|was|were|[’']s|[’']re|(?:has|have|had) been|kept|keeps?|began|started"
    r"|(?:can|could) be (?:heard|seen)|(?:is|was) (?:heard|seen|filmed|recorded))"
    r"(?: (?:\w+ly|also|now|still|again|already|not))*\s*$"
)
THAT_LATER = re.compile(
    r",? (?:after|before|during|in|on|at|when asked|while|late|early"
    r"|as)\b[^,;:“”\"]{2,70}?,? (?=that )"
)
# An aside that tells when or how something was said rather than who said it.
CIRCUMSTANCE = re.compile(
    r",\s(?:in|on|at|after|during|before|for|with|like|amid|when|while|as|speaking|asked|reacting"
    r"|responding|citing|referring|writing|still|then|meanwhile|however|too|though|[a-z]{4,}ing)\b"
)
HARD_BOUNDARY = re.compile(
    r"[;:“”\"?!]\s*|\s(?:-|–|—|--)\s|" + TITLE_POINT + r"\.\s|,? (?:but|that|because|although) "
)
UP_TO_COMMA = re.compile(
    r"\s+(?P<who>[^,;:“”\"()—–]{2,120}?)(?=\s*(?:[,;:“”\"()—–]|"
    + TITLE_POINT
    + r"\.(?:\s|$)|$| and (?:said|was|the)\b| (?:but|while|who|which)\b))"
)
NO_MORE_QUOTES = re.compile(rf"\b(?:{cues.one_of(cues.PARTICIPLES)}|and|but|while)\b")
QUOTE = re.compile(r"[“\"][^“”\"]*[”\"]?")


APPOSITION = re.compile(
    r"(?:,\s(?!(?:in|on|at|when|after|before|as|while|during|by|and|but|or|if|with|to|for|from"
    r"|where"
    r"|although|though|because|according|citing|the day|last|this|he|she|they|it|that)\b)"
    r"(?![a-z]+ing\b)(?!who (?:said|was|is|added)\b)"
    r"(?=[a-z\d]|[A-Z]\w+[’']s|[A-Z][a-z]+\.)|\s(?=who (?!spoke|asked|declined|requested|said"
    r"|added)))"
    r"(?:[^,;:“”\"]|,(?=\d)|,(?=\s(?:of|who|which|a|an|the|[A-Z][a-z]*\.?,)\b)){2,170}?"
    r"(?=,\s|" + TITLE_POINT + r"\.(?:\s|$)|[;:“”\"]|$)"
)
