"""Both figures stand because one word takes in fewer: those in hospital, the men among them."""

from __future__ import annotations

import re

from checker.reconciled.extracts import words
from checker.witnesses import Witness


def in_hospital(left: Witness, right: Witness) -> bool:
    """ "Thirty were taken to hospital" of more who were hurt, or with some who were only shaken;
    "the clinic took in nineteen" of those whom several hospitals did."""
    if left.fact.kind != "injured":
        return False
    one, two = (
        _HOSPITAL.search(side.fact.text) is not None or _at_one_hospital(side)
        for side in (left, right)
    )
    return one != two


def _at_one_hospital(side: Witness) -> bool:
    text, base = side.claim.text, side.claim.span.start
    ahead, behind = text[: side.fact.span.start - base], text[side.fact.span.end - base :]
    took = _TOOK_IN.search(text) is not None and re.search(_CLINIC, ahead + behind) is not None
    return took or _AT_CLINIC.match(behind) is not None


_CLINIC = r"(?i:\b(?:hospital|clinic|infirmary)\b)"
_TOOK_IN = re.compile(r"(?i)\b(?:took in|takes in|received|admitted|treated|cared for)\b")
_AT_CLINIC = re.compile(
    rf"[^.;,]{{0,20}}?\b(?:at|in|to) (?:the |a )?(?:[A-Z][\w’'-]+ ){{0,3}}{_CLINIC}"
)


_HOSPITAL = re.compile(
    r"\b(?:hospitali[sz]ed|admitted|rushed|taken|airlifted|flown|transported|treated|sent)\b", re.I
)


def men_only(left: Witness, right: Witness) -> bool:
    """Six men among the eight workers, where either article knows of women as well."""
    one, two = (side.fact.of == "men" for side in (left, right))
    return one != two and not _WOMEN.isdisjoint(words(left) | words(right))


_WOMEN = frozenset("woman women female girl girls".split())
