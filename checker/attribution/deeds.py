"""Words for acts of violence, and for those who may have done them."""

from __future__ import annotations

import re

from checker.attribution.cues import one_of

# Kinds of act, each with its verbs (past and participle) and its nouns. What differs in kind is
# not the same act; "attack" may be any of them.
VERBS: dict[str, str] = {
    "killing": """killed murdered assassinated massacred slain slaughtered executed beheaded
        gunned-down shot-dead lynched stabbed-to-death shot-to-death beaten-to-death
        hacked-to-death""",
    "kidnapping": """kidnapped kidnaped abducted hijacked intercepted taken-away
        held-hostage held-captive taken-hostage""",
    "bombing": """bombed dynamited detonated exploded blew-up blown-up shelled bombarded planted
        strafed mortared set-off machinegunned""",
    "attack": """attacked ambushed raided stormed assaulted fired-on fired-at fired-upon
        opened-fire destroyed burned burnt torched set-fire stabbed shot
        wounded injured tortured robbed raped sabotaged occupied took-over
        downed shot-down burst-into broke-into set-fire-to opened-fire-on
        harassed hurled threw machine-gunned machinegunned riddled
        beaten hanged decapitated mutilated poisoned raked sprayed peppered looted sacked
        torpedoed mined rammed overran overrun ransacked firebombed vandalised vandalized hacked
        broken-into bludgeoned knifed bulldozed smashed-up gassed clubbed""",
    "threat": "threatened",
}
NOUNS: dict[str, str] = {
    "killing": """killing killings murder murders assassination assassinations massacre
        massacres death deaths slaying slayings execution executions homicide
        slaughter beheading""",
    "kidnapping": "kidnapping kidnappings abduction abductions hijacking kidnaping",
    "bombing": """bombing bombings explosion explosions blast blasts shelling bombardment bomb
        bombs airstrike airstrikes strikes detonation""",
    "attack": """attack attacks ambush raid raids assault assaults shooting shootings crime
        crimes action actions incident strike sabotage atrocity
        robbery stabbing violence acts act deed siege""",
    "threat": "threat threats",
}
_KIND_OF = {
    word.replace("-", " "): kind
    for table in (VERBS, NOUNS)
    for kind, words in table.items()
    for word in words.split()
}
ACT_VERB = one_of(w.replace("-", " ") for words in VERBS.values() for w in words.split())
ACT_NOUN = one_of(w for words in NOUNS.values() for w in words.split())
# Nouns of those who do such things, whether or not the text says that they did.
DOERS = """column columns guerrillas guerrilla rebels rebel terrorists terrorist gunmen
        gunman soldiers soldier army troops forces force military police policemen
        militants militant insurgents insurgent fighters fighter commandos commando
        commandoes militia militias militiamen regime government jihadists jihadist
        extremists extremist subversives subversive assassins assassin hitmen bomber
        bombers attacker attackers shooter assailants assailant planes warplanes jets
        helicopters aircraft drone drones warplane squad squads cartel cartels mafia
        traffickers gang gangs separatists paramilitary paramilitaries patrol patrols
        battalion brigade unit units faction movement front organization organisation
        group cell insurgency navy marines contras criminals hooligans killers killer
        kidnappers hijackers delinquents snipers sniper mercenaries mob protesters
        settlers pirates opposition coalition authorities officers officer communists
        sappers sapper sharpshooter sharpshooters combatants accomplices elements
        professionals groupings grouping leftists rightists ultrarightists ultraleftists
        narcoterrorists narcotraffickers supremacists anarchists nationalists loyalists
        radicals islamists demonstrators rioters bandits raiders robbers thugs
        vigilantes perpetrators kidnapper hijacker robber stabber knifeman arsonist
        arsonists hitman guardsmen cells services agents bodyguards guards groups
        organizations organisations sectors barons kingpins capos fascists dissidents
        hackers hacker thieves thief looters vandals poachers smugglers saboteurs saboteur
        collective bands band
        gangsters servicemen airmen troopers paratroopers operatives""".split()
# People of whom a report says that they did it, without naming them.
ANYBODY = """killers murderers attackers men man individuals individual persons person people
        youngsters teenagers strangers youths members member youth suspects suspect
        students women woman peasants""".split()
