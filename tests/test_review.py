"""The review queue's store: merging, deciding, undoing, and decisions that checks honour."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from checker.cli import main
from checker.config import UsageError
from checker.review import counting, journal, ledger, live, merging, queue
from checker.review.database import Database, open_database
from checker.review.journal import Entry
from checker.review.live import MOST_TOLD, Feed
from checker.review.merging import Merged, merge
from checker.review.queue import Filters
from checker.review.scribe import Scribe
from checker.review.spool import Spool
from checker.review.states import Refused, Wish
from tests.review_desk import article, finding, postgresql_url, report

BACKENDS = ["sqlite", "postgresql"]


@pytest.fixture(params=BACKENDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty queue, on both kinds of database."""
    where = str(tmp_path / "q.sqlite") if request.param == "sqlite" else postgresql_url(request)
    opened = open_database(where)
    yield opened
    opened.close()


def merged(database: Database, tmp_path: Path, *findings: dict[str, object]) -> list[int]:
    """Merge a report with these findings; their numbers, in order."""
    file = tmp_path / "report.json"
    file.write_text(json.dumps(report(*findings)))
    merge(database, file, "report.json", "desk")
    prints = [str(one["fingerprint"]) for one in findings]
    with database.reading() as db:
        known = dict(db.execute(text("SELECT fingerprint, id FROM finding")).all())  # type: ignore[arg-type]
    return [known[one] for one in prints]


def decide(database: Database, who: str, number: int, action: str, **more: object) -> journal.Entry:
    with database.writing() as db:
        return ledger.decide(db, who, number, Wish(action, **more))  # type: ignore[arg-type]


def undo(database: Database, who: str) -> journal.Entry:
    with database.writing() as db:
        return ledger.undo(db, who)


def redo(database: Database, who: str) -> journal.Entry:
    with database.writing() as db:
        return ledger.redo(db, who)


def shown(database: Database, number: int) -> str:
    with database.reading() as db:
        row = queue.finding_at(db, number)
    assert row is not None
    return str(row.shown)


def waiting(database: Database, **filters: object) -> list[int]:
    with database.reading() as db:
        return [row.id for row in queue.page_of(db, Filters(**filters), 0, 100)]  # type: ignore[arg-type]


# Deciding


def test_a_decision_takes_the_finding_out_of_the_queue(database: Database, tmp_path: Path) -> None:
    one, two = merged(database, tmp_path, finding("a"), finding("b"))
    decide(database, "Ana", one, "confirm")
    assert waiting(database) == [two]
    assert shown(database, one) == "confirmed"


def test_dismissing_needs_a_reason(database: Database, tmp_path: Path) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    with pytest.raises(Refused, match="reason"):
        decide(database, "Ana", one, "dismiss")
    assert waiting(database) == [one]


def test_undo_and_redo_go_back_and_forth_without_limit(database: Database, tmp_path: Path) -> None:
    one, two = merged(database, tmp_path, finding("a"), finding("b"))
    decide(database, "Ana", one, "confirm")
    decide(database, "Ana", two, "dismiss", reason="update")
    undo(database, "Ana")
    undo(database, "Ana")
    assert [shown(database, one), shown(database, two)] == ["open", "open"]
    with pytest.raises(ledger.Nothing):
        undo(database, "Ana")
    redo(database, "Ana")
    redo(database, "Ana")
    assert [shown(database, one), shown(database, two)] == ["confirmed", "dismissed"]
    with pytest.raises(ledger.Nothing):
        redo(database, "Ana")


def test_a_new_decision_ends_what_could_be_redone(database: Database, tmp_path: Path) -> None:
    one, two = merged(database, tmp_path, finding("a"), finding("b"))
    decide(database, "Ana", one, "confirm")
    undo(database, "Ana")
    decide(database, "Ana", two, "confirm")
    with pytest.raises(ledger.Nothing):
        redo(database, "Ana")


