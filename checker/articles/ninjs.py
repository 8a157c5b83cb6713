"""ninjs, the JSON of news agencies (IPTC, versions 1 to 3), under the names that records have.

It comes in `.json` and `.jsonl` files and on standard input, so it is told by its own keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.articles.markup import text_of_html

# Keys that other JSON of news does not have; with a `uri`, one of them is enough.
OWN = frozenset({
    "versioncreated", "versionCreated", "pubstatus", "pubStatus", "body_xhtml", "body_html",
    "bodies", "headlines", "representationtype", "representationType", "infosources",
    "infoSources", "edNote", "ednote",
})  # fmt: skip
# Items of these kinds hold no prose of their own.
OTHER_TYPES = frozenset({"picture", "audio", "video", "graphic", "event", "planning", "component"})
MARKED_UP = ("html", "xhtml", "xml")


def is_ninjs(record: Mapping[str, object]) -> bool:
    """Whether the object is a ninjs item."""
    standard = record.get("standard")
    named = isinstance(standard, Mapping) and standard.get("name") == "ninjs"
    return named or ("uri" in record and not OWN.isdisjoint(record))


def kind_of(record: Mapping[str, object]) -> str:
    """The kind of a ninjs item that holds no prose, "" for one that may."""
    kind = record.get("type")
    return kind if isinstance(kind, str) and kind in OTHER_TYPES else ""


def plain(record: Mapping[str, object]) -> dict[str, object]:
    """A ninjs item under the names that records have; its other keys are left out."""

    def first(*names: str) -> object:
        return next((record[name] for name in names if record.get(name)), "")

    return {
        "id": first("uri"),
        "text": next(filter(None, _texts(record)), ""),
        "title": next(filter(None, _headlines(record)), ""),
        "source": _source(record),
        # The text is that of this version: its figures are as of then.
        "published": first("versioncreated", "versionCreated", "firstcreated", "firstCreated"),
        "url": first("url", "link", "weburl"),
        "status": first("pubstatus", "pubStatus"),
        "version": first("version"),
        "embargoed": first("embargoed"),
        "ednote": first("ednote", "edNote"),
        "checker-suppress": first("checker-suppress"),
    }


def _texts(record: Mapping[str, object]) -> Iterator[str]:
    """Every rendition of the body, the surest first, the description last."""
    for name in ("body_text", "body_xhtml", "body_html", *sorted(record)):
        value = record.get(name)
        if name.startswith("body_") and isinstance(value, str):
            marked_up = name.removeprefix("body_") in MARKED_UP
            yield text_of_html(value) if marked_up else value
    for name in ("bodies", "descriptions"):
        for body in _objects(record.get(name)):
            value = body.get("value")
            if isinstance(value, str):
                kind = str(body.get("contenttype") or body.get("contentType") or "")
                yield text_of_html(value) if kind.endswith(MARKED_UP) else value
    description = record.get("description_text")
    yield description if isinstance(description, str) else ""


def _headlines(record: Mapping[str, object]) -> Iterator[str]:
    for name in ("headline", "headline_text"):
        value = record.get(name)
        yield value if isinstance(value, str) else ""
    for headline in _objects(record.get("headlines")):
        value = headline.get("value")
        if isinstance(value, str):
            kind = str(headline.get("contenttype") or headline.get("contentType") or "")
            yield text_of_html(value) if kind.endswith(MARKED_UP) else value
    title = record.get("title")
    yield title if isinstance(title, str) else ""


def _source(record: Mapping[str, object]) -> str:
    for name in ("infosources", "infoSources", "infosource"):
        for source in _objects(record.get(name)):
            if isinstance(source.get("name"), str):
                return str(source["name"])
    for name in ("source", "provider", "copyrightholder", "copyrightHolder"):
        value = record.get(name)
        if isinstance(value, Mapping):
            value = value.get("name")
        if isinstance(value, str) and value:
            return value
    return ""


def _objects(value: object) -> list[Mapping[str, object]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
