"""The review queue's pages and REST API, without a browser."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update

from checker.cli import main
from checker.config import UsageError
from checker.review import access, ledger
from checker.review.app import Desk, app_of
from checker.review.serve import LOCAL
from checker.review.states import Wish
from checker.review.tables import ticket
from checker.review.views import Piece, pieces_of
from tests.review_desk import article, finding, open_desk, report, side

PASSWORD = "a long password"
Make = Callable[..., TestClient]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Opens a desk on some findings and gives a client for it."""
    opened: list[Desk] = []

    def client(*findings: dict[str, object], **more: object) -> TestClient:
        opened.append(
            open_desk(tmp_path, report(*findings, articles=more.pop("articles", ())), **more)
        )  # type: ignore[arg-type]
        return TestClient(app_of(opened[-1]), base_url="http://localhost")

    yield client
    for desk in opened:
        desk.database.close()


@pytest.fixture
def desk(make: Make) -> TestClient:
    """Two findings, nobody logged in, no accounts."""
    return make(finding("a"), finding("b", level="note", event="flood"))


def accounts(client: TestClient, **roles: str) -> None:
    with client.app.state.database.writing() as db:  # type: ignore[attr-defined]
        access.add_account(db, "chief", "admin", PASSWORD)
        for name, role in roles.items():
            access.add_account(db, name, role, PASSWORD)


def form_of(client: TestClient, path: str = "/") -> str:
    found = re.search('name="checker-form" content="([0-9a-f]+)"', client.get(path).text)
    assert found
    return found[1]


def log_in(client: TestClient, name: str, password: str = PASSWORD) -> int:
    told = {"form": form_of(client, "/login"), "name": name, "password": password}
    return client.post("/login", data=told, follow_redirects=False).status_code


# Pages without script


def test_the_first_page_shows_the_worst_finding_and_both_sides(desk: TestClient) -> None:
    page = desk.get("/").text
    assert "12 killed (Alpha) or 20 (Beta)" in page
    assert page.count("<blockquote") == 2
    assert "2 findings waiting" in page


def test_a_form_decides_and_goes_on_to_the_next(desk: TestClient) -> None:
    told = {"form": form_of(desk), "action": "dismiss:update", "query": "", "version": "0"}
    answer = desk.post("/findings/1", data=told)
    assert str(answer.url).endswith("/?after=1")
    assert "The flood" in answer.text
    assert desk.get("/api/findings/1").json()["reason"] == "update"


def test_a_form_keeps_the_filters_and_nothing_else_of_its_query(desk: TestClient) -> None:
    told = {"form": form_of(desk), "action": "confirm", "query": "level=note&evil=//x&state=all"}
    answer = desk.post("/findings/1", data=told, follow_redirects=False)
    assert answer.headers["location"] == "/?level=note&state=all&after=1"


def test_a_form_without_signature_changes_nothing(desk: TestClient) -> None:
    told = {"form": "0" * 64, "action": "confirm"}
    assert desk.post("/findings/1", data=told).status_code == 403
    assert desk.get("/api/findings/1").json()["state"] == "open"


def test_undo_and_redo_by_form(desk: TestClient) -> None:
    form = form_of(desk)
    desk.post("/findings/1", data={"form": form, "action": "confirm"})
    desk.post("/undo", data={"form": form})
    assert desk.get("/api/findings/1").json()["state"] == "open"
    desk.post("/redo", data={"form": form})
    assert desk.get("/api/findings/1").json()["state"] == "confirmed"


def test_a_name_of_ones_own_stands_in_the_log(desk: TestClient) -> None:
    desk.post("/name", data={"form": form_of(desk), "name": "Clara"})
    desk.post("/api/findings/1/decisions", json={"action": "confirm"})
    assert desk.get("/api/log").json()[-1]["actor"] == "Clara"
    assert "Clara" in desk.get("/log").text


@pytest.mark.parametrize("name", ["Zoë", "李 明", "O'Neil; 100 %", "نور"])
def test_a_name_may_be_of_any_script(desk: TestClient, name: str) -> None:
    desk.post("/name", data={"form": form_of(desk), "name": name})
    assert desk.get("/api/me").json()["name"] == name