def test_everybody_undoes_their_own(database: Database, tmp_path: Path) -> None:
    one, two = merged(database, tmp_path, finding("a"), finding("b"))
    decide(database, "Ana", one, "confirm")
    decide(database, "Ben", two, "confirm")
    undo(database, "Ana")
    assert [shown(database, one), shown(database, two)] == ["open", "confirmed"]


def test_undo_does_not_overwrite_what_somebody_did_since(
    database: Database, tmp_path: Path
) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    decide(database, "Ana", one, "confirm")
    decide(database, "Ben", one, "dismiss", reason="misread")
    with pytest.raises(ledger.Overtaken, match="Ben dismissed"):
        undo(database, "Ana")
    assert shown(database, one) == "dismissed"


def test_undo_leaves_a_later_note_of_somebody_else(database: Database, tmp_path: Path) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    decide(database, "Ana", one, "confirm")
    decide(database, "Ben", one, "note", note="The ministry was called.")
    assert undo(database, "Ana").after["note"] == "The ministry was called."


def test_undo_brings_a_decision_back_with_who_took_it(database: Database, tmp_path: Path) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    first = decide(database, "Ben", one, "confirm")
    decide(database, "Ana", one, "dismiss", reason="update")
    decide(database, "Cid", one, "dismiss", reason="misread")

    def decider() -> tuple[object, object]:
        with database.reading() as db:
            row = queue.finding_at(db, one)
        assert row is not None
        return row.decided_by, row.decided_at

    undo(database, "Cid")
    assert decider()[0] == "Ana"
    undo(database, "Ana")
    assert decider() == ("Ben", first.at)
    redo(database, "Ana")
    assert decider()[0] == "Ana"
    undo(database, "Ana")
    assert decider() == ("Ben", first.at)


def test_the_second_of_two_editors_is_told_and_chooses(database: Database, tmp_path: Path) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    decide(database, "Ana", one, "confirm", version=0)
    with pytest.raises(ledger.Overtaken, match="Ana confirmed"):
        decide(database, "Ben", one, "dismiss", reason="update", version=0)
    assert decide(database, "Ben", one, "dismiss", reason="update", version=1).version == 2


def test_a_second_reader_is_somebody_else(database: Database, tmp_path: Path) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    decide(database, "Ana", one, "second")
    assert waiting(database, state="second") == [one]
    with pytest.raises(Refused, match="somebody else"):
        decide(database, "Ana", one, "confirm")
    decide(database, "Ben", one, "confirm")
    assert shown(database, one) == "confirmed"


def test_a_request_that_is_repeated_is_carried_out_once(database: Database, tmp_path: Path) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    first = decide(database, "Ana", one, "confirm", key="k1")
    assert decide(database, "Ana", one, "confirm", key="k1") == first
    with database.reading() as db:
        assert [e.action for e in journal.log_of(db)] == ["import", "confirm"]


def test_the_log_has_no_gaps_and_tells_from_which_state(database: Database, tmp_path: Path) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    decide(database, "Ana", one, "dismiss", reason="update")
    with pytest.raises(Refused):
        decide(database, "Ana", one, "dismiss")
    decide(database, "Ben", one, "confirm")
    with database.reading() as db:
        entries = journal.log_of(db)
    assert [one.seq for one in entries] == [1, 2, 3]
    assert (entries[2].actor, entries[2].before["reason"]) == ("Ben", "update")


@pytest.mark.parametrize("change", ["UPDATE entry SET actor = 'x'", "DELETE FROM entry"])
def test_the_database_itself_refuses_to_change_the_log(
    database: Database, tmp_path: Path, change: str
) -> None:
    merged(database, tmp_path, finding("a"))
    with pytest.raises(DBAPIError, match="append"), database.writing() as db:
        db.execute(text(change))


# Many at once


