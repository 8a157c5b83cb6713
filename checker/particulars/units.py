"""Units as they are written, and how many of one make another."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pint import UnitRegistry

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
    "miles per hour": "mile_per_hour",
    "miles an hour": "mile_per_hour",
    "km/h": "kilometer_per_hour",
    "kph": "kilometer_per_hour",
    "kilometres per hour": "kilometer_per_hour",
    "kilometers per hour": "kilometer_per_hour",
    "kilometres an hour": "kilometer_per_hour",
    "kilometers an hour": "kilometer_per_hour",
    "metres per second": "meter_per_second",
    "meters per second": "meter_per_second",
    "metres a second": "meter_per_second",
    "meters a second": "meter_per_second",
    "m/s": "meter_per_second",
    "knot": "knot",
    "kilowatt": "kilowatt",
    "megawatt": "megawatt",
    "gigawatt": "gigawatt",
}
_DIMENSIONS = {
    "length": "kilometer nautical_mile mile meter foot yard inch centimeter",
    "area": "acre hectare",
    "weight": "metric_ton kilogram ounce gram",
    "volume": "liter gallon oil_barrel",
    "speed": "mile_per_hour kilometer_per_hour meter_per_second knot",
    "power": "kilowatt megawatt gigawatt",
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
