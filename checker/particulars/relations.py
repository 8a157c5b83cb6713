"""How two values of one kind of particular relate, whatever they are told of."""

from __future__ import annotations

from collections.abc import Callable

from checker.particulars.dates import same_day
from checker.types import Fact, Relation

RELATE: dict[str, Callable[[Fact, Fact], Relation]] = {"date": same_day}
