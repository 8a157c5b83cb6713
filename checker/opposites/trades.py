"""Who strikes, votes or bargains: by trade and by union, so that two of them are told apart.

"Drivers call off strike" and "the strike by guards goes ahead" are of two unions.
"""

from __future__ import annotations

import re

# Whoever votes or strikes by trade: of one dispute, both articles tell of the same.
_TRADES = tuple(
    re.compile(rf"(?i)\b(?:{words})\b")
    for words in (
        "pilots?",
        "cabin crews?|flight attendants|stewards",
        "nurses?|midwives",
        "(?:junior |resident )?doctors?|consultants",
        "teachers?|lecturers?",
        "(?<!crane )(?:train |bus |lorry |truck |tram |taxi )?drivers?",
        "crane (?:drivers?|operators?)",
        "(?<!body)(?<!prison )(?<!security )guards|conductors",
        "(?:tally )?clerks",
        "dockers?|port workers|longshoremen|stevedores",
        "refuse (?:workers|collectors)|bin (?:crews?|workers)|dustmen|garbage collectors",
        "firefighters?",
        "police officers?",
        "prison guards|prison officers|warders",
        "security guards",
        "posties|postal workers",
        "ambulance (?:crews?|workers)|paramedics?",
        "civil servants",
        "shareholders?|investors",
        "engineers?|mechanics|fitters",
        "signallers|signal(?:ling)? (?:staff|workers)",
        "baggage handlers|ground (?:staff|crews?)|check-in staff",
        "air traffic controllers|controllers",
        "cleaners|caterers|porters",
        "miners?",
        "steelworkers?|steel workers",
        "actors?|writers?|musicians?",
        "journalists|printers",
        "farmers|growers|fishermen",
        "lawyers|barristers|judges",
    )
)
_UNION = re.compile(
    r"\b(?:Unison|Unite|GMB|RMT|Aslef|NASUWT|NEU|UAW|AFL-CIO|CWU|BMA|RCN|PCS|UCU|EIS|Verdi"
    r"|IG Metall"
    r"|Usdaw|Prospect|TSSA|(?:[A-Z]\w+ )+(?:Union|Workers|Federation|Guild|Association"
    r"|Brotherhood))\b"
)
# "their union Footplate said", "their own union, Azafata Libre".
_CALLED = re.compile(r"\b[Uu]nion,? ([A-Z][\w-]+)")


def trades_in(text: str) -> frozenset[int]:
    """The trades that a text names, as their places in the list."""
    return frozenset(at for at, words in enumerate(_TRADES) if words.search(text))


def unions_in(text: str) -> set[str]:
    """The unions that a text names, lower-cased."""
    called = {match[1].lower() for match in _CALLED.finditer(text)}
    return {match.group().lower() for match in _UNION.finditer(text)} | called


def trades_apart(one: str, two: str) -> bool:
    """Whether each of two texts names a trade or a union, and they share none."""
    for named in (trades_in, unions_in):
        left, right = named(one), named(two)
        if left and right and left.isdisjoint(right):
            return True
    return False