@pytest.mark.parametrize("path", ["/", "/rules", "/log", "/export", "/accounts", "/articles/1"])
def test_every_page_forbids_foreign_and_inline_script(make: Make, path: str) -> None:
    client = make(finding("a"), articles=[article("alpha", "The fire killed 12 people.")])
    answer = client.get(path)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<[^>]+\s(on\w+|style)=", answer.text)
    assert not re.search(r"<script(?! src=\"/static/)", answer.text)


def test_an_article_marks_all_that_findings_quote(make: Make) -> None:
    text = "The fire killed 12 people, officials said. It was put out at dawn."
    client = make(finding("a"), articles=[article("alpha", text, "Fire in Karachi")])
    page = client.get("/articles/1").text
    marked = (
        '<mark><a href="/?state=all&amp;at=1">The fire killed 12 people, officials said.</a></mark>'
    )
    assert f"{marked} It was put out" in page


def test_withdrawn_articles_are_listed_and_not_quoted(make: Make) -> None:
    client = make(finding("a"), articles=[article("alpha", "SECRET", status="withdrawn")])
    assert "withdrawn" in client.get("/articles/1").text
    assert "SECRET" not in client.get("/articles/1").text


def test_what_a_finding_quoted_is_gone_once_its_article_is_withdrawn(make: Make) -> None:
    words = "The fire killed 12 people, SECRET said."
    told = finding("a", words=words, others=[side("Gamma", "9", words=words)])
    client = make(told, articles=[article("alpha", words), article("gamma", words)])
    client.post("/api/findings/1/decisions", json={"action": "confirm"})
    assert "SECRET" in client.get("/?at=1").text
    killed = [article(name, status="withdrawn") for name in ("alpha", "gamma")]
    assert client.post("/api/reports", json=report(articles=killed)).json()["vanished"] == 1
    page = client.get("/?at=1").text
    assert "This article is withdrawn: it is listed, not quoted." in page
    assert "SECRET" not in page
    assert "SECRET" not in client.get("/api/export?what=pairs").text


def test_an_article_with_thousands_of_findings_is_cut_at_their_edges() -> None:
    spans = [(40 * number, 40 * number + 30, number) for number in range(20_000)]
    pieces = pieces_of("x" * 800_000, spans)
    assert len(pieces) == 40_000
    assert "".join(piece.text for piece in pieces) == "x" * 800_000
    assert [piece.findings for piece in pieces[:3]] == [(0,), (), (1,)]
    assert pieces_of("abcdef", [(1, 4, 7), (2, 9, 8), (2, 4, 7), (3, 3, 9), (-2, 1, 6)]) == [
        Piece("a", (6,)),
        Piece("b", (7,)),
        Piece("cd", (7, 8)),
        Piece("ef", (8,)),
    ]


def test_pages_for_what_is_not_there(desk: TestClient) -> None:
    assert desk.get("/articles/99").status_code == 404
    assert "no such finding" in desk.get("/?at=99").text
    assert desk.get("/?words=zzz").text.count("No finding matches these filters") == 1


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd"]
)
def test_no_file_outside_the_static_folder_is_readable(desk: TestClient, path: str) -> None:
    assert desk.get(path).status_code in (404, 405)


def test_hostile_text_reaches_the_page_as_text(make: Make) -> None:
    hostile = "<script>alert(1)</script>\u202eevil\u0000 " + "x" * 200_000
    client = make(finding("a", words=hostile), articles=[article("alpha", hostile, hostile)])
    for path in ("/", "/articles/1"):
        page = client.get(path).text
        assert "<script>alert" not in page
        assert "\u202e" not in page
    assert len(client.get("/").text) < 60_000


def test_a_link_that_is_none_leaves_the_page_whole(make: Make) -> None:
    links = ["http://[", "javascript:alert(1)", "https://", "https://news.example/fire"]
    for number, url in enumerate(links):
        client = make(finding(str(number)), articles=[article("alpha", "12 killed.", url=url)])
        page = client.get("/")
        assert page.status_code == 200
        assert ("another site" in page.text) == (url == links[-1])


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/nowhere", 404, "There is no such page."),
        ("/static/nothing.css", 404, "There is no such page."),
        ("/articles/first", 422, "This address or form was not understood."),
        ("/?state=bogus", 422, "This address or form was not understood."),
        ("/?at=-1", 422, "This address or form was not understood."),
    ],
)
def test_an_address_that_is_none_gives_a_page(
    desk: TestClient, path: str, status: int, words: str
) -> None:
    answer = desk.get(path)
    assert answer.status_code == status
    assert f"<h1>{words}</h1>" in answer.text
    assert "Back to the queue" in answer.text


