"""All suites by name, and the processes that they run in."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from eval import (
    attribution_edits,
    background,
    briefs,
    edits,
    event_pairs,
    events,
    fact_edits,
    gold_pairs,
    gva,
    gva_figures,
    hand_read,
    model,
    muc4,
    pairs,
    polnear,
    product,
    queue,
    reports,
    seed,
    sentences,
    speed,
    support,
    traps,
    unseen,
    wire_figures,
    written,
)
from eval.measures import Outcome

SUITES: dict[str, Callable[[Path], Outcome]] = {
    "seed": seed.run,
    "written": written.run,
    "unseen": unseen.run,
    "pairs": pairs.run,
    "briefs": briefs.run,
    "reports": reports.run,
    "traps": traps.run,
    "sentences": sentences.run,
    "gold-pairs": gold_pairs.run,
    "gva": gva.run,
    "gva-figures": gva_figures.run,
    "gva-figures-2": gva_figures.run_second,
    "wire-figures": wire_figures.run,
    "edits": edits.run,
    "fact-edits": fact_edits.run,
    "background": background.run,
    "hand-read": hand_read.run,
    "events-ecb": events.run_ecb,
    "events-gva": events.run_gva,
    "event-encoder": event_pairs.run,
    "attribution-edits": attribution_edits.run,
    "polnear": polnear.run,
    "muc4": muc4.run,
    "model": model.run,
    "support": support.run,
    "cost": speed.run,
    "queue": queue.run,
}
# Suites of one lane run in one process and share its runs; cost and queue are measured alone at the
# end.
LANES = (
    ("gva", "events-gva", "gva-figures", "gva-figures-2", "wire-figures", "seed", "hand-read"),
    (
        "written",
        "unseen",
        "pairs",
        "briefs",
        "reports",
        "traps",
        "sentences",
        "gold-pairs",
        "edits",
        "fact-edits",
        "events-ecb",
        "event-encoder",
        "background",
        "attribution-edits",
        "polnear",
        "muc4",
        "model",
        "support",
    ),
)


def measured(data: Path, wanted: Sequence[str], with_model: bool) -> dict[str, Outcome]:
    """The outcome of every wanted suite: the lanes side by side, then the cost."""
    lanes = [[name for name in lane if name in wanted] for lane in LANES]
    outcomes: dict[str, Outcome] = {}
    # One thread for each of two processes; a child reads this before it loads torch.
    os.environ["OMP_NUM_THREADS"] = "1"
    with ProcessPoolExecutor(len(lanes), mp_context=get_context("spawn")) as pool:
        for part in pool.map(partial(run_lane, data, with_model), filter(None, lanes)):
            outcomes |= part
    del os.environ["OMP_NUM_THREADS"]
    if "cost" in wanted:
        outcomes["cost"] = speed.run(data, with_model)
    if "queue" in wanted:
        outcomes["queue"] = queue.run(data)
    return outcomes


def run_lane(data: Path, with_model: bool, names: Sequence[str]) -> dict[str, Outcome]:
    """Some suites, one after the other, in this process."""
    if not with_model:
        product.use_judge(product.NeutralJudge())
    outcomes = {}
    for name in names:
        start = perf_counter()
        outcomes[name] = SUITES[name](data)
        print(f"{name}: {perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
    return outcomes
