"""A record of any origin (JSON object, table row, front matter) as an article."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from checker.articles.dateline import dateline_of
from checker.articles.dates import iso_date
from checker.articles.ninjs import is_ninjs, kind_of, plain
from checker.articles.outcomes import BAD_DATE, BAD_RECORD, BAD_SUPPRESSION, UNKNOWN_FORMAT
from checker.config import Suppress, UsageError
from checker.config_file import suppressions_of
from checker.types import Article, Skipped

# Names of each field, the surest first, in lower case without punctuation: "date_published",
# "datePublished" and "Date-Published" are one name. They are those of schema.org NewsArticle,
# ninjs, RSS, JSON Feed, common news APIs and public corpora.
ID = ("id", "articleid", "guid", "uuid", "uri", "docid", "documentid", "identifier", "storyid")
TEXT = (
    "text", "body", "articlebody", "bodytext", "fulltext", "articletext", "contenttext", "content",
    "maintext", "story", "article", "description",
)  # fmt: skip
TITLE = ("title", "headline", "hed", "heading", "name", "headlinemain")
SOURCE = (
    "source", "publisher", "outlet", "sourcename", "publication", "sitename", "provider",
    "newspaper", "agency", "site", "domain",
)  # fmt: skip
PUBLISHED = (
    "published", "datepublished", "publishedat", "pubdate", "publishdate", "publisheddate",
    "publicationdate", "date", "datetime", "firstcreated", "versioncreated", "timestamp", "time",
)  # fmt: skip
URL = ("url", "link", "href", "permalink", "weburl", "canonicalurl", "articleurl")
STATUS = ("status", "pubstatus", "publishingstatus")
VERSION = ("version", "versionnumber", "revision")
EMBARGO = ("embargoed", "embargo", "embargountil", "embargodate", "embargoeduntil")
NOTE = ("ednote", "editornote", "editorsnote", "correctionnote")
SUPPRESS = ("checkersuppress",)
FIELDS = {
    "id": ID, "text": TEXT, "title": TITLE, "source": SOURCE, "published": PUBLISHED, "url": URL,
    "status": STATUS, "version": VERSION, "embargo": EMBARGO, "note": NOTE, "suppress": SUPPRESS,
}  # fmt: skip
NAMES = {name: (field, rank) for field in FIELDS for rank, name in enumerate(FIELDS[field])}

WITHDRAWN = frozenset({
    "canceled", "cancelled", "withdrawn", "kill", "killed", "retracted", "retraction", "deleted",
    "removed",
})  # fmt: skip
EMBARGOED = frozenset({"embargoed", "embargo", "withheld"})
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Fields:
    """What a record says of its article; "" where it says nothing.

    `published` is ISO 8601 or None; `bad_date` says why a date that stands there gives None.
    `embargo`, `version`, `note` and `suppressions` are those of Article; `problems` says what of
    them could not be understood, each with its word for `Skipped.what`.
    """

    id: str = ""
    text: str = ""
    title: str = ""
    source: str = ""
    published: str | None = None
    url: str = ""
    status: str = "usable"
    bad_date: str = ""
    version: str = ""
    embargo: str | None = None
    note: str = ""
    suppressions: tuple[Suppress, ...] = ()
    problems: tuple[tuple[str, str], ...] = ()


def field_named(name: object) -> str | None:
    """The field ("text", "title", …) that a column or key of this name holds."""
    field, _ = NAMES.get(_squashed(name), (None, 0))
    return field


def fields_of(record: Mapping[str, object]) -> Fields:
    """Read the fields of `record` by any of their names.

    Raises ValueError where the text is there but is no string.
    """
    values = _by_field(record)
    published, bad_date = _published(values.get("published", []))
    url = _first(values.get("url", []))
    word = _first(values.get("status", []))
    status = _status(word)
    embargo, held, bad_embargo = _embargo(values.get("embargo", []))
    if "withheld" in word.lower():
        embargo = None  # until further notice, whatever date stands beside it
    suppressions, bad_suppression = _suppressions(values.get("suppress", []))
    text = next((value for value in values.get("text", []) if value != ""), "")
    return Fields(
        id=_first(values.get("id", [])),
        text=_text(text),
        title=_first(values.get("title", [])),
        source=_first(values.get("source", [])) or _host(url),
        published=published,
        url=url,
        status="embargoed" if held and status == "usable" else status,
        bad_date=bad_date,
        version=_version(values.get("version", [])),
        embargo=embargo,
        note=_first(values.get("note", [])),
        suppressions=suppressions,
        problems=tuple(filter(None, (bad_embargo, bad_suppression))),
    )


def article_of(
    record: object, line: int | None, digest: str | None = None
) -> Iterator[Article | Skipped]:
    """The article of a parsed record that stands at `line` (1-based) of its file, with notes.

    `digest` is the SHA-256 of what the record was made from, None: of the record itself.
    """
    if not isinstance(record, Mapping):
        yield Skipped("", line, f"not an object but {type(record).__name__}", BAD_RECORD)
        return
    if is_ninjs(record):
        if kind := kind_of(record):
            yield Skipped("", line, f"a ninjs item of type {kind!r}", UNKNOWN_FORMAT)
            return
        digest = digest or _digest(record)
        record = plain(record)
    try:
        fields = fields_of(record)
    except ValueError as error:
        yield Skipped("", line, str(error), BAD_RECORD)
        return
    if fields.bad_date:
        yield Skipped("", line, fields.bad_date, BAD_DATE)
    for reason, what in fields.problems:
        yield Skipped("", line, reason, what)
    source, day = dateline_of(fields.text)
    yield Article(
        id=fields.id,
        text=fields.text,
        title=fields.title,
        source=fields.source or source,
        published=fields.published or (None if fields.bad_date else day),
        url=fields.url,
        status=fields.status,
        line=line,
        sha256=digest or _digest(record),
        version=fields.version,
        embargo=fields.embargo,
        note=fields.note,
        suppressions=fields.suppressions,
    )


def _digest(record: Mapping[str, object]) -> str:
    raw = json.dumps(record, sort_keys=True, default=str).encode()
    return hashlib.sha256(raw).hexdigest()


def _by_field(record: Mapping[str, object]) -> dict[str, list[object]]:
    """Field -> its values that are there, by the rank of the name they stand under."""
    ranked: dict[str, list[tuple[int, object]]] = {}
    for name, value in record.items():
        field, rank = NAMES.get(_squashed(name), ("", 0))
        # A missing number in a table is NaN, the only value that differs from itself.
        if field and value is not None and value == value:
            ranked.setdefault(field, []).append((rank, value))
    return {
        field: [value for _, value in sorted(found, key=lambda pair: pair[0])]
        for field, found in ranked.items()
    }


def _squashed(name: object) -> str:
    return re.sub(r"[^a-z0-9]", "", str(name).lower())


def _first(values: list[object]) -> str:
    """The first value that says something, as one line of text."""
    for value in values:
        if isinstance(value, Mapping):  # {"source": {"id": …, "name": "Harbour Courier"}}
            value = value.get("name") or value.get("title") or ""
        if isinstance(value, str | int | float) and str(value).strip():
            return _scalar(str(value).strip())
    return ""


def _text(value: object) -> str:
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n\n".join(value)  # paragraphs
    if not isinstance(value, str):
        raise ValueError(f"the text is no string but {type(value).__name__}")
    return _scalar(value)


def _scalar(text: str) -> str:
    """`text` with each lone surrogate, which no encoding can write, as one U+FFFD."""
    return LONE_SURROGATE.sub("\ufffd", text)


def _published(values: list[object]) -> tuple[str | None, str]:
    problem = ""
    for value in values:
        try:
            day = iso_date(value)
        except (ValueError, OverflowError, OSError) as error:
            problem = problem or f"kept undated: {error}"
        else:
            if day:
                return day, ""
    return None, _scalar(problem)


def _status(word: str) -> str:
    """`usable`, `withdrawn` or `embargoed`; NewsML's "stat:canceled" is the same word."""
    word = word.lower().rpartition(":")[2].strip()
    if word in WITHDRAWN:
        return "withdrawn"
    return "embargoed" if word in EMBARGOED else "usable"