def test_a_form_that_is_refused_gives_a_page(desk: TestClient) -> None:
    answer = desk.post("/findings/1", data={"form": "0" * 64, "action": "confirm"})
    assert "<h1>The form is out of date" in answer.text
    form = form_of(desk)
    assert "<h1>" in desk.post("/findings/1", data={"form": form}).text
    assert (
        "nothing that can be" in desk.post("/findings/1", data={"form": form, "action": "x"}).text
    )
    assert desk.get("/api/nowhere").json() == {"detail": "Not Found"}


def test_who_comes_second_without_script_is_led_to_the_finding(desk: TestClient) -> None:
    form = form_of(desk)
    desk.post("/findings/1", data={"form": form, "action": "confirm", "version": "0"})
    late = {"form": form, "action": "dismiss:update", "version": "0"}
    answer = desk.post("/findings/1", data=late)
    assert answer.status_code == 409
    assert 'href="/?state=all&amp;at=1"' in answer.text


# The API


def test_the_api_does_what_the_page_does(desk: TestClient) -> None:
    listed = desk.get("/api/findings", params={"limit": 1}).json()
    assert (listed["total"], len(listed["findings"])) == (2, 1)
    more = desk.get("/api/findings", params={"after": listed["next"]}).json()
    assert [one["id"] for one in more["findings"]] == [2]
    desk.post("/api/findings/1/decisions", json={"action": "second"})
    assert desk.get("/api/counts").json()["states"] == {"open": 1, "second": 1}
    desk.post("/api/undo")
    assert desk.get("/api/findings/1").json()["shown"] == "open"
    desk.post("/api/redo", json={"key": "once"})
    assert [e["action"] for e in desk.get("/api/log").json()] == [
        "import",
        "second",
        "undo",
        "redo",
    ]


def test_an_overtaken_decision_is_a_409_that_names_the_finding(desk: TestClient) -> None:
    desk.post("/api/findings/1/decisions", json={"action": "confirm", "version": 0})
    late = {"action": "dismiss", "reason": "update", "version": 0}
    answer = desk.post("/api/findings/1/decisions", json=late)
    assert (answer.status_code, answer.json()["finding"]) == (409, 1)
    assert "Ana confirmed" in answer.json()["detail"]


def test_other_web_pages_can_neither_write_nor_pose_as_this_one(desk: TestClient) -> None:
    path, wish = "/api/findings/1/decisions", {"action": "confirm"}
    for headers in (
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"sec-fetch-site": "cross-site"},
    ):
        assert desk.post(path, json=wish, headers=headers).status_code == 403
    assert (
        desk.post(
            path, content=json.dumps(wish), headers={"content-type": "text/plain"}
        ).status_code
        == 422
    )


def test_a_foreign_name_for_this_machine_is_refused(make: Make) -> None:
    client = make(finding("a"), hosts=LOCAL)
    assert client.get("/").status_code == 200
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421


def test_a_report_can_be_sent(desk: TestClient) -> None:
    answer = desk.post("/api/reports", json=report(finding("a"), finding("c")))
    assert answer.json() == {"run": 2, "found": 2, "new": 1, "vanished": 1, "again": False}
    assert desk.post("/api/reports", content=b"{").status_code == 422


def test_huge_requests_are_refused(desk: TestClient) -> None:
    assert desk.post("/api/undo", content=b"x" * 2_000_000).status_code == 413


# Accounts


def test_with_an_account_everybody_logs_in(desk: TestClient) -> None:
    accounts(desk)
    assert str(desk.get("/").url).endswith("/login")
    assert desk.get("/api/findings").status_code == 401
    assert log_in(desk, "chief", "wrong password") == 403
    assert log_in(desk, "chief") == 303
    assert "Log out" in desk.get("/").text
    desk.post("/logout", data={"form": form_of(desk)})
    assert desk.get("/api/findings").status_code == 401


