"""What a run is narrowed to, and what an article itself says is fine."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker import Report, Settings, check
from checker.articles import read_articles
from checker.cli import main
from checker.config import Suppress
from checker.types import Article
from tests.newsroom import FIRE, OTHER_TOWN, REWRITTEN, Neutral, article
from tests.test_cli import found, newsroom, write

__all__ = ["newsroom"]  # a fixture: an empty folder to work in, and a judge that costs nothing

DAY = "2024-05-14"
ALPHA = article("alpha", DAY, FIRE.format("12"))
BETA = article("beta", DAY, REWRITTEN.format("17"))
TODAY = date(2024, 5, 20)


def run(*articles: Article, **settings: object) -> Report:
    asked = Settings(**{"today": TODAY, **settings})  # type: ignore[arg-type]
    return check(articles, asked, judge=Neutral())


# --only


def corpus() -> str:
    write("desk/a.md", "12", "Alpha")
    write("desk/b.md", "20", "Beta")
    write("wire/c.md", "20", "Gamma", text=REWRITTEN)
    write("wire/other.md", "3", "Delta", text=OTHER_TOWN)
    return "."


@pytest.mark.parametrize(
    ("only", "count"),
    [
        (["desk/a.md"], 1),
        (["./desk/../desk/a.md"], 1),
        (["desk"], 1),
        (["."], 1),
        (["wire/other.md"], 0),
        (["gone.md"], 0),
        (["gone.md", "desk/b.md"], 1),
        (["wire/c.md"], 1),  # a further witness
    ],
)
def test_only_keeps_what_the_changed_files_take_part_in(
    capsys: pytest.CaptureFixture[str], only: list[str], count: int
) -> None:
    assert len(found(capsys, corpus(), "--only", *only)) == count


def test_a_finding_is_the_same_as_in_a_run_over_everything(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert found(capsys, corpus(), "--only", "wire/c.md") == found(capsys, ".")


def test_a_list_of_changed_files(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus()
    Path("../lines").write_text("gone.md\ndesk/a.md\n")
    Path("../nul").write_bytes(b"gone.md\0desk/a.md\0")
    Path("../none").write_text("")
    for name, count in (("lines", 1), ("nul", 1), ("none", 0)):
        assert len(found(capsys, ".", "--only", f"@../{name}")) == count
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"desk/a.md\n")))
    assert len(found(capsys, ".", "--only", "@-")) == 1
    assert main(["check", ".", "--only", "@../missing"]) == 2
    assert "list of paths: No such file or directory: --only" in capsys.readouterr().err


def test_nothing_changed_is_a_success(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", corpus()]) == 1
    assert main(["check", ".", "--only"]) == 0
    assert main(["check", ".", "--only", "gone.md"]) == 0
    assert "--only: no article read is among these paths" in capsys.readouterr().err


def test_only_stands_in_the_settings_file_too(capsys: pytest.CaptureFixture[str]) -> None:
    corpus()
    Path("lists").mkdir()
    Path("lists/changed").write_text("wire/other.md")
    Path("checker.toml").write_text('only = ["@lists/changed"]')
    assert found(capsys, ".") == []
    assert len(found(capsys, ".", "--only", "desk/a.md")) == 1


def test_an_annotation_stands_at_the_changed_file(capsys: pytest.CaptureFixture[str]) -> None:
    for changed in ("desk/a.md", "desk/b.md"):
        main(["check", corpus(), "--only", changed, "--format", "github"])
        assert f"file={changed}," in capsys.readouterr().out


# What an article says is fine


def suppressed(**conditions: object) -> Article:
    return replace(ALPHA, suppressions=(Suppress("told in the text", "suppress 1", **conditions),))  # type: ignore[arg-type]


def states(report: Report) -> list[str]:
    return [finding.state for finding in report.findings]


def notes(report: Report) -> list[str]:
    return [entry.reason for entry in report.skipped if entry.what == "unused-suppression"]


def test_an_article_suppresses_what_it_takes_part_in() -> None:
    report = run(suppressed(rule="casualty-conflict"), BETA)
    assert states(report) == ["suppressed"]
    said = report.findings[0].suppression
    assert said is not None
    assert (said.where, said.reason, said.inline) == ("alpha: suppress 1", "told in the text", True)
    assert notes(report) == []


def test_and_nothing_else() -> None:
    stranger = replace(suppressed(rule="casualty-conflict"), id="z", path="z", text="A calm day.")
    report = run(stranger, ALPHA, BETA)
    assert states(report) == ["new"]
    assert notes(report) == ["suppress 1 (told in the text) fits no finding any more: remove it"]


@pytest.mark.parametrize(
    ("conditions", "state"),
    [
        ({"articles": ("beta",)}, "suppressed"),
        ({"articles": ("other",)}, "new"),
        ({"rule": "figure-stale"}, "new"),
        ({"rule": "casualty-conflict", "expires": date(2024, 5, 19)}, "new"),
        ({"rule": "casualty-conflict", "expires": date(2024, 5, 20)}, "suppressed"),
    ],
)
def test_it_has_the_conditions_of_the_settings(conditions: dict[str, object], state: str) -> None:
    assert states(run(suppressed(**conditions), BETA)) == [state]


def test_an_inline_suppression_that_has_expired_is_a_note() -> None:
    gone = suppressed(rule="casualty-conflict", expires=date(2024, 5, 19))
    (note,) = notes(run(gone, BETA))
    assert "expired on 2024-05-19: remove it" in note


@pytest.mark.parametrize(
    "header",
    [
        "---\nchecker-suppress:\n  - rule: casualty-conflict\n    articles: [b.md]\n"
        "    reason: told in the text\n    expires: 2031-01-31\n---\n",
        '+++\n[[checker-suppress]]\nrule = "casualty-conflict"\narticles = ["b.md"]\n'
        'reason = "told in the text"\nexpires = 2031-01-31\n+++\n',
    ],
    ids=["yaml", "toml"],
)
def test_front_matter(tmp_path: Path, header: str) -> None:
    (tmp_path / "a.md").write_text(header + FIRE.format("12"))
    (read,), skipped = read_articles([str(tmp_path)])
    assert skipped == []
    assert read.suppressions == (
        Suppress(
            "told in the text",
            "suppress 1",
            rule="casualty-conflict",
            articles=("b.md",),
            expires=date(2031, 1, 31),
        ),
    )


def test_records_may_say_it_too(tmp_path: Path) -> None:
    table = {"rule": "casualty-conflict", "reason": "told in the text"}
    record = {"id": "a", "text": FIRE.format("12"), "checker-suppress": [table]}
    (tmp_path / "a.json").write_text(json.dumps(record))
    (read,), skipped = read_articles([str(tmp_path)])
    assert (len(read.suppressions), skipped) == (1, [])


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("{rule: casualty-conflict}", "suppression without a reason"),
        ("{reason: x}", "suppression of everything"),
        ("{rule: casualty-conflict, reason: x, untill: 2031-01-01}", "unknown setting 'untill'"),
        ("{rule: casualty-conflict, reason: x, expires: soon}", "wrong value for 'expires'"),
        ("casualty-conflict", "no table"),
    ],
)
def test_one_that_cannot_count_is_a_note_and_the_article_is_read(
    tmp_path: Path, table: str, says: str
) -> None:
    header = f"---\nchecker-suppress:\n  - {table}\n---\n"
    (tmp_path / "a.md").write_text(header + FIRE.format("12"))
    (read,), (note,) = read_articles([str(tmp_path)])
    assert (read.suppressions, note.what) == ((), "bad-suppression")
    assert says in note.reason


# Suppressions that match nothing any more


def in_settings(**conditions: object) -> Suppress:
    return Suppress("why", "checker.toml: suppress 3", **conditions)  # type: ignore[arg-type]


def test_a_suppression_that_fits_nothing_is_a_note_at_its_file() -> None:
    report = run(ALPHA, BETA, suppressions=(in_settings(fingerprint="gone"),))
    (note,) = report.skipped
    assert (note.path, note.what) == ("checker.toml", "unused-suppression")
    assert note.reason == "suppress 3 (why) fits no finding any more: remove it"
    assert report.counts["skipped"] == 1


def test_one_that_fits_is_none_whatever_the_run_is_narrowed_to() -> None:
    one = in_settings(rule="casualty-conflict")
    assert notes(run(ALPHA, BETA, suppressions=(one,))) == []
    assert notes(run(ALPHA, BETA, suppressions=(one,), only=())) == []
    assert notes(run(ALPHA, BETA, suppressions=(one,), since=date(2030, 1, 1))) == []


def test_one_whose_rule_did_not_run_is_none() -> None:
    stale = in_settings(rule="figure-stale")
    other = in_settings(fingerprint="gone")
    report = run(ALPHA, BETA, suppressions=(stale, other), select=("casualty-conflict",))
    assert notes(report) == []
    assert len(notes(run(ALPHA, BETA, suppressions=(stale, other)))) == 2


def test_notes_do_not_fail_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.md", "12")
    Path("checker.toml").write_text('[[suppress]]\nfingerprint = "gone"\nreason = "why"')
    assert main(["check", "a.md"]) == 0
    assert "fits no finding any more" in capsys.readouterr().out


def test_a_misspelt_rule_in_an_article_is_told() -> None:
    table = Suppress("why", "suppress 1", rule="casulty-conflict", inline=True)
    report = run(replace(ALPHA, path="a.txt", suppressions=(table,)), BETA)
    (note,) = report.skipped
    assert (note.path, note.what) == ("a.txt", "bad-suppression")
    assert "unknown rule 'casulty-conflict': did you mean 'casualty-conflict'?" in note.reason
    assert [finding.state for finding in report.findings] == ["new"]
