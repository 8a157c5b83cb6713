"""Who is quoted with which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.attribution.altered import alteration
from checker.attribution.antecedents import person_told_of, person_within
from checker.attribution.descriptions import is_description
from checker.attribution.examples import AGREE, CONFLICT, SILENT
from checker.attribution.extents import Range
from checker.attribution.grammar import said_in
from checker.attribution.parties import cut_short, identity, on_behalf
from checker.attribution.patterns import SPEAKING
from checker.attribution.quotations import (
    FEWEST_AROUND,
    Likeness,
    likeness,
    mask_quotations,
    quoted_ranges,
)
from checker.attribution.said import Said
from checker.types import Article, Claim, Fact, Relation, Rule

NAME = "attribution"
KINDS = ("speaker",)
__all__ = ["AGREE", "CONFLICT", "KINDS", "NAME", "RULES", "SILENT", "compare", "find"]
# Shorter quotations are phrases that anybody may use.
FEWEST_WORDS = 4
# What is told in fewer words may be told by two people in the same ones.
FEWEST_TOLD = 9
# Words by which two such statements may differ in length.
SPARE_WORDS = 2
_HE_OR_SHE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"he|she|they|it|we|i|who|which|his|her|their", re.IGNORECASE)

RULES = (
    Rule(
        name="quote-conflict",
        level="error",
        says=(
            "Two articles quote the same words, but with another word among them, or from "
            "another speaker. Trimming, gaps, insertions in brackets and small words are no "
            "conflict; a spokesman and the one he speaks for are one speaker."
        ),
        fires=CONFLICT,
        silent=(*AGREE, *SILENT),
    ),
)


def find(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """Every quotation of a sentence or a good part of one, with its speaker as its value.

    The value is "" where nobody is named; `weak` where the speaker is named in another sentence,
    by a pronoun, or as one of several through whom the words came.
    """
    found: list[Fact] = []
    inside, last, previous = "", 0, ("", "")
    for claim in claims:
        if claim.span.field != "text":
            continue
        start = claim.span.start
        if "\n" in article.text[last:start]:
            inside = ""
        last = claim.span.end
        before = inside
        ranges, inside = quoted_ranges(claim.text, inside)
        long = any(claim.text.count(" ", *part) >= FEWEST_WORDS - 1 for part in ranges)
        if claim.story and (long or claim.said_by):
            masked, _, _ = mask_quotations(claim.text, before)
            said = said_in(masked)
            sure = _is_meant(claim, previous)
            quoted = [fact for part in ranges if (fact := _fact(claim, *part, said, sure))]
            found += _gone_on(quoted, claim, found[-1:], previous[0])
            found += _statements(claim, said) if not ranges else ()
        previous = claim.text, before
    return found


def _gone_on(quoted: list[Fact], claim: Claim, last: Sequence[Fact], before: str) -> list[Fact]:
    """The quotations of a claim; one that is all of it goes on with the one right before it:
    "“Nobody came,” Lund said. “Not one of them.”"."""
    if len(quoted) != 1 or not quoted[0].weak or claim.text.strip(' “”"') != quoted[0].text:
        return quoted
    if claim.text.rstrip()[-1] not in '”"':
        return quoted  # it runs on, and the next sentence may name another speaker
    if not last or last[0].weak or last[0].text not in before or last[0].value != claim.said_by:
        return quoted
    return [replace(quoted[0], value=last[0].value, weak=False)]


def _is_meant(claim: Claim, previous: tuple[str, str]) -> bool:
    """Whether a "he" or "she" of a sentence can only be its speaker: the person whom the sentence
    before tells of (its text, and the mark of the quotation open at its start)."""
    if not claim.said_by or not _HE_OR_SHE.search(claim.text):
        return False
    told_of = person_within(mask_quotations(claim.text)[0])
    told_of = told_of or person_told_of(mask_quotations(*previous)[0])
    return told_of is not None and claim.said_by.endswith(told_of)


def _statements(claim: Claim, said: Sequence[Said]) -> Iterator[Fact]:
    """What is told without quotation marks as one speaker's word."""
    if len(said) != 1 or said[0].verb not in SPEAKING:
        return
    for low, high in said[0].content:
        if claim.text.count(" ", low, high) >= FEWEST_TOLD - 1:
            speaker, weak = _speaker(claim, (low, high), said, sure=False)
            span = claim.span.part(low, high)
            yield Fact("speaker", speaker, claim.text[low:high], span, of="statement", weak=weak)


