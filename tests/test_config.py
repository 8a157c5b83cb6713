"""Settings from files: where they are found, what they mean, how wrong ones are refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.config import Output, Settings, UsageError
from checker.config_file import KEYS, find_config, read_config


def write(folder: Path, text: str, name: str = "checker.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text)
    return file


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    top = write(tmp_path, "")
    near = write(tmp_path / "a", "")
    below = tmp_path / "a" / "b"
    below.mkdir()
    assert find_config(below) == near
    assert find_config(tmp_path) == top


def test_checker_toml_wins_over_pyproject_in_one_folder(tmp_path: Path) -> None:
    write(tmp_path, "[tool.checker]", "pyproject.toml")
    own = write(tmp_path, "")
    assert find_config(tmp_path) == own


def test_a_pyproject_without_the_table_is_passed_over(tmp_path: Path) -> None:
    above = write(tmp_path, "[tool.checker]\nours = ['Alpha']", "pyproject.toml")
    write(tmp_path / "a", "[tool.other]", "pyproject.toml")
    assert find_config(tmp_path / "a") == above
    assert read_config(above).ours == ("Alpha",)


def test_every_key_arrives(tmp_path: Path) -> None:
    (tmp_path / "weights").mkdir()
    file = write(
        tmp_path,
        """
        select = ["casualty-conflict"]
        ignore = "figure-superseded"
        fail-on = "warning"
        against = ["archive"]
        ours = ["Alpha", "Beta"]
        since = 2024-01-31
        only = ["desk"]
        today = "2024-02-01"
        model = "weights"
        baseline = "known.json"
        format = ["text", "html:out/report.html"]
        output-dir = "reports"
        with-text = true
        allow-skipped = true
        quiet = true

        [[suppress]]
        rule = "figure-stale"
        articles = ["a", "b"]
        reason = "the archive stays as it was"
        expires = 2025-01-01
        """,
    )
    settings = read_config(file)
    (suppress,) = settings.suppressions
    assert (suppress.rule, suppress.articles) == ("figure-stale", ("a", "b"))
    assert suppress.reason == "the archive stays as it was"
    assert suppress.expires == date(2025, 1, 1)
    assert suppress.where == f"{file}: suppress 1"
    assert settings == Settings(
        select=("casualty-conflict",),
        ignore=("figure-superseded",),
        fail_on="warning",
        against=(str(tmp_path / "archive"),),
        ours=("Alpha", "Beta"),
        since=date(2024, 1, 31),
        only=(str(tmp_path / "desk"),),
        today=date(2024, 2, 1),
        model=str(tmp_path / "weights"),
        baseline=str(tmp_path / "known.json"),
        formats=(Output("text"), Output("html", str(tmp_path / "out/report.html"))),
        output_dir=str(tmp_path / "reports"),
        with_text=True,
        allow_skipped=True,
        quiet=True,
        suppressions=(suppress,),
    )


def test_a_model_that_is_no_folder_is_a_name(tmp_path: Path) -> None:
    assert read_config(write(tmp_path, 'model = "some/name"')).model == "some/name"


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_config(write(tmp_path, "")) == Settings()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("fail_on = 'error'", "unknown setting 'fail_on': .*: did you mean 'fail-on'"),
        ("fail-on = 'eror'", "wrong value for 'fail-on': .*: did you mean 'error'"),
        ("xyz = 1", "unknown setting 'xyz': .*: use one of: .*select"),
        ("ours = 3", "wrong value for 'ours': .*: write a list of strings"),
        ("ours = [3]", "wrong value for 'ours'"),
        ("model = []", "wrong value for 'model': .*: write one string"),
        ("quiet = 'yes'", "wrong value for 'quiet': .*: write true or false"),
        ("since = 'May'", "wrong value for 'since': .*: write the date as YYYY-MM-DD"),
        ("since = 2024-01-01T10:00:00", "wrong value for 'since'"),
        ("format = [':x']", "wrong value for 'format': .*: write NAME or NAME:FILE"),
        ("suppress = 'all'", r"wrong value for 'suppress': .*: write \[\[suppress\]\] tables"),
        ("[[suppress]]\nrule = 'x'", "suppression without a reason: .*suppress 1: add reason"),
        ("[[suppress]]\nrule = 'x'\nreason = ' '", "suppression without a reason"),
        ("[[suppress]]\nreason = 'x'", "suppression of everything: .*: add rule, fingerprint"),
        ("[[suppress]]\nexpired = 2024-01-01", "'expired': .*suppress 1: did you mean 'expires'"),
        ("fail-on = ''", "wrong value for 'fail-on'"),
        ('output-dir = "a\\u0000b"', "'output-dir': .*: leave the NUL character out"),
        ('format = ["json:a\\u0000b"]', "'format': .*: leave the NUL character out"),
        (f"a = {'[' * 5000}", "settings are not valid TOML"),
        ("= 1", "settings are not valid TOML"),
    ],
)
def test_wrong_settings_say_what_where_and_what_to_do(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        read_config(write(tmp_path, text))


def test_a_byte_order_mark_is_no_part_of_the_settings(tmp_path: Path) -> None:
    assert read_config(write(tmp_path, "\ufefffail-on = 'note'")).fail_on == "note"


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        read_config(tmp_path / "none.toml")


def test_pyproject_without_settings_cannot_be_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"write a \[tool.checker\] table"):
        read_config(write(tmp_path, "[tool.x]", "pyproject.toml"))


def test_every_flag_that_changes_settings_is_a_key() -> None:
    from checker.cli import parser_of
    from checker.commands import check

    flags = {word[2:] for word in parser_of(check)._option_string_actions if word[:2] == "--"}
    assert flags - {"help", "config"} == set(KEYS) - {"suppress"}
