"""The words of casualty reports. Tables only: what they mean together is in the grammar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.calendar_words import MONTH_NAMES, SHORT_MONTH_NAMES, WEEKDAY_NAMES, lowered

Harm = Literal["killed", "injured", "hit", "missing", "captured"]
Form = Literal["participle", "active", "intransitive", "adjective"]
Gender = Literal["m", "f", ""]


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for people: the group `of` it counts with, and `size`, its own count ("couple")."""

    of: str
    plural: bool = False
    gender: Gender = ""
    attacker: bool = False
    size: int = 1


@dataclass(frozen=True, slots=True)
class Verb:
    """A word that says what happened to people, and how it takes them."""

    harm: Harm
    form: Form


# group [m|f]: singular/plural ... ("-" where there is no such form)
_PEOPLE = """
people: person/people -/persons victim/victims individual/individuals human/humans -/souls
people: patient/patients passer-by/passers-by passerby/passersby angler/anglers
people: walker/walkers trekker/trekkers rambler/ramblers backpacker/backpackers caver/cavers
people: potholer/potholers canyoner/canyoners kayaker/kayakers canoeist/canoeists rower/rowers
people: surfer/surfers paddler/paddlers parachutist/parachutists skydiver/skydivers
people: parishioner/parishioners congregant/congregants constituent/constituents
people: supporter/supporters stowaway/stowaways youngster/youngsters islander/islanders
people: prospector/prospectors -/diggers mushroom-picker/mushroom-pickers racer/racers
people: -/locals -/townspeople vacationer/vacationers athlete/athletes footballer/footballers
people: pedestrian/pedestrians bystander/bystanders driver/drivers motorist/motorists
people: resident/residents patron/patrons customer/customers
people: neighbor/neighbors neighbour/neighbours friend/friends acquaintance/-
people: relative/relatives guest/guests visitor/visitors owner/owners homeowner/homeowners
people: partygoer/partygoers reveler/revelers concertgoer/concertgoers onlooker/onlookers
people: rider/riders cyclist/cyclists bicyclist/bicyclists motorcyclist/motorcyclists
people: tenant/tenants roommate/roommates shopper/shoppers worshipper/worshippers
people: cousin/cousins spouse/- sibling/siblings parent/parents grandparent/grandparents
people: occupant/occupants survivor/survivors casualty/-
people: veteran/veterans manager/managers chef/-
people: -/folks
people: mourner/mourners
people: participant/participants spectator/spectators fan/fans runner/runners climber/climbers
people: merchant/merchants
people: businessman/businessmen
people: boss/bosses employer/-
people: principal/- instructor/instructors counselor/counselors trucker/truckers hunter/hunters
people: subject/subjects
people: housemate/housemates classmate/-
people: landlord/- hostess/- bartender/bartenders
people: bouncer/bouncers caller/-
people: attendee/attendees nightclubber/- swimmer/swimmers hiker/hikers skier/skiers
people: camper/campers diner/diners reveller/revellers holidaymaker/holidaymakers diver/divers
people: mountaineer/mountaineers snowboarder/snowboarders sherpa/sherpas -/guides -/porters
people: ranger/rangers -/poachers -/smugglers herder/herders settler/settlers
people: tribesman/tribesmen trader/traders vendor/vendors shopkeeper/shopkeepers
people: pensioner/pensioners bather/bathers beachgoer/beachgoers churchgoer/churchgoers
people: volunteer/volunteers scientist/scientists researcher/researchers
people: inhabitant/inhabitants commuter/commuters concert-goer/concert-goers
pirates: pirate/pirates
workers: steelworker/steelworkers docker/dockers stevedore/stevedores roofer/roofers
workers: bricklayer/bricklayers painter/painters welder/welders logger/loggers quarryman/quarrymen
workers: waiter/waiters cleaner/cleaners cook/cooks picker/pickers deckhand/deckhands
workers: engineer/engineers technician/technicians electrician/electricians builder/builders
workers: carer/carers caregiver/caregivers trainee/trainees apprentice/apprentices
workers: clerk/clerks employee/employees colleague/colleagues
workers: coworker/coworkers co-worker/co-workers workmate/workmates
members: member/members
adults: adult/adults
citizens: citizen/citizens national/nationals
players: player/players coach/-
musicians: singer/- artist/artists rapper/rappers musician/musicians bandmate/bandmates
musicians: dancer/dancers
medics: paramedic/paramedics nurse/nurses doctor/doctors medic/medics
clergy: imam/imams rabbi/rabbis cleric/clerics
clergy: pastor/pastors priest/priests bishop/- nun/nuns monk/monks chaplain/-
officials: councillor/councillors councilor/councilors lawmaker/lawmakers
officials: judge/judges mayor/mayors politician/politicians leader/leaders politician/-
officials: congresswoman/- congressman/congressmen senator/senators diplomat/diplomats
officials: candidate/candidates
lawyers: lawyer/lawyers attorney/-
journalists: journalist/journalists reporter/reporters cameraman/cameramen photographer/-
migrants: -/evacuees refugee/refugees migrant/migrants
pilgrims: -/pilgrims
prisoners: inmate/inmates prisoner/prisoners detainee/detainees
protesters: protestor/protestors rioter/rioters
protesters: protester/protesters demonstrator/demonstrators
miners: miner/miners
crew: sailor/sailors seaman/seamen seafarer/seafarers mariner/mariners
fishermen: fisherman/fishermen
firefighters: firefighter/firefighters
farmers: peasant/peasants farmer/farmers
villagers: villager/villagers
activists: activist/activists
agents: agent/agents marshal/marshals
men m: man/men male/males guy/guys gentleman/gentlemen
men m: father/fathers husband/husbands brother/brothers uncle/uncles grandfather/grandfathers
men m: dad/dads boyfriend/boyfriends nephew/nephews grandson/grandsons stepfather/stepfathers
men m: son/sons stepson/stepsons ex-boyfriend/- ex-husband/- brother-in-law/- father-in-law/-
men m: son-in-law/- grandpa/-
women f: woman/women female/females lady/ladies
women f: mother/mothers wife/wives sister/sisters aunt/aunts grandmother/grandmothers mom/moms
women f: girlfriend/girlfriends niece/nieces granddaughter/granddaughters stepmother/stepmothers
women f: daughter/daughters stepdaughter/stepdaughters ex-girlfriend/- ex-wife/- grandma/-
women f: sister-in-law/- mother-in-law/- fiancee/- widow/widows waitress/waitresses
children: child/children kid/kids toddler/toddlers baby/babies infant/infants newborn/newborns
children: stepchild/stepchildren grandchild/grandchildren
children: minor/minors juvenile/juveniles preschooler/- schoolchild/schoolchildren tot/tots
children m: boy/boys schoolboy/schoolboys
children f: girl/girls schoolgirl/schoolgirls
teenagers: teen/teens teenager/teenagers youth/youths adolescent/adolescents
students: student/students pupil/pupils classmate/classmates freshman/- sophomore/- cadet/cadets
students: teammate/teammates grader/graders schooler/schoolers collegian/collegians
teachers: teacher/teachers professor/professors
police: officer/officers policeman/policemen policewoman/policewomen -/police cop/cops
police: deputy/deputies trooper/troopers constable/constables detective/detectives sergeant/-
police: sheriff/- patrolman/patrolmen -/gendarmes
guards: guard/guards bodyguard/bodyguards guardsman/guardsmen
soldiers: peacekeeper/peacekeepers -/commandos recruit/recruits
soldiers: soldier/soldiers serviceman/servicemen -/troops marine/marines paratrooper/paratroopers
soldiers: conscript/conscripts sergeant/sergeants -/personnel airman/airmen servicemember/-
soldiers: lieutenant/- colonel/- general/- captain/- commander/commanders lieutenant/-
civilians: civilian/civilians noncombatant/noncombatants
hostages: hostage/hostages captive/captives
passengers: passenger/passengers commuter/commuters
crew: pilot/pilots crewman/crewmen crewmember/crewmembers -/crew
workers: worker/workers labourer/labourers laborer/laborers contractor/contractors
passengers: traveller/travellers traveler/travelers
tourists: tourist/tourists foreigner/foreigners
fighters:  militant/militants fighter/fighters rebel/rebels insurgent/insurgents
fighters: militiaman/militiamen
fighters: guerrilla/guerrillas terrorist/terrorists extremist/extremists jihadist/jihadists
fighters: subversive/subversives combatant/combatants -/taliban -/contras
fighters: jihadi/jihadis opposition-fighter/-
people: comrade/comrades lodger/lodgers boarder/boarders seamstress/seamstresses tailor/tailors
people: baker/bakers butcher/butchers barber/barbers hairdresser/hairdressers
people: pharmacist/pharmacists jeweller/jewellers jeweler/jewelers grocer/grocers florist/florists
people: bookseller/booksellers novelist/novelists poet/poets composer/composers
people: conductor/conductors beggar/beggars vagrant/vagrants nomad/nomads orphan/orphans
people: bride/brides groom/grooms bridegroom/bridegrooms bridesmaid/bridesmaids
people: informant/informants stallholder/stallholders hawker/hawkers peddler/peddlers
people: innkeeper/innkeepers hotelier/hoteliers birdwatcher/birdwatchers hitchhiker/hitchhikers
people: sightseer/sightseers deserter/deserters defector/defectors returnee/returnees
people: expatriate/expatriates graduate/graduates entrepreneur/entrepreneurs banker/bankers
people: broker/brokers accountant/accountants architect/architects surveyor/surveyors
people: librarian/librarians archivist/archivists curator/curators geologist/geologists
people: biologist/biologists zoologist/zoologists chemist/chemists physicist/physicists
people: historian/historians archaeologist/archaeologists astronaut/astronauts
people: cosmonaut/cosmonauts balloonist/balloonists paraglider/paragliders alpinist/alpinists
people: rescuer/rescuers lifeguard/lifeguards juror/jurors skipper/skippers helmsman/helmsmen
people: boatman/boatmen ferryman/ferrymen bargeman/bargemen yachtsman/yachtsmen
workers: carpenter/carpenters plumber/plumbers mason/masons joiner/joiners blacksmith/blacksmiths
workers: mechanic/mechanics gardener/gardeners janitor/janitors caretaker/caretakers
workers: concierge/concierges housekeeper/housekeepers nanny/nannies babysitter/babysitters
workers: lumberjack/lumberjacks woodcutter/woodcutters forester/foresters glazier/glaziers
workers: plasterer/plasterers scaffolder/scaffolders courier/couriers steward/stewards
workers: stewardess/stewardesses attendant/attendants cashier/cashiers receptionist/receptionists
workers: secretary/secretaries postman/postmen milkman/milkmen salesman/salesmen barman/barmen
workers: farmhand/farmhands farmworker/farmworkers handyman/handymen chauffeur/chauffeurs
workers: cabbie/cabbies watchman/watchmen nightwatchman/nightwatchmen doorman/doormen
workers: programmer/programmers sexton/sextons gamekeeper/gamekeepers brewer/brewers
workers: vintner/vintners beekeeper/beekeepers
players: goalkeeper/goalkeepers defender/defenders midfielder/midfielders referee/referees
players: umpire/umpires linesman/linesmen jockey/jockeys gymnast/gymnasts boxer/boxers
players: wrestler/wrestlers oarsman/oarsmen
musicians: pianist/pianists violinist/violinists drummer/drummers
medics: surgeon/surgeons dentist/dentists midwife/midwives therapist/therapists
students: seminarian/seminarians novice/novices
people: tourer/tourers
teachers: lecturer/lecturers tutor/tutors schoolteacher/schoolteachers headmaster/headmasters
teachers: headmistress/headmistresses governess/governesses
police: gendarme/-
soldiers: corporal/corporals draftee/draftees reservist/reservists legionnaire/legionnaires
soldiers: sniper/snipers
fighters: mercenary/mercenaries
guards: warder/warders jailer/jailers gaoler/gaolers
firefighters: fireman/firemen
crew: copilot/copilots co-pilot/co-pilots crewmate/crewmates shipmate/shipmates bosun/bosuns
crew: stoker/stokers navigator/navigators
farmers: shepherd/shepherds goatherd/goatherds cowherd/cowherds drover/drovers rancher/ranchers
farmers: cowboy/cowboys
women f: daughter-in-law/daughters-in-law stepsister/stepsisters
women f: great-grandmother/great-grandmothers
men m: widower/widowers fiance/fiances stepbrother/stepbrothers
men m: great-grandfather/great-grandfathers
lawyers: prosecutor/prosecutors magistrate/magistrates barrister/barristers solicitor/solicitors
officials: ambassador/ambassadors consul/consuls envoy/envoys
"""

