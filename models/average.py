"""The average of two checkpoints of one encoder, weight by weight.

    python -m models.average models/default runs/onward/model --out runs/averaged

Of two runs that began with the same weights it may keep what the one has learned and the other
has lost (model soups; Wortsman et al. 2022, arXiv:2203.05482): to be judged before it is used.
Of a packed checkpoint and one whose scales have learned on from it (models/group_scales.py) the
average is packed as well, and nothing of it is rounded away.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from models.weights import is_packed, stored_scales, weights_of

Weights = Mapping[str, torch.Tensor]


def average(one: Weights, two: Weights, share: float) -> dict[str, torch.Tensor]:
    """`share` (0..1) of the second and the rest of the first, in the second's precision.

    The whole numbers of packed weights must be the same in both. Raises ValueError where
    the two do not hold the same weights.
    """
    shapes = [{name: tuple(held.shape) for name, held in part.items()} for part in (one, two)]
    if shapes[0] != shapes[1]:
        differ = sorted(name for name, _ in set(shapes[0].items()) ^ set(shapes[1].items()))
        raise ValueError(f"not two checkpoints of one encoder: {', '.join(differ[:3])} differ")
    found: dict[str, torch.Tensor] = {}
    for name, held in two.items():
        if held.is_floating_point():
            mean = torch.lerp(one[name].float(), held.float(), share)
            found[name] = (stored_scales(mean) if name.endswith("_scale") else mean).to(held.dtype)
        elif torch.equal(one[name], held):
            found[name] = held
        else:
            raise ValueError(f"{name}: packed by themselves, the two share no whole numbers")
    return found


def labels(folder: Path) -> dict[str, str]:
    """The label of each row of the classifier."""
    return dict(json.loads((folder / "config.json").read_text())["id2label"])


def main() -> None:
    """Write the second checkpoint's folder with averaged weights; its card says of what.

    The first may be packed, as what ships is; the second only if it has the same whole numbers.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("one", type=Path)
    parser.add_argument("two", type=Path)
    parser.add_argument("--share", type=float, default=0.5, help="of the second, 0 to 1")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    folders = (options.one, options.two)
    if labels(folders[0]) != labels(folders[1]):
        raise SystemExit(f"{folders[0]} and {folders[1]} do not name their labels alike")
    packed = [is_packed(folder) for folder in folders]
    if packed == [False, True]:
        raise SystemExit(f"{options.two} is packed: an average with plain weights is plain")
    both = [
        load_file(folder / "model.safetensors") if all(packed) else weights_of(folder)
        for folder in folders
    ]
    try:
        weights = average(*both, options.share)
    except ValueError as error:
        raise SystemExit(f"{folders[0]} and {folders[1]}: {error}") from None
    before, told = (json.loads((folder / "training.json").read_text()) for folder in folders)
    averaged = {
        "of": [before["pairs_seen"], told["pairs_seen"]],
        "share of the second": options.share,
    }
    told["averages"] = [*told.get("averages", []), averaged]
    shutil.copytree(options.two, options.out, dirs_exist_ok=True)
    save_file(weights, options.out / "model.safetensors", {"format": "pt"})
    card = json.dumps(told, indent=1, sort_keys=True) + "\n"
    (options.out / "training.json").write_text(card)


if __name__ == "__main__":
    main()
