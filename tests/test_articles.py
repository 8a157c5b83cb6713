"""Reading articles: every format, what is listed instead, ids, order."""

import gzip
import io
import itertools
import json
import lzma
import os
import re
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from checker.articles import (
    MAX_CHARACTERS,
    NOT_READ,
    NOTES,
    NothingMatched,
    formats_in,
    read_articles,
)
from checker.articles.dateline import dateline_of
from checker.articles.dates import iso_date
from checker.types import Article, Skipped

FERRY = "A ferry capsized off the northern pier on Tuesday, killing at least 12 people."
TRAIN = "A freight train left the rails near the old mill on Friday. Nobody was hurt."


def only(path: Path | str) -> Article:
    """The one article of a file that must be read without a word."""
    articles, skipped = read_articles([str(path)])
    assert skipped == []
    (article,) = articles
    return article


def listed(path: Path | str) -> list[tuple[int | None, str]]:
    return [(entry.line, entry.what) for entry in read_articles([str(path)])[1]]


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# Text and Markdown


def test_plain_text_is_read_as_it_stands(tmp_path: Path) -> None:
    article = only(write(tmp_path / "ferry.txt", f"\n{FERRY}\r\n\r\nMore follows.\n"))
    assert article.id == "ferry.txt"
    assert article.text == f"{FERRY}\r\n\r\nMore follows."
    assert (article.verbatim, article.offset, article.line, article.column) == (True, 1, 2, 1)
    assert (article.title, article.source, article.published) == ("", "", None)
    assert article.path == (tmp_path / "ferry.txt").as_posix()
    assert len(article.sha256) == 64


def test_leading_date(tmp_path: Path) -> None:
    article = only(write(tmp_path / "a.txt", f" date 2021-05-04 {FERRY}"))
    assert (article.published, article.text, article.offset) == ("2021-05-04", FERRY, 17)


@pytest.mark.parametrize(
    "header",
    [
        "---\ntitle: Ferry capsizes\ndate: 2021-05-04\nsource: Courier\nid: c-7\n---\n",
        '+++\ntitle = "Ferry capsizes"\ndate = 2021-05-04\nsource = "Courier"\nid = "c-7"\n+++\n',
        "---\r\nHeadline: Ferry capsizes\r\npubDate: May 4, 2021\r\noutlet: Courier\r\n"
        "guid: c-7\r\n---\r\n",
        "\ufeff---\ntitle: Ferry capsizes\ndate: 4 May 2021\npublisher: {name: Courier}\nid: c-7\n"
        "---\n",
    ],
)  # fmt: skip
def test_front_matter(tmp_path: Path, header: str) -> None:
    article = only(write(tmp_path / "a.md", f"{header}\n{FERRY}\n"))
    assert (article.id, article.title) == ("c-7", "Ferry capsizes")
    assert (article.source, article.published, article.text) == ("Courier", "2021-05-04", FERRY)


def test_front_matter_with_a_colon_too_many_is_read_line_by_line(tmp_path: Path) -> None:
    article = only(
        write(tmp_path / "a.md", f"---\ntitle: Ferry: 12 dead\nstatus: KILL\n---\n{FERRY}")
    )
    assert (article.title, article.status) == ("Ferry: 12 dead", "withdrawn")


def test_rules_in_a_text_are_no_front_matter(tmp_path: Path) -> None:
    content = f"---\n{FERRY}\n---\n{TRAIN}"
    assert only(write(tmp_path / "a.txt", content)).text == content


@pytest.mark.parametrize(
    ("content", "title", "text"),
    [
        (f"# Ferry capsizes #\n\n{FERRY}", "Ferry capsizes", FERRY),
        (f"date 2021-05-04\n# Ferry capsizes\n{FERRY}", "Ferry capsizes", FERRY),
        (f"# Ferry capsizes\ndate 2021-05-04\n{FERRY}", "Ferry capsizes", FERRY),
        (f"---\ntitle: Ferry\n---\n# Ferry\n{FERRY}", "Ferry", FERRY),
        (f"---\ntitle: Ferry\n---\n# Deadly pier\n{FERRY}", "Ferry", f"# Deadly pier\n{FERRY}"),
        (f"#hashtag\n{FERRY}", "", f"#hashtag\n{FERRY}"),
    ],
)
def test_markdown_title(tmp_path: Path, content: str, title: str, text: str) -> None:
    article = only(write(tmp_path / "a.md", content))
    assert (article.title, article.text) == (title, text)


