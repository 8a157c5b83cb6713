"""How sentences give jobs to people: the words and turns before, between and behind a name and a
job, as `checker.particulars.jobs` looks for them.
"""

from __future__ import annotations

import re

from checker.calendar_words import MONTH_NAMES
from checker.particulars.job_words import HEADING, WORKING
from checker.particulars.named_words import NO_NAME

THE = frozenset("the a an its their his her our my your this that".split())
# What a job's name never has before its noun.
BREAK = frozenset(
    """the a an its their his her our my this that who whom whose which when while where after
    before as but and or nor if in on at to from for with by of than then not no is was were are be
    been being has had have said says told tells asked added called named appointed elected made
    became becomes hired fired met saw beat accused like unlike because since until so into over
    under against near between among also only even just still yet now once one two three four five
    six seven eight nine ten both each every another any some he she they it i we you did does do
    will would could can may might should must let during about around without within per via
    including, according wrote reported how kept sent cost left joked quipped sold shot killed
    arrested gave put replied shouted warned asks tells calls praised thanked""".split()
)
GONE = frozenset(
    """former ex ex- formerly late retired one-time onetime then previous past outgoing incoming
    ousted sacked fired deposed disgraced ex-head would-be aspiring next future fake bogus fictional
    self-styled self-proclaimed honorary shadow candidate trainee another prospective potential
    interim acting designate elect first-ever unnamed fellow imprisoned""".split()
)
# Somebody's son, wife, friend: another one than the holder.
KIN = re.compile(
    r"(?i)\b(?:sons?|daughters?|wife|husband|widow|widower|brother|sister|mother|father|cousin"
    r"|nephew|niece|uncle|aunt|friends?|aides?|adviser|advisor|lawyer|attorney|spokes\w+|all(?:y|ies)"
    r"|rivals?|critics?|supporters?|deputy|assistant|successor|predecessor|assassination|killing"
    r"|death|murder|arrest|home|house|office|residence|election|appointment|resignation|instead"
    r"|beside|next|alongside|behind|against|between|like|unlike)\s(?:of\s|to\s)?$"
)
ADVERBS = frozenset("now also still currently then long who she he since -- , — –".split())
BEING = frozenset(("is", "becomes", "remains"))
# How somebody is said to have a post, and to have had it or to come by it.
SERVING = re.compile(
    r"(?P<then>had been|has been|(?:has |had |have )?(?:served|worked|acted)|resign(?:s|ed)"
    r"|(?:step(?:s|ped)|stands|stood) down|quits?"
    r"|retire[sd])?(?P<now>serv(?:es|ing)|work(?:s|ing)|acts|acting)?"
    r"(?P<made>(?:takes|took|taken) (?:over|office|up (?:his|her|the) (?:post|job|duties))"
    r"|(?:(?:has |had )?(?:was|been|is|being) )?(?:re-?)?(?:named|appointed|elected"
    r"|confirmed|installed"
    r"|chosen|picked|sworn in|hired|unveiled|promoted|made|ordained|inaugurated|crowned))?"
    r"(?:\s(?:on|last|in|this)\s\w+(?:\s\d+)?)?\s(?:as |to be |to )?$"
)
MADE = frozenset(
    """named appointed elected re-elected confirmed installed chose picked hired unveiled promoted
    names appoints elects confirms picks hires naming appointing electing""".split()
)
AS = re.compile(
    r"(?:^|[“\"] ?)(?:(?P<role>(?:[Ii]n|[Dd]uring) (?:his|her) (?:\w+ )?(?:role|post|job|capacity"
    r"|position) as|[Aa]cting as|[Ww]orking as|[Ss]erving as|[Uu]nder)|[Aa]s)\s$"
)
ROLE_AS = re.compile(
    r"(?:in (?:his|her) (?:\w+ )?(?:role|post|job|capacity|position) as"
    r"|acting as|speaking as|as)\s$"
)
PRESENT = re.compile(r"(?:is|has|will|must|can|may|[a-z]+[^s]s)$")
UNSURE = frozenset("under according with for after like unlike besides beside against".split())
# Words behind a job with which its complement begins, and where it ends.
OF = frozenset(("of", "for", "at", "in", "to"))
ENDS = frozenset("who whose which that and since from as with on until when while by".split())
BODIES = frozenset(
    """team unit department division office agency company firm school service ministry party union
    commission committee council board programme program centre center institute hospital clinic
    bank fund project squad brigade battalion investigation inquiry delegation mission group
    association organisation organization charity foundation club newsroom desk laboratory lab
    orchestra choir museum theatre theater university faculty college airline airport port prison
    station network bureau authority directorate force regiment academy factory plant mine mill shop
    farm hotel restaurant bakery shelter orphanage cooperative federation society trust branch
    parish diocese section taskforce secretariat kitchen ward archive library zoo brewery""".split()
)
VEHICLES = frozenset(
    """bus buses taxi taxis truck trucks lorry lorries van tram trams train trains ambulance cab
    rickshaw""".split()
)
# Share of capitalised words from which a line is a headline in title case.
TITLE_CASE = 0.7
MOST = 5
LONGEST = 9
PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
DOING = HEADING | WORKING.keys()
DOES_SO = frozenset(
    "commanding managing sitting reigning nursing engineering leading presiding mining building"
    " visiting shipping fishing housing planning marketing training parking racing boxing".split()
)
# "the tram's driver, named as Omar Hale", "the driver was identified as Omar Hale".
NAMED = re.compile(
    r"(?:,| (?:was|has been|is))?,? (?:later |since )?(?:named|identified)"
    r" (?:(?:locally|by (?:\w+ )?\w+|on \w+) )?as (?=[A-Z])"
)
# "for six years", "in May", "in 2019": no part of the job.
TIME = re.compile(
    r"(?:for|in|at)\s(?:(?:the|a|an|more|almost|nearly|over|about|just|only|less|some)\s(?:than\s)?)?"
    r"(?:(?:past|last|first|next|time|late|early|mid)\b|[\w-]+\s(?:years?|months?|decades?|weeks?)\b"
    rf"|years|decades|\d|(?:{'|'.join(sorted(MONTH_NAMES))})\b)"
)
PASSIVE = re.compile(r"^(?:tak|took|has|had|was|been|is|being)")
PLACES = frozenset("the state province county district region city island prefecture".split())
# Words of bodies with a capital: the governor of the World Bank is of no province.
BODY = NO_NAME - {
    "State",
    "County",
    "City",
    "Region",
    "Province",
    "District",
    "Island",
    "Islands",
    "Republic",
}
NOW = frozenset("now currently also still".split())
AUX = frozenset("has had have who also now still currently was is long".split())
SPEAKS = frozenset("said says told tells asked added warned confirmed is was has had".split())
# "the Captain Omar Hale academy": named after somebody.
AFTER_SOMEBODY = re.compile(
    r"\s(?:[a-z]+\s)?(?:school|academy|base|airport|hospital|university|institute|cent(?:er|re)"
    r"|avenue|street|library|stadium|award|prize|foundation)\b",
    re.IGNORECASE,
)