# A rank without the name that it is a title of.
_RANK = r"(?-i:(?:[Cc]olonel|[Ll]ieutenant|[Ss]ergeant|[Cc]orporal)s?(?!\s[A-Z]))"
DOER = re.compile(rf"\b(?:{one_of(DOERS)}|{one_of(ANYBODY)}|{_RANK})\b", re.IGNORECASE)
# Armed groups that a text may write small, as headlines in capitals and transcripts do.
GROUPS = re.compile(
    r"\b(?i:shining path|islamic state|al[- ]qaeda|al[- ]nusra|boko haram|al[- ]shabaa?b"
    r"|tamil tigers"
    r"|red brigades|death squads?|extraditables|hezbollah|hizbollah|hamas|taliban|medellin cartel"
    r"|army of national liberation|national liberation army)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b(?!(?:The|In|After|During|Regarding|All|Also|With|Two|Three|Four|Five|Six|Seven|Eight|Today"
    r"|Their|His|Her|As|An?|At|On|By|For|From|Some|Several|Many|Most|None|No|Both|One|Meanwhile"
    r"|Earlier|Later|Other|Another|That|This|These|Those|It|Its|When|While|Since|Before|According"
    r"|Witnesses|Victims|Relatives|Residents|Events?|Act|Acts|Condemning|Political|Yesterday|Last"
    r"|Nearly|About|Around|Only|Such|Each|Every|What|Who|How|Why|Where|If|But|And|Or|So|Then|Here"
    r"|There|More|Less|First|Second|Third|Dozens|Tens|Hundreds|Thousands|Double|Twin|Triple"
    r"|Suicide|Update|Breaking|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Police|Now|Not|New|Initial"
    r"|Recent|Mrs?|Ms|Dr)\b)[A-Z][\w’'-]+"
)
DOER_OR_NAME = re.compile(
    rf"(?:{GROUPS.pattern})|\b(?:(?i:{one_of(DOERS)}|{one_of(ANYBODY)})|{_RANK})\b"
    rf"|{_NAME.pattern}(?:\s(?:(?:[ae]l|a[dnrst]|ash)-|(?:bin|ibn)\s)?[A-Z][\w’'-]+)*"
)
_NOT_DOERS = re.compile(
    r"\b(?:civilians|people|children|residents|victims?|passengers|villagers|houses|homes)$"
    r"|\b(?:told|said|AFP|AP|Reuters|BBC|CNN|EFE)\b"
    r"|^(?:he|she|they|it|we|i|who|which|that|this|these|those|there|another|others?|one|some|many"
    r"|people|the (?:bomb|attack|explosion|incident|blast|clash|clashes|fire|shooting|violence|toll"
    r"|number|report|storm|earthquake)s?|.{0,20}\b(?:(?:car[- ]?)?bombs?|explosion|blast|attack"
    r"|attacks"
    r"|car|vehicle|bullets?|fire|storm|earthquake|clashes|shots|gunfire|shooting|rockets?|missiles?"
    r"|mortars?|shells?|sources?|report|reports|victims?|witness(?:es)?|spokes\w+|television"
    r"|radio))$"
    r"|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July"
    r"|August|September|October|November|December)\b",
    re.IGNORECASE,
)


def kind_of(word: str) -> str:
    """The kind of act that a verb or a noun stands for: killing, kidnapping, bombing, attack."""
    lower = " ".join(word.lower().split())
    bare = lower.removesuffix("s")
    forms = (lower, bare, bare + "ed", bare + "ped", bare.removesuffix("e") + "ed")
    return next((_KIND_OF[form] for form in forms if form in _KIND_OF), "attack")


def may_do(words: str) -> bool:
    """Whether words may name a party to an act of violence rather than a thing or a bystander."""
    if _NOT_DOERS.search(words):
        return False
    return bool(DOER.search(words) or GROUPS.search(words) or _NAME.search(words))


def is_doer(words: str) -> bool:
    """Whether words say by themselves that they are of an armed side, a group, a gunman."""
    return bool(DOER.search(words) or GROUPS.search(words))
