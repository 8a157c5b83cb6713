"""XML read safely, and the paragraphs of marked-up news text.

The parser loads no document type, resolves no entity and touches no network, whatever a file asks
for. Namespaces are disregarded: what counts is the local name, for feeds of news agencies are
seen with every prefix and with none.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from checker.articles.content import NotFormat

# lxml has no stubs; its elements are named here once.
Element = Any

# Elements that begin a paragraph of their own; all others run inside one.
BLOCKS = frozenset(
    "address article aside bq blockquote body body.content block br caption center dd div dl dt"
    " fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hl1 hl2 hr li main nitf-table ol p pre"
    " section table tbody td tfoot th thead tr ul".split()
)
# Never part of the story's prose: code, tables of numbers, pictures and what is said of them.
LEFT_OUT = frozenset(
    "script style template noscript head iframe object svg form figure figcaption media"
    " nitf-table table note ed-msg footnote tagline aside".split()
)


def root_of(data: bytes) -> Element:
    """The root element of an XML document. Raises NotFormat where it is none."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise NotFormat(f"not XML: {error}") from None


def name_of(element: Element) -> str:
    """The local name in lower case, "" for comments and entities."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children with one of the local `names`, in order."""
    for child in () if element is None else element:
        if name_of(child) in names:
            yield child


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down the `path` of local names, None where there is none."""
    for name in path:
        element = next(children(element, name), None)
    return element


def descendants(element: Element | None, *names: str) -> Iterator[Element]:
    """Every element below with one of the local `names`, in document order."""
    for found in () if element is None else element.iter():
        if name_of(found) in names:
            yield found


def attribute(element: Element | None, *names: str) -> str:
    """The first of the attributes that says something, "" where none does."""
    for name in names:
        value = "" if element is None else (element.get(name) or "").strip()
        if value:
            return value
    return ""


def line_of(element: Element | None) -> str:
    """All text of an element on one line."""
    if element is None:
        return ""
    return " ".join("".join(_pieces(element, frozenset())).replace("\0", " ").split())


def paragraphs_of(element: Element | None) -> str:
    """The prose below an element, a blank line between paragraphs."""
    if element is None:
        return ""
    blocks = "".join(_pieces(element, LEFT_OUT)).split("\0")
    return "\n\n".join(filter(None, (" ".join(block.split()) for block in blocks)))


def text_of_html(fragment: str) -> str:
    """The prose of an HTML fragment; plain text keeps its paragraphs."""
    if not re.search(r"<[a-zA-Z!/]|&#?\w+;", fragment):
        blocks = re.split(r"\n\s*\n", fragment)
        return "\n\n".join(filter(None, (" ".join(block.split()) for block in blocks)))
    from lxml import etree

    # Lone surrogates and NUL, which no parser takes.
    clean = re.sub("[\x00\ud800-\udfff]", "\ufffd", fragment)
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    return paragraphs_of(etree.fromstring(f"<div>{clean}</div>", parser))


def _pieces(element: Element, left_out: frozenset[str]) -> Iterator[str]:
    """The text in document order; a NUL, which XML cannot hold, stands between blocks."""
    from lxml import etree

    waiting: list[tuple[Element, bool]] = [(element, False)]
    while waiting:
        node, leaving = waiting.pop()
        if leaving:
            if name_of(node) in BLOCKS:
                yield "\0"
            if node is not element:
                yield node.tail or ""
            continue
        waiting.append((node, True))
        if node.tag is etree.Entity:
            yield html.unescape(node.text)  # HTML's own names; others stay as they are written
        elif name_of(node) and (name_of(node) not in left_out or node is element):
            if name_of(node) in BLOCKS:
                yield "\0"
            yield node.text or ""
            waiting += ((inner, False) for inner in reversed(node))
