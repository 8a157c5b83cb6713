"""Invented news sentences with what is to be read in them, by writers who did not know the
checker (`sentences.jsonl`).

Of each kind of fact some sentences state it ("read") and some only look like it ("not": a part, a
plan, a drill, another year, a denial). `before` is what stands before the sentence. Every second
line was shown to those who mended the readers, so the figure is given for the others: nobody has
read these but to count.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.types import Article, Claim, Count, Fact
from eval import product
from eval.measures import Outcome, rate

SUITE = "sentences"
FILE = Path(__file__).with_name("sentences.jsonl")
# Of what only looks like a fact at most this share in per cent may be read.
GOAL = 25
# Whoever was taken to hospital was hurt, whoever is infected is ill.
_ALSO = {"hospital": ("injured",), "illness": ("infection",), "displacement": ("evacuation",)}


def run(data: Path) -> Outcome:
    """The listing shows what was missed, and what was read that is not so."""
    del data
    rows = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()][1::2]
    read = [(row, _is_read(row)) for row in rows]
    told = [right for row, right in read if row["expect"] == "read"]
    traps = [right for row, right in read if row["expect"] == "not"]
    measures = (
        rate(SUITE, "facts read", sum(told), len(told)),
        rate(SUITE, "lookalikes read", sum(traps), len(traps), "lower", goal=GOAL),
    )
    wrong = (row for row, right in read if right != (row["expect"] == "read"))
    return Outcome(
        measures,
        tuple(f"{r['expect']}: {r['kind']} {r['value']}: {r['before']} {r['text']}" for r in wrong),
    )


def _is_read(row: Mapping[str, Any]) -> bool:
    """Whether the checker reads the value of a row in its sentence."""
    before, text = row["before"].strip(), row["text"].strip()
    title = text if row["title"] else ""
    body = before or text if row["title"] else f"{before} {text}".strip()
    article = Article("it", body, title=title, source="Outlet", published="2024-05-15")
    claims = product.claims_with_facts(article)
    kind, value = row["kind"], row["value"]
    if kind == "speaker":
        return any(_surname(value) in who.lower() for who in _speakers(claims, row["quote"], body))
    facts = [(fact.of.lower(), fact) for claim in claims for fact in claim.facts]
    if kind == "responsible":
        words = set(re.findall(r"[\w'-]+", value.lower())) - {"the", "a", "of", "and"}
        return any(
            fact.kind == kind and fact.held in ("fact", "claimed", "") and words & _words(fact)
            for _, fact in facts
        )
    if kind == "role":
        return any(fact.kind == kind and row["person"].lower() in of for of, fact in facts)
    if kind == "age":
        ages = (fact for of, fact in facts if of.startswith("age of"))
        return any(str(fact.value).startswith(f"{value} ") for fact in ages)
    wanted = (kind, *_ALSO.get(kind, ()))
    return any(value == _number(fact) for of, fact in facts if {fact.kind, of} & {*wanted})


def _speakers(claims: list[Claim], quote: str, body: str) -> Iterator[str]:
    """Who is read to have said a quotation."""
    at = body.find(quote.strip(" .,")[:25])
    for claim in claims:
        if claim.span.field == "text" and claim.span.start <= at < claim.span.end:
            yield claim.said_by or ""
            yield from (str(fact.value) for fact in claim.facts if fact.kind == "speaker")


def _surname(name: str) -> str:
    return name.split()[-1].lower()


def _words(fact: Fact) -> set[str]:
    return set(re.findall(r"[\w'-]+", str(fact.value).lower()))


def _number(fact: Fact) -> float | None:
    """The exact number of a fact that stands for all; None where it has none."""
    if fact.weak or fact.scope not in ("total", "tally"):
        return None
    if isinstance(fact.value, Count):
        return fact.value.low if fact.value.low == fact.value.high else None
    return product.amount_of(fact)