@pytest.mark.parametrize(
    ("dateline", "source", "day"),
    [
        ("BAGHDAD, March 17 (Reuters) -", "Reuters", None),
        ("BAGHDAD, March 17, 2020 (Reuters) -", "Reuters", "2020-03-17"),
        ("PORT HARBOUR, Lowland, 4 May 2021 (AP) —", "AP", "2021-05-04"),
        ("WASHINGTON (AP) —", "AP", None),
        ("Harbour City (CNN) --", "CNN", None),
        ("Harbour City, May 4 (Agency) –", "Agency", None),
        ("(Reuters) -", "Reuters", None),
        ("LONDON, 17 March 2020 –", "", "2020-03-17"),
        ("The guard (John) -", "", None),
        ("Twelve died on March 17 -", "", None),
    ],
)
def test_wire_dateline(dateline: str, source: str, day: str | None) -> None:
    assert dateline_of(f"{dateline} {FERRY}") == (source, day)


def test_dateline_speaks_only_where_nothing_else_does(tmp_path: Path) -> None:
    text = f"BAGHDAD, March 17, 2020 (Reuters) - {FERRY}"
    alone = only(write(tmp_path / "a.txt", text))
    assert (alone.source, alone.published, alone.text) == ("Reuters", "2020-03-17", text)
    told = only(write(tmp_path / "b.txt", f"---\nsource: Courier\ndate: 2020-03-18\n---\n{text}"))
    assert (told.source, told.published) == ("Courier", "2020-03-18")


