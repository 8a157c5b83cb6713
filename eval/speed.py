"""What a run costs: articles per second, share per stage, pairs judged, peak memory.

Measured on `SMALL` and on twice as many gun-violence reports, each in a process of its own with the
model loaded beforehand and no cache of judgements: whole incidents, so that a larger corpus holds
more events and not larger ones. `judged` are the pairs of sentences that the model reads.
"""

from __future__ import annotations

import random
import resource
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from eval import product
from eval.corpora import SEED, corpus
from eval.measures import Measure, Outcome, count, rate

SUITE = "cost"
SMALL = 500


@dataclass(frozen=True)
class Cost:
    """One run: seconds for the whole and by stage, pairs judged, peak memory in MiB."""

    articles: int
    seconds: float
    stages: dict[str, float]
    pairs: int
    judged: int
    memory: float


def run(data: Path, with_model: bool = True) -> Outcome:
    """No listing."""
    small, large = (fresh(data, size, with_model) for size in (SMALL, 2 * SMALL))
    whole = sum(large.stages.values())
    measures: list[Measure] = [
        count(SUITE, f"articles per second, {one.articles} articles", one.articles / one.seconds)
        for one in (small, large)
    ]
    measures += [
        rate(SUITE, f"share of {stage}", round(1000 * spent), round(1000 * whole), better="")
        for stage, spent in large.stages.items()
    ]
    for what in ("pairs", "judged"):
        first, second = (getattr(one, what) / one.articles for one in (small, large))
        measures.append(count(SUITE, f"{what} per article, {small.articles} articles", first))
        measures.append(count(SUITE, f"{what} per article, {large.articles} articles", second))
    measures += [
        count(SUITE, f"peak memory, {one.articles} articles (MiB)", one.memory)
        for one in (small, large)
    ]
    return Outcome(tuple(measures))


def fresh(data: Path, size: int, with_model: bool) -> Cost:
    """The cost of one run in a new process, so that peak memory is this run's own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(cost, data, size, with_model).result()


def cost(data: Path, size: int, with_model: bool) -> Cost:
    """Check `size` articles in this process."""
    if not with_model:
        product.use_judge(product.NeutralJudge())
    product.model()
    groups = list(corpus(data, "gva_articles").by_incident().values())
    random.Random(SEED).shuffle(groups)
    articles = [one for group in groups for one in group][:size]
    start = perf_counter()
    report = product.check(articles)
    return Cost(
        articles=size,
        seconds=perf_counter() - start,
        stages=dict(report.timings),
        pairs=report.counts["pairs"],
        judged=report.counts["judged"],
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )
