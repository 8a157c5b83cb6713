"""Speakers of a quotation whom no verb of saying names.

"Holm was scathing: “…”", "“…” was all the tailor could say", "in the words of Ada Lund", "her
verdict: “…”", "“…” That was Lund's answer". Works on sentences whose quoted words are blanked.
"""

from __future__ import annotations

import re

from checker.attribution.antecedents import people_in
from checker.attribution.descriptions import is_description
from checker.attribution.extents import Range
from checker.attribution.patterns import SUBJECT

_NAME = (
    r"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?<![’']s)"
    r"(?: (?:(?:bin|ibn|van|von|de|der|del|al) ){0,2}[A-ZÀ-ÖØ-Þ][\w.’'-]*(?<![’']s))*"
)
PERSON = (
    rf"(?P<who>(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts) )?(?:[a-z\d][\w-]* ){{0,4}}{_NAME}"
    r"|[Hh]e|[Ss]he|(?:[Tt]he|[Hh]is|[Hh]er) (?:[a-z\d][\w-]* ){0,2}[a-z\d][\w-]*)"
)
_WORDS = (
    r"(?:answer|reply|response|retort|verdict|message|explanation|description|assessment|comment"
    r"|reaction|words?|phrase|line|advice|warning|plea|refrain|summary|summing-up|judg?ment"
    r"|conclusion|greeting|excuse|promise|appeal|statement|tweet|complaint|admission|parting shot"
    r"|rejoinder|riposte|opinion|view|diagnosis|account)"
)
# What stands behind a quotation, and what stands before one.
_BEHIND = tuple(
    re.compile(r"[\"”],?\s(?:[-–—]+\s)?" + pattern)
    for pattern in (
        rf"(?:was|were|is|are)(?: just| only| about)? (?:all|how|what|the way|as much as"
        rf"|(?:the|an?|one of the) (?:[\w-]+ ){{0,4}}{_WORDS})(?: (?:that|which|with which|by which"
        rf"|in which))? {PERSON} (?:could|would|had|has|used|chose|gave|\w+ed|put|said|told|spoke"
        rf"|wrote|made|left|sent|says|puts|gives|has)\b",
        rf"(?:was|were|is|are|came|ran|went|read|runs) {PERSON}(?:[’']s|(?<=s)[’'])\s"
        rf"(?:[\w-]+ ){{0,3}}{_WORDS}\b",
        rf"(?:was|were|is|are|came|ran|went|read|runs) (?P<who>his|her)"
        rf" (?:[\w-]+ ){{0,3}}{_WORDS}\b",
        rf"(?:came|was|is|ran|went|were) (?:the|an?) (?:[\w-]+ ){{0,3}}{_WORDS}"
        rf" (?:from|of|by|given by|offered by) {PERSON}"
        r"(?=[,.;]|$| (?:in|on|at|when|as|after|to)\b)",
    )
)
_BEFORE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Ii]n (?:the )?words of {PERSON}(?=,|:| [\"“])",
        rf"\b[Ii]n {PERSON}[’']s? (?:own )?(?:words|phrase|telling|formulation)\b",
        rf"\b[Tt]o (?:quote|borrow the words of) {PERSON}(?=,|:| [\"“])",
        rf"\b[Aa]s {PERSON} (?:once |later |has |had )?(?:put|puts|phrased|phrases|framed) it\b",
        rf"(?:^|, |\b(?:but|and) )(?P<who>[Hh]is|[Hh]er) (?:[\w-]+ ){{0,3}}{_WORDS}\b"
        r"[^“”\":;]{0,90}(?:[:,]| was| is| were)\s?[\"“]",
        rf"(?:^|, |\b(?:but|and) ){PERSON}(?:[’']s|(?<=s)[’']) (?:[\w-]+ ){{0,3}}{_WORDS}\b"
        r"[^“”\":;]{0,90}(?:[:,]| was| is| were)\s?[\"“]",
        rf"^(?:For|To) {PERSON},? (?:it|the|there|that|this)\b[^“”\":;]{{0,80}}:\s?[\"“]",
        rf"\b{_WORDS} (?:from|of|by) {PERSON}(?=[^“”\":;]{{0,80}}:\s?[\"“])",
    )
)
_COLON = re.compile(r":\s?[\"“]")
# Before a colon: what is read, seen or remembered, and not said by the subject of the clause.
_OTHERS_WORDS = re.compile(
    r"\b(?:notes?|signs?|banners?|letters?|messages?|placards?|slogans?|inscriptions?|headlines?"
    r"|graffiti|screens?|mottos?|posters?|tattoos?|questions?|rules?|lyrics|songs?|plaques?|labels?"
    r"|words|quot\w+|cit(?:ed|es|ing)|asked|heard|reads?|reading|chant\w*|listed|titled|called"
    r"|entitled|named|remembered|learned|knew|found|saw|seen|inscribed|printed|painted|charged"
    r"|received|got|told by|according)\b|[’']s (?:advice|warning|motto|reply|answer|line)\b"
)
_MADE = re.compile(
    r"\b(?:posted|wrote|sent|left|issued|released|offered|gave|had|has|texted|shared|delivered|put"
    r"|repeated|typed|penned|brought|came with)\b"
)
# The words after a quotation of one or more sentences that say whose it was.
_POINTS_BACK = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:So|Thus) (?:said|says|spoke|wrote|argued|concluded) {PERSON}(?=[,.;]|$"
        r"| (?:in|on|at|when|as|after|before|to|who|during|outside)\b)",
        rf"^(?:Such|Those|These|That|They) (?:was|were|is|are) the (?:[\w-]+ ){{0,2}}{_WORDS} of"
        rf" {PERSON}(?=[,.;]|$| (?:in|on|at|when|as|after|before|to|who|during|outside)\b)",
        rf"^(?:The (?:speaker|author|writer|voice|caller)|(?:The|Those|These) words) (?:is|was|are"
        rf"|were|belongs? to|belonged to|came from|come from)(?: those of| that of)? {PERSON}"
        r"(?=[,.;]|$| (?:who|whose|in|on|at|from|as)\b)",
        rf"^(?:That|This|It|Such) (?:was|is) {PERSON}(?:[’']s|(?<=s)[’'])"
        rf" (?:[\w-]+ ){{0,3}}{_WORDS}\b",
        rf"^(?:That|This) (?:was|is) (?P<who>his|her) (?:[\w-]+ ){{0,3}}{_WORDS}\b",
        rf"^(?:That|This) (?:was|is) (?:how|what|all) {PERSON} (?:put|summed|described|said"
        r"|saw|told|had|could|explained|answered|replied|remembers|remembered)\b",
    )
)


