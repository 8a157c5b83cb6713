"""Mutation fuzz of the readers: `python -m tests.fuzz_articles --files 10000`.

Small sound files of every format are damaged at random and read. A damaged file must either give
articles or be listed, nothing may be raised, and the text of a verbatim article must stand in the
file where its offset says. The run is reproducible: number and seed make the file.
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import io
import json
import lzma
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.articles import NOT_READ, read_articles
from checker.articles.content import bytes_of, text_of

STORY = (
    "HARBOUR CITY, May 4 (Agency) - A ferry capsized off the northern pier on Tuesday, killing at "
    "least 12 people, the coast guard said.\r\n\r\n“We are still searching,” its spokeswoman "
    "Anna Lind told reporters. Nineteen passengers were brought to hospital, she added."
)
RECORDS: list[dict[str, object]] = [
    {
        "id": f"fuzz-{number}",
        "title": f"Ferry capsizes, report {number}",
        "text": STORY,
        "source": "Harbour Courier",
        "date": f"2021-05-0{number}",
        "url": f"https://courier.example/ferry/{number}",
        "status": "usable",
    }
    for number in range(1, 4)
]
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Ferry capsizes | Harbour Courier</title>
<meta property="og:site_name" content="Harbour Courier">
<script type="application/ld+json">{{"@type": "NewsArticle",
"datePublished": "2021-05-04T18:20:00+02:00"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry capsizes</h1><p>{STORY}</p></article>
<div class="related"><a href="/x">Storm leaves 3 dead in the hills</a></div></body></html>"""
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>
<item><title>Ferry</title><guid>f1</guid><pubDate>Tue, 04 May 2021 18:20:00 +0200</pubDate>
<description>&lt;p&gt;{STORY}&lt;/p&gt;</description></item>
<item><title>Storm</title><link>https://courier.example/2</link><description>{STORY}</description>
</item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
<title>Courier</title><entry><id>urn:1</id><title>Ferry</title>
<published>2021-05-04T18:20:00Z</published><updated>2021-05-05T18:20:00Z</updated>
<content type="html">&lt;p&gt;{STORY}&lt;/p&gt;</content></entry>
<at:deleted-entry ref="urn:2" when="2021-05-05T00:00:00Z"/></feed>"""
NEWSML = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:n:1" version="2">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Courier"/>
<versionCreated>2021-05-04T18:20:00Z</versionCreated><embargoed>2021-05-05T18:20:00Z</embargoed>
<pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Ferry</headline></contentMeta>
<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{STORY}</p></body></html>
</inlineXML></contentSet></newsItem>"""
NITF = f"""<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><docdata><doc-id id-string="n1"/>
<date.issue norm="20210504T182000Z"/><du-key version="2"/></docdata></head><body><body.head>
<hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>{STORY}</p></body.content></body>
</nitf>"""
NINJS = {
    "uri": "urn:j:1", "version": "3", "type": "text", "versioncreated": "2021-05-04T18:20:00Z",
    "pubstatus": "usable", "embargoed": "2021-05-05T18:20:00Z",
    "headlines": [{"value": "Ferry"}],
    "bodies": [{"contenttype": "text/html", "value": f"<p>{STORY}</p>"}],
}  # fmt: skip
NOISE = [b"\0", b"\r", b'"', b"{", b"[[[[", b"\xff\xfe", b"\xed\xa0\x80", b"\n---\n"]


@dataclass(frozen=True)
class Outcome:
    """What became of one damaged file; `problem` is empty where all was well."""

    suffix: str
    articles: int
    listed: int
    problem: str


def seed_files() -> dict[str, bytes]:
    """A sound file of every format, by suffix."""
    lines = "".join(json.dumps(record) + "\n" for record in RECORDS).encode()
    text = f"---\ntitle: Ferry capsizes\ndate: 2021-05-04\n---\n{STORY}\n"
    return {
        ".txt": f" date 2021-05-04 {STORY}".encode(),
        ".md": text.encode(),
        ".utf16.txt": text.encode("utf-16"),
        ".cp1252.txt": STORY.encode("cp1252"),
        ".toml.md": f'+++\ntitle = "Ferry"\ndate = 2021-05-04\n+++\n# Ferry\n\n{STORY}'.encode(),
        ".html": PAGE.encode(),
        ".htm": PAGE.replace("utf-8", "windows-1252").encode("cp1252"),
        ".jsonl": lines,
        ".jsonl.xz": lzma.compress(lines),
        ".ndjson.gz": gzip.compress(lines, mtime=0),
        ".txt.bz2": bz2.compress(STORY.encode()),
        ".json": json.dumps({"articles": RECORDS}, indent=1).encode(),
        ".list.json": json.dumps(RECORDS).encode(),
        ".csv": _table(","),
        ".tsv": _table("\t"),
        ".parquet": _parquet(),
        ".rss": RSS.encode(),
        ".atom.xml": ATOM.encode(),
        ".atom": ATOM.encode("utf-16"),
        ".newsml": NEWSML.encode(),
        ".newsml.xml": NEWSML.encode(),
        ".nitf": NITF.encode(),
        ".nitf.xml.gz": gzip.compress(NITF.encode(), mtime=0),
        ".ninjs.json": json.dumps(NINJS).encode(),
    }