_ATTACKERS = """
attackers: gunman/gunmen shooter/shooters attacker/attackers suspect/suspects bomber/bombers
attackers: assailant/assailants killer/killers robber/robbers intruder/intruders burglar/burglars
attackers: perpetrator/perpetrators hijacker/hijackers murderer/murderers carjacker/carjackers
attackers: assassin/assassins kidnapper/kidnappers stabber/- knifeman/knifemen hijacker/hijackers
attackers: triggerman/- offender/offenders assaulter/- culprit/culprits criminal/criminals
attackers: thief/thieves invader/invaders
"""

_FIXED_SIZE = {"couple": 2, "pair": 2, "duo": 2, "twins": 2, "trio": 3, "quartet": 4, "triplets": 3}


def _nouns(table: str, attacker: bool) -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for line in table.split("\n"):
        if not line:
            continue
        head, words = line.split(":")
        of, _, letter = head.partition(" ")
        gender: Gender = "m" if letter == "m" else "f" if letter == "f" else ""
        for pair in words.split():
            singular, plural = pair.split("/")
            found[singular] = Noun(of, False, gender, attacker)
            found[plural] = Noun(of, True, gender, attacker)
    found.pop("-")
    return found


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_GRADERS = [f"{ordinal}-grader" for ordinal in _ORDINALS]

