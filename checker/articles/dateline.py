"""The dateline of a wire report: "BAGHDAD, March 17, 2020 (Reuters) -"."""

from __future__ import annotations

import re

from checker.articles.dates import iso_date

# Agencies that do not write themselves in capitals; needed only where the town is not in
# capitals either, for then "The man (John) - a guard -" looks the same.
AGENCIES = (
    "Reuters|Xinhua|Bloomberg|Interfax|Kyodo|Yonhap|Anadolu|Anadolu Agency|Agencies|Ansa|Efe|Tass|"
    "Sputnik|Bernama|Antara|Thomson Reuters Foundation"
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = rf"(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
CAPITALS = r"[A-Z][A-Z.'’/-]+(?:[ ,/]+[A-Z][\w.'’-]*){0,5}"
TOWN = r"[A-Z][\w.'’/-]*(?:[ ,]+[A-Z][\w.'’-]*){0,5}"
SOURCE = r"\((?P<source>[A-Z][\w.&'’ /-]{1,40})\)"
KNOWN_SOURCE = rf"\((?P<source>[A-Z]{{2,12}}(?:[ /][A-Z]{{2,12}})*|{AGENCIES})\)"
DASH = r"\s*(?:-{1,3}|–|—)"

DATELINES = tuple(
    re.compile(rf"\s*{pattern}{DASH}")
    for pattern in (
        rf"{CAPITALS},?\s+(?P<day>{DAY})(?:\s+{SOURCE})?",
        rf"{CAPITALS}\s+{SOURCE}",
        rf"{TOWN},?\s+(?P<day>{DAY})\s+{SOURCE}",
        rf"(?:{TOWN}\s+)?{KNOWN_SOURCE}",
    )
)
# A dateline stands at the very beginning.
WINDOW = 200


def dateline_of(text: str) -> tuple[str, str | None]:
    """Source ("" where none) and ISO day of the dateline that `text` begins with.

    The day is None where the dateline leaves the year out, as most do.
    """
    for pattern in DATELINES:
        found = pattern.match(text, 0, WINDOW)
        if found:
            groups = found.groupdict()
            return groups.get("source") or "", _day(groups.get("day"))
    return "", None


def _day(written: str | None) -> str | None:
    if not written or not re.search(r"\d{4}$", written):
        return None
    try:
        return iso_date(written)
    except ValueError:
        return None
