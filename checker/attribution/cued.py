"""The attribution that one cue makes: "Lund said it was cold", "“It was cold,” said Lund".

The cue may be no saying at all: "was called", "an estimated 40".
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.attribution import cues, patterns
from checker.attribution.extents import content_right, place_before, place_of
from checker.attribution.long_subjects import long_subject, with_asides
from checker.attribution.participles import participle
from checker.attribution.phrases import PASSIVE, before, inverted
from checker.attribution.said import Said, with_content
from checker.attribution.sources_behind import done_by, source_after

# "his lawyer, Pia Lund, said": an office, and who holds it.
_OFFICE = re.compile(
    r"(?:[Oo]ne of|[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z]\w+['’]s)\s[^,]*$"
)
_NAMED_NEXT = re.compile(
    r",\s(?P<who>[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s(?:[A-Z]\.\s)?[A-ZÀ-ÖØ-Þ][\w’'-]+){1,2})(?=[,.;]|\s*$)"
)
# "reads a statement signed by Ada Lund": whose words they are.
_DOCUMENT = re.compile(
    r"(?:[Tt]he|[Aa]n?) (?:[\w-]+ ){0,3}?(?:statement|letter|note|post|message|tweet|leaflet"
    r"|e-?mail|text|memo|affidavit|column|diary|petition|will|placard)"
    r"(?: (?:signed|issued|released|written|penned|posted|sent|published|recorded))?"
)
_AUTHOR = re.compile(
    r" (?:(?:later |jointly |\w+ly )?(?:by|from)|(?:signed|issued|released|written|penned|posted"
    r"|put out|read out|sent|published|recorded) by) (?P<who>(?:the |an? )?(?:[a-z-]+ ){0,3}"
    r"(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*)(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)+)"
)


def said_at(masked: str, cue: re.Match[str], known: list[Said]) -> Said | None:
    """The attribution of a cue; an office is named with whoever holds it."""
    one = _of_cue(masked, cue, known)
    if one is None or not _OFFICE.match(masked, *one.name):
        return one
    if holder := _NAMED_NEXT.match(masked, one.name[1]):
        return replace(one, name=(one.name[0], holder.end("who")))
    if _DOCUMENT.fullmatch(masked[slice(*one.name)]):
        if author := _AUTHOR.match(masked, one.name[1]):
            return replace(one, name=author.span("who"), source=author.span("who"))
    return one


def _of_cue(masked: str, cue: re.Match[str], known: list[Said]) -> Said | None:
    verb = cue.group().lower()
    left = masked[max(0, cue.start() - patterns.REACH) : cue.start()]
    right = masked[cue.end() : cue.end() + patterns.REACH]
    if cue.group()[0].isupper() and verb not in cues.SOURCE_AFTER and left.strip():
        if not _is_headline(masked) and not (
            verb in cues.INVERTING and right[:2].strip()[:1].isupper()
        ):
            return None
    if verb in cues.SOURCE_AFTER:
        return source_after(masked, cue, verb, right)
    if verb in patterns.BESIDE_ONLY and not (
        patterns.QUOTED_NEAR.search(left) or patterns.QUOTES_NEXT.match(right)
    ):
        return None
    if verb in patterns.CRYING:
        return participle(masked, cue, verb, left, known)
    behind_quotation = verb not in patterns.NAMING and patterns.QUOTED_BEFORE.search(left)
    if (
        verb in cues.AMBIGUOUS
        and not behind_quotation
        and not (
            patterns.QUOTES_AT_ONCE.match(right)
            or patterns.SAID_FOLLOWS.match(right)
            or patterns.SHOWN.search(left)
            or patterns.NAMED.search(left)
        )
    ):
        return None
    if patterns.NOT_SAID.match(masked, cue.start()) or (
        re.search(r"\b(?:an?|all) \w*\s*$", left[-20:], re.I)
        and verb in ("called", "estimated", "told")
    ):
        return None
    if verb in cues.OFTEN_PASSIVE and patterns.PARTICIPLE_GOES_ON.match(right):
        return None
    if verb in patterns.PARTICIPLES:
        return participle(masked, cue, verb, left, known)
    if (by := patterns.BY.match(right)) and (verb not in cues.INVERTING or PASSIVE.search(left)):
        return done_by(masked, cue, verb, cue.end() + by.start("who"))
    if PASSIVE.search(left):
        return None
    if (whole := with_asides(masked, cue.start())) and whole[0] != whole[1]:
        return with_content(
            masked, whole[0], cue.span(), verb, verb not in patterns.SAYING, whole[1]
        )
    if verb in cues.INVERTING or behind_quotation:
        words = inverted(left, right)
        source = place_of(masked, words, cue.end(), len(masked)) if words else None
        if source:
            return with_content(masked, source, cue.span(), verb, naming=False)
    offset = cue.start() - len(left)
    if match := re.search(
        r"\b(who|which|that)(?:\s+\w+ly|\s+has|\s+have|\s+also|\s+had)*\s+$", left
    ):
        source = offset + match.start(1), offset + match.end(1)
        content = content_right(masked, cue.end(), verb)
        if match[1] == "that" or content is None:
            return None
        return Said(source, cue.span(), (content,), verb, source, relative=True)
    if re.search(r"\b(?:and|but)(?: (?:also|then|later|\w+ly))*\s*$", left):
        content = content_right(masked, cue.end(), verb, verb not in patterns.SAYING)
        if known and content and known[-1].cue[0] < cue.start():
            return known[-1].going_on(cue.span(), content, verb)
        match = patterns.SUBJECT.match(masked)
        if match and content and not known and match.end("who") < cue.start() - 4:
            who = match.span("who")
            return Said(who, cue.span(), (content,), verb, who)
    naming = verb not in patterns.SAYING
    words = before(left)
    source = place_before(masked, words, cue.start()) if words else None
    source = source or long_subject(masked, cue.start())
    return with_content(masked, source, cue.span(), verb, naming) if source else None


def _is_headline(masked: str) -> bool:
    longer = re.findall(r"[A-Za-z’'-]{4,}", masked)
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) > 0.8 * len(longer)
