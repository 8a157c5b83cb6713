"""A teacher's answers to training pairs, labelled and not, for a smaller model to learn from.

    python -m models.teach --data DATA --teacher runs/teacher/model --out runs/taught [--minutes 60]

Writes `OUT/NNNN.jsonl.xz`: premise, hypothesis, source and the teacher's probabilities by label
name, each file a fair sample of the whole, so that a run may be cut short; it resumes with the
first file that is missing. `python -m models.train --taught OUT` learns from them (knowledge
distillation; Hinton et al. 2015, arXiv:1503.02531).
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import pandas as pd
import torch
from tokenizers import Tokenizer
from transformers import AutoModelForSequenceClassification

from models import made
from models.batches import collate, encode
from models.forward import logits_of
from models.scores import LABELS
from models.sources import EITHER, read_pairs
from models.unlabelled import unlabelled

SEED = 20261128
PART = 8_192  # pairs of a file
LONGEST = 112  # tokens of a pair, as the teacher was trained
# Labelled sources whose pairs are answered as well: those that the small model finds hard.
ANSWERED = (
    "mnli_train_part",
    "mnli_dev",
    "lingnli",
    "snli_devtest",
    "wanli_part",
    "vitaminc_real",
    "cad_nli",
    "disco",
    "healthver",
    "emergent",
    "commitmentbank",
    "verb_veridicality",
    "sufficient_facts",
)


def questions(data: Path) -> pd.DataFrame:
    """What the teacher is asked, in the order it is asked: premise, hypothesis, source."""
    pairs = read_pairs(data)
    pairs = made.added(pairs, data)
    labelled = pairs.train[pairs.train.source.isin(ANSWERED) & (pairs.train.label != EITHER)]
    asked = pd.concat(
        [labelled[["premise", "hypothesis", "source"]], unlabelled(pairs, data)], ignore_index=True
    )
    return asked.sample(frac=1, random_state=SEED).reset_index(drop=True)


def answers(model, tokenizer: Tokenizer, rows: pd.DataFrame, batch: int = 64) -> pd.DataFrame:  # type: ignore[no-untyped-def]
    """The rows with one column of probabilities for each label."""
    device = next(model.parameters()).device
    encoded = encode(tokenizer, rows, LONGEST)
    places = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    names = [model.config.id2label[i] for i in range(len(LABELS))]
    shares = torch.zeros(len(encoded), len(LABELS))
    with torch.inference_mode(), torch.autocast(device.type, dtype=torch.bfloat16):
        for start in range(0, len(places), batch):
            part = places[start : start + batch]
            logits = logits_of(model, collate([encoded[i] for i in part], device))
            shares[part] = logits.float().softmax(-1).cpu()
    columns = {label: shares[:, names.index(label)].numpy() for label in LABELS}
    return rows.assign(**columns)


def main() -> None:
    """Ask until all is answered or the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    asked = questions(options.data)
    print(f"{len(asked)} pairs: {asked.source.value_counts().to_dict()}", flush=True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model = AutoModelForSequenceClassification.from_pretrained(
        options.teacher, dtype=torch.float32
    ).to(device)
    model.eval()
    tokenizer = Tokenizer.from_file(str(options.teacher / "tokenizer.json"))
    started = time.monotonic()
    for number, start in enumerate(range(0, len(asked), PART)):
        file = options.out / f"{number:04}.jsonl.xz"
        if file.exists():
            continue
        if time.monotonic() - started > 60 * options.minutes:
            break
        found = answers(model, tokenizer, asked[start : start + PART])
        new = Path(f"{file}.new")
        found.to_json(new, orient="records", lines=True, double_precision=4, compression="xz")
        new.replace(file)
        print(f"{start + len(found)}/{len(asked)} {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