def test_orders_in_one_commit_come_to_what_they_come_to_one_by_one(
    database: Database, tmp_path: Path
) -> None:
    one, two = merged(database, tmp_path, finding("a"), finding("b"))
    confirm, update = Wish("confirm", version=0), Wish("dismiss", reason="update")
    with database.writing() as db:
        told = ledger.carry_out(
            db,
            [
                ("Ana", ledger.Decide(one, confirm)),
                ("Ben", ledger.Decide(one, confirm)),  # a moment too late
                ("Ben", ledger.Decide(two, update)),
                ("Ana", ledger.Turn(undo=True)),
                ("Ben", ledger.Decide(99, confirm)),
                ("Ana", ledger.Turn(undo=False)),
                ("Cleo", ledger.Turn(undo=True)),
                ("Ana", ledger.Decide(two, Wish("note", note="Called."))),
                ("Ben", ledger.Turn(undo=True)),
            ],
        )
    made = [one for one in told if isinstance(one, journal.Entry)]
    assert [str(told[at]) for at in (1, 4, 6)] == [
        "Ana confirmed this in the meantime.",
        "There is no finding 99.",
        "There is nothing to undo.",
    ]
    assert [entry.seq for entry in made] == [2, 3, 4, 5, 6, 7]
    assert [shown(database, one), shown(database, two)] == ["confirmed", "open"]
    with database.reading() as db:
        assert journal.log_of(db, after=1) == made
        assert journal.latest(db) == 7
        assert queue.finding_at(db, two).note == "Called."  # type: ignore[union-attr]


def test_a_request_repeated_within_one_commit_is_carried_out_once(
    database: Database, tmp_path: Path
) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    order = ledger.Decide(one, Wish("confirm", key="k"))
    with database.writing() as db:
        first, again, other = ledger.carry_out(db, [("Ana", order), ("Ana", order), ("Ben", order)])
    assert first == again
    assert isinstance(other, journal.Entry)
    assert other.seq == 3  # the number that nobody needed is free again
    decide(database, "Ana", one, "note", note="Gap?")
    with database.reading() as db:
        assert [one.seq for one in journal.log_of(db)] == [1, 2, 3, 4]


def test_a_job_that_breaks_leaves_the_others_of_its_commit(
    database: Database, tmp_path: Path
) -> None:
    one, two = merged(database, tmp_path, finding("a"), finding("b"))

    def carry_out(db: Connection, numbers: Sequence[int]) -> list[ledger.Told]:
        told = ledger.carry_out(db, [("Ana", ledger.Decide(n, Wish("confirm"))) for n in numbers])
        if 13 in numbers:
            raise RuntimeError("a broken job")
        return told

    async def at_once() -> list[object]:
        work = [scribe.write(number) for number in (one, 13, two)]
        return await asyncio.gather(*work, return_exceptions=True)

    scribe: Scribe[int, journal.Entry] = Scribe(database, carry_out)  # type: ignore[arg-type]
    told = asyncio.run(at_once())
    scribe.close()
    assert isinstance(told[1], RuntimeError)
    assert sorted(entry.seq for entry in told if isinstance(entry, journal.Entry)) == [2, 3]
    assert [shown(database, one), shown(database, two)] == ["confirmed", "confirmed"]


# Reports


def test_a_new_report_brings_only_what_is_new(database: Database, tmp_path: Path) -> None:
    one, two = merged(database, tmp_path, finding("a"), finding("b"))
    decide(database, "Ana", one, "dismiss", reason="update")
    three, _ = merged(database, tmp_path, finding("c"), finding("a"))
    assert waiting(database) == [three]
    assert [shown(database, one), shown(database, two)] == ["dismissed", "resolved"]


def test_what_comes_back_keeps_its_decision(database: Database, tmp_path: Path) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    decide(database, "Ana", one, "confirm")
    merged(database, tmp_path, finding("b"))
    assert shown(database, one) == "resolved"
    merged(database, tmp_path, finding("a"), finding("c"))
    assert shown(database, one) == "confirmed"


