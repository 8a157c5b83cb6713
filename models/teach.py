"""A teacher's answers to training pairs, labelled and not, for a smaller model to learn from.

    python -m models.teach --data DATA --teacher runs/teacher/model --out runs/taught

Writes `OUT/NNNN.jsonl.xz`: premise, hypothesis, source and the teacher's probabilities by label
name, each file a fair sample of the whole, so that a run may be cut short; it resumes with the
first file that is missing. What a folder named by `--known` holds, of an earlier teacher, is not
asked again. `python -m models.train --taught OUT` learns from them (knowledge
distillation; Hinton et al. 2015, arXiv:1503.02531).
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModelForSequenceClassification

from models import made
from models.batches import collate, encode
from models.edited import Neighbours, neighbours
from models.forward import logits_of
from models.int8 import CALIBRATED_ON, Encoded, Int8
from models.scores import LABELS
from models.sources import EITHER, read_pairs
from models.targets import TEACHER, read_answers
from models.unlabelled import unlabelled

# Logits, shape (pairs, classes), of each batch of encoded pairs.
Judge = Callable[[Sequence[Encoded]], list[NDArray[np.float32]]]
SEED = 20261128
PART = 8_192  # pairs of a file
BATCH = 32  # pairs
LONGEST = 112  # tokens of a pair, as the teacher was trained
LABELLED = 70_000  # labelled pairs that are answered as well
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


def questions(data: Path, near: Neighbours) -> pd.DataFrame:
    """What the teacher is asked, in the order it is asked: premise, hypothesis, source."""
    pairs = read_pairs(data)
    pairs = made.added(pairs, data)
    labelled = pairs.train[pairs.train.source.isin(ANSWERED) & (pairs.train.label != EITHER)]
    labelled = labelled.sample(min(LABELLED, len(labelled)), random_state=SEED)
    asked = pd.concat(
        [labelled[["premise", "hypothesis", "source"]], unlabelled(pairs, data, near)],
        ignore_index=True,
    )
    return asked.sample(frac=1, random_state=SEED).reset_index(drop=True)


def answers(
    tokenizer: Tokenizer, judge: Judge, names: Sequence[str], rows: pd.DataFrame
) -> pd.DataFrame:
    """The rows with one column of probabilities for each label; `names` as the judge has them."""
    encoded = encode(tokenizer, rows, LONGEST)
    places = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    parts = [places[i : i + BATCH] for i in range(0, len(places), BATCH)]
    logits = np.empty((len(encoded), len(names)), dtype=np.float32)
    for part, found in zip(parts, judge([[encoded[i] for i in p] for p in parts]), strict=True):
        logits[part] = found
    shares = torch.from_numpy(logits).softmax(-1).numpy()
    return rows.assign(**{label: shares[:, names.index(label)] for label in LABELS})


def not_yet(asked: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """The rows of `asked` whose pair is none of `known`, in their order."""
    pair = ["premise", "hypothesis"]
    old = pd.MultiIndex.from_frame(known[pair])
    return asked[~pd.MultiIndex.from_frame(asked[pair]).isin(old)].reset_index(drop=True)


def plainly(model: nn.Module) -> Judge:
    """The model as torch computes it, in bfloat16."""
    device = next(model.parameters()).device

    def judge(batches: Sequence[Encoded]) -> list[NDArray[np.float32]]:
        with torch.inference_mode(), torch.autocast(device.type, dtype=torch.bfloat16):
            found = [logits_of(model, collate(batch, device)) for batch in batches]
        return [logits.float().cpu().numpy() for logits in found]

    return judge


def main() -> None:
    """Ask until all is answered or the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("--known", type=Path, nargs="*", default=[], help="earlier --out")
    parser.add_argument("--int8", action="store_true", help="by models/int8.py")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model = AutoModelForSequenceClassification.from_pretrained(
        options.teacher, dtype=torch.float32
    ).to(device)
    model.eval()
    names = [model.config.id2label[i] for i in range(len(LABELS))]
    tokenizer = Tokenizer.from_file(str(options.teacher / "tokenizer.json"))
    embeddings = model.get_input_embeddings().weight.detach().cpu().numpy()
    asked = questions(options.data, neighbours(tokenizer.get_vocab(), embeddings))
    for folder in options.known:
        asked = not_yet(asked, read_answers(folder))
    print(f"{len(asked)} pairs: {asked.source.value_counts().to_dict()}", flush=True)
    judge = plainly(model)
    if options.int8:
        judge = Int8(model, encode(tokenizer, asked[:CALIBRATED_ON], LONGEST)).logits
    about = json.loads((options.teacher / "training.json").read_text())
    (options.out / TEACHER).write_text(json.dumps(about, indent=1) + "\n")
    started = time.monotonic()
    for number, start in enumerate(range(0, len(asked), PART)):
        file = options.out / f"{number:04}.jsonl.xz"
        if file.exists():
            continue
        if time.monotonic() - started > 60 * options.minutes:
            break
        found = answers(tokenizer, judge, names, asked[start : start + PART])
        new = Path(f"{file}.new")
        found.to_json(new, orient="records", lines=True, double_precision=4, compression="xz")
        new.replace(file)
        print(f"{start + len(found)}/{len(asked)} {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
