"""Pack a trained checkpoint into four bits a weight, as it ships.

    python -m models.pack --model runs/default/model --data DATA --out models/default

Weights are rounded by GPTQ (Frantar et al. 2022, arXiv:2210.17323): column after column, the
columns that the inputs move most first, and what one is off by is made up for by those that follow.
The word table, of which a pair reads a few dozen rows, is rounded to the nearest. The file is
`pack-quantized` of the library compressed-tensors, with which transformers loads it as a plain
checkpoint; `checker/nli/packed.py` reads it without torch.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import torch
from compressed_tensors.compressors.pack_quantized.helpers import pack_to_int32
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModelForSequenceClassification

from checker.nli import MAX_LENGTH
from models import made
from models.batches import collate, encode
from models.forward import embedded, head_of, layers_of
from models.sources import read_pairs
from models.weights import stored_scales

BITS = 4
LIMIT = 2 ** (BITS - 1)  # whole numbers from -LIMIT to LIMIT - 1
GROUP = 64  # weights of a row that share a scale
SAMPLE = 40  # pairs of every source, made ones too, which say what the inputs look like
BATCH = 16
DAMPING = 0.01  # of the mean diagonal, as in the paper
SHRUNK = [1 - step / 40 for step in range(17)]  # shares of the largest weight tried as range
COPIED = ("tokenizer_config.json", "special_tokens_map.json", "training.json")

# Whole numbers, shape (out, in), and the scales of their groups, shape (out, groups).
Rounded = tuple[torch.Tensor, torch.Tensor]


def rounded(values: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
    """The nearest whole numbers."""
    return (values / scale).round().clamp(-LIMIT, LIMIT - 1)


def scales_of(weight: torch.Tensor, group: int) -> torch.Tensor:
    """The scale of every group of a row, shape (rows, groups).

    Of the ranges tried the one that rounds the group with the least squared error.
    """
    parts = weight.unflatten(1, (-1, group))
    top = parts.abs().amax(-1, keepdim=True)
    least = torch.full_like(top, torch.inf)
    found = torch.zeros_like(top)
    for share in SHRUNK:
        scale = stored_scales(top * share / (LIMIT - 0.5)).float()
        off = (rounded(parts, scale) * scale - parts).square().sum(-1, keepdim=True)
        found = torch.where(off < least, scale, found)
        least = torch.minimum(off, least)
    return found.squeeze(-1)


def nearest(weight: torch.Tensor, group: int) -> Rounded:
    """Every weight by itself."""
    scales = scales_of(weight, group)
    return rounded(weight.unflatten(1, (-1, group)), scales.unsqueeze(-1)).flatten(1), scales


def gptq(weight: torch.Tensor, square: torch.Tensor, group: int) -> Rounded:
    """The weights of a linear map together; `square` is the sum of x xᵀ over its inputs x."""
    scales = scales_of(weight, group)
    order = torch.argsort(torch.diag(square), descending=True)
    wide = scales.repeat_interleave(group, 1)[:, order]
    weight, square = weight[:, order].clone(), square[order][:, order].double()
    square += torch.eye(len(square)) * (DAMPING * torch.diag(square).mean()).clamp_min(1e-9)
    inverse = torch.cholesky_inverse(torch.linalg.cholesky(square))
    factor = torch.linalg.cholesky(inverse, upper=True).float()
    whole = torch.zeros_like(weight)
    for start in range(0, weight.shape[1], 128):
        block = weight[:, start : start + 128]
        end = start + block.shape[1]
        own = factor[start:end, start:end]
        errors = torch.zeros_like(block)
        for i in range(block.shape[1]):
            column, scale = block[:, i], wide[:, start + i]
            whole[:, start + i] = rounded(column, scale)
            errors[:, i] = (column - whole[:, start + i] * scale) / own[i, i]
            block[:, i:] -= errors[:, i : i + 1] * own[i, i:]
        weight[:, end:] -= errors @ factor[start:end, end:]
    return whole[:, torch.argsort(order)], scales


def spread(whole: torch.Tensor, scales: torch.Tensor) -> torch.Tensor:
    """The weights that whole numbers and scales stand for, shape (out, in)."""
    return (whole.unflatten(1, (scales.shape[1], -1)) * scales.unsqueeze(-1)).flatten(1)


def rounded_maps(
    model: nn.Module, batches: Sequence[dict[str, torch.Tensor]], group: int
) -> dict[nn.Module, Rounded]:
    """Every linear map of the layers and the one after them, rounded, in place as well.

    Each is fed by what the rounded ones below it give, on `batches` of pairs.
    """
    found: dict[nn.Module, Rounded] = {}

    def replace(linear: nn.Linear, square: torch.Tensor) -> None:
        found[linear] = gptq(linear.weight.detach(), square, group)
        linear.weight.data = spread(*found[linear])

    states = [embedded(model, batch) for batch in batches]
    masks = [batch["attention_mask"].bool() for batch in batches]
    for layer, passed in layers_of(model):
        linears = [module for module in layer.modules() if isinstance(module, nn.Linear)]
        squares = {each: torch.zeros(each.in_features, each.in_features) for each in linears}
        for state, mask in zip(states, masks, strict=True):

            def count(linear, given, _, mask=mask, squares=squares):  # type: ignore[no-untyped-def]
                rows = given[0]  # without padding; of the last layer's queries one a pair
                rows = rows[mask] if rows.shape[:2] == mask.shape else rows.flatten(0, -2)
                squares[linear] += rows.T @ rows

            hooks = [linear.register_forward_hook(count) for linear in linears]
            passed(*state)
            for hook in hooks:
                hook.remove()
        for linear in linears:
            replace(linear, squares[linear])
        states = [(passed(*state), state[1]) for state in states]
    first = torch.cat([state for state, _ in states])
    replace(head_of(model), first.T @ first)
    return found


def settings(targets: list[str], group: int) -> dict[str, object]:
    """The `quantization_config` that says which modules are packed, and how.

    `dequantize`: whoever loads the checkpoint gets a plain one. One scheme for all, since
    transformers 5.23 then knows only one.
    """
    kind = {"num_bits": BITS, "type": "int", "symmetric": True, "strategy": "group"}
    return {
        "quant_method": "compressed-tensors",
        "format": "pack-quantized",
        "quantization_status": "compressed",
        "dequantize": True,
        "config_groups": {"packed": {"targets": targets, "weights": {**kind, "group_size": group}}},
        "ignore": [],
    }


@torch.inference_mode()
def write(
    model: nn.Module, batches: Sequence[dict[str, torch.Tensor]], out: Path, group: int = GROUP
) -> None:
    """`model.safetensors` and `config.json` of the packed model, which `model` then computes."""
    names = {module: name for name, module in model.named_modules()}
    found = rounded_maps(model, batches, group)
    words = model.get_input_embeddings()  # type: ignore[operator]
    found[words] = nearest(words.weight, group)
    words.weight.data = spread(*found[words])
    packed = {f"{names[module]}.weight" for module in found}
    tensors = {
        name: value.half().contiguous()
        for name, value in model.state_dict().items()
        if name not in packed
    }
    for module, (whole, scales) in found.items():
        stem = f"{names[module]}.weight"
        tensors[f"{stem}_packed"] = pack_to_int32(whole.to(torch.int8), BITS)
        tensors[f"{stem}_scale"] = scales.half()
        tensors[f"{stem}_shape"] = torch.tensor(whole.shape)
    out.mkdir(parents=True, exist_ok=True)
    save_file(tensors, out / "model.safetensors", metadata={"format": "pt"})
    config = json.loads(model.config.to_json_string())  # type: ignore[operator,union-attr]
    config["dtype"] = "float16"
    config["quantization_config"] = settings(sorted(names[module] for module in found), group)
    (out / "config.json").write_text(json.dumps(config, indent=1, sort_keys=True) + "\n")


def main() -> None:
    """Pack one folder; what it measures afterwards says models/calibrate.py."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="a trained folder")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    model = AutoModelForSequenceClassification.from_pretrained(options.model, dtype=torch.float32)
    tokenizer = Tokenizer.from_file(str(options.model / "tokenizer.json"))
    known = made.added(read_pairs(options.data), options.data)
    mixed = known.train.sample(frac=1, random_state=7)
    rows = mixed.groupby("source").head(SAMPLE)
    pairs = sorted(encode(tokenizer, rows, MAX_LENGTH), key=lambda pair: len(pair[0]))
    cpu = torch.device("cpu")
    batches = [collate(pairs[i : i + BATCH], cpu) for i in range(0, len(pairs), BATCH)]
    write(model.eval(), batches, options.out)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(options.out / "tokenizer.json"), pretty=False)
    for name in COPIED:
        (options.out / name).write_bytes((options.model / name).read_bytes())


if __name__ == "__main__":
    main()