@pytest.mark.parametrize(
    "settings",
    [
        {"only": ["alpha"]},
        {"since": "2024-03-01"},
        {"select": ["figure-stale"]},
        {"ours": ["Gamma"]},
    ],
)
def test_a_run_over_a_part_says_nothing_about_the_rest(
    database: Database, tmp_path: Path, settings: dict[str, object]
) -> None:
    one, _ = merged(database, tmp_path, finding("a"), finding("b"))
    file = tmp_path / "part.json"
    file.write_text(json.dumps({**report(finding("b")), "settings": settings}))
    assert merge(database, file, "part.json", "desk").vanished == 0
    assert shown(database, one) == "open"


@pytest.mark.parametrize(
    ("settings", "state"),
    [({}, "open"), ({"select": ["unsupported"]}, "resolved"), ({"against": ["x"]}, "resolved")],
)
def test_what_a_rule_found_stays_where_a_run_leaves_the_rule_out(
    database: Database, tmp_path: Path, settings: dict[str, object], state: str
) -> None:
    (one,) = merged(database, tmp_path, finding("a", rule="unsupported"))
    file = tmp_path / "plain.json"
    file.write_text(json.dumps({**report(finding("b")), "settings": settings}))
    merge(database, file, "plain.json", "desk")
    assert shown(database, one) == state


def test_a_run_for_ones_own_outlet_retires_what_was_found_on_it(
    database: Database, tmp_path: Path
) -> None:
    one, two = merged(database, tmp_path, finding("a"), finding("b", outlets=("Gamma", "Delta")))
    file = tmp_path / "ours.json"
    file.write_text(json.dumps({**report(finding("c")), "settings": {"ours": ["Alpha"]}}))
    assert merge(database, file, "ours.json", "desk").vanished == 1
    assert [shown(database, one), shown(database, two)] == ["resolved", "open"]


def test_a_reader_sees_one_moment_of_the_database(database: Database, tmp_path: Path) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    with database.reading() as db:
        before = queue.finding_at(db, one)
        decide(database, "Ana", one, "confirm")
        assert queue.finding_at(db, one) == before
    assert shown(database, one) == "confirmed"


def test_the_same_report_again_changes_nothing(database: Database, tmp_path: Path) -> None:
    merged(database, tmp_path, finding("a"))
    assert merge(database, tmp_path / "report.json", "report.json", "desk").again
    with database.reading() as db:
        assert len(journal.log_of(db)) == 1


@pytest.mark.parametrize("content", ["", "[]", '{"schema_version": 2}', '{"schema_version": 1'])
def test_what_is_no_report_is_refused_and_changes_nothing(
    database: Database, tmp_path: Path, content: str
) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    file = tmp_path / "other.json"
    file.write_text(content)
    with pytest.raises(UsageError):
        merge(database, file, "other.json", "desk")
    assert waiting(database) == [one]


def _without(part: str) -> dict[str, object]:
    return {name: value for name, value in report(finding("b")).items() if name != part}


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (_without("findings"), "no list of findings"),
        ({**report(finding("b")), "findings": {}}, "no list of findings"),
        ({**report(), "findings": ["a"]}, "findings 1"),
        (report({**finding("b"), "level": "grave"}), "findings 1: level"),
        (report({**finding("b"), "left": None}), "findings 1: left"),
        (report(finding("b", others=[{"article": "gamma"}])), "findings 1: others.0.field"),
        (report(finding("b"), articles=[{"id": "alpha"}]), "articles 1: title"),
        ({**report(), "settings": {"select": 5}}, "settings: select"),
    ],
)
def test_a_record_that_no_page_could_show_is_refused_and_named(
    database: Database, tmp_path: Path, told: dict[str, object], words: str
) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    file = tmp_path / "other.json"
    file.write_text(json.dumps(told))
    with pytest.raises(UsageError, match=words):
        merge(database, file, "other.json", "desk")
    assert waiting(database) == [one]