def test_a_session_has_to_show_the_signature_of_its_page(desk: TestClient) -> None:
    accounts(desk)
    log_in(desk, "chief")
    path, wish = "/api/findings/1/decisions", {"action": "confirm"}
    assert desk.post(path, json=wish).status_code == 403
    signed = {"x-checker-form": form_of(desk)}
    assert desk.post(path, json=wish, headers=signed).status_code == 200


def test_readers_look_and_editors_do_not_manage(desk: TestClient) -> None:
    accounts(desk, rita="reader", ed="editor")
    log_in(desk, "rita")
    signed = {"x-checker-form": form_of(desk)}
    assert 'value="confirm"' not in desk.get("/").text
    wish = {"action": "confirm"}
    assert desk.post("/api/findings/1/decisions", json=wish, headers=signed).status_code == 403
    told = {"form": form_of(desk), "action": "confirm"}
    assert desk.post("/findings/1", data=told).status_code == 403
    desk.cookies.clear()
    log_in(desk, "ed")
    signed = {"x-checker-form": form_of(desk)}
    assert desk.post("/api/findings/1/decisions", json=wish, headers=signed).status_code == 200
    assert desk.get("/api/accounts", headers=signed).status_code == 403
    body = {"role": "admin", "password": PASSWORD}
    assert desk.put("/api/accounts/ed", json=body, headers=signed).status_code == 403


def test_wrong_passwords_are_limited(desk: TestClient) -> None:
    accounts(desk, ed="editor")
    for _ in range(access.TRIES_OF_ACCOUNT):
        assert log_in(desk, "ed", "wrong password") == 403
    assert log_in(desk, "ed") == 429
    assert log_in(desk, "chief") == 303


