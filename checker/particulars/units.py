"""Units and currencies as they are written, and how many of one make another."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pint import UnitRegistry

# As written, small, in front of a number or (a word) behind it; a bare "$" may be of any country
# that has dollars, "pesos" and "francs" likewise: they are compared with themselves alone.
CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "dollar": "USD",
    "usd": "USD",
    "c$": "CAD",
    "a$": "AUD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "€": "EUR",
    "euro": "EUR",
    "£": "GBP",
    "pound": "GBP",
    "rupee": "rupees",
    "₹": "rupees",
    "rs": "rupees",
    "yen": "JPY",
    "¥": "JPY",
    "yuan": "CNY",
    "peso": "pesos",
    "lira": "lira",
    "rial": "rials",
    "dinar": "dinars",
    "ruble": "RUB",
    "rouble": "RUB",
    "colon": "colons",
    "franc": "francs",
    "chf": "francs",
    "crown": "crowns",
    "shekel": "ILS",
    "riyal": "riyals",
    "shilling": "shillings",
    "sh": "shillings",
    "ksh": "shillings",
    "tsh": "shillings",
    "ush": "shillings",
    "rand": "rand",
    "r": "rand",
    "naira": "naira",
    "n": "naira",
    "₦": "naira",
    "cedi": "cedis",
    "gh¢": "cedis",
    "gh₵": "cedis",
    "ghs": "cedis",
    "forint": "forints",
    "zloty": "zlotys",
    "lei": "lei",
    "reais": "reais",
    "r$": "reais",
    "taka": "taka",
    "tk": "taka",
    "kwacha": "kwacha",
    "k": "kwacha",
    "kroner": "kroner",
    "kronor": "kronor",
    "baht": "baht",
    "ringgit": "ringgit",
    "rm": "ringgit",
    "rupiah": "rupiah",
    "dirham": "dirhams",
    "birr": "birr",
    "hryvnia": "hryvnia",
}
# Whose dollars: "64 million Hong Kong dollars".
DOLLARS = {
    "us": "USD",
    "american": "USD",
    "canadian": "CAD",
    "australian": "AUD",
    "new zealand": "NZD",
    "hong kong": "HKD",
    "singapore": "SGD",
    "kenyan": "shillings",
    "swiss": "francs",
}
# Signs of letters, and of these the ones that many a word or name begins with: only where a large
# number follows ("R2.4 million", "N450,000", but not "N95").
LETTERS = "us$ c$ a$ nz$ hk$ s$ r$ rs sh ksh tsh ush chf gh¢ gh₵ ghs tk rm".split()
SHORT_LETTERS = "r n k".split()
# As written, to the name by which pint knows the unit.
UNITS = {
    "kilometer": "kilometer",
    "kilometre": "kilometer",
    "km": "kilometer",
    "nautical mile": "nautical_mile",
    "mile": "mile",
    "meter": "meter",
    "metre": "meter",
    "foot": "foot",
    "feet": "foot",
    "yard": "yard",
    "inch": "inch",
    "inche": "inch",
    "centimeter": "centimeter",
    "centimetre": "centimeter",
    "acre": "acre",
    "hectare": "hectare",
    "ton": "metric_ton",
    "tonne": "metric_ton",
    "kilogram": "kilogram",
    "kilo": "kilogram",
    "kg": "kilogram",
    "ounce": "ounce",
    "gram": "gram",
    "liter": "liter",
    "litre": "liter",
    "gallon": "gallon",
    "barrel": "oil_barrel",
    "mph": "mile_per_hour",
    "megawatt": "megawatt",
}
_DIMENSIONS = {
    "length": "kilometer nautical_mile mile meter foot yard inch centimeter",
    "area": "acre hectare",
    "weight": "metric_ton kilogram ounce gram",
    "volume": "liter gallon oil_barrel",
    "speed": "mile_per_hour",
    "power": "megawatt",
}
DIMENSION_OF = {unit: name for name, units in _DIMENSIONS.items() for unit in units.split()}


@lru_cache(maxsize=256)
def factor(one: str, two: str) -> float | None:
    """How many of `two` are one of `one`. Units are read by pint, only where two differ."""
    measures = frozenset(UNITS.values())
    if not {re.sub("^(?:square|cubic) ", "", unit) for unit in (one, two)} <= measures:
        return None
    from pint import DimensionalityError

    try:
        return float(_registry().Quantity(1.0, one).to(two).magnitude)
    except DimensionalityError:
        return None


@cache
def _registry() -> UnitRegistry[float]:
    from pint import UnitRegistry

    return UnitRegistry()
