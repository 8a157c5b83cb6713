"""Nouns that name a person by a job or office: "veterinarian", "counsel", "harbour master"."""

from __future__ import annotations

# The last word of a job's name. What is a name for anybody ("resident", "leader of the gang"), a
# thing or an animal as well ("cook", "conductor", "guide") stands under `ONLY_APPOSED`.
JOBS = frozenset(
    """accountant activist actor actress actuary adjutant administrator admiral advocate adviser
    advisor agronomist ambassador anaesthetist analyst anchor anesthesiologist anthropologist
    apothecary archaeologist archbishop architect archivist artist assemblyman assemblywoman
    astronaut astronomer astrophysicist attaché attorney auctioneer auditor author bailiff baker
    ballerina banker barber barrister beekeeper biochemist biologist bishop blacksmith boatman
    bookseller botanist brewer bricklayer broker builder bursar businessman businesswoman butcher
    cameraman campaigner captain cardiologist caretaker carpenter cartoonist cashier chairman
    chairperson chairwoman chancellor chaplain chef chemist chief choreographer clergyman
    climatologist coach cobbler columnist comedian commandant commander commissioner composer
    comptroller confectioner congressman congresswoman conservationist constable consul consultant
    contractor coordinator co-ordinator coroner correspondent councillor councilman councilwoman
    councilor counsel counsellor counselor courier craftsman curate curator cyclist dancer deacon
    dean dentist deputy dermatologist designer detective developer dietitian diplomat director
    dispatcher doctor driver ecologist economist editor educator electrician engineer entomologist
    entrepreneur envoy epidemiologist executive explorer farmer filmmaker firefighter fireman
    fisherman foreman forester founder co-founder gardener geologist geophysicist glaciologist
    goalkeeper goldsmith governor grocer gynaecologist gynecologist hairdresser headmaster
    headmistress headteacher herder historian hydrologist illustrator imam inspector instructor
    interpreter inventor investigator jeweller jockey journalist judge jurist keeper laborer
    labourer landlord lawmaker lawyer lecturer legislator librarian lieutenant lifeguard linguist
    lobbyist locksmith magistrate mason mathematician matron mayor mechanic mediator meteorologist
    microbiologist midfielder midwife miner minister missionary musician negotiator neighbour
    neurologist neurosurgeon novelist nun nurse nutritionist oceanographer officer oncologist
    ophthalmologist optician organiser organizer ornithologist owner paediatrician painter
    paleontologist paramedic parliamentarian pastor pathologist pediatrician pharmacist
    philanthropist philosopher photographer photojournalist physician physicist physiotherapist
    pianist pilot playwright plumber poet policeman policewoman politician postman postmaster
    preacher premier president vice-president priest principal producer professor programmer
    prosecutor psychiatrist psychologist publisher quartermaster rabbi radiographer radiologist
    rancher ranger receptionist rector referee registrar reporter representative researcher rider
    saxophonist scholar scientist screenwriter sculptor seamstress secretary seismologist senator
    sergeant sheriff shipbuilder shoemaker shopkeeper singer skipper sociologist soldier solicitor
    specialist speaker spokesman spokesperson spokeswoman steward stewardess striker stylist
    superintendent supervisor surgeon surveyor tailor teacher technician teller toxicologist trader
    trainer translator treasurer trustee tutor umpire undersecretary under-secretary
    vendor veterinarian vet vicar vice-chancellor vice-chairman vice-chair vintner violinist
    virologist volcanologist waiter waitress warden watchman weaver webmaster welder wholesaler
    woodcutter writer zookeeper zoologist""".split()
) - {"neighbour"}  # fmt: skip
# A job only where a word before it says of what ("mission chief", "burns-unit head", "attorney
# general", "harbour master"), or an "of" behind it.
OF_SOMETHING = frozenset(
    """head chair general master manager leader boss partner fellow worker operator agent member
    clerk assistant guard official controller conductor cook guide porter marshal whip czar
    aide attendant keeper owner champion""".split()
)
# Who is at the head of something: "runs the burns unit", "chairs the board".
HEADING = frozenset(
    """runs heads leads chairs directs commands manages edits coaches captains oversees supervises
    headed chaired""".split()
)
# A trade told by what somebody does: "drives a school bus", "teaches physics".
WORKING = {
    "drives": "driver of", "teaches": "teacher of", "flies": "pilot of", "farms": "farmer of",
    "sells": "seller of", "repairs": "repairer of", "represents": "lawyer of",
}  # fmt: skip
# Names as well: a job only where they have no capital.
SURNAMES = frozenset(
    """baker barber brewer butcher carpenter cook dean deacon cooper fisher gardener goldsmith
    grocer mason porter singer steward tailor weaver marshal guide constable farmer forester foreman
    hunter painter priest ranger rector champion potter fowler cutler driver bailiff broker builder
    jockey keeper partner rider steward trader waiter whip writer""".split()
)
