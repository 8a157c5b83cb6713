"""How two values of one kind of particular relate, whatever they are told of."""

from __future__ import annotations

from collections.abc import Callable

from checker.particulars.dates import same_day
from checker.particulars.matters import same_amount
from checker.particulars.offices import relate
from checker.particulars.places import same_place
from checker.types import Fact, Relation


def _offices(one: Fact, two: Fact) -> Relation:
    """Two offices of one name: the sentences that hold them are the same."""
    return relate(str(one.value), str(two.value)) if one.of == two.of else "silent"


RELATE: dict[str, Callable[[Fact, Fact], Relation]] = {
    "date": same_day,
    "place": same_place,
    "quantity": same_amount,
    "role": _offices,
}
