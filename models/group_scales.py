"""Training of a packed checkpoint that stays packed: the scales of its groups learn.

The whole numbers of four bits stay as they are, so nothing that is learned is rounded away when
the folder is written (PEQA; Kim et al. 2023, arXiv:2305.14152). Beside the scales learn the biases,
the norms and the last map, all of which are stored in half precision anyway.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn
from torch.nn import functional

from checker.nli.packed import Grouped
from models.weights import matrices_of, stored_scales


class Scaled(nn.Module):
    """A linear map of whole numbers, shape (out, in), whose scales learn as shares of themselves.

    `change`, shape (out, groups), is 0 at first. Scales are rounded in training
    as in the file; the gradient passes the rounding as if it were none.
    """

    def __init__(self, linear: nn.Linear, packed: Grouped) -> None:
        super().__init__()
        whole = torch.from_numpy(packed.whole).bfloat16().unflatten(1, (packed.scales.shape[1], -1))
        self.register_buffer("whole", whole, persistent=False)
        self.register_buffer("scales", torch.from_numpy(packed.scales), persistent=False)
        self.change = nn.Parameter(torch.zeros_like(self.scales))
        self.bias = nn.Parameter(linear.bias.detach().clone())

    def learned(self) -> torch.Tensor:
        """The scales as they are now, shape (out, groups), in bfloat16."""
        return stored_scales(self.scales * (1 + self.change))

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        """Rows of shape (..., in) to (..., out)."""
        device = rows.device.type
        low = torch.is_autocast_enabled(device)  # products then in the digits that linear takes
        kind = torch.get_autocast_dtype(device) if low else rows.dtype
        weight = self.whole.to(kind) * self.learned().to(kind).unsqueeze(-1)
        return functional.linear(rows, weight.flatten(1), self.bias)


def adapt(model: nn.Module, folder: Path) -> None:
    """Let the scales of every linear map learn that `folder` has packed, in place.

    What is frozen stays so, embeddings too: of their rows most are seldom seen. Raises ValueError
    where the folder is not packed.
    """
    matrices = matrices_of(folder)
    linears = {
        name: part
        for name, part in model.named_modules()
        if isinstance(part, nn.Linear) and part.weight.requires_grad
    }
    packed = {name: matrices[f"{name}.weight"] for name in linears}
    found = {name: matrix for name, matrix in packed.items() if isinstance(matrix, Grouped)}
    if not found:
        raise ValueError(f"{folder}: nothing in it is packed; models/pack.py packs")
    for name, matrix in found.items():
        parent, _, own = name.rpartition(".")
        scaled = Scaled(linears[name], matrix).to(linears[name].weight.device)
        setattr(model.get_submodule(parent), own, scaled)
    for part in model.modules():
        if isinstance(part, nn.Embedding):
            part.requires_grad_(False)


def write(model: nn.Module, start: Path, out: Path) -> None:
    """The packed folder `out`: `start` with what `adapt`ed modules and the rest have learned."""
    tensors = load_file(start / "model.safetensors")
    for name, part in model.named_modules():
        if isinstance(part, Scaled):
            tensors[f"{name}.weight_scale"] = part.learned().detach().half()
    for name, value in model.state_dict().items():
        if name in tensors:
            tensors[name] = value.detach().cpu().half()
    out.mkdir(parents=True, exist_ok=True)
    save_file(
        {name: value.contiguous() for name, value in tensors.items()},
        out / "model.safetensors",
        metadata={"format": "pt"},
    )
    (out / "config.json").write_bytes((start / "config.json").read_bytes())