PEOPLE: dict[str, Noun] = {
    **_nouns(_PEOPLE, attacker=False),
    **{word: Noun("students") for word in (*_GRADERS, "high-schooler")},
    **{f"{word}s": Noun("students", True) for word in (*_GRADERS, "high-schooler")},
    **_nouns(_ATTACKERS, attacker=True),
    **{word: Noun("people", True, size=size) for word, size in _FIXED_SIZE.items()},
}

# All groups that facts are counted for.
GROUPS = frozenset(noun.of for noun in PEOPLE.values())

# Nouns that are a count of harm by themselves: "12 deaths", "no injuries", "four bodies".
HARMS: dict[str, tuple[Harm, ...]] = {
    **dict.fromkeys(["death", "deaths", "fatality", "fatalities"], ("killed",)),
    **dict.fromkeys(["dead", "body", "bodies", "corpse", "corpses", "lives"], ("killed",)),
    **dict.fromkeys(["homicide", "homicides", "murder", "murders", "killings"], ("killed",)),
    **dict.fromkeys(["wounded", "injured", "injuries", "injury"], ("injured",)),
    **dict.fromkeys(["casualties", "casualty", "causalities"], ("killed", "injured")),
    **dict.fromkeys(["abductions", "kidnappings"], ("captured",)),
}