def _fact(claim: Claim, low: int, high: int, said: Sequence[Said], sure: bool) -> Fact | None:
    words = claim.text[low:high]
    stripped = words.strip(" ,")
    if len(stripped.split()) < FEWEST_WORDS:
        return None
    speaker, weak = _speaker(claim, (low, high), said, sure)
    start = low + words.index(stripped)
    return Fact(
        kind="speaker",
        value=speaker,
        text=stripped,
        span=claim.span.part(start, start + len(stripped)),
        of="quotation",
        weak=weak,
    )


def _speaker(claim: Claim, quotation: Range, said: Sequence[Said], sure: bool) -> tuple[str, bool]:
    """Who says the quotation, and whether that is less than sure; `sure` says that a "he" or "she"
    can only be the speaker of the claim."""
    low, high = quotation
    # A piece of content may lack the mark at either end.
    holding = [one for one in said if any(a <= low + 2 and high - 3 <= b for a, b in one.content)]
    names = {one.name for one in holding}
    if len(names) > 1 and (inner := _nearest(holding, claim.text, low)):
        return claim.text[slice(*inner.name)], True
    if len(names) != 1 or holding[0].relative or holding[0].verb.endswith("ing"):
        return claim.said_by or "", True
    name = claim.text[slice(*holding[0].name)]
    if _PRONOUN.fullmatch(name):
        return claim.said_by or "", not (sure and name.lower() in ("he", "she"))
    if is_description(name) and claim.said_by and claim.said_by != name:
        return claim.said_by, False  # "the minister", whom the text has named before
    if cut_short(name) or (name[0].isupper() and not any(word in name for word in claim.names)):
        return name, True  # "Dozens chanted": a capital, and no name
    whole = claim.text[slice(*holding[0].source)]
    if on_behalf(whole):
        return whole, False
    # A bare surname: the article's fuller name for it, where the sentence's speaker has it.
    fuller = claim.said_by if claim.said_by and name in claim.said_by else name
    return fuller, False


def _nearest(holding: Sequence[Said], text: str, low: int) -> Said | None:
    """Of two speakers, one of whom passes on the words of the other, the one right before them:
    "the aide said that Lund had told the council: “…”"."""
    before = [one for one in holding if one.cue[1] <= low and not one.relative]
    inner = max(before, key=lambda one: one.cue[1], default=None)
    if inner is None:
        return None
    plain = not _PRONOUN.fullmatch(text[slice(*inner.name)])
    return inner if plain and ":" in text[inner.cue[1] : low] else None


def compare(left: Fact, right: Fact) -> Relation:
    """The same words of two speakers conflict, and the same words of one with others among them.

    Silent where the quotations differ, and about speakers where they are not told.
    """
    if left.of != right.of:
        return "silent"
    if left.of == "quotation" and (changed := alteration(left.text, right.text)):
        # What is not sure of a speaker may still show that there are two.
        told = left.value and right.value
        whose = identity(str(left.value), str(right.value)) if told else "open"
        if whose != "other" or changed.alike >= FEWEST_AROUND:
            enough = changed.enough(same_speaker=whose == "same")
            return "conflict" if enough else "silent"
    alike = likeness(left.text, right.text)
    if alike == "other" or (left.of == "statement" and not _whole(alike, left.text, right.text)):
        return "silent"
    who = "open" if left.weak or right.weak else identity(str(left.value), str(right.value))
    if alike == "same":
        return "conflict" if who == "other" else "agree"
    # Two may say nearly the same in a few words, hardly in many.
    shorter = min(len(side.text.split()) for side in (left, right))
    return "silent" if who == "other" and shorter < FEWEST_AROUND else "conflict"


def _whole(alike: Likeness, one: str, other: str) -> bool:
    """Whether two statements are of the same words from end to end, as copied sentences are."""
    shorter, longer = sorted(len(text.split()) for text in (one, other))
    return alike == "same" and longer - shorter <= SPARE_WORDS
