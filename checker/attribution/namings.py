"""The words for a party to an act of violence, and what may stand around them, as patterns."""

from __future__ import annotations

import re

from checker.attribution.cues import one_of
from checker.attribution.deeds import ACT_NOUN, ANYBODY, DOERS, GROUPS

# What may stand inside a name or a clause without being a border of it, and a name's other form.
ASIDE = re.compile(r"[\"“”]|\s?\[[^\]]{1,80}\]|\s?\([^)]{1,60}\)")
NAME_IN_BRACKETS = re.compile(r"[\"”]?\s?[\[(][A-Z][^\])]{1,60}[\])]")
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
    r"(?:\s(?:(?:hired|led|paid|supported|backed|sent|trained|financed|run|controlled) by|of"
    r"|from|in|with|wearing|riding|armed|dressed|belonging|travell?ing|who|which|on|at)\b"
    r"[^,.;:]{2,70}?)?(?:,[^.;:]{2,80},|,\s(?:who|which)\b[^.;:,]{0,40}?)?"
    r"(?:\sand (?:their|its|his) (?:[\w-]+\s){0,2}[\w-]+)?"
    r"(?:\s(?:also|then|had|have|has|today|yesterday|later|reportedly|allegedly|apparently|again"
    r"|who|this (?:morning|afternoon|evening|week|month|year)|last (?:night|week|month|year)"
    r"|tonight|early|late|(?:said|believed|alleged|thought|reported|suspected) to"
    r"|be|which|\w+ly|(?:on )?\d+ \w+|(?:on )?\w+day(?: night| morning| evening)?"
    r"|were|was|are|is))*\s*$",
)
IN_A_PLACE = re.compile(
    r"\b(?:from|in|of|near|at|to|for|around|with|on|into|outside|against|between|and"
    r"|over|(?<!group )(?<!movement )(?<!militia )(?<!sation )(?<!zation )(?:called|named))"
    r"\s(?:the\s)?(?:(?:\w+ern|central|downtown|nearby|southeast|northeast"
    r"|southwest|northwest|north|south|east|west|mid-town)\s)?$"
)
# Whom it hit: "attacks against the police, which killed nine".
AFTER_AGAINST = re.compile(
    rf"\b(?:{ACT_NOUN}|clash(?:es)?|fight(?:ing)?|combat|war|operations?|measures)\s(?:on|upon"
    rf"|against|with"
    r"|between)\s(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
# "Two men entered the house and": the party of a clause whose second verb tells the act.
AND_THEN = re.compile(r"\band(?:\s(?:then|later|also|there))*\s*$")
OPENS_CLAUSE = re.compile(
    r"\W*(?:(?:the|an?|some|several|two|three|four|five|six|about|around|at least|\d+|[\w-]+ed"
    r"|suspected|alleged|young|group of)\s)*$",
    re.IGNORECASE,
)
DID_FIRST = re.compile(
    r"[^.;:]{0,60}?\s(?:\w+ed|broke|came|went|got|left|drove|took|threw|set|fled|ran|shot|held"
    r"|burst|forced|put|led|drew|rode)\b"
)
THAT = re.compile(r"(?P<who>[\w’'-]+)\sthat\s*$")
AFTER_BY = re.compile(r"\bby\s(?:the\s|an?\s)?$", re.IGNORECASE)
WORD_BEFORE = re.compile(r"(?P<word>[\w’'./-]+)\s+$")
NO_ADJECTIVE = re.compile(
    r"(?:by|in|on|at|of|to|for|from|with|that|when|while|and|or|but|as|after|before|the|an?|was"
    r"|were"
    r"|is|are|had|has|have|been|said|reported|between|against|than|into|over|about|claimed|blamed"
    r"|where|who|which|because|if|today|yesterday|\d{4}|\w+day|\w+ly|March|April|May|June|July"
    r"|morning|afternoon|evening|night|noon|tonight|ago|January|February|August|September"
    r"|October|November|December|then|also|not|indicates"
    r"|indicated|added|states|accused|orders|noted|arrested|captured|detained|sought|questioned"
    r"|called"
    r"|named|identified|prosecut\w+|murdering|killing|charg\w+|blaming|like|not|among|through)",
    re.IGNORECASE,
)
# What may stand between a name and the noun for its men: "Northland security forces".
SORT = (
    r"(?:armed|security|national|government|air|special|riot|army|military|police|rebel|guerrilla"
    r"|terrorist|paramilitary|militant|opposition|separatist|insurgent|urban|subversive|drug)"
)
MORE = re.compile(
    # "hitmen from the Red Dawn", "men loyal to Omar Hale"
    r"\s(?:(?:(?<=men\s)|(?<=rs\s)|(?<=rebels\s)|(?<=militants\s)|(?<=ants\s))from the"
    r"|(?:loyal|belonging) to(?: the)?)(?:\s(?!(?:north|south|east|west|North|South|East|West)\b)"
    r"[A-Z][\w’'-]+)+"
    rf"|\s(?:{SORT}\s){{1,2}}(?i:{one_of(DOERS)})\b"
    r"|\s(?:calling (?:itself|themselves)|known as|called)(?:\sthe)?(?:\s[A-Z][\w’'-]+)+"
    # "the rebel organisation Red Dawn", "a group of about thirty masked men", "members of that
    # rebel organisation"
    r"|(?:(?<=(?i:group))|(?<=(?i:grouping))|(?<=(?i:organi[sz]ation)))(?:\scalled)?(?:\sthe)?"
    r"(?:\s[A-Z][\w’'-]+)+"
    rf"|(?:(?<=\b(?i:group|squad|crowd))|(?<=\b(?i:band|unit))"
    rf"|(?<=\b(?i:column)))\sof\s(?:(?!the\b)[\w-]+\s){{0,4}}?(?i:{one_of([*DOERS, *ANYBODY])})\b"
    rf"|(?:(?<=(?i:members))|(?<=(?i:elements)))\sof\s(?:(?:the|that|this"
    rf"|an?)\s)?(?:[\w-]+\s){{0,3}}?(?i:{one_of(DOERS)})\b|\s*[\[(][A-Z][^\])]{{1,60}}[\])]"
    rf"|\sof (?:the )?(?:(?!\w+ing\b)[A-Z][\w’'.-]+|(?i:{one_of(DOERS)})|people[’']s|armed"
    rf"|national|liberation|drug|traffickers)(?:\s(?:[A-Z][\w’'.-]+|of|(?i:{one_of(DOERS)})"
    rf"|liberation"
    r"|national))*|(?:\sof(?:\sthe)?)?\s(?:"
    + GROUPS.pattern
    + r")|[’']s (?=(?i:"
    + one_of(DOERS)
    + r")\b)(?:\w+)"
    rf"|\s(?:(?i:{one_of(DOERS)}))\b",
)
# A party after "by", "on", "accused", up to what cannot be part of it.
STOP = (
    r"(?=\s*(?:[,.;:()\[\]“”\"?!—–]|$)|\s(?:in|on|at|during|when|who|that|which|while|after"
    r"|before|as|yesterday|today|last|this|with|for|from|near|to|of having|of being|of (?:\w+ing"
    r"|the (?:\w+ )?"
    rf"(?:{ACT_NOUN})|an? \w+|{ACT_NOUN}|responsibility)|and (?:the|that|\w+ed)|was|were|is|are|has"
    r"|have|had|will|would|since|against|because|early|late|but|took|said|wearing|traveling"
    r"|dressed|shortly|using|believed|linked|whose|about|inside|outside|over|following|under|by"
    r"|responsible|guilty|claim(?:s|ed|ing)?)\b)"
)
_WORDS = r"(?:[\w’'./-]+\s+(?:\[[^\]]*\]\s)?)"
WHO = rf"\s*(?P<who>{_WORDS}{{0,8}}?[\w’'./-]+{STOP}|{_WORDS}{{8}}[\w’'./-]+)"
POINTING = re.compile(
    r"(?:this|that|these|those|their|its|his|her|our|my|your|by)\b", re.IGNORECASE
)
LEADING = re.compile(
    r"^(?:this(?=\s(?:[a-z-]+\s)*(?:group|organi[sz]ation|movement|gang|band)$)"
    r"|(?:the )?(?:group|members?|gang|commando|unit|band|number|team|squad|crowd|column) of"
    r"|suspected|alleged"
    r"|presumed|apparent|purported|hands of|the|an?|some|several|two|three|four|five|six|about"
    r"|around|\d+)\s+",
    re.IGNORECASE,
)
# Nobody: "no group has claimed".
NOBODY = re.compile(r"(?:so far )?(?:no|none|nobody|neither|any|whoever|whom?)\b", re.IGNORECASE)
AND = re.compile(r"(?:,\s|\s)(?:and|or)\s(?:by\s|the\s|an?\s)*")
# "the government, the army, and the police"
LISTED = re.compile(r",\s(?:the|an?)\s(?=[^,;]{2,40},?\sand\s)")
SPEAKS = re.compile(
    r"\s(?:also )?(?:said|told|says|report|are|were|was|is|have|had|has|will|would)"
)
# Lower-case words after a name: "Northland *people's liberation army*".
NOUNS_AFTER = re.compile(
    r"(?:\s(?!(?!armed)\w+ed\b)(?!(?:and|or|of|in|on|at|for|with|from|who|which|that|to|by|as"
    r"|was|were|is|are|has|have"
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
# "hooded men": said of nobody else.
UNKNOWN = re.compile(
    r"\b(?:unidentified|unknown|hooded|masked|(?:heavily[- ])?armed)\s(?:\w+\s)?(?:individuals|men"
    r"|persons|people|gunmen|assailants|attackers|youths)\b"
)