_VERBS: dict[tuple[Harm, Form], str] = {
    (
        "killed",
        "participle",
    ): "killed executed gunned murdered assassinated massacred slaughtered"
    " beheaded decapitated electrocuted lynched asphyxiated suffocated butchered",
    (
        "killed",
        "active",
    ): "kill kills killing murders murdering slays slaying slew massacres"
    " executes massacring assassinating executing drowning",
    ("killed", "adjective"): "dead slain deceased lifeless fatally mortally",
    ("killed", "intransitive"): "died dies die perished perish perishes drowned drown"
    " drowns succumbed succumb succumbs",
    ("injured", "participle"): "injured wounded hurt maimed harmed grazed injures hospitalized"
    " hospitalised paralyzed",
    ("injured", "active"): "injures injure injuring wounds wounding wound hurting hurts maiming",
    ("hit", "participle"): "shot struck stabbed hit",
    ("hit", "active"): "shoots shooting hits hitting strikes striking stabbing stabs shoot",
    ("missing", "adjective"): "missing unaccounted",
    ("missing", "intransitive"): "disappeared disappear disappears vanished vanish vanishes",
    ("captured", "participle"): "kidnapped abducted captured seized snatched",
    ("captured", "active"): "kidnaps kidnapping kidnap abducting abducts abduct capturing captures"
    " seizes seizing snatches snatching",
    ("captured", "adjective"): "hostage captive",
}
VERBS: dict[str, Verb] = {
    word: Verb(harm, form) for (harm, form), words in _VERBS.items() for word in words.split()
}

