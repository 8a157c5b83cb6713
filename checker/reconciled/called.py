"""Both figures stand because one word takes in fewer: those in hospital, the men among them."""

from __future__ import annotations

import re

from checker.reconciled.extracts import words
from checker.witnesses import Witness


def in_hospital(left: Witness, right: Witness) -> bool:
    """ "Thirty were taken to hospital" of more who were hurt, or with some who were only shaken."""
    if left.fact.kind != "injured":
        return False
    one, two = (_HOSPITAL.search(side.fact.text) is not None for side in (left, right))
    return one != two


_HOSPITAL = re.compile(
    r"\b(?:hospitali[sz]ed|admitted|rushed|taken|airlifted|flown|transported|treated|sent)\b", re.I
)


def men_only(left: Witness, right: Witness) -> bool:
    """Six men among the eight workers, where either article knows of women as well."""
    one, two = (side.fact.of == "men" for side in (left, right))
    return one != two and not _WOMEN.isdisjoint(words(left) | words(right))


_WOMEN = frozenset("woman women female girl girls".split())