def test_nobody_waits_for_a_password_with_a_decision(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    accounts(desk)
    database = desk.app.state.database  # type: ignore[attr-defined]

    def decided() -> int:
        with database.writing() as db:
            return ledger.decide(db, "Ben", 1, Wish("confirm")).seq

    def verify(stored: str, password: str) -> bool:
        with ThreadPoolExecutor() as threads:
            return threads.submit(decided).result(5) == 2

    monkeypatch.setattr(access, "_verify", verify)
    assert log_in(desk, "chief") == 303


@pytest.mark.parametrize("change", ["shut", "password"])
def test_who_is_shut_out_while_logging_in_stays_out(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    accounts(desk, ed="editor")
    database = desk.app.state.database  # type: ignore[attr-defined]

    def verify(stored: str, password: str) -> bool:
        with database.writing() as db:
            if change == "shut":
                access.change_account(db, "ed", None, disabled=True)
            else:
                access.add_account(db, "ed", "editor", f"{PASSWORD} anew")
        return True

    monkeypatch.setattr(access, "_verify", verify)
    assert log_in(desk, "ed") == 403


def test_tokens_serve_the_api_until_they_are_removed(desk: TestClient) -> None:
    accounts(desk)
    log_in(desk, "chief")
    signed = {"x-checker-form": form_of(desk)}
    made = desk.post("/api/tokens", json={"label": "CI"}, headers=signed).json()
    desk.cookies.clear()
    bearer = {"authorization": f"Bearer {made['token']}"}
    wish = {"action": "confirm"}
    assert desk.post("/api/findings/1/decisions", json=wish, headers=bearer).status_code == 200
    assert desk.delete(f"/api/tokens/{made['id']}", headers=bearer).status_code == 204
    assert desk.get("/api/me", headers=bearer).status_code == 401


def test_a_name_is_taken_as_phones_fill_it_in(desk: TestClient) -> None:
    accounts(desk)
    assert log_in(desk, "chief\0") == 403
    assert log_in(desk, " chief ") == 303


def test_behind_tls_the_session_stays_on_tls(desk: TestClient) -> None:
    accounts(desk)
    told = {"form": form_of(desk, "/login"), "name": "chief", "password": PASSWORD}
    for origin, secure in (("http://localhost", False), ("https://localhost", True)):
        answer = desk.post("/login", data=told, headers={"origin": origin}, follow_redirects=False)
        assert ("; Secure" in answer.headers["set-cookie"]) is secure


def test_sessions_that_have_run_out_are_forgotten(desk: TestClient) -> None:
    accounts(desk)
    log_in(desk, "chief")
    with desk.app.state.database.writing() as db:  # type: ignore[attr-defined]
        db.execute(update(ticket).values(expires="2024-01-01T00:00:00+00:00"))
    assert desk.get("/api/me").status_code == 401
    log_in(desk, "chief")
    with desk.app.state.database.reading() as db:  # type: ignore[attr-defined]
        assert len(db.execute(select(ticket.c.id)).all()) == 1


def test_readers_have_tokens_of_their_own(desk: TestClient) -> None:
    accounts(desk, rita="reader")
    log_in(desk, "rita")
    form = form_of(desk)
    made = desk.post("/api/tokens", json={}, headers={"x-checker-form": form})
    assert made.status_code == 201
    assert desk.post("/api/tokens", json={}).status_code == 403
    bearer = {"authorization": f"Bearer {made.json()['token']}"}
    wish = {"action": "confirm"}
    assert desk.post("/api/findings/1/decisions", json=wish, headers=bearer).status_code == 403
    assert "Your new token" in desk.post("/tokens", data={"form": form, "label": "b\0"}).text


def test_without_accounts_there_are_no_tokens(desk: TestClient) -> None:
    assert desk.post("/tokens", data={"form": form_of(desk)}).status_code == 409
    assert desk.post("/api/tokens", json={}).status_code == 409


def test_a_shut_admin_is_none_that_stays(desk: TestClient) -> None:
    accounts(desk, ana="admin")
    with desk.app.state.database.writing() as db:  # type: ignore[attr-defined]
        access.change_account(db, "ana", None, disabled=True)
        with pytest.raises(UsageError, match="admin"):
            access.add_account(db, "chief", "editor", PASSWORD)


def test_a_shut_account_is_out_at_once_and_one_admin_stays(desk: TestClient) -> None:
    accounts(desk, ed="editor")
    log_in(desk, "ed")
    theirs = dict(desk.cookies)
    desk.cookies.clear()
    log_in(desk, "chief")
    signed = {"x-checker-form": form_of(desk)}
    shut = {"disabled": True}
    assert desk.patch("/api/accounts/ed", json=shut, headers=signed).status_code == 204
    assert desk.patch("/api/accounts/chief", json=shut, headers=signed).status_code == 409
    desk.cookies.clear()
    desk.cookies.update(theirs)
    assert desk.get("/api/me").status_code == 401


def test_the_database_holds_no_secret_that_logs_in(desk: TestClient, tmp_path: Path) -> None:
    accounts(desk)
    log_in(desk, "chief")
    session = desk.cookies["checker_session"]
    desk.app.state.database.close()  # type: ignore[attr-defined]
    stored = b"".join(file.read_bytes() for file in tmp_path.glob("desk.sqlite*"))
    assert session.encode() not in stored
    assert PASSWORD.encode() not in stored
    assert b"$argon2id$" in stored


# Precision of the rules and exports


def decided(client: TestClient, number: int, confirmed: bool) -> None:
    wish = {"action": "confirm"} if confirmed else {"action": "dismiss", "reason": "other-event"}
    assert client.post(f"/api/findings/{number}/decisions", json=wish).status_code == 200


@pytest.fixture
def practised(make: Make) -> TestClient:
    """60 findings with scores 0.00 to 0.59, decided: all from 0.20 on were right; 5 more wait."""
    every = [finding(f"{n}", score=n / 100, event=f"e{n}") for n in range(60)]
    client = make(*every, *(finding(f"w{n}", score=n / 10, event="w") for n in range(5)))
    for n in range(60):
        decided(client, n + 1, n >= 20)
    return client


def test_after_fifty_decisions_a_rule_has_a_precision_and_a_threshold(
    practised: TestClient,
) -> None:
    (rule,) = practised.get("/api/rules").json()
    assert (rule["confirmed"], rule["dismissed"]) == (40, 20)
    assert round(rule["share"], 2) == 0.67
    # 40 right and the two wrong ones nearest below are 95.2 %
    assert (rule["offered"], rule["kept"], rule["lost"]) == (0.18, 42, 0)


def test_where_enough_findings_have_a_confidence_it_gives_the_threshold(make: Make) -> None:
    sure = [finding(f"{n}", confidence=n / 100, score=0.5, event=f"e{n}") for n in range(60)]
    bare = [finding(f"s{n}", score=0.9, event=f"s{n}") for n in range(5)]
    client = make(*sure, *bare)
    for n in range(65):
        decided(client, n + 1, 20 <= n < 60)
    (rule,) = client.get("/api/rules").json()
    assert (rule["measure"], rule["confirmed"], rule["dismissed"]) == ("confidence", 40, 25)
    assert (rule["offered"], rule["kept"], rule["measured"]) == (0.18, 42, 60)
    assert "how sure: 59 %" in client.get("/", params={"state": "all", "at": 60}).text


def test_one_button_adopts_the_threshold_for_queue_and_checks(practised: TestClient) -> None:
    told = {"form": form_of(practised), "rule": "casualty-conflict", "value": "0.18"}
    page = practised.post("/rules", data=told).text
    assert "Only score from 0.18 on" in page
    assert practised.get("/api/counts").json()["states"]["aside"] == 2
    lines = practised.get("/api/export", params={"what": "decisions"}).text.splitlines()
    assert json.loads(lines[-1])["threshold"] == 0.18
    practised.put("/api/rules/casualty-conflict/threshold", json={"value": None})
    assert "aside" not in practised.get("/api/counts").json()["states"]


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "1.5", "half"])
def test_a_threshold_is_a_share(practised: TestClient, value: str) -> None:
    told = {"form": form_of(practised), "rule": "casualty-conflict", "value": value}
    assert practised.post("/rules", data=told).status_code == 422
    path = "/api/rules/casualty-conflict/threshold"
    assert practised.put(path, content=f'{{"value": "{value}"}}').status_code == 422