# Web pages

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry capsizes | Harbour Courier</title>
<meta property="og:site_name" content="Harbour Courier">
<meta property="article:published_time" content="2021-05-04T18:20:00+02:00">
<link rel="canonical" href="https://courier.example/ferry"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Ferry capsizes</h1><p class="byline">By A. Writer</p><p>{ferry}</p>
<p><b>Read more: <a href="/y">Seven killed in a quake</a></b></p>
<p><a href="/l">Nineteen</a> passengers were brought to hospital &amp; four are missing, a nurse
said.</p></article>
<div class="related"><h3>Related</h3><p><a href="/x">Storm leaves 3 dead</a></p></div>
<footer>Copyright 2024 Harbour Courier</footer></body></html>"""


def test_web_page(tmp_path: Path) -> None:
    article = only(write(tmp_path / "ferry.html", PAGE.format(ferry=FERRY)))
    assert article.text.splitlines() == [
        FERRY,
        "Nineteen passengers were brought to hospital & four are missing, a nurse said.",
    ]
    assert (article.title, article.source) == ("Ferry capsizes", "Harbour Courier")
    assert article.published == "2021-05-04T18:20:00+02:00"
    assert (article.url, article.verbatim) == ("https://courier.example/ferry", False)
    assert article.id == "ferry.html"


def test_bare_page_and_page_without_article(tmp_path: Path) -> None:
    assert only(write(tmp_path / "bare.htm", f"<p>{FERRY}</p>")).text == FERRY
    assert listed(write(tmp_path / "app.html", "<div id=root></div>")) == [(None, "empty")]


def test_page_in_a_code_page(tmp_path: Path) -> None:
    text = f"“{FERRY}”, said a café owner — twice."
    page = f"<html><body><article><p>{text}</p></article></body></html>"
    assert only(write(tmp_path / "a.html", page.encode("cp1252"))).text == text


# Records


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": 7, "text": FERRY, "title": "Ferry", "source": "Courier",
                    "published": "2021-05-04T18:20:00Z", "url": "https://courier.example/7"}),
        "",
        json.dumps({"body": TRAIN, "headline": "Train", "link": "https://www.gazette.example/1"}),
    ]  # fmt: skip
    (ferry, train), skipped = read_articles([str(write(tmp_path / "wire.jsonl", "\n".join(lines)))])
    assert skipped == []
    assert (ferry.id, ferry.text, ferry.title, ferry.line) == ("7", FERRY, "Ferry", 1)
    assert (ferry.source, ferry.published) == ("Courier", "2021-05-04T18:20:00+00:00")
    assert (train.text, train.title, train.line) == (TRAIN, "Train", 3)
    assert re.fullmatch(r"wire\.jsonl#[0-9a-f]{12}", train.id)
    assert (train.source, train.published) == ("gazette.example", None)
    assert not train.verbatim


def test_bad_lines_cost_no_other(tmp_path: Path) -> None:
    good = json.dumps({"id": "a", "text": FERRY}).encode()
    lines = [
        b'{"text": "cut off',
        good,
        b'"no object"',
        b'{"id": "x", "text": 12}',
        b'{"id": "y"}',
        b'{"id": "z", "text": "caf\xe9"}',
        b"[" * 100_000,
        json.dumps({"id": "b", "text": TRAIN}).encode(),
    ]
    articles, skipped = read_articles([str(write(tmp_path / "wire.jsonl", b"\r\n".join(lines)))])
    assert [article.id for article in articles] == ["a", "b"]
    assert [(entry.line, entry.what) for entry in skipped] == [
        (1, "bad-record"),
        (3, "bad-record"),
        (4, "bad-record"),
        (5, "empty"),
        (6, "encoding"),
        (7, "bad-record"),
    ]
    assert {entry.path for entry in skipped} == {articles[0].path}


@pytest.mark.parametrize("pack", [lzma.compress, gzip.compress])
def test_compressed_json_lines(tmp_path: Path, pack: object) -> None:
    suffix = "xz" if pack is lzma.compress else "gz"
    content = json.dumps({"text": FERRY}).encode() + b"\n" + json.dumps({"text": TRAIN}).encode()
    path = write(tmp_path / f"wire.jsonl.{suffix}", pack(content))  # type: ignore[operator]
    assert {article.line for article in read_articles([str(path)])[0]} == {1, 2}
    assert listed(write(path, b"no archive at all")) == [(None, "unreadable")]


@pytest.mark.parametrize(
    "wrap",
    [
        lambda records: records,
        lambda records: {"status": "ok", "articles": records},
        lambda records: {"response": {"total": 2, "results": records}},
        lambda records: {"items": records, "version": 1},
    ],
)
def test_json_lists(tmp_path: Path, wrap: object) -> None:
    records = [{"text": FERRY, "date": "2021-05-04"}, {"text": TRAIN, "date": "May 7, 2021"}]
    content = json.dumps(wrap(records), indent=1)  # type: ignore[operator]
    articles, skipped = read_articles([str(write(tmp_path / "a.json", content))])
    assert skipped == []
    by_text = {article.text: article for article in articles}
    assert by_text[FERRY].published == "2021-05-04"
    assert by_text[TRAIN].published == "2021-05-07"
    for article in articles:
        lines = content.split("\n")[(article.line or 0) - 1 :]
        assert lines[0].strip() == "{"
        assert article.text in lines[1]


def test_one_json_object_and_json_lines_under_its_name(tmp_path: Path) -> None:
    one = {"title": "Ferry", "content": FERRY, "data": [1, 2]}
    article = only(write(tmp_path / "a.json", json.dumps(one)))
    assert (article.text, article.title) == (FERRY, "Ferry")
    both = json.dumps({"text": FERRY}) + "\n" + json.dumps({"text": TRAIN})
    assert len(read_articles([str(write(tmp_path / "b.json", both))])[0]) == 2


def test_records_on_one_line_have_ids_of_their_own(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", json.dumps([{"text": FERRY}, {"text": TRAIN}]))
    assert len({article.id for article in read_articles([str(path)])[0]}) == 2


def test_records_keep_their_ids_when_others_are_put_before_them(tmp_path: Path) -> None:
    records = [{"text": FERRY}, {"text": TRAIN, "title": "Train"}, {"body": TRAIN, "url": "x:1"}]
    lines = list(map(json.dumps, records))
    before = read_articles([str(write(tmp_path / "a.jsonl", "\n".join(lines)))])[0]
    more = ["", json.dumps({"text": "Two more."}), *lines[::-1]]
    after = read_articles([str(write(tmp_path / "a.jsonl", "\n".join(more)))])[0]
    assert {article.id for article in before} < {article.id for article in after}


def test_a_record_with_a_headline_keeps_its_id_when_its_text_is_changed(tmp_path: Path) -> None:
    ids = set()
    for text in (FERRY, FERRY + " More follows."):
        record = json.dumps({"text": text, "title": "Ferry", "date": "2021-05-04"})
        both = f"{record}\n{json.dumps({'text': TRAIN})}"
        articles, _ = read_articles([str(write(tmp_path / "a.jsonl", both))])
        ids |= {article.id for article in articles if article.title}
    assert len(ids) == 1


def test_damaged_list_is_read_up_to_the_damage(tmp_path: Path) -> None:
    content = json.dumps({"articles": [{"text": FERRY}, {"text": TRAIN}]}, indent=1)
    path = write(tmp_path / "a.json", content[: content.index(TRAIN) + 10])
    articles, skipped = read_articles([str(path)])
    assert [article.text for article in articles] == [FERRY]
    assert [(entry.line, entry.what) for entry in skipped] == [(6, "bad-record")]


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_tables(tmp_path: Path, name: str, delimiter: str) -> None:
    rows = [
        ["guid", "Headline", "Body", "pubDate"],
        ["c1", "Ferry", f'"{FERRY}\r\nThe captain said ""no""."', "4 May 2021"],
        ["c2", "Train", f'"{TRAIN}"', ""],
    ]
    content = "\r\n".join(delimiter.join(row) for row in rows)
    (ferry, train), skipped = read_articles([str(write(tmp_path / name, content))])
    assert skipped == []
    assert ferry.text == f'{FERRY}\r\nThe captain said "no".'
    assert (ferry.id, ferry.line, ferry.published) == ("c1", 2, "2021-05-04")
    assert (train.id, train.line, train.published) == ("c2", 4, None)


def test_bad_rows_cost_no_other(tmp_path: Path) -> None:
    rows = ["id,text", f'a,"{FERRY}"', 'b,"never closed', "c,one,too many", f"d,{'x' * 200_000}",
            f'e,"{TRAIN}"']  # fmt: skip
    articles, skipped = read_articles([str(write(tmp_path / "a.csv", "\n".join(rows)))])
    assert [article.id for article in articles] == ["a", "d", "e"]
    assert [(entry.line, entry.what) for entry in skipped] == [(3, "bad-record"), (4, "bad-record")]
    assert listed(write(tmp_path / "b.csv", "alpha,beta\n1,2")) == [(1, "unreadable")]


def test_parquet(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    import pyarrow  # type: ignore[import-untyped]
    import pyarrow.parquet  # type: ignore[import-untyped]

    rows = [
        {"id": "p1", "text": FERRY, "published": datetime(2021, 5, 4, 18, 20), "title": None},
        {"id": None, "text": TRAIN, "published": None, "title": "Train"},
    ]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "a.parquet")
    articles, skipped = read_articles([str(tmp_path / "a.parquet")])
    assert skipped == []
    train, ferry = articles  # by id
    assert (ferry.id, ferry.text, ferry.title) == ("p1", FERRY, "")
    assert (ferry.published, ferry.line) == ("2021-05-04T18:20:00+00:00", 1)
    assert (train.line, train.title, train.published) == (2, "Train", None)
    assert listed(write(tmp_path / "b.parquet", b"PAR1 and then nothing")) == [(None, "unreadable")]


def test_a_row_of_parquet_that_cannot_be_read_costs_no_other(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    days = pyarrow.array([2**62, 0], pyarrow.timestamp("us"))
    table = pyarrow.table({"id": ["far", "near"], "text": [TRAIN, FERRY], "date": days})
    parquet.write_table(table, tmp_path / "a.parquet")
    (near,), (far,) = read_articles([str(tmp_path)])
    assert (near.id, near.published) == ("near", "1970-01-01")
    assert (far.line, far.what) == (1, "bad-record")


def test_standard_input_is_json_lines() -> None:
    content = json.dumps({"id": "a", "text": FERRY}) + "\nnonsense\n" + json.dumps({"text": TRAIN})
    for stream in (io.StringIO(content), io.BytesIO(content.encode())):
        articles, skipped = read_articles(["-"], stream)
        assert [(article.line, article.path) for article in articles] == [(3, "-"), (1, "-")]
        assert [(entry.path, entry.line, entry.what) for entry in skipped] == [
            ("-", 2, "bad-record")
        ]
    assert [entry.what for entry in read_articles(["-"], io.StringIO(""))[1]] == ["empty"]


@pytest.mark.parametrize(
    ("word", "status"),
    [("usable", "usable"), ("Canceled", "withdrawn"), ("KILL", "withdrawn"), ("live", "usable"),
     ("stat:canceled", "withdrawn"), ("withheld", "embargoed"), (200, "usable"), (None, "usable")],
)  # fmt: skip
def test_status(tmp_path: Path, word: object, status: str) -> None:
    record = json.dumps({"text": FERRY, "pubStatus": word})
    assert read_articles([str(write(tmp_path / "a.jsonl", record))])[0][0].status == status


def test_withdrawn_article_is_listed_even_without_text(tmp_path: Path) -> None:
    record = json.dumps({"id": "k", "text": "", "status": "withdrawn"})
    assert [a.id for a in read_articles([str(write(tmp_path / "a.jsonl", record))])[0]] == ["k"]


# Dates


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2020-03-17", "2020-03-17"),
        ("20200317", "2020-03-17"),
        ("March 17, 2020", "2020-03-17"),
        ("Mar. 17th 2020", "2020-03-17"),
        ("17/03/2020", "2020-03-17"),
        ("03/04/2020", "2020-03-04"),
        ("2020-03-17T00:00:00", "2020-03-17"),
        ("2020-03-17T21:05", "2020-03-17T21:05:00+00:00"),
        ("2020-03-17T21:05:00.250Z", "2020-03-17T21:05:00+00:00"),
        ("2020-03-17 21:05:00+0300", "2020-03-17T21:05:00+03:00"),
        ("Tue, 17 Mar 2020 21:05:00 GMT", "2020-03-17T21:05:00+00:00"),
        ("March 17, 2020 9:05 p.m. EDT", "2020-03-17T21:05:00-04:00"),
        (1584479100, "2020-03-17T21:05:00+00:00"),
        (1584479100000, "2020-03-17T21:05:00+00:00"),
        ("1584479100", "2020-03-17T21:05:00+00:00"),
        (date(2020, 3, 17), "2020-03-17"),
        (datetime(2020, 3, 17, 21, 5, tzinfo=timezone(timedelta(hours=1))),
         "2020-03-17T21:05:00+01:00"),
        (None, None),
        ("  ", None),
    ],
)  # fmt: skip
def test_dates(value: object, expected: str | None) -> None:
    assert iso_date(value) == expected


@pytest.mark.parametrize(
    "value",
    ["soon", "2020", "March 2020", "Tuesday", "21:05", "0001-01-01", "9999-12-31", "17 Mar 20200",
     "2020-02-30", 17, True, 1e300, float("inf"), [2020], "1" * 5000],
)  # fmt: skip
def test_no_dates(value: object) -> None:
    with pytest.raises((ValueError, OverflowError)):
        iso_date(value)


def test_unreadable_date_keeps_the_article_undated(tmp_path: Path) -> None:
    record = json.dumps({"id": "a", "text": FERRY, "date": "last spring"})
    path = write(tmp_path / "a.jsonl", record)
    articles, skipped = read_articles([str(path)])
    assert articles[0].published is None
    assert [(entry.line, entry.what) for entry in skipped] == [(1, "bad-date")]
    assert "bad-date" not in NOT_READ
    assert articles[0].moment is None


# What is not read


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.md", b"---\ntitle: Ferry\n---\n", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.json", b"[]", "empty"),
        ("a.json", b"{}", "empty"),
        ("a.json", b"42", "bad-record"),
        ("a.json", b"<html>", "bad-record"),
        ("a.csv", b"id,text\n", "empty"),
        ("a.txt", bytes(range(256)) * 8, "encoding"),
        ("a.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "encoding"),
        ("a.txt", ("Twelve died. " * (MAX_CHARACTERS // 10)).encode(), "too-long"),
        ("a.txt", "Взрыв прогремел в городе, погибли 12 человек.".encode(), "language"),
        ("a.txt", "قتل 12 شخصا في انفجار".encode(), "language"),
        ("a.txt", ("Bei einem Brand in der Altstadt sind am Dienstag zwölf Menschen ums Leben "
                   "gekommen, wie die Polizei mitteilte. Die Ursache blieb unklar.").encode(),
         "language"),
        ("a.docx", b"PK", "unreadable"),
    ],
)  # fmt: skip
def test_not_read(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    articles, skipped = read_articles([str(write(tmp_path / name, content))])
    assert articles == []
    assert [(entry.line, entry.what) for entry in skipped if entry.what in NOT_READ] in (
        [(None, what)],
        [(1, what)],
    )
    assert all(entry.reason for entry in skipped)


@pytest.mark.parametrize(
    "text",
    ["Zwölf Tote.", "Al-Shabaab, Bab al-Hawa, Deir ez-Zor, Hayat Tahrir al-Sham.", "12 DEAD",
     "The mayor said “c'est la vie” and left; " + FERRY],
)  # fmt: skip
def test_short_and_mixed_texts_stay(tmp_path: Path, text: str) -> None:
    assert only(write(tmp_path / "a.txt", text)).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = f"“{FERRY}” — a café owner"
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    article = only(write(tmp_path / "a.txt", (mark + text).encode(encoding)))
    assert (article.text, article.offset) == (text, 0)


def test_a_broken_byte_is_repaired_and_told(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", f"“{FERRY}” — caf".encode() + b"\xc3")
    articles, skipped = read_articles([str(path)])
    assert articles[0].text == f"“{FERRY}” — caf\ufffd"
    assert [entry.what for entry in skipped] == ["repaired"]
    assert {entry.what for entry in skipped} <= NOTES


def test_hostile_characters_stay_in_place(tmp_path: Path) -> None:
    text = f"{FERRY}\0 \r lone, \u2028 line, \u202eRTL\u202c, 👩‍👩‍👧, e\u0301. {TRAIN}"
    assert only(write(tmp_path / "a.txt", text)).text == text
    record = '{"text": "Twelve \\ud83d dead \\ud83d\\ude00."}'
    assert only(write(tmp_path / "a.jsonl", record)).text == "Twelve \ufffd dead \U0001f600."


# Folders, ids, order


def test_folder(tmp_path: Path) -> None:
    write(tmp_path / "b.txt", FERRY)
    write(tmp_path / "deep" / "er" / "A.TXT", TRAIN)
    write(tmp_path / ".hidden.txt", "nothing for us")
    write(tmp_path / ".git" / "c.txt", "nothing for us")
    write(tmp_path / "photo.jpg", b"\xff\xd8")
    articles, skipped = read_articles([str(tmp_path)])
    assert [article.id for article in articles] == ["b.txt", "deep/er/A.TXT"]
    assert [(Path(entry.path).name, entry.what) for entry in skipped] == [
        ("photo.jpg", "unknown-format")
    ]
    assert "unknown-format" in NOTES


def test_no_such_path_and_nothing_there(tmp_path: Path) -> None:
    write(tmp_path / "photo.jpg", b"\xff\xd8")
    for path in (tmp_path, tmp_path / "absent.txt"):
        with pytest.raises(NothingMatched):
            read_articles([str(path)])


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")
def test_odd_files_are_listed(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "loop").symlink_to(tmp_path)
    write(Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")), FERRY)
    articles, skipped = read_articles([str(tmp_path)])
    assert [article.id for article in articles] == ["caf\ufffd.txt"]
    assert [(Path(entry.path).name, entry.what) for entry in skipped] == [
        ("loop", "unreadable"),
        ("nowhere.txt", "unreadable"),
        ("pipe.txt", "unreadable"),
    ]


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "deep" / "a.txt", FERRY)
    for paths in itertools.permutations([str(tmp_path), str(path), f"{tmp_path}/deep/../deep"]):
        articles, skipped = read_articles(paths)
        assert ([article.id for article in articles], skipped) == (["deep/a.txt"], [])


def test_same_id_same_text_is_kept_once(tmp_path: Path) -> None:
    records = [
        {"id": "a", "text": FERRY, "date": "2021-05-05"},
        {"id": "a", "text": FERRY, "date": "2021-05-04"},
    ]
    path = write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, records)))
    articles, skipped = read_articles([str(path)])
    assert [article.published for article in articles] == ["2021-05-04"]
    assert [(entry.line, entry.what) for entry in skipped] == [(1, "duplicate-id")]


def test_a_withdrawn_twin_wins(tmp_path: Path) -> None:
    records = [{"id": "a", "text": FERRY}, {"id": "a", "text": FERRY, "status": "KILL"}]
    path = write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, records)))
    assert [article.status for article in read_articles([str(path)])[0]] == ["withdrawn"]


def test_same_id_other_text_keeps_both_whatever_the_order(tmp_path: Path) -> None:
    first = write(tmp_path / "one" / "story.txt", f"date 2021-05-05 {FERRY}")
    second = write(tmp_path / "two" / "story.txt", f"date 2021-05-04 {TRAIN}")
    results = [
        read_articles([str(path.parent) for path in paths])
        for paths in itertools.permutations([first, second])
    ]
    assert results[0] == results[1]
    articles, skipped = results[0]
    assert articles[0].id == "story.txt"
    assert articles[0].text == TRAIN
    assert articles[1].id.startswith("story.txt~")
    assert [entry.what for entry in skipped] == ["shared-id"]


# Places


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (FERRY, (1, 1)),
        (f"---\ntitle: Ferry\n---\n\n{FERRY}\n{TRAIN}", (5, 1)),
        (f"# Ferry\r\n\r\n  {FERRY}", (3, 3)),
        (f"\ufeffdate 2021-05-04 {FERRY}", (1, 17)),
    ],
)
def test_line_and_column_where_the_text_begins(
    tmp_path: Path, content: str, place: tuple[int, int]
) -> None:
    article = only(write(tmp_path / "a.txt", content))
    assert (article.line, article.column) == place


# The package


def test_every_format_is_found() -> None:
    import checker.articles

    formats = formats_in(*checker.articles.__path__)
    assert {".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".csv", ".tsv",
            ".parquet"} <= set(formats)  # fmt: skip


def test_a_dropped_in_file_is_a_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "from checker.types import Article\n"
        "SUFFIXES = ('.shout',)\n"
        "def read(path):\n"
        "    yield Article(id='', text=path.read_text().upper())\n"
    )
    write(tmp_path / "scratch_formats" / "__init__.py", "")
    write(tmp_path / "scratch_formats" / "shouting.py", code)
    monkeypatch.syspath_prepend(str(tmp_path))
    formats = formats_in(str(tmp_path / "scratch_formats"), package="scratch_formats")
    (item,) = formats[".shout"](write(tmp_path / "a.shout", "twelve died"))
    assert isinstance(item, Article)
    assert item.text == "TWELVE DIED"


def test_a_failing_reader_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> list[Article | Skipped]:
        raise KeyError(path.name)

    monkeypatch.setattr("checker.articles.formats_in", lambda *folders: {".txt": fail})
    assert listed(write(tmp_path / "a.txt", FERRY)) == [(None, "unreadable")]


def test_heavy_libraries_wait_until_they_are_needed(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "Twelve died.")
    code = (
        "import sys; from checker.articles import read_articles; read_articles(sys.argv[1:]);"
        "print([name for name in ('numpy', 'pandas', 'pyarrow', 'lxml', 'trafilatura', 'torch')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
