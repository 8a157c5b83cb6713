"""Several sentences as one premise: documents cut to a claim's matter, and pairs in context."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from checker.sentences import sentences
from models.sources import EITHER

# Words of a premise: with a claim of twenty it stays below the recipe's 144 tokens.
ROOM = 80
DOCUMENTS = ("doc_wice", "doc_defacto")
_WORD = re.compile(r"\w+")


def of_documents(data: Path) -> Iterator[dict[str, str]]:
    """Rows from document-level sets: the sentences nearest to the claim, in document order.

    An unsupported claim is two-way: the label does not say whether the document contradicts it.
    """
    for name in DOCUMENTS:
        for row in pd.read_json(data / "nli" / f"{name}.jsonl.xz", lines=True).itertuples():
            text = re.sub(r"\(meta data\)[^:]{0,20}:", " ", str(row.document))
            premise = nearest(text, str(row.claim))
            if not premise:
                continue
            yield {
                "premise": premise,
                "hypothesis": str(row.claim),
                "label": "entailment" if row.label == 1 else EITHER,
                "split": str(row.split),
                "group": str(row.group),
            }


def nearest(document: str, claim: str, room: int = ROOM) -> str:
    """The sentences sharing most words with the claim, at most `room` words, in their order."""
    wanted = {word for word in _WORD.findall(claim.lower()) if len(word) > 3 or word.isdigit()}
    parts = [document[a:b] for a, b in sentences(document)]
    score = {i: len(wanted & set(_WORD.findall(part.lower()))) for i, part in enumerate(parts)}
    kept, words = [], 0
    for i in sorted(score, key=lambda i: (-score[i], i))[:4]:
        size = len(parts[i].split())
        if words + size <= room:
            kept.append(i)
            words += size
    return " ".join(parts[i] for i in sorted(kept))


def in_context(real: pd.DataFrame, chance: random.Random, most: int) -> Iterator[dict[str, str]]:
    """Labelled pairs whose premise stands among one or two other premises of its split.

    What was entailed or contradicted stays so. Contexts come from other groups; a neutral pair
    stays neutral, since strangers say nothing of its matter.
    """
    for split, rows in sorted(real.groupby("split")):
        share = most if split == "train" else most // 10
        chosen = rows.sample(min(share, len(rows)), random_state=chance.randrange(2**31))
        context = rows.premise.sample(
            2 * len(chosen), replace=True, random_state=chance.randrange(2**31)
        ).tolist()
        for i, row in enumerate(chosen.itertuples()):
            around = context[2 * i : 2 * i + chance.randint(1, 2)]
            at = chance.randint(0, len(around))
            premise = " ".join([*around[:at], row.premise, *around[at:]])
            if len(premise.split()) <= ROOM:
                yield {
                    "premise": premise,
                    "hypothesis": row.hypothesis,
                    "label": row.label,
                    "split": str(split),
                    "group": row.group,
                }
