"""The attributions of one sentence: who, the cue, and what is said, as ranges of the sentence.

Works on a sentence whose quoted words are blanked, so that what is said inside a quotation is
nobody's attribution here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice

from checker.attribution import cues, patterns
from checker.attribution.extents import (
    Range,
    back,
    clause_start,
    content_right,
    cut_of,
    past_adjuncts,
    place_before,
    place_of,
    quotes_after,
    trimmed,
    with_apposition,
)
from checker.attribution.frames import framed
from checker.attribution.phrases import (
    ADVERBS,
    CLAUSE,
    LEAD_IN,
    PASSIVE,
    after,
    before,
    inverted,
    plainly,
)

# Cues whose sentence is the word of their source.
SPEAKING = patterns.SPEAKING


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution, in code points of its sentence; `verb` is the cue in lower case.

    `name` is the source without its appositions; `relative` says that the source is "who" or
    "which" and its name stands before it.
    """

    source: Range
    cue: Range
    content: tuple[Range, ...]
    verb: str
    name: Range
    relative: bool = False


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


def said_in(masked: str) -> list[Said]:
    """The attributions of a sentence whose quotations are blanked, in order of their cues."""
    masked = plainly(masked)
    found: list[Said] = []
    for cue in islice(patterns.CUE.finditer(masked), patterns.MOST_CUES):
        one = _said(masked, cue, found)
        if one is not None:
            found.append(one)
    if match := patterns.LABELLED.match(masked):
        if not found:
            content = trimmed(masked, match.end(), len(masked))
            who = match.span("who" if match["who"] else "name")
            found.append(Said(who, (who[1], who[1] + 1), (content,), ":", who))
    for match in patterns.POSSESSED.finditer(masked):
        content = trimmed(masked, match.start("what"), cut_of(masked, match.end(), naming=True))
        who = match.span("who")
        found.append(Said(who, match.span("cue"), (content,), match["cue"].lower(), who))
    if not any(_holds_quotation(one, masked) for one in found) and (one := _framed(masked)):
        found.append(one)
    return found


def _holds_quotation(one: Said, masked: str) -> bool:
    return any("_" in masked[low:high] for low, high in one.content)


def _framed(masked: str) -> Said | None:
    """The speaker of a quotation whom no verb of saying names."""
    who = framed(masked)
    if who is None:
        return None
    quotations = tuple(match.span() for match in patterns.QUOTE.finditer(masked))
    return Said(who, (who[1], who[1]), quotations, ":", who) if quotations else None


def speaker_in(masked: str) -> tuple[str | None, str | None]:
    """The words for the first speaker and the cue, in lower case; both None if there is none.

    A pronoun is returned as it stands.
    """
    masked = plainly(masked)
    known: list[Said] = []
    for cue in islice(patterns.SPEAKING_CUE.finditer(masked), patterns.MOST_CUES):
        one = _said(masked, cue, known)
        if one is not None and not one.relative:
            return masked[slice(*one.name)], one.verb
        known += [one] if one else []
    if one := _framed(masked):
        return masked[slice(*one.name)], one.verb
    for one in known:  # "It came from Ada Lund, who said …"
        if who := _NAME_BEFORE_WHO.search(masked, 0, one.source[0]):
            return who["who"], one.verb
    return None, None


_NAME_BEFORE_WHO = re.compile(
    r"(?P<who>[A-ZÀ-ÖØ-Þ][\w.’'-]*(?<![’']s)(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*)*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)),? $"
)


def _said(masked: str, cue: re.Match[str], known: list[Said]) -> Said | None:
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
        return _source_after(masked, cue, verb, right)
    if verb in patterns.BESIDE_ONLY and not (
        patterns.QUOTED_NEAR.search(left) or patterns.QUOTES_NEXT.match(right)
    ):
        return None
    if verb in patterns.CRYING:
        return _participle(masked, cue, verb, left, known)
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
        return _participle(masked, cue, verb, left, known)
    if (by := patterns.BY.match(right)) and (verb not in cues.INVERTING or PASSIVE.search(left)):
        return _done_by(masked, cue, verb, cue.end() + by.start("who"))
    if PASSIVE.search(left):
        return None
    if (whole := _with_asides(masked, cue.start())) and whole[0] != whole[1]:
        return _with_content(
            masked, whole[0], cue.span(), verb, verb not in patterns.SAYING, whole[1]
        )
    if verb in cues.INVERTING or behind_quotation:
        words = inverted(left, right)
        source = place_of(masked, words, cue.end(), len(masked)) if words else None
        if source:
            return _with_content(masked, source, cue.span(), verb, naming=False)
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
            last = known[-1]
            return Said(last.source, cue.span(), (content,), verb, last.name, last.relative)
        match = patterns.SUBJECT.match(masked)
        if match and content and not known and match.end("who") < cue.start() - 4:
            who = match.span("who")
            return Said(who, cue.span(), (content,), verb, who)
    naming = verb not in patterns.SAYING
    words = before(left)
    source = place_before(masked, words, cue.start()) if words else None
    source = source or _long_subject(masked, cue.start())
    return _with_content(masked, source, cue.span(), verb, naming) if source else None


def _with_asides(masked: str, end: int) -> tuple[Range, Range] | None:
    """The speaker with all that stands between commas before the verb, and the name alone:
    "Pia Lund, 31, a nurse who was there, said"."""
    left = masked[:end].rstrip()
    if not left.endswith(","):
        left = ADVERBS.sub("", masked[:end]).rstrip()
    if not left.endswith(","):
        return None
    start = max(
        (m.end() for m in patterns.HARD_BOUNDARY.finditer(left, max(0, end - patterns.REACH))),
        default=0,
    )
    if end - patterns.REACH > start:
        return None
    while True:
        while head_in := LEAD_IN.match(left[start:]):
            start += head_in.end()
        first = left.find(",", start)
        head = left[start:first]
        if first < 0 or first >= len(left) - 1:
            return None
        if not re.match(
            r"(?:In|On|At|After|Before|During|For|With|As|By|Last|When|While|Since)\b", head
        ):
            break
        start = first + 1 + (len(left[first + 1 :]) - len(left[first + 1 :].lstrip()))
    if not head or CLAUSE.search(head) or len(head.split()) > 14 or patterns.CUE.search(head):
        return None
    if not re.match(r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Mm]any|[Ss]ome|[A-Z]|his|her|their|\w+s\b)", head):
        return None
    start += len(left[start:]) - len(left[start:].lstrip())
    if re.match(r"(?:and|but|or|that)\b", left[start:]):
        return None
    end = first if patterns.CIRCUMSTANCE.match(left, first) else len(left)
    return (start, end), (start, first)


def _is_headline(masked: str) -> bool:
    longer = re.findall(r"[A-Za-z’'-]{4,}", masked)
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) > 0.8 * len(longer)


def _done_by(masked: str, cue: re.Match[str], verb: str, start: int) -> Said | None:
    """The passive: "was described by witnesses as …"."""
    words = after(masked[start : start + patterns.REACH])
    source = place_of(masked, words, start, len(masked)) if words else None
    if source is None:
        return None
    content = [trimmed(masked, clause_start(masked, cue.start()), cue.start())]
    rest = trimmed(masked, source[1], len(masked))
    if re.match(r"\s+(?:as|that|to|for|of)\b", masked[source[1] :]):
        content.append(rest)
    return Said(source, cue.span(), tuple(content), verb, source)


# "the baker Ada Lund was out in the street yelling"
_CRIER = re.compile(
    r"(?P<who>(?:[Tt]he )?(?:[a-z-]+ ){0,2}[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)+)"
    r"(?:,[^,;:“”\"]{2,60},)? (?:was|is|were|stood|ran|came|went|burst|rose|leapt|began|kept"
    r"|\w+ed)\b[^“”\";:]{0,60}$"
)


def _long_subject(masked: str, end: int) -> Range | None:
    """A subject with a relative clause or an aside: "many people who were there say"."""
    match = patterns.LONG_SUBJECT.search(masked, max(0, end - patterns.REACH), end)
    return match.span("who") if match else None


