"""The words and patterns by which a sentence says to how many people a deed was done.

"rounded up 46": the phrases of `deed_words`, of all deeds at once; "who have since been": what
links people and deed; "as", "when", "he": what a clause of its own begins with.
"""

from __future__ import annotations

import re

from checker.particulars.deed_words import JOBS_DONE, JOBS_TO, LEXICON


def _either(form: str) -> re.Pattern[str]:
    """One pattern for a form of every deed, whose group tells the deed."""
    return re.compile(
        "|".join(f"(?P<{name}>{getattr(deed, form)})" for name, deed in LEXICON.items())
    )


_ADVERBS = (
    r"also|all|both|now|already|since|later|then|soon|again|so far|reported|feared|believed"
    r"|confirmed|known|said|thought|either|just|in total|in all|[a-z]+ly"
)
# "who have since been", "are", "had to be", "ended up".
_LINK = (
    r"(?:(?:who|that),? )?"
    r"(?P<link>(?:(?:were|was|are|is|have|has|had|been|being|be|will|must|to|got"
    r"|getting|get|left|found themselves|ended up|wound up|ended|lay|sat|stayed|made"
    rf"|{_ADVERBS}) )*)"
)
DONE, STATE, DOES, TO, NAMES = (_either(form) for form in ("done", "state", "does", "to", "names"))
LINKED = re.compile(_LINK)
LIGHT = {name: re.compile(deed.light) for name, deed in LEXICON.items()}
PUT = {name: re.compile(deed.put) for name, deed in LEXICON.items()}
# "400 jobs will go", "axes 55 posts": of jobs, not of people.
ARE_CUT = re.compile(rf"(?:{JOBS_DONE})\b")
CUTS = re.compile(JOBS_TO)
BE = frozenset("were was are is been being be got get getting left made found ended wound".split())
PASSIVE = frozenset("were was are is been being be got get".split())
LET_GO = re.compile(r"\blet(?:s|ting)?\b(?: [\w,]+){0,4}? go\b")
WISHES = frozenset(
    """called call calls calling demand demands demanded demanding appeal appealed seek seeks
    sought seeking urge urged urging awaiting hope hopes hoped struggling struggle working
    trying try racing attempting attempt battling warrant warrants failed""".split()
)
# Whom a ship picks up, is rescued.
AT_SEA = re.compile(
    r"\b(?:ships?|sea|mediterranean|lifeboats?|coast ?guards?|dingh(?:y|ies)|helicopters?|rafts?"
    r"|off the coast|capsized|sank|sinking|rubber boats?|vessels?|adrift)\b"
)
STILL = re.compile(r"\b(?:still|remain\w*)\b")
# What a clause of its own begins with: its verb is not the number's.
CLAUSE = frozenset(
    """as when while after before because where but if although though until which than whose why
    how he she it we i they you there those these this what unless whereas amid""".split()
)
SAYING = frozenset("said say says told claimed claims believe think thought reported".split())
OWNED = frozenset("the a an their its his her our some many several more another".split())
CROWDS = frozenset(
    """millions thousands hundreds dozens scores nearly almost about around over at half others
    more fewer most both one""".split()
)
PLURAL = frozenset("were are have had will must remain lay sat spent need require".split())
SINGULAR = frozenset("was is has".split())
PREPOSITIONS = frozenset(
    """in at on from with by near between behind against for of into among under during without
    to inside outside off about over through across onto like versus""".split()
)
FUNCTION = PREPOSITIONS | CLAUSE | OWNED | PLURAL | SINGULAR
FUNCTION |= frozenset("and or who that not be been being did do does would could should".split())
# Words between a verb and its number.
HEDGES = frozenset(
    """least most fewer less than no over about around some nearly almost approximately
    roughly an a estimated many close all the these those its their only just his her exactly
    altogether possibly every further additional another other our both""".split()
)
ADDED = frozenset("another further additional other others more remaining second third".split())
OF_NUMBERS = frozenset("total group minimum maximum party gang crowd team dozens".split())
# "three of the 12", "two of its nine".
WHOLE = frozenset("the these those its their his her our them us".split())
MODALS = frozenset("could might may would can should".split())
DOUBTFUL = frozenset("could might may can would cannot should never not n't if couldn't".split())
# What befell those of whom the verb of the sentence tells.
TAKEN = frozenset(
    """taken held seized abducted kidnapped detained arrested trapped stranded living staying
    working caught captured accused suspected travelling traveling aboard evacuated
    rescued""".split()
)
# What stands before a clause that a number begins.
OPENING = frozenset(', : ; " “ that as when with of said carrying'.split())
# Of a drill, or of last year's: nothing that happened now.
NOT_NOW = re.compile(
    r"^had\b|^(?:(?:in|at|during) )?last (?:year|month|summer|winter|spring|autumn|season)\b"
    r"|\b(?:drills?|simulat\w+|scenarios?|tabletop|mock|rehears\w+|role-play\w*|exercise assumed"
    r"|training exercise)\b|^(?:in|during) (?:the|an|its|their) exercise\b|^the exercise\b"
    r"|\b(?:in|at|during) last year's\b"
)
MODAL_AFTER = re.compile(r"(?:could|might|may|can|would|should|not|never|cannot)\b")
# "12 officers arrested a man": they did it.
OBJECT = re.compile(
    r" (?:(?:more than|at least|about|some|nearly|up to) )?(?:a|an|the|his|her|him|them|it|their"
    r"|another|two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?! (?:day|hour|week|month|year))"
)
AT_END = re.compile(r"(?!\s?%|\s?per ?cent|[,.]\d|\s(?:thousand|million)\b)")
ENDS = re.compile(
    r"(?:[.,;:)]?$|[.,;:)]\s(?!\d)|\s(?:in|at|on|after|over|from|and|as|near|during|across|so far"
    r"|by|with|for|amid|when|while|outside|who|following|alive|to|out|off)\b)"
)
BOARDED = re.compile(r"\b(?:on board|aboard)\b[^,.;:]{0,48} (?:were|was|are) $")
IN_ALL = re.compile(r",? (?:in (?:total|all)|altogether|all told|overall)\b,?")
# "The number of displaced stands at 31,000".
SUM = re.compile(
    r"\b(?:(?:number|total|count|tally|figure)s? of (?:the |all )?|(?P<bare>(?:job|admission|arrest"
    r"|evacuee|detainee|redundanc|layoff|detention)))"
)
SUM_OF = re.compile(
    r"(?:(?:[a-z]+ )?(?:people|persons|residents|those|individuals|inhabitants|patients|jobs|men"
    r"|protesters) )?(?:(?:who )?(?:(?:have|had) been|are|were|being) )?(?:(?:newly|internally) )?"
)
SUM_NOUNS = re.compile(
    r"(?P<arrest>arrest(?:ed|s)|detained|detainees|detentions)|(?P<evacuation>evacuees|evacuations)"
    r"|(?P<displacement>displaced|homeless)|(?P<infection>infections)|(?P<illness>sick|ill)"
    r"|(?P<hospital>admissions to hospital)|(?P<layoff>redundancies|layoffs|job (?:losses|cuts)"
    r"|jobs (?:lost|cut))|(?P<stranding>stranded)|(?P<expulsion>deported|deportations)"
    r"|(?P<rescue>rescued)|(?P<release>freed|released)"
)
COMES_TO = re.compile(
    r"(?:\b(?:(?:stands?|stood|put|now|remains?|remained|rose|risen|climbed|grew|grown|up|rises)"
    r"(?: [a-z]+ly)?(?: (?:to|at))?|reach(?:ed|es)?|is|was|at|of|came to|comes to|total(?:led|ed"
    r"|s)?|number(?:ed|s)?|add(?:s|ed)? up to)(?: now)?|,) $"
)
RIDERS = frozenset("passengers crew crewmen sailors members".split())
VISITED = frozenset(
    "visited visits visiting met meeting treated treating killed kills killing".split()
)
FORMS = re.compile(
    r"\b(?:arrest|detain|detent|nab|custod|cell|jail|bars|held|holding|round|pick|book|cart|collar"
    r"|handcuff|lock|haul|swept|apprehen|evacu|mov|safe|order|told|led|escort|usher|shepherd|guid"
    r"|clear|displac|uproot|home|house|hut|tent|roof|land|village|hamlet|flee|fled|forc|shelter"
    r"|rough|open|rescu|pluck|sav|winch|pull|flow|lower|dug|alive|ashore|brought|lift|help|free|releas|let"
    r"|liberat|pardon|amnest|walk|ill|sick|unwell|poison|vomit|complain|develop|contract|caught"
    r"|suffer|fell|laid|struck|hospital|clinic|admit|ambulance|infect|tested|diagnos|lay|occup|pack|cramm"
    r"|redundan|sack|dismiss|fir(?:ed|ing|es)|furlough|job|post|position|role|work|notice|letter"
    r"|ax|shed|deploy|mobili|strand|stuck|board|aboard|carry|carri|ferr|transport|deport|expel"
    r"|travel|rid|expul|unhoused|quit|abandon|airlift|bus|return|reunit|took|taken|tak|left|camp"
    r"|out|becom|becam|regain|gain|won|succumb|virus|confirm|with|cost|turn|net|bag|snar)"
)