def test_nobody_waits_while_a_report_is_read(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does what becomes of its file afterwards change what is merged."""
    (one,) = merged(database, tmp_path, finding("a"))
    read = merging.spooled

    @contextmanager
    def slowly(file: Path, source: str) -> Iterator[Spool]:
        with read(file, source) as spool:
            with ThreadPoolExecutor() as threads:
                threads.submit(decide, database, "Ana", one, "confirm").result(10)
            file.write_text("{}")
            yield spool

    monkeypatch.setattr(merging, "spooled", slowly)
    assert len(merged(database, tmp_path, finding("a"), finding("b"))) == 2
    assert [shown(database, 1), shown(database, 2)] == ["confirmed", "open"]


def test_a_report_that_is_cut_off_is_refused_and_changes_nothing(
    database: Database, tmp_path: Path
) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    file = tmp_path / "other.json"
    file.write_text(json.dumps(report(finding("b"), finding("c")))[:-400])
    with pytest.raises(UsageError, match="not valid JSON"):
        merge(database, file, "other.json", "desk")
    assert waiting(database) == [one]


def test_nul_and_days_that_are_none_are_no_reason_to_refuse_a_report(
    database: Database, tmp_path: Path
) -> None:
    odd = finding("a", words="A fire\0 killed 12.", day="soon")
    file = tmp_path / "odd.json"
    file.write_text(json.dumps(report(odd, articles=[article("alpha", "A fire\0 killed 12.")])))
    assert merge(database, file, "odd.json", "desk").new == 1
    assert waiting(database, words="killed") == [1]


@pytest.mark.parametrize("slow", ["settle", "place"])
def test_a_decision_while_a_report_is_merged_waits_for_it(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slow: str
) -> None:
    (one,) = merged(database, tmp_path, finding("a"))
    inside, asked, quick = threading.Event(), threading.Event(), getattr(merging, slow)

    def slowly(db: Connection) -> None:
        quick(db)
        inside.set()
        assert asked.wait(10)  # the decision is on its way

    def decided() -> Entry:
        asked.set()
        return decide(database, "Ana", one, "confirm")

    monkeypatch.setattr(merging, slow, slowly)
    with ThreadPoolExecutor() as threads:
        merging_it = threads.submit(merged, database, tmp_path, finding("a", score=0.9))
        assert inside.wait(10)
        made = threads.submit(decided).result(20)
        merging_it.result(20)
    assert made.seq == 3
    assert shown(database, one) == "confirmed"


# Order, filters and counts


def test_findings_of_one_event_stand_together_the_worst_event_first(
    database: Database, tmp_path: Path
) -> None:
    note, error, warning, other = merged(
        database,
        tmp_path,
        finding("a", level="note", event="fire"),
        finding("b", level="error", event="flood"),
        finding("c", level="warning", event="fire"),
        finding("d", level="note", event="flood"),
    )
    assert waiting(database) == [error, other, warning, note]
    assert waiting(database, level="note") == [other, note]


def test_order_by_age_and_confidence(database: Database, tmp_path: Path) -> None:
    old, new = merged(
        database,
        tmp_path,
        finding("a", event="one", day="2024-01-01", score=0.9),
        finding("b", event="two", day="2024-02-01", score=0.5),
    )
    assert waiting(database, order="age") == [new, old]
    assert waiting(database, order="confidence") == [old, new]


def test_filters_and_their_counts(database: Database, tmp_path: Path) -> None:
    one, two, three = merged(
        database,
        tmp_path,
        finding("a", rule="casualty-conflict", outlets=("Alpha", "Beta")),
        finding("b", rule="figure-stale", level="warning", outlets=("Beta", "Gamma")),
        finding("c", rule="figure-stale", level="warning", words="Überflutung in Żabno"),
    )
    decide(database, "Ana", two, "assign", assignee="Ana")
    decide(database, "Ana", one, "confirm")
    assert waiting(database, rule="figure-stale") == [two, three]
    assert waiting(database, outlet="Gamma") == [two]
    assert waiting(database, assignee="Ana") == [two]
    assert waiting(database, assignee="-") == [three]
    assert waiting(database, words="uberflutung zabno") == [three]
    assert waiting(database, state="confirmed") == [one]
    with database.reading() as db:
        counts = counting.counts_of(db, Filters(rule="figure-stale"))
    assert counts.total == 2
    assert counts.states == {"open": 2}
    assert counts.rules == {"figure-stale": 2}
    assert counts.levels == {"error": 0, "warning": 2, "note": 0}
    assert counts.assignees == {"-": 1, "Ana": 1}
    assert {one.value: one.count for one in counts.outlets}["Gamma"] == 1


def test_events_and_outlets_are_found_by_words_of_their_names(
    database: Database, tmp_path: Path
) -> None:
    one, two, three = merged(
        database,
        tmp_path,
        finding("a", event="fire in Żabno", outlets=("Alpha", "Tern Post")),
        finding("b", event="flood", outlets=("Alpha", "Tern Post Online")),
        finding("c", event="flood in Ellery", outlets=("Alpha", "Beta")),
    )
    assert waiting(database, event="zabno fire") == [one]
    assert waiting(database, event="The flood") == [two]  # the name itself, not all that hold it
    assert waiting(database, event="flood") == [two]  # an event's id
    assert waiting(database, event="ellery") == [three]
    assert waiting(database, event="nowhere") == []
    assert sorted(waiting(database, outlet="tern")) == [one, two]
    assert waiting(database, outlet="Tern Post") == [one]
    with database.reading() as db:
        ellery = counting.choices_of(db, Filters(), "event", "ellery")
        beta = counting.choices_of(db, Filters(event="flood in Ellery"), "outlet", "")
    assert [(one.value, one.words, one.count) for one in ellery] == [
        ("flood in Ellery", "The flood in Ellery", 1)
    ]
    assert sorted((one.words, one.count) for one in beta) == [("Alpha", 1), ("Beta", 1)]


def test_findings_without_a_confidence_come_up_by_their_score(
    database: Database, tmp_path: Path
) -> None:
    low, sure, scored = merged(
        database,
        tmp_path,
        finding("a", event="x", confidence=0.2, score=0.99),
        finding("b", event="y", confidence=0.9, score=0.1),
        finding("c", event="z", score=0.5),
    )
    assert waiting(database, order="confidence") == [sure, scored, low]


def test_percent_signs_are_searched_not_obeyed(database: Database, tmp_path: Path) -> None:
    one, _ = merged(database, tmp_path, finding("a", words="up 40% in a year"), finding("b"))
    assert waiting(database, words="40%") == [one]


# Decisions that checks honour


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from tests.newsroom import FIRE, Neutral

    monkeypatch.setattr("checker.pipeline.load_judge", lambda model=None: Neutral())
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    for name, toll in (("Alpha", 12), ("Beta", 20)):
        head = f"---\nsource: {name}\ndate: 2012-09-11\n---\n"
        Path(f"news/{name}.txt").write_text(head + FIRE.format(toll))
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], *flags: str) -> tuple[int, dict[str, object]]:
    code = main(["check", "news", "--format", "json", "--with-text", *flags])
    return code, json.loads(capsys.readouterr().out)["findings"][0]


def settled(database: str, action: str, **more: object) -> None:
    """A queue with the newsroom's finding, decided."""
    assert main(["check", "news", "--format", "json:r.json", "--with-text"]) == 1
    opened = open_database(database)
    merge(opened, Path("r.json"), "r.json", "desk")
    decide(opened, "Ana", 1, action, **more)
    opened.close()


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_was_dismissed_is_suppressed_in_the_next_check(
    newsroom: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest, backend: str
) -> None:
    where = "q.sqlite" if backend == "sqlite" else postgresql_url(request)
    settled(where, "dismiss", reason="other-group", note="Workers, not neighbours.")
    code, found = check(capsys, "--decisions", where)
    assert (code, found["state"]) == (0, "suppressed")
    suppression = found["suppression"]
    assert isinstance(suppression, dict)
    assert suppression["where"].startswith("review: Ana on ")
    assert suppression["reason"] == "Another group of people: Workers, not neighbours."


def test_what_was_confirmed_can_be_enforced_against_a_baseline(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settled("q.sqlite", "confirm")
    assert main(["baseline", "news", "--output", "known.json"]) == 0
    known = ("--baseline", "known.json", "--decisions", "q.sqlite")
    assert check(capsys, *known)[0] == 0
    code, found = check(capsys, *known, "--enforce-confirmed")
    assert (code, found["state"], found["level"]) == (1, "new", "error")


def test_a_suppression_from_the_queue_stays_a_decision_in_the_queue(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settled("q.sqlite", "dismiss", reason="update")
    main(["check", "news", "--format", "json:r.json", "--decisions", "q.sqlite"])
    opened = open_database("q.sqlite")
    merge(opened, Path("r.json"), "r.json", "desk")
    undo(opened, "Ana")
    assert shown(opened, 1) == "open"
    opened.close()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "No such file"),
        ("nonsense\n", "no decision"),
        ("[1]\n", "no deci"),
        ("[" * 100_000, "no decision"),
        ('{"fingerprint": "f", "state": "dismissed", "reason": []}', "no decision"),
    ],
)
def test_decisions_that_cannot_be_read_are_a_usage_error(
    newsroom: Path, capsys: pytest.CaptureFixture[str], content: str | None, says: str
) -> None:
    if content is not None:
        Path("d.jsonl").write_text(content)
    assert main(["check", "news", "--decisions", "d.jsonl"]) == 2
    assert says in capsys.readouterr().err