def _version(values: list[object]) -> str:
    """A number as it counts, a moment as ISO 8601, other words as they are."""
    word = _first(values)
    if re.fullmatch(r"\d{1,9}(\.0*)?", word):
        return str(int(float(word)))
    try:
        return iso_date(word) or ""
    except (ValueError, OverflowError, OSError):
        return word


def _embargo(values: list[object]) -> tuple[str | None, bool, tuple[str, str] | None]:
    """Up to when it is held (None: no end known), whether it is held, and what is wrong with it.

    What cannot be read holds the article until further notice: the safe side.
    """
    for value in values:
        word = str(value).strip()
        if word.lower() in ("", "false", "no", "none", "null", "0"):
            continue
        if word.lower() in ("true", "yes", "1") or word.lower() in EMBARGOED:
            return None, True, None
        try:
            return iso_date(value), True, None
        except (ValueError, OverflowError, OSError) as error:
            return None, True, (f"held until further notice: embargo: {error}", BAD_DATE)
    return None, False, None


def _suppressions(values: list[object]) -> tuple[tuple[Suppress, ...], tuple[str, str] | None]:
    """The findings that the article itself says are fine, and what is wrong with the tables."""
    tables = [
        table for value in values for table in (value if isinstance(value, list) else [value])
    ]
    tables = [table for table in tables if table != ""]
    try:
        return suppressions_of(tables), None
    except UsageError as problem:
        return (), (f"suppression does not count: {problem}", BAD_SUPPRESSION)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
