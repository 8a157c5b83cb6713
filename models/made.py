"""The made sources: pairs built from real sentences, deterministic, by split and group.

They are sources like the others: named in `MADE`, left out by `leave_out`, their rows dealt to
train and dev by the group of the sentence they are built on.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pandas as pd

from models import (
    asides,
    attribution,
    bank,
    commitment,
    counts,
    details,
    general,
    implicatives,
    long_premises,
    lookalikes,
    newsroom,
)
from models.bank import Sentence
from models.sources import Pairs

SEED = 20261122
# Sets whose hypotheses are clauses that can stand under "claimed that".
CLAUSES = (
    "snli_devtest",
    "mnli_dev",
    "mnli_train_part",
    "vitaminc_real",
    "fever_ggkorn",
    "wanli_part",
)
TWO_CLASS = ("vitaminc_synthetic", "fever_ggkorn", "fever_val_sent")
QUERIES = 3_000  # sentences of one file or source whose look-alikes are searched
IN_CONTEXT = ("vitaminc_real", "fever_ggkorn", "mnli_dev", "mnli_train_part", "wanli_part")

Row = dict[str, str]


def made_numbers(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/counts.py: of news and Wikipedia sentences, and of entailed hypotheses."""
    sentences = [*bank.news(data), *bank.of_pairs(real)]
    yield from _each(counts.pairs_of, sentences, chance)
    for row in real[real.label == "entailment"].itertuples():
        for hypothesis, label in counts.rewritten(row.premise, row.hypothesis, chance):
            yield _row(row.premise, hypothesis, label, row.split, row.group)


def made_details(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/details.py."""
    yield from _each(details.pairs_of, [*bank.news(data), *bank.of_pairs(real)], chance)


def made_attribution(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/attribution.py."""
    yield from _each(attribution.pairs_of, clauses(real), chance)


def made_commitment(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/commitment.py."""
    yield from _each(commitment.pairs_of, clauses(real), chance)


def made_implicatives(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/implicatives.py."""
    sentences = [*bank.news(data), *bank.of_pairs(real)]
    yield from _each(implicatives.maker(sentences), sentences, chance)


def made_lookalikes(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/lookalikes.py: news files with gold events."""
    sentences = [one for one in bank.news(data) if one.event]
    for name in bank.NEWS:
        own = [one for one in sentences if one.source == name]
        told = [one for one in own if name == "ecb_articles" or details.HAPPENED.search(one.text)]
        few = chance.sample(told, min(QUERIES, len(told)))
        for one, two in lookalikes.similar(few, own, lookalikes.differ, chance):
            yield _row(one.text, two.text, "neutral", one.split, one.group)


def made_strangers(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """Neutrals for the two-class sets: the premise most like a claim that is about another one."""
    for name in TWO_CLASS:
        rows = real[real.source == name]
        ones = [Sentence(r.hypothesis, r.split, r.group, name) for r in rows.itertuples()]
        twos = [Sentence(r.premise, r.split, r.group, name) for r in rows.itertuples()]
        few = chance.sample(ones, min(QUERIES, len(ones)))
        for claim, premise in lookalikes.similar(few, twos, lookalikes.strangers, chance):
            yield _row(premise.text, claim.text, "neutral", claim.split, claim.group)


def made_documents(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/long_premises.py: document-level sets."""
    yield from long_premises.of_documents(data)


def made_context(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/long_premises.py: labelled pairs among sentences of others."""
    yield from long_premises.in_context(
        real[real.source.isin(IN_CONTEXT)], chance, MOST["made_context"]
    )


def made_asides(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/asides.py: news files, and what was written for the project."""
    yield from asides.rows(data, chance)


def made_newsroom(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/newsroom.py: written for the project."""
    yield from newsroom.rows()


def made_general(data: Path, real: pd.DataFrame, chance: random.Random) -> Iterator[Row]:
    """See models/general.py: written for the project."""
    yield from general.rows()


Maker = Callable[[Path, pd.DataFrame, random.Random], Iterator[Row]]
MAKERS: tuple[Maker, ...] = (
    made_numbers,
    made_details,
    made_attribution,
    made_commitment,
    made_implicatives,
    made_lookalikes,
    made_strangers,
    made_documents,
    made_context,
    made_newsroom,
    made_general,
    made_asides,
)
# Training rows of each: together about a fifth of what a pass sees.
MOST = {
    "made_numbers": 22_000,
    "made_details": 10_000,
    "made_attribution": 9_000,
    "made_commitment": 6_000,
    "made_implicatives": 6_000,
    "made_lookalikes": 9_000,
    "made_strangers": 5_000,
    "made_documents": 4_000,
    "made_context": 6_000,
    "made_newsroom": 20_000,
    "made_general": 20_000,
    "made_asides": 30_000,
}


def read_made(data: Path, real: pd.DataFrame, leave_out: Iterable[str] = ()) -> pd.DataFrame:
    """Every made source as one frame: premise, hypothesis, label, source, split, group.

    `real` is what the recipe reads, so that a source it leaves out gives no made pair either.
    """
    frames = []
    for maker in MAKERS:
        name = maker.__name__
        if name in leave_out:
            continue
        rows = pd.DataFrame(maker(data, real, random.Random(f"{SEED}{name}")))
        rows = rows.drop_duplicates(["premise", "hypothesis"])
        few = [
            part.sample(min(most, len(part)), random_state=SEED)
            for split, most in (("train", MOST[name]), ("dev", MOST[name] // 8))
            if len(part := rows[rows.split == split])
        ]
        frames.append(pd.concat(few).assign(source=name))
    return pd.concat(frames, ignore_index=True) if frames else real.iloc[:0]


def added(pairs: Pairs, data: Path, leave_out: tuple[str, ...] = ()) -> Pairs:
    """The pairs and, after them, what can be made of them and of the news under `data`."""
    real = pd.concat(
        [pairs.train.assign(split="train"), pairs.dev.assign(split="dev")], ignore_index=True
    )
    rows = read_made(data, real, leave_out)
    columns = list(pairs.train.columns)
    train, dev = (rows.loc[rows.split == split, columns] for split in ("train", "dev"))
    return Pairs(
        train=pd.concat([pairs.train, train], ignore_index=True),
        dev=pd.concat([pairs.dev, dev], ignore_index=True),
    )


def clauses(real: pd.DataFrame) -> list[Sentence]:
    """Hypotheses that may stand under a verb, each once."""
    rows = real[real.source.isin(CLAUSES)].drop_duplicates("hypothesis")
    return [Sentence(r.hypothesis, r.split, r.group, r.source) for r in rows.itertuples()]


def _each(
    maker: Callable[[Sentence, random.Random], Iterator[tuple[str, str, str]]],
    sentences: Iterable[Sentence],
    chance: random.Random,
) -> Iterator[Row]:
    for one in sentences:
        for premise, hypothesis, label in maker(one, chance):
            yield _row(premise, hypothesis, label, one.split, one.group)


def _row(premise: str, hypothesis: str, label: str, split: str, group: str) -> Row:
    return {
        "premise": premise,
        "hypothesis": hypothesis,
        "label": label,
        "split": split,
        "group": group,
    }