def framed(masked: str) -> Range | None:
    """The words for the speaker of a sentence's quotation where no verb of saying is in it."""
    if "_" not in masked:
        return None
    for pattern in (*_BEHIND, *_BEFORE):
        match = pattern.search(masked)
        if match and _may_speak(match["who"]):
            start, end = match.span("who")
            return start, end - match["who"].endswith(".")
    return _before_colon(masked)


def _before_colon(masked: str) -> Range | None:
    """The subject of a clause that a colon and a quotation follow: "Lund was scathing: “…”"."""
    colon = _COLON.search(masked)
    subject = SUBJECT.match(masked) if colon and '"' not in masked[: colon.start()] else None
    if colon is None or subject is None or subject.end("who") >= colon.start():
        return None
    who, rest = subject["who"], masked[subject.end("who") : colon.start()]
    if ";" in rest or (_OTHERS_WORDS.search(rest) and not _MADE.search(rest)):
        return None
    plain = who in ("He", "She") or is_description(who)
    return subject.span("who") if plain or people_in(who) else None


def pointed_back_to(masked: str) -> str | None:
    """The speaker of the quotation before, where a sentence tells of nothing else: "The speaker is
    Ada Lund, 71"."""
    for pattern in _POINTS_BACK:
        match = pattern.search(masked)
        if match and _may_speak(match["who"]):
            return match["who"].rstrip(".")
    return None


_NOBODY = re.compile(
    r"(?:the|his|her) (?:.* )?(?:same|first|last|only|next|other|case|best|worst|most|least|\w+s)$",
    re.IGNORECASE,
)


def _may_speak(who: str) -> bool:
    return not _NOBODY.fullmatch(who)
