"""Pairs that nobody has labelled, for a teacher to answer (models/teach.py).

The labelled sources hold their sentences in one arrangement only; arranged otherwise they are pairs
that the model has not seen, in the language of the sources; with one word changed (edited.py) they
are new claims. All of train's groups, so that nothing of a held-out group is learned from.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from models import bank, lookalikes
from models.bank import Sentence
from models.edited import Neighbours, edited
from models.sources import Pairs

SEED = 20261128
# How many pairs of each kind, and of each source within it.
SIBLINGS = {
    "mnli_dev": 18_000,
    "snli_devtest": 14_000,
    "lingnli": 50_000,
    "cad_nli": 4_000,
    "infotabs": 3_000,
    "vitaminc_real": 6_000,
    "healthver": 2_000,
}
TURNED = {
    "mnli_dev": 9_000,
    "mnli_train_part": 16_000,
    "lingnli": 8_000,
    "snli_devtest": 5_000,
    "wanli_part": 14_000,
    "vitaminc_real": 4_000,
}
PAGES = {"vitaminc_real": 16_000, "fever_ggkorn": 4_000}
NEWS = 12_000
CLAUSES = 10_000
LONGEST_TURNED = 200  # characters of a premise that may serve as a hypothesis
_UNDER = re.compile(
    r"\b(?:says?|said|claim(?:s|ed)?|den(?:y|ies|ied)|admit(?:s|ted)?|know|knows|knew|thinks?|thought"
    r"|believ(?:es?|ed)|suspect(?:s|ed)?|fear(?:s|ed)?|hop(?:es?|ed)|report(?:s|ed)?|confirm(?:s|ed)?"
    r"|doubt(?:s|ed)?|suggest(?:s|ed)?|show(?:s|ed)?|found|f(?:ee|e)lt|learn(?:s|ed|t)?|forgot"
    r"|realiz(?:es?|ed)|regret(?:s|ted)?|insist(?:s|ed)?|argu(?:es?|ed)|warn(?:s|ed)?|told \w+"
    r"|pretend(?:s|ed)?|imagin(?:es?|ed)|wish(?:es|ed)?|expect(?:s|ed)?|assum(?:es?|ed)|guess"
    r"|noticed|discover(?:s|ed)?|recalls?|remember(?:s|ed)?|acknowledg(?:es?|ed)|alleg(?:es?|ed)"
    r"|announc(?:es?|ed)|prov(?:es?|ed)|true|false|likely|possible|clear|certain|sure|aware|glad"
    r"|sorry|surprised|convinced|afraid) that (?P<clause>[^.;:\"“”()]{20,160})\.$"
)

Row = dict[str, str]


def unlabelled(pairs: Pairs, data: Path, near: Neighbours) -> pd.DataFrame:
    """Columns `premise`, `hypothesis`, `source`, shuffled; none of them a labelled pair."""
    real = pairs.train[~pairs.train.source.str.startswith("made_")]
    sentences = [one for one in (*bank.news(data), *_sentences(real)) if one.split == "train"]
    rows = pd.DataFrame(
        [
            *_siblings(real, random.Random(SEED)),
            *_turned(real, random.Random(SEED)),
            *_pages(real, random.Random(SEED)),
            *_news(data, random.Random(SEED)),
            *_clauses(sentences, random.Random(SEED)),
            *edited(real, near, random.Random(SEED)),
        ]
    ).drop_duplicates(["premise", "hypothesis"])
    known = set(zip(pairs.train.premise, pairs.train.hypothesis, strict=True))
    known |= set(zip(pairs.dev.premise, pairs.dev.hypothesis, strict=True))
    new = [pair not in known for pair in zip(rows.premise, rows.hypothesis, strict=True)]
    return rows[new].sample(frac=1, random_state=SEED).reset_index(drop=True)


def _siblings(real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """Two hypotheses of one premise."""
    for source, most in SIBLINGS.items():
        own = real[real.source == source]
        found = [
            (one, two)
            for _, part in own.groupby("premise").hypothesis
            for one in dict.fromkeys(part)
            for two in dict.fromkeys(part)
            if one != two
        ]
        for one, two in chance.sample(found, min(most, len(found))):
            yield {"premise": one, "hypothesis": two, "source": "taught_siblings"}


def _turned(real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """Premise and hypothesis changed about."""
    for source, most in TURNED.items():
        own = real[(real.source == source) & (real.premise.str.len() <= LONGEST_TURNED)]
        found = list(zip(own.hypothesis, own.premise, strict=True))
        for one, two in chance.sample(found, min(most, len(found))):
            yield {"premise": one, "hypothesis": two, "source": "taught_turned"}


def _pages(real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """A premise with the claim of another row about the same page."""
    for source, most in PAGES.items():
        parts = [part for _, part in real[real.source == source].groupby("group") if len(part) > 1]
        for _ in range(most if parts else 0):
            part = chance.choice(parts)
            one, two = chance.sample(range(len(part)), 2)
            yield {
                "premise": part.premise.iloc[one],
                "hypothesis": part.hypothesis.iloc[two],
                "source": "taught_pages",
            }


def _news(data: Path, chance: random.Random) -> Iterator[Row]:
    """Similar sentences of the news, of one event or of two."""
    sentences = [one for one in bank.news(data) if one.split == "train"]
    few = chance.sample(sentences, min(NEWS // 2, len(sentences)))
    for one, two in lookalikes.similar(few, sentences, _other, chance, names_differ=False):
        yield {"premise": one.text, "hypothesis": two.text, "source": "taught_news"}


def _other(one: Sentence, two: Sentence) -> bool:
    return one.text != two.text


def _clauses(sentences: list[Sentence], chance: random.Random) -> Iterator[Row]:
    """A sentence with the clause that stands in it under "said that", "forgot that"."""
    found = [
        (one.text, clause[0].upper() + clause[1:] + ".")
        for one in sentences
        if (told := _UNDER.search(one.text)) and (clause := told["clause"])
    ]
    for premise, hypothesis in chance.sample(found, min(CLAUSES, len(found))):
        yield {"premise": premise, "hypothesis": hypothesis, "source": "taught_clauses"}


def _sentences(real: pd.DataFrame) -> tuple[Sentence, ...]:
    return bank.of_pairs(real.assign(split="train"))
