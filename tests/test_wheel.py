"""The wheel works outside the repository: command, package data, and the model that it carries."""

from __future__ import annotations

import ast
import importlib.metadata
import json
import os
import re
import site
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DEFAULT_MODEL = ROOT / "models" / "default"
ARTICLE = """\
date 2021-05-11

A fire broke out on the ferry Norma Aurora off the port of Bari, Italy, on Monday, 10 May 2021.
The fire killed {toll} people, the coast guard of Bari said.
The other passengers of the Norma Aurora were brought ashore.
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by the running environment's hatchling, without network."""
    folder = tmp_path_factory.mktemp("wheel")
    code = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    built = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return folder / built.stdout.split()[-1]


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The python of an empty environment outside the repository, with the wheel and no more.

    Dependencies come from the running environment's site-packages, minus what a `.pth` there
    would add: that is how the checkout itself is installed, and it must not be found.
    """
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    (packages,) = home.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # Lines of a .pth file extend sys.path behind this folder and run no .pth of their own.
    (packages / "dependencies.pth").write_text("\n".join(site.getsitepackages()))
    return python


def run(python: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    return subprocess.run(
        [str(python), *arguments],
        cwd=python.parent.parent.parent,
        env=clean,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {
        "checker",
        wheel.name.split("-py3")[0] + ".dist-info",
    }
    in_tree = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "checker").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert in_tree <= set(names)


def test_the_wheel_declares_the_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (entry,) = [name for name in archive.namelist() if name.endswith("entry_points.txt")]
        assert "checker = checker.cli:main" in archive.read(entry).decode()


def test_every_import_of_the_package_is_a_declared_dependency() -> None:
    """A module that comes along with another package today may be gone tomorrow."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    every = [*project["dependencies"], *extras["review"], *extras["fast"]]
    declared = {re.split("[^a-z0-9-]", name)[0] for name in every}
    owners = importlib.metadata.packages_distributions()
    undeclared = set()
    for file in (ROOT / "checker").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for module in {name.split(".")[0] for name in names} - {"checker"}:
                if module not in sys.stdlib_module_names:
                    packages = {owner.lower() for owner in owners.get(module, [module])}
                    undeclared |= set() if packages & declared else {(file.name, module)}
    assert undeclared == set()


def test_the_installed_package_is_not_the_checkout(elsewhere: Path) -> None:
    done = run(elsewhere, "-c", "import checker; print(checker.__file__)")
    assert str(elsewhere.parent.parent) in done.stdout, done.stderr


def test_the_installed_package_has_its_rules_and_formats(elsewhere: Path) -> None:
    code = (
        "from checker.rules import rules; from checker.reports import formats; "
        "print(len(rules()), *formats())"
    )
    from checker.reports import formats
    from checker.rules import rules

    done = run(elsewhere, "-c", code)
    assert done.stdout.split() == [str(len(rules())), *formats()], done.stderr


@pytest.mark.skipif(not DEFAULT_MODEL.is_dir(), reason="no trained model in models/default yet")
def test_the_installed_package_finds_a_conflict_with_its_own_model(elsewhere: Path) -> None:
    folder = elsewhere.parent.parent.parent / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE.format(toll="two"))
    (folder / "two.txt").write_text(ARTICLE.format(toll="five"))
    done = run(elsewhere, "-m", "checker", "check", "articles", "--format", "json")
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    assert [finding["rule"] for finding in report["findings"]] == ["casualty-conflict"]
    model = run(elsewhere, "-m", "checker", "model")
    assert report["model"]["digest"] in model.stdout