def _source_after(masked: str, cue: re.Match[str], verb: str, right: str) -> Said | None:
    words = after(right)
    name = place_of(masked, words, cue.end(), len(masked)) if words else None
    match = patterns.UP_TO_COMMA.match(masked, cue.end())
    if match is None:
        return None
    source = name or match.span("who")
    if verb == "according to":
        source = match.span("who")
    head = masked[: cue.start()]
    if head.strip(" ,") and not re.fullmatch(r"\W*(?:and|but|still|yet)\W*", head, re.IGNORECASE):
        source = with_apposition(masked, source)
        content = trimmed(masked, clause_start(masked, cue.start()), cue.start())
        return Said(source, cue.span(), (content,), verb, name or source)
    rest = re.compile(r",\s*").match(masked, source[1]) or re.compile(r",\s").search(
        masked, source[1]
    )
    if rest is None:
        return None
    content = trimmed(masked, rest.end(), len(masked))
    return Said(source, cue.span(), (content,), verb, name or source)


def _participle(
    masked: str, cue: re.Match[str], verb: str, left: str, known: list[Said]
) -> Said | None:
    if patterns.QUOTED_NEAR.search(left) and (match := patterns.PROGRESSIVE.search(left)):
        # "“…,” Lund can be heard saying on the tape"
        words = before(left[: match.start()])
        source = place_before(masked, words, cue.start()) if words else None
        return _with_content(masked, source, cue.span(), verb, naming=False) if source else None
    content = content_right(masked, cue.end(), verb)
    if content is None:
        return None
    if verb in patterns.CRYING and (match := _CRIER.search(masked, 0, cue.start())):
        return Said(match.span("who"), cue.span(), (content,), verb, match.span("who"))
    if match := patterns.WITH.search(left):
        by = len(masked[: cue.start()]) - len(left)
        who = match.start("who") + by, match.end("who") + by
        return Said(who, cue.span(), (content,), verb, who)
    if match := patterns.PROGRESSIVE.search(left):
        words = before(left[: match.start()])
        source = place_before(masked, words, cue.start()) if words else None
        return Said(source, cue.span(), (content,), verb, source) if source else None
    if known and known[-1].cue[0] < cue.start():
        last = known[-1]
        return Said(last.source, cue.span(), (content,), verb, last.name, last.relative)
    if (
        verb != "saying"
        and verb not in patterns.CRYING
        and not re.search(r"(?:,|\b(?:by|in|while|after|before|and))\s*$", left)
    ):
        return None
    match = patterns.SUBJECT.match(masked)
    if match is None or match.end("who") > cue.start():
        return None
    who = match.span("who")
    return Said(who, cue.span(), (content,), verb, who)


def _with_content(
    masked: str, source: Range, cue: Range, verb: str, naming: bool, known: Range | None = None
) -> Said | None:
    name = known or source
    source = with_apposition(masked, source) if source[0] > cue[0] else back(masked, source)
    start, end = min(source[0], cue[0]), max(source[1], cue[1])
    before_it, rest = masked[:start], masked[end:]
    if source[0] < cue[0] and not naming:
        end = past_adjuncts(masked, end, verb)
        rest = masked[end:]
    quoted_before = re.search(r"[”\"][,.]?\s*$|,[”\"]\s*$|[?!]\s?[”\"]?\s*$", before_it)
    comma_before = re.search(r",\s*$|\s(?:—|―|–|--|-)\s*$", before_it)
    if (
        (quoted_before or comma_before)
        and (
            source[0] > cue[0]
            or (patterns.FOLLOWS_CONTENT.match(rest) and not re.match(r"\s*[:,]?\s*[“\"]", rest))
            or quoted_before
        )
        and before_it.strip(' ,"')
    ):
        first = trimmed(masked, clause_start(masked, start), start)
        return Said(source, cue, (first, *quotes_after(masked, end)), verb, name)
    if source[0] > cue[0]:
        if re.match(r"\s*[:,]?\s*[“\"]|\s*:", rest):
            return Said(source, cue, (trimmed(masked, end, len(masked)),), verb, name)
        return None
    content = content_right(masked, end, verb, naming)
    if content is None and (naming or before_it.strip(' ,"“”')):
        return None
    return Said(source, cue, (content,) if content else (), verb, name)
