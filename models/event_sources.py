"""Articles that the event encoder learns from, and the events that its benchmark keeps for itself.

Only sources whose terms allow it: ECB+ (CC BY 3.0), MUC-4 (public domain), FA-KES (CC BY 4.0), ABP
(repository Apache-2.0). Held out: ECB+'s own dev and test topics, half of MUC-4's events and all
that have several articles, and every event with an article that a person read for a measurement.
GVA, BASIL and PolNeAR serve for measuring only.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

# Topics of ECB+'s customary dev and test split (Cybulska and Vossen 2015).
ECB_HELD_OUT = frozenset({2, 5, 12, 18, 21, 23, 34, 35, *range(36, 46)})


def ecb_held_out(events: Iterable[str]) -> set[str]:
    """The gold events of ECB+ that training never sees."""
    return {event for event in events if int(re.sub(r"\D", "", event) or 0) in ECB_HELD_OUT}


def muc_held_out(events: Iterable[str]) -> set[str]:
    """The gold events of MUC-4 that training never sees; `events` holds one for each article."""
    counts = Counter(event for event in events if event)
    return {event for event, articles in counts.items() if articles > 1 or _dealt_out(event)}


def _dealt_out(event: str) -> bool:
    return hashlib.sha256(event.encode()).digest()[0] % 2 == 0
