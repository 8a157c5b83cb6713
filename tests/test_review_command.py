"""`checker review` from the command line, and what it refuses."""

from __future__ import annotations

import importlib.util
import io
import json
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from fastapi.testclient import TestClient
from sqlalchemy import inspect

from checker.cli import main
from checker.review import access
from checker.review.app import Desk, app_of
from checker.review.database import open_database
from checker.review.merging import merge
from checker.review.tables import metadata
from tests.review_desk import finding, postgresql_url, report

PASSWORD = "a long password"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("report.json").write_text(json.dumps(report(finding("a"))))
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["review", *arguments])
    return code, capsys.readouterr().err


def hire(monkeypatch: pytest.MonkeyPatch, name: str, role: str, password: str = PASSWORD) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    return main(["review", "account", name, "--role", role])


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "desk.example"])
def test_an_address_that_others_reach_needs_accounts(
    capsys: pytest.CaptureFixture[str], host: str
) -> None:
    code, told = said(capsys, "report.json", "--quiet", "--host", host)
    assert code == 2
    assert "everybody who reaches this address could decide" in told
    assert "checker review account" in told


def test_the_command_serves_and_ends_on_a_signal() -> None:
    line = [sys.executable, "-m", "checker", "review", "report.json", "--port", "0"]
    process = subprocess.Popen(line, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        told = iter(process.stderr)
        address = next(line for line in told if "open on" in line).split("open on ")[1].split()[0]
        with urlopen(f"{address}api/findings", timeout=30) as answer:
            assert json.load(answer)["total"] == 1
        with urlopen(f"{address}api/live", timeout=30) as open_page:
            assert open_page.readline() == b"retry: 2000\n"
            process.send_signal(signal.SIGINT)
            assert process.wait(30) in (0, 130)
        assert "Traceback" not in "".join(told)
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.json"], "nowhere.json"),
        (["report.json", "--database", "mysql://desk:geheim@db.example/q"], "use SQLite"),
        (["report.json", "--database", "none/q.sqlite"], "folder does not exist"),
        (["report.json", "--database", "postgresql://desk:geheim@127.0.0.1:1/q"], "database:"),
        (["report.json", "--database", ":memory:"], "database without a file"),
        (["report.json", "--database", "sqlite://"], "database without a file"),
        (["export"], "no such database"),
        (["report.json", "--port", "99999"], "choose another --host or --port"),
        (["account"], "one name is needed"),
    ],
)
def test_what_cannot_be_done_is_told_without_passwords(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    code, told = said(capsys, *arguments)
    assert code == 2
    assert words in told
    assert "geheim" not in told


def test_a_missing_extra_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    find = importlib.util.find_spec
    missing = ("fastapi", "sqlalchemy")
    monkeypatch.setattr(
        "checker.review.find_spec", lambda name: None if name in missing else find(name)
    )
    code, told = said(capsys, "report.json")
    assert code == 2
    assert "sqlalchemy, fastapi" in told
    assert "pip install 'newschecker[review]'" in told


def test_accounts_begin_with_an_admin(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hire(monkeypatch, "ed", "editor") == 2
    assert "first account has to be an admin" in capsys.readouterr().err
    assert hire(monkeypatch, "ana", "admin", "short") == 2
    assert hire(monkeypatch, "ana", "admin") == 0
    assert hire(monkeypatch, "ed", "editor") == 0
    assert hire(monkeypatch, "ed", "king") == 2


def test_a_new_password_alone_leaves_the_role(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, role in (("ana", "admin"), ("rita", "reader")):
        hire(monkeypatch, name, role)
    for name in ("ana", "rita", "ed"):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
        assert main(["review", "account", name]) == 0
    with open_database("review.sqlite").reading() as db:
        roles = [access.role_of(db, name) for name in ("ana", "rita", "ed")]
    assert roles == ["admin", "reader", "editor"]


def test_a_token_opens_the_api(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hire(monkeypatch, "ana", "admin")
    assert main(["review", "token", "ana"]) == 0
    token = capsys.readouterr().out.strip()
    client = TestClient(app_of(Desk(open_database("review.sqlite"), "x")))
    bearer = {"authorization": f"Bearer {token}"}
    assert client.get("/api/me", headers=bearer).json() == {"name": "ana", "role": "admin"}


def test_export_prints_or_writes_by_suffix(capsys: pytest.CaptureFixture[str]) -> None:
    database = open_database("review.sqlite")
    merge(database, Path("report.json"), "report.json", "desk")
    database.close()
    assert main(["review", "export", "--what", "log"]) == 0
    assert json.loads(capsys.readouterr().out)["action"] == "import"
    assert main(["review", "export", "--what", "log", "--output", "log.csv"]) == 0
    assert Path("log.csv").read_text().startswith("seq,at,actor,action")
    assert main(["review", "export", "--what", "logs"]) == 2
    assert "did you mean 'log'?" in capsys.readouterr().err


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_migrations_lead_to_the_schema(request: pytest.FixtureRequest, backend: str) -> None:
    database = open_database("q.sqlite" if backend == "sqlite" else postgresql_url(request))
    with database.reading() as db:
        assert compare_metadata(MigrationContext.configure(db), metadata) == []
        tables = set(inspect(db).get_table_names())
    assert tables == set(metadata.tables) | {"alembic_version"}
    database.close()


def test_the_pages_and_the_api_work_on_postgresql(request: pytest.FixtureRequest) -> None:
    database = open_database(postgresql_url(request))
    merge(database, Path("report.json"), "report.json", "desk")
    with TestClient(app_of(Desk(database, "Ana"))) as client:
        assert "12 killed (Alpha)" in client.get("/", params={"words": "fire"}).text
        wish = {"action": "dismiss", "reason": "update", "key": "k"}
        first = client.post("/api/findings/1/decisions", json=wish).json()
        assert client.post("/api/findings/1/decisions", json=wish).json() == first
        late = {"action": "confirm", "version": 0}
        assert client.post("/api/findings/1/decisions", json=late).status_code == 409
        assert client.post("/api/undo").json()["after"]["state"] == "open"
        for path in ("/rules", "/log", "/export", "/accounts", "/api/counts", "/api/export"):
            assert client.get(path).status_code == 200, path
        assert [entry["seq"] for entry in client.get("/api/log").json()] == [1, 2, 3]
    database.close()