BE = frozenset(
    "was were is are be been being am 's wasn't weren't isn't aren't get gets got getting gotten"
    " remain remained remains became lay lie".split()
)
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
# Words between a verb and its people that change nothing.
ADVERBS = frozenset(
    "also later reportedly critically seriously severely slightly badly lightly apparently"
    " accidentally allegedly all both each then already either just still soon"
    " since now only immediately eventually instantly confirmed feared presumed believed reported"
    " pronounced declared found pulled listed discovered left left themselves nearby down confirmed"
    " non-fatally gravely additionally subsequently similarly initially tragically unintentionally"
    " themselves otherwise officially far even being some".split()
)
MODALS = frozenset(
    "could would might may should can will shall must couldn't wouldn't can't won't 'll 'd".split()
)
NEGATIONS = frozenset("not never n't didn't wasn't weren't isn't aren't hasn't haven't nor".split())
PREPOSITIONS = frozenset(
    "in at with of near from inside outside on to against for by between among into onto around"
    " under behind through over during toward towards within across along".split()
)
PRONOUNS: dict[str, tuple[Gender, bool]] = {
    "he": ("m", False),
    "him": ("m", False),
    "she": ("f", False),
    "they": ("", True),
    "them": ("", True),
}
DAYS = lowered(WEEKDAY_NAMES)
MONTHS = lowered(MONTH_NAMES, SHORT_MONTH_NAMES)
# No people where they are "injured"; dead ones are counted as what they are.
ANIMALS = frozenset(
    "dogs dog cats horses cows animals animal birds sheep cattle pets deer pigs elephants bears"
    " wolves goats camels donkeys buffaloes calves lambs chickens hens swans seals whales dolphins"
    " turtles monkeys lions tigers leopards foxes badgers puppies kittens ponies greyhounds".split()
)
# Counted things that are no people although a verb of harm may stand beside them.
THINGS = frozenset(
    "dogs dog cats horses cows animals animal birds sheep cattle pets deer pigs elephants bears"
    " wolves".split()
) | frozenset(
    "times time shots rounds days day hours hour minutes minute weeks week months month years"
    " year blocks block cars car vehicles vehicle homes houses buildings miles feet dollars"
    " warrants percent p.m a.m pm am gunshots bullets bullet"
    " gunshot guns weapons rockets shells bombs missiles strikes attacks shootings incidents"
    " occasions counts count points games nights night arrests charges hospitals cities towns"
    " villages bases planes aircraft helicopters tanks trucks buses windows locations places"
    " districts neighborhoods schools wounds"
    " months weekends wounds injuries st nd rd th acres tons people's seconds stories inches yards"
    " airstrikes airstrike raids raid explosions explosion blasts blast fires crashes crash"
    " kilometers kilometres meters metres km pounds kg million bodyguards' others'".split()
)
