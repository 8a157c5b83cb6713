"""Several processes that train one model: each takes its rows of a batch, gradients are averaged.

    torchrun --nproc-per-node 2 -m -- models.train …

What a step does beside its large products, one thread does as fast as two, so that two processes of
one thread each see more pairs a second than one process of two (models/README.md has the figures).
Synchronous data parallelism (Li et al. 2020, PyTorch Distributed, arXiv:2006.15704), for CPUs.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import torch
from torch import distributed


class Workers:
    """This process among all that train; alone where torchrun did not start it."""

    def __init__(self, meeting: str = "env://") -> None:
        self.count = int(os.environ.get("WORLD_SIZE", "1"))
        self.rank = int(os.environ.get("RANK", "0"))
        if self.count > 1:
            distributed.init_process_group("gloo", meeting, world_size=self.count, rank=self.rank)

    @property
    def leads(self) -> bool:
        """Whether this is the process that judges, saves and prints."""
        return self.rank == 0

    def own(self, batch: list[int]) -> list[int]:
        """This process's rows; all of them where a batch has fewer rows than there are processes.

        Every so-manieth row: in a batch sorted by length the shares take equally long.
        """
        return batch[self.rank :: self.count] or batch

    def average(self, weights: Iterable[torch.nn.Parameter]) -> None:
        """Replaces the gradients by their mean over all processes."""
        if self.count == 1:
            return
        gradients = [one.grad for one in weights if one.grad is not None]
        flat = torch.cat([one.flatten() for one in gradients])
        distributed.all_reduce(flat)
        flat /= self.count
        parts = flat.split([one.numel() for one in gradients])
        for gradient, part in zip(gradients, parts, strict=True):
            gradient.copy_(part.view_as(gradient))

    def leave(self) -> None:
        """To be called by all when the last step is done: a process that just ends may abort."""
        if self.count > 1:
            distributed.barrier()
            distributed.destroy_process_group()

    def any(self, told: bool) -> bool:
        """Whether any process was told so: all go by the same answer."""
        if self.count == 1:
            return told
        answer = torch.tensor(float(told))
        distributed.all_reduce(answer, op=distributed.ReduceOp.MAX)
        return bool(answer)


def share_the_machine(file: Path) -> None:
    """Take as many threads as the file says: two that wait for a third cost more than one alone."""
    if file.exists():
        torch.set_num_threads(int(file.read_text()))
