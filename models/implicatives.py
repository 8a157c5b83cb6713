"""Made pairs about acts that were managed, failed, planned or refused.

The main verb of a real sentence in the past is put under a verb with an infinitive; what follows
comes from that verb's signature (Karttunen 2012, Simple and Phrasal Implicatives; measured on
people by Ross and Pavlick 2019): "managed to" carries the act, "failed to" its contrary, "planned
to" neither, and a negation turns the implicative ones about.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from models.bank import Sentence

# Before an infinitive: the act took place.
DONE = (
    "managed to|was able to|was forced to|went on to|got to|proceeded to|remembered to|"
    "took the trouble to|did not fail to|did not hesitate to|was made to|had the nerve to|"
    "was seen to|did not forget to"
).split("|")
# It did not.
UNDONE = (
    "failed to|refused to|declined to|was unable to|neglected to|forgot to|did not manage to|"
    "did not|was not able to|did not get to|did not bother to|could not|no longer dared to|"
    "was not willing to"
).split("|")
# Nobody can tell.
OPEN = (
    "planned to|wanted to|hoped to|tried to|threatened to|promised to|agreed to|intended to|"
    "was expected to|was ordered to|offered to|vowed to|asked to|was about to|was ready to|"
    "was accused of trying to|did not want to|did not plan to|was allowed to|was supposed to|"
    "wished to|prepared to|was urged to|decided to|had reason to|was likely to|did not promise to"
).split("|")
# Up to which roll, the verbs of the premise, whether the hypothesis says that it took place, label.
KINDS = (
    (0.28, DONE, True, "entailment"),
    (0.50, UNDONE, True, "contradiction"),
    (0.80, OPEN, True, "neutral"),
    (0.86, DONE, False, "contradiction"),
    (0.92, UNDONE, False, "entailment"),
    (0.96, OPEN, False, "neutral"),
)
# Past forms that "-ed" does not make; regular ones are undone by rule (`bases`).
IRREGULAR = {
    past: base
    for pair in (
        "began begin|bought buy|broke break|brought bring|built build|came come|caught catch|"
        "chose choose|drew draw|drove drive|fell fall|felt feel|flew fly|forgave forgive|"
        "fought fight|found find|gave give|got get|grew grow|held hold|hid hide|kept keep|"
        "led lead|left leave|lost lose|made make|met meet|paid pay|ran run|rode ride|"
        "rose rise|sang sing|sat sit|saw see|sent send|shook shake|shot shoot|slept sleep|"
        "sold sell|spent spend|spoke speak|stole steal|stood stand|struck strike|swam swim|"
        "taught teach|threw throw|took take|told tell|went go|withdrew withdraw|won win|"
        "wrote write|ate eat|drank drink|wore wear|dug dig|bound bind"
    ).split("|")
    for past, base in (pair.split(),)
}
_SUBJECT = (
    r"(?P<subject>(?:(?:The|A|An|His|Her|Their|One|Another) (?:[a-z]+ ){0,2}?[a-z]+"
    r"|He|She|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}|The [A-Z][a-z]+(?: [A-Z][a-z]+)?))"
)
_CLAUSE = re.compile(rf"{_SUBJECT} (?P<verb>[a-z]+)(?P<rest> [^,;:?\"“”()]+)\.$")
_BAD = re.compile(
    r"\b(?:to|not|never|no|nobody|none|if|would|could|may|might|that|who|which|and|but|because)\b"
)
_WORD = re.compile(r"[a-z]+")
_INFINITIVE = re.compile(r"\bto ([a-z]{2,})\b")

Bases = Callable[[str], str | None]


def bases(sentences: Iterable[Sentence]) -> Bases:
    """From a past form to its base; None where no such base stands behind "to" in the sentences.

    A base must be seen thrice: "to" also stands before nouns.
    """
    seen = Counter(base for one in sentences for base in _INFINITIVE.findall(one.text))

    def base_of(past: str) -> str | None:
        if past in IRREGULAR:
            return IRREGULAR[past]
        if not past.endswith("ed") or len(past) < 5:
            return None
        stem = past[:-2]
        forms = [stem, stem + "e"]
        if stem.endswith("i"):
            forms.append(stem[:-1] + "y")
        if len(stem) > 2 and stem[-1] == stem[-2]:
            forms.append(stem[:-1])
        likeliest = max(forms, key=lambda form: seen[form])
        return likeliest if seen[likeliest] >= 3 else None

    return base_of


def maker(
    sentences: Sequence[Sentence],
) -> Callable[[Sentence, random.Random], Iterator[tuple[str, str, str]]]:
    """`pairs_of` with the bases that the sentences hold."""
    base_of = bases(sentences)
    return lambda sentence, chance: pairs_of(sentence, base_of, chance)


def pairs_of(
    sentence: Sentence, base_of: Bases, chance: random.Random
) -> Iterator[tuple[str, str, str]]:
    """(premise, hypothesis, label) with the sentence as the act, the one side or the other."""
    text = sentence.text.strip()
    found = _CLAUSE.match(text)
    if not found or not 4 <= len(text.split()) <= 24 or _BAD.search(text):
        return
    subject, past, rest = found["subject"], found["verb"], found["rest"]
    base = base_of(past)
    # A word that could be a verb before the one that was found, or another after it: not one act.
    if base is None or any(base_of(word) for word in _WORD.findall(subject)):
        return
    if any(base_of(word) for word in rest.split()[:2]):
        return
    last = subject.split()[-1]
    many = last.islower() and last.endswith("s") and not last.endswith("ss")

    def under(verbs: list[str]) -> str:
        verb = chance.choice(verbs)
        return f"{subject} {re.sub('^was', 'were', verb) if many else verb} {base}{rest}."

    roll = chance.random()
    for below, verbs, took_place, label in KINDS:
        if roll < below:
            yield under(verbs), text if took_place else f"{subject} did not {base}{rest}.", label
            return
    yield text, under(UNDONE), "contradiction"
