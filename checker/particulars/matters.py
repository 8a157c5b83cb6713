"""How two facts about amounts relate."""

from __future__ import annotations

from checker.particulars.amounts import meet, read
from checker.types import Fact, Relation


def same_amount(one: Fact, two: Fact) -> Relation:
    """Whether one amount fits both statements; silent between units of different kinds."""
    left, right = read(str(one.value)), read(str(two.value))
    if left is None or right is None or one.of != two.of:
        return "silent"
    fits = meet(left, right)
    return "silent" if fits is None else "agree" if fits else "conflict"
