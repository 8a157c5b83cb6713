"""The GitHub Action, run by its own script, and the pre-commit hook, run by pre-commit."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import junitparser
import pytest
import yaml
from pre_commit.clientlib import load_config, load_manifest

import checker.articles
from checker.articles import formats_in
from tests.newsroom import FIRE, OTHER_TOWN, REWRITTEN

ROOT = Path(__file__).parent.parent
ACTION = ROOT / ".github" / "actions" / "checker"
HEAD = "---\nsource: {}\ndate: 2012-09-11\n---\n"
# The command as installed, but with a judge that costs nothing.
CHECKER = f"""#!{sys.executable}
import sys
sys.path.insert(0, {str(ROOT)!r})
import checker.pipeline
from checker.cli import main
from tests.newsroom import Neutral
checker.pipeline.load_judge = lambda model=None: Neutral()
sys.exit(main())
"""


class Newsroom:
    """A git repository with articles, and a `checker` on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.temp = folder / "repo", folder / "runner temp"
        self.bin = folder / "bin"
        for made in (self.folder, self.temp, self.bin):
            made.mkdir()
        command = self.bin / "checker"
        command.write_text(CHECKER)
        command.chmod(0o755)
        self.env = {
            "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(folder),
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_OUTPUT": str(folder / "output"),
            "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
        }
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("articles/a.md", "Alpha", FIRE.format("12"))
        self.write("articles/b.md", "Beta", REWRITTEN.format("20"))
        self.base = self.commit()

    def git(self, *arguments: str) -> str:
        who = ("-c", "user.name=Desk", "-c", "user.email=desk@gazette.example")
        done = subprocess.run(
            ["git", *who, *arguments],
            cwd=self.folder, env=self.env, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout.strip()

    def write(self, name: str, source: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(HEAD.format(source) + text)

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", "more news")
        return self.git("rev-parse", "HEAD")

    def act(self, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run the Action's script as the runner would, `inputs` by their environment names."""
        defaults = {"CHECKER_PATHS": "articles", "CHECKER_BASE": self.base}
        return subprocess.run(
            [ACTION / "run"],
            cwd=self.folder, env={**self.env, **defaults, **inputs}, capture_output=True, text=True,
        )  # fmt: skip

    def outputs(self) -> dict[str, str]:
        lines = Path(self.env["GITHUB_OUTPUT"]).read_text().splitlines()
        return dict(line.split("=", 1) for line in lines)


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


# The Action


def test_the_action_is_what_its_host_takes() -> None:
    done = subprocess.run(
        [
            sys.executable, "-m", "check_jsonschema", "--builtin-schema",
            "vendor.github-actions", str(ACTION / "action.yml"),
        ],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_the_action_hands_its_script_every_input_and_takes_every_output() -> None:
    action = yaml.safe_load((ACTION / "action.yml").read_text())
    script = (ACTION / "run").read_text()
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "check")
    assert set(re.findall(r"CHECKER_\w+", script)) - {"CHECKER_"} == set(step["env"])
    given = set(re.findall(r"inputs\.([\w-]+)", "".join(step["env"].values())))
    assert given == set(action["inputs"]) - {"install"}
    assert set(re.findall(r"echo \"([\w-]+)=", script)) == set(action["outputs"])
    assert os.access(ACTION / "run", os.X_OK)


def test_the_action_installs_the_repository_that_it_is_in() -> None:
    action = yaml.safe_load((ACTION / "action.yml").read_text())
    install = action["runs"]["steps"][0]["run"]
    paths = re.findall(r"\$GITHUB_ACTION_PATH(/[./\w]*)", install)
    found = [Path(f"{ACTION}{path}").resolve() for path in paths]
    assert found == [ROOT / "constraints.txt", ROOT]


def test_a_change_that_brings_a_conflict_fails_and_is_annotated(newsroom: Newsroom) -> None:
    newsroom.write("articles/c.md", "Gamma", REWRITTEN.format("31"))
    newsroom.commit()
    done = newsroom.act()
    assert done.returncode == 1, done.stderr
    assert "::error file=articles/c.md," in done.stdout
    outputs = newsroom.outputs()
    assert outputs["exit-code"] == "1"
    log = json.loads(Path(outputs["sarif"]).read_text())
    places = [result["locations"][0] for result in log["runs"][0]["results"]]
    uris = {place["physicalLocation"]["artifactLocation"]["uri"] for place in places}
    assert uris == {"articles/c.md"}
    assert junitparser.JUnitXml.fromfile(outputs["junit"]).failures > 0
    summary = Path(newsroom.env["GITHUB_STEP_SUMMARY"]).read_text()
    assert summary == Path(outputs["markdown"]).read_text()
    assert "### Checker: 1 error" in summary


def test_a_change_elsewhere_passes_whatever_the_archive_holds(newsroom: Newsroom) -> None:
    newsroom.write("articles/c.md", "Gamma", OTHER_TOWN.format("3"))
    newsroom.git("rm", "--quiet", "articles/a.md")
    newsroom.write("articles/a2.md", "Alpha", FIRE.format("20"))
    newsroom.commit()
    assert newsroom.act().returncode == 0


def test_all_files_count_where_that_is_wanted_or_the_base_is_not_known(
    newsroom: Newsroom,
) -> None:
    newsroom.write("articles/c.md", "Gamma", OTHER_TOWN.format("3"))
    newsroom.commit()
    assert newsroom.act().returncode == 0
    assert newsroom.act(CHECKER_CHANGED_ONLY="false").returncode == 1
    for base in ("", "0" * 40, "f" * 40):
        done = newsroom.act(CHECKER_BASE=base)
        assert done.returncode == 1
        assert "all files count as changed" in done.stderr


def test_inputs_reach_the_checker_and_no_shell(newsroom: Newsroom) -> None:
    odd = 'wire "$(touch owned)"; é'
    newsroom.write(f"{odd}/c d.md", "Gamma", REWRITTEN.format("31"))
    newsroom.commit()
    paths = f"articles\n{odd}\n"
    done = newsroom.act(CHECKER_PATHS=paths, CHECKER_ARGUMENTS="--ours\nGamma\n")
    assert done.returncode == 1, done.stderr
    assert "c d.md" in done.stdout
    assert newsroom.act(CHECKER_PATHS=paths, CHECKER_FAIL_ON="never").returncode == 0
    assert not (newsroom.folder / "owned").exists()


def test_wrong_use_is_told_by_the_exit_code_and_leaves_no_old_report(newsroom: Newsroom) -> None:
    newsroom.act()
    assert newsroom.act(CHECKER_PATHS="nowhere").returncode == 2
    assert not list(newsroom.temp.glob("checker/*.sarif"))
    assert newsroom.outputs()["exit-code"] == "2"


# What the README says of both


def snippet(first: str) -> str:
    """The indented block of the README's section on CI that begins with `first`."""
    section = (ROOT / "README.md").read_text("utf-8").partition("## In CI")[2]
    block = section[section.index(f"    {first}") :].partition("\n\n")[0]
    return "\n".join(line[4:] for line in block.splitlines()) + "\n"


def test_the_workflow_of_the_readme_is_one_and_uses_what_there_is(tmp_path: Path) -> None:
    file = tmp_path / "workflow.yml"
    file.write_text(f"on: pull_request\n{snippet('permissions:')}")
    done = subprocess.run(
        [
            sys.executable, "-m", "check_jsonschema", "--builtin-schema",
            "vendor.github-workflows", str(file),
        ],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    action = yaml.safe_load((ACTION / "action.yml").read_text())
    steps = yaml.safe_load(file.read_text())["jobs"]["checker"]["steps"]
    ours = next(step for step in steps if step.get("id") == "checker")
    assert set(ours["with"]) <= set(action["inputs"])
    assert set(re.findall(r"checker\.outputs\.(\w+)", file.read_text())) <= set(action["outputs"])


def test_the_pre_commit_settings_of_the_readme_work(tmp_path: Path) -> None:
    file = tmp_path / ".pre-commit-config.yaml"
    file.write_text(snippet("repos:"))
    (repo,) = load_config(str(file))["repos"]
    assert [one["id"] for one in repo["hooks"]] == [hook()["id"]]


# The pre-commit hook


def hook() -> dict[str, object]:
    (one,) = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    return dict(one)


def test_the_hook_looks_at_every_format_that_is_read() -> None:
    suffixes = formats_in(*checker.articles.__path__)
    pattern = re.compile(str(hook()["files"]))
    assert [suffix for suffix in suffixes if not pattern.search(f"desk/a{suffix}")] == []
    assert not pattern.search("desk/picture.png")


def commit_with_hook(newsroom: Newsroom) -> subprocess.CompletedProcess[str]:
    told = {name: hook()[name] for name in ("id", "name", "entry", "files", "require_serial")}
    # The environment that pre-commit would build from the repository is there already.
    local = {**told, "language": "system", "args": ["articles", "--only"]}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (newsroom.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    newsroom.git("add", "--all")
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run"],
        cwd=newsroom.folder, env=newsroom.env, capture_output=True, text=True,
    )  # fmt: skip


def test_the_hook_stops_a_commit_that_brings_a_conflict(newsroom: Newsroom) -> None:
    newsroom.write("articles/c.md", "Gamma", REWRITTEN.format("31"))
    done = commit_with_hook(newsroom)
    assert done.returncode == 1
    assert "articles/c.md" in done.stdout
    assert "error[casualty-conflict]" in done.stdout


def test_the_hook_lets_a_commit_pass_that_brings_none(newsroom: Newsroom) -> None:
    newsroom.write("articles/c.md", "Gamma", OTHER_TOWN.format("3"))
    done = commit_with_hook(newsroom)
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout
