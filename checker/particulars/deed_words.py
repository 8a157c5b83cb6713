"""The words for what is done to people that is no harm: arrested, evacuated, taken to hospital.

One entry for each deed. Its phrases are patterns over lower-cased text, without capturing groups;
how number, noun and phrase stand to each other is `checker.particulars.headcounts`' matter.
"""

from __future__ import annotations

from dataclasses import dataclass

# Some hospital or all of them: one that has a name may have taken a part of the people.
CLINIC = (
    r"(?:an? |the )?(?:(?:local|nearby|area|civil|county|district|regional|provincial|city|various"
    r"|several|different|two|three|government|public|general|university|military|town)\s){0,2}"
    r"(?:hospitals?|clinics?)\b"
)
_HOME = (
    r"(?:from |out of |off |behind )?(?:all )?(?:of )?(?:their|its|the)(?: own)?"
    r"(?: [a-z-]+)? (?:homes?|houses?|villages?|lands?|hamlets?|farms?|dwellings?|settlements?)\b"
)
_HOUSED = r"(?:homes?|houses?|shelters?|huts?|tents?|shacks?|dwellings?|roofs?|housing)\b"
_CELL = (
    r"(?:in|into|under|behind) (?:the |a |an )?(?:(?:police|military|army|federal|preventive"
    r"|pre-trial|immigration|administrative|house|holding|local|state) ){0,2}"
    r"(?:custody|detention|arrest|bars|cells?|lock-?ups?|handcuffs)\b"
)
_JAIL = r"(?:in|into|to) jail\b"
_AWAY = (
    r"(?:out(?! (?:alive|unhurt|unharmed))|to safety|to safer [a-z]+|to higher ground"
    r"|into the (?:street|open|car park)"
    r"|to (?:temporary |emergency )?(?:shelters?|relief camps))\b"
)
_SAFE = (
    r"(?:(?:out )?(?:alive|living|unhurt|unharmed)|to safety|ashore|to shore|aboard|back alive"
    r"|(?:back )?(?:to|up to) the surface)\b"
)
# What people leave in haste.
_FROM_DANGER = (
    r"(?:(?:the|a|an|their) )?(?:[a-z]+ ){0,2}?"
    r"(?:flames|fires?|blaze|wildfires?|bushfires?|smoke|fumes|gas|leak|spill|lava|ash|eruption"
    r"|volcano|floods?|floodwaters?|flooding|surge|cyclone|typhoon|hurricane)\b"
)
_LEAVE = r"(?:leave|evacuate|get out of|clear out of|move out of|vacate|quit)"
_FROM_PERIL = (
    r"(?:out )?(?:from|off|out of) (?:the |a |an |under the |beneath the |their )?"
    r"(?:[a-z-]+ ){0,2}?"
    r"(?:rubble|debris|ruins|wreck(?:age)?|water|sea|waves|river|mud|snow|cave|shaft|roofs?|rocks|ridge|gorge"
    r"|canyon|well|slope|crevasse|hut|cabin|gondola|chairlift|lifts|tower|crane|tunnel|gallery|cellar"
    r"|rooftops?|trees|mine|boats?|ship|ferry|dinghy|raft|vessel|floodwaters?|floods?|mountain"
    r"|cliff|ledge|lift|ice|island|flames)\b"
)
_ILL = r"(?:violently |seriously |severely |badly |gravely )?(?:ill|sick|unwell|poorly|queasy)\b"
_GERM = (
    r"(?:the |a )?(?:(?:stomach|deadly|new|avian|bird|swine|west nile) )*(?:virus|infection|disease"
    r"|bug|illness|flu|influenza|cholera|measles|dengue|ebola|mpox|malaria|meningitis|typhoid"
    r"|covid(?:-19)?|coronavirus|salmonell\w+|legionn\w+|botulism|hepatitis|norovirus|plague)\b"
)
_AILED = (
    r"(?:vomiting|nausea|dizziness|headaches?|diarrhoea|diarrhea|fever|rash(?:es)?|cramps"
    r"|(?:stomach|abdominal|breathing) [a-z]+|food poisoning|symptoms)\b"
)
_JOB = r"(?:jobs?|posts?|positions?|livelihoods?|work|employment)\b"


@dataclass(frozen=True, slots=True)
class Deed:
    """How one thing is told that people do not come to harm by.

    `done` stands behind "were" and, right behind its people, alone ("12 people arrested"); `state`
    behind "are", "left" or the people ("64 homeless"); `does` is what they do themselves ("fell
    ill"); `to` stands before the number ("arrested 12"), `light` too, where `put` follows the
    people ("sent 12 to hospital"). `names` are nouns for them or for it ("39 arrests", "evacuees").
    """

    done: str
    to: str
    state: str = r"(?!)"
    does: str = r"(?!)"
    light: str = r"(?!)"
    put: str = r"(?!)"
    names: str = r"(?!)"


