"""The measurement's own reader of days, places, amounts and offices, and what it plants."""

from __future__ import annotations

import json
import lzma
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from checker.types import Article
from eval import fact_planting
from eval.particulars import fit_sentences, other_days, resolved

HERALD = Article(
    "herald",
    "A gunman shot two people outside a cinema in Norvik on Sunday, police said. Nobody was held. "
    "The cinema stayed closed and the owner offered a reward of $5,000 for any hint.",
    published="2024-05-16",
)
POST = Article(
    "post",
    "Two film-goers were wounded on May 12 when they were shot at the Regal cinema. The Regal pays "
    "$5,000 to anybody who knows who fired, Norvik’s mayor told a crowd that had come to the hall.",
    published="2024-05-16",
)


def data(folder: Path, facts: list[Mapping[str, Any]]) -> Path:
    news = folder / "news"
    news.mkdir()
    for name, rows in (("gva_facts", facts), ("gva_articles", [])):
        with lzma.open(news / f"{name}.jsonl.xz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)
    return folder


def town(name: str) -> Mapping[str, Any]:
    return {"event": name, "slot": "city", "value": name}


def edits(folder: Path, kind: str) -> list[fact_planting.Edit]:
    group = [HERALD, POST]
    half = fact_planting.half_of(group)
    made = fact_planting.reworded(data(folder, [town("Norvik")]), [group], kind, half)
    return [edit for edit, _, _ in made]


def test_a_day_told_in_two_ways_is_one_day(tmp_path: Path) -> None:
    one, two = sorted(edits(tmp_path, "date"), key=lambda edit: edit.changed.id)
    assert "Sunday" not in one.changed.text
    assert "May 12" not in two.changed.text
    assert one.original == POST
    assert two.original == HERALD


def test_an_amount_is_changed_wherever_it_stands(tmp_path: Path) -> None:
    for edit in edits(tmp_path, "quantity"):
        assert "$5,000" not in edit.changed.text
        for field, start, end in edit.words:
            assert field == "text"
            assert edit.changed.text[start:end].startswith("$")


def test_a_speaker_at_the_end_dates_nothing(tmp_path: Path) -> None:
    read = list(fit_sentences(data(tmp_path, [town("Norvik")]), HERALD, "date"))
    assert [source.words for source in read] == ["Sunday"]


def test_a_weekday_is_the_last_one_before_the_date_line() -> None:
    assert resolved("Sunday", date(2024, 5, 16)) == date(2024, 5, 12)
    assert resolved("May 12", date(2024, 5, 16)) == date(2024, 5, 12)
    assert resolved("May 30", date(2024, 5, 16)) is None
    assert resolved("Sunday", None) is None


def test_another_day_is_never_the_day_beside_it() -> None:
    assert set(other_days("Sunday")) == {"Tuesday", "Wednesday", "Thursday", "Friday"}
    assert {"May 11", "May 12", "May 13"}.isdisjoint(other_days("May 12"))


def test_an_age_is_changed_where_it_is_one() -> None:
    text, spots = fact_planting.exchanged("Hale, 24, and the 24-year-old ran 24 miles.", "24", "31")
    assert text == "Hale, 31, and the 31-year-old ran 24 miles."
    assert [text[slice(*spot)] for spot in spots] == ["31", "31"]


def test_incidents_stay_in_one_half() -> None:
    group = [HERALD, POST]
    assert fact_planting.half_of(group) == fact_planting.half_of(group[::-1])
    assert {fact_planting.half_of([replace(HERALD, id=str(n))]) for n in range(20)} == {
        "tuned on",
        "held out",
    }
