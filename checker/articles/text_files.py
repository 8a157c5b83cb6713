"""Plain text and Markdown: the body stands in the file as it is.

What may stand before it: YAML front matter between `---` lines, TOML between `+++` lines, a
leading `date 2020-03-17`, a Markdown `# Title`.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.articles.content import bytes_of, text_of
from checker.articles.dateline import dateline_of
from checker.articles.outcomes import BAD_DATE, REPAIRED, UNREADABLE
from checker.articles.records import Fields, fields_of
from checker.types import Article, Skipped

SUFFIXES = (".txt", ".md", ".markdown", ".text")

# A longer block is an article between rules, not metadata.
LONGEST_HEADER = 20_000
NEWLINE = r"(?:\r\n|\n|\r)"
FRONT_MATTER = re.compile(
    rf"\s*(?P<fence>---|\+\+\+)[ \t]*{NEWLINE}(?P<header>.{{0,{LONGEST_HEADER}}}?)"
    rf"(?:(?<=\n)|(?<=\r))(?P=fence)[ \t]*(?:{NEWLINE}|\Z)",
    re.DOTALL,
)
KEY_AND_VALUE = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]*[:=][ \t]*(.*?)[ \t]*$", re.MULTILINE)
DATE_LINE = re.compile(r"\s*date[ \t]*:?[ \t]+(\d{4}-\d{1,2}-\d{1,2})\b[ \t]*", re.IGNORECASE)
HEADING = re.compile(r"\s*#[ \t]+([^\r\n]*?)[ \t]*#*[ \t]*(?=[\r\n]|\Z)")


def read(path: Path) -> Iterator[Article | Skipped]:
    """The one article of the file, preceded by notes.

    Raises OSError, and ValueError where the bytes are no text.
    """
    data, damage = bytes_of(path)
    if damage:
        yield Skipped("", None, damage, UNREADABLE)
    content, repair = text_of(data)
    if repair:
        yield Skipped("", None, repair, REPAIRED)
    fields, begin = _header(content)
    body = content[begin:].strip()
    begin = content.index(body, begin)
    source, day = dateline_of(body)
    if fields.bad_date:
        yield Skipped("", None, fields.bad_date, BAD_DATE)
    for reason, what in fields.problems:
        yield Skipped("", None, reason, what)
    yield Article(
        id=fields.id,
        text=body,
        title=fields.title,
        source=fields.source or source,
        published=fields.published or (None if fields.bad_date else day),
        url=fields.url,
        status=fields.status,
        sha256=hashlib.sha256(data).hexdigest(),
        verbatim=True,
        offset=begin,
        line=content.count("\n", 0, begin) + 1,
        column=begin - content.rfind("\n", 0, begin),
        version=fields.version,
        embargo=fields.embargo,
        note=fields.note,
        suppressions=fields.suppressions,
    )


def _header(content: str) -> tuple[Fields, int]:
    """What stands before the body, and where the body begins."""
    given: dict[str, object] = {}
    begin = 0
    if found := FRONT_MATTER.match(content):
        header = _metadata(found["header"], toml=found["fence"] == "+++")
        if header:
            given.update(header)
            begin = found.end()
    for _ in range(2):  # the date may stand above or below the title
        if found := DATE_LINE.match(content, begin):
            given.setdefault("date", found[1])
            begin = found.end()
        if (found := HEADING.match(content, begin)) and found[1]:
            title = given.setdefault("title", found[1])
            if title != found[1]:
                break  # the front matter has another title: this heading belongs to the text
            begin = found.end()
    given.pop("text", None)
    return fields_of({**given, "text": ""}), begin


def _metadata(header: str, *, toml: bool) -> Mapping[str, object]:
    """The pairs of a front matter, {} where it is none (text between two rules)."""
    try:
        loaded = tomllib.loads(header) if toml else _yaml(header)
    except (ValueError, RecursionError):
        # "title: Besmaya: two rockets" is no YAML, but everybody writes it.
        loaded = dict(KEY_AND_VALUE.findall(header))
    return loaded if isinstance(loaded, dict) else {}


def _yaml(header: str) -> object:
    """YAML with every scalar as text: dates are read by the same rules as elsewhere."""
    import yaml

    try:
        return yaml.load(header, Loader=yaml.BaseLoader)  # builds text only
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
