"""Nouns for people who are counted, the known ones and those that their ending tells."""

from __future__ import annotations

from checker.casualties.lexicon import PEOPLE as NOUNS

# Those whom the casualty facts know, and some who come to no harm in the news.
PEOPLE = frozenset(word for word, noun in NOUNS.items() if noun.plural) | frozenset(
    """families households locals patients inpatients outpatients staff supporters convicts
    scouts monks youngsters newcomers captives seamstresses ministers officials
    executives barristers evacuees detainees survivors vagrants clients users members
    occupants inhabitants islanders asylum-seekers deserters musicians actors cooks
    waiters bikers squatters ramblers bakers hooligans partners heads cadets seafarers
    mariners boatmen oarsmen footballers gamblers loyalists separatists secessionists
    smugglers traffickers operatives sympathisers sympathizers associates accomplices
    gangsters mobsters dissidents bloggers lecturers academics undergraduates graduates
    freshmen alumni bureaucrats servants cleaners porters stewards attendants""".split()
)
# Endings of what people are called by their trade, their cause or their country.
_ENDINGS = (
    "ists",
    "eers",
    "goers",
    "makers",
    "workers",
    "holders",
    "keepers",
    "seekers",
    "ians",
    "sters",
    "women",
    "fighters",
    "lers",
    "ders",
    "ners",
    "ters",
    "gers",
    "kers",
    "mers",
    "vers",
)
_THINGS = frozenset(
    """covers levers rovers hovers containers computers trailers tankers helicopters papers
    newspapers numbers quarters centers letters posters stickers shelters towers corners
    rivers orders borders folders ladders headquarters meters liters litres kilometers
    printers routers scooters tractors bunkers hangers burners cinders tigers oysters
    panthers lobsters cylinders trackers cutters boilers freighters trawlers coolers
    clusters blisters filters lighters charters barters chapters matters monsters
    theaters craters banners dinners winters burgers fingers dangers stickers markers
    lockers bloomers hammers dimmers disasters registers semesters canisters encounters
    counters disorders parameters centimeters reminders tenders cucumbers speakers
    sneakers fibers gliders ledgers retailers semitrailers planters rollers
    parlers loaders feeders breakers crackers tumblers killers""".split()
)


def is_people(noun: str | None) -> bool:
    """Whether a counted noun is people."""
    return noun in PEOPLE


def is_person(noun: str) -> bool:
    """Whether an unknown noun in the plural is one of people, by its ending: "squatters"."""
    return noun.endswith(_ENDINGS) and noun not in _THINGS and len(noun) > 5
