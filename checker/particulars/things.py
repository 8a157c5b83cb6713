"""What a number counts: the noun after it, where that is a thing and not a person or a time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.events.words import stem

# People are the casualty facts' matter, times the dates'; and what is no noun at all.
_NO_THING = frozenset(
    """years days hours minutes seconds weeks months times years decades centuries people others
    men women children soldiers officers civilians victims deaths injuries casualties persons
    policemen rebels fighters militants students teachers workers passengers members suspects
    residents employees villagers guerrillas troops dead wounded bodies hostages prisoners inmates
    journalists doctors nurses families relatives friends neighbors witnesses brothers sisters sons
    daughters boys girls teens teenagers adults kids babies patients refugees migrants protesters
    demonstrators gunmen attackers terrorists insurgents activists politicians leaders officials
    lawmakers senators voters supporters judges lawyers prosecutors agents deputies detectives
    firefighters crews nationals citizens foreigners americans syrians russians was has is his its
    this thus less does across as plus minus versus pilots sailors crewmen marines guards drivers
    males females youths peasants farmers miners priests jesuits nuns individuals lives souls wounds
    ones thirds quarters halves degrees pm points percent cents figures series classes always
    players athletes fans spectators tourists visitors customers guests counts charges leaders
    perhaps survivors fatalities medics rescuers paramedics mm runs homicides murders killings
    injured missing participants recruits juveniles minors bystanders onlookers pirates gangsters
    games carries touchdowns yards punches fights yarders seasons wins losses goals catches passes
    interceptions turnovers innings homers sacks tackles rebounds assists pixels inches
    executives experts advisers diplomats businessmen parents mothers fathers us yes gas bus news
    years-old dozens hundreds thousands millions billions houses-of days-old""".split()
)
# "the 400 block", "Highway 12", "channel 5 reports": numbers that count nothing.
# Nouns for one thing, by the one that stands for it: whoever counts shots may count rounds.
_SAME = {
    "shot": "rounds gunshots",
    "houses": "homes dwellings",
    "jobs": "posts",
    "trucks": "lorries",
    "ships": "vessels",
    "boats": "trawlers launches",
    "cars": "automobiles",
    "buses": "coaches",
    "motorcycles": "motorbikes",
    "bicycles": "bikes",
    "books": "volumes",
    "mines": "landmines",
    "doses": "jabs",
    "paintings": "canvases pictures",
    "statues": "sculptures",
    "phones": "handsets",
    "bags": "sacks",
    "packages": "parcels",
}
_ONE_THING = {stem(word): stem(one) for one, words in _SAME.items() for word in words.split()}
_ONE_THING["round of ammunition"] = "shot"
# What makes rounds those of a gun.
_FIRED = re.compile(
    r"\b(?:fired?|firing|shots?|shoot|shooting|rifles?|weapons?|pistols?|armed|ammunition|ammo|bullets?|guns?|gunm[ae]n|shooters?)\b",
    re.I,
)

# Between a number and its noun, these say that the number belongs to something else.
LINKS = frozenset(
    """and or of in on at to for from with by the a an that which who were was is are had have has
    when after before as than other more but into near per between about over until since additional
    further new his her their its""".split()
)


def thing_of(noun: str, before: Sequence[str], text: str) -> str | None:
    """The stem of what `noun` names, None for no thing; `before` are the words between it and the
    number, `text` its sentence."""
    if not noun or noun in _NO_THING or _NO_THING.intersection(before):
        return None
    if not LINKS.isdisjoint(before) or "mm" in before:
        return None
    if noun == "rounds" and not _FIRED.search(text):
        return None
    return _ONE_THING.get(stem(noun), stem(noun))
