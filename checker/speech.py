"""Who says each sentence of a text, and how firmly: attribution in news prose by rule.

Precise rather than complete: where the words leave the speaker open, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.attribution.antecedents import person_told_of
from checker.attribution.cues import Stance, stance_of
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
    fuller = by_surname(names)
    found: list[Speech] = []
    quoted: list[bool] = []
    speaker: str | None = None
    inside = before = ""
    for sentence, opens in zip(sentences, opens_paragraph, strict=True):
        masked, inside, share = mask_quotations(sentence, "" if opens else inside)
        said_by, verb = speaker_in(masked)
        if said_by and said_by.lower() in {"he", "she", "they"}:
            told_of = person_told_of(before) if said_by.lower() != "they" else None
            meant = _fuller(told_of or "", fuller)
            said_by = speaker if meant in (speaker or "") else meant
        elif said_by and said_by.lower() in {"i", "we", "it"}:
            said_by = None
        elif said_by:
            said_by = _fuller(said_by, fuller)
        quoted.append(share > _MOSTLY and verb is None)
        if quoted[-1]:
            said_by = speaker
        speaker = said_by or speaker
        before = masked
        found.append(Speech(said_by, stance_of(masked, verb)))
    return _with_speakers_named_later(found, quoted, opens_paragraph)


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
