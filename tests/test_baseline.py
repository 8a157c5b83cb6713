"""Known and suppressed findings: marked, never dropped."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker.baseline import baseline_of, covers, is_expired, read_baseline, with_states
from checker.config import Settings, Suppress, UsageError
from checker.types import Finding, Side, Span

TODAY = date(2024, 5, 1)


def side(article: str, *copies: str) -> Side:
    return Side(
        article=article,
        field="text",
        start=0,
        end=4,
        text="Four",
        claim=Span(article, "text", 0, 10),
        claim_text="Four died.",
        path=f"{article}.txt",
        line=1,
        column=1,
        source="",
        published=None,
        said_by=None,
        as_of=None,
        value="4",
        copies=copies,
    )


FERRY = Finding(
    rule="casualty-conflict",
    level="error",
    message="4 killed (a) or 5 (b)",
    fact="killed",
    event="ferry",
    left=side("a"),
    right=side("b", "b-copy"),
    fingerprint="f1",
)
FIRE = replace(FERRY, event="fire", message="1 killed or 2", fingerprint="f0")


def states(settings: Settings) -> list[str]:
    return [finding.state for finding in with_states([FERRY, FIRE], settings)]


def test_findings_of_the_baseline_are_marked_and_keep_their_place(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text(baseline_of([FERRY]))
    assert states(Settings(baseline=str(file))) == ["baselined", "new"]


def test_the_baseline_is_sorted_and_readable_for_people() -> None:
    content = json.loads(baseline_of([FERRY, FIRE]))
    assert content == {
        "schema_version": 1,
        "findings": [
            {"fingerprint": "f0", "rule": "casualty-conflict", "message": "1 killed or 2"},
            {"fingerprint": "f1", "rule": "casualty-conflict", "message": "4 killed (a) or 5 (b)"},
        ],
    }
    assert baseline_of([FERRY, FIRE]) == baseline_of([FIRE, FERRY])


def test_a_suppressed_finding_is_not_taken_into_the_baseline() -> None:
    assert "f1" not in baseline_of([replace(FERRY, state="suppressed"), FIRE])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("not json", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", "no baseline of version 1"),
        ('{"schema_version": 2, "findings": []}', "no baseline of version 1"),
        ('{"schema_version": 1}', "without findings"),
        ('{"schema_version": 1, "findings": [{"rule": "x"}]}', "without a fingerprint"),
    ],
)
def test_a_file_that_is_no_baseline_is_a_usage_error(
    tmp_path: Path, content: str, says: str
) -> None:
    file = tmp_path / "known.json"
    file.write_text(content)
    with pytest.raises(UsageError, match=says):
        read_baseline(str(file))


def test_a_byte_order_mark_is_no_part_of_a_baseline(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text(baseline_of([]), encoding="utf-8-sig")
    assert read_baseline(str(file)) == frozenset()


def test_a_missing_baseline_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="write it with `checker baseline`"):
        read_baseline(str(tmp_path / "none.json"))


@pytest.mark.parametrize(
    "suppress",
    [
        Suppress("why", rule="casualty-conflict"),
        Suppress("why", fingerprint="f1"),
        Suppress("why", articles=("a",)),
        Suppress("why", articles=("b", "a")),
        Suppress("why", articles=("b-copy",)),
        Suppress("why", rule="casualty-conflict", articles=("a", "b")),
    ],
)
def test_a_suppression_covers_what_fits_all_its_conditions(suppress: Suppress) -> None:
    assert covers(suppress, FERRY)


@pytest.mark.parametrize(
    "suppress",
    [
        Suppress("why", rule="figure-stale"),
        Suppress("why", fingerprint="f2"),
        Suppress("why", articles=("a", "c")),
        Suppress("why", rule="figure-stale", articles=("a", "b")),
    ],
)
def test_a_suppression_leaves_what_misses_one_condition(suppress: Suppress) -> None:
    assert not covers(suppress, FERRY)


def test_a_suppressed_finding_says_why_where_and_until_when() -> None:
    until = date(2024, 6, 30)
    one = Suppress("a corrected wire", "checker.toml: suppress 1", fingerprint="f1", expires=until)
    marked, other = with_states([FERRY, FIRE], Settings(suppressions=(one,), today=TODAY))
    assert marked.state == "suppressed"
    assert marked.suppression is not None
    assert marked.suppression.reason == "a corrected wire"
    assert marked.suppression.where == "checker.toml: suppress 1"
    assert marked.suppression.expires == "2024-06-30"
    assert (other.state, other.suppression) == ("new", None)


def test_a_suppression_counts_on_its_last_day_and_not_after() -> None:
    one = Suppress("why", fingerprint="f1", expires=TODAY)
    assert not is_expired(one, TODAY)
    assert states(Settings(suppressions=(one,), today=TODAY)) == ["suppressed", "new"]
    assert states(Settings(suppressions=(one,), today=date(2024, 5, 2))) == ["new", "new"]


def test_an_expired_suppression_leaves_the_baseline_to_count(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text(baseline_of([FERRY]))
    one = Suppress("why", fingerprint="f1", expires=date(2024, 4, 30))
    settings = Settings(baseline=str(file), suppressions=(one,), today=TODAY)
    assert states(settings) == ["baselined", "new"]