def test_before_fifty_decisions_nothing_is_adopted(desk: TestClient) -> None:
    decided(desk, 1, True)
    assert desk.get("/api/rules").json()[0]["share"] is None
    answer = desk.put("/api/rules/casualty-conflict/threshold", json={"value": 0.5})
    assert (answer.status_code, "49 more" in answer.json()["detail"]) == (422, True)


def test_pairs_are_labelled_as_training_reads_them(make: Make, tmp_path: Path) -> None:
    client = make(
        finding("a"),
        finding("b", rule="figure-superseded", level="note"),
        finding("c", event="flood"),
        finding("d", event="flood"),
        finding("e"),
    )
    decided(client, 1, True)
    decided(client, 2, True)
    decided(client, 3, False)
    misread = {"action": "dismiss", "reason": "misread"}
    client.post("/api/findings/4/decisions", json=misread)
    from models.sources import read_pairs

    (tmp_path / "nli").mkdir()
    output = str(tmp_path / "nli/review.jsonl.xz")
    database = str(tmp_path / "desk.sqlite")
    assert main(["review", "export", "--database", database, "--output", output]) == 0
    read = read_pairs(tmp_path)
    every = pandas.concat([read.train, read.dev])
    assert sorted(every.label) == ["contradiction", "neutral", "neutral"]
    assert every.premise.iloc[0] == "The fire killed 12 people, officials said."


def test_exports_in_every_format_hold_the_same(desk: TestClient, tmp_path: Path) -> None:
    decided(desk, 1, True)
    for what in ("pairs", "decisions", "log"):
        lines = desk.get("/api/export", params={"what": what, "format": "jsonl"}).text.splitlines()
        table = desk.get("/api/export", params={"what": what, "format": "csv"}).text
        file = tmp_path / f"{what}.parquet"
        file.write_bytes(
            desk.get("/api/export", params={"what": what, "format": "parquet"}).content
        )
        assert len(lines) == len(list(csv.DictReader(io.StringIO(table))))
        assert len(lines) == len(pandas.read_parquet(file)) > 0


def test_no_cell_of_a_table_is_a_formula(make: Make) -> None:
    client = make(finding("a", words="=HYPERLINK(1)"))
    decided(client, 1, True)
    table = client.get("/api/export", params={"format": "csv"}).text
    assert next(csv.DictReader(io.StringIO(table)))["premise"] == "'=HYPERLINK(1)"
