"""Who says each sentence of a text, and how firmly: attribution in news prose by rule.

Precise rather than complete: where the words leave the speaker open, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.attribution.antecedents import person_told_of, person_within
from checker.attribution.cues import Stance, stance_of
from checker.attribution.descriptions import is_description, person_described
from checker.attribution.frames import pointed_back_to
from checker.attribution.grammar import speaker_in
from checker.attribution.phrases import labelled_speaker
from checker.attribution.quotations import mask_quotations


@dataclass(frozen=True, slots=True)
class Speech:
    """`said_by` as the article writes it, None where nobody is named; `stance` towards it."""

    said_by: str | None = None
    stance: Stance = "asserts"


# Share of a sentence inside quotation marks from which it counts as a quotation that runs on.
_MOSTLY = 0.6
_TITLES = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Gen|Col|Maj|Sen|Rep|Gov|Det|Rev|Cpl|Cmdr|Officer|Chief|Sheriff"
    r"|Mayor|President|Deputy|Captain|General|Judge)\.?\s+)+"
)


def speech_of(
    sentences: Sequence[str], opens_paragraph: Sequence[bool], names: Iterable[str] = ()
) -> list[Speech]:
    """The speech of each sentence of one text, in order.

    `opens_paragraph[i]` says that sentence i is the first of its paragraph; `names` are those in
    the text, in order (checker.names). A pronoun is resolved to the person whom the sentence before
    tells of, else to the last speaker, a surname to the one fuller name that the text has for it,
    and a quotation that runs on belongs to its speaker.
    """
    known = tuple(names)
    fuller = by_surname(known)
    found: list[Speech] = []
    quoted: list[bool] = []
    speaker: str | None = None
    inside = ""
    before: list[str] = []
    for sentence, opens in zip(sentences, opens_paragraph, strict=True):
        masked, inside, share = mask_quotations(sentence, "" if opens else inside)
        said_by, verb = speaker_in(masked)
        low = said_by.lower() if said_by else ""
        if low in {"he", "she", "they", "his", "her"}:
            said_by = _person_meant(low, masked, before, speaker, fuller)
        elif said_by and low in {"i", "we", "it"}:
            said_by = None
        elif said_by and is_description(said_by):
            meant = person_described(said_by, masked, before, known)
            said_by = _fuller(meant, fuller) if meant else said_by
        elif said_by:
            said_by = _fuller(said_by, fuller)
        if not said_by and share and (meant := _whose_turn(masked, before, opens, known)):
            said_by = _fuller(meant, fuller)
        quoted.append(share > _MOSTLY and verb is None)
        if quoted[-1]:
            said_by = said_by or speaker
        if not share and not said_by and any(quoted[-2:-1]) and (who := pointed_back_to(masked)):
            if who.lower() in {"his", "her", "he", "she"}:
                first = _first_quoted(quoted)
                who = _person_meant("he", "", before[:first], None, fuller) or ""
            _give(found, quoted, _fuller(who, fuller))
        speaker = said_by or speaker
        before.append(masked)
        found.append(Speech(said_by, stance_of(masked, verb)))
    return _with_speakers_named_later(found, quoted, opens_paragraph)


def _person_meant(
    pronoun: str,
    masked: str,
    before: Sequence[str],
    speaker: str | None,
    fuller: Mapping[str, str],
) -> str | None:
    """Whom a "he" means: the person of its own sentence on whom it depends, the one whom the
    sentence before tells of, else the last speaker."""
    if pronoun == "they":
        return speaker
    told_of = person_within(masked) or (person_told_of(before[-1]) if before else None)
    meant = _fuller(told_of or "", fuller)
    return speaker if meant in (speaker or "") else meant


_OPENS_QUOTED = re.compile(r"\s*[“\"]")


def _whose_turn(
    masked: str, before: Sequence[str], opens: bool, known: Sequence[str]
) -> str | None:
    """Whose quotation a sentence is that only quotes: of the person of whom the sentence before it
    tells, in one paragraph: "Lund shook her head. “Nobody came.”"."""
    if opens or not before or not _OPENS_QUOTED.match(masked) or '"' in before[-1]:
        return None
    return person_told_of(before[-1], known)


def _first_quoted(quoted: Sequence[bool]) -> int:
    """Where the run of quotations begins that ends before the last sentence."""
    first = len(quoted) - 1
    while first and quoted[first - 1]:
        first -= 1
    return first


def _give(found: list[Speech], quoted: Sequence[bool], who: str) -> None:
    """The run of quotations just before gets its speaker."""
    for i in range(_first_quoted(quoted), len(found)):
        found[i] = replace(found[i], said_by=who or found[i].said_by)


def _fuller(name: str, fuller: Mapping[str, str]) -> str:
    return fuller.get(_TITLES.sub("", name)) or name


def speech_of_headline(headline: str, names: Iterable[str] = ()) -> Speech:
    """The speech of a headline, where a label may name the speaker: "Police: three killed"."""
    (speech,) = speech_of([headline], [True], names)
    return speech if speech.said_by else replace(speech, said_by=labelled_speaker(headline))


def _with_speakers_named_later(
    found: list[Speech], quoted: list[bool], opens_paragraph: Sequence[bool]
) -> list[Speech]:
    """A paragraph that opens with a quotation often names its speaker in the next sentence."""
    for i in range(len(found) - 2, -1, -1):
        later = found[i + 1].said_by
        if quoted[i] and opens_paragraph[i] and not opens_paragraph[i + 1] and later:
            found[i] = replace(found[i], said_by=later)
    return found


def by_surname(names: Iterable[str]) -> dict[str, str]:
    """Surname to the fuller name that comes first; two bearers cancel each other ("")."""
    fuller: dict[str, str] = {}
    for name in names:
        words = name.split()
        if not 2 <= len(words) <= 4 or not all(word[0].isupper() for word in words):
            continue
        surname = words[-2] if words[-1].rstrip(".") in {"Jr", "Sr", "II", "III"} else words[-1]
        known = fuller.setdefault(surname, name)
        if known and known.split()[0] != words[0]:
            fuller[surname] = ""
    return fuller
