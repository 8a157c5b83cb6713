"""No command, flag, rule, format or setting without documentation, and nothing told that is not."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from checker.articles import formats_in
from checker.cli import parser_of
from checker.commands import COMMANDS
from checker.commands.rule_page import page_of
from checker.config_file import KEYS, SUPPRESS_KEYS
from checker.reports import formats
from checker.rules import examples_of, rules

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = "\n".join(file.read_text(encoding="utf-8") for file in sorted(ROOT.glob("docs/**/*.md")))
ALL = f"{README}\n{DOCS}"


def rows(header: str) -> dict[str, list[str]]:
    """The table of the README under `header`, by the first cell of each row."""
    lines = README.partition(f"{header}\n")[2].splitlines()[1:]
    table = [line.strip("|").split("|") for line in lines[: lines.index("")]]
    return {cells[0].strip(" `"): [cell.strip(" `") for cell in cells[1:]] for cells in table}


def actions() -> list[argparse.Action]:
    return [action for command in COMMANDS for action in parser_of(command)._actions]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.NAME)
def test_every_command_is_told(command) -> None:
    assert any(row.startswith(f"checker {command.NAME}") for row in rows("| command | does |"))


def test_every_flag_is_told() -> None:
    flags = {word for action in actions() for word in action.option_strings if len(word) > 2}
    assert {flag for flag in flags if f"`{flag}" not in ALL} == set()


def test_no_flag_is_told_that_is_not_there() -> None:
    flags = {word for action in actions() for word in action.option_strings}
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", ALL))
    assert told - flags - {"--version", "--name-only"} == set()  # the latter is git's


def test_every_flag_has_help() -> None:
    assert [action.dest for action in actions() if not action.help] == []


def test_the_table_of_rules_is_that_of_the_checker() -> None:
    told = {name: cells[0] for name, cells in rows("| rule | level | says |").items()}
    assert told == {rule.name: rule.level for rule in rules().values()}


def test_every_rule_has_examples_of_both_kinds() -> None:
    assert [rule.name for rule in rules().values() if not all(examples_of(rule))] == []


def test_the_page_of_rules_is_the_one_that_make_docs_writes() -> None:
    stale = "docs/rules.md is stale: run `make docs`"
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == page_of(rules()), stale


def test_the_page_of_rules_shows_examples_as_they_stand() -> None:
    page = MarkdownIt("commonmark").enable("table").parse(page_of(rules()))
    told = "".join(
        kid.content for token in page for kid in token.children or () if "text" in kid.type
    ).replace("\u2060", "")
    for rule in rules().values():
        fires, silent = examples_of(rule)
        assert all(
            " ".join(text.split()) in told for pair in (*fires[:1], *silent[:1]) for text in pair
        )


@pytest.mark.parametrize("name", sorted(formats()))
def test_every_report_format_is_told(name: str) -> None:
    assert f"`{name}`" in ALL


def test_every_input_format_is_told() -> None:
    import checker.articles

    suffixes = formats_in(*checker.articles.__path__)
    assert {suffix for suffix in suffixes if f"`{suffix}`" not in ALL} == set()


def test_every_setting_is_told() -> None:
    assert {key for key in KEYS if f"`{key}`" not in ALL} == set()
    assert {key for key in SUPPRESS_KEYS if not re.search(rf"\b{key}\b", ALL)} == set()


def test_the_settings_of_the_readme_work(tmp_path: Path) -> None:
    from checker.config_file import read_config

    block = README.partition("## Settings")[2].partition("`suppress` needs")[0]
    file = tmp_path / "checker.toml"
    file.write_text("\n".join(line[4:] for line in block.splitlines() if line.startswith("    ")))
    assert read_config(file).suppressions[0].articles == ("desk/0314", "wire/0314")


def test_every_exit_code_is_told() -> None:
    assert list(rows("| code | when |")) == ["0", "1", "2", "3"]


def test_every_make_target_that_is_told_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    told = set(re.findall(r"\bmake ([a-z]+)\b(?= |$|`)", ALL, re.MULTILINE))
    assert told <= targets


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    missing = [link for link in links if not (ROOT / link).exists()]
    assert missing in ([], ["docs/report.png"])
