"""Whatever is read: no crash, no lost article, exact offsets."""

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.articles import NOT_READ, read_articles
from checker.articles.content import text_of
from checker.articles.dateline import dateline_of
from checker.articles.dates import iso_date
from checker.types import Article, Skipped
from tests.fuzz_articles import fuzz, seed_files

# `make fuzz` sets the number; the tests take 500.
FILES = int(os.environ.get("CHECKER_FUZZ_FILES", "500"))

# No deadline: the first example loads a library.
quick = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

# Pieces that matter to readers, between any characters at all.
PIECES = st.one_of(
    st.sampled_from(
        ["---", "+++", "\n---\n", "\n+++\n", "# ", "title: ", "date 2021-05-04 ", "\r", "\r\n",
         "\n", "\0", "\ufeff", "\u2028", "\u202e", '"', "“", "<p>", "{", "[",
         "BAGHDAD, March 17 (Reuters) - ", "12 people died. ", "killed"]
    ),
    st.text(max_size=20),
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=12).map("".join)
WRITABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
VALUES = st.one_of(
    TEXTS,
    st.text(st.characters(), max_size=20),  # lone surrogates included
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.lists(st.text(max_size=5), max_size=3),
    st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2),
)
NAMES = st.sampled_from(
    ["id", "guid", "text", "body", "title", "headline", "source", "publisher", "date", "published",
     "pubDate", "url", "link", "status", "other", "version", "embargoed", "ednote",
     "checker-suppress", "uri", "pubstatus", "bodies", "body_xhtml", "type"]
)  # fmt: skip
RECORDS = st.lists(
    st.one_of(st.dictionaries(NAMES, VALUES, max_size=6), VALUES), min_size=1, max_size=8
)


def read_bytes(folder: Path, name: str, content: bytes) -> tuple[list[Article], list[Skipped]]:
    for old in folder.iterdir():
        old.unlink()  # the fixture's folder serves all examples of a test
    Path(folder, name).write_bytes(content)
    return read_articles([str(folder)])


def unread(skipped: list[Skipped]) -> list[Skipped]:
    return [entry for entry in skipped if entry.what in NOT_READ]


def accounted(articles: list[Article], skipped: list[Skipped]) -> int:
    """How many records are in the articles or among what was left out."""
    gone = ("duplicate-id", "superseded", "unknown-format")
    twins = [entry for entry in skipped if entry.what in gone]
    return len(articles) + len(unread(skipped)) + len(twins)


def assert_sound(articles: list[Article]) -> None:
    assert len({article.id for article in articles}) == len(articles)
    for article in articles:
        assert article.id
        assert article.day is None or 1800 <= article.day.year <= 2100
        assert article.moment is None or article.moment.utcoffset() is not None
        said = (article.source, article.url, article.version, article.note, article.embargo or "")
        for text in (article.id, article.text, article.title, *said):
            text.encode()  # no lone surrogate: every report can be written


@quick
@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_texts_stand_at_their_offset(tmp_path: Path, text: str, encoding: str) -> None:
    data = text.encode(encoding, "replace")
    articles, skipped = read_bytes(tmp_path, "a.md", data)
    assert articles or unread(skipped)
    assert_sound(articles)
    for article in articles:
        content = text_of(data)[0]
        assert content[article.offset : article.offset + len(article.text)] == article.text
        lines = content[: article.offset].split("\n")
        assert (article.line, article.column) == (len(lines), len(lines[-1]) + 1)


@quick
@given(st.binary(max_size=300), st.sampled_from(sorted(seed_files())))
def test_any_bytes_are_read_or_listed(tmp_path: Path, data: bytes, suffix: str) -> None:
    articles, skipped = read_bytes(tmp_path, f"a{suffix}", data)
    assert articles or skipped
    assert_sound(articles)
    assert not [entry for entry in skipped if "Error: " in entry.reason and suffix != ".parquet"]


@quick
@given(RECORDS, st.sampled_from(["json", "jsonl", "wrapped"]))
def test_no_record_is_lost(tmp_path: Path, records: list[object], form: str) -> None:
    if form == "jsonl":
        content = "\n".join(map(json.dumps, records))
    else:
        content = json.dumps(records if form == "json" else {"articles": records}, indent=1)
    name = "a.jsonl" if form == "jsonl" else "a.json"
    articles, skipped = read_bytes(tmp_path, name, content.encode())
    assert accounted(articles, skipped) == len(records)
    assert_sound(articles)


@quick
@given(st.lists(st.tuples(WRITABLE, WRITABLE, WRITABLE), min_size=1, max_size=8))
def test_no_row_is_lost_and_cells_are_exact(
    tmp_path: Path, rows: list[tuple[str, str, str]]
) -> None:
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([("id", "text", "title"), *rows])
    data = written.getvalue().encode()
    articles, skipped = read_bytes(tmp_path, "a.csv", data)
    if [entry.what for entry in skipped] != ["encoding"]:
        assert accounted(articles, skipped) == len(rows)
        assert {article.text for article in articles} <= {text for _, text, _ in rows}
    assert_sound(articles)


@quick
@given(RECORDS, st.randoms(use_true_random=False))
def test_the_order_of_records_changes_no_article(
    tmp_path: Path, records: list[object], chance: object
) -> None:
    given_ids = [
        {**record, "id": f"r{number}"} if isinstance(record, dict) else record
        for number, record in enumerate(records)
    ]
    shuffled = list(given_ids)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    def contents(order: list[object]) -> list[tuple[str, str, str | None]]:
        data = "\n".join(map(json.dumps, order)).encode()
        return [(a.id, a.text, a.published) for a in read_bytes(tmp_path, "a.jsonl", data)[0]]

    assert contents(given_ids) == contents(shuffled)


@quick
@given(
    st.one_of(VALUES, TEXTS.map(lambda text: "March 17, 2020" + text), st.datetimes(), st.dates())
)
def test_dates_are_read_or_refused(value: object) -> None:
    try:
        written = iso_date(value)
    except (ValueError, OverflowError, OSError):
        return
    if written is not None:
        assert iso_date(written) == written


@quick
@given(TEXTS)
def test_datelines_never_fail(text: str) -> None:
    source, day = dateline_of(text)
    assert source in text
    assert day is None or iso_date(day) == day


def test_mutated_files_are_read_or_listed(tmp_path: Path) -> None:
    problems = [outcome for outcome in fuzz(FILES, 1, tmp_path) if outcome.problem]
    assert problems == []


def test_seed_files_are_sound(tmp_path: Path) -> None:
    for suffix, data in seed_files().items():
        path = tmp_path / f"a{suffix}"
        path.write_bytes(data)
        articles, skipped = read_articles([str(path)])
        assert articles, suffix
        assert skipped == [], suffix


@pytest.mark.parametrize(
    "make",
    [
        lambda size: "BAGHDAD" + ", A" * size,
        lambda size: "A" * size + " (Reuters",
        lambda size: "---\n" + "a: " * size,
        lambda size: "#" * size,
        lambda size: "# " + " #" * size,
        lambda size: "---\n" + "[" * size + "\n---\n",
    ],
)
def test_long_nonsense_is_read_in_a_moment(make: Callable[[int], str], tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(make(20_000))  # a quadratic pattern would take minutes here
    assert accounted(*read_articles([str(path)])) == 1