def test_no_password_of_a_database_reaches_a_report() -> None:
    from checker.config import Settings

    settings = Settings(decisions="postgresql://desk:geheim@db.example/queue")
    assert settings.as_reported()["decisions"] == "postgresql://desk:***@db.example/queue"


def test_a_page_that_fell_behind_is_let_go(database: Database, tmp_path: Path) -> None:
    """So that its browser comes back and loads anew, instead of waiting for what never comes."""
    (one,) = merged(database, tmp_path, finding("a"))
    feed = Feed(database, None, "desk")

    async def behind() -> list[str]:
        async with feed.running():
            stream = feed.listen()
            told = [await anext(stream)]
            for _ in range(MOST_TOLD // 2 + 1):
                await asyncio.to_thread(decide, database, "Ana", one, "confirm")
                await asyncio.to_thread(undo, database, "Ana")
            async with asyncio.timeout(20):
                while feed.pages:
                    feed.poke()
                    await asyncio.sleep(0)  # lets the feed look
                return told + [message async for message in stream]

    assert len(asyncio.run(behind())) == MOST_TOLD + 1


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE place (name TEXT)")
    with pytest.raises(UsageError, match="something else"):
        open_database(str(file))
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("place",)]


def test_a_broken_report_does_not_end_the_watch_for_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "LOOK", 0.05)
    tried: SimpleQueue[None] = SimpleQueue()

    def tell(*given: object) -> Merged:
        try:
            return merge(*given)  # type: ignore[arg-type]
        finally:
            tried.put(None)

    monkeypatch.setattr(merging, "merge", tell)
    with closing(open_database(str(tmp_path / "q.sqlite"))) as database:
        file = tmp_path / "report.json"
        merged(database, tmp_path, finding("a"))
        feed = Feed(database, file, "desk")

        async def watched() -> None:
            async with feed.running(), asyncio.timeout(20):
                whole = json.dumps(report(finding("a"), finding("b")))
                await asyncio.sleep(0)  # the watch begins
                for content in (whole[: len(whole) // 2], '{"schema_version": 1}', whole):
                    file.write_text(content)
                    await asyncio.to_thread(tried.get, timeout=20)
                assert waiting(database) == [1, 2]

        asyncio.run(watched())


def test_an_old_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.sqlite"
    file.write_text("my notes, long enough to be read")
    with pytest.raises(UsageError, match="no SQLite database"):
        open_database(str(file))
    assert os.path.getsize(file) == 32
