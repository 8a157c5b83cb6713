"""The labelled pairs the NLI model learns from, one row of terms per source."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

# Sources whose repository states no licence; `use_unstated = false` in a recipe leaves them out.
UNSTATED = frozenset(
    [
        "lingnli",
        "emergent",
        "sufficient_facts",
        "commitmentbank",
        "verb_veridicality",
        "nope",
        "healthver",
        "semantic_fragments",
        "glue_rte",
        "negation_sets",
        "dnc_factuality",
        "dnc_megaveridicality",
        "seminli_wiki",
    ]
)
# Terms as their repositories state them, of the other sources.
TERMS = {
    "fool_me_twice": "Apache-2.0",
    "infotabs": "Apache-2.0",
    "tracie": "Apache-2.0",
    "cad_nli": "Apache-2.0 (its SNLI sentences CC BY-SA)",
    "conjnli": "MIT",
    "disco": "MIT",
    "doc_defacto": "MIT (BBC text)",
    "wanli_part": "CC BY 4.0",
    "vitaminc_real": "CC BY-SA 3.0",
    "vitaminc_synthetic": "CC BY-SA 3.0",
    "fever_ggkorn": "CC BY-SA 3.0",
    "fever_val_sent": "CC BY-SA 3.0",
    "snli_devtest": "CC BY-SA 4.0",
    "monotonicity": "CC BY-SA 4.0",
    "mnli_train_part": "as MNLI (mostly OANC)",
    "mnli_dev": "as MNLI (mostly OANC)",
    "doc_wice": "ODC-BY; text CC BY-SA / Common Crawl",
}
# Two-way labels carry no class of their own, only "one of these two".
EITHER, COMPATIBLE = "not_entailment", "not_contradiction"
TWO_WAY = {
    EITHER: ("neutral", "contradiction"),
    COMPATIBLE: ("entailment", "neutral"),
}


@dataclass(frozen=True, slots=True)
class Pairs:
    """Columns `premise`, `hypothesis`, `label`, `source`, `group`; one row per labelled pair."""

    train: pd.DataFrame
    dev: pd.DataFrame


def read_pairs(data: Path, use_unstated: bool = True, leave_out: tuple[str, ...] = ()) -> Pairs:
    """Read every sentence-pair file under `data/nli`.

    Raises FileNotFoundError where the folder holds no `*.jsonl.xz` file.
    """
    files = sorted((data / "nli").glob("*.jsonl.xz"))
    if not files:
        raise FileNotFoundError(f"no *.jsonl.xz in {data / 'nli'}: pass the data folder by --data")
    frames = []
    for file in files:
        name = file.name.removesuffix(".jsonl.xz")
        if name.startswith("doc_") or name in leave_out or (name in UNSTATED and not use_unstated):
            continue
        frames.append(pd.read_json(file, lines=True).assign(source=name))
    rows = pd.concat(frames, ignore_index=True)
    columns = ["premise", "hypothesis", "label", "source", "group"]
    return Pairs(
        train=rows.loc[rows.split == "train", columns].reset_index(drop=True),
        dev=rows.loc[rows.split == "dev", columns].reset_index(drop=True),
    )