LEXICON: dict[str, Deed] = {
    "arrest": Deed(
        done=(
            r"arrested|detained|rounded up|nabbed|apprehended|collared|handcuffed|locked up|jailed"
            r"|(?:picked|swept) up (?:by|in|during|at|from)|booked (?:at|into|by|on|for)"
            r"|(?:taken|hauled|brought|pulled) in(?= by| for|[.,;]|$)"
            r"|(?:carted|led|marched|hauled|driven|taken) (?:off|away)"
            r"(?: in handcuffs| by (?:the )?(?:police|officers|security)|(?= by the police))"
            r"|carted (?:off|away)|bundled into (?:police )?(?:vans?|cars?|buses|lorries|trucks)"
            rf"|(?:taken|brought|placed|put|remanded|kept|led|held|thrown) (?:{_CELL}|{_JAIL})"
            r"|(?:held|kept|detained|questioned) (?:by (?:the )?(?:police|gendarmes|authorities)"
            r"|for questioning|on suspicion|in connection|over the|at (?:the |a )?(?:[a-z]+ ){0,3}"
            r"(?:police|station)|without charge|overnight)"
        ),
        to=(
            r"arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|nab(?:s|bed|bing)?|apprehend(?:ed|s|ing)?"
            r"|collar(?:ed|s|ing)?|round(?:ed|s|ing)? up|pick(?:ed|s|ing) up|swept up"
            r"|(?:cart|haul)(?:ed|s|ing)? (?:off|away|in)|lock(?:ed|s|ing)? up|handcuff(?:ed|s|ing)"
            r"|(?:took|taken|takes|taking|brought) in(?:to custody)?|(?:were|are|was|is) holding"
            r"|(?:police|cops|officers|raids?|sweep|crackdown|operation|sting|bust)"
            r" (?:net|nets|netted"
            r"|netting|bag|bags|bagged|snares?|snared)"
            r"|arrests? of|detentions? of|arrest(?:ed|s|ing)? and (?:charged|detained|questioned)"
        ),
        state=(rf"{_CELL}|in (?:\w+ )?(?:custody|jail)\b|(?:in )?(?:police|federal) custody\b"),
        does=(
            r"(?:spent|spend|passed|were spending|are spending) (?:the|a|their|last|\w+day)"
            r"(?: \w+)? ?(?:nights?|weekend|hours|days?)? ?(?:in|behind)"
            r" (?:the |a )?(?:police |holding )?"
            r"(?:cells?|custody|bars|lock-?up|jail|detention)\b"
        ),
        light=(
            r"(?:take|takes|took|taken|taking|bring|brought|bringing|place|placed|put|puts|putting"
            r"|throw|threw|thrown|land|lands|landed|hold|held|holding|lead|led)"
        ),
        put=rf"{_CELL}|{_JAIL}|away in handcuffs",
        names=r"arrests|detentions|detainees|arrestees",
    ),
    "evacuation": Deed(
        done=(
            r"evacuated|moved from their homes"
            rf"|(?:ordered|told|made|asked|forced) to {_LEAVE}(?! (?:their|the) "
            r"(?:villages?|lands?|country))"
            r"|(?:moved|led|escorted|ushered|shepherded|guided|taken|brought|helped|bussed|bused"
            rf"|driven|hurried|cleared|herded|relocated|moved|transferred|carried) {_AWAY}"
            r"|cleared out|airlifted out"
        ),
        to=r"evacuat(?:ed|es|ing|e)|evacuation of|clear(?:ed|ing) out",
        does=(
            rf"(?:had|have|has) to {_LEAVE}(?! (?:their|the) (?:villages?|lands?|country))"
            rf"|(?:fled|flee|flees|fleeing|escaped) (?:from )?{_FROM_DANGER}"
        ),
        light=(
            r"(?:mov(?:e|es|ed|ing)|lead|leads|led|leading|escort(?:ed|s|ing)?|usher(?:ed|s|ing)?"
            r"|shepherd(?:ed|s|ing)?|guid(?:e|ed|es|ing)|bus(?:s?ed)?|carr(?:y|ied|ies|ying)"
            r"|relocat(?:e|ed|es|ing)|transfer(?:red)?|take|took|taking|get|got|getting"
            r"|forc(?:e|ed|es|ing)|order(?:ed|s|ing)?|tell|told|oblig(?:ed|es|ing))"
        ),
        put=rf"{_AWAY}|to {_LEAVE}(?! (?:their|the) (?:[a-z]+ )?(?:homes?|houses?|villages?|lands?"
        r"|country))\b",
        names=r"evacuees|evacuations",
    ),
    "displacement": Deed(
        done=(
            r"(?:internally )?displaced|uprooted|made homeless|rendered homeless|driven out"
            rf"|(?:driven|forced|chased|pushed|flooded|burn(?:ed|t)|bombed|evicted|expelled|washed"
            rf"|turned|thrown|moved|hounded|cast) {_HOME}"
            rf"|forced to (?:flee|leave|abandon|quit)(?: {_HOME})?"
        ),
        to=r"displac(?:ed|es|ing|e)|uproot(?:ed|s|ing)|displacement of",
        state=(
            r"homeless\b|(?:roofless|shelterless|unhoused)\b"
            r"|without (?:a |any |their )?(?:roofs?|homes?|shelters?|housing|accommodation)\b"
            rf"|with (?:no|nowhere|no place) (?:\w+ )?(?:to (?:live|sleep|stay|go)|{_HOUSED})"
            r"|in need of (?:\w+ )?(?:shelter|housing)"
            r"|(?:sleeping|living|camping|out) (?:rough|in the open|outdoors|outside their)"
        ),
        does=(
            r"(?:fled|flee|left|leave|lost|lose|losing|abandon(?:ed)?|quit|desert(?:ed)?|vacated?"
            rf"|give up|given up|gave up|escaped|fleeing|leaving) {_HOME}"
            r"|(?:fled|flee) (?:the (?:fighting|violence|clashes|shelling|advance|area|town)"
            r"|(?:their|its) (?:town|city|land|country))"
            r"|(?:lost|lose|losing) (?:their|all|any|the) (?:homes? and )?"
            r"(?:shelters?|dwellings?|houses?|housing|tents?|huts?|accommodation|roofs?|shacks?)"
            r"|(?:sleep|slept|camped|live) (?:rough|in the open|outdoors|outside their)"
            rf"|(?:had|have|saw|seen) (?:their|all their) (?:[a-z]+ )?{_HOUSED}"
            r" (?:destroyed|burn(?:ed|t)|razed|gutted|wrecked|flattened|washed away|go up"
            r"|swept away)"
            rf"|whose {_HOUSED} (?:[a-z-]+ ){{0,6}}(?:destroyed|burn(?:ed|t)|razed|swept away)"
            rf"|(?:now )?(?:have|had) no {_HOUSED}|(?:became|become) (?:homeless|refugees)"
        ),
        light=(
            r"(?:forc(?:ed|es|ing|e)|driv(?:ing|es|en|e)|drove|push(?:ed|es|ing)|chas(?:ed|ing)"
            r"|send|sends|sent|sending|compell?ed|oblig(?:ed|es|ing)|caus(?:ed|ing)|made|expelled"
            r"|expelling|turn(?:ed|s|ing)|evict(?:ed|s|ing)|prompted|flush(?:ed|es|ing))"
        ),
        put=(
            rf"(?:to )?(?:flee|leave|abandon|evacuate|quit|fleeing)\b|{_HOME}"
            r"|into (?:homeless|refugees|homelessness)"
        ),
    ),
    "rescue": Deed(
        done=(
            r"rescued|plucked|saved(?! (?:penalt|shots?\b|match|break|set\b|goals?\b))"
            r"|winched|brought to safety|pulled (?:out|alive|living)|brought ashore"
            rf"|(?:pulled|brought|found|dug|lifted|helped|hauled|carried|winched|taken) {_SAFE}"
            rf"|(?:pulled|lifted|dug|helped|winched|freed|brought|airlifted|hauled|taken|saved)"
            rf" {_FROM_PERIL}|helped out|airlifted to safety"
            r"|(?:flown|airlifted|lifted|lowered|winched|helicoptered) (?:down|out|off|from)\b"
            r"|picked up by (?:a |the )?(?:[a-z]+ )?(?:lifeboat|coastguard|coast guard|helicopter"
            r"|ship|boat|navy|tanker|freighter|trawler|fishermen)"
        ),
        to=(
            r"rescu(?:ed|es|ing|e)|rescue of"
            r"|sav(?:ed|es|ing|e)|pluck(?:ed|s|ing)|winch(?:ed|es|ing)|lower(?:ed|s|ing)?"
            r"|(?:pull|dig|dug|bring|brought)(?:ed|s|ing)? (?:out|ashore)|brought back"
        ),
        light=(
            r"(?:pull(?:ed|s|ing)?|bring|brings|brought|bringing|lift(?:ed|s|ing)?|haul(?:ed|s|ing)?"
            r"|carr(?:y|ied|ies|ying)|take|took|taking|dig|dug|get|got|help(?:ed|s|ing)?|find|finds"
            r"|found|finding|airlift(?:ed|s|ing)?|free|freed)"
        ),
        put=rf"{_SAFE}|(?:down )?{_FROM_PERIL}",
    ),
    "release": Deed(
        done=(
            r"freed|released|set (?:free|loose)|let go|let out|liberated|pardoned|amnestied"
            r"|granted (?:an )?(?:amnesty|bail|clemency)|allowed to (?:go home|go free|walk free)"
            r"|(?:returned|reunited|handed back) (?:to|with) their (?:famil(?:y|ies)|parents|homes)"
        ),
        to=(
            r"free(?:d|s|ing)?|releas(?:ed|es|ing|e)|liberat(?:ed|es|ing|e)|pardon(?:ed|s|ing)?"
            r"|release of|freeing of|liberation of|return of|set free"
            r"|grant(?:ed|s|ing)? (?:an )?(?:amnesty|clemency|bail|pardons?) to"
        ),
        does=(
            r"walk(?:ed)? (?:free|home|out of (?:[a-z]+ ){0,3}(?:jail|prison|detention|custody"
            r"|captivity))|left (?:the )?(?:prison|jail|custody|captivity|detention)"
            r"|(?:regained|gained|won|got|recovered) (?:back )?their (?:freedom|liberty|release)"
            r"|(?:are|were) (?:all |now |both |back |finally )*"
            r"(?:free|at liberty)\b(?! to| of| from)"
            r"|are (?:now |back )*home\b"
        ),
        light=r"(?:let|lets|letting|set|sets|setting|allow(?:ed|s|ing)?)",
        put=r"(?:go|free|loose|leave|to go|to leave|walk|sail|out)\b",
        names=r"releases",
    ),
    "illness": Deed(
        done=(
            r"(?:taken|made) (?:ill|sick)|sickened|poisoned|laid low|stricken"
            rf"|treated for {_AILED}"
        ),
        to=r"sicken(?:ed|s|ing)?|poison(?:ed|s|ing)?|(?:struck|strikes|striking) down|laid low",
        state=rf"{_ILL}|(?:vomiting|with (?:food poisoning|diarrh\w+|vomiting|stomach [a-z]+))\b",
        does=(
            rf"(?:(?:fell|fall|fallen|falling|became|become|got|felt|feel) {_ILL})"
            rf"|(?:complain(?:ed)?|complaining) of (?:[a-z]+ )?{_AILED}"
            rf"|(?:developed|suffered(?: from)?|reported|showed|experienced|had) (?:an? |from )?"
            rf"(?:[a-z]+ )?{_AILED}"
            rf"|(?:contracted|caught|came down with|come down with|went down with) {_GERM}"
        ),
        light=r"(?:gave|give|gives|given|giving|made|make|makes|making|left)",
        put=rf"(?:{_AILED}|{_ILL})\b",
    ),
    "hospital": Deed(
        done=(
            rf"hospitali[sz]ed|admitted(?: to {CLINIC}|(?! to))"
            r"|(?:taken|rushed|sent|brought|flown|airlifted|transported|conveyed|moved|driven"
            rf"|transferred|ferried|carried|evacuated)(?: in| [a-z]+ly)?"
            r"(?: by (?:ambulance|helicopter"
            rf"|air|road))?(?: under guard)?(?: to| in(?:to)?) {CLINIC}"
            r"|(?:(?:being |still )?treated|kept|put|placed|admitted)"
            rf"(?: overnight)? (?:in|at) {CLINIC}|taken away (?:in|by) ambulances?"
        ),
        to=r"hospitali[sz](?:ed|es|ing|e)|hospitali[sz]ations? of",
        state=(rf"in {CLINIC}|in need of hospital (?:treatment|care)|under treatment in {CLINIC}"),
        does=(
            rf"(?:ended|landed|wound|finished)(?: up| it)? in {CLINIC}"
            r"|(?:need(?:ed|s|ing)?|require[ds]?|requiring|sought|received|got) (?:\w+ )?"
            r"(?:hospital (?:treatment|care|attention|admission)|hospitali[sz]ation|treatment in"
            r" hospital)|went to hospital"
        ),
        light=(
            r"(?:put|puts|putting|sent|send|sends|sending|land|landed|lands|landing|took|take|takes"
            r"|taking|rush(?:ed|es|ing)?|airlift(?:ed|s|ing)?|fl(?:ew|y|ying)|transport(?:ed|s|ing)?"
            r"|brought|bring|ferr(?:y|ied)|move|moved|admit(?:ted)?)"
        ),
        put=rf"(?:to|in|into) {CLINIC}",
        names=r"hospitali[sz]ations",
    ),
    "infection": Deed(
        done=rf"infected|diagnosed with {_GERM}",
        to=rf"infect(?:ed|s|ing)?|{_GERM} (?:(?:was|has been|is) )?(?:confirmed|found|detected) in",
        does=rf"test(?:ed)? positive|picked up {_GERM}|succumbed to (?:a |the )?stomach [a-z]+",
    ),
    "layoff": Deed(
        done=(
            r"laid off|made redundant|sacked|dismissed|(?:(?<=were )|(?<=been )|(?<=being ))fired"
            r"|furloughed|shown the door"
            r"|(?:given|handed|issued|sent) (?:with )?(?:their |the |a )?"
            r"(?:notices?|sack|marching orders"
            r"|(?:termination|redundancy|dismissal|redundancy) (?:letters|notices))"
            r"|(?:thrown|put) out of work"
        ),
        to=(
            r"lay(?:s|ing)? off|laid off|sack(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|fir(?:ed|es|ing|e)"
            r"|(?:gave|give|given|gives|giving) (?:their |the )?(?:notice|sack) to"
            r"|lay-?offs? of|dismissals? of|sacking of|redundanc(?:y|ies) (?:of|for)"
            r"|ax(?:e|es|ed|ing)|shed(?:s|ding)?"
        ),
        state=(
            r"out of (?:work|a job|jobs|their jobs)\b|jobless\b|unemployed\b|redundant\b"
            r"|without (?:work|jobs|a job|employment)\b"
        ),
        does=(
            rf"(?:lose|lost|losing|to lose) (?:their|the) {_JOB}"
            r"|receiv(?:e|ed|ing) (?:their )?(?:termination|redundancy|dismissal|layoff)"
            r" (?:letters?|notices?)|(?:must|to|will|have to) go(?= [^a-z]|[.,;]|$| at| in| by| as)"
        ),
        light=r"(?:cost|costs|costing|strip(?:ped)?|rob(?:bed)?|mak(?:e|es|ing)|made)",
        put=rf"(?:of )?their {_JOB}|redundant",
        names=r"redundanc(?:y|ies)|lay-?offs|dismissals|sackings|job (?:cuts|losses)",
    ),
    "deployment": Deed(
        done=r"deployed|mobili[sz]ed", to=r"deploy(?:ed|s|ing)?|mobili[sz](?:ed|es|ing)"
    ),
    "stranding": Deed(done=r"stranded", state=r"stranded\b|stuck\b", to=r"strand(?:ed|s|ing)"),
    # Of passengers alone the crew is left out.
    "boarding": Deed(
        done=r"(?!)",
        to=r"carr(?:ying|ied)|transporting|ferrying|occupied by",
        state=r"on ?board\b|aboard\b",
        does=(
            r"boarded|(?:were |had been |are )?(?:travell?ing|riding|packed|crammed)"
            r" (?:in|on|onto|into|inside) (?:the|a|an) (?:[a-z-]+ )?"
            r"(?:bus|minibus|van|boat|ferry|dinghy|train|plane|jet|helicopter|truck|lorry|vessel"
            r"|speedboat|coach|launch|canoe|raft)\b"
        ),
    ),
    "expulsion": Deed(
        done=r"deported|expelled(?! from (?:the )?(?:school|party|university|game|hamlet|village))",
        to=r"deport(?:ed|s|ing)?|expel(?:led|s|ling)?|deportation of|expulsion of",
    ),
}

# Jobs are cut, not people.
JOBS_DONE = (
    r"(?:cut|axed|shed|slashed|eliminated|lost|scrapped|culled|abolished|gone)"
    r"|(?:will |to |set to )?(?:go|disappear|vanish)"
)
JOBS_TO = (
    r"cut(?:s|ting)?|ax(?:e|es|ed|ing)|shed(?:s|ding)?|slash(?:ed|es|ing)?|scrap(?:s|ped|ping)?"
    r"|eliminat(?:e|es|ed|ing)|los(?:s|ing|e) of|abolish(?:ed|es|ing)?|cull(?:s|ed|ing)?"
    r"|affecting|los(?:e|es|ing)"
)
JOBS = frozenset("jobs posts positions roles".split())
# Whoever works for pay: "let go" is a layoff of them.
STAFF = frozenset("workers employees staff journalists staffers engineers teachers jobs".split())