def fuzz(files: int, seed: int, folder: Path) -> Iterator[Outcome]:
    """Write `files` damaged files into `folder`, one after the other, and read each."""
    seeds = seed_files()
    suffixes = sorted(seeds)
    for number in range(files):
        chance = random.Random(f"{seed}:{number}")
        suffix = suffixes[number % len(suffixes)]
        path = folder / f"{number:06}{suffix}"
        path.write_bytes(damaged(seeds[suffix], list(seeds.values()), chance))
        outcome = _outcome(path, suffix)
        if not outcome.problem:
            path.unlink()
        yield outcome


def damaged(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """`data` after one to four random accidents."""
    result = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        place = chance.randint(0, len(result))
        match chance.randrange(7):
            case 0:  # flip bits
                for _ in range(chance.randint(1, 8)):
                    if result:
                        result[chance.randrange(len(result))] ^= 1 << chance.randrange(8)
            case 1:  # cut the end off
                del result[place:]
            case 2:  # cut the beginning off
                del result[:place]
            case 3:  # lose a piece
                del result[place : place + chance.randint(1, 200)]
            case 4:  # say a piece twice
                result[place:place] = result[place : place + chance.randint(1, 200)]
            case 5:  # splice in a piece of another file
                other = chance.choice(others)
                start = chance.randrange(len(other))
                result[place:place] = other[start : start + chance.randint(1, 300)]
            case _:  # noise, among it what parsers stumble over
                noise = [
                    b"\0",
                    b"\r",
                    b'"',
                    b"{",
                    b"[[[[",
                    b"\xff\xfe",
                    b"\xed\xa0\x80",
                    b"\n---\n",
                ]
                result[place:place] = chance.choice([*noise, chance.randbytes(8)])
    return bytes(result)


def _outcome(path: Path, suffix: str) -> Outcome:
    try:
        articles, skipped = read_articles([str(path)])
    except Exception as error:
        return Outcome(suffix, 0, 0, f"raised {type(error).__name__}: {error}")
    # XML whose root was damaged is XML of another kind.
    listed = NOT_READ | ({"unknown-format"} if ".xml" in suffix or ".ninjs" in suffix else set())
    lost = [entry for entry in skipped if entry.what in listed]
    problem = "" if articles or lost else "neither read nor listed"
    if any(
        entry.reason.startswith(
            ("KeyError", "IndexError", "AttributeError", "TypeError", "AssertionError")
        )
        for entry in lost
    ):
        problem = f"a bug, not a finding: {lost}"
    for article in articles:
        if article.verbatim:
            content = text_of(bytes_of(path)[0])[0]
            if content[article.offset : article.offset + len(article.text)] != article.text:
                problem = "the text does not stand at its offset"
    return Outcome(suffix, len(articles), len(lost), problem)


def _table(delimiter: str) -> bytes:
    import csv

    written = io.StringIO()
    writer = csv.DictWriter(written, list(RECORDS[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(RECORDS)
    return written.getvalue().encode()


def _parquet() -> bytes:
    import pyarrow  # type: ignore[import-untyped]
    import pyarrow.parquet  # type: ignore[import-untyped]

    written = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(RECORDS), written)
    return written.getvalue()


def main() -> int:
    """Fuzz, print what became of the files by format; 1 where a file was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder that keeps the files of problems")
    options = parser.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp(prefix="fuzz-articles-"))
    folder.mkdir(parents=True, exist_ok=True)
    counts: dict[str, Counter[str]] = {}
    problems = 0
    for number, outcome in enumerate(fuzz(options.files, options.seed, folder)):
        count = counts.setdefault(outcome.suffix, Counter())
        count["files"] += 1
        count["read"] += outcome.articles > 0
        count["listed"] += outcome.listed > 0
        if outcome.problem:
            problems += 1
            print(f"{number:06}{outcome.suffix}: {outcome.problem}", file=sys.stderr)
    for suffix, count in sorted(counts.items()):
        print(f"{suffix:12} {count['files']:6} files, {count['read']:6} read from, "
              f"{count['listed']:6} with something listed")  # fmt: skip
    print(f"{problems} lost or crashed" + (f", kept in {folder}" if problems else ""))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
